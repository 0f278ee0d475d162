"""The figures of an answer that are to be read with care, in the order of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import Mark, MarkKind
from polsek.problem import Words
from polsek.show.numbers import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.support import Support
    from polsek.money import Amount
    from polsek.problem import Address, Language
    from polsek.rules.file import RuleFile

KINDS = {
    MarkKind.PRELIMINARY: Words("Preliminary", "Preliminärt"),
    MarkKind.GIVEN: Words("Given", "Angivet"),
    MarkKind.UNCERTAIN: Words("Uncertain", "Osäkert"),
    MarkKind.INFERRED: Words("Inferred", "Härlett"),
    MarkKind.INTERPRETED: Words("Interpreted", "Tolkat"),
    MarkKind.UNKNOWN: Words("Unknown", "Okänt"),
}
"""What each mark is called where a line begins with it."""


WHOLE: tuple[tuple[Address, Words], ...] = (
    ((), Words("the rule as a whole", "regeln som helhet")),
    (("valid",), Words("for which years the rule holds", "vilka år regeln gäller")),
)
"""Where a file says how it is read, and what of it: nothing there is a figure that would carry the mark."""


def file_marks(file: RuleFile) -> tuple[Mark, ...]:
    """Give the marks of a rule file that no figure carries, the inferred before the interpreted of each address."""
    return tuple(
        Mark(kind, name, because, ".".join(map(str, address)))
        for address, name in WHOLE
        if (found := file.provenance.get(address)) is not None
        for kind, because in ((MarkKind.INFERRED, found.inferred), (MarkKind.INTERPRETED, found.interpreted))
        if because
    )


def own_marks(amount: Amount) -> tuple[Mark, ...]:
    """Give the marks that an amount has and none of its parts, in a fixed order."""
    below = {mark for part in amount.parts for mark in part.marks}
    return tuple(sorted(amount.marks - below))


def figures(support: Support, *kinds: MarkKind) -> dict[Mark, tuple[Amount, ...]]:
    """Give the marks of some kinds, each with the different figures that carry it."""
    found: dict[Mark, dict[Amount, None]] = {mark: {} for mark in sorted(support.marks) if mark.kind in kinds}
    for mark, amount in _marked(support):
        if mark.kind in kinds:
            found.setdefault(mark, {})[amount] = None
    return {mark: tuple(amounts) for mark, amounts in found.items()}


def figures_text(mark: Mark, amounts: tuple[Amount, ...], language: Language) -> str:
    """Name a figure, with its value where it has one only: `IT 749.08 kr/month`."""
    name = mark.name.get(language)
    values = {(amount.value, amount.unit) for amount in amounts if not amount.parts and amount.value is not None}
    if len(values) != 1:
        return name
    return f"{name} {quantity(*values.pop(), language)}"


def _marked(support: Support) -> Iterator[tuple[Mark, Amount]]:
    """Walk through all components, then the lines and totals; nothing is met twice."""
    seen: set[int] = set()
    for index in range(len(support.columns)):
        for party in support.parties:
            yield from _walk(party.components[index], seen)
    for party in support.parties:
        for amount in (*party.lines, party.total):
            yield from _walk(amount, seen)


def _walk(amount: Amount, seen: set[int]) -> Iterator[tuple[Mark, Amount]]:
    if not amount.marks or id(amount) in seen:
        return
    seen.add(id(amount))
    for mark in own_marks(amount):
        yield mark, amount
    for part in amount.parts:
        yield from _walk(part, seen)
