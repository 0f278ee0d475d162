"""The least and the most that a rule can cost for any outcome of an election, and the seats that give them.

An outcome is a number of parties, each with at least one seat, that together have all seats of the assembly. Where a
party's amount follows from its own seats and the number of parties alone, the best way to hand out n seats to p parties
is the best choice of one party's seats beside the best way to hand out the rest to p - 1: exact, and quick for any
assembly. Else every outcome is calculated by itself, if there are few enough.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.timeline import seated, year_period
from polsek.mandates import Party
from polsek.problem import CommandError, Words
from polsek.rules.figures import depends_on_mandates_alone, depends_on_number_of_parties

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from polsek.calculation.support import Support
    from polsek.causes import Side

MOST_OUTCOMES = 5000
"""How many outcomes are calculated one by one."""

Outcome = tuple[int, ...]
"""The seats of each party, the largest first."""


class Bound(NamedTuple):
    """What a rule costs for one outcome."""

    seats: Outcome
    support: Support
    """The year as it is calculated with these seats."""


class Bounds(NamedTuple):
    """The cheapest and the dearest outcome, and what the rule costs with the seats that count now."""

    now: Support
    seats: int
    parties: int
    """The most parties that an outcome may have."""
    least: Bound
    most: Bound
    outcomes: int
    """How many outcomes there are; all of them are compared."""


class Assembly(NamedTuple):
    """What a year's support is calculated from, for any assembly of so many seats and at most so many parties."""

    side: Side
    seats: int
    parties: int

    def support(self, outcome: Outcome) -> Support:
        """Calculate the year for one outcome; raises PolsekError."""
        parties = [(Party(f"{number}"), mandates) for number, mandates in enumerate(outcome, 1)]
        file, year = self.side.file, self.side.year
        only = seated(file, parties)._replace(starts=year_period(file.rule, year).start)
        return self.side._replace(only=only).support()


def bounds(side: Side, parties: int | None = None) -> Bounds:
    """Give the least and the most that a rule can cost in a year, for at most so many parties (None: as many as now).

    The assembly is as large as the one that counts last in the year. Adjustments, and what is withheld from named
    parties, are left out: nobody knows who will sit.

    Raises:
        PolsekError: what stands in the way of calculating the rule.
        CommandError: there are more than `MOST_OUTCOMES` outcomes to calculate.

    """
    now = side.support()
    sitting, file = now.sittings[-1].distribution, side.file
    most = sum(row.mandates > 0 for row in sitting.rows) if parties is None else parties
    rule = file.rule.but(adjustments=(), withheld=())
    plain = Assembly(side._replace(file=file._replace(rule=rule)), sitting.seats, max(1, min(most, sitting.seats)))
    number = sum(_ways(plain.seats, parties) for parties in range(1, plain.parties + 1))
    names = tuple(rule.components)
    if depends_on_mandates_alone(rule, names) or depends_on_number_of_parties(rule):
        ends = _by_own_seats(plain)
    elif number <= MOST_OUTCOMES:
        ends = _one_by_one(plain)
    else:
        raise _too_many(plain, number)
    return Bounds(now, plain.seats, plain.parties, *ends, number)


def _one_by_one(assembly: Assembly) -> tuple[Bound, Bound]:
    found = [
        Bound(outcome, assembly.support(outcome))
        for parties in range(1, assembly.parties + 1)
        for outcome in _outcomes(assembly.seats, parties, assembly.seats)
    ]
    return min(found, key=_cost), max(found, key=_cost)


def _cost(bound: Bound) -> Fraction:
    return bound.support.total


def _outcomes(seats: int, parties: int, largest: int) -> Iterator[Outcome]:
    """Give every way to hand out seats to so many parties, none larger than the one before."""
    if parties == 1:
        if 1 <= seats <= largest:
            yield (seats,)
        return
    for first in range(min(largest, seats - parties + 1), 0, -1):
        for rest in _outcomes(seats - first, parties - 1, first):
            yield (first, *rest)


@cache
def _ways(seats: int, parties: int) -> int:
    """Count the ways to hand out seats to so many parties, each at least one, without regard to which is which."""
    if parties == 0 or seats < parties:
        return int(seats == parties == 0)
    return _ways(seats - 1, parties - 1) + _ways(seats - parties, parties)


# --- by each party's own seats ----------------------------------------------------------------------------------------


def _by_own_seats(assembly: Assembly) -> tuple[Bound, Bound]:
    by_number = [_amounts(assembly, parties) for parties in range(1, assembly.parties + 1)]
    least, most = (
        best(
            (_chosen(amounts, assembly.seats, parties, best) for parties, amounts in enumerate(by_number, 1)),
            key=lambda found: found[0],
        )[1]
        for best in (min, max)
    )
    return Bound(least, assembly.support(least)), Bound(most, assembly.support(most))


def _amounts(assembly: Assembly, parties: int) -> dict[int, Fraction]:
    """Give what a party with 1, 2, 3 ... seats gets beside so many others, exact unless the total adds shown rows."""
    found: dict[int, Fraction] = {}
    for mandates in range(1, assembly.seats - parties + 2):
        if mandates not in found:
            left = assembly.seats - mandates
            ones = max(0, parties - 2)
            outcome = (mandates,) if parties == 1 else (mandates, left - ones, *[1] * ones)
            found |= _by_seats(assembly.support(outcome if parties > 1 else (assembly.seats,)))
    return found


def _by_seats(support: Support) -> dict[int, Fraction]:
    amounts = {party.mandates: party.total for party in support.parties}
    return {
        mandates: (support.shown(amount) if support.adds_shown else amount.value) or Fraction()
        for mandates, amount in amounts.items()
    }


def _chosen(
    amounts: Mapping[int, Fraction], seats: int, parties: int, best: Callable[..., tuple[Fraction, Outcome]]
) -> tuple[Fraction, Outcome]:
    """Give the best way to hand out all seats to so many parties, and its amount."""
    reached: dict[int, tuple[Fraction, Outcome]] = {0: (Fraction(), ())}
    for number in range(1, parties + 1):
        left = parties - number
        reached = {
            total: best(_steps(amounts, reached, total))
            for total in range(number, seats - left + 1)
            if left or total == seats
        }
    amount, outcome = reached[seats]
    return amount, tuple(sorted(outcome, reverse=True))


def _steps(
    amounts: Mapping[int, Fraction], reached: Mapping[int, tuple[Fraction, Outcome]], total: int
) -> Iterable[tuple[Fraction, Outcome]]:
    for before, (amount, outcome) in reached.items():
        if total - before in amounts:
            yield amount + amounts[total - before], (*outcome, total - before)


def grouped(number: int) -> str:
    """Write a number with its thousands apart."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def _too_many(assembly: Assembly, number: int) -> CommandError:
    rule, many = assembly.side.file.id, grouped(number)
    few = _most_parties(assembly.seats)
    return CommandError(
        Words(
            f"{rule}: what a party gets depends on the others, and there are {many} outcomes to calculate;"
            f" at most {grouped(MOST_OUTCOMES)} are",
            f"{rule}: vad ett parti får beror på de andra, och {many} valutfall skulle behöva räknas;"
            f" högst {grouped(MOST_OUTCOMES)} räknas",
        ),
        Words(f"ask for fewer parties: --parties {few}", f"räkna med färre partier: --parties {few}"),
    )


def _most_parties(seats: int) -> int:
    """Give the most parties whose outcomes are few enough to be calculated one by one."""
    outcomes = accumulate(_ways(seats, parties) for parties in range(1, seats + 1))
    return max(1, sum(1 for _ in takewhile(lambda number: number <= MOST_OUTCOMES, outcomes)))
