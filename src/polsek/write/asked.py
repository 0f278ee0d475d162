"""A file that the user names for an answer: written whole, and over another one only by force."""

from __future__ import annotations

from pathlib import Path

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
            message = Words("this file is there and says something else", "den här filen finns och säger något annat")
            hint = Words(
                "nothing is written; name another file, or write over it with --force",
                "inget är skrivet; ange en annan fil, eller skriv över den med --force",
            )
            raise PolsekError([Problem("would-overwrite", message, Place(out), hint)])
        write_whole(path, data)
    except OSError as error:
        message = Words(f"it cannot be written: {error.strerror}", f"det går inte att skriva: {error.strerror}")
        hint = Words("name a place where you may write", "ange en plats där du får skriva")
        raise PolsekError([Problem("unwritable", message, Place(out), hint)]) from None
