from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from polsek.period import (
    Day,
    Period,
    add_months,
    days_of,
    latest_employment,
    months_of,
    next_election,
    ordinary_election,
    pieces,
    support_year,
    year_of,
)

YEAR_2024 = Period(date(2024, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("day", "year", "expected"),
    [
        (Day(1, 1), 2024, date(2024, 1, 1)),
        (Day(2, 29), 2024, date(2024, 2, 29)),
        (Day(2, 29), 2023, date(2023, 2, 28)),
        (Day(2, 28), 2024, date(2024, 2, 28)),
        (Day(4, 31), 2024, date(2024, 4, 30)),
        (Day(11, 31), 2024, date(2024, 11, 30)),
        (Day(12, 31), 2023, date(2023, 12, 31)),
        (Day(12, 31), 9999, date(9999, 12, 31)),
    ],
)
def test_a_day_in_a_year(day: Day, year: int, expected: date) -> None:
    assert day.of(year) == expected


@pytest.mark.parametrize(
    ("day", "after", "expected"),
    [
        (Day(10, 15), date(2022, 9, 11), date(2022, 10, 15)),
        (Day(10, 15), date(2022, 10, 14), date(2022, 10, 15)),
        (Day(10, 15), date(2022, 10, 15), date(2023, 10, 15)),
        (Day(1, 1), date(2022, 9, 11), date(2023, 1, 1)),
        (Day(5, 1), date(2022, 9, 11), date(2023, 5, 1)),
        (Day(2, 29), date(2023, 2, 28), date(2024, 2, 29)),
    ],
)
def test_the_first_such_day_after_another(day: Day, after: date, expected: date) -> None:
    assert day.after(after) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 2, date(2024, 3, 31)),
        (date(2024, 1, 31), 3, date(2024, 4, 30)),
        (date(2024, 10, 15), 3, date(2025, 1, 15)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 11, 30), 12, date(2025, 11, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 5, 5), 0, date(2024, 5, 5)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
    ],
)
def test_adding_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_a_support_year_is_named_by_the_year_it_begins_in() -> None:
    assert support_year(2024) == YEAR_2024
    assert support_year(2024, Day(10, 15)) == Period(date(2024, 10, 15), date(2025, 10, 15))
    assert support_year(2024, Day(10, 15)).last == date(2025, 10, 14)


def test_months_from_15_october() -> None:
    months = list(months_of(support_year(2023, Day(10, 15))))
    assert len(months) == 12
    assert months[0] == Period(date(2023, 10, 15), date(2023, 11, 15))
    assert months[4] == Period(date(2024, 2, 15), date(2024, 3, 15))
    assert months[-1] == Period(date(2024, 9, 15), date(2024, 10, 15))


def test_months_from_31_january_end_with_the_month_where_it_is_shorter() -> None:
    months = list(months_of(support_year(2024, Day(1, 31))))
    assert [str(month.start) for month in months] == [
        "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30",
        "2024-07-31", "2024-08-31", "2024-09-30", "2024-10-31", "2024-11-30", "2024-12-31",
    ]  # fmt: skip
    assert all(before.end == after.start for before, after in pairwise(months))
    assert months[-1].end == date(2025, 1, 31)


def test_months_of_a_part_of_a_year() -> None:
    assert [str(month.end) for month in months_of(Period(date(2024, 1, 15), date(2024, 3, 1)))] == [
        "2024-02-15",
        "2024-03-01",
    ]
    assert list(months_of(Period(date(2024, 1, 1), date(2024, 1, 1)))) == []


@pytest.mark.parametrize(("year", "days"), [(2023, 365), (2024, 366), (2000, 366), (1900, 365)])
def test_days_of_a_year(year: int, days: int) -> None:
    found = list(days_of(support_year(year)))
    assert len(found) == days
    assert found[0].start == date(year, 1, 1)
    assert found[-1].end == date(year + 1, 1, 1)
    assert {(each.end - each.start).days for each in found} == {1}


@pytest.mark.parametrize(
    ("cut", "months", "days"),
    [
        # the day of the change; months before and after it: next month, same month; days before and after it
        (date(2024, 7, 1), [(6, 6), (6, 6)], (182, 184)),
        (date(2024, 5, 20), [(5, 7), (4, 8)], (140, 226)),
        (date(2024, 5, 31), [(5, 7), (4, 8)], (151, 215)),
        (date(2024, 12, 2), [(12,), (11, 1)], (336, 30)),
        (date(2024, 1, 2), [(1, 11), (12,)], (1, 365)),
        (date(2024, 2, 29), [(2, 10), (1, 11)], (59, 307)),
    ],
)
def test_pieces_are_cut_where_something_changes(
    cut: date, months: list[tuple[int, ...]], days: tuple[int, int]
) -> None:
    next_month, same_month = (
        tuple(piece.units for piece in pieces(YEAR_2024, {cut}, same_month=same)) for same in (False, True)
    )
    assert [next_month, same_month] == months
    by_days = pieces(YEAR_2024, {cut}, by_days=True)
    assert tuple(piece.units for piece in by_days) == days
    assert {piece.of for piece in by_days} == {366}
    assert sum((piece.weight for piece in by_days), Fraction()) == 1


def test_a_piece_holds_what_its_first_day_holds_or_with_same_month_the_last_of_its_first_month() -> None:
    cut = {date(2024, 5, 20)}
    assert [str(piece.day) for piece in pieces(YEAR_2024, cut)] == ["2024-01-01", "2024-06-01"]
    assert [str(piece.day) for piece in pieces(YEAR_2024, cut, same_month=True)] == ["2024-01-31", "2024-05-31"]
    assert [str(piece.day) for piece in pieces(YEAR_2024, cut, by_days=True)] == ["2024-01-01", "2024-05-20"]


def test_two_changes_in_one_month_are_one_cut() -> None:
    found = pieces(YEAR_2024, {date(2024, 5, 3), date(2024, 5, 20), date(2024, 8, 1)})
    assert [(str(piece.period.start), str(piece.period.last), piece.units) for piece in found] == [
        ("2024-01-01", "2024-05-31", 5),
        ("2024-06-01", "2024-07-31", 2),
        ("2024-08-01", "2024-12-31", 5),
    ]


def test_a_change_in_a_month_that_begins_on_the_15th() -> None:
    year = support_year(2023, Day(10, 15))
    cut = {date(2024, 1, 1)}
    assert [piece.units for piece in pieces(year, cut)] == [3, 9]
    assert [piece.units for piece in pieces(year, cut, same_month=True)] == [2, 10]


def test_changes_outside_the_year_cut_nothing() -> None:
    found = pieces(YEAR_2024, {date(2023, 5, 1), date(2024, 1, 1), date(2025, 1, 1), date(2030, 1, 1)})
    assert [(piece.units, piece.of, piece.weight) for piece in found] == [(12, 12, Fraction(1))]


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2006, date(2006, 9, 17)),
        (2010, date(2010, 9, 19)),
        (2014, date(2014, 9, 14)),
        (2018, date(2018, 9, 9)),
        (2022, date(2022, 9, 11)),
        (2026, date(2026, 9, 13)),
        (2030, date(2030, 9, 8)),
    ],
)
def test_ordinary_elections(year: int, day: date) -> None:
    assert ordinary_election(year) == day


@pytest.mark.parametrize(
    ("day", "starts", "year"),
    [
        (date(2024, 1, 1), Day(1, 1), 2024),
        (date(2024, 10, 14), Day(10, 15), 2023),
        (date(2024, 10, 15), Day(10, 15), 2024),
        (date(2024, 12, 31), Day(10, 15), 2024),
    ],
)
def test_a_day_is_in_the_support_year_that_has_begun(day: date, starts: Day, year: int) -> None:
    assert year_of(day, starts) == year


@pytest.mark.parametrize(
    ("day", "election", "last"),
    [
        (date(2022, 9, 10), date(2022, 9, 11), date(2022, 12, 31)),
        (date(2022, 9, 11), date(2026, 9, 13), date(2026, 12, 31)),
        (date(2022, 12, 31), date(2026, 9, 13), date(2026, 12, 31)),
        (date(2023, 1, 1), date(2026, 9, 13), date(2026, 12, 31)),
        (date(2025, 12, 31), date(2026, 9, 13), date(2026, 12, 31)),
    ],
)
def test_the_next_election_and_the_last_day_of_employment(day: date, election: date, last: date) -> None:
    assert (next_election(day), latest_employment(day)) == (election, last)
