"""The calculation of one rule for one support year: the year is cut, each piece calculated, the pieces added."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.component import LIMITS, ComponentCalculation, per_year
from polsek.calculation.counting import count_of
from polsek.calculation.pools import draw_component, draw_pool
from polsek.calculation.setting import Question, Setting, check_work, check_year, outside, pieces_of
from polsek.calculation.support import LINES, Column, PartySupport, Support, Weighed, close
from polsek.calculation.timeline import NOWHERE, Moment, Sitting, Steps, timeline
from polsek.mandates import party_meant
from polsek.money import Amount, Mark, MarkKind, Rounding, made
from polsek.notation.figure import Chosen, on_day
from polsek.notation.reader import path_text
from polsek.period import DAY, MONTHS_OF_A_YEAR, Piece
from polsek.problem import UNSAID, PolsekError, Problem, Words
from polsek.rules.figures import is_money_limit
from polsek.rules.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Year
    from polsek.calculation.timeline import Standing
    from polsek.mandates import Distribution, Party
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


def calculate_piece(setting: Setting, piece: Piece) -> Moment | None:
    """Calculate one piece; None when the rule does not hold or no mandates count then."""
    if not setting.rule.valid.holds(piece.day):
        return None
    sitting = setting.seats.on(piece.day)
    if sitting is None:
        message = Words(
            f"no distribution of mandates of {setting.file.assembly_name} counts on {piece.day}",
            f"ingen mandatfördelning för {setting.file.assembly_name} gäller {piece.day}",
        )
        hint = Words(
            "add the assembly of that time to mandates/, or give --mandates FILE",
            "lägg till mandatfördelningen för den tiden i mandates/, eller ange --mandates FIL",
        )
        setting.evaluation.report("no-mandates", ("authority",), message, hint)
        return None
    moment = Moment(setting.year, setting.rule.time.year_starts, piece.day, setting.term_year, sitting, {}, {}, {})
    for name, pool in setting.rule.pools.items():
        if on_day(pool.amount, piece.day) is not None:
            moment.pools[name] = _pool(setting, name, moment)
            draw_pool(setting.evaluation, name, moment)
    for name in setting.names:
        moment.components[name] = ComponentCalculation(setting.evaluation, name, moment, setting.withheld).shares()
        draw_component(setting.evaluation, name, moment)
    return moment


def _pool(setting: Setting, name: str, moment: Moment) -> Amount:
    evaluation, pool = setting.evaluation, setting.rule.pools[name]
    title, at = pool.called(name), ("pools", name)
    unit = f"{setting.rule.unit}/year"
    amount = evaluation.value(pool.amount, Words("amount", "belopp"), moment)
    if pool.indexed is not None:
        amount = evaluation.indexed(amount, pool.indexed, moment, None)
    if pool.per:
        counts = tuple(count_of(evaluation, each, (*at, "per"), moment, None) for each in pool.per)
        amount = made("product", title, amount.unit, (amount, *counts))
    amount = evaluation.rounded(per_year(amount, unit).called(title), pool.rounding, moment.day)
    for operation, limits in (("at least", pool.at_least), ("at most", pool.at_most)):
        for limit in limits:
            if is_money_limit(limit):
                amount = made(
                    operation, title, unit, (amount, per_year(evaluation.value(limit, LIMITS[operation], moment), unit))
                )
    return amount


# --- what cannot be known -------------------------------------------------------------------------------------------


def check_unknown(setting: Setting, support: Support) -> None:
    """Report the unknown figures that money depends on."""
    for party in support.parties:
        in_money = [
            amount for column, amount in zip(support.columns, party.components, strict=True) if not column.in_kind
        ]
        for amount in (*in_money, *party.lines, party.total):
            for leaf in _unknown_leaves(amount):
                name = next((mark.address for mark in leaf.marks if mark.kind is MarkKind.UNKNOWN), "")
                address = tuple(name.split("."))
                setting.evaluation.report(
                    "unknown-figure",
                    address,
                    Words(
                        "this figure is decided, but the file does not know it",
                        "beloppet är beslutat men saknas i regelfilen",
                    ),
                    Words(f'give it: --set "{name}=..."', f'ange det: --set "{name}=..."'),
                    place=leaf.place or setting.file.places.value(()),
                    about=label(address, setting.rule) if name else UNSAID,
                )


def check_parties(setting: Setting, done: Sequence[Moment | None]) -> None:
    """Report corrections and withheld support of a party that no distribution of the year names."""
    sittings = [each.sitting for each in done if each is not None]
    if any(sitting.distribution.id == NOWHERE for sitting in sittings):
        return
    parties = [standing.party for sitting in sittings for standing in sitting.standings]
    given = any(sitting.distribution.given for sitting in sittings)
    found = unknown_parties(setting.file, setting.year, parties, given=given)
    setting.evaluation.problems.update(dict.fromkeys(found))


def parties_of(
    file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series], year: int
) -> list[Party]:
    """Give the parties that the mandates of a year name; none where those of a part of it are not known."""
    setting = Setting(file, timeline(distributions, file.rule), series, year, NOTHING_ELSE)
    found: list[Party] = []
    for piece in pieces_of(setting):
        if file.rule.valid.holds(piece.day):
            sitting = setting.seats.on(piece.day)
            if sitting is None or piece.day >= sitting.preliminary_from:
                return []
            found += [standing.party for standing in sitting.standings]
    return found


def unknown_parties(file: RuleFile, year: int, parties: Sequence[Party], *, given: bool = False) -> Iterator[Problem]:
    """Find corrections and withheld support of a year whose party is none of those that its mandates name.

    `given`: somebody gives these mandates in the place of a mandate file.
    """
    named = [(("adjustments", number), row.year, row.party) for number, row in enumerate(file.rule.adjustments)]
    named += [(("withheld", number), row.year, row.party) for number, row in enumerate(file.rule.withheld)]
    for key, of_year, name in named:
        if of_year == year and name and not any(party.is_called(name) for party in parties):
            at = (*key, "party")
            hint = party_meant(name, parties) or (_lacking(name) if given else _AS_WRITTEN)
            message = Words(f"no party is called {name}", f"inget parti heter {name}")
            yield Problem("unknown-party", message, file.places.value(at), hint, path=path_text(at, ""))


_AS_WRITTEN = Words("write it as in the mandate file", "skriv namnet som i mandatfilen")


def _lacking(name: str) -> Words:
    return Words(
        f"the mandates that are given lack it: add {name}=0, or write it as there",
        f"det saknas bland de angivna mandaten: lägg till {name}=0, eller skriv namnet som där",
    )


def _unknown_leaves(amount: Amount) -> Iterator[Amount]:
    if amount.value is not None:
        return
    if amount.operation == "unknown":
        yield amount
    for part in amount.parts:
        yield from _unknown_leaves(part)


# --- the year -------------------------------------------------------------------------------------------------------


__all__ = ["Question", "calculate"]

NOTHING_ELSE = Question()
SEATS = Words("mandates", "mandat")
"""What a mark calls the seats."""


def calculate(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    question: Question = NOTHING_ELSE,
) -> Support:
    """Calculate what a rule gives each party in a support year.

    Raises:
        PolsekError: everything that stands in the way of an exact answer.

    """
    check_year(file, year)
    setting = Setting(file, timeline(distributions, file.rule, question.only), series, year, question)
    cut = pieces_of(setting)
    for sitting in setting.seats.sittings:
        check_work(file, len(setting.names), len(sitting.standings), len(cut))
    done = tuple(calculate_piece(setting, piece) for piece in cut)
    if not any(done):
        raise PolsekError(setting.evaluation.problems or [outside(file, year)])
    support = _support(setting, cut, done)
    check_parties(setting, done)
    check_unknown(setting, support)
    if setting.evaluation.problems:
        raise PolsekError(setting.evaluation.problems)
    return support


def _support(setting: Setting, cut: tuple[Piece, ...], done: tuple[Moment | None, ...]) -> Support:
    rule, start = setting.rule, setting.period.start
    columns = tuple(_column(setting, name) for name in setting.names)
    moments = _moments(cut, done)
    first = moments[0].moment._replace(day=start)
    parties = [
        close(setting.evaluation, first, moments, columns, standing, _years(setting, columns, standing, cut, done))
        for standing in _standings(done)
    ]
    occurring = [number for number in range(len(LINES)) if any(_is_there(party.lines[number]) for party in parties)]
    sittings = tuple(each.sitting for each in done if each is not None)
    rows = _rows(sittings, cut)
    there: list[PartySupport] = []
    outside: list[PartySupport] = []
    for party in parties:
        (there if _gets_or_sits(party) else outside).append(_with_rows(party, occurring, rows))
    setting.evaluation.check_begun(rule.rounding.total, start)
    total = on_day(rule.rounding.total, start)
    return Support(
        file=setting.file,
        year=setting.year,
        period=setting.asked,
        pieces=cut,
        sittings=sittings,
        columns=columns,
        lines=tuple(LINES[number] for number in occurring),
        parties=tuple(there),
        rounding=shown_as(setting),
        adds_shown=isinstance(total, Chosen) and total.word == "from shown amounts",
        pools={name: _pool_of_year(setting, name, cut, done) for name in rule.pools},
        marks=frozenset(mark for each in done if each is not None for mark in _term_marks(each)),
        series=setting.series,
        term_year=setting.term_year,
        outside=tuple(outside),
    )


def _moments(cut: tuple[Piece, ...], done: tuple[Moment | None, ...]) -> tuple[Weighed, ...]:
    """Give the moment of each piece that is calculated, with its weight and number."""
    pairs = enumerate(zip(done, cut, strict=True))
    return tuple(Weighed(each, piece.weight, number) for number, (each, piece) in pairs if each is not None)


def _with_rows(party: PartySupport, occurring: Sequence[int], rows: Sequence[Mapping[Party, str]]) -> PartySupport:
    """Give a party with the lines that occur, and with who employs for it in each piece."""
    lines = tuple(party.lines[number] for number in occurring)
    return party._replace(lines=lines, employers=tuple(said.get(party.party) for said in rows))


def _rows(sittings: Sequence[Sitting], cut: tuple[Piece, ...]) -> list[Mapping[Party, str]]:
    """Give by piece who employs for each party, as its row in the distribution of the piece says."""
    said = {
        each.counts_from: {standing.party: standing.row.employer for standing in each.standings} for each in sittings
    }
    starts = sorted(said)
    counting = [bisect_right(starts, piece.day) for piece in cut]
    return [said[starts[number - 1]] if number else {} for number in counting]


def _pool_of_year(setting: Setting, name: str, cut: tuple[Piece, ...], done: Sequence[Moment | None]) -> Amount:
    title, unit = setting.rule.pools[name].called(name), setting.rule.unit
    falling = tuple(
        _falling(each.pools[name], piece, unit)
        for each, piece in zip(done, cut, strict=True)
        if each is not None and name in each.pools
    )
    return _added(title, unit, falling) if falling else Amount(title, Fraction(), unit, "none")


def _column(setting: Setting, name: str) -> Column:
    component = setting.rule.components[name]
    return Column(name, component.called(name), component.paid == "in kind")


def shown_as(setting: Setting) -> Rounding | None:
    """Give how amounts are shown; None: as they are."""
    figure = setting.rule.rounding.shown
    if figure is not None:
        return setting.evaluation.rounding(figure, setting.period.start)
    if setting.file.of_posts:
        return Rounding(Fraction(1, 100), "half up", "0.01 full time half up")
    return Rounding(Fraction(1), "half up", f"1 {setting.rule.unit} half up")


def _standings(done: Sequence[Moment | None]) -> list[Standing]:
    """Give every party of the year as it stands last, in the order of the last distribution."""
    found: dict[Party, Standing] = {}
    for each in reversed(done):
        for standing in each.sitting.standings if each is not None else ():
            found.setdefault(standing.party, standing)
    return list(found.values())


def _years(
    setting: Setting,
    columns: tuple[Column, ...],
    standing: Standing,
    cut: tuple[Piece, ...],
    done: Sequence[Moment | None],
) -> tuple[Year, ...]:
    found = []
    for column in columns:
        steps = tuple(_steps(setting, column, standing.party, each) for each in done)
        unit = setting.rule.unit
        falling = tuple(_falling(each.yearly, piece, unit) for each, piece in zip(steps, cut, strict=True))
        whole = _added(column.title, unit, falling)
        rounded = setting.evaluation.rounded(whole, setting.roundings[column.id], setting.period.start)
        found.append((rounded, steps, falling))
    return tuple(found)


def _steps(setting: Setting, column: Column, party: Party, done: Moment | None) -> Steps:
    found = None if done is None else done.components[column.id].get(party)
    if found is not None:
        return found
    note = Words("not in the assembly", "inte i fullmäktige")
    if done is None:
        note = Words("the rule does not hold", "regeln gäller inte")
    return Steps(Amount(column.title, Fraction(), setting.rule.unit, "none", note=note), {})


def _falling(yearly: Amount, piece: Piece, unit: str) -> Amount:
    """Give what of a yearly amount falls on a piece."""
    if piece.units == piece.of:
        return yearly._replace(unit=unit)
    months = piece.of == MONTHS_OF_A_YEAR
    words = Words("months", "månader") if months else Words("days", "dagar")
    first, last = piece.period.start, piece.period.last
    if yearly.operation == "none":
        return yearly._replace(unit=unit, title=Words(f"{first} to {last}", f"{first} till {last}"))
    part = Words(f"{piece.units} of {piece.of} {words.en}", f"{piece.units} av {piece.of} {words.sv}")
    return made(
        "product",
        Words(f"{first} to {last}", f"{first} till {last}"),
        unit,
        (yearly, Amount(part, piece.weight, "", "months")),
    )


def _added(title: Words, unit: str, falling: tuple[Amount, ...]) -> Amount:
    first, *others = falling
    if not others or all(each.operation == "none" and each.note == first.note for each in falling):
        return first.called(title)
    return made("sum", title, unit, falling)


def _is_there(amount: Amount) -> bool:
    """Tell whether an amount is more or less than 0, or unknown."""
    return amount.value is None or bool(amount.value)


def _gets_or_sits(party: PartySupport) -> bool:
    listed = party.mandates > 0 or party.standing.row.is_placeholder
    return listed or _is_there(party.total) or any(each.value for each in party.components)


def _term_marks(done: Moment) -> tuple[Mark, ...]:
    sitting = done.sitting
    counted = (*map(_count_mark, sitting.not_final), *_given_marks(sitting.distribution))
    if done.day < sitting.preliminary_from:
        return counted
    start, last = sitting.distribution.starts, sitting.preliminary_from - DAY
    election = "valet " if sitting.distribution.elected else ""
    because = Words(
        f"the assembly of {start} sits to {last}; its seats are used",
        f"mandaten från {election}{start} räknas till och med {last}; därefter används de ändå",
    )
    return (*counted, Mark(MarkKind.PRELIMINARY, SEATS, because, sitting.distribution.id))


def _given_marks(distribution: Distribution) -> tuple[Mark, ...]:
    """Say that somebody has given the seats, how many they are, and how many the assembly has."""
    because = Words("given instead of the mandate file", "angivet i stället för mandatfilen")
    return () if distribution.given is None else (Mark(MarkKind.GIVEN, distribution.given, because, "mandates"),)


def _count_mark(distribution: Distribution) -> Mark:
    """Say that the seats are those of a preliminary count."""
    day = distribution.starts
    because = Words("the seats given are marked preliminary", "de angivna mandaten är märkta som preliminära")
    if distribution.elected:
        because = Words(f"the election of {day} is not finally counted", f"valet {day} är inte slutligt räknat")
    elif day > date.min:
        because = Words(
            f"the seats from {day} are marked preliminary", f"mandaten från {day} är märkta som preliminära"
        )
    return Mark(MarkKind.PRELIMINARY, SEATS, because, distribution.id)
