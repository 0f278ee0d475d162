"""What is counted: mandates, seats, parties, facts; each as a leaf that says where it comes from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.weighted import weighted_mandates
from polsek.money import Amount
from polsek.problem import UNSAID, Address, Words
from polsek.rules.names import counted_name
from polsek.rules.words import FILLED

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.calculation.timeline import Standing


def count_of(evaluation: Evaluation, unit: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
    """Count something of a party (None: of the assembly): mandates, seats, members ..."""
    word = unit.removesuffix("s")
    if word in ("seat", "mandate", "party") and standing is None:
        return _assembly_count(evaluation, word, address, moment)
    if standing is not None and word == "mandate":
        return mandates_of(evaluation, standing)
    if standing is not None and word == "party":
        return Amount(Words("party", "parti"), _parties(evaluation, standing, address), "party", "count")
    if standing is not None and word == "weighted mandate":
        return weighted_mandates(evaluation, moment, standing)
    if standing is not None and word == FILLED:
        return _filled(evaluation, standing, address)
    if word == "seat":
        return _assembly_count(evaluation, word, address, moment)
    name = counted_name(unit, evaluation.names)
    return evaluation.named(name, address, moment, standing)


def counts_mandates(unit: str) -> bool:
    """Tell whether a unit is of each party's mandates: a row of several parties does not tell them."""
    return unit.removesuffix("s") in ("mandate", "weighted mandate")


def is_set_aside(evaluation: Evaluation, standing: Standing) -> bool:
    """Tell whether a row of an unknown number of parties is left unknown, so that the others can be calculated."""
    return evaluation.partial and standing.row.parties is None


def report_placeholder(evaluation: Evaluation, standing: Standing, at: Address) -> None:
    """Keep the problem that a row of several parties is counted as if it were one."""
    if is_set_aside(evaluation, standing):
        return
    name, number = standing.party.name, standing.row.parties
    known = Words(f"stands for {number} parties", f"står för {number} partier")
    unknown = Words("stands for an unknown number of parties", "står för ett okänt antal partier")
    said = unknown if number is None else known
    evaluation.report(
        "placeholder",
        standing.row.place,
        at,
        Words(
            f"{name} {said.en}, and the rule needs {'each of them' if number is None else 'the mandates of each'}",
            f"{name} {said.sv}, och regeln behöver vart och ett för sig",
        ),
        Words("list the parties", "skriv partierna var för sig"),
    )


def report_untold(evaluation: Evaluation, standing: Standing) -> None:
    """Keep the problem that a party's mandates are counted and its row does not tell them."""
    if standing.row.untold:
        hint = Words("the rule counts mandates: add mandates:", "regeln räknar mandat: lägg till mandates:")
        at = standing.row.address
        evaluation.report(
            "missing-key", standing.row.place, at, Words("mandates: is missing", "mandates: saknas"), hint
        )


def mandates_of(evaluation: Evaluation, standing: Standing, *, empty_too: bool = False) -> Amount:
    """Count a party's mandates, without its empty seats where the rule says so."""
    report_untold(evaluation, standing)
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
        None if standing.row.untold else Fraction(number),
        "mandates",
        "count",
        (),
        "",
        UNSAID,
        standing.row.place,
        note=note,
    )


def _filled(evaluation: Evaluation, standing: Standing, at: Address) -> Amount:
    """Give the share of a party's mandates that have an elected member; 1 when none is empty."""
    report_untold(evaluation, standing)
    share, empty = Fraction(1), standing.mandates - standing.seated
    if empty and standing.row.is_placeholder:
        report_placeholder(evaluation, standing, at)
    elif empty:
        share = Fraction(standing.seated, standing.mandates)
    note = Words(
        f"{standing.seated} of {standing.mandates} mandates are filled",
        f"{standing.seated} av {standing.mandates} mandat är besatta",
    )
    title = Words("filled share", "besatt andel")
    return Amount(title, share, "share", "count", (), "", UNSAID, standing.row.place, note=note)


def _parties(evaluation: Evaluation, standing: Standing, at: Address) -> Fraction | None:
    """Count the parties of a row; a number that nobody knows is reported."""
    if standing.row.parties is None:
        report_placeholder(evaluation, standing, at)
        return None
    return Fraction(standing.row.parties)


def _assembly_count(evaluation: Evaluation, word: str, at: Address, moment: Moment) -> Amount:
    distribution = moment.sitting.distribution
    for standing in moment.sitting.standings:
        report_untold(evaluation, standing)
    present = [each for each in moment.sitting.standings if each.mandates and not each.gone(moment.day)]
    number: Fraction | None
    if word == "seat":
        title, number = Words("seats", "platser"), Fraction(distribution.seats)
    elif word == "party":
        rows = [_parties(evaluation, each, at) for each in present]
        known = [each for each in rows if each is not None]
        title, number = Words("parties", "partier"), sum(known, Fraction()) if len(known) == len(rows) else None
    else:
        title, number = Words("mandates", "mandat"), Fraction(sum(each.mandates for each in present))
    number = None if any(each.row.untold for each in moment.sitting.standings) else number
    return Amount(title, number, {"party": "parties"}.get(word, f"{word}s"), "count", (), "", distribution.source)
