"""The simplest rule that gives a printed table, every number to the krona; else what comes nearest, and what misses.

A printed amount is what is left after rounding half up, so each row bounds the rule: an amount of 12 345 kr stands for
anything from 12 344.50 up to, but not including, 12 345.50. A rule fits when one choice of figures lies within the
bounds of every row. Among those that fit the one with the least to say is chosen: figures with few digits, shares of a
base amount where they are rounder than the kronor, few parts.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import Rounding, decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROUNDINGS = (1, 10, 100, 1000)
"""The steps, in kr, to which tables in whole kronor are rounded."""
MOST_MISSES = 2
"""How many rows may miss in the rule that is said to come nearest."""
SLIP = 5
"""How much less a rule must need to say for a row that it does not give to be a slip, perhaps."""
FINEST = Fraction(1, 100)
"""The smallest unit of a figure: an öre, or a hundredth of a per cent."""


class Row(NamedTuple):
    """A row of a printed table."""

    party: str
    mandates: int
    amount: Fraction
    """kr for the year."""


class Figure(NamedTuple):
    """An amount a year as a decision would word it."""

    value: Fraction
    """kr/year."""
    text: str
    """`12500 kr/year`, `40 % of price_base_amount`."""
    digits: int
    """How much there is to say: its significant digits."""
    series: str = ""


class Part(NamedTuple):
    """A component of a rule: what each party gets, by its mandates or the same to all."""

    kind: str
    """`each party`, `each mandate`, `each mandate up to`, `first mandate`, `further mandates`, `split equally` or
    `split by mandates`."""
    bands: tuple[tuple[int, Figure], ...]
    """The first mandate of each band, and its figure; one band from 1 where the amount does not depend on mandates.
    For a split the figure's value is a share."""
    limit: int = 0
    """The most mandates that count."""


class Fit(NamedTuple):
    """A rule that gives a table."""

    parts: tuple[Part, ...]
    step: Fraction | int
    """What a party's total is rounded to, in kr."""
    pool: Figure | None = None
    """The sum that is split; with `per_seat`, times the seats of the assembly."""
    per_seat: bool = False

    @property
    def figures(self) -> int:
        """How many figures it has."""
        return sum(len(part.bands) for part in self.parts)

    @property
    def cost(self) -> int:
        """How much there is to say: digits of all figures, parts, bands, series, rare shapes, a rounding of its own."""
        figures = [figure for part in self.parts for _, figure in part.bands]
        series = {figure.series for figure in (*figures, *((self.pool,) if self.pool else ())) if figure.series}
        said = sum(figure.digits for figure in figures) + (self.pool.digits if self.pool else 0)
        bands = sum(len(part.bands) - 1 for part in self.parts)
        rare = sum(1 for part in self.parts if part.limit or part.kind == "first mandate")
        return said + len(self.parts) + bands + 3 * rare + len(series) + 2 * bool(self.pool) + (self.step > 1)

    def exact(self, mandates: int, parties: int, seats: int) -> Fraction:
        """Give a party's unrounded total, in kr, in an assembly of so many parties and seats; 0 without mandates."""
        if not mandates:
            return Fraction()
        whole = (self.pool.value * (seats if self.per_seat else 1)) if self.pool else Fraction()
        return sum((_of_part(part, mandates, parties, seats, whole) for part in self.parts), Fraction())

    def shown(self, mandates: int, parties: int, seats: int) -> Fraction:
        """Give a party's total as it is printed, in kr."""
        return Rounding(Fraction(self.step), "half up", "").apply(self.exact(mandates, parties, seats))


def _of_part(part: Part, mandates: int, parties: int, seats: int, whole: Fraction) -> Fraction:
    value = next(figure.value for first, figure in reversed(part.bands) if mandates >= first)
    times: dict[str, Fraction | int] = {
        "each party": 1,
        "first mandate": 1,
        "each mandate": mandates,
        "each mandate up to": min(mandates, part.limit),
        "further mandates": mandates - 1,
        "split equally": whole / parties,
        "split by mandates": whole * mandates / seats,
    }
    return value * times[part.kind]


class Miss(NamedTuple):
    """A row that a rule does not give."""

    row: Row
    calculated: Fraction


class Inference(NamedTuple):
    """What a table says of its rule."""

    fits: tuple[Fit, ...]
    """Every rule that was found to give it, the simplest first."""
    nearest: Fit | None = None
    """When none does, or only one with far more to say: the simplest that gives all rows but few."""
    misses: tuple[Miss, ...] = ()
    """The rows that the nearest does not give: the publisher's slips, perhaps."""


def infer(rows: Sequence[Row], series: Mapping[str, Fraction], seats: int) -> Inference:
    """Find the rules that give a table.

    `series` are base amounts and fees in kr/year; `seats` is the size of the assembly. Rows without mandates and amount
    say nothing. A rule has fewer figures than the table has different numbers of mandates: else it merely repeats it.
    """
    told = [row for row in rows if row.mandates or row.amount]
    fits = _fits(told, series, seats, len(told))
    if not told or (fits and fits[0].cost <= SLIP + 2):
        return Inference(fits)
    for few in range(1, min(1 if fits else MOST_MISSES, len(told) // 3) + 1):
        near = [
            (fit, left)
            for left in combinations(told, len(told) - few)
            for fit in _fits(left, series, seats, len(told))
            if fit.figures <= (len(fit.parts) if fits else len({row.mandates for row in left}) // 2)
        ]
        if near:
            best, _ = min(near, key=lambda found: found[0].cost)
            if not fits or best.cost + SLIP < fits[0].cost:
                given = [(row, best.shown(row.mandates, len(told), seats)) for row in told]
                misses = tuple(Miss(row, calculated) for row, calculated in given if calculated != row.amount)
                return Inference(fits, best, misses)
    return Inference(fits)


def _fits(rows: Sequence[Row], series: Mapping[str, Fraction], seats: int, parties: int) -> tuple[Fit, ...]:
    """Give the rules that give every row, the simplest first, each checked against the rows once more."""
    different = {row.mandates for row in rows}
    if len({(row.mandates, row.amount) for row in rows}) > len(different) or 0 in different:
        return ()
    found: dict[tuple[tuple[Part, ...], Figure | None, bool], Fit] = {}
    for step in (FINEST,) if any(row.amount % 1 for row in rows) else ROUNDINGS:
        if any(row.amount % step for row in rows):
            break
        bounds = {row.mandates: Bound.of(row.amount, step) for row in rows}
        search = _Search(bounds, series, seats, parties, step)
        for fit in search.fits():
            given = (fit.shown(row.mandates, parties, seats) == row.amount for row in rows)
            if all(given):
                found.setdefault((fit.parts, fit.pool, fit.per_seat), fit)
    return tuple(sorted(found.values(), key=lambda fit: (fit.cost, len(fit.parts), fit.step)))


# --- bounds and figures -----------------------------------------------------------------------------------------------


class Bound(NamedTuple):
    """All numbers from `low` up to, but not including, `high`."""

    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, amount: Fraction, step: Fraction | int) -> Bound:
        """Give what is rounded half up to an amount."""
        return cls(amount - Fraction(step) / 2, amount + Fraction(step) / 2)

    def less(self, amount: Fraction) -> Bound:
        """Give the bound of what is left when an amount is taken away."""
        return Bound(self.low - amount, self.high - amount)

    def over(self, number: Fraction | int) -> Bound:
        """Give the bound of what, times a number, lies within this one."""
        return Bound(self.low / number, self.high / number)

    def __contains__(self, value: object) -> bool:
        """Tell whether a number lies within."""
        return isinstance(value, Fraction | int) and self.low <= value < self.high


def _common(bounds: Iterable[Bound]) -> Bound | None:
    """Give what lies within all bounds; None when nothing does."""
    known = tuple(bounds)
    found = Bound(max(each.low for each in known), min(each.high for each in known))
    return found if found.low < found.high else None


def _units() -> Iterator[Fraction]:
    """Give the units of round numbers, the coarsest first: ..., 1000, 500, 100, 50, ..., 0.05, 0.01."""
    unit = Fraction(10**9)
    while unit >= FINEST:
        yield unit
        if unit / 2 >= FINEST:
            yield unit / 2
        unit /= 10


_UNITS = tuple(_units())


def roundest(bound: Bound) -> Fraction | None:
    """Give the roundest number above 0 within a bound; None when no number with two decimals lies there."""
    for unit in _UNITS:
        number = max(1, ceil(bound.low / unit)) * unit
        if number < bound.high:
            return number
    return None


def _digits(value: Fraction) -> int:
    return len(decimal_text(value).replace(".", "").strip("0"))


def _figures(bound: Bound, series: Mapping[str, Fraction]) -> tuple[Figure, ...]:
    """Give the roundest amount within a bound, in kronor and as a share of each series; the shortest first."""
    found = []
    kronor = roundest(bound)
    if kronor is not None:
        found.append(Figure(kronor, f"{decimal_text(kronor)} kr/year", _digits(kronor)))
    for name, value in series.items():
        share = roundest(bound.over(value / 100))
        if share is not None:
            found.append(Figure(share / 100 * value, _share_text(share, name), _digits(share), name))
    return tuple(sorted(found, key=lambda figure: (figure.digits + bool(figure.series), bool(figure.series))))


_NOTHING = Figure(Fraction(), "0 kr/year", 0)
"""What a band gives whose parties got nothing."""


def _share_text(share: Fraction, name: str) -> str:
    return f"{decimal_text(share)} % of {name}" if share <= 100 else f"{decimal_text(share / 100)} x {name}"


# --- the shapes of rules ----------------------------------------------------------------------------------------------


class _Search(NamedTuple):
    """A table as bounds by number of mandates, and what a rule may refer to."""

    bounds: dict[int, Bound]
    series: Mapping[str, Fraction]
    seats: int
    parties: int
    step: Fraction | int

    def fits(self) -> Iterator[Fit]:
        """Give rules of every shape that the bounds allow; none with as many figures as there are bounds."""
        yield from self._one_figure()
        if len(self.bounds) > 2:
            yield from self._line()
            yield from self._capped()
            yield from self._pools()
        yield from self._bands()

    def _part(self, kind: str, bound: Bound | None, limit: int = 0) -> tuple[Part, ...]:
        if bound is None:
            return ()
        return tuple(Part(kind, ((1, figure),), limit) for figure in _figures(bound, self.series))

    def _one_figure(self) -> Iterator[Fit]:
        if len(self.bounds) > 1:
            by_mandate = _common(bound.over(number) for number, bound in self.bounds.items())
            same = _common(self.bounds.values())
            for part in (*self._part("each mandate", by_mandate), *self._part("each party", same)):
                yield Fit((part,), self.step)

    def _line(self) -> Iterator[Fit]:
        for each, left in self._rates("each mandate"):
            rate = each.bands[0][1].value
            for base in self._part("each party", left):
                yield Fit((base, each), self.step)
            for first in self._part("first mandate", left.less(-rate)):
                yield Fit((first, Part("further mandates", each.bands)), self.step)

    def _capped(self) -> Iterator[Fit]:
        for limit in sorted(self.bounds)[1:-1]:
            for each, left in self._rates("each mandate up to", limit):
                for base in self._part("each party", left):
                    yield Fit((base, each), self.step)

    def _rates(self, kind: str, most: int = 0) -> Iterator[tuple[Part, Bound]]:
        """Give an amount by the mandates (at most so many, 0: all), and the bound of the base that it leaves."""
        ends = [(min(number, most) if most else number, bound) for number, bound in sorted(self.bounds.items())]
        slopes = [
            Bound(two.low - one.high, two.high - one.low).over(high - low)
            for (low, one), (high, two) in combinations(ends, 2)
            if low < high
        ]
        for each in self._part(kind, _common(slopes), most):
            rate = each.bands[0][1].value
            left = _common(bound.less(rate * number) for number, bound in ends)
            if left is not None:
                yield each, left

    def _pools(self) -> Iterator[Fit]:
        for percent in range(101):
            equal = Fraction(percent, 100)
            shares = {number: equal / self.parties + (1 - equal) * number / self.seats for number in self.bounds}
            pool = _common(bound.over(shares[number]) for number, bound in self.bounds.items() if shares[number])
            if pool is None:
                continue
            parts = tuple(
                Part(kind, ((1, Figure(share, f"{decimal_text(share * 100)} % of pool", _digits(share * 100))),))
                for kind, share in (("split equally", equal), ("split by mandates", 1 - equal))
                if share
            )
            kronor = roundest(pool)
            if kronor is not None:
                yield Fit(parts, self.step, Figure(kronor, f"{decimal_text(kronor)} kr/year", _digits(kronor)))
            for figure in _figures(pool.over(self.seats), self.series):
                if figure.series:
                    yield Fit(parts, self.step, figure, per_seat=True)

    def _bands(self) -> Iterator[Fit]:
        """Give bands of an amount for each party, alone and, where a band holds two numbers on average, with a rate."""
        ends = sorted(self.bounds.items())
        for bands in self._banded(ends, Fraction(), len(ends) - 1):
            yield Fit((Part("each party", bands),), self.step)
        rates = {
            part.bands[0][1]
            for (low, one), (high, two) in pairwise(ends)
            for part in self._part("each mandate", Bound(two.low - one.high, two.high - one.low).over(high - low))
        }
        for rate in sorted(rates):
            for bands in self._banded(ends, rate.value, len(ends) // 2):
                if len(bands) > 1:
                    yield Fit((Part("each party", bands), Part("each mandate", ((1, rate),))), self.step)

    def _banded(
        self, ends: Sequence[tuple[int, Bound]], rate: Fraction, most: int
    ) -> Iterator[tuple[tuple[int, Figure], ...]]:
        """Give neighbouring numbers of mandates with one amount as rising bands, in kronor or in shares."""
        groups: list[tuple[int, Bound]] = []
        for number, bound in ends:
            left = bound.less(rate * number)
            both = _common((groups[-1][1], left)) if groups else None
            if both is None:
                groups.append((number, left))
            else:
                groups[-1] = (groups[-1][0], both)
        if len(groups) > most:
            return
        for name in ("", *self.series):
            figures = [
                [_NOTHING] if 0 in bound else [f for f in _figures(bound, self.series) if f.series == name]
                for _, bound in groups
            ]
            chosen = [found[0] for found in figures if found]
            if len(chosen) == len(groups) and all(one.value < two.value for one, two in pairwise(chosen)):
                yield tuple((first, figure) for (first, _), figure in zip(groups, chosen, strict=True))
