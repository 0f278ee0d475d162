"""A calculation as Markdown, to be pasted into a memo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.escaping import markdown
from polsek.problem import Words
from polsek.show.columns import TOTAL, mandates_column, party_name
from polsek.show.data import markdown_table
from polsek.show.payments import cut_remarks
from polsek.show.remarks import remarks
from polsek.show.table import page_text
from polsek.show.text import PARTY, calculation_columns, head_page, stretch_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.problem import Language
    from polsek.show.table import Page

UNWRAPPED = 10_000


def calculation_markdown(
    supports: Sequence[Support], names: Sequence[str], by: str | None, language: Language, target: str
) -> str:
    """Write each rule with its heading, its table and what is to be said about it."""
    return "\n".join(_memo(support, name, by, language, target) for support, name in zip(supports, names, strict=True))


def _memo(support: Support, authority: str, by: str | None, language: Language, target: str) -> str:
    title, *rest = _paragraphs(head_page(support, authority, language, UNWRAPPED, stretch_text(by)))
    columns = [mandates_column(support, language), *calculation_columns(support, by, language)]
    rows = [
        [party_name(party.party), *(column.cells[number] for column in columns)]
        for number, party in enumerate(support.parties)
    ]
    rows.append([TOTAL.get(language), *(column.total for column in columns)])
    titles = [PARTY.get(language), *(column.title.replace("\n", " ") for column in columns)]
    said = cut_remarks(support, by, language, UNWRAPPED) + remarks(support, language, UNWRAPPED, target)
    under = _paragraphs(said)
    table = markdown_table(titles, rows, language, right=True)
    return "\n\n".join([f"## {title}", *rest, table.rstrip("\n"), *under]) + "\n"


def _paragraphs(page: Page) -> list[str]:
    return [markdown(line) for line in page_text(page).splitlines() if line.strip()]


def receipt_text(receipt: Mapping[str, Any], language: Language) -> str:
    """Write a receipt under a table."""
    head = Words("Receipt: polsek", "Kvitto: polsek").get(language)
    files = [f"  {digest}  {name}" for name, digest in receipt["files"].items()]
    return "\n".join(["", f"{head} {receipt['version']}, SHA-256", *files]) + "\n"
