"""Every rule of a year, a line each: what it gives its own assembly, or what it would give another."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, cast

from polsek.calculation.support import TOTAL
from polsek.money import TENTH, MarkKind, Rounding
from polsek.notation.sorts import unit_words
from polsek.problem import Words
from polsek.show.calculation import calculation_data, section_ids, support_rows, whole_columns
from polsek.show.columns import MANDATES, picked, preliminary, shown_decimals
from polsek.show.head import KINDS, receipt_block
from polsek.show.listing import LEAST_RULE, STATUSES, TITLES, figures_needed, grouped, heading, marked, reasons
from polsek.show.numbers import money_number
from polsek.show.page import Column, Fixed, Heading, Line, Records, Table, notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import FullTime
    from polsek.document import Receipt
    from polsek.money import Mark
    from polsek.problem import Language, Problem
    from polsek.recalculation import Outcome
    from polsek.rules.file import RuleFile
    from polsek.show.calculation import Sections
    from polsek.show.contracts import Calculation, Calculations, NotCalculated
    from polsek.show.contracts.many import Survey, SurveyedRule
    from polsek.show.data import Encoded
    from polsek.show.page import Page

TITLE = Words("All rules", "Alla regler")
NOTE = Words("Note", "Anm.")
PROPOSALS = Words("Proposals", "Förslag")
SEE = Words("See: polsek calculate RULE", "Se: polsek calculate REGEL")
LEAST_AUTHORITY, LEAST_SUPPORT = 16, 20
"""Down to how many characters a name and a title may be squeezed; narrower, they are left out."""


# --- what is kept of a rule -------------------------------------------------------------------------------------------


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
    kinds: tuple[MarkKind, ...] = ()
    """What is to be said about its figures, in a word."""
    marks: tuple[Mark, ...] = ()
    """What is to be said about each of them; of what is inferred or interpreted, the word is enough."""
    line: Row | None = None
    """Its line among all rules, where that is shown; None when it is not calculated."""
    surveyed: SurveyedRule | None = None
    """What it would give another assembly, where that is asked."""
    data: Encoded | None = None
    """All of it, where JSON is asked for; None when it is not calculated."""
    columns: Sections = ()
    rows: Mapping[str, Sequence[object]] = MappingProxyType({})
    """All of it as CSV, by column, where that is asked for."""


class Row(NamedTuple):
    """What a line of the table says of a rule."""

    authority: str
    title: Words
    unit: str
    status: str
    mandates: int
    total: Fixed


_DEPTH = 2
"""How many brackets deep a rule stands in the JSON answer."""


def told(entry: Entry, format_: str) -> Told:
    """Give what is kept of a rule for an answer in a format."""
    support = entry.support
    found = Told(entry.rule, entry.problems, entry.failed)
    if format_ == "csv":
        columns = () if support is None else section_ids(support)
        return found._replace(columns=columns, rows=_by_column(entry))
    if support is None:
        return found
    if format_ == "json":
        from polsek.show.data import encoded

        return found._replace(data=encoded(calculation_data(support, entry.authority), _DEPTH))
    rule, total = support.file.rule, Fixed(support.total, shown_decimals(support))
    line = Row(entry.authority, rule.title, rule.unit, rule.status, support.mandates, total)
    return _marked(found, support)._replace(line=line)


_EXPLAINED = (MarkKind.PRELIMINARY, MarkKind.GIVEN)


def _marked(found: Told, support: Support) -> Told:
    marks = sorted(support.all_marks)
    kinds = tuple(dict.fromkeys(mark.kind for mark in marks))
    return found._replace(kinds=kinds, marks=tuple(mark for mark in marks if mark.kind in _EXPLAINED))


def _by_column(each: Entry) -> Mapping[str, Sequence[object]]:
    rule = None if each.file is None else each.file.rule
    outcome = "failed" if each.failed else "not_calculated" if each.support is None else "calculated"
    rows = [{"rule": each.rule, "party": "total"}] if each.support is None else support_rows(each.support, None)
    said = {} if rule is None else {"unit": rule.unit, "status": rule.status}
    alike = {name: (value,) * len(rows) for name, value in {**said, "outcome": outcome}.items()}
    return {**{name: tuple(row[name] for row in rows) for name in rows[0]}, **alike}


# --- the answer -------------------------------------------------------------------------------------------------------


class Overview(NamedTuple):
    """All rules of a year, in the order of their ids."""

    year: int
    rules: tuple[Told, ...]
    receipt: Receipt | None = None

    @property
    def lines(self) -> list[tuple[Told, Row]]:
        """What is calculated."""
        return [(each, each.line) for each in self.rules if each.line is not None]

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
            "calculations": cast("list[Calculation]", done),
            "not_calculated": [_left(each) for each in self.rules if each.data is None],
        }
        if self.receipt:
            found["receipt"] = self.receipt
        return found

    def records(self, language: Language) -> Records:
        """Give the rows of each rule with its unit and status; one not calculated has a row `total` without amounts."""
        columns = whole_columns([each.columns for each in self.rules if each.columns])
        rows = (
            dict(zip(each.rows, values, strict=True))
            for each in self.rules
            for values in zip(*each.rows.values(), strict=True)
        )
        return Records([*columns, "unit", "status", "outcome"], rows)


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
    lines: tuple[tuple[Told, Row], ...]
    added: bool
    """Whether a sum means something: proposals may exclude each other."""


def _groups(lines: Sequence[tuple[Told, Row]]) -> Iterator[_Group]:
    """Part the rules by unit, that of most rules first, and decided rules from proposals."""
    units = [line.unit for _, line in lines]
    ordered = sorted(dict.fromkeys(units), key=lambda unit: -units.count(unit))
    for status in STATUSES:
        for unit in ordered:
            found = tuple(each for each in lines if (each[1].status, each[1].unit) == (status, unit))
            if found:
                title = _group_title(status, unit, is_usual=unit == ordered[0])
                yield _Group(title, unit, found, status == "decided" and len(found) > 1)


def _group_title(status: str, unit: str, *, is_usual: bool) -> Words | None:
    en, sv = unit_words(unit)
    if status == "decided":
        return None if is_usual else Words(f"Counted in {en}", f"Räknas i {sv}")
    return PROPOSALS if is_usual else Words(f"Proposals, in {en}", f"Förslag, i {sv}")


# --- tables -----------------------------------------------------------------------------------------------------------


def _table(group: _Group, language: Language) -> Table:
    """Give a row per rule: whose it is, what it is of, what it gives, and how sure that is."""
    rows = [
        {**line._asdict(), "rule": each.rule, "support": line.title, "note": _note(each, language)}
        for each, line in group.lines
    ]
    totals = [line.total for _, line in group.lines]
    whole = Fixed(sum((each.value for each in totals), Fraction()), max(each.decimals for each in totals))
    total = {"rule": TOTAL, "total": whole} if group.added else {}
    names, *columns = picked(
        rows,
        total,
        (
            Column("rule", TITLES["rule"], "text", least=LEAST_RULE),
            Column("authority", TITLES["authority"], "text", least=LEAST_AUTHORITY, wide=True),
            Column("support", TITLES["support"], "text", least=LEAST_SUPPORT, wide=True),
            Column("mandates", MANDATES, "count"),
            Column("total", TOTAL, "money", unit=group.unit),
            Column("note", NOTE, "text", wide=True),
        ),
    )
    said = tuple(_note(each, language) for each, _ in group.lines)
    shown = columns if any(said) else columns[:-1]
    return Table("rules", group.title or TITLE, names, tuple(shown), group.unit, instead=said)


def _note(rule: Told, language: Language) -> str:
    """Name the marks of a rule's figures: `preliminary, inferred`."""
    return ", ".join(words.get(language).lower() for kind, words in KINDS.items() if kind in rule.kinds)


# --- what is said under the tables ------------------------------------------------------------------------------------


NOT_CALCULATED = Words("Not calculated", "Ej beräknade")


def not_calculated(rules: Sequence[Told | Outcome], language: Language) -> Iterator[Line]:
    """Name the rules that are not calculated: for what nobody knows, and for problems, which are told on stderr."""
    yield from grouped(NOT_CALCULATED, ((each.rule, each.problems) for each in rules if not each.failed), language)
    if failed := ", ".join(each.rule for each in rules if each.failed):
        see = Words("see the problems", "se felmeddelandet ovan").get(language)
        yield Line(f"{NOT_CALCULATED.get(language)}: {failed} ({see})")


def _remarks(overview: Overview, language: Language) -> Iterator[Line]:
    for kind in _EXPLAINED:
        yield from marked(((each.rule, each.marks) for each in overview.rules), kind, language)
    yield from not_calculated(overview.rules, language)
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
OPTIONAL = ("per_inhabitant", "full_time")
"""The columns that are shown where they say something."""


def surveyed_rule(entry: Entry, post: FullTime | None, inhabitants: int | None = None) -> Told:
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
        _add_amounts(said, support, post, inhabitants)
    found = Told(entry.rule, entry.problems, entry.failed, surveyed=said)
    return found if support is None else _marked(found, support)


def _add_amounts(said: SurveyedRule, support: Support, post: FullTime | None, inhabitants: int | None) -> None:
    said["total"] = support.total
    seated = sorted((party for party in support.parties if party.mandates), key=lambda party: party.mandates)
    if support.mandates:
        said["per_mandate"] = WHOLE.apply(support.total / support.mandates)
    if seated:
        largest = max(seated, key=lambda party: party.mandates)
        said["smallest"], said["largest"] = support.shown(seated[0].total), support.shown(largest.total)
    if support.file.rule.unit == "kr":
        said["full_time"] = None if post is None else TENTH.apply(support.total / post.cost)
        said["per_inhabitant"] = None if inhabitants is None else HUNDREDTH.apply(support.total / inhabitants)


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
    rules: tuple[Told, ...]
    """In the order of their ids."""
    code: str
    name: str
    post: FullTime | None
    """What a full-time post costs the authority, where a rule of its own says so."""

    @property
    def said(self) -> list[SurveyedRule]:
        """What each rule gives."""
        return [each.surveyed for each in self.rules if each.surveyed is not None]

    def page(self, language: Language) -> Page:
        """Describe a line per rule, the dearest first; what is not calculated, and why, stands below."""
        done = [said for said in self.said if said["total"] is not None]
        title = heading(SURVEY_TITLE, self.year, len(self.rules), len(done), language)
        page: Page = (Heading(f"{self.name}: {title}"),)
        for unit in dict.fromkeys(said["unit"] for said in done):
            rows = [said for said in done if said["unit"] == unit]
            page += (_survey_table(sorted(rows, key=lambda said: (-(said["total"] or 0), said["rule"])), unit or ""),)
        return (*page, *notes(list(_said(self, language))))

    def data(self, language: Language) -> Survey:
        """Give the keys of the JSON answer, in the order of the rules' ids."""
        return {
            "authority": {"code": self.code, "name": self.name},
            "year": self.year,
            "full_time_cost": None if self.post is None else self.post.cost,
            "rules": self.said,
        }

    def records(self, language: Language) -> Records:
        """Give a row per rule."""
        return Records(COLUMNS, [_surveyed(said) for said in self.said])


def _surveyed(said: SurveyedRule) -> dict[str, object]:
    """Give the columns of CSV; those of the table are picked from them."""
    return {**said, "authority": said["authority"]["name"], "needs": " ".join(said["needs"])}


def _survey_table(rows: Sequence[SurveyedRule], unit: str) -> Table:
    names, *columns = picked(
        [_surveyed(row) for row in rows],
        {},
        (
            Column("rule", TITLES["rule"], "text", least=LEAST_RULE),
            Column("authority", TITLES["authority"], "text", least=14, wide=True),
            Column("total", TOTAL, "money"),
            Column("per_mandate", PER_MANDATE, "money"),
            Column("per_inhabitant", PER_INHABITANT, "money", decimals=2),
            Column("smallest", SMALLEST, "money"),
            Column("largest", LARGEST, "money"),
            Column("full_time", POSTS, "count", decimals=1),
        ),
        null=None,
    )
    shown = (each for each in columns if each.id not in OPTIONAL or any(cell is not None for cell in each.cells))
    return Table("survey", SURVEY_TITLE, names, tuple(shown), unit, instead=("",) * len(rows))


def _said(answer: SurveyAnswer, language: Language) -> Iterator[Line]:
    post = answer.post
    yield Line(
        Words(
            "Each rule is calculated with the mandates of the assembly, as it stands in its own file otherwise.",
            "Varje regel är beräknad med det egna fullmäktiges mandat, i övrigt enligt regelns fil.",
        )
    )
    done = [said for said in answer.said if said["total"] is not None and said["unit"] == "kr"]
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
    yield from marked(((each.rule, each.marks) for each in answer.rules), MarkKind.PRELIMINARY, language)
    yield from not_calculated(answer.rules, language)
