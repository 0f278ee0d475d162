"""On which day a figure is read, through any number of names: against an evaluator that shares no code with polsek."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import assembly, rule_text, seats_text, series_of, series_text, support_of

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEATS = assembly(seats_text("A: 1", "election: 2018-09-09"))
CPI = {year: 100 + 7 * (year - 1985) for year in range(1985, 2031)}
SERIES = series_of(
    series_text("cpi", "index", ", ".join(f"{year}-10-01: {value}" for year, value in CPI.items())),
    series_text("fee", "kr/year", "1980-01-01: 10, 2015-05-01: 20, 2019-11-01: 30, 2023-02-01: 50, 2024-08-01: 70"),
)
FEE = (
    (date(1980, 1, 1), 10),
    (date(2015, 5, 1), 20),
    (date(2019, 11, 1), 30),
    (date(2023, 2, 1), 50),
    (date(2024, 8, 1), 70),
)
GROWS = date(2012, 4, 1)


class Reading(NamedTuple):
    """A figure of a rule: what it is made from, and when that is read."""

    kind: str
    """`fee`, `dated`, `indexed`, `grown`, `changed`, or `name`: the figure before."""
    day: tuple[int, int] | None
    fixed: date | None
    back: bool

    @property
    def words(self) -> str:
        if self.fixed is not None:
            return f" on {self.fixed}"
        day = "" if self.day is None else f" on {self.day[1]} {MONTHS[self.day[0] - 1]}"
        return day + " last year" * self.back

    def text(self, number: int) -> str:
        before = "fee" if self.kind != "name" or not number else f"f{number - 1}"
        figure = f"100 % of {before}{self.words}"
        return {
            "dated": f"{{1900-01-01: {figure}, 2021-06-01: 7 kr/year, 2022-09-01: 200 % of {before}{self.words}}}",
            "indexed": f"{{value: {figure}, indexed: change in cpi since 1990-10}}",
            "changed": f"{{value: {figure}, indexed: change in fee since 1990}}",
            "changed before": f"{{value: {figure}, indexed: change in fee since 1990 last year}}",
            "grown": f"{{value: {figure}, indexed: 10 %/year from {GROWS}}}",
        }.get(self.kind, figure)


DAYS = st.tuples(st.integers(1, 12), st.integers(1, 28))
READINGS = st.builds(
    Reading,
    st.sampled_from(("fee", "name", "name", "name", "dated", "indexed", "grown", "changed", "changed before")),
    st.none() | DAYS,
    st.none() | st.none() | st.none() | st.dates(date(2013, 1, 1), date(2026, 12, 31)),
    st.booleans(),
)


def fee(day: date) -> Fraction:
    return Fraction(next(number for start, number in reversed(FEE) if start <= day))


def year_before(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


def value(figures: Sequence[Reading], at: int, day: date, year: int, starts: tuple[int, int]) -> Fraction:
    """Give a figure as it is on a day of the support year that is named by a calendar year."""
    if at < 0:
        return fee(day)
    one = figures[at]
    other, named = day, year
    if one.fixed is not None:
        other = one.fixed
        named = other.year if other >= date(other.year, *starts) else other.year - 1
    else:
        named = year - 1 if one.back else year
        if one.day is not None:
            other = date(named, *one.day)
        elif one.back:
            other = year_before(day)
    found = value(figures, at - 1 if one.kind == "name" else -1, other, named, starts)
    if one.kind == "dated":
        found = found if day < date(2021, 6, 1) else Fraction(7) if day < date(2022, 9, 1) else 2 * found
    elif one.kind == "indexed":
        begins = date(year, *starts)
        last = begins.year if date(begins.year, 10, 1) < begins else begins.year - 1
        found *= Fraction(CPI[last], CPI[1990])
    elif one.kind == "changed":
        found *= fee(day) / fee(date(1990, 1, 1))
    elif one.kind == "changed before":
        found *= fee(year_before(day)) / fee(date(1990, 1, 1))
    elif one.kind == "grown":
        raises = sum(date(each, 4, 1) <= day for each in range(GROWS.year, day.year + 1))
        found *= Fraction(11, 10) ** raises
    return found


@settings(max_examples=300)
@given(st.lists(READINGS, min_size=1, max_size=6), DAYS, st.integers(2022, 2025), st.sampled_from(("days", "months")))
def test_a_figure_is_read_where_its_words_say(
    figures: list[Reading], starts: tuple[int, int], year: int, counted_by: str
) -> None:
    lines = "".join(f"  f{number}: {each.text(number)}\n" for number, each in enumerate(figures))
    time = f"time: {{year_starts: {starts[1]} {MONTHS[starts[0] - 1]}, counted_by: {counted_by}}}\n"
    last = f"f{len(figures) - 1}"
    text = rule_text(f"{time}figures:\n{lines}components: {{c: {{amount: 100 % of {last}, per: party}}}}\n")
    begins, ends = date(year, *starts), date(year + 1, *starts)
    if counted_by == "days":
        days = [begins + timedelta(number) for number in range((ends - begins).days)]
    else:
        months = [(starts[0] - 1 + number) for number in range(12)]
        days = [date(year + month // 12, month % 12 + 1, starts[1]) for month in months]
    expected = sum((value(figures, len(figures) - 1, day, year, starts) for day in days), Fraction()) / len(days)
    (party,) = support_of(text, SEATS, year, SERIES).parties
    assert party.total.value == expected
