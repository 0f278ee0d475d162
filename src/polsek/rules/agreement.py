"""What the sections of a rule file demand of each other: facts and conditions, pools and their parts, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import parts
from polsek.notation.formula import Given
from polsek.notation.reader import failed
from polsek.problem import Words
from polsek.rules.counted import same_word
from polsek.rules.drawing import check_drawing

if TYPE_CHECKING:
    from polsek.notation.reader import Reader
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Rule


def check_agreement(rule: Rule, to: Reader) -> None:
    """Report conditions in another unit than their fact, splits by what no party has, pools given away twice."""
    for name, component in rule.components.items():
        for condition in component.conditions:
            _check_condition(condition, rule, to)
        _check_split(name, component.split, rule, to)
    for name, fact in rule.facts.items():
        money, slash, _ = fact.sort.partition("/")
        if slash and fact.sort != "yes/no" and money != to.currency:
            message = Words(f"{fact.sort} is not money of this file", f"{fact.sort} är inte filens valuta")
            hint = Words(f"write {to.currency}/year of each party", f"skriv {to.currency}/year of each party")
            to.report("unit", ("facts", name), message, hint)
    check_drawing(rule, to)
    _check_pool_counts(rule, to)
    _check_tables(rule, to)
    _check_weights(rule, to)


def _check_condition(condition: Condition, rule: Rule, to: Reader) -> None:
    if condition.figure is None or condition.figure.number is None:
        return
    unit, number = condition.figure.unit, condition.figure.number
    if condition.name not in rule.facts and unit != condition.name:
        return  # the name is not that of a fact, which is said where names are looked up
    sort = rule.facts[condition.name].sort if condition.name in rule.facts else "number"
    if sort == "share" or (sort != "yes/no" and "/" in sort):
        right = "40 %" if sort == "share" else f"1000 {sort}"
        if unit != sort:
            message = Words(f"{condition.name} is told in {sort}", f"{condition.name} anges i {sort}")
            hint = Words(f"write for example {right}", f"skriv till exempel {right}")
            to.report("missing-percent" if sort == "share" and not unit else "unit", condition.address, message, hint)
    elif number.denominator != 1 or (unit and not same_word(unit, condition.name)):
        message = Words(f"{condition.figure.text} is not a count", f"{condition.figure.text} är inget antal")
        to.report("number", condition.address, message, Words("a count is a whole number", "ett antal är ett heltal"))


def _check_split(name: str, split: str, rule: Rule, to: Reader) -> None:
    fact = rule.facts.get(split) or rule.facts.get(f"{split}s")
    if fact is not None and not fact.of_party:
        to.report(
            "split",
            ("components", name, "split"),
            Words(f"{split} is the assembly's, not each party's", f"{split} gäller fullmäktige, inte varje parti"),
            Words(f"declare {split}: number of each party", f"deklarera {split}: number of each party"),
        )


def _check_pool_counts(rule: Rule, to: Reader) -> None:
    """Report pools that are multiplied by what each party has for itself."""
    for name, pool in rule.pools.items():
        for word in pool.per:
            fact = rule.facts.get(word) or rule.facts.get(f"{word}s")
            if fact is not None and fact.of_party:
                to.report(
                    "pool-per",
                    ("pools", name, "per"),
                    Words(
                        f"{word} is each party's, not the assembly's", f"{word} gäller varje parti, inte fullmäktige"
                    ),
                    Words(f"declare {word}: number of the assembly", f"deklarera {word}: number of the assembly"),
                )


def _check_tables(rule: Rule, to: Reader) -> None:
    seen: set[tuple[int, str]] = set()
    for number, table in enumerate(rule.published):
        if failed(table.year) or failed(table.name):
            continue
        if (table.year, table.name) in seen:
            message = Words(f"there are two tables for {table.year}", f"det finns två tabeller för {table.year}")
            hint = Words("tell them apart: name: council", "skilj dem åt: name: fullmaktige")
            to.report("table-twice", ("published", number, "year"), message, hint)
        seen.add((table.year, table.name))


def _check_weights(rule: Rule, to: Reader) -> None:
    weighted = rule.mandates.weighted
    for each in parts(weighted.new_result) if weighted is not None else ():
        if isinstance(each, Given) and each.number is not None and not 0 <= each.number <= 1:
            to.report(
                "weight",
                each.address,
                Words("a weight lies between 0 and 100 %", "en vikt ligger mellan 0 och 100 %"),
                Words("the election before has the rest of the whole", "valet före får resten upp till 100 %"),
            )
