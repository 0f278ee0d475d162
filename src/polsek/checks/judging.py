"""What is said of the printed numbers of a table: reproduced, known to differ exactly as stated, or why they differ."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from operator import add
from typing import TYPE_CHECKING

from polsek.escaping import NO_BREAK_SPACE
from polsek.money import decimal_text
from polsek.notation.formula import PERCENT
from polsek.notation.words import did_you_mean
from polsek.problem import Problem, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.checks.numbers import Comparison, Official
    from polsek.rules.tables import Difference, PrintedCell, Table


HALF = Fraction(1, 2)
_OF_COUNTS = ("mandates", "count")


def written(value: Fraction | None, cell: PrintedCell) -> Words:
    """Write a number as its cell is written; decimals have a comma in Swedish."""
    if value is None:
        return Words("unknown", "okänt")
    unit = " %" if cell.share else ""
    number = value / PERCENT if cell.share else value
    return Words(f"{decimal_text(number)}{unit}", f"{decimal_text(number, space=NO_BREAK_SPACE, point=',')}{unit}")


def _cause(
    each: Comparison, printed: Fraction, calculated: Fraction, table: Table, comparisons: Sequence[Comparison]
) -> Words:
    """Name the likely cause, or else what can be done about a number that is wrong in print."""
    one, two = str(printed), str(calculated)
    if len(one) == len(two) and one != two and sorted(one) == sorted(two):
        return Words(
            "the same digits in another order: a misprint?", "samma siffror i annan ordning: ett skrivfel i tabellen?"
        )
    counted = each.path.rpartition(".")[2] in _OF_COUNTS
    money = not each.cell.share and not counted
    times = printed / calculated if calculated else Fraction()
    of_the_unit = None if table.unit else _OF_THE_UNIT.get(times)
    found = (_rows_added(each, comparisons) or _rate_first(each, printed) or of_the_unit) if money else None
    if found is not None:
        return found
    if not each.cell.share and times in (10, Fraction(1, 10)):
        return Words(
            "ten times: is there a digit too many, or missing?",
            "tio gånger så mycket: en siffra för mycket eller för lite?",
        )
    if counted:
        return Words(
            "were other seats counted? mandates: ID names another distribution",
            "gäller tabellen andra mandat? mandates: ID anger en annan mandatfördelning",
        )
    if money and abs(calculated - printed) <= 1:
        return Words(
            "one unit: another rounding, or rounded at an earlier step?",
            "skillnaden är en enhet: annan avrundning, eller avrundat i ett tidigare steg?",
        )
    return Words(
        f"if the printed number cannot be right, list {each.path} under differs: with the calculated one and why",
        f"om det publicerade beloppet inte kan stämma, ange {each.path} under differs: med det beräknade beloppet och "
        "orsaken",
    )


def _rows_added(each: Comparison, comparisons: Sequence[Comparison]) -> Words | None:
    if not each.path.startswith("all."):
        return None
    column = each.path.removeprefix("all.")
    rows = [
        other.calculated or Fraction()
        for other in comparisons
        if other.path.startswith("parties.") and other.path.endswith(f".{column}")
    ]
    if not rows or sum(rows, Fraction()) != each.cell.number:
        return None
    return Words(
        "the rows as shown add up to it: write rounding: {total: from shown amounts}?",
        "summan av de visade raderna: skriv rounding: {total: from shown amounts}?",
    )


def _rate_first(each: Comparison, printed: Fraction) -> Words | None:
    """Tell whether a whole rate, less than 1 from the exact one, times the count gives the printed number."""
    if each.made_of is None:
        return None
    rate, counted = each.made_of
    whole = printed / counted
    if counted <= 1 or whole.denominator != 1 or not 0 < abs(whole - rate) < 1:
        return None
    direction = "half up" if whole == floor(rate + HALF) else "down" if whole == floor(rate) else "up"
    product = f"{decimal_text(counted)} x {decimal_text(whole)}"
    return Words(
        f"{product}: was the rate rounded first? rounding: {{rate: 1 kr {direction}}}",
        f"{product}: avrundades beloppet per mandat först? rounding: {{rate: 1 kr {direction}}}",
    )


_OF_THE_UNIT = {
    Fraction(1, 12): Words(
        "a twelfth: per month? unit: kr/month", "en tolftedel: avser tabellen månader? unit: kr/month"
    ),
    Fraction(12): Words(
        "twelve times: is the amount of the file per month?", "tolv gånger så mycket: är filens belopp per månad?"
    ),
    Fraction(1, 1000): Words(
        "a thousandth: in thousands? unit: 1000 kr", "en tusendel: är tabellen i tusental kronor? unit: 1000 kr"
    ),
    Fraction(1000): Words(
        "a thousand times: is the amount of the file in thousands?",
        "tusen gånger så mycket: är filens belopp i tusental?",
    ),
}
"""What may be wrong where a table that names no unit prints so many times the amount: a month's, or thousands."""


# --- the judgement --------------------------------------------------------------------------------------------------


class Count(NamedTuple):
    """How many published numbers were compared; those that are neither reproduced nor known to differ are problems.

    A known difference that has changed or gone is such a problem: it is counted as compared, and as nothing else.
    """

    compared: int = 0
    reproduced: int = 0
    known_differences: int = 0

    def plus(self, other: Count) -> Count:
        """Add two counts."""
        return Count(*map(add, self, other))


def judged(printed: Official, comparisons: Sequence[Comparison]) -> tuple[Count, list[Problem]]:
    """Judge each number of a table."""
    count, problems, differs = Count(), [], dict(printed.table.differs)
    for each in comparisons:
        known = differs.pop(each.path, None)
        problem = _unlike(printed, each, comparisons) if known is None else _misstated(printed, each, known)
        if problem is not None:
            problems.append(problem)
            count = count.plus(Count(1))
        else:
            count = count.plus(Count(1, 1, 0) if known is None else Count(1, 0, 1))
    for path in differs:
        message = Words(
            f"{path} is not a printed number of this table", f"{path} är inget publicerat belopp i tabellen"
        )
        hint = did_you_mean(path, [each.path for each in comparisons])
        problems.append(printed.file.problem("unknown-path", (*printed.at, "differs", path), message, hint, key=True))
    return count, problems


def _misstated(printed: Official, each: Comparison, known: Difference) -> Problem | None:
    """Give what is wrong with a stated difference; None for a number that differs exactly so."""
    stated = None if known.calculated is None else known.calculated.number
    got, said, where = (
        written(each.calculated, each.cell),
        written(stated, each.cell),
        (*printed.at, "differs", each.path),
    )
    name = printed.called(each.cell)
    if each.calculated == each.cell.number:
        message = Words(f"{name.en}: reproduced now ({got.en})", f"{name.sv}: stämmer nu ({got.sv})")
        hint = Words("remove it from differs", "ta bort raden ur differs:")
        return printed.file.problem("difference-gone", where, message, hint)
    if each.calculated == stated:
        return None
    message = Words(
        f"{name.en}: calculated as {got.en}, not {said.en}", f"{name.sv}: beräknat {got.sv}, inte {said.sv}"
    )
    hint = Words("find out why before changing calculated:", "ta reda på orsaken innan du ändrar calculated:")
    return printed.file.problem("difference-changed", where, message, hint)


def _unlike(printed: Official, each: Comparison, comparisons: Sequence[Comparison]) -> Problem | None:
    """Give that a number differs, and the likely cause; None for one that is reproduced."""
    if each.calculated == each.cell.number:
        return None
    message, hint = _difference(printed, each, comparisons)
    return printed.file.problem("published-differs", each.cell.address, message, hint)


def _difference(table: Official, each: Comparison, comparisons: Sequence[Comparison]) -> tuple[Words, Words | None]:
    printed, calculated = each.cell.number, each.calculated
    name, said, got = table.called(each.cell), written(printed, each.cell), written(calculated, each.cell)
    if calculated is None or printed is None:
        return Words(
            f"{name.en}: printed {said.en}, but no such number comes out",
            f"{name.sv}: publicerat {said.sv}, men inget belopp beräknas",
        ), each.hint
    difference = calculated - printed
    size = written(abs(difference), each.cell)
    more = Words("more", "+") if difference > 0 else Words("less", "−")
    return (
        Words(
            f"{name.en}: printed {said.en}, calculated {got.en} ({size.en} {more.en})",
            f"{name.sv}: publicerat {said.sv}, beräknat {got.sv} ({more.sv}{size.sv})",
        ),
        _cause(each, printed, calculated, table.table, comparisons),
    )
