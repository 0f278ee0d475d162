"""The election authority's results in JSON: the files in the archives of 2022 and 2026, and those behind its pages.

Valmyndigheten, resultat.val.se: `Val_20220911_slutlig_mandatfordelning_0114_KF.json` and `KF_01_0114_S.json`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from polsek.notation.words import Refusal, Token, iso_date
from polsek.problem import PolsekError, Problem, Words
from polsek.read.importing.assembly import Assembly, Row, code_of, election_in
from polsek.read.importing.opened import Content, Json, items, mapping, not_importable, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ISSUER = "Valmyndigheten"
ASSEMBLIES = {"KF": "kommunfullmäktige", "RF": "regionfullmäktige", "RD": "riksdagen"}
EMPTY_SEAT = "Kunde inte utses"
"""How 2022 fills a seat for which nobody could be elected: candidate number 0 with this name."""
REHEARSAL = "genrep"
"""What the files of a rehearsal are called after."""
TRUE = ("true", "True", "1")
_PAGE = re.compile(r"(?P<kind>KF|RF|RD)(?:_(?P<region>\d\d))?(?:_(?P<municipality>\d{4}))?_[SP]\.json")
_YEAR = re.compile(r"(?:19|20)\d\d")


def result(content: Content, root: dict[str, Json]) -> Assembly:
    """Read a file of an archive, `mandatfordelning`: one assembly."""
    _refuse_test(content, root)
    kind = _kind(content, root)
    area = mapping(root.get("valomrade"))
    listed = items(mapping(area.get("mandatfordelning")).get("partiLista"))
    empty = _empty_seats(area)
    rows = tuple(_row(content, mapping(each), empty) for each in listed)
    return Assembly(
        code_of(text_of(area.get("kod")), kind),
        rows,
        content.place('"kod"', '"valomrade"'),
        _election(root),
        _said(root, kind, text_of(root.get("valtillfalle"))),
        text_of(root.get("senasteUppdateringstid")),
        text_of(area.get("totaltAntalMandat")),
        _is_preliminary(root),
        _note(root, area),
    )


def page(content: Content, root: dict[str, Json]) -> Assembly:
    """Read a file behind a page: it names neither the assembly nor the election; its name does, and its time."""
    _refuse_test(content, root)
    kind = _kind(content, root)
    named = _PAGE.search(content.base)
    digits = (named["municipality"] or named["region"] or "") if named is not None else ""
    empty = {_key(each): _vacant(items(each.get("ledamoter"))) for each in _mappings(root.get("ledamoterPerParti"))}
    updated = text_of(root.get("senasteUppdateringstid"))
    return Assembly(
        code_of(digits, kind),
        tuple(_row(content, each, empty) for each in _mappings(root.get("partiMandat"))),
        content.place('"partiMandat"'),
        _election_before(updated),
        _said(root, kind, ""),
        updated,
        preliminary=_is_preliminary(root),
        note=_note(root, root),
    )


# --- what the file says of itself -------------------------------------------------------------------------------------


def _refuse_test(content: Content, root: dict[str, Json]) -> None:
    marked = root.get("test") is True or text_of(root.get("test")) in TRUE
    if marked or REHEARSAL in f"{content.base} {text_of(root.get('valtillfalle'))}".casefold():
        message = Words("this is a test file: its figures are invented", "det här är en testfil: talen är påhittade")
        hint = Words(
            "take the file of the election itself from resultat.val.se",
            "hämta filen från själva valet på resultat.val.se",
        )
        raise PolsekError(
            [Problem("test-file", message, content.place('"test"' if marked else '"valtillfalle"'), hint)]
        )


def _kind(content: Content, root: dict[str, Json]) -> str:
    kind = text_of(root.get("valtyp"))
    if kind in ASSEMBLIES:
        return kind
    message = Words(f"{kind!r} is no election that polsek knows", f"{kind!r} är inget val som polsek känner till")
    hint = Words("valtyp is KF, RF or RD", "valtyp är KF, RF eller RD")
    raise not_importable(content.place('"valtyp"'), message, hint)


def _election(root: dict[str, Json]) -> date | None:
    """Give the day of the election: as written since 2026, before that from its year."""
    written = text_of(root.get("valdatum"))
    try:
        return iso_date(Token(written, 0))
    except Refusal:
        year = _YEAR.search(text_of(root.get("valtillfalle")))
    ordinary = text_of(root.get("valklass")) in ("", "Ordinarie val")
    return election_in(int(year[0])) if year is not None and ordinary and not written else None


def _election_before(updated: str) -> date | None:
    """Give the ordinary election that figures of some day are of: the one before, in the same year."""
    try:
        day = iso_date(Token(updated[:10], 0))
    except Refusal:
        return None
    election = election_in(day.year)
    return election if day.year % 4 == 2 and day >= election else None


def _is_preliminary(root: dict[str, Json]) -> bool:
    return not text_of(root.get("rakningstillfalle")).casefold().startswith("slutlig")


def _said(root: dict[str, Json], kind: str, election: str) -> str:
    count = "preliminary" if _is_preliminary(root) else "final"
    written = text_of(root.get("rakningstillfalle"))
    parts = (ISSUER, election, f"{count} count of {ASSEMBLIES[kind]}" + (f" ({written})" if written else ""))
    return ", ".join(part for part in parts if part)


def _note(root: dict[str, Json], area: dict[str, Json]) -> str:
    """Say of a preliminary count how far it had come."""
    if not _is_preliminary(root):
        return ""
    counted, all_ = text_of(area.get("antalValdistriktRaknade")), text_of(area.get("antalValdistriktSomSkaRaknas"))
    districts = f" ({counted} of {all_} districts)" if counted and all_ else ""
    return f"preliminary{districts}: import the final count when it is there"


# --- rows -------------------------------------------------------------------------------------------------------------


def _row(content: Content, party: dict[str, Json], empty: dict[str, str]) -> Row:
    name, short = text_of(party.get("partibeteckning")), text_of(party.get("partiforkortning"))
    mandates = text_of(party.get("antalMandat"))
    place = content.place(f'"{name or short}"', "partiLista" if "partikod" in party else "partiMandat")
    return Row(name or short, mandates, place, short, empty.get(_key(party), ""))


def _key(party: dict[str, Json]) -> str:
    """Tell parties apart within a file: by code, else by name."""
    return text_of(party.get("partikod")) or text_of(party.get("partibeteckning"))


def _mappings(value: Json) -> Iterator[dict[str, Json]]:
    return (mapping(each) for each in items(value))


def _empty_seats(area: dict[str, Json]) -> dict[str, str]:
    """Give each party's empty seats: as 2026 counts them, or as 2022 lists them, in the area or its districts."""
    whole = _empty_in(area)
    below: dict[str, int] = {}
    for district in _mappings(area.get("valkretsLista")):
        for party, number in _empty_in(district).items():
            below[party] = below.get(party, 0) + number
    return {party: str(max(whole.get(party, 0), below.get(party, 0))) for party in {**whole, **below}}


def _empty_in(area: dict[str, Json]) -> dict[str, int]:
    elected = mapping(area.get("valda")).get("partiLedamoterLista")
    return {
        _key(party): max(_number(text_of(party.get("antalTommaStolar"))), int(_vacant(items(party.get("ledamoter")))))
        for party in _mappings(elected)
    }


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0


def _vacant(members: list[Json]) -> str:
    """Count the seats for which nobody could be elected."""
    return str(
        sum(
            text_of(each.get("namn")) == EMPTY_SEAT or text_of(each.get("kandidatnummer")) == "0"
            for each in _mappings(members)
        )
    )
