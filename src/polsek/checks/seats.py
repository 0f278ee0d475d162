"""Mandate files and series that are read without trouble and may still be wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.period import ordinary_election
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.mandates import Distribution, Draft

OLD_RULE_TO = 2010
"""Up to this year the ordinary election was on the third Sunday of September."""


def seats_source(draft: Draft) -> Iterator[Problem]:
    """Find seats that nothing says the source of."""
    if not draft.file.source and not draft.file.like:
        yield Problem(
            "no-source",
            Words("nothing says where these seats come from", "inget säger var de här mandaten kommer ifrån"),
            draft.places.value(("parties",)),
            Words("write source: (a text or an address)", "skriv source: (en text eller adress)"),
            "warning",
        )


def election_day(draft: Draft, *, national: bool) -> Iterator[Problem]:
    """Find elections that were not on the day of an ordinary election, where no note says why."""
    day = draft.file.election
    if day is None or not national or draft.file.note:
        return
    ordinary = ordinary_election(day.year)
    if day.year <= OLD_RULE_TO:
        ordinary = ordinary.replace(day=ordinary.day + 7)
    if day.year % 4 != 2 or day != ordinary:
        yield Problem(
            "election-day",
            Words(f"there was no ordinary election on {day}", f"det var inget ordinarie val {day}"),
            draft.places.value(("election",)),
            Words(
                "write the day of the election; say in note: if it was an extra one",
                "skriv valdagen; säg i note: om det var ett extra val",
            ),
            "warning",
        )


def even_seats(distribution: Distribution, *, national: bool) -> Iterator[Problem]:
    """Find elected assemblies with an even number of seats (kommunallagen 5:5 asks for an odd one)."""
    if national and distribution.elected and distribution.seats % 2 == 0 and distribution.seats:
        yield Problem(
            "even-seats",
            Words(
                f"{distribution.seats} seats, but an assembly has an odd number",
                f"{distribution.seats} platser, men ett fullmäktige har ett udda antal",
            ),
            distribution.places.value(("parties",)),
            Words(
                "is a party missing? seats: says how many there are", "saknas ett parti? seats: säger hur många de är"
            ),
            "warning",
        )


def seats_changed(distribution: Distribution, shipped: Sequence[Distribution]) -> Iterator[Problem]:
    """Find own distributions of an election that have another number of seats than the shipped one."""
    for other in shipped:
        same_election = other.starts == distribution.starts and other.elected and distribution.elected
        if same_election and other.seats != distribution.seats:
            yield Problem(
                "seats-differ",
                Words(
                    f"{distribution.seats} seats, but {other.seats} were elected",
                    f"{distribution.seats} platser, men {other.seats} valdes",
                ),
                distribution.places.value(("parties",)),
                Words(
                    "write empty: for an empty seat, seats: for seats of no party",
                    "skriv empty: för en tom stol, seats: för platser utan parti",
                ),
                "warning",
            )
