"""Which rule a new one has replaced: the file of the same support that held the year before, and does no longer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from polsek.calculation.timeline import year_period
from polsek.problem import PolsekError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.read.library import Library
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule


def replaced_by(file: RuleFile, year: int, library: Library) -> RuleFile | None:
    """Give the one rule whose place a rule takes in a year; None when it is not new, or when not exactly one fits."""
    if not _begins(file.rule, year):
        return None
    found = [each for each in _others(file, library) if _ends(each.rule, year) and _alike(each, file)]
    return found[0] if len(found) == 1 else None


@cache
def codes_of(library: Library) -> Mapping[str, str]:
    """Give the codes of all rules by their ids; a run looks into the files once."""
    return library.codes()


def _others(file: RuleFile, library: Library) -> list[RuleFile]:
    found = []
    for name, code in codes_of(library).items():
        if code == file.code and name != file.id:
            try:
                found.append(library.rule(name))
            except PolsekError:
                continue  # that is told of the rule itself
    return found


def _begins(rule: Rule, year: int) -> bool:
    """Tell whether a rule holds in a year and in no part of the year before."""
    return (
        rule.valid.from_ is not None
        and year_period(rule, year).start <= rule.valid.from_ <= year_period(rule, year).last
    )


def _ends(rule: Rule, year: int) -> bool:
    """Tell whether a rule holds in the year before, and in no part of the year."""
    before, to = year_period(rule, year - 1), rule.valid.to
    return to is not None and before.start <= to <= before.last


def _alike(one: RuleFile, other: RuleFile) -> bool:
    """Tell whether two files decide the same support to the same parties."""
    return (one.rule.support, one.rule.status, one.rule.unit, one.assembly) == (
        other.rule.support,
        other.rule.status,
        other.rule.unit,
        other.assembly,
    )
