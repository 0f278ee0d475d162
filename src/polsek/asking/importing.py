"""What mandates import is asked: somebody else's file of seats, of one authority or all, and of which election."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.target import authority_meant
from polsek.notation.words import FIRST_YEAR, LAST_YEAR, Refusal, Token, iso_date
from polsek.problem import CommandError, Words
from polsek.read.importing import Content, Wanted, read_import
from polsek.read.importing.rows import columns_wanted
from polsek.read.opened import LARGEST
from polsek.read.regular import content

if TYPE_CHECKING:
    from datetime import date

    from polsek.read.importing import Imported


def imported(file: str, authority: str | None, election: str | None, columns: str | None) -> Imported:
    """Read a file of any format that polsek knows; raises CommandError or PolsekError."""
    code = authority_meant(authority).code if authority else ""
    read = Content("stdin" if file == "-" else file, content(file, most=LARGEST))
    year, day = _election(election)
    return read_import(read, Wanted(code, year, columns_wanted(columns), day))


def _election(text: str | None) -> tuple[int | None, date | None]:
    """Read `2026` or `2026-09-13`."""
    if text is None:
        return None, None
    if text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text), None
    try:
        day = iso_date(Token(text, 0))
    except Refusal as refusal:
        message = Words(f"--election {text}: {refusal.message.en}", f"--election {text}: {refusal.message.sv}")
        hint = Words(
            "write the year of an election, 2026, or its day, 2026-09-13",
            "skriv ett valår, 2026, eller valdagen, 2026-09-13",
        )
        raise CommandError(message, hint) from None
    return day.year, day
