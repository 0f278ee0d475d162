"""Every rule of a year, and all of it for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.show.calculation import calculation_data, record_columns, support_rows
from polsek.show.data import csv_text, json_text
from polsek.show.many_rules import figures_needed, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.problem import Problem
    from polsek.rules.file import RuleFile


class Entry(NamedTuple):
    """A rule that holds in the year."""

    rule: str
    file: RuleFile | None
    """None when it cannot be read."""
    authority: str
    support: Support | None
    """None when it cannot be calculated."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot."""
    failed: bool = False
    """Whether that is a mistake; else it is something that nobody knows."""


class Overview(NamedTuple):
    """All rules of a year, in the order of their ids."""

    year: int
    entries: tuple[Entry, ...]

    @property
    def supports(self) -> tuple[Support, ...]:
        """What is calculated."""
        return tuple(each.support for each in self.entries if each.support is not None)


# --- for scripts ------------------------------------------------------------------------------------------------------


def overview_json(overview: Overview, receipt: Receipt | None = None) -> str:
    """Write all of each rule as calculate does for one, and which rules are not calculated and why."""
    calculations = [
        calculation_data(each.support, each.authority) for each in overview.entries if each.support is not None
    ]
    left = [
        {
            "rule": each.rule,
            "problems": sorted({problem.id for problem in each.problems}),
            "reason": reasons(each.problems, "en"),
            "needs": figures_needed(each.problems),
            "failed": each.failed,
        }
        for each in overview.entries
        if each.support is None
    ]
    document = {"calculations": calculations, "not_calculated": left}
    return json_text(document | ({"receipt": receipt} if receipt else {}))


def overview_csv(overview: Overview, *, excel: bool) -> str:
    """Write the rows of each rule with its unit and status; one not calculated has a row `total` without amounts."""
    columns = [*record_columns(overview.supports, None), "unit", "status", "outcome"]
    return csv_text(columns, [row for each in overview.entries for row in _rows(each)], excel=excel)


def _rows(each: Entry) -> Iterator[dict[str, object]]:
    said = {} if each.file is None else {"unit": each.file.rule.unit, "status": each.file.rule.status}
    if each.support is None:
        yield {"rule": each.rule, "party": "total", **said, "outcome": "failed" if each.failed else "not_calculated"}
        return
    for row in support_rows(each.support, None):
        yield {**row, **said, "outcome": "calculated"}
