"""What the keys of a component or a pool demand of each other, and what the parts of a pool are together."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated, on_day, parts
from polsek.notation.formula import FULL_TIME, Given, Of, Rest
from polsek.period import DAY
from polsek.problem import Address, Words, same
from polsek.rules.figures import bands_of_count, counted_unit, is_money_limit, same_word
from polsek.rules.words import FILLED, PRESENCE
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polsek.notation.figure import Figure
    from polsek.notation.reader import Reader
    from polsek.rules.rule import Component, Pool, Rule, Validity
    from polsek.rules.words import Years

MOST_TIMES = 20
"""A larger multiple than this is probably a share that lost its per cent sign."""

MOST_COUNTS = 8
"""So many counts at most multiply an amount; more would be a number that nobody can read."""

OF_THE_FILE = ("party", "instalment", "shown", "total")
"""The steps of a rounding that follow after the components: they are the same for all of them."""


def check_component(component: Component, at: Address, to: Reader) -> None:
    """Report keys of a component that lack their partner or exclude each other."""
    keys = to.document.keys(at)
    _check_per_or_split(at, keys, to)
    _partner("among", same("split:"), at, keys, to, there="split" in keys)
    _partner("employment", same("per: full time"), at, keys, to, there=FULL_TIME in component.per)
    if FULL_TIME in component.per and "employment" not in keys:
        message = Words("employment: is missing", "employment: saknas")
        hint = Words(
            "per: full time needs each party's share of full time",
            "per: full time behöver varje partis tjänstgöringsgrad",
        )
        to.report("missing-key", at, message, hint, key=True)
    _check_factors(component.per, at, to)
    _check_banding(component, at, keys, to)
    _check_rounding(at, to)
    _check_money_limit(component, at, keys, to)
    _check_among(component, at, to)
    _check_counts(component, to)
    for figure in (component.amount, component.employment, *component.at_least, *component.at_most):
        _check_bands_of_seats(figure, to)
    _check_pools(component, at, to)
    for key in ("amount", "at_least", "at_most"):
        for figure in (component.amount,) if key == "amount" else getattr(component, key):
            _check_multiples(figure, to)


def _check_factors(per: tuple[str, ...], at: Address, to: Reader) -> None:
    if len(per) > MOST_COUNTS:
        message = Words(
            f"an amount is multiplied by {MOST_COUNTS} counts at most, not by {len(per)}",
            f"ett belopp multipliceras med högst {MOST_COUNTS} antal, inte med {len(per)}",
        )
        hint = Words(
            "write what the decision multiplies by", "skriv det som beloppet ska multipliceras med enligt beslutet"
        )
        to.report("count", (*at, "per"), message, hint)


def _check_per_or_split(at: Address, keys: Collection[str], to: Reader) -> None:
    if ("per" in keys) == ("split" in keys):
        both = "per" in keys
        message = Words(
            "both per: and split: are written" if both else "neither per: nor split: is written",
            "både per: och split: är skrivna" if both else "varken per: eller split: är skrivet",
        )
        hint = Words(
            "per: multiplies the amount by a count; split: divides a sum; write one of them",
            "per: multiplicerar beloppet med ett antal, split: fördelar en summa; skriv en av dem",
        )
        to.report("per-or-split", at, message, hint, key=True)


def _partner(key: str, partner: Words, at: Address, keys: Collection[str], to: Reader, *, there: bool) -> None:
    if key in keys and not there:
        message = Words(f"{key}: says nothing without {partner.en}", f"{key}: har ingen verkan utan {partner.sv}")
        hint = Words(f"add {partner.en}, or remove {key}:", f"lägg till {partner.sv}, eller ta bort {key}:")
        to.report("lone-key", (*at, key), message, hint, key=True)


def _check_banding(component: Component, at: Address, keys: Collection[str], to: Reader) -> None:
    needed = bands_of_count(component) is not None
    if needed and "split" in keys:
        message = Words(
            "a sum that is split is one sum, not one for each band of what it is split by",
            "det som fördelas är en enda summa, inte en för varje intervall",
        )
        hint = Words(
            "write one sum, or per: instead of split:; banding: goes with per:",
            "skriv en summa, eller per: i stället för split:; banding: hör till per:",
        )
        to.report("banding", (*at, "banding") if "banding" in keys else at, message, hint, key=True)
    elif needed and "banding" not in keys:
        message = Words(
            "the bands go by what is counted, but banding: is missing",
            "intervallen följer det som räknas, men banding: saknas",
        )
        hint = Words(
            "write banding: whole (every mandate gets the amount of the party's band) "
            "or banding: each (each mandate gets its own band's)",
            "skriv banding: whole (varje mandat får beloppet för partiets intervall) "
            "eller banding: each (varje mandat får beloppet för sitt eget intervall)",
        )
        to.report("banding", at, message, hint, key=True)
    if not needed and "banding" in keys:
        what = Words("bands of what is counted", "intervall av det som räknas")
        _partner("banding", what, at, keys, to, there=False)


def _check_rounding(at: Address, to: Reader) -> None:
    for step in to.document.keys((*at, "rounding")):
        if step in OF_THE_FILE:
            message = Words(
                f"a component has no rounding of its own at {step}", f"en enskild del kan inte avrundas vid {step}"
            )
            hint = Words(f"write {step}: in the rounding: of the file", f"ange {step}: i filens rounding:")
            to.report("rounding", (*at, "rounding", step), message, hint, key=True)


def _check_money_limit(component: Component, at: Address, keys: Collection[str], to: Reader) -> None:
    if "split" in keys and any(is_money_limit(figure) for figure in component.at_least):
        message = Words(
            "at_least in money on a sum that is split would pay more than the sum",
            "at_least i kronor på en summa som fördelas skulle ge mer än summan",
        )
        hint = Words(
            "limit the count instead, or the party's total in party_total",
            "begränsa antalet i stället, eller partiets summa i party_total",
        )
        to.report("split-at-least", (*at, "at_least"), message, hint)


def _check_among(component: Component, at: Address, to: Reader) -> None:
    if component.among == "the assembly" and component.split not in ("", "party", "mandate"):
        message = Words(
            "the assembly as a whole has seats and parties, nothing else to divide by",
            "för fullmäktige som helhet finns bara platser och partier att dela med",
        )
        hint = Words(
            "write split: by mandates or equally, or among: those entitled",
            "skriv split: by mandates eller equally, eller among: those entitled",
        )
        to.report("split-assembly", (*at, "among"), message, hint)


def check_pool(pool: Pool, at: Address, to: Reader) -> None:
    """Report what a pool cannot have: a count that is a party's own, a limit of a count."""
    _check_multiples(pool.amount, to)
    _check_factors(pool.per, at, to)
    for key in ("at_least", "at_most"):
        for figure in getattr(pool, key):
            if counted_unit(figure):
                _wrong_count(figure, counted_unit(figure), Words("a pool", "en ram"), to)
    for counted in pool.per:
        if counted in (FULL_TIME, "weighted mandate", FILLED):
            message = Words(f"an assembly has no {counted} of its own", f"för fullmäktige finns inget antal {counted}")
            hint = Words(
                "write seat, mandate, party, inhabitant or a number of the assembly",
                "skriv seat, mandate, party, inhabitant eller ett antal för fullmäktige",
            )
            to.report("pool-per", (*at, "per"), message, hint)


def _check_multiples(figure: Figure | None, to: Reader) -> None:
    for each in parts(figure):
        if isinstance(each, Of) and each.multiple and each.factor is not None and each.factor > MOST_TIMES:
            message = Words(
                f"{each.factor_text} times {each.name} is unusually much",
                f"{each.factor_text} gånger {each.name} är ovanligt mycket",
            )
            hint = Words(
                f"did you mean {each.factor_text} % of {each.name}?", f"menade du {each.factor_text} % of {each.name}?"
            )
            to.report("large-multiple", each.address, message, hint, severity="warning")


def _check_bands_of_seats(figure: Figure | None, to: Reader) -> None:
    """Report bands by the seats of the assembly for what goes to a party: its own mandates are meant."""
    for each in parts(figure):
        if isinstance(each, Banded) and each.unit in ("seat", "seats"):
            message = Words(
                "seats are the whole assembly's, not a party's", "seats gäller hela fullmäktige, inte ett parti"
            )
            hint = Words(
                "write the bands without a unit or with mandates: 1-3, 4-6, 7-",
                "skriv intervallen utan enhet eller med mandates: 1-3, 4-6, 7-",
            )
            to.report("assembly-seats", each.bands[0].address, message, hint, key=True)


def _check_pools(component: Component, at: Address, to: Reader) -> None:
    pools = to.document.keys(("pools",))
    named = {each.name for each in parts(component.amount) if isinstance(each, Of | Rest) and each.name in pools}
    if component.out_of and named - {component.out_of}:
        message = Words(f"the amount is taken from {min(named)} already", f"beloppet tas redan ur {min(named)}")
        hint = Words("remove out_of:", "ta bort out_of:")
        to.report("two-pools", (*at, "out_of"), message, hint)


def _check_counts(component: Component, to: Reader) -> None:
    counted = component.per or ((component.split,) if component.split else ())
    for figure in (*component.at_least, *component.at_most, component.above):
        unit = counted_unit(figure)
        if figure is not None and unit and counted and not any(same_word(unit, word) for word in counted):
            _wrong_count(figure, unit, Words(" x ".join(counted), " x ".join(counted)), to)
    presences = [each for each in component.for_ if each.sort in PRESENCE]
    if len(presences) > 1:
        message = Words(f"{presences[0].text} is said already", f"{presences[0].text} är redan angivet")
        hint = Words("write one of represented, elected, listed", "skriv en av represented, elected, listed")
        to.report("condition", presences[1].address, message, hint)
    for each in parts(component.employment):
        if isinstance(each, Given) and each.number is not None and not 0 <= each.number <= 1:
            message = Words(
                f"{each.text} is not a share of full time", f"{each.text} ligger inte mellan 0 och 100 % av heltid"
            )
            hint = Words("write 0-100 %", "ange 0–100 %")
            to.report("employment", each.address, message, hint)


def _wrong_count(figure: Figure, unit: str, counted: Words, to: Reader) -> None:
    message = Words(f"{counted.en} is not counted in {unit}", f"{counted.sv} räknas inte i {unit}")
    hint = Words(
        "limit what is counted, or write money such as 70000 kr/year",
        "begränsa det som räknas, eller skriv pengar som 70000 kr/year",
    )
    to.report("limit-unit", figure.address, message, hint)


# --- what the parts of a pool are together ----------------------------------------------------------------------------


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
