from datetime import date
from fractions import Fraction

import pytest

from polsek.notation.words import (
    IN_CURLY_QUOTES,
    Refusal,
    Token,
    check_thousands,
    day_of_year,
    did_you_mean,
    fraction,
    iso_date,
    looks_like_date,
    looks_like_number,
    misspelt,
    month,
    number,
    spaced_number,
    tokens,
    unquoted,
    whole_number,
)
from polsek.period import MONTHS, Day
from polsek.problem import Words
from tests.making import refusal_of

DIGITS = "write only digits and a decimal point, as in 12000 or 0.5 or -5"


def test_tokens_know_where_they_start() -> None:
    assert tokens("  40 %  of 40") == (Token("40", 2), Token("%", 5), Token("of", 8), Token("40", 11))
    assert [token.part for token in tokens("40 %")] == [(0, 2), (3, 4)]
    assert tokens(" ") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12000", "12000"),
        ("749.08", "749.08"),
        ("-5", "-5"),
        ("0", "0"),
        ("0.5", "0.5"),
        ("-0.5", "-0.5"),
        ("0.50", "0.5"),
    ],
)
def test_number(text: str, value: str) -> None:
    assert number(Token(text, 0)) == Fraction(value)


def test_a_number_is_exact_to_40_characters() -> None:
    assert number(Token("9" * 40, 0)) == 10**40 - 1
    assert number(Token("0." + "0" * 37 + "1", 0)) == Fraction(1, 10**38)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("12,5", "write decimals with a point: 12.5"),
        ("-1,25", "write decimals with a point: -1.25"),
        ("1,250", "write 1250 for thousands, 1.2500 for decimals"),
        ("-1,250", "write -1250 for thousands, -1.2500 for decimals"),
        ("1.234,56", "write decimals with a point: 1234.56"),
        ("1,234,567", "write all digits together: 1234567"),
        ("1,2,3", DIGITS),
        ("1_000", "write all digits together: 1000"),
        ("1\u00a0000", "write all digits together: 1000"),
        ("1\u202f000", "write all digits together: 1000"),
        ("1.234.567", "write all digits together: 1234567"),
        ("1e3", "write the number in full: 1000"),
        ("1E3", "write the number in full: 1000"),
        ("-1.5e6", "write the number in full: -1500000"),
        ("2e-3", "write the number in full: 0.002"),
        ("1e999", DIGITS),
        ("010", DIGITS),
        ("00", DIGITS),
        ("+5", DIGITS),
        (".5", DIGITS),
        ("5.", DIGITS),
        ("-", DIGITS),
        ("--5", DIGITS),
        ("1.2.3", DIGITS),
        ("0x1f", DIGITS),
        ("nan", DIGITS),
        ("Infinity", DIGITS),
        ("\u0663", DIGITS),
        ("\uff11\uff12", DIGITS),
        ("\u00b2", DIGITS),
        ("\u00bd", DIGITS),
        ("1.\u0665", DIGITS),
    ],
)
def test_a_number_is_refused(text: str, hint: str) -> None:
    with pytest.raises(Refusal) as caught:
        number(Token(text, 3))
    assert refusal_of(caught) == ("number", f"{text!r} is not written as a number", (3, 3 + len(text)))
    assert caught.value.hint is not None
    assert caught.value.hint.en == hint


def test_a_number_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        number(Token("1" * 41, 0))
    assert refusal_of(caught) == ("number", "a number of 41 characters", (0, 41))


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("5", 5), ("2.0", 2), ("14334", 14334)])
def test_whole_number(text: str, value: int) -> None:
    assert whole_number(Token(text, 0)) == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-1", "-1 is not a whole number from 0"),
        ("2.5", "2.5 is not a whole number from 0"),
        ("1e2", "'1e2' is not written as a number"),
        ("007", "'007' is not written as a number"),
        ("1" * 41, "a number of 41 characters"),
        ("\u0664", "'\u0664' is not written as a number"),
    ],
)
def test_a_whole_number_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refusal) as caught:
        whole_number(Token(text, 2))
    assert refusal_of(caught) == ("number", message, (2, 2 + len(text)))


@pytest.mark.parametrize(
    ("text", "value"), [("5/6", "5/6"), ("-1/3", "-1/3"), ("1/349", "1/349"), ("0/5", "0"), ("6/4", "3/2")]
)
def test_fraction(text: str, value: str) -> None:
    assert fraction(Token(text, 0)) == Fraction(value)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("1/0", ("zero-divisor", "a division by zero", (2, 5))),
        ("1.5/2", ("number", "1.5 is not a whole number from 0", (2, 5))),
        ("1/-2", ("number", "-2 is not a whole number from 0", (4, 6))),
        ("01/2", ("number", "'01' is not written as a number", (2, 4))),
        ("1/\u00b2", ("number", "'\u00b2' is not written as a number", (4, 5))),
        ("-x/2", ("number", "'x' is not written as a number", (3, 4))),
    ],
)
def test_a_fraction_is_refused(text: str, refusal: tuple[str, str, tuple[int, int]]) -> None:
    with pytest.raises(Refusal) as caught:
        fraction(Token(text, 2))
    assert refusal_of(caught) == refusal


@pytest.mark.parametrize("text", ["2023-01-01", "2024-02-29", "1900-01-01", "2999-12-31"])
def test_iso_date(text: str) -> None:
    assert iso_date(Token(text, 0)) == date.fromisoformat(text)


@pytest.mark.parametrize("text", ["2023-02-29", "2026-31-01", "2026-00-01"])
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        iso_date(Token(text, 4))
    assert refusal_of(caught) == ("date", f"{text} does not exist in the calendar", (4, 14))


@pytest.mark.parametrize("text", ["0000-01-01", "1899-12-31", "3000-01-01", "9999-12-31"])
def test_a_date_of_another_millennium_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        iso_date(Token(text, 4))
    assert refusal_of(caught) == ("date", f"{text} is outside the years 1900 to 2999", (4, 14))


@pytest.mark.parametrize(
    "text", ["2026-1-1", "20260101", "2026-01-01T00", "1 January", "", "26-01-01", "2026-01-1\u0661", "2026-0a-01"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        iso_date(Token(text, 0))
    assert refusal_of(caught) == ("date", f"{text!r} is not a date", (0, len(text)))


@pytest.mark.parametrize(
    ("text", "day"), [("31 January", Day(1, 31)), ("29 February", Day(2, 29)), ("1 July", Day(7, 1))]
)
def test_day_of_year(text: str, day: Day) -> None:
    assert day_of_year(*tokens(text)) == day


@pytest.mark.parametrize(
    ("name", "last"), [*zip(MONTHS, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True)]
)
def test_a_month_has_its_days_and_no_more(name: str, last: int) -> None:
    assert day_of_year(*tokens(f"{last} {name}")).day == last
    with pytest.raises(Refusal) as caught:
        day_of_year(*tokens(f"{last + 1} {name}"))
    assert caught.value.hint == Words(f"its days are 1–{last}", f"månaden har dagarna 1–{last}")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("30 February", ("date", "February has no day 30", (0, 2))),
        ("0 May", ("date", "May has no day 0", (0, 1))),
        ("31 June", ("date", "June has no day 31", (0, 2))),
        ("1.5 May", ("number", "1.5 is not a whole number from 0", (0, 3))),
        ("1 Maj", ("date", "'Maj' is not a month", (2, 5))),
    ],
)
def test_a_day_of_a_year_is_refused(text: str, refusal: tuple[str, str, tuple[int, int]]) -> None:
    with pytest.raises(Refusal) as caught:
        day_of_year(*tokens(text))
    assert refusal_of(caught) == refusal


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("january", "did you mean January?"),
        ("Jan", "did you mean January?"),
        ("Mars", "did you mean March?"),
        ("Xyz", "the months are written in English: January, February ..."),
    ],
)
def test_a_month_is_refused(text: str, hint: str) -> None:
    with pytest.raises(Refusal) as caught:
        month(Token(text, 5))
    assert refusal_of(caught) == ("date", f"{text!r} is not a month", (5, 5 + len(text)))
    assert caught.value.hint is not None
    assert caught.value.hint.en == hint


def test_all_months() -> None:
    names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    assert [month(Token(name, 0)) for name in names] == list(range(1, 13))


@pytest.mark.parametrize(
    ("text", "part", "together"),
    [
        ("45 000 kr/year", (0, 6), "45000"),
        ("1 234 567", (0, 9), "1234567"),
        ("-2 500", (0, 6), "-2500"),
        ("2 5kr", (0, 5), "25kr"),
    ],
)
def test_a_number_in_groups_is_refused(text: str, part: tuple[int, int], together: str) -> None:
    with pytest.raises(Refusal) as caught:
        spaced_number(tokens(text))
    assert refusal_of(caught) == ("number", "a number is written in groups", part)
    assert caught.value.hint == Words(f"write all digits together: {together}", f"skriv alla siffror ihop: {together}")


@pytest.mark.parametrize("text", ["45 kr/year", "45", "of 45", "1.3 x fee"])
def test_a_number_that_is_not_in_groups_passes(text: str) -> None:
    spaced_number(tokens(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1.500", "1.500 can be 1500 or 1.5000"),
        ("-1.500", "-1.500 can be -1500 or -1.5000"),
        ("12.050", "12.050 can be 12050 or 12.0500"),
    ],
)
def test_three_decimals_of_money_may_be_thousands(text: str, message: str) -> None:
    with pytest.raises(Refusal) as caught:
        check_thousands(Token(text, 2))
    assert refusal_of(caught) == ("number", message, (2, 2 + len(text)))


@pytest.mark.parametrize("text", ["0.500", "-0.500", "1.50", "1.5000", "1500", "0"])
def test_what_is_below_one_or_has_not_three_decimals_is_one_number(text: str) -> None:
    check_thousands(Token(text, 0))


@pytest.mark.parametrize(
    ("code", "written", "message"),
    [
        ("180", "0180", "the code 180 stands without quotes"),
        ("1", "01", "the code 1 stands without quotes"),
        ("12", "12", "the code 12 stands without quotes"),
        ("2380", "2380", "the code 2380 stands without quotes"),
        ("”180”", "0180", IN_CURLY_QUOTES.en),
        ("”x”", "x", IN_CURLY_QUOTES.en),
    ],
)
def test_a_code_without_quotes_has_perhaps_lost_its_zero(code: str, written: str, message: str) -> None:
    refusal = unquoted(code)
    assert (refusal.message.en, refusal.hint and refusal.hint.en) == (message, f'write "{written}"')


@pytest.mark.parametrize(
    ("word", "meant"),
    [("monht", "month"), ("montth", "month"), ("onth", ""), ("monthly", ""), ("month", "month"), ("euro", "")],
)
def test_a_word_of_five_letters_or_more_with_a_slip_is_a_known_one(word: str, meant: str) -> None:
    assert misspelt(word, ("year", "month", "euros")) == meant


def test_the_nearest_of_a_thousand_words_is_suggested_and_no_more_are_looked_through() -> None:
    others = [f"{number}" for number in range(999)]
    assert did_you_mean("spils", [*others, "spoils"]) == Words("did you mean spoils?", "menade du spoils?")
    assert did_you_mean("spils", [*others, "999", "spoils"]) is None


def test_did_you_mean() -> None:
    assert did_you_mean("mandat", ("party", "mandate")) == Words("did you mean mandate?", "menade du mandate?")
    assert did_you_mean("MANDATE", ("mandate",)) == Words("did you mean mandate?", "menade du mandate?")
    assert did_you_mean("zzz", ("party", "mandate")) is None


@pytest.mark.parametrize(
    ("text", "date_like", "number_like"),
    [
        ("2023-01-01", True, True),
        ("2023-13-45", True, True),
        ("2023-1", True, True),
        ("20230101", False, True),
        ("2023-", False, True),
        ("2023-ab", False, True),
        ("abcd-01", False, False),
        ("1-3", False, True),
        ("+5", False, True),
        (".5", False, True),
        ("-5", False, True),
        ("-", False, False),
        ("", False, False),
    ],
)
def test_what_somebody_meant(text: str, date_like: bool, number_like: bool) -> None:  # noqa: FBT001
    assert looks_like_date(text) is date_like
    assert looks_like_number(text) is number_like
