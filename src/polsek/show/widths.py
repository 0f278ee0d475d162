"""How wide things are on a screen: texts measured and broken, columns and steps fitted without losing a digit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.show.numbers import value_parts
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.problem import Language
    from polsek.show.page import Step, Style


_INSIDE_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|(?:kr|%)(?!\w))")
"""The spaces of 2 846 908 kr."""
FIRST_COMBINING = "\u0300"
"""Below it every character takes one column of the screen."""
INDENT = "  "
"""How far what belongs to a line stands to the right of it."""
GAP = "  "
"""What stands between two columns."""


# --- texts ------------------------------------------------------------------------------------------------------------


def size(text: str) -> int:
    """Tell how many columns of the screen a text takes."""
    if all(character < FIRST_COMBINING for character in text):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(each) else 1 + (east_asian_width(each) in "WF") for each in text)


def unbroken(text: str) -> str:
    """Put no-break spaces inside the numbers of a text."""
    return _INSIDE_NUMBER.sub("\u00a0", text)


def wrapped(text: str, width: int) -> list[str]:
    """Break a text between words, never inside a number or at a no-break space."""
    lines: list[str] = []
    for part in unbroken(text).split("\n"):
        line = ""
        for word in filter(None, part.split(" ")):
            longer = f"{line} {word}" if line else word
            if line and size(longer) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def folded(text: str, width: int) -> list[str]:
    """Write a text over as many lines as it takes: broken between words, a word that is too long inside it."""
    lines: list[str] = []
    for line in wrapped(text, width):
        rest = line
        while size(rest) > width and len(rest) > 1:
            most = max([1, *(end for end in range(1, len(rest)) if size(rest[:end]) <= width)])
            lines.append(rest[:most])
            rest = rest[most:]
        lines.append(rest)
    return lines


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Fill a text with spaces."""
    space = " " * (width - size(text))
    return space + text if right else text + space


# --- columns ----------------------------------------------------------------------------------------------------------


class Lane(NamedTuple):
    """A column as texts, its total the last of them: its title is wrapped between words, a newline in it breaks."""

    title: str
    cells: tuple[str, ...]
    right: bool = True
    """Whether it is aligned to the right: amounts and counts."""
    least: int = 0
    """Down to which width its texts may be squeezed, which then take several lines; 0: never."""


def fitting(lanes: Sequence[Lane], width: int) -> list[int] | None:
    """Give the widths that make the lowest head; None when the columns do not fit beside each other."""
    room = width - len(GAP) * (len(lanes) - 1)
    cells = _natural(lanes)
    for lines in range(1, _height(lanes) + 1):
        found = _titled(lanes, cells, lines)
        if found is not None and sum(found) <= room:
            return found
    return _squeezed(lanes, narrowest(lanes, width), room)


def narrowest(lanes: Sequence[Lane], width: int) -> list[int]:
    """Give the widths of the longest word or cell of each column; the first column may be no wider than the page."""
    found = _titled(lanes, _natural(lanes), _height(lanes)) or _natural(lanes)
    return [min(found[0], width), *found[1:]]


def cut(lanes: Sequence[Lane], width: int) -> list[list[int]]:
    """Share out the columns evenly on as few blocks as they need, each with the first column."""
    cells = narrowest(lanes, width)
    cells[0] = min(cells[0], max(lanes[0].least, width // 3))
    fewest = _blocks(cells, width)
    return next((found for room in range(width) if len(found := _blocks(cells, room)) == len(fewest)), fewest)


def _natural(lanes: Sequence[Lane]) -> list[int]:
    """Give how wide the cells of each column are."""
    return [max(map(size, lane.cells), default=0) for lane in lanes]


def _title_width(title: str, lines: int) -> int | None:
    """Give the least width that wraps a title to so many lines; None when it cannot be done."""
    least = max(size(word) for word in title.replace("\n", " ").split(" "))
    most = max(size(line) for line in title.split("\n"))
    return next((width for width in range(least, most + 1) if len(wrapped(title, width)) <= lines), None)


def _titled(lanes: Sequence[Lane], cells: Sequence[int], lines: int) -> list[int] | None:
    titles = [_title_width(lane.title, lines) for lane in lanes]
    known = [title for title in titles if title is not None]
    if len(known) < len(titles):
        return None
    return [max(pair) for pair in zip(known, cells, strict=True)]


def _height(lanes: Sequence[Lane]) -> int:
    return max(len(wrapped(lane.title, 1)) for lane in lanes)


def _squeezed(lanes: Sequence[Lane], widths: list[int], room: int) -> list[int] | None:
    """Squeeze texts, those of the last columns first."""
    for index in reversed(range(len(widths))):
        over = sum(widths) - room
        if over > 0 and lanes[index].least:
            widths[index] = max(widths[index] - over, min(widths[index], lanes[index].least))
    return widths if sum(widths) <= room else None


def _blocks(cells: Sequence[int], room: int) -> list[list[int]]:
    blocks: list[list[int]] = []
    used = room
    for index in range(1, len(cells)):
        needed = len(GAP) + cells[index]
        if used + needed > room and (not blocks or len(blocks[-1]) > 1):
            blocks.append([0])
            used = cells[0]
        blocks[-1].append(index)
        used += needed
    return blocks


# --- steps ----------------------------------------------------------------------------------------------------------


LEAST_ROOM = 40
"""How wide the texts of steps are at least, so that values of different parties stand at the same place."""


def step_lines(steps: Sequence[Step], width: int, language: Language) -> Iterator[tuple[str, str, str, Style]]:
    """Lay out steps: the text, then the value by its decimal point and its unit, then the reference, then the style."""
    point = "," if language == "sv" else "."
    values = [value_parts(step.value, step.unit, language) if step.valued else ("", "") for step in steps]
    whole = _most(digits.partition(point)[0] for digits, _ in values)
    rest = _most("".join(digits.partition(point)[1:]) for digits, _ in values)
    unit, reference = _most(unit for _, unit in values), _most(step.reference for step in steps)
    valued = [step for step in steps if step.valued]
    longest = _most(INDENT * step.depth + step.text for step in valued)
    room = min(width - (whole + rest + unit + reference + 5), max(longest, LEAST_ROOM))
    for step, (digits, name) in zip(steps, values, strict=True):
        indent = INDENT * step.depth
        if not step.valued:
            lines = wrapped(step.text, width - size(indent + INDENT))
            yield from (
                (f"{indent if not at else indent + INDENT}{line}", "", "", step.style) for at, line in enumerate(lines)
            )
            continue
        *before, last = _lines(step.text, room, indent)
        yield from ((line, "", "", step.style) for line in before)
        head, sign, tail = digits.partition(point)
        value = f"{padded(head, whole, right=True)}{padded(sign + tail, rest)} {padded(name, unit)}"
        yield f"{padded(last, room)}  ", value, f"  {step.reference}".rstrip(), step.style


def _most(texts: Iterable[str]) -> int:
    return max(map(size, texts), default=0)


def _lines(text: str, room: int, indent: str) -> list[str]:
    """Break a text into lines; all but the first are indented further."""
    first, *others = wrapped(text, room - size(indent))
    if not others:
        return [indent + first]
    again = wrapped(" ".join(others), room - size(indent) - size(INDENT))
    return [indent + first, *(indent + INDENT + line for line in again)]
