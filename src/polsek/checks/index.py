"""An index that goes on from before a new amount: it raises the new amount by the years before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.checks.figures import warning
from polsek.notation.figure import Dated, on_day, parts
from polsek.notation.formula import Change, Given, Growth, Of
from polsek.period import Day
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from polsek.notation.figure import Figure
    from polsek.problem import Problem
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component, Pool


def index_base(file: RuleFile) -> Iterator[Problem]:
    """Find dated amounts, after the first, that an index raises from a day before their own."""
    indexed: tuple[Pool | Component, ...] = (*file.rule.pools.values(), *file.rule.components.values())
    for each in indexed:
        for dated in parts(each.amount):
            for start, value in dated.values[1:] if isinstance(dated, Dated) else ():
                index = on_day(each.indexed, start)
                begins = _begins(index)
                if begins is not None and begins < start and value is not None:
                    yield _raised(file, value, start, begins, index)


def _begins(index: Figure | None) -> date | None:
    """Give from when an index raises: its first day, or its base."""
    if isinstance(index, Growth):
        return index.start
    return index.base if isinstance(index, Change) else None


def _raised(file: RuleFile, value: Figure, start: date, begins: date, index: Figure | None) -> Problem:
    told = on_day(value, start)
    text = told.text if isinstance(told, Given | Of) else ""
    amount = Words(text or "the amount", text or "beloppet")
    own = f"change in {index.name} since ..." if isinstance(index, Change) else ""
    if isinstance(index, Growth):
        own = f"{index.text.partition(' from ')[0]} from {Day(start.month, start.day).of(start.year + 1)}"
    key = f"{start}: {{value: {text or '...'}, indexed: {own}}}"
    return warning(
        file,
        "index-base",
        value.address,
        Words(
            f"{amount.en} from {start} is raised by the index from {begins}, which is before it",
            f"{amount.sv} från {start} räknas upp med index från {begins}, alltså från tiden före beloppet",
        ),
        Words(
            f"if it is the amount of {start} itself, give each date its index: {key}; if the years before it are meant "
            "to raise it, write the index around the dates: amount: {value: {...}, indexed: ...}",
            f"om det är själva beloppet {start}, ge varje datum sitt index: {key}; om åren före ska höja det, skriv "
            "index runt datumen: amount: {value: {...}, indexed: ...}",
        ),
    )
