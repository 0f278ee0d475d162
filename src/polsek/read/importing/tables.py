"""Tables of parties and seats, CSV and XLSX, with whatever column names: `--columns` says which is which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.escaping import shell_words
from polsek.mandates import is_sum
from polsek.notation.words import Refusal
from polsek.problem import CommandError, Place, PolsekError, Problem, Words
from polsek.read.grid import PARTY, head_of, head_word, is_head, text_grid
from polsek.read.heading import PARTING, is_preliminary
from polsek.read.importing.assembly import RIKSDAG, Assembly, Row, authority_in, election_in, in_order, without_sums
from polsek.read.importing.election_authority import ISSUER
from polsek.read.importing.headed import headed
from polsek.read.importing.lines import Line, lines_of
from polsek.read.importing.parted import Parting, Told, is_of, is_riksdag, of_row, others_refused, partings
from polsek.read.opened import Content, not_importable
from polsek.read.seats import EMPTY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from polsek.read.workbook import SheetGrid


# --- rows -------------------------------------------------------------------------------------------------------------


WORDS = {
    "authority": (
        *("authority", "kommunkod", "regionkod", "länskod", "kod", "code", "valområdeskod", "kommun", "region"),
        *("kommunnamn", "regionnamn", "valområde", "valområdesnamn"),
    ),
    "party": PARTY,
    "abbreviation": ("abbreviation", "förkortning", "partiförkortning"),
    "mandates": ("mandates", "mandat", "antal mandat", "antal"),
    "empty": ("empty", *EMPTY),
    "parties": ("parties",),
}
"""What the columns are called in files, in small letters."""
UNREAD = ("side", "previous", "left", "employer")
"""What a mandate file may say of parties besides; it is not imported."""
KINDS = {
    **dict.fromkeys(("kommunkod", "kommun", "kommunnamn"), "KF"),
    **dict.fromkeys(("regionkod", "länskod", "region", "regionnamn"), "RF"),
}
_NO_MATTER = re.compile(
    r"röst|roster|votes?\b|andel|procent|%|\bshare|förändring|skillnad|\+/-|±|kod\b|\bcode\b|valdeltag"
)
"""What a column is about that changes no seats: votes, shares, changes since the election before, codes."""
_YEARLY = re.compile(r"(?:antal )?mandat[a-z]* (\d{4})")


class Columns(NamedTuple):
    """Where a table has what: column numbers by what stands there."""

    at: Mapping[str, int]
    kind: str
    """KF or RF where the name of the column of codes or names tells."""
    election: int | None
    """The year of the election whose seats are read, where a column's name says it."""
    names: tuple[int, ...] = ()
    """The other columns that name the authority, beside the one of codes."""


def columns_wanted(text: str | None) -> Mapping[str, str]:
    """Read `party=Parti,mandates=Antal`; raises CommandError."""
    found: dict[str, str] = {}
    for pair in (text or "").split(","):
        name, equals, column = (part.strip() for part in pair.partition("="))
        if text and (name not in WORDS or not equals or not column or name in found):
            raise CommandError(
                Words(f"--columns {pair} is not NAME=COLUMN", f"--columns {pair} är inte skrivet som NAMN=KOLUMN"),
                Words(
                    f'write --columns "party=Parti,mandates=Antal"; the names are {", ".join(WORDS)}',
                    f'skriv --columns "party=Parti,mandates=Antal"; namnen är {", ".join(WORDS)}',
                ),
            )
        if column:
            found[name] = column
    return found


class Asked(NamedTuple):
    """What the user says of the table."""

    columns: Mapping[str, str] = {}
    """The names of columns, by what stands in them."""
    election: int | None = None
    """The year of the election."""
    authority: str = ""
    """The code of the assembly that is meant."""


class Group(NamedTuple):
    """What the rows of one assembly have in common."""

    code: str
    day: date | None
    """The day of the election where the rows say it."""
    status: str
    """`preliminary` or `final` where they say it."""


def assemblies(lines: Sequence[Line], asked: Asked, said: Words, kind: str = "") -> Iterator[Assembly]:
    """Read a table: the rows of each code or name are an assembly, all rows one where there is neither.

    Rows of several years or counts are an assembly each, and those of another sort of election are of none. The first
    line has the names of the columns.
    """
    head, *below = lines
    columns = _columns(head, asked.columns, asked.election)
    columns = columns._replace(kind=columns.kind or kind)
    below = [line for line in below if any(line.texts)]
    parts = partings(head, below, columns.at["party"])
    groups: dict[Group, list[Line]] = {}
    problems: dict[str, dict[str, Problem]] = {}
    each = Told()
    for line in below:
        each = of_row(line, parts, each)
        code, found = _whose(line, columns, each.sort)
        if is_of(code, each.sort, asked.authority):
            groups.setdefault(Group(code, each.day, each.status), []).append(line)
            for key, problem in found.items():
                problems.setdefault(code, {}).setdefault(key, problem)
    if not groups:
        raise others_refused(head, parts, below) if below else _empty(head)
    nobody_s = [rows[0] for group, rows in groups.items() if not group.code]
    if nobody_s and "authority" in columns.at and any(group.code for group in groups):
        raise _nobody_s(nobody_s[0].place(columns.at["authority"]))
    unread = (*_unread(head, below), *_passed_over(head, below, columns, parts), *_remarks(below, columns))
    preliminary = is_preliminary(head.text(columns.at["mandates"]))
    for group, rows in groups.items():
        wrong = (*unread, *problems.get(group.code, {}).values())
        marked = preliminary or group.status == "preliminary"
        yield _assembly(group, rows, columns, said)._replace(problems=wrong, preliminary=marked)
        unread = ()


def _empty(head: Line) -> PolsekError:
    message = Words("the table lists no party", "tabellen innehåller inget parti")
    hint = Words("each party has a line of its own", "ange en rad per parti")
    return PolsekError([Problem("empty-table", message, head.place(), hint)])


def _unread(head: Line, lines: Sequence[Line]) -> tuple[Problem, ...]:
    """Name the columns of a mandate file that an import does not bring along."""
    message = Words("the column {} is left out", "kolumnen {} utelämnas")
    hint = Words(
        "polsek reads a table with it as it is: put the table itself into rules/mandates",
        "polsek läser en sådan tabell direkt: lägg själva tabellen i rules/mandates",
    )
    return tuple(
        Problem("left-out", Words(*(text.format(name) for text in message)), head.place(number), hint, "warning")
        for number, name in enumerate(head.texts)
        if name.casefold() in UNREAD and any(line.text(number) for line in lines)
    )


def _passed_over(head: Line, lines: Sequence[Line], columns: Columns, parts: Sequence[Parting]) -> Iterator[Problem]:
    """Name the columns that say something and that nobody reads: one of them may have the empty seats."""
    read = {*columns.at.values(), *columns.names, *(each.number for each in parts)}
    found = [
        (number, name)
        for number, name in enumerate(head.texts)
        if number not in read and not _is_known(head_word(name)) and any(line.text(number) for line in lines)
    ]
    if found:
        listed = ", ".join(name or f"({at + 1})" for at, name in found)
        message = Words(f"columns that are not read: {listed}", f"kolumner som inte läses: {listed}")
        hint = Words(
            "if one of them has the number of empty seats, call it empty",
            "anger någon av dem antalet tomma stolar, kalla kolumnen tomma",
        )
        yield Problem("left-out", message, head.place(found[0][0]), hint, "warning")


def _is_known(name: str) -> bool:
    """Tell whether a column is known by its name, though it is not read: it says nothing of who sits there."""
    synonyms = (word for words in WORDS.values() for word in words)
    return name in (*synonyms, *UNREAD, *PARTING) or bool(_YEARLY.fullmatch(name) or _NO_MATTER.search(name))


def _remarks(lines: Sequence[Line], columns: Columns) -> Iterator[Problem]:
    """Name the rows that are left out as a sum shows that nothing is missing: those of a text and no number."""
    at = columns.at["party"]
    alone = [line for line in lines if line.text(at) and [*filter(None, line.texts)] == [line.text(at)]]
    if alone and any(is_sum(line.text(at)) for line in lines):
        listed = ", ".join(line.text(at) for line in alone)
        message = Words(f"rows without a number are left out: {listed}", f"rader utan antal utelämnas: {listed}")
        hint = Words(
            "nothing needs to be done if they are remarks, or parties without a seat",
            "ingen åtgärd behövs om de är anmärkningar, eller partier utan mandat",
        )
        yield Problem("left-out", message, alone[0].place(at), hint, "note")


def _whose(line: Line, columns: Columns, sort: str) -> tuple[str, dict[str, Problem]]:
    """Tell whose seats a line has, by code or name, and what is wrong with that, by what the line says."""
    at = columns.at.get("authority", -1)
    text, kind = line.text(at), columns.kind or sort
    if is_riksdag(sort, text):
        return RIKSDAG, {}
    meant = authority_in(text, kind)
    if isinstance(meant, Refusal):
        return text, {text: Problem(meant.id, meant.message, line.place(at), meant.hint)}
    for number in columns.names:
        name = line.text(number)
        other = authority_in(name, kind) if name else meant
        if not isinstance(other, Refusal) and other != meant:
            message = Words(f"the name is {name}, the code {text}", f"namnet är {name}, koden {text}")
            hint = Words(f"{name} has the code {other}", f"{name} har koden {other}")
            return meant, {name: Problem("contradiction", message, line.place(number), hint)}
    return meant, {}


def _nobody_s(place: Place) -> PolsekError:
    message = Words(
        "the row does not say whose seats these are", "raden anger inte vilken kommun eller region mandaten gäller"
    )
    hint = Words(
        "write the code or the name in every row, also where it is the same as above",
        "skriv koden eller namnet på varje rad, även där det är samma som ovanför",
    )
    return PolsekError([Problem("not-in-file", message, place, hint)])


def _assembly(group: Group, lines: Sequence[Line], columns: Columns, said: Words) -> Assembly:
    rows, totals = without_sums(_row(line, columns) for line in lines)
    election = group.day if columns.election is None else election_in(columns.election)
    return Assembly(group.code, rows, lines[0].place(), election, said, totals=totals)


def _row(line: Line, columns: Columns) -> Row:
    def where(name: str) -> Place:
        return line.place(columns.at.get(name, -1))

    names = ("party", "mandates", "abbreviation", "empty", "parties")
    party, mandates, *rest = (line.text(columns.at.get(name, -1)) for name in names)
    return Row(party, mandates, where, *rest)


# --- the line of column names -----------------------------------------------------------------------------------------


def _columns(line: Line, wanted: Mapping[str, str], election: int | None) -> Columns:
    names = [head_word(text) for text in line.texts]
    found = {name: [number for number, text in enumerate(names) if text in words] for name, words in WORDS.items()}
    yearly = [(number, int(said[1])) for number, name in enumerate(names) if (said := _YEARLY.fullmatch(name))]
    years = {year for _, year in yearly}
    year = election if election in years else max(years, default=None) if election is None else None
    found["mandates"] += [number for number, each in yearly if each == year]
    found["authority"].sort(key=lambda number: WORDS["authority"].index(names[number]))
    for name, column in wanted.items():
        found[name] = [number for number, text in enumerate(names) if text == head_word(column)]
        if not found[name]:
            raise _missing(line, name, column)
    at = {name: numbers[0] for name, numbers in found.items() if numbers}
    for name in ("party", "mandates"):
        if name not in at:
            raise _missing(line, name, "")
    _check_once(line, names, found)
    code = names[at["authority"]] if "authority" in at else ""
    chosen = next((each for number, each in yearly if number == at["mandates"]), None)
    kind = KINDS.get(code, "")
    others = [number for number in found["authority"][1:] if KINDS.get(names[number], kind) in (kind, "") or not kind]
    return Columns(at, kind, chosen, tuple(others))


def _check_once(line: Line, names: Sequence[str], found: Mapping[str, Sequence[int]]) -> None:
    """Refuse a table that has something in two columns; an authority's code and its name may both stand there."""
    problems = []
    for name, numbers in found.items():
        for number in numbers[1:]:
            if name != "authority" or names[number] in [names[other] for other in numbers if other < number]:
                first = line.text(numbers[0])
                message = Words(
                    f"two columns can be the {name}: {first} and {line.text(number)}",
                    f"två kolumner kan vara {name}: {first} och {line.text(number)}",
                )
                said = shell_words(["--columns", f"{name}={first}"])
                hint = Words(
                    f"say which it is: {said}; or remove one of them",
                    f"ange vilken det är: {said}; eller ta bort en av dem",
                )
                alike = names[number] == names[numbers[0]] or "," in first
                problems.append(Problem("duplicate-column", message, line.place(number), _KEEP if alike else hint))
    if problems:
        raise PolsekError(problems)


_KEEP = Words("keep one of the two, or rename it", "behåll en av de två, eller byt namn på den")


def _missing(line: Line, name: str, column: str) -> PolsekError:
    found = ", ".join(filter(None, line.texts))
    if column:
        message = Words(f"there is no column {column}", f"kolumnen {column} finns inte")
    else:
        message = Words(f"the column {name} is missing", f"kolumnen {name} saknas")
    hint = Words(
        f'say which it is: --columns "party=Parti,mandates=Antal"; found: {found}',
        f'ange vilken det är: --columns "party=Parti,mandates=Antal"; där står nu: {found}',
    )
    return PolsekError([Problem("missing-column", message, line.place(), hint)])


# --- tables -----------------------------------------------------------------------------------------------------------


SHEET_KINDS = {"riksdag": "RD", "region": "RF", "kommun": "KF"}
"""What the sheets of the election authority's comparison of two elections are called."""


def delimited(content: Content, asked: Asked) -> Iterator[Assembly]:
    """Read a CSV file; comments above the column names say what polsek writes there, or are passed over."""
    if b"\0" in content.data and not content.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise not_importable(Place(content.name), Words("this is no text file", "detta är ingen textfil"))
    grid = text_grid(content.data, content.name)
    lines = lines_of(grid, asked.columns.get("party", ""))
    if not lines:
        message = Words("the table is empty", "tabellen är tom")
        hint = Words("the first line names the columns", "första raden ska ange kolumnernas namn")
        raise PolsekError([Problem("empty-table", message, Place(content.name), hint)])
    found = tuple(assemblies(lines, asked, Words("a table (CSV)", "en tabell (CSV)")))
    yield from headed(grid, lines[0].row, found)


_ELECTIONS = Words(f"{ISSUER}, comparison of elections", f"{ISSUER}, jämförelse av val")


_READ = tuple(word for words in WORDS.values() for word in words)
"""What is read of a workbook that polsek has written."""


def _has_parties(grid: SheetGrid) -> bool:
    return (head := head_of(grid)) is not None and is_head(grid.cells(head))


def workbook(content: Content, asked: Asked) -> Iterator[Assembly]:
    """Read the sheets that are called as the election authority's are, or the only one."""
    from polsek.read.workbook import sheets

    grids = list(sheets(content.data, content.name, _READ))
    grids = [grid for grid in grids if not grid.ours or _has_parties(grid)]
    read = 0
    for grid in grids:
        kind = SHEET_KINDS.get(grid.title.casefold().split(" ")[0], "")
        lines = lines_of(grid, asked.columns.get("party", "")) if kind or len(grids) == 1 else ()
        if lines:
            read += 1
            table = _ELECTIONS if kind else Words("a table (XLSX)", "en tabell (XLSX)")
            said = in_order(table, Words(f"sheet {grid.title}", f"bladet {grid.title}"))
            yield from headed(grid, lines[0].row, tuple(assemblies(lines, asked, said, kind)))
    if not read:
        message = Words(
            "no sheet of the workbook can be told to be the table",
            "det går inte att avgöra vilket blad som är tabellen",
        )
        hint = Words(
            "call the sheet Kommun, Region or Riksdag, or leave it alone in the workbook",
            "döp bladet till Kommun, Region eller Riksdag, eller ha bara ett blad",
        )
        raise not_importable(Place(content.name), message, hint)
