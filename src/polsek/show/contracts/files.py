"""What the commands answer in JSON that tell what stands in files: lists, describe, check, show."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict  # that of `typing` is read by Pydantic from Python 3.12 on

from polsek.show.contracts import Authority, Number

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
