"""Seats that are given: a file, standard input, `M=9,S=23` or numbers by party."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.mandates import read_seats
from polsek.problem import OptionError, Place, Places, PolsekError, Problem, Span, Words
from polsek.read.regular import content, is_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.document import Value
    from polsek.mandates import Distribution
    from polsek.read.library import Library


def seats_given(seats: str | Mapping[str, int], code: str, library: Library) -> Distribution:
    """Read the seats of --mandates, or mandates by party; raises PolsekError or CommandError."""
    document = _document(seats, code, library)
    try:
        return library.distribution(read_seats(document, OPTION, bare=True), code)
    except PolsekError as error:
        if document.places.file == OPTION:
            raise OptionError(error.problems) from None
        raise


def _document(seats: str | Mapping[str, int], code: str, library: Library) -> Document:
    if not isinstance(seats, str):
        parties: Value = {party: str(number) for party, number in seats.items()}
        return Document({"polsek": "1", "parties": parties}, Places("mandates", [], {}, {}))
    if "=" in seats and not is_file(Path(seats)):
        return _pairs(seats)
    name = "stdin" if seats == "-" else seats
    if name not in library.used:
        library.used[name] = content(seats, OPTION, _WHERE)
    return _seats_document(library.used[name], name, code)


OPTION = "--mandates"
_WHERE = Words("name a file, - for stdin, or write M=9,S=23", "ange en fil, - för stdin, eller skriv M=9,S=23")


def _seats_document(data: bytes, name: str, code: str) -> Document:
    from polsek.read.seats import seats_document
    from polsek.read.source import parse

    yaml = name.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \n").startswith(b"polsek:")
    return parse(data, name) if yaml else seats_document(data, name, code)


def _unseen(line: str) -> Problem:
    at = next(column for column, each in enumerate(line, 1) if not each.isprintable() and each != "\u00a0")
    sign = f"U+{ord(line[at - 1]):04X}"
    message = Words(f"the invisible character {sign} is not allowed", f"det osynliga tecknet {sign} är inte tillåtet")
    place = Place(OPTION, 1, at, 1, at + 1, line)
    return Problem("control-character", message, place, Words("delete it", "ta bort det"))


def _pairs(text: str) -> Document:
    """Read `M=9,S=23` as the mandate file that it stands for."""
    line = f"--mandates {text}"
    if not text.replace("\u00a0", " ").isprintable():
        raise OptionError([_unseen(line)])
    parties: dict[str, Value] = {}
    spans: dict[tuple[str | int, ...], Span] = {}
    start = len("--mandates ")
    for pair in text.split(","):
        name, equals, number = pair.rpartition("=")
        span = Span(1, start + 1, 1, start + 1 + len(pair))
        if not equals or not name.strip() or name.strip() in parties:
            problem = (
                Words(f"{pair!r} is not PARTY=MANDATES", f"{pair!r} är inte PARTI=MANDAT")
                if name.strip() not in parties
                else Words(f"{name.strip()} stands twice", f"{name.strip()} står två gånger")
            )
            raise OptionError(
                [
                    Problem(
                        "pairs",
                        problem,
                        Places(OPTION, [line], {(): span}, {}).value(()),
                        Words("write M=9,S=23", "skriv M=9,S=23"),
                    )
                ]
            )
        parties[name.strip()] = number.strip()
        spans["parties", name.strip()] = span
        start += len(pair) + 1
    return Document({"polsek": "1", "parties": parties}, Places(OPTION, [line], spans, spans))
