"""The support apart from its components: its figures and pools, the party's total, and how it is paid."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.mandates import party_called
from polsek.money import decimal_text
from polsek.notation.figure import Sourced, parts
from polsek.notation.formula import PERCENT, Of, Rest
from polsek.period import MONTHS_OF_A_YEAR
from polsek.problem import Words
from polsek.rules.figures import figures_of, is_money_limit
from polsek.rules.rule import Pool
from polsek.rules.words import equal_parts
from polsek.show.description.figures import SUM, extras, inline, is_exact, monthly, narrowed, rows, tell
from polsek.show.description.wording import (
    Said,
    day_text,
    headed,
    joined,
    listed,
    noun,
    number_word,
    quantity,
    quoted,
    say,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.notation.figure import Figure
    from polsek.rules.rule import Adjustment, Component, Withheld
    from polsek.rules.words import Due, Instalment
    from polsek.show.description.wording import Matter, Section


@headed(Words("Figures that the rule uses", "Värden som regeln använder"))
def figures_section(matter: Matter) -> Iterator[Said]:
    """Describe the named figures."""
    yield from (_figure(name, figure, matter) for name, figure in matter.rule.figures.items())


def _figure(name: str, figure: Figure, matter: Matter) -> Said:
    always = matter if name not in _read_on_a_day(matter) else matter._replace(year=None)
    found, text = narrowed(figure, always), matter.title(name)
    items = rows(found, always)
    if isinstance(found, Sourced):
        items = rows(found.value, always)
        text = say("{title}, {changes}", title=text, changes=joined(extras(found, always))) if items else text
    if items:
        return Said(say("{text}:", text=text), items)
    return Said(say("{title} is {value}", "{title} är {value}", title=text, value=inline(found, always)))


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
        "varje plats i fullmäktige (även platser utan parti)",
    ),
    "mandate": Words(
        "every mandate that the parties hold now (empty seats too, but not those of a party that has left)",
        "varje mandat som partierna har nu (även tomma stolar, men inte hos partier som har lämnat fullmäktige)",
    ),
    "party": Words("every party with a mandate", "varje parti med mandat"),
}


def pool_section(name: str, matter: Matter) -> Section:
    """Describe a pool and what is taken from it."""
    pool = matter.rule.pools[name]
    title = say("The pool {title}", "Ramen {title}", title=quoted(pool.called(name)))
    return section(title, (*_size(pool, matter), *_drawn(name, matter)))


def _size(pool: Pool, matter: Matter) -> Iterator[Words | Said]:
    told = tell(pool.amount, matter, SUM)
    counts = listed([_COUNTS.get(unit) or say("every {one}", "varje {one}", one=noun(unit).one) for unit in pool.per])
    text = Words("the pool is {sum}", "ramen är {sum}")
    if pool.per:
        text = Words("the pool is {sum} for {counts}", "ramen är {sum} för {counts}")
    yield say(text, sum=told.text, counts=counts)
    yield from told.lists
    if monthly(pool.amount, matter):
        yield Words("a year is twelve times that", "årsbeloppet är tolv månadsbelopp")
    for what, figures in (
        (Words("the amount is first raised by {n}", "beloppet räknas först upp med {n}"), [pool.indexed]),
        (Words("the pool is rounded {n}", "ramen avrundas {n}"), [pool.rounding]),
        (Words("the pool is at least {n}", "ramen är minst {n}"), filter(is_money_limit, pool.at_least)),
        (Words("the pool is at most {n}", "ramen är högst {n}"), filter(is_money_limit, pool.at_most)),
    ):
        for figure in figures:
            if figure is not None and not is_exact(figure, matter):
                yield say(what, n=inline(figure, matter))


def drawing(pool: str, matter: Matter) -> list[str]:
    """Give the pools and components that draw on a pool in the year that is described, in their order."""
    rule = matter.rule
    pools = [name for name, each in rule.pools.items() if _named(pool, each, matter)]
    return pools + [name for name, each in rule.components.items() if pool == each.out_of or _named(pool, each, matter)]


def _named(pool: str, part: Component | Pool, matter: Matter) -> bool:
    used = parts(narrowed(part.amount, matter))
    return any(isinstance(each, Of | Rest) and each.name == pool for each in used)


def _drawn(pool: str, matter: Matter) -> Iterator[Words]:
    names = drawing(pool, matter)
    if not names:
        return
    text = Words("from it is taken, in this order: {titles}", "ramen fördelas i denna ordning på {titles}")
    if len(names) == 1:
        text = Words("from it is taken {titles}", "ur ramen ges {titles}")
    yield say(text, titles=listed([matter.title(name) for name in names]))
    parts_of: dict[str, Component | Pool] = {**matter.rule.pools, **matter.rule.components}
    shares = [_plain_share(parts_of[name], pool, matter) for name in names]
    known = [share for share in shares if share is not None]
    total = sum(known, Fraction())
    if len(known) == len(names) and (len(names) > 1 or total < 1):
        text = Words("together they are {n}\u00a0% of the pool", "tillsammans är de {n}\u00a0% av ramen")
        if total == 1:
            text = Words(text.en, "ramen används helt")
        if total < 1:
            text = Words(f"{text.en}; the rest is not paid out", f"{text.sv}; resten betalas inte ut")
        yield say(text, n=total / PERCENT)


def _plain_share(part: Component | Pool, pool: str, matter: Matter) -> Fraction | None:
    amount = narrowed(part.amount, matter)
    whole = not part.per if isinstance(part, Pool) else bool(part.split)
    return amount.factor if isinstance(amount, Of) and amount.name == pool and whole else None


# --- the party's total and how it is paid ---------------------------------------------------------------------------


_TOTALS = {
    "at_least": Words(
        "a party that gets anything gets at least {n} in all", "ett parti som får stöd får minst {n} totalt"
    ),
    "at_most": Words("a party gets at most {n} in all", "ett parti får högst {n} totalt"),
}


@headed(Words("Limits, corrections and withheld support", "Gränser, korrigeringar och innehållet stöd"))
def total_section(matter: Matter) -> Iterator[Words]:
    """Describe limits on a party's total, corrections and withheld support."""
    for key, text in _TOTALS.items():
        figure = getattr(matter.rule.party_total, key, None)
        if figure is not None:
            yield say(text, n=inline(figure, matter))
    if matter.rule.party_total is not None:
        yield _PART_OF_A_YEAR
    yield from (_adjustment(each, matter) for each in matter.rule.adjustments if matter.year in (None, each.year))
    withheld = [each for each in matter.rule.withheld if matter.year in (None, each.year)]
    yield from (_withheld(each, matter) for each in withheld)
    if any("all" not in each.what for each in withheld):
        yield _NAMED_PARTS
    if withheld:
        yield _kept_by(matter)


_PART_OF_A_YEAR = Words(
    "a limit counts for the time in which a party gets anything: for half a year it is half",
    "gränsen räknas på den tid då ett parti får stöd: för ett halvår är den hälften",
)
_NAMED_PARTS = Words(
    "a part that is withheld is taken as it is calculated, but no more than the party would else be paid or given",
    "en del som hålls inne dras av med det belopp som beräknas för den, men högst med det som partiet annars skulle få",
)


def _adjustment(adjustment: Adjustment, matter: Matter) -> Words:
    return say(
        "{year}: the total of {party} is corrected by {n}, because: {why}",
        "{year}: summan för {party} korrigeras med {n}, eftersom: {why}",
        year=str(adjustment.year),
        party=party_called(adjustment.party).name if adjustment.party else Words("every party", "varje parti"),
        n=inline(adjustment.amount, matter),
        why=quoted(adjustment.because),
    )


def _withheld(withheld: Withheld, matter: Matter) -> Words:
    whole = "all" in withheld.what
    return say(
        "{year}: withheld from {party}: {what}, because: {why}",
        "{year}: innehållet stöd, {party}: {what}, eftersom: {why}",
        year=str(withheld.year),
        what=Words("all support", "allt stöd") if whole else listed([matter.title(name) for name in withheld.what]),
        party=party_called(withheld.party).name,
        why=quoted(withheld.because),
    )


def _kept_by(matter: Matter) -> Words:
    text = say(
        "what is withheld is a line of its own with a negative number; it stays with {payer}",
        "det som hålls inne redovisas på en egen rad med minustecken och blir kvar hos {payer}",
        payer=matter.payer,
    )
    components = matter.rule.components.items()
    shared = [matter.title(name) for name, each in components if each.split and each.among == "those paid"]
    if not shared:
        return text
    return say(
        "{text}, but of {shared} it goes to the other parties",
        "{text}, men av {shared} går det till övriga partier",
        text=text,
        shared=listed(shared),
    )


# --- payments -------------------------------------------------------------------------------------------------------


@headed(Words("Payment and settlement", "Utbetalning och avräkning"))
def payment_section(matter: Matter) -> Iterator[Words | Said]:
    """Describe instalments and settlement."""
    yield from (*_instalments(matter), *_settlement(matter))


def _instalments(matter: Matter) -> Iterator[Words | Said]:
    dated = matter.rule.instalments
    if dated is None:
        return
    if matter.period is not None:
        yield from _payments(dated.on(matter.period.start) or (), "")
        return
    for start, instalments in dated.values:
        yield from _payments(instalments, "" if start is None else str(start))


def _payments(instalments: tuple[Instalment, ...], start: str) -> Iterator[Words | Said]:
    if not instalments:
        return
    equal = _once(instalments[0]) if len(instalments) == 1 else _equal(instalments)
    number = number_word(len(instalments))
    text = equal or say("the money is paid in {n} instalments:", "stödet betalas ut i {n} delar:", n=number)
    text = say("from {day} {text}", "från {day}: {text}", day=start, text=text) if start else text
    yield Said(text, () if equal else tuple(_payment(each) for each in instalments))
    if len(instalments) > 1:
        yield _ROUNDED if all(each.share is not None for each in instalments) else _REST
    if any(each.when for each in instalments):
        yield _JUDGED


_ROUNDED = Words(
    "each is rounded by itself, so together they may miss the party’s total",
    "utbetalningarna avrundas var för sig och kan tillsammans avvika från partiets summa",
)
_REST = Words(
    "the rest is the shown total less the instalments before it, so together they make the total",
    "den sista utbetalningen är det som återstår av årets stöd",
)
_JUDGED = Words(
    "the conditions are judged by people and not calculated", "om villkoren är uppfyllda kontrolleras inte av polsek"
)
_EVERY = {
    12: Words("every month", "varje månad"),
    4: Words("every third month", "var tredje månad"),
    2: Words("every sixth month", "var sjätte månad"),
}


def _equal(instalments: tuple[Instalment, ...]) -> Words | None:
    """Say in one sentence that the parts are equal and come at even times."""
    number, due = len(instalments), instalments[0].due
    if number not in _EVERY or due is None or instalments != equal_parts(MONTHS_OF_A_YEAR // number, due.month):
        return None
    return say(
        "the money is paid {every} in {n} parts, equal but for their rounding, the first in {month}",
        "stödet betalas ut {every} i {n} delar, lika stora så när som på avrundningen, den första i {month}",
        every=_EVERY[number],
        n=number_word(number),
        month=day_text(due.month),
    )


def _once(instalment: Instalment) -> Words:
    """Say in one sentence that all is paid at one time."""
    text = Words("the money is paid once a year", "stödet betalas ut en gång per år")
    if instalment.due is not None:
        month = Words("{text}, in {due}", "{text}, i {due}")
        text = _due(instalment.due, text, month, Words("{text}, on {due}", "{text}, {due}"))
    return _when(instalment, text)


def _payment(instalment: Instalment) -> Words:
    share = instalment.share
    text = Words("the rest", "resten") if share is None else quantity(share, "share", decimal_text(share))
    if instalment.due is not None:
        month = Words("{text} in {due}", "{text} i {due}")
        text = _due(instalment.due, text, month, Words("{text} on {due}", "{text} {due}"))
    return _when(instalment, text)


def _due(due: Due, text: Words, month: Words, day: Words) -> Words:
    """Say when something is paid: inside a month, or on a day."""
    return say(month if due.day is None else day, text=text, due=day_text(due.month, due.day))


def _when(instalment: Instalment, text: Words) -> Words:
    return say("{text}, {when}", text=text, when=quoted(instalment.when)) if instalment.when else text


_UNSPENT = {
    "repaid": Words("money that a party has not used is repaid", "oförbrukat stöd ska betalas tillbaka"),
    "kept": Words("money that a party has not used is kept by the party", "oförbrukat stöd behålls av partiet"),
    "carried over": Words(
        "money that a party has not used is carried over to the next year",
        "oförbrukat stöd förs över till nästa år",
    ),
}
OVERSPENT = {
    "borne by the party": Words(
        "a cost above the support is borne by the party", "kostnader utöver stödet står partiet för"
    ),
    "paid": Words("a cost above the support is paid to the party", "kostnader utöver stödet ersätts"),
}


def _settlement(matter: Matter) -> Iterator[Words]:
    settlement = matter.rule.settlement
    if settlement is None:
        return
    text = _UNSPENT[settlement.unspent]
    if settlement.by is not None:
        last = Words("the last of {due}", "den sista {due}")
        text = say(
            "{text} by {day} of the year after at the latest",
            "{text} senast {day} året efter",
            text=text,
            day=_due(settlement.by, text, last, Words("{due}", "{due}")),
        )
    yield text
    if matter.written("settlement", "overspent"):
        yield OVERSPENT[settlement.overspent]
    paid = [matter.title(name) for name, each in matter.rule.components.items() if each.paid == "in money"]
    if len(paid) < len(matter.rule.components):
        yield say(
            "only what is paid in money is settled: {titles}",
            "endast det som betalas i pengar avräknas: {titles}",
            titles=listed(paid),
        )
