from fractions import Fraction

import pytest

from polsek.money import MarkKind
from polsek.problem import Words
from tests.making import (
    assembly,
    component,
    draft_of,
    problems_of,
    row,
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
)

FEE = series_of(series_text("fee", "kr/month", "2023-01-01: 1000"))
SEATS = assembly(seats_text("A: 6, B: 2"))
TEXT = rule_text(
    """
    decided: [{by: council, ref: "7", on: 2022-01-01}, {by: board}]
    source: the whole
    figures:
      base: {value: 80 % of fee, source: a letter, inferred: read off a table}
      plain: 10 kr/year
    components:
      a: {title: {sv: Lön, en: Salary}, amount: 50 % of base, per: party, source: page 3}
      b: {amount: {value: 1 x plain, interpreted: so we read it}, per: mandate}
    """
)


def test_a_rule_file_knows_itself() -> None:
    file = rule_file(TEXT, FEE)
    assert (file.id, file.code, file.assembly, file.of_posts, file.series) == ("rule", "0380", "0380", False, ("fee",))
    assert file.decision == "council (7); board"
    assert file.called(("components", "a", "amount")) == Words("Salary", "Lön")
    assert file.called(("components", "b")) == Words("b", "b")
    assert file.called(("figures", "base", "value")) == Words("base", "base")


def test_the_nearest_source_counts() -> None:
    file = rule_file(TEXT, FEE)
    assert file.source(("figures", "base", "value")).sv == "a letter"
    assert file.source(("components", "a", "amount")).sv == "page 3"
    assert file.source(("components", "b", "amount", "value")).sv == "the whole"
    assert rule_file(component("amount: 5 kr/year\nper: party")).source(("components", "c", "amount")).sv == ""


def test_inferred_and_interpreted_are_marked() -> None:
    found = support_of(TEXT, SEATS, 2024, FEE)
    marks = {(mark.kind, mark.name.en, mark.because.en, mark.address) for mark in row(found, "A").components[0].marks}
    assert marks == {(MarkKind.INFERRED, "base", "read off a table", "figures.base")}
    marks = {(mark.kind, mark.name.en, mark.because.en, mark.address) for mark in row(found, "A").components[1].marks}
    assert marks == {(MarkKind.INTERPRETED, "b", "so we read it", "components.b.amount")}
    assert {mark.kind for mark in row(found, "B").total.marks} == {MarkKind.INFERRED, MarkKind.INTERPRETED}


def test_another_payer_and_another_assembly() -> None:
    payer = "{code: state, name: Staten, kind: state}"
    file = rule_file(component("amount: 5 kr/year\nper: party", authority=payer, assembly='"0380"'))
    assert (file.code, file.assembly) == ("state", "0380")


def test_the_names_that_may_be_series() -> None:
    assert draft_of(TEXT).names == {"fee"}
    assert draft_of("polsek: 1\n").names == frozenset()


def test_other_money() -> None:
    file = rule_file(component("amount: 250.50 EUR/year\nper: party", unit="EUR"))
    assert file.rule.unit == "EUR"
    assert problems_of(component("amount: 5 sek/year\nper: party", unit="sek")) == [
        "6:7-10 unit unit: 'sek' is not a currency"
    ]
    posts = rule_file(component("amount: 0.5 full time\nper: party", unit="full time"))
    assert posts.of_posts


def test_shared_posts_are_shown_in_hundredths() -> None:
    found = support_of(component("amount: 0.3333 full time\nper: mandate", unit="full time"), SEATS)
    assert [found.shown(party.total) for party in found.parties] == [Fraction(2), Fraction("0.67")]
    assert (row(found, "B").components[0].value, row(found, "B").components[0].unit) == (
        Fraction("0.6666"),
        "full time",
    )
    assert found.total == Fraction("2.67")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("support: party_support\npolsek: 1\n", "1:1-8 first-key support: polsek: 1 is the first key of a file"),
        ("polsek: 2\n", "1:9-10 unknown-word polsek: '2' is not one of the words that may stand here"),
        ("polsek: 1\n", "1:1-10 missing-key : authority: is missing"),
    ],
)
def test_the_first_key(text: str, problem: str) -> None:
    assert problem in problems_of(text)


def test_comments_may_stand_before_the_first_key() -> None:
    assert problems_of("# a comment\n" + component("amount: 5 kr/year\nper: party")) == []


@pytest.mark.parametrize("at", ["", "components.c."])
def test_a_rule_does_not_end_before_it_begins(at: str) -> None:
    valid = "{from: 2024-01-01, to: 2023-01-01}"
    keys = "amount: 5 kr/year\nper: party" + (f"\nvalid: {valid}" if at else "")
    assert problems_of(component(keys) if at else component(keys, valid=valid)) != []


def test_only_a_file_holds_from_an_unknown_day() -> None:
    assert problems_of(component("amount: 5 kr/year\nper: party\nvalid: {from: unknown}")) != []


def test_the_pool_of_out_of_must_exist() -> None:
    assert problems_of(component("amount: 5 kr/year\nper: party\nout_of: bugdet")) != []


def test_the_fact_of_outside_must_be_declared() -> None:
    text = component("amount: 5 kr/year\nper: weighted mandate")
    assert problems_of(text + "mandates: {weighted: {new_result: 50 %, outside: tenths}}\n") != []


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param("amount: 5 kr/year\nper: party\nat_most: 5 mandates", id="at_most of what is not counted"),
        pytest.param("amount: 5 kr/year\nper: party\nat_least: 5 mandates", id="at_least of what is not counted"),
        pytest.param("amount: 5 kr/year\nper: party\nabove: 2 mandates", id="above of what is not counted"),
        pytest.param("amount: 5 kr/year\nper: mandate\nabove: 2000 kr/year", id="above in money"),
        pytest.param(
            "amount: {1-3: 5 kr/year, 4-: 6 kr/year}\nsplit: by mandates\nbanding: each", id="banding of a split"
        ),
        pytest.param(
            "amount: 5 kr/year\nsplit: by weighted mandates\namong: the assembly", id="a divisor without meaning"
        ),
        pytest.param("amount: 5 kr/year\nper: []", id="an empty per"),
        pytest.param(
            "amount: 5 kr/year\nper: party\nrounding: {shown: 1000 kr up}", id="a component is not shown on its own"
        ),
        pytest.param("amount: 5 kr/year\nper: party\nrounding: {party: 1000 kr up}", id="a component is no party"),
    ],
)
def test_a_key_that_says_nothing_is_refused(keys: str) -> None:
    text = component(keys)
    assert problems_of(text + "mandates: {weighted: {new_result: 50 %}}\n" if "weighted" in keys else text) != []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("pools: {p: {amount: 5 kr/year, at_most: 5 mandates}}", id="a count that limits a pool"),
        pytest.param("pools: {p: {amount: 5 kr/year, per: weighted mandate}}", id="weighted mandates of an assembly"),
        pytest.param("pools: {p: {amount: 5 kr/year, per: full time}}", id="full time of an assembly"),
        pytest.param("published: [{year: 2024, unit: 100 kr, parties: {A: 5}}]", id="an unknown unit of a table"),
        pytest.param("instalments: [{share: -10 %}, {share: 110 %}]", id="a negative instalment"),
        pytest.param(
            "facts: {members: number of each party}\npools: {p: {amount: 5 kr/year, per: member}}",
            id="a party's fact of the assembly",
        ),
    ],
)
def test_a_key_of_the_file_that_makes_no_sense_is_refused(body: str) -> None:
    assert problems_of(component("amount: 5 kr/year\nper: party") + body + "\n") != []


@pytest.mark.parametrize("section", ["components", "withheld"])
def test_an_empty_section_is_refused(section: str) -> None:
    text = component("amount: 5 kr/year\nper: party") if section != "components" else rule_text("")
    assert any(f"nothing stands after {section}:" in problem for problem in problems_of(f"{text}{section}:\n"))


@pytest.mark.parametrize("key", ["per", "at_least", "at_most"])
def test_an_empty_key_of_a_component_is_refused(key: str) -> None:
    keys = {"amount": "5 kr/year", "per": "party", key: ""}
    problems = problems_of(component("\n".join(f"{name}: {value}" for name, value in keys.items())))
    assert any(f"nothing stands after {key}:" in problem for problem in problems)


def test_one_mistake_is_one_problem() -> None:
    assert problems_of(rule_text("components: {c: 5}")) == [
        "6:17-18 wrong-shape components.c: expected keys and values"
    ]
