"""What calculate, explain, describe and settle are asked: the rules that are meant, or all; what fails is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from polsek.asking.given import Meant, check_given
from polsek.asking.question import Asked, Finding, cut_at, refuse_same_titles, under
from polsek.asking.target import authority_name
from polsek.asking.unanswered import OUTSIDE, is_excused, is_outside, refuse_preliminary
from polsek.mandates import national_party, party_meant
from polsek.problem import CommandError, PolsekError, Words, answers
from polsek.read.files import content
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polsek.asking.question import Premises, Stretch
    from polsek.asking.target import Target
    from polsek.calculation.support import PartySupport, Support
    from polsek.causes import Side
    from polsek.problem import Language, Problem
    from polsek.read.amounts import What
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Settlement as Terms
    from polsek.scenario import Scenario
    from polsek.settlement import Outcome
    from polsek.show.overview import Entry


T = TypeVar("T")


class Calculated(NamedTuple):
    """What has been calculated and what could not be."""

    target: Target
    supports: tuple[Support, ...]
    problems: tuple[Problem, ...]


def calculated(asked: Asked) -> Calculated:
    """Calculate every rule that is meant for every year; raises CommandError."""
    target = asked.found()
    found, problems = each_rule(asked, target, lambda file: asked.supports(file, target.library))
    return Calculated(target, tuple(support for each in found for support in each), problems)


def answered(asked: Asked, by: str | None = None, stretch: Stretch | None = None, *, receipt: bool = False) -> Finding:
    """Calculate what is asked, `by` a part of the year or in one `stretch`; a receipt is of all that was read."""
    from polsek.show.calculation import CalculationAnswer

    found = calculated(asked)
    if not found.supports:
        return Finding(None, found.problems)
    cut = cut_at(stretch, found.supports) if stretch else by
    names = tuple(authority_name(support.file) for support in found.supports)
    made_from = found.target.library.receipt() if receipt else None
    answer = CalculationAnswer(found.supports, names, cut, asked.target, made_from, asked.repeated)
    return Finding(answer, found.problems)


def under_each(asked: Asked, scenarios: Sequence[Scenario], language: Language) -> Finding:
    """Calculate what is asked under each scenario; raises CommandError for two of one title."""
    from polsek.show.calculation import ScenariosAnswer

    refuse_same_titles(scenarios, language)
    found = [calculated(asked._replace(given=under(asked.given, each))) for each in scenarios]
    problems = tuple(dict.fromkeys(problem for each in found for problem in each.problems))
    by_rule: dict[str, list[Support]] = {}
    for each in found:
        for support in each.supports:
            by_rule.setdefault(support.file.id, []).append(support)
    named = [(authority_name(each[0].file), each) for each in by_rule.values() if len(each) == len(scenarios)]
    libraries = tuple(each.target.library for each in found)
    return Finding(ScenariosAnswer(named, scenarios) if named else None, problems, libraries)


def each_rule(asked: Asked, target: Target, answer: Callable[[RuleFile], T]) -> tuple[list[T], tuple[Problem, ...]]:
    """Answer for each rule; beside others, one that gives nothing that year is no problem."""
    found, problems = answers(lambda number: answer(asked.file(target, number)), range(len(target.files)))
    if found and len(target.files) > 1:
        problems = [problem for problem in problems if problem.id not in OUTSIDE]
    return found, tuple(dict.fromkeys(problems))


# --- every rule -------------------------------------------------------------------------------------------------------


def of_every_rule(
    library: Library,
    year: int,
    given: Premises,
    step: Callable[[], None],
    *,
    keep: Callable[[Entry], T],
    strict: bool = False,
    wanted: Callable[[RuleFile], bool] = lambda _: True,
) -> tuple[T, ...]:
    """Calculate every rule of a library that is wanted, calling `step` after each; give what is kept of each.

    The amounts of one rule alone are in memory, however many rules there are. Raises CommandError.
    """
    meant, kept, failed = Meant(given.figures), [], False
    for rule in library.rules:
        entry = _entry(library, rule, year, given, meant, wanted, strict=strict)
        if entry is not None:
            failed = failed or entry.failed
            kept.append(keep(entry))
        step()
    if not failed:
        meant.refuse_unknown([library])
    return tuple(kept)


def _entry(
    library: Library,
    rule: str,
    year: int,
    given: Premises,
    meant: Meant,
    wanted: Callable[[RuleFile], bool],
    *,
    strict: bool,
) -> Entry | None:
    """Calculate one rule; None when it is not wanted, or gives nothing that year."""
    from polsek.show.overview import Entry

    try:
        file = library.rule(rule, given.figures)
        meant.read(file, library)
        name = authority_name(file)
    except PolsekError as error:
        return Entry(rule, None, "", None, error.problems, failed=True)
    if not wanted(file):
        return None
    try:
        support = given.side(file, year, library).support()
        if strict:
            refuse_preliminary([support])
    except PolsekError as error:
        failed = not is_excused(error.problems, library.rules[rule][1], library)
        return None if is_outside(error.problems) else Entry(rule, file, name, None, error.problems, failed=failed)
    return Entry(rule, file, name, support)


# --- a party's support, and what is behind a table of bands -----------------------------------------------------------


def explained(asked: Asked, party: str | None, *, total: bool = False) -> Finding:
    """Explain a party's support by each rule, the `total` of all parties, or what each rule gives by mandates."""
    from polsek.show.explanation import ExplanationAnswer, GrandTotalAnswer

    if total and party is not None:
        raise CommandError(
            Words(f"both {party} and --total are given", f"både {party} och --total är angivna"),
            Words("leave out one of them", "utelämna en av dem"),
        )
    if party is None and not total:
        return _by_mandates(asked)
    found = calculated(asked)
    if not found.supports:
        return Finding(None, found.problems)
    if total:
        each = [(support, authority_name(support.file)) for support in found.supports]
        return Finding(GrandTotalAnswer(each), found.problems, (found.target.library,))
    chosen = of_party(found.supports, party or "")
    answer = ExplanationAnswer(tuple((support, row, authority_name(support.file)) for support, row in chosen))
    return Finding(answer, found.problems, (found.target.library,))


def _by_mandates(asked: Asked) -> Finding:
    from polsek.show.bands import BandsAnswer

    target = asked.found()
    sides, problems = sides_behind(asked, target)
    answer = BandsAnswer(tuple((side, authority_name(side.file)) for side in sides)) if sides else None
    return Finding(answer, problems, (target.library,))


def sides_behind(asked: Asked, target: Target) -> tuple[list[Side], tuple[Problem, ...]]:
    """Give what the band table of every rule that is meant is calculated from, and the problems of the others."""
    return each_rule(asked, target, lambda file: _side_behind(asked, file, target))


def _side_behind(asked: Asked, file: RuleFile, target: Target) -> Side:
    side = asked.side(file, target.library)
    if asked.strict:
        from polsek.show.bands import supports_behind

        refuse_preliminary(supports_behind(side))
    return side


def of_party(supports: Sequence[Support], name: str) -> list[tuple[Support, PartySupport]]:
    """Give a party in each rule's answer; raises CommandError when none has it."""
    chosen = [
        (each, party) for each in supports for party in (*each.parties, *each.outside) if party.party.is_called(name)
    ]
    if not chosen:
        parties = [party.party for each in supports for party in each.parties]
        listed = ", ".join(dict.fromkeys(each.name for each in parties))
        years = ", ".join(dict.fromkeys(str(each.year) for each in supports))
        national = national_party(name)
        raise CommandError(
            Words(f"no party in {years} is called {name!r}", f"inget parti heter ”{name}” {years}")
            if national is None
            else Words(f"{national.name} gets no support in {years}", f"{national.name} får inget stöd {years}"),
            party_meant(name, parties) or Words(f"the parties are {listed}", f"partierna är {listed}"),
        )
    return chosen


def described(target: str, year: int | None, rules: str | None) -> Finding:
    """Describe the rules that are meant as they stand; with a year, figures are those that hold then."""
    from polsek.show.description import DescriptionAnswer
    from polsek.show.description import described as paragraphs

    asked = Asked(target, (), rules=rules)
    meant = asked.found()

    files, problems = each_rule(asked, meant, lambda file: (file, meant.library.series_of(file)))
    told = ((file.id, paragraphs(file, series, year, authority_name(file))) for file, series in files)
    return Finding(DescriptionAnswer(tuple(told)), problems)


# --- what becomes of a year's support ---------------------------------------------------------------------------------


def settled(asked: Asked, outcome: str, paid: str | None) -> Finding:
    """Settle the year that is asked; raises CommandError, or PolsekError with the problems of all that is read."""
    from polsek.settlement import settle
    from polsek.show.settlement import SettlementAnswer

    if [outcome, paid, asked.given.seats].count("-") > 1:
        raise CommandError(Words("stdin (-) can be read only once", "stdin (-) kan bara läsas en gång"))
    target = asked.found()
    file, terms = _rule_to_settle(asked, target)
    supports, unknown = answers(lambda each: asked.supports(each, target.library)[0], [file])
    asked_for: list[tuple[str, What, str]] = [(outcome, "spent", "OUTCOME")]
    asked_for += [(paid, "paid", "--paid")] if paid else []
    outcomes, unread = answers(lambda each: _outcome(target, *each), asked_for)
    if unknown or unread:
        raise PolsekError([*unknown, *unread, *(problem for each in outcomes for problem in each.problems)])
    found = settle(supports[0], terms, *outcomes)
    return Finding(SettlementAnswer(found, authority_name(file)), found.problems, (target.library,))


def _rule_to_settle(asked: Asked, target: Target) -> tuple[RuleFile, Terms]:
    """Give the one rule that says what becomes of unspent support."""
    given, text = asked.given.figures, asked.target
    files = target.rules(given)
    found = [(file, file.rule.settlement) for file in files if file.rule.settlement is not None]
    if len(found) == 1:
        check_given(given, found[0][0], target.library)
        return found[0]
    ids = ", ".join(file.id for file, _ in found) or ", ".join(file.id for file in files)
    if len(files) == 1:
        raise CommandError(Words(f"{ids} has no settlement", f"{ids} har ingen avräkning"), _WRITE_SETTLEMENT)
    if found:
        raise CommandError(
            Words(f"{text} has several rules to settle: {ids}", f"{text} har flera regler att avräkna: {ids}"),
            Words("settle one at a time, by its id", "avräkna en i taget, med dess id"),
        )
    raise CommandError(
        Words(f"no rule of {text} has a settlement: {ids}", f"ingen regel för {text} har en avräkning: {ids}"),
        _WRITE_SETTLEMENT,
    )


_WRITE_SETTLEMENT = Words(
    "write what becomes of unspent support: settlement: {unspent: repaid, by: last of February}",
    "skriv vad som händer med oförbrukat stöd: settlement: {unspent: repaid, by: last of February}",
)


def _outcome(target: Target, text: str, what: What, option: str) -> Outcome:
    from polsek.read.amounts import read_outcome

    name = "stdin" if text == "-" else text
    hint = Words("name a file, or - for stdin", "ange en fil, eller - för stdin")
    data = target.library.used[name] = content(text, option, hint)
    return read_outcome(data, name, what)
