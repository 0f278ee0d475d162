from datetime import date
from fractions import Fraction

import pytest

from polsek.notation.formula import Change, Formula, Given, Growth, Named, Of, Rest, When, formula, is_name
from polsek.notation.words import Refusal
from polsek.period import Day
from tests.making import refusal_of

AT = ("figures", "x")
JULY = Day(7, 1)

CHANGES = (
    "write change in cpi since 2014-10, change in cpi since 2019 or change in cpi from 2014-01 to October last year"
)
COUNTED = "what an amount is multiplied by stands in the key per:"
DIGITS = "write only digits and a decimal point, as in 12000 or 0.5 or -5"
OTHERWISE = "write for example 12000 kr/year, 40 % of NAME or 1.3 x NAME"
NO_NAME = "write what it is of: a series such as price_base_amount, a figure, a pool or a component"


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12000 kr/year", "12000", "kr/year"),
        ("749.08 kr/month", "749.08", "kr/month"),
        ("79009 kr", "79009", "kr"),
        ("-1500 kr", "-1500", "kr"),
        ("31.42 %", "0.3142", "share"),
        ("-10 %", "-0.1", "share"),
        ("5/6", "5/6", "share"),
        ("-1/3", "-1/3", "share"),
        ("12000", "12000", ""),
        ("250.50 EUR/year", "250.5", "EUR/year"),
        ("0.85 full time", "0.85", "full time"),
        ("5 mandates", "5", "mandates"),
        ("1 member", "1", "member"),
        ("unknown kr/year", None, "kr/year"),
        ("unknown kr/month", None, "kr/month"),
        ("unknown %", None, "share"),
        ("unknown full time", None, "full time"),
    ],
)
def test_what_is_written_out(text: str, number: str | None, unit: str) -> None:
    assert formula(text, AT) == Given(None if number is None else Fraction(number), unit, text, AT)


def of(
    factor: str | None, text: str, name: str, when: When | None = None, per: str = "", *, multiple: bool = False
) -> Of:
    start = text.index(f" {name}") + 1
    words = text.split()
    factor_text = words[0] if multiple or "/" in words[0] else f"{words[0]} %"
    value = None if factor is None else Fraction(factor)
    return Of(value, multiple, factor_text, name, when or When(), per, text, AT, (start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 % of budget", of("0.4", "40 % of budget", "budget")),
        ("1/349 of pot", of("1/349", "1/349 of pot", "pot")),
        ("-10 % of base", of("-0.1", "-10 % of base", "base")),
        ("1.3 x pba", of("1.3", "1.3 x pba", "pba", multiple=True)),
        ("unknown % of fee", of(None, "unknown % of fee", "fee")),
        ("unknown x fee", of(None, "unknown x fee", "fee", multiple=True)),
        ("40 % of fee on 1 July", of("0.4", "40 % of fee on 1 July", "fee", When(JULY))),
        ("40 % of fee last year", of("0.4", "40 % of fee last year", "fee", When(last_year=True))),
        (
            "40 % of fee on 1 July last year",
            of("0.4", "40 % of fee on 1 July last year", "fee", When(JULY, None, last_year=True)),
        ),
        ("40 % of fee on 2008-12-31", of("0.4", "40 % of fee on 2008-12-31", "fee", When(None, date(2008, 12, 31)))),
        ("70 % of loc per year", of("0.7", "70 % of loc per year", "loc", None, "year")),
        (
            "1 x iba last year per month",
            of("1", "1 x iba last year per month", "iba", When(last_year=True), "month", multiple=True),
        ),
    ],
)
def test_a_share_or_multiple_of_a_name(text: str, found: Of) -> None:
    assert formula(text, AT) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rest of pot", Rest("pot", "rest of pot", AT, (8, 11))),
        ("fee", Named("fee", When(), "fee", AT, (0, 3))),
        ("rest", Named("rest", When(), "rest", AT, (0, 4))),
        ("change", Named("change", When(), "change", AT, (0, 6))),
        ("5 full", Given(Fraction(5), "full", "5 full", AT)),
        (
            "fee on 1 July last year",
            Named("fee", When(JULY, None, last_year=True), "fee on 1 July last year", AT, (0, 3)),
        ),
        ("3 %/year from 2016-01-01", Growth(Fraction(3, 100), date(2016, 1, 1), "3 %/year from 2016-01-01", AT)),
        *(
            (text, Change("x1", base, size, now, text, AT, (10, 12)))
            for text, base, size, now in (
                ("change in x1 since 2014-10", date(2014, 10, 1), "month", None),
                ("change in x1 since 2019", date(2019, 1, 1), "year", When()),
                ("change in x1 since 1900-01", date(1900, 1, 1), "month", None),
                ("change in x1 since 2019 last year", date(2019, 1, 1), "year", When(last_year=True)),
                ("change in x1 since 2019-07-01", date(2019, 7, 1), "day", When()),
                (
                    "change in x1 from 2014-01 to October last year",
                    date(2014, 1, 1),
                    "month",
                    When(Day(10, 1), last_year=True),
                ),
                ("change in x1 from 2014-01 to October", date(2014, 1, 1), "month", When(Day(10, 1))),
                ("change in x1 from 2014-01 to 2023-10", date(2014, 1, 1), "month", When(fixed=date(2023, 10, 1))),
                ("change in x1 from 2014 to 2023", date(2014, 1, 1), "year", When(fixed=date(2023, 1, 1))),
            )
        ),
    ],
)
def test_other_figures(text: str, found: Formula) -> None:
    assert formula(text, AT) == found


@pytest.mark.parametrize(
    ("text", "refusal", "hint"),
    [
        ("", ("empty-value", "a figure is missing", None), "write for example 12000 kr/year or 40 %"),
        ("unknown", ("missing-unit", "unknown what?", (0, 7)), "write unknown kr/year, unknown kr/month or unknown %"),
        ("31.42%", ("number", "a space is missing in '31.42%'", (0, 6)), "write 31.42 %"),
        ("12000kr", ("number", "a space is missing in '12000kr'", (0, 7)), "write 12000 kr"),
        ("12000kr/year", ("number", "a space is missing in '12000kr/year'", (0, 12)), "write 12000 kr/year"),
        ("1.3x", ("number", "a space is missing in '1.3x'", (0, 4)), "write 1.3 x"),
        ("45 000 kr/year", ("number", "a number is written in groups", (0, 6)), "write all digits together: 45000"),
        ("12,5 %", ("number", "'12,5' is not written as a number", (0, 4)), "write decimals with a point: 12.5"),
        ("1_000 kr", ("number", "'1_000' is not written as a number", (0, 5)), "write all digits together: 1000"),
        ("1e3 kr", ("number", "'1e3' is not written as a number", (0, 3)), "write the number in full: 1000"),
        (
            "5 kr/week",
            ("unit", "'kr/week' is not a unit", (2, 9)),
            "write the amount of a year or of a month, in kr/year or kr/month",
        ),
        (
            "5 kr/",
            ("unit", "'kr/' is not a unit", (2, 5)),
            "write the amount of a year or of a month, in kr/year or kr/month",
        ),
        ("5 kr/year extra", ("notation", "'extra' is not understood here", (10, 15)), OTHERWISE),
        ("5 full day", ("notation", "'day' is not understood here", (7, 10)), OTHERWISE),
        ("5,kr", ("number", "'5,kr' is not written as a number", (0, 4)), DIGITS),
        ("1/2/3", ("number", "'1/2/3' is not written as a number", (0, 5)), DIGITS),
        ("rest in pot", ("notation", "'in' is not understood here", (5, 11)), OTHERWISE),
        ("changes in cpi", ("notation", "'in' is not understood here", (8, 14)), OTHERWISE),
        ("change of cpi", ("notation", "'of' is not understood here", (7, 13)), OTHERWISE),
        ("5 kr from 2016", ("notation", "'from' is not understood here", (5, 14)), OTHERWISE),
        ("40 % since 2016", ("notation", "'since' is not understood here", (5, 15)), OTHERWISE),
        ("5 half time", ("notation", "'time' is not understood here", (7, 11)), OTHERWISE),
        ("5 full time x", ("notation", "'x' is not understood here", (12, 13)), COUNTED),
        ("40 % budget", ("notation", "'budget' is not understood here", (5, 11)), OTHERWISE),
        ("40 % of", ("name", "a name is missing", (5, 7)), NO_NAME),
        ("40 % of Budget", ("name", "'Budget' is not a name", (8, 14)), "names are small letters a-z, digits and _"),
        ("40 % of 5", ("name", "'5' is not a name", (8, 9)), "names are small letters a-z, digits and _"),
        ("40 % of budget extra", ("notation", "'extra' is not understood here", (15, 20)), OTHERWISE),
        ("40 % of fee per week", ("unit", "per what?", (12, 15)), "write per year or per month"),
        ("40 % of fee per", ("unit", "per what?", (12, 15)), "write per year or per month"),
        ("40 % of fee per year x", ("notation", "'x' is not understood here", (21, 22)), COUNTED),
        ("40 % of fee on 2008-12-31 x", ("notation", "'x' is not understood here", (26, 27)), COUNTED),
        ("0.25 of pot", ("notation", "'pot' is not understood here", (8, 11)), "write 25 % of pot, or 0.25 x pot"),
        ("1 of pot", ("notation", "'pot' is not understood here", (5, 8)), "write 100 % of pot, or 1 x pot"),
        ("1.3 of pot", ("notation", "'pot' is not understood here", (7, 10)), "write 1.3 % of pot, or 1.3 x pot"),
        ("20 of pot", ("notation", "'pot' is not understood here", (6, 9)), "write 20 % of pot, or 20 x pot"),
        ("20.5 of pot", ("notation", "'pot' is not understood here", (8, 11)), "write 20.5 % of pot"),
        ("40 % from", ("notation", "'from' is not understood here", (5, 9)), OTHERWISE),
        ("40 % from budget", ("notation", "'from' is not understood here", (5, 16)), OTHERWISE),
        *(
            (
                f"40 % from {day}",
                ("notation", "'from' is not understood here", (5, 10 + len(day))),
                f"write 40 %/year from {first} (raised every year), or {{{first}: 40 %}} (the same from then on)",
            )
            for day, first in (("2016", "2016-01-01"), ("2016-07", "2016-07-01"), ("2016-07-15", "2016-07-15"))
        ),
        ("rest of", ("name", "a name is missing", (5, 7)), NO_NAME),
        ("rest of a b", ("notation", "'b' is not understood here", (10, 11)), OTHERWISE),
        ("1/0 of pot", ("zero-divisor", "a division by zero", (0, 3)), None),
        ("5/6 x pot", ("notation", "'x' is not understood here", (4, 9)), COUNTED),
        ("1.5 % x fee", ("notation", "'x' is not understood here", (6, 11)), COUNTED),
        ("1.3 x", ("name", "a name is missing", (4, 5)), NO_NAME),
        ("1.3 X pot", ("notation", "'pot' is not understood here", (6, 9)), OTHERWISE),
        ("fee on", ("date", "a day is missing after 'on'", (4, 6)), "write for example on 1 July"),
        ("fee on 1", ("date", "a day is missing after 'on'", (4, 6)), "write for example on 1 July"),
        ("fee on 31 June", ("date", "June has no day 31", (7, 9)), "its days are 1–30"),
        (
            "fee on 2008-13-01",
            ("date", "2008-13-01 does not exist in the calendar", (7, 17)),
            "a date is year-month-day: 2026-01-31",
        ),
        ("fee last month", ("notation", "'last' is not understood here", (4, 14)), OTHERWISE),
        ("fee per year", ("notation", "'per' is not understood here", (4, 12)), COUNTED),
        ("3 %/year", ("index", "a yearly rise says from when", (2, 8)), "write for example 3 %/year from 2016-01-01"),
        (
            "3 %/year since 2016-01-01",
            ("index", "a yearly rise says from when", (15, 25)),
            "write for example 3 %/year from 2016-01-01",
        ),
        (
            "unknown %/year from 2016-01-01",
            ("index", "a yearly rise says from when", (20, 30)),
            "write for example 3 %/year from 2016-01-01",
        ),
        ("3 %/year from 2016", ("date", "'2016' is not a date", (14, 18)), "write year-month-day: 2026-01-31"),
        ("3 %/year from 2016-01-01 x", ("notation", "'x' is not understood here", (25, 26)), COUNTED),
        ("change in", ("name", "a name is missing", (7, 9)), NO_NAME),
        (
            "change in CPI since 2014-10",
            ("name", "'CPI' is not a name", (10, 13)),
            "names are small letters a-z, digits and _",
        ),
        (
            "change in cpi",
            ("index", "a change says since when", (10, 13)),
            CHANGES,
        ),
        ("change in cpi since", ("index", "a change says since when", (14, 19)), CHANGES),
        ("change in cpi from", ("index", "a change says since when", (14, 18)), CHANGES),
        ("change in cpi until 2014-10", ("index", "a change says since when", (20, 27)), CHANGES),
        *(
            (f"change in cpi since {year}-01", ("index", "a change says since when", (20, 27)), CHANGES)
            for year in ("abcd", "٢٠١٤", "²014", "1899")
        ),
        ("change in cpi since 20145", ("index", "a change says since when", (20, 25)), CHANGES),
        ("change in cpi since a-b-c", ("index", "a change says since when", (20, 25)), CHANGES),
        ("change in cpi from 2014 till 2023", ("index", "a change says since when", (29, 33)), CHANGES),
        (
            "change in cpi since 2014-13",
            ("index", "a change says since when", (20, 27)),
            CHANGES,
        ),
        ("change in cpi from 2014-01", ("index", "a change says since when", (19, 26)), CHANGES),
        ("change in cpi from 2014-01 to", ("index", "a change says since when", (27, 29)), CHANGES),
        ("change in cpi from 2014-01 to 2015", ("index", "a change says since when", (30, 34)), CHANGES),
        ("change in cpi from 2014 to October", ("index", "a change says since when", (27, 34)), CHANGES),
        ("change in cpi since 2014-01 to 2015-01", ("index", "a change says since when", (31, 38)), CHANGES),
        ("change in cpi since 2014-10 last year", ("notation", "'last' is not understood here", (28, 37)), OTHERWISE),
        ("change in cpi since 2014-10 x", ("notation", "'x' is not understood here", (28, 29)), COUNTED),
        (
            "change in fee since 2022 last year x",
            ("notation", "'x' is not understood here", (35, 36)),
            COUNTED,
        ),
        ("change in fee from 2014 to 2023 x", ("notation", "'x' is not understood here", (32, 33)), COUNTED),
        (
            "change in cpi from 2014-10 to October x",
            ("notation", "'x' is not understood here", (38, 39)),
            COUNTED,
        ),
        ("change in fee since 2022 x", ("notation", "'x' is not understood here", (25, 26)), COUNTED),
        (
            "change in cpi from 2014-10 to October last year x",
            ("notation", "'x' is not understood here", (48, 49)),
            COUNTED,
        ),
        ("full time", ("notation", "'time' is not understood here", (5, 9)), OTHERWISE),
        ("-", ("name", "'-' is not a name", (0, 1)), "names are small letters a-z, digits and _"),
    ],
)
def test_a_figure_is_refused(text: str, refusal: tuple[str, str, tuple[int, int] | None], hint: str | None) -> None:
    with pytest.raises(Refusal) as caught:
        formula(text, AT)
    assert refusal_of(caught) == refusal
    assert (caught.value.hint.en if caught.value.hint else None) == hint


def test_the_month_of_an_index_is_written_with_ordinary_digits() -> None:
    with pytest.raises(Refusal):
        formula("change in cpi since \u0662\u0660\u0661\u0664-\u0661\u0660", AT)


@pytest.mark.parametrize(
    ("when", "year", "expected"),
    [
        (When(), 2024, date(2024, 5, 1)),
        (When(last_year=True), 2024, date(2023, 5, 1)),
        (When(JULY), 2024, date(2024, 7, 1)),
        (When(JULY), 2023, date(2023, 7, 1)),
        (When(JULY, None, last_year=True), 2024, date(2023, 7, 1)),
        (When(None, date(2008, 12, 31)), 2024, date(2008, 12, 31)),
    ],
)
def test_when_a_name_is_read(when: When, year: int, expected: date) -> None:
    assert when.on(date(2024, 5, 1), year) == expected


def test_29_february_a_year_before_is_the_28th() -> None:
    assert When(last_year=True).on(date(2024, 2, 29), 2024) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("price_base_amount", True),
        ("a2", True),
        ("A", False),
        ("2a", False),
        ("_a", False),
        ("a-b", False),
        ("", False),
        ("å", False),
    ],
)
def test_names(text: str, name: bool) -> None:  # noqa: FBT001
    assert is_name(text) is name
