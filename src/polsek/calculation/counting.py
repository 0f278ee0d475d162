"""What is counted: mandates, seats, parties, facts; each as a leaf that says where it comes from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.weighted import weighted_mandates
from polsek.money import Amount
from polsek.problem import Address, Words
from polsek.rules.names import counted_name

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.calculation.timeline import Standing


def count_of(evaluation: Evaluation, unit: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
    """Count something of a party (None: of the assembly): mandates, seats, members ..."""
    word = unit.removesuffix("s")
    if word in ("seat", "mandate", "party") and standing is None:
        return _assembly_count(word, moment)
    if standing is not None and word == "mandate":
        return mandates_of(evaluation, standing)
    if standing is not None and word == "party":
        return Amount(Words("party", "parti"), Fraction(standing.row.parties), "party", "count")
    if standing is not None and word == "weighted mandate":
        return weighted_mandates(evaluation, moment, standing)
    if word == "seat":
        return _assembly_count(word, moment)
    name = counted_name(unit, evaluation.names)
    return evaluation.named(name, address, moment.day, moment, standing)


def report_placeholder(evaluation: Evaluation, standing: Standing, at: Address) -> None:
    """Keep the problem that a row of several parties is counted as if it were one."""
    evaluation.report(
        "placeholder",
        standing.row.place,
        at,
        Words(
            f"{standing.party.name} stands for {standing.row.parties} parties, and the rule needs the mandates of each",
            f"{standing.party.name} står för {standing.row.parties} partier, och regeln behöver vart och ett för sig",
        ),
        Words("list the parties", "skriv partierna var för sig"),
    )


def mandates_of(evaluation: Evaluation, standing: Standing, *, empty_too: bool = False) -> Amount:
    """Count a party's mandates, without its empty seats where the rule says so."""
    counted = empty_too or evaluation.rule.mandates.empty_seats == "counted"
    number = standing.mandates if counted else standing.seated
    note = None
    if number != standing.mandates:
        gone = standing.mandates - number
        note = Words(
            f"{standing.mandates} mandates, {gone} empty not counted",
            f"{standing.mandates} mandat, {gone} tomma räknas inte",
        )
    return Amount(
        Words("mandates", "mandat"),
        Fraction(number),
        "mandates",
        "count",
        (),
        "",
        "",
        standing.row.place,
        note=note,
    )


def _assembly_count(word: str, moment: Moment) -> Amount:
    distribution = moment.sitting.distribution
    present = [each for each in moment.sitting.standings if each.mandates and not each.gone(moment.day)]
    if word == "seat":
        title, number = Words("seats", "platser"), distribution.seats
    elif word == "party":
        title, number = Words("parties", "partier"), sum(each.row.parties for each in present)
    else:
        title, number = Words("mandates", "mandat"), sum(each.mandates for each in present)
    return Amount(
        title, Fraction(number), {"party": "parties"}.get(word, f"{word}s"), "count", (), "", distribution.source
    )
