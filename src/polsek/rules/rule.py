"""A rule file as frozen records; the docstring below a key is its meaning in the reference and in editors."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from polsek.notation.figure import (
    AMOUNT,
    AMOUNTS,
    CORRECTION,
    COUNT,
    INDEX,
    LIMIT,
    ROUNDS_COUNT,
    ROUNDS_MONEY,
    SHARE,
    Figure,
    Sourced,
)
from polsek.notation.kinds import (
    DATE,
    NOTHING,
    Accepted,
    Code,
    Fields,
    Named,
    Parsed,
    Record,
    Several,
    Title,
    Word,
    written,
)
from polsek.period import NEW_YEAR, Day, Period
from polsek.problem import Words, same
from polsek.rules.conditions import Condition, ForWhom, all_of
from polsek.rules.noted import FACT, PROSE, TEXT, Fact, Noted, Roundings, Titled
from polsek.rules.tables import Table
from polsek.rules.words import (
    AMONG,
    FACT_NAME,
    PAYMENTS,
    POOL_NAME,
    Authority,
    DatedTexts,
    Due,
    MayBeDated,
    Per,
    Split,
    Years,
    calendar_year,
    last_day,
    months_after,
    number_at_most,
    start_date,
    starting_day,
    years,
)

SUPPORTS = (
    "party_support",
    "political_secretary",
    "group_leader",
    "group_support",
    "youth_league",
    "women_organisation",
    "other",
)
RIKSDAG = "riksdagen"
_DIGITS = (2, 4)
"""How many digits the code of a region has, and that of a municipality."""
DAY = Parsed(
    Words("new year, or a day such as 15 October", "new year, eller en dag, t.ex. 15 October"),
    starting_day,
    written("day"),
)


class Payer(Noted):
    """An authority that is not one of the 310 municipal and regional assemblies."""

    code: Annotated[str, TEXT]
    """A code of the file's own choice; mandate files name it in `authority`."""
    name: Annotated[str, TEXT]
    """The name as it is shown in answers."""
    kind: Annotated[str, Word("state", "other")]
    """Whether it is an authority of the state, or something else."""


class Decision(Noted):
    """Who decided, when, in which document."""

    by: Annotated[str, TEXT]
    """Who decided, and where in the minutes: `kommunfullmäktige § 227`."""
    ref: Annotated[str, TEXT] = ""
    """The reference number of the document."""
    url: Annotated[str, TEXT] = ""
    """Where it can be read."""
    on: Annotated[date | None, DATE] = None
    """The day of the decision."""
    from_: Annotated[date | None, DATE] = None
    """The first day that it governs, where the rule has been decided anew: an answer for a year names the decision that
    governs that year. Without it the decision is named for every year."""


class Validity(Noted):
    """From which day and to which day, both included."""

    from_: Annotated[
        date | None, Parsed(Words("a date, or unknown", "ett datum, eller unknown"), start_date, written("start"))
    ]
    """The first day. `unknown`: nobody knows, and only the years of the file's published tables are calculated."""
    to: Annotated[date | None, DATE] = None
    """The last day; without it there is no end."""

    def holds(self, day: date) -> bool:
        """Tell whether a day is within."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)

    def covers(self, first: date, last: date) -> bool:
        """Tell whether it is known to hold on every day from the first to the last."""
        return self.from_ is not None and self.holds(first) and self.holds(last)


class Calendar(Noted):
    """How the support year is counted."""

    year_starts: Annotated[Day, DAY] = NEW_YEAR
    """The first day of the support year, such as `15 October`. The year is named by the calendar year it begins in."""
    counted_by: Annotated[str, Word("months", "days")] = "months"
    """Whether a part of a year is counted in months (each 1/12) or in days (each 1/365 or 1/366)."""
    mid_month: Annotated[str, Word("next month", "same month")] = "next month"
    """Whether a change inside a month counts from the next month (each month holds what its first day holds) or for
    the whole of the same (what its last day holds)."""


class Weighted(Noted):
    """Mandates of two elections, weighted by the year of the term: what `weighted mandate` counts."""

    new_result: Annotated[Figure, SHARE]
    """The share of the new result, banded by the year of the term: `{1: 1/6, 2: 1/2, 3-4: 5/6}`. The rest is the share
    of the election before."""
    rounding: Annotated[Figure | None, ROUNDS_COUNT] = None
    """How the weighted number is rounded before it is used: `1 mandate half up`."""
    outside: Annotated[str, FACT_NAME] = ""
    """The number fact that a party without mandates in one of the two elections counts instead."""
    outside_at_most: Annotated[
        int | None, Parsed(Words("a whole number", "ett heltal"), number_at_most, written("whole"))
    ] = None
    """The most that the fact may count."""


class Seating(Noted):
    """Which mandates count when."""

    from_: Annotated[Day, DAY] = NEW_YEAR
    """From when a newly elected assembly counts: the first such day after the election."""
    mid_term: Annotated[str, Word("at once", "next year", "never")] = "at once"
    """When a change inside a term (a party splits, a member leaves, a party changes sides) counts; `never`: the result
    of the election holds for the whole term."""
    empty_seats: Annotated[str, Word("counted", "not counted")] = "counted"
    """Whether seats without an elected member count. The law counts them when the assembly has decided nothing."""
    weighted: Annotated[Weighted | None, Record(Weighted)] = None
    """The definition of `weighted mandate`, where the result of the election before still counts."""


class Pool(Titled):
    """A sum that components share."""

    amount: Annotated[Figure, AMOUNT]
    """The sum, or with `per` the amount per counted thing. A share of an earlier pool, or its rest, is drawn from
    it."""
    per: Annotated[tuple[str, ...], Several(Per(), or_one=True)] = ()
    """What the amount is multiplied by, a count of the assembly: `seat` (all seats), `mandate` (those that parties
    hold now, empty ones too), `party`, `inhabitant` or another number fact of the assembly; a list multiplies."""
    indexed: Annotated[Figure | None, INDEX] = None
    """A share that is added to the amount: see `indexed` of a component."""
    at_least: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """The least that the pool is, in money."""
    at_most: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """The most that the pool is, in money."""
    rounding: Annotated[Figure | None, ROUNDS_MONEY] = None
    """How the whole pool is rounded, such as `100 kr half up`; a pool has only this one rounding point."""


class Component(Titled):
    """A part of the support: an amount, times (`per`) or divided by (`split`) a count, for somebody, at some time."""

    amount: Annotated[Figure, AMOUNT]
    """The amount for each counted thing (with `per`), or the sum to divide (with `split`). An amount below 0 is a
    deduction."""
    per: Annotated[tuple[str, ...], Several(Per(), or_one=True)] = ()
    """What the amount is multiplied by: `party`, `mandate`, `weighted mandate`, `full time`, `filled share` (the
    share of the party's mandates that have an elected member, 1 when none is empty), `seat` (all seats of the
    assembly), or a number fact such as `inhabitant` or `member`; a list multiplies them all. Write either `per` or
    `split`."""
    split: Annotated[str, Split()] = ""
    """What the sum is divided by: `equally`, `by mandates`, `by weighted mandates`, or a number fact as in `by
    members`. Write either `per` or `split`."""
    among: Annotated[str, Word(*AMONG)] = "those entitled"
    """With `split`, whom the divisor counts, and so who keeps the part of an empty seat or of a party that is not
    paid: see the three divisors."""
    banding: Annotated[str, Word("whole", "each")] = ""
    """With bands of the very thing that `per` counts; it must be said. `whole`: every mandate gets the amount of the
    band that the party's number falls in. `each`: mandate by mandate, each by its own band."""
    for_: Annotated[tuple[Condition, ...], Several(ForWhom(), or_one=True)] = ()
    """Who gets it: one condition, or a list that must hold in full; of `{any of: [...]}` one is enough."""
    after_leaving: Annotated[
        int, Parsed(Words("a time such as 12 months", "en tid, t.ex. 12 months"), months_after, written("months"))
    ] = 0
    """How long a party that has left the assembly keeps this component, such as `12 months`; `per: mandate` then
    counts its former mandates. Default: it ends at once."""
    term_years: Annotated[
        Years | None,
        Parsed(
            Words("years of the term such as 1 or 2-4", "år i mandatperioden, t.ex. 1 eller 2-4"),
            years,
            written("term_years"),
        ),
    ] = None
    """In which years of the term it is given: `1`, `2-4` or `3-`. Default: all."""
    valid: Annotated[tuple[Validity, ...], Several(Record(Validity), or_one=True)] = ()
    """When this component holds, within the file's own validity; one period or a list of them."""
    at_least: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """The least: a count such as `5 mandates` lifts the count (0 stays 0), money such as `70000 kr/year` lifts the
    amount; a list may hold both. Money with `split` is refused: it would pay more than the sum."""
    at_most: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """The most: a count such as `5 mandates` cuts the count, money such as `2 x price_base_amount` cuts the amount; a
    list may hold both."""
    above: Annotated[Figure | None, COUNT] = None
    """A count, such as `2 mandates`: only what exceeds it is counted."""
    employment: Annotated[Figure | None, SHARE] = None
    """With `per: full time`, and required there: the party's share of full time, as bands, a share, or the name of a
    share fact. At most 100 %."""
    indexed: Annotated[Figure | None, INDEX] = None
    """A share that is added to the amount before it is counted: `5.3 %`, the name of a share, `3 %/year from
    2016-01-01`, or `change in cpi since 2014-10`."""
    overhead: Annotated[Figure | None, SHARE] = None
    """Payroll overhead: a share that is added to rate times count."""
    out_of: Annotated[str, POOL_NAME] = ""
    """The pool that it is taken from, when `amount` does not name the pool."""
    paid: Annotated[str, Word("in money", "in kind")] = "in money"
    """Whether it is paid out or given in kind. Both are in the total; only money is paid, settled and divided into
    instalments."""
    account: Annotated[str, TEXT] = ""
    """The account that it is booked on, in the authority's own accounting: `"4511"`. Nothing is calculated from it."""
    rounding: Annotated[Roundings | None, Record(Roundings)] = None
    """At which steps this component is rounded; it wins over the file's `rounding`, step by step."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of `for` one by one, those of which one is enough as well."""
        return tuple(all_of(self.for_))


class PartyTotal(Noted):
    """Limits on a party's total."""

    at_least: Annotated[Figure | None, AMOUNT] = None
    """The least that a party gets in a year; one whose components add up to 0 stays at 0. Months in which it gets
    nothing do not count: a party with support in six months has half of the limit."""
    at_most: Annotated[Figure | None, AMOUNT] = None
    """The most that a party gets in a year. Months in which it gets nothing do not count: a party with support in six
    months has half of the limit."""


class Adjustment(Noted):
    """A decided correction of one year."""

    year: Annotated[int, Parsed(Words("a year", "ett årtal"), calendar_year, written("year"))]
    """The support year."""
    party: Annotated[str, TEXT] = ""
    """The party that is corrected. Default: all parties."""
    amount: Annotated[Figure, CORRECTION]
    """What is added to the party's total: money as in `-1500 kr`, or a share of that total as in `-10 %`."""
    because: Annotated[Words, PROSE]
    """Why, in the words of the decision."""


class Withheld(Noted):
    """Support of one year that is not paid."""

    year: Annotated[int, Parsed(Words("a year", "ett årtal"), calendar_year, written("year"))]
    """The support year."""
    party: Annotated[str, TEXT]
    """The party that is not paid."""
    what: Annotated[tuple[str, ...], Several(TEXT, or_one=True)]
    """`all`, or the components that are not paid: each as it stands in its column, together no more than the party
    would else be paid or given. Where all that it gets in money is named, limits, rounding and corrections go too."""
    because: Annotated[Words, PROSE]
    """Why, in the words of the decision."""


class Settlement(Noted):
    """What happens to support that is not used."""

    unspent: Annotated[str, Word("repaid", "kept", "carried over")]
    """What happens to money that a party has not used when the year ends."""
    by: Annotated[
        Due | None,
        Parsed(Words("last of February, or a day", "last of February, eller en dag"), last_day, written("repayment")),
    ] = None
    """The last day of repayment, in the year after."""
    overspent: Annotated[str, Word("borne by the party", "paid")] = "borne by the party"
    """Who bears a cost above the support: the party, or `paid` by the authority."""


class Arrangement(Fields):
    """Who employs, leads and is responsible for political secretaries."""

    employer: Annotated[str, Word("the party", "the authority", "the party chooses")]
    """Who employs."""
    employed_by: Annotated[Words | None, PROSE] = None
    """Whose decision an employment is: Swedish text, or `{sv: ..., en: ...}`, as all that follows."""
    leads: Annotated[Words | None, PROSE] = None
    """Who leads the daily work."""
    responsible: Annotated[Words | None, PROSE] = None
    """Who is responsible for the work environment."""
    terms: Annotated[Words | None, PROSE] = None
    """The terms of employment."""
    notice: Annotated[Words | None, PROSE] = None
    """The period of notice."""
    ends: Annotated[Words | None, PROSE] = None
    """When employments end."""
    source: Annotated[Words | None, PROSE] = None
    """Where this is said. Default: the source of the file."""
    inferred: Annotated[Words | None, PROSE] = None
    """Why we believe what the source does not state."""
    interpreted: Annotated[Words | None, PROSE] = None
    """How we read a source that can be read in several ways."""
    note: Annotated[Words | None, PROSE] = None
    """Free text for people."""


class Rule(Titled):
    """What an assembly has decided about one support to its parties."""

    polsek: Annotated[str, Word("1")]
    """The version of the rule language, always `1`; the first key of the file."""
    authority: Annotated[str | Payer, Authority(Record(Payer))]
    """The authority that pays: the code of the municipality (four digits) or region (two) in quotes, or `{code:,
    name:, kind:}` for another."""
    support: Annotated[str, Word(*SUPPORTS)]
    """Which support it is."""
    title: Annotated[Words, Title()]
    """What the support is called in answers: Swedish text, or `{sv: ..., en: ...}`."""
    status: Annotated[str, Word("decided", "proposed")] = "decided"
    """`proposed`: a proposal that stands beside the decided rule of the same authority and support, and is named so in
    every answer."""
    assembly: Annotated[str, Code()] = ""
    """The code of the authority whose seats count, in quotes, when the payer is another. Default: `authority`."""
    decided: Annotated[tuple[Decision, ...], Several(Record(Decision), or_one=True)] = ()
    """The decision, or a list of decisions."""
    valid: Annotated[Validity, Record(Validity)]
    """When the rule holds, both days included; outside it there is no support."""
    unit: Annotated[str, TEXT] = "kr"
    """What the amounts of the file are in: `kr`, an ISO currency such as `EUR`, or `full time` when posts are shared
    out."""
    time: Annotated[Calendar, Record(Calendar)] = Calendar()
    """How the support year is counted."""
    mandates: Annotated[Seating, Record(Seating)] = Seating()
    """Which mandates count when."""
    facts: Annotated[Mapping[str, Fact], Named(FACT)] = NOTHING
    """What else must be known of each party or of the assembly, by name, alone or with a title; mandate files
    give it."""
    figures: Annotated[Mapping[str, Figure], Named(AMOUNTS)] = NOTHING
    """Figures that are used by name; a list of amounts is added up."""
    pools: Annotated[Mapping[str, Pool], Named(Record(Pool))] = NOTHING
    """Sums that components share, by name."""
    components: Annotated[Mapping[str, Component], Named(Record(Component))] = NOTHING
    """The parts of the support, in the order in which they are calculated and shown."""
    party_total: Annotated[PartyTotal | None, Record(PartyTotal)] = None
    """Limits on a party's total."""
    rounding: Annotated[Roundings, Record(Roundings)] = Roundings()
    """What is rounded where, for all components of the file."""
    adjustments: Annotated[tuple[Adjustment, ...], Several(Record(Adjustment))] = ()
    """Decided corrections of one year, each a line of its own in the answer."""
    withheld: Annotated[tuple[Withheld, ...], Several(Record(Withheld))] = ()
    """Support of one year that is not paid: a line of its own, a negative number."""
    instalments: Annotated[DatedTexts | None, MayBeDated(PAYMENTS)] = None
    """How the money is divided into payments: a list, or `monthly`, `quarterly` or `half-yearly` in equal parts. It may
    be dated. Default: one payment."""
    settlement: Annotated[Settlement | None, Record(Settlement)] = None
    """What happens to support that is not used."""
    arrangement: Annotated[Arrangement | None, Record(Arrangement)] = None
    """Who employs, leads and is responsible."""
    published: Annotated[tuple[Table, ...], Several(Record(Table))] = ()
    """Official tables, which `check` recalculates."""
    accepted: Annotated[tuple[Accepted, ...], Several(Record(Accepted))] = ()
    """Warnings of `check` that somebody has looked at and found right as they are."""

    def called(self, name: str) -> Words:
        """Give the title of a component, a pool, a figure or a fact, or its name."""
        titled = self.components.get(name) or self.pools.get(name) or self.facts.get(name)
        figure = self.figures.get(name)
        own = figure.title if isinstance(figure, Sourced) else None
        return titled.called(name) if titled is not None else same(name) if own is None else own

    def decided_in(self, period: Period) -> tuple[Decision, ...]:
        """Give the decisions that govern a period: the latest before it, those that begin in it, and undated ones."""
        begun = max((each.from_ for each in self.decided if each.from_ and each.from_ <= period.start), default=None)
        return tuple(
            each
            for each in self.decided
            if each.from_ is None or each.from_ == begun or period.start < each.from_ < period.end
        )

    @property
    def payer(self) -> str:
        """The code of the authority that pays."""
        return self.authority.code if isinstance(self.authority, Payer) else self.authority

    @property
    def seats_of(self) -> str:
        """The code of the authority whose seats count."""
        return self.assembly or self.payer

    @property
    def is_national(self) -> bool:
        """Whether its seats are won in the ordinary elections of Sweden: one of the 310, or the riksdag."""
        code = self.seats_of
        return code == RIKSDAG or (code.isdigit() and len(code) in _DIGITS)
