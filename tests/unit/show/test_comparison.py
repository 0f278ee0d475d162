import json

import pytest

from polsek.causes import Side
from polsek.comparison import Comparison, compare
from polsek.mandates import Distribution
from polsek.problem import Language
from polsek.show.comparison import COLUMNS, ComparisonAnswer
from polsek.show.formats import Format, write
from tests.making import assembly, component, rule_file, seats_text, series_of, series_text

FEE = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2025-07-01: 1100", known_to="2025-12-31"))
SEATS = assembly(seats_text("A: 5, B: 2, M: 1"), seats_text("A: 4, X: 3, M: 1", "election: 2026-09-13"))
NAMES = ("Ett kommun", "Två kommun")
TEXT = component("amount: 10 % of fee\nper: mandate")
SECRETARY = component("amount: 20 % of fee\nper: full time\nemployment: {1-3: 25 %, 4-: 50 %}\ntitle: Lön")


def side(text: str = TEXT, year: int = 2024, seats: tuple[Distribution, ...] = SEATS) -> Side:
    return Side(rule_file(text, FEE), year, FEE, seats)


def two_rules() -> Comparison:
    before = side(year=2024)
    after = side(SECRETARY, 2027)
    after = after._replace(file=after.file._replace(id="new"))
    return compare(before, after, before._replace(year=2027))


def not_split() -> Comparison:
    text = component("amount: 10 kr/year\nper: member", facts="{members: number of each party}")
    after = side(text, 2024, assembly(seats_text("A: {mandates: 3, facts: {members: 7}}")))
    return compare(side(), after._replace(file=after.file._replace(id="new")), side())


def written(found: Comparison, format_: Format, language: Language = "en", width: int = 80) -> str:
    return write(ComparisonAnswer(found, NAMES), format_, language, width)


def page(found: Comparison, language: Language = "en", width: int = 80) -> list[str]:
    return written(found, "table", language, width).replace("\u00a0", " ").splitlines()


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_page_fits_the_screen(language: Language, width: int) -> None:
    for found in (two_rules(), not_split(), compare(side(), side(year=2025))):
        assert [line for line in page(found, language, width) if len(line) > width] == []


def test_a_page_of_two_years() -> None:
    lines = page(compare(side(), side(year=2025)))
    assert lines[0] == "Partistöd · Två kommun · 2024 → 2025"
    assert "  fee: 1 000 kr a month → 1 000 kr a month, 1 100 kr a month (from 2025-07-01)" in lines
    assert "A            6 000   6 300        +300  +5.0" in lines
    assert lines[-1] == "All of the difference is made by series, figures and dates."


def test_a_page_of_two_rules() -> None:
    lines = page(two_rules())
    assert lines[:3] == [
        "Partistöd · Ett kommun · 2024 (before)",
        "Partistöd · Två kommun · 2027 (after)",
        "Preliminary 2027: fee 1 100 kr/month (known to 2025-12-31; the last value is",
    ]
    assert "  Mandates: A 5→4, B 2→–, X –→3" in lines
    assert "Not there before: X." in lines
    assert "Not there after: B." in lines
    head = next(number for number, line in enumerate(lines) if line.startswith("Party") and "Figures" in line)
    assert lines[head].split() == ["Party", "Figures", "Rule", "Mandates", "Difference"]
    assert lines[head + 2].split("  ")[0] == "A"


def test_what_is_the_same_is_said_to_be() -> None:
    lines = page(compare(side(), side()), "sv")
    assert "Varken regeln, värdena eller mandaten ändras." in lines
    assert not any("Skillnaden" in line for line in lines)


def test_what_is_not_split_says_why() -> None:
    text = " ".join(" ".join(page(not_split())).split())
    assert "Not split: the rule and mandates (members of A, B and Moderaterna is needed" in text
    assert "All of the difference is made by the rule and mandates." in text
    assert "Not split" in written(not_split(), "markdown")


def test_json() -> None:
    found = json.loads(written(two_rules(), "json", "en"))
    assert found["before"]["authority"] == {"code": "0380", "name": "Ett kommun"}
    assert (found["before"]["preliminary"], found["after"]["preliminary"]) == (False, True)
    assert found["parties"][0] == {
        "party": "A",
        "abbreviation": None,
        "before": 6000,
        "after": 1320,
        "difference": -4680,
        "percent": -78,
        "causes": {"figures": 600, "rule": -5280, "mandates": 0, "not_split": None},
        "full_time_percent": {"before": 227.3, "after": 50},
    }
    (left,) = (each for each in found["parties"] if each["party"] == "B")
    assert (left["before"], left["after"], left["difference"], left["percent"]) == (2400, None, -2400, None)
    assert found["full_time"] == {"cost": 2640, "rule": "new", "year": 2027}
    assert {
        "path": "parties.B",
        "before": 2,
        "after": None,
        "sort": "mandates",
        "unit": "mandates",
        "source": None,
    } in (found["rules"])


def test_json_of_what_is_not_split() -> None:
    found = json.loads(written(not_split(), "json", "sv"))
    assert found["total"]["causes"] == {"figures": 0, "rule": None, "mandates": None, "not_split": -9530}
    (group,) = found["not_split"]
    assert group["causes"] == ["rule", "mandates"]
    assert group["problems"][0]["id"] == "missing-fact"
    assert group["problems"][0]["message"].startswith("uppgiften members saknas för A")
    assert found["full_time"] is None
    assert found["total"]["full_time_percent"] is None


def test_a_series_that_changes_inside_the_year_is_a_list() -> None:
    found = json.loads(written(compare(side(), side(year=2025)), "json", "en"))
    assert [(each["path"], each["before"], each["after"]) for each in found["rules"]] == [("fee", 1000, [1000, 1100])]


def test_csv() -> None:
    assert written(two_rules(), "csv").splitlines()[:3] == [
        ",".join(COLUMNS),
        "A,,6000,1320,-4680,-78,600,-5280,0,,227.3,50",
        "B,,2400,,-2400,,240,-1980,-660,,90.9,",
    ]
    assert written(not_split(), "excel").splitlines()[-1] == "Total;9600;70;-9530;-99,3"


def test_markdown() -> None:
    text = written(two_rules(), "markdown").replace("\u00a0", " ")
    assert text.startswith("## Partistöd · Ett kommun · 2024 (before)\n\nPartistöd · Två kommun · 2027 (after)\n\n")
    assert "\n- Mandates: A 5→4, B 2→–, X –→3\n" in text
    assert "| A | 6 000 | 1 320 | −4 680 | −78.0 | 227.3 % | 50.0 % |" in text
    assert "| Party | Figures | Rule | Mandates | Difference |" in text
    assert "Neither the rule, its figures nor the mandates change." in written(compare(side(), side()), "markdown")
