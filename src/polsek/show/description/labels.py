"""What stands at an address of a rule file, in words: whose it is, what of it, for which numbers and from when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Band, Chosen, band
from polsek.notation.words import looks_like_date
from polsek.problem import Words, same
from polsek.show.description.figures import band_text
from polsek.show.description.wording import quoted, say

if TYPE_CHECKING:
    from polsek.problem import Address
    from polsek.rules.file import RuleFile

_PLACES = {
    "valid": Words("The validity", "Giltighetstid"),
    "mandates": Words("Which mandates count", "Vilka mandat som räknas"),
    "time": Words("The support year", "Stödåret"),
    "facts": Words("What must be known", "Uppgifter som behövs"),
    "rounding": Words("The rounding", "Avrundningen"),
    "party_total": Words("The limits of a party’s total", "Gränserna för ett partis summa"),
    "adjustments": Words("The corrections", "Korrigeringarna"),
    "withheld": Words("The withheld support", "Det innehållna stödet"),
    "instalments": Words("The payments", "Utbetalningarna"),
    "settlement": Words("The settlement", "Avräkningen"),
    "arrangement": Words("The employment", "Anställningen"),
    "decided": Words("The decision", "Beslutet"),
}
_KEYS = {
    "employment": Words("share of full time", "tjänstgöringsgrad"),
    "overhead": Words("payroll overhead", "PO-pålägg"),
    "indexed": Words("index", "uppräkning"),
    "at_least": Words("least", "minst"),
    "at_most": Words("most", "högst"),
    "above": Words("counted above", "räknas utöver"),
    "plus": Words("addition", "tillägg"),
    "rounding": Words("rounding", "avrundning"),
    "valid": Words("validity", "giltighet"),
}
FIGURES = ("components", "pools", "figures")
"""The sections whose keys are names that have titles."""


def label(address: Address, file: RuleFile, *, quotes: bool = True) -> Words:
    """Say what an address is: `Lön, tjänstgöringsgrad vid 1–3 mandat från 2025-01-01`."""
    if not address:
        return Words("The whole rule", "Hela regeln")
    steps = [step for step in address[2:] if isinstance(step, str)]
    text = _place(address, file, quotes=quotes)
    key = next((_KEYS[step] for step in steps if step in _KEYS), None)
    if key is not None:
        text = say("{text}, {key}", "{text}, {key}", text=text, key=key)
    bands = [step for step in steps if step[:1].isdigit() and not looks_like_date(step)]
    if bands and address[0] in FIGURES:
        text = say("{text} with {band}", "{text} vid {band}", text=text, band=_band(bands[-1]))
    dates = [step for step in steps if looks_like_date(step)]
    return say("{text} from {day}", "{text} från {day}", text=text, day=same(dates[-1])) if dates else text


def _place(address: Address, file: RuleFile, *, quotes: bool) -> Words:
    section = str(address[0])
    if section in FIGURES and len(address) > 1:
        title = file.rule.called(str(address[1]))
        return quoted(title) if quotes else title
    return _PLACES.get(section, same(section))


def _band(key: str) -> Words:
    """Say the numbers of a band by its key: `1–3 mandates`."""
    first, last, unit = band(key)
    return band_text(Band(first, last, Chosen("", "", ()), key, ()), unit)
