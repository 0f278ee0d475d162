"""A warning that is accepted in the file is a note, under --strict too; one that is gone is a warning."""

from collections.abc import Iterator

import pytest

from polsek.checks import settled
from polsek.checks.text import check_text
from polsek.problem import Problem, Words
from tests.making import rule_file, rule_text

RULE = """
components: {a: {amount: 1 kr/year, per: [mandate, mandate]}, b: {amount: 50000000 kr/year, per: party}}
"""
TWICE = "{problem: counted-twice, at: components.a.per, because: {sv: det är så, en: it is so}}"


def told(accepted: str, *, complete: bool = True) -> Iterator[tuple[str, str, str]]:
    file = rule_file(rule_text(f"{RULE}accepted: [{accepted}]"))
    found = settled(check_text(file, ()), file.rule.accepted, file.document.value, file.places, complete=complete)
    for each in found:
        yield each.id, each.severity, each.path


def test_an_accepted_warning_is_a_note_with_the_reason() -> None:
    assert ("counted-twice", "note", "components.a.per") in told(TWICE)
    file = rule_file(rule_text(f"{RULE}accepted: [{TWICE}]"))
    problems: list[Problem] = list(check_text(file, ()))
    (noted,) = [
        each
        for each in settled(problems, file.rule.accepted, file.document.value, file.places, complete=True)
        if each.id == "counted-twice"
    ]
    assert noted.message.en.endswith("(accepted: it is so)")
    assert noted.message.sv.endswith("(godtaget: det är så)")


def test_the_other_warnings_stay() -> None:
    before = {each for each in told("{problem: x, at: y, because: z}", complete=False) if each[1] == "warning"}
    after = {each for each in told(TWICE, complete=False) if each[1] == "warning"}
    assert before - after == {("counted-twice", "warning", "components.a.per")}


@pytest.mark.parametrize("at", ["components.b.per", "components.a", ""])
def test_what_does_not_occur_is_told(at: str) -> None:
    found = list(
        told(f"{{problem: counted-twice, at: '{at}', because: x}}" if at else "{problem: counted-twice, because: x}")
    )
    assert ("accepted-gone", "warning", "accepted.1") in found
    assert ("counted-twice", "warning", "components.a.per") in found


def test_nothing_is_gone_where_not_everything_was_checked() -> None:
    assert "accepted-gone" not in {each[0] for each in told("{problem: x, because: y}", complete=False)}


def test_an_error_that_is_accepted_is_told_to_stay_one() -> None:
    file = rule_file(rule_text(f"{RULE}accepted: [{{problem: unknown-key, at: components.a, because: so}}]"))
    error = Problem("unknown-key", Words("", ""), file.places.value(()), path="components.a")
    found = list(settled([error], file.rule.accepted, file.document.value, file.places, complete=True))
    assert found[0] == error
    assert found[1].message == (
        "unknown-key (components.a) is an error, which cannot be accepted",
        "unknown-key (components.a) är ett fel och kan inte godtas",
    )
