"""A recalculation says by how much a total has changed and why; the causes add up to the krona."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from polsek.causes import FIGURES, Side
from polsek.comparison import compare
from polsek.problem import PolsekError
from polsek.recalculation import Outcome, change_since, not_calculated, outcome
from polsek.reference import Series, given_series
from tests.making import assembly, component, library, rule_file, rule_text, seats_text, series_of, series_text

SEATS = seats_text("A: 5, B: 2", "election: 2022-09-11")
NEXT_SEATS = seats_text("A: 4, B: 3, C: 3", "election: 2026-09-13")
FEE = series_text("riksdag_fee", "kr/month", "2023-01-01: 1000, 2025-01-01: 1100, 2026-01-01: 1200")
BASE = series_text("price_base_amount", "kr/year", "2023-01-01: 50000, 2025-01-01: 60000, 2026-01-01: 60000")
PER_MANDATE = "amount: 10 % of riksdag_fee\nper: mandate"
BOTH = rule_text(
    """
    components:
      salary: {amount: 100 % of riksdag_fee, per: party}
      base: {amount: 10 % of price_base_amount, per: party}
      extra: {amount: {2020-01-01: 100 kr/year, 2025-07-01: 200 kr/year}, per: mandate}
    """
)


def changed(
    text: str, year: int, seats: tuple[str, ...] = (SEATS, NEXT_SEATS), series: Mapping[str, Series] | None = None
) -> tuple[int | None, dict[str, int], int]:
    """Give last year's total, what each cause has added, and this year's total."""
    after, before = bases(text, year, seats, series)
    support = after.support()
    found = change_since(before, after, support)
    causes = {cause: int(each) for cause, each in found.causes.items()}
    return None if found.previous is None else int(found.previous), causes, int(support.total)


def bases(
    text: str, year: int, seats: tuple[str, ...] = (SEATS, NEXT_SEATS), series: Mapping[str, Series] | None = None
) -> tuple[Side, Side]:
    known = series_of(FEE, BASE)
    file, distributions = rule_file(text, known), assembly(*seats)
    used = {name: known[name] for name in file.series}
    return Side(file, year, {**used, **(series or {})}, distributions), Side(file, year - 1, used, distributions)


# --- causes -----------------------------------------------------------------------------------------------------------


def test_nothing_changes() -> None:
    assert changed(component(PER_MANDATE), 2024) == (8400, {}, 8400)


def test_the_fee() -> None:
    assert changed(component(PER_MANDATE), 2025) == (8400, {"fee": 840}, 9240)


def test_a_base_amount() -> None:
    rule = component("amount: 1 % of price_base_amount\nper: party")
    assert changed(rule, 2025) == (1000, {"base_amount": 200}, 1200)
    assert changed(rule, 2026) == (1200, {}, 1200)


def test_last_year_s_base_amount() -> None:
    rule = component("amount: 1 % of price_base_amount last year\nper: party")
    assert changed(rule, 2025) == (1000, {}, 1000)
    assert changed(rule, 2026) == (1000, {"base_amount": 200}, 1200)


def test_an_index_of_the_rule_and_a_base_amount() -> None:
    rule = component("amount: 1 % of price_base_amount\nper: party\nindexed: 2 %/year from 2024-01-01")
    assert changed(rule, 2025) == (1020, {"dated": 20, "base_amount": 208}, 1248)


def test_mandates() -> None:
    assert changed(component(PER_MANDATE), 2027) == (10080, {"mandates": 4320}, 14400)


def test_a_change_of_mandates_inside_the_year_and_its_echo_in_the_next() -> None:
    rule = component("amount: 12 kr/year\nper: mandate", mandates="{from: 1 October}")
    assert changed(rule, 2026) == (84, {"mandates": 9}, 93)
    assert changed(rule, 2027) == (93, {"mandates": 27}, 120)
    assert changed(rule, 2028) == (120, {}, 120)


def test_the_rule_s_own_figure() -> None:
    rule = component("amount: {2020-01-01: 100 kr/year, 2025-07-01: 200 kr/year}\nper: mandate")
    assert changed(rule, 2025) == (700, {"dated": 350}, 1050)
    assert changed(rule, 2026) == (1050, {"dated": 350}, 1400)
    assert changed(rule, 2024) == (700, {}, 700)


def test_a_year_of_the_term_is_the_rule_s() -> None:
    rule = component("amount: 100 kr/year\nper: party\nterm_years: 2-4")
    assert changed(rule, 2024) == (0, {"dated": 200}, 200)
    assert changed(rule, 2027) == (200, {"dated": -200}, 0)


def test_a_party_that_leaves_is_mandates() -> None:
    seats = seats_text("A: 5, B: {mandates: 2, left: 2024-06-30}")
    rule = component("amount: 12 kr/year\nper: mandate")
    assert changed(rule, 2024, (seats,)) == (84, {"mandates": -12}, 72)
    assert changed(rule, 2025, (seats,)) == (72, {"mandates": -12}, 60)


def test_facts_of_a_mandate_file_are_mandates() -> None:
    seats = seats_text("A: {mandates: 5, facts: {members: {2022-01-01: 10, 2025-01-01: 30}}}")
    rule = rule_text("facts: {members: number of each party}\ncomponents: {c: {amount: 2 kr/year, per: member}}")
    assert changed(rule, 2025, (seats,)) == (20, {"mandates": 40}, 60)
    assert changed(rule, 2026, (seats,)) == (60, {}, 60)


def test_several_causes_add_up_in_their_order() -> None:
    last, causes, total = changed(BOTH, 2025)
    assert list(causes) == ["dated", "fee", "base_amount"]
    assert last is not None
    assert last + sum(causes.values()) == total


def test_another_series() -> None:
    cpi = series_of(series_text("lokalhyra", "kr/year", "2020-01-01: 100, 2025-01-01: 150"))
    rule = component("amount: 100 % of lokalhyra\nper: party")
    file, seats = rule_file(rule, cpi), assembly(SEATS)
    after, before = Side(file, 2025, cpi, seats), Side(file, 2024, cpi, seats)
    assert change_since(before, after, after.support()).causes == {"series": Fraction(100)}


def test_a_given_series_counts_for_the_year_alone() -> None:
    given = {"riksdag_fee": given_series(series_of(FEE)["riksdag_fee"], "2000")}
    assert changed(component(PER_MANDATE), 2025, series=given) == (8400, {"fee": 8400}, 16800)


# --- what cannot be told ----------------------------------------------------------------------------------------------


def test_the_first_year_of_a_rule_has_no_previous() -> None:
    rule = component(PER_MANDATE, valid="{from: 2025-01-01}")
    after, before = bases(rule, 2025)
    found = change_since(before, after, after.support())
    assert (found.previous, found.causes, [problem.id for problem in found.problems]) == (None, {}, ["year-outside"])


def test_causes_that_cannot_be_calculated_apart_are_not_told() -> None:
    rule = component(
        "amount: {2020-01-01: {1-5: 10 kr/year}, 2027-01-01: {1-4: 20 kr/year}}\nper: party",
        mandates="{from: 1 January}",
    )
    assert changed(rule, 2027) == (20, {"not_split": 40}, 60)


def test_what_a_rule_gives() -> None:
    after, before = bases(component(PER_MANDATE), 2025)
    found = outcome(after.support(), "Testkommun", after, before)
    assert found[:7] == ("rule", "0380", "Testkommun", "kr", 7, Fraction(9240), ())
    assert found.difference == 840


def test_what_is_preliminary_is_marked() -> None:
    after, before = bases(component(PER_MANDATE), 2031)
    found = outcome(after.support(), "Testkommun", after, before)
    assert [mark.name.en for mark in found.preliminary] == ["mandates", "riksdag_fee"]


def test_a_rule_that_is_not_calculated_keeps_last_year_s_total() -> None:
    rule = component("amount: {2020-01-01: 100 kr/year, 2025-01-01: unknown kr/year}\nper: party")
    after, before = bases(rule, 2025)
    with pytest.raises(PolsekError) as caught:
        after.support()
    found = not_calculated("Testkommun", before, caught.value.problems)
    assert (found.total, found.difference, found.change.previous) == (None, None, Fraction(200))
    again = not_calculated("Testkommun", after, caught.value.problems)
    assert (again.change.previous, again.change.problems) == (None, caught.value.problems)


# --- all that is shipped ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2016, 2020, 2023, 2026, 2027])
def test_the_causes_of_the_shipped_rules_add_up(year: int) -> None:
    found = [each for each in shipped(year) if each.change.previous is not None]
    assert found
    for each in found:
        assert sum(each.change.causes.values()) == each.difference
        assert 0 not in each.change.causes.values()


@pytest.mark.parametrize("year", [2016, 2019, 2022, 2023, 2024, 2026, 2027])
def test_compare_tells_the_same_of_every_shipped_rule(year: int) -> None:
    shelf, told = library(), 0
    for each in shipped(year):
        if each.change.previous is None:
            continue
        file = shelf.rule(each.rule)
        seats, series = shelf.distributions(file.assembly), shelf.series_of(file)
        found = compare(Side(file, year - 1, series, seats), Side(file, year, series, seats))
        parts = {"+".join(part.causes): part.shown for part in found.total.parts if part.shown}
        causes = dict(each.change.causes)
        figures = sum(causes.pop(name, 0) for name in FIGURES)
        assert ({"figures": figures} if figures else {}) | causes == parts, each.rule
        told += 1
    assert told


@pytest.mark.parametrize("year", [2023, 2026])
def test_leaving_out_rules_that_name_no_year_changes_no_cause(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [each.change for each in shipped(year)]
    monkeypatch.setattr("polsek.causes._is_dated", lambda _: True)
    assert [each.change for each in shipped(year)] == found


def shipped(year: int) -> list[Outcome]:
    """Recalculate every shipped rule that can be calculated."""
    shelf, found = library(), []
    for name in shelf.rules:
        file = shelf.rule(name)
        seats, series = shelf.distributions(file.assembly), shelf.series_of(file)
        after, before = Side(file, year, series, seats), Side(file, year - 1, series, seats)
        try:
            support = after.support()
        except PolsekError:
            continue
        found.append(outcome(support, name, after, before))
    return found


# --- days that the rule names -----------------------------------------------------------------------------------------

NAMED_DAYS = [
    "amount: 1000 kr/year\nper: mandate\nindexed: change in price_base_amount since 2026",
    "amount: 1000 kr/year\nper: mandate\nindexed: change in price_base_amount since 2025",
    "amount: 10 % of riksdag_fee on 2026-01-01\nper: mandate",
    "amount: 10 % of riksdag_fee on 2025-07-01\nper: mandate",
    "amount: 1000 kr/year\nper: mandate\nindexed: change in cpi since 2026-02",
]
CPI = series_text("cpi", "index", "2024-02-01: 100, 2025-02-01: 110, 2026-02-01: 121, 2027-02-01: 121")
UNTIL_2026 = {
    **series_of(CPI),
    **series_of(series_text("price_base_amount", "kr/year", "2024-01-01: 57300, 2025-01-01: 58800, 2026-01-01: 59200")),
    **series_of(series_text("riksdag_fee", "kr/month", "2024-01-01: 1000, 2025-01-01: 1100, 2026-01-01: 1200")),
}


def causes_of(keys: str, year: int, seats: tuple[str, ...]) -> tuple[dict[str, Fraction], Fraction]:
    """Give what each cause has added, and the difference of the totals."""
    file = rule_file(component(keys), UNTIL_2026)
    used = {name: UNTIL_2026[name] for name in file.series}
    after, before = (Side(file, each, used, assembly(*seats)) for each in (year, year - 1))
    support = after.support()
    found = change_since(before, after, support)
    return dict(found.causes), support.total - (found.previous or 0)


@pytest.mark.parametrize("keys", NAMED_DAYS)
def test_a_day_that_the_rule_names_is_the_same_in_both_years(keys: str) -> None:
    causes, difference = causes_of(keys, 2027, (SEATS, NEXT_SEATS))
    assert sum(causes.values()) == difference
    assert "dated" not in causes


def test_only_the_mandates_change_where_the_last_value_goes_on() -> None:
    causes, difference = causes_of(NAMED_DAYS[0] + "\n", 2027, (SEATS, NEXT_SEATS))
    assert (set(causes), difference > 0) == ({"mandates"}, True)


@pytest.mark.parametrize(
    ("year", "causes"),
    [(2025, {"base_amount": 179}), (2026, {"base_amount": 48}), (2027, {})],
)
def test_a_change_since_a_year_is_that_of_the_series(year: int, causes: dict[str, int]) -> None:
    keys = "amount: 1000 kr/year\nper: mandate\nindexed: change in price_base_amount since 2025"
    found, difference = causes_of(keys, year, (SEATS,))
    assert {cause: int(each) for cause, each in found.items()} == causes
    assert difference == sum(found.values())


def test_a_fact_that_is_read_on_a_day_of_the_rule_is_the_same_in_both_years() -> None:
    text = component("amount: 50 % of rent on 2024-07-01\nper: party") + "facts: {rent: kr/year of each party}\n"
    rent = "{2023-01-01: 1000 kr/year, 2024-01-01: 2000 kr/year, 2025-01-01: 3000 kr/year}"
    seats = seats_text(f"A: {{mandates: 5, facts: {{rent: {rent}}}}}")
    assert changed(text, 2025, (seats,)) == (1000, {}, 1000)
    after, before = bases(text, 2025, (seats,))
    assert after.with_mandates_of(before).support().total == 1000
