"""The answer of calculate in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.calculation.periods import parts, periods
from polsek.calculation.support import LINES
from polsek.money import MarkKind
from polsek.show.data import csv_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from polsek.calculation.support import PartySupport, Support
    from polsek.rules.rule import Instalment


def preliminary(support: Support) -> bool:
    """Tell whether anything of a year rests on a preliminary figure."""
    return any(mark.kind is MarkKind.PRELIMINARY for mark in support.all_marks)


def calculation_json(support: Support, authority: str, by: str | None = None) -> dict[str, Any]:
    """Give a year's support as the keys of the JSON answer."""
    return {
        "rule": support.file.id,
        "authority": {"code": support.file.code, "name": authority},
        "support": support.file.rule.support,
        "status": support.file.rule.status,
        "unit": support.file.rule.unit,
        "year": support.year,
        "from": str(support.period.start),
        "to": str(support.period.last),
        "preliminary": preliminary(support),
        "parties": [_party(support, party, by) for party in support.parties],
        "total": {
            "mandates": support.mandates,
            "components": {
                column.id: support.added([party.components[index] for party in support.parties])
                for index, column in enumerate(support.columns)
            },
            "lines": {
                line: support.added([party.lines[index] for party in support.parties])
                for index, line in enumerate(support.lines)
            },
            "amount": support.total,
            "sum_of_rows": support.sum_of_rows,
        },
        "marks": [
            {"kind": mark.kind.value, "name": mark.name.en, "address": mark.address, "because": mark.because.en}
            for mark in sorted(support.all_marks)
        ],
    }


def _party(support: Support, party: PartySupport, by: str | None) -> dict[str, Any]:
    total, in_kind = party.total.value, party.in_kind.value
    found: dict[str, Any] = {
        "party": party.party.name,
        "abbreviation": party.party.abbreviation or None,
        "mandates": party.mandates,
        "components": {
            column.id: support.shown(amount) for column, amount in zip(support.columns, party.components, strict=True)
        },
        "lines": {line: support.shown(amount) for line, amount in zip(support.lines, party.lines, strict=True)},
        "paid": support.shown(None if total is None or in_kind is None else total - in_kind),
        "in_kind": support.shown(in_kind),
        "total": support.shown(total),
    }
    if by == "instalment":
        from polsek.calculation.instalments import payments

        found["instalments"] = [
            {"due": _due(payment.instalment), "amount": payment.amount} for payment in payments(support, party)
        ]
    elif by is not None:
        found["periods"] = [
            {"from": str(part.period.start), "to": str(part.period.last), "amount": part.amount}
            for part in parts(support, party, periods(support, by))
        ]
    return found


def _due(instalment: Instalment | None) -> str | None:
    return None if instalment is None or instalment.due is None else instalment.due.text


def calculation_csv(supports: Sequence[Support], *, excel: bool) -> str:
    """Give one row per party and a row `total` for each rule, with the columns of all rules."""
    components = list(dict.fromkeys(column.id for support in supports for column in support.columns))
    lines = [line for line in LINES if any(line in support.lines for support in supports)]
    several = len({support.year for support in supports}) > 1
    columns = [
        "rule",
        *(["year"] if several else []),
        "party",
        "abbreviation",
        "mandates",
        *components,
        *lines,
        "total",
        "preliminary",
    ]
    rows: list[dict[str, object]] = []
    for support in supports:
        start = {"rule": support.file.id, "year": support.year, "preliminary": preliminary(support)}
        for party in support.parties:
            amounts = {**_amounts(support, party.components, party.lines), "total": support.shown(party.total)}
            rows.append(
                {
                    **start,
                    "party": party.party.name,
                    "abbreviation": party.party.abbreviation,
                    "mandates": party.mandates,
                    **amounts,
                }
            )
        totals: dict[str, Fraction | None] = {
            column.id: support.added([party.components[index] for party in support.parties])
            for index, column in enumerate(support.columns)
        }
        totals |= {
            line: support.added([party.lines[index] for party in support.parties])
            for index, line in enumerate(support.lines)
        }
        rows.append({**start, "party": "total", "mandates": support.mandates, **totals, "total": support.total})
    return csv_text(columns, rows, excel=excel)


def _amounts(support: Support, components: Sequence[Any], lines: Sequence[Any]) -> dict[str, Fraction | None]:
    found = {column.id: support.shown(amount) for column, amount in zip(support.columns, components, strict=True)}
    return found | {line: support.shown(amount) for line, amount in zip(support.lines, lines, strict=True)}
