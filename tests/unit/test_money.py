from fractions import Fraction

import pytest

from polsek.money import (
    TENTH,
    Amount,
    Mark,
    MarkKind,
    Rounding,
    added_known,
    decimal_text,
    made,
    recompute,
    rounded,
)
from polsek.problem import Words, same
from tests.making import assembly, component, row, rule_text, seats_text, series_of, series_text, support_of

MODES = ("half up", "half even", "half down", "up", "down")


def leaf(value: str | None, unit: str = "kr", marks: frozenset[Mark] = frozenset()) -> Amount:
    return Amount(same("leaf"), None if value is None else Fraction(value), unit, "given", marks=marks)


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        # value, step: half up, half even, half down, up, down
        ("0", "1", "0 0 0 0 0"),
        ("7", "1", "7 7 7 7 7"),
        ("0.5", "1", "1 0 0 1 0"),
        ("1.5", "1", "2 2 1 2 1"),
        ("2.5", "1", "3 2 2 3 2"),
        ("28312.5", "1", "28313 28312 28312 28313 28312"),
        ("2.4999", "1", "2 2 2 3 2"),
        ("2.5001", "1", "3 3 3 3 2"),
        ("1/3", "1", "0 0 0 1 0"),
        ("2/3", "1", "1 1 1 1 0"),
        ("-0.5", "1", "-1 0 0 -1 0"),
        ("-1.5", "1", "-2 -2 -1 -2 -1"),
        ("-2.5", "1", "-3 -2 -2 -3 -2"),
        ("-2.4", "1", "-2 -2 -2 -3 -2"),
        ("-2.6", "1", "-3 -3 -3 -3 -2"),
        ("7.5", "5", "10 10 5 10 5"),
        ("12.5", "5", "15 10 10 15 10"),
        ("12", "5", "10 10 10 15 10"),
        ("13", "5", "15 15 15 15 10"),
        ("-12.5", "5", "-15 -10 -10 -15 -10"),
        ("0.25", "0.5", "0.5 0 0 0.5 0"),
        ("0.75", "0.5", "1 1 0.5 1 0.5"),
        ("0.005", "0.01", "0.01 0 0 0.01 0"),
        ("0.015", "0.01", "0.02 0.02 0.01 0.02 0.01"),
        ("0.025", "0.01", "0.03 0.02 0.02 0.03 0.02"),
        ("70.135", "0.01", "70.14 70.14 70.13 70.14 70.13"),
        ("-0.025", "0.01", "-0.03 -0.02 -0.02 -0.03 -0.02"),
        ("500", "1000", "1000 0 0 1000 0"),
        ("1500", "1000", "2000 2000 1000 2000 1000"),
        ("2500", "1000", "3000 2000 2000 3000 2000"),
        ("60449.99", "100", "60400 60400 60400 60500 60400"),
        ("60450", "100", "60500 60400 60400 60500 60400"),
    ],
)
def test_rounding(value: str, step: str, expected: str) -> None:
    got = [Rounding(Fraction(step), mode, mode).apply(Fraction(value)) for mode in MODES]
    assert got == [Fraction(each) for each in expected.split()]


@pytest.mark.parametrize("mode", MODES)
def test_rounding_keeps_a_multiple_and_mirrors_its_sign(mode: str) -> None:
    rounding = Rounding(Fraction(1, 4), mode, mode)
    for number in range(-40, 41):
        value = Fraction(number, 16)
        got = rounding.apply(value)
        assert got.denominator in (1, 2, 4)
        assert abs(got - value) < Fraction(1, 4)
        assert got == -rounding.apply(-value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("5", "5"),
        ("-5", "-5"),
        ("1234567", "1234567"),
        ("0.5", "0.5"),
        ("-0.05", "-0.05"),
        ("749.08", "749.08"),
        ("1/3", "1/3"),
        ("-2/3", "-2/3"),
        ("1/1024", "0.0009765625"),
        ("1/1000000000000", "0.000000000001"),
        ("1/10000000000000", "1/10000000000000"),
    ],
)
def test_decimal_text(value: str, expected: str) -> None:
    assert decimal_text(Fraction(value)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1000", "1_000"),
        ("-2846908", "~2_846_908"),
        ("1234.5", "1_234,5"),
        ("-0.25", "~0,25"),
    ],
)
def test_decimal_text_in_groups(value: str, expected: str) -> None:
    assert decimal_text(Fraction(value), space="_", point=",", minus="~") == expected


@pytest.mark.parametrize(
    ("operation", "values", "expected"),
    [
        ("product", "3 4 1/2", "6"),
        ("share of", "1000 40/100", "400"),
        ("times", "58800 13/10", "76440"),
        ("sum", "1 2 3.5", "6.5"),
        ("sum", "", "0"),
        ("difference", "10 3 2", "5"),
        ("rest of pool", "1000 300 200", "500"),
        ("exceeds", "5 2", "3"),
        ("exceeds", "2 5", "0"),
        ("split", "1000 3", "1000/3"),
        ("index", "50000 5.3/100", "52650"),
        ("overhead", "18875 31.42/100", "24805.525"),
        ("growth", "3/100 2", "0.0609"),
        ("growth", "3/100 0", "0"),
        ("change", "330.72 314", "209/3925"),
        ("at least", "2 5", "5"),
        ("at least", "7 5", "7"),
        ("at most", "2 5", "2"),
        ("at most", "7 5", "5"),
    ],
)
def test_operations(operation: str, values: str, expected: str) -> None:
    parts = tuple(
        leaf(str(Fraction(above) / Fraction(below or 1)))
        for above, _, below in (each.partition("/") for each in values.split())
    )
    amount = made(operation, same("x"), "kr", parts)
    assert amount.value == Fraction(expected)
    assert recompute(amount) == Fraction(expected)


@pytest.mark.parametrize(
    "operation",
    [
        "product",
        "share of",
        "times",
        "difference",
        "rest of pool",
        "exceeds",
        "split",
        "index",
        "overhead",
        "at least",
        "at most",
    ],
)
def test_an_unknown_part_makes_an_unknown_amount(operation: str) -> None:
    amount = made(operation, same("x"), "kr", (leaf("5"), leaf(None)))
    assert amount.value is None
    assert recompute(amount) is None


@pytest.mark.parametrize("operation", ["given", "series", "fact", "count", "months", "none", "unknown"])
def test_a_leaf_keeps_its_value(operation: str) -> None:
    assert recompute(leaf("7")._replace(operation=operation)) == 7


def test_rounding_is_a_step_of_its_own() -> None:
    rule = Rounding(Fraction(5), "up", "5 kr up")
    amount = rounded(leaf("12"), rule, title=same("party"))
    assert (amount.title, amount.value, amount.operation, amount.text) == (
        same("party"),
        Fraction(15),
        "rounded",
        "5 kr up",
    )
    assert [part.value for part in amount.parts] == [12]
    assert recompute(amount) == 15


def test_a_rounding_that_changes_nothing_is_no_step_unless_it_has_a_title() -> None:
    rule = Rounding(Fraction(5), "up", "5 kr up")
    assert rounded(leaf("15"), rule).operation == "given"
    assert rounded(leaf("15"), rule, title=same("shown")).operation == "rounded"
    assert rounded(leaf("12"), None).operation == "given"
    assert rounded(leaf(None), rule).value is None


def test_marks_follow_an_amount_into_what_is_made_from_it() -> None:
    one = Mark(MarkKind.PRELIMINARY, same("fee"), Words("known to 2026", "känd till 2026"))
    two = Mark(MarkKind.INFERRED, same("rent"), same("read off"))
    amount = made(
        "sum", same("x"), "kr", (leaf("1", marks=frozenset({one})), leaf("2"), leaf("3", marks=frozenset({two})))
    )
    assert amount.marks == {one, two}
    assert rounded(amount, Rounding(Fraction(5), "up", "")).marks == {one, two}


def test_what_is_unknown_is_left_out_of_a_sum_of_what_is_known_and_leaves_its_marks() -> None:
    known, unknown = (frozenset({Mark(kind, same("x"), same(""))}) for kind in (MarkKind.INFERRED, MarkKind.UNKNOWN))
    amounts = (leaf("1", marks=known), leaf(None, marks=unknown), leaf("2.5"))
    some, every = added_known(same("x"), "kr", amounts), added_known(same("x"), "kr", (amounts[0], amounts[2]))
    assert (some.value, some.marks, len(some.parts)) == (Fraction("3.5"), known | unknown, 2)
    assert (every.value, every.marks) == (Fraction("3.5"), known)


def test_an_amount_may_have_another_title() -> None:
    amount = leaf("1")
    assert (amount.called(same("x")).title, amount.called(same("x")).value) == (same("x"), Fraction(1))
    assert amount.called(amount.title) is amount


def test_a_tenth_is_rounded_half_up() -> None:
    assert [TENTH.apply(Fraction(each, 100)) * 10 for each in (4, 5, 14, 15, -5)] == [0, 1, 1, 2, -1]


def test_every_operation_of_a_calculation_recomputes() -> None:
    text = rule_text(
        """
        facts: {members: number of each party, work: share of each party}
        figures:
          base: {value: 80 % of fee, rounding: 100 kr half up}
          list: [1.5 x fee, -100 kr/month]
        pools:
          pot: {amount: 1000 kr/year, per: mandate, indexed: 2 %, at_most: 9000 kr/year, rounding: 1000 kr down}
        components:
          each: {amount: {1-2: 70 kr/year, 3-: 50 kr/year}, per: mandate, banding: each, above: 1 mandate}
          post:
            {amount: 50 % of base, per: full time, employment: work, overhead: 31.42 %, rounding: {subtotal: 1 kr up}}
          more: {amount: 5 kr/year, per: mandate, above: 1 mandate}
          grow:
            {amount: 700 kr/year, per: member, indexed: 3 %/year from 2019-05-01, at_most: [4 members, 1500 kr/year]}
          index: {amount: 1 x list, per: party, indexed: change in cpi since 2014-10}
          part: {amount: 30 % of pot, split: by mandates}
          rest: {amount: rest of pot, split: equally, among: the assembly}
        party_total: {at_least: 10000 kr/year, at_most: 20000 kr/year}
        rounding: {party: 5 kr up}
        adjustments: [{year: 2024, party: A, amount: -10 %, because: x}]
        withheld: [{year: 2024, party: B, what: [rest], because: x}]
        """
    )
    series = series_of(
        series_text("fee", "kr/month", "2020-01-01: 1000, 2024-11-01: 1100"),
        series_text("cpi", "index", "2014-10-01: 314, 2023-10-01: 400"),
    )
    seats = assembly(
        seats_text(
            "A: {mandates: 6, facts: {members: 3, work: 50 %}}, B: {mandates: 3, facts: {members: 9, work: 25 %}}",
            extra="seats: 11",
        )
    )
    found = support_of(text, seats, series=series)
    seen: set[str] = set()

    def check(amount: Amount) -> None:
        seen.add(amount.operation)
        assert recompute(amount) == amount.value
        for part in amount.parts:
            check(part)

    for name in "AB":
        party = row(found, name)
        for amount in (*party.components, *party.lines, party.total, *party.pieces):
            check(amount)
    assert seen >= {
        "given", "series", "fact", "count", "months", "product", "share of", "times", "sum", "difference", "exceeds",
        "rest of pool", "split", "index", "overhead", "growth", "change", "at least", "at most", "rounded",
    }  # fmt: skip


def test_a_component_that_gives_nothing_is_a_leaf_that_says_why() -> None:
    found = support_of(
        component("amount: 10 kr/year\nper: party\nfor: at least 5 mandates"), assembly(seats_text("A: 6, B: 4"))
    )
    amount = row(found, "B").components[0]
    assert (amount.value, amount.operation, amount.note) == (
        Fraction(),
        "none",
        Words("does not meet: at least 5 mandates", "uppfyller inte villkoret (minst 5 mandat)"),
    )
