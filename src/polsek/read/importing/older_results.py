"""The election authority's results of 2006 to 2018 in XML: `slutresultat_0114K.xml`, one assembly each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.words import Refusal, Token, iso_date
from polsek.problem import Words
from polsek.read.importing.assembly import Assembly, Row, code_of
from polsek.read.importing.election_authority import ISSUER
from polsek.read.opened import Content, not_importable, read_xml

if TYPE_CHECKING:
    from datetime import date
    from xml.etree.ElementTree import Element

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
            _row(content, each, names) for each in [*area.findall("GILTIGA"), *area.findall("ÖVRIGA_GILTIGA/GILTIGA")]
        ),
        content.place("<" + area.tag),
        _day(root.get("VALDAG", "")),
        ", ".join(part for part in (ISSUER, election, "preliminary count" if preliminary else "final count") if part),
        totals=(Row("", area.get("MANDAT_VALOMRÅDE", ""), lambda _: content.place("MANDAT_VALOMRÅDE")),),
        preliminary=preliminary,
        note="preliminary: import the final count (slutresultat)" if preliminary else "",
    )


def _row(content: Content, party: Element, names: dict[str, str]) -> Row:
    short = party.get("PARTI", "")
    return Row(names.get(short) or short, party.get("MANDAT", ""), lambda _: content.place(f'PARTI="{short}"'), short)


def _day(digits: str) -> date | None:
    try:
        return iso_date(Token(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}", 0))
    except Refusal:
        return None
