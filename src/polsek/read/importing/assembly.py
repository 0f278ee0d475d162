"""The seats of one assembly as somebody else's file tells them, and what must hold before they are a mandate file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import normalize

from polsek.mandates import (
    NATIONAL,
    Party,
    SeatFile,
    SeatRow,
    is_sum,
    party_called,
    refused_as_party,
    several_refused,
)
from polsek.notation.words import Refusal, did_you_mean
from polsek.period import ordinary_election
from polsek.problem import UNSAID, Place, Problem, Words
from polsek.read.library import Library
from polsek.read.shipped import authorities, authorities_called, authority_of, called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from polsek.problem import Severity


RIKSDAG = "riksdagen"
"""How mandate files call the authority that the election authority numbers 00."""
NO_SEAT = ("-", "–", "—")
"""How files write that a party has no seat."""
NOTHING = ("", "none", "null")
"""What stands where a file says nothing."""
FIRST_COMMON_ELECTION = 1970
"""The first year in which municipalities, regions and the riksdag were elected on one day."""
LAST_THREE_YEAR_TERM = 1994
"""Up to this year an election came every third year, then every fourth."""

Where = Callable[[str], Place]
"""Gives the place of what a row says, by its name: `party`, `mandates`, `abbreviation`, `empty`, `parties`."""


class Row(NamedTuple):
    """A party's row; its numbers are the texts that the file has."""

    party: str
    mandates: str
    where: Where
    abbreviation: str = ""
    empty: str = ""
    parties: str = ""
    """How many parties they are, or `unknown`, where the file does not tell them apart."""

    @property
    def is_sum(self) -> bool:
        """Whether the row is called as sums are."""
        return is_sum(self.party)


class Assembly(NamedTuple):
    """An assembly in a file of somebody else's."""

    code: str
    """As polsek writes it: four digits, two, or `riksdagen`; empty where the file does not say."""
    rows: tuple[Row, ...]
    place: Place
    election: date | None
    """The day of the election; None where the file does not say."""
    said: Words
    """Who says it, of which election and count: `Valmyndigheten, Val 2026, slutlig räkning för kommunfullmäktige`."""
    updated: str = ""
    """When the figures were last changed, as the file writes it."""
    totals: tuple[Row, ...] = ()
    """How many seats the file says that there are, once or more."""
    preliminary: bool = False
    note: Words = UNSAID
    """What must be known of the figures."""
    problems: tuple[Problem, ...] = ()
    seats: int | None = None
    """All seats, where the file says that some are of no party."""

    @property
    def name(self) -> str:
        """What the assembly is called in problems."""
        return called(self.code)

    @property
    def has_seats(self) -> bool:
        """Whether some party has a seat: final files come with the votes first, and with the seats weeks later."""
        return any(row.mandates.strip().casefold() not in (*NOTHING, *NO_SEAT, "0") for row in self.rows)


def in_order(*parts: Words) -> Words:
    """Write what is said of a source, one part after the other, without those that say nothing."""
    return Words(*(", ".join(text for text in texts if text) for texts in zip(*parts, strict=True)))


def without_sums(rows: Iterable[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Part the rows of parties from those that are sums."""
    rows = tuple(rows)
    return tuple(row for row in rows if not row.is_sum), tuple(row for row in rows if row.is_sum)


def election_in(year: int) -> date | None:
    """Give the day of the ordinary election of a year; None without one."""
    step = 3 if year <= LAST_THREE_YEAR_TERM else 4
    if year < FIRST_COMMON_ELECTION or (year - LAST_THREE_YEAR_TERM) % step:
        return None
    return ordinary_election(year)


def code_of(digits: str, kind: str = "") -> str:
    """Give the code of an authority from what a file has, whose zeros may be lost: 114 is 0114.

    `kind` tells which sort it is: KF a municipality, RF a region, RD the riksdag.
    """
    digits = digits.strip().removesuffix("L")
    if digits == "00" or (kind == "RD" and digits in ("", "0")):
        return RIKSDAG
    if not digits:
        return ""
    widths = {"KF": (4,), "RF": (2,)}.get(kind, (len(digits), 4, 2))
    padded = [digits.zfill(width) for width in widths]
    return next((code for code in padded if authority_of(code) is not None), padded[0])


# --- whose seats a line has -------------------------------------------------------------------------------------------


_CODE = re.compile(r"\d+L?")


def authority_in(text: str, kind: str = "") -> str | Refusal:
    """Give the code of the authority that a table names by its code or name; else why it cannot be told which."""
    if _CODE.fullmatch(text) or not text:
        return code_of(text, kind)
    if text.casefold() == RIKSDAG:
        return RIKSDAG
    wanted = {"KF": ("municipality",), "RF": ("region",)}.get(kind, ("municipality", "region"))
    called = [each for each in authorities_called(text) if each.kind in wanted]
    if kind == "RF" and not called:
        called = [each for each in authorities_called(f"Region {text}") if each.kind in wanted]
    if len(called) == 1:
        return called[0].code
    if called:
        listed = ", ".join(f"{each.name} {each.code}" for each in called)
        return Refusal(
            "wrong-authority",
            Words(f"{text} can be {listed}", f"{text} kan vara {listed}"),
            Words("write the name exactly, or the code", "skriv namnet exakt, eller koden"),
        )
    names = [name for each in authorities() if each.kind in wanted for name in (each.name, each.full_name)]
    return Refusal(
        "wrong-authority",
        Words(f"no municipality or region is called {text}", f"ingen kommun eller region heter {text}"),
        did_you_mean(text, names)
        or Words("write its name as polsek does, or its code", "skriv det fullständiga namnet, eller koden"),
    )


# --- what must hold ---------------------------------------------------------------------------------------------------


OLD_NAMES = {"fp": "L"}
"""Abbreviations that a party had before; the parties are the same."""
LONGEST_COUNT = 4
_NATIONAL = {party.abbreviation.casefold(): party for party, _ in NATIONAL}


class Judged(NamedTuple):
    """What became of an assembly: its mandate file unless something is wrong, and all problems."""

    file: SeatFile | None
    problems: tuple[Problem, ...]


def judged(found: Assembly, source: Words) -> Judged:
    """Make the mandate file of an assembly, with the source that it names."""
    judge = _Judge(found)
    parties = judge.parties()
    judge.total(parties)
    if judge.failed:
        return Judged(None, tuple(judge.problems))
    file = SeatFile(
        polsek="1",
        authority=found.code,
        election=found.election,
        status="preliminary" if found.preliminary else "",
        source=source,
        note=found.note,
        seats=found.seats,
        parties=parties,
    )
    return Judged(file, tuple(judge.problems))


class _Judge:
    """An assembly on its way to a mandate file."""

    def __init__(self, found: Assembly) -> None:
        self.found = found
        self.problems = list(found.problems)
        self.used: dict[str, str] = {}
        """Which party has an abbreviation in this assembly."""
        self.blank: list[Row] = []
        """The rows that say nothing of seats: none, if the others make the total."""

    @property
    def failed(self) -> bool:
        """Whether something is wrong."""
        return any(problem.severity == "error" for problem in self.problems)

    def parties(self) -> dict[str, SeatRow]:
        """Read the parties that have a seat."""
        rows: dict[str, SeatRow] = {}
        for row in self.found.rows:
            if row.mandates.strip().casefold() in NOTHING:
                self.blank.append(row)
            mandates, empty = self.count(row.mandates, row) or 0, self.count(row.empty, row, "empty") or 0
            if empty > mandates:
                self.too_many_empty(row, empty, mandates)
            if not mandates:
                continue
            party = self.party(row)
            if party.name in rows:
                message = Words(f"{party.name} stands twice", f"{party.name} förekommer två gånger")
                hint = Words("each party has one row", "ange en rad per parti")
                self.report("duplicate-party", message, hint, row.where("party"))
                continue
            short, several = self.abbreviation(party, row), self.several(party, row, mandates)
            rows[party.name] = SeatRow(mandates=mandates, abbreviation=short, empty=empty or None, parties=several)
        return rows

    def party(self, row: Row) -> Party:
        """Tell which party a row is about."""
        name = " ".join(normalize("NFC", row.party).split())
        if not name:
            message, hint = (
                Words("a row without a party", "raden saknar parti"),
                Words("write its name", "skriv namnet"),
            )
            self.report("missing-party", message, hint, row.where("party"))
        refused = refused_as_party(name, 0, None)
        if refused is not None:
            self.report("sum-row", *refused, row.where("party"))
        self.check_signs(name, row.where("party"))
        return party_called(OLD_NAMES.get(name.casefold(), name))

    def check_signs(self, text: str, place: Place) -> None:
        """Report a character in a name that nobody can see."""
        sign = next((each for each in text if not each.isprintable()), None)
        if sign is not None:
            shown = f"U+{ord(sign):04X}"
            message = Words(
                f"the invisible character {shown} is not allowed", f"det osynliga tecknet {shown} är inte tillåtet"
            )
            hint = Words("delete it in the file", "ta bort det i filen")
            self.report("control-character", message, hint, _narrowed(place, sign))

    def several(self, party: Party, row: Row, mandates: int) -> int | Literal["unknown"] | None:
        """Read how many parties a row stands for; one seat is one party's."""
        if row.parties == "unknown":
            return "unknown" if mandates > 1 else None
        found = self.count(row.parties, row, "parties")
        refused = several_refused(party.name, mandates) if found is None else None
        if refused is not None:
            self.report("sum-row", *refused, row.where("party"))
        return found

    def count(self, text: str, row: Row, name: str = "mandates") -> int | None:
        """Read a number of seats; None for none."""
        plain = text.strip()
        if plain.casefold() in (*NOTHING, *NO_SEAT):
            return None
        if plain.isascii() and plain.isdecimal() and len(plain) <= LONGEST_COUNT:
            return int(plain)
        message = Words(f"{plain!r} is not a number of seats", f"”{plain}” är inget antal mandat")
        self.report("number", message, Words("a whole number is expected", "här väntas ett heltal"), row.where(name))
        return None

    def abbreviation(self, party: Party, row: Row) -> str:
        """Give the abbreviation that the assembly's file needs; one that another party has is left out."""
        short = party.abbreviation or " ".join(row.abbreviation.split())
        if party.abbreviation or not short:
            return party.abbreviation
        self.check_signs(short, row.where("abbreviation"))
        national = _NATIONAL.get(OLD_NAMES.get(short.casefold(), short).casefold())
        other = national.name if national is not None else self.used.setdefault(short.casefold(), party.name)
        if other == party.name:
            return short
        message = Words(
            f"{party.name} has the abbreviation {short} of {other}: it is left out",
            f"{party.name} har samma förkortning ({short}) som {other}; den utelämnas",
        )
        hint = Words("call the party by its name", "skriv partiets namn i stället för förkortningen")
        self.report("abbreviation-taken", message, hint, row.where("abbreviation"), "warning")
        return ""

    # --- the assembly as a whole --------------------------------------------------------------------------------------

    def total(self, parties: dict[str, SeatRow]) -> None:
        """Compare the parties' seats with what the file says that there are."""
        if not parties and not self.failed:
            self.not_counted()
        if self.failed:
            return
        added = sum(row.mandates or 0 for row in parties.values())
        said = [(self.count(row.mandates, row), row) for row in self.found.totals]
        for number, row in said:
            if number is not None and number != added:
                self.total_differs(added, number, row)
        if all(number is None for number, _ in said):
            self.not_said()

    def total_differs(self, added: int, said: int, row: Row) -> None:
        """Say that the parties' seats are not as many as the file says."""
        message = Words(
            f"{self.found.name}: the parties have {added} seats, the file says {said}",
            f"{self.found.name}: partierna har {added} mandat, filen anger {said}",
        )
        hint = Words("a party is missing or counted wrongly", "ett parti saknas eller har fel antal")
        self.report("total-differs", message, hint, row.where("mandates"))

    def not_said(self) -> None:
        """Report the parties whose seats are not told, where no total tells that they have none."""
        for row in self.blank:
            name = row.party or self.found.name
            message = Words(f"{name}: the number of seats is missing", f"{name}: antalet mandat saknas")
            hint = Words(
                "write it, 0 for a party without a seat; a formula must be saved with its value; delete a remark",
                "skriv det, 0 för ett parti utan mandat; en formel måste vara sparad med sitt värde; "
                "ta bort en anmärkning",
            )
            self.report("number", message, hint, row.where("mandates"))

    def not_counted(self) -> None:
        """Say that no party has a seat yet."""
        if self.found.preliminary:
            hint = Words("wait until the votes are counted", "vänta tills rösterna är räknade")
        else:
            hint = Words(
                "the final seats come some weeks after the votes; import the preliminary file until then",
                "de slutliga mandaten fastställs senare; importera den preliminära filen till dess",
            )
        message = Words(
            f"{self.found.name}: the file does not give any party a seat",
            f"{self.found.name}: inget parti har något mandat i filen",
        )
        self.report("not-counted", message, hint, self.found.place)

    def too_many_empty(self, row: Row, empty: int, mandates: int) -> None:
        """Say that more seats are empty than the party has."""
        message = Words(
            f"{row.party}: {empty} of {mandates} seats cannot be empty",
            f"{row.party}: {empty} av {mandates} mandat kan inte vara tomma stolar",
        )
        self.report("too-many-empty", message, Words("look into the file", "kontrollera filen"), row.where("empty"))

    def report(self, id: str, message: Words, hint: Words, place: Place, severity: Severity = "error") -> None:
        """Add a problem."""
        self.problems.append(Problem(id, message, place, hint, severity))


def _narrowed(place: Place, sign: str) -> Place:
    """Give the place of a character inside another place, where it stands there as it is."""
    at = place.excerpt.find(sign, place.column - 1, place.end_column - 1)
    return place if at < 0 else place._replace(column=at + 1, end_column=at + 2)


# --- what polsek knows of the same election ---------------------------------------------------------------------------


def other_size(found: Assembly, file: SeatFile) -> Iterator[Problem]:
    """Find an assembly that has another number of seats than the shipped distribution of the same election."""
    seats = sum(row.mandates or 0 for row in file.parties.values()) if file.seats is None else file.seats
    known = _elected(file.authority, file.election)
    if known not in (None, seats):
        message = Words(
            f"{found.name}: {seats} seats, but {known} were elected",
            f"{found.name}: {seats} mandat, men {known} valdes",
        )
        hint = Words(
            "look into the file: a party may be missing, or a sum be taken for a party",
            "kontrollera filen: ett parti kan saknas, eller en summa vara läst som ett parti",
        )
        yield Problem("seats-differ", message, found.place, hint, "warning")


def _elected(code: str, election: date | None) -> int | None:
    """Give how many seats were elected, by the distributions that polsek ships; None where it ships none."""
    known = (each for each in _shipped().distributions(code) if each.elected and each.starts == election)
    return next((each.seats for each in known), None)


@cache
def _shipped() -> Library:
    return Library()
