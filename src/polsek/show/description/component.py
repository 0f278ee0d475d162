"""One component in sentences: who gets what, times what or divided by what, with its limits, additions and exceptions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from polsek.notation.figure import Band, Banded, Figure, parts
from polsek.notation.formula import FULL_TIME, Given, Named, Of
from polsek.problem import Words, same
from polsek.rules.structure import bands_of_count, is_money_limit
from polsek.show.description.division import divided, leavers_in_divisor
from polsek.show.description.figures import AMOUNT, SHARE, band_text, inline, monthly, narrowed, tell
from polsek.show.description.rounding import component_rounding
from polsek.show.description.who import also_needed, counted_of, subject
from polsek.show.description.wording import Said, Section, date_text, joined, listed, noun, numeral, quantity, say

if TYPE_CHECKING:
    from polsek.rules.rule import Component, Validity
    from polsek.show.description.matter import Matter


def component_section(name: str, matter: Matter) -> Section:
    """Describe one component."""
    component = matter.rule.components[name]
    said = [each for aspect in ASPECTS for each in aspect(component, matter)]
    return Section(component.called(name), tuple(said))


# --- what ---------------------------------------------------------------------------------------------------------------


def _gets(component: Component, matter: Matter) -> list[Said]:
    if component.split:
        return [*divided(component, matter), *also_needed(component, matter)]
    if FULL_TIME in component.per:
        said = _for_full_time(component, matter)
    else:
        units = tuple(unit for unit in component.per if unit != "party")
        said = _for_each(units, component, matter) if units else _for_party(component, matter)
    return [*said, *also_needed(component, matter)]


def _for_party(component: Component, matter: Matter) -> list[Said]:
    told = tell(component.amount, matter, AMOUNT)
    text = Words("{who} gets {amount}", "{who} får {amount}")
    if not _depends_on_party(component.amount, matter):
        text = Words("{text}, the same for every party whatever its size", "{text}, lika mycket för alla partier oavsett storlek")
        text = say(text.en, text.sv, text=Words("{who} gets {amount}", "{who} får {amount}"))
    return [Said(say(text.en, text.sv, who=subject(component, matter), amount=told.text)), *told.lists]


def _depends_on_party(figure: Figure, matter: Matter) -> bool:
    facts, components = matter.rule.facts, matter.rule.components
    of_party = {name for name, fact in facts.items() if fact.of_party} | set(components)
    for each in parts(figure):
        if isinstance(each, Banded) and (each.unit == "mandates" or each.unit in of_party):
            return True
        if isinstance(each, Of | Named) and each.name in of_party:
            return True
    return False


def _for_each(units: tuple[str, ...], component: Component, matter: Matter) -> list[Said]:
    told = tell(component.amount, matter, AMOUNT)
    ones = listed([say("every {one}", "varje {one}", one=noun(unit).one) for unit in units])
    numbers = listed([counted_of(unit, matter) for unit in units], Words("and by", "och med"))
    text = say(
        "{who} gets {amount} for {ones}: the amount is multiplied by {numbers}",
        "{who} får {amount} för {ones}: beloppet multipliceras med {numbers}",
        who=subject(component, matter),
        amount=told.text,
        ones=ones,
        numbers=numbers,
    )
    return [Said(text), *told.lists]


def _for_full_time(component: Component, matter: Matter) -> list[Said]:
    told = tell(component.amount, matter, AMOUNT)
    others = [counted_of(unit, matter) for unit in component.per if unit not in (FULL_TIME, "party")]
    found = [Said(say("the amount for full time is {amount}", "beloppet för en heltid är {amount}", amount=told.text)), *told.lists]
    who = subject(component, matter)
    if component.employment is not None:
        share = tell(component.employment, matter, SHARE)
        text = say(
            "{who} gets as large a part of it as its share of full time",
            "{who} får så stor del av det som partiets tjänstgöringsgrad anger",
            who=who,
        )
        if not share.lists:
            text = say("{text}, {share}", "{text}, {share}", text=text, share=share.text)
        found += [Said(text), *share.lists]
    if others:
        text = say("it is multiplied by {others} too", "det multipliceras också med {others}", others=listed(others))
        found.append(Said(text))
    return found


def _month(component: Component, matter: Matter) -> list[Said]:
    if not monthly(component.amount, matter):
        return []
    return [Said(Words("a year is twelve times that", "ett år är tolv gånger så mycket"))]


def _deduction(component: Component, matter: Matter) -> list[Said]:
    values = [each.number if isinstance(each, Given) else each.factor for each in parts(component.amount) if isinstance(each, Given | Of)]
    if not any(value is not None and value < 0 for value in values):
        return []
    return [Said(Words("a negative amount is a deduction", "ett negativt belopp är ett avdrag"))]


def _pool(component: Component, matter: Matter) -> list[Said]:
    if not component.out_of:
        return []
    pool = matter.title(component.out_of)
    return [Said(say("it is taken out of the pool {pool}", "det tas ur potten {pool}", pool=pool))]


# --- bands and counts ---------------------------------------------------------------------------------------------------


def _banding(component: Component, matter: Matter) -> list[Said]:
    bands = bands_of_count(component)
    if bands is None or not component.banding:
        return []
    holes = {"many": noun(bands.unit).many, "one": noun(bands.unit).one}
    if component.banding == "whole":
        text = Words(
            "the band is chosen by the party’s whole number, and every {one} gets that band’s amount",
            "intervallet väljs efter partiets hela antal, och varje {one} ger det intervallets belopp",
        )
    else:
        text = Words(
            "each {one} by itself gets the amount of the band in which it falls, so a larger number changes nothing for the first ones",
            "varje {one} för sig ger beloppet för det intervall där just det ligger, så ett större antal ändrar inget för de första",
        )
    return [Said(say(text.en, text.sv, **holes)), *_example(bands, component.banding)]


def _example(bands: Banded, banding: str) -> list[Said]:
    """Work out one number in the second band, where the amounts are plain."""
    if len(bands.bands) < 2:
        return []
    first, second = bands.bands[:2]
    if not (isinstance(first.figure, Given) and isinstance(second.figure, Given)):
        return []
    low, high = first.figure.number, second.figure.number
    if low is None or high is None:
        return []
    count = second.first
    before = count - max(first.first, 1)
    made = count * high if banding == "whole" else before * low + high
    text = Words("for example {count}: {sum}", "exempel: {count} ger {sum}")
    factors = [(count, high)] if banding == "whole" else [(before, low), (1, high)]
    total = quantity(made, second.figure.unit)
    terms = joined([say("{n} × {amount}", "{n} × {amount}", n=numeral(n), amount=numeral(amount)) for n, amount in factors], " + ")
    result = say("{terms} = {total}", "{terms} = {total}", terms=terms, total=total)
    return [Said(say(text.en, text.sv, count=_several(count, bands), sum=result))]


def _several(count: int, bands: Banded) -> Words:
    return band_text(Band(count, count, bands, "", ()), bands.unit)


def _counts(component: Component, matter: Matter) -> list[Said]:
    found = [
        Said(_limit(operation, figure, matter))
        for operation, figures in (("at least", component.at_least), ("at most", component.at_most))
        for figure in figures
        if not is_money_limit(figure)
    ]
    if component.above is not None:
        found.append(Said(_limit("above", component.above, matter)))
    if found and component.among == "the assembly" and component.split:
        found.append(Said(Words("this does not change the divisor", "detta ändrar inte delningstalet")))
    return found


_LIMITS = {
    "at least": Words(
        "a party with less is counted as if it had {n} (one that has none stays without)",
        "ett parti som har färre räknas som om det hade {n} (den som inte har något får inget)",
    ),
    "at most": Words("at most {n} of a party are counted", "högst {n} räknas för ett parti"),
    "above": Words("only what exceeds {n} is counted", "bara det som överstiger {n} räknas"),
}


def _limit(operation: str, figure: Figure, matter: Matter) -> Words:
    text = _LIMITS[operation]
    return say(text.en, text.sv, n=inline(narrowed(figure, matter), matter))


# --- additions and limits in money --------------------------------------------------------------------------------------


def _indexed(component: Component, matter: Matter) -> list[Said]:
    if component.indexed is None:
        return []
    index = inline(narrowed(component.indexed, matter), matter)
    text = say("the amount is first raised by {index}", "beloppet räknas först upp med {index}", index=index)
    return [Said(text)]


def _overhead(component: Component, matter: Matter) -> list[Said]:
    if component.overhead is None:
        return []
    share = inline(narrowed(component.overhead, matter), matter)
    return [
        Said(
            say(
                "payroll overhead of {share} is added to the result",
                "på det som då blir läggs ett PO-pålägg på {share}",
                share=share,
            )
        )
    ]


def _money(component: Component, matter: Matter) -> list[Said]:
    found = []
    for limits, text in (
        (component.at_least, Words("a party that gets it gets at least {n}", "ett parti som får det får minst {n}")),
        (component.at_most, Words("a party gets at most {n} of it", "ett parti får högst {n}")),
    ):
        money = [inline(narrowed(figure, matter), matter) for figure in limits if is_money_limit(figure)]
        found += [Said(say(text.en, text.sv, n=each)) for each in money]
    return found


# --- when ---------------------------------------------------------------------------------------------------------------


def _years(component: Component, matter: Matter) -> list[Said]:
    years = component.term_years
    if years is None:
        return []
    if years.last == years.first:
        which = say("year {n} of the term", "år {n} i mandatperioden", n=numeral(years.first))
    elif years.last is None:
        which = say("year {n} of the term and after it", "år {n} i mandatperioden och därefter", n=numeral(years.first))
    else:
        ends = {"n": numeral(years.first), "m": numeral(years.last)}
        which = say("years {n}–{m} of the term", "år {n}–{m} i mandatperioden", **ends)
    first = (
        Words("the first that begins on or after 15 October of the election year", "det första som börjar den 15 oktober valåret eller senare")
        if matter.national
        else Words("the first that begins after the election", "det första som börjar efter valet")
    )
    return [
        Said(say("it is given only in {which}; year 1 is the support year that is {first}", "det ges bara {which}; år 1 är det stödår som är {first}", which=which, first=first))
    ]


def _validity(component: Component, matter: Matter) -> list[Said]:
    if not component.valid:
        return []
    spans = listed([span_text(each) for each in component.valid])
    return [Said(say("it is given only {spans}", "det ges bara {spans}", spans=spans))]


def span_text(valid: Validity) -> Words:
    """Say from and to when something holds."""
    start = say("from {day}", "från och med {day}", day=date_text(valid.from_)) if valid.from_ is not None else same("")
    if valid.to is None:
        return start
    end = say("to {day}", "till och med {day}", day=date_text(valid.to))
    return say("{start} {end}", "{start} {end}", start=start, end=end) if valid.from_ is not None else end


def _leaving(component: Component, matter: Matter) -> list[Said]:
    if not component.after_leaving:
        return []
    months = numeral(component.after_leaving)
    former = component.split == "mandate" or "mandate" in component.per
    text = Words("a party that has left the assembly keeps it for {n} months", "ett parti som har lämnat fullmäktige behåller det i {n} månader")
    if former:
        text = Words(f"{text.en}, by its former mandates", f"{text.sv}, efter sina tidigare mandat")
    return [Said(say(text.en, text.sv, n=months)), *leavers_in_divisor(component)]


def _in_kind(component: Component, matter: Matter) -> list[Said]:
    if component.paid == "in money":
        return []
    return [
        Said(
            Words(
                "it is given in kind: it is part of the total but is not paid out, not divided in instalments and not settled",
                "det ges i natura: det ingår i summan men betalas inte ut, delas inte i utbetalningar och avräknas inte",
            )
        )
    ]


ASPECTS: tuple[Callable[[Component, Matter], list[Said]], ...] = (
    _gets, _banding, _counts, _indexed, _overhead, _month, _deduction, _pool, _money, _years, _validity, _leaving, _in_kind, component_rounding,
)  # fmt: skip
"""What is said of a component, in this order."""
