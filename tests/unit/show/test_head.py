"""What is to be read with care: a script is told all that the screen says."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from polsek.calculation.support import Support
from polsek.calculation.year import calculate
from polsek.money import MarkKind
from polsek.problem import PolsekError
from polsek.read.library import Library
from polsek.show.calculation import calculation_data
from polsek.show.contracts import MarkSaid, Tree
from polsek.show.explanation import ExplanationAnswer, explanation_tree
from polsek.show.formats import write
from polsek.show.head import KINDS, figures, file_marks
from polsek.show.numbers import SPACE
from polsek.show.remarks import remarks
from tests.making import assembly, component, seats_text, support_of

LIBRARY = Library()
RULES = sorted(LIBRARY.rules)
YEARS = (2022, 2024, 2027)
WIDTH = 100_000
"""No line is wrapped."""
TITLES = {title.en: kind.value for kind, title in KINDS.items()}


@cache
def supports(name: str) -> tuple[Support, ...]:
    """Give what a shipped rule gives in the years for which it can be calculated."""
    file = LIBRARY.rule(name)
    found = []
    for year in YEARS:
        try:
            found.append(calculate(file, LIBRARY.distributions(file.assembly), LIBRARY.series_of(file), year))
        except PolsekError:
            continue
    return tuple(found)


def marks_of(tree: Tree) -> Iterator[MarkSaid]:
    yield from tree["marks"]
    for part in tree["parts"]:
        yield from marks_of(part)


def said_marks(support: Support) -> list[MarkSaid]:
    return calculation_data(support, "A")["marks"]


def lacking(line: str, marks: Sequence[MarkSaid]) -> str:
    """Give what a line under the table names, or gives as a reason, that the marks do not."""
    kind, _, rest = line.replace(SPACE, " ").strip().partition(": ")
    if kind.capitalize() not in TITLES or not rest:
        return ""
    if any(rest == mark["because"] or rest.startswith(mark["name"]) for mark in marks if mark["kind"] == kind.lower()):
        return ""
    for name in sorted({mark["name"] for mark in marks}, key=len, reverse=True):  # the interpreted share a line
        rest = re.sub(rf"(^|, ){re.escape(name)}(?=, |$)", "", rest)
    return "" if not rest and kind == "Interpreted" else line


@pytest.mark.parametrize("name", RULES)
def test_json_has_every_mark_of_the_screen(name: str) -> None:
    for support in supports(name):
        marks = said_marks(support)
        said = [str(line.text) for line in remarks(support, "en", name)]
        assert [line for line in said if lacking(line, marks)] == []
        assert {(mark.kind, mark.because.en) for mark in file_marks(support.file)} <= {
            (MarkKind(mark["kind"]), mark["because"]) for mark in marks
        }


@pytest.mark.parametrize("name", RULES)
def test_the_tree_has_every_mark_of_the_explanation(name: str) -> None:
    for support in supports(name):
        for party in support.parties[:2]:
            marks = list(marks_of(explanation_tree(support, party, "en")))
            text = write(ExplanationAnswer(((support, party, "A"),)), "table", "en", WIDTH)
            assert [line for line in text.splitlines() if lacking(line, marks)] == []


def test_what_no_figure_carries_is_a_mark_of_the_file() -> None:
    valid = "{from: 2000-01-01, inferred: from the minutes}"
    text = component("amount: 10 kr/year\nper: mandate", interpreted="read so", valid=valid)
    support = support_of(text, assembly(seats_text("A: 5")), 2024)
    told = [("interpreted", "", "read so"), ("inferred", "valid", "from the minutes")]
    for marks in (
        calculation_data(support, "A")["marks"],
        explanation_tree(support, support.parties[0], "en")["marks"],
    ):
        assert [(mark["kind"], mark["address"], mark["because"]) for mark in marks][-2:] == told


GIVEN = """
    amount: {1-2: 1000 kr/month, 3-: 50 % of chair}
    per: full time
    employment: {1-3: 25 %, 4-: 50 %}
    overhead: 30 %
    """


@pytest.mark.parametrize(
    ("address", "value", "english", "swedish"),
    [
        ("components.c.overhead", "32 %", "c, payroll overhead 32 %", "c, PO-pålägg 32 %"),
        (
            "components.c.employment.4-",
            "60 %",
            "c, share of full time with 4 mandates or more: 60 %",
            "c, tjänstgöringsgrad vid 4 mandat eller fler: 60 %",
        ),
        ("components.c.amount.1-2", "9 kr/month", "c with 1–2 mandates: 9 kr/month", "c vid 1–2 mandat: 9 kr/mån"),
        ("components.c.amount.3-", "40 % of chair", "c with 3 mandates or more, amount: 40 %",
         "c vid 3 mandat eller fler, belopp: 40 %"),
        ("components.c.amount", "700 kr/month", "c 700 kr/month", "c 700 kr/mån"),
        ("components.c.amount", "40 % of chair", "c, amount 40 %", "c, belopp 40 %"),
        ("figures.chair.value", "500 kr/month", "Arvode 500 kr/month", "Arvode 500 kr/mån"),
    ],
)  # fmt: skip
def test_what_is_given_is_called_by_the_part_that_it_changes(
    address: str, value: str, english: str, swedish: str
) -> None:
    text = component(GIVEN) + "figures:\n  chair: {title: Arvode, value: 2000 kr/month}\n"
    support = support_of(text, assembly(seats_text("A: 5, B: 2")), given={address: value})
    found = [*figures(support, "en", MarkKind.GIVEN).values(), *figures(support, "sv", MarkKind.GIVEN).values()]
    assert [each.replace(SPACE, " ") for each in found] == [english, swedish]
