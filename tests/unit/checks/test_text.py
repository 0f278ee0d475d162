"""What the text of a rule file tells alone, also of one that has errors."""

import pytest

from polsek.checks.text import CONTRADICTIONS, check_text
from polsek.checks.together import decided
from polsek.problem import Problem, Severity, Words
from polsek.rules.file import as_read
from tests.making import draft_of, rule_file, rule_text


def said(body: str) -> list[str]:
    draft = draft_of(rule_text(body))
    file = as_read(draft)
    assert file is not None
    assert draft.reader.problems
    return [f"{each.id} {each.path}" for each in check_text(file, draft.reader.problems)]


def test_warnings_beside_an_error() -> None:
    body = """
components:
  c: {amount: 5 % of fee, per: full time, employment: {1-3: 50 %, 4-: 25 %}, overhead: 3142 %}
  d: {amount: 5 kr, per: mandate}
"""
    assert said(body) == [
        "falling-band components.c.employment.4-",
        "magnitude components.c.overhead",
        "no-source components.c",
    ]


def test_what_is_written_under_a_misspelt_key_is_not_missing() -> None:
    assert said("sorce: minutes\ncomponents: {c: {amount: 500 kr/year, per: mandate}}") == []


TOO_MUCH = "components: {c: {amount: 5 kr/year, split: equally, at_most: 2000000000 kr/year}}\n"


@pytest.mark.parametrize(
    ("severity", "path", "ids"),
    [
        ("error", "components.c.at_most", ["no-source"]),
        ("error", "components.c.amount", ["magnitude", "no-source"]),
        ("warning", "components.c.amount", ["magnitude", "no-source", "default-among"]),
    ],
)
def test_what_is_wrong_already_is_not_told_again(severity: Severity, path: str, ids: list[str]) -> None:
    file = rule_file(rule_text(TOO_MUCH))
    read = Problem("unit", Words("", ""), file.places.value(()), severity=severity, path=path)
    assert [each.id for each in check_text(file, [read])] == ids


@pytest.mark.parametrize(
    ("keys", "ids"),
    [
        ("split: equally", ["default-among"]),
        ("split: equally, among: the assembly", []),
        ("split: by mandates, among: the assembly", ["default-empty-seats"]),
        ("per: mandate", ["default-empty-seats"]),
        ("per: party", []),
    ],
)
def test_what_is_left_to_the_language_is_noted(keys: str, ids: list[str]) -> None:
    text = rule_text(f"components: {{c: {{amount: 500 kr/year, {keys}}}}}\nsource: x\n")
    found = list(check_text(rule_file(text), ()))
    assert [(each.id, each.severity) for each in found] == [(each, "note") for each in ids]
    assert list(check_text(rule_file(f"{text}mandates: {{empty_seats: counted}}\n"), ())) == [
        each for each in found if each.id == "default-among"
    ]


def test_a_file_with_an_error_elsewhere_still_holds_in_its_time() -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr, per: party}}"))
    file = as_read(draft)
    assert file is not None
    assert decided(file, draft.reader.problems) is not None
    draft = draft_of(rule_text("components: {c: {amount: 5 kr, per: party}}", valid="{from: 2020-01-01, to: 2021}"))
    file = as_read(draft)
    assert file is not None
    assert decided(file, draft.reader.problems) is None


def test_a_file_of_which_nothing_was_read_is_not_looked_at() -> None:
    assert as_read(draft_of("polsek: 1\n")._replace(rule=None)) is None


ASKED = {
    "a: {amount: 1 kr/year, per: [mandate, mandate]}": ["counted-twice"],
    "a: {amount: 1 kr/year, per: mandate}, b: {amount: 100 % of a, per: mandate}": ["counted-twice"],
    "a: {amount: 1 kr/year, per: mandate}, b: {amount: {2020-01-01: 0.5 x a}, per: mandate}": ["counted-twice"],
    "a: {amount: {1-3: 1 kr/year, 4-: 1 kr/month}, per: party}": ["mixed-periods"],
    "a: {amount: {2020-01-01: 1 kr/year, 2021-01-01: 1 kr/month}, per: party}": ["mixed-periods"],
    "a: {amount: 1 kr/year, per: party, at_most: {1-3: 1 kr/year, 4-: 1 kr/month}}": ["mixed-periods"],
    "a: {amount: 1 kr/year, per: mandate, at_least: 5 mandates, at_most: 3 mandates}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, at_least: 500 kr/year, at_most: 300 kr/year}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [at least 5 mandates, below 3 mandates]}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [below 5 mandates, at least 5 mandates]}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [government, opposition]}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [has, not has]}": ["never-met"],
}
RIGHT = (
    "a: {amount: 1 kr/year, per: [mandate, member]}",
    "a: {amount: 1 kr/year, per: mandate}, b: {amount: 100 % of a, per: party}",
    "a: {amount: 1 kr/year, per: party}, b: {amount: 100 % of a, per: party}",
    "a: {amount: {1-3: 1 kr/month, 4-: 2 kr/month}, per: party}",
    "a: {amount: {2020-01-01: 1 kr/year, 2021-01-01: unknown kr/year}, per: party}",
    "a: {amount: 1 kr/year, per: mandate, at_least: 3 mandates, at_most: 3 mandates}",
    "a: {amount: 1 kr/year, per: mandate, at_least: 5 mandates, at_most: 300 kr/year}",
    "a: {amount: 1 kr/year, per: party, at_least: unknown kr/year, at_most: 0.5 kr/year}",
    "a: {amount: 1 kr/year, per: party, at_least: 5 kr/year, at_most: unknown kr/year}",
    "b: {amount: 9 kr/year, per: party}, a: {amount: 1 kr/year, per: party, at_least: 5 kr/year, at_most: 10 % of b}",
    "b: {amount: 9 kr/year, per: party}, a: {amount: 1 kr/year, per: party, at_least: 10 % of b, at_most: 5 kr/year}",
    "a: {amount: 1 kr/year, per: party, for: [at least 5 mandates, at least 3 mandates]}",
    "a: {amount: 1 kr/year, per: party, for: [at most 3 mandates, at most 5 mandates]}",
    "a: {amount: 1 kr/year, per: party, for: [above 2 mandates, below 4 mandates]}",
    "a: {amount: 1 kr/year, per: party, for: [at least 3 mandates, at most 3 mandates]}",
    "a: {amount: 1 kr/year, per: party, for: [at least 5 mandates, below 3 members]}",
    "a: {amount: 1 kr/year, per: party, for: [represented, opposition, has]}",
    "a: {amount: 1 kr/year, per: party, for: [has, not rents]}",
)


def ids(components: str) -> list[str]:
    facts = "facts: {member: number of each party, members: number of each party, has: yes/no of each party, "
    facts += "rents: yes/no of each party}"
    file = rule_file(rule_text(f"{facts}\ncomponents: {{{components}}}"))
    return [each.id for check in CONTRADICTIONS for each in check(file)]


@pytest.mark.parametrize("components", ASKED)
def test_what_is_asked_about(components: str) -> None:
    assert ids(components) == ASKED[components]


@pytest.mark.parametrize("components", RIGHT)
def test_what_is_not(components: str) -> None:
    assert ids(components) == []


@pytest.mark.parametrize(
    ("conditions", "message", "sv"),
    [
        (
            "[government, opposition, has]",
            "nobody is both government and opposition",
            "styrande parti och oppositionsparti",
        ),
        (
            "[has, opposition, government]",
            "nobody is both opposition and government",
            "oppositionsparti och styrande parti",
        ),
        (
            "[at most 2 mandates, has, above 2 mandates]",
            "nobody is both at most 2 mandates and above 2 mandates",
            "högst 2 mandat och fler än 2 mandat",
        ),
        (
            "[below 3 mandates, at least 3 mandates]",
            "nobody is both below 3 mandates and at least 3 mandates",
            "färre än 3 mandat och minst 3 mandat",
        ),
    ],
)
def test_two_conditions_that_exclude_each_other_are_told_in_the_order_of_the_list(
    conditions: str, message: str, sv: str
) -> None:
    body = "facts: {has: yes/no of each party}\ncomponents: {a: {amount: 1 kr/year, per: party, for: %s}}\n"
    found = [each.message for check in CONTRADICTIONS for each in check(rule_file(rule_text(body % conditions)))]
    assert found == [(message, f"inget parti kan uppfylla både {sv}")]


@pytest.mark.parametrize("bands", ["1: 1 kr/year, 2-3: 2 kr/year", "1-3: 1 kr/year"])
def test_periods_that_are_mixed_are_told_at_the_first_that_differs(bands: str) -> None:
    body = f"components: {{a: {{amount: {{{bands}, 4-: 1 kr/month}}, per: party}}}}"
    found = [each for check in CONTRADICTIONS for each in check(rule_file(rule_text(body)))]
    assert [(each.path, each.message) for each in found] == [
        (
            "components.a.amount.4-",
            ("kr/year and kr/month stand side by side", "kr/year och kr/month används i samma värde"),
        )
    ]


def test_a_support_without_secretaries_is_all_retained_or_none() -> None:
    body = "components: {a: {amount: 5 kr/year, per: party}}\narrangement: {employer: the authority}\n"
    assert "all-retained" not in {each.id for each in check_text(rule_file(rule_text(body)), ())}


@pytest.mark.parametrize(
    ("employer", "other", "support", "is_told"),
    [
        ("the party chooses", "per: party", "party_support", True),
        ("the authority", "per: mandate", "party_support", True),
        ("the party", "per: party", "party_support", False),
        ("the authority", "per: party, paid: in kind", "party_support", False),
        ("the authority", "per: full time, employment: 50 %", "party_support", False),
        ("the authority", "per: party", "political_secretary", False),
    ],
)
def test_party_support_beside_secretaries_whom_the_authority_employs(
    employer: str, other: str, support: str, *, is_told: bool
) -> None:
    body = f"""
components:
  a: {{amount: 5 kr/year, {other}}}
  s: {{amount: 5 kr/year, per: full time, employment: 40 %}}
arrangement: {{employer: {employer}}}
"""
    file = rule_file(rule_text(body).replace("support: party_support", f"support: {support}"))
    found = [each.path for each in check_text(file, ()) if each.id == "all-retained"]
    assert found == (["arrangement.employer"] if is_told else [])
