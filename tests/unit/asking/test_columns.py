"""A table of seats that is given for one answer has no column that is passed over."""

from pathlib import Path

import pytest

from polsek.asking.question import Premises
from polsek.problem import PolsekError
from polsek.read.folder import Folder
from polsek.read.library import Library
from tests.making import component, rule_file, told

CODE = "0380"
COUNTS = "amount: 10 kr/year\nper: mandate"


def asked(table: Path, text: str = "", library: Library | None = None) -> list[str]:
    file = rule_file(text or component(COUNTS))
    try:
        Premises(seats=str(table)).side(file, 2027, library or Library(), CODE)
    except PolsekError as error:
        return [each.split(" : ")[0].split()[-1] + " " + each.split("'")[1] for each in told(error.problems)]
    return []


def written(folder: Path, text: str, name: str = "seats.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["besatta", "votes", "members", "Note"])
def test_a_column_of_which_no_rule_knows_is_refused(name: str, tmp_path: Path) -> None:
    table = written(tmp_path, f"parti;mandat;{name}\nM;4;3\nS;5;5\n")
    assert asked(table) == [f"unknown-column {name}"]


def test_an_empty_column_says_nothing(tmp_path: Path) -> None:
    assert asked(written(tmp_path, "parti;mandat;besatta\nM;4;\nS;5;\n")) == []


def test_empty_seats_are_no_fact(tmp_path: Path) -> None:
    assert asked(written(tmp_path, "parti;mandat;vakanser\nM;4;1\nS;5;\n")) == []


def test_facts_of_other_rules_may_stand_in_a_table_of_many_assemblies_and_in_yaml(tmp_path: Path) -> None:
    assert asked(written(tmp_path, f"authority;party;mandates;votes\n{CODE};M;4;300\n0114;S;5;400\n")) == []
    text = f'polsek: 1\nauthority: "{CODE}"\nfrom: 2027-01-01\nparties:\n  M: {{mandates: 4, facts: {{votes: 3}}}}\n'
    assert asked(written(tmp_path, text, "seats.yaml")) == []


def test_a_fact_of_the_rule_or_of_another_of_the_authority_is_read(tmp_path: Path) -> None:
    table = written(tmp_path, "parti;mandat;votes\nM;4;300\nS;5;400\n")
    knows = component(COUNTS, facts="{votes: number of each party}")
    assert asked(table, knows) == []
    (tmp_path / "rules" / "uppsala").mkdir(parents=True)
    written(tmp_path / "rules" / "uppsala", knows, "votes.yaml")
    assert asked(table) == ["unknown-column votes"]
    assert asked(table, library=Library(Folder(tmp_path / "rules", "rules"))) == []
