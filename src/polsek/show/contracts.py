"""What every command answers in JSON: the keys of each answer, as the describing modules fill them.

`polsek schema --answer COMMAND` gives the JSON Schema of each; keys may be added, none is taken away or renamed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Literal, NotRequired

from typing_extensions import TypedDict  # that of `typing` is read by Pydantic from Python 3.12 on


class ExactNumber:
    """Tells Pydantic how an exact number is written in JSON: a number, or the text `7250/3` of one without end."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> dict[str, Any]:
        """Take anything: an answer is described, not read."""
        return {"type": "any"}

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, Any]:
        """Give the JSON Schema of the number."""
        return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d+/\d+$"}]}


Number = Annotated[int | Fraction, ExactNumber()]
"""An amount, a share or a count."""


class MadeFrom(TypedDict):
    """The receipt of an answer: what it was made from."""

    version: str
    """Of polsek."""
    files: dict[str, str]
    """The SHA-256 of every file used, by its name."""


class Authority(TypedDict):
    """A municipality, a region or the state."""

    code: str
    name: str


# --- calculate --------------------------------------------------------------------------------------------------------


PeriodAmount = TypedDict("PeriodAmount", {"from": str, "to": str, "amount": Number | None})
"""What falls on a period of the year; its first and last day."""


class Payment(TypedDict):
    """A payment to a party."""

    due: str | None
    """As the rule writes it: `31 Jan`."""
    date: str | None
    """The day, `2024-01-31`, or the month, `2024-01`."""
    amount: Number | None


class CalculatedParty(TypedDict):
    """What a party gets."""

    party: str
    abbreviation: str | None
    mandates: int
    components: dict[str, Number | None]
    lines: dict[str, Number | None]
    paid: Number | None
    in_kind: Number | None
    total: Number | None
    instalments: NotRequired[list[Payment]]
    to_recover: NotRequired[Number]
    periods: NotRequired[list[PeriodAmount]]
    paid_out: NotRequired[Number | None]
    retained: NotRequired[Number | None]


class CalculatedTotal(TypedDict):
    """What all parties get."""

    mandates: int
    components: dict[str, Number | None]
    lines: dict[str, Number | None]
    amount: Number
    sum_of_rows: Number
    paid_out: NotRequired[Number | None]
    retained: NotRequired[Number | None]
    in_kind: NotRequired[Number | None]
    instalments: NotRequired[list[Payment]]
    to_recover: NotRequired[Number]
    periods: NotRequired[list[PeriodAmount]]


class MarkSaid(TypedDict):
    """A figure that is to be read with care."""

    kind: str
    name: str
    address: str
    because: str


Calculation = TypedDict(
    "Calculation",
    {
        "rule": str,
        "authority": Authority,
        "support": str,
        "status": str,
        "unit": str,
        "year": int,
        "from": str,
        "to": str,
        "preliminary": bool,
        "parties": list[CalculatedParty],
        "total": CalculatedTotal,
        "marks": list[MarkSaid],
        "scenario": NotRequired[str],
    },
)
"""The support of a rule in a year."""


class NotCalculated(TypedDict):
    """A rule that is not calculated, and why."""

    rule: str
    problems: list[str]
    reason: str
    needs: list[str]
    """The addresses of the figures that it does not know."""
    failed: bool


class PlannedParty(TypedDict):
    """What a party gets in each year of a plan, and in all."""

    party: str
    abbreviation: str | None
    amounts: list[Number | None]
    total: Number


class PlannedTotal(TypedDict):
    """What all parties get in each year of a plan, and in all."""

    amounts: list[Number]
    amount: Number


class Plan(TypedDict):
    """One rule for several years."""

    rule: str
    years: list[int]
    preliminary: list[bool]
    """Of each year, whether anything of it rests on a preliminary figure."""
    parties: list[PlannedParty]
    total: PlannedTotal


class Calculations(TypedDict):
    """The answer of calculate."""

    calculations: list[Calculation]
    plan: NotRequired[Plan]
    """With `--years` only."""
    not_calculated: NotRequired[list[NotCalculated]]
    """With `--all` only."""
    receipt: NotRequired[MadeFrom]


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


# --- rules, arrangements, mandates ------------------------------------------------------------------------------------

ListedRule = TypedDict(
    "ListedRule",
    {
        "rule": str,
        "code": str,
        "authority": str,
        "support": str,
        "status": str,
        "from": str | None,
        "to": str | None,
        "decided": str | None,
    },
)
"""A rule, valid when and from which decision; `polsek rules` answers a list of them."""


class Arrangement(TypedDict):
    """Who employs, leads and is responsible; `polsek arrangements` answers a list of them."""

    rule: str
    code: str
    authority: str
    employer: str | None
    employed_by: str | None
    leads: str | None
    responsible: str | None
    terms: str | None
    notice: str | None
    ends: str | None
    source: str | None
    note: NotRequired[str]
    inferred: NotRequired[str]
    interpreted: NotRequired[str]
    latest_employment: str


class Seated(TypedDict):
    """The seats of a party."""

    party: str
    abbreviation: str | None
    mandates: int
    empty: NotRequired[int]
    side: NotRequired[str]
    employer: NotRequired[str]
    parties: NotRequired[int]
    """How many parties stand together in the row, None where that is not known."""
    facts: NotRequired[dict[str, str]]


Seating = TypedDict(
    "Seating",
    {
        "authority": Authority,
        "from": str,
        "to": str | None,
        "election": str | None,
        "preliminary": bool,
        "parties": list[Seated],
        "total": int,
        "seats": int,
        "facts": NotRequired[dict[str, str]],
        "source": str | None,
    },
)
"""The answer of mandates show."""


class AmountDifference(TypedDict):
    """What a rule gives with the seats before and after an election."""

    before: Number | None
    after: Number | None
    difference: Number


class SeatDifference(TypedDict):
    """How many seats before and after an election."""

    before: int
    after: int
    difference: int
    amount: NotRequired[AmountDifference]


class SeatChange(TypedDict):
    """What an election changed for a party; None where it has no seat."""

    party: str
    abbreviation: str | None
    before: int | None
    after: int | None
    difference: int
    amount: NotRequired[AmountDifference]
    """With --rule."""


SeatChanges = TypedDict(
    "SeatChanges",
    {
        "authority": Authority,
        "from": str,
        "to": str,
        "preliminary": bool,
        "parties": list[SeatChange],
        "total": SeatDifference,
        "rule": NotRequired[str],
        "year": NotRequired[int],
    },
)
"""The answer of mandates diff."""


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


class Recalculated(TypedDict):
    """The answer of recalculate."""

    year: int
    check: bool
    rules: list[RecalculatedRule]
    failed: list[str]
    inputs_changed: list[str]
    """The files that an earlier run was made from and that have changed since."""
    files: WrittenFiles | None


# --- explain ----------------------------------------------------------------------------------------------------------


class Tree(TypedDict):
    """An amount and how it is made; recomputing the tree gives its value."""

    title: str
    value: Number | None
    unit: str
    operation: str
    source: str | None
    place: str | None
    """File, line and column."""
    text: str | None
    """As the file writes it."""
    note: str | None
    rounding: str | None
    marks: list[MarkSaid]
    parts: list[Tree]


class BandTree(Tree):
    """What a party with so many mandates gets; without an end what any with more does."""

    mandates_from: int
    mandates_to: int | None


class PartyTree(Tree):
    """What a party of the year gets, where that depends on the others."""

    party: str
    mandates: int


Explained = Tree | list[Tree] | list[BandTree] | list[PartyTree] | list[list[BandTree] | list[PartyTree]]
"""The answer of explain: a party's tree, or of several rules a list; without a party a list of trees for each rule."""


# --- describe and check -----------------------------------------------------------------------------------------------


class SentenceSaid(TypedDict):
    """A sentence, and the list that it introduces."""

    text: str
    items: list[str]


class ParagraphSaid(TypedDict):
    """A heading and the sentences below it."""

    heading: str
    sentences: list[SentenceSaid]


class RuleDescribed(TypedDict):
    """A rule in plain sentences; `polsek describe` answers a list of them."""

    rule: str
    paragraphs: list[ParagraphSaid]


class PlacedProblem(TypedDict):
    """A problem and its place."""

    id: str
    severity: Literal["error", "warning", "note"]
    message: str
    hint: str | None
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: str
    """The address in the file: `components.salary.employment.4-6`."""


class PublishedNumbers(TypedDict):
    """How many published numbers were recalculated."""

    compared: int
    reproduced: int
    known_differences: int


class ProvedNumber(TypedDict):
    """A published number, and what became of it."""

    rule: str
    table: str
    path: str
    published: Number | None
    calculated: Number | None
    result: str
    """`reproduced`, `known` (a known difference) or `differs`."""
    source: str | None
    because: str | None
    file: str
    line: int


class CheckedFiles(TypedDict):
    """The answer of check."""

    files: int
    problems: list[PlacedProblem]
    published: PublishedNumbers
    numbers: NotRequired[list[ProvedNumber]]
    """With --published."""


# --- series -----------------------------------------------------------------------------------------------------------


class ListedSeries(TypedDict):
    """A series and its last value; `polsek series` answers a list of them."""

    series: str
    title: str
    unit: str
    value: Number
    known_to: str


SeriesValue = TypedDict(
    "SeriesValue", {"from": str, "value": Number, "status": str, "source": str | None, "note": str | None}
)
"""A value from a day on; of an index, of the month of that day alone."""


class SeriesSaid(TypedDict):
    """The answer of series NAME."""

    series: str
    title: str
    unit: str
    known_to: str
    values: list[SeriesValue]


# --- show -------------------------------------------------------------------------------------------------------------


class ShownLine(TypedDict):
    """A line of a file."""

    line: int
    text: str


class ShownFile(TypedDict):
    """A file, or lines of it; `polsek show` answers a list of them."""

    file: str
    lines: list[ShownLine]


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
