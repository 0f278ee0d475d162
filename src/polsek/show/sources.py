"""The sources of an explanation: listed once, referred to by a number and the line of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import UNSAID, Words
from polsek.show.page import References

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.problem import Language, Place

TITLE = Words("Sources", "Källor")
GIVEN_FILE = "--set"
"""What stands for a file where a figure was given on the command line."""


class Sources:
    """Numbers the files and sources in the order in which they are referred to."""

    def __init__(self, known: Mapping[str, Words]) -> None:
        """Start a list; `known` is the source of whole files, by their names."""
        self._known = known
        self._lines: dict[tuple[str, Words], set[int]] = {}

    def reference(self, place: Place | None, source: Words) -> str:
        """Refer to where a figure stands and comes from: `[2]:17`; nothing when it is nowhere."""
        if place is None:
            return f"[{self._number('', source)}]" if source else ""
        if place.file == GIVEN_FILE:
            return f"[{self._number(f'{GIVEN_FILE} {place.excerpt}', UNSAID)}]"
        number = self._number(place.file, source or self._known.get(place.file, UNSAID), place.line)
        return f"[{number}]:{place.line}"

    def _number(self, file: str, source: Words, *lines: int) -> int:
        """Give the number of a source; one without a file is that of a file with the same source."""
        keys = list(self._lines)
        at = next(
            (
                index
                for index, key in enumerate(keys)
                if key[1] == source and (key[0] == file or (source and "" in (key[0], file)))
            ),
            None,
        )
        if at is None:
            self._lines[file, source] = set(lines)
            return len(self._lines)
        if not keys[at][0] and file:
            self._lines = {(file, source) if key == keys[at] else key: found for key, found in self._lines.items()}
        self._lines[file or keys[at][0], source].update(lines)
        return at + 1

    def references(self, language: Language) -> tuple[References, ...]:
        """List the sources; none where nothing has been referred to."""
        sources = []
        for (file, source), lines in self._lines.items():
            listed = f"{file}:{', '.join(map(str, sorted(lines)))}" if lines else file
            sources.append(tuple(text for text in (listed, source.get(language)) if text))
        return (References(TITLE, tuple(sources)),) if sources else ()
