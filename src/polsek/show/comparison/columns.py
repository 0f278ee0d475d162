"""The columns of a comparison: before, after, the difference, what the money pays, and the part of each cause."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.causes import CAUSES
from polsek.money import Rounding
from polsek.problem import Words
from polsek.show.columns import NOT_GIVEN, Amounts
from polsek.show.numbers import SPACE, number, unit_name
from polsek.show.remarks import amount_text
from polsek.show.text import year_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import Change, Comparison
    from polsek.problem import Language

BEFORE, AFTER = Words("Before", "Före"), Words("After", "Efter")
DIFFERENCE = Words("Difference", "Skillnad")
FULL_TIME = Words("Full time", "Heltid")
CAUSE_TITLES = dict(
    zip(CAUSES, (Words("Figures", "Tal"), Words("Rule", "Regel"), Words("Mandates", "Mandat")), strict=True)
)
CAUSE_NAMES = dict(
    zip(
        CAUSES,
        (
            Words("series, figures and dates", "serier, tal och datum"),
            Words("the rule", "regeln"),
            Words("mandates", "mandat"),
        ),
        strict=True,
    )
)
AND = Words("and", "och")
TENTH = Rounding(Fraction(1, 10), "half up", "0.1 % half up")
HUNDRED = Fraction(100)


class Numbers(NamedTuple):
    """A column as numbers, to be added up: each party's and the last row's."""

    title: str
    rows: tuple[Fraction | None, ...]
    total: Fraction | None


def end_names(found: Comparison, language: Language) -> tuple[str, str]:
    """Name the two sides: by their years where the rule is the same, else before and after."""
    before, after = found.before, found.after
    if found.same_rule and before.year != after.year:
        return year_text(before.period, before.year), year_text(after.period, after.year)
    return BEFORE.get(language), AFTER.get(language)


def amounts(found: Comparison, language: Language) -> tuple[Numbers, Numbers, Numbers]:
    """Give what each gets before and after, and the difference."""
    old, new = end_names(found, language)
    return (
        Numbers(old, tuple(each.before for each in found.parties), found.total.before),
        Numbers(new, tuple(each.after for each in found.parties), found.total.after),
        Numbers(DIFFERENCE.get(language), tuple(each.difference for each in found.parties), found.total.difference),
    )


def parts(found: Comparison, language: Language) -> tuple[Numbers, ...]:
    """Give the part of each cause, several together where they are not split."""
    return tuple(
        Numbers(
            f" {AND.get(language)} ".join(CAUSE_TITLES[cause].get(language) for cause in stage.causes).capitalize(),
            tuple(each.parts[number_].shown for each in found.parties),
            found.total.parts[number_].shown,
        )
        for number_, stage in enumerate(found.stages[1:])
    )


def amount_columns(found: Comparison, language: Language) -> list[Amounts]:
    """Give the columns of the first table."""
    old, new, difference = amounts(found, language)
    unit = unit_name(found.after.file.rule.unit, language)
    percents = [_percent(each, language) for each in (*found.parties, found.total)]
    columns = [
        _column(old._replace(title=f"{old.title}\n{unit}"), found.before, language),
        _column(new._replace(title=f"{new.title}\n{unit}"), found.after, language),
        _column(difference._replace(title=f"{difference.title}\n{unit}"), found.after, language, signed=True),
        Amounts("%", tuple(percents[:-1]), percents[-1]),
    ]
    return columns + (_afforded(found, language) if found.full_time is not None else [])


def part_columns(found: Comparison, language: Language) -> list[Amounts]:
    """Give the columns of the table of causes."""
    difference = amounts(found, language)[2]
    return [_column(each, found.after, language, signed=True) for each in (*parts(found, language), difference)]


def _afforded(found: Comparison, language: Language) -> list[Amounts]:
    names = end_names(found, language)
    return [
        Amounts(
            f"{FULL_TIME.get(language)}\n{name.lower()}",
            tuple(percent_text(each.afforded[end], language) for each in found.parties),
            percent_text(found.total.afforded[end], language),
        )
        for end, name in enumerate(names)
    ]


def _column(column: Numbers, support: Support, language: Language, *, signed: bool = False) -> Amounts:
    write = signed_text if signed else _plain
    cells: Sequence[str] = [write(support, value, language) for value in column.rows]
    return Amounts(column.title, tuple(cells), write(support, column.total, language))


def _plain(support: Support, value: Fraction | None, language: Language) -> str:
    return NOT_GIVEN if value is None else amount_text(support, value, language)


def signed_text(support: Support, value: Fraction | None, language: Language) -> str:
    """Write a difference with its sign."""
    text = _plain(support, value, language)
    return f"+{text}" if value is not None and value > 0 else text


def _percent(change: Change, language: Language) -> str:
    if change.percent is None:
        return NOT_GIVEN
    return f"{'+' if change.percent > 0 else ''}{_tenths(change.percent, language)}"


def percent_text(share: Fraction | None, language: Language) -> str:
    """Write a share in per cent with one decimal."""
    return NOT_GIVEN if share is None else f"{_tenths(tenths(share), language)}{SPACE}%"


def tenths(share: Fraction) -> Fraction:
    """Give a share in per cent, rounded half up to 0.1 %."""
    return TENTH.apply(share * HUNDRED)


def _tenths(value: Fraction, language: Language) -> str:
    text = number(value, language)
    return text if value.denominator != 1 else f"{text}{',' if language == 'sv' else '.'}0"
