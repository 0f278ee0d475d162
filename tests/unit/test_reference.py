from datetime import date
from fractions import Fraction

import pytest

from polsek.notation.words import Refusal
from polsek.problem import PolsekError, Words
from polsek.read.source import parse
from polsek.reference import Series, given_series, read_series
from tests.making import refusal_of, series_of, series_text, told

FEE = """
    polsek: 1
    series: fee
    title: {sv: Arvode, en: Fee}
    unit: kr/month
    source: a table
    known_to: 2025-12-31
    values:
      2023-01-01: 73000
      2024-01-01: {value: 75500, status: inferred, note: read off, source: a letter}
      2024-07-01: 76000.50 kr/month
"""


def refused(text: str) -> list[str]:
    with pytest.raises(PolsekError) as caught:
        series_of(text)
    return told(caught.value.problems)


def test_a_series() -> None:
    fee = series_of(FEE)["fee"]
    assert (fee.name, fee.title, fee.unit, fee.known_to) == (
        "fee",
        Words("Fee", "Arvode"),
        "kr/month",
        date(2025, 12, 31),
    )
    assert [
        (str(each.start), each.value, each.status, each.note.sv, each.source.sv, each.address) for each in fee.entries
    ] == [
        ("2023-01-01", 73000, "confirmed", "", "a table", "values.2023-01-01"),
        ("2024-01-01", 75500, "inferred", "read off", "a letter", "values.2024-01-01"),
        ("2024-07-01", Fraction("76000.5"), "confirmed", "", "a table", "values.2024-07-01"),
    ]
    assert (fee.entries[1].place.line, fee.entries[1].place.column) == (10, 23)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2022, 12, 31), None),
        (date(2023, 1, 1), 73000),
        (date(2023, 12, 31), 73000),
        (date(2024, 1, 1), 75500),
        (date(2024, 6, 30), 75500),
        (date(2024, 7, 1), Fraction("76000.5")),
        (date(2099, 1, 1), Fraction("76000.5")),
    ],
)
def test_a_value_holds_until_the_next(day: date, value: Fraction | None) -> None:
    entry = series_of(FEE)["fee"].on(day)
    assert (entry.value if entry else None) == value


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2014, 9, 30), None),
        (date(2014, 10, 1), 314),
        (date(2014, 10, 31), 314),
        (date(2014, 11, 1), None),
        (date(2015, 10, 15), 316),
    ],
)
def test_an_index_holds_for_its_own_month(day: date, value: int | None) -> None:
    cpi = series_of(series_text("cpi", "index", "2014-10-01: 314, 2015-10-01: 316"))["cpi"]
    entry = cpi.on(day)
    assert (entry.value if entry else None) == value


@pytest.mark.parametrize(
    ("unit", "value", "number"),
    [
        ("share", "31.42 %", "0.3142"),
        ("share", "1/3", "1/3"),
        ("kr/year", "5 kr/year", "5"),
        ("inhabitants", "64714", "64714"),
    ],
)
def test_units(unit: str, value: str, number: str) -> None:
    assert series_of(series_text("x", unit, f"2024-01-01: {value}"))["x"].entries[0].value == Fraction(number)


@pytest.mark.parametrize(
    ("unit", "value", "message"),
    [
        ("share", "31.42", "unit values.2024-01-01: '31.42' is not a value in share"),
        ("kr/month", "5 kr/year", "unit values.2024-01-01: '5 kr/year' is not a value in kr/month"),
        ("kr/month", "5 %", "unit values.2024-01-01: '5 %' is not a value in kr/month"),
        ("kr/month", "unknown kr/month", "number values.2024-01-01: a series has no unknown values"),
        ("kr/month", "45 000", "number values.2024-01-01: a number is written in groups"),
        ("kr/month", "12,5", "number values.2024-01-01: '12,5' is not written as a number"),
        ("kr/month", "{status: inferred}", "missing-key values.2024-01-01: value: is missing"),
        (
            "kr/month",
            "{value: 5, status: sure}",
            "unknown-word values.2024-01-01.status: 'sure' is not one of the words that may stand here",
        ),
        ("kr/week", "5", "unknown-word unit: 'kr/week' is not one of the words that may stand here"),
    ],
)
def test_a_value_is_refused(unit: str, value: str, message: str) -> None:
    problems = refused(series_text("x", unit, f"2024-01-01: {value}").replace("12,5", '"12,5"'))
    assert any(problem.endswith(message) for problem in problems)


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        (
            "2024-01-01: 5, 2023-01-01: 4",
            "6:26-36 date-order values.2023-01-01: 2023-01-01 does not come after 2024-01-01",
        ),
        ("2024-02-30: 5", "6:10-20 date values.2024-02-30: 2024-02-30 does not exist in the calendar"),
        ("", "1:1-15 no-values : a series without values"),
        (
            "2024-01-01: 5, 2031-01-01: 6",
            "5:11-21 date-order known_to: known to 2030-12-31, but there is a value from 2031-01-01",
        ),
    ],
)
def test_the_dates_of_a_series_are_refused(values: str, problem: str) -> None:
    assert refused(series_text("x", "kr/year", values))[0].partition(" ")[2] == problem.partition(" ")[2]


def test_a_value_that_is_guessed_may_lie_after_what_is_known() -> None:
    text = series_text("x", "kr/year", "2024-01-01: 5, 2031-01-01: {value: 6, status: uncertain}")
    assert len(series_of(text)["x"].entries) == 2


def test_the_name_is_that_of_the_file() -> None:
    document = parse(series_text("fee", "kr/year", "2024-01-01: 5"), "feee.yaml")
    assert read_series(document, "fee").name == "fee"
    with pytest.raises(PolsekError) as caught:
        read_series(document, "feee")
    assert told(caught.value.problems) == ["2:9-12 series-name series: the file is called feee, not fee"]


def test_a_unit_that_is_not_known_says_nothing_of_the_values() -> None:
    assert len(refused(series_text("x", "kr/yaer", "2024-01-01: 5 %"))) == 1


def test_what_is_missing_is_refused() -> None:
    problems = refused("polsek: 1\nseries: x\n")
    assert [problem.partition(" ")[2] for problem in problems if "missing-key" in problem] == [
        "missing-key : known_to: is missing",
        "missing-key : values: is missing",
        "missing-key : title: is missing",
        "missing-key : unit: is missing",
    ]


@pytest.mark.parametrize("text", ["84300", "84300 kr/month", "84300.00"])
def test_a_given_value_holds_on_every_date(text: str) -> None:
    fee = given_series(series_of(FEE)["fee"], text)
    for day in (date(1, 1, 1), date(2024, 1, 1), date(9999, 12, 31)):
        entry = fee.on(day)
        assert entry is not None
        assert (entry.value, entry.status) == (Fraction(84300), "given")
    assert fee.known_to == date.max
    place = fee.entries[0].place
    assert (place.file, place.column, place.excerpt) == ("--set", 5, f"fee={text}")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("84300 kr/year", ("unit", "'84300 kr/year' is not a value in kr/month", None)),
        ("5 %", ("unit", "'5 %' is not a value in kr/month", None)),
        ("unknown kr/month", ("unit", "'unknown kr/month' is not a value in kr/month", None)),
        ("84 300", ("number", "a number is written in groups", (0, 6))),
        ("", ("empty-value", "a figure is missing", None)),
        ("-5", ("number", "Fee is never below 0", None)),
        ("-0.01 kr/month", ("number", "Fee is never below 0", None)),
        ("-101 %/year", ("number", "Fee is never below 0", None)),
    ],
)
def test_a_given_value_is_refused(text: str, refusal: tuple[str, str, tuple[int, int] | None]) -> None:
    with pytest.raises(Refusal) as caught:
        given_series(series_of(FEE)["fee"], text)
    assert refusal_of(caught) == refusal


def test_a_given_share_needs_its_sign() -> None:
    share = series_of(series_text("po", "share", "2024-01-01: 30 %"))["po"]
    assert given_series(share, "31.42 %").entries[0].value == Fraction("0.3142")
    with pytest.raises(Refusal) as caught:
        given_series(share, "31.42")
    assert refusal_of(caught) == ("unit", "'31.42' is not a value in %", None)


def values(series: Series, *days: date) -> list[tuple[Fraction, str]]:
    found = [series.on(day) for day in days]
    return [(each.value, each.status) for each in found if each is not None]


def test_a_value_may_be_given_from_a_day_on_and_earlier_ones_stay() -> None:
    fee = series_of(series_text("fee", "kr/month", "2023-01-01: 70000, 2025-01-01: 75000"))["fee"]
    found = given_series(given_series(fee, "80000", date(2024, 7, 1)), "90000", date(2027, 1, 1))
    days = [date(year, month, 1) for year, month in ((2023, 1), (2024, 6), (2024, 7), (2026, 12), (2027, 1), (2050, 1))]
    assert values(found, *days) == [
        (Fraction(70000), "confirmed"),
        (Fraction(70000), "confirmed"),
        *[(Fraction(80000), "given")] * 2,
        *[(Fraction(90000), "given")] * 2,
    ]
    assert found.known_to == fee.known_to


def test_the_last_known_value_is_raised_each_year_after_it_unrounded() -> None:
    fee = series_of(series_text("fee", "kr/month", "2023-01-01: 1000"))["fee"]
    first = fee.known_to.year
    found = given_series(fee, "+3 %/year")
    days = [date(first + more, 6, 1) for more in (0, 1, 2)]
    assert values(found, *days) == [
        (Fraction(1000), "confirmed"),
        (Fraction(1030), "given"),
        (Fraction("1060.9"), "given"),
    ]
    after = given_series(given_series(fee, "2000", date(first + 3, 7, 1)), "-10 %/year")
    assert values(after, date(first + 3, 12, 31), date(first + 4, 1, 1)) == [
        (Fraction(2000), "given"),
        (Fraction(1800), "given"),
    ]


def test_a_value_of_an_index_is_of_its_month() -> None:
    cpi = series_of(series_text("cpi", "index", "2023-10-01: 100, 2024-10-01: 110"))["cpi"]
    found = given_series(given_series(cpi, "120.5", date(2025, 10, 1)), "109", date(2024, 10, 1))
    assert values(found, *(date(year, 10, 1) for year in (2023, 2024, 2025))) == [
        (Fraction(100), "confirmed"),
        (Fraction(109), "given"),
        (Fraction("120.5"), "given"),
    ]
    for text in ("120", "+3 %/year"):
        with pytest.raises(Refusal) as caught:
            given_series(cpi, text)
        assert caught.value.hint is not None
        assert caught.value.hint.en == f"write for example cpi@2028-10={'313.49' if text.endswith('year') else text}"


# --- a series that goes on from the shipped one -----------------------------------------------------------------------

BASE = (
    "polsek: 1\nseries: fee\ntitle: Fee\nunit: kr/month\nsource: a\nknown_to: 2026-12-31\n"
    "values: {2025-01-01: 1, 2026-01-01: 2}\n"
)
MORE = "polsek: 1\nseries: fee\nextends: shipped\nsource: b\nknown_to: 2027-12-31\nvalues: {2027-01-01: 3}\n"


def extended(text: str, name: str = "fee") -> Series:
    """Read a series file beside a shipped series of some name."""
    base = read_series(parse(BASE, "shipped.yaml"))
    return read_series(parse(text, "own.yaml"), "", lambda asked: base if asked == name else None)


def test_later_values_are_added_to_the_shipped_ones() -> None:
    found = extended(MORE)
    assert (found.title.en, found.unit, found.known_to) == ("Fee", "kr/month", date(2027, 12, 31))
    assert [(each.start, each.value, each.source.en) for each in found.entries] == [
        (date(2025, 1, 1), Fraction(1), "a"),
        (date(2026, 1, 1), Fraction(2), "a"),
        (date(2027, 1, 1), Fraction(3), "b"),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (MORE.replace("2027-01-01", "2026-01-01"), "6:10-20 date-order values.2026-01-01"),
        (MORE.replace("2027-01-01", "2026-07-01"), "6:10-20 date-order values.2026-07-01"),
        (MORE.replace("source: b", "unit: kr/month"), "4:1-5 lone-key unit"),
        (MORE.replace("source: b", "title: x"), "4:1-6 lone-key title"),
        (MORE.replace("series: fee", "series: fees"), "3:10-17 unknown-name extends"),
        (MORE.replace("3}", "3 kr/year}"), "unit values.2027-01-01"),
        (MORE.replace("3}", "3 %}"), "unit values.2027-01-01"),
        (MORE.replace("shipped", "mine"), "3:10-14 unknown-word extends"),
        (MORE.replace("extends: shipped\n", ""), "missing-key"),
    ],
)
def test_what_is_shipped_stays(text: str, problem: str) -> None:
    with pytest.raises(PolsekError) as caught:
        extended(text)
    assert any(problem in each for each in told(caught.value.problems))


@pytest.mark.parametrize("value", ["unknown", "unknown kr/year", "{value: unknown, status: uncertain}"])
def test_a_series_has_no_unknown_values(value: str) -> None:
    text = f"polsek: 1\nseries: s\ntitle: x\nunit: kr/year\nknown_to: 2026-12-31\nvalues: {{2021-01-01: {value}}}"
    with pytest.raises(PolsekError) as caught:
        read_series(parse(text, "s.yaml"))
    assert [each.message.en for each in caught.value.problems] == ["a series has no unknown values"]
