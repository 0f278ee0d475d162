"""Mandate files as polsek reads them: YAML for one assembly, a table for many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.mandates import NATIONAL, party_called
from polsek.problem import Words
from polsek.show.data import csv_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.mandates import SeatFile, SeatRow

WIDTH = 110
"""How wide a folded text is written."""
REMARK = 40
"""The column of a remark."""
COLUMNS = ("authority", "party", "abbreviation", "mandates")
OTHER_COLUMNS = ("empty", "parties")
_PLAIN = re.compile(r"[^\W\d_](?:[\w .()/&’é-]*[\w).])?")
"""A text that needs no quotes in YAML, also inside braces."""
_EVERYWHERE = {party.name for party, _ in NATIONAL}


def mandate_yaml(file: SeatFile, authority: str) -> str:
    """Write one assembly, with the name of its authority as a remark."""
    return "".join(f"{line}\n" for line in _lines(file, authority))


def _lines(file: SeatFile, authority: str) -> Iterator[str]:
    yield f"polsek: {file.polsek}"
    code = f'authority: "{file.authority}"'
    yield f"{code:<{REMARK}}# {authority}" if authority else code
    yield f"election: {file.election}"
    if file.status:
        yield f"status: {file.status}"
    yield from _folded("source", file.source.sv)
    if file.note:
        yield from _folded("note", file.note.sv)
    yield "parties:"
    for name, row in file.parties.items():
        yield f"  {_scalar(name)}: {_row(name, row)}"


def _folded(key: str, text: str) -> Iterator[str]:
    """Write a text over as many lines as it takes."""
    from textwrap import wrap

    yield f"{key}: >-"
    for line in wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"  {line}"


def _row(name: str, row: SeatRow) -> str:
    """Write a party's row: the number where that is all."""
    keys = {"mandates": str(row.mandates)}
    if row.abbreviation and name not in _EVERYWHERE:
        keys["abbreviation"] = _scalar(row.abbreviation)
    keys |= {key: str(value) for key in OTHER_COLUMNS if (value := getattr(row, key)) is not None}
    if len(keys) == 1:
        return keys["mandates"]
    return "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"


def _scalar(text: str) -> str:
    """Write a text so that YAML reads it as it is."""
    if _PLAIN.fullmatch(text):
        return text
    quoted = text.replace("'", "''")
    return f"'{quoted}'"


def mandate_table(files: Sequence[SeatFile], source: str) -> str:
    """Write assemblies of one election as a table, sorted by authority; one preliminary count marks it as a whole."""
    files = sorted(files, key=lambda each: each.authority)
    rows = [row for file in files for row in _table_rows(file)]
    others = [column for column in OTHER_COLUMNS if any(row[column] is not None for row in rows)]
    seats = sum(row.mandates or 0 for file in files for row in file.parties.values())
    head = [f"election: {files[0].election}"]
    head += ["status: preliminary"] if any(file.status == "preliminary" for file in files) else []
    head += [f"source: {source}", f"assemblies: {len(files)}, seats: {seats}"]
    head += [
        f"note: {note.sv} ({', '.join(file.authority for file in files if file.note == note)})"
        for note in dict.fromkeys(file.note for file in files if file.note)
    ]
    return "".join(f"# {line}\n" for line in head) + csv_text((*COLUMNS, *others), rows)


def _table_rows(file: SeatFile) -> Iterator[Mapping[str, object]]:
    for name, row in file.parties.items():
        short = row.abbreviation or party_called(name).abbreviation
        yield {
            "authority": file.authority,
            "party": name,
            "abbreviation": short,
            "mandates": row.mandates,
            "empty": row.empty,
            "parties": row.parties,
        }


def summary(files: Sequence[SeatFile], out: str) -> Words:
    """Say what has been written."""
    seats = sum(row.mandates or 0 for file in files for row in file.parties.values())
    election = files[0].election
    preliminary = any(file.status == "preliminary" for file in files)
    count = Words(" (preliminary)", " (preliminärt)") if preliminary else Words("", "")
    if len(files) == 1:
        code, parties = files[0].authority, len(files[0].parties)
        return Words(
            f"{out}: {code}, elected {election}: {parties} parties, {seats} mandates{count.en}",
            f"{out}: {code}, valda {election}: {parties} partier, {seats} mandat{count.sv}",
        )
    return Words(
        f"{out}: {len(files)} assemblies, elected {election}: {seats} mandates{count.en}",
        f"{out}: {len(files)} fullmäktige, valda {election}: {seats} mandat{count.sv}",
    )
