"""A comparison for scripts and memos: JSON, CSV, Markdown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from polsek.causes import CAUSES
from polsek.escaping import markdown
from polsek.show.calculation import preliminary
from polsek.show.columns import TOTAL, party_name
from polsek.show.comparison.changed import CHANGED, NO_CHANGE, SOURCE, changed_lines, in_words
from polsek.show.comparison.columns import amount_columns, part_columns, tenths
from polsek.show.comparison.page import cause_remarks, heading_page, remarks_page
from polsek.show.data import csv_text, markdown_table
from polsek.show.table import page_text
from polsek.show.text import PARTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import Change, Comparison, Parameter, Reading
    from polsek.problem import Language
    from polsek.show.columns import Amounts
    from polsek.show.comparison.page import Names
    from polsek.show.table import Page

COLUMNS = (
    *("party", "abbreviation", "before", "after", "difference", "percent", *CAUSES, "not_split"),
    *("full_time_before", "full_time_after"),
)
UNWRAPPED = 10_000


# --- JSON -------------------------------------------------------------------------------------------------------------


def comparison_json(found: Comparison, names: Names, language: Language) -> dict[str, Any]:
    """Give the keys of the JSON answer."""
    return {
        "before": _end(found.before, names[0]),
        "after": _end(found.after, names[1]),
        "unit": found.after.file.rule.unit,
        "parties": [_row(found, each) for each in found.parties],
        "total": _amounts(found, found.total),
        "rules": [_parameter(each, language) for each in found.parameters],
        "order": list(CAUSES),
        "not_split": [
            {
                "causes": list(stage.causes),
                "problems": [{"id": problem.id, "message": problem.message.get(language)} for problem in stage.refused],
            }
            for stage in found.stages
            if stage.refused
        ],
        "full_time": None
        if found.full_time is None
        else {"cost": found.full_time.cost, "rule": found.full_time.rule or None, "year": found.full_time.year},
    }


def _end(support: Support, name: str) -> dict[str, Any]:
    return {
        "rule": support.file.id,
        "authority": {"code": support.file.code, "name": name},
        "year": support.year,
        "from": str(support.period.start),
        "to": str(support.period.last),
        "preliminary": preliminary(support),
    }


def _row(found: Comparison, change: Change) -> dict[str, Any]:
    party = change.party
    name, abbreviation = ("", "") if party is None else party
    return {"party": name, "abbreviation": abbreviation or None, **_amounts(found, change)}


def _amounts(found: Comparison, change: Change) -> dict[str, Any]:
    before, after = (None if share is None else tenths(share) for share in change.afforded)
    return {
        "before": change.before,
        "after": change.after,
        "difference": change.difference,
        "percent": change.percent,
        "causes": _causes(change),
        "full_time_percent": None if found.full_time is None else {"before": before, "after": after},
    }


def _causes(change: Change) -> dict[str, Fraction | int | None]:
    """Give the part of each cause: 0 for one that is the same on both sides, null for one that is not split."""
    found: dict[str, Fraction | int | None] = {**dict.fromkeys(CAUSES, 0), "not_split": None}
    for part in change.parts:
        if len(part.causes) == 1:
            found[part.causes[0]] = part.shown
        else:
            found |= {**dict.fromkeys(part.causes), "not_split": part.shown}
    return found


def _parameter(parameter: Parameter, language: Language) -> dict[str, Any]:
    readings = (*parameter.before, *parameter.after)
    return {
        "path": parameter.path,
        "before": _value(parameter.before, language),
        "after": _value(parameter.after, language),
        "sort": parameter.sort,
        "unit": next((reading.unit for reading in readings if reading.unit), None),
        "source": parameter.source.get(language) or None,
    }


def _value(readings: Sequence[Reading], language: Language) -> Fraction | str | list[Fraction | str] | None:
    """Give the value of a parameter; several in a list when it changes inside the year."""
    values = [each.value if isinstance(each.value, Fraction) else in_words(each.value, language) for each in readings]
    return values if len(values) > 1 else values[0] if values else None


# --- CSV --------------------------------------------------------------------------------------------------------------


def comparison_csv(found: Comparison, *, excel: bool) -> str:
    """Give one row per party and a last row `total`."""
    rows = [_csv_row(found, each) for each in (*found.parties, found.total)]
    return csv_text(COLUMNS, rows, excel=excel)


def _csv_row(found: Comparison, change: Change) -> dict[str, object]:
    amounts = _amounts(found, change)
    full_time = amounts["full_time_percent"] or {"before": None, "after": None}
    return {
        "party": "total" if change.party is None else change.party.name,
        "abbreviation": "" if change.party is None else change.party.abbreviation,
        **{key: amounts[key] for key in ("before", "after", "difference", "percent")},
        **amounts["causes"],
        "full_time_before": full_time["before"],
        "full_time_after": full_time["after"],
    }


# --- Markdown ---------------------------------------------------------------------------------------------------------


def comparison_markdown(found: Comparison, names: Names, language: Language) -> str:
    """Write the headings, what is changed, the tables and what is to be said about them."""
    title, *rest = _paragraphs(heading_page(found, names, language, UNWRAPPED))
    blocks = [f"## {title}", *rest, *_changed(found, language)]
    blocks += [_table(found, amount_columns(found, language), language)]
    blocks += _paragraphs(remarks_page(found, language, UNWRAPPED))
    if len(found.stages) > 2:
        blocks.append(_table(found, part_columns(found, language), language))
    if len(found.stages) > 1:
        blocks += map(markdown, cause_remarks(found, language))
    return "\n\n".join(block.rstrip("\n") for block in blocks) + "\n"


def _changed(found: Comparison, language: Language) -> list[str]:
    if not found.parameters:
        return [markdown(NO_CHANGE.get(language))]
    lines = [
        f"- {markdown(f'{text} ({SOURCE.get(language)}: {source})' if source else text)}"
        for text, source in changed_lines(found.parameters, language)
    ]
    return [f"### {CHANGED.get(language)}", "\n".join(lines)]


def _table(found: Comparison, columns: Sequence[Amounts], language: Language) -> str:
    rows = [
        [party_name(each.party), *(column.cells[number] for column in columns)]
        for number, each in enumerate(found.parties)
        if each.party is not None
    ]
    rows.append([TOTAL.get(language), *(column.total for column in columns)])
    titles = [PARTY.get(language), *(column.title.replace("\n", " ") for column in columns)]
    return markdown_table(titles, rows, language, right=True)


def _paragraphs(page: Page) -> list[str]:
    return [markdown(line) for line in page_text(page).splitlines() if line.strip()]
