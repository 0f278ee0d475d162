"""The formulas of a workbook give what polsek calculates, also after an input has been changed."""

from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import Any

from hypothesis import given

from polsek.calculation.support import Support
from polsek.calculation.year import calculate
from polsek.checks.published import recalculated as published
from polsek.formulas.year import calculated
from polsek.problem import PolsekError
from polsek.show.numbers import party_name
from tests.making import library
from tests.office import NEEDS_OFFICE, book_of, cell, column, recalculated
from tests.properties.test_amounts import PARTIES, YEARS, answer, rules

SEATS = [f"'Support'!B{row}" for row in range(7, 40)]


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


def _same(shown: object, wanted: Fraction | None) -> bool:
    """Compare what a spreadsheet calculates in binary with an exact amount, to a millionth."""
    if wanted is None or not isinstance(shown, int | float):
        return wanted is None
    return abs(Fraction(shown) - wanted) * 1_000_000 <= max(abs(wanted), Fraction(1))


@given(rules(), PARTIES, PARTIES, YEARS)
def test_every_formula_stands_beside_the_value_that_is_calculated(rule: str, one: Any, two: Any, year: int) -> None:  # noqa: ANN401
    support = answer(rule, one, two, year)
    made = calculated(support, SEATS)
    assert [each.en for each in made.refused] == []
    assert made.closed.whole.value == support.total
    assert [each.value for each in made.closed.shown] == [support.shown(party.total) for party in support.parties]


@NEEDS_OFFICE
def test_a_spreadsheet_calculates_every_published_table_as_we_do(tmp_path: Path) -> None:
    supports = shipped()
    assert len(supports) >= 40
    books = recalculated({name: book_of(support) for name, support in supports.items()}, tmp_path)
    assert {name: found for name, support in supports.items() if (found := wrong(support, books[name]))} == {}
