"""What the file does not say, and what the rule language decides there: only what matters for the rule at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.description import silence_money as money
from polsek.show.description import silence_who as who
from polsek.show.description.wording import Said, Section

if TYPE_CHECKING:
    from polsek.show.description.matter import Matter

Silence = Callable[["Matter"], Words | None]


def silence_section(matter: Matter) -> Section:
    """Describe the defaults of the language that decide money in this rule."""
    heading = Words("What the file does not say", "Det som filen inte säger")
    if not matter.rule.components:
        return Section(heading, ())
    items = tuple(text for silence in SILENCES if (text := silence(matter)) is not None)
    head = Words("Where the file is silent, the rule language decides:", "Där filen tiger bestämmer regelspråket:")
    return Section(heading, (Said(head, items),) if items else ())


SILENCES: tuple[Silence, ...] = (
    who.represented,
    who.among,
    who.empty_seats,
    who.new_assembly,
    who.mid_term,
    who.leaving,
    who.weighted,
    who.parts_of_a_year,
    who.read_monthly,
    money.overhead,
    money.exact,
    money.shown,
    money.total,
    money.in_money,
    money.instalments,
    money.unspent,
)
"""What a file may be silent about, in the order in which it is told."""
