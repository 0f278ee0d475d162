"""What the parties have spent, or have been paid, as YAML or as a table (CSV)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from polsek.document import Document
from polsek.notation.kinds import Word
from polsek.notation.reader import Reader, unknown_keys
from polsek.notation.words import Refusal, did_you_mean
from polsek.problem import Place, Places, PolsekError, Problem, Span, Words
from polsek.read.table import _cells, _decoded
from polsek.settlement import Outcome, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.document import Value
    from polsek.problem import Address

What = Literal["spent", "paid"]
"""The column of the amounts, and their key in YAML."""

SYNONYMS = {
    "parti": "party",
    "partinamn": "party",
    "kostnad": "spent",
    "förbrukat": "spent",
    "utfall": "spent",
    "utbetalt": "paid",
    "betalt": "paid",
    "intyg": "certificate",
}
COLUMNS: dict[What, tuple[str, ...]] = {"spent": ("party", "spent", "certificate"), "paid": ("party", "paid")}
EXAMPLES: dict[What, Words] = {
    "spent": Words("party,spent", "parti;kostnad"),
    "paid": Words("party,paid", "parti;utbetalt"),
}
_YAML = (b"polsek:", b"parties:")
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,14})([.,][0-9]{1,2})?")
_ANSWERS = {"yes": True, "ja": True, "no": False, "nej": False}


class _Entry(NamedTuple):
    """What stands about a party, as text with addresses."""

    name: str
    at: Address
    amounts: tuple[tuple[str, Address], ...]
    certificate: tuple[str, Address] | None


def read_outcome(data: bytes, file: str, what: What = "spent") -> Outcome:
    """Read an outcome: `parties: {M: 400000, S: [100000, 200000.50]}`, or a table `party,spent`.

    Raises:
        PolsekError: everything that is wrong with it.

    """
    yaml = file.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_YAML)
    if yaml:
        from polsek.read.source import parse

        document = parse(data, file)
    else:
        document = _table(data, file, what)
    to = Reader(document)
    entries = _parties(document.value, what, to) if yaml else _rows(document.value, what)
    reports = _reports(entries, what, to)
    if to.problems:
        raise PolsekError(to.problems)
    return Outcome(reports, not yaml, document.places.key(("parties",) if yaml else ("head",)))


# --- amounts ----------------------------------------------------------------------------------------------------------


def _reports(entries: Iterable[_Entry], what: What, to: Reader) -> tuple[Report, ...]:
    reports: list[Report] = []
    signs: list[tuple[str, Address]] = []
    for entry in entries:
        amounts = [_amount(text, at, to, negative=what == "paid") for text, at in entry.amounts]
        signs += [(sign, at) for text, at in entry.amounts for sign in ".," if sign in text]
        certificate = _certificate(*entry.certificate, to) if entry.certificate else None
        total = sum((amount for amount in amounts if amount is not None), Fraction()) if amounts else None
        reports.append(Report(entry.name, total, certificate, to.places.key(entry.at)))
    if not to.problems:
        _check_signs(signs, to)
    return tuple(reports)


def amount(text: str) -> Fraction:
    """Read an amount of money: digits, and at most two decimals after a comma or a point; raises Refusal."""
    minus = text[:1] in "-\N{MINUS SIGN}"
    plain = text[1:] if minus else text
    if not _AMOUNT.fullmatch(plain):
        raise Refusal(
            "number",
            Words(f"{text!r} is not written as an amount", f"{text!r} är inte skrivet som ett belopp"),
            Words(
                "write all digits together, and at most two decimals: 446499 or 446499.50",
                "skriv alla siffror ihop, och högst två decimaler: 446499 eller 446499,50",
            ),
        )
    value = Fraction(plain.replace(",", "."))
    return -value if minus else value


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
            Words("a cost is not below 0", "en kostnad är inte mindre än 0"),
            Words("write what it cost without a minus sign", "skriv vad det kostade utan minustecken"),
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
            Words(f"{text!r} is neither yes nor no", f"{text!r} är varken ja eller nej"),
            Words(
                "write whether a certificate of employment was handed in: yes or no",
                "skriv om ett anställningsintyg har lämnats: ja eller nej",
            ),
        )
    return found


# --- YAML -------------------------------------------------------------------------------------------------------------


def _parties(value: Value, what: What, to: Reader) -> list[_Entry]:
    """Give what a YAML file says."""
    content = value if isinstance(value, dict) else {}
    unknown_keys(content, ("polsek", "source", "note", "parties"), (), to)
    if "polsek" in content:
        Word("1").read(content["polsek"], ("polsek",), to)
    parties = content.get("parties")
    if not isinstance(parties, dict) or not parties:
        hint = Words("write parties: {M: 400000}", "skriv parties: {M: 400000}")
        to.report("no-parties", ("parties",), Words("no party is listed", "inget parti finns med"), hint, key=True)
        return []
    return [_party(name, inner, what, to) for name, inner in parties.items()]


def _party(name: str, value: Value, what: What, to: Reader) -> _Entry:
    at: Address = ("parties", name)
    if not isinstance(value, dict):
        return _Entry(name, at, _listed(value, at, what, to), None)
    unknown_keys(value, COLUMNS[what][1:], at, to)
    amounts = _listed(value[what], (*at, what), what, to) if what in value else ()
    certificate = value.get("certificate")
    said = (certificate, (*at, "certificate")) if isinstance(certificate, str) else None
    return _Entry(name, at, amounts, said)


def _listed(value: Value, at: Address, what: What, to: Reader) -> tuple[tuple[str, Address], ...]:
    """Give an amount, or the amounts of a list."""
    if isinstance(value, str):
        return ((value, at),)
    texts = [(item, (*at, number)) for number, item in enumerate(value)] if isinstance(value, list) else []
    found = tuple((item, where) for item, where in texts if isinstance(item, str))
    if len(found) < len(texts) or not texts:
        message = Words("expected an amount, or a list of amounts", "här väntas ett belopp, eller en lista av belopp")
        to.report("wrong-shape", at, message)
    for (_, one), (text, other) in zip(found, found[1:], strict=False):
        before, here = to.places.value(one), to.places.value(other)
        if (before.line, before.end_column + 1) == (here.line, here.column):
            to.report(
                "number",
                other,
                Words(f"{text!r} after a comma without a space", f"{text!r} efter ett komma utan mellanslag"),
                Words(
                    "in a list, write decimals with a point, and a space after each comma: [100000.50, 2000]",
                    "skriv decimaler i en lista med punkt, och mellanslag efter varje komma: [100000.50, 2000]",
                ),
            )
    return found


# --- tables -----------------------------------------------------------------------------------------------------------


def _rows(value: Value, what: What) -> list[_Entry]:
    """Give what the lines of a table say; an empty cell says nothing."""
    rows = value["rows"] if isinstance(value, dict) else []
    entries = []
    for number, row in enumerate(rows):
        at: Address = ("rows", number)
        cells = {name: text for name, text in row.items() if isinstance(text, str)} if isinstance(row, dict) else {}
        amounts = ((cells[what], (*at, what)),) if cells[what] else ()
        certificate = (cells["certificate"], (*at, "certificate")) if cells.get("certificate") else None
        entries.append(_Entry(cells["party"], (*at, "party"), amounts, certificate))
    return entries


def _table(data: bytes, file: str, what: What) -> Document:
    """Read a table as the document `{head:, rows: [{party:, spent:, certificate:}]}`."""
    sheet = _Sheet(file, _decoded(data, file).split("\n"), what)
    rows: list[Value] = []
    for number, line in enumerate(sheet.lines):
        if number > sheet.head and line.strip() and not line.startswith("#"):
            rows += sheet.row(number, len(rows))
    if not rows and not sheet.problems:
        message = Words("the table lists no party", "tabellen har inget parti")
        sheet.report("empty-table", sheet.line(sheet.head), message, _write_rows())
    if sheet.problems:
        raise PolsekError(sheet.problems)
    return Document({"head": "", "rows": rows}, Places(file, sheet.lines, sheet.spans, sheet.spans))


def _write_rows() -> Words:
    return Words("write a line for each party", "skriv en rad för varje parti")


class _Sheet:
    """A table on its way to a document."""

    def __init__(self, file: str, lines: Sequence[str], what: What) -> None:
        """Read the line of column names; raises PolsekError when they are not understood."""
        self.file, self.lines, self.what = file, lines, what
        self.problems: list[Problem] = []
        found = (at for at, line in enumerate(lines) if line.strip() and not line.startswith("#"))
        self.head = next(found, len(lines))
        if self.head == len(lines):
            message = Words("the table is empty", "tabellen är tom")
            raise PolsekError([Problem("empty-table", message, Place(file), self._name_columns())])
        self.delimiter = max(";\t,", key=lines[self.head].count)
        self.spans: dict[Address, Span] = {("head",): self.line(self.head)}
        self.columns = self._columns()
        if self.problems:
            raise PolsekError(self.problems)

    def report(self, id: str, span: Span, message: Words, hint: Words) -> None:
        """Note a problem."""
        self.problems.append(Problem(id, message, Place(self.file, *span[:4], self.lines[span.line - 1]), hint))

    def line(self, number: int) -> Span:
        """Give the span of a whole line, counted from 0."""
        return Span(number + 1, 1, number + 1, len(self.lines[number]) + 1)

    def row(self, number: int, index: int) -> list[Value]:
        """Read a line; nothing when something is wrong with it."""
        cells = _cells(self.lines[number], number + 1, self.delimiter)
        if len(cells) != len(self.columns):
            self._report_cells(number, len(cells))
            return []
        row = dict(zip(self.columns, cells, strict=True))
        if not row["party"].text:
            self.report(
                "missing-party",
                row["party"].span,
                Words("a line without a party", "en rad utan parti"),
                Words("write the party's name or abbreviation", "skriv partiets namn eller förkortning"),
            )
        for name, cell in row.items():
            self.spans["rows", index, name] = cell.span
        return [{name: cell.text for name, cell in row.items()}]

    def _columns(self) -> list[str]:
        names: list[str] = []
        known = COLUMNS[self.what]
        for cell in _cells(self.lines[self.head], self.head + 1, self.delimiter):
            name = SYNONYMS.get(cell.text.casefold(), cell.text.casefold())
            if name in names:
                message = Words(f"two columns are called {name}", f"två kolumner heter {name}")
                self.report("duplicate-column", cell.span, message, Words("keep one of them", "behåll en av dem"))
            elif name not in known:
                message = Words(f"{cell.text!r} is not a column", f"{cell.text!r} är ingen kolumn")
                words = (*known, *(word for word, column in SYNONYMS.items() if column in known))
                self.report("unknown-column", cell.span, message, did_you_mean(name, words) or self._name_columns())
            names.append(name)
        for name in known[:2]:
            if name not in names:
                message = Words(f"the column {name} is missing", f"kolumnen {name} saknas")
                self.report("missing-column", self.line(self.head), message, self._name_columns())
        return names

    def _name_columns(self) -> Words:
        example = EXAMPLES[self.what]
        return Words(
            f"the first line names the columns: {example.en}", f"första raden namnger kolumnerna: {example.sv}"
        )

    def _report_cells(self, number: int, found: int) -> None:
        self.report(
            "cells",
            self.line(number),
            Words(
                f"{found} cells in a table of {len(self.columns)} columns",
                f"{found} celler i en tabell med {len(self.columns)} kolumner",
            ),
            Words(
                "where decimals stand after a comma, part the columns with ; in all lines",
                "där decimaler står efter komma, skilj kolumnerna med ; på alla rader",
            ),
        )
