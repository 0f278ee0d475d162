"""Figures that are decided but unknown: money that needs one is a problem, something in kind is shown as unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import Amount, MarkKind
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.setting import Setting
    from polsek.calculation.support import Support


def check_unknown(setting: Setting, support: Support) -> None:
    """Report the unknown figures that money depends on."""
    for party in support.parties:
        for column, amount in zip(support.columns, party.components, strict=True):
            for leaf in () if column.in_kind else _unknown_leaves(amount):
                name = next((mark.address for mark in leaf.marks if mark.kind is MarkKind.UNKNOWN), "")
                setting.evaluation.report(
                    "unknown-figure",
                    leaf.place or setting.file.places.value(()),
                    tuple(name.split(".")),
                    Words(
                        "this figure is decided, but the file does not know it",
                        "talet är beslutat, men filen känner inte till det",
                    ),
                    Words(f"give it: --set '{name}=...'", f"ange det: --set '{name}=...'"),
                )


def _unknown_leaves(amount: Amount) -> Iterator[Amount]:
    if amount.value is not None:
        return
    if amount.operation == "unknown":
        yield amount
    for part in amount.parts:
        yield from _unknown_leaves(part)
