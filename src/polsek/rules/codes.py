"""Whether the codes of a rule file are those of authorities."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.words import meant
from polsek.problem import Words
from polsek.rules.rule import Payer

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from polsek.notation.reader import Reader
    from polsek.problem import Address
    from polsek.rules.rule import Rule


class Codes(NamedTuple):
    """The codes that may stand in a rule file."""

    authorities: Mapping[str, str]
    """The 310 municipalities and regions: the everyday name by the code."""
    seated: Collection[str] = ()
    """Codes of other assemblies that there are seats of."""


def check_codes(rule: Rule, known: Codes, to: Reader) -> None:
    """Report an authority or an assembly that there is none of."""
    own = rule.authority.code if isinstance(rule.authority, Payer) else ""
    if isinstance(rule.authority, str) and rule.authority not in known.authorities:
        _unknown(rule.authority, ("authority",), known, to)
    if rule.assembly and rule.assembly not in {*known.authorities, *known.seated, own}:
        _unknown(rule.assembly, ("assembly",), known, to)


def _unknown(code: str, at: Address, known: Codes, to: Reader) -> None:
    message = Words(f"no municipality or region has the code {code}", f"ingen kommun eller region har koden {code}")
    to.report("unknown-code", at, message, _instead(code, at, known))


def _instead(code: str, at: Address, known: Codes) -> Words:
    """Say which code was meant: one that is near, or that of the authority of that name."""
    by_name = {name: each for each, name in known.authorities.items()}
    near = meant(code, known.authorities) if code.isdecimal() else by_name.get(meant(code, by_name), "")
    if near:
        name = known.authorities[near]
        return Words(f'did you mean "{near}" ({name})?', f'menade du "{near}" ({name})?')
    if at == ("assembly",):
        return Words(
            "write the code of an authority, or add a mandate file with this one",
            "skriv en kommuns eller regions kod, eller lägg till en mandatfil med den här",
        )
    return Words(
        "another payer is written authority: {code: ..., name: ..., kind: other}",
        "en annan utbetalare skrivs authority: {code: ..., name: ..., kind: other}",
    )
