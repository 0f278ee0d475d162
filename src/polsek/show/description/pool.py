"""Figures and pools in sentences: what they are, and what is drawn from a pool."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.notation.figure import Sourced, parts
from polsek.notation.formula import PERCENT, Of, Rest
from polsek.problem import Words
from polsek.rules.counted import is_money_limit
from polsek.rules.figures import figures_of
from polsek.rules.rule import Pool
from polsek.show.description.figures import SUM, extras, inline, is_exact, monthly, narrowed, rows, tell
from polsek.show.description.wording import Said, Section, joined, listed, noun, numeral, quoted, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.notation.figure import Figure
    from polsek.rules.rule import Component
    from polsek.show.description.matter import Matter


def figures_section(matter: Matter) -> Section:
    """Describe the named figures."""
    said = tuple(_figure(name, figure, matter) for name, figure in matter.rule.figures.items())
    return Section(Words("Figures that the rule uses", "Tal som regeln använder"), said)


def _figure(name: str, figure: Figure, matter: Matter) -> Said:
    always = matter if name not in _read_on_a_day(matter) else matter._replace(year=None)
    found = narrowed(figure, always)
    title = matter.title(name)
    if isinstance(found, Sourced):
        changes = joined(extras(found, always))
        items = rows(narrowed(found.value, always), always)
        if items:
            return Said(say("{title}, {changes}:", "{title}, {changes}:", title=title, changes=changes), items)
    items = rows(found, always)
    if items:
        return Said(say("{title}:", "{title}:", title=title), items)
    return Said(say("{title} is {value}", "{title} är {value}", title=title, value=inline(found, always)))


def _read_on_a_day(matter: Matter) -> frozenset[str]:
    """Give the figures that are read on another day than the month's: of them, all dates are told."""
    return frozenset(each.name for each in all_parts(matter) if isinstance(each, Of) and any(each.when))


def all_parts(matter: Matter) -> Iterator[Figure]:
    """Give every figure of the rule, with all that is in it."""
    for each in figures_of(matter.rule):
        yield from parts(each.figure)


# --- pools ----------------------------------------------------------------------------------------------------------

_COUNTS = {
    "seat": Words(
        "every seat of the assembly (also those of no party)",
        "varje plats i fullmäktige (även platser som inget parti har)",
    ),
    "mandate": Words(
        "every mandate that the parties hold now (empty seats too, but not those of a party that has left)",
        "varje mandat som partierna har nu (även tomma stolar, men inte dem hos ett parti som har lämnat fullmäktige)",
    ),
    "party": Words("every party with a mandate", "varje parti med mandat"),
}


def pool_section(name: str, matter: Matter) -> Section:
    """Describe a pool and what is taken from it."""
    pool = matter.rule.pools[name]
    said = [*_size(pool, matter), *_drawn(name, matter)]
    title = say("The pool {title}", "Potten {title}", title=quoted(pool.called(name)))
    return Section(title, tuple(said))


def _size(pool: Pool, matter: Matter) -> list[Said]:
    told = tell(pool.amount, matter, SUM)
    counts = listed([_COUNTS.get(unit) or say("every {one}", "varje {one}", one=noun(unit).one) for unit in pool.per])
    text = Words("the pool is {sum}", "potten är {sum}")
    if pool.per:
        text = Words("the pool is {sum} for {counts}", "potten är {sum} för {counts}")
    found = [Said(say(text.en, text.sv, sum=told.text, counts=counts)), *told.lists]
    if monthly(pool.amount, matter):
        found.append(Said(Words("a year is twelve times that", "ett år är tolv gånger så mycket")))
    for figure, what in (
        (pool.indexed, Words("the amount is first raised by {n}", "beloppet räknas först upp med {n}")),
        (pool.rounding, Words("the pool is rounded {n}", "potten avrundas {n}")),
        *(
            (each, Words("the pool is at least {n}", "potten är minst {n}"))
            for each in pool.at_least
            if is_money_limit(each)
        ),
        *(
            (each, Words("the pool is at most {n}", "potten är högst {n}"))
            for each in pool.at_most
            if is_money_limit(each)
        ),
    ):
        if figure is not None and not is_exact(narrowed(figure, matter)):
            found.append(Said(say(what.en, what.sv, n=inline(narrowed(figure, matter), matter))))
    return found


def drawing(pool: str, matter: Matter) -> list[str]:
    """Give the pools and components that draw on a pool in the year that is described, in their order."""
    rule = matter.rule
    pools = [name for name, each in rule.pools.items() if _named(pool, each, matter)]
    return pools + [name for name, each in rule.components.items() if pool == each.out_of or _named(pool, each, matter)]


def _named(pool: str, part: Component | Pool, matter: Matter) -> bool:
    used = parts(narrowed(part.amount, matter))
    return any(isinstance(each, Of | Rest) and each.name == pool for each in used)


def _drawn(pool: str, matter: Matter) -> list[Said]:
    names = drawing(pool, matter)
    titles = listed([matter.title(name) for name in names])
    if not names:
        return []
    text = Words("from it is taken, in this order: {titles}", "ur den tas, i denna ordning: {titles}")
    if len(names) == 1:
        text = Words("from it is taken {titles}", "ur den tas {titles}")
    found = [Said(say(text.en, text.sv, titles=titles))]
    parts_of: dict[str, Component | Pool] = {**matter.rule.pools, **matter.rule.components}
    shares = [_plain_share(parts_of[name], pool, matter) for name in names]
    if all(share is not None for share in shares):
        total = sum((share for share in shares if share is not None), Fraction())
        text = Words("together they are {n}\u00a0% of the pool", "tillsammans är de {n}\u00a0% av potten")
        if total < 1:
            text = Words(f"{text.en}; the rest is not paid out", f"{text.sv}; resten betalas inte ut")
        found += [Said(say(text.en, text.sv, n=numeral(total / PERCENT)))] if len(names) > 1 or total < 1 else []
    return found


def _plain_share(part: Component | Pool, pool: str, matter: Matter) -> Fraction | None:
    amount = narrowed(part.amount, matter)
    whole = not part.per if isinstance(part, Pool) else bool(part.split)
    return amount.factor if isinstance(amount, Of) and amount.name == pool and whole else None
