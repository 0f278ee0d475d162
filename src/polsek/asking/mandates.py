"""What mandates is asked: who sits in an assembly, what an election changed, and somebody else's file of seats."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.asking.comparing import one_rule
from polsek.asking.question import Premises, years_asked
from polsek.asking.target import authority_meant, open_library
from polsek.calculation.timeline import timeline
from polsek.notation.words import FIRST_YEAR, LAST_YEAR, Refusal, Token, iso_date
from polsek.period import DAY
from polsek.problem import CommandError, Places, PolsekError, Problem, Words, same
from polsek.read.files import content
from polsek.read.importing import Content, Wanted, read_import
from polsek.read.importing.tables import columns_wanted
from polsek.read.opened import LARGEST
from polsek.read.shipped import Authority, authorities_called
from polsek.rules.rule import Rule, Validity
from polsek.show.seats import SeatChangesAnswer, SeatsAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution
    from polsek.read.importing import Imported
    from polsek.read.library import Library


def term_in(authority: str, year: int | None, rules: str | None) -> SeatsAnswer:
    """Give the seats that count on 1 January of a year; raises CommandError or PolsekError."""
    library = open_library(rules)
    return _term(_meant(authority, library), library, years_asked(year, None)[0])


def changed(
    authority: str, years: tuple[int | None, int | None], rule: str | None, rules: str | None
) -> SeatChangesAnswer:
    """Give the assemblies elected in two years, else the last two, and what a rule gives with each; raises as above."""
    library, (from_, to) = open_library(rules), years
    meant = _meant(authority, library)
    elections = [each for each in library.distributions(meant.code) if each.elected and not each.only_published]
    _check_order(from_, to)
    after = _elected(elections, to, meant, "--to")
    earlier = [each for each in elections if each.starts < after.starts]
    before = _elected(elections if from_ is not None else earlier, from_, meant, "--from")
    _check_order(before.starts.year, after.starts.year)
    costs = None if rule is None else _costs_of(before, after, rule, rules)
    return SeatChangesAnswer(meant.code, meant.full_name, before, after, costs)


def _costs_of(before: Distribution, after: Distribution, rule: str, rules: str | None) -> tuple[Support, Support]:
    """Calculate a rule for the first whole year after the later election, with the seats of each for all of it."""
    target = one_rule(rule, rules)
    file = target.rule(0, {})
    side = Premises().side(file, after.starts.year + 1, target.library)
    old, new = (side._replace(only=each).support() for each in (before, after))
    return old, new


def last_elected(authority: Authority, rules: str | None) -> Mapping[str, int]:
    """Give the mandates by party of the assembly elected last; none where no election is known."""
    elections = [each for each in open_library(rules).distributions(authority.code) if each.elected]
    return {row.party.name: row.mandates for row in elections[-1].rows} if elections else {}


def _meant(text: str, library: Library) -> Authority:
    """Give the authority that a text names: a municipality, a region, or another that mandate files know."""
    code = next((each for each in (text, text.casefold()) if library.distributions(each)), "")
    if code and not authorities_called(text):
        return Authority(code, code.capitalize(), code.capitalize(), "other")
    return authority_meant(text)


def _term(meant: Authority, library: Library, year: int) -> SeatsAnswer:
    """Find the seats that count on 1 January of a year where a rule says nothing else."""
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
    found = [each for each in elections if year in (None, each.starts.year)]
    if found:
        return found[-1]
    when = (
        Words(f"in {year}", f"valet {year}")
        if year is not None
        else Words("before the other", "ett val före det andra")
    )
    known = ", ".join(str(each.starts.year) for each in elections)
    message = Words(
        f"no seats of {meant.full_name} are known from an election {when.en}",
        f"mandaten för {meant.full_name} saknas för {when.sv}",
    )
    hint = Words(f"known are {known}", f"kända är {known}") if known else None
    raise PolsekError([Problem("no-mandates", message, Places(option, [], {}, {}).value(()), hint)])


# --- somebody else's file ---------------------------------------------------------------------------------------------


def imported(file: str, authority: str | None, election: str | None, columns: str | None) -> Imported:
    """Read a file of any format that polsek knows; raises CommandError or PolsekError."""
    code = authority_meant(authority).code if authority else ""
    read = Content("stdin" if file == "-" else file, content(file, most=LARGEST))
    year, day = _election(election)
    return read_import(read, Wanted(code, year, columns_wanted(columns), day))


def _election(text: str | None) -> tuple[int | None, date | None]:
    """Read `2026` or `2026-09-13`."""
    if text is None:
        return None, None
    if text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text), None
    try:
        day = iso_date(Token(text, 0))
    except Refusal as refusal:
        message = Words(f"--election {text}: {refusal.message.en}", f"--election {text}: {refusal.message.sv}")
        hint = Words(
            "write the year of an election, 2026, or its day, 2026-09-13",
            "skriv ett valår, 2026, eller valdagen, 2026-09-13",
        )
        raise CommandError(message, hint) from None
    return day.year, day
