"""The columns of a comparison: before, after, the difference, what the money pays, and the part of each cause."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.causes.stages import CAUSES
from polsek.money import TENTH
from polsek.problem import Words, same
from polsek.show.calculated import MANDATES, money_column
from polsek.show.head import year_text
from polsek.show.page import Column, NotGiven

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import Comparison
    from polsek.show.page import Cell

BEFORE, AFTER = Words("Before", "Före"), Words("After", "Efter")
DIFFERENCE = Words("Difference", "Skillnad")
FULL_TIME = Words("Full time", "Heltid")
CAUSE_TITLES = dict(zip(CAUSES, (Words("Figures", "Tal"), Words("Rule", "Regel"), MANDATES), strict=True))
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
NOT_SPLIT = "not_split"
HUNDRED = Fraction(100)


def end_names(found: Comparison) -> tuple[Words, Words]:
    """Name the two sides: by their years where the rule is the same, else before and after."""
    before, after = found.before, found.after
    if found.same_rule and before.year != after.year:
        return same(year_text(before.period, before.year)), same(year_text(after.period, after.year))
    return BEFORE, AFTER


def amounts(found: Comparison) -> tuple[Column, Column, Column]:
    """Give what each gets before and after, and the difference."""
    old, new = end_names(found)
    return (
        _money(found.before, "before", old, [each.before for each in found.parties], found.total.before),
        _money(found.after, "after", new, [each.after for each in found.parties], found.total.after),
        difference(found),
    )


def difference(found: Comparison) -> Column:
    """Give how much more each gets."""
    rows = [each.difference for each in found.parties]
    return _money(found.after, "difference", DIFFERENCE, rows, found.total.difference)._replace(kind="signed")


def _money(support: Support, id_: str, title: Words, rows: Sequence[Fraction | None], total: Fraction | None) -> Column:
    return money_column(support, id_, title, [_cell(each) for each in rows], _cell(total))


def _cell(value: Fraction | None) -> Cell:
    return NotGiven() if value is None else value


def main_columns(found: Comparison) -> list[Column]:
    """Give the columns of the first table."""
    unit = found.after.file.rule.unit
    columns = [column._replace(unit=unit) for column in amounts(found)]
    percents = tuple(_cell(each.percent) for each in found.parties)
    columns.append(Column("percent", same("%"), "signed", percents, _cell(found.total.percent), decimals=1))
    return columns + (_afforded(found) if found.full_time is not None else [])


def _afforded(found: Comparison) -> list[Column]:
    """Give which part of a full-time post the money pays."""
    columns = []
    for end, (id_, name) in enumerate(zip(("before", "after"), end_names(found), strict=True)):
        title = Words(f"{FULL_TIME.en}\n{name.en.lower()}", f"{FULL_TIME.sv}\n{name.sv.lower()}")
        cells = tuple(_share(each.afforded[end]) for each in found.parties)
        columns.append(Column(f"full_time_{id_}", title, "share", cells, _share(found.total.afforded[end]), decimals=1))
    return columns


def _share(share: Fraction | None) -> Cell:
    return NotGiven() if share is None else tenths(share) / HUNDRED


def tenths(share: Fraction) -> Fraction:
    """Give a share in per cent, rounded half up to 0.1 %."""
    return TENTH.apply(share * HUNDRED)


def parts(found: Comparison) -> list[Column]:
    """Give the part of each cause, several together where they are not split."""
    return [_part(found, number, stage.causes) for number, stage in enumerate(found.stages[1:])]


def _part(found: Comparison, number: int, causes: Sequence[str]) -> Column:
    titles = [CAUSE_TITLES[cause] for cause in causes]
    title = Words(
        " and ".join(each.en for each in titles).capitalize(), " och ".join(each.sv for each in titles).capitalize()
    )
    id_ = causes[0] if len(causes) == 1 else NOT_SPLIT
    rows = [each.parts[number].shown for each in found.parties]
    return _money(found.after, id_, title, rows, found.total.parts[number].shown)._replace(kind="signed")
