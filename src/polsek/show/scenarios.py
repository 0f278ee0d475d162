"""The answer of calculate under several scenarios: a column each, beside what is known or decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.money import MarkKind
from polsek.show.calculated import party_table
from polsek.show.calculation import calculation_data
from polsek.show.head import KINDS, figures, figures_text, title, year_text
from polsek.show.page import Column, Line, NotGiven, Records, notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.scenario import Scenario
    from polsek.show.contracts import Calculations
    from polsek.show.page import Block, Cell, Page


class ScenariosAnswer(NamedTuple):
    """Rules in a year, each calculated under every scenario."""

    rules: Sequence[tuple[str, Sequence[Support]]]
    """What the authority of each rule is called, and its support under each scenario."""
    scenarios: Sequence[Scenario]

    def page(self, language: Language) -> Page:
        """Describe each rule: a column per scenario, and what each of them supposes."""
        return tuple(block for name, found in self.rules for block in self._blocks(name, found, language))

    def _blocks(self, name: str, found: Sequence[Support], language: Language) -> tuple[Block, ...]:
        first = found[0]
        parties = _parties(found)
        columns = [
            Column(
                f"scenario_{number}",
                each.title,
                "money",
                tuple(_cell(support, party) for party in parties),
                support.total,
            )
            for number, (each, support) in enumerate(zip(self.scenarios, found, strict=True), 1)
        ]
        heading = title(first.file, name, year_text(first.period, first.year), language)
        return (heading, party_table("scenarios", parties, columns, first), *notes(list(self._said(found, language))))

    def _said(self, found: Sequence[Support], language: Language) -> Iterator[Line]:
        for each, support in zip(self.scenarios, found, strict=True):
            name = each.title.get(language)
            given = figures(support, MarkKind.GIVEN).items()
            supposed = [figures_text(mark, leaves, language) for mark, leaves in given]
            yield Line(f"{name}: {'; '.join(supposed)}" if supposed else name)
            for mark, leaves in figures(support, MarkKind.PRELIMINARY).items():
                kind = KINDS[mark.kind].get(language).lower()
                yield Line(f"{name}, {kind}: {figures_text(mark, leaves, language)}", "warning")

    def data(self, language: Language) -> Calculations:
        """Give each rule under each scenario, as calculate does; each names its scenario."""
        return {"calculations": [calculation_data(support, name) for name, found in self.rules for support in found]}

    def records(self, language: Language) -> Records:
        """Give a row per party with a column per scenario, and a row `total` for each rule."""
        names = [each.title.get(language) for each in self.scenarios]
        rows: list[dict[str, object]] = []
        for _, found in self.rules:
            for party in _parties(found):
                amounts = {each: _amount(support, party) for each, support in zip(names, found, strict=True)}
                rows.append({"rule": found[0].file.id, "party": party.name, **amounts})
            totals = {each: support.total for each, support in zip(names, found, strict=True)}
            rows.append({"rule": found[0].file.id, "party": "total", **totals})
        return Records(("rule", "party", *names), rows)


def _parties(found: Sequence[Support]) -> list[Party]:
    return list(dict.fromkeys(party.party for support in found for party in support.parties))


def _amount(support: Support, party: Party) -> Fraction | None:
    row = next((each for each in support.parties if each.party == party), None)
    return None if row is None else support.shown(row.total)


def _cell(support: Support, party: Party) -> Cell:
    there = any(each.party == party for each in support.parties)
    return _amount(support, party) if there else NotGiven()
