"""Expressions: how they are written, and that roundings are those of the rule."""

from fractions import Fraction

import pytest

from polsek.formulas.expression import (
    NO,
    ONE,
    YES,
    ZERO,
    Expression,
    NoFormulaError,
    all_of,
    any_of,
    check,
    chosen,
    number,
    plus,
    powered,
    raised,
    rounded,
)
from polsek.money import Rounding

A, B = Expression("A1", Fraction(7)), Expression("B1", Fraction(2))


def test_parts_are_in_brackets_where_they_must_be() -> None:
    assert ((A + B) * (A / B)).text == "(A1+B1)*(A1/B1)"
    assert (A - (A + B) - A * B).text == "A1-(A1+B1)-A1*B1"
    assert raised(A, powered(B, 3)).text == "A1*(1+((1+B1)^3-1))"
    assert (A * ONE).text == (ONE * A).text == "A1"
    assert plus(()) == ZERO


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(1, 3), "1/3"), (Fraction(-5, 4), "-1.25"), (Fraction(1, 20), "0.05"), (Fraction(12), "12")],
)
def test_numbers_are_exact(value: Fraction, text: str) -> None:
    assert number(value).text == text


def test_conditions_that_are_known_are_left_out() -> None:
    sits = A > ZERO
    assert all_of([YES, sits]).text == "A1>0"
    assert all_of([NO, sits]) == NO
    assert any_of([NO, sits, B.equals(ONE)]).text == "OR(A1>0,B1=1)"
    assert any_of([YES, sits]) == YES
    assert any_of([]) == NO
    assert chosen(sits, A).text == "IF(A1>0,A1,0)"
    assert chosen(YES, A) == A


def test_a_sum_that_nobody_shares_is_nothing() -> None:
    assert (A / ZERO).value == 0


def test_what_is_not_the_same_is_refused() -> None:
    check([Fraction(7), Fraction(2)], (A, B))
    with pytest.raises(NoFormulaError):
        check([Fraction(7), None], (A, B))


@pytest.mark.parametrize(
    ("text", "step", "formula"),
    [
        ("half up", Fraction(1), "ROUND(ROUND(A1,6),0)"),
        ("half up", Fraction(1, 100), "ROUND(ROUND(A1,8),2)"),
        ("half up", Fraction(5), "ROUND(ROUND(A1/5,6),0)*5"),
        ("half even", Fraction(1), "IF(MOD(ABS(ROUND(A1,6)),1)=0.5,2*ROUND(ROUND(A1,6)/2,0),ROUND(ROUND(A1,6),0))"),
        ("half down", Fraction(1), "IF(MOD(ABS(ROUND(A1,6)),1)=0.5,TRUNC(ROUND(A1,6)),ROUND(ROUND(A1,6),0))"),
        ("up", Fraction(100), "ROUNDUP(ROUND(A1/100,6),0)*100"),
        ("down", Fraction(1), "ROUNDDOWN(ROUND(A1,6),0)"),
    ],
)
def test_roundings(text: str, step: Fraction, formula: str) -> None:
    rounding = Rounding(step, text, text)
    found = rounded(A, rounding)
    assert found.text == formula
    assert found.value == rounding.apply(A.value)
    assert rounded(A, None) is A
