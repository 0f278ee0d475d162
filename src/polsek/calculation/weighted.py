"""Mandates of two elections, weighted by the year of the term."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.facts import fact_value, nothing, report_missing
from polsek.money import Amount, made
from polsek.notation.figure import Banded, Figure, on_day
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.calculation.timeline import Standing
    from polsek.mandates import FactText
    from polsek.rules.rule import Weighted

ONE = Fraction(1)
TITLE = Words("weighted mandates", "vägda mandat")
_WHOLE = Amount(Words("whole", "helhet"), ONE, "share", "count")


def weighted_mandates(evaluation: Evaluation, moment: Moment, standing: Standing) -> Amount:
    """Count a party's weighted mandates: the new result's share of now, the rest of the election before."""
    weighted, before = evaluation.rule.mandates.weighted, standing.before
    if weighted is None or moment.term_year is None:
        _undefined(evaluation)
    if before is None:
        _no_previous(evaluation, standing)
    if weighted is None or moment.term_year is None or before is None:
        return Amount(TITLE, None, "mandates", "none")
    share = _share(evaluation, weighted, moment)
    rest = made(
        "difference", Words("share of the result before", "det förra resultatets andel"), "share", (_WHOLE, share)
    )
    sitting = 0 if standing.gone(moment.day) else standing.mandates
    now = _result(evaluation, sitting, Words("mandates now", "mandat nu"), moment, standing, standing.row.facts)
    title = Words("mandates before", "mandat förra valet")
    then = _result(evaluation, before.mandates, title, moment, standing, before.facts)
    parts = (made("product", TITLE, "mandates", (now, share)), made("product", TITLE, "mandates", (then, rest)))
    return evaluation.rounded(made("sum", TITLE, "mandates", parts), weighted.rounding, moment.day)


def _undefined(evaluation: Evaluation) -> None:
    evaluation.report(
        "weighted",
        evaluation.file.places.value(("mandates",)),
        ("mandates",),
        Words("weighted mandates are not defined", "vägda mandat är inte definierade"),
        Words("write mandates: {weighted: {new_result: ...}}", "skriv mandates: {weighted: {new_result: ...}}"),
    )


def _no_previous(evaluation: Evaluation, standing: Standing) -> None:
    evaluation.report(
        "no-previous",
        standing.row.place,
        standing.row.address,
        Words(
            f"the result of {standing.party.name} in the election before is not known",
            f"resultatet för {standing.party.name} i valet före är inte känt",
        ),
        Words("write previous: in the mandate file", "skriv previous: i mandatfilen"),
    )


def _share(evaluation: Evaluation, weighted: Weighted, moment: Moment) -> Amount:
    share = _new_share(evaluation, weighted.new_result, moment)
    if share.value is not None and not 0 <= share.value <= 1:
        evaluation.report(
            "weight",
            share.place or evaluation.file.places.value(weighted.new_result.address),
            weighted.new_result.address,
            Words("a weight lies between 0 and 100 %", "en vikt ligger mellan 0 och 100 %"),
            Words("the election before has the rest of the whole", "valet före har resten av helheten"),
        )
    return share


def _new_share(evaluation: Evaluation, figure: Figure, moment: Moment) -> Amount:
    title = Words("share of the new result", "det nya resultatets andel")
    inner, year = on_day(figure, moment.day), moment.term_year or 0
    if not isinstance(inner, Banded):
        return evaluation.value(figure, title, moment)
    band = next((each for each in inner.bands if each.holds(year)), None)
    if band is None:
        evaluation.report(
            "term-year",
            evaluation.file.places.value(inner.address),
            inner.address,
            Words(
                f"no share is written for year {year} of the term",
                f"ingen andel är skriven för år {year} i mandatperioden",
            ),
            Words("let the last years be open: 3-: 5/6", "låt de sista åren vara öppna: 3-: 5/6"),
        )
        return nothing(title, "share")
    note = Words(f"year {year} of the term", f"år {year} i mandatperioden")
    return evaluation.value(band.figure, title, moment)._replace(note=note)


def _result(
    evaluation: Evaluation,
    mandates: int,
    title: Words,
    moment: Moment,
    standing: Standing,
    facts: Mapping[str, FactText],
) -> Amount:
    weighted = evaluation.rule.mandates.weighted
    leaf = Amount(title, Fraction(mandates), "mandates", "count", place=standing.row.place)
    if mandates or weighted is None or not weighted.outside:
        return leaf
    found = facts[weighted.outside].on(moment.day) if weighted.outside in facts else None
    if found is None:
        report_missing(evaluation, weighted.outside, ("mandates", "weighted", "outside"), standing, moment)
        return nothing(title, "mandates")
    outside = fact_value(
        evaluation, weighted.outside, "number", found[0], standing.row.places.value(found[1]), found[1], UNSAID
    )
    if weighted.outside_at_most is None:
        return outside
    limit = Amount(
        Words("at most", "högst"),
        Fraction(weighted.outside_at_most),
        "",
        "given",
        place=evaluation.file.places.value(("mandates", "weighted", "outside_at_most")),
    )
    return made("at most", title, "mandates", (outside, limit))
