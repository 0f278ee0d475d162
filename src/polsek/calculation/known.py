"""What a calculation knows from outside its rule: facts of the mandate files, and series."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.missing import report_missing, said_of
from polsek.mandates import FactText
from polsek.money import Amount, Mark, MarkKind
from polsek.notation.formula import Given, formula
from polsek.notation.setting import FOREVER, settings
from polsek.notation.words import Refusal, check_thousands, tokens
from polsek.period import since
from polsek.problem import UNSAID, Address, Place, Words, same

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.timeline import Evaluates, Moment, Standing
    from polsek.mandates import Distribution
    from polsek.notation.setting import Setting
    from polsek.reference import Entry, Series
    from polsek.rules.rule import Rule


def nothing(title: Words, unit: str) -> Amount:
    """Give an amount whose value cannot be told; why is kept as a problem."""
    return Amount(title, None, unit, "none")


def fact_of(evaluation: Evaluates, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
    """Read a fact of the party or of the assembly, as the rule declares it."""
    declared = evaluation.rule.facts[name]
    owner = standing.row if declared.of_party and standing is not None else moment.sitting.distribution
    fact = owner.facts.get(name)
    if fact is not None and fact.unmoved is not None and moment.fixed:
        fact = fact.unmoved
    found = None if fact is None else fact.on(moment.day)
    places = owner.places
    if fact is None or found is None:
        if declared.otherwise is not None:
            return Amount(declared.called(name), Fraction(declared.otherwise), "yes/no", "fact")
        report_missing(evaluation, name, address, standing if declared.of_party else None, moment)
        return nothing(evaluation.rule.called(name), name)
    text, at = found
    value = fact_value(
        evaluation, name, declared.sort, text, places.value(at), address, moment.sitting.distribution.source
    )
    given = fact.given_on(moment.day)
    if given is None:
        return value
    (start,) = given
    mark = _given(value.title, name, _INSTEAD_OF_SEATS, start)
    return value._replace(
        marks=frozenset({mark}), source=UNSAID, place=None, note=None if start is None else since(start)
    )


def _given(title: Words, address: str, instead: Words, start: date | None) -> Mark:
    """Mark what somebody gives, always or from a day on."""
    when = Words(" ", " ") if start is None else Words(f" {since(start).en} ", f" {since(start).sv} ")
    because = Words(f"given{when.en}{instead.en}", f"angivet{when.sv}{instead.sv}")
    return Mark(MarkKind.GIVEN, title, because, address)


_INSTEAD_OF_SEATS = Words("instead of the mandate file", "i stället för mandatfilen")
_INSTEAD_OF_SERIES = Words("instead of the series", "i stället för serien")


def fact_value(
    evaluation: Evaluates, name: str, sort: str, text: str, place: Place, address: Address, source: Words
) -> Amount:
    """Read the text of a fact as a number, a share, money or yes/no."""
    value = fact_number(name, sort, text)
    if is_refused(value, sort):
        evaluation.report("fact-value", address, *fact_refused(said_of(evaluation, name), sort, text), place=place)
    called = evaluation.rule.called(name)
    shown = "" if sort == "number" and called != same(name) else _unit(name, sort)
    return Amount(called, value, shown, "fact", (), text, source, place)


def _unit(name: str, sort: str) -> str:
    return name if sort == "number" else sort


def fact_number(name: str, sort: str, text: str) -> Fraction | None:
    """Give what the text of a fact of some sort says, yes as 1 and no as 0; None where it says nothing of that sort."""
    if sort == "yes/no":
        return {"yes": Fraction(1), "no": Fraction()}.get(text)
    unit = _unit(name, sort)
    try:
        found = formula(text, ())
        if sort != "share":
            check_thousands(tokens(text)[0])
    except Refusal:
        return None
    units = ("share",) if sort == "share" else ("", unit, unit.removesuffix("s"), unit.partition("/")[0])
    if not isinstance(found, Given) or found.unit not in units:
        return None
    return found.number


def is_refused(value: Fraction | None, sort: str) -> bool:
    """Tell whether a fact of some sort cannot be a number; None is a text that says nothing of that sort."""
    return value is None or (value < 0 and sort != "share")


def fact_refused(said: Words, sort: str, text: str) -> tuple[Words, Words]:
    """Say that a fact cannot be what is written, and how it is written; `said` is what it is called in a sentence."""
    message = Words(f"{said.en} cannot be {text!r}", f"{said.sv} kan inte vara ”{text}”")
    return message, _FACT_HINTS.get(sort, Words(f"write an amount in {sort}", f"ange ett belopp i {sort}"))


_FACT_HINTS = {
    "number": Words("write a number from 0", "ange ett heltal, 0 eller större"),
    "share": Words("write a share such as 40 %", "ange en andel, t.ex. 40 %"),
    "yes/no": Words("write yes or no", "skriv yes eller no"),
}


# --- facts that are given for one answer ------------------------------------------------------------------------------


def is_given_fact(name: str, rule: Rule) -> bool:
    """Tell whether a name is a fact of the assembly, which can be given; one of each party cannot."""
    return name in rule.facts and not rule.facts[name].of_party


def with_facts(distributions: Sequence[Distribution], rule: Rule, given: Mapping[str, str]) -> tuple[Distribution, ...]:
    """Give distributions in which the assembly's facts are those given."""
    for each in settings(given):
        if is_given_fact(each.name, rule):
            distributions = [_with_fact(one, each) for one in distributions]
    return tuple(distributions)


def _with_fact(distribution: Distribution, setting: Setting) -> Distribution:
    """Give a distribution with a fact that holds always, or from a day on."""
    old, day = distribution.facts.get(setting.name, FactText(())), setting.day
    before = () if day is None else tuple(each for each in old.values if (each[0] or FOREVER) < day)
    values = (*before, (day, setting.text, ("facts", setting.name)))
    given = len(values) - min(len(before), len(old.values) - old.given)
    return distribution._replace(facts={**distribution.facts, setting.name: FactText(values, given)})


# --- series -----------------------------------------------------------------------------------------------------------


def series_value(evaluation: Evaluates, series: Series, day: date, address: Address) -> Amount:
    """Give the value of a series on a day, as a leaf with its source; a day before its first value is a problem."""
    entry = series.on(day)
    if entry is None:
        evaluation.report("series-lacks-day", address, *lacking(series, day))
        return nothing(series.title, series.unit)
    return Amount(
        series.title,
        entry.value,
        series.unit,
        "series",
        (),
        series.name,
        entry.source,
        entry.place,
        _series_marks(series, entry, day),
        note=since(entry.start) if entry.start > date.min else None,
    )


def lacking(series: Series, day: date) -> tuple[Words, Words]:
    """Say that a series has no value for a day, or an index none for a month, and what to do about it."""
    if series.unit == "index":
        first, last, month = (f"{each:%Y-%m}" for each in (series.entries[0].start, series.entries[-1].start, day))
        message = Words(
            f"{series.name} has no value for {month}; it has values from {first} to {last}",
            f"{series.name} har inget värde för {month}; serien omfattar {first} – {last}",
        )
        key = f"{series.name}@{month}"
    else:
        since_when, key = series.entries[0].start, series.name
        message = Words(
            f"{series.name} has no value for {day}; its first is from {since_when}",
            f"{series.name} har inget värde för {day}; det första gäller från {since_when}",
        )
    hint = Words(
        f"add it to the series, or give it with --set {key}=...",
        f"lägg till värdet i serien, eller ange det med --set {key}=...",
    )
    return message, hint


def _series_marks(series: Series, entry: Entry, day: date) -> frozenset[Mark]:
    if entry.status == "given":
        start = entry.start if entry.start > FOREVER else None
        return frozenset({_given(series.title, series.name, _INSTEAD_OF_SERIES, start)})
    found = set()
    if day > series.known_to:
        because = Words(
            f"known to {series.known_to}; the last value is used",
            f"känt till och med {series.known_to}; därefter används det senaste värdet",
        )
        found.add(Mark(MarkKind.PRELIMINARY, series.title, because, series.name))
    if entry.status != "confirmed":
        because, address = entry.note or same(entry.status), f"{series.name} {entry.start}"
        found.add(Mark(MarkKind(entry.status), series.title, because, address))
    return frozenset(found)
