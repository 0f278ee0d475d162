"""Who gets a component, as the subject of its sentence and as what must hold besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words, same
from polsek.rules.conditions import ANY_OF
from polsek.rules.words import PRESENCE
from polsek.show.description.names import FACTS
from polsek.show.description.wording import Said, listed, noun, quantity, quoted, say

if TYPE_CHECKING:
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Component
    from polsek.show.description.matter import Matter

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
    "government": Words("belongs to the governing side", "hör till den styrande sidan"),
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


def _clause(condition: Condition, matter: Matter) -> Words:
    if condition.sort == ANY_OF:
        either = [_clause(each, matter) for each in condition.alternatives]
        several = listed(either, Words("or", "eller"))
        return say("either {several}", "antingen {several}", several=several) if len(either) > 1 else several
    if condition.sort == "fact":
        return _stated(condition, matter)
    if condition.figure is None:
        return _CLAUSES[condition.sort]
    if condition.figure.unit == condition.name != "share":
        text = _COUNTED[condition.comparison]
        return say(text.en, text.sv, n=quantity(condition.figure.number, condition.figure.unit))
    text = _VALUED[condition.comparison]
    fact = FACTS.get(condition.name, quoted(same(condition.name)))
    if condition.name in matter.rule.facts and matter.rule.facts[condition.name].title is not None:
        fact = quoted(matter.rule.called(condition.name))
    return say(
        text.en, text.sv, fact=fact, n=quantity(condition.figure.number, condition.figure.unit, condition.figure.text)
    )


def _stated(condition: Condition, matter: Matter) -> Words:
    answer = Words("no", "nej") if condition.negated else Words("yes", "ja")
    name = quoted(matter.rule.called(condition.name))
    return say("has {answer} for {name}", "har {answer} för uppgiften {name}", answer=answer, name=name)


def also_needed(component: Component, matter: Matter) -> list[Said]:
    """Say which facts of the assembly must hold for a component to be given at all."""
    return [
        Said(
            say(
                "it is given only while {name} of the assembly is {answer}",
                "det ges bara när uppgiften {name} om fullmäktige är {answer}",
                name=quoted(matter.rule.called(each.name)),
                answer=Words("no", "nej") if each.negated else Words("yes", "ja"),
            )
        )
        for each in component.for_
        if _of_assembly(each, matter)
    ]


def title_of(unit: str, matter: Matter) -> Words | None:
    """Give the title of the fact that is counted, where it has one."""
    word = unit.removesuffix("s")
    return next((each.title for name, each in matter.rule.facts.items() if name.removesuffix("s") == word), None)


def counted_of(unit: str, matter: Matter) -> Words:
    """Say whose number is counted: the party's number of mandates, the number of inhabitants."""
    word = unit.removesuffix("s")
    fact = next((each for name, each in matter.rule.facts.items() if name.removesuffix("s") == word), None)
    title = title_of(unit, matter)
    if title is not None:
        return quoted(title)
    many = noun(unit).many
    if word in ("mandate", "weighted mandate") or (fact is not None and fact.of_party):
        return say("the party’s number of {many}", "partiets antal {many}", many=many)
    return say("the number of {many}", "antalet {many}", many=many)
