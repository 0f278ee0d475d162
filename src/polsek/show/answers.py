"""The answer of calculate in every format."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from polsek.calculation.employer import is_divided, paid_out, payouts, retained, unsaid
from polsek.calculation.instalments import instalments_of
from polsek.calculation.periods import parts, periods
from polsek.calculation.support import LINES
from polsek.money import MarkKind
from polsek.show.data import csv_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.rules.rule import Instalment


def preliminary(support: Support) -> bool:
    """Tell whether anything of a year rests on a preliminary figure."""
    return any(mark.kind is MarkKind.PRELIMINARY for mark in support.all_marks)


def calculation_json(support: Support, authority: str, by: str | None = None) -> dict[str, Any]:
    """Give a year's support as the keys of the JSON answer."""
    told = is_divided(support) or bool(unsaid(support))
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
        "parties": [
            _party(support, party, by) | (_employed(support, party) if told else {}) for party in support.parties
        ],
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
            **(_employed_total(support) if told else {}),
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
        found["instalments"] = [
            {"due": _due(instalment), "amount": amount} for instalment, amount in payouts(support, party)
        ]
    elif by is not None:
        found["periods"] = [
            {"from": str(part.period.start), "to": str(part.period.last), "amount": part.amount}
            for part in parts(support, party, periods(support, by))
        ]
    return found


def _employed(support: Support, party: PartySupport) -> dict[str, Fraction | None]:
    """Give what of a party's money is paid out to it and what the authority, which employs for it, retains."""
    return {name: support.shown(part(support, party)) for name, part in _EMPLOYED.items()}


def _employed_total(support: Support) -> dict[str, Fraction | None]:
    return {
        name: support.added([part(support, party) for party in support.parties]) for name, part in _EMPLOYED.items()
    }


_EMPLOYED = {"paid_out": paid_out, "retained": retained}


def _due(instalment: Instalment | None) -> str | None:
    return None if instalment is None or instalment.due is None else instalment.due.text


def calculation_csv(supports: Sequence[Support], by: str | None, *, excel: bool) -> str:
    """Give one row per party and a row `total` for each rule, with the columns of all rules."""
    rows = [row for support in supports for row in csv_rows(support, by)]
    return csv_text(csv_columns(supports, by), rows, excel=excel)


def csv_columns(supports: Sequence[Support], by: str | None) -> list[str]:
    """Give the columns of all rules."""
    several = ["year"] if len({support.year for support in supports}) > 1 else []
    amounts = _amount_columns(supports, by)
    return ["rule", *several, "party", "abbreviation", "mandates", *amounts, "total", "preliminary"]


def _amount_columns(supports: Sequence[Support], by: str | None) -> list[str]:
    """Give the columns of amounts: components, lines, or with `by` periods by their first day, payments by number."""
    if by == "instalment":
        most = max(max(len(instalments_of(support)), 1) for support in supports)
        return [f"instalment_{number}" for number in range(1, most + 1)]
    if by is not None:
        return list(dict.fromkeys(str(period.start) for support in supports for period in periods(support, by)))
    components = dict.fromkeys(column.id for support in supports for column in support.columns)
    lines = [line for line in LINES if any(line in support.lines for support in supports)]
    return [*components, *lines, *(_EMPLOYED if any(map(is_divided, supports)) else ())]


def csv_rows(support: Support, by: str | None) -> list[dict[str, object]]:
    """Give a row per party and the row `total` of one rule."""
    start = {"rule": support.file.id, "year": support.year, "preliminary": preliminary(support)}
    rows: list[dict[str, object]] = []
    totals: dict[str, Fraction | None] = {}
    divided = by is None and is_divided(support)
    for party in support.parties:
        amounts = _amounts_by(support, party, by) | (_employed(support, party) if divided else {})
        named = {"party": party.party.name, "abbreviation": party.party.abbreviation, "mandates": party.mandates}
        rows.append({**start, **named, **amounts, "total": support.shown(party.total)})
        totals = {key: (totals.get(key) or Fraction()) + (amount or Fraction()) for key, amount in amounts.items()}
    if by is None:
        totals = {
            column.id: support.added([party.components[index] for party in support.parties])
            for index, column in enumerate(support.columns)
        }
        totals |= {
            line: support.added([party.lines[index] for party in support.parties])
            for index, line in enumerate(support.lines)
        }
        totals |= _employed_total(support) if divided else {}
    rows.append({**start, "party": "total", "mandates": support.mandates, **totals, "total": support.total})
    return rows


def _amounts_by(support: Support, party: PartySupport, by: str | None) -> dict[str, Fraction | None]:
    if by == "instalment":
        return {f"instalment_{number}": amount for number, (_, amount) in enumerate(payouts(support, party), 1)}
    if by is not None:
        return {str(part.period.start): part.amount for part in parts(support, party, periods(support, by))}
    return _amounts(support, party.components, party.lines)


def _amounts(support: Support, components: Sequence[Any], lines: Sequence[Any]) -> dict[str, Fraction | None]:
    found = {column.id: support.shown(amount) for column, amount in zip(support.columns, components, strict=True)}
    return found | {line: support.shown(amount) for line, amount in zip(support.lines, lines, strict=True)}
