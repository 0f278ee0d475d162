"""Who sits in an assembly, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from polsek.escaping import markdown
from polsek.problem import Words
from polsek.show.columns import MANDATES, NOT_GIVEN, TOTAL, party_name
from polsek.show.data import csv_text, json_text, markdown_table
from polsek.show.table import BLANK, Column, Page, Row, Table, page_text, paragraph, table_page
from polsek.show.text import LEAST_NAME, PARTY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from polsek.calculation.timeline import Sitting
    from polsek.mandates import Distribution, FactText, Seats
    from polsek.problem import Language

UNWRAPPED = 10_000
TITLE = Words("Mandates", "Mandat")
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


class Term(NamedTuple):
    """Who sits in an assembly for a while."""

    code: str
    name: str
    """Of the authority: Östersunds kommun."""
    sitting: Sitting
    day: date
    """The day that is asked about."""
    last: date
    """The last day for which the seats are known."""

    @property
    def distribution(self) -> Distribution:
        """The seats."""
        return self.sitting.distribution

    @property
    def ended(self) -> bool:
        """Whether the day lies after the term, so that another assembly will count."""
        return self.day > self.last

    @property
    def preliminary(self) -> bool:
        """Whether other seats may count: the term has ended, or the count is not final."""
        return self.ended or self.distribution.preliminary

    @property
    def rows(self) -> tuple[Seats, ...]:
        """The parties with a seat."""
        return tuple(row for row in self.distribution.rows if row.mandates)


def seats_answer(term: Term, format_: str, language: Language, width: int) -> str | Page:
    """Write who sits in an assembly; as a table it is a page."""
    if format_ == "json":
        return json_text(seats_json(term, language))
    if format_ == "csv":
        columns, rows = _columns(term)
        marked = ("preliminary",) if term.preliminary else ()
        marked_rows = [{**row, "preliminary": True} for row in rows] if marked else rows
        return csv_text(("party", "abbreviation", "mandates", *columns, *marked), marked_rows)
    page = seats_page(term, language, UNWRAPPED if format_ == "markdown" else width)
    return as_markdown(page, _seats_table(term, language), language) if format_ == "markdown" else page


# --- one term ---------------------------------------------------------------------------------------------------------


def seats_json(term: Term, language: Language) -> dict[str, Any]:
    """Give who sits in an assembly as the keys of the JSON answer."""
    found = term.distribution
    return {
        "authority": {"code": term.code, "name": term.name},
        "from": str(term.sitting.counts_from),
        "to": str(term.last),
        "election": str(found.starts) if found.elected else None,
        "preliminary": term.preliminary,
        "parties": [_party_json(row, term.day) for row in term.rows],
        "total": sum(row.mandates for row in term.rows),
        "seats": found.seats,
        **_given("facts", _facts(found.facts, term.day)),
        "source": found.source.get(language) or None,
    }


def _party_json(row: Seats, day: date) -> dict[str, Any]:
    return {
        "party": row.party.name,
        "abbreviation": row.party.abbreviation or None,
        "mandates": row.mandates,
        **_given("empty", row.empty),
        **_given("side", row.side),
        **_given("employer", row.employer),
        **({"parties": row.parties} if row.is_placeholder else {}),
        **_given("facts", _facts(row.facts, day)),
    }


def _given(key: str, value: object) -> dict[str, object]:
    return {key: value} if value else {}


def _facts(facts: Mapping[str, FactText], day: date) -> dict[str, str]:
    return {name: found[0] for name, fact in facts.items() if (found := fact.on(day)) is not None}


def _columns(term: Term) -> tuple[list[str], list[dict[str, Any]]]:
    """Give the columns that some row has something in, facts last, and the rows with them."""
    rows = []
    for row in term.rows:
        found = _party_json(row, term.day)
        several = {"parties": row.parties or "unknown"} if row.is_placeholder else {}
        rows.append({**found.pop("facts", {}), **found, **several})
    optional = [name for name in OPTIONAL if any(name in row for row in rows)]
    facts = sorted({name for row in term.rows for name in _facts(row.facts, term.day)} - set(OPTIONAL))
    return [*optional, *facts], rows


def seats_page(term: Term, language: Language, width: int) -> Page:
    """Show who sits in an assembly, and under it what else its file says."""
    head = title(term.code, term.name, str(term.day.year), language, width)
    head += paragraph(_when(term, language), width)
    if term.distribution.preliminary:
        head += paragraph(NOT_FINAL.get(language), width, "warning")
    if term.ended:
        text = Words(
            f"Preliminary: the seats are known to {term.last}", f"Preliminärt: mandaten är kända till {term.last}"
        )
        head += paragraph(text.get(language), width, "warning")
    under = tuple(line for text in _remarks(term, language) for line in paragraph(text, width, rest="  "))
    table = table_page(_seats_table(term, language), width)
    return (*head, BLANK, *table, *((BLANK, *under) if under else ()))


def title(code: str, name: str, when: str, language: Language, width: int) -> Page:
    """Write the heading: whose mandates, and when."""
    return paragraph(f"{TITLE.get(language)} · {name} ({code}) · {when}", width, "title")


def _when(term: Term, language: Language) -> str:
    found = term.distribution
    since = Words("elected", "valda") if found.elected else Words("changed", "ändrade")
    counts = Words("they count from", "de räknas från")
    to = Words("to", "till")
    span = f"{counts.get(language)} {term.sitting.counts_from} {to.get(language)} {term.last}"
    return f"{since.get(language)} {found.starts}; {span}"


def _seats_table(term: Term, language: Language) -> Table:
    columns, rows = _columns(term)
    titles = [OPTIONAL[name].get(language) if name in OPTIONAL else name for name in columns]
    body = tuple(
        Row((party_name(each.party), str(each.mandates), *(_cell(row.get(name), language) for name in columns)))
        for each, row in zip(term.rows, rows, strict=True)
    )
    total = (TOTAL.get(language), str(sum(row.mandates for row in term.rows)))
    empty = sum(row.empty for row in term.rows)
    rest = tuple(str(empty) if name == "empty" else "" for name in columns)
    return Table(
        (Column(PARTY.get(language), right=False, least=LEAST_NAME), *map(Column, (MANDATES.get(language), *titles))),
        body,
        Row((*total, *rest)),
    )


def _cell(value: object, language: Language) -> str:
    if value is None:
        return NOT_GIVEN
    text = str(value)
    return VALUES[text].get(language) if text in VALUES else text


def _remarks(term: Term, language: Language) -> list[str]:
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
    return [words.get(language) for words in remarks]


def as_markdown(page: Page, table: Table, language: Language) -> str:
    """Write a page whose table stands between blank lines as Markdown."""
    head, _, rest = page_text(page).strip("\n").partition("\n\n")
    title, *lines = head.splitlines()
    under = rest.partition("\n\n")[2].splitlines()
    rows = [row.cells for row in table.all_rows]
    written = markdown_table([column.title for column in table.columns], rows, language, right=True)
    return (
        "\n\n".join([f"## {markdown(title)}", *map(markdown, lines), written.rstrip("\n"), *map(markdown, under)])
        + "\n"
    )
