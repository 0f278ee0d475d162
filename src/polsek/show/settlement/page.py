"""A settlement for people: on the screen, and for a memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.escaping import markdown
from polsek.problem import Words
from polsek.show.columns import TOTAL, Amounts, party_name
from polsek.show.data import markdown_table
from polsek.show.settlement.columns import correction_columns, fate_columns
from polsek.show.settlement.remarks import settlement_remarks
from polsek.show.table import BLANK, REST, page_text, paragraph
from polsek.show.text import PARTY, head_page, party_table_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language
    from polsek.settlement import Settlement
    from polsek.show.table import Page

UNWRAPPED = 10_000


def settlement_page(found: Settlement, authority: str, language: Language, width: int) -> Page:
    """Show a settlement: its terms, what becomes of each party's support, and what is to be said about it."""
    parties = [each.party for each in found.parties]
    head = head_page(found.support, authority, language, width)
    page = (*head, BLANK, *terms_page(found, language, width), BLANK)
    page += party_table_page(parties, fate_columns(found, language), language, width)
    if found.corrects:
        page += (BLANK, *party_table_page(parties, correction_columns(found, language), language, width))
    remarks = tuple(
        line
        for text, warns in settlement_remarks(found, language)
        for line in paragraph(text, width, "warning" if warns else "", rest=REST)
    )
    return (*page, BLANK, *remarks) if remarks else page


def settlement_markdown(found: Settlement, authority: str, language: Language) -> str:
    """Write a settlement for a memo."""
    title, *rest = _paragraphs(head_page(found.support, authority, language, UNWRAPPED))
    blocks = [f"## {title}", *rest, *_paragraphs(terms_page(found, language, UNWRAPPED))]
    blocks.append(_markdown(found, fate_columns(found, language), language))
    if found.corrects:
        blocks.append(_markdown(found, correction_columns(found, language), language))
    return "\n\n".join([*blocks, *(markdown(text) for text, _ in settlement_remarks(found, language))]) + "\n"


def _markdown(found: Settlement, columns: Sequence[Amounts], language: Language) -> str:
    titles = [PARTY.get(language), *(column.title.replace("\n", " ") for column in columns)]
    rows = [
        [party_name(each.party), *(column.cells[at] for column in columns)] for at, each in enumerate(found.parties)
    ]
    total = [TOTAL.get(language), *(column.total for column in columns)]
    return markdown_table(titles, [*rows, total], language, right=True).rstrip("\n")


def _paragraphs(page: Page) -> list[str]:
    return [markdown(line) for line in page_text(page).splitlines() if line.strip()]


def terms_page(found: Settlement, language: Language, width: int) -> Page:
    """Say what the rule decides about unspent support and about costs above it."""
    by = found.repay_by
    unspent = {
        "repaid": Words("What is not used is repaid", "Det som inte förbrukats betalas tillbaka"),
        "kept": Words("What is not used is kept by the party", "Det som inte förbrukats behålls av partiet"),
        "carried over": Words(
            "What is not used is carried over to the next year", "Det som inte förbrukats förs över till nästa år"
        ),
    }[found.terms.unspent]
    when = Words("", "") if by is None else Words(f", by {by} at the latest", f", senast {by}")
    overspent = {
        "borne by the party": Words(
            "A cost above the support is borne by the party.", "Kostnader över stödet bär partiet."
        ),
        "paid": Words("A cost above the support is paid, too.", "Även kostnader över stödet betalas."),
    }[found.terms.overspent]
    return paragraph(f"{unspent.get(language)}{when.get(language)}. {overspent.get(language)}", width)
