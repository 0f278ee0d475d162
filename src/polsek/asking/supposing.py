"""Scenarios that a question is asked under: files of figures and mandates that are supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.question import Given
from polsek.problem import CommandError, Words
from polsek.read.regular import content
from polsek.read.source import parse
from polsek.scenario import read_scenario

if TYPE_CHECKING:
    from polsek.scenario import Scenario

_NAME = Words("name a scenario file: --scenario cautious.yaml", "ange en scenariofil: --scenario forsiktig.yaml")


def scenario_asked(path: str, option: str = "--scenario") -> Scenario:
    """Read a scenario file; raises CommandError when there is none, PolsekError with all its problems."""
    data = content(path, option, _NAME)
    return read_scenario(parse(data, "stdin" if path == "-" else path))._replace(content=data)


def under(given: Given, scenario: Scenario | None, option: str = "--scenario") -> Given:
    """Give what is given under a scenario: an option for the same figure wins, mandates are given once."""
    if scenario is None:
        return given
    if given.seats is not None and scenario.seats is not None:
        raise CommandError(
            Words(
                f"both --mandates and {option} {scenario.file} give mandates",
                f"både --mandates och {option} {scenario.file} anger mandat",
            ),
            Words("leave out one of them", "utelämna det ena"),
        )
    options = {**dict.fromkeys(scenario.figures, f"{option} {scenario.file}"), **given.options}
    options = {name: said for name, said in options.items() if name not in given.figures or name in given.options}
    seats = scenario.seats if given.seats is None else given.seats
    return Given({**scenario.figures, **given.figures}, seats, options, scenario)
