"""The page and the tree of explain: every step from the decision and the series to what a party gets."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Any

from polsek.money import rounded
from polsek.problem import Words
from polsek.show.columns import TOTAL
from polsek.show.marks import KINDS
from polsek.show.outline import Outline, counted_text, outline_page, rounding_text
from polsek.show.remarks import money_text
from polsek.show.sources import Sources
from polsek.show.table import BLANK, Page, paragraph
from polsek.show.text import head_page

if TYPE_CHECKING:
    from polsek.calculation.support import PartySupport, Support
    from polsek.money import Amount
    from polsek.period import Piece
    from polsek.problem import Language, Place

IN_KIND = Words("in kind", "i natura")
SHOWN = Words("shown", "visas")
WHOLE_YEAR = Words("the year", "året")


def explanation_page(support: Support, party: PartySupport, authority: str, language: Language, width: int) -> Page:
    """Show how a party's total is made: each component from its first figure on, then the total, then the sources."""
    outline = Outline(language, _sources(support))
    page = head_page(support, authority, language, width)
    page += paragraph(_party_line(support, party, language), width, "total")
    sections: list[int] = []
    for index in range(len(support.columns)):
        sections.append(len(outline.steps))
        _component(outline, support, party, index)
    sections.append(len(outline.steps))
    _total(outline, support, party)
    lines = [outline_page(outline.steps[:cut], width, language) for cut in sections]
    return page + _spaced(outline, sections, width, language) + (BLANK, *outline.sources.page(language, width)) + _readings(support, language, width)
