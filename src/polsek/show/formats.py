"""Every format that an answer is written in; a new one is a module that knows the blocks of a page, and a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.show.page import Answer, Answered, Described
    from polsek.show.problems import CheckedAnswer
    from polsek.show.screen import Charts

Format = Literal["table", "json", "csv", "excel", "markdown", "html", "yaml", "github", "sarif", "junit"]
"""`csv` is for programs; `excel` is CSV with the titles that people see, as a Swedish spreadsheet reads it.

`yaml` is a file that polsek reads; `github`, `sarif` and `junit` are read by servers that run `check`.
"""


def write_file(
    answer: Answered,
    format_: Format | Literal["xlsx"],
    language: Language,
    width: int = 80,
    receipt: Receipt | None = None,
) -> bytes:
    """Write an answer as the bytes of a file."""
    if format_ == "xlsx":
        from polsek.show import workbook

        return workbook.write(cast("Described", answer), language, receipt)
    texts = parts(answer, format_, language, width, receipt=receipt)
    return b"".join(text.encode("utf-8", "backslashreplace") for text in texts)


def parts(
    answer: Answered,
    format_: Format,
    language: Language,
    width: int = 80,
    *,
    styled: bool = False,
    charts: Charts = "",
    receipt: Receipt | None = None,
) -> Iterable[str]:
    """Write an answer in a format that its command offers; JSON part by part, for it may be long.

    Width, style and charts are those of the screen, the receipt is a document's.
    """
    if format_ == "json":
        from polsek.show.data import json_parts

        return json_parts(answer.data(language))
    if format_ == "yaml":
        return (str(answer.data(language)),)
    if format_ == "csv":
        from polsek.show.data import csv_lines

        return csv_lines(*cast("Answer", answer).records(language))
    if format_ in ("github", "sarif", "junit"):
        from polsek.show import ci

        return (ci.WRITERS[format_](cast("CheckedAnswer", answer), language),)
    return (_page(cast("Described", answer), format_, language, width, styled=styled, charts=charts, receipt=receipt),)


def write(answer: Answered, format_: Format, language: Language, width: int = 80, *, styled: bool = False) -> str:
    """Write an answer as one text."""
    return "".join(parts(answer, format_, language, width, styled=styled))


def _page(
    answer: Described,
    format_: Format,
    language: Language,
    width: int,
    *,
    styled: bool,
    charts: Charts,
    receipt: Receipt | None,
) -> str:
    """Write the page of an answer."""
    if format_ == "excel":
        from polsek.show import excel

        return excel.write(answer.page(language), language)
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
