"""A table gives back its rule, or says which rows miss."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from polsek.inference import Fit, Row, infer

SEATS = {"S": 13, "M": 9, "SD": 8, "C": 5, "V": 3, "KD": 2, "L": 1}
PBB = {"price_base_amount": Fraction(57300)}


def table(amounts: dict[str, int]) -> list[Row]:
    return [Row(party, SEATS[party], Fraction(amount)) for party, amount in amounts.items()]


def by(rule: dict[int, int] | None = None, base: int = 0, rate: int = 0, cap: int = 99) -> list[Row]:
    def amount(mandates: int) -> int:
        band = max((first for first in rule or {} if first <= mandates), default=0)
        return (rule or {}).get(band, 0) + base + rate * min(mandates, cap)

    return table({party: amount(mandates) for party, mandates in SEATS.items()})


def said(fit: Fit) -> list[tuple[str, list[tuple[int, str]], int]]:
    return [(part.kind, [(first, figure.text) for first, figure in part.bands], part.limit) for part in fit.parts]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (by(rate=5000), [("each mandate", [(1, "5000 kr/year")], 0)]),
        (by(base=20000), [("each party", [(1, "20000 kr/year")], 0)]),
        (
            by(base=40000, rate=12500),
            [("each party", [(1, "40000 kr/year")], 0), ("each mandate", [(1, "12500 kr/year")], 0)],
        ),
        (
            by({1: 15000, 4: 30000, 8: 60000}),
            [("each party", [(1, "15000 kr/year"), (5, "30000 kr/year"), (8, "60000 kr/year")], 0)],
        ),
        (
            by({1: 10000, 5: 40000}, rate=3000),
            [
                ("each party", [(1, "10000 kr/year"), (5, "40000 kr/year")], 0),
                ("each mandate", [(1, "3000 kr/year")], 0),
            ],
        ),
        (
            by(base=8000, rate=7000, cap=5),
            [("each party", [(1, "8000 kr/year")], 0), ("each mandate up to", [(1, "7000 kr/year")], 5)],
        ),
        (
            by(base=22920, rate=17190),
            [
                ("each party", [(1, "40 % of price_base_amount")], 0),
                ("each mandate", [(1, "30 % of price_base_amount")], 0),
            ],
        ),
    ],
)
def test_a_table_gives_back_its_rule(rows: list[Row], words: list[object]) -> None:
    assert said(infer(rows, PBB, 41).fits[0]) == words


def test_a_first_mandate_that_is_smaller_stands_apart() -> None:
    rows = by(base=-2000, rate=12000)
    assert said(infer(rows, {}, 41).fits[0]) == [
        ("first mandate", [(1, "10000 kr/year")], 0),
        ("further mandates", [(1, "12000 kr/year")], 0),
    ]


def test_a_sum_that_is_split_is_seen_behind_rounded_amounts() -> None:
    amounts = {party: round(500000 * (Fraction(4, 10) / 7 + Fraction(6, 10) * n / 41)) for party, n in SEATS.items()}
    found = infer(table(amounts), {}, 41).fits[0]
    assert found.pool is not None
    assert (found.pool.text, said(found)) == (
        "500000 kr/year",
        [("split equally", [(1, "40 % of pool")], 0), ("split by mandates", [(1, "60 % of pool")], 0)],
    )


def test_a_total_rounded_to_tens_is_seen_as_rounded() -> None:
    amounts = {party: (12345 + 6789 * n + 5) // 10 * 10 for party, n in SEATS.items()}
    found = infer(table(amounts), {}, 41).fits[0]
    assert found.step == 10
    assert all(found.shown(row.mandates, 7, 41) == row.amount for row in table(amounts))


def test_a_slip_of_the_publisher_is_found_and_said_by_how_much() -> None:
    rows = by(base=40000, rate=12500)
    rows[3] = rows[3]._replace(amount=Fraction(120500))
    found = infer(rows, {}, 41)
    assert found.fits == ()
    assert found.nearest is not None
    assert said(found.nearest)[0] == ("each party", [(1, "40000 kr/year")], 0)
    assert [(miss.row.party, int(miss.row.amount), int(miss.calculated)) for miss in found.misses] == [
        ("C", 120500, 102500)
    ]


def test_numbers_without_a_rule_give_none() -> None:
    found = infer(table({party: 10007 * (i * i + 3) % 65537 for i, party in enumerate(SEATS)}), PBB, 41)
    assert (found.fits, found.nearest) == ((), None)


def test_a_band_whose_parties_got_nothing_gives_nothing() -> None:
    fit = infer(by({1: 0, 4: 256742, 8: 513484}), {}, 61).fits[0]
    [(kind, bands, _)] = said(fit)
    assert (kind, bands[0], len(bands)) == ("each party", (1, "0 kr/year"), 3)


def test_bands_that_repeat_the_table_are_no_rule() -> None:
    rows = [Row("A", 1, Fraction(7013)), Row("B", 5, Fraction(19027)), Row("C", 7, Fraction(50111))]
    assert infer(rows, {}, 13).fits == ()


def test_two_amounts_for_as_many_mandates_are_no_rule() -> None:
    rows = [Row("A", 3, Fraction(30000)), Row("B", 3, Fraction(31000)), Row("C", 5, Fraction(50000))]
    assert infer(rows, {}, 11).fits == ()


def test_one_party_alone_says_nothing() -> None:
    assert infer([Row("A", 3, Fraction(30000))], {}, 3).fits == ()
    assert infer([], {}, 3).fits == ()


@given(
    st.lists(st.integers(1, 40), min_size=3, max_size=9, unique=True),
    st.integers(1, 200),
    st.integers(1, 200),
    st.sampled_from([1, 10, 100]),
)
def test_whatever_is_found_gives_every_row(mandates: list[int], base: int, rate: int, step: int) -> None:
    seats = sum(mandates)
    exact = [Fraction(1000 * base + 500 * rate * number) for number in mandates]
    rows = [
        Row(str(number), number, Fraction((value / step + Fraction(1, 2)).__floor__() * step))
        for number, value in zip(mandates, exact, strict=True)
    ]
    assume(all(row.amount for row in rows))
    found = infer(rows, PBB, seats)
    assert found.fits
    for fit in found.fits:
        assert [fit.shown(row.mandates, len(rows), seats) for row in rows] == [row.amount for row in rows]


def test_a_slip_of_a_krona_is_named_beside_the_rule_that_takes_it_in() -> None:
    rows = [row._replace(amount=row.amount - (row.party == "S")) for row in by(base=20000, rate=5000)]
    found = infer(rows, {}, 41)
    assert found.fits
    assert found.nearest is not None
    assert said(found.nearest) == [
        ("each party", [(1, "20000 kr/year")], 0),
        ("each mandate", [(1, "5000 kr/year")], 0),
    ]
    assert [(miss.row.party, miss.calculated) for miss in found.misses] == [("S", Fraction(85000))]


def test_bands_that_a_row_alone_needs_are_no_slip() -> None:
    found = infer(by({1: 15000, 4: 30000, 8: 60000}), {}, 41)
    assert found.fits
    assert found.nearest is None


def test_amounts_with_ore_are_not_rounded_to_kronor() -> None:
    rows = [row._replace(amount=1000 + Fraction("4321.1") * row.mandates) for row in by(rate=1)]
    first = infer(rows, {}, 41).fits[0]
    assert said(first) == [("each party", [(1, "1000 kr/year")], 0), ("each mandate", [(1, "4321.1 kr/year")], 0)]
    assert first.step == Fraction(1, 100)
