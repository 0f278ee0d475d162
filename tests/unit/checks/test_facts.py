"""Facts of mandate files are held against what the rules of their assembly declare, before anything is calculated."""

from pathlib import Path

import pytest

from polsek.asking.inspection import inspected
from polsek.problem import Problem

RULE = """polsek: 1
authority: {code: ex, name: X, kind: other}
support: party_support
title: x
source: x
decided: {by: x, on: 2022-12-12}
valid: VALID
mandates: {empty_seats: counted}
facts:
  {members: number of each party, rent: kr/year of each party, applied: yes/no of each party,
  town: share of the assembly}
components:
  a: {title: A, amount: 10 kr/year, per: members}
"""


def told(folder: Path, seats: str, *valid: str, only: str = "") -> list[Problem]:
    (folder / "mandates").mkdir()
    for number, each in enumerate(valid or ("{from: 2023-01-01}",)):
        (folder / f"{number}.yaml").write_text(RULE.replace("VALID", each))
    file = folder / "mandates" / "ex.yaml"
    file.write_text(f"polsek: 1\nauthority: ex\nelection: 2022-09-11\nsource: x\n{seats}")
    return [each for each in inspected([str(folder / only)], None, None, None).problems if each.id == "fact-value"]


SEATS = """facts: {town: 3}
parties:
  S: {mandates: 8, facts: {members: ten, rent: 5 EUR/year, applied: ja, unasked: so}}
  M: {mandates: 7, previous: {mandates: 0, members: -1}, facts: {members: {2022-01-01: 3, 2023-01-01: x}, rent: 5}}
"""


@pytest.mark.parametrize("only", ["", "mandates/ex.yaml"])
def test_all_are_told_in_the_mandate_file(tmp_path: Path, only: str) -> None:
    found = told(tmp_path, SEATS, only=only)
    assert [(each.path, each.place.line) for each in found] == [
        ("facts.town", 5),
        ("parties.S.facts.members", 7),
        ("parties.S.facts.rent", 7),
        ("parties.S.facts.applied", 7),
        ("parties.M.previous.members", 8),
        ("parties.M.facts.members.2023-01-01", 8),
    ]
    assert {each.severity for each in found} == {"error"}


def test_each_is_told_once_for_several_rules(tmp_path: Path) -> None:
    seats = "parties: {S: {mandates: 8, facts: {members: ten}}}"
    assert len(told(tmp_path, seats, "{from: 2023-01-01, to: 2023-12-31}", "{from: 2024-01-01}")) == 1


def test_rules_that_ended_before_ask_for_nothing(tmp_path: Path) -> None:
    assert (
        told(tmp_path, "parties: {S: {mandates: 8, facts: {members: ten}}}", "{from: 2010-01-01, to: 2014-12-31}") == []
    )


@pytest.mark.parametrize(("ended", "number"), [("2022-09-10", 0), ("2022-09-11", 1)])
def test_rules_that_hold_on_the_day_of_the_election_are_asked(tmp_path: Path, ended: str, number: int) -> None:
    found = told(tmp_path, "parties: {S: {mandates: 8, facts: {members: ten}}}", f"{{from: 2010-01-01, to: {ended}}}")
    assert [each.message.en for each in found] == ["members cannot be 'ten'"] * number


def test_rules_that_begin_after_the_seats_ask_for_nothing(tmp_path: Path) -> None:
    seats = "term_ends: 2026-10-14\nparties: {S: {mandates: 8, facts: {members: ten}}}"
    assert told(tmp_path, seats, "{from: 2027-01-01}") == []


@pytest.mark.parametrize(
    ("begins", "ends", "number"),
    [
        ("2026-12-31", "", 1),
        ("2027-01-01", "", 0),
        ("2024-06-30", "term_ends: 2024-06-30\n", 1),
        ("2024-07-01", "term_ends: 2024-06-30\n", 0),
    ],
)
def test_seats_of_the_310_count_to_the_end_of_the_year_of_the_next_election_or_as_they_say(
    tmp_path: Path, begins: str, ends: str, number: int
) -> None:
    (tmp_path / "mandates").mkdir()
    rule = RULE.replace("{code: ex, name: X, kind: other}", '"1291"').replace("VALID", f"{{from: {begins}}}")
    (tmp_path / "r.yaml").write_text(rule)
    seats = f'polsek: 1\nauthority: "1291"\nelection: 2022-09-11\nsource: x\n{ends}'
    (tmp_path / "mandates" / "a.yaml").write_text(seats + "parties: {S: {mandates: 8, facts: {members: ten}}}")
    found = inspected([str(tmp_path)], None, None, None).problems
    assert len([each for each in found if each.id == "fact-value"]) == number


def test_seats_of_others_count_until_new_ones_are_read(tmp_path: Path) -> None:
    assert len(told(tmp_path, "parties: {S: {mandates: 8, facts: {members: ten}}}", "{from: 2040-01-01}")) == 1


def test_right_facts_are_not_told(tmp_path: Path) -> None:
    right = "{members: 10, rent: 5 kr/year, applied: yes}"
    assert told(tmp_path, f"facts: {{town: 3 %}}\nparties: {{S: {{mandates: 8, facts: {right}}}}}") == []
