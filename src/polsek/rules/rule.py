"""A rule file as frozen records; the docstring below a key is its meaning in the reference and in editors."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Annotated

from polsek.notation.figure import AMOUNT, AMOUNTS, CORRECTION, INDEX, LIMIT, ROUNDING, SHARE, Figure
from polsek.notation.reader import DATE, Named, Parsed, Record, Several, Title, Word
from polsek.period import NEW_YEAR, Day
from polsek.problem import Words
from polsek.rules.noted import TEXT, Noted, Roundings, Titled
from polsek.rules.tables import Table
from polsek.rules.words import (
    AMONG,
    FACT,
    Authority,
    Condition,
    DatedTexts,
    Due,
    Fact,
    ForWhom,
    MayBeDated,
    Per,
    RestOr,
    Split,
    Years,
    calendar_year,
    due_day,
    last_day,
    months_after,
    number_at_most,
    start_date,
    starting_day,
    years,
)

SUPPORTS = ("party_support", "political_secretary", "group_leader", "group_support", "youth_league", "women_organisation", "other")
DAY = Parsed(Words("new year, or a day such as 15 October", "new year, eller en dag som 15 October"), starting_day)


@dataclass(frozen=True, kw_only=True)
class Payer(Noted):
    """An authority that is not one of the 310 municipal and regional assemblies."""

    code: Annotated[str, TEXT]
    """A code of the file's own."""
    name: Annotated[str, TEXT]
    """The name as it is shown."""
    kind: Annotated[str, Word("state", "other")]
    """`state` or `other`."""


@dataclass(frozen=True, kw_only=True)
class Decision(Noted):
    """Who decided, when, in which document."""

    by: Annotated[str, TEXT]
    """Who decided, and when: `kommunfullmäktige 2022-10-20 § 227`."""
    ref: Annotated[str, TEXT] = ""
    """The reference number of the document."""
    url: Annotated[str, TEXT] = ""
    """Where it can be read."""
    on: Annotated[date | None, DATE] = None
    """The day of the decision."""


@dataclass(frozen=True, kw_only=True)
class Validity(Noted):
    """From which day and to which day, both included."""

    from_: Annotated[date | None, Parsed(Words("a date, or unknown", "ett datum, eller unknown"), start_date)]
    """The first day; `unknown`: only the years of published tables are calculated."""
    to: Annotated[date | None, DATE] = None
    """The last day; without it there is no end."""

    def holds(self, day: date) -> bool:
        """Tell whether a day is within."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


@dataclass(frozen=True, kw_only=True)
class Calendar(Noted):
    """How the support year is counted."""

    year_starts: Annotated[Day, DAY] = NEW_YEAR
    """The first day of the support year, such as `15 October`."""
    counted_by: Annotated[str, Word("months", "days")] = "months"
    """Whether a part of a year is counted in months or in days."""
    mid_month: Annotated[str, Word("next month", "same month")] = "next month"
    """Whether a change inside a month counts from the next month or for the whole of the same."""


@dataclass(frozen=True, kw_only=True)
class Weighted(Noted):
    """Mandates of two elections, weighted by the year of the term: what `weighted mandate` counts."""

    new_result: Annotated[Figure, SHARE]
    """The share of the new result, by year of the term; the rest is the result of the election before."""
    rounding: Annotated[Figure | None, ROUNDING] = None
    """How the weighted number is rounded before it is used."""
    outside: Annotated[str, TEXT] = ""
    """The fact that a party without mandates in one of the elections counts instead."""
    outside_at_most: Annotated[int | None, Parsed(Words("a whole number", "ett heltal"), number_at_most)] = None
    """The most that the fact may count."""


@dataclass(frozen=True, kw_only=True)
class Seating(Noted):
    """Which mandates count when."""

    from_: Annotated[Day, DAY] = NEW_YEAR
    """From when a new assembly counts: the first such day after the election."""
    mid_term: Annotated[str, Word("at once", "next year", "never")] = "at once"
    """When a change inside a term counts."""
    empty_seats: Annotated[str, Word("counted", "not counted")] = "counted"
    """Whether seats without an elected member count."""
    weighted: Annotated[Weighted | None, Record(Weighted)] = None
    """Mandates of two elections, weighted."""


@dataclass(frozen=True, kw_only=True)
class Pool(Titled):
    """A sum that components share."""

    amount: Annotated[Figure, AMOUNT]
    """The sum, or the amount per counted thing."""
    per: Annotated[tuple[str, ...], Several(Per(), or_one=True)] = ()
    """A count of the assembly: `seat`, `mandate`, `party`, `inhabitant` or a number fact."""
    indexed: Annotated[Figure | None, INDEX] = None
    """A share that is added to the amount."""
    at_least: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """The least that the pool is."""
    at_most: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """The most that the pool is."""
    rounding: Annotated[Figure | None, ROUNDING] = None
    """How the pool is rounded, such as `100 kr half up`."""


@dataclass(frozen=True, kw_only=True)
class Component(Titled):
    """A part of the support: an amount, times (`per`) or divided by (`split`) a count, for somebody, at some time."""

    amount: Annotated[Figure, AMOUNT]
    """The amount per counted thing (`per`), or the sum to split (`split`)."""
    per: Annotated[tuple[str, ...], Several(Per(), or_one=True)] = ()
    """What the amount is multiplied by: `party`, `mandate`, `full time` ...; a list multiplies."""
    split: Annotated[str, Split()] = ""
    """What the sum is divided by: `equally`, `by mandates` ..."""
    among: Annotated[str, Word(*AMONG)] = "those entitled"
    """With `split`, who the divisor counts."""
    banding: Annotated[str, Word("whole", "each")] = ""
    """With bands of what is counted: `whole` number by its band, or `each` by its own band."""
    for_: Annotated[tuple[Condition, ...], Several(ForWhom(), or_one=True)] = ()
    """Who gets it; all conditions must hold."""
    after_leaving: Annotated[int, Parsed(Words("a time such as 12 months", "en tid som 12 months"), months_after)] = 0
    """How long a party that has left the assembly keeps it."""
    term_years: Annotated[Years | None, Parsed(Words("years of the term such as 1 or 2-4", "år i mandatperioden som 1 eller 2-4"), years)] = None
    """In which years of the term it is given."""
    valid: Annotated[tuple[Validity, ...], Several(Record(Validity), or_one=True)] = ()
    """When this component holds, within the file's own validity."""
    at_least: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """A count limits the count, money limits the amount."""
    at_most: Annotated[tuple[Figure, ...], Several(LIMIT, or_one=True)] = ()
    """A count limits the count, money limits the amount."""
    above: Annotated[Figure | None, LIMIT] = None
    """Only what exceeds this count is counted."""
    employment: Annotated[Figure | None, SHARE] = None
    """With `per: full time`, the party's share of full time."""
    indexed: Annotated[Figure | None, INDEX] = None
    """A share that is added to the rate."""
    overhead: Annotated[Figure | None, SHARE] = None
    """Payroll overhead, a share that is added to rate times count."""
    out_of: Annotated[str, TEXT] = ""
    """The pool that it is taken from, when `amount` does not name it."""
    paid: Annotated[str, Word("in money", "in kind")] = "in money"
    """Whether it is paid out or given in kind; both are in the total."""
    rounding: Annotated[Roundings | None, Record(Roundings)] = None
    """How this component is rounded, over the file's `rounding`."""


@dataclass(frozen=True, kw_only=True)
class PartyTotal(Noted):
    """Limits on a party's total."""

    at_least: Annotated[Figure | None, AMOUNT] = None
    """The least that a party with support gets."""
    at_most: Annotated[Figure | None, AMOUNT] = None
    """The most that a party gets."""


@dataclass(frozen=True, kw_only=True)
class Adjustment(Noted):
    """A decided correction of one year."""

    year: Annotated[int, Parsed(Words("a year", "ett årtal"), calendar_year)]
    """The support year."""
    party: Annotated[str, TEXT] = ""
    """The party; without it, all parties."""
    amount: Annotated[Figure, CORRECTION]
    """What is added: `-1500 kr`, or a share of the party's total such as `-10 %`."""
    because: Annotated[str, TEXT]
    """Why, in the words of the decision."""


@dataclass(frozen=True, kw_only=True)
class Withheld(Noted):
    """Support of one year that is not paid."""

    year: Annotated[int, Parsed(Words("a year", "ett årtal"), calendar_year)]
    """The support year."""
    party: Annotated[str, TEXT]
    """The party."""
    what: Annotated[tuple[str, ...], Several(TEXT, or_one=True)]
    """`all`, or a list of components."""
    because: Annotated[str, TEXT]
    """Why, in the words of the decision."""


@dataclass(frozen=True, kw_only=True)
class Instalment(Noted):
    """One payment of the year."""

    share: Annotated[Fraction | None, RestOr()]
    """The share of the party's money: `50 %`, or `rest`."""
    due: Annotated[Due | None, Parsed(Words("a day or a month", "en dag eller en månad"), due_day)] = None
    """When it is paid: `31 January` or `January`."""
    when: Annotated[str, TEXT] = ""
    """A condition that people judge; it is shown and not calculated."""


@dataclass(frozen=True, kw_only=True)
class Settlement(Noted):
    """What happens to support that is not used."""

    unspent: Annotated[str, Word("repaid", "kept", "carried over")]
    """What happens to money that is left."""
    by: Annotated[Due | None, Parsed(Words("last of February, or a day", "last of February, eller en dag"), last_day)] = None
    """The last day of repayment, in the year after."""
    overspent: Annotated[str, Word("borne by the party", "paid")] = "borne by the party"
    """Who bears a cost above the support."""


@dataclass(frozen=True, kw_only=True)
class Arrangement(Noted):
    """Who employs, leads and is responsible for political secretaries."""

    employer: Annotated[str, Word("the party", "the authority", "the party chooses")]
    """Who employs."""
    employed_by: Annotated[str, TEXT] = ""
    """Whose decision an employment is."""
    leads: Annotated[str, TEXT] = ""
    """Who leads the daily work."""
    responsible: Annotated[str, TEXT] = ""
    """Who is responsible for the work environment."""
    terms: Annotated[str, TEXT] = ""
    """Terms of employment."""
    notice: Annotated[str, TEXT] = ""
    """Notice."""
    ends: Annotated[str, TEXT] = ""
    """When employments end."""


@dataclass(frozen=True, kw_only=True)
class Rule(Titled):
    """What an assembly has decided about one support to its parties."""

    polsek: Annotated[str, Word("1")]
    """The version of the rule language; the first key of the file."""
    authority: Annotated[str | Payer, Authority(Record(Payer))]
    """The code of the municipality or region in quotes, or `{code:, name:, kind:}` for others."""
    support: Annotated[str, Word(*SUPPORTS)]
    """Which support it is."""
    title: Annotated[Words, Title()]
    """What the support is called: Swedish text, or `{sv: ..., en: ...}`."""
    status: Annotated[str, Word("decided", "proposed")] = "decided"
    """`proposed` for a proposal beside the decided rule."""
    assembly: Annotated[str, TEXT] = ""
    """The code of the authority whose seats count, when the payer is another."""
    decided: Annotated[tuple[Decision, ...], Several(Record(Decision), or_one=True)] = ()
    """The decision."""
    valid: Annotated[Validity, Record(Validity)]
    """When the rule holds; outside it there is no support."""
    unit: Annotated[str, TEXT] = "kr"
    """`kr`, an ISO currency such as `EUR`, or `full time`."""
    time: Annotated[Calendar, Record(Calendar)] = Calendar()
    """How the support year is counted."""
    mandates: Annotated[Seating, Record(Seating)] = Seating()
    """Which mandates count when."""
    facts: Annotated[Mapping[str, Fact], Named(FACT)] = field(default_factory=dict)
    """What else must be known of each party or of the assembly."""
    figures: Annotated[Mapping[str, Figure], Named(AMOUNTS)] = field(default_factory=dict)
    """Named figures."""
    pools: Annotated[Mapping[str, Pool], Named(Record(Pool))] = field(default_factory=dict)
    """Sums that components share."""
    components: Annotated[Mapping[str, Component], Named(Record(Component))] = field(default_factory=dict)
    """The parts of the support, in the order in which they are calculated and shown."""
    party_total: Annotated[PartyTotal | None, Record(PartyTotal)] = None
    """Limits on a party's total."""
    rounding: Annotated[Roundings, Record(Roundings)] = Roundings()
    """What is rounded, for all components."""
    adjustments: Annotated[tuple[Adjustment, ...], Several(Record(Adjustment))] = ()
    """Decided corrections of one year."""
    withheld: Annotated[tuple[Withheld, ...], Several(Record(Withheld))] = ()
    """Support of one year that is not paid."""
    instalments: Annotated[DatedTexts | None, MayBeDated(Several(Record(Instalment)))] = None
    """How the money is divided into payments; the list may be dated."""
    settlement: Annotated[Settlement | None, Record(Settlement)] = None
    """What happens to support that is not used."""
    arrangement: Annotated[Arrangement | None, Record(Arrangement)] = None
    """Who employs, leads and is responsible."""
    published: Annotated[tuple[Table, ...], Several(Record(Table))] = ()
    """Official tables, which `check` recalculates."""
