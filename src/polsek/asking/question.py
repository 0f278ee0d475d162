"""A question as one value: a target, years or a part of one, and what is given besides; and what answers it."""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from polsek.asking.columns import check_columns
from polsek.asking.given import check_given, refuse_unused, series_asked
from polsek.asking.seating import Seating, seats_given
from polsek.asking.sorts import refuse_other
from polsek.asking.target import find
from polsek.asking.unanswered import refuse_preliminary
from polsek.calculation.known import with_facts
from polsek.causes import Side
from polsek.notation.words import FIRST_YEAR, LAST_YEAR
from polsek.problem import CommandError, OptionError, PolsekError, Words
from polsek.read.files import content
from polsek.read.source import parse
from polsek.scenario import read_scenario
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.asking.target import Target
    from polsek.calculation.support import Support
    from polsek.problem import Language, Problem
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile
    from polsek.scenario import Scenario
    from polsek.show.page import Answered


MOST_WORK = 12_000
"""How many amounts several years may have together."""


class Premises(NamedTuple):
    """What is given in the place of what is decided, known or counted."""

    figures: Mapping[str, str] = {}
    """The value of each series, figure or address, as it is written after `--set NAME=`."""
    seats: str | Mapping[str, int] | None = None
    """The only seats that count: a file, `-`, an authority, `M=9,S=23`, by party; or moved: `S=-3,SD=+3`."""
    options: Mapping[str, str] = {}
    """The options by which figures are given, where that is not --set."""
    scenario: Scenario | None = None
    """The file that some of it comes from."""

    def side(self, file: RuleFile, year: int, library: Library, code: str = "", last: int | None = None) -> Side:
        """Give what a rule is calculated from in a year, with the seats of its assembly or of `code`.

        With `last`, it holds for the years up to that one, and seats that are elected later need not be known. Raises
        PolsekError or CommandError.
        """
        code = code or file.assembly
        if self.scenario is not None:
            library.used.setdefault(self.scenario.file, self.scenario.content)
        series = series_asked(file, library, self.figures, self.options)
        until = None if last is None else date(last + 2, 1, 1)
        seating = Seating(library.distributions(code, until))
        if self.seats is not None:
            with self._in_its_scenario():
                years = (year, last or year)
                seating = seats_given(self.seats, code, library, seating.distributions, file.rule, years)
            if seating.only is not None:
                check_columns(seating.only, file, library)
        distributions = with_facts(seating.distributions, file.rule, self.figures)
        only = None if seating.only is None else with_facts([seating.only], file.rule, self.figures)[0]
        return Side(file, year, series, distributions, only, None if self.scenario is None else self.scenario.title)

    @contextmanager
    def _in_its_scenario(self) -> Iterator[None]:
        """Say where a scenario's mandates stand when they are refused; raises PolsekError."""
        try:
            yield
        except OptionError as error:
            if self.scenario is None or self.scenario.seats != self.seats or self.scenario.seats_place is None:
                raise
            place = self.scenario.seats_place
            raise PolsekError([problem._replace(place=place) for problem in error.problems]) from None


class Asked(NamedTuple):
    """A question about the rules that a target means."""

    target: str
    years: tuple[int, ...]
    given: Premises = Premises()
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
        return self.given.side(file, self.years[0], library, last=max(self.years))

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
                    Words("ask for fewer years at a time", "räkna färre år åt gången"),
                )
        if self.strict:
            refuse_preliminary(found)
        return found


class Finding(NamedTuple):
    """What a question is answered with, as far as it can be."""

    answer: Answered | None
    problems: tuple[Problem, ...] = ()
    """What could not be answered."""
    libraries: tuple[Library, ...] = ()
    """Where it has been read what the answer is made from, which a document says."""


def years_asked(year: int | None, years: str | None) -> tuple[int, ...]:
    """Give the years that are asked for; without any, the current one."""
    if year is not None and years is not None:
        raise CommandError(
            Words("both --year and --years are given", "både --year och --years är angivna"),
            Words("give one of them", "ange en av dem"),
        )
    if years is None:
        return (_this_year() if year is None else year_asked(year),)
    found = re.fullmatch("([0-9]{4})-([0-9]{4})", years)
    if found is None or not FIRST_YEAR <= int(found[1]) <= int(found[2]) <= LAST_YEAR:
        raise CommandError(
            Words(f"--years {years} is not a span of years", f"--years {years} anger inte ett första och ett sista år"),
            _span_meant(years),
        )
    first, last = int(found[1]), int(found[2])
    if last - first > _MOST_YEARS:
        raise CommandError(
            Words(f"--years {years} is more than {_MOST_YEARS} years", f"--years {years} är fler än {_MOST_YEARS} år")
        )
    return tuple(range(first, last + 1))


def _span_meant(years: str) -> Words:
    """Say how the years are written that somebody seems to mean."""
    found = sorted(re.findall("(?<![0-9])(?:19|2[0-9])[0-9]{2}(?![0-9])", years))
    if len(found) == 1 and found[0] == years:
        return Words(f"write --year {years}", f"skriv --year {years}")
    span = f"--years {found[0]}-{found[1]}" if len(found) == 2 else "--years 2027-2029"
    return Words(f"write the first and the last: {span}", f"skriv det första och det sista: {span}")


_MOST_YEARS = 100


def year_asked(year: int) -> int:
    """Give the year that is asked for, as a support year can be; raises CommandError."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CommandError(
            Words(
                f"{year} is not a year from {FIRST_YEAR} to {LAST_YEAR}",
                f"{year} är inget år från {FIRST_YEAR} till {LAST_YEAR}",
            ),
            Words("write a year such as 2027", "ange ett år, till exempel 2027"),
        )
    return year


def part_asked(by: str) -> str:
    """Give what the year is divided by, as it can be; raises CommandError."""
    from polsek.calculation.payments import LENGTHS

    parts = (*LENGTHS, "instalment")
    if by not in parts:
        raise CommandError(
            Words(f"a year cannot be divided by {by!r}", f"ett år kan inte delas upp på ”{by}”"),
            Words(f"write one of {', '.join(parts)}", f"skriv ett av {', '.join(parts)}"),
        )
    return by


def language_asked(language: str) -> Language:
    """Give the language of an answer, as it can be; raises CommandError."""
    known: tuple[Language, ...] = ("sv", "en")
    for each in known:
        if each == language:
            return each
    raise CommandError(
        Words(f"there is no answer in {language!r}", f"det finns inget svar på ”{language}”"),
        Words("write sv or en", "skriv sv eller en"),
    )


def _this_year() -> int:
    from datetime import date

    return date.today().year  # noqa: DTZ011 - the officer's own calendar


# --- scenarios --------------------------------------------------------------------------------------------------------


_NAME = Words("name a scenario file: --scenario cautious.yaml", "ange en scenariofil: --scenario forsiktig.yaml")


def scenario_asked(path: str, option: str = "--scenario") -> Scenario:
    """Read a scenario file; raises CommandError when there is none, PolsekError with all its problems."""
    data = content(path, option, _NAME)
    document = parse(data, "stdin" if path == "-" else path)
    try:
        return read_scenario(document)._replace(content=data)
    except PolsekError:
        refuse_other(document, "scenario")
        raise


def refuse_same_titles(scenarios: Sequence[Scenario], language: Language) -> None:
    """Refuse scenarios whose columns could not be told apart, or not from the parties; raises CommandError."""
    taken = {"rule": "", "party": ""}
    for each in scenarios:
        title = each.title.get(language)
        if title in taken:
            other = taken[title]
            raise CommandError(
                Words(
                    f"{each.file} and {other} have the same title: {title}",
                    f"{each.file} och {other} har samma titel: {title}",
                )
                if other
                else Words(
                    f"{each.file}: no scenario is called {title}", f"{each.file}: ett scenario kan inte heta {title}"
                ),
                Words("write another title: in one of them", "skriv en annan title: i en av filerna"),
            )
        taken[title] = each.file


def under(given: Premises, scenario: Scenario | None, option: str = "--scenario") -> Premises:
    """Give what is given under a scenario: an option for the same figure wins, mandates are given once."""
    if scenario is None:
        return given
    if given.seats is not None and scenario.seats is not None:
        raise CommandError(
            Words(
                f"both --mandates and {option} {scenario.file} give mandates",
                f"både --mandates och {option} {scenario.file} anger mandat",
            ),
            Words("leave out one of them", "utelämna det ena"),
        )
    options = {**dict.fromkeys(scenario.figures, f"{option} {scenario.file}"), **given.options}
    options = {name: said for name, said in options.items() if name not in given.figures or name in given.options}
    seats = scenario.seats if given.seats is None else given.seats
    return Premises({**scenario.figures, **given.figures}, seats, options, scenario)


# --- a part of a support year -----------------------------------------------------------------------------------------


class Stretch(NamedTuple):
    """The first and last day that are asked for; None: those of the support year."""

    first: date | None
    last: date | None

    @property
    def year(self) -> int | None:
        """The year that is meant when none is given."""
        day = self.first or self.last
        return None if day is None else day.year


def stretch_asked(first: str | None, last: str | None, by: str | None) -> Stretch | None:
    """Read the days; None when there are none.

    Raises:
        CommandError: a text that is no date, days in the wrong order, or `--by` besides.

    """
    if first is None and last is None:
        return None
    if by is not None:
        raise CommandError(
            Words("--by cuts the whole year, --from and --to one part", "--by delar hela året, --from och --to en del"),
            Words("leave out one of them", "utelämna en av dem"),
        )
    found = Stretch(_day("--from", first), _day("--to", last))
    if found.first is not None and found.last is not None and found.last < found.first:
        raise CommandError(
            Words(f"--to {last} is before --from {first}", f"--to {last} är före --from {first}"),
            Words("write the first day, then the last", "skriv den första dagen, sedan den sista"),
        )
    return found


def _day(option: str, text: str | None) -> date | None:
    from polsek.notation.words import Refusal, Token, iso_date

    if text is None:
        return None
    try:
        return iso_date(Token(text, 0))
    except Refusal:
        raise CommandError(
            Words(f"{option} {text} is not a date", f"{option} {text} är inget datum"),
            Words(f"write {option} 2027-01-31", f"skriv {option} 2027-01-31"),
        ) from None


def cut_at(stretch: Stretch, supports: Sequence[Support]) -> str:
    """Give the period as `periods` takes it, which every rule must be able to cut out of its support year.

    Raises:
        CommandError: a day outside the support year, or within a month where the rule counts months.

    """
    from polsek.calculation.payments import month_ends
    from polsek.period import DAY

    first = stretch.first or supports[0].period.start
    last = stretch.last or supports[0].period.last
    for support in supports:
        year, ends = support.period, month_ends(support)
        if not year.start <= first <= last <= year.last:
            raise CommandError(
                Words(
                    f"{first} to {last} is not within the support year {year.start} to {year.last}",
                    f"{first} – {last} ligger inte inom stödåret {year.start} – {year.last}",
                ),
                Words(
                    "give the support year with --year, and days in it",
                    "ange stödåret med --year och dagar som ligger i det",
                ),
            )
        if last not in ends or (first != year.start and first - DAY not in ends):
            raise CommandError(
                Words(
                    f"the rule counts whole months, and {first} to {last} cuts one",
                    f"regeln räknar i hela månader; {first} – {last} börjar eller slutar mitt i en månad",
                ),
                Words(
                    "begin and end with a month of the support year",
                    "välj en period som börjar den första och slutar den sista i en månad",
                ),
            )
    return f"{first}/{last}"
