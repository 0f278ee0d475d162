"""Mandates of two elections, weighted by the year of the term."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.facts import fact_value, nothing
from polsek.mandates import Previous
from polsek.money import Amount, made
from polsek.notation.figure import Banded, Figure, on_day
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.calculation.timeline import Standing
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
        _no_previous(evaluation, moment, standing)
    if weighted is None or moment.term_year is None or before is None:
        return Amount(TITLE, None, "mandates", "none")
    share = _share(evaluation, weighted, moment)
    rest = made(
        "difference", Words("share of the result before", "det förra resultatets andel"), "share", (_WHOLE, share)
    )
    sitting = 0 if standing.gone(moment.day) else standing.mandates
    found = moment.sitting.distribution
    facts = standing.row.facts if standing.listed else {}
    latest = Previous(sitting, facts, found.starts, standing.row.place, found.places, found.source)
    now = _result(evaluation, latest, Words("mandates now", "mandat nu"), moment, standing)
    then = _result(evaluation, before, Words("mandates before", "mandat förra valet"), moment, standing)
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


def _no_previous(evaluation: Evaluation, moment: Moment, standing: Standing) -> None:
    """Keep the problem that the election before is not known, and which file may tell it."""
    name, place = standing.party.name, standing.row.place
    before = _before(moment.sitting.distribution.starts)
    evaluation.report(
        "no-previous",
        place,
        standing.row.address,
        Words(f"the result of {name} in {before.en} is not known", f"resultatet för {name} i {before.sv} är inte känt"),
        Words(
            f"add the mandate file of that election, or write previous: in {place.file}",
            f"lägg till mandatfilen för det valet, eller skriv previous: i {place.file}",
        ),
    )


def _before(day: date) -> Words:
    """Name the election before the seats of a day; those that are given for one answer have none."""
    if day == date.min:
        return Words("the election before", "valet före")
    return Words(f"the election before {day}", f"valet före {day}")


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


def _result(evaluation: Evaluation, result: Previous, title: Words, moment: Moment, standing: Standing) -> Amount:
    """Count what a party won in an election; without mandates, the fact that counts instead."""
    weighted = evaluation.rule.mandates.weighted
    if result.mandates or weighted is None or not weighted.outside:
        place = result.place or standing.row.place
        return Amount(title, Fraction(result.mandates), "mandates", "count", source=result.source, place=place)
    name, places = weighted.outside, result.places or standing.row.places
    found = result.facts[name].on(moment.day) if name in result.facts else None
    if found is None:
        _no_fact(evaluation, name, result, moment, standing)
        return nothing(title, "mandates")
    outside = fact_value(evaluation, name, "number", found[0], places.value(found[1]), found[1], UNSAID)
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


def _no_fact(evaluation: Evaluation, name: str, result: Previous, moment: Moment, standing: Standing) -> None:
    """Keep the problem that a party without mandates in an election lacks the fact that counts instead."""
    party, place = standing.party.name, result.place or standing.row.place
    if result.election is None:
        election = _before(moment.sitting.distribution.starts)
        line = f"previous: {{mandates: 0, {name}: ...}}"
    else:
        election = Words(f"the election of {result.election}", f"valet {result.election}")
        line = f"{{mandates: 0, facts: {{{name}: ...}}}}"
    evaluation.report(
        "missing-fact",
        place,
        ("mandates", "weighted", "outside"),
        Words(
            f"{name} of {party} in {election.en} is needed and not given",
            f"{name} för {party} i {election.sv} behövs men är inte angivet",
        ),
        Words(f"write it in {place.file}: {party}: {line}", f"skriv det i {place.file}: {party}: {line}"),
    )
