"""Which distribution of seats counts when, who has left, the year of the term, and what holds at a moment."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from polsek.mandates import Distribution, Party, Previous, Seats
from polsek.period import DAY, TERM, Day, Period, add_months, next_election, support_year, year_of
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from polsek.money import Amount
    from polsek.notation.figure import Band, Banded, Figure
    from polsek.notation.formula import Given, When
    from polsek.problem import Address, Place, Problem, Words
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule


TERM_STARTS = Day(10, 15)
"""An assembly's term begins on 15 October of the election year (kommunallagen 5 kap.)."""


class Standing(NamedTuple):
    """A party as it stands while a distribution counts."""

    row: Seats
    mandates: int
    """Its mandates, empty ones too; for a party that has left, its former ones."""
    seated: int
    """Its mandates with an elected member."""
    left: date | None
    """The last day on which it was represented."""
    listed: bool
    """Whether the distribution that counts names it."""
    before: Previous | None
    """Its result in the election before."""

    @property
    def party(self) -> Party:
        """The party."""
        return self.row.party

    def gone(self, day: date) -> bool:
        """Tell whether the party has left before a day."""
        return self.left is not None and self.left < day

    def keeps(self, day: date, months: int) -> bool:
        """Tell whether a party that has left keeps on a day what is given so many months after it left."""
        return self.left is not None and months > 0 and day < add_months(self.left + DAY, months)

    def under(self, day: date, months: int) -> Standing:
        """Give what counts where so many months are given after leaving: after them no former mandates do."""
        return self if not self.gone(day) or self.keeps(day, months) else self._replace(mandates=0, seated=0)


class Sitting(NamedTuple):
    """A distribution that counts from a day on, with what it brings along."""

    counts_from: date
    preliminary_from: date
    """The first day after its term, from which the next assembly should count."""
    distribution: Distribution
    standings: tuple[Standing, ...]
    brought: tuple[Distribution, ...] = ()
    """The distributions before it that a rule counts, too: for weighted mandates, and for parties that have left."""

    @property
    def counts_always(self) -> bool:
        """Tell whether it counts in the place of all others: then nobody leaves by it."""
        return self.counts_from == date.min

    @property
    def not_final(self) -> tuple[Distribution, ...]:
        """The distributions in it that are preliminary, the earliest first."""
        return tuple(each for each in (*self.brought, self.distribution) if each.preliminary)


class Timeline(NamedTuple):
    """The sittings of an assembly in order."""

    sittings: tuple[Sitting, ...]
    elections: tuple[Distribution, ...]

    def on(self, day: date) -> Sitting | None:
        """Give the sitting that counts on a day."""
        found = [sitting for sitting in self.sittings if sitting.counts_from <= day]
        return found[-1] if found else None

    def during(self, period: Period) -> tuple[Sitting, ...]:
        """Give the sittings that count on some day of a period."""
        days = {each.counts_from for each in self.sittings if period.start < each.counts_from < period.end}
        found = (self.on(day) for day in sorted({period.start, *days}))
        return tuple(each for each in found if each is not None)

    def cuts(self, leaving: Iterable[int]) -> set[date]:
        """Give the days on which something changes: new seats, an ended term, the end of what a leaver keeps."""
        months = tuple(leaving)
        found = set()
        for sitting in self.sittings:
            found |= {sitting.counts_from, sitting.preliminary_from}
            for standing in sitting.standings:
                if standing.left is not None:
                    found.add(standing.left + DAY)
                    found |= {add_months(standing.left + DAY, number) for number in months}
        return found

    def term_year(self, year: int, rule: Rule) -> int | None:
        """Give the year of the term, from 1, that a support year is; None when no election is known."""
        starts = rule.time.year_starts
        sitting = self.on(starts.of(year)) or (self.sittings[0] if self.sittings else None)
        if sitting is not None and sitting.distribution.first_year is not None:
            return year - sitting.distribution.first_year + 1
        first = [first_year(each.starts, starts, national=rule.is_national) for each in self.elections]
        if not first:
            return None
        return (year - max((each for each in first if each <= year), default=first[0])) % TERM + 1


def first_year(election: date, starts: Day, *, national: bool) -> int:
    """Give the support year that is year 1 of the term after an election."""
    year = election.year
    if national:
        return year if starts.of(year) >= TERM_STARTS.of(year) else year + 1
    return year if starts.of(year) > election else year + 1


def timeline(distributions: Iterable[Distribution], rule: Rule, only: Distribution | None = None) -> Timeline:
    """Order the distributions of an assembly by the day from which they count under a rule; `only` counts always."""
    if only is not None:
        return fixed(only, distributions, rule)
    usable = [each for each in distributions if not each.only_published]
    elections = tuple(each for each in usable if each.elected)
    counting = []
    for each in usable:
        start = _counts_from(each, elections, rule)
        if start is not None:
            counting.append((start, each.starts, each))
    sittings: list[Sitting] = []
    before: Distribution | None = None
    for start, _, each in sorted(counting, key=lambda item: item[:2]):
        if each.elected:
            before = _election_before(each, elections, rule)
        sittings.append(_sitting(start, each, sittings[-1] if sittings else None, before, elections, rule))
    return Timeline(tuple(sittings), elections)


def fixed(distribution: Distribution, distributions: Iterable[Distribution], rule: Rule) -> Timeline:
    """Let one distribution count always; nobody leaves by it."""
    elections = tuple(each for each in distributions if each.elected and each.starts < distribution.starts)
    before = _election_before(distribution, elections, rule)
    sitting = _sitting(date.min, distribution, None, before, (), rule)
    return Timeline(
        (sitting._replace(preliminary_from=date.max),), (*elections, *([distribution] if distribution.elected else []))
    )


def _counts_from(each: Distribution, elections: tuple[Distribution, ...], rule: Rule) -> date | None:
    seating = rule.mandates
    if each.elected:
        return seating.from_.after(each.starts)
    if seating.mid_term == "never":
        return None
    start = each.starts
    if seating.mid_term == "next year":
        start = rule.time.year_starts.after(start - DAY)
    terms = [
        election
        for election in elections
        if (TERM_STARTS.of(election.starts.year) if rule.is_national else election.starts) <= each.starts
    ]
    return max(start, seating.from_.after(terms[-1].starts)) if terms else start


def _election_before(each: Distribution, elections: tuple[Distribution, ...], rule: Rule) -> Distribution | None:
    """Give the last election before; where one is held every fourth year, none when that one is not known."""
    earlier = [election for election in elections if election.starts < each.starts]
    known = earlier and not (rule.is_national and each.starts.year - earlier[-1].starts.year > TERM)
    return earlier[-1] if known else None


def _sitting(
    start: date,
    each: Distribution,
    last: Sitting | None,
    before: Distribution | None,
    elections: tuple[Distribution, ...],
    rule: Rule,
) -> Sitting:
    standings = [_standing(row, start, last, before) for row in each.rows]
    named = {row.party for row in each.rows}
    for old in last.standings if last is not None else ():
        if old.party in named or old.row.is_placeholder or not old.mandates:
            continue
        left = old.left if old.left is not None else start - DAY
        result = _previous(old.row, before) if each.elected else old.before
        standings.append(old._replace(left=left, listed=False, before=result))
    return Sitting(start, _term_end(each, elections, rule), each, tuple(standings), _brought(before, last, rule))


def _brought(before: Distribution | None, last: Sitting | None, rule: Rule) -> tuple[Distribution, ...]:
    counted = before if rule.mandates.weighted is not None else None
    leaving = any(component.after_leaving for component in rule.components.values())
    left = last.distribution if last is not None and leaving else None
    return tuple(each for each in (counted, left) if each is not None)


def _standing(row: Seats, start: date, last: Sitting | None, before: Distribution | None) -> Standing:
    previous = row.previous or _previous(row, before)
    if row.mandates or row.is_placeholder:
        return Standing(row, row.mandates, row.mandates - row.empty, row.left, listed=True, before=previous)
    old = next((each for each in last.standings if each.party == row.party), None) if last is not None else None
    left = row.left or (old.left or start - DAY if old is not None and old.mandates else None)
    if left is None:
        return Standing(row, 0, 0, None, listed=True, before=previous)
    former = old.mandates if old is not None else previous.mandates if previous is not None else 0
    return Standing(row, former, old.seated if old is not None else former, left, listed=True, before=previous)


def _previous(row: Seats, before: Distribution | None) -> Previous | None:
    """Give a party's result in the election before; a party that was not in it had none."""
    if before is None:
        return None
    old = next((each for each in before.rows if each.party.name == row.party.name), None)
    if old is None:
        return Previous(0, {}, before.starts, before.places.value(("parties",)), before.places, before.source)
    return Previous(old.mandates, old.facts, before.starts, old.place, old.places, before.source)


def _term_end(each: Distribution, elections: tuple[Distribution, ...], rule: Rule) -> date:
    """Give the first day after a term: as the file says, by the calendar of Sweden, or not before others count."""
    elected = each if each.elected else next((one for one in reversed(elections) if one.starts <= each.starts), each)
    ends = each.term_ends or elected.term_ends
    if ends is not None:
        return ends + DAY
    return rule.mandates.from_.after(next_election(elected.starts)) if rule.is_national else date.max


def year_period(rule: Rule, year: int) -> Period:
    """Give the support year of a rule."""
    return support_year(year, rule.time.year_starts)


# --- parties that sit nowhere -----------------------------------------------------------------------------------------


TYPICAL = Party("*")


def is_typical(party: Party) -> bool:
    """Tell whether a party is made up, of a number of mandates alone."""
    return party.name.startswith(TYPICAL.name)


NOWHERE = "*"
"""The id of a distribution that is made up."""


def typical_party(file: RuleFile, mandates: int) -> Distribution:
    """Make a distribution of one party with so many mandates."""
    return seated(file, [(TYPICAL, mandates)])


def typical_parties(file: RuleFile, numbers: Collection[int]) -> Distribution:
    """Make a distribution of a party with each of some numbers of mandates, for a rule that gives each its own."""
    return seated(file, [(Party(f"* {mandates}"), mandates) for mandates in sorted(numbers)])


def seated(file: RuleFile, parties: Sequence[tuple[Party, int]]) -> Distribution:
    """Make a distribution of parties with so many mandates each."""
    rows = tuple(Seats(party, mandates, file.places, ("authority",)) for party, mandates in parties)
    return Distribution(
        NOWHERE,
        file.assembly,
        date.min,
        elected=False,
        seats=sum(row.mandates for row in rows),
        rows=rows,
        places=file.places,
    )


# --- a moment -------------------------------------------------------------------------------------------------------


class Steps(NamedTuple):
    """What a party gets of a component in one piece of the year."""

    yearly: Amount
    steps: Mapping[str, Amount]
    """The amount at each step by its name; empty when the party does not get the component."""


class Moment(NamedTuple):
    """What holds while one piece of a year is calculated."""

    year: int
    """The support year, named by the calendar year it begins in."""
    starts: Day
    """The first day of a support year."""
    day: date
    """The day whose figures hold."""
    term_year: int | None
    sitting: Sitting
    pools: dict[str, Amount]
    components: dict[str, Mapping[Party, Steps]]
    """The components calculated so far, by party."""
    drawn: dict[str, list[Amount]]
    """What has been drawn from each pool so far, per year."""
    fixed: bool = False
    """Whether figures are read on a day that the rule names, whatever the support year is."""

    def read(self, when: When) -> Moment:
        """Give the moment at which a name is read: `last year` is the support year before, and so is all in it."""
        if when.fixed is not None:
            return self.on(when.fixed)
        return self._replace(day=when.on(self.day, self.year), year=self.year - when.last_year)

    def on(self, day: date, *, fixed: bool = True) -> Moment:
        """Give the same moment, with figures read on a day of any year; one that the rule names is `fixed`."""
        return self._replace(day=day, year=year_of(day, self.starts), fixed=fixed)


class Missing(NamedTuple):
    """A fact that is not given, apart from whose it is."""

    said: Words
    during: Words
    """The day or the election for which it is needed; empty where it is one for all days."""
    where: Words
    """The file in which to write it."""
    line: str
    file: str
    """The name of the file in which the problem stands."""


class Evaluates(Protocol):
    """What gives figures their values, for whoever counts, reads or draws while it does."""

    file: RuleFile
    rule: Rule
    series: Mapping[str, Series]
    partial: bool
    """Whether rows of an unknown number of parties are left unknown, so that the others can be calculated."""
    names: frozenset[str]
    """The facts, figures and series that may be counted by their name."""
    problems: dict[Problem, None]
    """What has been reported so far."""
    missing: dict[Missing, tuple[str, ...]]
    """The facts that are not given, with the names of the parties that lack them; none where it is the assembly."""

    def report(
        self, id: str, address: Address, message: Words, hint: Words | None = None, *, place: Place | None = None
    ) -> None:
        """Keep a problem, once; it stands at its address in the rule file where no other place is given."""

    def value(self, figure: Figure, title: Words, moment: Moment, standing: Standing | None = None) -> Amount:
        """Evaluate a figure for a party (None: for the assembly)."""

    def given(self, figure: Given, title: Words) -> Amount:
        """Give a figure as it is written."""

    def named(self, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        """Evaluate what a name stands for at the moment at which it is read."""

    def pool(self, name: str, moment: Moment) -> Amount:
        """Give a pool as it is now."""

    def band(self, figure: Banded, moment: Moment, standing: Standing | None) -> Band | None:
        """Give the band that holds for a party (None: for the assembly)."""

    def rounded(self, amount: Amount, figure: Figure | None, day: date) -> Amount:
        """Round an amount as a figure says on a day."""
