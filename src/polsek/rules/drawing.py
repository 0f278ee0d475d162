"""What the parts of a pool are together, as far as the file alone tells: at most the whole, on every day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated, on_day, parts
from polsek.notation.formula import Of, Rest
from polsek.period import DAY
from polsek.problem import Address, Words
from polsek.rules.figures import is_money_limit, same_word
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polsek.notation.figure import Figure
    from polsek.notation.reader import Reader
    from polsek.rules.rule import Component, Pool, Rule, Validity
    from polsek.rules.words import Years

_MOST_FACTS = 8
"""Of so many yes/no facts every combination is tried; what hangs on others is judged where it is calculated."""


class Part(NamedTuple):
    """A pool or a component that takes a share of a pool."""

    at: Address
    amount: Figure | None
    valid: tuple[Validity, ...]
    term_years: Years | None
    facts: Mapping[str, bool]
    """The yes/no facts of the assembly on which it hangs."""

    def share(self, pool: str, day: date) -> Fraction:
        """Give the share of a pool that it takes on a day."""
        figure = on_day(self.amount, day)
        if self.valid and not any(each.holds(day) for each in self.valid):
            return Fraction()
        return figure.factor or Fraction() if isinstance(figure, Of) and figure.name == pool else Fraction()

    def holds(self, year: int, facts: Mapping[str, bool]) -> bool:
        """Tell whether it holds in a year of the term, the facts being so."""
        in_term = self.term_years is None or self.term_years.holds(year)
        return in_term and all(facts.get(name) == wanted for name, wanted in self.facts.items())


def check_drawing(rule: Rule, to: Reader) -> None:
    """Report parts of a pool that are more than the whole on some day, and bands that take from several pools."""
    found = tuple(_parts(rule))
    days = sorted(_days(rule, found))
    for pool in rule.pools:
        seen: set[Address] = set()
        for day in days:
            for part in _too_much(pool, day, found):
                if part.at not in seen:
                    _report(pool, part, day, rule, to)
                seen.add(part.at)
    for name, component in rule.components.items():
        _check_bands(component, ("components", name), rule, to)


def _parts(rule: Rule) -> Iterator[Part]:
    """Give what takes plain shares: pools, and sums that are split; what a limit cuts is told by calculating."""
    for name, pool in rule.pools.items():
        if not pool.per and not _is_cut(pool):
            yield Part(("pools", name), pool.amount, (), None, {})
    for name, component in rule.components.items():
        if component.split and not _is_cut(component):
            facts = {each.name: not each.negated for each in component.for_ if _is_of_assembly(each.name, rule)}
            yield Part(("components", name), component.amount, component.valid, component.term_years, facts)


def _is_cut(record: Pool | Component) -> bool:
    return any(is_money_limit(each) for each in record.at_most)


def _is_of_assembly(name: str, rule: Rule) -> bool:
    fact = rule.facts.get(name)
    return fact is not None and fact.sort == "yes/no" and not fact.of_party


def _days(rule: Rule, found: Iterable[Part]) -> Iterator[date]:
    """Give the first day of the rule and those on which a share or what takes it changes."""
    spans = [each for part in found for each in part.valid]
    days = {each.from_ for each in spans} | {each.to + DAY for each in spans if each.to is not None}
    days |= {day for part in found for each in parts(part.amount) if isinstance(each, Dated) for day, _ in each.values}
    valid: Validity | None = rule.valid
    yield (None if valid is None else valid.from_) or date.min
    yield from (day for day in days if day is not None and (valid is None or valid.holds(day)))


def _too_much(pool: str, day: date, found: tuple[Part, ...]) -> Iterator[Part]:
    """Give the parts with which more than the whole is taken from a pool on a day, in some year of a term."""
    shares = [(part, share) for part in found if (share := part.share(pool, day))]
    if sum((share for _, share in shares), Fraction()) <= 1:
        return
    asked = sorted({name for part, _ in shares for name in part.facts})[:_MOST_FACTS]
    years = {1, *(each for part, _ in shares for each in _begins(part.term_years))}
    for year, truths in product(sorted(years), product((True, False), repeat=len(asked))):
        facts = dict(zip(asked, truths, strict=True))
        total = Fraction()
        for part, share in shares:
            if part.holds(year, facts):
                total += share
                if total > 1:
                    yield part


def _begins(years: Years | None) -> tuple[int, ...]:
    return () if years is None else (years.first, *(() if years.last is None else (years.last + 1,)))


def _report(pool: str, part: Part, day: date, rule: Rule, to: Reader) -> None:
    starts = rule.time.year_starts
    year = "" if day == date.min else f" {day.year - (day < starts.of(day.year))}"
    name = rule.pools[pool].called(pool)
    message = Words(
        f"the parts of {name.en} are more than 100 %{year and f' in{year}'}",
        f"delarna av ramen {name.sv} är mer än 100 %{year and f' år{year}'}",
    )
    hint = Words("the parts of a pool are at most 100 % of it", "delarna av en ram får vara högst 100 %")
    to.report("overdrawn", (*part.at, "amount"), message, hint)


def _check_bands(component: Component, at: Address, rule: Rule, to: Reader) -> None:
    """Report bands of which each mandate has its own, and that are not all taken from one pool."""
    if component.banding != "each":
        return
    counted = component.per or (component.split,)
    for figure in parts(component.amount):
        if isinstance(figure, Banded) and any(same_word(figure.unit, word) for word in counted):
            pools = {_pools(band.figure, rule) for band in figure.bands}
            if len(pools) > 1:
                message = Words(
                    "with banding: each, a party has mandates in several of these bands, which take from different "
                    "pools",
                    "med banding: each har ett parti mandat i flera av intervallen, som tas ur olika ramar",
                )
                hint = Words(
                    "write a component for each pool, with above: and at_most:",
                    "skriv en del för varje ram, med above: och at_most:",
                )
                to.report("two-pools", (*at, "amount"), message, hint)


def _pools(figure: Figure, rule: Rule) -> frozenset[str]:
    return frozenset(each.name for each in parts(figure) if isinstance(each, Of | Rest) and each.name in rule.pools)
