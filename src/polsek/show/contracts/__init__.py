"""What the commands that calculate a rule answer in JSON: the keys of each answer, as the describing modules fill them.

`polsek schema --answer COMMAND` gives the JSON Schema of each; keys may be added, none is taken away or renamed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, NotRequired

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
    over_limit: NotRequired[Number]
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
    over_limit: NotRequired[Number]
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
