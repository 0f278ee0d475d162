"""The lines of an explanation: a text, its value by the decimal point, the unit, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import decimals_of
from polsek.notation.formula import PERCENT
from polsek.notation.words import MONTHS
from polsek.show.numbers import number, quantity, unit_name
from polsek.show.widths import INDENT, padded, size, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from polsek.money import Rounding
    from polsek.problem import Language
    from polsek.show.page import Step, Style

LEAST_ROOM = 40
"""How wide the texts of steps are at least, so that values of different parties stand at the same place."""
MANY = 1000
"""From how many parts on a share is written in per cent although it has no end; 1/349 is a fraction."""
MODES_SV = {
    "half up": "halva uppåt",
    "half even": "halva till jämnt",
    "half down": "halva nedåt",
    "up": "uppåt",
    "down": "nedåt",
}


MONTHS_SV = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WORDS_SV = {
    "last year": "förra året",
    "per year": "per år",
    "per month": "per månad",
    "on ": "den ",
    **dict(zip(MONTHS, MONTHS_SV, strict=True)),
}


# --- numbers ----------------------------------------------------------------------------------------------------------


def counted_text(value: Fraction | None, unit: str, language: Language) -> str:
    """Write a number with its unit; a share without end is a fraction."""
    if value is not None and unit == "share" and _is_fraction(value):
        return str(value)
    return quantity(value, _agreeing(value, unit, language), language)


def value_parts(value: Fraction | None, unit: str, language: Language) -> tuple[str, str]:
    """Give the digits and the unit of a value, to be aligned apart."""
    if value is None or unit == "yes/no":
        return quantity(value, unit, language), ""
    if unit == "share":
        return (str(value), "") if _is_fraction(value) else (number(value / PERCENT, language), "%")
    return number(value, language), unit_name(_agreeing(value, unit, language), language)


def _is_fraction(share: Fraction) -> bool:
    """Tell whether a share is best written as 1/6: it has no end in per cent, and its parts are few."""
    return decimals_of(share / PERCENT) is None and share.denominator < MANY


def _agreeing(value: Fraction | None, unit: str, language: Language) -> str:
    """Bring a counted word in agreement with its number."""
    if unit == "party" and value != 1:
        return "parties"
    return "mandate" if unit == "mandates" and value == 1 and language == "en" else unit


def rounding_text(rounding: Rounding | None, language: Language) -> str:
    """Write a rounding: `1 kr half up` is 1 kr, halva uppåt in Swedish."""
    if rounding is None:
        return "exact" if language == "en" else "exakt"
    if language == "en":
        return rounding.text
    amount = rounding.text.removesuffix(rounding.mode).strip().replace(".", ",")
    return f"{amount.replace('mandate', 'mandat').replace('full time', 'heltid')}, {MODES_SV[rounding.mode]}"


def when_text(text: str, language: Language) -> str:
    """Give the words of a figure that say when a name is read: `, on 1 July last year`."""
    words = text.split()
    sign = next((index for index, word in enumerate(words) if word in ("of", "x")), len(words))
    when = " ".join(words[sign + 2 :])
    if language == "sv":
        for english, swedish in WORDS_SV.items():
            when = when.replace(english, swedish)
    return f", {when}" if when else ""


# --- layout -----------------------------------------------------------------------------------------------------------


def step_lines(steps: Sequence[Step], width: int, language: Language) -> Iterator[tuple[str, str, str, Style]]:
    """Lay out steps: the text, then the value by its decimal point and its unit, then the reference, then the style."""
    point = "," if language == "sv" else "."
    values = [value_parts(step.value, step.unit, language) if step.valued else ("", "") for step in steps]
    whole = _most(digits.partition(point)[0] for digits, _ in values)
    rest = _most("".join(digits.partition(point)[1:]) for digits, _ in values)
    unit, reference = _most(unit for _, unit in values), _most(step.reference for step in steps)
    valued = [step for step in steps if step.valued]
    longest = _most(INDENT * step.depth + step.text for step in valued)
    room = min(width - (whole + rest + unit + reference + 5), max(longest, LEAST_ROOM))
    for step, (digits, name) in zip(steps, values, strict=True):
        indent = INDENT * step.depth
        if not step.valued:
            lines = wrapped(step.text, width - size(indent + INDENT))
            yield from (
                (f"{indent if not at else indent + INDENT}{line}", "", "", step.style) for at, line in enumerate(lines)
            )
            continue
        *before, last = _lines(step.text, room, indent)
        yield from ((line, "", "", step.style) for line in before)
        head, sign, tail = digits.partition(point)
        value = f"{padded(head, whole, right=True)}{padded(sign + tail, rest)} {padded(name, unit)}"
        yield f"{padded(last, room)}  ", value, f"  {step.reference}".rstrip(), step.style


def _most(texts: Iterable[str]) -> int:
    return max(map(size, texts), default=0)


def _lines(text: str, room: int, indent: str) -> list[str]:
    """Break a text into lines; all but the first are indented further."""
    first, *others = wrapped(text, room - size(indent))
    if not others:
        return [indent + first]
    again = wrapped(" ".join(others), room - size(indent) - size(INDENT))
    return [indent + first, *(indent + INDENT + line for line in again)]
