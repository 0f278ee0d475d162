"""A file that the user names for an answer: written whole, and over another one only by force."""

from __future__ import annotations

from pathlib import Path

from polsek.denied import reason
from polsek.problem import Place, PolsekError, Problem, Words
from polsek.write.names import check_name
from polsek.write.whole import write_whole


def write_asked(out: str, data: bytes, *, force: bool) -> None:
    """Write a file; one that is there and says something else is written over only by force. Raises PolsekError."""
    path = Path(out)
    check_name(path.name, out)
    try:
        if path.is_file() and path.read_bytes() == data:
            return
        if path.exists() and not force:
            message = Words(
                "this file is there and says something else", "filen finns redan och har ett annat innehåll"
            )
            hint = Words(
                "nothing is written; name another file, or write over it with --force",
                "inget har skrivits; ange en annan fil, eller skriv över den med --force",
            )
            raise PolsekError([Problem("would-overwrite", message, Place(out), hint)])
        write_whole(path, data)
    except OSError as error:
        why = reason(error)
        message = Words(f"it cannot be written: {why.en}", f"det går inte att skriva: {why.sv}")
        hint = Words("name a place where you may write", "ange en plats där du har skrivbehörighet")
        raise PolsekError([Problem("unwritable", message, Place(out), hint)]) from None
