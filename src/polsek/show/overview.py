"""Every rule of a year, a line each: what it gives its own assembly, or what it would give another."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.closing import TOTAL
from polsek.money import TENTH, MarkKind, Rounding
from polsek.problem import Words
from polsek.show.calculation import calculation_data, record_columns, support_rows
from polsek.show.columns import MANDATES, preliminary, shown_decimals
from polsek.show.head import KINDS, receipt_block
from polsek.show.numbers import money_number, unit_name
from polsek.show.page import Column, Fixed, Heading, Line, Records, Table, notes
from polsek.show.rules import LEAST_RULE, TITLES, figures_needed, heading, marked, not_calculated, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.comparison.comparing import FullTime
    from polsek.document import Receipt
    from polsek.problem import Language, Problem
    from polsek.rules.file import RuleFile
    from polsek.show.contracts import Calculations, NotCalculated, Survey, SurveyedRule
    from polsek.show.page import Page


TITLE = Words("All rules", "Alla regler")
NOTE = Words("Note", "Märk")
PROPOSALS = Words("Proposals", "Förslag")
SEE = Words("See: polsek calculate RULE", "Se: polsek calculate REGEL")
LEAST_AUTHORITY, LEAST_SUPPORT = 16, 20
"""Down to how many characters a name and a title may be squeezed; narrower, they are left out."""


class Entry(NamedTuple):
    """A rule that holds in the year."""

    rule: str
    file: RuleFile | None
    """None when it cannot be read."""
    authority: str
    support: Support | None
    """None when it cannot be calculated."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot."""
    failed: bool = False
    """Whether that is a mistake; else it is something that nobody knows."""


class Overview(NamedTuple):
    """All rules of a year, in the order of their ids."""

    year: int
    entries: tuple[Entry, ...]
    receipt: Receipt | None = None

    @property
    def supports(self) -> tuple[Support, ...]:
        """What is calculated."""
        return tuple(each.support for each in self.entries if each.support is not None)

    def page(self, language: Language) -> Page:
        """Describe a line per rule and what they add up to, by unit; proposals stand apart."""
        title = Heading(heading(TITLE, self.year, len(self.entries), len(self.supports), language))
        page: Page = (title,)
        for group in _groups(self):
            page += () if group.title is None else (Heading(group.title, 2),)
            page += (_table(group, language),)
        page += notes(list(_remarks(self, language)))
        return (*page, receipt_block(self.receipt, language)) if self.receipt else page

    def data(self, language: Language) -> Calculations:
        """Give all of each rule as calculate does for one, and which rules are not calculated and why."""
        done = [calculation_data(each.support, each.authority) for each in self.entries if each.support is not None]
        left = [_left(each) for each in self.entries if each.support is None]
        found: Calculations = {"calculations": done, "not_calculated": left}
        if self.receipt:
            found["receipt"] = self.receipt
        return found

    def records(self, language: Language) -> Records:
        """Give the rows of each rule with its unit and status; one not calculated has a row `total` without amounts."""
        columns = [*record_columns(self.supports, None), "unit", "status", "outcome"]
        return Records(columns, [row for each in self.entries for row in _rows(each)])


# --- for scripts ------------------------------------------------------------------------------------------------------


def _left(each: Entry) -> NotCalculated:
    return {
        "rule": each.rule,
        "problems": sorted({problem.id for problem in each.problems}),
        "reason": reasons(each.problems, "en"),
        "needs": figures_needed(each.problems),
        "failed": each.failed,
    }


def _rows(each: Entry) -> Iterator[dict[str, object]]:
    said = {} if each.file is None else {"unit": each.file.rule.unit, "status": each.file.rule.status}
    if each.support is None:
        yield {"rule": each.rule, "party": "total", **said, "outcome": "failed" if each.failed else "not_calculated"}
        return
    for row in support_rows(each.support, None):
        yield {**row, **said, "outcome": "calculated"}


# --- what is added and what is not ------------------------------------------------------------------------------------


class _Line(NamedTuple):
    """A rule that is calculated."""

    authority: str
    support: Support


class _Group(NamedTuple):
    """Rules whose amounts may stand in one column."""

    title: Words | None
    unit: str
    lines: tuple[_Line, ...]
    added: bool
    """Whether a sum means something: proposals may exclude each other."""


def _groups(overview: Overview) -> Iterator[_Group]:
    """Part the rules by unit, that of most rules first, and decided rules from proposals."""
    lines = [_Line(each.authority, each.support) for each in overview.entries if each.support is not None]
    units = [line.support.file.rule.unit for line in lines]
    ordered = sorted(dict.fromkeys(units), key=lambda unit: -units.count(unit))
    for status in ("decided", "proposed"):
        for unit in ordered:
            found = tuple(line for line in lines if _kind(line.support) == (status, unit))
            if found:
                title = _group_title(status == "proposed", unit, unit == ordered[0])
                yield _Group(title, unit, found, status == "decided" and len(found) > 1)


def _kind(support: Support) -> tuple[str, str]:
    return support.file.rule.status, support.file.rule.unit


def _group_title(proposed: bool, unit: str, usual: bool) -> Words | None:  # noqa: FBT001 - what a group is
    counted = Words(f"Counted in {unit_name(unit, 'en')}", f"Räknas i {unit_name(unit, 'sv')}")
    if not proposed:
        return None if usual else counted
    return (
        PROPOSALS if usual else Words(f"Proposals, in {unit_name(unit, 'en')}", f"Förslag, i {unit_name(unit, 'sv')}")
    )


# --- tables -----------------------------------------------------------------------------------------------------------


def _table(group: _Group, language: Language) -> Table:
    """Give a row per rule: whose it is, what it is of, what it gives, and how sure that is."""
    supports = [line.support for line in group.lines]
    said = tuple(_note(support, language) for support in supports)
    whole = sum((support.total for support in supports), Fraction())
    authorities = tuple(line.authority for line in group.lines)
    titles = tuple(support.file.rule.title for support in supports)
    columns = (
        Column("authority", TITLES["authority"], "text", authorities, least=LEAST_AUTHORITY, wide=True),
        Column("support", TITLES["support"], "text", titles, least=LEAST_SUPPORT, wide=True),
        Column("mandates", MANDATES, "count", tuple(support.mandates for support in supports)),
        Column(
            "total",
            TOTAL,
            "money",
            tuple(Fixed(support.total, shown_decimals(support)) for support in supports),
            Fixed(whole, max(map(shown_decimals, supports))) if group.added else "",
            unit=group.unit,
        ),
        *((Column("note", NOTE, "text", said, wide=True),) if any(said) else ()),
    )
    ids = tuple(support.file.id for support in supports)
    names = Column("rule", TITLES["rule"], "text", ids, TOTAL if group.added else "", least=LEAST_RULE)
    return Table("rules", group.title or TITLE, names, columns, group.unit, instead=said)


def _note(support: Support, language: Language) -> str:
    """Name the marks of a rule's figures: `preliminary, inferred`."""
    kinds = {mark.kind for mark in support.all_marks}
    return ", ".join(words.get(language).lower() for kind, words in KINDS.items() if kind in kinds)


# --- what is said under the tables ------------------------------------------------------------------------------------


def _remarks(overview: Overview, language: Language) -> Iterator[Line]:
    marks = [(support.file.id, sorted(support.all_marks)) for support in overview.supports]
    for kind in (MarkKind.PRELIMINARY, MarkKind.GIVEN):
        yield from marked(marks, kind, language)
    unknown = [(each.rule, each.problems) for each in overview.entries if not each.failed]
    yield from not_calculated(unknown, [each.rule for each in overview.entries if each.failed], language)
    if overview.supports:
        yield Line(f"{SEE.get(language)} --year {overview.year}")


# --- under the rules of others --------------------------------------------------------------------------------------


SURVEY_TITLE = Words("Under the rules of others", "Enligt andras regler")
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
        title = heading(SURVEY_TITLE, found.year, len(found.entries), len(found.supports), language)
        page: Page = (Heading(f"{self.name}: {title}"),)
        for unit in dict.fromkeys(support.file.rule.unit for support in found.supports):
            rows = [row for each in found.entries if (row := _row(each, self.post)) is not None and row.unit == unit]
            page += (_survey_table(sorted(rows, key=_dearest), unit),) if rows else ()
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


def _survey_table(rows: Sequence[_Row], unit: str) -> Table:
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
    return Table("survey", SURVEY_TITLE, names, tuple(columns), unit, instead=("",) * len(rows))


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
