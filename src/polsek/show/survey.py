"""The answer of survey: what the parties of one assembly would get under the rules of others, rule by rule."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import TENTH, MarkKind, Rounding
from polsek.problem import Words
from polsek.show.calculated import TOTAL
from polsek.show.calculation import preliminary
from polsek.show.listing import LEAST_RULE, TITLES
from polsek.show.many_rules import figures_needed, heading, marked, not_calculated
from polsek.show.numbers import money_number
from polsek.show.page import Column, Heading, Line, Records, Table, notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.comparison.full_time import FullTime
    from polsek.problem import Language
    from polsek.show.contracts import Survey, SurveyedRule
    from polsek.show.overview import Entry, Overview
    from polsek.show.page import Page

TITLE = Words("Under the rules of others", "Enligt andras regler")
PER_MANDATE = Words("Per mandate", "Per mandat")
SMALLEST = Words("Smallest party", "Minsta partiet")
LARGEST = Words("Largest party", "Största partiet")
POSTS = Words("Posts", "Tjänster")
WHOLE = Rounding(Fraction(1), "half up", "1 kr half up")
COLUMNS = (
    *("rule", "authority", "support", "unit", "total", "per_mandate", "smallest", "largest", "full_time"),
    *("preliminary", "needs"),
)


class SurveyAnswer(NamedTuple):
    """The rules, calculated with the seats of one assembly."""

    overview: Overview
    code: str
    name: str
    post: FullTime | None
    """What a full-time post costs the authority, where a rule of its own says so."""

    def page(self, language: Language) -> Page:
        """Describe a line per rule, the dearest first; what is not calculated, and why, stands below."""
        found = self.overview
        title = heading(TITLE, found.year, len(found.entries), len(found.supports), language)
        page: Page = (Heading(f"{self.name}: {title}"),)
        for unit in dict.fromkeys(support.file.rule.unit for support in found.supports):
            rows = [row for each in found.entries if (row := _row(each, self.post)) is not None and row.unit == unit]
            page += (_table(sorted(rows, key=_dearest), unit),) if rows else ()
        return (*page, *notes(list(_said(self, language))))

    def data(self, language: Language) -> Survey:
        """Give the keys of the JSON answer, in the order of the rules' ids."""
        return {
            "authority": {"code": self.code, "name": self.name},
            "year": self.overview.year,
            "full_time_cost": None if self.post is None else self.post.cost,
            "rules": [_data(each, self.post) for each in self.overview.entries],
        }

    def records(self, language: Language) -> Records:
        """Give a row per rule."""
        rows = [
            {**row, "authority": row["authority"]["name"], "needs": " ".join(row["needs"])}
            for row in self.data(language)["rules"]
        ]
        return Records(COLUMNS, rows)


class _Row(NamedTuple):
    """What a rule gives."""

    support: Support
    authority: str
    unit: str
    total: Fraction
    per_mandate: Fraction | None
    smallest: Fraction | None
    """What the party with the fewest mandates gets."""
    largest: Fraction | None
    posts: Fraction | None
    """How many full-time posts the total pays."""


def _row(each: Entry, post: FullTime | None) -> _Row | None:
    support = each.support
    if support is None:
        return None
    seated = [party for party in support.parties if party.mandates]
    unit = support.file.rule.unit
    per_mandate = WHOLE.apply(support.total / support.mandates) if support.mandates else None
    posts = TENTH.apply(support.total / post.cost) if post is not None and unit == "kr" else None
    smallest, largest = (_amount(support, pick(seated, key=_mandates)) if seated else None for pick in (min, max))
    return _Row(support, each.authority, unit, support.total, per_mandate, smallest, largest, posts)


def _mandates(party: PartySupport) -> int:
    return party.mandates


def _amount(support: Support, party: PartySupport) -> Fraction | None:
    return support.shown(party.total)


def _dearest(row: _Row) -> tuple[Fraction, str]:
    return -row.total, row.support.file.id


def _table(rows: Sequence[_Row], unit: str) -> Table:
    columns = [
        Column("authority", TITLES["authority"], "text", tuple(row.authority for row in rows), least=14, wide=True),
        Column("total", TOTAL, "money", tuple(row.total for row in rows)),
        Column("per_mandate", PER_MANDATE, "money", tuple(row.per_mandate for row in rows)),
        Column("smallest", SMALLEST, "money", tuple(row.smallest for row in rows)),
        Column("largest", LARGEST, "money", tuple(row.largest for row in rows)),
    ]
    if any(row.posts is not None for row in rows):
        columns.append(Column("full_time", POSTS, "count", tuple(row.posts for row in rows), decimals=1))
    names = Column("rule", TITLES["rule"], "text", tuple(row.support.file.id for row in rows), least=LEAST_RULE)
    return Table("survey", TITLE, names, tuple(columns), unit, instead=("",) * len(rows))


def _said(answer: SurveyAnswer, language: Language) -> Iterator[Line]:
    found, post = answer.overview, answer.post
    yield Line(
        Words(
            "Each rule is calculated with the mandates of the assembly, as it stands in its own file otherwise.",
            "Varje regel är räknad med fullmäktiges mandat, i övrigt som den står i sin egen fil.",
        )
    )
    if post is not None:
        cost = money_number(post.cost, language)
        yield Line(
            Words(
                f"Posts: the full-time posts that the total pays at {cost} kr a year ({post.rule}).",
                f"Tjänster: de heltidstjänster som summan räcker till om en kostar {cost} kr per år ({post.rule}).",
            )
        )
    marks = [(support.file.id, sorted(support.all_marks)) for support in found.supports]
    yield from marked(marks, MarkKind.PRELIMINARY, language)
    unknown = [(each.rule, each.problems) for each in found.entries if not each.failed]
    yield from not_calculated(unknown, [each.rule for each in found.entries if each.failed], language)


def _data(each: Entry, post: FullTime | None) -> SurveyedRule:
    row, file = _row(each, post), each.file
    return {
        "rule": each.rule,
        "authority": {"code": "" if file is None else file.code, "name": each.authority},
        "support": None if file is None else file.rule.support,
        "unit": None if file is None else file.rule.unit,
        "total": None if row is None else row.total,
        "per_mandate": None if row is None else row.per_mandate,
        "smallest": None if row is None else row.smallest,
        "largest": None if row is None else row.largest,
        "full_time": None if row is None else row.posts,
        "preliminary": None if row is None else preliminary(row.support),
        "needs": _needs(each),
    }


def _needs(each: Entry) -> list[str]:
    """Give what a rule that is not calculated lacks: figures by their address, facts by their name."""
    if each.support is not None:
        return []
    facts = any(problem.id in ("missing-fact", "missing-side") for problem in each.problems)
    declared = list(each.file.rule.facts) if facts and each.file is not None else []
    sides = ["side"] if any(problem.id == "missing-side" for problem in each.problems) else []
    return [*figures_needed(each.problems), *declared, *sides]
