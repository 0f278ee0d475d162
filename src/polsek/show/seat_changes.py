"""The answer of mandates diff: what an election changed in an assembly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Words, same
from polsek.show.calculated import party_column
from polsek.show.page import Column, Line, NotGiven, Records, Table
from polsek.show.seats import heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.mandates import Distribution, Party
    from polsek.problem import Language
    from polsek.show.contracts import SeatChange, SeatChanges, SeatDifference
    from polsek.show.page import Cell, Page

BEFORE_AFTER = ("party", "abbreviation", "before", "after", "difference")
CAPTION = Words("Mandates before and after", "Mandat före och efter")
CHANGE = Words("Change", "Ändring")
CAME, LEFT = Words("new", "nytt"), Words("left", "lämnar")


class Moved(NamedTuple):
    """A party before and after an election; None where it has no seat."""

    party: Party
    before: int | None
    after: int | None

    @property
    def difference(self) -> int:
        """How many mandates it has won."""
        return (self.after or 0) - (self.before or 0)


def changes(before: Distribution, after: Distribution) -> tuple[Moved, ...]:
    """Lay two elections side by side: the parties of the later one, then those that have left."""
    old = {row.party.name.casefold(): row for row in before.rows if row.mandates}
    new = {row.party.name.casefold(): row for row in after.rows if row.mandates}
    found = [Moved(row.party, old[name].mandates if name in old else None, row.mandates) for name, row in new.items()]
    return (*found, *(Moved(row.party, row.mandates, None) for name, row in old.items() if name not in new))


class SeatChangesAnswer(NamedTuple):
    """Two elections of an assembly."""

    code: str
    name: str
    """Of the authority."""
    before: Distribution
    after: Distribution

    @property
    def moved(self) -> tuple[Moved, ...]:
        """What each party won or lost."""
        return changes(self.before, self.after)

    @property
    def preliminary(self) -> bool:
        """Whether a count is not final."""
        return self.before.preliminary or self.after.preliminary

    def page(self, language: Language) -> Page:
        """Describe both, side by side."""
        head = heading(self.code, self.name, f"{self.before.starts.year} – {self.after.starts.year}", language)
        years = ", ".join(str(each.starts.year) for each in (self.before, self.after) if each.preliminary)
        text = Words(
            f"Preliminary: the count of {years} is not final", f"Preliminärt: räkningen {years} är inte slutlig"
        )
        return (head._replace(lines=(Line(text, "warning"),) if years else ()), _table(self))

    def data(self, language: Language) -> SeatChanges:
        """Give the keys of the JSON answer."""
        return {
            "authority": {"code": self.code, "name": self.name},
            "from": str(self.before.starts),
            "to": str(self.after.starts),
            "preliminary": self.preliminary,
            "parties": [_row(each) for each in self.moved],
            "total": _total(self.moved),
        }

    def records(self, language: Language) -> Records:
        """Give a row per party; a count that is not final has a column that says so."""
        rows = [_row(each) for each in self.moved]
        if not self.preliminary:
            return Records(BEFORE_AFTER, rows)
        return Records((*BEFORE_AFTER, "preliminary"), [{**row, "preliminary": True} for row in rows])


def _row(moved: Moved) -> SeatChange:
    return {
        "party": moved.party.name,
        "abbreviation": moved.party.abbreviation or None,
        "before": moved.before,
        "after": moved.after,
        "difference": moved.difference,
    }


def _total(found: Sequence[Moved]) -> SeatDifference:
    before, after = sum(each.before or 0 for each in found), sum(each.after or 0 for each in found)
    return {"before": before, "after": after, "difference": after - before}


def _table(answer: SeatChangesAnswer) -> Table:
    found, total = answer.moved, _total(answer.moved)
    years = [same(str(each.starts.year)) for each in (answer.before, answer.after)]
    columns = [
        Column("before", years[0], "count", tuple(_seats(each.before) for each in found), total["before"]),
        Column("after", years[1], "count", tuple(_seats(each.after) for each in found), total["after"]),
        Column("difference", CHANGE, "signed", tuple(each.difference for each in found), total["difference"]),
    ]
    told = tuple(_moved(each) for each in found)
    if any(told):
        columns.append(Column("moved", "", "text", told))
    return Table("changes", CAPTION, party_column([each.party for each in found]), tuple(columns))


def _seats(mandates: int | None) -> Cell:
    return NotGiven() if mandates is None else mandates


def _moved(moved: Moved) -> Words | str:
    if moved.before is None:
        return CAME
    return LEFT if moved.after is None else ""
