"""What a rule costs when things are otherwise: under several scenarios, at the least and at the most."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.calculation import calculation_data
from polsek.show.columns import party_table, preliminary
from polsek.show.explanation import explanations
from polsek.show.head import KINDS, figures, figures_text, head, title, year_text
from polsek.show.numbers import number
from polsek.show.page import Chart, Column, Line, NotGiven, Records, Table, notes
from polsek.show.remarks import difference_remark, kept_after_leaving

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.bounds import Bounds
    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.scenario import Scenario
    from polsek.show.contracts import Calculations
    from polsek.show.other_contracts import Bounding, BoundSaid, RuleBounds
    from polsek.show.page import Block, Cell, Page


BY_SCENARIO = Words("Support per scenario", "Stöd per scenario")


class ScenariosAnswer(NamedTuple):
    """Rules in a year, each calculated under every scenario."""

    rules: Sequence[tuple[str, Sequence[Support]]]
    """What the authority of each rule is called, and its support under each scenario."""
    scenarios: Sequence[Scenario]

    def page(self, language: Language) -> Page:
        """Describe each rule: a column per scenario, and what each of them supposes."""
        return tuple(block for name, found in self.rules for block in self._blocks(name, found, language))

    def document(self, language: Language) -> Page:
        """Describe it, and how each party's support is made under each scenario."""
        supports = [support for _, found in self.rules for support in found]
        names = [name for name, found in self.rules for _ in found]
        return (*self.page(language), *explanations(supports, names, language))

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
        drawn = Chart(BY_SCENARIO, tuple(column.id for column in columns), totals=True)
        table = party_table("scenarios", parties, columns, first)._replace(charts=(drawn,))
        return (heading, table, *notes(list(self._said(found, language))))

    def _said(self, found: Sequence[Support], language: Language) -> Iterator[Line]:
        for each, support in zip(self.scenarios, found, strict=True):
            name = each.title.get(language)
            given = figures(support, MarkKind.GIVEN).items()
            supposed = [figures_text(mark, leaves, language) for mark, leaves in given]
            yield Line(f"{name}: {'; '.join(supposed)}" if supposed else name)
            for text in difference_remark(support, support.sum_of_rows, support.total, language):
                yield Line(f"{name}: {text}")
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


# --- the least and the most -----------------------------------------------------------------------------------------


ENDS = {
    "least": Words("Least", "Minst"),
    "now": Words("With the seats now", "Nuvarande mandat"),
    "most": Words("Most", "Mest"),
}
OUTCOME = Words("Outcome", "Utfall")
COLUMNS = ("rule", "outcome", "total", "difference", "parties", "seats", "preliminary")


class BoundsAnswer(NamedTuple):
    """What some rules can cost, each with its authority's name."""

    found: Sequence[tuple[Bounds, str]]

    def page(self, language: Language) -> Page:
        """Describe each rule: its head, the three outcomes, and what they stand for."""
        return tuple(block for each, name in self.found for block in _blocks(each, name, language))

    def data(self, language: Language) -> Bounding:
        """Give the keys of the JSON answer."""
        return {"bounds": [_rule(each, name) for each, name in self.found]}

    def records(self, language: Language) -> Records:
        """Give a row per rule and outcome."""
        return Records(COLUMNS, [row for each, _ in self.found for row in _rows(each)])


def _blocks(each: Bounds, name: str, language: Language) -> tuple[Block, ...]:
    found = _ends(each)
    unit = each.now.file.rule.unit
    seats = [_seats(support) for support in found.values()]
    names = Column("outcome", OUTCOME, "text", tuple(ENDS[end] for end in found))
    columns = (
        Column("total", Words("Total", "Summa"), "money", tuple(support.total for support in found.values())),
        Column(
            "difference",
            Words("Against now", "Mot nu"),
            "signed",
            tuple(support.total - each.now.total for support in found.values()),
        ),
        Column("parties", Words("Parties", "Partier"), "count", tuple(map(len, seats))),
        Column("seats", Words("Mandates", "Mandat"), "text", tuple(_list(given) for given in seats), least=20),
    )
    caption = Words("The least and the most that the rule can cost", "Det minsta och det mesta som regeln kan kosta")
    return (
        head(each.now, name, language),
        Table("bounds", caption, names, columns, unit),
        *notes(_said(each, language)),
    )


def _said(each: Bounds, language: Language) -> list[Words]:
    rule, year = each.now.file.rule, each.now.year
    outcomes = number(Fraction(each.outcomes), language)
    said = [
        Words(
            f"All {outcomes} outcomes with {each.seats} mandates and at most {each.parties} parties are compared; "
            "the mandates shown are one outcome that gives the amount.",
            f"Alla {outcomes} utfall med {each.seats} mandat och högst {each.parties} partier är jämförda; "
            "mandaten som visas är ett utfall som ger beloppet.",
        )
    ]
    corrected = any(one.year == year for one in rule.adjustments) or any(one.year == year for one in rule.withheld)
    if corrected:
        said.append(
            Words(
                "Corrections and withheld support of this year are counted with the seats now only.",
                "Årets korrigeringar och innehållna stöd är räknade bara med nuvarande mandat.",
            )
        )
    kept = kept_after_leaving(each.now, language)
    if kept:
        said.append(
            Words(
                f"What a party that leaves the assembly keeps ({kept}) is counted with the seats now only: which "
                "parties will leave is not known.",
                f"Det som ett parti som lämnar fullmäktige behåller ({kept}) är räknat bara med nuvarande mandat: "
                "vilka partier som lämnar är inte känt.",
            )
        )
    return said


def _ends(each: Bounds) -> dict[str, Support]:
    return {"least": each.least.support, "now": each.now, "most": each.most.support}


def _seats(support: Support) -> list[int]:
    return sorted((party.mandates for party in support.parties if party.mandates), reverse=True)


def _list(seats: Sequence[int]) -> str:
    return ", ".join(map(str, seats))


def _rule(each: Bounds, name: str) -> RuleBounds:
    said = {end: _said_of(support, each.now) for end, support in _ends(each).items()}
    return {
        "rule": each.now.file.id,
        "authority": {"code": each.now.file.code, "name": name},
        "year": each.now.year,
        "unit": each.now.file.rule.unit,
        "seats": each.seats,
        "parties": each.parties,
        "outcomes": each.outcomes,
        "least": said["least"],
        "now": said["now"],
        "most": said["most"],
    }


def _said_of(support: Support, now: Support) -> BoundSaid:
    return {
        "amount": support.total,
        "difference": support.total - now.total,
        "seats": _seats(support),
        "preliminary": preliminary(support),
    }


def _rows(each: Bounds) -> list[dict[str, object]]:
    return [
        {
            "rule": each.now.file.id,
            "outcome": end,
            "total": support.total,
            "difference": support.total - each.now.total,
            "parties": len(_seats(support)),
            "seats": " ".join(map(str, _seats(support))),
            "preliminary": preliminary(support),
        }
        for end, support in _ends(each).items()
    ]
