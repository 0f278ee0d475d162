"""Files that polsek writes: a rule file to start from, and the seats of an assembly."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import resources
from string import Template
from textwrap import fill, wrap
from typing import TYPE_CHECKING

from polsek.mandates import NATIONAL, party_called
from polsek.problem import Language, Words
from polsek.show.data import csv_text
from polsek.show.description.wording import noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.mandates import SeatFile, SeatRow


SCHEMA = "../rule-file.schema.json"
"""Where a file `rules/AUTHORITY/SUPPORT.yaml` looks for the schema that `polsek schema` prints: in `rules`."""
BASE, MANDATE = 20000, 5000
"""The amounts of the example, in kr/year."""

_PLAIN = re.compile(r"[^\W\d_][\w &/().-]*")


def starter(
    code: str,
    name: str,
    seats: Mapping[str, int],
    year: int,
    language: Language = "en",
    schema: str = SCHEMA,
) -> str:
    """Write a rule file to be filled in, for an authority whose parties have so many seats; until then it is refused.

    The commented table holds what the example gives, so that it is right as well when it is used.
    """
    template = resources.files("polsek.show") / "templates" / f"starter.{language}.yaml"
    amounts = {party: BASE + MANDATE * mandates for party, mandates in seats.items() if mandates}
    return Template(template.read_text(encoding="utf-8")).substitute(
        schema=schema,
        name=name,
        code=code,
        year=year,
        next=year + 1,
        base=BASE,
        mandate=MANDATE,
        seats=_seats_comment(seats, language),
        rows="\n".join(f"#    {key_text(party)}: {amount}" for party, amount in amounts.items()) or "#    S: 0",
        total=sum(amounts.values()),
    )


def _seats_comment(seats: Mapping[str, int], language: Language) -> str:
    listed = ", ".join(f"{party} {mandates}" for party, mandates in seats.items()) or "-"
    words = {
        "en": f"The assembly's {sum(seats.values())} seats: {listed}. They come with polsek and are not written here.",
        "sv": f"Fullmäktiges {sum(seats.values())} platser: {listed}. De följer med polsek och ska inte skrivas här.",
    }[language]
    return fill(words, 118, initial_indent="# ", subsequent_indent="# ")


def key_text(party: str) -> str:
    """Write a party's name as a key, in quotes where YAML could read it as something else."""
    return party if _PLAIN.fullmatch(party) else text_value(party)


def text_value(text: str) -> str:
    """Write a text in quotes, so that YAML reads it as it is."""
    return json.dumps(text, ensure_ascii=False)


# --- a mandate file -------------------------------------------------------------------------------------------------


WIDTH = 110
"""How wide a folded text is written."""
REMARK = 40
"""The column of a remark."""
COLUMNS = ("authority", "party", "abbreviation", "mandates")
OTHER_COLUMNS = ("empty", "parties")
_PLAIN_KEY = re.compile(r"[^\W\d_](?:[\w .()/&’é-]*[\w).])?")
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
    yield from _prose("source", file.source)
    if file.note:
        yield from _prose("note", file.note)
    if file.seats is not None:
        yield f"seats: {file.seats}"
    yield "parties:"
    for name, row in file.parties.items():
        yield f"  {_scalar(name)}: {_row(name, row)}"


def _prose(key: str, words: Words) -> Iterator[str]:
    """Write a text, in Swedish first where it is in both languages."""
    if words.sv == words.en:
        yield from _folded(key, words.sv)
        return
    yield f"{key}:"
    for language, text in (("sv", words.sv), ("en", words.en)):
        yield from (f"  {line}" for line in _folded(language, text))


def _folded(key: str, text: str) -> Iterator[str]:
    """Write a text over as many lines as it takes."""
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
    if _PLAIN_KEY.fullmatch(text):
        return text
    quoted = text.replace("'", "''")
    return f"'{quoted}'"


def mandate_table(files: Sequence[SeatFile], source: Words) -> str:
    """Write assemblies of one election as a table, sorted by authority; one preliminary count marks it as a whole."""
    files = sorted(files, key=lambda each: each.authority)
    rows = [row for file in files for row in _table_rows(file)]
    others = [column for column in OTHER_COLUMNS if any(row[column] is not None for row in rows)]
    seats = sum(row.mandates or 0 for file in files for row in file.parties.values())
    head = [f"election: {files[0].election}"]
    head += ["status: preliminary"] if any(file.status == "preliminary" for file in files) else []
    head += _remarks("source", source)
    head += [f"seats: {file.seats}" for file in files if file.seats is not None]
    head += [f"assemblies: {len(files)}, seats: {seats}"]
    for note in dict.fromkeys(file.note for file in files if file.note):
        whose = ", ".join(file.authority for file in files if file.note == note)
        head += _remarks("note", Words(*(f"{text} ({whose})" for text in note)))
    return "".join(f"# {line}\n" for line in head) + csv_text((*COLUMNS, *others), rows)


def _remarks(key: str, words: Words) -> list[str]:
    """Write what a table says of itself, in English on a line of its own where that is another text."""
    return [f"{key}: {words.sv}", *([] if words.sv == words.en else [f"{key}_en: {words.en}"])]


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
        code, number = files[0].authority, len(files[0].parties)
        parties = noun("party").one if number == 1 else noun("party").many
        return Words(
            f"{out}: {code}, elected {election}: {number} {parties.en}, {seats} mandates{count.en}",
            f"{out}: {code}, valda {election}: {number} {parties.sv}, {seats} mandat{count.sv}",
        )
    return Words(
        f"{out}: {len(files)} assemblies, elected {election}: {seats} mandates{count.en}",
        f"{out}: {len(files)} fullmäktige, valda {election}: {seats} mandat{count.sv}",
    )
