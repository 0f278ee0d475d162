"""One component in sentences: who gets what, times what or divided by what, with limits, additions and exceptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.notation.figure import Band, Banded, Figure, parts
from polsek.notation.formula import FULL_TIME, Given, Named, Of
from polsek.period import NEW_YEAR
from polsek.problem import UNSAID, Words, same
from polsek.rules.figures import bands_of_count, is_money_limit
from polsek.rules.words import FILLED
from polsek.show.description.figures import (
    AMOUNT,
    POSTS,
    SHARE,
    band_text,
    component_rounding,
    inline,
    monthly,
    narrowed,
    tell,
)
from polsek.show.description.receivers import also_needed, counted_of, divided, leavers_in_divisor, subject, title_of
from polsek.show.description.wording import (
    PERIODS,
    Said,
    joined,
    listed,
    noun,
    quantity,
    quoted,
    say,
    section,
    written_date,
)

if TYPE_CHECKING:
    from polsek.rules.rule import Component, Validity
    from polsek.show.description.wording import Matter, Section

Sentences = Iterator[Words | Said]


def component_section(name: str, matter: Matter) -> Section:
    """Describe one component."""
    component = matter.rule.components[name]
    return section(component.called(name), (each for aspect in ASPECTS for each in aspect(component, matter)))


# --- who gets what --------------------------------------------------------------------------------------------------


def _gets(component: Component, matter: Matter) -> Sentences:
    if component.split:
        yield from divided(component, matter)
    elif FULL_TIME in component.per:
        yield from _for_full_time(component, matter)
    else:
        units = tuple(unit for unit in component.per if unit not in ("party", FILLED))
        yield from _for_each(units, component, matter) if units else _for_party(component, matter)
    if FILLED in component.per:
        yield Words(
            "it is multiplied by the share of the party’s mandates that have an elected member, so nothing is "
            "given for an empty seat",
            "beloppet minskas för tomma stolar: det multipliceras med andelen av partiets mandat som har en vald "
            "ledamot",
        )
    yield from also_needed(component, matter)


def _for_party(component: Component, matter: Matter) -> Sentences:
    told = tell(component.amount, matter, POSTS if matter.file.of_posts else AMOUNT)
    text = Words("{who} gets {amount}", "{who} får {amount}")
    if FILLED not in component.per and not _depends_on_party(narrowed(component.amount, matter), matter):
        text = Words("{who} gets {amount}, the same for every party", "{who} får {amount}, lika för alla partier")
    yield say(text, who=subject(component, matter), amount=told.text)
    yield from told.lists


def _depends_on_party(figure: Figure | None, matter: Matter) -> bool:
    facts, components = matter.rule.facts, matter.rule.components
    of_party = {name for name, fact in facts.items() if fact.of_party} | set(components)
    for each in parts(figure):
        if isinstance(each, Banded) and (each.unit == "mandates" or each.unit in of_party):
            return True
        if isinstance(each, Of | Named) and each.name in of_party:
            return True
    return False


def _for_each(units: tuple[str, ...], component: Component, matter: Matter) -> Sentences:
    told, who = tell(component.amount, matter, AMOUNT), subject(component, matter)
    if set(units) <= _PLAIN:
        yield _for_each_mandate(who, told.text, [noun(unit).one for unit in units])
    else:
        ones = [say("every {one}", "varje {one}", one=noun(unit).one) for unit in units if not title_of(unit, matter)]
        yield say(
            "{who} gets {amount}{each}: the amount is multiplied by {numbers}",
            "{who} får {amount}{each}: beloppet multipliceras med {numbers}",
            who=who,
            amount=told.text,
            each=say(" for {ones}", " för {ones}", ones=listed(ones)) if ones else UNSAID,
            numbers=listed([counted_of(unit, matter) for unit in units], Words("and by", "och med")),
        )
    yield from told.lists


_PLAIN = {"mandate", "weighted mandate"}
"""What nobody asks whose it is."""


def _for_each_mandate(who: Words, amount: Words, ones: list[Words]) -> Words:
    """Say an amount for each mandate: `20 000 kr per mandat och år`."""
    swedish = amount.sv
    for period in PERIODS.values():
        if swedish.endswith(f" {period.sv}"):
            swedish = swedish.removesuffix(f" {period.sv}")
            ones = [*ones, Words("", period.sv.removeprefix("per "))]
    english = " and ".join(f"every {one.en}" for one in ones if one.en)
    return Words(f"{who.en} gets {amount.en} for {english}", f"{who.sv} får {swedish} per {listed(ones).sv}")


def _for_full_time(component: Component, matter: Matter) -> Sentences:
    told = tell(component.amount, matter, AMOUNT)
    yield say("the amount for full time is {amount}", "beloppet för en heltid är {amount}", amount=told.text)
    yield from told.lists
    if component.employment is not None:
        share = tell(component.employment, matter, SHARE)
        text = say(
            "{who} gets as large a part of it as its share of full time",
            "{who} får den andel av beloppet som motsvarar partiets tjänstgöringsgrad",
            who=subject(component, matter),
        )
        plain = not share.lists and not isinstance(narrowed(component.employment, matter), Named)
        yield say("{text}, {share}", text=text, share=share.text) if plain else text
        yield from share.lists
    others = [counted_of(unit, matter) for unit in component.per if unit not in (FULL_TIME, "party", FILLED)]
    if others:
        yield say("it is multiplied by {others} too", "det multipliceras också med {others}", others=listed(others))


# --- bands and counts -----------------------------------------------------------------------------------------------

_BANDING = {
    "whole": Words(
        "the band is chosen by the party’s whole number, and every {one} gets that band’s amount",
        "partiets antal avgör intervallet, och varje {one} ger det intervallets belopp",
    ),
    "each": Words(
        "each {one} by itself gets the amount of the band in which it falls, so a larger number "
        "changes nothing for the first ones",
        "varje {one} ger beloppet för sitt eget intervall, så ett större antal ändrar inget för de första",
    ),
}


def _banding(component: Component, matter: Matter) -> Sentences:
    bands = bands_of_count(component)
    if bands is not None and bands in parts(narrowed(component.amount, matter)):
        yield say(_BANDING["whole" if component.banding == "whole" else "each"], one=noun(bands.unit).one)
        yield from _example(bands, component.banding)


def _example(bands: Banded, banding: str) -> Sentences:
    """Work out one number in the second band, where the amounts are plain."""
    if len(bands.bands) < 2:
        return
    first, second = bands.bands[:2]
    if not (isinstance(first.figure, Given) and isinstance(second.figure, Given)):
        return
    low, high, count = first.figure.number, second.figure.number, second.first
    if low is None or high is None:
        return
    before = count - max(first.first, 1)
    factors = [(count, high)] if banding == "whole" else [(before, low), (1, high)]
    terms = joined([say("{n} × {amount}", n=n, amount=amount) for n, amount in factors], " + ")
    yield say(
        "for example {count}: {terms} = {total}",
        "exempel: {count} ger {terms} = {total}",
        count=band_text(Band(count, count, bands, "", ()), bands.unit),
        terms=terms,
        total=quantity(sum((n * amount for n, amount in factors), Fraction()), second.figure.unit),
    )


def _counts(component: Component, matter: Matter) -> Sentences:
    """Say the limits on what is counted."""
    found = list(_limits(component, matter))
    yield from found
    if found and component.split:
        yield (
            Words("this does not change the divisor", "detta påverkar inte vad summan delas med")
            if component.among == "the assembly"
            else Words("the divisor counts in the same way", "summan delas med antalet räknat på samma sätt")
        )


def _limits(component: Component, matter: Matter) -> Iterator[Words]:
    yield from (_at_least(figure, matter) for figure in component.at_least if not is_money_limit(figure))
    yield from (say(_AT_MOST, n=inline(each, matter)) for each in component.at_most if not is_money_limit(each))
    above = component.above
    if above is not None:
        text = say(_ABOVE, n=inline(above, matter))
        first = _first_counted(above)
        if first:
            text = text._replace(sv=f"stödet ges från och med det {first} mandatet")
        elif not any(is_money_limit(figure) for figure in component.at_least):
            text = say("{text}; {nothing}", text=text, nothing=_NO_MORE)
        yield text


def _at_least(figure: Figure, matter: Matter) -> Words:
    """Say how many are counted for a party that has fewer."""
    n = inline(figure, matter)
    if not isinstance(figure, Given) or figure.number is None or figure.unit in ("share", FULL_TIME):
        return say(_AT_LEAST, n=n)
    return say(_AT_LEAST_NUMBER, n=n, number=figure.number, counted=noun(figure.unit).many)


def _first_counted(above: Figure) -> str:
    """Give the ordinal of the first mandate that counts, in Swedish; nothing where it is not so simple."""
    if not isinstance(above, Given) or above.unit not in ("mandate", "mandates") or above.number not in _ORDINALS:
        return ""
    return _ORDINALS[int(above.number)]


_ORDINALS = {1: "andra", 2: "tredje", 3: "fjärde", 4: "femte", 5: "sjätte", 6: "sjunde", 7: "åttonde", 8: "nionde"}
_AT_LEAST = Words(
    "a party with less than {n} is counted as if it had so many (one that has none gets nothing)",
    "ett parti med färre än {n} räknas som om det hade så många (ett parti utan får inget)",
)
_AT_LEAST_NUMBER = Words(
    "a party with fewer than {n} is counted as if it had {number} (one that has none gets nothing)",
    "ett parti med färre än {n} räknas som om det hade {number} (utan {counted} får det inget)",
)
_AT_MOST = Words("at most {n} of a party are counted", "högst {n} räknas per parti")
_ABOVE = Words("only what exceeds {n} is counted", "bara det som överstiger {n} räknas")
_NO_MORE = Words(
    "a party that has no more gets nothing of this part", "partier med högst så många får inget av denna del"
)


# --- what is added, taken and limited -------------------------------------------------------------------------------


def _changes(component: Component, matter: Matter) -> Sentences:
    """Say the index, payroll overhead, what a year is, and from where it is taken."""
    if component.indexed is not None:
        index = inline(component.indexed, matter)
        yield say("the amount is first raised by {index}", "beloppet räknas först upp med {index}", index=index)
    if component.overhead is not None:
        figure = narrowed(component.overhead, matter)
        named = isinstance(figure, Named) and figure.name in matter.series
        text = Words("payroll overhead of {share} is added to the result", "därtill kommer PO-pålägg med {share}")
        if named:
            text = Words("{share} is added to the result", "därtill kommer {share}")
        yield say(text, share=inline(figure, matter))
    if monthly(component.amount, matter):
        yield Words("a year is twelve times that", "årsbeloppet är tolv månadsbelopp")
    numbers = [
        each.number if isinstance(each, Given) else each.factor
        for each in parts(component.amount)
        if isinstance(each, Given | Of)
    ]
    if any(number is not None and number < 0 for number in numbers):
        yield Words("a negative amount is a deduction", "ett negativt belopp är ett avdrag")
    if component.out_of:
        pool = matter.title(component.out_of)
        yield say("it is taken out of the pool {pool}", "det tas ur ramen {pool}", pool=pool)


def _money_limits(component: Component, matter: Matter) -> Sentences:
    """Say the least and the most in money."""
    least = Words("a party that gets this part gets at least {n}", "lägsta belopp för ett parti som får denna del: {n}")
    most = Words("of this part a party gets at most {n}", "högsta belopp per parti: {n}")
    for text, figures in ((least, component.at_least), (most, component.at_most)):
        yield from (say(text, n=inline(figure, matter)) for figure in figures if is_money_limit(figure))


# --- when -----------------------------------------------------------------------------------------------------------


def _times(component: Component, matter: Matter) -> Sentences:
    """Say in which years of the term it is given, from and to when, and what a party that has left keeps."""
    years = component.term_years
    if years is not None:
        which = Words("years {n}–{m} of the term", "år {n}–{m} i mandatperioden")
        if years.last is None:
            which = Words("year {n} of the term and after it", "år {n} i mandatperioden och därefter")
        elif years.last == years.first:
            which = Words("year {n} of the term", "år {n} i mandatperioden")
        yield say(
            "it is given only in {which}; year 1 is {first}",
            "det ges bara {which}; år 1 är {first}",
            which=say(which, n=years.first, m=years.last or 0),
            first=_first_year(matter),
        )
    if component.valid:
        spans = listed([span_text(each) for each in component.valid])
        yield say("it is given only {spans}", "det ges bara {spans}", spans=spans)
    if component.after_leaving:
        former = component.split == "mandate" or "mandate" in component.per
        yield say(
            "a party that has left the assembly keeps it for {months}{former}",
            "ett parti som har lämnat fullmäktige behåller stödet i {months}{former}",
            months=quantity(Fraction(component.after_leaving), "month"),
            former=Words(", by its former mandates", ", efter sina tidigare mandat") if former else UNSAID,
        )
        yield from leavers_in_divisor(component)


def _first_year(matter: Matter) -> Words:
    if not matter.national:
        return Words(
            "the first support year that begins after the election", "det första stödår som börjar efter valet"
        )
    if matter.rule.time.year_starts == NEW_YEAR:
        return Words("the year after the election", "året efter valet")
    return Words(
        "the first support year that begins on or after 15 October of the election year",
        "det första stödår som börjar den 15 oktober valåret eller senare",
    )


def span_text(valid: Validity) -> Words:
    """Say from and to when something holds."""
    spans = (
        (Words("from {day}", "från och med {day}"), valid.from_),
        (Words("to {day}", "till och med {day}"), valid.to),
    )
    return joined([say(text, day=written_date(day)) for text, day in spans if day is not None], " ")


# --- how it is paid -------------------------------------------------------------------------------------------------


def _payment(component: Component, _matter: Matter) -> Sentences:
    """Say that it is given in kind, and where it is booked."""
    if component.paid != "in money":
        yield Words(
            "it is given in kind: it is part of the total but is not paid out, not divided in "
            "instalments and not settled",
            "stödet ges in natura: det räknas in i summan men betalas inte ut och avräknas inte",
        )
    if component.account:
        account = quoted(same(component.account))
        yield say("it is booked on account {account}", "det bokförs på konto {account}", account=account)


ASPECTS: tuple[Callable[[Component, Matter], Sentences], ...] = (
    _gets,
    _banding,
    _counts,
    _changes,
    _money_limits,
    _times,
    _payment,
    component_rounding,
)
"""What is said of a component, in this order."""
