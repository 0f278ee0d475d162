"""Rules of one authority and support, side by side."""

from datetime import date

import pytest

from polsek.checks.together import Decided, decided, side_by_side
from polsek.problem import Problem, Severity, Words
from tests.making import rule_file, rule_text


def found(*spans: str, support: str = "party_support") -> list[str]:
    """Give what is said of rules `a`, `b` ..., each `FROM..TO` or `FROM..`."""
    rules = []
    for name, span in zip("abcdefgh", spans, strict=False):
        start, end = span.split("..")
        text = rule_text(
            "components: {c: {amount: 1 kr/year, per: party}}",
            support=support,
            valid=f"{{from: {start}{f', to: {end}' if end else ''}}}",
        )
        file = rule_file(text)._replace(id=name)
        rule = decided(file)
        assert rule is not None
        rules.append(rule._replace(place=rule.place._replace(file=f"{name}.yaml")))
    return [f"{each.place.file} {each.id}: {each.message.en}" for each in side_by_side(reversed(rules))]


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        (("2020-01-01..2020-12-31", "2021-01-01.."), []),
        (
            ("2020-01-01..2020-12-31", "2020-12-31.."),
            ["b.yaml rules-overlap: it overlaps a: both hold from 2020-12-31"],
        ),
        (
            ("2020-01-01..2020-12-31", "2021-01-02.."),
            ["b.yaml rules-hole: no rule holds between 2020-12-31 and 2021-01-02"],
        ),
        (
            ("2020-01-01..2020-12-31", "2020-03-01..2020-05-31", "2021-01-01.."),
            ["b.yaml rules-overlap: it overlaps a: both hold from 2020-03-01"],
        ),
        (
            ("2020-01-01..", "2020-01-01..", "2020-01-01.."),
            [
                "b.yaml rules-overlap: it overlaps a: both hold from 2020-01-01",
                "c.yaml rules-overlap: it overlaps a, b: all hold from 2020-01-01",
            ],
        ),
        (
            ("2020-01-01..2020-12-31", "2020-03-01..2020-05-31", "2021-02-01.."),
            [
                "b.yaml rules-overlap: it overlaps a: both hold from 2020-03-01",
                "c.yaml rules-hole: no rule holds between 2020-12-31 and 2021-02-01",
            ],
        ),
    ],
)
def test_each_rule_is_compared_with_all_before_it(spans: tuple[str, ...], said: list[str]) -> None:
    assert found(*spans) == said


def test_no_more_than_three_are_named() -> None:
    assert found(*["2020-01-01.."] * 5)[-1] == (
        "e.yaml rules-overlap: it overlaps a, b, c and 1 more: all hold from 2020-01-01"
    )


@pytest.mark.parametrize(
    ("head", "holds"),
    [
        ({}, True),
        ({"status": "proposed"}, False),
        ({"valid": "{from: unknown}"}, False),
    ],
)
def test_a_proposal_and_a_rule_of_unknown_beginning_stand_beside_nothing(head: dict[str, str], *, holds: bool) -> None:
    rule = decided(rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}", **head)))
    assert (rule.support if rule else None) == ("party_support" if holds else None)


@pytest.mark.parametrize(
    ("severity", "path", "holds"),
    [
        ("error", "", False),
        ("error", "valid.to", False),
        ("error", "valid", False),
        ("error", "status", False),
        ("error", "components.c.amount", True),
        ("warning", "valid", True),
    ],
)
def test_an_error_in_what_says_when_a_rule_holds_leaves_it_out(severity: Severity, path: str, *, holds: bool) -> None:
    file = rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}"))
    problem = Problem("x", Words("", ""), file.places.value(()), severity=severity, path=path)
    assert (decided(file, [problem]) is not None) is holds


def test_two_files_of_one_name_and_day_overlap_whenever_they_end() -> None:
    rule = decided(rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}")))
    assert rule is not None
    other = rule._replace(ends=date(2020, 12, 31), place=rule.place._replace(file="b.yaml"))
    assert [each.id for each in side_by_side([rule, other])] == ["rules-overlap"]


def test_a_file_that_is_read_twice_is_one_rule() -> None:
    rule = decided(rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}")))
    assert rule is not None
    assert list(side_by_side([rule, rule])) == []


def test_other_supports_are_told_apart_by_their_titles() -> None:
    rule = decided(rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}", support="other")))
    assert rule is not None
    assert rule.support == "other: Partistöd"
    another = rule._replace(support="other: Utbildning", place=rule.place._replace(file="b.yaml"))
    assert list(side_by_side([rule, another])) == []
    assert [each.id for each in side_by_side([rule, another._replace(support=rule.support)])] == ["rules-overlap"]


def test_many_rules_of_the_same_time_are_compared_in_a_moment() -> None:
    place = decided(rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}")))
    assert place is not None
    rules = [
        Decided("0380", "party_support", date(2020, 1, 1), str(n), None, place.place._replace(line=n))
        for n in range(5000)
    ]
    assert len(list(side_by_side(rules))) == 4999
