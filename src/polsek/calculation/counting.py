"""What is counted, each saying where it comes from: mandates, seats, parties, facts; and who is entitled."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.known import fact_of, fact_value, nothing
from polsek.calculation.missing import report_missing_result, report_side
from polsek.mandates import Previous
from polsek.money import Amount, made
from polsek.notation.figure import Banded, Figure, on_day
from polsek.problem import UNSAID, Address, Words
from polsek.rules.conditions import ANY_OF, all_of, in_words
from polsek.rules.names import counted_name
from polsek.rules.words import FILLED, PRESENCE, SIDES

if TYPE_CHECKING:
    from polsek.calculation.timeline import Evaluates, Moment, Standing
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Component, Weighted

UNMET = Words("does not meet", "uppfyller inte villkoret")
"""What a party is told that fails a condition, before the condition."""


def count_of(evaluation: Evaluates, unit: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
    """Count something of a party (None: of the assembly): mandates, seats, members ..."""
    word = unit.removesuffix("s")
    if word == "seat" or (standing is None and word in ("mandate", "party")):
        return _assembly_count(evaluation, word, address, moment)
    if standing is not None:
        if word == "mandate":
            return mandates_of(evaluation, standing)
        if word == "party":
            return Amount(Words("party", "parti"), _parties(evaluation, standing, address), "party", "count")
        if word == "weighted mandate":
            return weighted_mandates(evaluation, moment, standing)
        if word == FILLED:
            return _filled(evaluation, standing, address)
    name = counted_name(unit, evaluation.names)
    return evaluation.named(name, address, moment, standing)


def is_set_aside(evaluation: Evaluates, standing: Standing) -> bool:
    """Tell whether a row of an unknown number of parties is left unknown, so that the others can be calculated."""
    return evaluation.partial and standing.row.parties is None


def report_placeholder(evaluation: Evaluates, standing: Standing, at: Address) -> None:
    """Keep the problem that a row of several parties is counted as if it were one."""
    if is_set_aside(evaluation, standing):
        return
    name, number = standing.party.name, standing.row.parties
    known = Words(f"stands for {number} parties", f"står för {number} partier")
    unknown = Words("stands for an unknown number of parties", "står för ett okänt antal partier")
    said = unknown if number is None else known
    message = Words(
        f"{name} {said.en}, and the rule needs {'each of them' if number is None else 'the mandates of each'}",
        f"{name} {said.sv}, men regeln räknar varje parti för sig",
    )
    hint = Words("list the parties", "ange partierna var för sig")
    evaluation.report("placeholder", at, message, hint, place=standing.row.place)


def report_uncounted(evaluation: Evaluates, standing: Standing | None, unit: str, at: Address) -> None:
    """Keep the problem that each party's mandates are counted where a row is of several parties."""
    counts_mandates = unit.removesuffix("s") in ("mandate", "weighted mandate")
    if counts_mandates and standing is not None and standing.row.is_placeholder:
        report_placeholder(evaluation, standing, at)


def report_term_year(evaluation: Evaluates, at: Address, moment: Moment) -> None:
    """Keep the problem that the year of the term is needed and no election is known."""
    message = Words(
        f"it is not known which year of the term {moment.year} is",
        f"det är okänt vilket år i mandatperioden {moment.year} är",
    )
    hint = Words(
        "write first_year: in the mandate file, the year that is year 1",
        "ange first_year: i mandatfilen, det år som är år 1",
    )
    evaluation.report("term-year", at, message, hint)


def report_untold(evaluation: Evaluates, standing: Standing) -> None:
    """Keep the problem that a party's mandates are counted and its row does not tell them."""
    if standing.row.untold:
        hint = Words("the rule counts mandates: add mandates:", "regeln räknar mandat: lägg till mandates:")
        at = standing.row.address
        evaluation.report(
            "missing-key", at, Words("mandates: is missing", "mandates: saknas"), hint, place=standing.row.place
        )


def mandates_of(evaluation: Evaluates, standing: Standing, *, empty_too: bool = False) -> Amount:
    """Count a party's mandates, without its empty seats where the rule says so."""
    report_untold(evaluation, standing)
    counted = empty_too or evaluation.rule.mandates.empty_seats == "counted"
    number = standing.mandates if counted else standing.seated
    note = standing.row.moved.said if standing.row.moved is not None else None
    if number != standing.mandates:
        gone = standing.mandates - number
        seats = ("seat", "tom stol") if gone == 1 else ("seats", "tomma stolar")
        note = Words(
            f"{standing.mandates} mandates, {gone} empty {seats[0]} not counted",
            f"{standing.mandates} mandat, varav {gone} {seats[1]} som inte räknas",
        )
    known = None if standing.row.untold else Fraction(number)
    return Amount(Words("mandates", "mandat"), known, "mandates", "count", place=standing.row.counted_at, note=note)


def _filled(evaluation: Evaluates, standing: Standing, at: Address) -> Amount:
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
    return Amount(title, share, "share", "count", place=standing.row.counted_at, note=note)


def _parties(evaluation: Evaluates, standing: Standing, at: Address) -> Fraction | None:
    """Count the parties of a row; a number that nobody knows is reported."""
    if standing.row.parties is None:
        report_placeholder(evaluation, standing, at)
        return None
    return Fraction(standing.row.parties)


def _assembly_count(evaluation: Evaluates, word: str, at: Address, moment: Moment) -> Amount:
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
    return Amount(title, number, {"party": "parties"}.get(word, f"{word}s"), "count", source=distribution.counted_by)


# --- mandates of two elections, weighted by the year of the term ------------------------------------------------------

WEIGHTED_MANDATES = Words("weighted mandates", "vägda mandat")
_WHOLE = Amount(Words("whole", "helhet"), Fraction(1), "share", "count")


def weighted_mandates(evaluation: Evaluates, moment: Moment, standing: Standing) -> Amount:
    """Count a party's weighted mandates: the new result's share of now, the rest of the election before."""
    weighted, before = evaluation.rule.mandates.weighted, standing.before
    if weighted is None:
        raise TypeError(standing)
    if before is None:
        _no_previous(evaluation, moment, standing)
        return nothing(WEIGHTED_MANDATES, "mandates")
    share = _share(evaluation, weighted, moment)
    rest = made(
        "difference", Words("share of the result before", "det förra resultatets andel"), "share", (_WHOLE, share)
    )
    sitting = 0 if standing.gone(moment.day) else standing.mandates
    found = moment.sitting.distribution
    facts = standing.row.facts if standing.listed else {}
    place = standing.row.place if standing.listed else found.places.value(("parties",))
    latest = Previous(sitting, facts, found.starts, place, found.places, found.source)
    now = _result(evaluation, latest, Words("mandates now", "mandat enligt det nya valresultatet"), moment, standing)
    if standing.listed and standing.row.moved is not None and now.operation == "count":
        now = now._replace(place=None, source=UNSAID, note=standing.row.moved.said)
    then = _result(
        evaluation, before, Words("mandates before", "mandat enligt det förra valresultatet"), moment, standing
    )
    parts = (
        made("product", WEIGHTED_MANDATES, "mandates", (now, share)),
        made("product", WEIGHTED_MANDATES, "mandates", (then, rest)),
    )
    return evaluation.rounded(made("sum", WEIGHTED_MANDATES, "mandates", parts), weighted.rounding, moment.day)


def _no_previous(evaluation: Evaluates, moment: Moment, standing: Standing) -> None:
    """Keep the problem that the election before is not known, and which file may tell it."""
    name, place = standing.party.name, standing.row.place
    before = _before(moment.sitting.distribution.starts)
    message = Words(f"the result of {name} in {before.en} is not known", f"resultatet för {name} i {before.sv} saknas")
    hint = Words(
        f"add the mandate file of that election, or write previous: in {place.file}",
        f"lägg till mandatfilen för det valet, eller ange previous: i {place.file}",
    )
    evaluation.report("no-previous", standing.row.address, message, hint, place=place)


def _before(day: date) -> Words:
    """Name the election before the seats of a day; those that are given for one answer have none."""
    if day == date.min:
        return Words("the election before", "valet före")
    return Words(f"the election before {day}", f"valet före {day}")


def _share(evaluation: Evaluates, weighted: Weighted, moment: Moment) -> Amount:
    share = _new_share(evaluation, weighted.new_result, moment)
    if share.value is not None and not 0 <= share.value <= 1:
        message = Words("a weight lies between 0 and 100 %", "en vikt ligger mellan 0 och 100 %")
        hint = Words("the election before has the rest of the whole", "valet före får resten upp till 100 %")
        evaluation.report("weight", weighted.new_result.address, message, hint, place=share.place)
    return share


def _new_share(evaluation: Evaluates, figure: Figure, moment: Moment) -> Amount:
    title = Words("share of the new result", "det nya resultatets andel")
    inner, year = on_day(figure, moment.day), moment.term_year
    if not isinstance(inner, Banded):
        return evaluation.value(figure, title, moment)
    if year is None:
        report_term_year(evaluation, inner.address, moment)
        return nothing(title, "share")
    band = inner.band(year)
    if band is None:
        message = Words(
            f"no share is written for year {year} of the term", f"ingen andel är angiven för år {year} i mandatperioden"
        )
        hint = Words("let the last years be open: 3-: 5/6", "skriv de sista åren öppna: 3-: 5/6")
        evaluation.report("term-year", inner.address, message, hint)
        return nothing(title, "share")
    note = Words(f"year {year} of the term", f"år {year} i mandatperioden")
    return evaluation.value(band.figure, title, moment)._replace(note=note)


def _result(evaluation: Evaluates, result: Previous, title: Words, moment: Moment, standing: Standing) -> Amount:
    """Count what a party won in an election; without mandates, the fact that counts instead."""
    weighted = evaluation.rule.mandates.weighted
    if result.mandates or weighted is None or not weighted.outside:
        place = result.place or standing.row.place
        return Amount(title, Fraction(result.mandates), "mandates", "count", source=result.source, place=place)
    name, places = weighted.outside, result.places or standing.row.places
    found = result.facts[name].on(moment.day) if name in result.facts else None
    if found is None:
        report_missing_result(evaluation, name, result, _before(moment.sitting.distribution.starts), standing)
        return nothing(title, "mandates")
    outside = fact_value(evaluation, name, "number", found[0], places.value(found[1]), found[1], result.source)
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


# --- who is entitled ------------------------------------------------------------------------------------------------


class Entitlement:
    """Who gets a component at a moment."""

    def __init__(self, evaluation: Evaluates, component: Component, moment: Moment) -> None:
        """Find what is asked of every party, and what keeps the component from all of them."""
        self.evaluation, self.component, self.moment = evaluation, component, moment
        self._closed = _closed(component, moment)
        self._presence = next((each.sort for each in component.for_ if each.sort in PRESENCE), "represented")
        inner = (each for each in component.conditions if each not in component.for_)
        self._presence_is_chosen = any(each.sort in PRESENCE for each in inner)

    def refusal(self, standing: Standing) -> Words | None:
        """Give the condition that a party fails, or None when it gets the component."""
        if is_set_aside(self.evaluation, standing):
            return None
        if self._closed is not None:
            return self._closed
        absent = None if self._presence_is_chosen else self._absent(standing, self._presence)
        if absent is not None:
            return absent
        unmet = next((each for each in self.component.for_ if not self._meets(each, standing)), None)
        if unmet is None:
            return None
        said = in_words(unmet, self.evaluation.rule.facts)
        return Words(f"{UNMET.en}: {said.en}", f"{UNMET.sv} ({said.sv})")

    def _absent(self, standing: Standing, presence: str) -> Words | None:
        """Say why a party is not present as it must be."""
        if presence != "listed":
            report_untold(self.evaluation, standing)
        return _absent(standing, presence, self.component.after_leaving, self.moment.day)

    def _meets(self, condition: Condition, standing: Standing) -> bool:
        """Tell whether a party meets a condition; of several in `any of` one is enough."""
        if condition.sort in PRESENCE:
            return self._absent(standing, condition.sort) is None
        if condition.sort == ANY_OF:
            return any(self._meets(each, standing) for each in _known(condition.alternatives, standing))
        return _is_met(self.evaluation, condition, self.moment, standing)


def _closed(component: Component, moment: Moment) -> Words | None:
    """Say why nobody gets a component: it is not in force, or not given in this year of the term."""
    if component.valid and not any(each.holds(moment.day) for each in component.valid):
        return Words(f"not in force on {moment.day}", f"gäller inte {moment.day}")
    years, term_year = component.term_years, moment.term_year
    if years is None or (term_year is not None and years.holds(term_year)):
        return None
    return Words(
        f"only in year {years.text.replace('-', '–')} of the term ({moment.year} is year {term_year})",
        f"ges bara år {years.text.replace('-', '–')} i mandatperioden ({moment.year} är år {term_year})",
    )


def _known(alternatives: tuple[Condition, ...], standing: Standing) -> tuple[Condition, ...]:
    """Leave out, beside a word for who sits, what is not known of a party that is not listed."""
    if standing.listed or not any(each.sort in PRESENCE for each in all_of(alternatives)):
        return alternatives
    return tuple(each for each in alternatives if each.sort in PRESENCE)


def _absent(standing: Standing, presence: str, keeps: int, day: date) -> Words | None:
    """Say why a party is not present as it must be; one that has left keeps the component for some months."""
    if presence == "listed" and standing.listed:
        return None
    if standing.gone(day):
        if standing.keeps(day, keeps):
            return None
        return Words(f"left the assembly on {standing.left}", f"lämnade fullmäktige {standing.left}")
    if standing.seated > 0 or (presence == "elected" and standing.mandates > 0):
        return None
    if standing.mandates > 0:
        return Words("all its seats are empty", "alla partiets stolar är tomma")
    return Words("has no mandate", "har inget mandat")


def _is_met(evaluation: Evaluates, condition: Condition, moment: Moment, standing: Standing) -> bool:
    if condition.sort in SIDES:
        if not standing.row.side:
            report_side(evaluation, condition.address, moment)
        return standing.row.side == condition.sort
    if condition.sort == "fact":
        value = fact_of(evaluation, condition.name, condition.address, moment, standing).value
        return value is not None and (value == 1) != condition.negated
    value = _counted(evaluation, condition, moment, standing).value
    return value is not None and condition.met(value)


def _counted(evaluation: Evaluates, condition: Condition, moment: Moment, standing: Standing) -> Amount:
    """Give the number, share or money that a condition compares."""
    report_uncounted(evaluation, standing, condition.name, condition.address)
    return count_of(evaluation, condition.name, condition.address, moment, standing)
