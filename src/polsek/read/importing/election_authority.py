"""The election authority's results: JSON of 2022 and 2026, with empty seats, and XML of 2006 to 2018.

Valmyndigheten, resultat.val.se: `Val_20220911_slutlig_mandatfordelning_0114_KF.json` and `KF_01_0114_S.json`, the files
in the archives and those behind its pages; `slutresultat_0114K.xml`, one assembly each.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.words import Refusal, Token, iso_date
from polsek.problem import UNSAID, Place, PolsekError, Problem, Words, same
from polsek.read.importing.assembly import NOTHING, RIKSDAG, Assembly, Row, code_of, election_in, in_order
from polsek.read.opened import Content, Json, Keys, items, mapping, not_importable, place_of, read_xml, text_of
from polsek.read.shipped import authorities_called, authority_of, called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from polsek.problem import Address


# --- empty seats ------------------------------------------------------------------------------------------------------


EMPTY_SEAT = "kunde inte utses"
"""How 2022 fills a seat for which nobody could be elected: candidate number 0 with this name."""
CODE, NAME, SHORT, EMPTY = "partikod", "partibeteckning", "partiforkortning", "antalTommaStolar"


class Elected(NamedTuple):
    """The elected members of one party, in an area or one of its districts."""

    party: dict[str, Json]
    path: Address


class Empty(NamedTuple):
    """The empty seats of an assembly."""

    by_row: Mapping[int, str]
    """By the number of the party's row among those with seats."""
    problems: tuple[Problem, ...]


def elected(value: Json, path: Address) -> tuple[Elected, ...]:
    """Give the lists of elected members that stand at a path."""
    return tuple(Elected(mapping(each), (*path, number)) for number, each in enumerate(items(value)))


def empty_seats(content: Content, parties: Sequence[dict[str, Json]], lists: Sequence[Sequence[Elected]]) -> Empty:
    """Give each party's empty seats; `lists` begins with that of the area, and those of its districts come after it."""
    finder, problems = _Finder(parties), []
    counts: list[dict[int, int]] = []
    for each in lists:
        found: dict[int, int] = {}
        for one in each:
            number = _vacant(one)
            row = finder.row(one.party)
            if number is None:
                problems.append(_no_number(content, one))
            elif row is not None:
                found[row] = found.get(row, 0) + number
            elif number:
                problems.append(_nobody_s(content, one, number))
        counts.append(found)
    whole = counts[0] if counts else {}
    below = {row: sum(each.get(row, 0) for each in counts[1:]) for each in counts[1:] for row in each}
    by_row = {row: str(max(whole.get(row, 0), below.get(row, 0))) for row in {**whole, **below}}
    return Empty(by_row, tuple(problems))


class _Finder:
    """Finds the row of a party by its code, else by its name, else by its abbreviation."""

    def __init__(self, parties: Sequence[dict[str, Json]]) -> None:
        self.codes = [_code(each) for each in parties]
        self.names = [text_of(each.get(NAME)).casefold() for each in parties]
        self.shorts = [text_of(each.get(SHORT)).casefold() for each in parties]

    def row(self, party: dict[str, Json]) -> int | None:
        """Give the number of a party's row; None where no row, or more than one, can be meant."""
        code = _code(party)
        if code and code in self.codes:
            return self._only(self.codes, code)
        name, short = text_of(party.get(NAME)).casefold(), text_of(party.get(SHORT)).casefold()
        found = self._only(self.names, name)
        found = self._only(self.shorts, short) if found is None else found
        return None if found is None or (code and self.codes[found]) else found

    def _only(self, known: Sequence[str], text: str) -> int | None:
        return known.index(text) if text and known.count(text) == 1 else None


def _code(party: dict[str, Json]) -> str:
    """Give a party's code without the zeros that numbers lose."""
    return text_of(party.get(CODE)).lstrip("0")


def _vacant(one: Elected) -> int | None:
    """Count a party's empty seats; None where what stands there is no number."""
    written = text_of(one.party.get(EMPTY))
    listed = sum(_is_vacant(mapping(each)) for each in items(one.party.get("ledamoter")))
    if written.casefold() in NOTHING:
        return listed
    return max(int(written), listed) if written.isascii() and written.isdecimal() and len(written) < 5 else None


def _is_vacant(member: dict[str, Json]) -> bool:
    return text_of(member.get("namn")).casefold() == EMPTY_SEAT or text_of(member.get("kandidatnummer")) == "0"


def _place(content: Content, one: Elected, keys: Sequence[str]) -> Place:
    found: Iterator[Place | None] = (place_of(content, (*one.path, key)) for key in keys)
    return next((place for place in found if place is not None), Place(content.name))


def _no_number(content: Content, one: Elected) -> Problem:
    written = text_of(one.party.get(EMPTY))
    message = Words(f"{written!r} is not a number of seats", f"”{written}” är inget antal mandat")
    hint = Words("a whole number is expected", "här väntas ett heltal")
    return Problem("number", message, _place(content, one, (EMPTY,)), hint)


def _nobody_s(content: Content, one: Elected, number: int) -> Problem:
    called = next((text for key in (NAME, SHORT, CODE) if (text := text_of(one.party.get(key)))), "?")
    message = Words(
        f"{number} empty seats of {called}, which has no seats in the file",
        f"{number} tomma stolar för {called}, som saknar mandat i filen",
    )
    hint = Words(
        "the party must be found by partikod, partibeteckning or partiforkortning: fetch the file again",
        "partiet ska kunna identifieras med partikod, partibeteckning eller partiforkortning: hämta filen igen",
    )
    return Problem("unknown-party", message, _place(content, one, (CODE, NAME, SHORT, EMPTY)), hint)


# --- JSON -------------------------------------------------------------------------------------------------------------


ISSUER = "Valmyndigheten"
ASSEMBLIES = {"KF": "kommunfullmäktige", "RF": "regionfullmäktige", "RD": "riksdagen"}
KINDS = {"KF": "municipality", "RF": "region"}
COUNTS = {"slutlig": False, "preliminär": True, "preliminar": True}
"""How a count is called, and whether it is preliminary."""
PAGE_COUNTS = {"S": False, "P": True}
"""What the name of a file behind a page ends with, and whether its count is preliminary."""
REHEARSAL = "genrep"
"""What the files of a rehearsal are called after."""
TRUE = ("true", "True", "1")
AREA, COUNT, DAY, TIME = "valomrade", "rakningstillfalle", "valdatum", "valtillfalle"
NAMES = {
    "party": (NAME, SHORT, CODE),
    "mandates": ("antalMandat",),
    "abbreviation": (SHORT,),
    "total": ("totaltAntalMandat",),
    "code": ("kod",),
    "name": ("namn",),
}
"""Under which keys polsek's names for something stand."""
_PAGE = re.compile(r"(?:KF|RF|RD)(?:_(?P<region>\d\d))?(?:_(?P<municipality>\d{4}))?_(?P<count>[SP])\.json")
_YEAR = re.compile(r"(?:19|20)\d\d")


def result(content: Content, root: dict[str, Json]) -> Assembly:
    """Read a file of an archive, `mandatfordelning`: one assembly."""
    _refuse_test(content, root)
    kind, area = _kind(content, root), mapping(root.get(AREA))
    where = Keys(content, (AREA,), NAMES)
    path: Address = (AREA, "mandatfordelning", "partiLista")
    listed = [mapping(each) for each in items(mapping(area.get("mandatfordelning")).get("partiLista"))]
    empty = empty_seats(content, listed, list(_elected(area)))
    total = Row("", text_of(area.get("totaltAntalMandat")), lambda _: where("total"))
    day, wrong = _election(content, root)
    code = code_of(text_of(area.get("kod")), kind)
    return Assembly(
        code,
        _rows(content, listed, path, empty),
        where("code"),
        day,
        _said(content, root, kind, text_of(root.get(TIME))),
        text_of(root.get("senasteUppdateringstid")),
        (total,),
        _is_preliminary(content, root),
        _note(content, root, area),
        (*wrong, *_contradictions(code, kind, text_of(area.get("namn")), where), *empty.problems),
    )


def page(content: Content, root: dict[str, Json]) -> Assembly:
    """Read a file behind a page: it names neither the assembly nor the election; its name does, and its time."""
    _refuse_test(content, root)
    kind = _kind(content, root)
    named = _PAGE.search(content.base)
    digits = (named["municipality"] or named["region"] or "") if named is not None else ""
    listed = [mapping(each) for each in items(root.get("partiMandat"))]
    empty = empty_seats(content, listed, [elected(root.get("ledamoterPerParti"), ("ledamoterPerParti",))])
    updated = text_of(root.get("senasteUppdateringstid"))
    return Assembly(
        code_of(digits, kind),
        _rows(content, listed, ("partiMandat",), empty),
        content.place('"partiMandat"'),
        _election_before(updated),
        _said(content, root, kind, ""),
        updated,
        preliminary=_is_preliminary(content, root),
        note=_note(content, root, root),
        problems=empty.problems,
    )


# --- what the file says of itself -------------------------------------------------------------------------------------


def _refuse_test(content: Content, root: dict[str, Json]) -> None:
    marked = root.get("test") is True or text_of(root.get("test")) in TRUE
    if marked or REHEARSAL in f"{content.base} {text_of(root.get('valtillfalle'))}".casefold():
        message = Words("this is a test file: its figures are invented", "detta är en testfil med påhittade resultat")
        hint = Words(
            "take the file of the election itself from resultat.val.se",
            "hämta filen för själva valet på resultat.val.se",
        )
        raise PolsekError(
            [Problem("test-file", message, content.place('"test"' if marked else '"valtillfalle"'), hint)]
        )


def _kind(content: Content, root: dict[str, Json]) -> str:
    kind = text_of(root.get("valtyp"))
    if kind in ASSEMBLIES:
        return kind
    message = Words(f"{kind!r} is no election that polsek knows", f"”{kind}” är inget val som polsek kan läsa")
    hint = Words("valtyp is KF, RF or RD", "valtyp är KF, RF eller RD")
    raise not_importable(content.place('"valtyp"'), message, hint)


def _election(content: Content, root: dict[str, Json]) -> tuple[date | None, tuple[Problem, ...]]:
    """Give the day of the election: as written since 2026, before that from its year; and what is wrong with it."""
    written = text_of(root.get(DAY))
    year = _YEAR.search(text_of(root.get(TIME)))
    ordinary = text_of(root.get("valklass")) in ("", "Ordinarie val")
    place = place_of(content, (DAY,)) or Place(content.name)
    if not written:
        return (election_in(int(year[0])) if year is not None and ordinary else None), ()
    try:
        day = iso_date(Token(written, 0))
    except Refusal as refusal:
        return None, (Problem(refusal.id, refusal.message, place, refusal.hint),)
    if year is None or int(year[0]) == day.year or not ordinary:
        return day, ()
    said = text_of(root.get(TIME))
    message = Words(f"{day} is not the day of: {said}", f"{day} är inte valdagen för: {said}")
    return day, (Problem("contradiction", message, place, _WHICH),)


_WHICH = Words(
    "the file contradicts itself: fetch it again from resultat.val.se",
    "filen motsäger sig själv: hämta den igen från resultat.val.se",
)


def _contradictions(code: str, kind: str, name: str, where: Keys) -> Iterator[Problem]:
    """Find an assembly whose code is of another sort than its election, or whose name is another's."""
    known = authority_of(code)
    sort = "" if known is None else known.kind
    if ((code == RIKSDAG) != (kind == "RD") and code) or (known is not None and sort != KINDS.get(kind)):
        message = Words(
            f"{kind} is an election to {ASSEMBLIES[kind]}, but the code is that of {called(code)}",
            f"{kind} är ett val till {ASSEMBLIES[kind]}, men koden tillhör {called(code)}",
        )
        yield Problem("contradiction", message, where("code"), _WHICH)
        return
    named = [each for each in authorities_called(name) if each.kind == sort] if name else []
    if known is not None and named and known not in named:
        message = Words(
            f"the name is {name}, but the code {code} is that of {known.full_name}",
            f"namnet är {name}, men koden {code} tillhör {known.full_name}",
        )
        yield Problem("contradiction", message, where("name"), _WHICH)


def _election_before(updated: str) -> date | None:
    """Give the ordinary election that figures of some day are of: the one before, in the same year."""
    try:
        day = iso_date(Token(updated[:10], 0))
    except Refusal:
        return None
    election = election_in(day.year)
    return election if election is not None and day >= election else None


def _is_preliminary(content: Content, root: dict[str, Json]) -> bool:
    """Tell which count it is, by the file, else by the name of a file behind a page; raises PolsekError."""
    written = text_of(root.get(COUNT))
    named = _PAGE.search(content.base)
    if not written and named is not None:
        return PAGE_COUNTS[named["count"]]
    found = next((each for word, each in COUNTS.items() if written.casefold().startswith(word)), None)
    if found is not None:
        return found
    message = Words(
        f"{written!r} is no count that polsek knows" if written else "the file does not say which count it is",
        f"”{written}” är ingen räkning som polsek kan läsa" if written else "filen anger inte vilken räkning det är",
    )
    hint = Words(
        "rakningstillfalle is slutlig or preliminär: fetch the file again",
        "rakningstillfalle är slutlig eller preliminär: hämta filen igen",
    )
    raise PolsekError([Problem("unknown-word", message, place_of(content, (COUNT,)) or Place(content.name), hint)])


def _said(content: Content, root: dict[str, Json], kind: str, election: str) -> Words:
    count, assembly = _count(preliminary=_is_preliminary(content, root)), ASSEMBLIES[kind]
    written = text_of(root.get(COUNT))
    whose = Words(f"{count.en} of {assembly}" + (f" ({written})" if written else ""), f"{count.sv} för {assembly}")
    return in_order(same(ISSUER), same(election), whose)


def _count(*, preliminary: bool) -> Words:
    return Words("preliminary count", "preliminär räkning") if preliminary else Words("final count", "slutlig räkning")


def _note(content: Content, root: dict[str, Json], area: dict[str, Json]) -> Words:
    """Say of a preliminary count how far it had come."""
    if not _is_preliminary(content, root):
        return UNSAID
    counted, all_ = text_of(area.get("antalValdistriktRaknade")), text_of(area.get("antalValdistriktSomSkaRaknas"))
    known = counted.isalnum() and all_.isalnum()
    districts = Words(f" ({counted} of {all_} districts)", f" ({counted} av {all_} valdistrikt)") if known else UNSAID
    return Words(
        f"preliminary{districts.en}: import the final count when it is there",
        f"preliminärt{districts.sv}: importera den slutliga räkningen när den finns",
    )


# --- rows -------------------------------------------------------------------------------------------------------------


def _rows(content: Content, parties: list[dict[str, Json]], path: Address, empty: Empty) -> tuple[Row, ...]:
    return tuple(
        _row(party, Keys(content, (*path, number), NAMES), empty.by_row.get(number, ""))
        for number, party in enumerate(parties)
    )


def _row(party: dict[str, Json], where: Keys, empty: str) -> Row:
    name, short = text_of(party.get(NAME)), text_of(party.get(SHORT))
    return Row(name or short, text_of(party.get("antalMandat")), where, short, empty)


def _elected(area: dict[str, Json]) -> Iterator[tuple[Elected, ...]]:
    """Give the elected of the area and those of each of its districts."""
    lists = ("valda", "partiLedamoterLista")
    yield elected(mapping(area.get(lists[0])).get(lists[1]), (AREA, *lists))
    for number, each in enumerate(items(area.get("valkretsLista"))):
        found = mapping(mapping(each).get(lists[0])).get(lists[1])
        yield elected(found, (AREA, "valkretsLista", number, *lists))


# --- XML of 2006 to 2018 ----------------------------------------------------------------------------------------------


AREAS = {"KOMMUN": "KF", "LÄN": "RF", "NATION": "RD"}
"""The elements of an assembly's area, and which assembly it is."""


def older_result(content: Content) -> Assembly:
    """Read a result; the votes' districts below the area are passed over."""
    root = read_xml(content)
    area = next((each for each in root.iter() if each.tag in AREAS), None)
    if area is None:
        message = Words("there is no KOMMUN, LÄN or NATION in it", "det finns varken KOMMUN, LÄN eller NATION i den")
        raise not_importable(content.place(), message)
    names = {each.get("FÖRKORTNING", ""): each.get("BETECKNING", "") for each in root.iter("PARTI")}
    preliminary = not content.base.casefold().startswith("slutresultat")
    election = root.get("VALTYP", "")
    return Assembly(
        code_of(area.get("KOD", ""), AREAS[area.tag]),
        tuple(
            _older_row(content, each, names)
            for each in [*area.findall("GILTIGA"), *area.findall("ÖVRIGA_GILTIGA/GILTIGA")]
        ),
        content.place("<" + area.tag),
        _day(root.get("VALDAG", "")),
        in_order(same(ISSUER), same(election), _count(preliminary=preliminary)),
        totals=(Row("", area.get("MANDAT_VALOMRÅDE", ""), lambda _: content.place("MANDAT_VALOMRÅDE")),),
        preliminary=preliminary,
        note=_OLDER_NOTE if preliminary else UNSAID,
    )


_OLDER_NOTE = Words(
    "preliminary: import the final count (slutresultat)",
    "preliminärt: importera den slutliga räkningen (slutresultat)",
)


def _older_row(content: Content, party: Element, names: dict[str, str]) -> Row:
    short = party.get("PARTI", "")
    return Row(names.get(short) or short, party.get("MANDAT", ""), lambda _: content.place(f'PARTI="{short}"'), short)


def _day(digits: str) -> date | None:
    try:
        return iso_date(Token(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}", 0))
    except Refusal:
        return None
