"""The list of what has been changed, above the table."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.columns import NOT_GIVEN
from polsek.show.numbers import quantity
from polsek.show.table import Span, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.comparison import Comparison, Parameter, Reading
    from polsek.problem import Language
    from polsek.show.table import Page

CHANGED = Words("What is changed", "Vad som ändras")
NO_CHANGE = Words("Nothing is changed.", "Ingenting ändras.")
MANDATES = Words("Mandates", "Mandat")
SOURCE = Words("source", "källa")
PRELIMINARY = Words("preliminary", "preliminärt")
INDENT, DEEPER = "  ", "    "


def changed_page(found: Comparison, language: Language, width: int) -> Page:
    """List what has been changed: from what to what, and by which source."""
    if not found.parameters:
        return paragraph(NO_CHANGE.get(language), width)
    page: Page = ((Span(CHANGED.get(language), "title"),),)
    for source, group in groupby(changed_lines(found.parameters, language), key=lambda line: line[1]):
        for text, _ in group:
            page += paragraph(text, width, first=INDENT, rest=DEEPER)
        if source:
            page += paragraph(f"{SOURCE.get(language)}: {source}", width, "dim", first=DEEPER, rest=DEEPER)
    return page


def changed_lines(parameters: Sequence[Parameter], language: Language) -> Iterator[tuple[str, str]]:
    """Give each change and its source; all mandates are one line."""
    for each in parameters:
        if each.sort != "mandates":
            yield f"{_name(each, language)}: {_change(each, language)}", each.source.get(language)
    mandates = [each for each in parameters if each.sort == "mandates"]
    if mandates:
        seats = ", ".join(f"{each.title.get(language)} {_seats(each)}" for each in mandates)
        yield f"{MANDATES.get(language)}: {seats}", mandates[-1].source.get(language)


def _seats(parameter: Parameter) -> str:
    before, after = (
        str(readings[0].value) if readings else NOT_GIVEN for readings in (parameter.before, parameter.after)
    )
    return f"{before}→{after}"


def _name(parameter: Parameter, language: Language) -> str:
    """Name a parameter: by its address, a series by its title, too."""
    title = parameter.title.get(language)
    return title if title == parameter.path else f"{title} ({parameter.path})"


def _change(parameter: Parameter, language: Language) -> str:
    """Write from what to what a parameter is changed."""
    return f"{_readings(parameter.before, language)} → {_readings(parameter.after, language)}"


def _readings(readings: Sequence[Reading], language: Language) -> str:
    """Write the values that a parameter has in a year, those after the first with their days."""
    return ", ".join(_reading(each, language, dated=number > 0) for number, each in enumerate(readings)) or NOT_GIVEN


def in_words(value: str | Words, language: Language) -> str:
    """Write a text, in both languages or not."""
    return value.get(language) if isinstance(value, Words) else value


def _reading(reading: Reading, language: Language, *, dated: bool) -> str:
    value = reading.value
    text = quantity(value, reading.unit, language) if isinstance(value, Fraction) else in_words(value, language)
    notes = [reading.note.get(language)] if dated and reading.note is not None else []
    notes += [PRELIMINARY.get(language)] if reading.preliminary else []
    return f"{text} ({', '.join(notes)})" if notes else text
