"""Every rule of a year, a line each: what it gives its own assembly, or what it would give another."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.support import TOTAL
from polsek.money import TENTH, MarkKind, Rounding
from polsek.problem import Words
from polsek.show.calculation import calculation_data, section_ids, support_rows, whole_columns
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
    from polsek.money import Mark
    from polsek.problem import Language, Problem
    from polsek.rules.file import RuleFile
    from polsek.show.calculation import Sections
    from polsek.show.contracts import Calculation, Calculations, NotCalculated, Number
    from polsek.show.other_contracts import Survey, SurveyedRule
    from polsek.show.page import Page

TITLE = Words("All rules", "Alla regler")
NOTE = Words("Note", "Anm.")
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


class Told(NamedTuple):
    """What is kept of a rule, its amounts being too many to keep of every rule."""

    rule: str
    problems: tuple[Problem, ...]
    failed: bool
    line: Row | None
    """None when it is not calculated."""
    data: Calculation | None = None
    """All of it as JSON, where that is asked for."""
    columns: Sections = ()
    rows: tuple[dict[str, object], ...] = ()
    """All of it as CSV, where that is asked for."""


class Row(NamedTuple):
    """What a line of the table says of a rule."""

    rule: str
    authority: str
    title: Words
    unit: str
    status: str
    mandates: int
    total: Fixed
    marks: tuple[Mark, ...]


def told(entry: Entry, format_: str) -> Told:
    """Give what is kept of a rule for an answer in a format."""
    support, line = entry.support, None if entry.support is None else _line(entry.support, entry.authority)
    found = Told(entry.rule, entry.problems, entry.failed, line)
    if format_ == "json" and support is not None:
        return found._replace(data=calculation_data(support, entry.authority))
    if format_ in ("csv", "excel"):
        columns = () if support is None else section_ids(support)
        return found._replace(columns=columns, rows=tuple(_rows(entry)))
    return found


def _line(support: Support, authority: str) -> Row:
    file, total = support.file, Fixed(support.total, shown_decimals(support))
    title, unit, status = file.rule.title, file.rule.unit, file.rule.status
    return Row(file.id, authority, title, unit, status, support.mandates, total, tuple(sorted(support.all_marks)))


def _rows(each: Entry) -> Iterator[dict[str, object]]:
    said = {} if each.file is None else {"unit": each.file.rule.unit, "status": each.file.rule.status}
    if each.support is None:
        yield {"rule": each.rule, "party": "total", **said, "outcome": "failed" if each.failed else "not_calculated"}
        return
    for row in support_rows(each.support, None):
        yield {**row, **said, "outcome": "calculated"}


# --- the answer -------------------------------------------------------------------------------------------------------


class Overview(NamedTuple):
    """All rules of a year, in the order of their ids."""

    year: int
    rules: tuple[Told, ...]
    receipt: Receipt | None = None

    @property
    def lines(self) -> list[Row]:
        """What is calculated."""
        return [each.line for each in self.rules if each.line is not None]

    def page(self, language: Language) -> Page:
        """Describe a line per rule and what they add up to, by unit; proposals stand apart."""
        page: Page = (Heading(heading(TITLE, self.year, len(self.rules), len(self.lines), language)),)
        for group in _groups(self.lines):
            page += () if group.title is None else (Heading(group.title, 2),)
            page += (_table(group, language),)
        page += notes(list(_remarks(self, language)))
        return (*page, *receipt_block(self.receipt, language))

    def data(self, language: Language) -> Calculations:
        """Give all of each rule as calculate does for one, and which rules are not calculated and why."""
        done = [each.data for each in self.rules if each.data is not None]
        found: Calculations = {
            "calculations": done,
            "not_calculated": [_left(each) for each in self.rules if each.line is None],
        }
        if self.receipt:
            found["receipt"] = self.receipt
        return found

    def records(self, language: Language) -> Records:
        """Give the rows of each rule with its unit and status; one not calculated has a row `total` without amounts."""
        columns = whole_columns([each.columns for each in self.rules if each.columns])
        return Records([*columns, "unit", "status", "outcome"], [row for each in self.rules for row in each.rows])


def _left(each: Told) -> NotCalculated:
    return {
        "rule": each.rule,
        "problems": sorted({problem.id for problem in each.problems}),
        "reason": reasons(each.problems, "en"),
        "needs": figures_needed(each.problems),
        "failed": each.failed,
    }


# --- what is added and what is not ------------------------------------------------------------------------------------


class _Group(NamedTuple):
    """Rules whose amounts may stand in one column."""

    title: Words | None
    unit: str
    lines: tuple[Row, ...]
    added: bool
    """Whether a sum means something: proposals may exclude each other."""


def _groups(lines: Sequence[Row]) -> Iterator[_Group]:
    """Part the rules by unit, that of most rules first, and decided rules from proposals."""
    units = [line.unit for line in lines]
    ordered = sorted(dict.fromkeys(units), key=lambda unit: -units.count(unit))
    for status in ("decided", "proposed"):
        for unit in ordered:
            found = tuple(line for line in lines if (line.status, line.unit) == (status, unit))
            if found:
                title = _group_title(status == "proposed", unit, unit == ordered[0])
                yield _Group(title, unit, found, status == "decided" and len(found) > 1)


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
    lines = group.lines
    said = tuple(_note(line, language) for line in lines)
    whole = Fixed(sum((line.total.value for line in lines), Fraction()), max(line.total.decimals for line in lines))
    authorities, titles = tuple(line.authority for line in lines), tuple(line.title for line in lines)
    totals = tuple(line.total for line in lines)
    columns = (
        Column("authority", TITLES["authority"], "text", authorities, least=LEAST_AUTHORITY, wide=True),
        Column("support", TITLES["support"], "text", titles, least=LEAST_SUPPORT, wide=True),
        Column("mandates", MANDATES, "count", tuple(line.mandates for line in lines)),
        Column("total", TOTAL, "money", totals, whole if group.added else "", unit=group.unit),
        *((Column("note", NOTE, "text", said, wide=True),) if any(said) else ()),
    )
    ids = tuple(line.rule for line in lines)
    names = Column("rule", TITLES["rule"], "text", ids, TOTAL if group.added else "", least=LEAST_RULE)
    return Table("rules", group.title or TITLE, names, columns, group.unit, instead=said)


def _note(line: Row, language: Language) -> str:
    """Name the marks of a rule's figures: `preliminary, inferred`."""
    kinds = {mark.kind for mark in line.marks}
    return ", ".join(words.get(language).lower() for kind, words in KINDS.items() if kind in kinds)


# --- what is said under the tables ------------------------------------------------------------------------------------


def _remarks(overview: Overview, language: Language) -> Iterator[Line]:
    marks = [(line.rule, line.marks) for line in overview.lines]
    for kind in (MarkKind.PRELIMINARY, MarkKind.GIVEN):
        yield from marked(marks, kind, language)
    unknown = [(each.rule, each.problems) for each in overview.rules if not each.failed]
    yield from not_calculated(unknown, [each.rule for each in overview.rules if each.failed], language)
    if overview.lines:
        yield Line(f"{SEE.get(language)} --year {overview.year}")


# --- under the rules of others --------------------------------------------------------------------------------------


SURVEY_TITLE = Words("Under the rules of others", "Enligt andras regler")
PER_MANDATE = Words("Per mandate", "Per mandat")
SMALLEST = Words("Smallest party", "Minsta partiet")
LARGEST = Words("Largest party", "Största partiet")
POSTS = Words("Posts", "Tjänster")
PER_INHABITANT = Words("Per inhabitant", "Per invånare")
WHOLE = Rounding(Fraction(1), "half up", "1 kr half up")
HUNDREDTH = Rounding(Fraction(1, 100), "half up", "0.01 kr half up")
COLUMNS = (
    *("rule", "authority", "support", "unit", "total", "per_mandate", "per_inhabitant", "smallest", "largest"),
    *("full_time", "preliminary", "needs"),
)


class Surveyed(NamedTuple):
    """What is kept of a rule that is wanted."""

    rule: str
    said: SurveyedRule
    """Its part of the JSON answer."""
    marks: tuple[Mark, ...]
    """What is to be said about its figures."""
    problems: tuple[Problem, ...]
    failed: bool
    """Whether it could not be calculated by a mistake; else by something that nobody knows."""


def surveyed_rule(entry: Entry, post: FullTime | None, inhabitants: int | None = None) -> Surveyed:
    """Give what is kept of a rule; `post` says how many full-time posts its total pays."""
    support, file = entry.support, entry.file
    said: SurveyedRule = {
        "rule": entry.rule,
        "authority": {"code": "" if file is None else file.code, "name": entry.authority},
        "support": None if file is None else file.rule.support,
        "unit": None if file is None else file.rule.unit,
        "total": None,
        "per_mandate": None,
        "per_inhabitant": None,
        "smallest": None,
        "largest": None,
        "full_time": None,
        "preliminary": None if support is None else preliminary(support),
        "needs": _needs(entry),
    }
    if support is not None:
        _add_amounts(said, support, post)
        if inhabitants is not None and support.file.rule.unit == "kr":
            said["per_inhabitant"] = HUNDREDTH.apply(support.total / inhabitants)
    marks = () if support is None else tuple(sorted(support.all_marks))
    return Surveyed(entry.rule, said, marks, entry.problems, entry.failed)


def _add_amounts(said: SurveyedRule, support: Support, post: FullTime | None) -> None:
    said["total"] = support.total
    seated = [party for party in support.parties if party.mandates]
    if support.mandates:
        said["per_mandate"] = WHOLE.apply(support.total / support.mandates)
    if seated:
        said["smallest"], said["largest"] = (_amount(support, pick(seated, key=_mandates)) for pick in (min, max))
    if post is not None and support.file.rule.unit == "kr":
        said["full_time"] = TENTH.apply(support.total / post.cost)


def _mandates(party: PartySupport) -> int:
    return party.mandates


def _amount(support: Support, party: PartySupport) -> Fraction | None:
    return support.shown(party.total)


def _needs(each: Entry) -> list[str]:
    """Give what a rule that is not calculated lacks: figures by their address, facts by their name."""
    if each.support is not None:
        return []
    facts = any(problem.id in ("missing-fact", "missing-side") for problem in each.problems)
    declared = list(each.file.rule.facts) if facts and each.file is not None else []
    sides = ["side"] if any(problem.id == "missing-side" for problem in each.problems) else []
    return [*figures_needed(each.problems), *declared, *sides]


# --- the answer of survey ---------------------------------------------------------------------------------------------


class SurveyAnswer(NamedTuple):
    """The rules, calculated with the seats of one assembly."""

    year: int
    rules: tuple[Surveyed, ...]
    """In the order of their ids."""
    code: str
    name: str
    post: FullTime | None
    """What a full-time post costs the authority, where a rule of its own says so."""

    def page(self, language: Language) -> Page:
        """Describe a line per rule, the dearest first; what is not calculated, and why, stands below."""
        done = [each.said for each in self.rules if each.said["total"] is not None]
        title = heading(SURVEY_TITLE, self.year, len(self.rules), len(done), language)
        page: Page = (Heading(f"{self.name}: {title}"),)
        for unit in dict.fromkeys(said["unit"] for said in done):
            rows = [said for said in done if said["unit"] == unit]
            page += (_survey_table(sorted(rows, key=_dearest), unit or ""),)
        return (*page, *notes(list(_said(self, language))))

    def data(self, language: Language) -> Survey:
        """Give the keys of the JSON answer, in the order of the rules' ids."""
        return {
            "authority": {"code": self.code, "name": self.name},
            "year": self.year,
            "full_time_cost": None if self.post is None else self.post.cost,
            "rules": [each.said for each in self.rules],
        }

    def records(self, language: Language) -> Records:
        """Give a row per rule."""
        rows = [
            {**row, "authority": row["authority"]["name"], "needs": " ".join(row["needs"])}
            for row in self.data(language)["rules"]
        ]
        return Records(COLUMNS, rows)


def _dearest(said: SurveyedRule) -> tuple[Number, str]:
    return -(said["total"] or 0), said["rule"]


def _survey_table(rows: Sequence[SurveyedRule], unit: str) -> Table:
    columns = [
        Column(
            "authority",
            TITLES["authority"],
            "text",
            tuple(row["authority"]["name"] for row in rows),
            least=14,
            wide=True,
        ),
        Column("total", TOTAL, "money", tuple(row["total"] for row in rows)),
        Column("per_mandate", PER_MANDATE, "money", tuple(row["per_mandate"] for row in rows)),
        *(_per_inhabitant(rows)),
        Column("smallest", SMALLEST, "money", tuple(row["smallest"] for row in rows)),
        Column("largest", LARGEST, "money", tuple(row["largest"] for row in rows)),
    ]
    if any(row["full_time"] is not None for row in rows):
        columns.append(Column("full_time", POSTS, "count", tuple(row["full_time"] for row in rows), decimals=1))
    names = Column("rule", TITLES["rule"], "text", tuple(row["rule"] for row in rows), least=LEAST_RULE)
    return Table("survey", SURVEY_TITLE, names, tuple(columns), unit, instead=("",) * len(rows))


def _per_inhabitant(rows: Sequence[SurveyedRule]) -> Iterator[Column]:
    amounts = tuple(row["per_inhabitant"] for row in rows)
    if any(each is not None for each in amounts):
        yield Column("per_inhabitant", PER_INHABITANT, "money", amounts, decimals=2)


def _said(answer: SurveyAnswer, language: Language) -> Iterator[Line]:
    post = answer.post
    yield Line(
        Words(
            "Each rule is calculated with the mandates of the assembly, as it stands in its own file otherwise.",
            "Varje regel är beräknad med det egna fullmäktiges mandat, i övrigt enligt regelns fil.",
        )
    )
    done = [each.said for each in answer.rules if each.said["total"] is not None and each.said["unit"] == "kr"]
    if done and all(said["per_inhabitant"] is None for said in done):
        yield Line(
            Words(
                "Kronor per inhabitant: give how many live there, --inhabitants.",
                "Kronor per invånare: ange antalet invånare, --inhabitants.",
            )
        )
    if post is not None:
        cost = money_number(post.cost, language)
        yield Line(
            Words(
                f"Posts: the full-time posts that the total pays at {cost} kr a year ({post.rule}).",
                f"Tjänster: antal heltidstjänster som summan räcker till, à {cost} kr per år ({post.rule}).",
            )
        )
    yield from marked([(each.rule, each.marks) for each in answer.rules], MarkKind.PRELIMINARY, language)
    unknown = [(each.rule, each.problems) for each in answer.rules if not each.failed]
    yield from not_calculated(unknown, [each.rule for each in answer.rules if each.failed], language)
