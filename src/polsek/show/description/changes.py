"""Indexes and roundings in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.formula import FULL_TIME, Growth, When
from polsek.problem import Words, same
from polsek.show.description.names import name_text
from polsek.show.description.wording import MONTHS, date_text, quantity, say

if TYPE_CHECKING:
    from datetime import date

    from polsek.notation.figure import Rounds
    from polsek.notation.formula import Change
    from polsek.show.description.matter import Matter


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
    "half up": Words("to the nearest {step}, halves upwards", "till närmaste {step}, hälften uppåt"),
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
    return say(direction.en, direction.sv, step=step)
