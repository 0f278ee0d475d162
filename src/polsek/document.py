"""What a text says and where: plain values, all scalars as text, beside the table of their places."""

from __future__ import annotations

from typing import TypedDict

from polsek.problem import Places
from polsek.tuples import NamedTuple

Value = str | list["Value"] | dict[str, "Value"]
"""A scalar is always text: `no`, `12:30` and `2024-01-01` are never converted; nothing at all is the empty text."""


class Document(NamedTuple):
    """One file that has been read: its value and the places of everything in it."""

    value: Value
    places: Places


class Receipt(TypedDict):
    """What an answer was made from."""

    version: str
    """Of polsek."""
    files: dict[str, str]
    """The SHA-256 of every file used, by its name."""


class Excerpt(NamedTuple):
    """Lines of a file, as they are written."""

    file: str
    first: int
    """The number of the first line, counted from 1."""
    lines: tuple[str, ...]
