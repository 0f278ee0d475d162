"""What every command answers in JSON: the keys of each answer, as the describing modules fill them.

`polsek schema --answer COMMAND` gives the JSON Schema of each; keys may be added, none is taken away or renamed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, NotRequired, TypedDict

from polsek.document import Receipt


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


class Calculations(TypedDict):
    """The answer of calculate."""

    calculations: list[Calculation]
    not_calculated: NotRequired[list[NotCalculated]]
    """With `--all` only."""
    receipt: NotRequired[Receipt]
