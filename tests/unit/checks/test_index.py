"""An index that goes on from before a new amount."""

import pytest

from polsek.checks.index import index_base
from tests.making import rule_file, rule_text, series_of, series_text

SERIES = series_of(series_text("cpi", "index", "2014-10-01: 100, 2022-10-01: 130"))
DATES = "{2018-01-01: 9000 kr/year, 2023-01-01: 10500 kr/year}"

BANDS = "{2018-01-01: 9000 kr/year, 2023-01-01: {1-2: 5 kr/year, 3-: 6 kr/year}}"


def found(keys: str, pool: str = "amount: 1 kr/year") -> list[str]:
    text = rule_text(f"pools: {{p: {{{pool}}}}}\ncomponents: {{c: {{per: mandate, {keys}}}}}\nfigures: {{rise: 3 %}}")
    return [f"{each.severity} {each.path}" for each in index_base(rule_file(text, SERIES))]


INSIDE = ["warning components.c.amount.value.2023-01-01"]
WARNED = ["warning components.c.amount.2023-01-01"]


@pytest.mark.parametrize(
    ("keys", "warned"),
    [
        (f"amount: {DATES}, indexed: 3 %/year from 2019-01-01", WARNED),
        (f"amount: {DATES}, indexed: change in cpi since 2014-10", WARNED),
        (f"amount: {DATES}, indexed: {{value: 3 %/year from 2019-01-01, rounding: 1 % up}}", WARNED),
        (f"amount: {{value: {DATES}, source: x}}, indexed: 3 %/year from 2022-12-31", INSIDE),
        (f"amount: {BANDS}, banding: whole, indexed: 3 %/year from 2019-01-01", WARNED),
        # the index begins with the amount, or is its own, or stands around the dates
        (f"amount: {DATES}, indexed: 3 %/year from 2023-01-01", []),
        (f"amount: {DATES}, indexed: 3 %/year from 2024-01-01", []),
        (f"amount: {DATES}, indexed: {{2018-01-01: 3 %, 2023-01-01: 3 %/year from 2024-01-01}}", []),
        (f"amount: {{value: {DATES}, indexed: 3 %/year from 2019-01-01}}", []),
        (f"amount: {DATES}, indexed: 3 %", []),
        (f"amount: {DATES}, indexed: rise", []),
        (f"amount: {DATES}", []),
        ("amount: 9000 kr/year, indexed: 3 %/year from 2019-01-01", []),
        # the first amount is that of the file, in the money of its base
        ("amount: {2018-01-01: 9000 kr/year}, indexed: change in cpi since 2014-10", []),
    ],
)  # fmt: skip
def test_a_new_amount_is_raised_by_the_years_before_it(keys: str, warned: list[str]) -> None:
    assert found(keys) == warned


def test_a_pool_is_looked_at_too() -> None:
    pool = "amount: {2018-01-01: 9 kr/year, 2023-01-01: 10 kr/year}, indexed: 3 %/year from 2019-01-01"
    assert found("amount: 1 kr/year", pool) == ["warning pools.p.amount.2023-01-01"]


def test_the_hint_says_how_to_write_either() -> None:
    text = rule_text(f"components: {{c: {{per: party, amount: {DATES}, indexed: 2.5 %/year from 2019-07-01}}}}")
    (problem,) = index_base(rule_file(text))
    assert problem.hint is not None
    assert "2023-01-01: {value: 10500 kr/year, indexed: 2.5 %/year from 2024-01-01}" in problem.hint.en
