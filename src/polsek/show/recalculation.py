"""A recalculation in every format: what each rule gives, how much more that is than the year before, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.causes.stages import STEPS
from polsek.escaping import markdown
from polsek.money import MarkKind
from polsek.problem import Words
from polsek.recalculation import NOT_SPLIT
from polsek.show.columns import NOT_GIVEN
from polsek.show.data import json_text, table_markdown
from polsek.show.many_rules import (
    LEAST_RULE,
    RULE,
    grouped,
    heading,
    marked,
    not_calculated,
    remark_markdown,
    remark_page,
)
from polsek.show.numbers import number, unit_name
from polsek.show.summary import recalculation_json, summary_csv
from polsek.show.table import BLANK, Column, Row, Table, fits, paragraph, table_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from polsek.problem import Language
    from polsek.recalculation import Outcome
    from polsek.show.summary import Answer
    from polsek.show.table import Page

TITLE = Words("Recalculation", "Omräkning")
DIFFERENCE = Words("Difference", "Skillnad")
CAUSES = (*STEPS, NOT_SPLIT)
TITLES = {
    "dated": Words("dated figures", "daterade tal"),
    "fee": Words("fee", "arvode"),
    "base_amount": Words("base amount", "basbelopp"),
    "series": Words("other series", "andra serier"),
    "rule": Words("rule", "regel"),
    "mandates": Words("mandates", "mandat"),
    NOT_SPLIT: Words("not split", "ej uppdelat"),
}
"""What a part of the difference comes from."""
OF_WHICH = Words("of which", "därav")


def recalculation_text(answer: Answer, format_: str, language: Language) -> str:
    """Write a recalculation as JSON, CSV (the summary) or Markdown."""
    if format_ == "json":
        return json_text(recalculation_json(answer))
    return summary_csv(answer.outcomes) if format_ == "csv" else _markdown(answer, language)


# --- for people -------------------------------------------------------------------------------------------------------


def recalculation_page(answer: Answer, language: Language, width: int) -> Page:
    """Show what has changed and why, a row per rule, and what has been written."""
    page = paragraph(_title(answer, language), width, "title")
    if _calculated(answer):
        page += (BLANK, *table_page(_fitting(answer, language, width), width))
    page += (BLANK,)
    for text in _remarks(answer, language):
        page += remark_page(text, width)
    return page


def _markdown(answer: Answer, language: Language) -> str:
    table = [table_markdown(_table(answer, language), language).rstrip("\n")] if _calculated(answer) else []
    remarks = [remark_markdown(text) for text in _remarks(answer, language)]
    return "\n\n".join([f"## {markdown(_title(answer, language))}", *table, *remarks]) + "\n"


def _title(answer: Answer, language: Language) -> str:
    return heading(TITLE, answer.year, len(answer.outcomes), len(_calculated(answer)), language)


def _fitting(answer: Answer, language: Language, width: int) -> Table:
    """Give a column to each cause if the page is wide enough, else a line below each rule to its causes."""
    table = _table(answer, language)
    if fits(table, width):
        return table
    plain = table.part(range(4))
    first = plain.columns[0]._replace(least=LEAST_RULE, whole=True)
    rows = (
        row._replace(under=_causes(each, language)) for row, each in zip(plain.rows, _calculated(answer), strict=True)
    )
    return Table((first, *plain.columns[1:]), tuple(rows))


def _table(answer: Answer, language: Language) -> Table:
    shown = _calculated(answer)
    causes = [cause for cause in CAUSES if any(cause in each.change.causes for each in shown)]
    unit = unit_name(_usual_unit(answer), language)
    titles = (str(answer.year - 1), str(answer.year), DIFFERENCE.get(language))
    of = OF_WHICH.get(language)
    columns = (
        Column(RULE.get(language), right=False),
        *(Column(f"{title}\n{unit}") for title in titles),
        *(Column(f"{of}\n{TITLES[cause].get(language)}") for cause in causes),
    )
    return Table(columns, tuple(_table_row(each, causes, language) for each in shown))


def _table_row(each: Outcome, causes: Sequence[str], language: Language) -> Row:
    split: Mapping[str, Fraction] = each.change.causes
    change = each.change
    totals = (_amount(change.previous, language), _amount(each.total, language), _more(each.difference, language))
    return Row((each.rule, *totals, *(_more(split.get(cause), language) for cause in causes)))


def _amount(value: Fraction | None, language: Language) -> str:
    return NOT_GIVEN if value is None else number(value, language)


def _more(value: Fraction | None, language: Language) -> str:
    return f"+{number(value, language)}" if value and value > 0 else _amount(value, language)


def _causes(each: Outcome, language: Language) -> str:
    """Write what the difference comes from as a line: `of which fee +102 902, mandates +332 361`."""
    split = each.change.causes
    parts = (f"{TITLES[cause].get(language)} {_more(split[cause], language)}" for cause in CAUSES if cause in split)
    return f"{OF_WHICH.get(language)} {', '.join(parts)}" if split else ""


def _calculated(answer: Answer) -> list[Outcome]:
    return [each for each in answer.outcomes if each.total is not None]


def _usual_unit(answer: Answer) -> str:
    """Give the unit of most rules; another one is said under the table."""
    units = [each.unit for each in _calculated(answer)]
    return max(units, key=units.count, default="")


# --- what is said under the table -------------------------------------------------------------------------------------


def _remarks(answer: Answer, language: Language) -> Iterator[str]:
    calculated, usual, previous = _calculated(answer), _usual_unit(answer), answer.year - 1
    for each in calculated:
        if each.unit != usual:
            unit = unit_name(each.unit, language)
            yield Words(f"Counted in {unit}: {each.rule}", f"Räknas i {unit}: {each.rule}").get(language)
    yield from _order(answer, language)
    yield from marked(((each.rule, each.preliminary) for each in answer.outcomes), MarkKind.PRELIMINARY, language)
    for each in calculated:
        if each.change.rule is not None:
            yield Words(
                f"{previous} is what {each.change.rule} gave, whose place {each.rule} takes",
                f"{previous} är vad {each.change.rule} gav, som {each.rule} ersätter",
            ).get(language)
    no_amount = Words(f"No amount for {previous}", f"Inget belopp för {previous}")
    yield from grouped(no_amount, ((each.rule, each.change.problems) for each in calculated), language)
    unknown = [(each.rule, each.problems) for each in answer.outcomes if not each.failed]
    yield from not_calculated(unknown, [each.rule for each in answer.outcomes if each.failed], language)
    yield from _files(answer, language)


def _order(answer: Answer, language: Language) -> Iterator[str]:
    splits = [each.change.causes for each in answer.outcomes if each.difference]
    if any(len(split) > 1 for split in splits):
        yield Words(
            "The difference is split by exchanging last year's for this year's, one cause after the other.",
            "Skillnaden är uppdelad genom att fjolårets byts mot årets, en orsak i taget.",
        ).get(language)
    unsplit = [each.rule for each in answer.outcomes if NOT_SPLIT in each.change.causes]
    if unsplit:
        names = ", ".join(unsplit)
        yield Words(f"Why cannot be told apart: {names}", f"Orsakerna kan inte skiljas åt: {names}").get(language)


def _files(answer: Answer, language: Language) -> Iterator[str]:
    written = answer.written
    if written is None:
        yield Words("Nothing is written.", "Ingenting skrivs.").get(language)
        return
    if answer.check:
        for names, what in ((written.new, Words("new", "ny")), (written.changed, Words("changed", "ändrad"))):
            for name in names:
                would = Words("Would be written", "Skulle skrivas").get(language)
                yield f"{would}: {written.folder}/{name} ({what.get(language)})"
    counts = (len(written.new), len(written.changed), written.same)
    total = sum(counts)
    yield Words(
        f"{written.folder}: {total} files, {counts[0]} new, {counts[1]} changed, {counts[2]} as they were",
        f"{written.folder}: {total} filer, {counts[0]} nya, {counts[1]} ändrade, {counts[2]} som förut",
    ).get(language)
    if written.left:
        left = _left(written.left, language)
        yield Words(f"Left from earlier runs: {left}", f"Kvar från tidigare körningar: {left}").get(language)


def _left(names: Sequence[str], language: Language) -> str:
    return ", ".join(names) if len(names) <= 4 else Words(f"{len(names)} files", f"{len(names)} filer").get(language)
