"""What one distribution takes from another that it is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.mandates.distribution import Distribution, Seats
from polsek.mandates.file import Draft, SeatRow
from polsek.mandates.party import Party, party_called
from polsek.notation.reader import Reader
from polsek.notation.words import looks_like_date
from polsek.problem import PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.problem import Address, Places


def resolve(drafts: Iterable[Draft]) -> tuple[Distribution, ...]:
    """Fill in what each distribution takes from another; ordered by their first day."""
    drafts = tuple(drafts)
    done: dict[str, Distribution] = {}
    return tuple(
        sorted((_resolved(draft, drafts, done, ()) for draft in drafts), key=lambda each: (each.starts, each.elected))
    )


def _resolved(
    draft: Draft, drafts: tuple[Draft, ...], done: dict[str, Distribution], waiting: tuple[str, ...]
) -> Distribution:
    if draft.id not in done:
        base = _base(draft, drafts, done, (*waiting, draft.id)) if draft.file.like else None
        done[draft.id] = _joined(draft, base)
    return done[draft.id]


def _base(
    draft: Draft, drafts: tuple[Draft, ...], done: dict[str, Distribution], waiting: tuple[str, ...]
) -> Distribution:
    like = draft.file.like
    for other in drafts:
        named = other.id == like or other.id.rpartition("/")[2] == like
        if (named or (looks_like_date(like) and str(other.file.election) == like)) and other.id not in waiting:
            return _resolved(other, drafts, done, waiting)
    to = Reader(Document({}, draft.places))
    to.report(
        "unknown-distribution",
        ("like",),
        Words(
            f"there is no distribution {like} of {draft.file.authority}",
            f"det finns ingen mandatfördelning {like} för {draft.file.authority}",
        ),
        Words(
            "name it as its file in mandates/ is called, or by its election day",
            "ange den som dess fil i mandates/ heter, eller med valdagen",
        ),
    )
    raise PolsekError(to.problems)


def _joined(draft: Draft, base: Distribution | None) -> Distribution:
    file = draft.file
    before = {row.party: row for row in base.rows} if base else {}
    written = {_party(name, row): (name, row) for name, row in file.parties.items()}
    known = {party: next((old for old in before if old.is_called(name)), party) for party, (name, _) in written.items()}
    own = {known[party]: (party, *row) for party, row in written.items()}
    rows = [_taken(party, old, own.get(party), draft.places) for party, old in before.items()]
    rows += [_row(party, name, row, None, draft.places) for key, (party, name, row) in own.items() if key not in before]
    total = sum(row.mandates for row in rows)
    seats = file.seats or (base.seats if base and base.seats > base.total else 0)
    if file.seats is not None and file.seats < total:
        _refuse(draft.places, ("seats",), "seats", f"{total} / {file.seats}")
    return Distribution(
        draft.id,
        file.authority,
        draft.starts,
        file.election is not None,
        max(seats, total),
        tuple(rows),
        {**(base.facts if base else {}), **file.facts},
        file.source or (base.source if base else ""),
        file.first_year or (base.first_year if base else None),
        file.only_for == "published",
        draft.shipped,
        draft.places,
        file.status == "preliminary" or (not file.status and base is not None and base.preliminary),
    )


def _refuse(places: Places, at: Address, kind: str, numbers: str) -> None:
    message = {
        "too-many-empty": Words(
            f"more seats are empty than there are: {numbers}", f"fler platser är tomma än det finns: {numbers}"
        ),
        "seats": Words(f"more mandates than seats: {numbers}", f"fler mandat än platser: {numbers}"),
    }[kind]
    to = Reader(Document({}, places))
    to.report(kind, at, message)
    raise PolsekError(to.problems)


def _taken(party: Party, old: Seats, own: tuple[Party, str, SeatRow] | None, places: Places) -> Seats:
    """Give a party's row as in the other distribution, with what is written here in its place."""
    return old if own is None else _row(party if party.abbreviation else own[0], own[1], own[2], old, places)


def _party(name: str, row: SeatRow) -> Party:
    party = party_called(name, row.abbreviation)
    return party._replace(abbreviation=row.abbreviation) if row.abbreviation and not party.abbreviation else party


def _row(party: Party, name: str, row: SeatRow, old: Seats | None, places: Places) -> Seats:
    mandates = row.mandates if row.mandates is not None else old.mandates if old else 0
    empty = row.empty if row.empty is not None else old.empty if old else 0
    if empty > mandates:
        _refuse(places, ("parties", name), "too-many-empty", f"{empty} / {mandates}")
    return Seats(
        party,
        mandates,
        empty,
        row.side or (old.side if old else ""),
        row.previous or (old.previous if old else None),
        row.left or (old.left if old else None),
        row.employer or (old.employer if old else ""),
        {**(old.facts if old else {}), **row.facts},
        row.parties if row.parties is not None else old.parties if old else 1,
        places,
        ("parties", name),
    )
