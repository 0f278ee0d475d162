"""The answer of calculate: the support of one or several rules or years, described once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, cast

from polsek.calculation.employer import is_divided, money, unsaid
from polsek.calculation.payments import instalments, periods
from polsek.calculation.support import LINES
from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.columns import (
    BY_PARTY,
    components,
    due_date,
    employed,
    is_needed,
    lines,
    mandates_column,
    party_table,
    payments,
    posts,
    preliminary,
    sections,
    spread,
    total_column,
    unpaid,
)
from polsek.show.head import KINDS, figures, file_marks, head, receipt_block, stretch_text, title, year_text
from polsek.show.page import Chart, Line, Records, Table, notes
from polsek.show.remarks import difference_remark, remarks
from polsek.show.several import Beside, groups, is_plan, plan_data, plan_rows, sum_page
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.scenario import Scenario
    from polsek.show.contracts import CalculatedParty, CalculatedTotal, Calculation, Calculations, Number
    from polsek.show.page import Column, Page, Text

Sections = tuple[tuple[str, ...], ...]
"""The ids of columns, by section of a table."""
BY_COMPONENT = Words("What each party's support is made of", "Vad varje partis stöd består av")
BY_PERIOD = Words("Support per period", "Stöd per period")
BY_PAYMENT = Words("Support per payment", "Stöd per utbetalning")


class CalculationAnswer(NamedTuple):
    """What has been calculated: one rule or several, for one year or several, in that order."""

    supports: tuple[Support, ...]
    names: tuple[str, ...]
    """What the authority of each is called."""
    by: str | None = None
    """A period (`month`), a part of the year (`2024-03-01/2024-05-31`), `instalment`; None: by components."""
    target: str = ""
    """How the user named the rule, to be named so in what to ask next."""
    receipt: Receipt | None = None
    options: tuple[str, ...] = ()
    """What was given besides, to be repeated there: `--set`, `riksdag_fee=84300`."""

    def page(self, language: Language) -> Page:
        """Describe each rule and year, then each party's sum of them."""
        return _together(*self.pages(language), self._sums(language), receipt_block(self.receipt, language))

    def document(self, language: Language) -> Page:
        """Describe the sums, each rule and year, how each party's support is made, and what from."""
        from polsek.show.explanation import explanations

        explained = explanations(self.supports, self.names, language)
        return _together(self._sums(language), *self.pages(language), explained, receipt_block(self.receipt, language))

    def pages(self, language: Language) -> Iterator[Page]:
        """Describe each rule and year."""
        alone = len({support.file.id for support in self.supports}) == 1
        for support, name in zip(self.supports, self.names, strict=True):
            asked = (self.target if alone else support.file.id, *self.options)
            yield support_page(support, name, language, self.by, asked)

    def _sums(self, language: Language) -> Page:
        """Describe each party's sum of them."""
        found = groups(self.supports)
        return _together(*(sum_page(*group, self.names[0], self.by, language) for group in found))

    def data(self, language: Language) -> Calculations:
        """Give the keys of the JSON answer; its texts are English."""
        pairs = zip(self.supports, self.names, strict=True)
        found: Calculations = {"calculations": [calculation_data(support, name, self.by) for support, name in pairs]}
        if is_plan(self.supports):
            found["plan"] = plan_data(self.supports, self.by)
        if self.receipt:
            found["receipt"] = self.receipt
        return found

    def records(self, language: Language) -> Records:
        """Give one row per party and a row `total` for each rule, with the columns of all rules."""
        rows = [row for support in self.supports for row in support_rows(support, self.by)]
        if is_plan(self.supports):
            rows += plan_rows(self.supports, self.by)
        return Records(record_columns(self.supports, self.by), rows)


def _together(*pages: Page) -> Page:
    return tuple(block for page in pages for block in page)


# --- scenarios --------------------------------------------------------------------------------------------------------


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
        from polsek.show.explanation import explanations

        supports = [support for _, found in self.rules for support in found]
        names = [name for name, found in self.rules for _ in found]
        return (*self.page(language), *explanations(supports, names, language))

    def _blocks(self, name: str, found: Sequence[Support], language: Language) -> Page:
        first, beside = found[0], Beside(found)
        columns = beside.columns([(f"scenario_{at}", each.title) for at, each in enumerate(self.scenarios, 1)])
        drawn = Chart(BY_SCENARIO, tuple(column.id for column in columns), totals=True)
        table = party_table("scenarios", beside.parties, columns, first)._replace(charts=(drawn,))
        heading = title(first.file, name, year_text(first.period, first.year), language)
        return (heading, table, *notes(list(self._said(found, language))))

    def _said(self, found: Sequence[Support], language: Language) -> Iterator[Line]:
        for each, support in zip(self.scenarios, found, strict=True):
            name = each.title.get(language)
            supposed = "; ".join(figures(support, language, MarkKind.GIVEN).values())
            yield Line(f"{name}: {supposed}" if supposed else name)
            for text in difference_remark(support, support.sum_of_rows, support.total, language):
                yield Line(f"{name}: {text}")
            for mark, text in figures(support, language, MarkKind.PRELIMINARY).items():
                yield Line(f"{name}, {KINDS[mark.kind].get(language).lower()}: {text}", "warning")

    def data(self, language: Language) -> Calculations:
        """Give each rule under each scenario, as calculate does; each names its scenario."""
        return {"calculations": [calculation_data(support, name) for name, found in self.rules for support in found]}

    def records(self, language: Language) -> Records:
        """Give a row per party with a column per scenario, and a row `total` for each rule."""
        names = [each.title.get(language) for each in self.scenarios]
        rows: list[dict[str, object]] = []
        for _, found in self.rules:
            beside, rule = Beside(found), found[0].file.id
            amounts = beside.amounts
            for party in beside.parties:
                row = (each.get(party) for each in amounts)
                rows.append({"rule": rule, "party": party.name, **dict(zip(names, row, strict=True))})
            rows.append({"rule": rule, "party": "total", **dict(zip(names, beside.totals, strict=True))})
        return Records(("rule", "party", *names), rows)


# --- one rule, for people ---------------------------------------------------------------------------------------------


def support_page(support: Support, authority: str, language: Language, by: str | None, asked: Sequence[str]) -> Page:
    """Describe what a rule gives in a year; `asked` is what the user called it, and the options given with it."""
    from polsek.show.payments import cut_remarks

    said: list[Line | Text] = [*cut_remarks(support, by, language)]
    said += remarks(support, language, asked)
    return (head(support, authority, language, stretch_text(by)), support_table(support, by), *notes(said))


def support_table(support: Support, by: str | None = None) -> Table:
    """Give a row per party: mandates, posts, what the total is made of, the total."""
    shared = tuple(posts(support)) if by is None else ()
    made_of = (column for section in sections(support, by) for column in section)
    columns = (mandates_column(support), *shared, *made_of, total_column(support))
    table = party_table("parties", [each.party for each in support.parties], columns, support)
    return table._replace(charts=tuple(support_charts(support, by)))


def support_charts(support: Support, by: str | None) -> Iterator[Chart]:
    """Give what is drawn of a support: what each party's total is made of, and what falls on each period."""
    if support.parties:
        made_of = (*components(support), *lines(support)) if by is None else sections(support, by)[0]
        yield Chart(BY_COMPONENT if by is None else BY_PARTY, tuple(column.id for column in made_of), "total")
        if by is not None and len(made_of) > 1:
            yield Chart(
                BY_PERIOD if by != "instalment" else BY_PAYMENT, tuple(each.id for each in made_of), totals=True
            )


# --- one rule, as JSON ------------------------------------------------------------------------------------------------


def calculation_data(support: Support, authority: str, by: str | None = None) -> Calculation:
    """Give a year's support as the keys of the JSON answer."""
    told = is_divided(support) or bool(unsaid(support))
    employers = tuple(employed(support)) if told else ()
    made = _Made(tuple(components(support)), tuple(lines(support)), employers, _cut(support, by))
    found: Calculation = {
        "rule": support.file.id,
        "authority": {"code": support.file.code, "name": authority},
        "support": support.file.rule.support,
        "status": support.file.rule.status,
        "unit": support.file.rule.unit,
        "year": support.year,
        "from": str(support.period.start),
        "to": str(support.period.last),
        "preliminary": preliminary(support),
        "parties": [_party_data(support, at, made, by) for at in range(len(support.parties))],
        "total": _total_data(support, made, by),
        "marks": [
            {"kind": mark.kind.value, "name": mark.name.en, "address": mark.address, "because": mark.because.en}
            for mark in (*sorted(support.all_marks), *file_marks(support.file))
        ],
    }
    if support.scenario:
        found["scenario"] = support.scenario.en
    return found


class _Made(NamedTuple):
    """The columns that a total is made of."""

    components: tuple[Column, ...]
    lines: tuple[Column, ...]
    employed: tuple[Column, ...]
    cut: tuple[Column, ...]
    """By period or payment."""


def _cut(support: Support, by: str | None) -> tuple[Column, ...]:
    if by is None or not support.parties:
        return ()
    if by != "instalment":
        return tuple(spread(support, by))
    return (*(each for each in payments(support) if not each.scripts_only), *unpaid(support))


def _party_data(support: Support, at: int, made: _Made, by: str | None) -> CalculatedParty:
    party = support.parties[at]
    total, in_kind = party.total.value, party.in_kind.value
    found = {
        "party": party.party.name,
        "abbreviation": party.party.abbreviation or None,
        "mandates": party.mandates,
        "components": _values(made.components, at),
        "lines": _values(made.lines, at),
        "paid": support.shown(None if total is None or in_kind is None else money(party)),
        "in_kind": support.shown(in_kind),
        "total": support.shown(total),
    }
    return cast("CalculatedParty", {**found, **_cut_data(support, made, at, by), **_values(made.employed, at)})


def _total_data(support: Support, made: _Made, by: str | None) -> CalculatedTotal:
    found = {
        "mandates": support.mandates,
        "components": _values(made.components, -1),
        "lines": _values(made.lines, -1),
        "amount": support.total,
        "sum_of_rows": support.sum_of_rows,
        **_values(made.employed, -1),
    }
    if by == "instalment" and support.parties:
        found["in_kind"] = support.added([party.in_kind for party in support.parties])
    return cast("CalculatedTotal", {**found, **_cut_data(support, made, -1, by)})


def _cut_data(support: Support, made: _Made, at: int, by: str | None) -> dict[str, object]:
    """Give the payments, or what falls on periods, of a row; -1 is the last one."""
    amounts = _values(made.cut, at)
    if by is None or not support.parties:
        return {}
    if by != "instalment":
        cut = zip(periods(support, by), amounts.values(), strict=True)
        return {"periods": [{"from": str(each.start), "to": str(each.last), "amount": amount} for each, amount in cut]}
    paid = [
        {
            "due": None if each is None or each.due is None else each.due.text,
            "date": due_date(support, each),
            "amount": amount,
        }
        for each, amount in zip(instalments(support), amounts.values(), strict=False)
    ]
    return {"instalments": paid, **{name: amounts[name] for name in ("to_recover", "over_limit") if amounts.get(name)}}


def _values(columns: Sequence[Column], at: int) -> dict[str, Number | None]:
    values = {column.id: column.value(at) for column in columns}
    return {id_: value if isinstance(value, Fraction | int) else None for id_, value in values.items()}


# --- one rule, as CSV -------------------------------------------------------------------------------------------------


def record_columns(supports: Sequence[Support], by: str | None) -> list[str]:
    """Give the columns of all rules: components and lines, or with `by` periods by their first day, or payments."""
    several = ["year"] if len({support.year for support in supports}) > 1 else []
    return _columns(several, _made_of(supports, by))


def whole_columns(found: Sequence[Sections]) -> list[str]:
    """Give the columns of rules of which the sections are known: those of one whole year."""
    return _columns([], _united(found))


def section_ids(support: Support) -> Sections:
    """Give the ids of what the totals of a rule are made of: components, lines, what the authority retains."""
    return tuple(tuple(column.id for column in section) for section in sections(support, None))


def _columns(several: list[str], made_of: list[str]) -> list[str]:
    return ["rule", *several, "party", "abbreviation", "mandates", *made_of, "total", "preliminary"]


def _united(found: Sequence[Sections]) -> list[str]:
    """Give the ids of sections of several rules, each id once; lines in their own order."""
    united = [dict.fromkeys(id_ for ids in section for id_ in ids) for section in zip(*found, strict=True)]
    return [id_ for at, ids in enumerate(united) for id_ in (sorted(ids, key=LINES.index) if at == 1 else ids)]


def _made_of(supports: Sequence[Support], by: str | None) -> list[str]:
    cut = [_sections(support, by) for support in supports]
    if by == "instalment":
        paid = {column.id: column for first, _ in cut for column in first}
        dated = any(column.value(-1) for first, _ in cut for column in first if column.id.startswith("due_"))
        kept = [column.id for support in supports for column in unpaid(support) if is_needed(support, column)]
        order = sorted(paid, key=lambda id_: int(id_.rpartition("_")[2]))
        return [id_ for id_ in order if dated or not id_.startswith("due_")] + [id_ for id_ in NOT_PAID if id_ in kept]
    return _united([tuple(tuple(column.id for column in section) for section in each) for each in cut])


def _sections(support: Support, by: str | None) -> tuple[tuple[Column, ...], ...]:
    """Give the sections of a table; of payments all that is not paid, be it nothing."""
    return (tuple(payments(support)), tuple(unpaid(support))) if by == "instalment" else sections(support, by)


NOT_PAID = ("retained", "in_kind", "over_limit", "to_recover", "rounding_difference")


def support_rows(support: Support, by: str | None) -> list[dict[str, object]]:
    """Give a row per party and the row `total` of one rule."""
    columns = [column for section in _sections(support, by) for column in section]
    return [_row(support, at, party, columns) for at, party in enumerate((*support.parties, None))]


def _row(support: Support, at: int, party: PartySupport | None, columns: Sequence[Column]) -> dict[str, object]:
    name, short = ("total", None) if party is None else party.party
    return {
        "rule": support.file.id,
        "year": support.year,
        "party": name,
        "abbreviation": short,
        "mandates": support.mandates if party is None else party.mandates,
        **{column.id: column.value(-1 if party is None else at) for column in columns},
        "total": support.total if party is None else support.shown(party.total),
        "preliminary": preliminary(support),
    }
