"""polsek mandates: seats from other people's files, who sits in an assembly, and what an election changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.completion import assemblies
from polsek.cli.options import FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES
from polsek.cli.reply import reply
from polsek.cli.wording import both
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.mandates import Distribution
    from polsek.read.authorities import Authority
    from polsek.read.library import Library
    from polsek.show.seats import SeatsAnswer

AUTHORITY = Annotated[
    str,
    typer.Argument(
        metavar="AUTHORITY",
        show_default=False,
        help=both("a municipality or region, by name or code", "en kommun eller region, med namn eller kod"),
        autocompletion=assemblies,
    ),
]
YEAR = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        help=both("who sits on 1 January (default: this year)", "vilka som sitter den 1 januari (förval: i år)"),
    ),
]
FROM = Annotated[
    int | None,
    typer.Option(
        "--from",
        metavar="YEAR",
        help=both("the earlier election (default: the last but one)", "det tidigare valet (förval: näst sista)"),
    ),
]
TO = Annotated[
    int | None,
    typer.Option(
        "--to",
        metavar="YEAR",
        help=both("the later election (default: the last)", "det senare valet (förval: det sista)"),
    ),
]


# --- show -------------------------------------------------------------------------------------------------------------


def show(
    authority: AUTHORITY,
    year: YEAR = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show the seats that count on 1 January."""
    from datetime import date

    from polsek.asking.target import open_library

    into = reply(format_, language, out, force=force)
    library = open_library(rules)
    meant = _meant(authority, library)
    term = _term(meant, library, year or date.today().year)  # noqa: DTZ011 - the officer's own calendar
    into.answer(term)
    return 0


def _meant(text: str, library: Library) -> Authority:
    """Give the authority that a text names: a municipality, a region, or another that mandate files know."""
    from polsek.asking.target import authority_meant
    from polsek.read.authorities import Authority, authorities_called

    code = next((each for each in (text, text.casefold()) if library.distributions(each)), "")
    if code and not authorities_called(text):
        return Authority(code, code.capitalize(), code.capitalize(), "other")
    return authority_meant(text)


def _term(meant: Authority, library: Library, year: int) -> SeatsAnswer:
    """Find the seats that count on 1 January of a year where a rule says nothing else."""
    from datetime import date

    from polsek.calculation.timeline import timeline
    from polsek.period import DAY
    from polsek.problem import Places, PolsekError, Problem, same
    from polsek.rules.rule import Rule, Validity
    from polsek.show.seats import SeatsAnswer

    usual = Rule(polsek="1", authority=meant.code, support="other", title=same(meant.name), valid=Validity(from_=None))
    times, day = timeline(library.distributions(meant.code), usual), date(year, 1, 1)
    sitting = times.on(day)
    if sitting is None:
        message = Words(
            f"no distribution of mandates of {meant.full_name} counts on {day}",
            f"ingen mandatfördelning för {meant.full_name} gäller {day}",
        )
        known = ", ".join(str(each.counts_from) for each in times.sittings)
        hint = Words(f"they are known from {known}", f"de är kända från {known}")
        raise PolsekError([Problem("no-mandates", message, Places("--year", [], {}, {}).value(()), hint)])
    after = [each.counts_from for each in times.sittings if each.counts_from > sitting.counts_from]
    end = min([sitting.preliminary_from, *after])
    last = None if end == date.max else end - DAY
    return SeatsAnswer(meant.code, meant.full_name, sitting, day, last)


# --- diff -------------------------------------------------------------------------------------------------------------


def diff(
    authority: AUTHORITY,
    from_: FROM = None,
    to: TO = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show two terms side by side."""
    from polsek.asking.target import open_library
    from polsek.show.seat_changes import SeatChangesAnswer

    into = reply(format_, language, out, force=force)
    library = open_library(rules)
    meant = _meant(authority, library)
    elections = [each for each in library.distributions(meant.code) if each.elected and not each.only_published]
    _check_order(from_, to)
    after = _elected(elections, to, meant, "--to")
    earlier = [each for each in elections if each.starts < after.starts]
    before = _elected(elections if from_ is not None else earlier, from_, meant, "--from")
    _check_order(before.starts.year, after.starts.year)
    into.answer(SeatChangesAnswer(meant.code, meant.full_name, before, after))
    return 0


def _check_order(from_: int | None, to: int | None) -> None:
    """Refuse two elections that are the same or in the wrong order; raises CommandError."""
    if from_ is None or to is None or from_ < to:
        return
    if from_ == to:
        raise CommandError(
            Words(f"--from and --to are both {to}", f"--from och --to är båda {to}"),
            Words("name two elections", "ange två val"),
        )
    raise CommandError(
        Words(f"--from {from_} is after --to {to}", f"--from {from_} är efter --to {to}"),
        Words(f"write --from {to} --to {from_}", f"skriv --from {to} --to {from_}"),
    )


def _elected(elections: Sequence[Distribution], year: int | None, meant: Authority, option: str) -> Distribution:
    """Choose the assembly elected in a year, else the last."""
    from polsek.problem import Places, PolsekError, Problem

    found = [each for each in elections if year in (None, each.starts.year)]
    if found:
        return found[-1]
    when = Words(f"in {year}", f"{year}") if year is not None else Words("before the other", "före det andra")
    known = ", ".join(str(each.starts.year) for each in elections)
    message = Words(
        f"no seats of {meant.full_name} are known from an election {when.en}",
        f"inga mandat för {meant.full_name} är kända från ett val {when.sv}",
    )
    hint = Words(f"known are {known}", f"kända är {known}") if known else None
    raise PolsekError([Problem("no-mandates", message, Places(option, [], {}, {}).value(()), hint)])
