"""Published tables: the printed numbers that `check` recalculates."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from polsek.document import Value
from polsek.notation.figure import band
from polsek.notation.formula import FULL_TIME, Given, formula
from polsek.notation.kinds import DATE, NOTHING, Kind, Named, Parsed, Record, Several, written
from polsek.notation.reader import FAILED, Reader
from polsek.notation.words import Refusal
from polsek.problem import Address, Words
from polsek.rules.noted import PROSE, TEXT, Noted, Roundings
from polsek.rules.words import calendar_year


class PrintedCell(NamedTuple):
    """One printed number."""

    number: Fraction | None
    """None: not printed, where a difference says `unknown`."""
    share: bool
    text: str
    address: Address


Row = Mapping[str, tuple[PrintedCell, ...]]
"""Printed numbers by column; only `instalments` has several."""


class Example(NamedTuple):
    """A printed row for any party with `first` to `last` mandates."""

    first: int
    last: int | None
    text: str
    cells: Mapping[str, PrintedCell]
    address: Address


class PrintedNumber(Kind):
    """A number of a table, exactly as it is printed, or a share."""

    expected = Words("a number as it is printed", "ett belopp som det är publicerat")

    def __init__(self, *, unknown: bool = False) -> None:
        """With `unknown`, that word may stand instead of a number."""
        self.unknown = unknown
        self.schema = written("printed_or_unknown" if unknown else "printed")

    def text(self, text: str, at: Address, to: Reader) -> PrintedCell:
        """Read the number."""
        if self.unknown and text == "unknown":
            return PrintedCell(None, share=False, text=text, address=at)
        found = formula(text, at)
        if not isinstance(found, Given) or found.number is None or found.unit not in ("", "share", FULL_TIME):
            message = Words(f"{text!r} is not a printed number", f"”{text}” är inget belopp")
            hint = Words("write the number alone, without unit", "skriv bara siffrorna, utan enhet")
            raise Refusal("printed-number", message, hint)
        return PrintedCell(found.number, found.unit == "share", text, at)


_NUMBER = PrintedNumber()


class PrintedRow(Kind):
    """A row of a table: a total, or columns with a number each."""

    expected = Words("a total, or columns and numbers", "en summa, eller kolumner och belopp")

    def shape(self) -> Any:  # noqa: ANN401
        """Give a number, or columns."""
        number = Annotated[Any, _NUMBER]
        return number | dict[str, number | list[number]]

    def read(self, value: Value, at: Address, to: Reader) -> Row:
        """Read a row."""
        if isinstance(value, dict):
            return {column: _cells(inner, (*at, column), to) for column, inner in value.items()}
        return {"total": _cells(value, at, to)}


def _cells(value: Value, at: Address, to: Reader) -> tuple[PrintedCell, ...]:
    found = Several(_NUMBER, or_one=True).read(value, at, to)
    return tuple(cell for cell in found if cell is not FAILED)


class ExampleRow(Kind):
    """A row for any party with so many mandates."""

    expected = Words("columns and numbers", "kolumner och belopp")
    schema = written("example")

    def read(self, value: Value, at: Address, to: Reader) -> Example | None:
        """Read a row; its `mandates` say for whom it is."""
        if not isinstance(value, dict) or not isinstance(value.get("mandates"), str):
            message = Words("mandates: is missing", "mandates: saknas")
            hint = Words(
                "say for how many mandates: {mandates: 1-3, total: 169822}",
                "ange för hur många mandat: {mandates: 1-3, total: 169822}",
            )
            to.report("missing-key", at, message, hint)
            return FAILED
        try:
            first, last, _ = band(str(value["mandates"]))
        except Refusal as refusal:
            to.refuse(refusal, (*at, "mandates"))
            return FAILED
        cells = {
            column: _NUMBER.read(inner, (*at, column), to) for column, inner in value.items() if column != "mandates"
        }
        return Example(first, last, str(value["mandates"]), cells, at)


class Difference(Noted):
    """A printed number that cannot be reproduced."""

    calculated: Annotated[PrintedCell | None, PrintedNumber(unknown=True)]
    """What the rule gives, exactly; `unknown` when it cannot be calculated because a figure is not printed."""
    because: Annotated[Words, PROSE]
    """Why the printed number differs."""


class Table(Noted):
    """An official table, which `check` recalculates."""

    year: Annotated[int, Parsed(Words("a year", "ett årtal"), calendar_year, written("year"))]
    """The support year, named by the calendar year it begins in."""
    name: Annotated[str, TEXT] = ""
    """Where a year has two tables: the name that tells them apart."""
    from_: Annotated[date | None, DATE] = None
    """The first day that the table covers, when it covers only some months. Default: the support year."""
    to: Annotated[date | None, DATE] = None
    """The last day that the table covers, with `from`."""
    mandates: Annotated[str, TEXT] = ""
    """The id of the distribution that the table was made with. Default: the one that counts."""
    unit: Annotated[str, TEXT] = ""
    """What the printed numbers count: `1000 kr` (thousands, no other multiple), or `kr/month` (a twelfth of the year).
    Default: `1 kr`."""
    given: Annotated[Mapping[str, str], Named(TEXT)] = NOTHING
    """Figures that this table was made with, instead of those of a series or of the file: names or addresses, and
    values."""
    rounding: Annotated[Roundings | None, Record(Roundings)] = None
    """This table's own rounding; it wins over the file's, step by step."""
    rates: Annotated[Mapping[str, PrintedCell], Named(PrintedNumber())] = NOTHING
    """The printed rate of a component for a year, where it does not depend on the party and is the same all
    year."""
    figures: Annotated[Mapping[str, PrintedCell], Named(PrintedNumber())] = NOTHING
    """Printed values of the file's `figures`, as they are on the first day that the table covers; a figure that differs
    from party to party has none."""
    examples: Annotated[tuple[Example, ...], Several(ExampleRow())] = ()
    """Printed rows for any party with so many mandates; `mandates` is a band, the rest are columns."""
    parties: Annotated[Mapping[str, Row], Named(PrintedRow())] = NOTHING
    """The printed numbers of each party: a number is its total, else columns."""
    all: Annotated[Row, PrintedRow()] = NOTHING
    """The printed numbers of the table's last row: a number is the total, else columns."""
    differs: Annotated[Mapping[str, Difference], Named(Record(Difference))] = NOTHING
    """Numbers that are known not to be reproduced, by their path in the table: `parties.S.total`."""
