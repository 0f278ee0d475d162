"""The answer of show: files as they are written, with the numbers of the lines that explain cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.show.page import Heading, Records, Verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.document import Excerpt
    from polsek.problem import Language
    from polsek.show.contracts import ShownFile
    from polsek.show.page import Page


class ExcerptsAnswer(NamedTuple):
    """Files, or lines of one."""

    found: Sequence[Excerpt]

    def page(self, language: Language) -> Page:
        """Describe each: its name, then its lines, each after its number."""
        blocks = [(Heading(each.file), Verbatim(tuple(_numbered(each)))) for each in self.found]
        return tuple(block for pair in blocks for block in pair)

    def data(self, language: Language) -> list[ShownFile]:
        """Give the keys of the JSON answer."""
        return [
            {
                "file": each.file,
                "lines": [{"line": number, "text": text} for number, text in enumerate(each.lines, each.first)],
            }
            for each in self.found
        ]

    def records(self, language: Language) -> Records:
        """Give a row per line."""
        rows = [{"file": each["file"], **line} for each in self.data(language) for line in each["lines"]]
        return Records(("file", "line", "text"), rows)


def _numbered(each: Excerpt) -> list[str]:
    width = len(str(each.first + len(each.lines) - 1))
    return [f"{number:>{width}}  {text}".rstrip() for number, text in enumerate(each.lines, each.first)]
