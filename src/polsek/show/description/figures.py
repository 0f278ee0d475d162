"""A figure of a rule file in words: amounts, shares, multiples, bands, dates, indexes and roundings."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from polsek.notation.figure import Band, Banded, Chosen, Dated, Figure, Plus, Rounds, Sourced, Sum, parts
from polsek.notation.formula import Change, Given, Growth, Named, Of, Rest
from polsek.problem import Words
from polsek.show.description.changes import index_text, rounding_text
from polsek.show.description.matter import Matter, Reading
from polsek.show.description.names import name_text
from polsek.show.description.wording import (
    PERIODS,
    Said,
    from_date,
    joined,
    noun,
    numeral,
    quantity,
    say,
)

NO_FIGURE = Words("something that the file does not give for this time", "något som filen inte anger för denna tid")


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
                "what is left of the pool {pool}", "det som är kvar av potten {pool}", pool=matter.title(figure.name)
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
    "from exact amounts": Words("from exact amounts", "av exakta belopp"),
    "from shown amounts": Words("from the amounts as they are shown", "av beloppen som de visas"),
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
