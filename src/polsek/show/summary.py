"""A recalculation for scripts: a row per rule, and all of it as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from polsek.show.data import csv_text
from polsek.show.many_rules import figures_needed, reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.recalculation import Outcome
    from polsek.write import Written

COLUMNS = ("rule", "code", "authority", "mandates", "total", "previous", "difference", "preliminary", "outcome")


class Answer(NamedTuple):
    """What a recalculation has given."""

    year: int
    outcomes: Sequence[Outcome]
    written: Written | None
    """What has been done with the files; None when there are some that must not be written over."""
    check: bool = False
    """Whether it only says what would be written."""


def summary_csv(outcomes: Iterable[Outcome]) -> str:
    """Write one row per rule; what is not calculated has no total."""
    return csv_text(COLUMNS, [_row(each) for each in outcomes])


def _row(each: Outcome) -> dict[str, object]:
    return {
        "rule": each.rule,
        "code": each.code,
        "authority": each.authority,
        "mandates": each.mandates,
        "total": each.total,
        "previous": each.change.previous,
        "difference": each.difference,
        "preliminary": None if each.total is None else bool(each.preliminary),
        "outcome": "failed" if each.failed else "calculated" if each.total is not None else "not_calculated",
    }


def recalculation_json(answer: Answer) -> dict[str, Any]:
    """Give the keys of the JSON answer."""
    written = answer.written
    files = (
        None
        if written is None
        else {
            "folder": written.folder,
            "new": list(written.new),
            "changed": list(written.changed),
            "same": written.same,
            "left": list(written.left),
        }
    )
    rules = [_rule(each) for each in answer.outcomes]
    failed = [each.rule for each in answer.outcomes if each.failed]
    return {"year": answer.year, "check": answer.check, "rules": rules, "failed": failed, "files": files}


def _rule(each: Outcome) -> dict[str, Any]:
    row = _row(each)
    return {
        "rule": row.pop("rule"),
        "authority": {"code": row.pop("code"), "name": row.pop("authority")},
        "unit": each.unit,
        **row,
        "causes": None if each.difference is None else each.change.causes,
        "not_calculated": reasons(each.problems, "en") or None,
        "needs": figures_needed(each.problems),
        "previous_rule": each.change.rule,
        "no_previous": reasons(each.change.problems, "en") or None,
    }
