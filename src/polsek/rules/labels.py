"""What stands at an address of a rule file, in words: whose it is, what of it, for which numbers and from when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import band
from polsek.notation.words import looks_like_date
from polsek.problem import Words, same

if TYPE_CHECKING:
    from polsek.problem import Address
    from polsek.rules.rule import Rule

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


def label(address: Address, rule: Rule, *, quotes: bool = False) -> Words:
    """Say what an address is: `Lön, tjänstgöringsgrad vid 1–3 mandat från 2025-01-01`."""
    if not address:
        return Words("The whole rule", "Hela regeln")
    steps = [step for step in address[2:] if isinstance(step, str)]
    text = _place(address, rule, quotes=quotes)
    key = next((_KEYS[step] for step in steps if step in _KEYS), None)
    if key is not None:
        text = Words(f"{text.en}, {key.en}", f"{text.sv}, {key.sv}")
    bands = [step for step in steps if step[:1].isdigit() and not looks_like_date(step)]
    if bands and address[0] in FIGURES:
        numbers = band_words(bands[-1])
        text = Words(f"{text.en} with {numbers.en}", f"{text.sv} vid {numbers.sv}")
    dates = [step for step in steps if looks_like_date(step)]
    return Words(f"{text.en} from {dates[-1]}", f"{text.sv} från {dates[-1]}") if dates else text


def _place(address: Address, rule: Rule, *, quotes: bool) -> Words:
    section = str(address[0])
    if section in FIGURES and len(address) > 1:
        title = rule.called(str(address[1]))
        return Words(f"“{title.en}”", f"”{title.sv}”") if quotes else title
    return _PLACES.get(section, same(section))


def band_words(key: str) -> Words:
    """Say the numbers of a band by its key: `1–3 mandates`."""
    first, last, unit = band(key)
    numbers = str(first) if last in (None, first) else f"{first}–{last}"
    many = Words(unit, unit) if unit != "mandates" else Words("mandate" if first == last == 1 else unit, "mandat")
    more = Words(" or more", " eller fler") if last is None else same("")
    return Words(*(f"{numbers} {counted}{end}" for counted, end in zip(many, more, strict=True)))
