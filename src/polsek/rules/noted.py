"""What may be said about anything in a rule file, and how things are rounded."""

from typing import Annotated

from polsek.notation.figure import Figure
from polsek.notation.figures import ROUNDS_COUNT, ROUNDS_MONEY, ROUNDS_SHARE, TOTAL
from polsek.notation.kinds import Prose, Text, Title
from polsek.notation.record import Fields
from polsek.problem import UNSAID, Words, same

TEXT, PROSE = Text(), Prose()


class Noted(Fields):
    """What may be said about anything: where it comes from and how it is read."""

    source: Annotated[Words, PROSE] = UNSAID
    """Where the figures come from: a text, or the address of a page. It holds for all that stands below it, the
    nearest one wins."""
    inferred: Annotated[Words | None, PROSE] = None
    """Why we believe figures that the source does not state; what is calculated from them is shown as inferred."""
    interpreted: Annotated[Words | None, PROSE] = None
    """How we read a source that can be read in several ways; what is calculated from it is shown as interpreted."""
    note: Annotated[Words, PROSE] = UNSAID
    """Free text for people; nothing is calculated from it."""


class Titled(Noted):
    """Something with a title."""

    title: Annotated[Words | None, Title()] = None
    """What it is called in answers: Swedish text, or `{sv: ..., en: ...}`. Default: its name in the file."""

    def called(self, key: str) -> Words:
        """Give the title, or the key."""
        return same(key) if self.title is None else self.title


class Roundings(Noted):
    """What is rounded, step by step; what is not named stays exact."""

    amount: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The amount as written, after date and band; with `split`, the sum divided by the divisor."""
    rate: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The amount with what `indexed` adds."""
    count: Annotated[Figure | None, ROUNDS_COUNT] = None
    """What is counted, after `at_least`, `at_most` and `above`."""
    employment: Annotated[Figure | None, ROUNDS_SHARE] = None
    """The party's share of full time; with `per: full time` it takes the place of `count`."""
    subtotal: Annotated[Figure | None, ROUNDS_MONEY] = None
    """Rate times count, in the amount's own period."""
    with_overhead: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The subtotal with payroll overhead."""
    component: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The component for the year, its months added."""
    party: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The party's components added and limited by `party_total`; what it changes is a line of its own, `rounding`."""
    instalment: Annotated[Figure | None, ROUNDS_MONEY] = None
    """Each instalment on its own."""
    shown: Annotated[Figure | None, ROUNDS_MONEY] = None
    """Every amount that is shown, each on its own; nothing is calculated from a shown amount but the rest of the
    instalments and, with `total: from shown amounts`, the total. Posts: `0.01 full time half up`."""
    total: Annotated[Figure | None, TOTAL] = None
    """Whether the total of all parties is the exact sum, rounded once, or the sum of the rows as shown."""

    def over(self, other: "Roundings") -> "Roundings":
        """Give these roundings with those that another names in their place."""
        written = {key: figure for key in STEPS if (figure := getattr(other, key)) is not None}
        return self.but(**written)


STEPS = (
    "amount", "rate", "count", "employment", "subtotal", "with_overhead",
    "component", "party", "instalment", "shown", "total",
)  # fmt: skip
"""The steps at which something may be rounded."""
MONTHLY = STEPS[:6]
"""Those that are taken month by month; the others once, for the whole year."""
