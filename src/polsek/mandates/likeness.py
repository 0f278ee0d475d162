"""What one distribution takes from another: one that it is like, or one in which somebody moves seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.mandates.distribution import (
    Distribution,
    Moved,
    Party,
    Seats,
    is_national_in,
    near_party,
    party_called,
    same_abbreviation,
)
from polsek.mandates.file import Draft, SeatRow
from polsek.mandates.no_party import refused_as_party
from polsek.notation.reader import placed_error
from polsek.notation.words import looks_like_date, write_this
from polsek.problem import PolsekError, Problem, Words, same
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.problem import Address, Places, Span


def resolve(drafts: Iterable[Draft], others: Iterable[Draft] = (), code: str = "") -> tuple[Distribution, ...]:
    """Fill in what each distribution takes from another; ordered by their first day.

    A distribution may be like one of the `others`, too, which are not among the answer: those that it stands before.
    `code` is the authority of a file that does not say whose seats it has.
    """
    drafts = tuple(drafts)
    known = _Known((*drafts, *others), code)
    return tuple(sorted((known.resolved(draft, ()) for draft in drafts), key=lambda each: (each.starts, each.elected)))


def is_called(draft: Draft, like: str) -> bool:
    """Tell whether a distribution is the one that another says it is like: by its file, or by its election day."""
    named = like in (draft.id, draft.id.rpartition("/")[2])
    return named or (looks_like_date(like) and str(draft.file.election) == like)


def by_abbreviation(found: Distribution, drafts: Iterable[Draft]) -> Distribution:
    """Give a distribution in which who is called as another file abbreviates a party is that party.

    Raises PolsekError where the abbreviation is of two, or a party then stands twice.
    """
    meant: dict[str, dict[Party, None]] = {}
    for draft in drafts:
        national = is_national_in(draft.file.authority)
        for name, written in draft.file.parties.items():
            if short := written.abbreviation.casefold():
                party = party_called(name, written.abbreviation, national=national)
                for said in (short, f"{party.name.casefold()} ({short})"):
                    meant.setdefault(said, {})[party] = None
    rows: dict[Party, Seats] = {}
    for row in found.rows:
        named = [] if row.party.abbreviation else [*meant.get(row.party.name.casefold(), {row.party: None})]
        if len(named) > 1:
            listed = ", ".join(each.name for each in named)
            message = Words(f"{row.party.name} can be {listed}", f"{row.party.name} kan vara {listed}")
            hint = Words("write the party's name", "skriv partiets namn")
            raise placed_error(row.places, "near-party", row.address, message, hint, key=True)
        party = named[0] if named else row.party
        if party in rows:
            message, hint = _twice(party)
            raise placed_error(row.places, "duplicate-party", row.address, message, hint, key=True)
        rows[party] = row._replace(party=party)
    return found._replace(rows=tuple(rows.values()))


class _Known:
    """The distributions that one may be like."""

    def __init__(self, drafts: tuple[Draft, ...], code: str) -> None:
        self.drafts = drafts
        self.code = code
        self.done: dict[int, Distribution] = {}
        """By the number of the draft: an own file may have the id of the one that it stands before."""

    def resolved(self, draft: Draft, waiting: tuple[Draft, ...]) -> Distribution:
        """Give a distribution with what it takes from another."""
        if id(draft) not in self.done:
            base = self.base(draft, (*waiting, draft)) if draft.file.like else _blank(draft)
            self.done[id(draft)] = _joined(draft, base, national=is_national_in(draft.file.authority or self.code))
        return self.done[id(draft)]

    def base(self, draft: Draft, waiting: tuple[Draft, ...]) -> Distribution:
        """Give the distribution that a draft is like; raises PolsekError when there is none."""
        like = draft.file.like
        free = [other for other in self.drafts if not any(other is each for each in waiting)]
        for other in free:
            if is_called(other, like):
                return self.resolved(other, waiting)
        listed = ", ".join(dict.fromkeys(other.id for other in free)) or "-"
        message = Words(
            f"there is no distribution {like} of this assembly",
            f"det finns ingen mandatfördelning {like} för detta fullmäktige",
        )
        hint = Words(
            f"name it as its file in mandates/ is called, or by its election day; there are {listed}",
            f"ange mandatfilens namn eller valdagen; det finns {listed}",
        )
        raise placed_error(draft.places, "unknown-distribution", ("like",), message, hint)


def _blank(draft: Draft) -> Distribution:
    """Give what a distribution that is like no other begins with."""
    return Distribution(
        draft.id, draft.file.authority, draft.starts, elected=False, seats=0, rows=(), places=draft.places
    )


def _joined(draft: Draft, base: Distribution, *, national: bool) -> Distribution:
    """Give a distribution with what is written in the place of what the other one has."""
    file, places = draft.file, draft.places
    before = {row.party: row for row in base.rows}
    own = _own(draft, before, national=national)
    rows = [_taken(party, old, own.pop(party, None), places) for party, old in before.items()]
    rows += [_row(*each, None, places) for each in own.values()]
    if file.like:
        _check_abbreviations(rows, places)
    total = sum(row.mandates for row in rows)
    too_few = base.seats == base.total and total < base.seats
    if file.like and file.seats is None and (total > base.seats or too_few):
        _refuse(places, ("like",), "seats", (total, base.seats), _WHOSE_SEATS)
    if file.seats is not None and file.seats < total:
        _refuse(places, ("seats",), "seats", (total, file.seats))
    seats = base.seats if file.seats is None else file.seats
    undated = file.election is None and file.from_ is None
    return base._replace(
        id=draft.id,
        authority=file.authority,
        starts=base.starts if undated else draft.starts,
        elected=base.elected if undated else file.election is not None,
        seats=max(seats, total),
        rows=tuple(rows),
        facts={**base.facts, **file.facts},
        source=file.source or base.source,
        first_year=file.first_year or base.first_year,
        only_published=file.only_for == "published",
        shipped=draft.shipped,
        places=places,
        preliminary=file.status == "preliminary" or (not file.status and base.preliminary),
        term_ends=file.term_ends or base.term_ends,
    )


def _check_abbreviations(rows: list[Seats], places: Places) -> None:
    """Refuse a row of this file with an abbreviation by which another party goes there."""
    for row in rows:
        short = row.party.abbreviation
        other = next((each for each in rows if each is not row and each.party.is_called(short)), None)
        if other is not None and row.places is places:
            message, hint = same_abbreviation(row.party.name, other.party.name, short)
            raise placed_error(places, "duplicate-party", row.address, message, hint, key=True)


def _own(draft: Draft, before: Iterable[Party], *, national: bool) -> dict[Party, tuple[Party, str, SeatRow]]:
    """Give the rows that are written, by the party that each changes or adds; refuse two of one party."""
    found: dict[Party, tuple[Party, str, SeatRow]] = {}
    for name, row in draft.file.parties.items():
        party = party_called(name, row.abbreviation, national=national)
        known = next((old for old in before if old.is_called(name)), party)
        if known in found:
            message, hint = _twice(known)
            raise placed_error(draft.places, "duplicate-party", ("parties", name), message, hint, key=True)
        found[known] = party, name, row
    return found


def _twice(party: Party) -> tuple[Words, Words]:
    """Say that a party has two rows."""
    return (
        Words(f"{party.name} stands twice", f"{party.name} förekommer två gånger"),
        Words("keep one of the two rows", "behåll en av de två raderna"),
    )


_WHOSE_SEATS = Words(
    "write all parties whose mandates change, or seats: with the number of seats that there are now",
    "ange alla partier vars mandat ändras, eller seats: med antalet platser",
)


def _refuse(places: Places, at: Address, kind: str, numbers: tuple[int, int], hint: Words | None = None) -> None:
    first, second = numbers
    message = {
        "too-many-empty": Words(
            f"{first} empty seats of {second} mandates", f"{first} tomma stolar men {second} mandat"
        ),
        "seats": Words(f"{first} mandates, but {second} seats", f"{first} mandat men {second} platser"),
    }[kind]
    raise placed_error(places, kind, at, message, hint)


def _taken(party: Party, old: Seats, own: tuple[Party, str, SeatRow] | None, places: Places) -> Seats:
    """Give a party's row as in the other distribution, with what is written here in its place."""
    return old if own is None else _row(party if party.abbreviation else own[0], own[1], own[2], old, places)


def _row(party: Party, name: str, row: SeatRow, old: Seats | None, places: Places) -> Seats:
    old = old or Seats(party, 0, places, ("parties", name), untold=True)
    mandates = old.mandates if row.mandates is None else row.mandates
    empty = old.empty if row.empty is None else row.empty
    if empty > mandates:
        _refuse(places, ("parties", name), "too-many-empty", (empty, mandates))
    return Seats(
        party,
        mandates,
        places,
        ("parties", name),
        empty,
        row.side or old.side,
        row.previous or old.previous,
        row.left or old.left,
        row.employer or old.employer,
        {**old.facts, **row.facts},
        old.parties if row.parties is None else None if row.parties == "unknown" else row.parties,
        untold=row.mandates is None and old.untold,
    )


# --- seats that somebody moves for one answer -------------------------------------------------------------------------


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
    by = same(f"{places.file} {', '.join(map(_signed, moves))}")
    for move in moves:
        at = next((at for at, row in enumerate(rows) if row.party.is_called(move.name)), None)
        had = 0 if at is None else rows[at].mandates
        refused = refused_as_party(move.name, move.number, None, option=True) if at is None else None
        if refused is not None:
            problems.append(Problem("sum-row", refused[0], places.place(move.span), refused[1]))
        elif at is None and (meant := near_party(move.name, [row.party.name for row in rows])):
            message = Words(f"{move.name} is nearly called as {meant}", f"{move.name} liknar {meant}")
            hint = write_this(f"{meant}")
            problems.append(Problem("near-party", message, places.place(move.span), hint))
        elif had + move.number < 0:
            message, hint = _too_few(move, had, found)
            problems.append(Problem("pairs", message, places.place(move.span), hint))
        elif at is None:
            rows.append(_new(move, found, places)._replace(moved=Moved(by, _brought(_signed(move)))))
        else:
            row, number = rows[at], had + move.number
            rows[at] = row._replace(
                mandates=number, empty=min(row.empty, number), moved=Moved(by, _said(row, _signed(move)))
            )
    if problems:
        raise PolsekError(problems)
    seated = [row for row in found.rows if row.mandates]
    new = [not any(row.party.is_called(move.name) for row in seated) for move in moves]
    en, sv = (
        ", ".join(_signed(move) + text * is_new for move, is_new in zip(moves, new, strict=True))
        for text in (f" ({_NEW.en})", f" ({_NEW.sv})")
    )
    return found._replace(rows=tuple(rows), given=Words(f"mandates, {en}", f"mandat, {sv}"))


_NEW = Words("new in the assembly", "nytt i fullmäktige")


def _signed(move: Move) -> str:
    return f"{move.name} {move.number:+}".replace("-", "\N{MINUS SIGN}")


def _brought(move: str) -> Words:
    """Say that the file does not have the party."""
    return Words(f"given: {_NEW.en}, {move}", f"angivet: {_NEW.sv}, {move}")


def _said(row: Seats, move: str) -> Words:
    """Say how many mandates the file has, and what is moved of them."""
    number, at = row.mandates, f"{row.place.file}:{row.place.cell or row.place.line}"
    return Words(f"given: {number} by {at}, {move}", f"angivet: {number} enligt {at}, {move}")


def _too_few(move: Move, had: int, found: Distribution) -> tuple[Words, Words]:
    """Say that a party cannot lose so many mandates, and what can be moved instead."""
    if not had:
        listed = ", ".join(row.party.name for row in found.rows if row.mandates)
        return Words(
            f"no party called {move.name} has mandates from {found.starts}",
            f"inget parti som heter {move.name} har mandat från {found.starts}",
        ), Words(f"the parties are {listed}", f"partierna är {listed}")
    return Words(
        f"{move.name} has {had} mandates from {found.starts}, and cannot lose {-move.number}",
        f"{move.name} har {had} mandat från {found.starts} och kan inte förlora {-move.number}",
    ), Words(f"move at most {had}", f"flytta högst {had}")


def _new(move: Move, found: Distribution, places: Places) -> Seats:
    party = party_called(move.name, national=is_national_in(found.authority))
    return Seats(party, move.number, places, ("parties", move.name))
