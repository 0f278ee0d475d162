"""What an election changed in an assembly, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from polsek.problem import Words
from polsek.show.columns import NOT_GIVEN, TOTAL, party_name
from polsek.show.data import csv_text, json_text
from polsek.show.seats import UNWRAPPED, as_markdown, title
from polsek.show.table import BLANK, Column, Page, Row, Table, paragraph, table_page
from polsek.show.text import LEAST_NAME, PARTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.mandates import Distribution, Party
    from polsek.problem import Language

BEFORE_AFTER = ("party", "abbreviation", "before", "after", "difference")
CHANGE = Words("Change", "Ändring")
CAME, LEFT = Words("new", "nytt"), Words("left", "lämnar")


class Change(NamedTuple):
    """A party before and after an election; None where it has no seat."""

    party: Party
    before: int | None
    after: int | None

    @property
    def difference(self) -> int:
        """How many mandates it has won."""
        return (self.after or 0) - (self.before or 0)


def changes(before: Distribution, after: Distribution) -> tuple[Change, ...]:
    """Lay two elections side by side: the parties of the later one, then those that have left."""
    old = {row.party.name.casefold(): row for row in before.rows if row.mandates}
    new = {row.party.name.casefold(): row for row in after.rows if row.mandates}
    found = [Change(row.party, old[name].mandates if name in old else None, row.mandates) for name, row in new.items()]
    return (*found, *(Change(row.party, row.mandates, None) for name, row in old.items() if name not in new))


def changes_answer(
    code: str, name: str, before: Distribution, after: Distribution, format_: str, language: Language, width: int
) -> str | Page:
    """Write two terms side by side; as a table it is a page."""
    found = changes(before, after)
    if format_ == "json":
        return json_text(_changes_json(code, name, before, after, found))
    if format_ == "csv":
        return _changes_csv(before, after, found)
    when = f"{before.starts.year} – {after.starts.year}"
    table = _changes_table(before, after, found, language)
    page = (
        *title(code, name, when, language, UNWRAPPED if format_ == "markdown" else width),
        *_not_final(before, after, language, width),
        BLANK,
        *table_page(table, UNWRAPPED if format_ == "markdown" else width),
    )
    return as_markdown(page, table, language) if format_ == "markdown" else page


def _preliminary(before: Distribution, after: Distribution) -> bool:
    return before.preliminary or after.preliminary


def _not_final(before: Distribution, after: Distribution, language: Language, width: int) -> Page:
    years = ", ".join(str(each.starts.year) for each in (before, after) if each.preliminary)
    text = Words(f"Preliminary: the count of {years} is not final", f"Preliminärt: räkningen {years} är inte slutlig")
    return paragraph(text.get(language), width, "warning") if years else ()


def _changes_csv(before: Distribution, after: Distribution, found: Sequence[Change]) -> str:
    """Write the table for scripts; a count that is not final has a column that says so."""
    rows = [_change_json(each) for each in found]
    if not _preliminary(before, after):
        return csv_text(BEFORE_AFTER, rows)
    return csv_text((*BEFORE_AFTER, "preliminary"), [{**row, "preliminary": True} for row in rows])


def _changes_json(
    code: str, name: str, before: Distribution, after: Distribution, found: Sequence[Change]
) -> dict[str, Any]:
    totals = [sum(each.before or 0 for each in found), sum(each.after or 0 for each in found)]
    return {
        "authority": {"code": code, "name": name},
        "from": str(before.starts),
        "to": str(after.starts),
        "preliminary": _preliminary(before, after),
        "parties": [_change_json(each) for each in found],
        "total": {"before": totals[0], "after": totals[1], "difference": totals[1] - totals[0]},
    }


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "party": change.party.name,
        "abbreviation": change.party.abbreviation or None,
        "before": change.before,
        "after": change.after,
        "difference": change.difference,
    }


def _changes_table(before: Distribution, after: Distribution, found: Sequence[Change], language: Language) -> Table:
    titles = (str(before.starts.year), str(after.starts.year), CHANGE.get(language))
    columns = (
        Column(PARTY.get(language), right=False, least=LEAST_NAME),
        *map(Column, titles),
        Column("", right=False),
    )
    rows = tuple(
        Row(
            (
                party_name(each.party),
                _seat(each.before),
                _seat(each.after),
                signed(each.difference),
                _moved(each, language),
            )
        )
        for each in found
    )
    totals = [sum(each.before or 0 for each in found), sum(each.after or 0 for each in found)]
    last = (TOTAL.get(language), str(totals[0]), str(totals[1]), signed(totals[1] - totals[0]), "")
    table = Table(columns, rows, Row(last))
    return table if any(row.cells[-1] for row in rows) else table.part(range(len(columns) - 1))


def _seat(mandates: int | None) -> str:
    return NOT_GIVEN if mandates is None else str(mandates)


def signed(difference: int) -> str:
    """Write a difference: +3, −2, 0."""
    return f"+{difference}" if difference > 0 else f"−{-difference}" if difference else "0"


def _moved(change: Change, language: Language) -> str:
    if change.before is None:
        return CAME.get(language)
    return LEFT.get(language) if change.after is None else ""
