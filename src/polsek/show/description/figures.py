"""A figure of a rule file in words: amounts, shares, multiples, bands and dates, its index and its roundings."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.figure import Band, Banded, Chosen, Dated, Figure, Plus, Rounds, Sourced, Sum, parts
from polsek.notation.formula import FULL_TIME, Change, Given, Growth, Named, Of, Rest, When
from polsek.period import since
from polsek.problem import UNSAID, Words
from polsek.show.description.wording import (
    MONTHS_SAID,
    PERIODS,
    Matter,
    Reading,
    Said,
    definite,
    headed,
    joined,
    listed,
    name_text,
    noun,
    quantity,
    say,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.rules.noted import Roundings
    from polsek.rules.rule import Component, Rule


NO_FIGURE = Words(
    "something that the file does not give for this time", "ett belopp som inte är angivet i filen för denna tid"
)


class Told(NamedTuple):
    """A figure in a sentence: a short text, or a reference to a list that follows."""

    text: Words
    lists: tuple[Said, ...] = ()


class What(NamedTuple):
    """What a figure is in its sentence, when its bands or dates follow as a list."""

    below: Words
    head: Words


AMOUNT = What(Words("the amount below", "beloppet nedan"), Words("the amount", "beloppet"))
SUM = What(Words("the sum below", "summan nedan"), Words("the sum", "summan"))
POSTS = What(Words("the posts below", "tjänsterna nedan"), Words("the posts", "tjänsterna"))
SHARE = What(Words("the share below", "andelen nedan"), Words("the share of full time", "tjänstgöringsgraden"))


def tell(figure: Figure, matter: Matter, what: What) -> Told:
    """Say a figure inside a sentence; one with bands or dates is `the amount below`, with its list to follow."""
    items = rows(figure, matter)
    if not items:
        return Told(inline(figure, matter))
    found, head = narrowed(figure, matter), what.head
    if isinstance(found, Banded):
        head = say("{head} by number of {many}", "{head} efter antal {many}", head=head, many=noun(found.unit).many)
    return Told(what.below, (Said(say("{head}:", head=head), items),))


def narrowed(figure: Figure | None, matter: Matter) -> Figure | None:
    """Take a figure as it holds in the year that is described, without wrappers that say nothing of its value."""
    if isinstance(figure, Sourced) and not any((figure.plus, figure.at_most, figure.indexed, figure.rounding)):
        return narrowed(figure.value, matter)
    period = matter.period
    if not isinstance(figure, Dated) or period is None:
        return figure
    before = [each for each in figure.values if each[0] <= period.start]
    inside = [each for each in figure.values if period.start < each[0] < period.end]
    kept = (*before[-1:], *inside)
    return narrowed(kept[0][1], matter) if len(kept) == 1 and before else Dated(kept, figure.address) if kept else None


def rows(figure: Figure | None, matter: Matter) -> tuple[Words, ...]:
    """Give the bands or dates of a figure, one a row; none for a plain figure."""
    found = narrowed(figure, matter)
    if isinstance(found, Dated):
        return tuple(_dated_row(start, value, matter) for start, value in found.values)
    if isinstance(found, Banded):
        bands = ((band_text(band, found.unit), inline(band.figure, matter)) for band in found.bands)
        return tuple(say("{band}: {figure}", band=band, figure=text) for band, text in bands)
    return ()


def _dated_row(start: date, value: Figure, matter: Matter) -> Words:
    return say("{start}: {value}", start=since(start), value=inline(value, matter))


def band_text(band: Band, unit: str) -> Words:
    """Write a band with what it counts: `1–3 mandates`, `10 mandates or more`."""
    many = noun(unit).one if band.first == band.last == 1 else noun(unit).many
    if band.last is None:
        return say("{low} {many} or more", "{low} {many} eller fler", low=band.first, many=many)
    text = "{low} {many}" if band.last == band.first else "{low}–{high} {many}"
    return say(text, low=band.first, high=band.last, many=many)


def inline(figure: Figure | None, matter: Matter) -> Words:
    """Write a figure as it holds in the year that is described, inside a sentence."""
    found = narrowed(figure, matter)
    match found:
        case None:
            return NO_FIGURE
        case Given():
            return quantity(found.number, found.unit, found.text)
        case Of():
            return _of(found, matter)
        case Named():
            return name_text(found.name, found.when, matter, values=share_values(found, matter))
        case Rest():
            pool = matter.title(found.name)
            return say("what is left of the pool {pool}", "det som återstår av ramen {pool}", pool=pool)
        case Rounds():
            return rounding_text(found)
        case Chosen():
            return CHOSEN[found.word]
        case Growth() | Change():
            return index_text(found, matter)
        case Plus():
            return _added(found)
    return _made(found, matter)


CHOSEN = {
    "from exact amounts": Words("from exact amounts", "på oavrundade belopp"),
    "from shown amounts": Words("from the amounts as they are shown", "på de visade beloppen"),
}


def _made(figure: Sum | Dated | Banded | Sourced, matter: Matter) -> Words:
    """Write a figure that is made of others."""
    if isinstance(figure, Sum):
        items = joined([inline(item, matter) for item in figure.items], " plus ")
        return Words(*(text.replace(" plus −", " minus ") for text in items))
    if isinstance(figure, Dated):
        return joined([_dated_row(start, value, matter) for start, value in figure.values], "; ")
    if isinstance(figure, Banded):
        bands = ((inline(band.figure, matter), band_text(band, figure.unit)) for band in figure.bands)
        text = Words("{figure} with {band}", "{figure} vid {band}")
        return joined([say(text, figure=each, band=band) for each, band in bands])
    return joined([inline(figure.value, matter), *extras(figure, matter)])


def _added(plus: Plus) -> Words:
    return say(
        "plus {added} for every {one} above {n}",
        "plus {added} för varje {one} utöver {n}",
        added=quantity(plus.figure.number, plus.figure.unit, plus.figure.text),
        one=noun(plus.unit).one,
        n=plus.above,
    )


_EXTRAS = {
    "plus": Words("{n}", "{n}"),
    "at_most": Words("at most {n}", "högst {n}"),
    "indexed": Words("raised by {n}", "uppräknat med {n}"),
    "rounding": Words("rounded {n}", "avrundat {n}"),
}


def extras(figure: Sourced, matter: Matter) -> list[Words]:
    """Say what a wrapper adds, its limit, its own index and its rounding."""
    found = ((text, getattr(figure, key)) for key, text in _EXTRAS.items())
    return [say(text, n=inline(each, matter)) for text, each in found if each and not is_exact(each, matter)]


# --- shares and multiples -------------------------------------------------------------------------------------------


def _of(figure: Of, matter: Matter) -> Words:
    text = name_text(figure.name, figure.when, matter, values=_results(figure, matter))
    if not (figure.multiple and figure.factor == 1):
        text = say("{start} {name}", start=_factor(figure), name=text)
    period = _said_period(figure, matter)
    return say("{text} {period}", text=text, period=PERIODS[period]) if period else text


def _factor(figure: Of) -> Words:
    if figure.factor is None:
        what = Words("multiple", "multipel") if figure.multiple else Words("share", "andel")
        return say("an unknown {what} of", "en okänd {what} av", what=what)
    if figure.multiple:
        return say("{n} times", "{n} gånger", n=figure.factor)
    share = quantity(figure.factor, "share", figure.factor_text.removesuffix(" %"))
    return say("{share} of", "{share} av", share=share)


def _said_period(figure: Of, matter: Matter) -> str:
    """Give the period that must be said: the figure's own, or that of a series; a pool and a component are yearly."""
    if figure.per:
        return figure.per
    return matter.unit_of(figure.name).partition("/")[2] if figure.name in matter.series and matter.year is None else ""


def _results(figure: Of, matter: Matter) -> Words | None:
    """Say what the series is in the year, and what the share of it makes."""
    unit = matter.unit_of(figure.name)
    made = f"{unit.partition('/')[0]}/{figure.per}" if figure.per else unit
    factor = None if figure.factor == 1 and made == unit else figure.factor
    return _values(matter.readings(figure.name, figure.when), factor, unit, made)


def share_values(figure: Named, matter: Matter) -> Words | None:
    """Say what a series of shares is in the year."""
    return _values(matter.readings(figure.name, figure.when), None, matter.unit_of(figure.name), "")


def _values(readings: Sequence[Reading], factor: Fraction | None, unit: str, made: str) -> Words | None:
    """Say what a series is, each value with the day from which it is used, and what so much of it makes."""
    found = []
    for each in readings:
        text = Words("no value is known", "inget värde är känt") if each.value is None else quantity(each.value, unit)
        if each.value is not None and factor is not None:
            makes = quantity(each.value * factor, made)
            text = say("{value}, which makes {makes}", "{value}, vilket ger {makes}", value=text, makes=makes)
        found.append(text if each.start is None else say("{day} {text}", day=since(each.start), text=text))
    return joined(found, "; ") if found else None


def is_exact(figure: Figure | None, matter: Matter) -> bool:
    """Tell whether a rounding rounds nothing."""
    found = narrowed(figure, matter)
    return isinstance(found, Rounds) and found.rounding is None


def monthly(figure: Figure, matter: Matter) -> bool:
    """Tell whether any part of an amount is per month."""
    for each in parts(figure):
        if isinstance(each, Given) and each.unit.endswith("/month"):
            return True
        if isinstance(each, Of) and (each.per or matter.unit_of(each.name).partition("/")[2]) == "month":
            return True
    return False


def index_text(figure: Growth | Change, matter: Matter) -> Words:
    """Say how an index is made."""
    if isinstance(figure, Growth):
        return say(
            "{share} every year (the first time on {start}, then on the same day each year, each raise on "
            "top of the one before)",
            "{share} varje år (första gången {start}, sedan samma dag varje år, varje höjning ovanpå den förra)",
            share=quantity(figure.share, "share", figure.text.partition("/")[0]),
            start=figure.start,
        )
    name, known = name_text(figure.name, When(), matter), definite(figure.name, matter)
    text = Words("the change of {name} from {base} to {now}", "{changed} från {base} till {now}")
    if figure.now is None:
        text = Words(
            "the change of {name} since {base} (from then to the last {month} before the support year begins)",
            "{changed} sedan {base} (därifrån till den sista {month} innan stödåret börjar)",
        )
    return say(
        text,
        name=name,
        changed=f"{known}s förändring" if known else f"förändringen av {name.sv}",
        base=_time(figure.base, figure.size),
        now="" if figure.now is None else _other_end(figure.now, figure.size),
        month=MONTHS_SAID[figure.base.month - 1],
    )


def _time(day: date, size: str) -> Words:
    """Say a base: `October 2014`, `2019` or a day."""
    text = {"day": "{day}", "year": "{year}", "month": "{month} {year}"}[size]
    return say(text, day=day, month=MONTHS_SAID[day.month - 1], year=str(day.year))


def _other_end(when: When, size: str) -> Words:
    """Say what is compared with the base."""
    if when.fixed is not None:
        return _time(when.fixed, size)
    year = Words("the support year", "stödåret")
    if when.last_year:
        year = Words("the year before the support year", "året före stödåret")
    if when.day is None:
        return year
    return say("{month} of {year}", "{month} {year}", month=MONTHS_SAID[when.day.month - 1], year=year)


_DIRECTIONS = {
    "half up": Words("to the nearest {step}, halves upwards", "till närmaste {step} (hälften uppåt)"),
    "half even": Words(
        "to the nearest {step}, exact halves to the even one", "till närmaste {step}, exakt hälften till det jämna"
    ),
    "half down": Words("to the nearest {step}, exact halves downwards", "till närmaste {step}, exakt hälften nedåt"),
    "up": Words("up to the next {step}", "uppåt till närmaste {step}"),
    "down": Words("down to the {step} below", "nedåt till närmaste {step}"),
}
_WHOLE = {"kr": Words("whole krona", "hela krona"), "mandate": Words("whole mandate", "hela mandat")}


def rounding_text(figure: Rounds) -> Words:
    """Say how something is rounded: `down to the whole krona below`."""
    rounding = figure.rounding
    if rounding is None:
        return Words("not at all", "inte alls")
    step = _WHOLE.get(figure.unit.removesuffix("s")) if rounding.step == 1 else None
    if step is None and figure.unit == FULL_TIME:
        step = say("{n} of a full-time post", "{n} heltidstjänst", n=rounding.step)
    direction = _DIRECTIONS[rounding.mode]
    if rounding.mode == "half up" and rounding.step == 1 and figure.unit == "kr":
        direction = direction._replace(sv="till närmaste {step} (50 öre uppåt)")
    return say(direction, step=step or quantity(rounding.step, "share" if figure.unit == "%" else figure.unit))


# --- where a rule rounds --------------------------------------------------------------------------------------------


class Step(NamedTuple):
    """What is rounded at a step, and what follows it."""

    what: Words
    before: Words = UNSAID


_MULTIPLIED = Words("before it is multiplied by the party’s number", "innan det multipliceras med partiets antal")
STEPS = {
    "amount": Step(Words("the amount per {one}", "beloppet per {one}"), Words("before any index", "före uppräkning")),
    "rate": Step(Words("the amount per {one}", "beloppet per {one}"), _MULTIPLIED),
    "count": Step(
        Words("the party’s number", "partiets antal"),
        Words("before the amount is multiplied by it", "innan beloppet multipliceras med det"),
    ),
    "employment": Step(Words("the party’s share of full time", "partiets tjänstgöringsgrad")),
    "subtotal": Step(
        Words("the amount times the party’s number", "beloppet gånger partiets antal"),
        Words("before payroll overhead", "före PO-pålägg"),
    ),
    "with_overhead": Step(Words("the amount with payroll overhead", "beloppet med PO-pålägg")),
    "component": Step(
        Words("a party’s amount of the year of each part of the support", "ett partis årsbelopp av varje del av stödet")
    ),
    "party": Step(Words("a party’s total of the year", "ett partis summa för året")),
    "instalment": Step(UNSAID),
    "shown": Step(Words("every amount that is shown", "varje belopp som visas")),
}
_FULL_TIME = Words("full time", "heltid")
_DIVIDED = Words(
    "the amount per {one} (that is, the sum divided by its divisor)",
    "beloppet per {one} (efter att summan har delats)",
)
_EITHER = Words(
    "the amount per {one} (where a sum is divided: the sum divided by its divisor)",
    "beloppet per {one} (där en summa delas: efter delningen)",
)


def payments_rounded(rule: Rule) -> Words:
    """Say which payments are rounded: the rest is what remains of the year's support, however it was rounded."""
    dated = () if rule.instalments is None else rule.instalments.values
    if any(each.share is None for _, instalments in dated for each in instalments):
        return Words("each payment but the last", "varje utbetalning utom den sista")
    return Words("each payment", "varje utbetalning")


def _step(name: str, components: Sequence[Component], rule: Rule, *, alone: bool) -> Step:
    """Say what a step is for some components: a sum divided, an amount, or either."""
    step = STEPS[name]
    if name == "instalment":
        return step._replace(what=payments_rounded(rule))
    if name in ("amount", "rate"):
        splits = {bool(each.split) for each in components}
        text = step.what if splits == {False} else _DIVIDED if splits == {True} else _EITHER
        units = [unit for each in components for unit in (each.per or (each.split,))]
        ones = [_FULL_TIME if unit == FULL_TIME else noun(unit).one for unit in dict.fromkeys(units)]
        return step._replace(what=say(text, one=listed(ones, Words("or", "eller"))))
    if name == "component" and alone:
        return step._replace(what=Words("a party’s amount of the year", "ett partis årsbelopp"))
    if name == "subtotal" and not any(each.overhead for each in components):
        return step._replace(before=UNSAID)
    return step


@headed(Words("Rounding", "Avrundning"))
def rounding_section(matter: Matter) -> Iterator[Words | Said]:
    """Describe the roundings that hold for the whole file."""
    yield from _roundings(matter.rule.rounding, tuple(matter.rule.components.values()), matter, alone=False)
    total = narrowed(matter.rule.rounding.total, matter)
    if total is not None:
        yield _rounded(Words("the total of all parties is made", "totalsumman beräknas"), total, matter)


def component_rounding(component: Component, matter: Matter) -> Iterator[Words | Said]:
    """Describe the roundings of one component alone."""
    if component.rounding is not None:
        yield from _roundings(component.rounding, (component,), matter, alone=True)


def _roundings(
    roundings: Roundings, components: Sequence[Component], matter: Matter, *, alone: bool
) -> Iterator[Words | Said]:
    for name in STEPS:
        figure, step = getattr(roundings, name), _step(name, components, matter.rule, alone=alone)
        if is_exact(figure, matter):
            yield say("{what} is not rounded", "{what} avrundas inte", what=step.what)
        elif narrowed(figure, matter) is not None:
            start = say("{what} is rounded", "{what} avrundas", what=step.what)
            yield _rounded(start, figure, matter, step.before)


def _rounded(start: Words, figure: Figure, matter: Matter, before: Words = UNSAID) -> Said:
    items = rows(figure, matter)
    end = say(", {before}", before=before) if before else before
    if items:
        return Said(say("{start}{end}:", start=start, end=end), items)
    return Said(say("{start} {how}{end}", start=start, how=inline(figure, matter), end=end))
