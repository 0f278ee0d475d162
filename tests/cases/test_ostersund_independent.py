"""Östersund's support calculated once more, from domain.md alone, in whole hundredths of öre; polsek is only asked.

A share of full time by mandates: 1-3 25 %, 4-6 50 %, 7-9 75 %, from 10 100 %. A full-time secretary's month costs
50 % of a riksdag member's monthly fee, and 31.42 % overhead; twelve months; IT 749.08 kr a month (inferred), workplace
12 000 kr a year.
"""

import random
from fractions import Fraction

import pytest

from polsek.calculation.support import Support
from polsek.calculation.year import calculate
from tests.making import assembly, library, row, rule_file, series_of, series_text

FEES = {2023: 73000, 2024: 75500, 2025: 78500, 2026: 81400, 2027: 81400}
"""Kronor a month in each year; nothing is known for 2027, so the last fee is used."""
OLD_FEES = {
    # (January-October, November-December), kronor a month
    2016: (62400, 63800),
    2017: (63800, 65400),
    2018: (65400, 66900),
    2019: (66900, 68400),
}
NAMES = [
    "Moderaterna",
    "Centerpartiet",
    "Liberalerna",
    "Kristdemokraterna",
    "Socialdemokraterna",
    "Vänsterpartiet",
    "Miljöpartiet",
    "Sverigedemokraterna",
    "Östersundspartiet",
    "Jämtlandslistan",
]
PARTS = 10000 * 100
"""How many parts a krona has: enough for per cent of per cent of öre."""


def quarters(mandates: int) -> int:
    """Give the share of full time in quarters."""
    return 0 if mandates == 0 else min((mandates - 1) // 3 + 1, 4)


def salary(mandates: int, fees: list[int]) -> int:
    """Give the year's salary with overhead in parts of a krona, month by month."""
    parts = 0
    for fee in fees:
        month = fee * PARTS // 2 * quarters(mandates) // 4
        assert month * 8 == fee * PARTS * quarters(mandates)
        parts += month * 13142 // 10000
        assert month * 13142 % 10000 == 0
    return parts


def support(mandates: int, fees: list[int]) -> int:
    """Give what a party gets in a year, in parts of a krona."""
    if mandates == 0:
        return 0
    return salary(mandates, fees) + 74908 * PARTS // 100 * 12 + 12000 * PARTS


def half_up(parts: int) -> int:
    """Round parts of a krona to whole kronor."""
    return (parts * 2 + PARTS) // (PARTS * 2)


def seats(randomly: random.Random) -> dict[str, int]:
    """Give a council of at most 61 seats and ten parties."""
    names = randomly.sample(NAMES, randomly.randint(1, len(NAMES)))
    return {name: randomly.choice([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, randomly.randint(0, 61)]) for name in names}


def mandate_text(council: dict[str, int], first: str = "2022-09-11") -> str:
    rows = "".join(f"  {name}: {mandates}\n" for name, mandates in council.items())
    return f'polsek: 1\nauthority: "2380"\nelection: {first}\nparties:\n{rows}'


def agrees(found: Support, council: dict[str, int], fees: list[int]) -> None:
    expected = {name: support(mandates, fees) for name, mandates in council.items() if mandates}
    assert {party.party.name: party.total.value for party in found.parties} == {
        name: Fraction(parts, PARTS) for name, parts in expected.items()
    }
    assert {party.party.name: found.shown(party.total) for party in found.parties} == {
        name: half_up(parts) for name, parts in expected.items()
    }
    assert found.total == half_up(sum(expected.values()))
    assert found.sum_of_rows == sum(map(half_up, expected.values()))
    assert found.mandates == sum(council.values())
    for name, mandates in council.items():
        if mandates:
            party = row(found, name)
            paid = {
                column.id: found.shown(amount) for column, amount in zip(found.columns, party.components, strict=True)
            }
            assert paid == {"salary": half_up(salary(mandates, fees)), "it": 8989, "workplace": 12000}
            assert party.in_kind.value == Fraction("20988.96")


@pytest.mark.parametrize("number", range(60))
def test_ostersund_s_rule_on_any_council(number: int) -> None:
    randomly = random.Random(f"ostersund {number}")  # noqa: S311 - the same every time
    year = 2023 + number % 5
    council = seats(randomly)
    if sum(council.values()) == 0:
        council[next(iter(council))] = 1
    shipped = library()
    file = shipped.rule("ostersund/political-secretaries")
    own_fee = randomly.random() < 0.7
    fee = randomly.choice([1, 99, 50001, randomly.randint(60000, 120000)]) if own_fee else FEES[year]
    series = shipped.series_of(file)
    if own_fee:
        series = series_of(series_text("riksdag_fee", "kr/month", f"2020-01-01: {fee}"))
    found = calculate(file, assembly(mandate_text(council)), series, year)
    agrees(found, council, [fee] * 12)


@pytest.mark.parametrize(("year", "total"), [(2023, None), (2024, 2846908), (2025, None), (2026, None), (2027, None)])
def test_ostersund_s_rule_on_its_own_councils(year: int, total: int | None) -> None:
    shipped = library()
    file = shipped.rule("ostersund/political-secretaries")
    found = calculate(file, shipped.distributions("2380"), shipped.series_of(file), year)
    councils = {
        2026: {
            "Moderaterna": 9,
            "Centerpartiet": 9,
            "Liberalerna": 2,
            "Kristdemokraterna": 5,
            "Socialdemokraterna": 23,
            "Vänsterpartiet": 4,
            "Miljöpartiet": 3,
            "Sverigedemokraterna": 6,
        },
        2027: {
            "Moderaterna": 11,
            "Centerpartiet": 10,
            "Socialdemokraterna": 21,
            "Miljöpartiet": 4,
            "Vänsterpartiet": 4,
            "Kristdemokraterna": 3,
            "Sverigedemokraterna": 6,
            "Liberalerna": 2,
        },
    }
    agrees(found, councils[max(year, 2026)], [FEES[year]] * 12)
    assert total is None or found.total == total
    assert {mark.kind.value for mark in found.all_marks if mark.kind.value == "preliminary"} == (
        {"preliminary"} if year == 2027 else set()
    )


RULE = """\
polsek: 1
authority: "2380"
support: political_secretary
title: The same support in the years when the fee rose on 1 November
valid: {from: 2016-01-01}
components:
  salary:
    amount: 50 % of riksdag_fee
    per: full time
    employment: {1-3: 25 %, 4-6: 50 %, 7-9: 75 %, 10-: 100 %}
    overhead: 31.42 %
  it: {amount: 749.08 kr/month, per: party, paid: in kind}
  workplace: {amount: 12000 kr/year, per: party, paid: in kind}
"""


@pytest.mark.parametrize("year", OLD_FEES)
@pytest.mark.parametrize("number", range(5))
def test_a_fee_that_changes_on_1_november(year: int, number: int) -> None:
    randomly = random.Random(f"november {year} {number}")  # noqa: S311 - the same every time
    council = {**seats(randomly), "Lokala listan": randomly.randint(1, 12)}
    shipped = library()
    fee = shipped.series("riksdag_fee")
    assert fee is not None
    found = calculate(
        rule_file(RULE, {"riksdag_fee": fee}), assembly(mandate_text(council, "2014-09-14")), {"riksdag_fee": fee}, year
    )
    first, last = OLD_FEES[year]
    assert [piece.units for piece in found.pieces] == [10, 2]
    agrees(found, council, [first] * 10 + [last] * 2)


def test_a_council_that_changes_in_the_middle_of_such_a_year() -> None:
    fee = library().series("riksdag_fee")
    assert fee is not None
    before, after = (
        {"Moderaterna": 9, "Socialdemokraterna": 4, "Liberalerna": 3},
        {"Moderaterna": 10, "Socialdemokraterna": 3, "Lokala listan": 3},
    )
    rows = mandate_text(after).partition("\n")[2].replace("election: 2022-09-11", "from: 2017-06-15")
    seats_ = assembly(mandate_text(before, "2014-09-14"), f"polsek: 1\n{rows}")
    found = calculate(rule_file(RULE, {"riksdag_fee": fee}), seats_, {"riksdag_fee": fee}, 2017)
    assert [piece.units for piece in found.pieces] == [6, 4, 2]
    months = [before] * 6 + [after] * 6
    fees = [63800] * 10 + [65400] * 2
    for name in ("Moderaterna", "Socialdemokraterna", "Liberalerna", "Lokala listan"):
        parts = 0
        for council, monthly in zip(months, fees, strict=True):
            if council.get(name):
                parts += salary(council[name], [monthly]) + 74908 * PARTS // 100 + 1000 * PARTS
        party = row(found, name)
        assert party.total.value == Fraction(parts, PARTS)
        assert found.shown(party.total) == half_up(parts)
