"""The answer of mandates show: who sits in an assembly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from polsek.problem import Words, same
from polsek.show.calculated import MANDATES, party_column
from polsek.show.page import Column, Heading, Line, NotGiven, Records, Table, notes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from polsek.calculation.timeline import Sitting
    from polsek.mandates import Distribution, FactText, Seats
    from polsek.problem import Language
    from polsek.show.contracts import Seated, Seating
    from polsek.show.page import Cell, Page

NOT_FINAL = Words("Preliminary: the count is not final", "Preliminärt: räkningen är inte slutlig")
OPTIONAL = {
    "empty": Words("Empty", "Tomma"),
    "side": Words("Side", "Sida"),
    "employer": Words("Employer", "Arbetsgivare"),
    "parties": Words("Parties", "Partier"),
}
"""The columns that are shown where a file says something of them."""
VALUES = {
    "government": Words("government", "styre"),
    "opposition": Words("opposition", "opposition"),
    "the party": Words("the party", "partiet"),
    "the authority": Words("the authority", "myndigheten"),
    "unknown": Words("unknown", "okänt"),
}


class SeatsAnswer(NamedTuple):
    """Who sits in an assembly for a while."""

    code: str
    name: str
    """Of the authority: Östersunds kommun."""
    sitting: Sitting
    day: date
    """The day that is asked about."""
    last: date | None
    """The last day for which the seats are known; None until others are."""

    @property
    def distribution(self) -> Distribution:
        """The seats."""
        return self.sitting.distribution

    @property
    def ended(self) -> bool:
        """Whether the day lies after the term, so that another assembly will count."""
        return self.last is not None and self.day > self.last

    @property
    def preliminary(self) -> bool:
        """Whether other seats may count: the term has ended, or the count is not final."""
        return self.ended or self.distribution.preliminary

    @property
    def rows(self) -> tuple[Seats, ...]:
        """The parties with a seat."""
        return tuple(row for row in self.distribution.rows if row.mandates)

    def page(self, language: Language) -> Page:
        """Describe who sits in the assembly, and what else its file says."""
        lines = [Line(_when(self, language))]
        if self.distribution.preliminary:
            lines.append(Line(NOT_FINAL, "warning"))
        if self.ended:
            text = Words(
                f"Preliminary: the seats are known to {self.last}", f"Preliminärt: mandaten är kända till {self.last}"
            )
            lines.append(Line(text, "warning"))
        head = heading(self.code, self.name, str(self.day.year), language)._replace(lines=tuple(lines))
        return (head, _table(self), *notes(_remarks(self)))

    def data(self, language: Language) -> Seating:
        """Give the keys of the JSON answer."""
        found = self.distribution
        answer: Seating = {
            "authority": {"code": self.code, "name": self.name},
            "from": str(self.sitting.counts_from),
            "to": None if self.last is None else str(self.last),
            "election": str(found.starts) if found.elected else None,
            "preliminary": self.preliminary,
            "parties": [_party(row, self.day) for row in self.rows],
            "total": sum(row.mandates for row in self.rows),
            "seats": found.seats,
            **_given("facts", _facts(found.facts, self.day)),  # type: ignore[typeddict-item]
            "source": found.source.get(language) or None,
        }
        return answer

    def records(self, language: Language) -> Records:
        """Give a row per party; seats that may change have a column that says so."""
        columns, rows = _columns(self)
        marked = ("preliminary",) if self.preliminary else ()
        marked_rows = [{**row, "preliminary": True} for row in rows] if marked else rows
        return Records(("party", "abbreviation", "mandates", *columns, *marked), marked_rows)


def _party(row: Seats, day: date) -> Seated:
    found = {
        "party": row.party.name,
        "abbreviation": row.party.abbreviation or None,
        "mandates": row.mandates,
        **_given("empty", row.empty),
        **_given("side", row.side),
        **_given("employer", row.employer),
        **({"parties": row.parties} if row.is_placeholder else {}),
        **_given("facts", _facts(row.facts, day)),
    }
    return cast("Seated", found)


def _given(key: str, value: object) -> dict[str, object]:
    return {key: value} if value else {}


def _facts(facts: Mapping[str, FactText], day: date) -> dict[str, str]:
    return {name: found[0] for name, fact in facts.items() if (found := fact.on(day)) is not None}


def _columns(term: SeatsAnswer) -> tuple[list[str], list[dict[str, Any]]]:
    """Give the columns that some row has something in, facts last, and the rows with them."""
    rows = []
    for row in term.rows:
        found = dict[str, Any](_party(row, term.day))
        several = {"parties": row.parties or "unknown"} if row.is_placeholder else {}
        rows.append({**found.pop("facts", {}), **found, **several})
    optional = [name for name in OPTIONAL if any(name in row for row in rows)]
    facts = sorted({name for row in term.rows for name in _facts(row.facts, term.day)} - set(OPTIONAL))
    return [*optional, *facts], rows


def heading(code: str, name: str, when: str, language: Language) -> Heading:
    """Write the heading: whose mandates, and when."""
    return Heading(f"{MANDATES.get(language)} · {name} ({code}) · {when}")


def _when(term: SeatsAnswer, language: Language) -> str:
    found = term.distribution
    since = Words("elected", "valda") if found.elected else Words("changed", "ändrade")
    counts = Words("they count from", "de räknas från")
    span = f"{counts.get(language)} {term.sitting.counts_from}"
    if term.last is not None:
        span += f" {Words('to', 'till').get(language)} {term.last}"
    return f"{since.get(language)} {found.starts}; {span}"


def _table(term: SeatsAnswer) -> Table:
    """Give a row per party, with the columns that its file says something in."""
    ids, rows = _columns(term)
    empty = sum(row.empty for row in term.rows)
    columns = [
        Column(
            name,
            OPTIONAL.get(name, same(name)),
            "count" if all(str(row.get(name, "")).isdecimal() for row in rows if name in row) else "text",
            tuple(_cell(row.get(name)) for row in rows),
            empty if name == "empty" else "",
        )
        for name in ids
    ]
    counts = tuple(row.mandates for row in term.rows)
    mandates = Column("mandates", MANDATES, "count", counts, sum(counts))
    return Table("seats", MANDATES, party_column([row.party for row in term.rows]), (mandates, *columns))


def _cell(value: object) -> Cell:
    if value is None:
        return NotGiven()
    text = str(value)
    return VALUES.get(text, text)


def _remarks(term: SeatsAnswer) -> list[Words]:
    found = term.distribution
    rest = found.seats - sum(row.mandates for row in term.rows)
    remarks = []
    if rest:
        remarks.append(Words(f"Seats of no party: {rest}", f"Platser utan parti: {rest}"))
    remarks += [
        Words(f"{row.party.name} left on {row.left}", f"{row.party.name} lämnade {row.left}")
        for row in found.rows
        if row.left is not None
    ]
    remarks += [Words(f"{name}: {value}", f"{name}: {value}") for name, value in _facts(found.facts, term.day).items()]
    if found.source:
        remarks.append(Words(f"Source: {found.source.en}", f"Källa: {found.source.sv}"))
    return remarks
