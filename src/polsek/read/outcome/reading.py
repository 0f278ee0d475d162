"""A file of costs or payments, in either form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.reader import Reader
from polsek.problem import PolsekError
from polsek.read.outcome.entries import reports_of
from polsek.read.outcome.listed import listed_entries
from polsek.read.outcome.table import table_document, table_entries
from polsek.settlement import Outcome

if TYPE_CHECKING:
    from polsek.read.outcome.entries import What

_YAML = (b"polsek:", b"parties:")


def read_outcome(data: bytes, file: str, what: What = "spent") -> Outcome:
    """Read an outcome: `parties: {M: 400000, S: [100000, 200000.50]}`, or a table `party,spent`.

    Raises:
        PolsekError: everything that is wrong with it.

    """
    yaml = file.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_YAML)
    if yaml:
        from polsek.read.source import parse

        document = parse(data, file)
    else:
        document = table_document(data, file, what)
    to = Reader(document)
    entries = listed_entries(document.value, what, to) if yaml else table_entries(document.value, what)
    reports = reports_of(entries, what, to)
    if to.problems:
        raise PolsekError(to.problems)
    return Outcome(reports, not yaml, document.places.key(("parties",) if yaml else ("head",)))
