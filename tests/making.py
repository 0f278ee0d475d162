"""Makes rule files, mandates and series from short texts in memory, with the readers that files go through."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from textwrap import dedent, indent

import pytest

from polsek.calculation.support import PartySupport, Support
from polsek.calculation.year import Question, calculate
from polsek.mandates import Distribution, read_seats, resolve
from polsek.money import Amount
from polsek.notation.words import Refusal
from polsek.problem import Language, PolsekError, Problem
from polsek.read.folder import Folder
from polsek.read.library import Library
from polsek.read.shipped import SHIPPED
from polsek.read.source import parse
from polsek.reference import Series, read_series
from polsek.rules.file import Draft, RuleFile, finish, given_draft
from polsek.show.description import DescriptionAnswer, described
from polsek.show.formats import write

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
"""What the project was given to agree with; it lies beside the repository only where polsek is developed."""
SHIPPED_FOLDER = Folder(SHIPPED, "polsek:rules")
FILE = "rule.yaml"
HEAD = {
    "polsek": "1",
    "authority": '"0380"',
    "support": "party_support",
    "title": "Partistöd",
    "valid": "{from: 2000-01-01}",
}
NO_SERIES: Mapping[str, Series] = {}


def rule_text(body: str, **head: str) -> str:
    """Give a rule file whose first five lines are those of HEAD; the body begins on line 6."""
    lines = "".join(f"{key}: {value}\n" for key, value in {**HEAD, **head}.items())
    return lines + dedent(body).strip("\n") + "\n"


def component(keys: str, **head: str) -> str:
    """Give a rule file with one component `c`, whose keys begin on line 8."""
    return rule_text("components:\n  c:\n" + indent(dedent(keys).strip("\n"), "    "), **head)


def draft_of(text: str, given: Mapping[str, str] | None = None) -> Draft:
    """Read a rule file by itself."""
    return given_draft(parse(text, FILE), "rule", given or {})


def finished(
    text: str, series: Mapping[str, Series] = NO_SERIES, given: Mapping[str, str] | None = None
) -> tuple[RuleFile | None, tuple[Problem, ...]]:
    """Read a rule file and look up its names among some series."""
    return finish(draft_of(text, given), {name: each.unit for name, each in series.items()})


def rule_file(text: str, series: Mapping[str, Series] = NO_SERIES, given: Mapping[str, str] | None = None) -> RuleFile:
    """Read a rule file that has no errors."""
    file, problems = finished(text, series, given)
    assert file is not None, problems
    return file


def series_of(*texts: str) -> dict[str, Series]:
    """Read series files."""
    found = [read_series(parse(dedent(text), "series.yaml")) for text in texts]
    return {each.name: each for each in found}


def series_text(name: str, unit: str, values: str, known_to: str = "2030-12-31") -> str:
    """Give a series file; its values are `DATE: NUMBER, ...`."""
    return f"polsek: 1\nseries: {name}\ntitle: {name}\nunit: {unit}\nknown_to: {known_to}\nvalues: {{{values}}}\n"


def seats_text(parties: str, day: str = "election: 2022-09-11", extra: str = "") -> str:
    """Give a mandate file of the assembly 0380; its parties are `A: 5, B: {mandates: 2}`."""
    return f'polsek: 1\nauthority: "0380"\n{day}\n{extra}\nparties: {{{parties}}}\n'


def assembly(*texts: str) -> tuple[Distribution, ...]:
    """Read mandate files, named 1, 2 ..., that may be like one another."""
    return resolve(read_seats(parse(dedent(text), f"{n}.yaml"), str(n)) for n, text in enumerate(texts, 1))


def support_of(
    text: str,
    distributions: Iterable[Distribution],
    year: int = 2024,
    series: Mapping[str, Series] = NO_SERIES,
    question: Question | None = None,
    given: Mapping[str, str] | None = None,
) -> Support:
    """Calculate a rule file."""
    return calculate(rule_file(text, series, given), tuple(distributions), series, year, question or Question())


def refused_by(
    text: str,
    distributions: Iterable[Distribution],
    year: int = 2024,
    series: Mapping[str, Series] = NO_SERIES,
    question: Question | None = None,
    given: Mapping[str, str] | None = None,
) -> list[str]:
    """Give what stands in the way of calculating a rule file as `line:column-end id address`."""
    with pytest.raises(PolsekError) as caught:
        support_of(text, distributions, year, series, question, given)
    return [problem.partition(": ")[0] for problem in told(caught.value.problems)]


def told(problems: Sequence[Problem]) -> list[str]:
    """Write problems as `line:column-end id address: message`."""
    return [
        f"{each.place.line}:{each.place.column}-{each.place.end_column} {each.id} {each.path}: {each.message.en}"
        for each in problems
    ]


def problems_of(text: str, series: Mapping[str, Series] = NO_SERIES) -> list[str]:
    """Give the problems of a rule file as `line:column-end id address: message`."""
    return told(finished(text, series)[1])


def refusal_of(error: pytest.ExceptionInfo[Refusal]) -> tuple[str, str, tuple[int, int] | None]:
    """Give what a notation is refused with: id, message, the characters it is about."""
    return error.value.id, error.value.message.en, error.value.part


def row(support: Support, name: str) -> PartySupport:
    """Give a party's support by its name or abbreviation."""
    return next(each for each in support.parties if name in each.party)


def exact(support: Support, name: str, column: str) -> Fraction | None:
    """Give the exact amount of a party's component, line or `total`."""
    party = row(support, name)
    if column == "total":
        return party.total.value
    if column in support.lines:
        return party.lines[support.lines.index(column)].value
    return party.components[[each.id for each in support.columns].index(column)].value


def column(support: Support, name: str) -> dict[str, str]:
    """Give the exact amounts of one component, line or `total` by party, as texts."""
    return {each.party.name: str(exact(support, each.party.name, name)) for each in support.parties}


def amounts_of(support: Support) -> list[Amount]:
    """Give every amount of an answer with what it is made from."""
    found: list[Amount] = []
    for party in support.parties:
        found += [*party.components, *party.lines, party.total, party.in_kind, *party.pieces]
        found += [step for pieces in party.steps for piece in pieces for step in (piece.yearly, *piece.steps.values())]
    return [*found, *support.pools.values()]


def library(own: Path | None = None) -> Library:
    """Give the library of the shipped rules, with a folder before it."""
    return Library(None if own is None else Folder(own, "own"))


def description(
    file: RuleFile,
    series: Mapping[str, Series],
    year: int | None,
    language: Language,
    authority: str = "",
    width: int = 80,
) -> str:
    """Describe a rule as it is shown in a pipe."""
    answer = DescriptionAnswer((("rule", described(file, series, year, authority)),))
    return write(answer, "table", language, width)
