"""Tables of parties and seats, CSV and XLSX, with whatever column names: `--columns` says which is which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.escaping import shell_words
from polsek.mandates import is_sum
from polsek.notation.words import Refusal, Token, did_you_mean, iso_date
from polsek.problem import UNSAID, CommandError, Place, PolsekError, Problem, Words
from polsek.read.grid import PARTY, Grid, SourceCell, head_of, head_word, row_of, text_grid
from polsek.read.importing.assembly import Assembly, Row, authority_in, election_in, in_order, without_sums
from polsek.read.importing.election_authority import ISSUER
from polsek.read.opened import Content, not_importable
from polsek.read.seats import SOURCE_EN, comments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date


# --- rows -------------------------------------------------------------------------------------------------------------


WORDS = {
    "authority": ("authority", "kommunkod", "regionkod", "länskod", "kod", "code", "valområdeskod", "kommun", "region"),
    "party": PARTY,
    "abbreviation": ("abbreviation", "förkortning", "partiförkortning"),
    "mandates": ("mandates", "mandat", "antal mandat", "antal"),
    "empty": ("empty", "tomma", "tomma stolar", "antal tomma stolar"),
    "parties": ("parties",),
}
"""What the columns are called in files, in small letters."""
UNREAD = ("side", "previous", "left", "employer")
"""What a mandate file may say of parties besides; it is not imported."""
KINDS = {"kommunkod": "KF", "kommun": "KF", "regionkod": "RF", "länskod": "RF", "region": "RF"}
_YEARLY = re.compile(r"(?:antal )?mandat[a-z]* (\d{4})")


class Line(NamedTuple):
    """A row of a table."""

    grid: Grid
    row: int
    cells: Sequence[SourceCell]

    def text(self, number: int) -> str:
        """Give what a cell says; nothing where there is none."""
        return " ".join(self.cells[number].text.split()) if 0 <= number < len(self.cells) else ""

    @property
    def texts(self) -> list[str]:
        """What all cells say."""
        return [self.text(number) for number in range(len(self.cells))]

    def place(self, number: int = -1) -> Place:
        """Give the place of a cell, of the row where it has none."""
        known = 0 <= number < len(self.cells)
        return self.grid.places({}, {}).place(self.cells[number].span if known else self.grid.span(self.row))


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


def assemblies(
    lines: Sequence[Line], wanted: Mapping[str, str], election: int | None, said: Words, kind: str = ""
) -> Iterator[Assembly]:
    """Read a table: the rows of each code or name are an assembly, all rows one where there is neither.

    The first line has the names of the columns.
    """
    head, *below = lines
    columns = _columns(head, wanted, election)
    columns = columns._replace(kind=columns.kind or kind)
    groups: dict[str, list[Line]] = {}
    problems: dict[str, dict[str, Problem]] = {}
    for line in below:
        if any(line.texts):
            code, found = _whose(line, columns)
            groups.setdefault(code, []).append(line)
            for key, problem in found.items():
                problems.setdefault(code, {}).setdefault(key, problem)
    if not groups:
        message = Words("the table lists no party", "tabellen innehåller inget parti")
        hint = Words("each party has a line of its own", "ange en rad per parti")
        raise PolsekError([Problem("empty-table", message, head.place(), hint)])
    unread = (*_unread(head, below), *_remarks(below, columns))
    if "" in groups and len(groups) > 1:
        raise _nobody_s(groups[""][0].place(columns.at["authority"]))
    for code, group in groups.items():
        wrong = (*unread, *problems.get(code, {}).values())
        yield _assembly(code, group, columns, said)._replace(problems=wrong)
        unread = ()


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


def _whose(line: Line, columns: Columns) -> tuple[str, dict[str, Problem]]:
    """Tell whose seats a line has, by code or name, and what is wrong with that, by what the line says."""
    at = columns.at.get("authority", -1)
    text = line.text(at)
    meant = authority_in(text, columns.kind)
    if isinstance(meant, Refusal):
        return text, {text: Problem(meant.id, meant.message, line.place(at), meant.hint)}
    for number in columns.names:
        name = line.text(number)
        other = authority_in(name, columns.kind) if name else meant
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


def _assembly(code: str, lines: Sequence[Line], columns: Columns, said: Words) -> Assembly:
    rows, totals = without_sums(_row(line, columns) for line in lines)
    election = None if columns.election is None else election_in(columns.election)
    return Assembly(code, rows, lines[0].place(), election, said, totals=totals)


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


def delimited(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read a CSV file; comments above the column names say what polsek writes there, or are passed over."""
    if b"\0" in content.data and not content.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise not_importable(Place(content.name), Words("this is no text file", "detta är ingen textfil"))
    grid = text_grid(content.data, content.name)
    lines = _lines(grid, wanted)
    if not lines:
        message = Words("the table is empty", "tabellen är tom")
        hint = Words("the first line names the columns", "första raden ska ange kolumnernas namn")
        raise PolsekError([Problem("empty-table", message, Place(content.name), hint)])
    found = tuple(assemblies(lines, wanted, election, Words("a table (CSV)", "en tabell (CSV)")))
    yield from headed(grid, lines[0].row, found)


_ELECTIONS = Words(f"{ISSUER}, comparison of elections", f"{ISSUER}, jämförelse av val")


def workbook(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read the sheets that are called as the election authority's are, or the only one."""
    from polsek.read.workbook import sheets

    grids = list(sheets(content.data, content.name))
    read = 0
    for grid in grids:
        kind = SHEET_KINDS.get(grid.title.casefold().split(" ")[0], "")
        lines = _lines(grid, wanted) if kind or len(grids) == 1 else ()
        if lines:
            read += 1
            table = _ELECTIONS if kind else Words("a table (XLSX)", "en tabell (XLSX)")
            said = in_order(table, Words(f"sheet {grid.title}", f"bladet {grid.title}"))
            yield from assemblies(lines, wanted, election, said, kind)
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


def _lines(grid: Grid, wanted: Mapping[str, str]) -> tuple[Line, ...]:
    """Give the line of column names and those below it; raises PolsekError with all that would be lost."""
    words = {wanted.get("party", "").casefold(), *WORDS["party"]} - {""}
    head = head_of(grid, words)
    if head is None:
        return ()
    lines, problems = [Line(grid, head, grid.cells(head))], []
    for row in range(head + 1, grid.size):
        cells, wrong = row_of(grid, row)
        problems += wrong
        lines += [Line(grid, row, cells)] if cells else []
    if problems:
        raise PolsekError(problems)
    return tuple(lines)


# --- what a table says of itself in comments before its columns, as polsek writes it: `# election: 2026-09-13` --------


NOT_IMPORTED = ("from", "seats")
"""What a mandate file may say of itself besides; an import does not bring it along."""
STATUS = ("final", "preliminary")
_NOTE = re.compile(r"(.*) \(((?:\d{2}|\d{4}|riksdagen)(?:, (?:\d{2}|\d{4}|riksdagen))*)\)")
_COUNTED = re.compile(r"(\d{1,4}), seats: (\d{1,7})")


class Said(NamedTuple):
    """A comment `# key: value` with the places of both."""

    key: str
    text: str
    key_place: Place
    place: Place


def headed(grid: Grid, head: int, found: Sequence[Assembly]) -> Iterator[Assembly]:
    """Add what the comments before a table say to its assemblies; raises PolsekError with all that is wrong in them."""
    cells, problems = comments(grid, head)
    place = grid.places({}, {}).place
    told = [Said(key.text, value.text, place(key.span), place(value.span)) for key, value in cells]
    said = {each.key: each for each in told}
    problems += [*_left_out_of(told), *_counted(said.get("assemblies"), found)]
    election = None
    if "election" in said:
        election = _day(said["election"], problems)
        problems += _other_election(said["election"], election, found)
    if "status" in said and said["status"].text not in STATUS:
        problems.append(_unknown_status(said["status"]))
    if problems:
        raise PolsekError(problems)
    notes = [[each.text for each in told if each.key == key] for key in ("note_en", "note")]
    english, swedish = (notes[0] or notes[1], notes[1])
    codes = {each.code for each in found}
    for each in found:
        yield each._replace(
            election=each.election if election is None else election,
            said=_source_of(said) or each.said,
            preliminary="status" in said and said["status"].text == "preliminary",
            note=Words(*("; ".join(_notes_of(each.code, texts, codes)) for texts in (english, swedish))),
        )


def _source_of(said: Mapping[str, Said]) -> Words:
    """Give the source that a table names, in English where it says that, too."""
    found = [said[key].text for key in ("source", SOURCE_EN) if key in said]
    return Words(found[-1], found[0]) if found else UNSAID


def _left_out_of(told: Sequence[Said]) -> Iterator[Problem]:
    """Refuse a table that says more than an import brings along."""
    for each in told:
        if each.key in NOT_IMPORTED:
            message = Words(
                f"a table with {each.key}: is a mandate file of polsek already",
                f"en tabell med {each.key}: är redan en mandatfil för polsek",
            )
            hint = Words("put it into rules/mandates", "lägg den i rules/mandates")
            yield Problem("not-importable", message, each.key_place, hint)


def _day(said: Said, problems: list[Problem]) -> date | None:
    try:
        return iso_date(Token(said.text, 0))
    except Refusal as refusal:
        problems.append(Problem(refusal.id, refusal.message, said.place, refusal.hint))
        return None


def _other_election(said: Said, election: date | None, found: Sequence[Assembly]) -> Iterator[Problem]:
    """Find a table whose columns are of another election than it says."""
    other = next((each.election for each in found if each.election not in (None, election)), None)
    if other is not None and election is not None:
        message = Words(
            f"the table says {election}, its columns {other}", f"tabellen anger {election}, kolumnerna {other}"
        )
        hint = Words("nobody can tell which of the two counts", "det går inte att avgöra vilken som gäller")
        yield Problem("contradiction", message, said.place, hint)


def _unknown_status(said: Said) -> Problem:
    listed = ", ".join(STATUS)
    message = Words(
        f"{said.text!r} is not one of the words that may stand here",
        f"”{said.text}” får inte stå här",
    )
    hint = did_you_mean(said.text, STATUS) or Words(f"write one of: {listed}", f"skriv ett av: {listed}")
    return Problem("unknown-word", message, said.place, hint)


def _counted(said: Said | None, found: Sequence[Assembly]) -> Iterator[Problem]:
    """Find a table that has fewer assemblies or seats than it says: part of it is lost."""
    counted = None if said is None else _COUNTED.fullmatch(said.text)
    texts = [row.mandates for each in found for row in each.rows]
    if said is None or counted is None or not all(text.isascii() and text.isdecimal() for text in texts):
        return
    assemblies, seats = len(found), sum(map(int, texts))
    if (str(assemblies), str(seats)) != counted.groups():
        message = Words(
            f"the table has {assemblies} assemblies and {seats} seats, and says {counted[1]} and {counted[2]}",
            f"tabellen har {assemblies} fullmäktige och {seats} mandat, och anger {counted[1]} och {counted[2]}",
        )
        hint = Words("part of it is missing or has been changed", "något saknas eller har ändrats")
        yield Problem("total-differs", message, said.place, hint)


def _notes_of(code: str, notes: Sequence[str], codes: set[str]) -> Iterator[str]:
    """Give the notes that are of an assembly; one that names none is of all."""
    for note in notes:
        named = _NOTE.fullmatch(note)
        if named is None or not codes.issuperset(named[2].split(", ")):
            yield note
        elif code in named[2].split(", "):
            yield named[1]
