"""What is said of many rules at once: how many they are, and which of them share a reason or a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.marks import KINDS
from polsek.show.page import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.money import Mark
    from polsek.problem import Language, Problem

NAMED = 3
"""How many rules are named before they are only counted."""


def heading(title: Words, year: int, rules: int, calculated: int, language: Language) -> str:
    """Write a title that says how many rules there are, and how many of them are calculated."""
    many = Words(f"{rules} rules", f"{rules} regler") if rules != 1 else Words("1 rule", "1 regel")
    count = many.get(language)
    if calculated != rules:
        done = Words(f"{calculated} calculated", f"{calculated} beräknade" if calculated != 1 else "1 beräknad")
        count = f"{count}, {done.get(language)}"
    return f"{title.get(language)} · {year} · {count}"


def reasons(problems: Iterable[Problem], language: Language) -> str:
    """Write why something is not calculated, each reason once."""
    return "; ".join(dict.fromkeys(problem.message.get(language) for problem in problems))


def figures_needed(problems: Iterable[Problem]) -> list[str]:
    """Give the addresses of the figures that a rule does not know: what --set can give."""
    return list(dict.fromkeys(each.path for each in problems if each.id == "unknown-figure"))


def grouped(title: Words, found: Iterable[tuple[str, Sequence[Problem]]], language: Language) -> Iterator[Line]:
    """Name the rules that share a first reason, and below it the figures that each needs."""
    rules: dict[str, dict[str, Sequence[Problem]]] = {}
    for rule, problems in found:
        if problems:
            rules.setdefault(reasons(problems[:1], language), {})[rule] = problems
    for reason, group in rules.items():
        needed = {rule: ", ".join(figures_needed(problems)) for rule, problems in group.items()}
        if any(needed.values()):
            items = tuple(f"{rule}: {names}" if names else rule for rule, names in needed.items())
            yield Line(f"{title.get(language)} ({reason}):", items=items)
        else:
            yield Line(f"{title.get(language)}: {', '.join(group)} ({reason})")


NOT_CALCULATED = Words("Not calculated", "Inte beräknat")


def not_calculated(
    unknown: Iterable[tuple[str, Sequence[Problem]]], failed: Sequence[str], language: Language
) -> Iterator[Line]:
    """Name the rules that are not calculated: for what nobody knows, and for problems, which are told on stderr."""
    yield from grouped(NOT_CALCULATED, unknown, language)
    if failed:
        see = Words("see the problems", "se vad som är fel").get(language)
        yield Line(f"{NOT_CALCULATED.get(language)}: {', '.join(failed)} ({see})")


def marked(found: Iterable[tuple[str, Iterable[Mark]]], kind: MarkKind, language: Language) -> Iterator[Line]:
    """Name each figure with a mark once, with the rules that need it."""
    rules: dict[str, list[str]] = {}
    for rule, marks in found:
        for mark in marks:
            if mark.kind is kind:
                text = f"{KINDS[kind].get(language)}: {mark.name.get(language)} ({mark.because.get(language)})"
                rules.setdefault(text, []).append(rule)
    for text, names in rules.items():
        yield Line(f"{text}: {named(names, language)}")


def named(names: Sequence[str], language: Language) -> str:
    """Name some rules, or count many."""
    return (
        ", ".join(names) if len(names) <= NAMED else Words(f"{len(names)} rules", f"{len(names)} regler").get(language)
    )
