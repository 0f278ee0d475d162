"""The answer of compare: what is compared, what is changed, what each party gets, and which cause makes what."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.causes import CAUSES
from polsek.problem import Words
from polsek.show.changes import changed
from polsek.show.columns import (
    AFTER,
    BEFORE,
    CAUSE_NAMES,
    NOT_SPLIT,
    amounts,
    cause_columns,
    difference,
    main_columns,
    party_table,
    preliminary,
    tenths,
)
from polsek.show.explanation import explanations
from polsek.show.head import preliminary_lines, scenario_text, title, year_text
from polsek.show.numbers import SPACE, cell_text, money_number, party_name, unit_name
from polsek.show.page import Chart, Heading, Line, Records, notes, text_of
from polsek.show.remarks import amount_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import AmountChange, Comparison, Parameter, Reading
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.show.contracts import Compared, ComparedParty, ComparedSide, Differences, Number, Setting
    from polsek.show.page import Column, Page

AND = Words("and", "och")
BY_CAUSE = Words("What makes the difference", "Vad skillnaden beror på")
BY_DIFFERENCE = Words("Difference per party", "Skillnad per parti")
COLUMNS = (
    *("party", "abbreviation", "before", "after", "difference", "percent", *CAUSES, NOT_SPLIT),
    *("full_time_before", "full_time_after"),
)


class ComparisonAnswer(NamedTuple):
    """Two sides, and what makes the difference."""

    found: Comparison
    names: tuple[str, str]
    """What the two authorities are called."""

    def page(self, language: Language) -> Page:
        """Describe what is compared, what is changed, what each party gets, and why."""
        found = self.found
        table = party_table("parties", _parties(found), main_columns(found), found.after)
        table = table._replace(charts=(Chart(BY_DIFFERENCE, ("difference",)),))
        said = [*_sums(found, language), *_comings(found, language), *_measure(found, language)]
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
            "parties": [_row(found, each) for each in found.parties],
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
        return Records(COLUMNS, [_csv_row(self.found, each) for each in (*self.found.parties, self.found.total)])


def _parties(found: Comparison) -> list[Party]:
    return [each.party for each in found.parties if each.party is not None]


# --- head -------------------------------------------------------------------------------------------------------------


def _heading(found: Comparison, names: tuple[str, str], language: Language) -> Heading:
    """Say what is compared with what, who decided it, and what of it is preliminary."""
    before, after = found.before, found.after
    years = [_when(support, language) for support in (before, after)]
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


def _when(support: Support, language: Language) -> str:
    return " · ".join(filter(None, (year_text(support.period, support.year), scenario_text(support, language))))


# --- under the table --------------------------------------------------------------------------------------------------


def _sums(found: Comparison, language: Language) -> Iterator[str]:
    """Say what the shown rows add up to, where that is not the total."""
    missed = [
        f"{cell_text(column, rows, language)} ({text_of(column.title, language).lower()})"
        for column in amounts(found)
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


def _comings(found: Comparison, language: Language) -> Iterator[str]:
    came = [party_name(each.party) for each in found.parties if each.before is None and each.party is not None]
    left = [party_name(each.party) for each in found.parties if each.after is None and each.party is not None]
    if came:
        yield Words(f"Not there before: {', '.join(came)}.", f"Tillkommer: {', '.join(came)}.").get(language)
    if left:
        yield Words(f"Not there after: {', '.join(left)}.", f"Utgår: {', '.join(left)}.").get(language)


def _measure(found: Comparison, language: Language) -> Iterator[str]:
    """Say what the columns of full time measure with."""
    full_time = found.full_time
    if full_time is None:
        return
    given = full_time.component is None
    cost = (
        money_number(full_time.cost, language)
        if given
        else amount_text(found.after, found.after.shown(full_time.cost), language)
    )
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
    columns = [*cause_columns(found), difference(found)]
    table = party_table("causes", _parties(found), columns, found.after)._replace(caption=BY_CAUSE)
    return (*((table,) if len(found.stages) > 2 else ()), *notes(list(_cause_remarks(found, language))))


def _part_sums(found: Comparison, language: Language) -> Iterator[str]:
    if any(_added(column) != column.total for column in cause_columns(found)):
        yield Words(
            "The last row splits the total, not the rows above it: each amount is rounded on its own.",
            "Sista raden är beräknad på summan och kan avvika från raderna med någon krona.",
        ).get(language)


def _cause_remarks(found: Comparison, language: Language) -> Iterator[str]:
    """Say what makes the difference, how it is split, and what is not."""
    if len(found.stages) == 2:
        names = _joined(found.stages[1].causes, language)
        if found.differs:
            yield Words(f"All of the difference is made by {names}.", f"Hela skillnaden beror på {names}.").get(
                language
            )
    else:
        order = ", ".join(
            f"({number}){SPACE}{_joined(stage.causes, language)}" for number, stage in enumerate(found.stages[1:], 1)
        )
        yield Words(
            f"The difference is split in this order: {order}, each with those before it applied. Each part is the "
            "difference of two shown amounts, so the parts add up.",
            f"Skillnaden delas upp stegvis: {order}. Delarna blir tillsammans hela skillnaden.",
        ).get(language)
    for stage in found.stages:
        if stage.refused:
            names = _joined(stage.causes, language)
            why, *more = dict.fromkeys(problem.message.get(language) for problem in stage.refused)
            others = Words(f", and {len(more)} more", f", och {len(more)} till").get(language) if more else ""
            yield Words(f"Not split: {names} ({why}{others}).", f"Inte uppdelat: {names} ({why}{others}).").get(
                language
            )
    if len(found.stages) > 2:
        yield from _part_sums(found, language)
    if found.held:
        rule, year = found.before.file.id, found.after.year
        yield Words(
            f"For the first part, {rule} is taken to hold in {year}.",
            f"För den första delen antas {rule} gälla {year}.",
        ).get(language)


def _joined(causes: Sequence[str], language: Language) -> str:
    return f" {AND.get(language)} ".join(CAUSE_NAMES[cause].get(language) for cause in causes)


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


def _row(found: Comparison, change: AmountChange) -> ComparedParty:
    party = change.party
    name, abbreviation = ("", "") if party is None else party
    return {"party": name, "abbreviation": abbreviation or None, **_amounts(found, change)}


def _amounts(found: Comparison, change: AmountChange) -> Differences:
    before, after = (None if share is None else tenths(share) for share in change.afforded)
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


def _csv_row(found: Comparison, change: AmountChange) -> dict[str, object]:
    shown = _amounts(found, change)
    full_time = shown["full_time_percent"] or {"before": None, "after": None}
    return {
        "party": "total" if change.party is None else change.party.name,
        "abbreviation": "" if change.party is None else change.party.abbreviation,
        "before": shown["before"],
        "after": shown["after"],
        "difference": shown["difference"],
        "percent": shown["percent"],
        **shown["causes"],
        "full_time_before": full_time["before"],
        "full_time_after": full_time["after"],
    }
