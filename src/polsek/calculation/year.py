"""The calculation of one rule for one support year, piece by piece."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.closing import close
from polsek.calculation.component import ComponentCalculation, Steps
from polsek.calculation.evaluation import Evaluation, Moment
from polsek.calculation.support import LINES, Column, PartySupport, Support
from polsek.calculation.timeline import Timeline, fixed, timeline, year_period
from polsek.calculation.typical import typical_party
from polsek.money import Amount, Mark, MarkKind, made, rounded
from polsek.notation.figure import Chosen, Dated, Figure, Rounds, on_day, parts
from polsek.notation.formula import Growth
from polsek.period import DAY, Day, Period, Piece, pieces
from polsek.problem import PolsekError, Words
from polsek.rules.rule import Payer
from polsek.rules.structure import is_money_limit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.timeline import Sitting, Standing
    from polsek.mandates import Distribution, Party
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.noted import Roundings


class Question(NamedTuple):
    """What is asked of a rule besides the year."""

    only: Distribution | None = None
    """A distribution that counts for the whole year instead of those that would."""
    period: Period | None = None
    """The months that a table covers, instead of the support year."""
    rounding: Roundings | None = None
    """A table's own rounding, over the file's."""
    columns: frozenset[str] | None = None
    """The components to calculate, with those that they use; None: all."""
    any_year: bool = False
    """Whether a year is calculated although the rule does not say from when it holds (a published one)."""


class _Calculation:
    """Holds what stays the same through one year's calculation."""

    def __init__(self, file: RuleFile, seats: Timeline, series: Mapping[str, Series], year: int, question: Question) -> None:
        if question.rounding is not None:
            file = file._replace(rule=_with_rounding(file.rule, question.rounding))
        self.file, self.rule, self.seats, self.year = file, file.rule, seats, year
        self.evaluation = Evaluation(file, series)
        self.period = year_period(file.rule, year)
        self.asked = question.period or self.period
        self.withheld = tuple(each for each in file.rule.withheld if each.year == year)
        self.names = tuple(name for name in file.rule.components if question.columns is None or name in _needed(self.evaluation, question.columns))
        self.term_year = seats.term_year(year, file.rule, national=not isinstance(file.rule.authority, Payer))


def calculate(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    question: Question = Question(),
) -> Support:
    """Calculate what a rule gives each party in a support year; raises PolsekError with everything that stands in the way."""
    _check_year(file, year, question)
    seats = timeline(distributions, file.rule) if question.only is None else fixed(question.only, distributions, file.rule)
    run = _Calculation(file, seats, series, year, question)
    cut = _pieces(run, series)
    done = [_piece(run, piece) for piece in cut]
    support = _support(run, cut, done)
    _check_unknown(run, support)
    if run.evaluation.problems:
        raise PolsekError(run.evaluation.problems)
    return support


def rate_of(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    question: Question,
    name: str,
) -> tuple[Support, Fraction | None]:
    """Give the yearly rate of a component that does not depend on the party; a split needs the real parties."""
    component = file.rule.components[name]
    only = question.only if component.split else typical_party(file, 1)
    open_to_all = replace(component, for_=(), term_years=None, valid=())
    rule = replace(file.rule, components={**file.rule.components, name: open_to_all})
    support = calculate(file._replace(rule=rule), distributions, series, year, question._replace(only=only))
    index = next(number for number, column in enumerate(support.columns) if column.id == name)
    rates = {rate.value * 12 if rate.unit.endswith("/month") else rate.value for party in support.parties if (rate := party.steps[index][-1].steps.get("rate")) is not None and rate.value is not None}
    return support, rates.pop() if len(rates) == 1 else None


def _check_year(file: RuleFile, year: int, question: Question) -> None:
    valid, period = file.rule.valid, year_period(file.rule, year)
    years = sorted({table.year for table in file.rule.published})
    inside = valid.from_ is None or valid.from_ < period.end
    inside = inside and (valid.to is None or valid.to >= period.start)
    if valid.from_ is None and not question.any_year:
        inside = inside and year in years
    if inside and file.rule.components:
        return
    evaluation = Evaluation(file, {})
    if not file.rule.components:
        evaluation.report("nothing-to-calculate", file.places.key(("arrangement",)), ("arrangement",), Words("the file says who employs, but no amounts", "filen säger vem som anställer, men inga belopp"))
        raise PolsekError(evaluation.problems)
    if valid.from_ is None:
        listed = ", ".join(map(str, years)) or "-"
        when = Words(f"it is not known from when the rule holds; calculated are the years of its tables: {listed}", f"det är inte känt från när regeln gäller; åren i dess tabeller kan beräknas: {listed}")
    else:
        when = Words(f"the rule holds {_span(valid.from_, valid.to, 'to')}", f"regeln gäller {_span(valid.from_, valid.to, 'till')}")
    evaluation.report("year-outside", file.places.value(("valid",)), ("valid",), Words(f"there is no support for {year} by this rule", f"regeln ger inget stöd för {year}"), when)
    raise PolsekError(evaluation.problems)


def _span(start: date, end: date | None, word: str) -> str:
    first = {"to": "from", "till": "från"}[word]
    return f"{first} {start}" if end is None else f"{first} {start} {word} {end}"


def _with_rounding(rule, own):  # type: ignore[no-untyped-def]
    written = {key: value for key in ("amount", "rate", "count", "employment", "subtotal", "with_overhead", "component", "party", "instalment", "shown", "total") if (value := getattr(own, key)) is not None}
    return replace(rule, rounding=replace(rule.rounding, **written))


def _needed(evaluation: Evaluation, columns: frozenset[str]) -> frozenset[str]:
    """Add to some components those that they use, and those that draw on a pool before them."""
    rule = evaluation.rule
    found = set(columns)
    for name in reversed(rule.components):
        if name in found:
            component = rule.components[name]
            for figure in (component.amount, *component.at_least, *component.at_most):
                found |= {used for each in parts(figure) if (used := getattr(each, "name", "")) in rule.components}
            if any(type(each).__name__ == "Rest" for each in parts(component.amount)):
                found |= {other for other in rule.components if evaluation.pools_of(other) & evaluation.pools_of(name)}
    return frozenset(found)


# --- cuts ---------------------------------------------------------------------------------------------------------------


def _pieces(run: _Calculation, series: Mapping[str, Series]) -> tuple[Piece, ...]:
    rule = run.rule
    cuts = {day for day in _changes(run, series) if run.asked.start < day < run.asked.end}
    return tuple(
        piece._replace(of=_of(run))
        for piece in pieces(run.asked, cuts, by_days=rule.time.counted_by == "days", same_month=rule.time.mid_month == "same month")
    )


def _of(run: _Calculation) -> int:
    return (run.period.end - run.period.start).days if run.rule.time.counted_by == "days" else 12


def _changes(run: _Calculation, series: Mapping[str, Series]) -> Iterator[date]:
    """Give every day on which something that the rule uses may change."""
    rule = run.rule
    for valid in (rule.valid, *(each for component in rule.components.values() for each in component.valid)):
        if valid.from_ is not None:
            yield valid.from_
        if valid.to is not None:
            yield valid.to + DAY
    yield from run.seats.cuts(component.after_leaving for component in rule.components.values() if component.after_leaving)
    lag = {run.year - 1, run.year, run.year + 1}
    for each in series.values():
        for start in (*(entry.start for entry in each.entries), each.known_to + DAY if each.known_to < date.max else date.max):
            yield start
            yield from (Day(start.month, start.day).of(year) for year in lag if start.year in lag)
    for figure in _figures(run):
        if isinstance(figure, Dated):
            for start, _ in figure.values:
                yield start
                yield from (Day(start.month, start.day).of(year) for year in lag if start.year in lag)
        elif isinstance(figure, Growth):
            yield from (Day(figure.start.month, figure.start.day).of(year) for year in lag)
    for sitting in run.seats.sittings:
        for facts in (sitting.distribution.facts, *(row.facts for row in sitting.distribution.rows)):
            yield from (start for fact in facts.values() for start, _, _ in fact.values if start is not None)


def _figures(run: _Calculation) -> Iterator[Figure]:
    rule = run.rule
    tops: list[Figure | None] = [*rule.figures.values()]
    for pool in rule.pools.values():
        tops += [pool.amount, pool.indexed, pool.rounding, *pool.at_least, *pool.at_most]
    for component in rule.components.values():
        tops += [component.amount, component.employment, component.overhead, component.indexed, component.above, *component.at_least, *component.at_most]
        tops += _rounding_figures(component.rounding)
    if rule.party_total is not None:
        tops += [rule.party_total.at_least, rule.party_total.at_most]
    tops += _rounding_figures(rule.rounding)
    for top in tops:
        yield from parts(top)


def _rounding_figures(roundings: Roundings | None) -> list[Figure | None]:
    if roundings is None:
        return []
    return [roundings.amount, roundings.rate, roundings.count, roundings.employment, roundings.subtotal, roundings.with_overhead]


# --- one piece ----------------------------------------------------------------------------------------------------------


class _Done(NamedTuple):
    """One piece calculated."""

    moment: Moment
    steps: Mapping[str, Mapping[Party, Steps]]


def _piece(run: _Calculation, piece: Piece) -> _Done | None:
    if not run.rule.valid.holds(piece.day):
        return None
    sitting = run.seats.on(piece.day)
    if sitting is None:
        run.evaluation.report(
            "no-mandates",
            run.file.places.value(("authority",)),
            ("authority",),
            Words(f"no distribution of mandates of {run.file.assembly} counts on {piece.day}", f"ingen mandatfördelning för {run.file.assembly} gäller {piece.day}"),
            Words("add the assembly of that time to mandates/, or give --mandates FILE", "lägg till den tidens fullmäktige i mandates/, eller ange --mandates FIL"),
        )
        return None
    moment = Moment(run.year, run.period.start, piece.day, run.term_year, sitting, {}, {})
    for name in run.rule.pools:
        moment.pools[name] = _pool(run, name, moment)
    found: dict[str, Mapping[Party, Steps]] = {}
    for name in run.names:
        shares = ComponentCalculation(run.evaluation, name, moment, run.withheld).shares()
        found[name] = shares
        moment.components[name] = {party: steps.yearly for party, steps in shares.items()}
        _check_drawn(run, name, moment)
    return _Done(moment, found)


def _pool(run: _Calculation, name: str, moment: Moment) -> Amount:
    evaluation, pool = run.evaluation, run.rule.pools[name]
    title, at = pool.called(name), ("pools", name)
    unit = f"{run.rule.unit}/year"
    amount = evaluation.value(pool.amount, Words("amount", "belopp"), moment)
    if pool.indexed is not None:
        amount = evaluation.indexed(amount, pool.indexed, moment, None)
    if pool.per:
        counts = tuple(evaluation.count(each, at, moment, None) for each in pool.per)
        amount = made("product", title, amount.unit, (amount, *counts))
    if amount.unit.endswith("/month"):
        amount = made("product", title, unit, (amount, Amount(Words("months of the year", "årets månader"), Fraction(12), "months", "months")))
    amount = rounded(amount._replace(title=title, unit=unit), evaluation.rounding(pool.rounding, moment))
    for operation, limits in (("at least", pool.at_least), ("at most", pool.at_most)):
        for limit in limits:
            if is_money_limit(limit):
                amount = made(operation, title, unit, (amount, evaluation.value(limit, Words(operation, {"at least": "minst", "at most": "högst"}[operation]), moment)))
    return amount


def _check_drawn(run: _Calculation, name: str, moment: Moment) -> None:
    for pool in run.evaluation.pools_of(name):
        total = Fraction()
        for other in moment.components:
            if pool in run.evaluation.pools_of(other):
                total += run.evaluation.drawn(pool, other, moment).value or Fraction()
        whole = moment.pools[pool].value
        if whole is not None and total > whole:
            at = ("components", name)
            over = total - whole
            run.evaluation.report("overdrawn", run.file.places.key(at), at, Words(f"more is taken from {pool} than there is: {over} too much", f"mer tas ur {pool} än vad som finns: {over} för mycket"), Words("the parts of a pool are at most 100 % of it", "delarna av en pott är högst 100 % av den"))


# --- the year -----------------------------------------------------------------------------------------------------------


def _support(run: _Calculation, cut: tuple[Piece, ...], done: list[_Done | None]) -> Support:
    columns = tuple(Column(name, run.rule.components[name].called(name), run.rule.components[name].paid == "in kind") for name in run.names)
    start = Moment(run.year, run.period.start, run.period.start, run.term_year, next((each.moment.sitting for each in done if each), None), {}, {})  # type: ignore[arg-type]
    parties = [
        close(run.evaluation, start, columns, standing, _months(run, columns, standing.party, cut, done), run.withheld)
        for standing in _standings(done)
    ]
    lines = tuple(line for line in LINES if any(party.lines[LINES.index(line)].value for party in parties))
    kept = tuple(_with_lines(party, lines) for party in parties if _worth_showing(party))
    total = on_day(run.rule.rounding.total, run.period.start)
    return Support(
        run.file,
        run.year,
        run.asked,
        cut,
        tuple(each.moment.sitting for each in done if each is not None),
        columns,
        lines,
        kept,
        _shown(run, start),
        isinstance(total, Chosen) and total.word == "from shown amounts",
        next((each.moment.pools for each in reversed(done) if each is not None), {}),
        _term_marks(done),
    )


def _shown(run: _Calculation, start: Moment):  # type: ignore[no-untyped-def]
    from polsek.money import Rounding

    figure = run.rule.rounding.shown
    if figure is not None:
        return run.evaluation.rounding(figure, start)
    if run.file.of_posts:
        return Rounding(Fraction(1, 100), "half up", "0.01 full time half up")
    return Rounding(Fraction(1), "half up", f"1 {run.rule.unit} half up")


def _standings(done: list[_Done | None]) -> list[Standing]:
    """Give every party of the year as it stands last, in the order of the last distribution."""
    found: dict[Party, Standing] = {}
    for each in reversed(done):
        for standing in each.moment.sitting.standings if each is not None else ():
            found.setdefault(standing.party, standing)
    return list(found.values())


def _months(run: _Calculation, columns: tuple[Column, ...], party: Party, cut: tuple[Piece, ...], done: list[_Done | None]) -> tuple[tuple[Amount, tuple[Steps, ...], tuple[Amount, ...]], ...]:
    """Give, by component: the amount of the year, the steps in each piece, and what falls on each piece."""
    found = []
    for column in columns:
        unit = run.rule.unit if not run.file.of_posts else run.rule.unit
        steps = tuple(each.steps[column.id].get(party) if each is not None else None for each in done)
        known = tuple(each if each is not None else Steps(Amount(column.title, Fraction(), f"{unit}/year", "none", note=Words("not in the assembly", "inte i fullmäktige")), {}) for each in steps)
        falling = tuple(_falling(each.yearly, piece, unit) for each, piece in zip(known, cut, strict=True))
        year = falling[0]._replace(title=column.title) if len(falling) == 1 else _added(column.title, unit, falling)
        calculation = ComponentCalculation(run.evaluation, column.id, done[-1].moment if done[-1] else None, ())  # type: ignore[arg-type]
        figure = calculation.rounding_figure("component")
        moment = next((each.moment for each in done if each is not None), None)
        if figure is not None and moment is not None:
            year = rounded(year, run.evaluation.rounding(figure, moment.at(run.period.start)), run.file.places.value(figure.address))
        found.append((year, known, falling))
    return tuple(found)


def _added(title: Words, unit: str, falling: tuple[Amount, ...]) -> Amount:
    notes = {each.note for each in falling}
    if all(each.operation == "none" for each in falling) and len(notes) == 1:
        return falling[0]._replace(title=title)
    return made("sum", title, unit, falling)


def _falling(yearly: Amount, piece: Piece, unit: str) -> Amount:
    if yearly.operation == "none":
        return yearly._replace(unit=unit)
    if piece.weight == 1:
        return yearly._replace(unit=unit)
    words = {True: Words("months", "månader"), False: Words("days", "dagar")}[piece.of == 12]
    title = Words(f"{piece.period.start} to {piece.period.last}", f"{piece.period.start} till {piece.period.last}")
    part = Amount(Words(f"{piece.units} of {piece.of} {words.en}", f"{piece.units} av {piece.of} {words.sv}"), piece.weight, "", "months")
    return made("product", title, unit, (yearly, part))


def _worth_showing(party: PartySupport) -> bool:
    return party.mandates > 0 or party.standing.row.parties > 1 or party.total.value != 0 or any(each.value for each in party.components)


def _with_lines(party: PartySupport, lines: tuple[str, ...]) -> PartySupport:
    return party._replace(lines=tuple(party.lines[LINES.index(line)] for line in lines))


def _term_marks(done: list[_Done | None]) -> frozenset[Mark]:
    found = set()
    for each in done:
        if each is None or each.moment.day < each.moment.sitting.preliminary_from:
            continue
        sitting: Sitting = each.moment.sitting
        found.add(
            Mark(
                MarkKind.PRELIMINARY,
                Words("mandates", "mandat"),
                Words(
                    f"the assembly of {sitting.distribution.starts} sits to {sitting.preliminary_from - DAY}; its seats are used",
                    f"fullmäktige från {sitting.distribution.starts} sitter till {sitting.preliminary_from - DAY}; dess platser används",
                ),
                sitting.distribution.id,
            )
        )
    return frozenset(found)


def _check_unknown(run: _Calculation, support: Support) -> None:
    """Report the unknown figures that money depends on."""
    if run.evaluation.problems:
        return
    for party in support.parties:
        for column, amount in zip(support.columns, party.components, strict=True):
            if amount.value is None and not column.in_kind:
                for leaf in _unknown_leaves(amount):
                    address = tuple(next((mark.address for mark in leaf.marks if mark.kind is MarkKind.UNKNOWN), "").split("."))
                    run.evaluation.report(
                        "unknown-figure",
                        leaf.place or run.file.places.value(()),
                        address,
                        Words(f"{leaf.text} is not known to the file", f"{leaf.text} är inte känt i filen"),
                        Words(f"give it: --set '{'.'.join(address)}=...'", f"ange det: --set '{'.'.join(address)}=...'"),
                    )


def _unknown_leaves(amount: Amount) -> Iterator[Amount]:
    if amount.operation == "unknown":
        yield amount
    for part in amount.parts:
        if part.value is None:
            yield from _unknown_leaves(part)
