"""What the commands answer in JSON that calculate many rules: bounds, recalculate, survey."""

from __future__ import annotations

from typing_extensions import TypedDict  # that of `typing` is read by Pydantic from Python 3.12 on

from polsek.show.contracts import Authority, Number

# --- bounds -----------------------------------------------------------------------------------------------------------


class BoundSaid(TypedDict):
    """What a rule costs with some seats."""

    amount: Number
    difference: Number
    """From what it costs with the seats that count now."""
    seats: list[int]
    """The mandates of each party, the largest first."""
    preliminary: bool


class RuleBounds(TypedDict):
    """The least and the most that a rule can cost."""

    rule: str
    authority: Authority
    year: int
    unit: str
    seats: int
    parties: int
    """The most parties that an outcome may have."""
    outcomes: int
    """How many outcomes are compared: all that there are."""
    least: BoundSaid
    now: BoundSaid
    most: BoundSaid


class Bounding(TypedDict):
    """The answer of bounds."""

    bounds: list[RuleBounds]


# --- recalculate ------------------------------------------------------------------------------------------------------


class PartySince(TypedDict):
    """What a party had by an earlier run and has now; None where it was or is not there."""

    party: str
    before: Number | None
    after: Number | None
    difference: Number


class SinceWritten(TypedDict):
    """What an earlier run has written of a rule, where that is another amount now."""

    before: Number
    after: Number
    difference: Number
    parties: list[PartySince]


class RecalculatedRule(TypedDict):
    """What a rule gives, and how much more that is than the year before."""

    rule: str
    authority: Authority
    unit: str
    mandates: int | None
    total: Number | None
    previous: Number | None
    difference: Number | None
    preliminary: bool | None
    outcome: str
    """`calculated`, `not_calculated` for what nobody knows, or `failed`."""
    causes: dict[str, Number] | None
    not_calculated: str | None
    needs: list[str]
    previous_rule: str | None
    no_previous: str | None
    since_written: SinceWritten | None


class WrittenFiles(TypedDict):
    """What has been done with the files."""

    folder: str
    new: list[str]
    changed: list[str]
    same: int
    left: list[str]


class GivenOtherwise(TypedDict):
    """A value that is given otherwise than for an earlier run; None where it was or is not given."""

    name: str
    before: str | None
    after: str | None


class Recalculated(TypedDict):
    """The answer of recalculate."""

    year: int
    check: bool
    rules: list[RecalculatedRule]
    failed: list[str]
    inputs_changed: list[str]
    """The files that an earlier run was made from and that have changed since."""
    inputs_new: list[str]
    """The files that an earlier run was not made from."""
    inputs_gone: list[str]
    """The files that an earlier run was made from and this one is not, where this one has all rules of that one."""
    given_changed: list[GivenOtherwise]
    """What was given otherwise for an earlier run."""
    files: WrittenFiles | None


# --- survey -----------------------------------------------------------------------------------------------------------


class SurveyedRule(TypedDict):
    """What a rule gives the parties of the assembly; None where it cannot be calculated."""

    rule: str
    authority: Authority
    support: str | None
    unit: str | None
    total: Number | None
    per_mandate: Number | None
    per_inhabitant: Number | None
    """With --inhabitants."""
    smallest: Number | None
    """What the party with the fewest mandates gets."""
    largest: Number | None
    """What the party with the most mandates gets."""
    full_time: Number | None
    """How many full-time posts the total pays."""
    preliminary: bool | None
    needs: list[str]
    """What it lacks: addresses of figures, names of facts."""


class Survey(TypedDict):
    """The answer of survey."""

    authority: Authority
    year: int
    full_time_cost: Number | None
    rules: list[SurveyedRule]
