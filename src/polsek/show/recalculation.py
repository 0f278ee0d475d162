"""A recalculation in every format: what each rule gives, how much more that is than the year before, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from polsek.problem import Words
from polsek.recalculation import CAUSES
from polsek.show.columns import NOT_GIVEN
from polsek.show.data import csv_text, json_text, markdown_table
from polsek.show.marks import KINDS
from polsek.show.numbers import number, unit_name
from polsek.show.table import BLANK, Column, Row, Table, page_text, paragraph, table_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from polsek.problem import Language, Problem
    from polsek.recalculation import Outcome
    from polsek.show.table import Page
    from polsek.write import Written

COLUMNS = ("rule", "code", "authority", "mandates", "total", "previous", "difference", "preliminary")
RULE = Words("Rule", "Regel")
DIFFERENCE = Words("Difference", "Skillnad")
TITLES = {
    "rule": Words("rule", "regel"),
    "fee": Words("fee", "arvode"),
    "base_amount": Words("base amount", "basbelopp"),
    "series": Words("other series", "andra serier"),
    "mandates": Words("mandates", "mandat"),
}
"""What a part of the difference comes from."""
LEAST_NAME = 20
UNWRAPPED = 10_000
REST = "  "


class Answer(NamedTuple):
    """What a recalculation has given."""

    year: int
    outcomes: Sequence[Outcome]
    written: Written | None
    """What has been done with the files; None when there are some that must not be written over."""
    check: bool = False
    """Whether it only says what would be written."""


# --- for scripts ------------------------------------------------------------------------------------------------------


def summary_csv(outcomes: Iterable[Outcome]) -> str:
    """Write one row per rule; what is not calculated has no total."""
    return csv_text(COLUMNS, [_row(each) for each in outcomes])


def _row(each: Outcome) -> dict[str, object]:
    return {
        "rule": each.rule,
        "code": each.code,
        "authority": each.authority,
        "mandates": each.mandates,
        "total": each.total,
        "previous": each.change.previous,
        "difference": each.difference,
        "preliminary": None if each.total is None else bool(each.preliminary),
    }


def recalculation_text(answer: Answer, format_: str, language: Language) -> str:
    """Write a recalculation as JSON, CSV (the summary) or Markdown."""
    if format_ == "json":
        return json_text(_json(answer))
    return summary_csv(answer.outcomes) if format_ == "csv" else _markdown(answer, language)


def _json(answer: Answer) -> dict[str, Any]:
    written = answer.written
    files = (
        None
        if written is None
        else {
            "folder": written.folder,
            "new": list(written.new),
            "changed": list(written.changed),
            "same": written.same,
            "left": list(written.left),
        }
    )
    rules = [_rule(each) for each in answer.outcomes]
    return {"year": answer.year, "check": answer.check, "rules": rules, "files": files}


def _rule(each: Outcome) -> dict[str, Any]:
    row = _row(each)
    return {
        "rule": row.pop("rule"),
        "authority": {"code": row.pop("code"), "name": row.pop("authority")},
        "unit": each.unit,
        **row,
        "causes": each.change.causes,
        "not_calculated": _reasons(each.problems, "en") or None,
        "no_previous": _reasons(each.change.problems, "en") or None,
    }


def _reasons(problems: Iterable[Problem], language: Language) -> str:
    return "; ".join(dict.fromkeys(problem.message.get(language) for problem in problems))


# --- for people -------------------------------------------------------------------------------------------------------


def recalculation_page(answer: Answer, language: Language, width: int) -> Page:
    """Show what has changed and why, a row per rule, and what has been written."""
    page = paragraph(_title(answer, language), width, "title")
    table = _table(answer, language)
    if table.rows:
        page += (BLANK, *table_page(table, width))
    page += (BLANK,)
    for text in _remarks(answer, language):
        page += paragraph(text, width, rest=REST)
    return page


def _markdown(answer: Answer, language: Language) -> str:
    table = _table(answer, language)
    titles = [column.title.replace("-\n", "").replace("\n", " ") for column in table.columns]
    rows = markdown_table(titles, [row.cells for row in table.rows], language, right=True).rstrip("\n")
    remarks = [page_text(paragraph(text, UNWRAPPED)).rstrip("\n") for text in _remarks(answer, language)]
    return "\n\n".join([f"## {_title(answer, language)}", *([rows] if table.rows else []), *remarks]) + "\n"


def _title(answer: Answer, language: Language) -> str:
    many = len(answer.outcomes)
    rules = Words(f"{many} rules", f"{many} regler") if many != 1 else Words("1 rule", "1 regel")
    name = Words("Recalculation", "Omräkning")
    return f"{name.get(language)} · {answer.year} · {rules.get(language)}"


def _table(answer: Answer, language: Language) -> Table:
    shown = _calculated(answer)
    causes = [cause for cause in CAUSES if any(cause in (each.change.causes or {}) for each in shown)]
    unit = unit_name(_usual_unit(answer), language)
    titles = (str(answer.year - 1), str(answer.year), DIFFERENCE.get(language))
    of = Words("of which", "därav").get(language)
    columns = (
        Column(RULE.get(language), right=False, least=LEAST_NAME),
        *(Column(f"{title}\n{unit}") for title in titles),
        *(Column(f"{of}\n{TITLES[cause].get(language)}") for cause in causes),
    )
    return Table(columns, tuple(_table_row(each, causes, language) for each in shown))


def _calculated(answer: Answer) -> list[Outcome]:
    return [each for each in answer.outcomes if each.total is not None]


def _usual_unit(answer: Answer) -> str:
    """Give the unit of most rules; another one is said under the table."""
    units = [each.unit for each in _calculated(answer)]
    return max(units, key=units.count, default="")


def _table_row(each: Outcome, causes: Sequence[str], language: Language) -> Row:
    split: Mapping[str, Fraction] = each.change.causes or {}

    def amount(value: Fraction | None, sign: str = "") -> str:
        if value is None:
            return NOT_GIVEN
        return f"{sign if value > 0 else ''}{number(value, language)}"

    totals = (amount(each.change.previous), amount(each.total), amount(each.difference, "+"))
    return Row((each.rule, *totals, *(amount(split.get(cause), "+") for cause in causes)))


# --- what is said under the table -------------------------------------------------------------------------------------


def _remarks(answer: Answer, language: Language) -> Iterator[str]:
    calculated, usual, previous = _calculated(answer), _usual_unit(answer), answer.year - 1
    for each in calculated:
        if each.unit != usual:
            unit = unit_name(each.unit, language)
            yield Words(f"Counted in {unit}: {each.rule}", f"Räknas i {unit}: {each.rule}").get(language)
    yield from _order(answer, language)
    yield from _preliminary(answer, language)
    for names, reason in _grouped(((each.rule, each.change.problems) for each in calculated), language):
        no_amount = Words(f"No amount for {previous}", f"Inget belopp för {previous}").get(language)
        yield f"{no_amount}: {names} ({reason})"
    for names, reason in _grouped(((each.rule, each.problems) for each in answer.outcomes), language):
        yield Words(f"Not calculated: {names} ({reason})", f"Inte beräknat: {names} ({reason})").get(language)
    yield from _files(answer, language)


def _order(answer: Answer, language: Language) -> Iterator[str]:
    splits = [each.change.causes for each in answer.outcomes if each.difference]
    if any(split is not None and len(split) > 1 for split in splits):
        yield Words(
            "The difference is split by exchanging last year's for this year's, column by column.",
            "Skillnaden är uppdelad genom att fjolårets byts mot årets, kolumn för kolumn.",
        ).get(language)
    unsplit = [each.rule for each in answer.outcomes if each.difference and each.change.causes is None]
    if unsplit:
        names = ", ".join(unsplit)
        yield Words(f"Why cannot be told apart: {names}", f"Orsakerna kan inte skiljas åt: {names}").get(language)


def _preliminary(answer: Answer, language: Language) -> Iterator[str]:
    rules: dict[str, list[str]] = {}
    for each in answer.outcomes:
        for mark in each.preliminary:
            text = f"{KINDS[mark.kind].get(language)}: {mark.name.get(language)} ({mark.because.get(language)})"
            rules.setdefault(text, []).append(each.rule)
    for text, names in rules.items():
        yield f"{text}: {_named(names, language)}"


def _grouped(found: Iterable[tuple[str, Sequence[Problem]]], language: Language) -> Iterator[tuple[str, str]]:
    """Give the rules by the reason that they share."""
    rules: dict[str, list[str]] = {}
    for rule, problems in found:
        if problems:
            rules.setdefault(_reasons(problems[:1], language), []).append(rule)
    for reason, names in rules.items():
        yield ", ".join(names), reason


def _named(names: Sequence[str], language: Language) -> str:
    return ", ".join(names) if len(names) <= 3 else Words(f"{len(names)} rules", f"{len(names)} regler").get(language)


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
