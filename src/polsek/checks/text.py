"""What the text of a rule file tells alone: bands, contradictions, defaults, and all checks that need no more."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.calculation.employer import authority_word
from polsek.checks.figures import index_base, kept_too_long, magnitude, no_source, plain
from polsek.notation.figure import Banded, Dated, parts, within
from polsek.notation.formula import FULL_TIME, Given, Of
from polsek.problem import Problem, Words
from polsek.rules.conditions import in_words
from polsek.rules.figures import figures_of, same_word
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from fractions import Fraction

    from polsek.mandates import Distribution
    from polsek.notation.figure import Band, Figure
    from polsek.problem import Address
    from polsek.rules.conditions import Condition
    from polsek.rules.figures import Deciding
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component


MOST_GROWTH = 2
"""A number in the file may grow past a band that is written for later, but not to twice itself."""


# --- falling ----------------------------------------------------------------------------------------------------------


def falling_band(file: RuleFile) -> Iterator[Problem]:
    """Find bands in which a larger party gets less than a smaller one."""
    for each in figures_of(file.rule):
        for banded in parts(each.figure):
            if isinstance(banded, Banded) and not each.is_by_term:
                counts = _counts(file, each, banded)
                if counts != "each":
                    yield from _falling(file, banded, whole=counts == "whole")


def _counts(file: RuleFile, each: Deciding, banded: Banded) -> str:
    """Give how an amount of bands is multiplied by what the bands go by: `whole`, `each`, or empty for not at all."""
    if each.owner[0] != "components" or each.key != "amount":
        return ""
    component = file.rule.components[str(each.owner[1])]
    counted = any(same_word(banded.unit, word) for word in component.per)
    return (component.banding or "each") if counted else ""


def _falling(file: RuleFile, banded: Banded, *, whole: bool) -> Iterator[Problem]:
    """Compare each band with the one before; with `whole`, the last number of the one with the first of the other.

    A lower amount for each mandate of a larger party is common, and gives it less only if the whole is less.
    """
    for one, two in pairwise(banded.bands):
        before, after = _number(one), _number(two)
        if before is None or after is None or before.measure != after.measure:
            continue
        times = (one.last or 1, two.first) if whole else (1, 1)
        if after.number * times[1] < before.number * times[0]:
            message = Words(
                f"{two.text} gives {after.text}, less than {one.text} before it",
                f"{two.text} ger {after.text}, mindre än {one.text} före det",
            )
            yield file.warning("falling-band", two.address, message, Words("is a digit wrong?", "kontrollera beloppen"))


class _Number(NamedTuple):
    """The one known number of a band, and what it is measured in."""

    measure: tuple[object, ...]
    number: Fraction
    text: str


def _number(band: Band) -> _Number | None:
    """Give the number of a band; None when it is not one known number."""
    figure = plain(band.figure)
    if isinstance(figure, Given) and figure.number is not None:
        return _Number((figure.unit,), figure.number, figure.text)
    if isinstance(figure, Of) and figure.factor is not None:
        return _Number((figure.name, figure.when, figure.per), figure.factor, figure.text)
    return None


# --- out of reach -----------------------------------------------------------------------------------------------------


class _Reach(NamedTuple):
    """The least and the most that a party or the assembly can have of something, and why."""

    least: int
    most: int | None
    why_least: Words
    why_most: Words


_NO_REASON = Words("", "")


def unreachable_band(file: RuleFile, distributions: Sequence[Distribution]) -> Iterator[Problem]:
    """Find bands that begin above, or tables that end below, whatever a party that they are for can have."""
    for each in figures_of(file.rule):
        for banded in parts(each.figure):
            if isinstance(banded, Banded) and banded.bands and not each.is_by_term:
                reach = _asked_for(file, each, banded.unit, _known(file, banded.unit, distributions))
                yield from _beyond(file, banded, reach)


def _known(file: RuleFile, unit: str, distributions: Sequence[Distribution]) -> _Reach:
    """Give how many there are: the seats of the largest assembly, or what the file itself says of a count."""
    most = max((each.seats for each in distributions), default=0) if unit == "mandates" else 0
    if most:
        why = Words(f"the assembly has {most} seats", f"fullmäktige har {most} platser")
        return _Reach(0, most, _NO_REASON, why)
    told = [each.number for each in parts(file.rule.figures.get(unit)) if isinstance(each, Given)]
    numbers = [each for each in told if each is not None]
    if not numbers or len(numbers) < len(told):
        return _Reach(0, None, _NO_REASON, _NO_REASON)
    why = Words(f"{unit} is at most {max(numbers)}", f"{unit} är högst {max(numbers)}")
    return _Reach(0, int(max(numbers) * MOST_GROWTH), _NO_REASON, why)


def _asked_for(file: RuleFile, each: Deciding, unit: str, reach: _Reach) -> _Reach:
    """Narrow what is known by the conditions of the component."""
    conditions = file.rule.components[str(each.owner[1])].for_ if each.owner[0] == "components" else ()
    for condition in conditions:
        if not same_word(condition.name, unit):
            continue
        said = in_words(condition, file.rule.facts)
        why = Words(f"it is only for {condition.text}", f"stödet ges bara vid {said.sv}")
        most = int(condition.limit) - (condition.comparison == "below")
        if condition.comparison in ("at most", "below") and (reach.most is None or most < reach.most):
            reach = reach._replace(most=most, why_most=why)
        least = int(condition.limit) + (condition.comparison == "above")
        if condition.comparison in ("at least", "above") and least > reach.least:
            reach = reach._replace(least=least, why_least=why)
    return reach


def _beyond(file: RuleFile, banded: Banded, reach: _Reach) -> Iterator[Problem]:
    for band in banded.bands:
        if reach.most is not None and band.first > reach.most:
            hint = Words("no party can reach this band", "inget parti kan nå det här intervallet")
            yield file.warning("unreachable-band", band.address, reach.why_most, hint, key=True)
    last = banded.bands[-1]
    if last.last is not None and last.last < reach.least:
        hint = Words(
            "no party that it is for falls in a band; go on with the table",
            "inget parti som stödet gäller hamnar i ett intervall; fortsätt tabellen",
        )
        yield file.warning("unreachable-band", last.address, reach.why_least, hint, key=True)


# --- what is said twice or against itself ---------------------------------------------------------------------------


ONCE = "party"
"""The count that multiplies nothing."""


def counted_twice(file: RuleFile) -> Iterator[Problem]:
    """Find amounts that are multiplied by the same count two times."""
    hint = Words(
        "write it once; if the square is meant, say so in accepted:",
        "skriv den en gång; om kvadraten är avsedd, ange det i accepted:",
    )
    for name, component in file.rule.components.items():
        twice = next((each for each in component.per if component.per.count(each) > 1), "")
        if twice:
            message = Words(f"{twice} is multiplied by twice", f"{twice} multipliceras två gånger")
            yield file.warning("counted-twice", ("components", name, "per"), message, hint)
        for figure in parts(component.amount):
            other = file.rule.components.get(figure.name) if isinstance(figure, Of) else None
            word = _both(component, other)
            if other is not None and word and isinstance(figure, Of):
                message = Words(
                    f"{figure.name} is per {word} already, and is multiplied by {word} again",
                    f"{figure.name} är redan per {word} och multipliceras med {word} igen",
                )
                yield file.warning("counted-twice", figure.address, message, hint)


def _both(component: Component, other: Component | None) -> str:
    """Give what both components are per."""
    words = () if other is None else other.per
    return next((each for each in component.per if each != ONCE and any(same_word(each, word) for word in words)), "")


def mixed_periods(file: RuleFile) -> Iterator[Problem]:
    """Find bands and dates of which some are a year's amounts and others a month's."""
    for each in figures_of(file.rule):
        for figure in parts(each.figure):
            found = _amounts(figure)
            other = next((amount for amount in found if amount.unit != found[0].unit), None)
            if other is not None:
                message = Words(
                    f"{found[0].unit} and {other.unit} stand side by side",
                    f"{found[0].unit} och {other.unit} används i samma värde",
                )
                hint = Words(
                    "a month's amount is paid twelve times a year: write all in one period, or say in accepted: "
                    "that it is so",
                    "ett månadsbelopp betalas tolv gånger om året: skriv alla i samma period, eller ange i accepted: "
                    "att det är så",
                )
                yield file.warning("mixed-periods", other.address, message, hint)
                break


def _amounts(figure: Figure) -> list[Given]:
    """Give the amounts of money that stand beside each other in one wrapping."""
    inner = within(figure) if isinstance(figure, Dated | Banded) else ()
    values = (next((part for part in parts(each) if isinstance(part, Given)), None) for each in inner)
    return [each for each in values if each is not None and "/" in each.unit]


def never_met(file: RuleFile) -> Iterator[Problem]:
    """Find limits that cross and conditions that nobody meets."""
    for name, component in file.rule.components.items():
        for least in component.at_least:
            crossed = next((most for most in component.at_most if _crossed(least, most)), None)
            if isinstance(least, Given) and isinstance(crossed, Given):
                message = Words(
                    f"at_least {least.text} is more than at_most {crossed.text}",
                    f"at_least {least.text} är mer än at_most {crossed.text}",
                )
                hint = Words("correct one of the two", "rätta det ena av dem")
                yield file.warning("never-met", least.address, message, hint)
        pair = _excluding(component.for_)
        if pair is not None:
            said = [in_words(each, file.rule.facts).sv for each in pair]
            message = Words(
                f"nobody is both {pair[0].text} and {pair[1].text}",
                f"inget parti kan uppfylla både {said[0]} och {said[1]}",
            )
            hint = Words(
                "all conditions of a list must hold; write two components for two groups",
                "alla villkor i en lista ska vara uppfyllda; skriv två delar för två grupper",
            )
            yield file.warning("never-met", ("components", name, "for"), message, hint)


def _excluding(conditions: Sequence[Condition]) -> tuple[Condition, Condition] | None:
    """Give two conditions that no party meets together."""
    for number, first in enumerate(conditions):
        for second in conditions[number + 1 :]:
            sides = {first.sort, second.sort} == {"government", "opposition"}
            same_fact = first.sort == second.sort == "fact" and first.name == second.name
            if sides or (same_fact and first.negated != second.negated) or _are_apart(first, second):
                return first, second
    return None


def _crossed(least: Figure, most: Figure) -> bool:
    """Tell whether a lower limit is above an upper one of the same unit."""
    if not isinstance(least, Given) or not isinstance(most, Given) or not same_word(least.unit, most.unit):
        return False
    return most.number is not None and (least.number or 0) > most.number


def _are_apart(first: Condition, second: Condition) -> bool:
    """Tell whether no number is within both limits."""
    if not same_word(first.name, second.name):
        return False
    low, high = (first, second) if first.comparison in ("at least", "above") else (second, first)
    if low.comparison not in ("at least", "above") or high.comparison not in ("at most", "below"):
        return False
    least, most = low.limit, high.limit
    return least > most or (least == most and (low.comparison, high.comparison) != ("at least", "at most"))


def all_retained(file: RuleFile) -> Iterator[Problem]:
    """Find party support in a file whose arrangement has the authority retain all of it, to employ secretaries."""
    arrangement, components = file.rule.arrangement, file.rule.components.values()
    if file.rule.support != "party_support" or arrangement is None or arrangement.employer == "the party":
        return
    posts = [each for each in components if FULL_TIME in each.per]
    others = [each for each in components if FULL_TIME not in each.per and each.paid == "in money"]
    if posts and others:
        payer = authority_word(file.code).sv
        message = Words(
            "where the authority employs, it retains all support by the file, not only that for the secretaries",
            f"det som {payer} behåller är allt stöd enligt filen, inte bara det till politiska sekreterare",
        )
        hint = Words(
            "write political secretaries in a file of their own, with support: political_secretary",
            "skriv politiska sekreterare i en egen fil, med support: political_secretary",
        )
        yield file.warning("all-retained", ("arrangement", "employer"), message, hint)


CONTRADICTIONS = (counted_twice, mixed_periods, never_met, all_retained)


# --- what is left to defaults ---------------------------------------------------------------------------------------


_OF_SEATS = {"mandate", "weighted mandate"}


def default_among(file: RuleFile) -> Iterator[Problem]:
    """Find sums that are split where nothing says whom the divisor counts."""
    for name, component in file.rule.components.items():
        if component.split and not _written(file, ("components", name, "among")):
            message = Words(
                "who is counted in the divisor is not said; "
                "then it is those entitled, with empty seats and withheld parties",
                "det framgår inte vilka partier summan ska delas mellan; "
                "förval: alla berättigade, även tomma stolar och partier vars stöd hålls inne",
            )
            hint = Words(
                "say it: among: those entitled, those paid (the others share what is not paid) "
                "or the assembly (all seats)",
                "ange among: those entitled, those paid (övriga delar på det som inte betalas ut) "
                "eller the assembly (alla platser)",
            )
            yield file.problem("default-among", ("components", name, "split"), message, hint, "note")


def default_empty_seats(file: RuleFile) -> Iterator[Problem]:
    """Find mandates that are counted where nothing says whether empty seats are."""
    counted = [
        name for name, component in file.rule.components.items() if _OF_SEATS & {*component.per, component.split}
    ]
    if counted and not _written(file, ("mandates", "empty_seats")):
        message = Words(
            "whether empty seats count is not said; then they do, as the law has it when nothing is decided",
            "det framgår inte om tomma stolar räknas; förval enligt kommunallagen: ja",
        )
        hint = Words(
            "say it: mandates: {empty_seats: counted} or {empty_seats: not counted}",
            "ange mandates: {empty_seats: counted} eller {empty_seats: not counted}",
        )
        yield file.problem("default-empty-seats", ("components", counted[0]), message, hint, "note", key=True)


def _written(file: RuleFile, address: Address) -> bool:
    return str(address[-1]) in file.document.keys(address[:-1])


# --- all of them ----------------------------------------------------------------------------------------------------


_HIDES = ("unknown-key", "missing-key", "empty-value", "wrong-shape", "stray-key", "lone-key")
"""What is said to be missing may stand in the file under a key that has one of these errors."""


def check_text(file: RuleFile, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Find what is probably wrong in a rule file as far as it was understood.

    `problems` are those of its reading; they are not told again in other words. What a file leaves to the language is
    noted when it has no errors.
    """
    errors = [each for each in problems if each.severity == "error"]
    checks: tuple[Callable[[RuleFile], Iterator[Problem]], ...] = (
        falling_band,
        magnitude,
        kept_too_long,
        index_base,
        *CONTRADICTIONS,
    )
    if not any(each.id in _HIDES for each in errors):
        checks += (no_source,)
    if not errors:
        checks += (default_among, default_empty_seats)
    wrong = {each.path for each in errors}
    for check in checks:
        yield from (each for each in check(file) if each.path not in wrong)
