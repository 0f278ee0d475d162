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
    """Give how an index or an amount has changed: what is read now over what was at the base, less 1."""
    now = moment.on(_same_month(figure, moment)) if figure.now is None else moment.read(figure.now)
    _check_base(evaluation, figure)
    values = (
        evaluation.named(figure.name, figure.address, now, None),
        evaluation.named(figure.name, figure.address, moment.on(figure.base), None),
    )
    place = evaluation.file.places.value(figure.address)
    return made("change", Words("index", "index"), "share", values, text=figure.text, place=place)


def _same_month(figure: Change, moment: Moment) -> date:
    """Give the last such month as the base before the support year that is read."""
    start, month = moment.starts.of(moment.year), figure.base.month
    return date(start.year - (start <= date(start.year, month, 1)), month, 1)


def _check_base(evaluation: Evaluation, figure: Change) -> None:
    """Report a base year in which the series changes: it has no value of its own."""
    series, base = evaluation.series.get(figure.name), figure.base
    for entry in series.entries if series is not None and figure.size == "year" else ():
        if entry.start.year == base.year and entry.start > base:
            message = Words(
                f"{figure.name} has more than one value in {base.year}",
                f"{figure.name} har mer än ett värde under {base.year}",
            )
            hint = Words(f"say the day: since {entry.start}", f"säg dagen: since {entry.start}")
            evaluation.report("index", evaluation.file.places.value(figure.address), figure.address, message, hint)
            return
