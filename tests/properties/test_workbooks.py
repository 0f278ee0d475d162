"""The formulas of a workbook give what polsek calculates, also after an input has been changed."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings

from polsek.calculation.support import Support
from polsek.calculation.year import calculate
from polsek.checks.published import recalculated as published
from polsek.formulas.sheet import VALUE
from polsek.formulas.year import calculated
from polsek.problem import PolsekError
from polsek.reference import Series
from polsek.show.numbers import party_name
from tests.making import library
from tests.office import NEEDS_OFFICE, book_of, cell, column, numbers, opened, recalculated
from tests.properties.test_amounts import PARTIES, YEARS, answer, rules

SEATS = [f"'Support'!B{row}" for row in range(7, 40)]
CUTS = (None, "month", "instalment", "half-year")


def shipped() -> dict[str, Support]:
    """Give what has been calculated for every published table of the shipped rules, and every rule of those years."""
    found: dict[str, Support] = {}
    shelf = library()
    for name in shelf.rules:
        file = shelf.rule(name)
        series, seats = shelf.series_of(file), shelf.distributions(file.assembly)
        tables = published(file, seats, series).supports
        found |= {f"{name} {support.year}, table {number}": support for number, support in tables.items()}
        for year in {2027, *(table.year for table in file.rule.published)}:
            with suppress(PolsekError):
                found[f"{name} {year}"] = calculate(file, seats, series, year)
    return {name: support for name, support in found.items() if support.parties}


def wrong(support: Support, book: Any) -> list[str]:  # noqa: ANN401
    """Give what a workbook shows other than has been calculated."""
    shown = {name: each.value for name, each in column(book, "Total").items()}
    found = [
        f"{party.party.name}: {shown.get(party_name(party.party))}, not {support.shown(party.total)}"
        for party in support.parties
        if not _same(shown.get(party_name(party.party)), support.shown(party.total))
    ]
    total = cell(book, "total").value
    return found if _same(total, support.total) else [*found, f"total: {total}, not {support.total}"]


def _same(shown: object, wanted: object) -> bool:
    """Compare what a spreadsheet calculates in binary with an exact amount, to a millionth."""
    if not isinstance(wanted, int | float | Fraction) or not isinstance(shown, int | float):
        return shown == wanted or wanted is None
    return abs(Fraction(shown) - Fraction(wanted)) * 1_000_000 <= max(abs(Fraction(wanted)), Fraction(1))


@given(rules(), PARTIES, PARTIES, YEARS)
def test_every_formula_stands_beside_the_value_that_is_calculated(rule: str, one: Any, two: Any, year: int) -> None:  # noqa: ANN401
    support = answer(rule, one, two, year)
    made = calculated(support, SEATS, "month")
    assert [each.en for each in made.refused] == []
    assert made.closed.whole.value == support.total
    assert [each.value for each in made.closed.shown] == [support.shown(party.total) for party in support.parties]


@NEEDS_OFFICE
def test_a_spreadsheet_calculates_every_published_table_as_we_do(tmp_path: Path) -> None:
    supports = shipped()
    assert len(supports) > 50
    books = {name: book_of(each, CUTS[at % len(CUTS)]) for at, (name, each) in enumerate(supports.items())}
    found = recalculated(books, tmp_path)
    assert {name: said for name, support in supports.items() if (said := wrong(support, found[name]))} == {}
    for name, data in books.items():
        shown, written = numbers(found[name]), numbers(opened(data, values=True))
        assert [(name, at, each) for at, each in written.items() if not _same(shown.get(at), each)] == []


# --- changed ----------------------------------------------------------------------------------------------------------


def changed(support: Support, random: Random) -> tuple[dict[str, int], dict[str, Fraction], Support]:
    """Change mandates of the last assembly (nobody leaves) and the first value of a series, and calculate with them."""
    file, last = support.file, support.sittings[-1].distribution
    seats = {
        party_name(party.party): max(
            party.mandates + random.randint(-3, 3), party.standing.mandates - party.standing.seated, 1
        )
        for party in support.parties
        if party.standing.left is None and party.standing.row.parties == 1
    }
    rows = tuple(row._replace(mandates=seats.get(party_name(row.party), row.mandates)) for row in last.rows)
    more = sum(row.mandates for row in rows) - sum(row.mandates for row in last.rows)
    other = last._replace(rows=rows, seats=last.seats + more)
    figures = dict(_series_used(support))
    raised = {name: value * Fraction(random.randint(90, 115), 100) for name, value in figures.items()}
    series = {name: _with(each, figures.get(name), raised.get(name)) for name, each in support.series.items()}
    known = library().distributions(file.assembly)
    distributions = [other if each.id == last.id else each for each in known]
    return seats, raised, calculate(file, distributions, series, support.year)


def _series_used(support: Support) -> Iterator[tuple[str, Fraction]]:
    """Give the series that have one value in the year, as the workbook names them."""
    made = calculated(support, SEATS)
    named = {name: made.sheet.rows[row].cells[VALUE].value for row, name in made.sheet.names.items()}
    for name in support.series:
        if name in named and not any(each.startswith(f"{name}_") for each in named):
            yield name, named[name]


def _with(series: Series, old: Fraction | None, new: Fraction | None) -> Series:
    if old is None or new is None:
        return series
    entries = tuple(each._replace(value=new) if each.value == old else each for each in series.entries)
    return series._replace(entries=entries)


@NEEDS_OFFICE
def test_what_is_changed_in_a_workbook_is_followed(tmp_path: Path) -> None:
    random = Random(13)  # noqa: S311 - the same every time
    wanted: dict[str, Support] = {}
    changes: dict[str, tuple[Mapping[str, int], Mapping[str, Fraction]]] = {}
    books = {}
    for name, support in shipped().items():
        if "table" in name or support.file.rule.mandates.weighted is not None:
            continue
        with suppress(PolsekError):
            seats, figures, wanted[name] = changed(support, random)
            changes[name] = seats, figures
            books[name] = book_of(support)

    def change(name: str, book: Any) -> None:  # noqa: ANN401
        seats, figures = changes[name]
        cells = column(book, "Mandates")
        for party, number in seats.items():
            cells[party].value = number
        for figure, value in figures.items():
            cell(book, figure).value = float(value)

    found = recalculated(books, tmp_path, change)
    assert len(found) > 30
    assert {name: said for name, support in wanted.items() if (said := wrong(support, found[name]))} == {}


# --- books of several sheets ------------------------------------------------------------------------------------------


@NEEDS_OFFICE
def test_plans_comparisons_and_settlements_are_formulas_too(tmp_path: Path) -> None:
    spent = "".join(f"{name},100000.5\n" for name in ("M", "C", "L", "KD", "S", "V", "MP", "SD"))
    (tmp_path / "spent.csv").write_text(f"party,spent\n{spent}", encoding="utf-8")
    asked = {
        "plan": ["calculate", "ostersund", "--years", "2026-2028"],
        "months": ["calculate", "vaxholm", "--years", "2023-2024", "--by", "month"],
        "payments": ["calculate", "sundsvall", "--years", "2024-2025", "--by", "instalment"],
        "rules": ["calculate", "tyreso", "--year", "2018"],
        "comparison": ["compare", "ostersund@2024", "ostersund@2027"],
        "settlement": ["settle", "ostersund", "spent.csv", "--year", "2024"],
    }
    for name, words in asked.items():
        command = [sys.executable, "-m", "polsek", *words, "--out", f"{name}.xlsx"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    books = {name: (tmp_path / f"{name}.xlsx").read_bytes() for name in asked}
    found = recalculated(books, tmp_path)
    for name, data in books.items():
        shown, written = numbers(found[name]), numbers(opened(data, values=True))
        assert [(name, at, each) for at, each in written.items() if not _same(shown.get(at), each)] == []
        assert (
            sum(str(cell.value).startswith("=") for row in opened(data).worksheets[0].iter_rows() for cell in row) > 8
        )


@NEEDS_OFFICE
def test_a_spreadsheet_calculates_rules_of_all_kinds_as_we_do(tmp_path: Path) -> None:
    found: list[Support] = []

    @settings(max_examples=30)
    @given(rules(), PARTIES, PARTIES, YEARS)
    def collect(rule: str, one: Any, two: Any, year: int) -> None:  # noqa: ANN401
        found.append(answer(rule, one, two, year))

    collect()
    books = {str(at): book_of(each, CUTS[at % len(CUTS)]) for at, each in enumerate(found) if each.parties}
    for name, book in recalculated(books, tmp_path).items():
        assert wrong(found[int(name)], book) == []
        shown, written = numbers(book), numbers(opened(books[name], values=True))
        assert [(name, at, each) for at, each in written.items() if not _same(shown.get(at), each)] == []
