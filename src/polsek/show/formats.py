"""Every format that an answer is written in; a new one is a module that knows the blocks of a page, and a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.show.page import Answer, Described
    from polsek.show.screen import Charts

Format = Literal["table", "json", "csv", "excel", "markdown", "html"]
"""`csv` is for programs; `excel` is CSV with the titles that people see, as a Swedish spreadsheet reads it."""


def write_file(
    answer: Described,
    format_: Format | Literal["xlsx"],
    language: Language,
    width: int = 80,
    receipt: Receipt | None = None,
) -> bytes:
    """Write an answer as the bytes of a file."""
    if format_ == "xlsx":
        from polsek.show import workbook

        return workbook.write(answer, language, receipt)
    return write(answer, format_, language, width, receipt=receipt).encode("utf-8", "backslashreplace")


def write(
    answer: Described,
    format_: Format,
    language: Language,
    width: int = 80,
    *,
    styled: bool = False,
    charts: Charts = "",
    receipt: Receipt | None = None,
) -> str:
    """Write an answer in a format; width, style and charts are those of the screen, the receipt is a document's."""
    if format_ == "json":
        from polsek.show.data import json_text

        return json_text(answer.data(language))
    if format_ == "excel":
        from polsek.show import excel

        return excel.write(answer.page(language), language)
    if format_ == "csv":
        from polsek.show.data import csv_text

        rows = cast("Answer", answer)  # a command offers CSV where its answer has rows
        return csv_text(*rows.records(language))
    if format_ == "markdown":
        from polsek.show import markdown

        return markdown.write(answer.page(language), language)
    if format_ == "html":
        from polsek.show import html
        from polsek.show.head import receipt_block
        from polsek.show.page import Documented

        page = answer.document(language) if isinstance(answer, Documented) else answer.page(language)
        return html.write((*page, *receipt_block(receipt, language)), language)
    from polsek.show import screen

    return screen.write(answer.page(language), language, width, styled=styled, charts=charts)
