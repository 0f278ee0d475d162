"""What `new --from TABLE` is asked: which rule gives a printed table of an assembly's parties."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.checks.published import recalculated
from polsek.inference import Row, infer
from polsek.mandates import party_meant
from polsek.problem import PolsekError, Problem, Words
from polsek.read.amounts import printed_table as read_printed
from polsek.read.files import content
from polsek.read.source import parse
from polsek.rules.file import read_rule
from polsek.show.inferred import miss_text, rule_text
from polsek.show.numbers import money_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polsek.inference import Inference
    from polsek.mandates import Distribution
    from polsek.problem import Language, Place
    from polsek.read.amounts import PrintedRow
    from polsek.read.library import Library
    from polsek.read.shipped import Authority

MONEY = {"kr/year": 1, "kr/month": 12}
"""Series that a rule may take a share of, and how many of them a year has."""


_NO_RULE = Words(
    "write the rule by hand: polsek new AUTHORITY gives a file to start from",
    "skriv regeln för hand: polsek new KOMMUN ger en fil att utgå från",
)


class Printed(NamedTuple):
    """A table whose parties are those of an assembly."""

    name: str
    year: int
    rows: tuple[Row, ...]
    places: Mapping[str, Place]
    """Where the amount of each party stands."""
    seats: int
    """The size of the assembly."""
    total: PrintedRow | None = None
    """The table's row of sums."""


def printed_table(path: str, authority: Authority, year: int, library: Library) -> Printed:
    """Read a table and find its parties in the assembly that counts from the new year; raises PolsekError."""
    name = "stdin" if path == "-" else path
    rows, total = read_printed(content(path, "--from"), name)
    elected = [each for each in library.distributions(authority.code) if each.elected and each.starts.year < year]
    if not elected:
        message = Words(
            f"no election of {authority.full_name} before {year} is known",
            f"inget val i {authority.full_name} före {year} är känt",
        )
        raise PolsekError([Problem("no-mandates", message, rows[0].place)])
    problems = [*_problems(rows, elected[-1], authority), *(_differing(rows, total) if total else ())]
    if problems:
        raise PolsekError(problems)
    known = [(row, _seated(row.name, elected[-1])) for row in rows]
    found = tuple(Row(seats[0], seats[1], row.amount) for row, seats in known if seats is not None)
    places = {seats[0]: row.amount_place for row, seats in known if seats is not None}
    return Printed(name, year, found, places, elected[-1].seats, total)


def _seated(name: str, sitting: Distribution) -> tuple[str, int] | None:
    """Give a party's name in the assembly, and its mandates."""
    return next(((row.party.name, row.mandates) for row in sitting.rows if row.party.is_called(name)), None)


def _problems(rows: Sequence[PrintedRow], sitting: Distribution, authority: Authority) -> Iterator[Problem]:
    """Find rows of strangers, of parties that stand twice, and of parties with other mandates."""
    met: set[str] = set()
    for row in rows:
        found = _seated(row.name, sitting)
        if found is None:
            listed = ", ".join(each.party.name for each in sitting.rows)
            message = Words(
                f"{row.name} has no mandate in {authority.full_name}",
                f"{row.name} har inget mandat i {authority.full_name}",
            )
            near = party_meant(row.name, [each.party for each in sitting.rows])
            hint = near or Words(f"these do: {listed}", f"dessa har det: {listed}")
            yield Problem("unknown-party", message, row.place, hint)
            continue
        name, mandates = found
        if name in met:
            message = Words(f"{name} stands in two rows", f"{name} står på två rader")
            yield Problem("duplicate-party", message, row.place, Words("keep one of them", "behåll en av dem"))
        elif row.mandates is not None and row.mandates != mandates:
            message = Words(
                f"{name} has {row.mandates} mandates in the table, and {mandates} since {sitting.starts}",
                f"{name} har {row.mandates} mandat i tabellen, men {mandates} sedan {sitting.starts}",
            )
            hint = Words(
                "give the year of the table with --year; or mend the row",
                "ange tabellens år med --year, eller rätta raden",
            )
            yield Problem("seats-differ", message, row.place, hint)
        met.add(name)


def _differing(rows: Sequence[PrintedRow], total: PrintedRow) -> Iterator[Problem]:
    """Find a sum that is not that of the rows; amounts that are each rounded on their own may miss by half a krona."""
    added = sum((row.amount for row in rows), Fraction())
    hint = Words("a party is missing or has a wrong number", "ett parti saknas eller har fel antal eller belopp")
    if abs(total.amount - added) > Fraction(len(rows), 2):
        message = Words(_together(added, total.amount, "en"), _together(added, total.amount, "sv"))
        yield Problem("total-differs", message, total.amount_place, hint)
    seats = sum(row.mandates or 0 for row in rows)
    if total.mandates is not None and total.mandates != seats:
        message = Words(
            f"the parties have {seats} mandates, the table says {total.mandates}",
            f"partierna har {seats} mandat, tabellen anger {total.mandates}",
        )
        yield Problem("total-differs", message, total.place, hint)


def _together(added: Fraction, total: Fraction, language: Language) -> str:
    rows, said = (money_number(each, language) for each in (added, total))
    words = Words(
        f"the parties have {rows} kr together, the table says {said} kr",
        f"partierna har {rows} kr tillsammans, tabellen anger {said} kr",
    )
    return words.get(language)


def inferred(table: Printed, authority: Authority, library: Library, written: Callable[[Inference, bool], str]) -> str:
    """Give the simplest rule file that gives a table; `written` makes it of the rules that do, simplest first.

    The table's total, where it has one, is that of the exact amounts, else that of the rows as they are shown. The file
    is calculated before it is given.

    Raises:
        PolsekError: none gives every number; what comes nearest, and each row that it misses.

    """
    found = infer(table.rows, _series(library, table.year), table.seats)
    for number in range(len(found.fits)):
        for adds_shown in (False, True) if table.total is not None else (False,):
            text = written(found._replace(fits=found.fits[number:]), adds_shown)
            if _gives(text, library, authority):
                return text
    raise PolsekError([_other_total(table.total)] if found.fits and table.total else _refused(table, found))


def _other_total(total: PrintedRow) -> Problem:
    message = Words(
        "no rule that gives every row gives the total, too", "ingen regel som ger varje rad ger också summan"
    )
    return Problem("no-rule", message, total.amount_place, _NO_RULE)


def _refused(table: Printed, found: Inference) -> Iterator[Problem]:
    """Say what comes nearest, and each row that it misses by how much."""
    first = next(iter(table.places.values()))._replace(column=1, end_column=1, excerpt="")
    if found.nearest is None:
        message = Words(
            "no rule was found that gives these amounts by the parties' mandates",
            "ingen regel hittades som ger beloppen efter partiernas mandat",
        )
        yield Problem("no-rule", message, first._replace(line=1, end_line=1), _NO_RULE)
        return
    hint = Words(
        f"the rule that comes nearest is: {rule_text(found.nearest, 'en')}",
        f"den regel som kommer närmast är: {rule_text(found.nearest, 'sv')}",
    )
    for miss in found.misses:
        yield Problem(
            "no-rule", Words(miss_text(miss, "en"), miss_text(miss, "sv")), table.places[miss.row.party], hint
        )


def _series(library: Library, year: int) -> Mapping[str, Fraction]:
    """Give what a year's series of money are, in kr/year; those that change inside it are left out."""
    found: dict[str, Fraction] = {}
    for name in library.series_names:
        series = library.series(name)
        if series is None or series.unit not in MONEY:
            continue
        first, last = series.on(date(year, 1, 1)), series.on(date(year, 12, 31))
        if first is not None and first == last:
            found[name] = first.value * MONEY[series.unit]
    return found


def _gives(text: str, library: Library, authority: Authority) -> bool:
    file, problems = library.finished(read_rule(parse(text.encode(), "inferred.yaml"), "inferred"))
    if file is None or any(problem.severity == "error" for problem in problems):
        return False
    found = recalculated(file, library.distributions(authority.code), library.series_of(file))
    return not found.problems and found.numbers.compared == found.numbers.reproduced > 0
