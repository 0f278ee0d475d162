"""Who gets a component, and among whom a sum is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words, same
from polsek.rules.conditions import ANY_OF
from polsek.rules.words import PRESENCE
from polsek.show.description.figures import SUM, tell
from polsek.show.description.wording import FACTS, listed, noun, quantity, quoted, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.rules.conditions import Condition
    from polsek.rules.noted import Fact
    from polsek.rules.rule import Component
    from polsek.show.description.wording import Matter, Said


_CLAUSES = {
    "represented": Words(
        "is represented in the assembly by an elected member", "är representerat i fullmäktige av en vald ledamot"
    ),
    "elected": Words(
        "has at least one mandate (even if all its seats are empty)",
        "har minst ett mandat (även om alla dess stolar är tomma)",
    ),
    "listed": Words(
        "stands in the mandate file (even without any mandate)", "finns i mandatfilen (även utan något mandat)"
    ),
    "government": Words("belongs to the governing side", "hör till styret"),
    "opposition": Words("is in opposition", "är i opposition"),
}
_COUNTED = {
    "at least": Words("has at least {n}", "har minst {n}"),
    "at most": Words("has at most {n}", "har högst {n}"),
    "below": Words("has fewer than {n}", "har färre än {n}"),
    "above": Words("has more than {n}", "har fler än {n}"),
}
_VALUED = {
    "at least": Words("has a {fact} of at least {n}", "har en {fact} på minst {n}"),
    "at most": Words("has a {fact} of at most {n}", "har en {fact} på högst {n}"),
    "below": Words("has a {fact} below {n}", "har en {fact} under {n}"),
    "above": Words("has a {fact} above {n}", "har en {fact} över {n}"),
}


def subject(component: Component, matter: Matter) -> Words:
    """Say who gets a component: `each party`, `each represented party that is in opposition`."""
    clauses = [_clause(each, matter) for each in component.for_ if not _of_assembly(each, matter)]
    if not clauses:
        return Words("each party", "varje parti")
    present = any(each.sort in PRESENCE for each in component.conditions)
    party = Words("party", "parti") if present else Words("represented party", "representerat parti")
    return say("each {party} that {clauses}", "varje {party} som {clauses}", party=party, clauses=listed(clauses))


def _of_assembly(condition: Condition, matter: Matter) -> bool:
    return condition.sort == "fact" and not matter.rule.facts[condition.name].of_party


_MET = Words("meets the condition {name}", "uppfyller villkoret {name}")
_UNMET = Words("does not meet the condition {name}", "inte uppfyller villkoret {name}")


def _clause(condition: Condition, matter: Matter) -> Words:
    if condition.sort == ANY_OF:
        either = [_clause(each, matter) for each in condition.alternatives]
        several = listed(either, Words("or", "eller"))
        return say("either {several}", "antingen {several}", several=several) if len(either) > 1 else several
    if condition.sort == "fact":
        name = quoted(matter.rule.called(condition.name))
        return say(_UNMET if condition.negated else _MET, name=name)
    if condition.figure is None:
        return _CLAUSES[condition.sort]
    if condition.figure.unit == condition.name != "share":
        return say(_COUNTED[condition.comparison], n=quantity(condition.figure.number, condition.figure.unit))
    fact = FACTS.get(condition.name, quoted(same(condition.name)))
    if condition.name in matter.rule.facts and matter.rule.facts[condition.name].title is not None:
        fact = quoted(matter.rule.called(condition.name))
    number = quantity(condition.figure.number, condition.figure.unit, condition.figure.text)
    return say(_VALUED[condition.comparison], fact=fact, n=number)


def _stated(condition: Condition, matter: Matter, text: Words) -> Words:
    """Say what a fact of yes or no must be."""
    answer = Words("no", "nej") if condition.negated else Words("yes", "ja")
    return say(text, answer=answer, name=quoted(matter.rule.called(condition.name)))


def also_needed(component: Component, matter: Matter) -> Iterator[Words]:
    """Say which facts of the assembly must hold for a component to be given at all."""
    text = Words(
        "it is given only while {name} of the assembly is {answer}",
        "det ges bara när uppgiften {name} om fullmäktige är {answer}",
    )
    return (_stated(each, matter, text) for each in component.for_ if _of_assembly(each, matter))


def _fact(unit: str, matter: Matter) -> Fact | None:
    word = unit.removesuffix("s")
    return next((each for name, each in matter.rule.facts.items() if name.removesuffix("s") == word), None)


def title_of(unit: str, matter: Matter) -> Words | None:
    """Give the title of the fact that is counted, where it has one."""
    fact = _fact(unit, matter)
    return None if fact is None else fact.title


def counted_of(unit: str, matter: Matter) -> Words:
    """Say whose number is counted: the party's number of mandates, the number of inhabitants."""
    fact, many = _fact(unit, matter), noun(unit).many
    if fact is not None and fact.title is not None:
        return quoted(fact.title)
    if unit.removesuffix("s") in ("mandate", "weighted mandate") or (fact is not None and fact.of_party):
        return say("the party’s number of {many}", "partiets antal {many}", many=many)
    return say("the number of {many}", "antalet {many}", many=many)


# --- a sum that is divided ------------------------------------------------------------------------------------------


def divided(component: Component, matter: Matter) -> Iterator[Words | Said]:
    """Say how a sum is divided between the parties."""
    told = tell(component.amount, matter, SUM)
    text = Words(
        "{sum} is one sum that is divided by {counted}: it is divided by {divisor}, and each party gets the result "
        "times its own number of {counted}",
        "{sum} fördelas efter {counted}: summan delas med {divisor}, och varje parti får sin "
        "andel efter sitt antal {counted}",
    )
    if component.split == "party":
        text = Words(
            "{sum} is one sum that is divided equally: each party gets the sum divided by {divisor}",
            "{sum} fördelas lika mellan {divisor}",
        )
    yield say(text, sum=told.text, counted=noun(component.split).many, divisor=_divisor(component, matter))
    yield from told.lists
    if component.for_:
        yield say("a part of the sum goes to {who}", "del av summan får {who}", who=subject(component, matter))
    yield _unpaid(component, matter)


# --- the divisor ----------------------------------------------------------------------------------------------------

_PARTIES = {
    "those entitled": Words(
        "the number of parties that are entitled to a part, also those whose support is withheld",
        "de partier som har rätt till stöd, även dem vars stöd hålls inne",
    ),
    "those paid": Words(
        "the number of parties that are paid, without those whose support is withheld",
        "de partier som får stödet utbetalt, alltså inte dem vars stöd hålls inne",
    ),
    "the assembly": Words(
        "the number of all parties with a mandate in the assembly, also those that get no part",
        "samtliga partier med mandat i fullmäktige, även dem som inte får någon del",
    ),
}
_MANDATES = {
    "those entitled": Words(
        "all mandates of the parties that are entitled to a part, empty seats and parties whose support "
        "is withheld included",
        "samtliga mandat hos de partier som har rätt till stöd, även tomma stolar och partier vars stöd hålls inne",
    ),
    "those paid": Words(
        "the mandates that count of the parties that are paid, {empty} and without parties whose support is withheld",
        "mandaten hos de partier som får stödet utbetalt, {empty} och utan partier vars stöd hålls inne",
    ),
    "the assembly": Words(
        "all seats of the assembly, also empty seats, seats of no party and those of parties that get no part",
        "samtliga platser i fullmäktige, även tomma stolar, platser utan parti och platser hos "
        "partier som inte får någon del",
    ),
}
_OTHER = {
    "those entitled": Words(
        "the {counted} of all parties that are entitled to a part, also those whose support is withheld",
        "antalet {counted} hos alla partier som har rätt till stöd, även dem vars stöd hålls inne",
    ),
    "those paid": Words(
        "the {counted} of the parties that are paid, without those whose support is withheld",
        "antalet {counted} hos de partier som får stödet utbetalt, utan dem vars stöd hålls inne",
    ),
    "the assembly": Words(
        "the {counted} of the whole assembly, also those of parties that get no part",
        "antalet {counted} för hela fullmäktige, även hos partier som inte får någon del",
    ),
}


def _divisor(component: Component, matter: Matter) -> Words:
    empty = Words("without empty seats", "utan tomma stolar")
    if matter.rule.mandates.empty_seats == "counted":
        empty = Words("empty seats included", "tomma stolar medräknade")
    texts = {"party": _PARTIES, "mandate": _MANDATES}.get(component.split, _OTHER)
    return say(texts[component.among], counted=noun(component.split).many, empty=empty)


# --- what is not paid out -------------------------------------------------------------------------------------------


def _unpaid(component: Component, matter: Matter) -> Words:
    """Say who keeps the part of an empty seat, of withheld support, of those who get no part."""
    by_mandate, whole = component.split == "mandate", component.among == "the assembly"
    lost = {
        Words("an empty seat", "en tom stol"): by_mandate and matter.rule.mandates.empty_seats == "not counted",
        Words("a seat of no party", "en plats utan parti"): by_mandate and whole,
        Words("a party that gets no part", "ett parti som inte får någon del"): whole,
        Words("a party whose support is withheld", "ett parti vars stöd hålls inne"): True,
    }
    text = Words(
        "the part of {what} is paid to nobody and stays with {payer}",
        "andelen för {what} betalas inte ut utan blir kvar hos {payer}",
    )
    if component.among == "those paid":
        text = Words("the part of {what} goes to the others", "andelen för {what} går till övriga partier")
    what = listed([words for words, applies in lost.items() if applies], Words("or", "eller"))
    return say(text, what=what, payer=matter.payer)


def leavers_in_divisor(component: Component) -> Iterator[Words]:
    """Say what a party that has left does to the divisor."""
    if component.split and component.among == "the assembly":
        yield Words(
            "the divisor does not grow with a party that has left the assembly: what it keeps is paid on "
            "top of the sum",
            "ett parti som har lämnat fullmäktige räknas inte med när summan delas: det som partiet behåller "
            "betalas utöver summan",
        )
    elif component.split:
        yield Words(
            "a party that has left the assembly counts in the divisor as long as it keeps its part, so "
            "the others get less meanwhile",
            "ett parti som har lämnat fullmäktige räknas med när summan delas så länge det behåller sin "
            "del, så de andra får mindre under tiden",
        )
