"""The head of an answer: which support of which authority for when, who decided it, what is to be read with care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import Mark, MarkKind
from polsek.problem import Words
from polsek.rules.file import reasons
from polsek.show.numbers import SPACE, quantity
from polsek.show.page import Heading, Line, Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.money import Amount
    from polsek.period import Period
    from polsek.problem import Address, Language
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Decision


KINDS = {
    MarkKind.PRELIMINARY: Words("Preliminary", "Preliminärt"),
    MarkKind.GIVEN: Words("Given", "Angivet"),
    MarkKind.UNCERTAIN: Words("Uncertain", "Osäkert"),
    MarkKind.INFERRED: Words("Inferred", "Härlett"),
    MarkKind.INTERPRETED: Words("Interpreted", "Bygger på tolkning"),
    MarkKind.UNKNOWN: Words("Unknown", "Okänt"),
}
"""What each mark is called where a line begins with it."""


WHOLE: tuple[tuple[Address, Words], ...] = (
    ((), Words("the rule as a whole", "hela regeln")),
    (("valid",), Words("for which years the rule holds", "regelns giltighetstid")),
)
"""Where a file says how it is read, and what of it: nothing there is a figure that would carry the mark."""


def file_marks(file: RuleFile) -> tuple[Mark, ...]:
    """Give the marks of a rule file that no figure carries, the inferred before the interpreted of each address."""
    return tuple(
        Mark(kind, name, because, ".".join(map(str, address)))
        for address, name in WHOLE
        for kind, because in reasons(file.provenance.get(address))
    )


def own_marks(amount: Amount) -> tuple[Mark, ...]:
    """Give the marks that an amount has and none of its parts, in a fixed order."""
    below = {mark for part in amount.parts for mark in part.marks}
    return tuple(sorted(amount.marks - below))


AMOUNT = Words("amount", "belopp")


def figures(support: Support, language: Language, *kinds: MarkKind) -> dict[Mark, str]:
    """Give the marks of some kinds, each with its figure, and that with its value where it has one: `IT 749.08 kr`."""
    found: dict[Mark, dict[Amount, None]] = {mark: {} for mark in sorted(support.marks) if mark.kind in kinds}
    for mark, amount in _marked(support):
        if mark.kind in kinds:
            found.setdefault(mark, {})[amount] = None
    return {mark: _figure(mark, amounts, language) for mark, amounts in found.items()}


def _figure(mark: Mark, amounts: Iterable[Amount], language: Language) -> str:
    name = mark.name.get(language)
    leaves = [amount for amount in amounts if not amount.parts and amount.value is not None]
    values = {(amount.value, amount.unit) for amount in leaves}
    if len(values) != 1:
        return name
    value, unit = values.pop()
    steps = mark.address.split(".") if mark.kind is MarkKind.GIVEN else []
    if steps[2:3] == ["amount"] and unit in ("share", ""):
        name = f"{name}, {AMOUNT.get(language)}"
    known = [amount.note for amount in leaves if steps and amount.operation in ("series", "fact")]
    since = {note.get(language) for note in known if note is not None}
    return " ".join((f"{name}{':' if len(steps) > len(_PART) else ''}", quantity(value, unit, language), *since))


_PART = ("components", "base", "amount")
"""An address of a part of the support; a longer one is of a band or from a date on."""


def reasoned(mark: Mark, text: str, language: Language) -> str:
    """Write a figure with the reason of its mark."""
    return f"{text} ({mark.because.get(language)})"


def preliminary_lines(support: Support, language: Language, when: str = "") -> tuple[Line, ...]:
    """Give a line for each figure that is preliminary; `when` says of what: ` 2027`."""
    found = figures(support, language, MarkKind.PRELIMINARY).items()
    kind = f"{KINDS[MarkKind.PRELIMINARY].get(language)}{when}"
    return tuple(Line(f"{kind}: {reasoned(mark, text, language)}", "warning") for mark, text in found)


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


# --- the head -------------------------------------------------------------------------------------------------------


PROPOSAL = Words("proposal", "förslag")
RECEIPT = Words("Receipt: polsek", "Kvitto: polsek")


def head(support: Support, authority: str, language: Language, stretch: str = "") -> Heading:
    """Say which support of which authority for when, who decided it, and what of it is preliminary."""
    when = (year_text(support.period, support.year), stretch, scenario_text(support, language))
    heading = title(support.file, authority, " · ".join(filter(None, when)), language)
    return heading._replace(lines=(*heading.lines, *preliminary_lines(support, language)))


def scenario_text(support: Support, language: Language) -> str:
    """Name the scenario that a year is calculated under; nothing where there is none."""
    return support.scenario.get(language) if support.scenario else ""


def title(file: RuleFile, authority: str, when: str, language: Language) -> Heading:
    """Give the title and the decisions of a rule."""
    proposal = (PROPOSAL.get(language),) if file.rule.status == "proposed" else ()
    text = " · ".join((file.rule.title.get(language), authority, when, *proposal))
    return Heading(text, lines=tuple(Line(decision_text(each)) for each in file.rule.decided))


def decision_text(decision: Decision) -> str:
    """Write a decision: `kommunfullmäktige 2022-10-20 § 227 (KS:00478-2022)`."""
    return f"{decided_by(decision)} ({decision.ref})" if decision.ref else decided_by(decision)


def decided_by(decision: Decision) -> str:
    """Write who decided, when and in which paragraph."""
    by, on = decision.by, str(decision.on or "")
    if not on or on in by:
        return by
    body, sign, number = by.partition(" § ")
    return f"{body} {on}{sign}{number}"


def year_text(period: Period, year: int) -> str:
    """Write a support year: the year when it is the calendar's, else its first and last day."""
    calendar = period.start.month == period.start.day == period.end.month == period.end.day == 1
    return str(year) if calendar and period.end.year == year + 1 else f"{period.start} – {period.last}"


def stretch_text(by: str | None) -> str:
    """Write the part of a support year that is asked for (`2024-03-01/2024-05-31`); nothing when it is whole."""
    return f"{SPACE}–{SPACE}".join(by.split("/")) if by and "/" in by else ""


def receipt_block(receipt: Receipt | None, language: Language) -> tuple[Verbatim, ...]:
    """Say what an answer was made from: the version, and the SHA-256 of every file used; nothing without a receipt."""
    if receipt is None:
        return ()
    files = (f"  {digest}  {name}" for name, digest in receipt["files"].items())
    return (Verbatim((f"{RECEIPT.get(language)} {receipt['version']}, SHA-256", *files)),)
