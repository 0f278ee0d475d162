"""A rule in plain sentences to be laid beside the decision, with every default that decides money said out loud."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from polsek.rules.rule import RIKSDAG
from polsek.show.description.caution import caution_section, sources_section
from polsek.show.description.component import component_section
from polsek.show.description.figures import rounding_section
from polsek.show.description.rule import arrangement_section, facts_section, opening_section, seating_section
from polsek.show.description.silence import silence_section
from polsek.show.description.support import figures_section, payment_section, pool_section, total_section
from polsek.show.description.wording import Matter, Said, Section, held, joined, sentence
from polsek.show.page import Heading, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.problem import Language, Words
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.show.contracts.files import RuleDescribed
    from polsek.show.page import Page


def described(
    file: RuleFile, series: Mapping[str, Series], year: int | None, authority: str = ""
) -> tuple[Section, ...]:
    """Describe a rule: the first section is headed by its title; with a year, figures are those that hold then."""
    found = tuple(each for each in _sections(Matter(file, series, year), authority) if each.said)
    return tuple(map(_of_riksdag, found)) if file.assembly == RIKSDAG else found


def _of_riksdag(section: Section) -> Section:
    """Call the assembly what it is: riksdagen."""
    said = (Said(_named(text), tuple(map(_named, items))) for text, items in section.said)
    return Section(_named(section.heading), tuple(said))


def _named(words: Words) -> Words:
    """Name the riksdag in what polsek says in Swedish; what a file says, in quotation marks, stays."""
    parts = _QUOTED.split(words.sv)
    for pattern, named in _RIKSDAG:
        parts[::2] = [re.sub(pattern, named, part) for part in parts[::2]]
    return words._replace(sv="".join(parts))


_QUOTED = re.compile("(”[^”]*”)")
_RIKSDAG = (
    (r"\b([Ee])tt nyvalt fullmäktige\b", r"\1n nyvald riksdag"),
    (r"\bNyvalda fullmäktige\b", "Nyvald riksdag"),
    (r"\bfullmäktiges\b", "riksdagens"),
    (r"\bfullmäktige\b", "riksdagen"),
)


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


class DescriptionAnswer(NamedTuple):
    """Rules by their ids, each described."""

    rules: tuple[tuple[str, tuple[Section, ...]], ...]

    def page(self, language: Language) -> Page:
        """Describe each rule: a heading for each section, the first of them above the others, and its paragraphs."""
        return tuple(
            Heading(section.heading, 2 if number else 1, tuple(_paragraphs(section.said)), underlined=True)
            for _, sections in self.rules
            for number, section in enumerate(sections)
        )

    def data(self, language: Language) -> list[RuleDescribed]:
        """Give the keys of the JSON answer: of each section the heading, and sentences with their lists."""
        return [
            {
                "rule": name,
                "paragraphs": [
                    {
                        "heading": section.heading.get(language),
                        "sentences": [
                            {"text": sentence(said).get(language), "items": [item.get(language) for item in said.items]}
                            for said in section.said
                        ],
                    }
                    for section in sections
                ],
            }
            for name, sections in self.rules
        ]


def _paragraphs(said: Sequence[Said]) -> Iterator[Line]:
    """Join the sentences up to the next list into one text."""
    texts: list[Words] = []
    for each in said:
        texts.append(sentence(each))
        if each.items or each is said[-1]:
            yield Line(held(joined(texts, " ")), items=tuple(map(held, each.items)))
            texts = []
