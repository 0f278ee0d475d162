"""What an amount is raised by: so much a year from a date on, or as an index has changed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.series import since
from polsek.money import Amount, made
from polsek.notation.formula import Change, Given, Growth
from polsek.period import Day
from polsek.problem import Words

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation, Moment


def growth(evaluation: Evaluation, figure: Growth, moment: Moment) -> Amount:
    """Give a compound yearly rise: the first raise is on its first date, the next a year later."""
    start, day = figure.start, moment.day
    times = 0 if day < start else day.year - start.year + (Day(start.month, start.day).of(day.year) <= day)
    share = evaluation.given(
        Given(figure.share, "share", figure.text.partition("/")[0], figure.address),
        Words("yearly rise", "årlig höjning"),
    )
    number = Amount(Words("raises so far", "höjningar hittills"), Fraction(times), "", "count", note=since(start))
    return made(
        "growth",
        Words("index", "index"),
        "share",
        (share, number),
        text=figure.text,
        place=evaluation.file.places.value(figure.address),
    )


def change(evaluation: Evaluation, figure: Change, moment: Moment) -> Amount:
    """Give how an index has changed: the last such month before the support year that is read, over the base month."""
    start = moment.starts.of(moment.year)
    last = start.year - (start <= date(start.year, figure.month, 1))
    now = evaluation.named(figure.name, figure.address, moment.on(date(last, figure.month, 1)), None)
    base = evaluation.named(figure.name, figure.address, moment.on(date(figure.year, figure.month, 1)), None)
    return made(
        "change",
        Words("index", "index"),
        "share",
        (now, base),
        text=figure.text,
        place=evaluation.file.places.value(figure.address),
    )
