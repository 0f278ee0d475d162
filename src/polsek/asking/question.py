"""A question as one value: a target, years, and what is given besides; and what is calculated to answer it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from polsek.asking.given import check_given, refuse_unused, series_asked
from polsek.asking.seats import Seating, seats_given
from polsek.asking.target import find
from polsek.asking.unanswered import refuse_preliminary
from polsek.calculation.known import with_facts
from polsek.causes.side import Side
from polsek.notation.words import FIRST_YEAR, LAST_YEAR
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.asking.target import Target
    from polsek.calculation.support import Support
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile
    from polsek.scenario import Scenario


MOST_WORK = 12_000
"""How many amounts several years may have together."""


class Given(NamedTuple):
    """What is given in the place of what is decided, known or counted."""

    figures: Mapping[str, str] = {}
    """The value of each series, figure or address, as it is written after `--set NAME=`."""
    seats: str | Mapping[str, int] | None = None
    """The only seats that count: a file, `-`, an authority, `M=9,S=23`, by party; or moved: `S=-3,SD=+3`."""
    options: Mapping[str, str] = {}
    """The options by which figures are given, where that is not --set."""
    scenario: Scenario | None = None
    """The file that some of it comes from."""

    def side(self, file: RuleFile, year: int, library: Library, code: str = "", until: date | None = None) -> Side:
        """Give what a rule is calculated from in a year, with the seats of its assembly or of `code`.

        With `until`, seats that are elected later need not be known. Raises PolsekError or CommandError.
        """
        code = code or file.assembly
        if self.scenario is not None:
            library.used.setdefault(self.scenario.file, self.scenario.content)
        series = series_asked(file, library, self.figures, self.options)
        seating = Seating(library.distributions(code, until))
        if self.seats is not None:
            seating = seats_given(self.seats, code, library, seating.distributions, year)
        distributions = with_facts(seating.distributions, file.rule, self.figures)
        only = None if seating.only is None else with_facts([seating.only], file.rule, self.figures)[0]
        return Side(file, year, series, distributions, only, None if self.scenario is None else self.scenario.title)


class Asked(NamedTuple):
    """A question about the rules that a target means."""

    target: str
    years: tuple[int, ...]
    given: Given = Given()
    strict: bool = False
    """Whether preliminary figures are refused."""
    rules: str | None = None
    """The folder of the user's own rules."""

    @property
    def repeated(self) -> tuple[str, ...]:
        """The options by which another command is asked the same."""
        figures, seats, _, scenario = self.given
        words = ["--scenario", scenario.file] if scenario else []
        supposed = scenario.figures if scenario else {}
        own = [f"{key}={text}" for key, text in figures.items() if supposed.get(key) != text]
        words += [word for each in own for word in ("--set", each)]
        words += ["--mandates", seats] if isinstance(seats, str) and not (scenario and scenario.seats == seats) else []
        words += ["--rules", self.rules] if self.rules is not None else []
        return tuple(words)

    def found(self) -> Target:
        """Find the rule files; raises CommandError, also for a figure that is given and that none of them uses."""
        target = find(self.target, self.rules)
        refuse_unused(self.given.figures, target)
        return target

    def file(self, target: Target, number: int) -> RuleFile:
        """Read one of the rule files with what is given; raises PolsekError or CommandError."""
        file = target.rule(number, self.given.figures)
        check_given(self.given.figures, file, target.library)
        return file

    def side(self, file: RuleFile, library: Library) -> Side:
        """Give what a rule is calculated from in the first of the years; raises PolsekError."""
        return self.given.side(file, self.years[0], library, until=date(max(self.years) + 2, 1, 1))

    def supports(self, file: RuleFile, library: Library) -> list[Support]:
        """Calculate a rule for every year; raises PolsekError."""
        side = self.side(file, library)
        found: list[Support] = []
        work = 0
        for year in self.years:
            found.append(side._replace(year=year).support())
            work += len(found[-1].columns) * len(found[-1].parties) * len(found[-1].pieces)
            if work > MOST_WORK:
                raise CommandError(
                    Words(
                        f"--years: more than {MOST_WORK} amounts by {year}",
                        f"--years: fler än {MOST_WORK} belopp till {year}",
                    ),
                    Words("ask for fewer years at a time", "fråga efter färre år åt gången"),
                )
        if self.strict:
            refuse_preliminary(found)
        return found


def years_asked(year: int | None, years: str | None) -> tuple[int, ...]:
    """Give the years that are asked for; without any, the current one."""
    if year is not None and years is not None:
        raise CommandError(
            Words("both --year and --years are given", "både --year och --years är angivna"),
            Words("give one of them", "ange en av dem"),
        )
    if years is None:
        return (year or _this_year(),)
    found = re.fullmatch("([0-9]{4})-([0-9]{4})", years)
    if found is None or not FIRST_YEAR <= int(found[1]) <= int(found[2]) <= LAST_YEAR:
        raise CommandError(
            Words(f"--years {years} is not a span of years", f"--years {years} är inget spann av år"),
            Words("write --years 2027-2029", "skriv --years 2027-2029"),
        )
    first, last = int(found[1]), int(found[2])
    if last - first > _MOST_YEARS:
        raise CommandError(
            Words(f"--years {years} is more than {_MOST_YEARS} years", f"--years {years} är mer än {_MOST_YEARS} år")
        )
    return tuple(range(first, last + 1))


_MOST_YEARS = 100


def _this_year() -> int:
    from datetime import date

    return date.today().year  # noqa: DTZ011 - the officer's own calendar
