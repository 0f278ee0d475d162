"""A remedy that says what to write keeps the amount that was written."""

import re
from fractions import Fraction

import pytest

from polsek.money import Rounding
from polsek.notation.figure import Rounds, rounding
from polsek.notation.formula import Given, formula
from polsek.notation.setting import in_unit
from polsek.notation.swedish import in_the_language
from polsek.notation.words import Refusal
from polsek.problem import Problem, Words
from polsek.rules.words import months_after
from tests.making import component, finished

NOT_CONVERTED = "the amounts of this file are in kr and nothing is converted; another currency of the file: unit:"


def problem_of(keys: str, **head: str) -> Problem:
    (problem,) = finished(component(keys, **head))[1]
    return problem


def hint_of(keys: str, **head: str) -> str:
    hint = problem_of(keys, **head).hint
    assert hint is not None
    return hint.en


def per_year(text: str) -> Fraction:
    found = formula(text, ())
    assert isinstance(found, Given)
    assert found.number is not None
    return found.number * (12 if found.unit.endswith("/month") else 1)


AMOUNTS = [
    ("20 tkr/year", "20000 kr/year"),
    ("20tkr/year", "20000 kr/year"),
    ("20 TKR per år", "20000 kr/year"),
    ("-20 tkr/year", "-20000 kr/year"),
    ("20,5 tkr/år", "20500 kr/year"),
    ("20 tusen kronor per år", "20000 kr/year"),
    ("20 ksek/month", "20000 kr/month"),
    ("3 Mkr/year", "3000000 kr/year"),
    ("3 mnkr/year", "3000000 kr/year"),
    ("1,25 miljoner kronor/år", "1250000 kr/year"),
    ("2.5 MSEK/year", "2500000 kr/year"),
    ("1 mdkr/year", "1000000000 kr/year"),
    ("50 öre/month", "0.5 kr/month"),
    ("2e4 kr/year", "20000 kr/year"),
    ("1.5e6 kr/year", "1500000 kr/year"),
    ("2E4kr/year", "20000 kr/year"),
    ("1_000_000 kr/year", "1000000 kr/year"),
    ("1 000 000 kr/year", "1000000 kr/year"),
    ("1\u00a0000\u202f000 kr/year", "1000000 kr/year"),
    ("1'000'000 kr/year", "1000000 kr/year"),
    ("1.234.567 kr/year", "1234567 kr/year"),
    ("1.234,50 kr/year", "1234.50 kr/year"),
    ("1,234.50 kr/year", "1234.50 kr/year"),
    ("749,08 kr/month", "749.08 kr/month"),
    ("12000kr/year", "12000 kr/year"),
    ("20000 SEK/year", "20000 kr/year"),
    ("20000 krr/year", "20000 kr/year"),
    ("20000 kr/years", "20000 kr/year"),
    ("20000 kr per year", "20000 kr/year"),
    ("20000 kr/kvartal", "80000 kr/year"),
    ("20000 kr per quarter", "80000 kr/year"),
    ("20 tkr per halvår", "40000 kr/year"),
]


@pytest.mark.parametrize(("text", "right"), AMOUNTS)
def test_an_amount_is_to_be_written_as_the_same_amount(text: str, right: str) -> None:
    assert hint_of(f'amount: "{text}"\nper: party') == f"write {right}"
    assert not finished(component(f"amount: {right}\nper: party"))[1]


@pytest.mark.parametrize(
    "text", ["20000 €/year", "20000 EUR/year", "20000 euro/year", "2000 NOK/month", "20000 $/year", "9 KRW/year"]
)
def test_an_amount_in_another_currency_is_not_converted(text: str) -> None:
    assert hint_of(f"amount: {text}\nper: party") == NOT_CONVERTED


def test_kronor_are_not_the_currency_of_every_file() -> None:
    hint = hint_of("amount: 20 tkr/year\nper: party", unit="EUR")
    assert hint == f"that is 20000 kr/year: {NOT_CONVERTED.replace(' kr ', ' EUR ')}"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("20.000 tkr/year", "write 20000 for thousands, 20.0000 for decimals"),
        ("1,500 Mkr/year", "write 1500 for thousands, 1.5000 for decimals"),
    ],
)
def test_what_may_be_two_amounts_is_not_calculated(text: str, hint: str) -> None:
    assert hint_of(f'amount: "{text}"\nper: party') == hint


@pytest.mark.parametrize("text", ["5/6 tkr", "cpi2e4 tkr", "1,2,5 tkr", "1e4e4 tkr", "1.2.3 tkr", "x20 tkr"])
def test_what_is_no_number_is_left_as_it_is(text: str) -> None:
    assert in_the_language(text) in (text, text.replace(",", "."))


WRITTEN = re.compile(r"(?:^write |: |, or | or )(-?[\d.]+(?: [^\s,]+)?(?:/year|/month)?)")


@pytest.mark.parametrize("number", ["7", "-7", "0.5", "12000", "1e3", "1,5", "1 000", "1_000", "1.250", "20.5"])
@pytest.mark.parametrize("unit", ["kr", "", "tkr/year", "kr/yr", "krona/year", "SEK", "kr/månad", "mandates"])
def test_every_amount_in_a_remedy_is_the_number_that_was_written(number: str, unit: str) -> None:
    digits = {"1e3": "1000", "1,5": "1.5", "1 000": "1000", "1_000": "1000"}.get(number, number)
    meant = {Fraction(digits), *([Fraction(1250)] if number == "1.250" else [])}
    hint = hint_of(f'amount: "{number} {unit}"\nper: party')
    scaled = {each * (1000 if unit.startswith("tkr") and "kr/" in hint else 1) for each in meant}
    for written in () if "for example" in hint or "only digits" in hint else WRITTEN.findall(hint):
        assert Fraction(written.split()[0]) in meant | scaled, hint


GIVEN = re.compile(r"^write x=(\S+)(?: kr| %)?$")


@pytest.mark.parametrize("number", ["84.3", "84,3", "0,5", "-84,3", "1 084,3", "84 300", "1_000", "8,43e2"])
@pytest.mark.parametrize("after", ["tkr", "kr", "Mkr", "tkr/month", "kr/månad", "tusen kr", "%", "kr/year", "tusen"])
def test_what_is_given_is_to_be_written_as_the_same_value_with_all_that_stood_after_it(number: str, after: str) -> None:
    plain = {"1 084,3": "1084.3", "84 300": "84300", "1_000": "1000", "8,43e2": "843"}.get(number, number)
    scale = {"tkr": 1000, "Mkr": 10**6, "tkr/month": 1000, "tusen kr": 1000}.get(after, 1)
    try:
        found = in_unit(f"{number} {after}", "kr/month", "x").number
    except Refusal as refusal:
        hint = refusal.hint.en if refusal.hint else ""
        if after in ("%", "kr/year", "tusen") or f"{number} {after}" == "84.3 kr":
            assert hint == "write it in kr/month; a number alone is taken so"
            return
        remedy = GIVEN.match(hint)
        assert remedy, hint
        found = in_unit(remedy[1], "kr/month", "x").number
    assert found == Fraction(plain.replace(",", ".")) * scale


@pytest.mark.parametrize(
    ("text", "unit", "hint"),
    [
        ("60,8 tkr", "kr", "write x=60800 kr"),
        ("31,42 %", "share", "write x=31.42 %"),
        ("84,300 tkr", "kr/month", "write 84300 for thousands, 84.3000 for decimals, and tkr after it"),
        ("84.300 tkr", "kr/month", "write 84300 for thousands, 84.3000 for decimals, and tkr after it"),
        ("84,300", "kr/month", "write 84300 for thousands, 84.3000 for decimals"),
        ("84,3", "kr/month", "write decimals with a point: 84.3"),
    ],
)
def test_a_value_that_is_given_keeps_its_unit(text: str, unit: str, hint: str) -> None:
    with pytest.raises(Refusal) as caught:
        in_unit(text, unit, "x")
    assert caught.value.hint is not None
    assert caught.value.hint.en == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1 half up", "write 1 kr half up"),
        ("100 half up", "write 100 kr half up"),
        ("0.01 down", "write 0.01 kr down"),
        ("50 öre half up", "write 0.5 kr half up"),
        ("1 tkr half up", "write 1000 kr half up"),
        ("10 SEK half even", "write 10 kr half even"),
        ("1 krona half up", "write 1 kr half up"),
        ("1 EUR half up", NOT_CONVERTED),
        ("1 apple half up", "write for example 1 kr half up"),
    ],
)
def test_a_rounding_keeps_its_step_and_direction(text: str, hint: str) -> None:
    assert hint_of("amount: 5 kr/year\nper: party", rounding=f"{{shown: {text}}}") == hint


def test_a_rounding_of_a_count_has_its_unit() -> None:
    with pytest.raises(Refusal) as caught:
        rounding("1 half up", (), "kr", "mandate")
    assert caught.value.hint == Words("write 1 mandate half up", "skriv 1 mandate half up")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("6", 6),
        ("6 mån", 6),
        ("6 mån.", 6),
        ("6months", 6),
        ("12 månader", 12),
        ("ett halvår", 6),
        ("ett halvt år", 6),
        ("half year", 6),
        ("half a year", 6),
        ("ett år", 12),
        ("två år", 24),
        ("1,5 år", 18),
        ("0.5 years", 6),
        ("ett kvartal", 3),
        ("year", 12),
    ],
)
def test_a_time_is_to_be_written_as_the_same_number_of_months(text: str, months: int) -> None:
    assert hint_of(f"amount: 5 kr/year\nper: party\nafter_leaving: {text}") == f"write {months} months"
    assert months_after(f"{months} months") == months


@pytest.mark.parametrize("text", ["long", "0.3 år", "1 år 6 mån", "1,250 mån", "some years", "-"])
def test_a_time_that_is_no_number_of_months_has_an_example(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        months_after(text)
    assert caught.value.hint == Words("write for example 12 months", "skriv till exempel 12 months")


def test_a_step_is_read_as_it_is_to_be_written() -> None:
    assert rounding("0.5 kr half up", (), "kr") == Rounds(
        Rounding(Fraction(1, 2), "half up", "0.5 kr half up"), "kr", "0.5 kr half up", ()
    )
    assert per_year("749.08 kr/month") == Fraction("8988.96")
