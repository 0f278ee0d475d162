"""Who sits where: parties, the distributions of an assembly's seats, and how one follows another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, NamedTuple

from polsek.document import Document, Value
from polsek.notation.reader import DATE, FAILED, Kind, Named, Parsed, Reader, Record, Text, Word, written
from polsek.notation.words import Refusal, Token, iso_date, looks_like_date, whole_number
from polsek.problem import Address, Place, Places, PolsekError, Words


class Party(NamedTuple):
    """A party: its everyday name, and its abbreviation where the country or the assembly's own file gives one."""

    name: str
    abbreviation: str = ""

    def is_called(self, name: str) -> bool:
        """Tell whether a name, registered name or abbreviation means the party."""
        meant = party_called(name).name.casefold()
        return meant == self.name.casefold() or bool(name and name.casefold() == self.abbreviation.casefold())


NATIONAL = (
    (Party("Moderaterna", "M"), ("Moderata samlingspartiet",)),
    (Party("Centerpartiet", "C"), ()),
    (Party("Liberalerna", "L"), ("Liberalerna (tidigare Folkpartiet)", "Folkpartiet liberalerna")),
    (Party("Kristdemokraterna", "KD"), ()),
    (
        Party("Socialdemokraterna", "S"),
        ("Arbetarepartiet-Socialdemokraterna", "Sveriges socialdemokratiska arbetareparti"),
    ),
    (Party("Vänsterpartiet", "V"), ()),
    (Party("Miljöpartiet", "MP"), ("Miljöpartiet de gröna",)),
    (Party("Sverigedemokraterna", "SD"), ()),
    (Party("Feministiskt initiativ", "FI"), ()),
)
"""The parties whose abbreviation counts everywhere, with the names that they are registered under."""
_BY_NAME = {
    name.casefold(): party for party, registered in NATIONAL for name in (party.name, party.abbreviation, *registered)
}


def party_called(name: str, abbreviation: str = "") -> Party:
    """Give the party that somebody calls so: a national one by any of its names, else one of that name."""
    return _BY_NAME.get(name.casefold()) or Party(name, abbreviation)


class FactText(NamedTuple):
    """A fact as it is written: a text that holds always, or texts that each hold from a date on."""

    values: tuple[tuple[date | None, str, Address], ...]

    def on(self, day: date) -> tuple[str, Address] | None:
        """Give the text that holds on a day and its address."""
        holding = [(text, at) for start, text, at in self.values if start is None or start <= day]
        return holding[-1] if holding else None


class Previous(NamedTuple):
    """A party's result in the election before, with the facts of then."""

    mandates: int
    facts: Mapping[str, FactText]


class Seats(NamedTuple):
    """What one party has in an assembly."""

    party: Party
    mandates: int
    empty: int
    """How many of them have no elected member."""
    side: str
    """`government`, `opposition` or empty."""
    previous: Previous | None
    left: date | None
    """The last day on which the party was represented."""
    employer: str
    facts: Mapping[str, FactText]
    parties: int
    """How many parties the row stands for: 1, or more for a placeholder."""
    places: Places
    address: Address

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self.places.value(self.address)


class Distribution(NamedTuple):
    """Who sits in an assembly from an election or another day on."""

    id: str
    authority: str
    starts: date
    """The day of the election, or the day of a change inside a term."""
    elected: bool
    seats: int
    """All seats, also those of no party."""
    rows: tuple[Seats, ...]
    facts: Mapping[str, FactText]
    source: str
    first_year: int | None
    only_published: bool
    shipped: bool
    places: Places

    @property
    def total(self) -> int:
        """The mandates of all parties."""
        return sum(row.mandates for row in self.rows)


def whole(text: str) -> int:
    """Read a whole number."""
    return whole_number(Token(text, 0))


WHOLE = Parsed(Words("a whole number", "ett heltal"), whole, written("whole"))


class FactsKind(Kind):
    """Facts by name, each a text that a rule's declaration tells how to read, or dated texts."""

    expected = Words("facts by name", "uppgifter med namn")
    schema = written("facts")

    def read(self, value: Value, at: Address, to: Reader) -> dict[str, FactText]:
        """Read facts."""
        if not isinstance(value, dict):
            to.report("wrong-shape", at, Words(f"expected {self.expected.en}", f"här väntas {self.expected.sv}"))
            return {}
        return {name: fact_text(inner, (*at, name), to) for name, inner in value.items()}


def fact_text(value: Value, at: Address, to: Reader) -> FactText:
    """Read a fact's texts; what they mean is told by the rule that asks for it."""
    if isinstance(value, str):
        return FactText(((None, value, at),))
    found: list[tuple[date | None, str, Address]] = []
    for key, inner in value.items() if isinstance(value, dict) else ():
        try:
            day = iso_date(Token(key, 0))
        except Refusal as refusal:
            to.refuse(refusal, (*at, key), key=True)
            continue
        if isinstance(inner, str):
            found.append((day, inner, (*at, key)))
    if not found:
        to.report(
            "wrong-shape",
            at,
            Words("a fact is a text, or texts by date", "en uppgift är en text, eller texter med datum"),
        )
    return FactText(tuple(sorted(found, key=lambda each: each[0] or date.min)))


class PreviousKind(Kind):
    """The result of the election before: a number, or `{mandates: 0, FACT: 4}`."""

    expected = Words("a number, or {mandates: 0, FACT: 4}", "ett tal, eller {mandates: 0, UPPGIFT: 4}")
    schema = written("previous")

    def read(self, value: Value, at: Address, to: Reader) -> Previous | None:
        """Read the result."""
        if not isinstance(value, dict):
            number = WHOLE.read(value, at, to)
            return FAILED if number is FAILED else Previous(number, {})
        if "mandates" not in value:
            to.report("missing-key", at, Words("mandates: is missing", "mandates: saknas"))
            return FAILED  # type: ignore[no-any-return]
        number = WHOLE.read(value["mandates"], (*at, "mandates"), to)
        facts = {name: fact_text(inner, (*at, name), to) for name, inner in value.items() if name != "mandates"}
        return FAILED if number is FAILED else Previous(number, facts)


@dataclass(frozen=True, kw_only=True)
class SeatRow:
    """One party's row as it is written; with `like:`, what is not written is as there."""

    mandates: Annotated[int | None, WHOLE] = None
    """The party's mandates."""
    abbreviation: Annotated[str, Text()] = ""
    """The abbreviation that the party has in this assembly; only M, C, L, KD, S, V, MP, SD and FI are known
    everywhere."""
    empty: Annotated[int | None, WHOLE] = None
    """How many of the mandates have no elected member."""
    side: Annotated[str, Word("government", "opposition")] = ""
    """Whether the party governs or is in opposition; needed by rules that ask for it."""
    previous: Annotated[Previous | None, PreviousKind()] = None
    """The party's result in the election before: a number, or `{mandates: 0, FACT: 4}`. Only where the file of that
    election does not exist."""
    left: Annotated[date | None, DATE] = None
    """The last day on which the party was represented. Only where the distribution before does not exist."""
    employer: Annotated[str, Word("the party", "the authority")] = ""
    """Who employs the party's political secretaries."""
    facts: Annotated[Mapping[str, FactText], FactsKind()] = field(default_factory=dict)
    """What else is known of the party: facts by name, which may be dated."""
    parties: Annotated[int | None, WHOLE] = None
    """How many parties the row stands for, where they are not listed; only totals come out of such a row."""


class RowKind(Kind):
    """A party's row: its mandates, or keys."""

    def shape(self) -> Any:  # noqa: ANN401
        """Give a number or keys."""
        return Annotated[Any, WHOLE] | SeatRow

    def read(self, value: Value, at: Address, to: Reader) -> SeatRow:
        """Read a row."""
        if isinstance(value, dict):
            return _ROW.read(value, at, to)  # type: ignore[no-any-return]
        return SeatRow(mandates=WHOLE.read(value, at, to))


_ROW = Record(SeatRow)


@dataclass(frozen=True, kw_only=True)
class SeatFile:
    """A mandate file as it is written."""

    polsek: Annotated[str, Word("1")] = "1"
    """The version of the rule language, always `1`."""
    authority: Annotated[str, Text()]
    """The code of the authority, in quotes."""
    election: Annotated[date | None, DATE] = None
    """The day of the election in which the assembly was elected. Write either `election` or `from`."""
    from_: Annotated[date | None, DATE] = None
    """The first day of a change inside a term. Write either `election` or `from`."""
    like: Annotated[str, Text()] = ""
    """Another distribution of the authority, by its id or its election day: what is not written here is as there, and
    nobody leaves by not being named."""
    only_for: Annotated[str, Word("published")] = ""
    """`published`: it counts only where a published table names it."""
    first_year: Annotated[int | None, WHOLE] = None
    """The support year that is year 1 of the term, when it is not the usual one."""
    source: Annotated[str, Text()] = ""
    """Where the seats come from."""
    note: Annotated[str, Text()] = ""
    """Free text for people."""
    seats: Annotated[int | None, WHOLE] = None
    """All seats of the assembly; what exceeds the parties' sum are seats of no party. Default: the sum."""
    facts: Annotated[Mapping[str, FactText], FactsKind()] = field(default_factory=dict)
    """What else is known of the assembly: facts by name, which may be dated."""
    parties: Annotated[Mapping[str, SeatRow], Named(RowKind())] = field(default_factory=dict)
    """The parties and their mandates, by everyday name, registered name or abbreviation."""


class Draft(NamedTuple):
    """A mandate file that has been read, before what it is like is looked up."""

    id: str
    file: SeatFile
    places: Places
    shipped: bool

    @property
    def starts(self) -> date:
        """The day of the election or of the change."""
        return self.file.election or self.file.from_ or date.min


def read_seats(document: Document, id: str, *, shipped: bool = False, bare: bool = False) -> Draft:  # noqa: A002
    """Read one mandate file; `bare`: without authority and day, as one named on the command line may be."""
    to = Reader(document)
    value = document.value
    if bare and isinstance(value, dict) and "authority" not in value:
        document = Document({**value, "authority": ""}, document.places)
    found: SeatFile = Record(SeatFile).read(document.value, (), to)
    if found is not FAILED:
        _check_file(found, to, bare=bare)
    if to.problems:
        raise PolsekError(to.problems)
    return Draft(id, found, document.places, shipped)


def _check_file(found: SeatFile, to: Reader, *, bare: bool) -> None:
    if (found.election is None) == (found.from_ is None) and not (bare and found.election is None):
        to.report(
            "starting-day",
            (),
            Words(
                "a distribution says either election: or from:",
                "en mandatfördelning anger antingen election: eller from:",
            ),
            Words("write election: 2022-09-11", "skriv election: 2022-09-11"),
        )
    if not found.parties and not found.like:
        to.report(
            "no-parties",
            (),
            Words("no party is listed", "inget parti finns med"),
            Words("write each party and its mandates", "skriv varje parti och dess mandat"),
        )
    seen: dict[Party, str] = {}
    for name, row in found.parties.items():
        at = ("parties", name)
        if row is None:
            continue
        party = party_called(name)
        if party in seen:
            to.report(
                "duplicate-party",
                at,
                Words(f"{name} is the same party as {seen[party]}", f"{name} är samma parti som {seen[party]}"),
                Words("write each party once", "skriv varje parti en gång"),
                key=True,
            )
        seen.setdefault(party, name)
        if row.mandates is None and not found.like and not to.problems:
            to.report("missing-key", at, Words("mandates: is missing", "mandates: saknas"), key=True)
        if row.mandates is not None and row.empty is not None and row.empty > row.mandates:
            to.report(
                "too-many-empty",
                (*at, "empty"),
                Words(
                    f"{row.empty} of {row.mandates} seats cannot be empty",
                    f"{row.empty} av {row.mandates} platser kan inte vara tomma",
                ),
            )
    _check_abbreviations(found, to)
    total = sum(row.mandates or 0 for row in found.parties.values() if row is not None)
    if found.seats is not None and found.seats < total and not found.like:
        to.report(
            "seats",
            ("seats",),
            Words(
                f"the parties have {total} mandates, more than {found.seats} seats",
                f"partierna har {total} mandat, fler än {found.seats} platser",
            ),
        )


def _check_abbreviations(found: SeatFile, to: Reader) -> None:
    used: dict[str, str] = {}
    for name, row in found.parties.items():
        short = (row.abbreviation if row is not None else "") or party_called(name).abbreviation
        other = used.setdefault(short.casefold(), name) if short else name
        if other != name and party_called(other) != party_called(name):
            to.report(
                "duplicate-party",
                ("parties", name),
                Words(
                    f"{name} and {other} share the abbreviation {short}",
                    f"{name} och {other} har samma förkortning {short}",
                ),
                Words("write each party once", "skriv varje parti en gång"),
                key=True,
            )


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
    )
    raise PolsekError(to.problems)


def _joined(draft: Draft, base: Distribution | None) -> Distribution:
    file = draft.file
    before = {row.party: row for row in base.rows} if base else {}
    written = {_party(name, row): (name, row) for name, row in file.parties.items()}
    named = {party.name: party for party in before}
    rows = [
        _row(party, *written.get(party, written.get(named[party.name], ("", SeatRow()))), old, draft.places)
        for party, old in before.items()
    ]
    rows += [
        _row(party, name, row, None, draft.places) for party, (name, row) in written.items() if party not in before
    ]
    total = sum(row.mandates for row in rows)
    seats = file.seats or (base.seats if base and base.seats > base.total else 0)
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
    )


def _party(name: str, row: SeatRow) -> Party:
    party = party_called(name, row.abbreviation)
    return party._replace(abbreviation=row.abbreviation) if row.abbreviation and not party.abbreviation else party


def _row(party: Party, name: str, row: SeatRow, old: Seats | None, places: Places) -> Seats:
    if old is not None and not name:
        return old
    mandates = row.mandates if row.mandates is not None else old.mandates if old else 0
    empty = row.empty if row.empty is not None else old.empty if old else 0
    return Seats(
        party,
        mandates,
        min(empty, mandates),
        row.side or (old.side if old else ""),
        row.previous or (old.previous if old else None),
        row.left or (old.left if old else None),
        row.employer or (old.employer if old else ""),
        {**(old.facts if old else {}), **row.facts},
        row.parties if row.parties is not None else old.parties if old else 1,
        places,
        ("parties", name),
    )
