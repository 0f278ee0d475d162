"""The list of rules in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.escaping import plain, plain_lines
from polsek.problem import Words
from polsek.show.data import csv_text, json_text, markdown_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language
    from polsek.rules.file import RuleFile

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
COLUMNS = ("rule", "code", "authority", "support", "status", "from", "to", "decided")
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


def rule_row(file: RuleFile, authority: str) -> dict[str, Any]:
    """Give the keys of one rule and its authority's name."""
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


def listing(files: Sequence[tuple[RuleFile, str]], format_: str, language: Language) -> str:
    """Write the list of rules, each with its authority's name."""
    rows = [rule_row(file, authority) for file, authority in files]
    if format_ == "json":
        return json_text(rows)
    if format_ == "csv":
        return csv_text(COLUMNS, rows)
    if format_ == "markdown":
        titles = [TITLES[column].get(language) for column in COLUMNS]
        return markdown_table(titles, [[_said(row, column, language) for column in COLUMNS] for row in rows], language)
    return _lines(rows, language)


def _said(row: dict[str, Any], column: str, language: Language) -> object:
    """Write a cell for people: the words of the rule language are translated."""
    words = {"support": SUPPORTS, "status": STATUSES}.get(column, {})
    return words[row[column]].get(language) if words else row[column]


def _lines(rows: Sequence[dict[str, Any]], language: Language) -> str:
    """Write a line per rule and one for its decision."""
    lines: list[str] = []
    ever, unknown = Words("on", "tills vidare"), Words("unknown", "okänt")
    for row in rows:
        start = row["from"] or unknown.get(language)
        lines.append(plain(row["rule"]))
        what = SUPPORTS[row["support"]].get(language)
        lines.append(f"    {row['authority']} ({row['code']}), {what}, {start} – {row['to'] or ever.get(language)}")
        if row["decided"]:
            lines.append(f"    {row['decided']}")
    return plain_lines("\n".join(lines) + "\n")
