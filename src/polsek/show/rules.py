"""The answer of rules, and what is said of many rules at once: how many, and which share a reason or a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.head import KINDS
from polsek.show.page import Column, Line, Records, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.money import Mark
    from polsek.problem import Language, Problem
    from polsek.rules.file import RuleFile
    from polsek.show.other_contracts import ListedRule
    from polsek.show.page import Kind, Page, Text


CAPTION = Words("Rules", "Regler")
TITLES = {
    "rule": Words("Rule", "Regel"),
    "code": Words("Code", "Kod"),
    "authority": Words("Authority", "Kommun/region"),
    "support": Words("Support", "Stöd"),
    "status": Words("Status", "Status"),
    "from": Words("From", "Från"),
    "to": Words("To", "Till"),
    "decided": Words("Decided", "Beslutat"),
}
SUPPORTS = {
    "party_support": Words("party support", "partistöd"),
    "political_secretary": Words("political secretaries", "politiska sekreterare"),
    "group_leader": Words("group leaders", "gruppledare"),
    "group_support": Words("group support", "gruppstöd"),
    "youth_league": Words("youth leagues", "ungdomsförbund"),
    "women_organisation": Words("women's organisations", "kvinnoorganisationer"),
    "other": Words("other", "annat"),
}
STATUSES = {"decided": Words("decided", "beslutad"), "proposed": Words("proposed", "föreslagen")}
COLUMN_KINDS: dict[str, Kind] = {"from": "date", "to": "date"}
LEAST_RULE = 8
"""Down to which width the column of ids may be squeezed; a longer id then stands on a line of its own."""


class RulesAnswer(NamedTuple):
    """What there is to say of each rule: of its file nothing else is kept, for there may be thousands."""

    rows: tuple[ListedRule, ...]

    def page(self, language: Language) -> Page:
        """Describe them as a table; where there is no room for it, what a rule is stands below it."""
        rows = self.rows
        columns = [
            Column(
                id_, title, COLUMN_KINDS.get(id_, "text"), tuple(_cell(row, id_) for row in rows), wide=id_ != "rule"
            )
            for id_, title in TITLES.items()
        ]
        names = columns[0]._replace(least=LEAST_RULE)
        return (Table("rules", CAPTION, names, tuple(columns[1:]), instead=tuple(map(_below, rows))),)

    def data(self, language: Language) -> list[ListedRule]:
        """Give the keys of the JSON answer, the same in every language."""
        return list(self.rows)

    def records(self, language: Language) -> Records:
        """Give a row per rule."""
        return Records(tuple(TITLES), self.rows)


def listed(file: RuleFile, authority: str) -> ListedRule:
    """Say what a rule is, with what its authority is called."""
    valid = file.rule.valid
    return {
        "rule": file.id,
        "code": file.code,
        "authority": authority,
        "support": file.rule.support,
        "status": file.rule.status,
        "from": None if valid.from_ is None else str(valid.from_),
        "to": None if valid.to is None else str(valid.to),
        "decided": file.decision or None,
    }


def _cell(row: ListedRule, id_: str) -> Text:
    """Give a cell for people: the words of the rule language are translated, what is not said is nothing."""
    words = {"support": SUPPORTS, "status": STATUSES}.get(id_, {})
    value = str(row.get(id_) or "")
    return words.get(value, value)


def _below(row: ListedRule) -> Words:
    """Say whose rule it is and when it holds, and on a line of its own who decided it."""

    def said(language: Language, unknown: str, ever: str) -> str:
        what = SUPPORTS[row["support"]].get(language)
        text = f"{row['authority']} ({row['code']}), {what}, {row['from'] or unknown} – {row['to'] or ever}"
        return f"{text}\n{row['decided']}" if row["decided"] else text

    return Words(said("en", "unknown", "on"), said("sv", "okänt", "tills vidare"))


# --- many rules at once ---------------------------------------------------------------------------------------------


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


def _needed(problems: Iterable[Problem], language: Language) -> list[str]:
    """Name the figures that a rule does not know."""
    return list(dict.fromkeys(each.about.get(language) for each in problems if each.id == "unknown-figure"))


def grouped(title: Words, found: Iterable[tuple[str, Sequence[Problem]]], language: Language) -> Iterator[Line]:
    """Name the rules that share a first reason, and below it the figures that each needs."""
    rules: dict[str, dict[str, Sequence[Problem]]] = {}
    for rule, problems in found:
        if problems:
            rules.setdefault(reasons(problems[:1], language), {})[rule] = problems
    for reason, group in rules.items():
        needed = {rule: ", ".join(_needed(problems, language)) for rule, problems in group.items()}
        if any(needed.values()):
            items = tuple(f"{rule}: {names}" if names else rule for rule, names in needed.items())
            yield Line(f"{title.get(language)} ({reason}):", items=items)
        else:
            yield Line(f"{title.get(language)}: {', '.join(group)} ({reason})")


NOT_CALCULATED = Words("Not calculated", "Ej beräknade")


def not_calculated(
    unknown: Iterable[tuple[str, Sequence[Problem]]], failed: Sequence[str], language: Language
) -> Iterator[Line]:
    """Name the rules that are not calculated: for what nobody knows, and for problems, which are told on stderr."""
    yield from grouped(NOT_CALCULATED, unknown, language)
    if failed:
        see = Words("see the problems", "se felmeddelandet ovan").get(language)
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
