"""Seats that somebody moves from one party to another for one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.mandates.distribution import Distribution, Seats, is_national_in, party_called
from polsek.mandates.nearness import near_party
from polsek.problem import PolsekError, Problem, Words, same
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Places, Span


class Move(NamedTuple):
    """How many mandates a party gets or loses."""

    name: str
    number: int
    span: Span
    """Where it is written."""


def moved(found: Distribution, moves: Sequence[Move], places: Places) -> Distribution:
    """Give a distribution with moved seats; a party that had none gets a row. Raises PolsekError below 0."""
    rows = list(found.rows)
    problems: list[Problem] = []
    for move in moves:
        at = next((at for at, row in enumerate(rows) if row.party.is_called(move.name)), None)
        had = 0 if at is None else rows[at].mandates
        if at is None and (meant := near_party(move.name, [row.party.name for row in rows])):
            message = Words(f"{move.name} is nearly called as {meant}", f"{move.name} liknar {meant}")
            hint = Words(f"write {meant}", f"skriv {meant}")
            problems.append(Problem("near-party", message, places.place(move.span), hint))
        elif had + move.number < 0:
            message = Words(
                f"{move.name} has {had} mandates from {found.starts}, and cannot lose {-move.number}",
                f"{move.name} har {had} mandat från {found.starts} och kan inte förlora {-move.number}",
            )
            hint = Words(f"move at most {had}", f"flytta högst {had}")
            problems.append(Problem("pairs", message, places.place(move.span), hint))
        elif at is None:
            rows.append(_new(move, found, places))
        else:
            row = rows[at]
            rows[at] = row._replace(mandates=had + move.number, empty=min(row.empty, had + move.number))
    if problems:
        raise PolsekError(problems)
    said = ", ".join(f"{move.name} {move.number:+}".replace("-", "\N{MINUS SIGN}") for move in moves)
    given = Words(f"mandates, {said}", f"mandat, {said}")
    return found._replace(rows=tuple(rows), source=same(f"{places.file} {said}"), given=given)


def _new(move: Move, found: Distribution, places: Places) -> Seats:
    party = party_called(move.name, national=is_national_in(found.authority))
    return Seats(party, move.number, 0, "", None, None, "", {}, 1, places, ("parties", move.name))
