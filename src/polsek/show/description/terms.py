"""What else is said of a component: limits, index, overhead, in which years, what a leaver keeps, in kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.formula import Named
from polsek.period import NEW_YEAR
from polsek.problem import Words, same
from polsek.rules.counted import is_money_limit
from polsek.show.description.division import leavers_in_divisor
from polsek.show.description.figures import inline, narrowed
from polsek.show.description.wording import Said, date_text, listed, numeral, say

if TYPE_CHECKING:
    from polsek.notation.figure import Figure
    from polsek.rules.rule import Component, Validity
    from polsek.show.description.matter import Matter


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
        if not any(is_money_limit(figure) for figure in component.at_least):
            text = say("{text}; {nothing}", "{text}; {nothing}", text=text, nothing=_NO_MORE)
        found.append(Said(text))
    if found and component.split:
        fixed = component.among == "the assembly"
        same_in_divisor = Words("the divisor counts in the same way", "delningstalet räknas på samma sätt")
        text = (
            Words("this does not change the divisor", "detta ändrar inte delningstalet") if fixed else same_in_divisor
        )
        found.append(Said(text))
    return found


_LIMITS = {
    "at least": Words(
        "a party with less is counted as if it had {n} (one that has none stays without)",
        "ett parti som har färre räknas som om det hade {n} (den som inte har något får inget)",
    ),
    "at most": Words("at most {n} of a party are counted", "högst {n} räknas för ett parti"),
    "above": Words("only what exceeds {n} is counted", "bara det som överstiger {n} räknas"),
}


_NO_MORE = Words(
    "a party that has no more gets nothing of this part", "ett parti som inte har fler får inget av denna del"
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
        return [Said(say("{share} is added to the result", "på det som då blir läggs {share}", share=share))]
    return [
        Said(
            say(
                "payroll overhead of {share} is added to the result",
                "på det som då blir läggs ett PO-pålägg på {share}",
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
            Words("a party that gets this part gets at least {n}", "ett parti som får denna del får minst {n}"),
        ),
        (component.at_most, Words("of this part a party gets at most {n}", "av denna del får ett parti högst {n}")),
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
    start = say("from {day}", "från och med {day}", day=date_text(valid.from_)) if valid.from_ is not None else same("")
    if valid.to is None:
        return start
    end = say("to {day}", "till och med {day}", day=date_text(valid.to))
    return say("{start} {end}", "{start} {end}", start=start, end=end) if valid.from_ is not None else end


def leaving(component: Component, _matter: Matter) -> list[Said]:
    """Say what a party that has left keeps."""
    if not component.after_leaving:
        return []
    months = numeral(component.after_leaving)
    former = component.split == "mandate" or "mandate" in component.per
    text = Words(
        "a party that has left the assembly keeps it for {n} months",
        "ett parti som har lämnat fullmäktige behåller det i {n} månader",
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
                "det ges i natura: det ingår i summan men betalas inte ut, delas inte i utbetalningar och "
                "avräknas inte",
            )
        )
    ]
