"""The value of a figure at a moment: language.md sections 1 and 6."""

from fractions import Fraction

import pytest

from polsek.money import MarkKind
from polsek.problem import PolsekError, Words
from tests.making import (
    amounts_of,
    assembly,
    column,
    component,
    problems_of,
    refused_by,
    row,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
    told,
)

ONE = assembly(seats_text("A: 6", "election: 2014-09-14"))
TWO = assembly(seats_text("A: 6, B: 2", "election: 2018-09-09"))
FEES = series_of(
    series_text(
        "fee", "kr/month", "2022-01-01: 100, 2023-01-01: 200, 2023-11-01: 260, 2024-07-01: 400, 2025-01-01: 500"
    ),
    series_text("base", "kr/year", "2021-01-01: 10, 2022-01-01: 100, 2023-01-01: 1000, 2024-01-01: 10000"),
    series_text("po", "share", "2022-01-01: 30 %, 2024-04-01: 40 %"),
    series_text("cpi", "index", "2014-10-01: 314, 2018-10-01: 330.72, 2019-01-01: 345.4, 2019-10-01: 336.04"),
)


def amount(written: str, year: int = 2024, *, keys: str = "per: party", extra: str = "") -> str:
    """Calculate a component of one party with 6 mandates."""
    support = support_of(component(f"amount: {written}\n{keys}") + extra, ONE, year, FEES)
    return column(support, "c")["A"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1200 kr/year", "1200"),
        ("100 kr/month", "1200"),
        ("-100 kr/month", "-1200"),
        ("0 kr/year", "0"),
        ("50 % of fee", "1980"),  # 6 x 260 + 6 x 400 = 3960
        ("1/3 of fee", "1320"),
        ("0.5 x fee", "1980"),
        ("1 x fee per year", "330"),  # replaces the period: 6/12 of 260 and of 400
        ("1 x base per month", "120000"),
        ("1 x base", "10000"),
        ("1 x base last year", "1000"),
        ("1 x fee last year", "2520"),  # 2023: 10 x 200 + 2 x 260
        ("1 x fee on 1 January", "3120"),
        ("1 x fee on 1 July", "4800"),
        ("1 x fee on 31 October last year", "2400"),
        ("1 x fee on 1 November last year", "3120"),
        ("1 x fee on 2022-06-30", "1200"),
        ("1 x fee on 2023-10-31", "2400"),
        ("-10 % of fee", "-396"),
    ],
)
def test_amounts(written: str, value: str) -> None:
    assert amount(written) == value


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("{2015-01-01: 120 kr/year, 2024-05-01: 240 kr/year}", ["120", "200", "240"]),
        ("{2015-01-01: 120 kr/year, 2024-05-20: 240 kr/year}", ["120", "190", "240"]),
        ("{2015-01-01: 120 kr/year, 2024-12-31: 240 kr/year}", ["120", "120", "240"]),
        ("{2015-01-01: 10 kr/month, 2024-05-01: 1 x base}", ["120", "20120/3", "10000"]),
    ],
)
def test_a_dated_figure_is_cut_by_months(written: str, values: list[str]) -> None:
    assert [amount(written, year) for year in (2023, 2024, 2025)] == values


def test_before_its_first_date_there_is_no_figure() -> None:
    text = component("amount: {2024-03-01: 120 kr/year, 2025-01-01: 5 kr/year}\nper: party")
    with pytest.raises(PolsekError) as caught:
        support_of(text, ONE, 2024)
    said = "there is no figure for 2024-01-01; the first is from 2024-03-01"
    assert told(caught.value.problems) == [f"8:13-61 no-figure-yet components.c.amount: {said}"]
    assert column(support_of(text, ONE, 2025), "c") == {"A": "5"}


@pytest.mark.parametrize(
    ("rounding", "written"),
    [
        ("rounding: {rate: {2025-01-01: 10 kr up}}", "components.c"),
        ("rounding: {component: {2025-01-01: 10 kr up}}", "components.c"),
    ],
)
def test_before_its_first_date_there_is_no_rounding(rounding: str, written: str) -> None:
    problems = refused_by(component(f"amount: 10.5 kr/year\nper: party\n{rounding}"), ONE, 2024)
    assert written in problems[0]


@pytest.mark.parametrize(
    "rounding",
    [
        "shown: {2025-01-01: 10 kr up}",
        "party: {2025-01-01: 10 kr up}",
        "total: {2025-01-01: from shown amounts}",
    ],
)
def test_before_its_first_date_there_is_no_rounding_of_the_file(rounding: str) -> None:
    refused_by(component("amount: 10.5 kr/year\nper: party") + f"rounding: {{{rounding}}}\n", ONE, 2024)


def test_a_series_has_no_value_before_its_first() -> None:
    only = {"fee": FEES["fee"]}
    assert refused_by(component("amount: 1 x fee\nper: party"), ONE, 2021, only) == [
        "8:13-20 series-lacks-day components.c.amount"
    ]


def test_a_year_before_that_the_series_lacks() -> None:
    (problem,) = refused_by(component("amount: 1 x fee on 1 July last year\nper: party"), ONE, 2022, FEES)
    assert problem.endswith("components.c.amount")


def test_what_changed_on_the_leap_day_is_read_a_year_later_from_march() -> None:
    fee = series_of(series_text("fee", "kr/month", "2020-01-01: 100, 2024-02-29: 200"))
    text = component("amount: 1 x fee last year\nper: party")
    assert column(support_of(text, ONE, 2025, fee), "c") == {"A": str(2 * 100 + 10 * 200)}

    days = text + "time: {counted_by: days}\n"
    assert column(support_of(days, ONE, 2025, fee), "c") == {"A": str(Fraction(12 * (59 * 100 + 306 * 200), 365))}


def test_what_changed_on_a_day_is_read_two_years_later_from_that_day() -> None:
    fee = series_of(series_text("fee", "kr/month", "2020-01-01: 100, 2022-05-29: 200"))
    text = rule_text(
        """
        time: {counted_by: days}
        figures: {f: 1 x fee last year}
        components: {c: {amount: 1 x f last year, per: party}}
        """
    )
    assert column(support_of(text, ONE, 2024, fee), "c") == {"A": str(Fraction(12 * (149 * 100 + 217 * 200), 366))}


def test_a_yearly_rise_of_last_year_begins_on_the_day_of_its_raises() -> None:
    figures = "figures: {f: {value: 1200 kr/year, indexed: 50 %/year from 2022-07-01}}\ncomponents: "
    text, now = (rule_text(f"{figures}{{c: {{amount: 1 x f{when}, per: party}}}}") for when in (" last year", ""))
    years = [support_of(text, ONE, year) for year in (2022, 2023, 2024)]
    assert [column(support, "c")["A"] for support in years] == ["1200", "1500", "2250"]
    assert [column(support_of(now, ONE, year), "c")["A"] for year in (2022, 2023, 2024)] == ["1500", "2250", "3375"]
    index = row(years[1], "A").steps[0][0].steps["amount"].parts[0].parts[1]
    assert (index.operation, index.text, [part.text for part in index.parts]) == (
        "growth",
        "50 %/year from 2022-07-01",
        ["50 %", ""],
    )


def test_a_day_that_the_rule_names_is_read_in_the_series_itself() -> None:
    moved = series_text("fee", "kr/month", "2019-01-01: 100, 2023-01-01: 700")
    (fee,) = series_of(series_text("fee", "kr/month", "2020-01-01: 100, 2022-07-01: 200, 2024-01-01: 700")).values()
    (other,) = series_of(moved).values()
    fees = {"fee": other._replace(unmoved=fee)}
    for written, value in (
        ("1 x fee", "8400"),
        ("1 x fee last year", "8400"),
        ("1 x fee on 2022-07-01", "2400"),
        ("1 x fee on 1 July last year", "8400"),
    ):
        assert column(support_of(component(f"amount: {written}\nper: party"), ONE, 2024, fees), "c") == {"A": value}
    keys = "amount: 100 kr/year\nper: party\nindexed: change in fee since 2022-07-01"
    assert column(support_of(component(keys), ONE, 2024, fees), "c") == {"A": "350"}


def test_a_series_changes_inside_a_support_year_that_begins_in_october() -> None:
    text = component("amount: 1 x fee\nper: party") + "time: {year_starts: 15 October}\n"
    # 2023-10-15 200; from 2023-11-15 260; from 2024-07-15 400
    assert column(support_of(text, ONE, 2023, FEES), "c") == {"A": str(1 * 200 + 8 * 260 + 3 * 400)}
    same = text.replace("15 October}", "15 October, mid_month: same month}")
    # the month from 15 October ends on 14 November: 260; that from 15 June ends on 14 July: 400
    assert column(support_of(same, ONE, 2023, FEES), "c") == {"A": str(8 * 260 + 4 * 400)}
    days = text.replace("15 October}", "15 October, counted_by: days}")
    # 17 days to 31 October, 243 to 30 June, 106 from 1 July
    assert column(support_of(days, ONE, 2023, FEES), "c") == {
        "A": str(Fraction((17 * 200 + 243 * 260 + 106 * 400) * 12, 366))
    }


def test_a_day_of_the_support_year_is_one_of_the_calendar_year_that_names_it() -> None:
    text = component("amount: 1 x fee on 1 July\nper: party") + "time: {year_starts: 15 October}\n"
    assert column(support_of(text, ONE, 2023, FEES), "c") == {"A": "2400"}


@pytest.mark.parametrize(
    ("mandates", "value"),
    [("0", "0"), ("1", "25"), ("3", "25"), ("4", "50"), ("6", "50"), ("7", "100"), ("99", "100")],
)
def test_bands_by_mandates(mandates: str, value: str) -> None:
    text = component("amount: {1-3: 25 kr/year, 4-6: 50 kr/year, 7-: 100 kr/year}\nper: party\nfor: listed")
    found = column(support_of(text, assembly(seats_text(f"A: {mandates}, B: 1"))), "c")
    assert found.get("A", "0") == value


@pytest.mark.parametrize(
    ("members", "message", "hint"),
    [
        ("6", "6 members is past the last band, 4-5 members", "make the last band open: 4-"),
        ("-1", "-1 members is below the first band, 1-3 members", "correct the number: what is counted is 0 or more"),
    ],
)
def test_a_number_outside_the_bands_is_told_with_what_mends_it(members: str, message: str, hint: str) -> None:
    text = rule_text("""
        facts: {members: number of each party}
        components: {c: {amount: {1-3 members: 25 kr/year, 4-5 members: 50 kr/year}, per: party}}
        """)
    with pytest.raises(PolsekError) as caught:
        support_of(text, assembly(seats_text(f"A: {{mandates: 3, facts: {{members: {members}}}}}")))
    found = [each for each in caught.value.problems if each.id == "band-past-end"]
    assert [(each.message.en, each.hint and each.hint.en) for each in found] == [(message, hint)]


def test_a_number_past_the_last_closed_band_is_a_problem() -> None:
    text = component("amount: {1-3: 25 kr/year, 4-5: 50 kr/year}\nper: party")
    assert refused_by(text, ONE) == ["8:31-34 band-past-end components.c.amount.4-5"]


@pytest.mark.parametrize(
    ("number", "value"), [("1", "100"), ("9999", "100"), ("10000", "250.5"), ("49999", "250.5"), ("50000", "900")]
)
def test_bands_by_a_fact_of_the_assembly(number: str, value: str) -> None:
    text = component(
        "amount: {1-9999 inhabitants: 100 kr/year, 10000-49999 inhabitants: 250.5 kr/year, 50000- inhabitants: "
        "900 kr/year}\nper: party"
    )
    seats = assembly(seats_text("A: 5", extra=f"facts: {{inhabitants: {number} inhabitants}}"))
    support = support_of(text + "facts: {inhabitants: number of the assembly}\n", seats)
    assert row(support, "A").components[0].value == Fraction(value)


def test_bands_by_seats_and_by_a_party_s_fact() -> None:
    text = rule_text(
        """
        facts: {members: number of each party}
        pools: {pot: {amount: {1-30 seats: 10 kr/year, 31- seats: 14 kr/year}}}
        components:
          s: {amount: 100 % of pot, split: equally, among: those entitled}
          m: {amount: {0-9 members: 1 kr/year, 10- members: 2 kr/year}, per: party}
        """
    )
    seats = assembly(
        seats_text("A: {mandates: 5, facts: {members: 9}}, B: {mandates: 2, facts: {members: 10}}", extra="seats: 31")
    )
    support = support_of(text, seats)
    assert (column(support, "s"), column(support, "m")) == ({"A": "7", "B": "7"}, {"A": "1", "B": "2"})


def test_bands_that_change_and_dates_in_bands() -> None:
    dated = "{2015-01-01: {1-5: 12 kr/year, 6-: 24 kr/year}, 2024-07-01: {1-6: 36 kr/year, 7-: 48 kr/year}}"
    assert amount(dated) == "30"
    banded = "{1-5: 12 kr/year, 6-: {2015-01-01: 24 kr/year, 2024-07-01: 48 kr/year}}"
    assert amount(banded) == "36"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{value: 1049 kr/year, rounding: 100 kr half up}", "1000"),
        ("{value: 1000 kr/year, indexed: 5.3 %}", "1053"),
        ("{value: 1000 kr/year, indexed: 5.3 %, rounding: 100 kr up}", "1100"),
        ("{value: 105 kr/month, rounding: 10 kr half up}", "1320"),
        ("{value: {value: 1049 kr/year, rounding: 100 kr half up}, indexed: 10 %, rounding: 1000 kr up}", "2000"),
        ("{value: 1000 kr/year, indexed: {value: 5.35 %, rounding: 0.1 % half up}}", "1054"),
    ],
)
def test_the_wrapper_s_index_and_then_its_rounding(written: str, value: str) -> None:
    assert amount(written) == value


def test_a_rounding_may_be_chosen_by_date() -> None:
    written = "{value: 1049 kr/year, rounding: {2015-01-01: exact, 2024-07-01: 100 kr up}}"
    assert [amount(written, year) for year in (2023, 2024, 2025)] == ["1049", "2149/2", "1100"]


def test_a_rounding_is_the_same_for_all_parties() -> None:
    text = component("amount: 1049 kr/year\nper: party\nrounding: {rate: {1-3: 10 kr up, 4-: 100 kr up}}")
    assert [each.split()[1] for each in problems_of(text)] == ["wrong-shape"]


def figures(body: str, use: str, year: int = 2024) -> str:
    text = rule_text(f"figures:\n{body}\ncomponents:\n  c: {{amount: {use}, per: party}}")
    return column(support_of(text, ONE, year, FEES), "c")["A"]


@pytest.mark.parametrize(
    ("body", "use", "value"),
    [
        ("  f: {value: 80 % of fee, rounding: 100 kr half up}", "100 % of f", "3000"),  # 208 -> 200, 320 -> 300
        ("  f: {value: 80 % of fee on 1 January, rounding: 100 kr half up}", "10 % of f", "240"),
        ("  f: [1 x base per month, -5000 kr/month]", "10 % of f", "6000"),
        ("  f: 79009 kr", "50 % of f per year", "79009/2"),
        ("  f: 79009 kr", "50 % of f per month", "474054"),
        ("  f: 12 kr/year\n  g: 50 % of f\n  h: 3 x g", "1 x h", "18"),
        ("  f: {2015-01-01: 12 kr/year, 2024-07-01: 24 kr/year}\n  g: 50 % of f", "1 x g", "9"),
        ("  f: {2015-01-01: 12 kr/year, 2024-01-01: 24 kr/year}\n  g: 50 % of f", "1 x g last year", "6"),
        ("  f: {2015-01-01: 12 kr/year, 2024-01-01: 24 kr/year}", "1 x f on 2023-12-31", "12"),
        ("  f: {1-5: 12 kr/year, 6-: 24 kr/year}", "1 x f", "24"),
    ],
)
def test_figures(body: str, use: str, value: str) -> None:
    assert figures(body, use) == value


@pytest.mark.parametrize(
    ("items", "none", "one"),
    [
        ("{1- members: 5 kr/month}, 10 kr/month", "120", "180"),
        ("10 kr/month, {1- members: 5 kr/month}", "120", "180"),
        ("1 x g, 10 kr/month", "120", "180"),
        ("g, g, 10 kr/month", "120", "240"),
        ("{1- members: 5 kr/year}, 10 kr/year", "10", "15"),
        ("g", "0", "60"),
    ],
)
def test_a_sum_is_by_the_month_also_where_one_of_it_is_0_below_its_bands(items: str, none: str, one: str) -> None:
    text = rule_text(
        f"""
        facts: {{members: number of each party}}
        figures:
          g: {{1- members: 5 kr/month}}
          f: [{items}]
        components: {{c: {{amount: 1 x f, per: party}}}}
        """
    )
    seats = assembly(seats_text("A: {mandates: 3, facts: {members: 0}}, B: {mandates: 3, facts: {members: 1}}"))
    assert column(support_of(text, seats), "c") == {"A": none, "B": one}


@pytest.mark.parametrize(
    ("body", "use", "value"),
    [
        ("  f: 100 % of base on 1 July", "1 x f last year", "1000"),
        ("  f: 100 % of base on 1 July last year", "1 x f last year", "100"),
        ("  f: 100 % of base last year\n  g: 1 x f last year", "1 x g last year", "10"),
    ],
)
def test_a_figure_of_last_year_is_what_it_was_then(body: str, use: str, value: str) -> None:
    assert figures(body, use) == value


def test_a_figure_of_last_year_that_reads_the_year_before_is_cut_where_that_changed() -> None:
    series = series_of(series_text("base", "kr/year", "2020-01-01: 100, 2022-07-01: 1000"))
    text = rule_text("figures: {f: 100 % of base last year}\ncomponents: {c: {amount: 1 x f last year, per: party}}")
    assert column(support_of(text, ONE, 2024, series), "c") == {"A": "550"}


@pytest.mark.parametrize(
    ("index", "year", "value"),
    [
        ("5.3 %", 2024, "1053"),
        ("po", 2023, "1300"),
        ("po", 2024, "1375"),  # 3/12 of 1300 and 9/12 of 1400
        ("3 %/year from 2023-01-01", 2022, "1000"),
        ("3 %/year from 2023-01-01", 2023, "1030"),
        ("3 %/year from 2023-01-01", 2024, "10609/10"),
        ("3 %/year from 2023-01-01", 2025, "1092727/1000"),
        ("3 %/year from 2024-07-01", 2024, "1015"),
        ("3 %/year from 2023-07-01", 2024, "20909/20"),  # 6/12 of 1030 and of 1060.9
        ("change in cpi since 2014-10", 2019, "165360/157"),
        ("change in cpi since 2014-10", 2020, "168020/157"),
        ("change in cpi since 2019-01", 2019, None),  # the January before the year begins is not there
        # an amount against a year, read month by month: 2022 base 100, 2023 1000, 2024 10000
        ("change in base since 2022", 2023, "10000"),
        ("change in base since 2022 last year", 2024, "10000"),
        ("change in base since 2023", 2023, "1000"),
        ("change in base from 2022 to 2023", 2024, "10000"),
        ("change in fee since 2022", 2024, "3300"),  # 6/12 of 260/100 and 6/12 of 400/100
        ("change in fee since 2023", 2024, None),  # the fee rose in November: 2023 has no fee of its own
        ("change in fee since 2023-11-01", 2025, "25000/13"),
        ("change in cpi from 2014-10 to October last year", 2019, "165360/157"),
        ("change in cpi from 2014-10 to October", 2019, "168020/157"),
        ("change in cpi from 2014-10 to 2019-01", 2024, "1100"),
        ("change in cpi from 2014-10 to September", 2019, None),  # a month that is not there
        ("{2015-01-01: change in base since 2022, 2024-07-01: 3 %}", 2023, "10000"),
        ("{1-5: 1 %, 6-: change in base since 2022}", 2023, "10000"),
        ("{value: change in cpi since 2014-10, rounding: 0.1 % half up}", 2019, "1053"),
        ("{2015-01-01: 1 %, 2024-07-01: 3 %}", 2024, "1020"),
        ("{1-5: 1 %, 6-: 2 %}", 2024, "1020"),
    ],
)
def test_indexes(index: str, year: int, value: str | None) -> None:
    text = component(f"amount: 1000 kr/year\nper: party\nindexed: {index}")
    if value is None:
        (problem,) = refused_by(text, ONE, year, FEES)
        assert problem.endswith("components.c.indexed")
    else:
        assert column(support_of(text, ONE, year, FEES), "c") == {"A": value}


@pytest.mark.parametrize(
    ("unit", "index"), [("index", "change in x since 2014-10"), ("kr/year", "change in x since 2014")]
)
def test_nothing_is_compared_with_a_value_of_0(unit: str, index: str) -> None:
    series = series_of(series_text("x", unit, "2014-01-01: 0, 2014-10-01: 0, 2023-10-01: 400"))
    text = component(f"amount: 1000 kr/year\nper: party\nindexed: {index}")
    assert any("zero-divisor" in each for each in refused_by(text, ONE, 2024, series))


def test_a_figure_of_the_file_may_be_what_an_amount_follows() -> None:
    text = rule_text(
        """
        figures: {local: {2019-01-01: 100 kr, 2024-01-01: 110 kr}}
        pools: {pot: {amount: 200 kr/year, indexed: change in local since 2019}}
        components: {c: {amount: 100 % of pot, split: equally}}
        """
    )
    assert column(support_of(text, ONE, 2024, FEES), "c") == {"A": "220"}


@pytest.mark.parametrize(
    ("index", "found"),
    [
        ("change in cpi since 2019", "8:24-27 wrong-sort"),
        ("change in base since 2014-10", "8:24-28 wrong-sort"),
        ("change in po since 2019", "8:24-26 wrong-sort"),
        ("change in nothing since 2019", "8:24-31 unknown-name"),
    ],
)
def test_an_index_has_months_and_an_amount_years(index: str, found: str) -> None:
    text = component(f"indexed: {index}\namount: 1000 kr/year\nper: party")
    assert [problem[: len(found)] for problem in problems_of(text, FEES)] == [found]


def test_an_index_is_read_before_the_support_year_begins() -> None:
    text = component("amount: 1000 kr/year\nper: party\nindexed: change in cpi since 2014-10")
    from_november = text + "time: {year_starts: 1 November}\n"
    assert column(support_of(from_november, ONE, 2018, FEES), "c") == {"A": "165360/157"}
    assert column(support_of(text, ONE, 2019, FEES), "c") == {"A": "165360/157"}
    from_october = text + "time: {year_starts: 1 October}\n"
    assert column(support_of(from_october, ONE, 2019, FEES), "c") == {"A": "165360/157"}
    a_day_later = text + "time: {year_starts: 2 October}\n"
    assert column(support_of(a_day_later, ONE, 2019, FEES), "c") == {"A": "168020/157"}


@pytest.mark.parametrize(
    ("fact", "given", "value"),
    [
        ("kr/year of each party", "84000 kr/year", "42000"),
        ("kr/year of each party", "84000", "42000"),
        ("kr/year of each party", "84000 kr", "42000"),
        ("kr/month of each party", "7000 kr/month", "42000"),
        ("kr/month of each party", "7000", "42000"),
        ("kr/year of each party", "{2020-01-01: 12000 kr/year, 2024-10-01: 24000 kr/year}", "7500"),
    ],
)
def test_a_fact_as_an_amount(fact: str, given: str, value: str) -> None:
    seats = assembly(seats_text(f"A: {{mandates: 6, facts: {{rent: {given}}}}}"))
    for declared in (fact, f"{{value: {fact}, title: {{sv: hyra, en: the rent}}}}"):
        text = component("amount: 50 % of rent\nper: party") + f"facts: {{rent: {declared}}}\n"
        assert column(support_of(text, seats), "c") == {"A": value}


@pytest.mark.parametrize(
    ("declared", "title", "unit"),
    [
        ("number of each party", "members", "members"),
        ("{value: number of each party, title: {sv: medlemmar, en: paying members}}", "paying members", ""),
    ],
)
def test_a_number_is_of_what_its_fact_is_called_where_that_has_no_title(declared: str, title: str, unit: str) -> None:
    text = component("amount: 1 kr/year\nper: member") + f"facts: {{members: {declared}}}\n"
    support = support_of(text, assembly(seats_text("A: {mandates: 6, facts: {members: 5}}")))
    count = row(support, "A").steps[0][0].steps["count"]
    assert (count.title.en, count.unit, count.text) == (title, unit, "5")


@pytest.mark.parametrize(
    ("share", "value"), [("33.333 %", "33.333"), ("1/3", "100/3"), ("-5 %", "-5"), ("0.125 %", "0.125"), ("0 %", "0")]
)
def test_a_fact_as_a_share_may_have_three_decimals_and_be_below_0(share: str, value: str) -> None:
    text = component("amount: 100 kr/year\nper: party\nindexed: rise") + "facts: {rise: share of each party}\n"
    seats = assembly(seats_text(f"A: {{mandates: 6, facts: {{rise: {share}}}}}"))
    assert column(support_of(text, seats), "c") == {"A": str(100 + Fraction(value))}


@pytest.mark.parametrize(
    ("fact", "given"),
    [
        ("kr/year of each party", "84000 kr/month"),
        ("kr/year of each party", "40 %"),
        ("kr/year of each party", "-5 kr/year"),
        ("kr/year of each party", "much"),
        ("kr/year of each party", "84 000"),
        ("kr/year of each party", "84.000"),
        ("kr/year of each party", "84.000 kr/year"),
        ("kr/year of each party", "unknown kr/year"),
    ],
)
def test_a_fact_of_the_wrong_unit_is_refused(fact: str, given: str) -> None:
    text = component("amount: 50 % of rent\nper: party") + f"facts: {{rent: {fact}}}\n"
    seats = assembly(seats_text(f"A: {{mandates: 6, facts: {{rent: {given}}}}}"))
    (problem,) = refused_by(text, seats)
    assert problem.partition(" ")[2] == "fact-value components.c.amount"
    assert problem.startswith("5:")


def test_a_fact_that_is_needed_and_not_given() -> None:
    text = (
        component("amount: 50 % of rent\nper: party\nfor: at least 3 mandates")
        + "facts: {rent: kr/year of each party}\n"
    )
    (problem,) = refused_by(text, TWO)
    assert problem.endswith("missing-fact components.c.amount")


def test_a_fact_is_needed_only_where_it_is_asked_for() -> None:
    text = (
        component("amount: 50 % of rent\nper: party\nfor: at most 3 mandates")
        + "facts: {rent: kr/year of each party}\n"
    )
    seats = assembly(seats_text("A: 6, B: {mandates: 2, facts: {rent: 10 kr/year, other: whatever}}"))
    assert column(support_of(text, seats), "c") == {"A": "0", "B": "5"}


def test_a_share_of_another_component_is_of_the_party_s_own_amount_of_the_year() -> None:
    text = rule_text(
        """
        components:
          m: {amount: 10 kr/month, per: mandate}
          s: {amount: 50 % of m, per: party}
          t: {amount: 1/3 of m, per: mandate}
        """
    )
    support = support_of(text, TWO)
    assert (column(support, "s"), column(support, "t")) == ({"A": "360", "B": "120"}, {"A": "1440", "B": "160"})


def test_a_component_that_a_party_does_not_get_is_0_in_another() -> None:
    text = rule_text(
        """
        components:
          m: {amount: 10 kr/year, per: mandate, for: at least 3 mandates}
          s: {amount: 50 % of m, per: party}
        """
    )
    assert column(support_of(text, TWO), "s") == {"A": "30", "B": "0"}


def test_a_sum_that_is_split_is_not_a_party_s_own() -> None:
    text = rule_text("components: {m: {amount: 10 kr/year, per: mandate}, s: {amount: 50 % of m, split: equally}}")
    (problem,) = refused_by(text, TWO)
    assert problem.endswith("needs-party components.s.amount")


@pytest.mark.parametrize(
    ("values", "known_to", "kinds"),
    [
        ("2020-01-01: 5", "2024-12-31", set()),
        ("2020-01-01: 5", "2024-06-30", {MarkKind.PRELIMINARY}),
        ("2020-01-01: 5", "2024-01-01", {MarkKind.PRELIMINARY}),
        ("2020-01-01: {value: 5, status: inferred}", "2024-12-31", {MarkKind.INFERRED}),
        ("2020-01-01: {value: 5, status: uncertain}, 2025-01-01: 6", "2025-12-31", {MarkKind.UNCERTAIN}),
        ("2020-01-01: 5, 2025-01-01: {value: 6, status: uncertain}", "2024-12-31", set()),
    ],
)
def test_what_must_be_said_of_a_series(values: str, known_to: str, kinds: set[MarkKind]) -> None:
    series = series_of(series_text("x", "kr/year", values, known_to))
    support = support_of(component("amount: 10 % of x\nper: mandate"), ONE, 2024, series)
    assert {mark.kind for mark in row(support, "A").total.marks} == kinds
    assert column(support, "c") == {"A": "3"}


def test_an_index_of_the_last_month_that_is_known_is_final() -> None:
    series = series_of(series_text("cpi", "index", "2014-10-01: 314, 2018-10-01: 330.72", "2018-10-01"))
    text = component("amount: 1000 kr/year\nper: party\nindexed: change in cpi since 2014-10")
    assert row(support_of(text, ONE, 2019, series), "A").total.marks == frozenset()


def test_the_tree_says_from_where_a_figure_comes() -> None:
    support = support_of(
        component("amount: 50 % of fee\nper: full time\nemployment: {1-5: 25 %, 6-: 50 %}"), ONE, 2023, FEES
    )
    piece = row(support, "A").steps[0][0].steps
    of = piece["amount"]
    assert (of.operation, of.text, of.unit, [part.value for part in of.parts]) == (
        "share of",
        "50 % of fee",
        "kr/month",
        [200, Fraction(1, 2)],
    )
    series, share = of.parts
    assert (series.operation, series.text, series.source.sv, series.note and series.note.en) == (
        "series",
        "fee",
        "",
        "from 2023-01-01",
    )
    assert (share.operation, share.text, share.title) == ("given", "50 %", Words("share", "andel"))
    times = (
        row(support_of(component("amount: 1.5 x fee\nper: party"), ONE, 2023, FEES), "A").steps[0][0].steps["amount"]
    )
    assert (times.operation, times.parts[1].title, times.parts[1].unit) == ("times", Words("multiple", "multipel"), "")
    employment = piece["employment"]
    assert (employment.value, employment.note and employment.note.en) == (Fraction(1, 2), "band 6 mandates or more")


def test_the_band_of_a_dated_table_is_named() -> None:
    dated = "{2020-01-01: {1-4: 10 kr/year, 5-: 20 kr/year}, 2025-01-01: 5 kr/year}"
    for year, notes in ((2024, {"band 5 mandates or more"}), (2026, {"from 2025-01-01"})):
        support = support_of(component(f"amount: {dated}\nper: party"), assembly(seats_text("A: 6")), year)
        assert {amount.note.en for amount in amounts_of(support) if amount.note is not None} == notes
