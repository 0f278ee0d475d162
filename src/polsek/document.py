"""What a text says and where: plain values, all scalars as text, beside the table of their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from polsek.problem import Address, Places

Value = str | list["Value"] | dict[str, "Value"]
"""A scalar is always text: `no`, `12:30` and `2024-01-01` are never converted; nothing at all is the empty text."""


class Document(NamedTuple):
    """One file that has been read: its value and the places of everything in it."""

    value: Value
    places: Places

    def at(self, address: Address) -> Value:
        """Give what is written at an address; the empty text where nothing is."""
        value = self.value
        for step in address:
            if isinstance(value, dict):
                value = value.get(str(step), "")
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return ""
        return value

    def keys(self, address: Address = ()) -> dict[str, Value]:
        """Give what is written at an address by key; nothing where no keys stand."""
        value = self.at(address)
        return value if isinstance(value, dict) else {}


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
