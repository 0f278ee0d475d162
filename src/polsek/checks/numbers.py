"""A published table with what it is recalculated from, and the numbers that a rule gives for its columns."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.calculation.known import with_facts
from polsek.calculation.payments import before_withholding, payments
from polsek.calculation.setting import Setting
from polsek.calculation.support import LINES
from polsek.calculation.timeline import Moment, timeline, typical_party, year_period
from polsek.calculation.year import Question, calculate, shown_as
from polsek.checks.called import printed_number
from polsek.notation.words import did_you_mean
from polsek.period import DAY, MONTHS_OF_A_YEAR, Period
from polsek.problem import PolsekError, Problem, Words, same
from polsek.rules.figures import depends_on_all, depends_on_party
from polsek.rules.structure import BUDGETED
from polsek.rules.words import COUNTS
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Distribution, Party
    from polsek.money import Amount
    from polsek.problem import Address
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import PrintedCell, Table


TWELFTH = Fraction(1, 12)
THOUSAND = 1000
_MADE_OF = ("rate", "count")
_INSTALMENTS = ("instalments", "before_withheld.instalments")


class Comparison(NamedTuple):
    """One printed number and what the rule gives."""

    path: str
    """The number's own path in its table: `parties.S.total`."""
    cell: PrintedCell
    calculated: Fraction | None
    """In the table's unit; None when no such number comes out."""
    hint: Words | None = None
    """Why no such number comes out."""
    made_of: tuple[Fraction, Fraction] | None = None
    """Where the number is one component of a year: what one counted thing gives, exactly, and how many there are."""


class Official(NamedTuple):
    """A published table, and what it is recalculated from."""

    file: RuleFile
    distributions: Sequence[Distribution]
    series: Mapping[str, Series]
    table: Table
    at: Address
    """Where the table stands in its file."""

    def called(self, cell: PrintedCell) -> Words:
        """Name a number of the table: of whom, and of what."""
        return printed_number(cell.address[len(self.at) :], self.table, self.file.rule)

    def support(self, columns: frozenset[str] | None) -> Support:
        """Calculate what some components (None: all) give in the year of the table; raises PolsekError."""
        return calculate(self.file, self.distributions, self.series, self.table.year, self.question(columns))

    def question(self, columns: frozenset[str] | None) -> Question:
        """Give what is asked with the mandates, the months and the rounding of the table; raises PolsekError."""
        wanted, only = self.table.mandates, None
        if wanted:
            only = next((each for each in self.distributions if each.id == wanted), None)
            if only is None:
                raise PolsekError([self._no_distribution(wanted)])
        return Question(only, self._span(), self.table.rounding, columns, partial=True)

    def _no_distribution(self, wanted: str) -> Problem:
        whose, listed = self.file.assembly_name, ", ".join(each.id for each in self.distributions)
        message = Words(
            f"there is no distribution {wanted} of {whose}", f"det finns ingen mandatfördelning {wanted} för {whose}"
        )
        hint = Words(f"there are {listed}", f"det finns {listed}") if listed else None
        return self.file.problem("unknown-distribution", (*self.at, "mandates"), message, hint)

    def _span(self) -> Period | None:
        """Give the months that the table covers, within its support year; None: the whole year."""
        table, year = self.table, year_period(self.file.rule, self.table.year)
        if table.from_ is None and table.to is None:
            return None
        span = Period(table.from_ or year.start, year.end if table.to is None else table.to + DAY)
        if year.start <= span.start < span.end <= year.end:
            return span
        message = Words(
            f"the table covers days outside the support year {year.start} to {year.last}",
            f"tabellen omfattar dagar utanför stödåret {year.start} – {year.last}",
        )
        hint = Words("write a table for each support year", "skriv en tabell för varje stödår")
        at = (*self.at, "from" if table.from_ is not None else "to")
        raise PolsekError([self.file.problem("table-span", at, message, hint)])

    def rate(self, name: str) -> tuple[Fraction | None, Words | None]:
        """Give what the table prints of the yearly rate of a component, or why the year has no such rate.

        A sum that is split is divided by those that it is for. Raises PolsekError.
        """
        component = self.file.rule.components[name]
        if not component.split and any(
            depends_on_party(each, self.file.rule) for each in (component.amount, component.indexed)
        ):
            return None, _RATE_OF_EACH
        question = self.question(frozenset({name}))
        counted = component.per
        if not component.split:  # what only real parties have multiplies a rate
            counted = tuple(word for word in counted if word in COUNTS) or ("party",)
        asked = component.for_ if component.split else ()
        open_to_all = component.but(for_=asked, term_years=None, valid=(), per=counted)
        rule = self.file.rule.but(components={**self.file.rule.components, name: open_to_all})
        file = self.file._replace(rule=rule)
        if not component.split and not depends_on_all(component.amount, rule):
            question = question._replace(only=typical_party(file, 1))
        support = calculate(file, self.distributions, self.series, self.table.year, question)
        index = [each.id for each in support.columns].index(name)
        rates = [_step_by_day(support, party, index, "rate") for party in support.parties]
        day = next(filter(None, map(_turn, rates)), None)
        yearly = {
            rate.value * MONTHS_OF_A_YEAR if rate.unit.endswith("/month") else rate.value
            for of_party in rates
            for _, rate in of_party
            if rate.value is not None
        }
        if len(yearly) == 1:
            return self.scaled(support, yearly.pop()), None
        return None, _RATE_OF_EACH if day is None else _changed_on(day)

    def figure(self, name: str) -> Fraction | None:
        """Give what the table prints of a figure of the file, on the first day that it covers; raises PolsekError.

        Only money is rounded as it is shown.
        """
        file, year, question = self.file, self.table.year, self.question(None)
        day = (question.period or year_period(file.rule, year)).start
        seats = timeline(self.distributions, file.rule, question.only)
        sitting = seats.on(day)
        if sitting is None:
            (only,) = with_facts([typical_party(file, 1)], file.rule, self.table.given)
            seats = timeline((), file.rule, only)
            (sitting,) = seats.sittings
        setting = Setting(file, seats, self.series, year, question)
        moment = Moment(year, file.rule.time.year_starts, day, setting.term_year, sitting, {}, {}, {})
        amount, shown = setting.evaluation.value(file.rule.figures[name], same(name), moment), shown_as(setting)
        if setting.evaluation.problems:
            raise PolsekError(setting.evaluation.problems)
        value, (money, _, period) = amount.value, amount.unit.partition("/")
        if value is None or not (period or money == file.rule.unit):
            return value
        if self.table.unit.endswith("/month") and period == "year":
            value *= TWELFTH
        return self.in_unit(value if shown is None else shown.apply(value))

    def scaled(self, support: Support, exact: Fraction | None, period: str = "year") -> Fraction | None:
        """Bring an exact amount of a year, or of another period, to what the table prints."""
        if exact is None:
            return None
        by_month = period == "year" and self.table.unit.endswith("/month")
        shown = support.shown(exact * TWELFTH if by_month else exact)
        return None if shown is None else self.in_unit(shown)

    def in_unit(self, shown: Fraction) -> Fraction:
        """Give an amount as it is shown in thousands where the table prints those."""
        return shown / THOUSAND if self.table.unit.startswith("1000 ") else shown


_RATE_OF_EACH = Words(
    "the amount depends on the party: write what some get, under examples: or parties:",
    "beloppet beror på partiet: ange vad några partier får, under examples: eller parties:",
)


def columns_needed(file: RuleFile, columns: Iterable[str]) -> frozenset[str] | None:
    """Give the components that printed columns need; None: all."""
    found: set[str] = set()
    for column in columns:
        for name in (part.partition(".")[0] for part in column.split(" + ")):
            if name in file.rule.components:
                found.add(name)
            elif name in file.rule.pools:
                found |= set(list(file.rule.components)[:1])
            elif name != "mandates":
                return None
    return frozenset(found)


# --- the numbers of a row --------------------------------------------------------------------------------------------


def rows(printed: Official, support: Support, budgeted: Support) -> Iterator[Comparison]:
    """Compare the printed rows with what was calculated; `budgeted`: if no seat were empty."""
    known = {row.party for each in printed.distributions for row in each.rows}
    for name, row in printed.table.parties.items():
        for column, cells in row.items():
            shown = budgeted if column.endswith(BUDGETED) else support
            party, path = party_of(shown, name), f"parties.{name}.{column}"
            if party is not None:
                found = _paired(path, cells, party_values(printed, shown, party, column))
                made_of = _made_of(shown, party, column, printed.table)
                why = why_unknown(shown, party, column)
                yield from (each._replace(hint=why, made_of=made_of) for each in found)
            elif any(each.is_called(name) for each in known):
                yield from _paired(path, cells, [Fraction()] * len(cells))
            else:
                hint = _other_party(name, known)
                yield from (each._replace(hint=hint) for each in _paired(path, cells, [None]))
    for column, cells in printed.table.all.items():
        shown = budgeted if column.endswith(BUDGETED) else support
        yield from _paired(f"all.{column}", cells, _all_values(printed, shown, _column(column)))


def _column(column: str) -> str:
    """Give a column as the component that its last step is, whatever seats are empty."""
    return column.removesuffix(BUDGETED).removesuffix(".component")


def party_of(support: Support, name: str) -> PartySupport | None:
    """Give the party that a row names, by any of its names."""
    return next((each for each in support.parties if each.party.is_called(name)), None)


def _other_party(name: str, known: Iterable[Party]) -> Words:
    called = sorted({text for each in known for text in (each.name, each.abbreviation)})
    listed = ", ".join(sorted({each.abbreviation or each.name for each in known})) or "-"
    return did_you_mean(name, called) or Words(
        f"no distribution of the assembly has it; the parties are {listed}",
        f"ingen av fullmäktiges mandatfördelningar har det; partierna är {listed}",
    )


def _made_of(support: Support, party: PartySupport, column: str, table: Table) -> tuple[Fraction, Fraction] | None:
    """Give the yearly rate and the count of a component that is nothing else than their product all year."""
    at = [number for number, each in enumerate(support.columns) if each.id == column]
    if column == "total" and not support.lines:
        at = [number for number, amount in enumerate(party.components) if amount.value]
    if len(at) != 1 or table.unit:
        return None
    pieces = [each.steps for each in party.steps[at[0]]]
    made = {
        tuple(each[step].value for step in _MADE_OF) if all(step in each for step in _MADE_OF) else None
        for each in pieces
    }
    value, (_, count) = party.components[at[0]].value, next(iter(made)) or (None, None)
    return (value / count, count) if len(made) == 1 and count and value is not None else None


def _paired(path: str, cells: Sequence[PrintedCell], values: Sequence[Fraction | None]) -> Iterator[Comparison]:
    for number, cell in enumerate(cells):
        own = path if len(cells) == 1 else f"{path}.{number + 1}"
        yield Comparison(own, cell, values[number] if number < len(values) else None)


def party_values(printed: Official, support: Support, party: PartySupport, column: str) -> list[Fraction | None]:
    """Give what a column of a party's row holds; several numbers for instalments."""
    column = _column(column)
    name, dot, step = column.partition(".")
    if column == "mandates":
        return [Fraction(party.mandates)]
    if column in _INSTALMENTS:
        if _is_unknown(support, party):
            return [None]
        paid = payments(support, party, before_withheld=column != "instalments")
        return [printed.in_unit(payment.amount) for payment in paid]
    if dot and name in printed.file.rule.components:
        return [_step(printed, support, party, name, step)]
    is_pool = column in printed.file.rule.pools
    return [printed.scaled(support, (_brought if is_pool else _exact)(support, party, column))]


def _is_unknown(support: Support, party: PartySupport) -> bool:
    """Tell whether money of a party cannot be told; what is unknown in kind is only left out of the total."""
    return any(
        amount.value is None and not column.in_kind
        for column, amount in zip(support.columns, party.components, strict=True)
    )


def _exact(support: Support, party: PartySupport, column: str) -> Fraction | None:
    if column in ("total", "before_withheld", *LINES):
        if _is_unknown(support, party):
            return None
        if column == "total":
            return party.total.value
        if column == "before_withheld":
            return before_withholding(support, party)
        return party.line(support, column)
    names, found = [each.id for each in support.columns], Fraction()
    for name in column.split(" + "):
        value = party.components[names.index(name)].value if name in names else None
        if value is None:
            return None
        found += value
    return found


def _brought(support: Support, party: PartySupport, pool: str) -> Fraction | None:
    """Give what a party's own seats bring to a pool that is an amount per mandate."""
    whole = support.pools[pool].value
    return None if whole is None or not support.mandates else whole * party.mandates / support.mandates


def _step(printed: Official, support: Support, party: PartySupport, name: str, step: str) -> Fraction | None:
    index = _number(support, name)
    if index is None:
        return None
    found = _step_by_day(support, party, index, step)
    if not found:
        return Fraction() if party.components[index].value == 0 else None
    if _turn(found) is not None:
        return None
    _, amount = found[-1]
    money, _, period = amount.unit.partition("/")
    return printed.scaled(support, amount.value, period) if money == support.file.rule.unit else amount.value


def _number(support: Support, name: str) -> int | None:
    return next((number for number, column in enumerate(support.columns) if column.id == name), None)


def why_unknown(support: Support, party: PartySupport, column: str) -> Words | None:
    """Say that a step of a component is not the same all year; None where it is, and for other columns."""
    name, _, step = column.partition(".")
    index = _number(support, name)
    day = None if index is None else _turn(_step_by_day(support, party, index, step))
    return None if day is None else _changed_on(day)


def _step_by_day(support: Support, party: PartySupport, index: int, step: str) -> list[tuple[date, Amount]]:
    """Give a step of a component in each piece of the year that has it, with the first day of the piece."""
    pieces = zip(support.pieces, party.steps[index], strict=True)
    return [(piece.period.start, each.steps[step]) for piece, each in pieces if step in each.steps]


def _turn(found: Sequence[tuple[date, Amount]]) -> date | None:
    """Give the first day on which a step is another than before."""
    return next(
        (day for (_, old), (day, new) in pairwise(found) if (old.value, old.unit) != (new.value, new.unit)), None
    )


def _changed_on(day: date) -> Words:
    return Words(
        f"it changes inside the year, on {day}: give the table from: or to:, or compare the amount of the year",
        f"det ändras under året, {day}: ange from: eller to: för tabellen, eller jämför årsbeloppet",
    )


def _all_values(printed: Official, support: Support, column: str) -> list[Fraction | None]:
    """Give what a column of the last row holds."""
    if column == "mandates":
        return [Fraction(support.mandates)]
    if column in printed.file.rule.pools:
        return [printed.scaled(support, support.pools[column].value)]
    if column in _INSTALMENTS:
        rows = [party_values(printed, support, party, column) for party in support.parties]
        if any(None in row for row in rows):
            return [None]
        return [sum((value or Fraction() for value in values), Fraction()) for values in zip(*rows, strict=True)]
    exact = [_exact(support, party, column) for party in support.parties]
    known = [value for value in exact if value is not None]
    if len(known) < len(exact):
        return [None]
    if support.adds_shown:
        return [sum((printed.scaled(support, value) or Fraction() for value in known), Fraction())]
    return [printed.scaled(support, sum(known, Fraction()))]
