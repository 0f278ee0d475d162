"""A warning that is accepted in the file is a note, under --strict too; one that is gone is a warning."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from polsek.asking.inspection import inspected
from polsek.checks import Accepts, settled
from polsek.checks.text import check_text
from polsek.problem import Problem, Words
from tests.making import rule_file, rule_text

RULE = """
components: {a: {amount: 1 kr/year, per: [mandate, mandate]}, b: {amount: 50000000 kr/year, per: party}}
"""
TWICE = "{problem: counted-twice, at: components.a.per, because: {sv: det är så, en: it is so}}"


def told(accepted: str, *, complete: bool = True) -> Iterator[tuple[str, str, str]]:
    file = rule_file(rule_text(f"{RULE}accepted: [{accepted}]"))
    found = settled(check_text(file, ()), Accepts(file.rule.accepted, file.places, complete=complete))
    for each in found:
        yield each.id, each.severity, each.path


def test_an_accepted_warning_is_a_note_with_the_reason() -> None:
    assert ("counted-twice", "note", "components.a.per") in told(TWICE)
    file = rule_file(rule_text(f"{RULE}accepted: [{TWICE}]"))
    problems: list[Problem] = list(check_text(file, ()))
    (noted,) = [
        each for each in settled(problems, Accepts(file.rule.accepted, file.places)) if each.id == "counted-twice"
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
    found = list(settled([error], Accepts(file.rule.accepted, file.places)))
    assert found[0] == error
    assert found[1].message == (
        "unknown-key (components.a) is an error, which cannot be accepted",
        "unknown-key (components.a) är ett fel och kan inte godtas",
    )


# --- what is told of files together, and of series ---


def said(*paths: Path, year: int | None = None) -> list[tuple[str, str]]:
    return [(each.id, each.severity) for each in inspected([*map(str, paths)], None, year, None).problems]


def two_rules(folder: Path, accepted: str) -> Path:
    rules = folder / "rules"
    rules.mkdir()
    text = rule_text("components: {a: {amount: 1000 kr/year, per: party}}\nmandates: {empty_seats: counted}\nsource: x")
    (rules / "a.yaml").write_text(text)
    (rules / "b.yaml").write_text(f"{text}\naccepted: [{accepted}]")
    return rules


OVERLAP = "{problem: rules-overlap, at: valid, because: x}"


def test_an_overlap_of_rules_is_accepted_in_the_one_where_it_is_said(tmp_path: Path) -> None:
    assert said(two_rules(tmp_path, OVERLAP)) == [("rules-overlap", "note")]


def test_an_overlap_is_not_gone_where_the_other_rule_was_not_read(tmp_path: Path) -> None:
    assert said(two_rules(tmp_path, OVERLAP) / "b.yaml") == []


def test_an_overlap_that_is_gone_is_told_where_all_rules_were_read(tmp_path: Path) -> None:
    rules = two_rules(tmp_path, OVERLAP)
    (rules / "a.yaml").unlink()
    assert said(rules) == [("accepted-gone", "warning")]


def test_a_warning_of_a_series_is_accepted_in_it(tmp_path: Path) -> None:
    path = tmp_path / "local.yaml"
    text = "polsek: 1\nseries: local\ntitle: x\nunit: share\nsource: x\nknown_to: 2026-12-31\n"
    text += "values: {2025-01-01: 250 %}\n"
    path.write_text(text)
    assert said(path) == [("magnitude", "warning")]
    path.write_text(f"{text}accepted: [{{problem: magnitude, at: values.2025-01-01, because: x}}]")
    assert said(path) == [("magnitude", "note")]
    path.write_text(f"{text}accepted: [{{problem: no-source, at: values.2025-01-01, because: x}}]")
    assert ("accepted-gone", "warning") in said(path)


# --- what only a calculated year shows ---


SHARED = """
mandates: {empty_seats: counted}
source: x
components: {a: {amount: 1000 kr/year, per: party, for: at least 900 mandates}, b: {amount: 1 x fee, per: party}}
"""
NEVER = "{problem: always-zero, at: components.a, because: x}"
OLD = "{problem: series-old, because: x}"
FEE = "polsek: 1\nseries: fee\ntitle: x\nunit: kr/year\nsource: x\nknown_to: 2024-12-31\n"
FEE += "values: {2000-01-01: 1000 kr/year}\n"
SEATED = "# election: 2022-09-11\n# source: x\nauthority,party,abbreviation,mandates\n0380,Aa,A,30\n0380,Bb,B,31\n"


def one_rule(folder: Path, accepted: str, table: str = "") -> Path:
    rules = folder / "rules"
    for name in ("reference", "mandates"):
        (rules / name).mkdir(parents=True)
    (rules / "reference" / "fee.yaml").write_text(FEE)
    (rules / "mandates" / "2022.csv").write_text(SEATED)
    (rules / "a.yaml").write_text(rule_text(f"{SHARED}{table}\naccepted: [{accepted}]"))
    return rules


@pytest.mark.parametrize("year", [None, 1990, 2023, 2026])
def test_a_warning_of_a_calculated_year_is_gone_only_where_that_year_is_calculated(
    tmp_path: Path, year: int | None
) -> None:
    rules = one_rule(tmp_path, f"{NEVER}, {OLD}")
    expected = {
        2023: [("always-zero", "note"), ("accepted-gone", "warning")],
        2026: [("always-zero", "note"), ("series-old", "note")],
    }
    assert sorted(said(rules / "a.yaml", year=year)) == sorted(expected.get(year or 0, []))


def test_a_warning_of_a_component_is_gone_where_a_table_shows_that_it_is_given(tmp_path: Path) -> None:
    table = "published: [{year: 2023, parties: {A: {a: 0, b: 1000}}}]"
    rules = one_rule(tmp_path, "{problem: always-zero, at: components.b, because: x}", table)
    assert ("accepted-gone", "warning") in said(rules)
