"""What compare and settle answer in JSON: what differs between two sides, and why."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict  # that of `typing` is read by Pydantic from Python 3.12 on

from polsek.show.contracts import Authority, Number

# --- compare ----------------------------------------------------------------------------------------------------------


ComparedSide = TypedDict(
    "ComparedSide",
    {"rule": str, "authority": Authority, "year": int, "from": str, "to": str, "preliminary": bool},
)
"""A rule in a year, which is compared."""


class BothSides(TypedDict):
    """A number on both sides."""

    before: Number | None
    after: Number | None


class Differences(BothSides):
    """What a party, or all parties, get on both sides, and what makes the difference."""

    difference: Number
    percent: Number | None
    causes: dict[str, Number | None]
    full_time_percent: BothSides | None
    """Which part of a full-time post the money pays, in per cent."""


class ComparedParty(Differences):
    """What a party gets on both sides."""

    party: str
    abbreviation: str | None


class Setting(TypedDict):
    """A figure, a text or a number of mandates that differs; a list where it changes inside the year."""

    path: str
    before: Number | str | list[Number | str] | None
    after: Number | str | list[Number | str] | None
    sort: str
    unit: str | None
    source: str | None


class ProblemSaid(TypedDict):
    """A problem, in short."""

    id: str
    message: str


class NotSplit(TypedDict):
    """Causes that cannot be told apart, and why."""

    causes: list[str]
    problems: list[ProblemSaid]


class FullTimeCost(TypedDict):
    """What a full-time post costs a year, and by which rule."""

    cost: Number
    rule: str | None
    year: int | None


class Compared(TypedDict):
    """The answer of compare."""

    before: ComparedSide
    after: ComparedSide
    unit: str
    parties: list[ComparedParty]
    total: Differences
    rules: list[Setting]
    order: list[str]
    not_split: list[NotSplit]
    full_time: FullTimeCost | None


# --- settle -----------------------------------------------------------------------------------------------------------


class Fated(TypedDict):
    """What becomes of a support: granted = used + repaid + kept + carried over + not reported."""

    granted: Number | None
    spent: Number | None
    used: Number | None
    repay: Number | None
    kept: Number | None
    carried_over: Number | None
    to_pay: Number | None
    not_reported: Number | None
    recover: Number | None


class Correction(TypedDict, total=False):
    """What was paid, what is right, and how that is put right; with `--paid` only."""

    paid: Number | None
    right: Number | None
    supplement: Number | None
    recovery: Number | None
    balance: Number | None


class SettledParty(Fated, Correction):
    """What becomes of a party's support."""

    party: str
    abbreviation: str | None
    employer: str | None
    certificate: bool | None


class SettledTotal(Fated, Correction):
    """What becomes of the support of all parties."""

    paid_out: NotRequired[Fated]
    """Of those whose support is paid out."""
    retained: NotRequired[Fated]
    """Of those for whom the authority employs."""


Settled = TypedDict(
    "Settled",
    {
        "rule": str,
        "authority": Authority,
        "support": str,
        "unit": str,
        "year": int,
        "from": str,
        "to": str,
        "preliminary": bool,
        "unspent": str,
        "overspent": str,
        "repay_by": str | None,
        "latest_employment": str | None,
        "parties": list[SettledParty],
        "total": SettledTotal,
        "not_reported": list[str],
        "without_certificate": list[str],
    },
)
"""The answer of settle."""
