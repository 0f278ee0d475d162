"""Files that polsek writes: a rule file to start from, and the seats of an assembly."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from textwrap import fill
from typing import TYPE_CHECKING

from polsek.mandates import NATIONAL, party_called
from polsek.problem import Language, Words
from polsek.show.data import csv_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.mandates import SeatFile, SeatRow


SCHEMA = "../rule-file.schema.json"
"""Where a file `rules/AUTHORITY/SUPPORT.yaml` looks for the schema that `polsek schema` prints: in `rules`."""
BASE, MANDATE = 20000, 5000
"""The amounts of the example, in kr/year."""

_ENGLISH = """\
# Party support of {name}: a file to start from.
# What is marked CHANGE is only an example. Lines that begin with # are comments: take away the # of what you need,
# delete the rest, and try the file: polsek check FILE, polsek describe FILE
# How a decision's words are written: docs/rule-files.md, part 6.
#
{seats}
#
# An editor helps when the schema lies in the folder rules (optional: polsek schema --out rules/rule-file.schema.json):
# yaml-language-server: $schema={schema}
polsek: 1
authority: "{code}"
support: party_support                  # or political_secretary, group_leader, group_support, other ...
title: {{sv: Partistöd, en: Party support}}
decided: {{by: "CHANGE: who decided, and where in the minutes"}}      # also ref:, url:, on: {year}-01-31
source: "CHANGE: the page or document that the amounts are read from"
valid: {{from: {year}-01-01}}               # CHANGE: from when the decision holds; with to: {year}-12-31 if it ends

mandates:
  from: new year                        # from when a new assembly counts; 15 October: from when its term begins
  mid_term: at once                     # when a change inside a term counts; or next year, or never
  empty_seats: counted                  # what the law says when nothing is decided; most decisions say: not counted

# Each component is an amount per party or mandate (per), or a sum that is shared (split); they are added up.
components:
  base:
    title: {{sv: Grundstöd, en: Base support}}
    amount: {base} kr/year               # CHANGE; or a share: 40 % of price_base_amount
#    indexed: change in price_base_amount since {year}    # or a fixed rise: 3 %/year from {next}-01-01
    per: party                          # the same to every party with a seat that has an elected member
#    after_leaving: 12 months           # a party that leaves the assembly keeps it so long
  mandate:
    title: {{sv: Mandatstöd, en: Support by mandate}}
    amount: {mandate} kr/year                # CHANGE; raise: {{{year}-01-01: 5000 kr/year, {next}-01-01: 5100 kr/year}}
#    indexed: change in price_base_amount since {year}
    per: mandate

# A political secretary, half time from four mandates: half a riksdag fee, and payroll overhead.
#  secretary:
#    title: {{sv: Politisk sekreterare, en: Political secretary}}
#    amount: 50 % of riksdag_fee
#    per: full time
#    employment: {{1-3: 0 %, 4-: 50 %}}
#    overhead: 31.42 %

# A sum that is shared, instead of an amount to each: take away the # here and at the pool below.
#  equal:
#    title: {{sv: Lika del, en: Equal part}}
#    amount: 20 % of budget
#    split: equally
#    among: those entitled
#  by_mandate:
#    title: {{sv: Del efter mandat, en: Part by mandate}}
#    amount: 80 % of budget
#    split: by mandates
#    among: those entitled               # who keeps the part of an empty seat: see the three divisors in the reference

#pools:
#  budget: {{title: {{sv: Belopp att fördela, en: Amount to divide}}, amount: 12 % of price_base_amount, per: seat}}

#instalments:                           # else everything is paid at once
#- {{due: January, share: 50 %}}
#- {{due: July, share: rest}}

# What is not used when the year ends: repaid, kept, or carried over.
#settlement: {{unspent: repaid, by: last of February, overspent: borne by the party}}

# A table that the authority has published, as it is published: polsek check recalculates every number.
#published:
#- year: {year}
#  parties:
{rows}
#  all: {total}
"""

_SWEDISH = """\
# Partistöd i {name}: en fil att utgå från.
# Det som är märkt BYT är bara exempel. Rader som börjar med # är kommentarer: ta bort # framför det som behövs, stryk
# resten och pröva filen: polsek check FIL, polsek describe FIL
# Hur beslutets ord skrivs i filen: docs/rule-files.sv.md, del 6.
#
{seats}
#
# Textredigeraren ger hjälp om schemat finns i mappen rules (valfritt: polsek schema --out rules/rule-file.schema.json):
# yaml-language-server: $schema={schema}
polsek: 1
authority: "{code}"
support: party_support                  # eller political_secretary, group_leader, group_support, other ...
title: Partistöd
decided: {{by: "BYT: vem som har beslutat, och paragrafen"}}          # även ref:, url:, on: {year}-01-31
source: "BYT: sidan eller dokumentet som beloppen är lästa ur"
valid: {{from: {year}-01-01}}               # BYT: från när beslutet gäller; med to: {year}-12-31 om det upphör

mandates:
  from: new year                        # från när ett nyvalt fullmäktige räknas; 15 October: när mandatperioden börjar
  mid_term: at once                     # när en ändring under mandatperioden räknas; eller next year, eller never
  empty_seats: counted                  # lagens regel när inget är beslutat; de flesta beslutar: not counted

# Varje del är ett belopp per parti eller mandat (per) eller en summa som fördelas (split); delarna läggs ihop.
components:
  base:
    title: Grundstöd
    amount: {base} kr/year               # BYT; eller en andel: 40 % of price_base_amount (prisbasbeloppet)
#    indexed: change in price_base_amount since {year}    # uppräkning; eller fast: 3 %/year from {next}-01-01
    per: party                          # lika till varje parti som har en plats med en vald ledamot
#    after_leaving: 12 months           # så länge behåller det ett parti som lämnar fullmäktige
  mandate:
    title: Mandatstöd
    amount: {mandate} kr/year                # BYT; höjning: {{{year}-01-01: 5000 kr/year, {next}-01-01: 5100 kr/year}}
#    indexed: change in price_base_amount since {year}
    per: mandate

# En politisk sekreterare på halvtid från fyra mandat: hälften av riksdagsledamotsarvodet, och PO-pålägg.
#  secretary:
#    title: Politisk sekreterare
#    amount: 50 % of riksdag_fee
#    per: full time
#    employment: {{1-3: 0 %, 4-: 50 %}}
#    overhead: 31.42 %

# En summa som fördelas, i stället för ett belopp till var och en: ta bort # här och vid ramen nedan.
#  equal:
#    title: Lika del
#    amount: 20 % of budget
#    split: equally
#    among: those entitled
#  by_mandate:
#    title: Del efter mandat
#    amount: 80 % of budget
#    split: by mandates
#    among: those entitled               # vem som får andelen för en tom stol: se ”De tre divisorerna” i guiden

#pools:
#  budget: {{title: Belopp att fördela, amount: 12 % of price_base_amount, per: seat}}    # gånger alla platser

#instalments:                           # annars betalas allt på en gång
#- {{due: January, share: 50 %}}
#- {{due: July, share: rest}}

# Det som inte har förbrukats vid årets slut: repaid (betalas tillbaka), kept (behålls) eller carried over (förs över).
#settlement: {{unspent: repaid, by: last of February, overspent: borne by the party}}

# En tabell som kommunen har publicerat: polsek check stämmer av varje belopp.
#published:
#- year: {year}
#  parties:
{rows}
#  all: {total}
"""

_TEMPLATES: Mapping[Language, str] = {"en": _ENGLISH, "sv": _SWEDISH}
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
    amounts = {party: BASE + MANDATE * mandates for party, mandates in seats.items() if mandates}
    return _TEMPLATES[language].format(
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
        code, parties = files[0].authority, len(files[0].parties)
        return Words(
            f"{out}: {code}, elected {election}: {parties} parties, {seats} mandates{count.en}",
            f"{out}: {code}, valda {election}: {parties} partier, {seats} mandat{count.sv}",
        )
    return Words(
        f"{out}: {len(files)} assemblies, elected {election}: {seats} mandates{count.en}",
        f"{out}: {len(files)} fullmäktige, valda {election}: {seats} mandat{count.sv}",
    )
