"""The head of an answer: which support of which authority for when, who decided it, what of it is preliminary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.marks import KINDS, figures, figures_text
from polsek.show.numbers import SPACE
from polsek.show.page import Heading, Line, Verbatim

if TYPE_CHECKING:
    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.period import Period
    from polsek.problem import Language
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Decision

PROPOSAL = Words("proposal", "förslag")
RECEIPT = Words("Receipt: polsek", "Kvitto: polsek")


def head(support: Support, authority: str, language: Language, stretch: str = "") -> Heading:
    """Say which support of which authority for when, who decided it, and what of it is preliminary."""
    when = (year_text(support.period, support.year), stretch, scenario_text(support, language))
    heading = title(support.file, authority, " · ".join(filter(None, when)), language)
    preliminary = figures(support, MarkKind.PRELIMINARY).items()
    lines = (
        f"{KINDS[mark.kind].get(language)}: {figures_text(mark, leaves, language)} ({mark.because.get(language)})"
        for mark, leaves in preliminary
    )
    return heading._replace(lines=(*heading.lines, *(Line(text, "warning") for text in lines)))


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
    by, on = decision.by, str(decision.on or "")
    if on and on not in by:
        body, sign, number = by.partition(" § ")
        by = f"{body} {on}{sign}{number}"
    return f"{by} ({decision.ref})" if decision.ref else by


def year_text(period: Period, year: int) -> str:
    """Write a support year: the year when it is the calendar's, else its first and last day."""
    calendar = period.start.month == period.start.day == period.end.month == period.end.day == 1
    return str(year) if calendar and period.end.year == year + 1 else f"{period.start} – {period.last}"


def stretch_text(by: str | None) -> str:
    """Write the part of a support year that is asked for (`2024-03-01/2024-05-31`); nothing when it is whole."""
    return f"{SPACE}–{SPACE}".join(by.split("/")) if by and "/" in by else ""


def receipt_block(receipt: Receipt, language: Language) -> Verbatim:
    """Say what an answer was made from: the version, and the SHA-256 of every file used."""
    files = (f"  {digest}  {name}" for name, digest in receipt["files"].items())
    return Verbatim((f"{RECEIPT.get(language)} {receipt['version']}, SHA-256", *files))


def receipt_text(receipt: Receipt, language: Language) -> str:
    """Write a receipt under a table."""
    return "\n".join(["", *receipt_block(receipt, language).lines]) + "\n"
