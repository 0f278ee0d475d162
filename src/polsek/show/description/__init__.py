"""A rule in plain sentences to be laid beside the decision, with every default that decides money said out loud."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from polsek.escaping import markdown, plain_lines
from polsek.show.description.caution import caution_section, sources_section
from polsek.show.description.component import component_section
from polsek.show.description.figures import rounding_section
from polsek.show.description.rule import arrangement_section, facts_section, opening_section, seating_section
from polsek.show.description.silence import silence_section
from polsek.show.description.support import figures_section, payment_section, pool_section, total_section
from polsek.show.description.wording import Matter, capital, stopped
from polsek.show.page import Heading, Line, Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.problem import Language
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.show.description.wording import Said, Section
    from polsek.show.other_contracts import ParagraphSaid, RuleDescribed
    from polsek.show.page import Block, Page


class Sentence(NamedTuple):
    """A sentence, and the list that it introduces."""

    text: str
    items: tuple[str, ...] = ()


class Paragraph(NamedTuple):
    """A heading and the sentences below it."""

    heading: str
    sentences: tuple[Sentence, ...]


def describe(
    file: RuleFile,
    series: Mapping[str, Series],
    year: int | None,
    language: Language,
    authority: str = "",
    width: int = 80,
) -> str:
    """Describe a rule as plain text, wrapped at a width."""
    return as_text(sentences(file, series, year, language, authority), width)


def sentences(
    file: RuleFile, series: Mapping[str, Series], year: int | None, language: Language, authority: str = ""
) -> tuple[Paragraph, ...]:
    """Describe a rule: the first paragraph is headed by its title; with a year, figures are those that hold then."""
    matter = Matter(file, series, year)
    return tuple(_paragraph(each, language) for each in _sections(matter, authority) if each.said)


def _sections(matter: Matter, authority: str) -> Iterator[Section]:
    yield opening_section(matter, authority)
    yield figures_section(matter)
    yield from (pool_section(name, matter) for name in matter.rule.pools)
    yield from (component_section(name, matter) for name in matter.rule.components)
    yield total_section(matter)
    yield seating_section(matter)
    yield facts_section(matter)
    yield rounding_section(matter)
    yield payment_section(matter)
    yield arrangement_section(matter)
    yield caution_section(matter)
    yield sources_section(matter)
    yield silence_section(matter)


def _paragraph(section: Section, language: Language) -> Paragraph:
    return Paragraph(section.heading.get(language), tuple(_sentence(each, language) for each in section.said))


def _sentence(said: Said, language: Language) -> Sentence:
    return Sentence(capital(stopped(said.text.get(language))), tuple(item.get(language) for item in said.items))


# --- forms ----------------------------------------------------------------------------------------------------------


def as_text(paragraphs: tuple[Paragraph, ...], width: int = 80) -> str:
    """Write paragraphs as plain text: headings underlined, lists with a dash."""
    blocks = []
    for number, paragraph in enumerate(paragraphs):
        line = ("-" if number else "=") * min(len(paragraph.heading), width)
        blocks.append("\n".join([paragraph.heading, line, *_lines(paragraph, width)]))
    return plain_lines("\n\n".join(blocks) + "\n")


def _lines(paragraph: Paragraph, width: int) -> Iterator[str]:
    for text, items in _runs(paragraph):
        yield from _wrapped(text, width)
        for item in items:
            yield from _wrapped(item, width, "- ")


def _runs(paragraph: Paragraph) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Join the sentences up to the next list into one text."""
    texts: list[str] = []
    for sentence in paragraph.sentences:
        texts.append(sentence.text)
        if sentence.items:
            yield " ".join(texts), sentence.items
            texts = []
    if texts:
        yield " ".join(texts), ()


def _wrapped(text: str, width: int, start: str = "") -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


def as_markdown(paragraphs: tuple[Paragraph, ...]) -> str:
    """Write paragraphs as Markdown."""
    blocks = []
    for number, paragraph in enumerate(paragraphs):
        blocks.append(f"{'##' if number else '#'} {markdown(paragraph.heading)}")
        for text, items in _runs(paragraph):
            blocks.append(markdown(text))
            if items:
                blocks.append("\n".join(f"- {markdown(item)}" for item in items))
    return "\n\n".join(blocks) + "\n"


def as_page(paragraphs: tuple[Paragraph, ...]) -> Page:
    """Describe paragraphs as the blocks of a page."""
    blocks: list[Block] = []
    for number, paragraph in enumerate(paragraphs):
        lines = tuple(Line(text, items=items) for text, items in _runs(paragraph))
        blocks += [Heading(paragraph.heading, 2 if number else 1), Lines(lines)]
    return tuple(blocks)


class DescriptionAnswer(NamedTuple):
    """Rules by their ids, each described."""

    described: tuple[tuple[str, tuple[Paragraph, ...]], ...]

    def page(self, language: Language) -> Page:
        """Describe each rule."""
        return tuple(block for _, paragraphs in self.described for block in as_page(paragraphs))

    def data(self, language: Language) -> list[RuleDescribed]:
        """Give the keys of the JSON answer."""
        return [{"rule": name, "paragraphs": as_data(paragraphs)} for name, paragraphs in self.described]


def as_data(paragraphs: tuple[Paragraph, ...]) -> list[ParagraphSaid]:
    """Give paragraphs for JSON: heading, and sentences with their lists."""
    return [
        {
            "heading": paragraph.heading,
            "sentences": [{"text": sentence.text, "items": list(sentence.items)} for sentence in paragraph.sentences],
        }
        for paragraph in paragraphs
    ]
