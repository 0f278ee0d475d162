"""What a calculation needs and nobody has given: one problem for each fact, whichever parties lack it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.timeline import Missing, is_typical
from polsek.problem import UNSAID, Address, Place, Words, same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.timeline import Evaluates, Moment, Standing
    from polsek.mandates import Distribution, Previous


def report_missing(
    evaluation: Evaluates, name: str, address: Address, standing: Standing | None, moment: Moment
) -> None:
    """Keep the problem that a fact of a party (None: of the assembly) is needed and not given."""
    distribution = moment.sitting.distribution
    if standing is not None and is_typical(standing.party):
        said = said_of(evaluation, name)
        known = Words(f"{said.en} of each party", f"uppgiften {said.sv} för varje parti")
        evaluation.report("missing-fact", address, _not_by_mandates(known))
        return
    owner = standing.row if standing is not None else distribution
    during = Words(f" on {moment.day}", f" per {moment.day}") if name in owner.facts else UNSAID
    place = _where_lacking(distribution, standing, evaluation) or evaluation.file.places.value(address)
    where, line = Words("a mandate file", "en mandatfil"), f"facts: {{{name}: ...}}"
    if standing is None:
        missing = Missing(said_of(evaluation, name), during, where, line, place.file)
        _keep(evaluation, missing, None, address, place)
    else:
        missing = Missing(said_of(evaluation, name), during, where, f"{{{line}}}", place.file)
        _keep(evaluation, missing, standing.party.name, address, place)


def _not_by_mandates(known: Words) -> Words:
    """Say of a party that is nothing but a number of mandates what must be known to tell its amount."""
    return Words(
        f"the amount depends on {known.en}, which the number of mandates does not tell",
        f"beloppet beror på {known.sv}, vilket inte framgår av antalet mandat",
    )


def report_missing_result(
    evaluation: Evaluates, name: str, result: Previous, election: Words, standing: Standing
) -> None:
    """Keep the problem that a party without mandates in an election lacks the fact that counts instead.

    `election` names the election where its result has no day.
    """
    place = result.place or standing.row.place
    line = f"previous: {{mandates: 0, {name}: ...}}"
    if result.election is not None:
        election = Words(f"the election of {result.election}", f"valet {result.election}")
        line = f"{{mandates: 0, facts: {{{name}: ...}}}}"
    during = Words(f" in {election.en}", f" i {election.sv}")
    missing = Missing(said_of(evaluation, name), during, same(place.file), line, place.file)
    _keep(evaluation, missing, standing.party.name, ("mandates", "weighted", "outside"), place)


def said_of(evaluation: Evaluates, name: str) -> Words:
    """Give what a fact is called in a sentence."""
    declared = evaluation.rule.facts.get(name)
    return same(name) if declared is None else declared.said(name)


def _keep(evaluation: Evaluates, missing: Missing, party: str | None, address: Address, place: Place) -> None:
    """Report a fact that is missing; where other parties lack it too, name this one beside them, in their problem."""
    before = evaluation.missing.get(missing)
    if before is None:
        parties: tuple[str, ...] = () if party is None else (party,)
        evaluation.missing[missing] = parties
        evaluation.report("missing-fact", address, _message(missing, parties), _hint(missing, parties), place=place)
    elif party is not None and party not in before:
        parties = (*before, party)
        evaluation.missing[missing] = parties
        old, message = _message(missing, before), _message(missing, parties)
        for each in [each for each in evaluation.problems if each.message == old and each.place.file == place.file]:
            del evaluation.problems[each]
            evaluation.problems[each._replace(message=message, hint=_hint(missing, parties))] = None


def _message(missing: Missing, parties: Sequence[str]) -> Words:
    whose = _listed(parties) if parties else Words("the assembly", "fullmäktige")
    return Words(
        f"{missing.said.en} of {whose.en}{missing.during.en} is needed and not given",
        f"uppgiften {missing.said.sv} saknas för {whose.sv}{missing.during.sv}",
    )


def _hint(missing: Missing, parties: Sequence[str]) -> Words:
    where, line = missing.where, missing.line
    whose = f"{parties[0]}: " if parties else ""
    each = Words(" for each of them", " för vart och ett av dem") if len(parties) > 1 else UNSAID
    return Words(f"write it{each.en} in {where.en}: {whose}{line}", f"ange den{each.sv} i {where.sv}: {whose}{line}")


def _listed(parties: Sequence[str]) -> Words:
    *start, last = parties
    return Words(f"{', '.join(start)} and {last}", f"{', '.join(start)} och {last}") if start else same(last)


def report_side(evaluation: Evaluates, address: Address, moment: Moment) -> None:
    """Keep the problem that it is not stated who governs: once, for all parties of whom that is not stated."""
    distribution, sitting = moment.sitting.distribution, moment.sitting.standings
    lacking = [each for each in sitting if not each.row.side]
    if is_typical(lacking[0].party):
        evaluation.report("missing-side", address, _not_by_mandates(_WHO_GOVERNS))
        return
    names = ", ".join(each.party.name for each in lacking)
    message = Words(
        "it is not said which parties govern and which are in opposition",
        "det framgår inte vilka partier som styr och vilka som är i opposition",
    )
    if len(lacking) < len(sitting):
        message = Words(
            f"it is not said whether {names} {'governs or is' if len(lacking) == 1 else 'govern or are'} in opposition",
            f"det framgår inte om {names} styr eller är i opposition",
        )
    if not any(each.message == message for each in evaluation.problems):
        place = _where_lacking(distribution, lacking[0], evaluation) or evaluation.file.places.value(address)
        evaluation.report("missing-side", address, message, _how_to_say_side(distribution), place=place)


_WHO_GOVERNS = Words("which parties govern", "vilka partier som styr")


def _how_to_say_side(distribution: Distribution) -> Words:
    if not distribution.shipped:
        return Words(
            "write side: government or side: opposition for each party in a mandate file",
            "ange side: government eller side: opposition för varje parti i en mandatfil",
        )
    code, day = distribution.authority, distribution.starts
    since = f"from: {day.year}-10-15, like: {day}"
    file = f'{{polsek: 1, authority: "{code}", {since}, parties: {{M: {{side: opposition}}}}}}'
    return Words(
        f"say it for each party in a mandate file of your own, such as rules/mandates/{code}.yaml: {file}",
        f"ange det för varje parti i en egen mandatfil, t.ex. rules/mandates/{code}.yaml: {file}",
    )


def _where_lacking(distribution: Distribution, standing: Standing | None, evaluation: Evaluates) -> Place | None:
    """Give where the user's own mandate file lacks a fact; None where the seats are shipped or made up."""
    if distribution.shipped or distribution.places.file == evaluation.file.places.file:
        return None
    return standing.row.place if standing is not None else distribution.places.value(())
