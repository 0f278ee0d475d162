"""The answer of compare: what is compared, what is changed, what each party gets, and which cause makes what."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.causes import CAUSES
from polsek.money import TENTH
from polsek.problem import Words, same
from polsek.show.changes import changed
from polsek.show.columns import DIFFERENCE, MANDATES, money_column, party_table, picked, preliminary
from polsek.show.explanation import explanations
from polsek.show.head import preliminary_lines, scenario_text, title, year_text
from polsek.show.numbers import SPACE, cell_text, money_number, party_name, unit_name
from polsek.show.page import Chart, Column, Heading, Line, NotGiven, Records, notes, text_of
from polsek.show.remarks import amount_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import AmountChange, Comparison
    from polsek.differences import Parameter, Reading
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.show.contracts import Number
    from polsek.show.contracts.differences import Compared, ComparedSide, Differences, Setting
    from polsek.show.page import Page, Text

BEFORE, AFTER = Words("Before", "Före"), Words("After", "Efter")
BY_CAUSE = Words("What makes the difference", "Vad skillnaden beror på")
BY_DIFFERENCE = Words("Difference per party", "Skillnad per parti")
CAUSE_TITLES = {"figures": Words("Figures", "Värden"), "rule": Words("Rule", "Regel"), "mandates": MANDATES}
CAUSE_NAMES = {
    "figures": Words("series, figures and dates", "ändrade värden"),
    "rule": Words("the rule", "ändrad regel"),
    "mandates": Words("mandates", "mandat"),
}
NOT_SPLIT = "not_split"
COLUMNS = (
    *("party", "abbreviation", "before", "after", "difference", "percent", *CAUSES, NOT_SPLIT),
    *("full_time_before", "full_time_after"),
)
HUNDRED = Fraction(100)


class ComparisonAnswer(NamedTuple):
    """Two sides, and what makes the difference."""

    found: Comparison
    names: tuple[str, str]
    """What the two authorities are called."""

    def page(self, language: Language) -> Page:
        """Describe what is compared, what is changed, what each party gets, and why."""
        found = self.found
        table = party_table("parties", _parties(found), _columns(found), found.after)
        table = table._replace(charts=(Chart(BY_DIFFERENCE, ("difference",)),))
        said: list[Text] = [*_sums(found, language), *_comings(found), *_measure(found, language)]
        return (
            _heading(found, self.names, language),
            changed(found),
            table,
            *notes(said),
            *_causes(found, language),
        )

    def document(self, language: Language) -> Page:
        """Describe it, and how each party's support is made on both sides."""
        sides = (self.found.before, self.found.after)
        return (*self.page(language), *explanations(sides, self.names, language))

    def data(self, language: Language) -> Compared:
        """Give the keys of the JSON answer."""
        found = self.found
        return {
            "before": _end(found.before, self.names[0]),
            "after": _end(found.after, self.names[1]),
            "unit": found.after.file.rule.unit,
            "parties": [
                {"party": each.party.name, "abbreviation": each.party.abbreviation or None, **_amounts(found, each)}
                for each in found.parties
                if each.party is not None
            ],
            "total": _amounts(found, found.total),
            "rules": [_parameter(each, language) for each in found.parameters],
            "order": list(CAUSES),
            "not_split": [
                {
                    "causes": list(stage.causes),
                    "problems": [
                        {"id": problem.id, "message": problem.message.get(language)} for problem in stage.refused
                    ],
                }
                for stage in found.stages
                if stage.refused
            ],
            "full_time": None
            if found.full_time is None
            else {"cost": found.full_time.cost, "rule": found.full_time.rule or None, "year": found.full_time.year},
        }

    def records(self, language: Language) -> Records:
        """Give one row per party and a last row `total`."""
        return Records(COLUMNS, [_row(self.found, each) for each in (*self.found.parties, self.found.total)])


def _parties(found: Comparison) -> list[Party]:
    return [each.party for each in found.parties if each.party is not None]


# --- head -------------------------------------------------------------------------------------------------------------


def _heading(found: Comparison, names: tuple[str, str], language: Language) -> Heading:
    """Say what is compared with what, who decided it, and what of it is preliminary."""
    before, after = found.before, found.after
    years = [
        " · ".join(filter(None, (year_text(each.period, each.year), scenario_text(each, language))))
        for each in (before, after)
    ]
    several = before.year != after.year
    marked = (preliminary_lines(each, language, f" {each.year}" if several else "") for each in (before, after))
    warnings = tuple(dict.fromkeys(line for lines in marked for line in lines))
    if found.same_rule:
        head = title(after.file, names[1], " → ".join(dict.fromkeys(years)), language)
        return head._replace(lines=(*head.lines, *warnings))
    ends = zip((before, after), names, years, (BEFORE, AFTER), strict=True)
    first, second = (
        title(support.file, name, f"{year} ({word.get(language).lower()})", language)
        for support, name, year, word in ends
    )
    return first._replace(lines=(*first.lines, Line(second.text, "title"), *second.lines, *warnings))


# --- under the table --------------------------------------------------------------------------------------------------


def _sums(found: Comparison, language: Language) -> Iterator[str]:
    """Say what the shown rows add up to, where that is not the total."""
    missed = [
        f"{cell_text(column, rows, language)} ({text_of(column.title, language).lower()})"
        for column in _amount_columns(found)
        if (rows := _added(column)) != column.total
    ]
    if missed:
        listed = ", ".join(missed)
        yield Words(
            f"Each amount is rounded on its own: the rows shown add up to {listed}.",
            f"Beloppen är avrundade var för sig: raderna blir tillsammans {listed}.",
        ).get(language)


def _added(column: Column) -> Fraction:
    return sum((cell for cell in column.cells if isinstance(cell, Fraction)), Fraction())


def _comings(found: Comparison) -> Iterator[Words]:
    came = ", ".join(party_name(each.party) for each in found.parties if each.before is None and each.party is not None)
    left = ", ".join(party_name(each.party) for each in found.parties if each.after is None and each.party is not None)
    if came:
        yield Words(f"Not there before: {came}.", f"Tillkommer: {came}.")
    if left:
        yield Words(f"Not there after: {left}.", f"Finns inte efter: {left}.")


def _measure(found: Comparison, language: Language) -> Iterator[str]:
    """Say what the columns of full time measure with."""
    full_time = found.full_time
    if full_time is None:
        return
    cost = amount_text(found.after, found.after.shown(full_time.cost), language)
    if full_time.component is None:
        cost = money_number(full_time.cost, language)
    cost = f"{cost}{SPACE}{unit_name(found.after.file.rule.unit, language)}"
    told = Words("as given", "som angivet")
    if full_time.component is not None:
        told = Words(
            f"{full_time.component.en} at 100 % by {full_time.rule} in {full_time.year}",
            f"{full_time.component.sv} vid 100 % enligt {full_time.rule} {full_time.year}",
        )
    yield Words(
        f"Full time: the share of a full-time secretary that the money pays, at {cost} a year ({told.en}).",
        f"Heltid: så stor del av en heltidstjänst som stödet räcker till, vid en kostnad av {cost} per år ({told.sv}).",
    ).get(language)


# --- causes -----------------------------------------------------------------------------------------------------------


def _causes(found: Comparison, language: Language) -> Page:
    """Split the difference by cause, and say in which order."""
    if len(found.stages) < 2:
        return ()
    said = notes(list(_cause_remarks(found, language)))
    if len(found.stages) == 2:
        return said
    columns = [*_cause_columns(found), _amount_columns(found)[2]]
    return (party_table("causes", _parties(found), columns, found.after)._replace(caption=BY_CAUSE), *said)


def _cause_remarks(found: Comparison, language: Language) -> Iterator[str | Words]:
    """Say what makes the difference, how it is split, and what is not."""
    if len(found.stages) > 2:
        steps = [(f"({at}){SPACE}", _joined(stage.causes)) for at, stage in enumerate(found.stages[1:], 1)]
        en, sv = (", ".join(f"{at}{names.get(each)}" for at, names in steps) for each in ("en", "sv"))
        yield Words(
            f"The difference is split in this order: {en}, each with those before it applied. Each part is the "
            "difference of two shown amounts, so the parts add up.",
            f"Skillnaden delas upp stegvis: {sv}. Delarna blir tillsammans hela skillnaden.",
        )
    elif found.differs:
        names = _joined(found.stages[1].causes)
        yield Words(f"All of the difference is made by {names.en}.", f"Hela skillnaden beror på {names.sv}.")
    for stage in found.stages:
        if stage.refused:
            names = _joined(stage.causes)
            why, *more = dict.fromkeys(problem.message.get(language) for problem in stage.refused)
            others = Words(f", and {len(more)} more", f", och {len(more)} till") if more else same("")
            yield Words(f"Not split: {names.en} ({why}{others.en}).", f"Inte uppdelat: {names.sv} ({why}{others.sv}).")
    if len(found.stages) > 2 and any(_added(column) != column.total for column in _cause_columns(found)):
        yield Words(
            "The last row splits the total, not the rows above it: each amount is rounded on its own.",
            "Sista raden är beräknad på summan och kan avvika från raderna med någon krona.",
        )
    if found.held:
        rule, year = found.before.file.id, found.after.year
        yield Words(
            f"For the first part, {rule} is taken to hold in {year}.",
            f"För den första delen antas {rule} gälla {year}.",
        )


def _joined(causes: Sequence[str], names: Mapping[str, Words] = CAUSE_NAMES) -> Words:
    found = [names[cause] for cause in causes]
    return Words(" and ".join(each.en for each in found), " och ".join(each.sv for each in found))


# --- columns ----------------------------------------------------------------------------------------------------------


def end_names(found: Comparison) -> tuple[Words, Words]:
    """Name the two sides: by their years where the rule is the same, else before and after."""
    before, after = found.before, found.after
    if found.same_rule and before.year != after.year:
        return same(year_text(before.period, before.year)), same(year_text(after.period, after.year))
    return BEFORE, AFTER


def _columns(found: Comparison) -> tuple[Column, ...]:
    """Give the columns of the first table: the amounts, the difference in per cent, what the money pays of a post."""
    unit = found.after.file.rule.unit
    percent = Column("percent", same("%"), "signed", decimals=1)
    columns = (*(column._replace(unit=unit) for column in _amount_columns(found)), *_picked(found, percent))
    if found.full_time is None:
        return columns
    return (*columns, *(_afforded(found, end, name) for end, name in enumerate(end_names(found))))


def _amount_columns(found: Comparison) -> tuple[Column, ...]:
    """Give what each gets before and after, and the difference."""
    old, new = end_names(found)
    return _picked(
        found,
        money_column(found.before, "before", old),
        money_column(found.after, "after", new),
        money_column(found.after, "difference", DIFFERENCE)._replace(kind="signed"),
    )


def _cause_columns(found: Comparison) -> tuple[Column, ...]:
    """Give the part of each cause, several together where they are not split."""
    columns = []
    for stage in found.stages[1:]:
        title = Words(*(text.capitalize() for text in _joined(stage.causes, CAUSE_TITLES)))
        id_ = stage.causes[0] if len(stage.causes) == 1 else NOT_SPLIT
        columns.append(money_column(found.after, id_, title)._replace(kind="signed"))
    return _picked(found, *columns)


def _afforded(found: Comparison, end: int, name: Words) -> Column:
    """Give which part of a full-time post the money pays."""
    title, id_ = Words(f"Full time\n{name.en.lower()}", f"Heltid\n{name.sv.lower()}"), COLUMNS[-2:][end]
    *cells, total = (
        NotGiven() if (share := each.afforded[end]) is None else _percent(share) / HUNDRED
        for each in (*found.parties, found.total)
    )
    return Column(id_, title, "share", tuple(cells), total, decimals=1)


def _percent(share: Fraction) -> Fraction:
    """Give a share in per cent, rounded half up to 0.1 %."""
    return TENTH.apply(share * HUNDRED)


def _picked(found: Comparison, *columns: Column) -> tuple[Column, ...]:
    return picked([_row(found, each) for each in found.parties], _row(found, found.total), columns)


# --- for scripts ------------------------------------------------------------------------------------------------------


def _end(support: Support, name: str) -> ComparedSide:
    return {
        "rule": support.file.id,
        "authority": {"code": support.file.code, "name": name},
        "year": support.year,
        "from": str(support.period.start),
        "to": str(support.period.last),
        "preliminary": preliminary(support),
    }


def _amounts(found: Comparison, change: AmountChange) -> Differences:
    before, after = (None if share is None else _percent(share) for share in change.afforded)
    return {
        "before": change.before,
        "after": change.after,
        "difference": change.difference,
        "percent": change.percent,
        "causes": _by_cause(change),
        "full_time_percent": None if found.full_time is None else {"before": before, "after": after},
    }


def _by_cause(change: AmountChange) -> dict[str, Number | None]:
    """Give the part of each cause: 0 for one that is the same on both sides, null for one that is not split."""
    found: dict[str, Number | None] = {**dict.fromkeys(CAUSES, 0), NOT_SPLIT: None}
    for part in change.parts:
        if len(part.causes) == 1:
            found[part.causes[0]] = part.shown
        else:
            found |= {**dict.fromkeys(part.causes), NOT_SPLIT: part.shown}
    return found


def _parameter(parameter: Parameter, language: Language) -> Setting:
    readings = (*parameter.before, *parameter.after)
    return {
        "path": parameter.path,
        "before": _value(parameter.before, language),
        "after": _value(parameter.after, language),
        "sort": parameter.sort,
        "unit": next((reading.unit for reading in readings if reading.unit), None),
        "source": parameter.source.get(language) or None,
    }


def _value(readings: Sequence[Reading], language: Language) -> Number | str | list[Number | str] | None:
    """Give the value of a parameter; several in a list when it changes inside the year."""
    values: list[Number | str] = [
        each.value.get(language) if isinstance(each.value, Words) else each.value for each in readings
    ]
    return values if len(values) > 1 else values[0] if values else None


def _row(found: Comparison, change: AmountChange) -> dict[str, object]:
    """Give the columns of CSV; those of the tables are picked from them."""
    said, (name, abbreviation) = _amounts(found, change), change.party or ("total", "")
    full_time = said["full_time_percent"] or {"before": None, "after": None}
    return {
        "party": name,
        "abbreviation": abbreviation,
        **said,
        **said["causes"],
        "full_time_before": full_time["before"],
        "full_time_after": full_time["after"],
    }
