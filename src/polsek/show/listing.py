"""The answer of rules: which rules there are, valid when, from which decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Words
from polsek.show.page import Column, Records, Table

if TYPE_CHECKING:
    from polsek.problem import Language
    from polsek.rules.file import RuleFile
    from polsek.show.contracts import ListedRule
    from polsek.show.page import Kind, Page, Text

CAPTION = Words("Rules", "Regler")
TITLES = {
    "rule": Words("Rule", "Regel"),
    "code": Words("Code", "Kod"),
    "authority": Words("Authority", "Myndighet"),
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
KINDS: dict[str, Kind] = {"from": "date", "to": "date"}
LEAST_RULE = 8
"""Down to which width the column of ids may be squeezed; a longer id then stands on a line of its own."""


class RulesAnswer(NamedTuple):
    """What there is to say of each rule: of its file nothing else is kept, for there may be thousands."""

    rows: tuple[ListedRule, ...]

    def page(self, language: Language) -> Page:
        """Describe them as a table; where there is no room for it, what a rule is stands below it."""
        rows = self.rows
        columns = [
            Column(id_, title, KINDS.get(id_, "text"), tuple(_cell(row, id_) for row in rows), wide=id_ != "rule")
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
