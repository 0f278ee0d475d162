"""The answer of arrangements: authorities side by side where there is room, and what is not said is said not to be."""

import csv
import io
import json
from datetime import date

from polsek.problem import Language
from polsek.rules.file import RuleFile
from polsek.show.formats import Format, write
from polsek.show.listing import ArrangementsAnswer
from tests.making import component, rule_file

LATEST, DAY = date(2030, 12, 31), date(2027, 3, 1)
BODY = "amount: 1 kr/year\nper: party"


def file(arrangement: str) -> RuleFile:
    return rule_file(component(BODY, arrangement=arrangement))


ONE = file("{employer: the party, leads: the group leader}")
TWO = file("{employer: the authority, terms: {sv: allmänna, en: general}, note: {sv: se § 3, en: see § 3}}")


def written(*files: RuleFile, format_: Format = "table", language: Language = "en", width: int = 80) -> str:
    named = tuple((each, f"Kommun {number}") for number, each in enumerate(files, 1))
    return write(ArrangementsAnswer(named, LATEST, DAY), format_, language, width)


def test_the_law_stands_above() -> None:
    assert written(ONE).splitlines()[:3] == [
        "Who employs political secretaries",
        "Whoever is employed on 2027-03-01 may be employed to 2030-12-31 at the latest,",
        "the end of the year of the next ordinary election (kommunallagen 4 kap. 34 §).",
    ]


def test_two_stand_side_by_side_where_there_is_room() -> None:
    lines = written(ONE, TWO).splitlines()
    assert lines[4].split("  ")[-1].strip().startswith("Kommun 2 (")
    assert any(line.startswith("Employer") and line.endswith("the authority") for line in lines)


def test_else_one_stands_below_the_other_without_what_does_not_concern_it() -> None:
    lines = written(ONE, TWO, width=50, language="sv").splitlines()
    first = lines.index(next(line for line in lines if line.startswith("Kommun 1")))
    second = lines.index(next(line for line in lines if line.startswith("Kommun 2")))
    assert lines[first + 1].split() == ["Arbetsgivare", "partiet"]
    assert not any("Anmärkning" in line for line in lines[first:second])
    assert any(line.split()[:2] == ["Villkor", "allmänna"] for line in lines[second:])
    assert any("inte angivet" in line for line in lines[first:second])


def test_what_is_not_stated_is_dim() -> None:
    styled = write(ArrangementsAnswer(((ONE, "Kommun"),), LATEST, DAY), "table", "en", 80, styled=True)
    (line,) = [line for line in styled.splitlines() if "Notice" in line]
    assert line.startswith("\x1b[2m")


def test_a_memo_has_a_table_of_few_and_a_section_for_each_of_many() -> None:
    few = written(ONE, TWO, format_="markdown")
    assert "| Employer | the party | the authority |" in few
    assert "| Note |  | see § 3 |" in few
    many = written(ONE, TWO, ONE, TWO, format_="markdown")
    assert many.count("\n### Kommun ") == 4
    assert "- **Employer**: the party\n" in many
    assert many.count("- **Note**") == 2


def test_scripts_get_null_for_what_is_not_stated() -> None:
    first, second = json.loads(written(ONE, TWO, format_="json"))
    assert (first["employer"], first["terms"], "note" in first) == ("the party", None, False)
    assert (second["terms"], second["note"], second["latest_employment"]) == ("general", "see § 3", "2030-12-31")
    rows = list(csv.DictReader(io.StringIO(written(ONE, TWO, format_="csv", language="sv"))))
    assert [row["terms"] for row in rows] == ["", "allmänna"]
