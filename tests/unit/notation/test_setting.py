from datetime import date
from fractions import Fraction

import pytest

from polsek import calculate
from polsek.asking.given import given_figures
from polsek.notation.setting import in_unit, name_and_day, names, settings, yearly_rise
from polsek.notation.words import Refusal, for_example
from polsek.problem import CommandError, PolsekError
from polsek.read.source import parse
from polsek.scenario import read_scenario
from tests.making import refusal_of, told


@pytest.mark.parametrize(
    ("key", "name", "day"),
    [
        ("riksdag_fee", "riksdag_fee", None),
        ("riksdag_fee@2028", "riksdag_fee", date(2028, 1, 1)),
        ("cpi@2028-10", "cpi", date(2028, 10, 1)),
        ("components.a.amount@2028-07-15", "components.a.amount", date(2028, 7, 15)),
    ],
)
def test_a_figure_may_be_given_from_a_day_on(key: str, name: str, day: date | None) -> None:
    assert name_and_day(key) == (name, day)


@pytest.mark.parametrize("key", ["a@", "a@28", "a@2028-7", "a@2028-13", "a@2028-02-30", "a@next year", "a@2028@2029"])
def test_what_is_no_day_is_refused(key: str) -> None:
    with pytest.raises(Refusal) as caught:
        name_and_day(key)
    assert caught.value.id == "date"
    assert caught.value.hint is not None


def test_what_is_given_counts_in_its_order() -> None:
    given = {"a": "+3 %/year", "a@2028": "2", "b": "1", "a@2027-07-01": "3"}
    assert [each.key for each in settings(given)] == ["b", "a@2027-07-01", "a@2028", "a"]
    assert names(given) == ("a", "b")


@pytest.mark.parametrize(
    ("text", "rise"),
    [
        ("+3 %/year", Fraction(3, 100)),
        ("-1.5 %/year", Fraction(-15, 1000)),
        ("3 %", None),
        ("+3", None),
        ("3 %/year from 2027-01-01", None),
        ("84000", None),
    ],
)
def test_a_yearly_rise_has_its_sign(text: str, rise: Fraction | None) -> None:
    assert yearly_rise(text) == rise


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("3 %/year", "skriv +3 %/year"),
        ("+3 %", "skriv +3 %/year"),
        ("+3 %/år", "skriv +3 %/year"),
        ("+3 % per år", "skriv +3 %/year"),
        ("+2,5 %/year", "skriv +2.5 %/year"),
        ("+3000 kr", "skriv 3000 kr, eller en höjning som +3 %/year"),
        ("+ 3000 kr", "skriv 3000 kr, eller en höjning som +3 %/year"),
        ("-2,5 %/year", "skriv -2.5 %/year"),
        ("+2,500 %/year", "skriv till exempel +3 %/year"),
        ("+x %/year", None),
        ("+ %/year", None),
        ("++3 %/year", None),
        ("+1e5 %/year", None),
    ],
)
def test_what_is_no_yearly_rise_is_refused_before_anything_is_calculated(text: str, remedy: str | None) -> None:
    with pytest.raises(Refusal) as caught:
        yearly_rise(text)
    assert remedy is None or (caught.value.hint is not None and caught.value.hint.sv == remedy)
    with pytest.raises(CommandError):
        given_figures([f"riksdag_fee={text}"])
    with pytest.raises(PolsekError):
        calculate("ostersund", year=2028, set={"riksdag_fee": text})
    with pytest.raises(PolsekError) as placed:
        read_scenario(parse(f'polsek: 1\ntitle: T\nset: {{riksdag_fee: "{text}"}}\n', "s.yaml"))
    assert [problem.place.line for problem in placed.value.problems] == [3]


@pytest.mark.parametrize("rise", ["+3 %/year", "-1.5 %/year", "\N{MINUS SIGN}1.5 %/year"])
@pytest.mark.parametrize("day", ["2028", "2028-07", "2028-07-01"])
def test_a_yearly_rise_has_no_day(day: str, rise: str) -> None:
    with pytest.raises(CommandError) as caught:
        given_figures([f"fee@{day}={rise}"])
    assert caught.value.message.en == f"--set fee@{day}: a yearly rise begins after the last known value, not on a day"
    assert caught.value.hint is not None
    assert caught.value.hint.en == f"write fee={rise}, or the value that holds from that day"
    assert given_figures([f"fee={rise}", f"fee@{day}=-5 kr"]) == {"fee": rise, f"fee@{day}": "-5 kr"}


def test_a_scenario_refuses_a_yearly_rise_of_a_day_at_its_key() -> None:
    text = "polsek: 1\ntitle: T\nset: {fee@2028: +3 %/year, fee@x: +3 %/år}\n"
    with pytest.raises(PolsekError) as caught:
        read_scenario(parse(text, "s.yaml"))
    assert [each.partition(": ")[0] for each in told(caught.value.problems)] == [
        "3:7-15 date set.fee@2028",
        "3:28-33 date set.fee@x",
        "3:35-42 number set.fee@x",
    ]


def test_what_is_wrong_in_a_yearly_rise_is_placed_after_its_sign() -> None:
    with pytest.raises(Refusal) as caught:
        yearly_rise("+2,5 %/year")
    assert caught.value.part == (1, 4)


@pytest.mark.parametrize("unit", ["kr/year", "kr/month", "inhabitants", "mandates"])
def test_a_bare_number_takes_the_unit_and_another_one_is_refused(unit: str) -> None:
    assert in_unit("1000", unit, "x").number == 1000
    assert in_unit(f"1000 {unit}", unit, "x").number == 1000
    others = {"kr/year", "kr/month", "inhabitants", "mandates", "%"} - {unit}
    for text in (*(f"1000 {other}" for other in others), "1.000", f"57.300 {unit}", "40 % of riksdag_fee"):
        with pytest.raises(Refusal):
            in_unit(text, unit, "x")


@pytest.mark.parametrize("text", ["33 kr/year", "40 % of fee", "unknown %"])
def test_what_is_no_share_has_an_example_of_one(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        in_unit(text, "share", "x")
    assert refusal_of(caught) == ("unit", f"{text!r} is not a value in %", None)
    assert caught.value.hint == for_example("x=31.42 %")


def test_a_share_is_written_with_its_sign() -> None:
    assert in_unit("31.420 %", "share", "x").number == Fraction(3142, 10000)
    with pytest.raises(Refusal) as caught:
        in_unit("33", "share", "x")
    assert caught.value.hint is not None
    assert caught.value.hint.en == "write x=33 %"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("60 tkr", "write fee=60000"),
        ("60 tkr/år", "write fee=60000"),
        ("0.06 Mkr per år", "write fee=60000"),
        ("60500 kronor", "write fee=60500"),
        ("5 tkr/month", "write it in kr/year; a number alone is taken so"),
        ("60 EUR", "write it in kr/year; a number alone is taken so"),
        ("60000 kr", "write it in kr/year; a number alone is taken so"),
        ("60,5 tkr", "write fee=60500"),
    ],
)
def test_a_value_in_another_measure_is_to_be_written_as_the_same_value(text: str, hint: str) -> None:
    with pytest.raises(Refusal) as caught:
        in_unit(text, "kr/year", "fee")
    assert caught.value.hint is not None
    assert caught.value.hint.en == hint


def test_a_share_in_words_is_to_be_written_with_its_sign() -> None:
    with pytest.raises(Refusal) as caught:
        in_unit("33 procent", "share", "part")
    assert caught.value.hint is not None
    assert caught.value.hint.en == "write part=33 %"
