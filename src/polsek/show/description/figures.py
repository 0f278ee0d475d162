"""A figure of a rule file in words: amounts, shares, multiples, bands and dates, its index and its roundings."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.figure import Band, Banded, Chosen, Dated, Figure, Plus, Rounds, Sourced, Sum, parts
from polsek.notation.formula import FULL_TIME, Change, Given, Growth, Named, Of, Rest, When
from polsek.problem import Words, same
from polsek.show.description.wording import (
    MONTHS,
    PERIODS,
    Matter,
    Reading,
    Said,
    Section,
    date_text,
    from_date,
    joined,
    listed,
    name_text,
    noun,
    numeral,
    quantity,
    say,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.rules.noted import Roundings
    from polsek.rules.rule import Component


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
    found = narrowed(figure, matter)
    items = rows(found, matter)
    return Told(what.below, (Said(_head(what, found), items),)) if items else Told(inline(found, matter))


def _head(what: What, figure: Figure | None) -> Words:
    if not isinstance(figure, Banded):
        return say("{head}:", "{head}:", head=what.head)
    text = Words("{head} by number of {many}:", "{head} efter antal {many}:")
    return say(text.en, text.sv, head=what.head, many=noun(figure.unit).many)


def _acts(figure: Sourced) -> bool:
    """Tell whether a wrapper changes its value."""
    return any(each is not None for each in (figure.plus, figure.at_most, figure.indexed, figure.rounding))


def narrowed(figure: Figure | None, matter: Matter) -> Figure | None:
    """Take a figure as it holds in the year that is described, without wrappers that say nothing of its value."""
    if isinstance(figure, Sourced) and not _acts(figure):
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
    if isinstance(figure, Dated):
        return tuple(_dated_row(start, value, matter) for start, value in figure.values)
    if isinstance(figure, Banded):
        return tuple(_band_row(band, figure.unit, matter) for band in figure.bands)
    return ()


def _dated_row(start: date, value: Figure, matter: Matter) -> Words:
    return say(
        "{start}: {value}", "{start}: {value}", start=from_date(start), value=inline(narrowed(value, matter), matter)
    )


def _band_row(band: Band, unit: str, matter: Matter) -> Words:
    figure = inline(narrowed(band.figure, matter), matter)
    return say("{band}: {figure}", "{band}: {figure}", band=band_text(band, unit), figure=figure)


def band_text(band: Band, unit: str) -> Words:
    """Write a band with what it counts: `1–3 mandates`, `10 mandates or more`."""
    low = quantity(Fraction(band.first), "")
    many = noun(unit).one if band.first == band.last == 1 else noun(unit).many
    if band.last is None:
        return say("{low} {many} or more", "{low} {many} eller fler", low=low, many=many)
    if band.last == band.first:
        return say("{low} {many}", "{low} {many}", low=low, many=many)
    high = quantity(Fraction(band.last), "")
    return say("{low}–{high} {many}", "{low}–{high} {many}", low=low, high=high, many=many)


def inline(figure: Figure | None, matter: Matter) -> Words:
    """Write a figure inside a sentence."""
    match figure:
        case Given():
            return quantity(figure.number, figure.unit, figure.text)
        case Of():
            return _of(figure, matter)
        case Named():
            return name_text(figure.name, figure.when, matter, values=share_values(figure, matter))
        case Rest():
            return say(
                "what is left of the pool {pool}", "det som återstår av ramen {pool}", pool=matter.title(figure.name)
            )
        case Rounds():
            return rounding_text(figure)
        case Chosen():
            return CHOSEN[figure.word]
        case Growth() | Change():
            return index_text(figure, matter)
        case Plus():
            return _added(figure)
        case None:
            return NO_FIGURE
    return _wrapped(figure, matter)


CHOSEN = {
    "from exact amounts": Words("from exact amounts", "på oavrundade belopp"),
    "from shown amounts": Words("from the amounts as they are shown", "på de visade beloppen"),
}


def _wrapped(figure: Sum | Dated | Banded | Sourced, matter: Matter) -> Words:
    if isinstance(figure, Sum):
        items = joined([inline(narrowed(item, matter), matter) for item in figure.items], " plus ")
        return Words(*(text.replace(" plus −", " minus ") for text in items))
    if isinstance(figure, Dated):
        return joined([_dated_row(start, value, matter) for start, value in figure.values], "; ")
    if isinstance(figure, Banded):
        return joined([_banded_part(band, figure.unit, matter) for band in figure.bands])
    return joined([inline(narrowed(figure.value, matter), matter), *extras(figure, matter)])


def _banded_part(band: Band, unit: str, matter: Matter) -> Words:
    figure = inline(narrowed(band.figure, matter), matter)
    return say("{figure} with {band}", "{figure} vid {band}", figure=figure, band=band_text(band, unit))


def _added(plus: Plus) -> Words:
    return say(
        "plus {added} for every {one} above {n}",
        "plus {added} för varje {one} utöver {n}",
        added=quantity(plus.figure.number, plus.figure.unit, plus.figure.text),
        one=noun(plus.unit).one,
        n=numeral(plus.above),
    )


def extras(figure: Sourced, matter: Matter) -> list[Words]:
    """Say a wrapper's own index and rounding."""
    found = []
    if figure.plus is not None:
        found.append(_added(figure.plus))
    if figure.at_most is not None:
        most = inline(narrowed(figure.at_most, matter), matter)
        found.append(say("at most {most}", "högst {most}", most=most))
    if figure.indexed is not None:
        found.append(
            say("raised by {index}", "uppräknat med {index}", index=inline(narrowed(figure.indexed, matter), matter))
        )
    if figure.rounding is not None and not is_exact(narrowed(figure.rounding, matter)):
        rounding = inline(narrowed(figure.rounding, matter), matter)
        found.append(say("rounded {rounding}", "avrundat {rounding}", rounding=rounding))
    return found


# --- shares and multiples -------------------------------------------------------------------------------------------


def _of(figure: Of, matter: Matter) -> Words:
    name = name_text(figure.name, figure.when, matter, values=_results(figure, matter))
    if figure.factor is None:
        start = (
            Words("an unknown multiple of", "en okänd multipel av")
            if figure.multiple
            else Words("an unknown share of", "en okänd andel av")
        )
    elif figure.multiple:
        number = quantity(figure.factor, "")
        start = say("{n} times", "{n} gånger", n=number)
    else:
        start = say(
            "{share} of", "{share} av", share=quantity(figure.factor, "share", figure.factor_text.removesuffix(" %"))
        )
    whole = figure.multiple and figure.factor == 1
    text = name if whole else say("{start} {name}", "{start} {name}", start=start, name=name)
    period = _said_period(figure, matter)
    return say("{text} {period}", "{text} {period}", text=text, period=PERIODS[period]) if period else text


def _said_period(figure: Of, matter: Matter) -> str:
    """Give the period that must be said: the figure's own, or that of a series; a pool and a component are yearly."""
    if figure.per:
        return figure.per
    return matter.unit_of(figure.name).partition("/")[2] if figure.name in matter.series and matter.year is None else ""


def _results(figure: Of, matter: Matter) -> Words | None:
    """Say what the series is in the year, and what the share of it makes."""
    readings = matter.readings(figure.name, figure.when)
    if not readings:
        return None
    unit = matter.unit_of(figure.name)
    made = f"{unit.partition('/')[0]}/{figure.per}" if figure.per else unit
    factor = figure.factor
    return joined([_result(each, factor, unit, made) for each in readings], "; ")


def _result(reading: Reading, factor: Fraction | None, unit: str, made: str) -> Words:
    if reading.value is None:
        return _starting(reading, Words("no value is known", "inget värde är känt"))
    value = quantity(reading.value, unit)
    if factor is None or (factor == 1 and made == unit):
        return _starting(reading, value)
    makes = quantity(reading.value * factor, made)
    return _starting(
        reading, say("{value}, which makes {makes}", "{value}, vilket ger {makes}", value=value, makes=makes)
    )


def _starting(reading: Reading, value: Words) -> Words:
    if reading.start is None:
        return value
    return say("{start} {value}", "{start} {value}", start=from_date(reading.start), value=value)


def share_values(figure: Named, matter: Matter) -> Words | None:
    """Say what a series of shares is in the year."""
    unit = matter.unit_of(figure.name)
    found = [_result(each, None, unit, unit) for each in matter.readings(figure.name, figure.when)]
    return joined(found, "; ") if found else None


def is_exact(figure: Figure | None) -> bool:
    """Tell whether a rounding rounds nothing."""
    return isinstance(figure, Rounds) and figure.rounding is None


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
            start=date_text(figure.start),
        )
    if figure.now is None:
        return say(
            "the change of {name} since {base} (from then to the last {month} before the support year begins)",
            "förändringen av {name} sedan {base} (därifrån till den sista {month} innan stödåret börjar)",
            name=name_text(figure.name, When(), matter),
            base=_time(figure.base, figure.size),
            month=MONTHS[figure.base.month - 1],
        )
    return say(
        "the change of {name} from {base} to {now}",
        "förändringen av {name} från {base} till {now}",
        name=name_text(figure.name, When(), matter),
        base=_time(figure.base, figure.size),
        now=_other_end(figure.now, figure.size),
    )


def _time(day: date, size: str) -> Words:
    """Say a base: `October 2014`, `2019` or a day."""
    if size == "day":
        return date_text(day)
    year = same(str(day.year))
    return year if size == "year" else say("{month} {year}", "{month} {year}", month=MONTHS[day.month - 1], year=year)


def _other_end(when: When, size: str) -> Words:
    """Say what is compared with the base."""
    if when.fixed is not None:
        return _time(when.fixed, size)
    year = Words("the support year", "stödåret")
    if when.last_year:
        year = Words("the year before the support year", "året före stödåret")
    if when.day is None:
        return year
    return say("{month} of {year}", "{month} {year}", month=MONTHS[when.day.month - 1], year=year)


_DIRECTIONS = {
    "half up": Words("to the nearest {step}, halves upwards", "till närmaste {step} (hälften uppåt)"),
    "half even": Words(
        "to the nearest {step}, exact halves to the even one", "till närmaste {step}, exakt hälften till det jämna"
    ),
    "half down": Words("to the nearest {step}, exact halves downwards", "till närmaste {step}, exakt hälften nedåt"),
    "up": Words("up to the next {step}", "uppåt till närmaste {step}"),
    "down": Words("down to the {step} below", "nedåt till närmaste {step}"),
}
_WHOLE = {
    "kr": Words("whole krona", "hela krona"),
    "mandate": Words("whole mandate", "hela mandat"),
    "mandates": Words("whole mandate", "hela mandat"),
}


def rounding_text(figure: Rounds) -> Words:
    """Say how something is rounded: `down to the whole krona below`."""
    rounding = figure.rounding
    if rounding is None:
        return Words("not at all", "inte alls")
    step = _WHOLE.get(figure.unit) if rounding.step == 1 else None
    if step is None:
        unit = {"%": "share", FULL_TIME: ""}.get(figure.unit, figure.unit)
        step = quantity(rounding.step, unit)
        if figure.unit == FULL_TIME:
            step = say("{n} of a full-time post", "{n} heltidstjänst", n=step)
    direction = _DIRECTIONS[rounding.mode]
    if rounding.mode == "half up" and rounding.step == 1 and figure.unit == "kr":
        direction = direction._replace(sv="till närmaste {step} (50 öre uppåt)")
    return say(direction.en, direction.sv, step=step)


# --- where a rule rounds --------------------------------------------------------------------------------------------


class Step(NamedTuple):
    """What is rounded at a step, and what follows it."""

    what: Words
    before: Words = same("")


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
    "instalment": Step(Words("each payment", "varje utbetalning")),
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


def _step(name: str, components: Iterable[Component], *, alone: bool) -> Step:
    """Say what a step is for some components: a sum divided, an amount, or either."""
    step = STEPS[name]
    if name in ("amount", "rate"):
        splits = {bool(each.split) for each in components}
        text = step.what if splits == {False} else _DIVIDED if splits == {True} else _EITHER
        units = [unit for each in components for unit in (each.per or (each.split,))]
        ones = [_FULL_TIME if unit == FULL_TIME else noun(unit).one for unit in dict.fromkeys(units)]
        return step._replace(what=say(text.en, text.sv, one=listed(ones, Words("or", "eller"))))
    if name == "component" and alone:
        return step._replace(what=Words("a party’s amount of the year", "ett partis årsbelopp"))
    if name == "subtotal" and not any(each.overhead for each in components):
        return step._replace(before=same(""))
    return step


def rounding_section(matter: Matter) -> Section:
    """Describe the roundings that hold for the whole file."""
    said = _roundings(matter.rule.rounding, tuple(matter.rule.components.values()), matter, alone=False)
    total = narrowed(matter.rule.rounding.total, matter)
    if total is not None:
        said += _said(Words("the total of all parties is made", "totalsumman beräknas"), total, matter)
    return Section(Words("Rounding", "Avrundning"), tuple(said))


def component_rounding(component: Component, matter: Matter) -> list[Said]:
    """Describe the roundings of one component alone."""
    return [] if component.rounding is None else _roundings(component.rounding, (component,), matter, alone=True)


def _roundings(roundings: Roundings, components: tuple[Component, ...], matter: Matter, *, alone: bool) -> list[Said]:
    found: list[Said] = []
    for name in STEPS:
        figure = narrowed(getattr(roundings, name), matter)
        step = _step(name, components, alone=alone)
        if isinstance(figure, Rounds) and figure.rounding is None:
            found.append(Said(say("{what} is not rounded", "{what} avrundas inte", what=step.what)))
        elif figure is not None:
            found += _said(say("{what} is rounded", "{what} avrundas", what=step.what), figure, matter, step.before)
    return found


def _said(start: Words, figure: Figure, matter: Matter, before: Words = same("")) -> list[Said]:  # noqa: B008 - it is immutable
    items = rows(figure, matter)
    end = say(", {before}", ", {before}", before=before) if before.en else before
    if items:
        return [Said(say("{start}{end}:", "{start}{end}:", start=start, end=end), items)]
    how = inline(figure, matter)
    return [Said(say("{start} {how}{end}", "{start} {how}{end}", start=start, how=how, end=end))]
