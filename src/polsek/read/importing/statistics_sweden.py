"""Statistics Sweden's tables of seats (SCB, ME0104), as JSON-stat2 and as PxWeb's own JSON.

They know the eight parties of the riksdag; all others are one row, `ÖVRIGA`.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import UNSAID, Place, Problem, Words, same
from polsek.read.importing.assembly import RIKSDAG, Assembly, Row, code_of, election_in, in_order, without_sums
from polsek.read.opened import Content, Json, items, mapping, not_importable, place_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.problem import Address

ISSUER = Words("Statistics Sweden (SCB)", "Statistiska centralbyrån (SCB)")
REGION, PARTY, YEAR = "region", "parti", "tid"
NEEDED = (REGION, PARTY, YEAR)
OTHERS = "ÖVRIGA"
OTHERS_NAME = "Övriga partier"
UNPUBLISHED = ("", "..", "...")
MOST_CELLS = 1_000_000


class Datum(NamedTuple):
    """A number of the table, with the code that each of its variables has."""

    key: Mapping[str, str]
    """By variable, in small letters: region, parti, tid."""
    value: str
    path: Address
    """Where the number stands in the file."""


def dataset(content: Content, root: dict[str, Json]) -> Iterator[Assembly]:
    """Read JSON-stat2."""
    names = [text_of(each) for each in items(root.get("id"))]
    codes = [_codes(mapping(mapping(root.get("dimension")).get(name))) for name in names]
    size = 1
    for each in codes:
        size *= len(each)
    values = root.get("value")
    if size > MOST_CELLS or not names or (isinstance(values, list) and len(values) != size):
        message = Words("the values do not fill the table", "värdena fyller inte tabellen")
        raise not_importable(content.place('"value"'), message)
    found = mapping(values) or {str(number): value for number, value in enumerate(items(values))}
    variables, listed = [name.casefold() for name in names], isinstance(values, list)
    cells = [
        Datum(dict(zip(variables, key, strict=True)), text_of(found.get(str(at))), ("value", at if listed else str(at)))
        for at, key in enumerate(product(*codes))
    ]
    title = text_of(root.get("label"))
    yield from _assemblies(content, cells, title, text_of(root.get("updated")))


def _codes(dimension: dict[str, Json]) -> list[str]:
    """Give the codes of a variable in the order of the values."""
    category = mapping(dimension.get("category"))
    index = category.get("index")
    if isinstance(index, list):
        return [text_of(each) for each in index]
    if isinstance(index, dict):
        return sorted(index, key=lambda code: _order(index[code]))
    return list(mapping(category.get("label")))


def _order(value: Json) -> int:
    text = text_of(value)
    return int(text) if text.isascii() and text.isdecimal() else 0


def table(content: Content, root: dict[str, Json]) -> Iterator[Assembly]:
    """Read PxWeb's own JSON: rows of keys and values."""
    columns = [mapping(each) for each in items(root.get("columns"))]
    names = [text_of(each.get("code")).casefold() for each in columns if text_of(each.get("type")) != "c"]
    contents = [text_of(each.get("text")) for each in columns if text_of(each.get("type")) == "c"]
    cells = []
    for number, each in enumerate(map(mapping, items(root.get("data")))):
        keys, values = ([text_of(one) for one in items(each.get(name))] for name in ("key", "values"))
        if len(keys) != len(names) or len(values) != len(contents):
            raise not_importable(content.place('"data"'), Words("a row lacks a value", "raden saknar ett värde"))
        key = dict(zip(names, keys, strict=True))
        cells += [
            Datum({**key, "contentscode": name}, value, ("data", number, "values", at))
            for at, (name, value) in enumerate(zip(contents, values, strict=True))
        ]
    yield from _assemblies(content, cells, ", ".join(contents), "")


# --- from cells to assemblies -----------------------------------------------------------------------------------------


def _assemblies(content: Content, cells: Sequence[Datum], title: str, updated: str) -> Iterator[Assembly]:
    _check_variables(content, cells)
    said = in_order(ISSUER, same(title))
    groups: dict[tuple[str, str], list[Datum]] = {}
    for cell in cells:
        groups.setdefault((cell.key[REGION], cell.key[YEAR]), []).append(cell)
    for (region, year), group in groups.items():
        code = code_of(region)
        abolished = all(cell.value == "0" for cell in group)
        if code != RIKSDAG and not abolished:
            yield _assembly(content, code, year, group, said, updated)


def _check_variables(content: Content, cells: Sequence[Datum]) -> None:
    """Refuse a table that has not exactly one number for each assembly, party and election."""
    names = cells[0].key if cells else {}
    missing = [name for name in NEEDED if name not in names]
    if missing:
        message = Words(f"the table lacks {', '.join(missing)}", f"tabellen saknar {', '.join(missing)}")
        hint = Words("choose Region, Parti and Tid", "välj Region, Parti och Tid")
        raise not_importable(content.place(), message, hint)
    for name in names:
        several = {cell.key[name] for cell in cells}
        if name not in NEEDED and len(several) > 1:
            listed = ", ".join(sorted(several))
            message = Words(f"the table has several {name}: {listed}", f"tabellen har flera {name}: {listed}")
            hint = Words("choose one of them, the number of seats", "välj ett av dem, antalet mandat")
            raise not_importable(content.place(), message, hint)


_LUMPED = Words(
    f"{OTHERS_NAME} are parties that Statistics Sweden does not tell apart",
    f"{OTHERS_NAME} är partier som SCB inte redovisar var för sig",
)


def _assembly(content: Content, code: str, year: str, cells: Sequence[Datum], said: Words, updated: str) -> Assembly:
    place = content.place(f'"{cells[0].key[REGION]}"')
    unpublished = [cell for cell in cells if cell.value in UNPUBLISHED]
    rows, totals = without_sums(_row(content, cell) for cell in cells if cell.value not in UNPUBLISHED)
    lumped = [row for row in rows if row.party == OTHERS_NAME and row.mandates not in ("", "0")]
    election = election_in(int(year)) if re.fullmatch(r"(19|20)\d\d", year) else None
    note = _LUMPED if lumped else UNSAID
    found = Assembly(code, rows, place, election, said, updated, totals, note=note)
    problems = [_not_told_apart(found, row) for row in lumped]
    if unpublished:
        problems.append(_not_published(content, found, unpublished))
    return found._replace(problems=tuple(problems))


def _row(content: Content, cell: Datum) -> Row:
    def where(_: str) -> Place:
        return place_of(content, cell.path) or Place(content.name)

    if cell.key[PARTY].casefold() == OTHERS.casefold():
        return Row(OTHERS_NAME, cell.value, where, parties="unknown")
    return Row(cell.key[PARTY], cell.value, where)


def _not_told_apart(found: Assembly, row: Row) -> Problem:
    message = Words(
        f"{found.name}: {row.mandates} seats are of other parties, which Statistics Sweden does not tell apart: "
        "how many they are is unknown",
        f"{found.name}: {row.mandates} mandat tillhör övriga partier, som SCB inte redovisar var för sig",
    )
    hint = Words(
        f"write each of them by its name instead of {OTHERS_NAME}, or import the election authority's file",
        f"skriv vart och ett med namn i stället för {OTHERS_NAME}, eller importera Valmyndighetens fil",
    )
    return Problem("not-told-apart", message, row.where("mandates"), hint, "warning")


def _not_published(content: Content, found: Assembly, cells: Sequence[Datum]) -> Problem:
    listed = ", ".join(cell.key[PARTY] for cell in cells)
    message = Words(f"{found.name}: not published for {listed}", f"{found.name}: mandat saknas för {listed}")
    hint = Words("import the election authority's file", "importera Valmyndighetens fil")
    return Problem("not-published", message, place_of(content, cells[0].path) or found.place, hint)
