"""What falls on each part of a year adds up to the shown total."""

from fractions import Fraction

import pytest

from polsek.calculation.periods import MONTHS, parts, periods
from tests.making import assembly, component, row, seats_text, series_of, series_text, support_of

ONE = assembly(seats_text("A: 1"))
FEES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2024-11-01: 2000"))


def spread(by: str, keys: str, extra: str = "") -> list[str]:
    support = support_of(component(keys) + extra, ONE, series=FEES)
    return [str(part.amount) for part in parts(support, row(support, "A"), periods(support, by))]


@pytest.mark.parametrize(
    ("by", "keys", "expected"),
    [
        ("year", "amount: 1000.5 kr/year\nper: party", ["1001"]),
        ("half-year", "amount: 1001 kr/year\nper: party", ["501", "500"]),
        ("tertial", "amount: 1000 kr/year\nper: party", ["333", "334", "333"]),
        ("quarter", "amount: 1001 kr/year\nper: party", ["250", "251", "250", "250"]),
        ("month", "amount: 100 kr/year\nper: party", ["8", "9", "8", "8", "9", "8", "8", "9", "8", "8", "9", "8"]),
        ("quarter", "amount: 1 x fee\nper: party", ["3000", "3000", "3000", "5000"]),
        ("month", "amount: 1 x fee\nper: party", ["1000"] * 10 + ["2000", "2000"]),
        ("quarter", "amount: 400 kr/year\nper: party\nvalid: {from: 2024-06-01}", ["0", "33", "100", "100"]),
        ("half-year", "amount: 0 kr/year\nper: party", ["0", "0"]),
    ],
)
def test_what_falls_on_each_period(by: str, keys: str, expected: list[str]) -> None:
    assert spread(by, keys) == expected


@pytest.mark.parametrize("by", MONTHS)
@pytest.mark.parametrize(
    "extra",
    [
        "",
        "time: {counted_by: days}\n",
        "time: {year_starts: 15 October}\n",
        "rounding: {party: 500 kr up}\n",
        "adjustments: [{year: 2024, amount: -10 %, because: x}]\n",
        "rounding: {shown: 100 kr down}\nparty_total: {at_most: 7000.7 kr/year}\n",
    ],
)
def test_the_parts_add_up_to_the_shown_total(by: str, extra: str) -> None:
    support = support_of(component("amount: 1.0001 x fee\nper: party") + extra, ONE, series=FEES)
    party = row(support, "A")
    cut = periods(support, by)
    assert len(cut) == 12 // MONTHS[by]
    assert (cut[0].start, cut[-1].end) == support.period
    assert sum((part.amount for part in parts(support, party, cut)), Fraction()) == support.shown(party.total)


@pytest.mark.parametrize(
    ("by", "amount", "expected"),
    [
        ("quarter", "2 full time", ["2", "2", "2", "2"]),
        ("half-year", "{2000-01-01: 1 full time, 2024-04-01: 2 full time}", ["3/2", "2"]),
        ("quarter", "0 full time", ["0", "0", "0", "0"]),
        ("2024-03-01/2024-05-31", "{2000-01-01: 1 full time, 2024-05-01: 2 full time}", ["1", "133/100", "2"]),
    ],
)
def test_posts_are_how_many_each_period_has(by: str, amount: str, expected: list[str]) -> None:
    support = support_of(component(f"amount: {amount}\nper: party", unit="full time"), ONE)
    assert [str(part.amount) for part in parts(support, row(support, "A"), periods(support, by))] == expected
