"""The answers of mandates show and diff: who sits in an assembly, and what an election changed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from polsek.calculation.employer import authority_word
from polsek.mandates import NO_PARTY
from polsek.money import MarkKind
from polsek.notation.sorts import unit_words
from polsek.problem import Words, same
from polsek.show.columns import MANDATES, party_column, picked
from polsek.show.head import KINDS, figures
from polsek.show.page import Column, Heading, Line, NotGiven, Records, Table, notes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Sitting
    from polsek.mandates import Distribution, FactText, Party, Seats
    from polsek.problem import Language
    from polsek.show.contracts.files import SeatChange, SeatChanges, SeatDifference, Seated, Seating
    from polsek.show.page import Page


NOT_FINAL = Words("Preliminary: the count is not final", "Preliminärt: räkningen är inte slutlig")
OPTIONAL = {
    "empty": Words("Empty", "Tomma"),
    "side": Words("Side", "Styre/opposition"),
    "employer": Words("Employer", "Arbetsgivare"),
    "parties": Words("Parties", "Partier"),
}
"""The columns that are shown where a file says something of them."""
VALUES = {
    "government": Words("government", "styre"),
    "opposition": Words("opposition", "opposition"),
    "the party": Words("the party", "partiet"),
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
        """Give a row per party; seats that may change have a column that says so, those of no party a comment."""
        columns, rows = _columns(self)
        found = _marked(("party", "abbreviation", "mandates", *columns), rows, preliminary=self.preliminary)
        held, seats = sum(row.mandates for row in self.rows), self.distribution.seats
        return found if held == seats else found._replace(head=(f"seats: {seats}",))


def _marked(columns: Sequence[str], rows: Sequence[Mapping[str, object]], *, preliminary: bool) -> Records:
    """Give rows; what may change has a column that says so."""
    if not preliminary:
        return Records(columns, rows)
    return Records((*columns, "preliminary"), [{**row, "preliminary": True} for row in rows])


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
    counts = Words("as a rule counted from", "räknas i regel från")
    span = f"{counts.get(language)} {term.sitting.counts_from}"
    if term.last is not None:
        span += f" {Words('to', 'till').get(language)} {term.last}"
    return f"{since.get(language)} {found.starts}; {span}"


def _table(term: SeatsAnswer) -> Table:
    """Give a row per party, with the columns that its file says something in."""
    ids, rows = _columns(term)
    called = {**VALUES, "the authority": authority_word(term.code)}
    empty = sum(row.empty for row in term.rows)
    columns = [
        Column(
            name,
            OPTIONAL.get(name) or _headed(unit_words(name)),
            "count" if all(str(row.get(name, "")).isdecimal() for row in rows if name in row) else "text",
            tuple(NotGiven() if (said := row.get(name)) is None else called.get(str(said), str(said)) for row in rows),
            empty if name == "empty" else "",
        )
        for name in ids
    ]
    counts = tuple(row.mandates for row in term.rows)
    mandates = Column("mandates", MANDATES, "count", counts, sum(counts))
    return Table("seats", MANDATES, party_column([row.party for row in term.rows]), (mandates, *columns))


def _remarks(term: SeatsAnswer) -> list[Words]:
    found = term.distribution
    rest = found.seats - sum(row.mandates for row in term.rows)
    remarks = []
    if rest:
        remarks.append(_stated(NO_PARTY, str(rest)))
    remarks += [
        Words(f"{row.party.name} left on {row.left}", f"{row.party.name} lämnade {row.left}")
        for row in found.rows
        if row.left is not None
    ]
    remarks += [_stated(_headed(unit_words(name)), value) for name, value in _facts(found.facts, term.day).items()]
    if found.source:
        remarks.append(Words(f"Source: {found.source.en}", f"Källa: {found.source.sv}"))
    return remarks


def _headed(words: Words) -> Words:
    """Give a word with a capital letter, where it is known in Swedish; the name of a fact is as it stands."""
    return words if words.en == words.sv else Words(*(each[:1].upper() + each[1:] for each in words))


def _stated(title: Words, value: str) -> Words:
    return Words(f"{title.en}: {value}", f"{title.sv}: {value}")


# --- what an election changed ---------------------------------------------------------------------------------------


BEFORE_AFTER = ("party", "abbreviation", "before", "after", "difference")
CAPTION = Words("Mandates before and after", "Mandat före och efter")
CHANGE = Words("Change", "Ändring")
IN_MONEY = Words("Support", "Stöd")
AMOUNTS = ("amount_before", "amount_after", "amount_difference")
CAME, LEFT = Words("new", "nytt"), Words("left", "lämnar")


class Moved(NamedTuple):
    """A party before and after an election; None where it has no seat."""

    party: Party
    before: int | None
    after: int | None

    @property
    def difference(self) -> int:
        """How many mandates it has won."""
        return (self.after or 0) - (self.before or 0)


def changes(before: Distribution, after: Distribution) -> tuple[Moved, ...]:
    """Lay two elections side by side: the parties of the later one, then those that have left."""
    old = {row.party.name.casefold(): row for row in before.rows if row.mandates}
    new = {row.party.name.casefold(): row for row in after.rows if row.mandates}
    found = [Moved(row.party, old[name].mandates if name in old else None, row.mandates) for name, row in new.items()]
    return (*found, *(Moved(row.party, row.mandates, None) for name, row in old.items() if name not in new))


class SeatChangesAnswer(NamedTuple):
    """Two elections of an assembly."""

    code: str
    name: str
    """Of the authority."""
    before: Distribution
    after: Distribution
    costs: tuple[Support, Support] | None = None
    """What a rule gives in the first whole year after, with the seats of each election."""

    @property
    def moved(self) -> tuple[Moved, ...]:
        """What each party won or lost."""
        return changes(self.before, self.after)

    @property
    def preliminary(self) -> bool:
        """Whether a count is not final."""
        return self.before.preliminary or self.after.preliminary

    def page(self, language: Language) -> Page:
        """Describe both, side by side."""
        head = heading(self.code, self.name, f"{self.before.starts.year}–{self.after.starts.year}", language)
        years = ", ".join(str(each.starts.year) for each in (self.before, self.after) if each.preliminary)
        text = Words(
            f"Preliminary: the count of {years} is not final", f"Preliminärt: räkningen {years} är inte slutlig"
        )
        page: Page = (head._replace(lines=(Line(text, "warning"),) if years else ()), _changes_table(self))
        if self.costs is None:
            return page
        _, after = self.costs
        rule = f"{after.file.rule.title.get(language)} ({after.file.id})"
        said: list[Words | Line] = [
            Words(
                f"Amounts: {rule}, {after.year}, with the seats of each election for the whole year.",
                f"Belopp: {rule}, {after.year}, beräknat med respektive vals mandat för hela året.",
            )
        ]
        for mark, figure in figures(after, language, MarkKind.PRELIMINARY).items():
            said.append(Line(f"{KINDS[mark.kind].get(language)}: {figure}", "warning"))
        return (*page, *notes(said))

    def data(self, language: Language) -> SeatChanges:
        """Give the keys of the JSON answer."""
        found: SeatChanges = {
            "authority": {"code": self.code, "name": self.name},
            "from": str(self.before.starts),
            "to": str(self.after.starts),
            "preliminary": self.preliminary,
            "parties": [_row(self, each) for each in self.moved],
            "total": _total(self),
        }
        if self.costs is not None:
            found["rule"], found["year"] = self.costs[1].file.id, self.costs[1].year
        return found

    def records(self, language: Language) -> Records:
        """Give a row per party; a count that is not final has a column that says so."""
        columns = (*BEFORE_AFTER, *(AMOUNTS if self.costs else ()))
        return _marked(columns, [_flat(_row(self, each)) for each in self.moved], preliminary=self.preliminary)


def _row(answer: SeatChangesAnswer, moved: Moved) -> SeatChange:
    amounts = [] if answer.costs is None else [_gets(support, moved.party) for support in answer.costs]
    named = {"party": moved.party.name, "abbreviation": moved.party.abbreviation or None}
    return cast("SeatChange", {**named, **_difference((moved.before, moved.after), amounts)})


def _total(answer: SeatChangesAnswer) -> SeatDifference:
    before, after = (sum(row.mandates for row in each.rows) for each in (answer.before, answer.after))
    return cast("SeatDifference", _difference((before, after), [each.total for each in answer.costs or ()]))


def _difference(seats: Sequence[int | None], amounts: Sequence[Fraction | None]) -> dict[str, object]:
    """Give how many seats before and after, and what a rule gives for them where one is asked for."""
    before, after = seats
    found: dict[str, object] = {"before": before, "after": after, "difference": (after or 0) - (before or 0)}
    if amounts:
        less, more = amounts
        difference = (more or Fraction()) - (less or Fraction())
        found["amount"] = {"before": less, "after": more, "difference": difference}
    return found


def _gets(support: Support, party: Party) -> Fraction | None:
    row = next((each for each in support.parties if each.party.is_called(party.name)), None)
    return None if row is None else support.shown(row.total)


def _flat(row: SeatChange | SeatDifference) -> Mapping[str, object]:
    """Give the columns of CSV; those of the table are picked from them."""
    amount = row.get("amount")
    return row if amount is None else {**row, **{f"amount_{key}": value for key, value in amount.items()}}


def _changes_table(answer: SeatChangesAnswer) -> Table:
    found, years = answer.moved, [same(str(each.starts.year)) for each in (answer.before, answer.after)]
    columns = [
        Column("before", years[0], "count"),
        Column("after", years[1], "count"),
        Column("difference", CHANGE, "signed"),
    ]
    if answer.costs is not None:
        unit = answer.costs[1].file.rule.unit
        columns += [
            Column(f"amount_{id_}", title, "money" if kind == "count" else kind, unit=unit, group=IN_MONEY)
            for id_, title, kind, *_ in columns
        ]
    shown = picked([_flat(_row(answer, each)) for each in found], _flat(_total(answer)), columns)
    told = tuple(_moved(each) for each in found)
    moved = (Column("moved", "", "text", told),) if any(told) else ()
    return Table("changes", CAPTION, party_column([each.party for each in found]), (*shown, *moved))


def _moved(moved: Moved) -> Words | str:
    if moved.before is None:
        return CAME
    return LEFT if moved.after is None else ""
