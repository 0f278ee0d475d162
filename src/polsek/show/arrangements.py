"""Who employs, leads and is responsible for political secretaries, authority by authority, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.escaping import markdown
from polsek.problem import Words
from polsek.show.breaking import size
from polsek.show.data import csv_text, json_text, markdown_table
from polsek.show.table import BLANK, GAP, Column, Page, Row, Span, Table, paragraph, table_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from polsek.problem import Language
    from polsek.rules.file import RuleFile

TITLE = Words("Who employs political secretaries", "Vem som anställer politiska sekreterare")
LABELS = {
    "employer": Words("Employer", "Arbetsgivare"),
    "employed_by": Words("Employed by", "Anställs av"),
    "leads": Words("Leads the work", "Leder arbetet"),
    "responsible": Words("Work environment", "Arbetsmiljö"),
    "terms": Words("Terms", "Villkor"),
    "notice": Words("Notice", "Uppsägning"),
    "ends": Words("Ends", "Upphör"),
    "note": Words("Note", "Anmärkning"),
    "inferred": Words("Inferred", "Härlett"),
    "interpreted": Words("Interpreted", "Tolkat"),
    "source": Words("Source", "Källa"),
}
ALWAYS = ("employer", "employed_by", "leads", "responsible", "terms", "notice", "ends", "source")
"""What is named also where a file says nothing of it."""
EMPLOYERS = {
    "the party": Words("the party", "partiet"),
    "the authority": Words("the authority", "myndigheten"),
    "the party chooses": Words("the party chooses", "partiet väljer"),
}
LEAST = 20
"""The narrowest column that texts can be read in."""
FEW = 3
"""How many authorities a table in a memo has room for."""
NOT_STATED = Words("not stated", "inte angivet")
COLUMNS = ("rule", "code", "authority", *ALWAYS, "latest_employment")


def arrangement_row(file: RuleFile, authority: str, latest: date, language: Language) -> dict[str, Any]:
    """Give the keys of one rule's arrangement; what its file does not say is null."""
    said = {name: _text(getattr(file.rule.arrangement, name, None), language) for name in LABELS}
    said["source"] = said["source"] or _text(file.source(()), language) or None
    extra = {name: said[name] for name in LABELS if name not in ALWAYS and said[name]}
    return {
        "rule": file.id,
        "code": file.code,
        "authority": authority,
        **{name: said[name] for name in ALWAYS},
        **extra,
        "latest_employment": str(latest),
    }


def _text(value: str | Words | None, language: Language) -> str | None:
    return value.get(language) if isinstance(value, Words) else value or None


def arrangements_answer(
    files: Sequence[tuple[RuleFile, str]], latest: date, day: date, format_: str, language: Language, width: int
) -> str | Page:
    """Write the arrangements of some rules, each with its authority's name; as a table it is a page.

    `latest`: the last day for which somebody employed on the day may be employed.
    """
    rows = [arrangement_row(file, authority, latest, language) for file, authority in files]
    if format_ == "json":
        return json_text(rows)
    if format_ == "csv":
        return csv_text(COLUMNS, rows)
    if format_ == "markdown":
        return _markdown(rows, latest, day, language)
    return _page(rows, latest, day, language, width)


def _page(rows: Sequence[dict[str, Any]], latest: date, day: date, language: Language, width: int) -> Page:
    """Write the authorities side by side where there is room, else a block for each."""
    head = paragraph(TITLE.get(language), width, "title")
    head += paragraph(law(latest, day).get(language), width)
    table = _side_by_side(rows, language, width)
    return head + (_blocks(rows, language, width) if table is None else (BLANK, *table_page(table, width)))


def _side_by_side(rows: Sequence[dict[str, Any]], language: Language, width: int) -> Table | None:
    """Give each authority a column; None when it would be too narrow to read, or when there is but one."""
    labels, cells = _cells(rows, language)
    each = (width - max(map(size, labels)) - len(GAP) * len(rows)) // len(rows)
    if len(rows) < 2 or each < LEAST:
        return None
    columns = [Column(_heading(row), right=False, least=each) for row in rows]
    lines = [Row((label, *texts)) for label, texts in zip(labels, cells, strict=True)]
    return Table((Column("", right=False), *columns), tuple(lines))


def _cells(rows: Sequence[dict[str, Any]], language: Language) -> tuple[list[str], list[list[str]]]:
    """Give a line for each of what is said: its label, and what it is for each authority."""
    names = [name for name in LABELS if name in ALWAYS or any(row.get(name) is not None for row in rows)]
    return [LABELS[name].get(language) for name in names], [
        [_cell(row, name, language) for row in rows] for name in names
    ]


def _heading(row: dict[str, Any]) -> str:
    return f"{row['authority']} ({row['code']})"


def _blocks(rows: Sequence[dict[str, Any]], language: Language, width: int) -> Page:
    page: Page = ()
    column = max(size(label.get(language)) for label in LABELS.values()) + 4
    for row in rows:
        page += (BLANK, (Span(_heading(row), "total"),))
        for label, text, given in _lines(row, language):
            first = f"  {label}".ljust(column)
            page += paragraph(text, width, "" if given else "dim", first=first, rest=" " * column)
    return page


def _lines(row: dict[str, Any], language: Language) -> Iterator[tuple[str, str, bool]]:
    """Give the label and the text of each line, and whether the file says it."""
    for name, label in LABELS.items():
        value = row.get(name)
        if value is not None or name in ALWAYS:
            text = NOT_STATED.get(language) if value is None else said(value, language)
            yield label.get(language), text, value is not None


def said(text: str, language: Language) -> str:
    """Write what a file says: the words of the rule language are translated, other texts are not."""
    return EMPLOYERS[text].get(language) if text in EMPLOYERS else text


def law(latest: date, day: date) -> Words:
    """Say how long somebody may be employed."""
    return Words(
        f"Whoever is employed on {day} may be employed to {latest} at the latest, the end of the year of the next "
        "ordinary election (kommunallagen 4 kap. 34 §).",
        f"Den som är anställd {day} får vara anställd längst till {latest}, utgången av det år då nästa ordinarie val "
        "hålls (4 kap. 34 § kommunallagen).",
    )


def _markdown(rows: Sequence[dict[str, Any]], latest: date, day: date, language: Language) -> str:
    """Write a few authorities side by side, one row for each of what is said; of more a section each."""
    head = f"## {markdown(TITLE.get(language))}\n\n{markdown(law(latest, day).get(language))}\n\n"
    if len(rows) > FEW:
        return head + "\n\n".join(_section(row, language) for row in rows) + "\n"
    labels, cells = _cells(rows, language)
    lines = [[label, *texts] for label, texts in zip(labels, cells, strict=True)]
    return head + markdown_table(["", *map(_heading, rows)], lines, language)


def _section(row: dict[str, Any], language: Language) -> str:
    lines = [f"- **{label}**: {markdown(text)}" for label, text, _ in _lines(row, language)]
    return "\n".join([f"### {markdown(_heading(row))}", "", *lines])


def _cell(row: dict[str, Any], name: str, language: Language) -> str:
    value = row.get(name)
    if value is None:
        return NOT_STATED.get(language) if name in ALWAYS else ""
    return said(value, language)
