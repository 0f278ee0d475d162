"""Costs or payments as YAML: `parties: {M: 400000, S: [100000, 200000.50]}`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.notation.kinds import Word
from polsek.notation.reader import unknown_keys
from polsek.problem import Words
from polsek.read.outcome.entries import AUTHORITY, COLUMNS, Entry

if TYPE_CHECKING:
    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.problem import Address
    from polsek.read.outcome.entries import What


def listed_entries(what: What, to: Reader) -> list[Entry]:
    """Give what a YAML file says."""
    content = to.document.value if isinstance(to.document.value, dict) else {}
    unknown_keys(content, ("polsek", "source", "note", "parties"), (), to)
    if "polsek" in content:
        Word("1").read(content["polsek"], ("polsek",), to)
    parties = content.get("parties")
    if not isinstance(parties, dict) or not parties:
        hint = Words("write parties: {M: 400000}", "skriv parties: {M: 400000}")
        to.report("no-parties", ("parties",), Words("no party is listed", "inget parti är angivet"), hint, key=True)
        return []
    return [_party(name, inner, what, to) for name, inner in parties.items()]


def _party(name: str, value: Value, what: What, to: Reader) -> Entry:
    at: Address = ("parties", name)
    if not isinstance(value, dict):
        return Entry(name, at, _listed(value, at, to), None)
    unknown_keys(value, COLUMNS[what][1:], at, to)
    amounts = _listed(value[what], (*at, what), to) if what in value else ()
    own = _listed(value[AUTHORITY], (*at, AUTHORITY), to) if what == "spent" and AUTHORITY in value else ()
    certificate, where = value.get("certificate"), (*at, "certificate")
    if not isinstance(certificate, str | None):
        to.report("wrong-shape", where, Words("expected yes or no", "här väntas ja eller nej"))
    return Entry(name, at, amounts, (certificate, where) if isinstance(certificate, str) else None, own)


def _listed(value: Value, at: Address, to: Reader) -> tuple[tuple[str, Address], ...]:
    """Give an amount, or the amounts of a list."""
    if value == "" and not to.places.quoted(at):
        to.report(
            "empty-value",
            at,
            Words(f"nothing stands after {at[-1]}:", f"värdet saknas efter {at[-1]}:"),
            Words(
                "write 0, or leave out a party that has not reported",
                "skriv 0, eller utelämna ett parti som inte har redovisat",
            ),
            key=True,
        )
        return ()
    if isinstance(value, str):
        return ((value, at),)
    texts = [(item, (*at, number)) for number, item in enumerate(value)] if isinstance(value, list) else []
    found = tuple((item, where) for item, where in texts if isinstance(item, str))
    if len(found) < len(texts) or not texts:
        message = Words("expected an amount, or a list of amounts", "här väntas ett belopp, eller en lista med belopp")
        to.report("wrong-shape", at, message)
    for (_, one), (text, other) in pairwise(found):
        before, here = to.places.value(one), to.places.value(other)
        if (before.line, before.end_column + 1) == (here.line, here.column):
            to.report(
                "number",
                other,
                Words(f"{text!r} after a comma without a space", f"”{text}” efter ett komma utan mellanslag"),
                Words(
                    "in a list, write decimals with a point, and a space after each comma: [100000.50, 2000]",
                    "skriv decimaler i en lista med punkt, och mellanslag efter varje komma: [100000.50, 2000]",
                ),
            )
    return found
