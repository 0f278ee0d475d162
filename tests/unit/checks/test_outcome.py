"""What the outcome of a rule tells about it."""

import pytest

from polsek.calculation.year import calculate
from polsek.checks.outcome import always_zero, asked_year, series_lacks_day, series_old, unknown_party
from polsek.checks.published import recalculated
from polsek.problem import PolsekError
from tests.making import assembly, rule_file, rule_text, seats_text, series_of, series_text

SEATS = assembly(seats_text("A: 6, B: {mandates: 5, side: opposition}"))
FEE = series_text("fee", "kr/month", "2020-01-01: 1000")


def old(body: str, year: int | None, known_to: str = "2024-12-31", **head: str) -> list[str]:
    series = series_of(FEE.replace("2030-12-31", known_to))
    file = rule_file(rule_text(body, **head), series)
    found, asked = recalculated(file, SEATS, series), asked_year(file, SEATS, series, year)
    return [each.message.en for each in series_old(file, series, found.supports, year, asked)]


@pytest.mark.parametrize(
    ("amount", "year", "messages"),
    [
        ("5 % of fee", 2024, []),
        ("5 % of fee", 2025, ["fee is known to 2024-12-31, not for 2025"]),
        ("5 % of fee last year", 2025, []),
        ("5 % of fee last year", 2026, ["fee is known to 2024-12-31, not for 2026"]),
        ("5 % of fee on 2024-01-01", 2026, []),
        ("{2020-01-01: 5 % of fee, 2025-01-01: 9 kr/year}", 2026, []),
    ],
)
def test_a_series_is_old_where_it_is_read_after_it_is_known(amount: str, year: int, messages: list[str]) -> None:
    assert old(f"components: {{c: {{amount: {amount}, per: party}}}}", year) == messages


def test_a_series_that_is_known_for_a_part_of_the_year() -> None:
    body = "components: {c: {amount: 5 % of fee, per: party}}"
    assert old(body, 2024, "2024-06-30") == ["fee is known to 2024-06-30, not for all of 2024"]
    assert old(body, 2024, "2024-12-01") == []
    assert old(f"{body}\ntime: {{counted_by: days}}", 2024, "2024-12-01") == [
        "fee is known to 2024-12-01, not for all of 2024"
    ]


@pytest.mark.parametrize(
    ("table", "messages"),
    [
        ("rates: {c: 600}", ["fee is known to 2024-12-31, not for 2025"]),
        ("rates: {c: 600}, given: {fee: 1000}", []),
        ("parties: {A: 600}", ["fee is known to 2024-12-31, not for 2025"]),
        ("parties: {A: 600}, given: {fee: 1000}", []),
        ("parties: {A: {d: 5}}", []),
    ],
)
def test_the_years_of_tables(table: str, messages: list[str]) -> None:
    components = "components: {c: {amount: 5 % of fee, per: party}, d: {amount: 5 kr/year, per: party}}"
    assert old(f"{components}\npublished: [{{year: 2025, {table}}}]", None) == messages


def test_a_year_that_cannot_be_calculated_is_judged_by_its_words() -> None:
    facts = "facts: {members: number of each party}\n"
    for when, messages in ((" on 2024-01-01", []), ("", ["fee is known to 2024-12-31, not for 2026"])):
        body = f"{facts}components: {{c: {{amount: 5 % of fee{when}, per: member}}}}"
        assert old(body, 2026) == messages


@pytest.mark.parametrize(
    ("figures", "amount", "is_old"),
    [
        ("f: 100 % of fee", "100 % of f", True),
        ("f: 100 % of fee", "100 % of f last year", False),
        ("f: 100 % of fee last year", "100 % of f", False),
        ("f: 100 % of fee, g: 100 % of f last year", "100 % of g", False),
        ("f: 100 % of fee on 1 July", "100 % of f on 1 March last year", False),
        ("f: 100 % of fee on 1 July", "100 % of f on 2024-03-01", False),
        ("f: 100 % of fee on 1 July", "100 % of f on 2025-03-01", True),
        ("f: 100 % of fee", "100 % of fee", True),
        ("f: 100 % of fee", "9 kr/year", True),
        ("f: 100 % of fee last year", "9 kr/year", False),
        ("f: 9 kr/year", "100 % of fee, per: party}, b: {amount: 50 % of c", True),
        ("f: 9 kr/year", "100 % of fee last year, per: party}, b: {amount: 50 % of c", False),
    ],
)
def test_a_series_is_read_through_names(figures: str, amount: str, is_old: bool) -> None:  # noqa: FBT001
    words = f"components: {{u: {{amount: unknown kr/year, per: party}}, c: {{amount: {amount}, per: party}}}}"
    assert bool(old(f"figures: {{{figures}}}\n{words}", 2025)) is is_old


@pytest.mark.parametrize(
    ("known_to", "time", "is_old"),
    [
        ("2025-11-30", "", True),
        ("2025-12-01", "", False),
        ("2025-12-30", "{counted_by: days}", True),
        ("2025-12-31", "{counted_by: days}", False),
        ("2025-12-30", "{mid_month: same month}", True),
        ("2025-12-31", "{mid_month: same month}", False),
    ],
)
def test_a_year_that_is_counted_by_months_reads_a_series_last_on_the_first_of_december(
    known_to: str,
    time: str,
    is_old: bool,  # noqa: FBT001
) -> None:
    words = "components: {u: {amount: unknown kr/year, per: party}, c: {amount: 5 % of fee, per: party}}"
    assert bool(old(words + (f"\ntime: {time}" if time else ""), 2025, known_to)) is is_old


@pytest.mark.parametrize(("known_to", "all_of"), [("2024-12-31", ""), ("2025-01-01", "hela ")])
def test_a_series_that_ends_on_the_first_day_of_a_year_is_known_for_a_part_of_it(known_to: str, all_of: str) -> None:
    series = series_of(FEE.replace("2030-12-31", known_to))
    file = rule_file(rule_text("components: {c: {amount: 5 % of fee, per: party}}"), series)
    (problem,) = series_old(file, series, {}, 2025, None)
    assert problem.message.sv == f"fee är känd till och med {known_to}, inte för {all_of}2025"


@pytest.mark.parametrize(
    ("known_to", "year", "change", "is_old"),
    [
        ("2024-10-01", 2025, "change in cpi since 2020-10", False),
        ("2024-09-30", 2025, "change in cpi since 2020-10", True),
        ("2024-09-30", 2024, "change in cpi since 2020-10", False),
        ("2025-10-01", 2025, "change in cpi from 2020-10 to October", False),
        ("2025-09-30", 2025, "change in cpi from 2020-10 to October", True),
        ("2024-09-30", 2025, "change in cpi from 2020-10 to October last year", True),
        ("2024-10-01", 2025, "change in cpi from 2020-10 to October last year", False),
    ],
)
def test_an_index_is_read_in_the_last_such_month_before_the_year(
    known_to: str,
    year: int,
    change: str,
    is_old: bool,  # noqa: FBT001
) -> None:
    series = series_of(CPI.replace("2030-12-31", known_to))
    indexed = f"c: {{amount: 9 kr/year, per: party, indexed: {change}}}"
    file = rule_file(rule_text(f"components: {{u: {{amount: unknown kr/year, per: party}}, {indexed}}}"), series)
    assert bool(list(series_old(file, series, {}, year, None))) is is_old


def zero(component: str, years: str = "", year: int | None = None) -> list[str]:
    series = series_of(FEE)
    tables = ", ".join(f"{{year: {each}, parties: {{A: 5}}}}" for each in years.split())
    body = f"components: {{base: {{amount: 5 kr/year, per: party}}, c: {{amount: 5 kr/year, per: party, {component}}}}}"
    file = rule_file(rule_text(body + (f"\npublished: [{tables}]" if tables else "")), series)
    found, asked = recalculated(file, SEATS, series), asked_year(file, SEATS, series, year)
    supports = (*found.supports.values(), *([asked] if asked else []))
    return [each.message.en for each in always_zero(file, supports)]


@pytest.mark.parametrize(
    ("component", "years", "year", "messages"),
    [
        ("for: at least 9 mandates", "2024", None, ["c is 0 for every party in 2024"]),
        ("for: at least 9 mandates", "", 2025, ["c is 0 for every party in 2025"]),
        ("for: at least 9 mandates", "2024", 2025, ["c is 0 for every party in 2024, 2025"]),
        ("valid: {from: 2026-01-01}", "2024 2025", None, []),
        ("valid: {from: 2025-01-01}, for: at least 9 mandates", "2024 2025", None, ["c is 0 for every party in 2025"]),
        ("term_years: 1", "2024 2025", None, []),
        ("term_years: 2, for: at least 9 mandates", "2024", None, ["c is 0 for every party in 2024"]),
    ],
)
def test_a_component_that_is_0_where_it_is_in_force(
    component: str, years: str, year: int | None, messages: list[str]
) -> None:
    assert zero(component, years, year) == messages


@pytest.mark.parametrize(
    ("authority", "year", "messages"),
    [
        ('"0380"', 2022, []),
        ('"0380"', 2023, ["c is 0 for every party in 2023"]),
        ("{code: X, name: X, kind: other}", 2022, ["c is 0 for every party in 2022"]),
        ("{code: X, name: X, kind: other}", 2023, []),
    ],
)
def test_the_first_year_of_a_term_is_that_of_the_authority(authority: str, year: int, messages: list[str]) -> None:
    seats = assembly(seats_text("A: 6, B: 5", "election: 2018-09-09"), seats_text("A: 6, B: 5", "election: 2022-05-01"))
    body = "base: {amount: 5 kr/year, per: party}, "
    body += "c: {amount: 5 kr/year, per: party, term_years: 1, for: at least 9 mandates}"
    file = rule_file(rule_text(f"components: {{{body}}}\ntime: {{year_starts: 1 July}}", authority=authority))
    support = asked_year(file, seats, {}, year)
    assert support is not None
    assert [each.message.en for each in always_zero(file, [support])] == messages


# --- days that no series has ---


DATED = "figures: {f: {2010-01-01: 9 kr/year, 2022-01-01: 5 % of fee}}\n"
CPI = series_text("cpi", "index", "2020-10-01: 300, 2022-10-01: 310")


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("components: {c: {amount: 5 % of fee on 2019-12-31, per: party}}", ["2019-12-31"]),
        ("components: {c: {amount: 5 % of fee on 2020-01-01, per: party}}", []),
        ("components: {c: {amount: 5 % of fee on 1 January, per: party}}", []),
        ("components: {c: {amount: 5 % of fee on 2090-01-01, per: party}}", []),
        ("figures: {f: 5 % of fee}\ncomponents: {c: {amount: 9 % of f on 2019-12-31, per: party}}", ["2019-12-31"]),
        (
            DATED + "components: {c: {amount: 9 % of f on 2019-12-31, per: party}}",
            [],
        ),
        (
            "figures: {f: 5 % of fee on 2019-12-31}\ncomponents: {c: {amount: 9 % of f on 2020-06-01, per: party}}",
            ["2019-12-31"],
        ),
        (
            (
                "figures: {f: {value: 5 kr/year, indexed: change in cpi since 2020-10}}\n"
                "components: {c: {amount: 9 % of f on 2021-06-01, per: party}}"
            ),
            [],
        ),
        ("components: {c: {amount: 9 kr/year, per: party, indexed: change in fee since 2019}}", ["2019-01-01"]),
        ("components: {c: {amount: 9 kr/year, per: party, indexed: change in cpi since 2021-10}}", ["2021-10"]),
        ("components: {c: {amount: 9 kr/year, per: party, indexed: change in cpi since 2020-10}}", []),
        ("components: {c: {amount: 9 kr/year, per: party, indexed: change in cpi since 2024-10}}", []),
    ],
)
def test_a_day_that_the_rule_names_and_the_series_lacks(body: str, days: list[str]) -> None:
    series = {**series_of(FEE), **series_of(CPI)}
    found = list(series_lacks_day(rule_file(rule_text(body), series), series))
    assert [(each.id, each.severity) for each in found] == [("series-lacks-day", "error")] * len(days)
    assert all(f"no value for {day}" in each.message.en for day, each in zip(days, found, strict=True))


ROWS = """
components: {c: {amount: 5 kr/year, per: party}}
adjustments:
- {year: 2024, party: A, amount: -1500 kr, because: x}
- {year: 2024, party: Aa, amount: -1500 kr, because: x}
- {year: 2024, amount: -1500 kr, because: x}
- {year: 2019, party: Aa, amount: -1500 kr, because: there are no mandates}
- {year: 2027, party: Aa, amount: -1500 kr, because: those of the next term are not known}
withheld:
- {year: 2024, party: N, what: all, because: it comes in July}
- {year: 2023, party: N, what: all, because: x}
"""


@pytest.mark.parametrize(
    ("valid", "found"),
    [
        ("{from: 2000-01-01}", ["withheld.2.party", "adjustments.2.party"]),
        ("{from: 2000-01-01, to: 2024-06-30}", ["withheld.2.party", "adjustments.2.party", "withheld.1.party"]),
        ("{from: 2025-01-01}", []),
    ],
)
def test_corrections_of_a_party_that_the_year_does_not_know(valid: str, found: list[str]) -> None:
    seats = assembly(seats_text("A: 6, B: 5"), seats_text("A: 6, N: 5", "from: 2024-07-01"))
    file = rule_file(rule_text(ROWS, valid=valid))
    problems = list(unknown_party(file, seats, {}))
    assert [each.path for each in problems] == found
    if found:
        with pytest.raises(PolsekError) as caught:
            calculate(file, seats, {}, 2024)
        assert set(caught.value.problems) == {each for each in problems if each.path != "withheld.2.party"}


def test_a_table_may_name_a_party_of_seats_of_its_own() -> None:
    table = "published: [{year: 2024, mandates: own, parties: {Z: 0}}]\n"
    text = rule_text(ROWS.replace("party: Aa", "party: Z").replace("party: N", "party: Z")) + table
    own = SEATS[0]._replace(id="own", only_published=True, rows=assembly(seats_text("Z: 5"))[0].rows)
    problems = unknown_party(rule_file(text), (*SEATS, own), {})
    assert [each.path for each in problems] == ["withheld.2.party"]
