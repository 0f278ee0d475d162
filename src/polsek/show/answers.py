"""The answer of calculate in every format."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from polsek.calculation.employer import is_divided, shown_parts, shown_totals, unsaid
from polsek.calculation.instalments import due_in
from polsek.calculation.payouts import added_by_number, instalments, payout, payout_total
from polsek.calculation.periods import parts, periods
from polsek.calculation.support import LINES
from polsek.money import MarkKind
from polsek.show.data import csv_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.payouts import Payout
    from polsek.calculation.support import PartySupport, Support
    from polsek.period import Period
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
            _party(support, party, by) | (_named(shown_parts(support, party)) if told else {})
            for party in support.parties
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
            **(_named(shown_totals(support)) if told else {}),
            **_total_by(support, by),
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
        row = payout(support, party)
        found["instalments"] = _payments(support, row.payments)
        found |= {"to_recover": row.to_recover} if row.to_recover else {}
    elif by is not None:
        found["periods"] = [_period(part.period, part.amount) for part in parts(support, party, periods(support, by))]
    return found


def _total_by(support: Support, by: str | None) -> dict[str, Any]:
    """Add the payments, or the periods, of all parties."""
    if by is None or not support.parties:
        return {}
    if by == "instalment":
        row = payout_total(support)
        owed = {"to_recover": row.to_recover} if row.to_recover else {}
        return {"in_kind": row.in_kind, "instalments": _payments(support, row.payments), **owed}
    cut = periods(support, by)
    whole = added_by_number([[part.amount for part in parts(support, party, cut)] for party in support.parties])
    return {"periods": [_period(period, amount) for period, amount in zip(cut, whole, strict=True)]}


def _payments(support: Support, amounts: Sequence[Fraction | None]) -> list[dict[str, Any]]:
    return [
        {"due": _due(instalment), "date": due_date(support, instalment), "amount": amount}
        for instalment, amount in zip(instalments(support), amounts, strict=True)
    ]


def _due(instalment: Instalment | None) -> str | None:
    return None if instalment is None or instalment.due is None else instalment.due.text


def due_date(support: Support, instalment: Instalment | None) -> str | None:
    """Give when a payment is due: `2024-01-31`, `2024-01` where only the month is decided, None where nothing is."""
    return None if instalment is None or instalment.due is None else due_in(instalment.due, support.period)


def _period(period: Period, amount: Fraction | None) -> dict[str, Any]:
    return {"from": str(period.start), "to": str(period.last), "amount": amount}


def _named(employed: tuple[Fraction | None, Fraction | None]) -> dict[str, Fraction | None]:
    return dict(zip(EMPLOYED, employed, strict=True))


EMPLOYED = ("paid_out", "retained")
"""What of a party's money is paid out to it, and what the authority, which employs for it, retains."""


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
    """Give the columns of amounts: components and lines, or with `by` periods by their first day, or payments."""
    if by == "instalment":
        return _payment_columns(supports)
    if by is not None:
        return list(dict.fromkeys(str(period.start) for support in supports for period in periods(support, by)))
    components = dict.fromkeys(column.id for support in supports for column in support.columns)
    lines = [line for line in LINES if any(line in support.lines for support in supports)]
    return [*components, *lines, *(EMPLOYED if any(map(is_divided, supports)) else ())]


def csv_rows(support: Support, by: str | None) -> list[dict[str, object]]:
    """Give a row per party and the row `total` of one rule."""
    start = {"rule": support.file.id, "year": support.year, "preliminary": preliminary(support)}
    rows: list[dict[str, object]] = []
    for party in support.parties:
        named = {"party": party.party.name, "abbreviation": party.party.abbreviation, "mandates": party.mandates}
        amounts = _amounts_by(support, party, by)
        rows.append({**start, **named, **amounts, "total": support.shown(party.total)})
    whole = {"mandates": support.mandates, **_totals_by(support, by), "total": support.total}
    return [*rows, {**start, "party": "total", **whole}]


def _amounts_by(support: Support, party: PartySupport, by: str | None) -> Mapping[str, object]:
    if by == "instalment":
        return _payment_cells(support, payout(support, party))
    if by is not None:
        return {str(part.period.start): part.amount for part in parts(support, party, periods(support, by))}
    found = {column.id: support.shown(amount) for column, amount in zip(support.columns, party.components, strict=True)}
    found |= {line: support.shown(amount) for line, amount in zip(support.lines, party.lines, strict=True)}
    return found | (_named(shown_parts(support, party)) if is_divided(support) else {})


def _totals_by(support: Support, by: str | None) -> Mapping[str, object]:
    if by == "instalment":
        return _payment_cells(support, payout_total(support)) if support.parties else {}
    if by is not None:
        return {part["from"]: part["amount"] for part in _total_by(support, by).get("periods", ())}
    found = {
        column.id: support.added([party.components[index] for party in support.parties])
        for index, column in enumerate(support.columns)
    }
    found |= {
        line: support.added([party.lines[index] for party in support.parties])
        for index, line in enumerate(support.lines)
    }
    return found | (_named(shown_totals(support)) if is_divided(support) else {})


# --- the payment list -------------------------------------------------------------------------------------------------


def _payment_columns(supports: Sequence[Support]) -> list[str]:
    """Give each payment's day and amount, then what of the total is not paid, where it occurs."""
    most = max(len(instalments(support)) for support in supports)
    dated = any(due_date(support, each) for support in supports for each in instalments(support))
    rows = [row for support in supports for row in _payouts(support)]
    return [
        *(name for at in range(1, most + 1) for name in ((f"due_{at}",) if dated else ()) + (f"instalment_{at}",)),
        *(["retained"] if any(map(is_divided, supports)) else []),
        *(name for name in ("in_kind", "to_recover") if any(getattr(row, name) for row in rows)),
        *(["rounding_difference"] if any(row.gap for row in rows) else []),
    ]


def _payouts(support: Support) -> list[Payout]:
    return [*(payout(support, party) for party in support.parties), payout_total(support)] if support.parties else []


def _payment_cells(support: Support, row: Payout) -> dict[str, object]:
    if support.file.of_posts:
        return {}
    paid = zip(instalments(support), row.payments, strict=True)
    found: dict[str, object] = {}
    for at, (instalment, amount) in enumerate(paid, 1):
        found |= {f"due_{at}": due_date(support, instalment), f"instalment_{at}": amount}
    kept = {"retained": row.retained, "in_kind": row.in_kind, "to_recover": row.to_recover}
    return {**found, **kept, "rounding_difference": row.gap}
