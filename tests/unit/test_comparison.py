from datetime import date
from fractions import Fraction

import pytest

from polsek.causes import Side, stages
from polsek.comparison import Comparison, compare, full_time
from polsek.differences import Parameter
from polsek.mandates import Distribution, FactText
from polsek.problem import CommandError, PolsekError, Words, same
from polsek.read.library import Library
from polsek.reference import Series, given_series
from tests.making import assembly, component, rule_file, rule_text, seats_text, series_of, series_text

LIBRARY = Library()
FEE = series_of(series_text("fee", "kr/year", "2020-01-01: 1000, 2025-01-01: 1100, 2026-07-01: 1200"))
SEATS = assembly(seats_text("A: 5, B: 2"))
TERMS = assembly(seats_text("A: 5, B: 2"), seats_text("A: 4, X: 3", "election: 2026-09-13"))
PER_MANDATE = "amount: 10 % of fee\nper: mandate"


def side(
    text: str,
    year: int = 2024,
    seats: tuple[Distribution, ...] = SEATS,
    series: dict[str, Series] | None = None,
    given: dict[str, str] | None = None,
) -> Side:
    series = FEE if series is None else series
    return Side(rule_file(text, series, given), year, series, seats)


def shipped(rule: str, year: int) -> Side:
    file = LIBRARY.rule(rule)
    return Side(file, year, LIBRARY.series_of(file), LIBRARY.distributions(file.assembly))


def named(one: Side, name: str) -> Side:
    return one._replace(file=one.file._replace(id=name))


def rows(found: Comparison) -> dict[str, tuple[str | None, str | None]]:
    changes = [*found.parties, found.total]
    return {
        each.party.name if each.party else "total": (
            None if each.before is None else str(each.before),
            None if each.after is None else str(each.after),
        )
        for each in changes
    }


def parts(found: Comparison) -> dict[str, dict[str, str]]:
    changes = [*found.parties, found.total]
    return {
        each.party.name if each.party else "total": {"+".join(part.causes): str(part.shown) for part in each.parts}
        for each in changes
    }


def changed(found: Comparison) -> dict[str, str]:
    return {each.path: values(each) for each in found.parameters}


def values(parameter: Parameter) -> str:
    before, after = (
        "; ".join(str(reading.value) for reading in readings) for readings in (parameter.before, parameter.after)
    )
    return f"{before} -> {after} ({parameter.sort})"


# --- rows -------------------------------------------------------------------------------------------------------------


def test_the_same_on_both_sides_is_no_difference() -> None:
    one = side(component(PER_MANDATE))
    found = compare(one, one)
    assert not found.differs
    assert found.parameters == ()
    assert len(found.stages) == 1
    assert {each.difference for each in (*found.parties, found.total)} == {0}


def test_a_difference_is_that_of_the_shown_amounts() -> None:
    before = side(component("amount: 1.4 kr/year\nper: party"), series={})
    after = named(side(component("amount: 1.6 kr/year\nper: party"), series={}), "other")
    found = compare(before, after, before)
    assert rows(found) == {"A": ("1", "2"), "B": ("1", "2"), "total": ("3", "3")}
    assert [each.difference for each in found.parties] == [1, 1]
    assert found.total.difference == 0
    assert found.differs


def test_a_party_that_comes_has_nothing_before_and_one_that_leaves_nothing_after() -> None:
    text = component("amount: 100 kr/year\nper: mandate")
    found = compare(side(text, 2026, TERMS, {}), side(text, 2027, TERMS, {}))
    assert rows(found) == {"A": ("500", "400"), "B": ("200", None), "X": (None, "300"), "total": ("700", "700")}
    assert [each.percent for each in found.parties] == [-20, None, None]


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [
        *(("1000", "1001", "1/10"), ("2000", "2001", "1/10"), ("2001", "2002", "0"), ("2000", "1999", "-1/10")),
        *(("1", "0", "-100"), ("1", "2", "100"), ("0", "1", "None")),
    ],
)
def test_per_cent_is_rounded_half_up_to_a_tenth(before: str, after: str, percent: str) -> None:
    texts = [component(f"amount: {each} kr/year\nper: party") for each in (before, after)]
    found = compare(side(texts[0], series={}), named(side(texts[1], series={}), "b"), side(texts[0], series={}))
    assert str(found.parties[0].percent) == percent


def test_units_must_be_the_same() -> None:
    before = side(component("amount: 1 kr/year\nper: party"), series={})
    after = named(side(component("amount: 1 EUR/year\nper: party", unit="EUR"), series={}), "b")
    with pytest.raises(CommandError, match="kr and b in EUR"):
        compare(before, after, before)


def test_the_problems_of_both_sides_are_told() -> None:
    before = side(component(PER_MANDATE), 2010)
    after = side(component(PER_MANDATE), 2011)
    with pytest.raises(PolsekError) as caught:
        compare(before, after)
    assert {problem.message.en[-10:-6] for problem in caught.value.problems} == {"2010", "2011"}


# --- causes -----------------------------------------------------------------------------------------------------------


def test_figures_then_rule_then_mandates() -> None:
    before = side(component(PER_MANDATE), 2024, TERMS)
    after = named(side(component("amount: 20 % of fee\nper: mandate"), 2027, TERMS), "new")
    found = compare(before, after, before._replace(year=2027))
    assert parts(found) == {
        "A": {"figures": "100", "rule": "600", "mandates": "-240"},
        "B": {"figures": "40", "rule": "240", "mandates": "-480"},
        "X": {"figures": "0", "rule": "0", "mandates": "720"},
        "total": {"figures": "140", "rule": "840", "mandates": "0"},
    }


def test_only_what_differs_is_a_cause() -> None:
    text = component(PER_MANDATE)
    assert [each.causes for each in compare(side(text, 2024), side(text, 2025)).stages] == [(), ("figures",)]
    given = component("amount: 100 kr/year\nper: mandate")
    found = compare(side(given, series={}), side(given, series={}, given={"components.c.amount": "90 kr/year"}))
    assert [each.causes for each in found.stages] == [(), ("figures",)]
    other = side(text)._replace(only=assembly(seats_text("A: 1"))[0])
    assert [each.causes for each in compare(side(text), other).stages] == [(), ("mandates",)]


def test_a_series_that_has_not_changed_is_no_step() -> None:
    before, after = side(component(PER_MANDATE), 2023), side(component(PER_MANDATE), 2024)
    found = stages(before, after, after, (before.support(), after.support()), divided=True)
    assert [each.causes for each in found] == [(), ("dated",)]


def test_a_given_figure_is_exchanged_before_the_series() -> None:
    given = {"components.c.amount": "20 % of fee"}
    before, after = side(component(PER_MANDATE), 2024), side(component(PER_MANDATE), 2025, given=given)
    found = stages(before, after, after, (before.support(), after.support()), divided=True)
    totals = [sum(party.total.value or 0 for party in each.support.parties) for each in found]
    assert [each.causes for each in found] == [(), ("dated",), ("series",)]
    assert totals == [700, 1400, 1540]


def test_a_party_that_leaves_inside_the_year_does_so_on_the_same_day_of_the_other_year() -> None:
    seats = assembly(seats_text("A: 5, B: {mandates: 2}"), seats_text("A: 5", "from: 2024-07-01"))
    text = component("amount: 1200 kr/year\nper: party")
    found = compare(side(text, 2024, seats, {}), side(text, 2025, seats, {}))
    assert parts(found)["B"] == {"figures": "0", "mandates": "-600"}


def test_the_year_of_the_term_is_a_date() -> None:
    text = component("amount: 1200 kr/year\nper: party\nterm_years: 1")
    found = compare(side(text, 2023, series={}), side(text, 2024, series={}))
    assert parts(found)["A"] == {"figures": "-1200"}
    assert changed(found) == {"term_year": "1 -> 2 (term)"}
    found = compare(side(text, 2026, TERMS, {}), side(text, 2027, TERMS, {}))
    assert parts(found)["B"] == {"figures": "1200", "mandates": "-1200"}


def test_the_old_rule_is_taken_to_hold_in_the_step_between() -> None:
    old = side(component(PER_MANDATE, valid="{from: 2020-01-01, to: 2024-12-31}"), 2024)
    new = named(side(component("amount: 20 % of fee\nper: mandate", valid="{from: 2025-01-01}"), 2025), "new")
    found = compare(old, new, old._replace(year=2025))
    assert parts(found)["A"] == {"figures": "50", "rule": "550"}
    assert found.held
    assert not compare(new, new).held


@pytest.mark.parametrize(
    ("valid", "held"),
    [
        ("{from: 2020-01-01}", False),
        ("{from: 2020-01-01, to: 2025-12-31}", False),
        ("{from: 2020-01-01, to: 2025-12-30}", True),
        ("{from: 2020-01-01, to: 2024-12-31}", True),
    ],
)
def test_a_rule_is_held_in_a_year_of_which_it_does_not_hold_every_day(valid: str, *, held: bool) -> None:
    old = side(component(PER_MANDATE, valid=valid), 2024)
    new = named(side(component("amount: 20 % of fee\nper: mandate"), 2025), "new")
    assert compare(old, new, old._replace(year=2025)).held is held
    assert not compare(old, new._replace(year=2024), old).held
    assert not compare(old, old._replace(year=2023)).held


def test_a_rule_is_the_same_where_its_id_and_file_are() -> None:
    one, moved = side(component(PER_MANDATE)), side(component(PER_MANDATE))
    moved.file.places.file = "other.yaml"
    assert [compare(one, each, one).same_rule for each in (one, named(one, "b"), moved)] == [True, False, False]


def test_what_cannot_be_calculated_in_between_is_not_split() -> None:
    plain = side(component("amount: 10 kr/year\nper: party"), series={})
    text = component("amount: 10 kr/year\nper: member", facts="{members: number of each party}")
    counted = assembly(seats_text("A: {mandates: 3, facts: {members: 7}}"))
    found = compare(plain, named(side(text, seats=counted, series={}), "b"), plain)
    assert parts(found) == {
        "A": {"rule+mandates": "60"},
        "B": {"rule+mandates": "-10"},
        "total": {"rule+mandates": "50"},
    }
    assert {each.id for each in found.stages[1].refused} == {"missing-fact"}


def test_a_rule_that_cannot_be_read_with_the_figures_after_is_not_split() -> None:
    plain = side(component("amount: 10 kr/year\nper: party"), series={})
    after = named(side(component("amount: 20 kr/year\nper: party"), series={}), "b")
    found = compare(plain, after, PolsekError([]))
    assert parts(found)["A"] == {"figures+rule": "10"}


def test_the_parts_add_up_exactly_and_as_shown() -> None:
    before = side(component("amount: 3.33 % of fee\nper: mandate"), 2024, TERMS)
    after = named(side(component("amount: 2.857 % of fee\nper: mandate"), 2027, TERMS), "new")
    found = compare(before, after, before._replace(year=2027))
    for each in (*found.parties, found.total):
        assert sum(part.shown for part in each.parts) == each.difference
    exact = [
        {row.party.name: row.total.value or Fraction() for row in end.parties} for end in (found.before, found.after)
    ]
    for each in found.parties:
        name = each.party.name if each.party else ""
        assert sum(part.exact for part in each.parts) == exact[1].get(name, 0) - exact[0].get(name, 0)
    assert sum(part.exact for part in found.total.parts) == sum(exact[1].values()) - sum(exact[0].values())
    assert [str(part.exact) for part in found.parties[0].parts] == ["333/10", "-1419/50", "-8571/250"]


# --- parameters -------------------------------------------------------------------------------------------------------


def test_series_that_both_use() -> None:
    text = component(PER_MANDATE)
    found = compare(side(text, 2024), side(text, 2026))
    assert changed(found) == {"fee": "1000 -> 1100; 1200 (series)"}
    assert [str(reading.note and reading.note.en) for reading in found.parameters[0].after] == [
        "from 2025-01-01",
        "from 2026-07-01",
    ]


def test_a_given_figure_comes_from_the_command_line() -> None:
    text = component("amount: {value: 100 kr/year, source: page 3}\nper: mandate")
    found = compare(side(text, series={}), side(text, series={}, given={"components.c.amount.value": "90 kr/year"}))
    assert changed(found) == {"components.c.amount.value": "100 kr/year -> 90 kr/year (rule)"}
    assert found.parameters[0].source.sv == "--set"
    again = compare(side(text, series={}, given={"components.c.amount.value": "90 kr/year"}), side(text, series={}))
    assert again.parameters[0].source.sv == "page 3"


def test_dated_figures_are_those_of_the_year() -> None:
    text = component("amount: {2020-01-01: 100 kr/year, 2025-01-01: 110 kr/year, 2026-07-01: 120 kr/year}\nper: party")
    assert changed(compare(side(text, 2023, series={}), side(text, 2024, series={}))) == {}
    assert changed(compare(side(text, 2024, series={}), side(text, 2025, series={}))) == {
        "components.c.amount.2025-01-01": "100 kr/year -> 110 kr/year (rule)"
    }
    assert changed(compare(side(text, 2025, series={}), side(text, 2026, series={}))) == {
        "components.c.amount": "110 kr/year -> 110 kr/year; 120 kr/year (rule)"
    }


def test_a_change_inside_the_year_that_is_on_another_day_is_named() -> None:
    """The values are the same, and the amounts are not."""
    text = component("amount: {2020-01-01: 12 kr/year, DAY: 24 kr/year}\nper: party")
    one, other = (side(text.replace("DAY", day), series={}) for day in ("2024-07-01", "2024-10-01"))
    found = compare(one, named(other, "b"), one)
    assert rows(found)["A"] == ("18", "15")
    assert changed(found) == {"components.c.amount": "12 kr/year; 24 kr/year -> 12 kr/year; 24 kr/year (rule)"}
    before, after = (
        side(component(PER_MANDATE), series=series_of(series_text("fee", "kr/year", f"2020-01-01: 1200, {day}: 2400")))
        for day in ("2024-07-01", "2024-10-01")
    )
    found = compare(before, after)
    assert rows(found)["A"] == ("900", "750")
    assert changed(found) == {"fee": "1200; 2400 -> 1200; 2400 (series)"}
    assert found.parameters[0].after[1].note == Words("from 2024-10-01", "från 2024-10-01")


def test_a_value_that_is_said_again_is_no_change() -> None:
    fee = series_of(series_text("fee", "kr/year", "2020-01-01: 1000, 2024-03-01: 1000, 2025-07-01: 1000"))
    text = component("amount: {2020-01-01: 10 % of fee, 2025-04-01: 10 % of fee}\nper: mandate")
    found = compare(side(text, 2024, series=fee), side(text, 2025, series=fee))
    assert (found.differs, changed(found)) == (False, {})


def test_a_figure_of_a_series_has_its_title_and_says_whether_it_is_given_or_preliminary() -> None:
    text = series_text("fee", "kr/year", "2020-01-01: 1000, 2025-01-01: 1100", "2025-12-31").replace(
        "title: fee", "title: Arvode"
    )
    fee = series_of(text + "source: SCB\n")
    again = given_series(fee["fee"], "1200", None)
    rule = component(PER_MANDATE)
    plain, late, given = (
        compare(side(rule, 2024, series=fee), side(rule, year, series=series)).parameters[0]
        for year, series in ((2025, fee), (2026, fee), (2025, {"fee": again}))
    )
    assert (plain.title, plain.source) == (same("Arvode"), same("SCB"))
    assert given.source == same("--set")
    assert [[each.preliminary for each in one.after] for one in (plain, late)] == [[False], [True]]
    index = component("amount: 100 kr/year\nper: party\nindexed: 10 %/year from 2020-01-01")
    (found,) = compare(side(index, 2023, series={}), side(index, 2024, series={})).parameters
    assert found.title == same("components.c.indexed")


def test_a_fact_comes_from_the_mandate_file_else_from_the_command_line() -> None:
    of_assembly, of_party = (
        component("amount: 10 kr/year\nper: member", facts=f"{{members: number of {each}}}")
        for each in ("the assembly", "each party")
    )
    seats = assembly(seats_text("A: {mandates: 3, facts: {members: 7}}", extra="facts: {members: 5}"))
    known, given = (
        (seats[0]._replace(source=same("file"), facts={"members": FactText(((None, "9", ()),), given=each)}),)
        for each in (False, True)
    )
    sides = {
        "known": (side(of_assembly, seats=seats, series={}), side(of_assembly, seats=known, series={})),
        "given": (side(of_assembly, seats=seats, series={}), side(of_assembly, seats=given, series={})),
        "of parties": (side(of_party, seats=seats, series={}), named(side(of_assembly, seats=given, series={}), "b")),
    }
    found = {
        name: {each.path: each.source.en for each in compare(one, other, one).parameters if each.sort == "fact"}
        for name, (one, other) in sides.items()
    }
    assert found == {
        "known": {"facts.members": "file"},
        "given": {"facts.members": "--set"},
        "of parties": {"parties.A.facts.members": "file", "facts.members": "--set"},
    }


def test_what_one_file_adds_to_what_both_have_is_named_alone() -> None:
    text = component("amount: 12 kr/year\nper: party", time="{counted_by: months, source: page 1}")
    more = text.replace("page 1}", "page 2, mid_month: same month}")
    before, after = side(text, series={}), named(side(more, series={}), "b")
    assert changed(compare(before, after, before)) == {"time.mid_month": " -> same month (rule)"}
    assert changed(compare(after, before, after)) == {"time.mid_month": "same month ->  (rule)"}


def test_a_component_may_be_called_as_a_key_that_is_not_compared() -> None:
    before, after = (
        side(rule_text(f"components:\n  title: {{amount: {kr} kr/year, per: party, title: {kr}}}"), series={})
        for kr in (1, 2)
    )
    assert changed(compare(before, named(after, "b"), before)) == {
        "components.title.amount": "1 kr/year -> 2 kr/year (rule)"
    }


def test_both_corrections_of_a_party_for_one_reason_are_compared() -> None:
    text = component("amount: 1000 kr/year\nper: party") + "adjustments:\n"
    row_ = "- {{year: 2024, party: A, amount: {} kr, because: x}}\n"
    one, other = (side(text + "".join(map(row_.format, each)), series={}) for each in (("-10", "-20"), ("-15", "-20")))
    found = compare(one, named(other, "b"), one)
    assert [values(each) for each in found.parameters] == ["-10 kr; -20 kr -> -15 kr; -20 kr (rule)"]
    assert found.parties[0].difference == -5


def test_dated_bands_are_compared_band_by_band() -> None:
    text = component(
        "amount: {2020-01-01: {1-3: 100 kr/year, 4-: 200 kr/year}, 2024-01-01: {1-3: 100 kr/year, 4-: 220 kr/year}}\n"
        "per: party"
    )
    assert changed(compare(side(text, 2023, series={}), side(text, 2024, series={}))) == {
        "components.c.amount.2024-01-01.4-": "200 kr/year -> 220 kr/year (rule)"
    }


def test_two_rules_are_compared_by_address() -> None:
    one = "{amount: 100 kr/year, per: party, source: page 1, title: Ett}"
    two = "{amount: {2020-01-01: {value: 110 kr/year, source: page 2}}, per: party}"
    rest = "{amount: 5 kr/year, per: mandate}"
    before = side(rule_text(f"components:\n  base: {one}\n  old: {rest}"), series={})
    after = named(side(rule_text(f"components:\n  base: {two}\n  new: {rest}"), series={}), "b")
    found = compare(before, after, before)
    assert changed(found) == {
        "components.base.amount.2020-01-01.value": "100 kr/year -> 110 kr/year (rule)",
        "components.old": "amount: 5 kr/year, per: mandate ->  (rule)",
        "components.new": " -> amount: 5 kr/year, per: mandate (rule)",
    }
    assert found.parameters[0].source.sv == "page 2"


def test_a_figure_that_becomes_bands() -> None:
    before = side(component("amount: 100 kr/year\nper: party"), series={})
    after = named(side(component("amount: {1-4: 100 kr/year, 5-: 200 kr/year}\nper: party"), series={}), "b")
    assert changed(compare(before, after, before)) == {
        "components.c.amount": "100 kr/year ->  (rule)",
        "components.c.amount.1-4": " -> 100 kr/year (rule)",
        "components.c.amount.5-": " -> 200 kr/year (rule)",
    }


def test_corrections_are_those_of_the_year() -> None:
    text = rule_text("""
        components:
          c: {amount: 100 kr/year, per: party}
        withheld:
        - {year: 2024, party: A, what: all, because: no account}
        - {year: 2025, party: A, what: all, because: no account}
        - {year: 2025, party: B, what: all, because: no account}
    """)
    assert changed(compare(side(text, 2023, series={}), side(text, 2024, series={}))) == {
        "withheld.1": " -> party: A, what: all, because: no account (rule)"
    }
    assert changed(compare(side(text, 2024, series={}), side(text, 2025, series={}))) == {
        "withheld.3": " -> party: B, what: all, because: no account (rule)"
    }


def test_an_index_that_rises_by_itself() -> None:
    text = component("amount: 100 kr/year\nper: party\nindexed: 10 %/year from 2020-01-01")
    found = compare(side(text, 2023, series={}), side(text, 2024, series={}))
    assert changed(found) == {"components.c.indexed": "4641/10000 -> 61051/100000 (index)"}


def test_facts_that_both_rules_ask_for() -> None:
    facts = "{members: number of each party, inhabitants: number of the assembly, quiet: number of the assembly}"
    text = component("amount: 10 kr/year\nper: member", facts=facts)
    before, after = (
        assembly(
            seats_text(f"A: {{mandates: 3, facts: {{members: {members}}}}}", extra=f"facts: {{inhabitants: {people}}}")
        )
        for members, people in ((7, 100), (8, 110))
    )
    found = compare(side(text, seats=before, series={}), side(text, seats=after, series={}))
    assert changed(found) == {
        "facts.inhabitants": "100 -> 110 (fact)",
        "parties.A.facts.members": "7 -> 8 (fact)",
    }


def test_seats_and_facts_that_change_inside_a_year_are_named() -> None:
    """What is the same at the end of both years has changed for all that, if it was another at the beginning."""
    text = rule_text("""
        facts: {members: number of each party}
        components: {c: {amount: 12 kr/year, per: [mandate, member]}}
        """)
    seats = assembly(
        seats_text("A: {mandates: 3, facts: {members: {2023-01-01: 7, 2024-04-01: 8}}}"),
        seats_text("A: {mandates: 4, facts: {members: 8}}", "from: 2024-07-01"),
    )
    found = compare(side(text, 2024, seats, {}), side(text, 2025, seats, {}))
    assert changed(found) == {
        "parties.A.facts.members": "7; 8 -> 8 (fact)",
        "parties.A": "3; 4 -> 4 (mandates)",
    }
    notes = [[each.note and each.note.en for each in one.before] for one in found.parameters]
    assert notes == [[None, "from 2024-04-01"], [None, "from 2024-07-01"]]


@pytest.mark.parametrize(
    ("time", "days"),
    [
        ("{mid_month: next month}", ["2027-02-01", "2027-11-01"]),
        ("{mid_month: same month}", ["2027-10-01"]),
        ("{counted_by: days}", ["2027-01-15", "2027-10-15"]),
    ],
)
def test_seats_and_facts_are_named_from_the_day_from_which_they_count(time: str, days: list[str]) -> None:
    """Whatever happens inside a month counts from the next one, or for the whole of it."""
    text = rule_text(f"""
        time: {time}
        facts: {{members: number of each party}}
        components: {{c: {{amount: 12 kr/year, per: [mandate, member]}}}}
        """)
    dated = "{2023-01-01: 7, 2027-01-15: 8, 2027-10-15: 9}"
    seats = assembly(
        seats_text(f"A: {{mandates: 3, facts: {{members: {dated}}}}}"),
        seats_text(f"A: {{mandates: 4, facts: {{members: {dated}}}}}", "from: 2027-01-15"),
        seats_text(f"A: {{mandates: 5, facts: {{members: {dated}}}}}", "from: 2027-10-15"),
    )
    found = compare(side(text, 2026, seats, {}), side(text, 2027, seats, {}))
    notes = [None, *(f"from {day}" for day in days)]
    assert [[each.note and each.note.en for each in one.after] for one in found.parameters] == [notes, notes]
    assert found.after.pieces[-1].period.start == date.fromisoformat(days[-1])


def test_a_party_that_leaves_has_its_mandates_until_then() -> None:
    text = component("amount: 12 kr/year\nper: mandate")
    seats = assembly(seats_text("A: 5, B: {mandates: 2, left: 2024-06-30}"))
    found = [compare(side(text, year, seats, {}), side(text, year + 1, seats, {})) for year in (2023, 2024, 2025)]
    assert [changed(each) for each in found] == [
        {"parties.B": "2 -> 2; 0 (mandates)"},
        {"parties.B": "2; 0 ->  (mandates)"},
        {},
    ]
    assert [each.note for each in found[0].parameters[0].after] == [None, Words("from 2024-07-01", "från 2024-07-01")]


@pytest.mark.parametrize("rule", sorted(LIBRARY.rules))
def test_nothing_is_changed_only_where_no_amount_is(rule: str) -> None:
    """Whatever moves an amount between two years is named."""
    for year in (2015, 2018, 2022, 2023, 2024, 2026):
        try:
            found = compare(shipped(rule, year), shipped(rule, year + 1))
        except PolsekError:
            continue
        assert found.parameters or not found.differs, year


@pytest.mark.parametrize(
    ("valid", "texts"),
    [
        ("{from: 2024-01-01}", None),
        ("{from: 2000-01-01, to: 2024-12-31}", None),
        ("{from: 2024-01-02}", ("from 2024-01-02", "från 2024-01-02")),
        ("{from: 2000-01-01, to: 2024-12-30}", ("to 2024-12-30", "till och med 2024-12-30")),
        (
            "{from: 2024-07-01, to: 2024-09-30}",
            ("from 2024-07-01 to 2024-09-30", "från 2024-07-01 till och med 2024-09-30"),
        ),
    ],
)
def test_the_part_of_the_year_in_which_a_rule_holds_is_named(valid: str, texts: tuple[str, str] | None) -> None:
    text = "amount: 1200 kr/year\nper: party"
    one, other = side(component(text), series={}), named(side(component(text, valid=valid), series={}), "b")
    found = compare(one, other, one).parameters
    assert [each.after[0].value for each in found] == ([] if texts is None else [Words(*texts)])
    assert [(each.sort, each.before[0].value) for each in found] == [
        ("valid", Words("all the year", "hela året"))
    ] * len(found)
    assert [each.after for each in compare(other, one, other).parameters] == [each.before for each in found]
    assert compare(other, other).parameters == ()


@pytest.mark.parametrize(
    ("valid", "year", "values"),
    [
        ("{from: 2025-07-01}", 2024, ("at no time of the year", "from 2025-07-01")),
        ("{from: 2025-07-01}", 2025, ("from 2025-07-01", "all the year")),
        ("{from: 2025-07-01}", 2026, None),
        ("{from: 2000-01-01, to: 2025-12-31}", 2024, None),
        ("{from: 2000-01-01, to: 2025-12-31}", 2025, ("all the year", "at no time of the year")),
        (
            "[{from: 2024-12-01, to: 2025-02-28}, {from: 2025-12-01}]",
            2024,
            ("from 2024-12-01", "to 2025-02-28 and from 2025-12-01"),
        ),
    ],
)
def test_the_part_of_the_year_in_which_a_component_holds_is_named(
    valid: str, year: int, values: tuple[str, str] | None
) -> None:
    text = component(f"amount: 1200 kr/year\nper: party\ntitle: Extra\nvalid: {valid}")
    found = compare(side(text, year, series={}), side(text, year + 1, series={}))
    told = [(each.path, *(one[0].value.en for one in (each.before, each.after))) for each in found.parameters]  # type: ignore[union-attr]
    assert told == ([] if values is None else [("components.c.valid", *values)])
    assert found.differs == (values is not None)
    assert {each.title for each in found.parameters} <= {Words("Extra holds", "Extra gäller")}


def test_a_validity_that_is_written_anew_is_named_as_the_rule_s_words() -> None:
    one, other = (
        component(f"amount: 1200 kr/year\nper: party\nvalid: {{from: {day}}}") for day in ("2024-01-01", "2024-07-01")
    )
    found = compare(side(one, series={}), named(side(other, series={}), "b"), side(one, series={}))
    assert changed(found) == {"components.c.valid.from": "2024-01-01 -> 2024-07-01 (rule)"}


def test_mandates_of_each_party() -> None:
    text = component("amount: 100 kr/year\nper: mandate")
    found = compare(side(text, 2026, TERMS, {}), side(text, 2027, TERMS, {}))
    assert changed(found) == {
        "parties.A": "5 -> 4 (mandates)",
        "parties.B": "2 ->  (mandates)",
        "parties.X": " -> 3 (mandates)",
    }


SIDED = "amount: 100 kr/year\nper: mandate\nfor: opposition"
EVERYONE = "amount: 100 kr/year\nper: party"
WEIGHED = "{weighted: {new_result: 1/2}}"


@pytest.mark.parametrize(
    ("text", "before", "after", "named"),
    [
        (component(SIDED), "A: {mandates: 5, side: government}", "A: {mandates: 5, side: opposition}", "side"),
        (component(EVERYONE, mandates="{empty_seats: not counted}"), "A: 5", "A: {mandates: 5, empty: 1}", "empty"),
        (component("amount: 9 kr/year\nper: filled share"), "A: 5", "A: {mandates: 5, empty: 1}", "empty"),
        (component(EVERYONE), "A: 5", "A: {mandates: 5, empty: 5}", "seated"),
        (component(EVERYONE), "A: {mandates: 5, parties: 2}", "A: {mandates: 5, parties: 3}", "parties"),
        (component(EVERYONE), "A: 5", "A: {mandates: 5, empty: 1}", None),
        (component(EVERYONE), "A: {mandates: 5, side: government}", "A: {mandates: 5, side: opposition}", None),
        (
            component("amount: 9 kr/year\nper: weighted mandate", mandates=WEIGHED),
            "A: {mandates: 5, previous: {mandates: 4}}",
            "A: {mandates: 5, previous: {mandates: 3}}",
            "previous",
        ),
    ],
)
def test_how_seats_are_held_is_named_where_the_rule_asks_for_it(
    text: str, before: str, after: str, named: str | None
) -> None:
    one, other = (side(text, 2024, assembly(seats_text(each)), {}) for each in (before, after))
    found = compare(one, other)
    assert [(each.sort, each.path) for each in found.parameters] == ([("fact", f"parties.A.{named}")] if named else [])
    assert named is not None or not found.differs


def test_how_seats_are_held_is_named_from_the_day_from_which_it_counts() -> None:
    text = component(SIDED, mandates="{empty_seats: not counted}")
    seats = assembly(
        seats_text("M: {mandates: 3, side: government}, S: {mandates: 4, side: opposition}"),
        seats_text(
            "M: {mandates: 3, side: opposition}, S: {mandates: 4, side: government, empty: 1}", "from: 2025-06-10"
        ),
    )
    found = compare(side(text, 2024, seats, {}), side(text, 2025, seats, {}))
    assert changed(found) == {
        "parties.Moderaterna.side": "government -> government; opposition (fact)",
        "parties.Socialdemokraterna.side": "opposition -> opposition; government (fact)",
        "parties.Socialdemokraterna.empty": "0 -> 0; 1 (fact)",
    }
    assert {each.after[1].note for each in found.parameters} == {Words("from 2025-07-01", "från 2025-07-01")}


# --- full time --------------------------------------------------------------------------------------------------------

SECRETARY = rule_text("""
    facts: {applied: "yes/no of each party, else yes"}
    components:
      salary:
        amount: 1000 kr/month
        per: full time
        employment: {1-3: 25 %, 4-: 50 %}
        overhead: 20 %
        at_most: 5000 kr/year
        for: applied
      it: {amount: 500 kr/year, per: party, paid: in kind}
      base: {amount: 3600 kr/year, per: party}
""")


def test_what_the_money_pays_of_a_full_time_secretary() -> None:
    one = side(SECRETARY, series={})
    found = compare(one, one)
    assert found.full_time is not None
    assert found.full_time.cost == 14400
    assert found.full_time.rule == "rule"
    assert [each.afforded[0] for each in found.parties] == [Fraction(8600, 14400), Fraction(1, 2)]
    assert found.total.afforded == (Fraction(15800, 14400),) * 2


def test_full_time_is_that_of_the_rule_after_else_before_and_what_is_given_wins() -> None:
    plain = named(side(component("amount: 100 kr/year\nper: party"), series={}), "plain")
    secretary = side(SECRETARY, series={})
    dear = named(side(SECRETARY.replace("1000 kr", "2000 kr"), series={}), "dear")
    costs = {
        (before.file.id, after.file.id): (found := compare(before, after, before).full_time) and found.cost
        for before, after in ((secretary, dear), (dear, secretary), (plain, dear), (dear, plain), (plain, plain))
    }
    assert list(costs.values()) == [28800, 14400, 28800, 28800, None]
    given = compare(secretary, dear, secretary, Fraction(20000)).full_time
    assert given is not None
    assert (given.cost, given.rule) == (Fraction(20000), "")


@pytest.mark.parametrize(
    "body",
    [
        "amount: {1-3: 1000 kr/year, 4-: 2000 kr/year}\nper: full time\nemployment: 50 %",
        "amount: 1000 kr/year\nper: [full time, mandate]\nemployment: 50 %",
    ],
)
def test_a_cost_that_depends_on_the_party_is_no_measure(body: str) -> None:
    one = side(component(body), series={})
    assert compare(one, one).full_time is None


@pytest.mark.parametrize(
    ("body", "pool", "cost"),
    [
        ("amount: 1000 kr/year\nout_of: pot", "10 kr/year", 1000),
        ("amount: 1000 kr/year\nout_of: pot", "1000000 kr/year", 1000),
        ("amount: 10 % of pot", "1000000 kr/year", None),
    ],
)
def test_a_cost_is_no_share_of_a_pool_and_does_not_depend_on_what_a_pool_has(
    body: str, pool: str, cost: int | None
) -> None:
    """How large a pool is depends on who sits in the assembly."""
    text = component(f"{body}\nper: full time\nemployment: 1 %") + f"pools: {{pot: {{amount: {pool}, per: mandate}}}}\n"
    found = full_time(side(text, series={}))
    assert (found and found.cost) == cost


def test_two_secretaries_of_different_cost_are_no_measure() -> None:
    line = "{amount: %s kr/year, per: full time, employment: 50 %%}"
    two = rule_text(f"components:\n  a: {line % 1000}\n  b: {line % 2000}")
    assert compare(side(two, series={}), side(two, series={})).full_time is None
    same = rule_text(f"components:\n  a: {line % 1000}\n  b: {line % 1000}")
    assert compare(side(same, series={}), side(same, series={})).full_time is not None


def test_a_cost_that_needs_a_fact_of_the_party_is_no_measure() -> None:
    text = component(
        "amount: 1000 kr/year\nper: full time\nemployment: 50 %\noverhead: rate", facts="{rate: share of each party}"
    )
    seats = assembly(seats_text("A: {mandates: 3, facts: {rate: 20 %}}"))
    one = side(text, seats=seats, series={})
    assert compare(one, one).full_time is None


def test_a_cost_whose_fact_of_the_assembly_is_missing_elsewhere_is_no_measure() -> None:
    text = component(
        "amount: 10 kr/year\nper: [full time, party]\nemployment: 50 %\nat_most: 100 % of rent",
        facts="{rent: kr/year of the assembly}",
    )
    seats = assembly(seats_text("A: 3", extra="facts: {rent: 4 kr/year}"))
    one = side(text, seats=seats, series={})
    assert (found := compare(one, one).full_time) is not None
    assert found.cost == 10


def test_what_stands_in_one_rule_only_is_written_as_in_its_file() -> None:
    before = side(component("amount: 5 kr/year\nper: party"), series={})
    dated = "{amount: {2023-01-01: 100 kr/year, 2024-07-01: 110 kr/year}, per: party}"
    after = named(side(rule_text(f"components:\n  new: {dated}"), series={}), "b")
    assert changed(compare(before, after, before))["components.new"] == (
        " -> amount: {2023-01-01: 100 kr/year, 2024-07-01: 110 kr/year}, per: party (rule)"
    )


def test_a_series_that_only_the_rule_before_uses_moves_its_figures() -> None:
    before = side(component(PER_MANDATE), 2024)
    after = named(side(component("amount: 100 kr/year\nper: mandate"), 2025, series={}), "b")
    found = compare(before, after, before._replace(year=2025))
    assert parts(found)["total"] == {"figures": "70", "rule": "-70"}
    assert changed(found)["fee"] == "1000 -> 1100 (series)"


def test_so_does_what_only_the_rule_before_dates() -> None:
    dated = "{amount: {2020-01-01: 10 kr/year, 2025-01-01: 12 kr/year}, per: party}"
    before = side(rule_text(f"components:\n  old: {dated}"), 2024, series={})
    after = named(side(rule_text("components:\n  new: {amount: 9 kr/year, per: party}"), 2025, series={}), "b")
    found = compare(before, after, before._replace(year=2025))
    assert parts(found)["total"] == {"figures": "4", "rule": "-6"}
    assert changed(found) == {
        "components.old": "amount: 10 kr/year, per: party ->  (rule)",
        "components.new": " -> amount: 9 kr/year, per: party (rule)",
        "components.old.amount.2025-01-01": "10 kr/year -> 12 kr/year (rule)",
    }


def test_dated_facts_are_mandates_in_the_step_between() -> None:
    seats = assembly(seats_text("A: {mandates: 5, facts: {members: {2022-01-01: 10, 2025-01-01: 30}}}"))
    text = rule_text("facts: {members: number of each party}\ncomponents: {c: {amount: 2 kr/year, per: member}}")
    found = compare(side(text, 2024, seats, {}), side(text, 2025, seats, {}))
    assert parts(found)["total"] == {"figures": "0", "mandates": "40"}


def test_an_arrangement_in_both_languages_is_one_text() -> None:
    rest = "components: {c: {amount: 5 kr/year, per: party}}"
    one = "arrangement: {employer: the party, leads: {sv: gruppen, en: the group}, notice: {sv: kort, en: short}}"
    two = "arrangement: {employer: the party, leads: {sv: gruppen, en: the group}, notice: lång}"
    before, after = (side(rule_text(f"{rest}\n{each}"), series={}) for each in (one, two))
    (found,) = compare(before, named(after, "b"), before).parameters
    assert (found.path, found.before[0].value, found.after[0].value) == (
        "arrangement.notice",
        Words("short", "kort"),
        "lång",
    )
    (gone,) = compare(before, named(side(rule_text(rest), series={}), "b"), before).parameters
    assert gone.before[0].value == Words(
        "employer: the party, leads: the group, notice: short", "employer: the party, leads: gruppen, notice: kort"
    )
