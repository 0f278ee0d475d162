"""Facts of a mandate file that the rules of its assembly cannot read, as they declare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.known import fact_number, fact_refused, is_refused
from polsek.notation.reader import path_text
from polsek.period import TERM
from polsek.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.mandates import Draft, FactText
    from polsek.rules.file import RuleFile


def has_facts(draft: Draft) -> bool:
    """Tell whether a mandate file states any fact."""
    return any(True for _ in _stated(draft))


def unreadable_facts(draft: Draft, rules: Iterable[RuleFile]) -> Iterator[Problem]:
    """Find facts that are not written as the rules that hold with these seats declare them, each once."""
    holding = [file for file in rules if _may_meet(file, draft)]
    for name, of_party, fact in _stated(draft):
        declared = [each for file in holding if (each := file.rule.facts.get(name)) and each.of_party == of_party]
        for _, text, at in fact.values:
            wrong = next((each for each in declared if is_refused(fact_number(name, each.sort, text), each.sort)), None)
            if wrong is not None:
                said = fact_refused(wrong.said(name), wrong.sort, text)
                yield Problem("fact-value", said[0], draft.places.value(at), said[1], path=path_text(at, {}))


def _stated(draft: Draft) -> Iterator[tuple[str, bool, FactText]]:
    """Give the facts of a file by name, and whether each is of a party."""
    yield from ((name, False, fact) for name, fact in draft.file.facts.items())
    for row in draft.file.parties.values():
        yield from ((name, True, fact) for name, fact in row.facts.items())
        if row.previous is not None:
            yield from ((name, True, fact) for name, fact in row.previous.facts.items())


def _may_meet(file: RuleFile, draft: Draft) -> bool:
    """Tell whether a rule may hold while the seats of a file count."""
    valid, ends = file.rule.valid, draft.file.term_ends
    if ends is None and draft.file.authority.isdecimal():
        ends = draft.starts.replace(year=draft.starts.year + TERM, month=12, day=31)
    begins_later = ends is not None and valid.from_ is not None and valid.from_ > ends
    return not begins_later and (valid.to is None or valid.to >= draft.starts)
