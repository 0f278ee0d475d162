"""What answers rest on: dated figures with their sources, and files as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Words
from polsek.show.numbers import number, quantity
from polsek.show.page import Column, Heading, Line, Records, Table, Verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from polsek.document import Excerpt
    from polsek.problem import Language
    from polsek.reference import Series
    from polsek.show.other_contracts import ListedSeries, SeriesSaid, SeriesValue, ShownFile
    from polsek.show.page import Page


STATUSES = {
    "confirmed": Words("confirmed", "bekräftat"),
    "inferred": Words("inferred", "härlett"),
    "uncertain": Words("uncertain", "osäkert"),
}
NAME = Words("Series", "Serie")
TITLE = Words("What it is", "Vad den är")
LAST = Words("Last value", "Senaste värde")
KNOWN = Words("Known to", "Känd till och med")
VALUE = Words("Value", "Värde")
FROM = Words("From", "Från")
STATUS = Words("Status", "Status")
SOURCE = Words("Source", "Källa")
LEAST_SOURCE = 24
"""Down to which width sources may be squeezed."""


class SeriesListAnswer(NamedTuple):
    """All series."""

    found: Sequence[Series]

    def page(self, language: Language) -> Page:
        """Describe each by its name, title, last value and until when that is known."""
        rows = self.found
        names = Column("series", NAME, "text", tuple(each.name for each in rows))
        columns = (
            Column("title", TITLE, "text", tuple(each.title for each in rows), least=16),
            Column("value", LAST, "text", tuple(_text(each, each.entries[-1].value, language) for each in rows)),
            Column("known_to", KNOWN, "date", tuple(each.known_to for each in rows)),
        )
        return (Table("series", NAME, names, columns),)

    def data(self, language: Language) -> list[ListedSeries]:
        """Give the keys of the JSON answer."""
        return [
            {
                "series": each.name,
                "title": each.title.get(language),
                "unit": each.unit,
                "value": each.entries[-1].value,
                "known_to": str(each.known_to),
            }
            for each in self.found
        ]

    def records(self, language: Language) -> Records:
        """Give a row per series."""
        return Records(("series", "title", "unit", "value", "known_to"), self.data(language))


class SeriesAnswer(NamedTuple):
    """One series."""

    series: Series

    def page(self, language: Language) -> Page:
        """Describe its values, each with its first day, its status where that is not certain, and its source."""
        series = self.series
        known = Words(
            f"The last value is known to {series.known_to}; for later days it is used as preliminary.",
            f"Serien är känd till och med {series.known_to}; därefter används det senaste värdet preliminärt.",
        )
        heading = Heading(f"{series.title.get(language)} · {series.name}", lines=(Line(known),))
        entries = series.entries
        names = Column("from", FROM, "date", tuple(entry.start for entry in entries))
        columns = [Column("value", VALUE, "text", tuple(_text(series, entry.value, language) for entry in entries))]
        if any(entry.status != "confirmed" for entry in entries):
            columns.append(Column("status", STATUS, "text", tuple(STATUSES[entry.status] for entry in entries)))
        said = tuple(_said(entry.source, entry.note, language) for entry in entries)
        columns.append(Column("source", SOURCE, "text", said, least=LEAST_SOURCE))
        return (heading, Table("values", series.title, names, tuple(columns)))

    def data(self, language: Language) -> SeriesSaid:
        """Give the keys of the JSON answer."""
        series = self.series
        return {
            "series": series.name,
            "title": series.title.get(language),
            "unit": series.unit,
            "known_to": str(series.known_to),
            "values": _values(series, language),
        }

    def records(self, language: Language) -> Records:
        """Give a row per value."""
        return Records(("from", "value", "status", "source", "note"), _values(self.series, language))


def _text(series: Series, value: Fraction, language: Language) -> str:
    return number(value, language) if series.unit == "index" else quantity(value, series.unit, language)


def _said(source: Words, note: Words, language: Language) -> str:
    return "; ".join(text for each in (source, note) if (text := each.get(language)))


def _values(series: Series, language: Language) -> list[SeriesValue]:
    return [
        {
            "from": str(entry.start),
            "value": entry.value,
            "status": entry.status,
            "source": entry.source.get(language) or None,
            "note": entry.note.get(language) or None,
        }
        for entry in series.entries
    ]


# --- files as they are written --------------------------------------------------------------------------------------


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
