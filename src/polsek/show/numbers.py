"""Numbers as people read them: amounts, shares, units, roundings and cells in both languages."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.mandates import NATIONAL, Party
from polsek.money import decimal_text, decimals_of
from polsek.notation.formula import FULL_TIME, PERCENT
from polsek.notation.sorts import unit_words
from polsek.period import MONTHS, MONTHS_SV
from polsek.problem import Words
from polsek.show.page import Added, Column, Fixed, NotGiven, text_of

if TYPE_CHECKING:
    from polsek.money import Rounding
    from polsek.problem import Language
    from polsek.show.page import Cell


UNKNOWN = Words("unknown", "okänt")
NOT_GIVEN = "–"
"""What stands where a party does not get a component; 0 is an amount."""
SPACE = "\u00a0"


def number(value: Fraction, language: Language) -> str:
    """Write a number for people, exactly; one without end is cut after two decimals and says so."""
    point = "," if language == "sv" else "."
    if decimals_of(value) is not None:
        return decimal_text(value, space=SPACE, point=point, minus="−")
    whole, hundredths = divmod(int(abs(value) * 100), 100)
    cut = decimal_text(Fraction(whole), space=SPACE, point=point)
    return f"{'−' if value < 0 else ''}{cut}{point}{hundredths:02}…"


def money_number(value: Fraction, language: Language) -> str:
    """Write an exact amount; one with a decimal has two."""
    text = number(value, language)
    return f"{text}0" if decimals_of(value) == 1 else text


def quantity(value: Fraction | None, unit: str, language: Language) -> str:
    """Write a number with its unit: `467 488 kr`, `75 500 kr/month`, `31.42 %`, `9 mandates`."""
    if value is None:
        return UNKNOWN.get(language)
    if unit == "share":
        return f"{number(value / PERCENT, language)}{SPACE}%"
    if unit == "yes/no":
        return {"en": "yes" if value else "no", "sv": "ja" if value else "nej"}[language]
    text = number(value, language)
    return f"{text}{SPACE}{counted_unit(value, unit, language)}" if unit else text


def unit_name(unit: str, language: Language) -> str:
    """Write a unit: `kr/year` is kr/år in Swedish."""
    return unit_words(unit).get(language)


def counted_unit(value: Fraction, unit: str, language: Language) -> str:
    """Write the unit of a number: one post, or a part of one, is a heltidstjänst in Swedish."""
    return "heltidstjänst" if unit == FULL_TIME and language == "sv" and value <= 1 else unit_name(unit, language)


# --- cells ------------------------------------------------------------------------------------------------------------


def cell_text(column: Column, cell: Cell, language: Language) -> str:
    """Write a cell of a column for people."""
    match cell:
        case None:
            return UNKNOWN.get(language)
        case NotGiven():
            return NOT_GIVEN
        case Added():
            return f"{'+' if cell.value > 0 else ''}{_number_text(column, cell.value, language)}"
        case Fixed():
            return fixed(cell.value, cell.decimals, language)
        case Party():
            return party_name(cell)
        case Words() | str():
            return text_of(cell, language)
        case Fraction() | int():
            return _number_text(column, Fraction(cell), language)
        case _:
            return str(cell)


def _number_text(column: Column, value: Fraction, language: Language) -> str:
    if column.kind == "share":
        return f"{fixed(value / PERCENT, column.decimals, language)}{SPACE}%"
    text = fixed(value, column.decimals, language)
    return f"+{text}" if column.kind == "signed" and value > 0 else text


def fixed(value: Fraction, decimals: int, language: Language) -> str:
    """Write a number with at least so many decimals."""
    text = number(value, language)
    if not decimals or decimals_of(value) is None:
        return text
    point = "," if language == "sv" else "."
    whole, _, rest = text.partition(point)
    return f"{whole}{point}{rest.ljust(decimals, '0')}"


def title_text(column: Column, language: Language) -> str:
    """Write the title of a column: its group, its own, its unit, a line each."""
    unit = unit_name(column.unit, language)
    return "\n".join(filter(None, (text_of(column.group, language), text_of(column.title, language), unit)))


def title_line(column: Column, language: Language) -> str:
    """Write the title of a column on one line."""
    return title_text(column, language).replace("-\n", "").replace("\n", " ")


def party_name(party: Party) -> str:
    """Give a party's name, with its abbreviation when that is one of this assembly only."""
    national = {each.name for each, _ in NATIONAL}
    return f"{party.name} ({party.abbreviation})" if party.abbreviation and party.name not in national else party.name


# --- numbers of an explanation --------------------------------------------------------------------------------------


MANY = 1000
"""From how many parts on a share is written in per cent although it has no end; 1/349 is a fraction."""
MODES_SV = {
    "half up": "till {}",
    "half even": "till {}, hälften till jämnt",
    "half down": "till {}, hälften nedåt",
    "up": "uppåt till {}",
    "down": "nedåt till {}",
}
WHOLE_SV = {"1 kr": "hela kronor", "1 mandate": "hela mandat", "1 mandates": "hela mandat"}


WORDS_SV = {
    "last year": "förra året",
    "per year": "per år",
    "per month": "per månad",
    "on ": "den ",
    **dict(zip(MONTHS, MONTHS_SV, strict=True)),
}


def counted_text(value: Fraction | None, unit: str, language: Language) -> str:
    """Write a number with its unit; a share without end is a fraction."""
    return SPACE.join(filter(None, value_parts(value, unit, language)))


def value_parts(value: Fraction | None, unit: str, language: Language) -> tuple[str, str]:
    """Give the digits and the unit of a value, to be aligned apart."""
    if value is None or unit == "yes/no":
        return quantity(value, unit, language), ""
    if unit == "share":
        return (str(value), "") if _is_fraction(value) else (number(value / PERCENT, language), "%")
    return number(value, language), counted_unit(value, _agreeing(value, unit), language)


def _is_fraction(share: Fraction) -> bool:
    """Tell whether a share is best written as 1/6: it has no end in per cent, and its parts are few."""
    return decimals_of(share / PERCENT) is None and share.denominator < MANY


def _agreeing(value: Fraction | None, unit: str) -> str:
    """Bring a counted word in agreement with its number."""
    one = next((single for single, several in _PLURALS.items() if unit in (single, several)), "")
    return unit if not one else one if value == 1 else _PLURALS[one]


_PLURALS = {"party": "parties", **{one: f"{one}s" for one in ("mandate", "seat", "member", "vote", "meeting", "month")}}


def rounding_text(rounding: Rounding | None, language: Language) -> str:
    """Write a rounding: `0.01 kr half up` is till närmaste 0,01 kr in Swedish."""
    if rounding is None:
        return "exact" if language == "en" else "exakt"
    if language == "en":
        return rounding.text
    amount = rounding.text.removesuffix(rounding.mode).strip()
    size, _, unit = amount.replace(".", ",").partition(" ")
    words = {"mandate": "mandat", "mandates": "mandat", "full time": "heltidstjänst"}
    step = WHOLE_SV.get(amount, f"närmaste {size}{SPACE}{words.get(unit, unit)}")
    return MODES_SV[rounding.mode].format(step)


def when_text(text: str, language: Language) -> str:
    """Give the words of a figure that say when a name is read: `, on 1 July last year`."""
    words = text.split()
    sign = next((index for index, word in enumerate(words) if word in ("of", "x")), len(words))
    when = " ".join(words[sign + 2 :])
    if language == "sv":
        for english, swedish in WORDS_SV.items():
            when = when.replace(english, swedish)
    return f", {when}" if when else ""
