"""A mandate file as it is written, and what is wrong with it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from polsek.document import Document, Value
from polsek.mandates.distribution import (
    FactText,
    Party,
    Previous,
    is_national_in,
    party_called,
    same_abbreviation,
)
from polsek.mandates.no_party import refused_as_party
from polsek.notation.formula import is_name
from polsek.notation.kinds import (
    DATE,
    NOTHING,
    Accepted,
    Code,
    Fields,
    Kind,
    Named,
    Parsed,
    Prose,
    Record,
    Several,
    Text,
    Word,
    empty,
    report_shape,
    written,
)
from polsek.notation.reader import FAILED, Reader, dated, path_text
from polsek.notation.words import Refusal, Token, whole_number, write_this
from polsek.problem import UNSAID, Address, Places, PolsekError, Words

# --- facts, and results of the election before ------------------------------------------------------------------------


def whole(text: str) -> int:
    """Read a whole number."""
    try:
        return whole_number(Token(text))
    except Refusal as refusal:
        hint = Words("write a whole number in digits, such as 9", "skriv ett heltal med siffror, t.ex. 9")
        raise Refusal(refusal.id, refusal.message, hint, refusal.part) from None


WHOLE = Parsed(Words("a whole number", "ett heltal"), whole, written("whole"))
UNKNOWN: Literal["unknown"] = "unknown"


def number_or_unknown(text: str) -> int | Literal["unknown"]:
    """Read a whole number, or the word for one that nobody knows."""
    return UNKNOWN if text == UNKNOWN else whole(text)


PARTIES = Parsed(
    Words("a whole number, or unknown", "ett heltal, eller unknown"), number_or_unknown, written("number_of_parties")
)


class FactsKind(Kind):
    """Facts by name, each a text that a rule's declaration tells how to read, or dated texts."""

    expected = Words("facts by name", "uppgifter med namn")
    schema = written("facts")

    def read(self, value: Value, at: Address, to: Reader) -> dict[str, FactText]:
        """Read facts."""
        if not isinstance(value, dict):
            report_shape(self.expected, value, at, to)
            return {}
        return {name: fact_named(name, inner, at, to) for name, inner in value.items()}


def fact_named(name: str, value: Value, at: Address, to: Reader) -> FactText:
    """Read a fact; no rule can ask for one whose name is not a name."""
    if not is_name(name):
        message = Words(f"{name!r} is not a name", f"”{name}” är inte ett namn")
        hint = Words(
            "a fact is called in lower-case letters a-z, digits and _, as the rule declares it",
            "namnet skrivs med små bokstäver a-z, siffror och _, som i regelfilen",
        )
        to.report("name", (*at, name), message, hint, key=True)
    return fact_text(value, (*at, name), to)


def fact_text(value: Value, at: Address, to: Reader) -> FactText:
    """Read a fact's texts; what they mean is told by the rule that asks for it."""
    if isinstance(value, str):
        _check_said(value, at, to)
        return FactText(((None, value, at),))
    keys = value if isinstance(value, dict) else {}
    written = [(day, inner, (*at, key)) for day, key in dated(keys, at, to) if isinstance(inner := keys[key], str)]
    if not written:
        message = Words("a fact is a text, or texts by date", "en uppgift är en text, eller texter med datum")
        to.report("wrong-shape", at, message)
    for _, text, where in written:
        _check_said(text, where, to)
    return FactText(tuple(written))


def _check_said(text: str, at: Address, to: Reader) -> None:
    if not text.strip():
        to.refuse(empty(at), at, key=not to.places.quoted(at))


class PreviousKind(Kind):
    """The result of the election before: a number, or `{mandates: 0, FACT: 4}`."""

    expected = Words("a number, or {mandates: 0, FACT: 4}", "ett antal, eller {mandates: 0, UPPGIFT: 4}")
    schema = written("previous")

    def read(self, value: Value, at: Address, to: Reader) -> Previous | None:
        """Read the result."""
        if not isinstance(value, dict):
            number = WHOLE.read(value, at, to)
            return FAILED if number is FAILED else Previous(number, {})
        if "mandates" not in value:
            hint = Words("add mandates:", "lägg till mandates:")
            to.report("missing-key", at, Words("mandates: is missing", "mandates: saknas"), hint)
            return FAILED
        number = WHOLE.read(value["mandates"], (*at, "mandates"), to)
        facts = {name: fact_named(name, inner, at, to) for name, inner in value.items() if name != "mandates"}
        return FAILED if number is FAILED else Previous(number, facts)


# --- the file ---------------------------------------------------------------------------------------------------------


class SeatRow(Fields):
    """One party's row as it is written; with `like:`, what is not written is as there."""

    mandates: Annotated[int | None, WHOLE] = None
    """The party's mandates. A row of facts alone needs none where the rule counts no mandates, outside the 310."""
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
    facts: Annotated[Mapping[str, FactText], FactsKind()] = NOTHING
    """What else is known of the party: facts by name, which may be dated."""
    parties: Annotated[int | Literal["unknown"] | None, PARTIES] = None
    """How many parties the row stands for, where they are not listed, or `unknown`; only totals come out of such a row,
    and where the number is `unknown` nothing that is paid to each party."""


class RowKind(Kind):
    """A party's row: its mandates, or keys."""

    expected = Words("a number of mandates, or keys", "ett antal mandat, eller nycklar")

    def shape(self) -> Any:  # noqa: ANN401
        """Give a number or keys."""
        return Annotated[Any, WHOLE] | SeatRow

    def read(self, value: Value, at: Address, to: Reader) -> SeatRow:
        """Read a row."""
        if isinstance(value, dict):
            return _ROW.read(value, at, to)  # type: ignore[no-any-return]
        return SeatRow(mandates=WHOLE.read(value, at, to))


_ROW = Record(SeatRow)


class SeatFile(Fields):
    """A mandate file as it is written."""

    polsek: Annotated[str, Word("1")]
    """The version of the rule language, always `1`."""
    authority: Annotated[str, Code()] = ""
    """The code of the authority, in quotes; needed but in a file that is named on the command line."""
    election: Annotated[date | None, DATE] = None
    """The day of the election in which the assembly was elected. Write either `election` or `from`."""
    from_: Annotated[date | None, DATE] = None
    """The first day of a change inside a term. Write either `election` or `from`."""
    term_ends: Annotated[date | None, DATE] = None
    """The last day on which these seats count. Default: the day before the next distribution of the assembly counts;
    for the 310 municipalities and regions and the riksdag, the day before that of the next ordinary election does."""
    like: Annotated[str, Text()] = ""
    """Another distribution of the authority, by its id or its election day: what is not written here is as there, and
    nobody leaves by not being named."""
    only_for: Annotated[str, Word("published")] = ""
    """`published`: it counts only where a published table names it."""
    status: Annotated[str, Word("final", "preliminary")] = ""
    """`preliminary`: the count is not final, and every amount made from these seats is marked preliminary; `final`,
    which is meant where nothing is written, takes back what a distribution says that this one is like."""
    first_year: Annotated[int | None, WHOLE] = None
    """The support year that is year 1 of the term, when it is not the usual one."""
    source: Annotated[Words, Prose()] = UNSAID
    """Where the seats come from."""
    note: Annotated[Words, Prose()] = UNSAID
    """Free text for people."""
    seats: Annotated[int | None, WHOLE] = None
    """All seats of the assembly; what exceeds the parties' sum are seats of no party. Default: the sum."""
    facts: Annotated[Mapping[str, FactText], FactsKind()] = NOTHING
    """What else is known of the assembly: facts by name, which may be dated."""
    accepted: Annotated[tuple[Accepted, ...], Several(Record(Accepted))] = ()
    """Warnings of `check` that somebody has looked at and found right as they are."""
    parties: Annotated[Mapping[str, SeatRow], Named(RowKind())] = NOTHING
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


def read_seats(document: Document, id: str, *, shipped: bool = False, bare: bool = False) -> Draft:
    """Read one mandate file; `bare`: without authority and day, as one named on the command line may be."""
    to = Reader(document)
    found: SeatFile = Record(SeatFile).read(document.value, (), to)
    if found is not FAILED:
        _check_file(found, to, bare=bare)
    if to.problems:
        raise PolsekError(to.problems)
    return Draft(id, found, document.places, shipped)


MOST_PARTIES = 200
"""How many parties an assembly may have."""


def _check_file(found: SeatFile, to: Reader, *, bare: bool) -> None:
    _check_head(found, to, bare=bare)
    if len(found.parties) > MOST_PARTIES:
        message = Words(f"more than {MOST_PARTIES} parties", f"fler än {MOST_PARTIES} partier")
        hint = Words("give the parties of one assembly", "ange partierna i ett fullmäktige")
        to.report("too-large", ("parties",), message, hint, key=True)
        return
    seen: dict[Party, str] = {}
    national = is_national_in(found.authority)
    for name, row in found.parties.items():
        party = party_called(name, national=national)
        refused = refused_as_party(name, row.mandates, row.parties, option=to.places.file.startswith("--"))
        if refused is not None:
            to.report("sum-row", ("parties", name), *refused, key=True)
        if party in seen:
            message = Words(f"{name} is the same party as {seen[party]}", f"{name} är samma parti som {seen[party]}")
            hint = Words("write each party once", "skriv varje parti en gång")
            to.report("duplicate-party", ("parties", name), message, hint, key=True)
        seen.setdefault(party, name)
        _check_row(row, ("parties", name), to, like=bool(found.like) or _needs_none(found, row))
        _check_left(row, found.election or found.from_, ("parties", name, "left"), to)
    _check_abbreviations(found, to)
    _check_seats(found, to)


def _check_head(found: SeatFile, to: Reader, *, bare: bool) -> None:
    said = to.document.keys()
    if "authority" not in said and not bare:
        hint = write_this('authority: "2380"')
        to.report("missing-key", (), Words("authority: is missing", "authority: saknas"), hint)
    days = [key for key in ("election", "from") if key in said]
    if len(days) > 1 or not (days or bare):
        message = Words(
            "a distribution says either election: or from:",
            "ange antingen election: eller from: (precis en av dem)",
        )
        hint = Words(
            "write election: for a newly elected assembly, from: for a change inside the term",
            "skriv election: för ett nyvalt fullmäktige, from: för en ändring under mandatperioden",
        )
        to.report("starting-day", (), message, hint if to.places.known(("polsek",)) else _day_of_table(found))
    start = found.election or found.from_
    if found.term_ends is not None and start is not None and found.term_ends < start:
        message = Words(
            f"the seats count to {found.term_ends}, before they are there on {start}",
            f"mandaten upphör {found.term_ends}, innan de börjar gälla {start}",
        )
        hint = Words("write the last day on which they count", "skriv den sista dag som de gäller")
        to.report("date-order", ("term_ends",), message, hint)
    if not found.parties and not said.keys() & {"like"} and not _is_reported("parties", to):
        message = Words("no party is listed", "inget parti är angivet")
        hint = Words("write each party and its mandates", "skriv varje parti och dess mandat")
        to.report("no-parties", (), message, hint)


_DAY_COLUMNS = {"election": "election", "valdag": "election", "from": "from"}
"""What a column is called that gives the day of the seats in every row, with the key that is meant."""


def _day_of_table(found: SeatFile) -> Words:
    """Say how a table gives the day of its seats, with the day that a column of it has."""
    cells = (
        (key, row.facts[column].values[0][1])
        for column, key in _DAY_COLUMNS.items()
        for row in found.parties.values()
        if column in row.facts
    )
    key, day = next(cells, ("election", "2022-09-11"))
    return Words(
        f"write it once, on a line of its own above the names of the columns: # {key}: {day}",
        f"ange det en gång, på en egen rad ovanför kolumnnamnen: # {key}: {day}",
    )


def _is_reported(path: str, to: Reader) -> bool:
    return any(problem.path == path or problem.path.startswith(f"{path}.") for problem in to.problems)


def _needs_none(found: SeatFile, row: SeatRow) -> bool:
    """Tell whether a row may do without mandates: one of facts alone, where no municipal or regional assembly sits."""
    return bool(row.facts) and row.empty is None and not found.authority.isdigit()


def _check_row(row: SeatRow, at: Address, to: Reader, *, like: bool) -> None:
    mandates, empty = row.mandates, row.empty
    if row.parties == 0:
        message = Words("a row stands for at least one party", "en rad avser minst ett parti")
        to.report("number", (*at, "parties"), message, Words("write how many", "skriv hur många"))
    if mandates is None and not like and not _is_reported(path_text(at, ""), to):
        hint = Words("add mandates:", "lägg till mandates:")
        to.report("missing-key", at, Words("mandates: is missing", "mandates: saknas"), hint, key=True)
    if mandates is not None and empty is not None and empty > mandates:
        message = Words(
            f"{empty} of {mandates} seats cannot be empty", f"{empty} av {mandates} mandat kan inte vara tomma stolar"
        )
        hint = Words(
            "mandates: is all of the party's, the empty ones too",
            "mandates: är partiets alla mandat, även tomma stolar",
        )
        to.report("too-many-empty", (*at, "empty"), message, hint)


def _check_left(row: SeatRow, start: date | None, at: Address, to: Reader) -> None:
    if row.mandates and row.left is not None and start is not None and row.left < start:
        message = Words(
            f"a party that left on {row.left} has no mandates from {start}",
            f"ett parti som lämnade {row.left} har inga mandat från {start}",
        )
        hint = write_this(f"{{mandates: 0, previous: {row.mandates}, left: {row.left}}}")
        to.report("left-before", at, message, hint)


def _check_seats(found: SeatFile, to: Reader) -> None:
    total = sum(row.mandates or 0 for row in found.parties.values())
    if found.seats is not None and found.seats < total and not found.like:
        message = Words(
            f"the parties have {total} mandates, more than {found.seats} seats",
            f"partierna har {total} mandat, fler än {found.seats} platser",
        )
        hint = Words("seats: is all seats of the assembly", "seats: är fullmäktiges alla platser")
        to.report("seats", ("seats",), message, hint)


def _check_abbreviations(found: SeatFile, to: Reader) -> None:
    """Refuse an abbreviation that is another party's, or what another party is called."""
    used: dict[str, str] = {}
    national = is_national_in(found.authority)
    for name, row in found.parties.items():
        party = party_called(name, national=national)
        meant = party_called(row.abbreviation, national=national)
        if meant.abbreviation and meant != party:
            to.report(
                "duplicate-party", ("parties", name), *same_abbreviation(name, meant.name, row.abbreviation), key=True
            )
            continue
        for short in (row.abbreviation, party.name):
            other = used.setdefault(short.casefold(), name) if short else name
            if party_called(other, national=national) != party:
                said = same_abbreviation(name, other, short)
                to.report("duplicate-party", ("parties", name), *said, key=True)
                break
