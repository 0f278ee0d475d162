"""Which party somebody means by a name that none of those at hand has."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from polsek.mandates.distribution import NATIONAL, near_party, nickname
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.mandates.distribution import Party

_SHORT = 4
"""A name so short is near any other, and so never what was meant."""
_NEAR = 7 / 10
"""How alike two names must be, without the word that nearly all of them have."""


def national_party(name: str) -> Party | None:
    """Give the country's party that a name or an abbreviation means; None where it means none."""
    return next((party for party, _ in NATIONAL if party.is_called(name)), None)


def party_meant(name: str, parties: Iterable[Party], others: Iterable[Party] = ()) -> Words | None:
    """Suggest the party that is probably meant; none where what is written is a party of its own.

    `others` are known, too, and not to be suggested: who writes one of them has written no other name wrongly.
    """
    names = {party.name: _own_part(party.name) for party in parties if len(party.name) > _SHORT}
    if national_party(name) is not None or any(party.is_called(name) for party in others):
        return None
    near = near_party(name, names) or nickname(name)
    if near not in names:
        alike = get_close_matches(_own_part(name), names.values(), n=1, cutoff=_NEAR)
        near = next((each for each, part in names.items() if part in alike), "") or _begun(name, names)
    return Words(f"did you mean {near}?", f"menade du {near}?") if near else None


def _begun(name: str, names: Iterable[str]) -> str:
    """Give the only name that has all the words that were written; empty when none or several have."""
    said = {*name.casefold().split()} - {"partiet"}
    longer = [each for each in names if said and said <= {*each.casefold().split()}]
    return longer[0] if len(longer) == 1 else ""


def _own_part(name: str) -> str:
    """Give what tells a party's name from others: `partiet` makes no two of them alike."""
    return " ".join(name.casefold().replace("partiet", " ").split())
