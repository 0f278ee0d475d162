"""The answer of mandates diff: what an election changed in an assembly."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import MarkKind
from polsek.problem import Words, same
from polsek.show.calculated import party_column
from polsek.show.marks import KINDS, figures, figures_text
from polsek.show.page import Column, Line, NotGiven, Records, Table, notes
from polsek.show.seats import heading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution, Party
    from polsek.problem import Language
    from polsek.show.contracts import AmountDifference, Number, SeatChange, SeatChanges, SeatDifference
    from polsek.show.page import Cell, Page

BEFORE_AFTER = ("party", "abbreviation", "before", "after", "difference")
CAPTION = Words("Mandates before and after", "Mandat före och efter")
CHANGE = Words("Change", "Ändring")
IN_MONEY = Words("Support", "Stöd")
AMOUNTS = ("amount_before", "amount_after", "amount_difference")
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
    costs: tuple[Support, Support] | None = None
    """What a rule gives in the first whole year after, with the seats of each election."""

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
        page: Page = (head._replace(lines=(Line(text, "warning"),) if years else ()), _table(self))
        if self.costs is None:
            return page
        _, after = self.costs
        rule = f"{after.file.rule.title.get(language)} ({after.file.id})"
        said: list[Words | Line] = [
            Words(
                f"Amounts: {rule}, {after.year}, with the seats of each election for the whole year.",
                f"Belopp: {rule}, {after.year}, med vardera valets mandat för hela året.",
            )
        ]
        for mark, leaves in figures(after, MarkKind.PRELIMINARY).items():
            marked = f"{KINDS[mark.kind].get(language)}: {figures_text(mark, leaves, language)}"
            said.append(Line(marked, "warning"))
        return (*page, *notes(said))

    def data(self, language: Language) -> SeatChanges:
        """Give the keys of the JSON answer."""
        found: SeatChanges = {
            "authority": {"code": self.code, "name": self.name},
            "from": str(self.before.starts),
            "to": str(self.after.starts),
            "preliminary": self.preliminary,
            "parties": [_row(each, self.costs) for each in self.moved],
            "total": _total(self.moved, self.costs),
        }
        if self.costs is not None:
            found["rule"], found["year"] = self.costs[1].file.id, self.costs[1].year
        return found

    def records(self, language: Language) -> Records:
        """Give a row per party; a count that is not final has a column that says so."""
        rows = [_flat(_row(each, self.costs)) for each in self.moved]
        columns = (*BEFORE_AFTER, *(AMOUNTS if self.costs else ()))
        if not self.preliminary:
            return Records(columns, rows)
        return Records((*columns, "preliminary"), [{**row, "preliminary": True} for row in rows])


def _row(moved: Moved, costs: tuple[Support, Support] | None) -> SeatChange:
    found: SeatChange = {
        "party": moved.party.name,
        "abbreviation": moved.party.abbreviation or None,
        "before": moved.before,
        "after": moved.after,
        "difference": moved.difference,
    }
    if costs is not None:
        found["amount"] = _amount(*(_gets(support, moved.party) for support in costs))
    return found


def _gets(support: Support, party: Party) -> Fraction | None:
    row = next((each for each in support.parties if each.party.is_called(party.name)), None)
    return None if row is None else support.shown(row.total)


def _amount(before: Fraction | None, after: Fraction | None) -> AmountDifference:
    return {"before": before, "after": after, "difference": (after or Fraction()) - (before or Fraction())}


def _flat(row: SeatChange) -> Mapping[str, object]:
    amount = row.get("amount")
    return row if amount is None else {**row, **{f"amount_{key}": value for key, value in amount.items()}}


def _total(found: Sequence[Moved], costs: tuple[Support, Support] | None) -> SeatDifference:
    before, after = sum(each.before or 0 for each in found), sum(each.after or 0 for each in found)
    total: SeatDifference = {"before": before, "after": after, "difference": after - before}
    if costs is not None:
        total["amount"] = _amount(costs[0].total, costs[1].total)
    return total


def _table(answer: SeatChangesAnswer) -> Table:
    found, total = answer.moved, _total(answer.moved, answer.costs)
    years = [same(str(each.starts.year)) for each in (answer.before, answer.after)]
    columns = [
        Column("before", years[0], "count", tuple(_seats(each.before) for each in found), total["before"]),
        Column("after", years[1], "count", tuple(_seats(each.after) for each in found), total["after"]),
        Column("difference", CHANGE, "signed", tuple(each.difference for each in found), total["difference"]),
    ]
    if answer.costs is not None:
        columns += _amount_columns(found, years, answer.costs)
    told = tuple(_moved(each) for each in found)
    if any(told):
        columns.append(Column("moved", "", "text", told))
    return Table("changes", CAPTION, party_column([each.party for each in found]), tuple(columns))


def _amount_columns(found: Sequence[Moved], years: Sequence[Words], costs: tuple[Support, Support]) -> list[Column]:
    unit = costs[1].file.rule.unit
    pairs = [_amount(*(_gets(support, each.party) for support in costs)) for each in found]
    whole = _amount(costs[0].total, costs[1].total)
    cells = {key: tuple(_cell(pair[key]) for pair in pairs) for key in ("before", "after", "difference")}
    return [
        Column("amount_before", years[0], "money", cells["before"], whole["before"], unit, group=IN_MONEY),
        Column("amount_after", years[1], "money", cells["after"], whole["after"], unit, group=IN_MONEY),
        Column("amount_difference", CHANGE, "signed", cells["difference"], whole["difference"], unit, group=IN_MONEY),
    ]


def _cell(value: Number | None) -> Cell:
    return NotGiven() if value is None else Fraction(value)


def _seats(mandates: int | None) -> Cell:
    return NotGiven() if mandates is None else mandates


def _moved(moved: Moved) -> Words | str:
    if moved.before is None:
        return CAME
    return LEFT if moved.after is None else ""
