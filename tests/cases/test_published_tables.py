"""Every published table of the shipped rules is recalculated: all numbers come out, or differ exactly as stated."""

from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from polsek.checks.judging import Count
from polsek.checks.published import recalculated
from polsek.mandates import party_called
from polsek.rules.file import RuleFile
from polsek.rules.tables import PrintedCell, Table
from tests.making import SHARED, library, told

LIBRARY = library()
RULES = tuple(LIBRARY.rules)
NUMBERS = {
    "borgholm/party-support": (46, 46, 0),
    "falun/group-leaders": (2, 2, 0),
    "falun/party-support": (20, 20, 0),
    "gagnef/party-support": (36, 34, 2),
    "harjedalen/party-support": (30, 30, 0),
    "hudiksvall/fees": (63, 63, 0),
    "hudiksvall/meeting-fees": (6, 6, 0),
    "hultsfred/party-support": (7, 7, 0),
    "koping/party-support": (7, 7, 0),
    "laholm/party-support": (3, 3, 0),
    "mjolby/party-support": (8, 8, 0),
    "motala/party-support": (8, 8, 0),
    "nora/party-support": (3, 3, 0),
    "olofstrom/party-support": (6, 6, 0),
    "ostersund/political-secretaries": (38, 38, 0),
    "region-uppsala/party-support": (8, 7, 1),
    "riksdagen/party-support": (18, 16, 2),
    "riksdagen/women-organisations": (9, 9, 0),
    "simrishamn/party-support": (66, 66, 0),
    "stenungsund/party-support": (9, 9, 0),
    "sundsvall/party-support": (8, 8, 0),
    "tyreso/party-support": (9, 9, 0),
    "tyreso/political-secretaries": (8, 8, 0),
    "vansbro/party-support": (8, 8, 0),
    "varnamo/party-support": (9, 8, 1),
    "vastra-gotalandsregionen/party-support": (2, 1, 1),
}
"""How many numbers of a rule's tables are compared, reproduced, and known to differ; of all others none are printed."""
TABLES = {
    "borgholm-2023": [("borgholm/party-support", 2023)],
    "falun-2015": [("falun/party-support", 2015)],
    "falun-2024": [("falun/party-support", 2024), ("falun/group-leaders", 2024)],
    "gagnef-2021": [("gagnef/party-support", 2021)],
    "harjedalen-2023": [("harjedalen/party-support", 2023)],
    "hudiksvall-2019-fees": [("hudiksvall/fees", 2020)],
    "hudiksvall-2023-meeting-fees": [("hudiksvall/meeting-fees", 2023)],
    "hultsfred-2025": [("hultsfred/party-support", 2025)],
    "koping-2019": [("koping/party-support", 2019)],
    "laholm-2021-example": [("laholm/party-support", 2021)],
    "mjolby-2021": [("mjolby/party-support", 2021)],
    "motala-2019": [("motala/party-support", 2019)],
    "nora-1993": [("nora/party-support", 1993)],
    "olofstrom-2019": [("olofstrom/party-support", 2019)],
    "ostersund-2024": [("ostersund/political-secretaries", 2024)],
    "region-uppsala-2019": [("region-uppsala/party-support", 2019)],
    "simrishamn-2017": [("simrishamn/party-support", 2017)],
    "simrishamn-2018": [("simrishamn/party-support", 2018)],
    "stat-kvinnoorganisationer-2014": [("riksdagen/women-organisations", 2014)],
    "stat-partistod-2013-14": [("riksdagen/party-support", 2013)],
    "stat-partistod-2022-23": [("riksdagen/party-support", 2022)],
    "stenungsund-2015": [("stenungsund/party-support", 2015)],
    "sundsvall-2019": [("sundsvall/party-support", 2019)],
    "tyreso-2016": [("tyreso/party-support", 2016)],
    "tyreso-2023-political-secretaries": [("tyreso/political-secretaries", 2023)],
    "vansbro-2017": [("vansbro/party-support", 2017)],
    "varnamo-2019": [("varnamo/party-support", 2019)],
    "vgr-2015-totals": [
        ("vastra-gotalandsregionen/party-support", 2014),
        ("vastra-gotalandsregionen/party-support", 2015),
    ],
}
"""Which tables of which rules print the numbers of each given case."""
LOCAL = {
    "FAP": "Falupartiet",
    "HP": "Härjedalspartiet",
    "Kommunalsamling": "Kommunal Samling",
    "Vox humana": "Folkets röst - VOX humana",
    "ÖP": "Österlenpartiet",
}
"""The parties that the given cases call otherwise than the rules."""


def recalculate(file: RuleFile) -> tuple[Count, list[str]]:
    found = recalculated(file, LIBRARY.distributions(file.assembly), LIBRARY.series_of(file))
    return found.numbers, told([problem for problem in found.problems if problem.severity == "error"])


@pytest.mark.parametrize("rule", RULES)
def test_published_numbers_come_out(rule: str) -> None:
    assert recalculate(LIBRARY.rule(rule)) == (Count(*NUMBERS.get(rule, (0, 0, 0))), [])


def test_437_numbers_are_compared_and_430_reproduced() -> None:
    assert set(NUMBERS) <= set(RULES)
    total = Count()
    for rule in NUMBERS:
        total = total.plus(recalculate(LIBRARY.rule(rule))[0])
    assert total == Count(437, 430, 7)


# --- the shipped numbers are those that were given --------------------------------------------------------------------


def given_numbers(value: Any) -> Counter[Fraction]:  # noqa: ANN401 - whatever a case holds
    """Give every number of a part of a case; `- ` and texts are none."""
    if isinstance(value, dict):
        return sum((given_numbers(inner) for inner in value.values()), Counter[Fraction]())
    if isinstance(value, list):
        return sum((given_numbers(inner) for inner in value), Counter[Fraction]())
    return Counter([Fraction(value)])


def cell_number(cell: PrintedCell) -> Fraction:
    assert cell.number is not None
    return cell.number * 100 if cell.share else cell.number


def printed_numbers(table: Table) -> Counter[Fraction]:
    cells = [*table.rates.values(), *table.figures.values()]
    cells += [cell for example in table.examples for cell in example.cells.values()]
    cells += [cell for row in (*table.parties.values(), table.all) for column in row.values() for cell in column]
    return Counter(cell_number(cell) for cell in cells)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the given cases lie beside the repository only where it is developed")
@pytest.mark.parametrize("case", TABLES)
def test_the_published_numbers_are_the_given_ones(case: str) -> None:
    given = yaml.load((SHARED / "cases" / f"{case}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts
    tables = [table for rule, year in TABLES[case] for table in LIBRARY.rule(rule).rule.published if table.year == year]
    printed = sum((printed_numbers(table) for table in tables), Counter[Fraction]())
    tiers = [{key: number for key, number in tier.items() if key != "mandates"} for tier in given.get("tiers", [])]
    wanted = given_numbers([*tiers, *(party["published"] for party in given["parties"]), given["published_totals"]])
    assert printed == wanted
    assert printed.total() == int(given["cells_published"])
    assert sum(len(table.differs) for table in tables) == int(given["cells_published"]) - int(given["cells_reproduced"])
    rows = {party_called(name).name: row for table in tables for name, row in table.parties.items()}
    for party in given["parties"] if rows else ():
        row = rows[LOCAL.get(party["name"]) or party_called(party["name"]).name]
        assert Counter(cell_number(cell) for column in row.values() for cell in column) == given_numbers(
            party["published"]
        )


@pytest.mark.skipif(not SHARED.is_dir(), reason="the given cases lie beside the repository only where it is developed")
def test_every_given_case_is_shipped() -> None:
    assert {path.stem for path in (SHARED / "cases").glob("*.yaml")} == set(TABLES)


# --- conformance ------------------------------------------------------------------------------------------------------

CONFORMANCE = SHARED / "conformance"


@pytest.mark.skipif(
    not CONFORMANCE.is_dir(), reason="the conformance files lie beside the repository only where it is developed"
)
def test_the_numbers_worked_out_by_hand_come_out() -> None:
    own = library(CONFORMANCE)
    total, problems = Count(), []
    for id_ in ("days", "each", "employer", "euro", "index", "left", "months", "split"):
        file = own.rule(id_)
        found = recalculated(file, own.distributions(file.assembly), own.series_of(file))
        total = total.plus(found.numbers)
        problems += told([problem for problem in found.problems if problem.severity == "error"])
    assert (total, problems) == (Count(98, 98, 0), [])


# --- what the language can say besides --------------------------------------------------------------------------------

ADDITIONS = Path(__file__).parent / "additions"


def test_the_numbers_of_what_published_rules_asked_for_come_out() -> None:
    """Other terms, amounts that follow amounts, filled seats, alternatives, votes alone, parties not listed."""
    own = library(ADDITIONS)
    found = {}
    for id_ in ("any-of", "filled", "money-index", "monthly", "partial", "terms", "votes-only"):
        file = own.rule(id_)
        answer = recalculated(file, own.distributions(file.assembly), own.series_of(file))
        found[id_] = (answer.numbers, told([problem for problem in answer.problems if problem.severity == "error"]))
    numbers = {"any-of": 3, "filled": 4, "money-index": 4, "monthly": 1, "partial": 2, "terms": 5, "votes-only": 3}
    assert found == {id_: (Count(number, number, 0), []) for id_, number in numbers.items()}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the given files lie beside the repository only where it is developed")
def test_the_additions_are_the_given_ones() -> None:
    given = SHARED / "conformance-2"
    for path in given.rglob("*.yaml"):
        assert (ADDITIONS / path.relative_to(given)).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")
