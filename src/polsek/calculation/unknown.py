"""What a calculation cannot know: figures that are unknown to the file, parties that nobody is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.typical import NOWHERE
from polsek.money import Amount, MarkKind
from polsek.notation.words import did_you_mean
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.piece import Done
    from polsek.calculation.setting import Setting
    from polsek.calculation.support import Support


def check_unknown(setting: Setting, support: Support) -> None:
    """Report the unknown figures that money depends on."""
    for party in support.parties:
        in_money = [
            amount for column, amount in zip(support.columns, party.components, strict=True) if not column.in_kind
        ]
        for amount in (*in_money, *party.lines, party.total):
            for leaf in _unknown_leaves(amount):
                name = next((mark.address for mark in leaf.marks if mark.kind is MarkKind.UNKNOWN), "")
                setting.evaluation.report(
                    "unknown-figure",
                    leaf.place or setting.file.places.value(()),
                    tuple(name.split(".")),
                    Words(
                        "this figure is decided, but the file does not know it",
                        "beloppet är beslutat men saknas i regelfilen",
                    ),
                    Words(f"give it: --set '{name}=...'", f"ange det: --set '{name}=...'"),
                )


def check_parties(setting: Setting, done: Sequence[Done | None]) -> None:
    """Report corrections and withheld support of a party that no distribution of the year names."""
    sittings = [each.moment.sitting for each in done if each is not None]
    if any(sitting.distribution.id == NOWHERE for sitting in sittings):
        return
    parties = [standing.party for sitting in sittings for standing in sitting.standings]
    rule = setting.rule
    named = [(("adjustments", number), row.year, row.party) for number, row in enumerate(rule.adjustments)]
    named += [(("withheld", number), row.year, row.party) for number, row in enumerate(rule.withheld)]
    for at, year, name in named:
        if year == setting.year and name and not any(party.is_called(name) for party in parties):
            setting.evaluation.report(
                "unknown-party",
                setting.file.places.value((*at, "party")),
                (*at, "party"),
                Words(f"no party is called {name}", f"inget parti heter {name}"),
                did_you_mean(name, [known for party in parties for known in party if known])
                or Words("write it as in the mandate file", "skriv namnet som i mandatfilen"),
            )


def _unknown_leaves(amount: Amount) -> Iterator[Amount]:
    if amount.value is not None:
        return
    if amount.operation == "unknown":
        yield amount
    for part in amount.parts:
        yield from _unknown_leaves(part)
