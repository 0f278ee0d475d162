"""What of a year's support falls on each month, quarter or half-year, and what each party is paid when."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import count, pairwise, takewhile
from typing import TYPE_CHECKING

from polsek.calculation.employer import money, paid_out, shown_parts, shown_totals
from polsek.calculation.evaluation import rounding_on
from polsek.calculation.withheld import above_limit
from polsek.money import Rounding
from polsek.period import DAY, Day, Period, add_months, days_of, months_of
from polsek.problem import PolsekError, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.money import Amount
    from polsek.rules.words import Due, Instalment


LENGTHS = {"month": 1, "quarter": 3, "tertial": 4, "half-year": 6, "year": 12}


class Part(NamedTuple):
    """What falls on one period."""

    period: Period
    amount: Fraction


def periods(support: Support, by: str) -> tuple[Period, ...]:
    """Cut the support year into equal periods, or into one between two days (`2024-03-01/2024-05-31`) and the rest."""
    if "/" in by:
        first, last = (date.fromisoformat(day) for day in by.split("/"))
        cuts = sorted({support.period.start, first, last + DAY, support.period.end})
        return tuple(Period(start, end) for start, end in pairwise(cuts))
    months, year = LENGTHS[by], support.period
    starts = takewhile(lambda day: day < year.end, (add_months(year.start, number) for number in count(0, months)))
    return tuple(Period(start, end) for start, end in pairwise((*starts, year.end)))


def month_ends(support: Support) -> frozenset[date]:
    """Give the days after which a period may end: every day where the rule counts days, else the last of each month."""
    cut = days_of if support.file.rule.time.counted_by == "days" else months_of
    return frozenset(each.last for each in cut(support.period))


def parts(support: Support, party: PartySupport, cut: Sequence[Period]) -> tuple[Part, ...]:
    """Spread a party's shown total: each part is the shown total up to its end less that up to its start.

    Posts are not spent over time: each part is how many the period has.
    """
    if support.file.of_posts:
        return tuple(Part(period, _posts(support, party, period)) for period in cut)
    return spread_over(support, party.total.value or Fraction(), party.pieces, cut)


def spread_over(support: Support, total: Fraction, pieces: Sequence[Amount], cut: Sequence[Period]) -> tuple[Part, ...]:
    """Spread an amount as what falls on the pieces of the year is."""
    falling = _falling(support, pieces)
    whole = falling[-1][1] if falling else Fraction()
    found, before = [], Fraction()
    for period in cut:
        until = _until(falling, period.end)
        passed, days = ((end - support.period.start).days for end in (period.end, support.period.end))
        share = until / whole if whole else Fraction(passed, days)
        now = support.shown(total if period.end == support.period.end else total * share) or Fraction()
        found.append(Part(period, now - before))
        before = now
    return tuple(found)


def _posts(support: Support, party: PartySupport, period: Period) -> Fraction:
    """Give how many posts a party has in a period, on average if they change in it."""
    falling = _falling(support, party.pieces)
    total, whole = party.total.value or Fraction(), falling[-1][1]
    if not whole:
        return support.shown(total) or Fraction()
    steps = sum(1 for step, _ in falling if period.start <= step.start and step.end <= period.end)
    share = (_until(falling, period.end) - _until(falling, period.start)) / whole
    return support.shown(total * share * len(falling) / steps) or Fraction()


def _until(falling: Sequence[tuple[Period, Fraction]], end: date) -> Fraction:
    return next((total for period, total in reversed(falling) if period.end <= end), Fraction())


def _falling(support: Support, pieces: Sequence[Amount]) -> list[tuple[Period, Fraction]]:
    """Give each month (or day) of the year with all that has fallen on it and those before it."""
    found: list[tuple[Period, Fraction]] = []
    total = Fraction()
    cut = days_of if support.file.rule.time.counted_by == "days" else months_of
    for piece, amount in zip(support.pieces, pieces, strict=True):
        for step in cut(piece.period):
            total += (amount.value or Fraction()) / piece.units
            found.append((step, total))
    return found


# --- payments -------------------------------------------------------------------------------------------------------


class Payment(NamedTuple):
    """One payment to a party."""

    instalment: Instalment | None
    """None when the rule has no instalments: the whole at once."""
    amount: Fraction


def instalments_of(support: Support) -> tuple[Instalment, ...]:
    """Give the instalments that hold in the support year; none: the whole is paid at once.

    Raises:
        PolsekError: the list is dated, and begins after the year does.

    """
    dated = support.file.rule.instalments
    if dated is None:
        return ()
    found: tuple[Instalment, ...] | None = dated.on(support.period.start)
    if found is None:
        start = support.period.start
        message = Words(f"there are no instalments for {start}", f"det finns inga utbetalningar för {start}")
        hint = Words("add those that held then", "lägg till de utbetalningar som gällde då")
        raise PolsekError([support.file.problem("no-figure-yet", ("instalments",), message, hint, key=True)])
    return found


def payments(support: Support, party: PartySupport, *, before_withheld: bool = False) -> tuple[Payment, ...]:
    """Divide a party's money: each share is rounded on its own, `rest` is the shown money less the payments before."""
    if not before_withheld:
        return divided(support, money(party))
    in_kind, in_money = (_added(support, party, in_kind=each) for each in (True, False))
    before = before_withholding(support, party)
    over = above_limit(in_kind, in_money, before - party.line(support, "adjustments"))
    return divided(support, before - in_kind + over)


def _added(support: Support, party: PartySupport, *, in_kind: bool) -> Fraction:
    columns = zip(support.columns, party.components, strict=True)
    return sum((amount.value or Fraction() for column, amount in columns if column.in_kind is in_kind), Fraction())


def divided(support: Support, exact: Fraction) -> tuple[Payment, ...]:
    """Divide exact money into the payments of the year."""
    whole = support.shown(exact) or Fraction()
    found: list[Payment] = []
    for instalment in instalments_of(support):
        if instalment.share is None:
            amount = whole - sum((payment.amount for payment in found), Fraction())
        else:
            amount = _rounded(support, exact * instalment.share)
        found.append(Payment(instalment, amount))
    return tuple(found) or (Payment(None, whole),)


def due_in(due: Due, year: Period) -> str:
    """Give when a payment of a support year is due: `2024-01-31`, or `2024-01` where only the month is decided.

    It is the first such day from the beginning of the support year on.
    """
    if due.day is not None:
        day = Day(due.month, due.day).of(year.start.year)
        return str(day if day >= year.start else Day(due.month, due.day).of(year.start.year + 1))
    later = due.month < year.start.month
    return f"{year.start.year + later}-{due.month:02}"


def before_withholding(support: Support, party: PartySupport) -> Fraction:
    """Give a party's exact total before anything is withheld."""
    return (party.total.value or Fraction()) - party.line(support, "withheld")


def _rounded(support: Support, amount: Fraction) -> Fraction:
    figure = support.file.rule.rounding.instalment
    if figure is None:
        return Rounding(Fraction(1), "half up", f"1 {support.file.rule.unit} half up").apply(amount)
    rounding = rounding_on(figure, support.period.start)
    return amount if rounding is None else rounding.apply(amount)


# --- the payment list -------------------------------------------------------------------------------------------------

NOTHING = Fraction()


class Payout(NamedTuple):
    """A row of the payment list, each amount as it is shown; None: it is not known who employs."""

    payments: tuple[Fraction | None, ...]
    """One for each instalment; one when the whole is paid at once; none of posts."""
    retained: Fraction | None
    """What the authority keeps to employ for the party."""
    in_kind: Fraction | None
    to_recover: Fraction
    """What the party owes, below 0, when corrections are larger than its money; nothing is paid to it then."""
    total: Fraction | None
    over_limit: Fraction = NOTHING
    """What is given in kind above a limit on the total, below 0: the total is so much less than what is given."""

    @property
    def gap(self) -> Fraction | None:
        """What the amounts shown lack of the total, or have too much (below 0), as each is rounded on its own."""
        if not self.payments:
            return NOTHING
        parts = (*self.payments, self.retained, self.in_kind, self.to_recover, self.over_limit)
        known = [part for part in parts if part is not None]
        unknown = len(known) < len(parts) or self.total is None
        return None if unknown else (self.total or NOTHING) - sum(known, NOTHING)


def payout(support: Support, party: PartySupport) -> Payout:
    """Give a party's row: nothing is paid of what is retained, and posts are not paid out at all."""
    in_kind, total = support.shown(party.in_kind), support.shown(party.total)
    if support.file.of_posts:
        return Payout((), NOTHING, in_kind, NOTHING, total)
    exact, kept = paid_out(support, party).value, shown_parts(support, party)[1]
    payments: tuple[Fraction | None, ...] = (None,) * len(instalments(support))
    if exact is not None:
        payments = tuple(payment.amount for payment in divided(support, max(exact, NOTHING)))
    owed, over = min(support.shown(exact) or NOTHING, NOTHING), support.shown(party.over_limit) or NOTHING
    return Payout(payments, kept, in_kind, owed, total, -over)


def payout_total(support: Support) -> Payout:
    """Add the payments of all parties; what is not paid is added as the rule adds a column."""
    rows = [payout(support, party) for party in support.parties]
    return Payout(
        added_by_number([row.payments for row in rows]),
        NOTHING if support.file.of_posts else shown_totals(support)[1],
        support.added([party.in_kind for party in support.parties]),
        sum((row.to_recover for row in rows), NOTHING),
        support.total,
        -(support.added([party.over_limit for party in support.parties]) or NOTHING),
    )


def instalments(support: Support) -> tuple[Instalment | None, ...]:
    """Give the instalments of the year; None: the whole is paid at once. Posts have none."""
    return () if support.file.of_posts else instalments_of(support) or (None,)


def added_by_number(rows: Iterable[Sequence[Fraction | None]]) -> tuple[Fraction | None, ...]:
    """Add amounts column by column; a column is unknown when one of its amounts is."""
    columns = [(column, [amount for amount in column if amount is not None]) for column in zip(*rows, strict=True)]
    return tuple(sum(known, NOTHING) if len(known) == len(column) else None for column, known in columns)
