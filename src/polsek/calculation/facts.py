"""Facts of a party or of the assembly, as the rule declares them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import Amount, Mark, MarkKind
from polsek.notation.formula import Given, formula
from polsek.notation.words import Refusal
from polsek.problem import UNSAID, Address, Place, Words, same

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.calculation.timeline import Standing

ONE = Fraction(1)


def nothing(title: Words, unit: str) -> Amount:
    """Give an amount whose value cannot be told; why is kept as a problem."""
    return Amount(title, None, unit, "none")


def fact_of(evaluation: Evaluation, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
    """Read a fact of the party or of the assembly, as the rule declares it."""
    declared = evaluation.rule.facts[name]
    owner = standing.row if declared.of_party and standing is not None else moment.sitting.distribution
    found = owner.facts[name].on(moment.day) if name in owner.facts else None
    places = owner.places
    if found is None:
        if declared.otherwise is not None:
            return Amount(
                declared.called(name),
                Fraction(declared.otherwise),
                "yes/no",
                "fact",
                (),
                "yes" if declared.otherwise else "no",
                note=Words("not stated", "inte angivet"),
            )
        return report_missing(evaluation, name, address, standing if declared.of_party else None, moment)
    text, at = found
    value = fact_value(
        evaluation, name, declared.sort, text, places.value(at), address, moment.sitting.distribution.source
    )
    return _given(value, name) if owner.facts[name].given else value


def _given(value: Amount, name: str) -> Amount:
    """Mark a fact that somebody gives; it comes from no file."""
    because = Words("given instead of the mandate file", "angivet i stället för mandatfilen")
    return value._replace(
        marks=frozenset({Mark(MarkKind.GIVEN, value.title, because, name)}), source=UNSAID, place=None
    )


def fact_value(
    evaluation: Evaluation, name: str, sort: str, text: str, place: Place, address: Address, source: Words
) -> Amount:
    """Read the text of a fact as a number, a share, money or yes/no."""
    value: Fraction | None = None
    unit = {"number": name}.get(sort, sort)
    if sort == "yes/no":
        value = {"yes": ONE, "no": Fraction()}.get(text)
    else:
        try:
            found = formula(text, ())
        except Refusal:
            found = None
        if (
            isinstance(found, Given)
            and found.unit in ("", unit, unit.removesuffix("s"), unit.partition("/")[0])
            and not (sort == "share" and not found.unit)
        ):
            value = found.number
    if value is None or (value < 0 and sort != "share"):
        said = _said(evaluation, name)
        evaluation.report(
            "fact-value",
            place,
            address,
            Words(f"{said.en} cannot be {text!r}", f"{said.sv} kan inte vara {text!r}"),
            _FACT_HINTS.get(sort, Words(f"write an amount in {sort}", f"skriv ett belopp i {sort}")),
        )
    called = evaluation.rule.called(name)
    shown = "" if sort == "number" and called != same(name) else unit
    return Amount(called, value, shown, "fact", (), text, source, place)


_FACT_HINTS = {
    "number": Words("write a number from 0", "skriv ett tal från 0"),
    "share": Words("write a share such as 40 %", "skriv en andel som 40 %"),
    "yes/no": Words("write yes or no", "skriv yes eller no"),
}


def report_missing(
    evaluation: Evaluation, name: str, address: Address, standing: Standing | None, moment: Moment
) -> Amount:
    """Keep the problem that a fact is needed and not given."""
    owner = standing.row if standing is not None else moment.sitting.distribution
    whose = standing.party.name if standing is not None else None
    line = f"{whose}: {{facts: {{{name}: ...}}}}" if whose else f"facts: {{{name}: ...}}"
    when = Words(f" for {moment.day}", f" för {moment.day}") if name in owner.facts else same("")
    said = _said(evaluation, name)
    evaluation.report(
        "missing-fact",
        evaluation.file.places.value(address),
        address,
        Words(
            f"{said.en} of {whose or 'the assembly'} is needed and not given{when.en}",
            f"{said.sv} för {whose or 'fullmäktige'} behövs men är inte angivet{when.sv}",
        ),
        Words(f"write it in a mandate file: {line}", f"skriv det i en mandatfil: {line}"),
    )
    return nothing(evaluation.rule.called(name), name)


def _said(evaluation: Evaluation, name: str) -> Words:
    """Give what a fact is called in a sentence."""
    declared = evaluation.rule.facts.get(name)
    return same(name) if declared is None else declared.said(name)
