"""Answers for scripts: JSON and CSV, with the same keys and columns in every language."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import chain, groupby
from typing import TYPE_CHECKING

from polsek.escaping import RUNNER_WORD, cell
from polsek.money import decimal_text, decimals_of
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


_NAMED = {'"': r"\"", "\\": r"\\", "\b": r"\b", "\f": r"\f", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_SIGNS = str.maketrans({**{chr(number): f"\\u{number:04x}" for number in range(32)}, **_NAMED})
"""What JSON writes in another way inside a text, as `json` does: that is not loaded for it, to start sooner."""
_UNSEEN = r"[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
"""What is no text, breaks a line or turns it round."""


class Encoded(NamedTuple):
    """A value that is written as JSON already, and packed: it takes a fiftieth of the memory."""

    packed: bytes

    def __str__(self) -> str:
        """Give the JSON."""
        import zlib

        return zlib.decompress(self.packed).decode()


def encoded(value: object, depth: int) -> Encoded:
    """Write a value as JSON for where it will stand, so many brackets deep."""
    import zlib

    parts: list[str | Encoded] = []
    _write(value, "\n" + "  " * depth, parts)
    return Encoded(zlib.compress("".join(map(str, parts)).encode(), 1))


def json_text(value: object) -> str:
    """Write JSON: amounts as exact numbers, one without end as the text `7250/3`; keys in the order given."""
    return "".join(json_parts(value))


def json_parts(value: object) -> Iterator[str]:
    """Write JSON as `json_text` gives it, part by part: of what is packed, one value at a time is in memory."""
    parts: list[str | Encoded] = []
    _write(value, "\n", parts)
    for packed, group in groupby((*parts, "\n"), lambda part: isinstance(part, Encoded)):
        texts = map(str, group)
        yield from texts if packed else ("".join(texts),)


def _write(value: object, line: str, to: list[str | Encoded]) -> None:
    if isinstance(value, str):
        to.append(_text(value))
    elif value is None or isinstance(value, bool):
        to.append({None: "null", True: "true", False: "false"}[value])
    elif isinstance(value, int):
        to.append(str(value))
    elif isinstance(value, Fraction):
        to.append(decimal_text(value) if decimals_of(value) is not None else f'"{value}"')
    elif isinstance(value, Encoded):
        to.append(value)
    elif isinstance(value, dict):
        _write_members([(f"{_text(str(key))}: ", inner) for key, inner in value.items()], "{}", line, to)
    elif isinstance(value, (list, tuple)):
        _write_members([("", inner) for inner in value], "[]", line, to)
    else:
        raise TypeError(value)


def _text(value: str) -> str:
    """Write a text; what cannot be seen, and a byte of a file's name that is no text, is written as its number."""
    if value.isprintable() and '"' not in value and "\\" not in value and RUNNER_WORD not in value:
        return f'"{value}"'
    text = f'"{value.translate(_SIGNS)}"'.replace(RUNNER_WORD, "##\\u005b")
    return text if value.isprintable() else re.sub(_UNSEEN, _escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _write_members(members: Sequence[tuple[str, object]], brackets: str, line: str, to: list[str | Encoded]) -> None:
    inner, separator = f"{line}  ", brackets[0]
    for key, value in members:
        to.append(f"{separator}{inner}{key}")
        _write(value, inner, to)
        separator = ","
    to.append(f"{line}{brackets[1]}" if members else brackets)


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]], head: Sequence[str] = ()) -> str:
    """Write CSV: dot decimals and commas, below the comments of a head."""
    return "".join(csv_lines(columns, rows, head))


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, object]], head: Sequence[str] = ()) -> Iterator[str]:
    """Write CSV as `csv_text` gives it, a line at a time."""
    import csv
    from types import SimpleNamespace

    yield from (f"# {line}\n" for line in head)
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append), lineterminator="\n")
    for row in chain(({column: column for column in columns},), rows):
        writer.writerow([_cell(row.get(column)) for column in columns])
        yield lines.pop()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Fraction | int):
        return decimal_text(Fraction(value))
    return cell(str(value))
