"""Tables of parties and seats with a line of column names: what CSV files and sheets have in common."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.words import Refusal
from polsek.problem import CommandError, Place, PolsekError, Problem, Words
from polsek.read.importing.assembly import Assembly, Row, election_in
from polsek.read.importing.whose import authority_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WORDS = {
    "authority": ("authority", "kommunkod", "regionkod", "länskod", "kod", "code", "valområdeskod", "kommun", "region"),
    "party": ("party", "parti", "partinamn", "partibeteckning"),
    "abbreviation": ("abbreviation", "förkortning", "partiförkortning"),
    "mandates": ("mandates", "mandat", "antal mandat", "antal"),
    "empty": ("empty", "tomma", "tomma stolar", "antal tomma stolar"),
}
"""What the columns are called in files, in small letters."""
KINDS = {"kommunkod": "KF", "kommun": "KF", "regionkod": "RF", "länskod": "RF", "region": "RF"}
TOTAL = "totalt"
"""How the rows begin that are sums."""
LONGEST_HEAD = 20
"""In how many first lines the names of the columns are looked for."""
_YEARLY = re.compile(r"(?:antal )?mandat[a-z]* (\d{4})")


class Line(NamedTuple):
    """A line of a table."""

    cells: tuple[str, ...]
    place: Place


class Columns(NamedTuple):
    """Where a table has what: column numbers by what stands there."""

    at: Mapping[str, int]
    kind: str
    """KF or RF where the name of the column of codes or names tells."""
    election: int | None
    """The year of the election whose seats are read, where a column's name says it."""


def columns_wanted(text: str | None) -> Mapping[str, str]:
    """Read `party=Parti,mandates=Antal`; raises CommandError."""
    found: dict[str, str] = {}
    for pair in (text or "").split(","):
        name, equals, column = (part.strip() for part in pair.partition("="))
        if text and (name not in WORDS or not equals or not column or name in found):
            raise CommandError(
                Words(f"--columns {pair} is not NAME=COLUMN", f"--columns {pair} är inte NAMN=KOLUMN"),
                Words(
                    f"write --columns party=Parti,mandates=Antal; the names are {', '.join(WORDS)}",
                    f"skriv --columns party=Parti,mandates=Antal; namnen är {', '.join(WORDS)}",
                ),
            )
        if column:
            found[name] = column
    return found


def assemblies(
    lines: Sequence[Line], wanted: Mapping[str, str], election: int | None, said: str, kind: str = ""
) -> Iterator[Assembly]:
    """Read a table: the rows of each code or name are an assembly, all rows one where there is neither."""
    head = _head(lines, wanted)
    columns = _columns(lines[head], wanted, election)
    columns = columns._replace(kind=columns.kind or kind)
    groups: dict[str, list[Line]] = {}
    problems: dict[str, Problem] = {}
    for line in lines[head + 1 :]:
        if any(line.cells):
            text = _cell(line, columns, "authority")
            meant = authority_in(text, columns.kind)
            code = text if isinstance(meant, Refusal) else meant
            if isinstance(meant, Refusal) and code not in problems:
                problems[code] = Problem(meant.id, meant.message, _place_of(text, line), meant.hint)
            groups.setdefault(code, []).append(line)
    if not groups:
        message = Words("the table lists no party", "tabellen har inget parti")
        hint = Words("each party has a line of its own", "varje parti har en egen rad")
        raise PolsekError([Problem("empty-table", message, lines[head].place, hint)])
    for code, group in groups.items():
        found = _assembly(code, group, columns, said)
        yield found._replace(problems=(problems[code],)) if code in problems else found


def _place_of(text: str, line: Line) -> Place:
    """Give the place of a text in its line, or of the line."""
    start = line.place.excerpt.find(text)
    if start < 0:
        return line.place
    return line.place._replace(column=start + 1, end_column=start + 1 + len(text))


def _assembly(code: str, lines: Sequence[Line], columns: Columns, said: str) -> Assembly:
    rows = [_row(line, columns) for line in lines]
    totals = [row.mandates for row in rows if row.party.casefold().startswith(TOTAL)]
    return Assembly(
        code,
        tuple(row for row in rows if not row.party.casefold().startswith(TOTAL)),
        lines[0].place,
        None if columns.election is None else election_in(columns.election),
        said,
        total=totals[-1] if totals else "",
    )


def _row(line: Line, columns: Columns) -> Row:
    names = ("party", "mandates", "abbreviation", "empty")
    party, mandates, abbreviation, empty = (_cell(line, columns, name) for name in names)
    return Row(party, mandates, line.place, abbreviation, empty)


def _cell(line: Line, columns: Columns, name: str) -> str:
    at = columns.at.get(name, -1)
    return line.cells[at] if 0 <= at < len(line.cells) else ""


# --- the line of column names -----------------------------------------------------------------------------------------


def _head(lines: Sequence[Line], wanted: Mapping[str, str]) -> int:
    """Find the line of column names: the first with a column of parties, else the first with anything."""
    known = (wanted.get("party", "").casefold(), *WORDS["party"])
    for number, line in enumerate(lines[:LONGEST_HEAD]):
        if any(cell and cell.casefold() in known for cell in line.cells):
            return number
    return next((number for number, line in enumerate(lines) if any(line.cells)), 0)


def _columns(line: Line, wanted: Mapping[str, str], election: int | None) -> Columns:
    names = [" ".join(cell.casefold().split()) for cell in line.cells]
    at = {name: names.index(word) for name, words in WORDS.items() for word in words[::-1] if word in names}
    years = {int(found[1]): number for number, name in enumerate(names) if (found := _YEARLY.fullmatch(name))}
    year = election if election in years else max(years, default=None) if election is None else None
    if year is not None:
        at["mandates"] = years[year]
    for name, column in wanted.items():
        if column.casefold() not in names:
            raise _missing(line, name, column)
        at[name] = names.index(column.casefold())
    for name in ("party", "mandates"):
        if name not in at:
            raise _missing(line, name, "")
    code = names[at["authority"]] if "authority" in at else ""
    chosen = next((each for each, number in years.items() if number == at["mandates"]), None)
    return Columns(at, KINDS.get(code, ""), chosen or election)


def _missing(line: Line, name: str, column: str) -> PolsekError:
    found = ", ".join(cell for cell in line.cells if cell)
    if column:
        message = Words(f"there is no column {column}", f"det finns ingen kolumn {column}")
    else:
        message = Words(f"the column {name} is missing", f"kolumnen {name} saknas")
    hint = Words(
        f"say which it is: --columns party=Parti,mandates=Antal; found: {found}",
        f"ange vilken det är: --columns party=Parti,mandates=Antal; hittade: {found}",
    )
    return PolsekError([Problem("missing-column", message, line.place, hint)])
