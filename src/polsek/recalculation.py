"""What a rule gives in a year, how much more or less that is than the year before, and why."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from polsek.causes import stages
from polsek.money import MarkKind
from polsek.problem import PolsekError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.support import Support
    from polsek.causes import Side
    from polsek.money import Mark
    from polsek.problem import Problem
    from polsek.rules.file import RuleFile

NOT_SPLIT = "not_split"
"""What several causes make together, because the steps between them cannot be calculated."""


class YearChange(NamedTuple):
    """What has happened to a rule's total since the year before."""

    previous: Fraction | None
    """The total of the year before; None when it cannot be calculated."""
    causes: Mapping[str, Fraction]
    """What each of `polsek.causes.STEPS` has added, without those that added nothing; those that cannot be told apart
    under NOT_SPLIT. They add up to the difference of the totals as they are shown."""
    problems: tuple[Problem, ...] = ()
    """Why the year before cannot be calculated."""
    rule: str | None = None
    """The id of the rule of the year before, where that was another one."""


class Earlier(NamedTuple):
    """What an earlier run has written of a rule and year, where that is another amount now."""

    total: Fraction
    parties: Mapping[str, tuple[Fraction | None, Fraction | None]]
    """By name, what each party whose amount has changed had then and has now; None where it was or is not there."""


class SinceThen(NamedTuple):
    """What an earlier run was made from and this one is not."""

    changed: tuple[str, ...] = ()
    """The files with other contents now."""
    new: tuple[str, ...] = ()
    """The files that this run was made from and that one was not."""
    gone: tuple[str, ...] = ()
    """The files that that run was made from and this one is not, where this one has all its rules."""
    given: tuple[tuple[str, str | None, str | None], ...] = ()
    """What is given otherwise: its name, the value then and the value now; None where it was or is not given."""


class Outcome(NamedTuple):
    """One rule in a recalculation."""

    rule: str
    code: str
    authority: str
    unit: str
    mandates: int | None
    total: Fraction | None
    """As it is shown; None when it cannot be calculated."""
    preliminary: tuple[Mark, ...]
    """The figures that are not yet known for the year."""
    change: YearChange
    problems: tuple[Problem, ...] = ()
    """Why it cannot."""
    failed: bool = False
    """Whether that is a mistake; else it is something that nobody knows."""
    earlier: Earlier | None = None
    """What was written before, if that was something else."""

    @property
    def difference(self) -> Fraction | None:
        """How much more this year gives."""
        previous = self.change.previous
        return None if self.total is None or previous is None else self.total - previous


def outcome(support: Support, authority: str, after: Side, before: Side, middle: Side | None = None) -> Outcome:
    """Say what a rule gives in a year, and what has happened since the year before.

    `middle`: another rule, that of the year before, with everything else as in the year.
    """
    preliminary = sorted(mark for mark in support.all_marks if mark.kind is MarkKind.PRELIMINARY)
    change = change_since(before, after, support, middle)
    return _outcome(after.file, authority, change)._replace(
        mandates=support.mandates, total=support.total, preliminary=tuple(preliminary)
    )


def earlier_of(data: bytes | None, support: Support) -> Earlier | None:
    """Compare what an earlier run has written, as JSON, with what a year gives now; None where nothing differs."""
    from json import loads

    try:
        (written,) = loads(data or b"{}", parse_int=Fraction, parse_float=Fraction)["calculations"]
        total: Fraction = written["total"]["amount"]
        then = {row["party"]: row["total"] for row in written["parties"]}
    except (ValueError, KeyError, TypeError, RecursionError):  # not what polsek writes
        return None
    now = {party.party.name: support.shown(party.total) for party in support.parties}
    names = dict.fromkeys((*now, *then))
    changed = {name: (then.get(name), now.get(name)) for name in names if then.get(name) != now.get(name)}
    return Earlier(total, changed) if changed or total != support.total else None


def not_calculated(authority: str, before: Side, problems: tuple[Problem, ...]) -> Outcome:
    """Say what a rule gave in the year before, when this year's cannot be calculated."""
    try:
        change = YearChange(before.support().total, {})
    except PolsekError as error:
        change = YearChange(None, {}, error.problems)
    return _outcome(before.file, authority, change)._replace(problems=problems)


def failed(rule: str, code: str, authority: str, problems: tuple[Problem, ...]) -> Outcome:
    """Say that a rule cannot be read or written."""
    return Outcome(rule, code, authority, "", None, None, (), YearChange(None, {}), problems, failed=True)


def _outcome(file: RuleFile, authority: str, change: YearChange) -> Outcome:
    return Outcome(file.id, file.code, authority, file.rule.unit, None, None, (), change)


def change_since(before: Side, after: Side, support: Support, middle: Side | None = None) -> YearChange:
    """Calculate the year before, and exchange one thing after the other until it is this year's `support`."""
    try:
        last = before.support()
    except PolsekError as error:
        return YearChange(None, {}, error.problems)
    if last.file.rule.unit != support.file.rule.unit:
        return YearChange(None, {})
    found: dict[str, Fraction] = {}
    middle = after if middle is None else middle
    for old, new in pairwise(stages(before, after, middle, (last, support), divided=True)):
        if new.support.total != old.support.total:
            cause = new.causes[0] if len(new.causes) == 1 else NOT_SPLIT
            found[cause] = found.get(cause, 0) + new.support.total - old.support.total
    other = before.file.id if before.rule_id != after.rule_id else None
    return YearChange(last.total, found, rule=other)
