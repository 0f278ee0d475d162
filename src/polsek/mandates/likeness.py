"""What one distribution takes from another: one that it is like, or one in which somebody moves seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.mandates.distribution import Distribution, Party, Seats, is_national_in, near_party, party_called
from polsek.mandates.file import Draft, SeatRow
from polsek.notation.reader import Reader
from polsek.notation.words import looks_like_date, write_this
from polsek.problem import UNSAID, PolsekError, Problem, Words, same
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from polsek.problem import Address, Places, Span


def resolve(drafts: Iterable[Draft], others: Iterable[Draft] = (), code: str = "") -> tuple[Distribution, ...]:
    """Fill in what each distribution takes from another; ordered by their first day.

    A distribution may be like one of the `others`, too, which are not among the answer: those that it stands before.
    `code` is the authority of a file that does not say whose seats it has.
    """
    drafts = tuple(drafts)
    known = _Known((*drafts, *others), code)
    return tuple(sorted((known.resolved(draft, ()) for draft in drafts), key=lambda each: (each.starts, each.elected)))


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
            base = self.base(draft, (*waiting, draft)) if draft.file.like else None
            self.done[id(draft)] = _joined(draft, base, national=is_national_in(draft.file.authority or self.code))
        return self.done[id(draft)]

    def base(self, draft: Draft, waiting: tuple[Draft, ...]) -> Distribution:
        """Give the distribution that a draft is like; raises PolsekError when there is none."""
        like = draft.file.like
        free = [other for other in self.drafts if not any(other is each for each in waiting)]
        for other in free:
            named = other.id == like or other.id.rpartition("/")[2] == like
            if named or (looks_like_date(like) and str(other.file.election) == like):
                return self.resolved(other, waiting)
        code = draft.file.authority or self.code
        listed = ", ".join(dict.fromkeys(other.id for other in free))
        to = Reader(Document({}, draft.places))
        to.report(
            "unknown-distribution",
            ("like",),
            Words(f"there is no distribution {like} of {code}", f"det finns ingen mandatfördelning {like} för {code}"),
            Words(
                f"name it as its file in mandates/ is called, or by its election day; there are {listed or '-'}",
                f"ange mandatfilens namn eller valdagen; det finns {listed or '-'}",
            ),
        )
        raise PolsekError(to.problems)


def _joined(draft: Draft, base: Distribution | None, *, national: bool) -> Distribution:
    file = draft.file
    before = {row.party: row for row in base.rows} if base else {}
    written = {_party(name, row, national=national): (name, row) for name, row in file.parties.items()}
    known = {party: next((old for old in before if old.is_called(name)), party) for party, (name, _) in written.items()}
    own = {known[party]: (party, *row) for party, row in written.items()}
    if len(own) < len(file.parties):
        _refuse_twice(draft, known)
    rows = [_taken(party, old, own.get(party), draft.places) for party, old in before.items()]
    rows += [_row(party, name, row, None, draft.places) for key, (party, name, row) in own.items() if key not in before]
    if base is not None:
        _check_abbreviations(rows, draft.places)
    total = sum(row.mandates for row in rows)
    whole = base is not None and base.seats == base.total
    if base is not None and file.seats is None and (total > base.seats or (whole and total < base.seats)):
        _refuse(draft.places, ("like",), "seats", f"{total} / {base.seats}", _WHOSE_SEATS)
    seats = file.seats or (base.seats if base and base.seats > base.total else 0)
    if file.seats is not None and file.seats < total:
        _refuse(draft.places, ("seats",), "seats", f"{total} / {file.seats}")
    undated = file.election is None and file.from_ is None
    return Distribution(
        draft.id,
        file.authority,
        base.starts if base and undated else draft.starts,
        base.elected if base and undated else file.election is not None,
        max(seats, total),
        tuple(rows),
        {**(base.facts if base else {}), **file.facts},
        file.source or (base.source if base else UNSAID),
        file.first_year or (base.first_year if base else None),
        file.only_for == "published",
        draft.shipped,
        draft.places,
        file.status == "preliminary" or (not file.status and base is not None and base.preliminary),
        file.term_ends or (base.term_ends if base else None),
    )


def _check_abbreviations(rows: list[Seats], places: Places) -> None:
    """Refuse a row of this file with an abbreviation by which another party goes there."""
    for row in rows:
        short = row.party.abbreviation
        other = next((each for each in rows if each is not row and short and each.party.is_called(short)), None)
        if other is not None and row.places is places:
            message = Words(
                f"{row.party.name} and {other.party.name} share the abbreviation {short}",
                f"{row.party.name} och {other.party.name} har samma förkortning {short}",
            )
            hint = Words("give one of them another abbreviation", "ge ett av dem en annan förkortning")
            to = Reader(Document({}, places))
            to.report("duplicate-party", row.address, message, hint, key=True)
            raise PolsekError(to.problems)


def _refuse_twice(draft: Draft, known: Mapping[Party, Party]) -> None:
    """Refuse two rows of one party, which is called by two of its names."""
    seen: set[Party] = set()
    national = is_national_in(draft.file.authority)
    for name, row in draft.file.parties.items():
        party = known[_party(name, row, national=national)]
        if party in seen:
            to = Reader(Document({}, draft.places))
            message = Words(f"{party.name} stands twice", f"{party.name} förekommer två gånger")
            hint = Words("keep one of the two rows", "behåll en av de två raderna")
            to.report("duplicate-party", ("parties", name), message, hint, key=True)
            raise PolsekError(to.problems)
        seen.add(party)


_WHOSE_SEATS = Words(
    "write all parties whose mandates change, or seats: with the number of seats that there are now",
    "ange alla partier vars mandat ändras, eller seats: med antalet platser",
)


def _refuse(places: Places, at: Address, kind: str, numbers: str, hint: Words | None = None) -> None:
    message = {
        "too-many-empty": Words(
            f"more seats are empty than there are: {numbers}", f"fler tomma stolar än mandat: {numbers}"
        ),
        "seats": Words(f"other mandates than seats: {numbers}", f"inte lika många mandat som platser: {numbers}")
        if hint is not None
        else Words(f"more mandates than seats: {numbers}", f"fler mandat än platser: {numbers}"),
    }[kind]
    to = Reader(Document({}, places))
    to.report(kind, at, message, hint)
    raise PolsekError(to.problems)


def _taken(party: Party, old: Seats, own: tuple[Party, str, SeatRow] | None, places: Places) -> Seats:
    """Give a party's row as in the other distribution, with what is written here in its place."""
    return old if own is None else _row(party if party.abbreviation else own[0], own[1], own[2], old, places)


def _parties(row: SeatRow, old: Seats | None) -> int | None:
    """Tell how many parties a row stands for; None where nobody knows."""
    if row.parties is None:
        return 1 if old is None else old.parties
    return None if row.parties == "unknown" else row.parties


def _party(name: str, row: SeatRow, *, national: bool) -> Party:
    party = party_called(name, row.abbreviation, national=national)
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
        _parties(row, old),
        places,
        ("parties", name),
        untold=row.mandates is None and (old is None or old.untold),
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
    for move in moves:
        at = next((at for at, row in enumerate(rows) if row.party.is_called(move.name)), None)
        had = 0 if at is None else rows[at].mandates
        if at is None and (meant := near_party(move.name, [row.party.name for row in rows])):
            message = Words(f"{move.name} is nearly called as {meant}", f"{move.name} liknar {meant}")
            hint = write_this(f"{meant}")
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
