"""polsek calculate --all: every rule that holds in a year, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.excused import is_excused
from polsek.asking.meant import Meant
from polsek.asking.outside import is_outside
from polsek.asking.question import series_asked
from polsek.asking.receipt import receipt_of, receipt_text
from polsek.asking.strict import refuse_preliminary
from polsek.asking.target import authority_name, open_library
from polsek.calculation.given import with_facts
from polsek.calculation.year import calculate
from polsek.cli.complaint import complain, complain_of
from polsek.cli.output import emit
from polsek.cli.progress import Progress
from polsek.problem import CommandError, PolsekError, Words
from polsek.show.all_rules import overview_markdown, overview_page
from polsek.show.overview import Entry, Overview, overview_csv, overview_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.support import Support
    from polsek.problem import Language
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile

_ONE_YEAR = Words(
    "give it with --year, or name a TARGET instead of --all", "ange det med --year, eller ange ett TARGET"
)
_OWN_SEATS = Words(
    "name a TARGET, or put mandate files into the folder mandates of your rules",
    "ange ett TARGET, eller lägg mandatfiler i mappen mandates bland dina regler",
)
_BESIDE = {
    "--years": (Words("--all answers for one year", "--all svarar för ett år"), _ONE_YEAR),
    "--mandates": (
        Words("--mandates is of one assembly, --all of every one", "--mandates gäller ett fullmäktige, --all alla"),
        _OWN_SEATS,
    ),
}
"""What options that say nothing together with --all are refused with; the others divide the year."""


def refuse_beside_all(target: str | None, options: Mapping[str, object]) -> None:
    """Refuse what says nothing together with --all; raises CommandError."""
    if target is not None:
        raise CommandError(
            Words(f"both {target} and --all are given", f"både {target} och --all är angivna"),
            Words("give one of them", "ange en av dem"),
        )
    for name, value in options.items():
        if value is not None:
            raise CommandError(*_BESIDE.get(name, _divides(name)))


def _divides(name: str) -> tuple[Words, Words]:
    return (
        Words(f"{name} divides the year, --all shows the whole", f"{name} delar året, --all visar hela"),
        Words("leave out one of them", "utelämna en av dem"),
    )


def calculate_all(
    year: int,
    given: Mapping[str, str],
    format_: str,
    rules: str | None,
    language: Language,
    *,
    strict: bool,
    excel: bool,
    receipt: bool,
) -> int:
    """Calculate every rule and write the answer; a rule with a problem makes the exit code 1."""
    library = open_library(rules)
    overview = _overview(library, year, given, strict=strict)
    if not overview.entries:
        complain(f"polsek: {Words(f'no rule holds in {year}', f'ingen regel gäller {year}').get(language)}")
        return 1
    problems = [problem for each in overview.entries if each.failed for problem in each.problems]
    complain_of(tuple(dict.fromkeys(problems)), language)
    emit(_written(overview, library, format_, language, excel=excel, receipt=receipt))
    return 1 if problems else 0


def _overview(library: Library, year: int, given: Mapping[str, str], *, strict: bool) -> Overview:
    meant, entries = Meant(given), []
    with Progress(len(library.rules)) as progress:
        for rule in library.rules:
            entry = _entry(library, rule, year, given, meant, strict=strict)
            if entry is not None:
                entries.append(entry)
            progress.step()
    if not any(each.failed for each in entries):
        meant.refuse_unknown([library])
    return Overview(year, tuple(entries))


def _entry(
    library: Library, rule: str, year: int, given: Mapping[str, str], meant: Meant, *, strict: bool
) -> Entry | None:
    """Calculate one rule; None when it gives nothing that year."""
    try:
        file = library.rule(rule, given)
        meant.read(file, library)
        name = authority_name(file)
    except PolsekError as error:
        return Entry(rule, None, "", None, error.problems, failed=True)
    try:
        support = _support(library, file, year, given)
        if strict:
            refuse_preliminary([support])
    except PolsekError as error:
        failed = not is_excused(error.problems, library.rules[rule][1], library)
        return None if is_outside(error.problems) else Entry(rule, file, name, None, error.problems, failed=failed)
    return Entry(rule, file, name, support)


def _support(library: Library, file: RuleFile, year: int, given: Mapping[str, str]) -> Support:
    seats = with_facts(library.distributions(file.assembly), file.rule, given)
    return calculate(file, seats, series_asked(file, library, given), year)


def _written(
    overview: Overview, library: Library, format_: str, language: Language, *, excel: bool, receipt: bool
) -> str:
    made_from = receipt_of(library) if receipt else None
    if format_ == "json":
        return overview_json(overview, made_from)
    if format_ == "csv":
        return overview_csv(overview, excel=excel)
    if format_ == "markdown":
        text = overview_markdown(overview, language)
    else:
        from polsek.cli.screen import screen_width, to_screen

        text = to_screen(overview_page(overview, language, screen_width()))
    return text + receipt_text(made_from, language) if made_from else text
