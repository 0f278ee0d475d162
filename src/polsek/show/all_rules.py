"""Every rule of a year for people: a line each, and what they add up to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.escaping import markdown
from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.columns import MANDATES, TOTAL
from polsek.show.data import table_markdown
from polsek.show.many_rules import (
    LEAST_RULE,
    RULE,
    heading,
    marked,
    not_calculated,
    remark_markdown,
    remark_page,
)
from polsek.show.marks import KINDS
from polsek.show.numbers import number, unit_name
from polsek.show.remarks import amount_text
from polsek.show.table import BLANK, Column, Row, Table, fits, paragraph, table_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.problem import Language
    from polsek.show.overview import Overview
    from polsek.show.table import Page

TITLE = Words("All rules", "Alla regler")
AUTHORITY = Words("Authority", "Myndighet")
SUPPORT = Words("Support", "Stöd")
NOTE = Words("Note", "Märk")
PROPOSALS = Words("Proposals", "Förslag")
SEE = Words("See: polsek calculate RULE", "Se: polsek calculate REGEL")
LEAST_AUTHORITY, LEAST_SUPPORT = 16, 20
"""Down to how many characters a name and a title may be squeezed; narrower, they are left out."""


# --- for people -------------------------------------------------------------------------------------------------------


def overview_page(overview: Overview, language: Language, width: int) -> Page:
    """Show a line per rule and what they add up to, by unit; proposals stand apart."""
    page = paragraph(_title(overview, language), width, "title")
    groups = tuple(_groups(overview))
    tables = [_table(group, language) for group in groups]
    if not all(fits(table, width) for table in tables):
        tables = [_narrow_table(group, language) for group in groups]
    for group, table in zip(groups, tables, strict=True):
        if group.title is not None:
            page += (BLANK, *paragraph(group.title.get(language), width, "title"))
        page += (BLANK, *table_page(table, width))
    page += (BLANK,)
    for text in _remarks(overview, language):
        page += remark_page(text, width)
    return page


def overview_markdown(overview: Overview, language: Language) -> str:
    """Write the same as Markdown."""
    parts = [f"## {markdown(_title(overview, language))}"]
    for group in _groups(overview):
        parts += [] if group.title is None else [f"### {markdown(group.title.get(language))}"]
        parts.append(table_markdown(_table(group, language), language).rstrip("\n"))
    parts += [remark_markdown(text) for text in _remarks(overview, language)]
    return "\n\n".join(parts) + "\n"


def _title(overview: Overview, language: Language) -> str:
    return heading(TITLE, overview.year, len(overview.entries), len(overview.supports), language)


# --- what is added and what is not ------------------------------------------------------------------------------------


class _Line(NamedTuple):
    """A rule that is calculated."""

    authority: str
    support: Support


class _Group(NamedTuple):
    """Rules whose amounts may stand in one column."""

    title: Words | None
    unit: str
    lines: tuple[_Line, ...]
    added: bool
    """Whether a sum means something: proposals may exclude each other."""


def _groups(overview: Overview) -> Iterator[_Group]:
    """Part the rules by unit, that of most rules first, and decided rules from proposals."""
    lines = [_Line(each.authority, each.support) for each in overview.entries if each.support is not None]
    units = [line.support.file.rule.unit for line in lines]
    ordered = sorted(dict.fromkeys(units), key=lambda unit: -units.count(unit))
    for status in ("decided", "proposed"):
        for unit in ordered:
            found = tuple(line for line in lines if _kind(line.support) == (status, unit))
            if found:
                title = _group_title(status == "proposed", unit, unit == ordered[0])
                yield _Group(title, unit, found, status == "decided" and len(found) > 1)


def _kind(support: Support) -> tuple[str, str]:
    return support.file.rule.status, support.file.rule.unit


def _group_title(proposed: bool, unit: str, usual: bool) -> Words | None:  # noqa: FBT001 - what a group is
    counted = Words(f"Counted in {unit_name(unit, 'en')}", f"Räknas i {unit_name(unit, 'sv')}")
    if not proposed:
        return None if usual else counted
    return (
        PROPOSALS if usual else Words(f"Proposals, in {unit_name(unit, 'en')}", f"Förslag, i {unit_name(unit, 'sv')}")
    )


def _added(lines: Sequence[_Line], language: Language) -> str:
    """Add the totals as they are shown, with the decimals of the finest of them."""
    finest = min((line.support for line in lines), key=_step)
    return amount_text(finest, sum((line.support.total for line in lines), Fraction()), language)


def _step(support: Support) -> Fraction:
    return Fraction() if support.rounding is None else support.rounding.step


# --- tables -----------------------------------------------------------------------------------------------------------


def _narrow_table(group: _Group, language: Language) -> Table:
    """Give a column to the numbers alone; how sure they are stands below a rule, whose id says whose it is."""
    columns = (
        Column(RULE.get(language), right=False, least=LEAST_RULE, whole=True),
        Column(MANDATES.get(language)),
        Column(_total_title(group, language)),
    )
    rows = [
        Row((line.support.file.id, _mandates(line, language), _total(line, language)), under=_note(line, language))
        for line in group.lines
    ]
    added = Row((TOTAL.get(language), "", _added(group.lines, language))) if group.added else None
    return Table(columns, tuple(rows), added)


def _table(group: _Group, language: Language) -> Table:
    """Give everything a column."""
    notes = any(_note(line, language) for line in group.lines)
    columns = (
        Column(RULE.get(language), right=False),
        Column(AUTHORITY.get(language), right=False, least=LEAST_AUTHORITY),
        Column(SUPPORT.get(language), right=False, least=LEAST_SUPPORT),
        Column(MANDATES.get(language)),
        Column(_total_title(group, language)),
        *([Column(NOTE.get(language), right=False)] if notes else []),
    )
    last = [""] if notes else []
    rows = [Row((*_texts(line, language), *((_note(line, language),) if notes else ()))) for line in group.lines]
    added = Row((TOTAL.get(language), "", "", "", _added(group.lines, language), *last)) if group.added else None
    return Table(columns, tuple(rows), added)


def _texts(line: _Line, language: Language) -> tuple[str, ...]:
    file = line.support.file
    title = file.rule.title.get(language)
    return file.id, line.authority, title, _mandates(line, language), _total(line, language)


def _mandates(line: _Line, language: Language) -> str:
    return number(Fraction(line.support.mandates), language)


def _total(line: _Line, language: Language) -> str:
    return amount_text(line.support, line.support.total, language)


def _total_title(group: _Group, language: Language) -> str:
    return f"{TOTAL.get(language)}\n{unit_name(group.unit, language)}"


def _note(line: _Line, language: Language) -> str:
    """Name the marks of a rule's figures: `preliminary, inferred`."""
    kinds = {mark.kind for mark in line.support.all_marks}
    return ", ".join(words.get(language).lower() for kind, words in KINDS.items() if kind in kinds)


# --- what is said under the tables ------------------------------------------------------------------------------------


def _remarks(overview: Overview, language: Language) -> Iterator[str]:
    marks = [(support.file.id, sorted(support.all_marks)) for support in overview.supports]
    for kind in (MarkKind.PRELIMINARY, MarkKind.GIVEN):
        yield from marked(marks, kind, language)
    unknown = [(each.rule, each.problems) for each in overview.entries if not each.failed]
    yield from not_calculated(unknown, [each.rule for each in overview.entries if each.failed], language)
    if overview.supports:
        yield f"{SEE.get(language)} --year {overview.year}"
