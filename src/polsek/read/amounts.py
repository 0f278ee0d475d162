"""Amounts by party: a file of costs or payments, as YAML or as a table, and a table of what each party was given."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import normalize

from polsek.document import Document
from polsek.mandates import is_sum, refused_as_party, sum_refused
from polsek.notation.kinds import Word
from polsek.notation.reader import Reader, unknown_keys
from polsek.notation.words import Refusal
from polsek.problem import PolsekError, Problem, Words
from polsek.read.grid import PARTY
from polsek.read.table import Table, Vocabulary, amount, grid_of
from polsek.settlement import Outcome, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from polsek.document import Value
    from polsek.problem import Address, Place, Span
    from polsek.read.grid import SourceCell


# --- what stands about each party -------------------------------------------------------------------------------------


What = Literal["spent", "paid"]
"""The column of the amounts, and their key in YAML."""

AUTHORITY = "authority_spent"
"""The column of the authority's own cost, where it employs for a part of the year only."""
_ANSWERS = {"yes": True, "ja": True, "no": False, "nej": False}


class Entry(NamedTuple):
    """What stands about a party, as text with addresses."""

    name: str
    at: Address
    amounts: tuple[tuple[str, Address], ...]
    certificate: tuple[str, Address] | None
    authority: tuple[tuple[str, Address], ...] = ()
    """The authority's own costs."""


_ONLY_PARTIES = Words("delete it: only parties have a row", "ta bort raden: bara partier har en rad")


def reports_of(entries: Iterable[Entry], what: What, to: Reader) -> tuple[Report, ...]:
    """Read the amounts; what is not understood is reported."""
    reports: list[Report] = []
    signs: list[tuple[str, Address]] = []
    for entry in entries:
        refused = refused_as_party(entry.name, None, None)
        if refused is not None:
            hint = refused[1] if is_sum(entry.name) else _ONLY_PARTIES
            to.report("sum-row", entry.at, refused[0], hint, key=True)
            continue
        signs += [(sign, at) for text, at in (*entry.amounts, *entry.authority) for sign in ".," if sign in text]
        own, others = (_total(texts, to, negative=what == "paid") for texts in (entry.amounts, entry.authority))
        certificate = _certificate(*entry.certificate, to) if entry.certificate else None
        reports.append(Report(entry.name, own, certificate, to.places.key(entry.at), others))
    if not to.problems and to.places.sheet is None:  # a number in a workbook has no sign of its own
        _check_signs(signs, to)
    return tuple(reports)


def _total(texts: Sequence[tuple[str, Address]], to: Reader, *, negative: bool) -> Fraction | None:
    """Add amounts; None when there are none."""
    amounts = [_amount(text, at, to, negative=negative) for text, at in texts]
    return sum((each for each in amounts if each is not None), Fraction()) if amounts else None


def _amount(text: str, at: Address, to: Reader, *, negative: bool) -> Fraction | None:
    try:
        value = amount(text)
    except Refusal as refusal:
        to.refuse(refusal, at)
        return None
    if value < 0 and not negative:
        to.report(
            "negative-cost",
            at,
            Words("a cost is not below 0", "en kostnad kan inte vara negativ"),
            Words("write what it cost without a minus sign", "skriv kostnaden utan minustecken"),
        )
    return value


def _check_signs(signs: Sequence[tuple[str, Address]], to: Reader) -> None:
    """Refuse a file in which some decimals stand after a comma and some after a point: one may part thousands."""
    names = {",": Words("comma", "komma"), ".": Words("point", "punkt")}
    for sign, at in signs:
        first, where = signs[0]
        if sign != first:
            here, there, line = names[sign], names[first], to.places.value(where).line
            to.report(
                "mixed-decimals",
                at,
                Words(
                    f"decimals after a {here.en} here, after a {there.en} in line {line}",
                    f"decimaler efter {here.sv} här, efter {there.sv} på rad {line}",
                ),
                Words("write all decimals of the file in the same way", "skriv filens alla decimaler på samma sätt"),
            )


def _certificate(text: str, at: Address, to: Reader) -> bool | None:
    found = _ANSWERS.get(text.casefold())
    if found is None:
        to.report(
            "unknown-word",
            at,
            Words(f"{text!r} is neither yes nor no", f"”{text}” är varken ja eller nej"),
            Words(
                "write whether a certificate of employment was handed in: yes or no",
                "skriv om ett anställningsintyg har lämnats: ja eller nej",
            ),
        )
    return found


# --- YAML -------------------------------------------------------------------------------------------------------------


def listed_entries(what: What, to: Reader) -> list[Entry]:
    """Give what a YAML file says; a letter and what stands above it are one character in the names of parties."""
    content = to.document.value if isinstance(to.document.value, dict) else {}
    unknown_keys(content, ("polsek", "source", "note", "parties"), (), to)
    if "polsek" in content:
        Word("1").read(content["polsek"], ("polsek",), to)
    parties = content.get("parties")
    if not isinstance(parties, dict) or not parties:
        hint = Words("write parties: {M: 400000}", "skriv parties: {M: 400000}")
        to.report("no-parties", ("parties",), Words("no party is listed", "inget parti är angivet"), hint, key=True)
        return []
    return [_party(key, inner, what, to) for key, inner in parties.items()]


def _party(key: str, value: Value, what: What, to: Reader) -> Entry:
    name, at = normalize("NFC", key), ("parties", key)
    if not isinstance(value, dict):
        return Entry(name, at, _listed(value, at, to), None)
    unknown_keys(value, [*VOCABULARIES[what].names][1:], at, to)
    amounts = _listed(value[what], (*at, what), to) if what in value else ()
    own = _listed(value[AUTHORITY], (*at, AUTHORITY), to) if what == "spent" and AUTHORITY in value else ()
    certificate, where = value.get("certificate"), (*at, "certificate")
    if not isinstance(certificate, str | None):
        to.report("wrong-shape", where, Words("expected yes or no", "här väntas ja eller nej"))
    return Entry(name, at, amounts, (certificate, where) if isinstance(certificate, str) else None, own)


def _listed(value: Value, at: Address, to: Reader) -> tuple[tuple[str, Address], ...]:
    """Give an amount, or the amounts of a list."""
    if value == "" and not to.places.quoted(at):
        to.report(
            "empty-value",
            at,
            Words(f"nothing stands after {at[-1]}:", f"värdet saknas efter {at[-1]}:"),
            Words(
                "write 0, or leave out a party that has not reported",
                "skriv 0, eller utelämna ett parti som inte har redovisat",
            ),
            key=True,
        )
        return ()
    if isinstance(value, str):
        return ((value, at),)
    texts = [(item, (*at, number)) for number, item in enumerate(value)] if isinstance(value, list) else []
    found = tuple((item, where) for item, where in texts if isinstance(item, str))
    if len(found) < len(texts) or not texts:
        message = Words("expected an amount, or a list of amounts", "här väntas ett belopp, eller en lista med belopp")
        to.report("wrong-shape", at, message)
    for (_, one), (text, other) in pairwise(found):
        before, here = to.places.value(one), to.places.value(other)
        if (before.line, before.end_column + 1) == (here.line, here.column):
            to.report(
                "number",
                other,
                Words(f"{text!r} after a comma without a space", f"”{text}” efter ett komma utan mellanslag"),
                Words(
                    "in a list, write decimals with a point, and a space after each comma: [100000.50, 2000]",
                    "skriv decimaler i en lista med punkt, och mellanslag efter varje komma: [100000.50, 2000]",
                ),
            )
    return found


# --- tables -----------------------------------------------------------------------------------------------------------


_AMOUNT = ("belopp", "kronor", "kr", "summa")
"""What the column of amounts is called in every table."""
_SPENT = ("kostnad", "kostnader", "förbrukat", "förbrukade medel", "utfall", "redovisat", "redovisade kostnader")
VOCABULARIES: dict[What, Vocabulary] = {
    "spent": Vocabulary(
        {
            "party": PARTY[1:],
            "spent": (*_AMOUNT, "amount", *_SPENT, "använt", "used", "cost", "costs"),
            AUTHORITY: ("myndighetens kostnad",),
            "certificate": ("intyg", "anställningsintyg"),
        },
        Words("party,spent", "parti;kostnad"),
        own=("party", "parti", "spent", "kostnad"),
    ),
    "paid": Vocabulary(
        {
            "party": PARTY[1:],
            "paid": (*_AMOUNT, "amount", "utbetalt", "utbetalat", "betalt", "utbetalt belopp"),
        },
        Words("party,paid", "parti;utbetalt"),
        own=("party", "parti", "paid", "utbetalt"),
    ),
}
PRINTED = Vocabulary(
    {
        "party": PARTY[1:],
        "amount": (*_AMOUNT, "total", "totalt", "partistöd", "stöd", "bidrag"),
        "mandates": ("mandat", "antal mandat", "platser", "antal platser", "seats"),
    },
    Words("party,mandates,amount", "parti;mandat;belopp"),
    filled=True,
    own=("party", "parti", "mandates", "mandat", "total", "summa"),
)


def table_entries(what: What, to: Reader) -> list[Entry]:
    """Give what the lines of a table say; an empty cell says nothing."""
    value = to.document.value
    rows = value["rows"] if isinstance(value, dict) else []
    entries = []
    for number, row in enumerate(rows):
        at: Address = ("rows", number)
        cells = {name: text for name, text in row.items() if isinstance(text, str)} if isinstance(row, dict) else {}
        amounts = ((cells[what], (*at, what)),) if cells[what] else ()
        certificate = (cells["certificate"], (*at, "certificate")) if cells.get("certificate") else None
        own = ((cells[AUTHORITY], (*at, AUTHORITY)),) if cells.get(AUTHORITY) else ()
        entries.append(Entry(cells["party"], (*at, "party"), amounts, certificate, own))
    return entries


def table_document(data: bytes, file: str, what: What) -> tuple[Document, list[Problem]]:
    """Read a table as the document `{head:, rows: [{party:, spent:, certificate:}]}`; give what is wrong with rows.

    Raises:
        PolsekError: the columns are not understood.

    """
    words = VOCABULARIES[what]
    table = Table(grid_of(data, file, words), words)
    spans: dict[Address, Span] = {("head",): table.grid.span(table.head)}
    rows: list[Value] = []
    for row in table.rows().values():
        spans |= {("rows", len(rows), name): cell.span for name, cell in row.items()}
        rows.append({name: cell.text for name, cell in row.items()})
    if not rows and not table.problems:
        hint = Words("write a line for each party", "skriv en rad per parti")
        table.report(
            "empty-table", spans["head",], Words("the table lists no party", "tabellen innehåller inget parti"), hint
        )
    return Document({"head": "", "rows": rows}, table.grid.places(spans, spans)), table.problems


# --- either form ------------------------------------------------------------------------------------------------------


_YAML = (b"polsek:", b"parties:")


def read_outcome(data: bytes, file: str, what: What = "spent") -> Outcome:
    """Read an outcome: `parties: {M: 400000, S: [100000, 200000.50]}`, or a table `party,spent`.

    What is wrong with a row is kept with the others, so that it can be said together with what is wrong with parties.

    Raises:
        PolsekError: the file cannot be read at all.

    """
    yaml = file.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_YAML)
    if yaml:
        from polsek.read.source import parse

        to = Reader(parse(data, file))
        reports = reports_of(listed_entries(what, to), what, to)
        return Outcome(reports, adds=False, place=to.places.key(("parties",)), problems=tuple(to.problems))
    document, problems = table_document(data, file, what)
    to = Reader(document)
    to.problems += problems
    reports = reports_of(table_entries(what, to), what, to)
    return Outcome(reports, adds=True, place=to.places.key(("head",)), problems=tuple(to.problems))


# --- what each party was given ----------------------------------------------------------------------------------------


class PrintedRow(NamedTuple):
    """What a table says of a party."""

    name: str
    amount: Fraction
    """kr."""
    mandates: int | None
    """None where the table has no such column."""
    place: Place
    """Where the party's name stands."""
    amount_place: Place


class PrintedTable(NamedTuple):
    """What a table says."""

    rows: tuple[PrintedRow, ...]
    total: PrintedRow | None = None
    """Its row of sums."""


def printed_table(data: bytes, file: str) -> PrintedTable:
    """Read a table; raises PolsekError with every row that cannot be read."""
    table = Table(grid_of(data, file, PRINTED), PRINTED)
    found = [each for row in table.rows().values() if (each := _row(table, row)) is not None]
    rows = tuple(row for row in found if not is_sum(row.name))
    sums = [row for row in found if is_sum(row.name)]
    problems = [*table.problems]
    for each in sums[1:]:
        message, hint = sum_refused(each.name)
        problems.append(Problem("sum-row", message, each.place, hint))
    if problems:
        raise PolsekError(problems)
    return PrintedTable(rows, sums[0] if sums else None)


def _row(table: Table, row: Mapping[str, SourceCell]) -> PrintedRow | None:
    name = row["party"]
    mandates = row.get("mandates")
    try:
        money = amount(row["amount"].text)
    except Refusal as refusal:
        table.report(refusal.id, row["amount"].span, refusal.message, refusal.hint)
        return None
    if mandates is not None and not mandates.text.isdecimal():
        message = Words(f"{mandates.text!r} is not a number of mandates", f"”{mandates.text}” är inget antal mandat")
        table.report("number", mandates.span, message, Words("write digits: 9", "skriv siffror: 9"))
        return None
    places = table.grid.places({("party",): name.span, ("amount",): row["amount"].span}, {})
    count = None if mandates is None else int(mandates.text)
    return PrintedRow(name.text, money, count, places.value(("party",)), places.value(("amount",)))
