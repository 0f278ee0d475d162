"""The screen, drawn by Rich: a page in as many columns as there are, plain text in a pipe.

Rich cuts digits under a table's natural width and breaks at no-break spaces; how wide columns are, where texts are
broken and what stands in blocks under each other is decided here and in `widths`. A text is never markup.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, islice
from typing import TYPE_CHECKING, Literal

from polsek.escaping import no_command, plain
from polsek.mandates import Party
from polsek.show import page as blocks
from polsek.show.bars import SIGNS, bars, drawn
from polsek.show.numbers import cell_text, party_name, title_text
from polsek.show.page import text_of
from polsek.show.widths import GAP, INDENT, Lane, cut, fitting, folded, narrowest, size, step_lines, wrapped
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text as Styled

    from polsek.problem import Language
    from polsek.show.bars import Bars
    from polsek.show.page import Block, Column, Page, Style, Text

    _Cells = Sequence[Sequence[str]]  # the lines of each cell of a row

STYLES = {"title": "bold", "rule": "dim", "total": "bold", "warning": "yellow", "dim": "dim", "command": "none"}
RULES = "    \n    \n ── \n    \n    \n ── \n    \n    \n"
"""A rule under the titles and one above the last row."""
LEAST_FACT = 20
"""How wide a column of facts is at least, to be read with ease."""


LEAST_BAR, LONGEST_BAR = 16, 48
"""How many characters a bar beside a table has at least, and how many it has at most."""
Charts = Literal["", "beside", "always"]
"""Whether charts are drawn: not at all, beside tables that leave room for them, else below."""


def write(page: Page, language: Language, width: int, *, styled: bool = False, charts: Charts = "") -> str:
    """Write a page; `styled` for a terminal that shows bold, dim and yellow."""
    narrow = not all(_has_room(block, language, width) for block in page if isinstance(block, blocks.Table))
    paper = _Paper(language, width, styled, narrow, charts)
    lines: list[str] = []
    for block in page:
        if lines:
            lines += ["", ""] if isinstance(block, blocks.Heading) and block.level == 1 else [""]
        lines += paper.draw(block)
    return "".join(f"{_safe(line).rstrip(' ')}\n" for line in lines)


_CODES = re.compile("\x1b\\[[0-9;]*m")


def _safe(line: str) -> str:
    """Give a line that no CI runner obeys; one that would be obeyed loses its styles."""
    text = _CODES.sub("", line)
    safe = no_command(text)
    return line if safe == text else safe


@cache
def _console(*, styled: bool) -> Console:
    """Give what draws tables and styles; a page that has neither does not pay for it."""
    from io import StringIO

    from rich.console import Console
    from rich.theme import Theme

    return Console(
        file=StringIO(),
        width=100_000,
        color_system="standard" if styled else None,
        force_terminal=styled,
        force_jupyter=False,
        legacy_windows=False,
        theme=Theme(STYLES),
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _characters(drawing: Styled | Drawing, *, styled: bool, whole: bool = False) -> list[str]:
    """Give the lines that Rich draws; a line that is `whole` is not wrapped."""
    console = _console(styled=styled)
    with console.capture() as captured:
        console.print(drawing, soft_wrap=whole)
    return captured.get().removesuffix("\n").split("\n")


class _Sheet(NamedTuple):
    """The columns of a table as texts, as they are drawn."""

    lanes: Sequence[Lane]
    has_total: bool = False
    """Whether the last row stands by itself."""
    below: Sequence[str] = ()
    """What stands below each row."""
    whole: bool = False
    """Whether a first text that is too long stands on a line of its own above its row."""


class _Paper(NamedTuple):
    """What a page is drawn on."""

    language: Language
    width: int
    bold: bool
    """Whether styles are shown."""
    narrow: bool
    """Whether some table has no room for its columns that are wide."""
    charts: Charts = ""

    def draw(self, block: Block) -> Iterator[str]:
        """Give the lines of a block."""
        match block:
            case blocks.Heading():
                yield from self.heading(block)
            case blocks.Lines() | blocks.Notes():
                yield from self.lines(block)
            case blocks.Table():
                yield from self.table(block)
            case blocks.Listing():
                yield from self.listing(block)
            case blocks.Facts():
                yield from self.facts(block)
            case blocks.Steps():
                yield from self.steps(block)
            case blocks.References():
                yield from self.references(block)
            case blocks.Verbatim():
                yield from map(plain, block.lines)
            case blocks.Folded():
                yield from self.paragraph(block.title, "title")
                for each in block.blocks:
                    yield from self.draw(each)

    # --- texts ------------------------------------------------------------------------------------------------------

    def styled(self, line: str, style: Style) -> str:
        """Give the characters of a styled line."""
        text = plain(line)
        if not (self.bold and style and text):
            return text
        from rich.text import Text as Styled

        return _characters(Styled(text, style), styled=True, whole=True)[0]

    def paragraph(self, text: Text, style: Style = "", *, first: str = "", rest: str = "") -> Iterator[str]:
        """Write a text over as many lines as it takes: `first` begins the first line, `rest` the others."""
        lines = wrapped(text_of(text, self.language), self.width - max(size(first), size(rest)))
        for number, line in enumerate(lines):
            yield self.styled(f"{rest if number else first}{line}", style)

    def heading(self, block: blocks.Heading) -> Iterator[str]:
        """Write a heading and its lines; where a warning goes on is shown."""
        lines = list(self.paragraph(block.text, "title"))
        yield from lines
        if block.underlined and not self.bold:
            yield ("=" if block.level == 1 else "-") * max(map(size, lines))
        for line in block.lines:
            yield from self.note(line, INDENT if line.style == "warning" else "")

    def steps(self, block: blocks.Steps) -> Iterator[str]:
        """Write a calculation."""
        for text, value, reference, style in step_lines(block.steps, self.width, self.language):
            yield self.styled(f"{text}{value}", style) + self.styled(reference, "dim")

    def lines(self, block: blocks.Lines | blocks.Notes) -> Iterator[str]:
        """Write paragraphs; notes are indented where they go on."""
        rest, item = (INDENT, INDENT) if isinstance(block, blocks.Notes) else ("", "- ")
        for line in block.lines:
            yield from self.note(line, rest, item)

    def note(self, line: blocks.Line, rest: str = "", item: str = "- ") -> Iterator[str]:
        """Write a paragraph, with its aside if that fits on one line, and below it what it lists.

        `rest` stands where a line goes on, `item` where what is listed begins.
        """
        text, aside = text_of(line.text, self.language), text_of(line.aside, self.language)
        if line.style == "command":
            yield plain(text)
            return
        whole = f"{text}{aside}"
        said = whole if size(whole) <= self.width - size(rest) else text
        yield from self.paragraph(said, line.style, rest=rest)
        for each in line.items:
            yield from self.paragraph(each, line.style, first=item, rest=rest + INDENT)

    def listing(self, block: blocks.Listing) -> Iterator[str]:
        """Write a titled list; a source stands once below those that share it."""
        yield from self.paragraph(block.title, "title")
        for source, items in groupby(block.items, key=lambda item: item.source):
            for item in items:
                yield from self.paragraph(item.text, first=INDENT, rest=INDENT * 2)
            if source:
                told = f"{blocks.SOURCE.get(self.language)}: {text_of(source, self.language)}"
                yield from self.paragraph(told, "dim", first=INDENT * 2, rest=INDENT * 2)

    def references(self, block: blocks.References) -> Iterator[str]:
        """Write numbered sources."""
        yield from self.paragraph(block.title, "title")
        for number, texts in enumerate(block.sources, 1):
            mark = f"[{number}] "
            for at, text in enumerate(texts):
                yield from self.paragraph(text, first=" " * len(mark) if at else mark, rest=" " * len(mark))

    # --- facts ------------------------------------------------------------------------------------------------------

    def facts(self, block: blocks.Facts) -> Iterator[str]:
        """Write subjects side by side where there is room, else one below the other."""
        labels = [text_of(label, self.language) for label in block.labels]
        count = len(block.subjects)
        each = (self.width - max(map(size, labels), default=0) - len(GAP) * count) // max(count, 1)
        if count < 2 or each < LEAST_FACT:
            yield from self.facts_below(block, labels)
            return
        lanes = [Lane("", tuple(labels), right=False)]
        for at, subject in enumerate(block.subjects):
            cells = tuple(self.fact(values[at]) for values in block.values)
            lanes.append(Lane(plain(text_of(subject, self.language)), cells, right=False, least=each))
        yield from self.drawn(_Sheet(lanes))

    def facts_below(self, block: blocks.Facts, labels: Sequence[str]) -> Iterator[str]:
        """Write a block of facts for each subject."""
        column = max(map(size, labels), default=0) + 4
        for at, subject in enumerate(block.subjects):
            if at:
                yield ""
            yield from self.paragraph(subject, "total")
            for label, values in zip(labels, block.values, strict=True):
                if values[at] != "":
                    first = f"{INDENT}{label}".ljust(column)
                    style: Style = "dim" if values[at] is None else ""
                    yield from self.paragraph(self.fact(values[at]), style, first=first, rest=" " * column)

    def fact(self, value: Text | None) -> str:
        """Write the value of a fact."""
        return plain(text_of(blocks.NOT_STATED if value is None else value, self.language))

    # --- tables -----------------------------------------------------------------------------------------------------

    def table(self, table: blocks.Table) -> Iterator[str]:
        """Lay out a table: titles are wrapped first, then texts, then it is cut into blocks under each other."""
        lanes = _lanes(table, self.language, narrow=self.narrow)
        if self.narrow and table.instead:
            below = [text_of(text, self.language) for text in table.instead]
            yield from self.drawn(_Sheet(lanes, table.has_total, below, whole=True))
            return
        legend = ""
        if fitting(lanes, self.width) is None and table.names.kind == "party":
            short = [_short(table.names, self.language), *lanes[1:]]
            if fitting(short, self.width) is not None:
                lanes, legend = short, _legend(table.names)
        chart = next((each for each in table.charts if not each.totals), None) if self.charts else None
        sheet = _Sheet(lanes, table.has_total)
        if chart is None:
            yield from self.drawn(sheet)
        else:
            yield from self.charted(sheet, bars(table, chart, self.language, len(SIGNS)))
        if legend:
            yield from self.paragraph(legend, rest=INDENT)

    def charted(self, sheet: _Sheet, chart: Bars) -> Iterator[str]:
        """Draw columns with bars beside them, or below where there is no room and charts are always drawn."""
        lanes = sheet.lanes
        room = self.width - sum(fitting(lanes, self.width) or [self.width]) - len(GAP) * len(lanes)
        if room >= LEAST_BAR:
            bars_ = _bar_lane(chart, min(room, LONGEST_BAR), ("",) * sheet.has_total)
            yield from self.drawn(sheet._replace(lanes=[*lanes, bars_]))
        else:
            yield from self.drawn(sheet)
            if self.charts != "always":
                return
            yield ""
            names = lanes[0]._replace(cells=lanes[0].cells[: len(chart.bars)], least=0)
            values = Lane("", tuple(bar.value for bar in chart.bars))
            room = self.width - sum(narrowest([names, values], self.width)) - 2 * len(GAP)
            bars_ = _bar_lane(chart, max(1, min(room, LONGEST_BAR)))._replace(title=chart.title)
            yield from self.drawn(_Sheet([names, bars_, values]))
        if chart.keys:
            yield from self.paragraph("  ".join(f"{SIGNS[at % len(SIGNS)]} {text}" for at, text in chart.keys))

    def drawn(self, sheet: _Sheet) -> Iterator[str]:
        """Draw columns, in blocks under each other where they do not fit, what stands below the rows in the last."""
        widths = fitting(sheet.lanes, self.width)
        if widths is not None:
            yield from self.block(sheet, widths)
            return
        blocks = cut(sheet.lanes, self.width)
        for number, indexes in enumerate(blocks, 1):
            if number > 1:
                yield ""
            lanes = [sheet.lanes[index] for index in indexes]
            part = sheet._replace(lanes=lanes, below=sheet.below if number == len(blocks) else ())
            yield from self.block(part, fitting(lanes, self.width) or narrowest(lanes, self.width))

    def block(self, sheet: _Sheet, widths: Sequence[int]) -> Iterator[str]:
        """Draw a block."""
        rows = [
            [folded(cell, width) if size(cell) > width else [cell] for cell, width in zip(cells, widths, strict=True)]
            for cells in zip(*(lane.cells for lane in sheet.lanes), strict=True)
        ]
        total = rows.pop() if sheet.has_total else None
        above = ["" for _ in rows]
        for at, cells in enumerate(rows if sheet.whole else ()):
            if len(cells[0]) > 1:
                above[at], cells[0] = sheet.lanes[0].cells[at], [""]
        heads = [wrapped(lane.title, width) for lane, width in zip(sheet.lanes, widths, strict=True)]
        drawing = _drawing(sheet.lanes, widths, heads, rows, total)
        lines = iter(_characters(drawing, styled=self.bold))
        yield from islice(lines, max(map(len, heads)) + 1)
        for at, cells in enumerate(rows):
            if above[at]:
                yield above[at]
            yield from islice(lines, max(map(len, cells)))
            if sheet.below and sheet.below[at]:
                yield from self.paragraph(sheet.below[at], "dim", first=INDENT, rest=INDENT * 2)
        yield from lines


def _drawing(
    lanes: Sequence[Lane], widths: Sequence[int], heads: _Cells, rows: Sequence[_Cells], total: _Cells | None
) -> Drawing:
    """Give a block to Rich, all of its texts broken already."""
    from rich.box import Box
    from rich.table import Table as Drawing
    from rich.text import Text as Styled

    drawing = Drawing(
        box=Box(RULES),
        show_edge=False,
        show_footer=total is not None,
        pad_edge=False,
        padding=(0, 0, 0, 1),
        header_style="",
        footer_style="total",
        border_style="rule",
    )
    height = max(map(len, heads))
    for lane, width, head, last in zip(lanes, widths, heads, total or [()] * len(lanes), strict=True):
        drawing.add_column(
            Styled("\n".join([*head, *[""] * (height - len(head))])),
            Styled("\n".join(last)),
            width=width,
            justify="right" if lane.right else "left",
            overflow="fold",
        )
    for cells in rows:
        drawing.add_row(*(Styled("\n".join(cell)) for cell in cells))
    return drawing


def _has_room(table: blocks.Table, language: Language, width: int) -> bool:
    """Tell whether a table that has another form for a narrow page can do without it."""
    return not table.instead or fitting(_lanes(table, language, narrow=False), width) is not None


def _lanes(table: blocks.Table, language: Language, *, narrow: bool) -> list[Lane]:
    """Write the columns of a table; of one that has another form for a narrow page, those that it has room for."""
    instead = bool(table.instead)
    shown = [column for column in table.all_columns if not (narrow and instead and column.wide)]
    lanes = [_lane(column, language, has_total=table.has_total) for column in shown]
    return [lanes[0]._replace(least=0), *lanes[1:]] if instead and not narrow else lanes


def _lane(column: Column, language: Language, *, has_total: bool) -> Lane:
    cells = (*column.cells, column.total) if has_total else column.cells
    texts = tuple(plain(cell_text(column, cell, language)) for cell in cells)
    title = "\n".join(map(plain, title_text(column, language).split("\n")))
    return Lane(title, texts, column.kind in blocks.NUMBERS, column.least)


def _bar_lane(chart: Bars, width: int, rest: tuple[str, ...] = ()) -> Lane:
    return Lane("", (*(drawn(bar, width) for bar in chart.bars), *rest), right=False)


def _short(names: Column, language: Language) -> Lane:
    """Write parties by their abbreviations."""
    cells = tuple(cell.abbreviation or cell.name if isinstance(cell, Party) else cell for cell in names.cells)
    return _lane(names._replace(cells=cells), language, has_total=True)


def _legend(names: Column) -> str:
    """Say what the abbreviations of this assembly mean."""
    parties = [cell for cell in names.cells if isinstance(cell, Party) and party_name(cell) != cell.name]
    return ", ".join(dict.fromkeys(f"{party.abbreviation} = {party.name}" for party in parties))
