"""What explain and describe are asked: a party's support, what is behind a band table, the rules as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.calculating import each_rule
from polsek.asking.question import Asked
from polsek.asking.unanswered import refuse_preliminary
from polsek.notation.words import did_you_mean
from polsek.problem import CommandError, Words
from polsek.show.bands import supports_behind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.asking.target import Target
    from polsek.calculation.support import PartySupport, Support
    from polsek.causes.side import Side
    from polsek.problem import Problem
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


def explained(asked: Asked) -> tuple[list[Side], tuple[Problem, ...]]:
    """Give what the band table of every rule that is meant is calculated from, and the problems of the others."""
    target = asked.found()
    return each_rule(asked, target, lambda file: _explained(asked, file, target))


def _explained(asked: Asked, file: RuleFile, target: Target) -> Side:
    side = asked.side(file, target.library)
    if asked.strict:
        refuse_preliminary(supports_behind(side))
    return side


def of_party(supports: Sequence[Support], name: str) -> list[tuple[Support, PartySupport]]:
    """Give a party in each rule's answer; raises CommandError when none has it."""
    chosen = [
        (each, party) for each in supports for party in (*each.parties, *each.outside) if party.party.is_called(name)
    ]
    if not chosen:
        parties = [party.party for each in supports for party in each.parties]
        known = [name for each in parties for name in (each.name, each.abbreviation) if name]
        listed = ", ".join(dict.fromkeys(each.name for each in parties))
        raise CommandError(
            Words(f"{name} gets nothing by this rule", f"{name} får inget enligt den här regeln"),
            did_you_mean(name, known) or Words(f"the parties are {listed}", f"partierna är {listed}"),
        )
    return chosen


def read(target: str, rules: str | None) -> tuple[list[tuple[RuleFile, Mapping[str, Series]]], tuple[Problem, ...]]:
    """Give the rules that are meant as they stand, with the series that each uses, and the problems of the others."""
    asked = Asked(target, (), rules=rules)
    found = asked.found()
    return each_rule(asked, found, lambda file: (file, found.library.series_of(file)))
