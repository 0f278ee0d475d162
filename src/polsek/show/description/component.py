"""One component in sentences: who gets what, times what or divided by what, with limits, additions and exceptions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from polsek.notation.figure import Band, Banded, Figure, parts
from polsek.notation.formula import FULL_TIME, Given, Named, Of
from polsek.period import NEW_YEAR
from polsek.problem import Words, same
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
    Section,
    joined,
    listed,
    noun,
    numeral,
    quantity,
    quoted,
    say,
    written_date,
)

if TYPE_CHECKING:
    from polsek.rules.rule import Component, Validity
    from polsek.show.description.wording import Matter


def counts(component: Component, matter: Matter) -> list[Said]:
    """Say the limits on what is counted."""
    found = [
        Said(_limit(operation, figure, matter))
        for operation, figures in (("at least", component.at_least), ("at most", component.at_most))
        for figure in figures
        if not is_money_limit(figure)
    ]
    if component.above is not None:
        text = _limit("above", component.above, matter)
        first = _first_counted(component.above)
        if first:
            text = text._replace(sv=f"stödet ges från och med det {first} mandatet")
        elif not any(is_money_limit(figure) for figure in component.at_least):
            text = say("{text}; {nothing}", "{text}; {nothing}", text=text, nothing=_NO_MORE)
        found.append(Said(text))
    if found and component.split:
        fixed = component.among == "the assembly"
        same_in_divisor = Words("the divisor counts in the same way", "summan delas med antalet räknat på samma sätt")
        text = (
            Words("this does not change the divisor", "detta påverkar inte vad summan delas med")
            if fixed
            else same_in_divisor
        )
        found.append(Said(text))
    return found


def _first_counted(above: Figure) -> str:
    """Give the ordinal of the first mandate that counts, in Swedish; nothing where it is not so simple."""
    if not isinstance(above, Given) or above.unit not in ("mandate", "mandates") or above.number not in _ORDINALS:
        return ""
    return _ORDINALS[int(above.number)]


_ORDINALS = {1: "andra", 2: "tredje", 3: "fjärde", 4: "femte", 5: "sjätte", 6: "sjunde", 7: "åttonde", 8: "nionde"}
_LIMITS = {
    "at least": Words(
        "a party with less is counted as if it had {n} (one that has none stays without)",
        "partier med färre räknas som om de hade {n} (partier utan får inget)",
    ),
    "at most": Words("at most {n} of a party are counted", "högst {n} räknas per parti"),
    "above": Words("only what exceeds {n} is counted", "bara det som överstiger {n} räknas"),
}


_NO_MORE = Words(
    "a party that has no more gets nothing of this part", "partier med högst så många får inget av denna del"
)


def _limit(operation: str, figure: Figure, matter: Matter) -> Words:
    text = _LIMITS[operation]
    return say(text.en, text.sv, n=inline(narrowed(figure, matter), matter))


def indexed(component: Component, matter: Matter) -> list[Said]:
    """Say what the amount is raised by."""
    if component.indexed is None:
        return []
    index = inline(narrowed(component.indexed, matter), matter)
    text = say("the amount is first raised by {index}", "beloppet räknas först upp med {index}", index=index)
    return [Said(text)]


def overhead(component: Component, matter: Matter) -> list[Said]:
    """Say the payroll overhead."""
    if component.overhead is None:
        return []
    figure = narrowed(component.overhead, matter)
    share = inline(figure, matter)
    if isinstance(figure, Named) and figure.name in matter.series:
        return [Said(say("{share} is added to the result", "därtill kommer {share}", share=share))]
    return [
        Said(
            say(
                "payroll overhead of {share} is added to the result",
                "därtill kommer PO-pålägg med {share}",
                share=share,
            )
        )
    ]


def money_limits(component: Component, matter: Matter) -> list[Said]:
    """Say the least and the most in money."""
    found = []
    for limits, text in (
        (
            component.at_least,
            Words(
                "a party that gets this part gets at least {n}", "lägsta belopp för ett parti som får denna del: {n}"
            ),
        ),
        (component.at_most, Words("of this part a party gets at most {n}", "högsta belopp per parti: {n}")),
    ):
        money = [inline(narrowed(figure, matter), matter) for figure in limits if is_money_limit(figure)]
        found += [Said(say(text.en, text.sv, n=each)) for each in money]
    return found


def years(component: Component, matter: Matter) -> list[Said]:
    """Say in which years of the term it is given."""
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
    text = Words("it is given only in {which}; year 1 is {first}", "det ges bara {which}; år 1 är {first}")
    return [Said(say(text.en, text.sv, which=which, first=_first_year(matter)))]


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


def validity(component: Component, _matter: Matter) -> list[Said]:
    """Say from and to when it is given."""
    if not component.valid:
        return []
    spans = listed([span_text(each) for each in component.valid])
    return [Said(say("it is given only {spans}", "det ges bara {spans}", spans=spans))]


def span_text(valid: Validity) -> Words:
    """Say from and to when something holds."""
    start = (
        say("from {day}", "från och med {day}", day=written_date(valid.from_)) if valid.from_ is not None else same("")
    )
    if valid.to is None:
        return start
    end = say("to {day}", "till och med {day}", day=written_date(valid.to))
    return say("{start} {end}", "{start} {end}", start=start, end=end) if valid.from_ is not None else end


def leaving(component: Component, _matter: Matter) -> list[Said]:
    """Say what a party that has left keeps."""
    if not component.after_leaving:
        return []
    months = numeral(component.after_leaving)
    former = component.split == "mandate" or "mandate" in component.per
    text = Words(
        "a party that has left the assembly keeps it for {n} months",
        "ett parti som har lämnat fullmäktige behåller stödet i {n} månader",
    )
    if former:
        text = Words(f"{text.en}, by its former mandates", f"{text.sv}, efter sina tidigare mandat")
    return [Said(say(text.en, text.sv, n=months)), *leavers_in_divisor(component)]


def in_kind(component: Component, _matter: Matter) -> list[Said]:
    """Say that it is given in kind."""
    if component.paid == "in money":
        return []
    return [
        Said(
            Words(
                "it is given in kind: it is part of the total but is not paid out, not divided in "
                "instalments and not settled",
                "stödet ges in natura: det räknas in i summan men betalas inte ut och avräknas inte",
            )
        )
    ]


# --- the component as a whole ---------------------------------------------------------------------------------------


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
        "beloppet minskas för tomma stolar: det multipliceras med andelen av partiets mandat som har en vald ledamot",
    )
    return [Said(text)]


def _for_party(component: Component, matter: Matter) -> list[Said]:
    told = tell(component.amount, matter, POSTS if matter.file.of_posts else AMOUNT)
    text = Words("{who} gets {amount}", "{who} får {amount}")
    if not _depends_on_party(narrowed(component.amount, matter), matter):
        text = Words(
            "{who} gets {amount}, the same for every party",
            "{who} får {amount}, lika för alla partier",
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
    if set(units) <= _PLAIN:
        text = _for_each_mandate(subject(component, matter), told.text, [noun(unit).one for unit in units])
        return [Said(text), *told.lists]
    text = say(
        "{who} gets {amount}{each}: the amount is multiplied by {numbers}",
        "{who} får {amount}{each}: beloppet multipliceras med {numbers}",
        who=subject(component, matter),
        amount=told.text,
        each=each,
        numbers=numbers,
    )
    return [Said(text), *told.lists]


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
            "{who} får den andel av beloppet som motsvarar partiets tjänstgöringsgrad",
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
    return [Said(Words("a year is twelve times that", "årsbeloppet är tolv månadsbelopp"))]


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
    return [Said(say("it is taken out of the pool {pool}", "det tas ur ramen {pool}", pool=pool))]


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
            "partiets antal avgör intervallet, och varje {one} ger det intervallets belopp",
        )
    else:
        text = Words(
            "each {one} by itself gets the amount of the band in which it falls, so a larger number "
            "changes nothing for the first ones",
            "varje {one} ger beloppet för sitt eget intervall, så ett större antal ändrar inget för de första",
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
