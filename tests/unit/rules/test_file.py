"""A rule file as it has been read, also with figures that somebody gives."""

from fractions import Fraction

import pytest

from polsek.document import Value
from polsek.money import MarkKind, decimal_text
from polsek.problem import PolsekError, Words
from polsek.read.source import parse
from polsek.rules.file import given_address
from tests.making import (
    FILE,
    assembly,
    column,
    component,
    draft_of,
    exact,
    finished,
    problems_of,
    row,
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
    told,
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


@pytest.mark.parametrize(
    "text",
    [
        "note: {sv: , en: x}",
        "note: {sv: x, en: }",
        'note: {sv: x, en: ""}',
        'note: ""',
        "source: '  '",
        "components: {c: {title: {sv: x, en: }, amount: 5 kr/year, per: party}}",
        'components: {c: {title: "", amount: 5 kr/year, per: party}}',
        'components: {c: {amount: 5 kr/year, per: party, account: ""}}',
        'decided: {by: kf § 87, on: 2022-12-12, ref: ""}',
        'adjustments: [{component: c, year: 2024, amount: 1 kr, because: ""}]',
        "accepted: [{problem: x, because: ' '}]",
    ],
)
def test_a_text_that_says_nothing_is_refused(text: str) -> None:
    body = text if "components" in text else f"components: {{c: {{amount: 5 kr/year, per: party}}}}\n{text}"
    found = [each for each in problems_of(rule_text(body)) if "empty-value" in each]
    assert len(found) == 1
    assert "nothing stands after" in found[0]


def test_a_title_without_its_text_is_refused() -> None:
    text = component("amount: 5 kr/year\nper: party").replace("title: Partistöd", "title: {sv: , en: Party support}")
    assert problems_of(text) == ["4:9-11 empty-value title.sv: nothing stands after sv:"]


def test_an_accepted_warning_of_the_whole_file_may_say_so() -> None:
    text = component("amount: 5 kr/year\nper: party")
    assert problems_of(f"{text}\naccepted: [{{problem: x, at: '', because: y}}]") == []


def test_one_mistake_is_one_problem() -> None:
    assert problems_of(rule_text("components: {c: 5}")) == [
        "6:17-18 wrong-shape components.c: expected keys and values"
    ]


SITS = assembly(seats_text("A: 6, B: 2"))
FEES = series_of(series_text("fee", "kr/month", "2023-01-01: 1000"))
RULE = rule_text(
    """
    figures:
      base: {value: 80 % of fee, rounding: 100 kr half up}
      local: 5000 kr/year
    components:
      salary:
        amount: {2023-01-01: 50 % of base, 2025-01-01: unknown % of base}
        per: full time
        employment: {1-3: 25 %, 4-6: 50 %, 7-: 100 %}
        overhead: 31.42 %
      extra: {amount: 10 % of local, per: party, at_most: [5 mandates, 400 kr/year]}
    withheld:
    - {year: 2030, party: A, what: all, because: x}
    published:
    - {year: 2023, parties: {A: 5}}
    - {year: 2024, name: two, parties: {A: 5}}
    """
).replace("at_most: [5 mandates, 400 kr/year]", "at_most: [450 kr/year, 400 kr/year]")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("base", ("figures", "base")),
        ("figures.base", ("figures", "base")),
        ("figures.base.rounding", ("figures", "base", "rounding")),
        ("components.salary.employment.4-6", ("components", "salary", "employment", "4-6")),
        ("components.salary.amount.2025-01-01", ("components", "salary", "amount", "2025-01-01")),
        ("components.extra.at_most.2", ("components", "extra", "at_most", 1)),
        ("withheld.1.what", ("withheld", 0, "what")),
        ("valid.from", ("valid", "from")),
        ("nothing", None),
        ("components.salary.nothing", None),
        ("components.extra.at_most.0", None),
        ("components.extra.at_most.3", None),
        ("components.extra.at_most.x", None),
        ("", None),
    ],
)
def test_what_a_name_means(name: str, address: tuple[str | int, ...] | None) -> None:
    value: Value = parse(RULE, FILE).value
    assert given_address(value, name) == address


def test_a_table_is_named_by_its_year() -> None:
    value: Value = parse(RULE, FILE).value
    assert given_address(value, "published.2.year") == ("published", 1, "year")


@pytest.mark.parametrize(
    ("given", "salary", "extra"),
    [
        # base 800; A 50 %, B 25 % of 400 kr/month, with overhead
        ({}, "3154.08", "400"),
        ({"base": "1000 kr/month"}, "3942.6", "400"),
        ({"figures.base.value": "1000 kr/month"}, "3942.6", "400"),
        ({"figures.base.rounding": "1000 kr half up"}, "3942.6", "400"),
        ({"components.salary.employment.4-6": "100 %"}, "6308.16", "400"),
        ({"components.salary.overhead": "0 %"}, "2400", "400"),
        ({"components.extra.at_most.2": "300 kr/year"}, "3154.08", "300"),
        ({"local": "4000 kr/year", "components.salary.amount": "100 kr/month"}, "788.52", "400"),
        ({"local": "3000 kr/year"}, "3154.08", "300"),
        ({"nothing": "1"}, "3154.08", "400"),
    ],
)
def test_given_figures_replace_the_file_s(given: dict[str, str], salary: str, extra: str) -> None:
    found = support_of(RULE, SITS, 2024, FEES, given=given)
    assert (written(exact(found, "A", "salary")), str(exact(found, "A", "extra"))) == (salary, extra)


def written(value: object) -> str:
    assert isinstance(value, Fraction)
    return decimal_text(value)


def test_an_unknown_figure_is_given_by_its_address() -> None:
    given = {"components.salary.amount.2025-01-01": "60 % of base"}
    assert written(exact(support_of(RULE, SITS, 2025, FEES, given=given), "A", "salary")) == "3784.896"


def test_what_is_given_is_marked_so() -> None:
    found = support_of(RULE, SITS, 2024, FEES, given={"components.salary.overhead": "0 %"})
    marks = row(found, "A").total.marks
    assert [(mark.kind, mark.address) for mark in marks] == [(MarkKind.GIVEN, "components.salary.overhead")]
    assert row(support_of(RULE, SITS, 2024, FEES), "A").total.marks == frozenset()


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"base": "1000 kr/week"}, "1:11-18 unit figures.base: 'kr/week' is not a unit"),
        ({"local": "40 % of fea"}, "1:15-18 unknown-name figures.local: fea is not known"),
        (
            {"components.salary.overhead": "31.42"},
            "1:28-33 missing-percent components.salary.overhead: a share needs its per cent sign",
        ),
        ({"components.extra.per": "mandats"}, "1:22-29 unknown-name components.extra.per: mandats is not known"),
        ({"valid.from": "2024"}, "1:12-16 date valid.from: '2024' is not a date"),
    ],
)
def test_a_wrong_figure_is_a_problem_of_the_command_line(given: dict[str, str], problem: str) -> None:
    problems = finished(RULE, FEES, given)[1]
    assert {each.place.file for each in problems} == {"--set"}
    assert problem in told(problems)
    (name,) = given
    assert {each.place.excerpt for each in problems} == {f"{name}={given[name]}"}


def test_a_count_of_the_assembly_is_given_with_its_unit() -> None:
    text = rule_text(
        """
        figures: {inhabitants: {2024-01-01: 500 inhabitants}}
        components: {c: {amount: 2 kr/year, per: inhabitant}}
        """
    )
    assert column(support_of(text, SITS), "c") == {"A": "1000", "B": "1000"}
    assert column(support_of(text, SITS, given={"inhabitants": "700 inhabitants"}), "c") == {"A": "1400", "B": "1400"}
    assert column(support_of(text, SITS, given={"inhabitants": "700"}), "c") == {"A": "1400", "B": "1400"}


@pytest.mark.parametrize(
    "old",
    [
        "100 kr/month",
        "unknown kr/month",
        "{2020-01-01: 100 kr/month, 2023-01-01: 200 kr/month}",
        "{value: 100 kr/month, source: x}",
        "{1-4: 100 kr/month, 5-: 300 kr/month}",
        "{2020-01-01: {1-4: 100 kr/month, 5-: {value: 300 kr/month, source: x}}}",
    ],
)
def test_a_figure_keeps_the_unit_that_the_rule_declares(old: str) -> None:
    text, name = component(f"amount: {old}\nper: party"), "components.c.amount"
    for value in ("1000", "1000 kr/month"):
        assert column(support_of(text, SITS, given={name: value}), "c") == {"A": "12000", "B": "12000"}
    for value in ("1000 kr/year", "5 %", "1000 mandates", "57.300"):
        with pytest.raises(PolsekError) as caught:
            finished(text, {}, {name: value})
        (problem,) = caught.value.problems
        assert problem.place.file == "--set"
        assert problem.hint is not None
        assert "kr/month" in problem.hint.en or value == "57.300"


def test_a_figure_may_be_given_from_a_day_on() -> None:
    text = component("amount: {2020-01-01: 100 kr/month, 2026-01-01: 150 kr/month}\nper: party")
    amount = "components.c.amount"
    given = {f"{amount}@2027": "200", f"{amount}@2028-07-01": "300 kr/month"}
    years = {year: row(support_of(text, SITS, year, given=given), "A").total for year in range(2025, 2030)}
    assert {year: each.value for year, each in years.items()} == {
        2025: 1200,
        2026: 1800,
        2027: 2400,
        2028: 3000,
        2029: 3600,
    }
    assert {year: {mark.kind for mark in each.marks} for year, each in years.items()} == {
        2025: set(),
        2026: set(),
        **{year: {MarkKind.GIVEN} for year in (2027, 2028, 2029)},
    }
    plain = component("amount: 100 kr/month\nper: party")
    assert [
        row(support_of(plain, SITS, year, given={f"{amount}@2027-07": "300"}), "A").total.value
        for year in (2026, 2027, 2028)
    ] == [1200, 2400, 3600]


@pytest.mark.parametrize(
    "old", ["1000 kr/year", "{2024-01-01: 1000 kr/year}", "{2020-01-01: 500 kr/year, 2024-01-01: 1000 kr/year}"]
)
def test_a_figure_may_be_raised_each_year(old: str) -> None:
    text = component(f"amount: {old}\nper: party").replace("from: 2000-01-01", "from: 2024-01-01")
    given = {"components.c.amount": "+10 %/year"}
    assert [row(support_of(text, SITS, year, given=given), "A").total.value for year in (2024, 2025, 2026)] == [
        1000,
        1100,
        1210,
    ]


@pytest.mark.parametrize("old", ["40 % of fee", "{1-4: 10 kr/year, 5-: 20 kr/year}", "{value: 10 kr/year, source: x}"])
def test_what_is_no_plain_figure_cannot_be_raised(old: str) -> None:
    with pytest.raises(PolsekError) as caught:
        finished(component(f"amount: {old}\nper: party"), FEES, {"components.c.amount": "+10 %/year"})
    assert [each.id for each in caught.value.problems] == ["index"]


def test_nothing_is_changed_by_what_is_not_found() -> None:
    assert column(support_of(component("amount: 5 kr/year\nper: mandate"), SITS, given={"x": "y"}), "c") == {
        "A": "30",
        "B": "10",
    }
