"""A file of costs or payments, in either form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.reader import Reader
from polsek.read.outcome.entries import reports_of
from polsek.read.outcome.listed import listed_entries
from polsek.read.outcome.table import table_document, table_entries
from polsek.settlement import Outcome

if TYPE_CHECKING:
    from polsek.read.outcome.entries import What

_YAML = (b"polsek:", b"parties:")


def read_outcome(data: bytes, file: str, what: What = "spent") -> Outcome:
    """Read an outcome: `parties: {M: 400000, S: [100000, 200000.50]}`, or a table `party,spent`.

    What is wrong with a row is kept with the others, so that it can be said together with what is wrong with parties.

    Raises:
        PolsekError: the file cannot be read at all.

    """
    yaml = file.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_YAML)
    if yaml:
        from polsek.read.source import parse

        to = Reader(parse(data, file))
        reports = reports_of(listed_entries(what, to), what, to)
        return Outcome(reports, adds=False, place=to.places.key(("parties",)), problems=tuple(to.problems))
    document, problems = table_document(data, file, what)
    to = Reader(document)
    to.problems += problems
    reports = reports_of(table_entries(what, to), what, to)
    return Outcome(reports, adds=True, place=to.places.key(("head",)), problems=tuple(to.problems))
