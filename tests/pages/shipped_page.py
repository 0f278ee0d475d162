"""Makes shipped.md and shipped.sv.md: which rules come with polsek, how well they are known, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import Any, NamedTuple

from polsek.asking.target import authority_name
from polsek.checks.judging import Count
from polsek.checks.published import recalculated
from polsek.problem import Language
from polsek.read.library import Library
from polsek.rules.file import RuleFile


class Edition(NamedTuple):
    """The words of one language."""

    introduction: str
    head: str
    unknown_day: str
    until_further: str
    no_amounts: str
    differences: str
    facts: str
    """What stands before the facts that a user must give."""


_ENGLISH = """\
# What is shipped

The rules that come with polsek, for {authorities} authorities and {rules} kinds of support in all, with what is
known of them. Each was read from the authority's own page or document, which the file names as its `source`;
`polsek describe ID` says it in plain sentences. (På svenska: [Det som följer med](shipped.sv.md).)

* **Holds**: from when, by the decision; to when, if it has ended.
* **Tables**: the years whose published tables are recalculated each time the program is changed, and how many of
  their numbers come out. {compared} numbers are compared, {reproduced} are reproduced, and {known} are known
  differences, listed in the file with the reason.
* **Not known**: figures that are decided but that the file does not know, by their address for `--set`, and facts
  that you must give in a mandate file. Without them, nothing is guessed: the answer says what is missing.

The seats of all 310 assemblies after the elections of 2022 and 2026 come with it as well, and the dated series:
`polsek series` lists them with their sources.
"""
_SWEDISH = """\
# Det som följer med

Reglerna som följer med polsek: {rules} stöd hos {authorities} utbetalare, med vad som är känt om dem. Varje regel
är läst på kommunens eller regionens egen sida eller i dess dokument, som anges som `source` i filen. `polsek
describe ID` skriver ut regeln i löpande text. (In English: [What is shipped](shipped.md).)

* **Gäller**: från när, enligt beslutet; till när, om det har upphört.
* **Tabeller**: de år vars publicerade tabeller stäms av varje gång programmet ändras, och hur många av beloppen
  som stämmer. {compared} värden är jämförda, {reproduced} stämmer och {known} är kända avvikelser, som står i
  filen med förklaring.
* **Saknas**: värden som är beslutade men inte finns i filen, med sin adress för `--set`, och uppgifter som du
  anger i en mandatfil. Utan dem gissas ingenting: i svaret står vad som saknas.

Mandaten i alla 310 fullmäktige efter valen 2022 och 2026 följer också med, liksom de daterade serierna: `polsek
series` listar dem med sina källor.
"""
ENGLISH = Edition(
    _ENGLISH,
    "| Authority | Rule | Holds | Tables | Not known |",
    "unknown",
    "until further notice",
    "who employs; no amounts",
    "differs",
    "facts",
)
SWEDISH = Edition(
    _SWEDISH,
    "| Kommun, region | Regel | Gäller | Tabeller | Saknas |",
    "okänt",
    "tills vidare",
    "vem som anställer; inga belopp",
    "avviker",
    "uppgifter",
)
_EDITIONS: Mapping[Language, Edition] = {"en": ENGLISH, "sv": SWEDISH}


def page() -> str:
    """Write the English page."""
    return _page("en")


def swedish_page() -> str:
    """Write the Swedish page."""
    return _page("sv")


def _page(language: Language) -> str:
    edition, library = _EDITIONS[language], Library()
    files = sorted(map(library.rule, library.rules), key=lambda file: (authority_name(file), file.id))
    counts = {file.id: _count(library, file) for file in files}
    together = _together(counts.values())
    introduction = edition.introduction.format(
        authorities=len({file.code for file in files}), rules=len(files), compared=together.compared,
        reproduced=together.reproduced, known=together.known_differences,
    )  # fmt: skip
    rows = [_row(library, file, counts[file.id], language) for file in files]
    return "\n".join([introduction, edition.head, "|---|---|---|---|---|", *rows, ""])


def _count(library: Library, file: RuleFile) -> Count:
    return recalculated(file, library.distributions(file.assembly), library.series_of(file)).numbers


def _together(counts: Iterable[Count]) -> Count:
    return reduce(Count.plus, counts, Count())


def _row(library: Library, file: RuleFile, count: Count, language: Language) -> str:
    edition = _EDITIONS[language]
    title = getattr(file.rule.title, language)
    cells = [
        f"{authority_name(file)} ({file.code})",
        f"[{title}](../rules/{file.id}.yaml) `{file.id}`",
        _holds(file, edition),
        _tables(file, count, edition),
        _unknown(library, file, language),
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _holds(file: RuleFile, edition: Edition) -> str:
    first, last = file.rule.valid.from_, file.rule.valid.to
    return f"{first or edition.unknown_day} – {last or edition.until_further}"


def _tables(file: RuleFile, count: Count, edition: Edition) -> str:
    if not file.rule.components:
        return edition.no_amounts
    if not count.compared:
        return "–"
    years = ", ".join(map(str, sorted({table.year for table in file.rule.published})))
    differs = f", {count.known_differences} {edition.differences}" if count.known_differences else ""
    return f"{years}: {count.reproduced}/{count.compared}{differs}"


def _unknown(library: Library, file: RuleFile, language: Language) -> str:
    found = [f"`{address}`" for address in _unknowns(file.document.value, ())]
    seats = library.distributions(file.assembly)
    given = {name for each in seats for facts in (each.facts, *(row.facts for row in each.rows)) for name in facts}
    lacking = [
        getattr(fact.called(name), language)
        for name, fact in file.rule.facts.items()
        if fact.otherwise is None and name not in given
    ]
    return "; ".join([*found, *([f"{_EDITIONS[language].facts}: {', '.join(lacking)}"] if lacking else [])])


def _unknowns(value: Any, at: tuple[str, ...]) -> Iterator[str]:  # noqa: ANN401 - what a file says
    """Find every figure that is decided but not known."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _unknowns(inner, (*at, str(key)))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _unknowns(inner, (*at, str(number)))
    elif str(value).startswith("unknown ") and at[0] in {"figures", "pools", "components", "party_total"}:
        yield ".".join(at)
