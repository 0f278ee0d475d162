"""An answer described once: what every format writes, in its own way.

A describing module (`calculation`, `comparison` ...) turns one frozen result into an `Answer`:

* `page(language)` is for people: blocks in reading order. `screen`, `markdown` and any other format for people write
  nothing but these blocks, so a new format is one module that knows the blocks, and a new column is one line.
* `data(language)` is the JSON answer, a typed dict whose schema `polsek schema --answer` gives.
* `records(language)` is the CSV answer: the ids of columns, and a dict of values per row.
* `document(language)`, where there is one, is the page with more to say, as it stands by itself: how amounts are made.

The blocks: `Heading` (level 1 begins an answer, 2 a part of it), `Lines` (paragraphs), `Notes` (what is to be said
about the table above), `Listing` (a titled list), `Table`, `Facts` (labels and values of a few subjects), `Steps` (a
calculation, line by line), `References` (numbered sources), `Verbatim` (lines that are never wrapped) and `Folded`
(what a reader may open).

A table has a column of row headings (`names`) and columns of values. A column has an id (the same as in CSV and JSON,
where it occurs there), a title in both languages, a kind, one cell per row and the cell of the last row. Cells are
values and not texts: exact fractions in the unit of the column, shares of 1 (0.3142 is 31.42 %), `Words`, parties.
`numbers.cell_text` writes a cell for people; a format that holds numbers takes the value (`Column.value`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Literal, Protocol, runtime_checkable

from polsek.mandates import Party
from polsek.problem import Language, Words
from polsek.tuples import NamedTuple

Text = str | Words
"""A text that polsek says in both languages, or one that is already in the reader's: a name, a finished sentence."""
Style = Literal["", "title", "rule", "total", "warning", "dim", "command"]
"""What a text is there for; `command` is a command line, which is never broken."""
Kind = Literal["text", "party", "count", "money", "signed", "share", "date"]
"""What a column holds. `signed` is an amount or a number that is shown with its sign, also above 0."""


SOURCE = Words("source", "källa")
"""What stands before the source of an item."""
NOT_STATED = Words("not stated", "inte angivet")
"""What stands for a fact that is not stated."""
NUMBERS = ("count", "money", "signed", "share")
"""The kinds whose cells stand to the right."""


class NotGiven(NamedTuple):
    """A cell that shows `–`: a component that a party does not get, an amount of a year in which it was not there."""

    value: Fraction | None = None
    """What scripts are told: 0 for a component that is not given."""


class Added(NamedTuple):
    """A cell that says how much is added to what stands above it: shown with its sign."""

    value: Fraction


class Fixed(NamedTuple):
    """A cell with decimals of its own: an amount among those of other rules."""

    value: Fraction
    decimals: int


Cell = Fraction | int | str | Words | date | Party | NotGiven | Added | Fixed | None
"""A value; None is unknown, an empty text is nothing."""


class Column(NamedTuple):
    """A column of a table."""

    id: str
    title: Text
    """A newline in it breaks the line on a screen, after a hyphen inside a word."""
    kind: Kind
    cells: tuple[Cell, ...] = ()
    total: Cell = ""
    """What stands in the last row."""
    unit: str = ""
    """The unit of its amounts where the title does not say it: `kr`, `full time`."""
    decimals: int = 0
    """How many decimals an amount shows at least; all the others that it has are shown, too."""
    group: Text = ""
    """What is said above the titles of several columns: `of which`."""
    scripts_only: bool = False
    """Whether it stands in CSV alone."""
    least: int = 0
    """Down to how many characters a screen may squeeze its texts, which then take several lines; 0: never."""
    wide: bool = False
    """Whether a screen without room for it shows `Table.instead` below the rows."""

    def value(self, row: int) -> Cell:
        """Give the value of a row for scripts; -1 is the last row."""
        cell = self.total if row < 0 else self.cells[row]
        return cell.value if isinstance(cell, NotGiven | Added | Fixed) else cell


class Chart(NamedTuple):
    """Columns of a table as bars."""

    title: Text
    columns: tuple[str, ...]
    """The ids of the columns; a row's bar is made of all of them."""
    value: str = ""
    """The column whose amount stands beside the bar: the sum of the others."""
    totals: bool = False
    """Whether the last row is drawn instead, a bar for each column: years, months."""


class Table(NamedTuple):
    """Rows with a heading each, values in columns, and a last row where `names` has a total."""

    id: str
    caption: Text
    """What the table shows, for a reader who only hears it; a screen does not write it."""
    names: Column
    columns: tuple[Column, ...]
    unit: str = ""
    """The unit of the amounts in columns that do not say their own: `kr`."""
    instead: tuple[Text, ...] = ()
    """What stands below each row where there is no room for the columns that are `wide`."""
    charts: tuple[Chart, ...] = ()
    """What of it is drawn, where it is drawn."""

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns for people, the row headings first."""
        return (self.names, *(column for column in self.columns if not column.scripts_only))

    @property
    def has_total(self) -> bool:
        """Whether there is a last row."""
        return self.names.total != ""


class Line(NamedTuple):
    """A paragraph, and what it lists."""

    text: Text
    style: Style = ""
    items: tuple[Text, ...] = ()
    aside: Text = ""
    """What is left out where the paragraph would not fit on one line of a screen: the reason of a mark."""


class Heading(NamedTuple):
    """A heading, and lines that belong to it: who decided, what is preliminary."""

    text: Text
    level: Literal[1, 2, 3] = 1
    lines: tuple[Line, ...] = ()
    underlined: bool = False
    """Whether it is underlined where nothing is bold: the heading of a text, which its lines are."""


class Lines(NamedTuple):
    """Paragraphs."""

    lines: tuple[Line, ...]


class Notes(NamedTuple):
    """What is to be said about the table above, a line each."""

    lines: tuple[Line, ...]


class Item(NamedTuple):
    """A line of a listing, and where it comes from."""

    text: Text
    source: Text = ""


class Listing(NamedTuple):
    """A titled list; neighbours with the same source share it."""

    title: Text
    items: tuple[Item, ...]


class Facts(NamedTuple):
    """What is known of a few subjects, label by label."""

    subjects: tuple[Text, ...]
    labels: tuple[Text, ...]
    values: tuple[tuple[Text | None, ...], ...]
    """A row per label, with a value per subject; None is not stated, an empty text does not concern the subject."""


class Step(NamedTuple):
    """A line of a calculation; without a value it is a heading or a remark."""

    depth: int
    text: str
    value: Fraction | None = None
    unit: str = ""
    reference: str = ""
    """Where the figure comes from: `[2]:17` is the second of the references, line 17."""
    style: Style = ""
    valued: bool = False
    """Whether it has a value; None is then unknown."""


class Steps(NamedTuple):
    """A calculation, line by line."""

    steps: tuple[Step, ...]


class References(NamedTuple):
    """Sources, each of several lines, which are referred to as `[1]`, `[2]` ..."""

    title: Text
    sources: tuple[tuple[str, ...], ...]


class Verbatim(NamedTuple):
    """Lines that are written as they are."""

    lines: tuple[str, ...]


class Folded(NamedTuple):
    """Blocks below a text of their own, which a reader may open."""

    title: Text
    blocks: tuple[Block, ...]


Block = Heading | Lines | Notes | Listing | Table | Facts | Steps | References | Verbatim | Folded
Page = tuple[Block, ...]


class Records(NamedTuple):
    """Rows for scripts."""

    columns: Sequence[str]
    rows: Iterable[Mapping[str, object]]
    """To be gone through once."""
    head: tuple[str, ...] = ()
    """What stands above the columns, a comment each."""


class Answered(Protocol):
    """What a command answers."""

    def data(self, language: Language) -> object:
        """Give what is written as JSON; the language is that of its texts."""


class Described(Answered, Protocol):
    """An answer for people, too."""

    def page(self, language: Language) -> Page:
        """Describe it for people."""


@runtime_checkable
class Documented(Described, Protocol):
    """An answer with more to say where it stands by itself, as a document."""

    def document(self, language: Language) -> Page:
        """Describe it, how its amounts are made, and what from."""


class Answer(Described, Protocol):
    """An answer that has rows, too."""

    def records(self, language: Language) -> Records:
        """Give what is written as CSV."""


class Written(NamedTuple):
    """An answer that is a file for programs alone: a rule file in YAML, a schema in JSON."""

    content: object

    def data(self, language: Language) -> object:
        """Give what stands in it."""
        return self.content


def notes(texts: Sequence[Line | Text]) -> tuple[Notes, ...]:
    """Make a block of notes; none of no texts."""
    lines = tuple(each if isinstance(each, Line) else Line(each) for each in texts)
    return (Notes(lines),) if lines else ()


def text_of(text: Text, language: Language) -> str:
    """Give a text in a language."""
    return text.get(language) if isinstance(text, Words) else text
