"""A settlement for scripts: JSON and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.show.calculation import preliminary
from polsek.show.data import csv_text
from polsek.show.settlement.columns import CORRECTION, correction, correction_total
from polsek.show.settlement.remarks import latest

if TYPE_CHECKING:
    from polsek.settlement import Fate, PartySettlement, Settlement

FATE = ("granted", "spent", "used", "repay", "kept", "carried_over", "to_pay", "not_reported", "recover")


def settlement_json(found: Settlement, authority: str) -> dict[str, Any]:
    """Give a settlement as the keys of the JSON answer."""
    support, total = found.support, _fate(found.total)
    if found.says_employer:
        total |= {"paid_out": _fate(found.paid_out), "retained": _fate(found.retained)}
    total |= correction_total(found)
    last = latest(found)
    return {
        "rule": support.file.id,
        "authority": {"code": support.file.code, "name": authority},
        "support": support.file.rule.support,
        "unit": support.file.rule.unit,
        "year": support.year,
        "from": str(support.period.start),
        "to": str(support.period.last),
        "preliminary": preliminary(support),
        "unspent": found.terms.unspent,
        "overspent": found.terms.overspent,
        "repay_by": None if found.repay_by is None else str(found.repay_by),
        "latest_employment": None if last is None else str(last),
        "parties": [_party(found, each) for each in found.parties],
        "total": total,
        "not_reported": list(dict.fromkeys(each.party.name for each in found.missing)),
        "without_certificate": [party.name for party in found.without_certificate],
    }


def _party(found: Settlement, each: PartySettlement) -> dict[str, Any]:
    answer = {
        "party": each.party.name,
        "abbreviation": each.party.abbreviation or None,
        "employer": each.employer or None,
        **_fate(each.fate),
        "certificate": each.certificate,
    }
    return {**answer, **correction(each)} if found.corrects else answer


def _fate(fate: Fate) -> dict[str, Any]:
    return {name: getattr(fate, name) for name in FATE}


def settlement_csv(found: Settlement, *, excel: bool) -> str:
    """Give one row per party and a row `total`."""
    columns = [
        "rule",
        "year",
        "party",
        "abbreviation",
        *(["employer"] if found.says_employer else []),
        *FATE,
        *(CORRECTION if found.corrects else []),
        "certificate",
        "repay_by",
        "preliminary",
    ]
    start = {
        "rule": found.support.file.id,
        "year": found.support.year,
        "repay_by": found.repay_by,
        "preliminary": preliminary(found.support),
    }
    rows: list[dict[str, object]] = [{**start, **_party(found, each)} for each in found.parties]
    total = {"party": "total", **_fate(found.total), **correction_total(found)}
    return csv_text(columns, [*rows, {**start, **total}], excel=excel)
