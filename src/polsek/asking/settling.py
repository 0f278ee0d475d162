"""What settle is asked: one rule that says what becomes of unspent support, a year, and what has been spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from polsek.asking.given import check_given
from polsek.asking.question import Finding
from polsek.asking.target import authority_name
from polsek.problem import CommandError, PolsekError, Words
from polsek.read.files import content
from polsek.read.outcome import read_outcome
from polsek.settlement import settle
from polsek.show.settlement import SettlementAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from polsek.asking.question import Asked
    from polsek.asking.target import Target
    from polsek.problem import Problem
    from polsek.read.outcome import What
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Settlement as Terms
    from polsek.settlement import Outcome

T = TypeVar("T")


def settled(asked: Asked, outcome: str, paid: str | None) -> Finding:
    """Settle the year that is asked; raises CommandError, or PolsekError with the problems of all that is read."""
    if [outcome, paid, asked.given.seats].count("-") > 1:
        raise CommandError(Words("stdin (-) can be read only once", "stdin (-) kan bara läsas en gång"))
    target = asked.found()
    file, terms = _rule_to_settle(asked, target)
    problems: list[Problem] = []
    support = _tried(lambda: asked.supports(file, target.library)[0], problems)
    spent = _tried(lambda: _outcome(target, outcome, "spent", "OUTCOME"), problems)
    payments = _tried(lambda: _outcome(target, paid, "paid", "--paid"), problems) if paid else None
    if problems or support is None or spent is None:
        read = [each for each in (spent, payments) if each is not None]
        raise PolsekError([*problems, *(problem for each in read for problem in each.problems)])
    found = settle(support, terms, spent, payments)
    return Finding(SettlementAnswer(found, authority_name(file)), found.problems, (target.library,))


def _rule_to_settle(asked: Asked, target: Target) -> tuple[RuleFile, Terms]:
    """Give the one rule that says what becomes of unspent support."""
    given, text = asked.given.figures, asked.target
    files = [target.rule(number, given) for number in range(len(target.files))]
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


def _tried(step: Callable[[], T], problems: list[Problem]) -> T | None:
    try:
        return step()
    except PolsekError as error:
        problems += error.problems
        return None


def _outcome(target: Target, text: str, what: What, option: str) -> Outcome:
    name = "stdin" if text == "-" else text
    hint = Words("name a file, or - for stdin", "ange en fil, eller - för stdin")
    data = target.library.used[name] = content(text, option, hint)
    return read_outcome(data, name, what)
