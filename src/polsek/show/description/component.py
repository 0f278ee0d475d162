"""One component in sentences: who gets what, times what or divided by what, with limits, additions and exceptions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from polsek.notation.figure import Band, Banded, Figure, parts
from polsek.notation.formula import FULL_TIME, Given, Named, Of
from polsek.problem import Words, same
from polsek.rules.counted import bands_of_count
from polsek.rules.words import FILLED
from polsek.show.description.division import divided
from polsek.show.description.figures import AMOUNT, POSTS, SHARE, band_text, monthly, narrowed, tell
from polsek.show.description.rounding import component_rounding
from polsek.show.description.terms import counts, in_kind, indexed, leaving, money_limits, overhead, validity, years
from polsek.show.description.who import also_needed, counted_of, subject, title_of
from polsek.show.description.wording import Said, Section, joined, listed, noun, numeral, quantity, quoted, say

if TYPE_CHECKING:
    from polsek.rules.rule import Component
    from polsek.show.description.matter import Matter


def component_section(name: str, matter: Matter) -> Section:
    """Describe one component."""
    component = matter.rule.components[name]
    said = [each for aspect in ASPECTS for each in aspect(component, matter)]
    return Section(component.called(name), tuple(said))


# --- what -----------------------------------------------------------------------------------------------------------


def _gets(component: Component, matter: Matter) -> list[Said]:
    if component.split:
        return [*divided(component, matter), *also_needed(component, matter)]
    if FULL_TIME in component.per:
        said = _for_full_time(component, matter)
    else:
        units = tuple(unit for unit in component.per if unit not in ("party", FILLED))
        said = _for_each(units, component, matter) if units else _for_party(component, matter)
    return [*said, *_filled(component), *also_needed(component, matter)]


def _filled(component: Component) -> list[Said]:
    if FILLED not in component.per:
        return []
    text = Words(
        "it is multiplied by the share of the party’s mandates that have an elected member, so nothing is "
        "given for an empty seat",
        "det multipliceras med den andel av partiets mandat som har en vald ledamot, så en tom stol ger inget",
    )
    return [Said(text)]


def _for_party(component: Component, matter: Matter) -> list[Said]:
    told = tell(component.amount, matter, POSTS if matter.file.of_posts else AMOUNT)
    text = Words("{who} gets {amount}", "{who} får {amount}")
    if not _depends_on_party(narrowed(component.amount, matter), matter):
        text = Words(
            "{who} gets {amount}, the same for every party whatever its size",
            "{who} får {amount}, lika mycket för alla partier oavsett storlek",
        )
    if FILLED in component.per:
        text = Words("{who} gets {amount}", "{who} får {amount}")
    return [Said(say(text.en, text.sv, who=subject(component, matter), amount=told.text)), *told.lists]


def _depends_on_party(figure: Figure | None, matter: Matter) -> bool:
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
    titled = {unit for unit in units if title_of(unit, matter) is not None}
    ones = [say("every {one}", "varje {one}", one=noun(unit).one) for unit in units if unit not in titled]
    numbers = listed([counted_of(unit, matter) for unit in units], Words("and by", "och med"))
    each = say(" for {ones}", " för {ones}", ones=listed(ones)) if ones else same("")
    text = say(
        "{who} gets {amount}{each}: the amount is multiplied by {numbers}",
        "{who} får {amount}{each}: beloppet multipliceras med {numbers}",
        who=subject(component, matter),
        amount=told.text,
        each=each,
        numbers=numbers,
    )
    return [Said(text), *told.lists]


def _for_full_time(component: Component, matter: Matter) -> list[Said]:
    told = tell(component.amount, matter, AMOUNT)
    others = [counted_of(unit, matter) for unit in component.per if unit not in (FULL_TIME, "party", FILLED)]
    found = [
        Said(say("the amount for full time is {amount}", "beloppet för en heltid är {amount}", amount=told.text)),
        *told.lists,
    ]
    who = subject(component, matter)
    if component.employment is not None:
        share = tell(component.employment, matter, SHARE)
        text = say(
            "{who} gets as large a part of it as its share of full time",
            "{who} får så stor del av det som partiets tjänstgöringsgrad anger",
            who=who,
        )
        if not share.lists and not isinstance(narrowed(component.employment, matter), Named):
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


def _deduction(component: Component, _matter: Matter) -> list[Said]:
    values = [
        each.number if isinstance(each, Given) else each.factor
        for each in parts(component.amount)
        if isinstance(each, Given | Of)
    ]
    if not any(value is not None and value < 0 for value in values):
        return []
    return [Said(Words("a negative amount is a deduction", "ett negativt belopp är ett avdrag"))]


def _pool(component: Component, matter: Matter) -> list[Said]:
    if not component.out_of:
        return []
    pool = matter.title(component.out_of)
    return [Said(say("it is taken out of the pool {pool}", "det tas ur potten {pool}", pool=pool))]


def _account(component: Component, _matter: Matter) -> list[Said]:
    if not component.account:
        return []
    account = quoted(same(component.account))
    return [Said(say("it is booked on account {account}", "det bokförs på konto {account}", account=account))]


# --- bands and counts -----------------------------------------------------------------------------------------------


def _banding(component: Component, matter: Matter) -> list[Said]:
    bands = bands_of_count(component)
    if bands is None or bands not in parts(narrowed(component.amount, matter)):
        return []
    holes = {"many": noun(bands.unit).many, "one": noun(bands.unit).one}
    if component.banding == "whole":
        text = Words(
            "the band is chosen by the party’s whole number, and every {one} gets that band’s amount",
            "intervallet väljs efter partiets hela antal, och varje {one} ger det intervallets belopp",
        )
    else:
        text = Words(
            "each {one} by itself gets the amount of the band in which it falls, so a larger number "
            "changes nothing for the first ones",
            "varje {one} för sig ger beloppet för det intervall där just det ligger, så ett större antal "
            "ändrar inget för de första",
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
    terms = joined(
        [say("{n} × {amount}", "{n} × {amount}", n=numeral(n), amount=numeral(amount)) for n, amount in factors], " + "
    )
    result = say("{terms} = {total}", "{terms} = {total}", terms=terms, total=total)
    return [Said(say(text.en, text.sv, count=_several(count, bands), sum=result))]


def _several(count: int, bands: Banded) -> Words:
    return band_text(Band(count, count, bands, "", ()), bands.unit)


ASPECTS: tuple[Callable[[Component, Matter], list[Said]], ...] = (
    _gets,
    _banding,
    counts,
    indexed,
    overhead,
    _month,
    _deduction,
    _pool,
    money_limits,
    years,
    validity,
    leaving,
    in_kind,
    _account,
    component_rounding,
)
"""What is said of a component, in this order."""
