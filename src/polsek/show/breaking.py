"""Texts measured in columns of the screen, filled with spaces, and broken into lines that lose no letter."""

import re

_INSIDE_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|(?:kr|%)(?!\w))")
"""The spaces of 2 846 908 kr."""
FIRST_COMBINING = "\u0300"
"""Below it every character takes one column of the screen."""


def size(text: str) -> int:
    """Tell how many columns of the screen a text takes."""
    if all(character < FIRST_COMBINING for character in text):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(each) else 1 + (east_asian_width(each) in "WF") for each in text)


def wrapped(text: str, width: int) -> list[str]:
    """Break a text between words, never inside a number or at a no-break space."""
    lines: list[str] = []
    for part in _INSIDE_NUMBER.sub("\u00a0", text).split("\n"):
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
