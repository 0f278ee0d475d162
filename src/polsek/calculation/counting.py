"""What is counted: mandates, seats, parties, facts; each as a leaf that says where it comes from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import Amount, made
from polsek.notation.figure import Banded, Figure
from polsek.notation.formula import Given, formula
from polsek.notation.words import Refusal
from polsek.problem import Address, Place, Words, same
from polsek.rules.names import counted_name

if TYPE_CHECKING:
    from collections.abc import Mapping

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
                same(name),
                Fraction(declared.otherwise),
                "yes/no",
                "fact",
                (),
                "yes" if declared.otherwise else "no",
                note=Words("not stated", "inte angivet"),
            )
        return _missing_fact(evaluation, name, address, standing if declared.of_party else None, moment)
    text, at = found
    return fact_value(
        evaluation, name, declared.sort, text, places.value(at), address, moment.sitting.distribution.source
    )


def fact_value(
    evaluation: Evaluation, name: str, sort: str, text: str, place: Place, address: Address, source: str
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
            and found.unit in ("", unit, unit.removesuffix("s"))
            and not (sort == "share" and not found.unit)
        ):
            value = found.number
    if value is None or (value < 0 and sort != "share"):
        evaluation.report(
            "fact-value",
            place,
            address,
            Words(f"{name} cannot be {text!r}", f"{name} kan inte vara {text!r}"),
            _FACT_HINTS.get(sort, Words(f"write an amount in {sort}", f"skriv ett belopp i {sort}")),
        )
    return Amount(same(name), value, unit, "fact", (), text, source, place)


_FACT_HINTS = {
    "number": Words("write a number from 0", "skriv ett tal från 0"),
    "share": Words("write a share such as 40 %", "skriv en andel som 40 %"),
    "yes/no": Words("write yes or no", "skriv yes eller no"),
}


def _missing_fact(
    evaluation: Evaluation, name: str, address: Address, standing: Standing | None, moment: Moment
) -> Amount:
    owner = standing.row if standing is not None else moment.sitting.distribution
    whose = standing.party.name if standing is not None else None
    line = f"{whose}: {{facts: {{{name}: ...}}}}" if whose else f"facts: {{{name}: ...}}"
    when = Words(f" for {moment.day}", f" för {moment.day}") if name in owner.facts else same("")
    evaluation.report(
        "missing-fact",
        evaluation.file.places.value(address),
        address,
        Words(
            f"{name} of {whose or 'the assembly'} is needed and not given{when.en}",
            f"{name} för {whose or 'fullmäktige'} behövs men är inte angivet{when.sv}",
        ),
        Words(f"write it in a mandate file: {line}", f"skriv det i en mandatfil: {line}"),
    )
    return nothing(same(name), name)


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
        return _weighted(evaluation, moment, standing)
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


def _weighted(evaluation: Evaluation, moment: Moment, standing: Standing) -> Amount:
    weighted = evaluation.rule.mandates.weighted
    title = Words("weighted mandates", "vägda mandat")
    if weighted is None or moment.term_year is None:
        evaluation.report(
            "weighted",
            evaluation.file.places.value(("mandates",)),
            ("mandates",),
            Words("weighted mandates are not defined", "vägda mandat är inte definierade"),
            Words("write mandates: {weighted: {new_result: ...}}", "skriv mandates: {weighted: {new_result: ...}}"),
        )
        return nothing(title, "mandates")
    share = _term_share(evaluation, weighted.new_result, moment)
    if share.value is not None and not 0 <= share.value <= 1:
        evaluation.report(
            "weight",
            share.place or evaluation.file.places.value(weighted.new_result.address),
            weighted.new_result.address,
            Words("a weight lies between 0 and 100 %", "en vikt ligger mellan 0 och 100 %"),
            Words("the election before has the rest of the whole", "valet före har resten av helheten"),
        )
    rest = made(
        "difference",
        Words("share of the result before", "det förra resultatets andel"),
        "share",
        (Amount(Words("whole", "helhet"), ONE, "share", "count"), share),
    )
    now = _result(
        evaluation,
        standing.mandates if not standing.gone(moment.day) else 0,
        Words("mandates now", "mandat nu"),
        moment,
        standing,
        standing.row.facts,
    )
    if standing.before is None:
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
        return nothing(title, "mandates")
    before = _result(
        evaluation,
        standing.before.mandates,
        Words("mandates before", "mandat förra valet"),
        moment,
        standing,
        standing.before.facts,
    )
    parts = (made("product", title, "mandates", (now, share)), made("product", title, "mandates", (before, rest)))
    return evaluation.rounded(made("sum", title, "mandates", parts), weighted.rounding, moment.day)


def _term_share(evaluation: Evaluation, figure: Figure, moment: Moment) -> Amount:
    title = Words("share of the new result", "det nya resultatets andel")
    if isinstance(figure, Banded) and moment.term_year is not None:
        band = next((each for each in figure.bands if each.holds(moment.term_year or 0)), None)
        if band is not None:
            note = Words(f"year {moment.term_year} of the term", f"år {moment.term_year} i mandatperioden")
            return evaluation.value(band.figure, title, moment)._replace(note=note)
    return evaluation.value(figure, title, moment)


def _result(
    evaluation: Evaluation, mandates: int, title: Words, moment: Moment, standing: Standing, facts: Mapping[str, object]
) -> Amount:
    weighted = evaluation.rule.mandates.weighted
    leaf = Amount(title, Fraction(mandates), "mandates", "count", place=standing.row.place)
    if mandates or weighted is None or not weighted.outside or weighted.outside not in facts:
        return leaf
    found = facts[weighted.outside].on(moment.day)  # type: ignore[attr-defined]
    outside = fact_value(
        evaluation, weighted.outside, "number", found[0], standing.row.places.value(found[1]), found[1], ""
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
