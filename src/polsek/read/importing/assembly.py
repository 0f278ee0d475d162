"""The seats of one assembly as somebody else's file tells them, and what must hold before they are a mandate file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from polsek.checks.seats import OLD_RULE_TO
from polsek.mandates import NATIONAL, Party, SeatFile, SeatRow, party_called
from polsek.period import ordinary_election
from polsek.problem import Place, Problem, Words
from polsek.read.authorities import authority_of

if TYPE_CHECKING:
    from polsek.problem import Severity

RIKSDAG = "riksdagen"
"""How mandate files call the authority that the election authority numbers 00."""
NOTHING = ("", "-", "–", "—", "none", "null")
"""How files write that a party has no seat."""
OLD_NAMES = {"fp": "L"}
"""Abbreviations that a party had before; the parties are the same."""
LONGEST_COUNT = 4
_NATIONAL = {party.abbreviation.casefold(): party for party, _ in NATIONAL}


class Row(NamedTuple):
    """A party's row; its numbers are the texts that the file has."""

    party: str
    mandates: str
    place: Place
    abbreviation: str = ""
    empty: str = ""
    parties: str = ""
    """How many parties they are, or `unknown`, where the file does not tell them apart."""


class Assembly(NamedTuple):
    """An assembly in a file of somebody else's."""

    code: str
    """As polsek writes it: four digits, two, or `riksdagen`; empty where the file does not say."""
    rows: tuple[Row, ...]
    place: Place
    election: date | None
    """The day of the election; None where the file does not say."""
    said: str
    """Who says it, of which election and count: `Valmyndigheten, Val 2026, final count (slutlig)`."""
    updated: str = ""
    """When the figures were last changed, as the file writes it."""
    total: str = ""
    """How many seats the file says that there are."""
    preliminary: bool = False
    note: str = ""
    """What must be known of the figures."""
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What the assembly is called in problems."""
        authority = authority_of(self.code)
        return f"{authority.full_name} ({self.code})" if authority is not None else self.code

    @property
    def has_seats(self) -> bool:
        """Whether some party has a seat: final files come with the votes first, and with the seats weeks later."""
        return any(row.mandates.strip().casefold() not in (*NOTHING, "0") for row in self.rows)


class Judged(NamedTuple):
    """What became of an assembly: its mandate file unless something is wrong, and all problems."""

    file: SeatFile | None
    problems: tuple[Problem, ...]


def election_in(year: int) -> date:
    """Give the day of the ordinary election of a year: the second Sunday of September, up to 2010 the third."""
    return ordinary_election(year) + timedelta(days=7 if year <= OLD_RULE_TO else 0)


def code_of(digits: str, kind: str = "") -> str:
    """Give the code of an authority from what a file has, whose zeros may be lost: 114 is 0114.

    `kind` tells which sort it is: KF a municipality, RF a region, RD the riksdag.
    """
    digits = digits.strip().removesuffix("L")
    if kind == "RD" or digits == "00":
        return RIKSDAG
    if not digits:
        return ""
    widths = {"KF": (4,), "RF": (2,)}.get(kind, (len(digits), 4, 2))
    padded = [digits.zfill(width) for width in widths]
    return next((code for code in padded if authority_of(code) is not None), padded[0])


def judged(found: Assembly, source: str) -> Judged:
    """Make the mandate file of an assembly, with the source that it names."""
    judge = _Judge(found)
    parties = judge.parties()
    judge.total(parties)
    if any(problem.severity == "error" for problem in judge.problems):
        return Judged(None, tuple(judge.problems))
    file = SeatFile(
        polsek="1",
        authority=found.code,
        election=found.election,
        status="preliminary" if found.preliminary else "",
        source=source,
        note=found.note,
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

    def parties(self) -> dict[str, SeatRow]:
        """Read the parties that have a seat."""
        rows: dict[str, SeatRow] = {}
        for row in self.found.rows:
            mandates = self.count(row.mandates, row)
            if not mandates:
                continue
            party = self.party(row)
            if party.name in rows:
                message = Words(f"{party.name} stands twice", f"{party.name} står två gånger")
                self.report("duplicate-party", message, Words("each party has one row", "varje parti har en rad"), row)
                continue
            empty = self.count(row.empty, row) or 0
            if empty > mandates:
                self.too_many_empty(row, empty, mandates)
            rows[party.name] = SeatRow(
                mandates=mandates,
                abbreviation=self.abbreviation(party, row),
                empty=empty or None,
                parties=self.several(row, mandates),
            )
        return rows

    def party(self, row: Row) -> Party:
        """Tell which party a row is about."""
        name = " ".join(row.party.split())
        if not name:
            message = Words("a row without a party", "en rad utan parti")
            self.report("missing-party", message, Words("write its name", "skriv dess namn"), row)
        if not name.isprintable():
            message = Words("an invisible character in a party's name", "ett osynligt tecken i ett partis namn")
            self.report("control-character", message, Words("delete it in the file", "ta bort det i filen"), row)
        return party_called(OLD_NAMES.get(name.casefold(), name))

    def several(self, row: Row, mandates: int) -> int | Literal["unknown"] | None:
        """Read how many parties a row stands for; one seat is one party's."""
        if row.parties == "unknown":
            return "unknown" if mandates > 1 else None
        return self.count(row.parties, row)

    def count(self, text: str, row: Row | None = None) -> int | None:
        """Read a number of seats; None for none."""
        plain = text.strip()
        if plain.casefold() in NOTHING:
            return None
        if plain.isascii() and plain.isdecimal() and len(plain) <= LONGEST_COUNT:
            return int(plain)
        message = Words(f"{plain!r} is not a number of seats", f"{plain!r} är inget antal mandat")
        self.report("number", message, Words("a whole number is expected", "här väntas ett heltal"), row)
        return None

    def abbreviation(self, party: Party, row: Row) -> str:
        """Give the abbreviation that the assembly's file needs; one that another party has is left out."""
        short = party.abbreviation or " ".join(row.abbreviation.split())
        if party.abbreviation or not short:
            return party.abbreviation
        national = _NATIONAL.get(OLD_NAMES.get(short.casefold(), short).casefold())
        other = national.name if national is not None else self.used.setdefault(short.casefold(), party.name)
        if other == party.name:
            return short if short.isprintable() else ""
        message = Words(
            f"{party.name} has the abbreviation {short} of {other}: it is left out",
            f"{party.name} har samma förkortning {short} som {other}: den är utelämnad",
        )
        hint = Words("call the party by its name", "kalla partiet vid dess namn")
        self.report("abbreviation-taken", message, hint, row, "warning")
        return ""

    def total(self, parties: dict[str, SeatRow]) -> None:
        """Compare the parties' seats with what the file says that there are."""
        if self.problems and any(problem.severity == "error" for problem in self.problems):
            return
        if not parties:
            self.not_counted()
            return
        added, said = sum(row.mandates or 0 for row in parties.values()), self.count(self.found.total)
        if said is not None and said != added:
            message = Words(
                f"{self.found.name}: the parties have {added} seats, the file says {said}",
                f"{self.found.name}: partierna har {added} mandat, filen anger {said}",
            )
            hint = Words("a party is missing or counted wrongly", "ett parti saknas eller är fel räknat")
            self.report("total-differs", message, hint)

    def not_counted(self) -> None:
        """Say that no party has a seat yet."""
        if self.found.preliminary:
            hint = Words("wait until the votes are counted", "vänta tills rösterna är räknade")
        else:
            hint = Words(
                "the final seats come some weeks after the votes; import the preliminary file until then",
                "de slutliga mandaten kommer några veckor efter rösterna; importera den preliminära filen till dess",
            )
        message = Words(
            f"{self.found.name}: the file does not give any party a seat",
            f"{self.found.name}: filen ger inget parti något mandat",
        )
        self.report("not-counted", message, hint)

    def too_many_empty(self, row: Row, empty: int, mandates: int) -> None:
        """Say that more seats are empty than the party has."""
        message = Words(
            f"{row.party}: {empty} of {mandates} seats cannot be empty",
            f"{row.party}: {empty} av {mandates} platser kan inte vara tomma",
        )
        self.report("too-many-empty", message, Words("look into the file", "se efter i filen"), row)

    def report(
        self, id: str, message: Words, hint: Words, row: Row | None = None, severity: Severity = "error"
    ) -> None:
        """Add a problem at a row, or at the assembly."""
        place = self.found.place if row is None else row.place
        self.problems.append(Problem(id, message, place, hint, severity))
