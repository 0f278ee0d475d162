"""The 310 municipalities and regions: their codes and names, and which one somebody means."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from polsek.read.shipped import SHIPPED


class Authority(NamedTuple):
    """A municipality or a region."""

    code: str
    """Four digits for a municipality, two for a region."""
    name: str
    """The everyday name: Östersund."""
    full_name: str
    """The name as it is written in full: Östersunds kommun."""
    kind: str
    """`municipality` or `region`."""


@cache
def authorities() -> tuple[Authority, ...]:
    """Read the list of all authorities, sorted by code."""
    lines = (SHIPPED / "authorities.csv").read_text(encoding="utf-8").splitlines()
    rows = [line.split(",") for line in lines if not line.startswith("#")]
    return tuple(Authority(*row) for row in rows[1:])


def authority_of(code: str) -> Authority | None:
    """Give the authority with a code."""
    return next((each for each in authorities() if each.code == code), None)


@cache
def authorities_called(text: str) -> tuple[Authority, ...]:
    """Give the authorities that a text names: by code, by exact name, else by name without diacritics."""
    wanted = normalize("NFC", text).casefold()
    exact = tuple(
        each for each in authorities() if wanted in (each.code, each.name.casefold(), each.full_name.casefold())
    )
    plain = without_diacritics(wanted)
    return exact or tuple(
        each for each in authorities() if plain in (without_diacritics(each.name), without_diacritics(each.full_name))
    )


def without_diacritics(text: str) -> str:
    """Write a name without accents, rings and dots, in small letters."""
    if text.isascii():
        return text.casefold()
    return "".join(
        character for character in normalize("NFD", text) if character.isascii() or character.isalpha()
    ).casefold()
