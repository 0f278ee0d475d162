"""What is written of an import is right, is found, and says the same; whatever cannot be read is a problem."""

import json
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as some

from polsek.asking.inspection import inspected
from polsek.mandates import SeatFile
from polsek.problem import CommandError, PolsekError, same
from polsek.read.importing import Content, Wanted, read_import
from polsek.show.files import mandate_table, mandate_yaml
from tests.making import library

NAMES = some.text(
    some.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")) | some.sampled_from("#:'\"-{}[],&*!|>%@`= "),
    min_size=1,
    max_size=20,
).filter(lambda name: bool(name.strip()))
PARTIES = some.lists(
    some.tuples(
        NAMES, some.sampled_from(["", "M", "AB", "J#", "it's", "7"]), some.integers(0, 99), some.integers(0, 2)
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda party: " ".join(party[0].split()).casefold(),
)


def result(parties: list[tuple[str, str, int, int]], code: str) -> dict[str, object]:
    keys = ("partibeteckning", "partiforkortning", "antalMandat", "partikod")
    listed = [dict(zip(keys, (*party[:3], f"{at:04}"), strict=True)) for at, party in enumerate(parties)]
    empty = [{"partikod": f"{at:04}", "antalTommaStolar": min(party[2], party[3])} for at, party in enumerate(parties)]
    area = {"kod": code, "mandatfordelning": {"partiLista": listed}, "valda": {"partiLedamoterLista": empty}}
    return {"valtyp": "KF", "rakningstillfalle": "slutlig", "valdatum": "2026-09-13", "valomrade": area}


def seats(file: SeatFile) -> list[tuple[str, int | None, int]]:
    return [(name, row.mandates, row.empty or 0) for name, row in file.parties.items()]


@given(PARTIES)
@example([("OTHERS", "", 2, 0)])
@example([("Övriga partier", "", 1, 0)])
def test_what_is_written_says_the_same(parties: list[tuple[str, str, int, int]]) -> None:
    data = json.dumps(result(parties, "0114")).encode()
    try:
        (file,) = read_import(Content("x.json", data), Wanted()).files
    except PolsekError:
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (
            ("a.yaml", mandate_yaml(file, "Upplands Väsby")),
            ("a.csv", mandate_table([file], same("x"))),
        ):
            path = Path(folder) / "mandates" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
            found = next(each for each in library(Path(folder)).distributions("0114") if not each.shipped)
            read = [(row.party.name, row.mandates, row.empty) for row in found.rows]
            assert [(name.removeprefix("'"), *rest) for name, *rest in read] == [
                (name.removeprefix("'"), *rest) for name, *rest in seats(file)
            ]
            problems = inspected([folder], None, None, None).problems
            assert [problem.id for problem in problems if problem.severity == "error"] == []
            path.unlink()


@given(PARTIES, some.sampled_from(["slutlig", "preliminär"]))
def test_what_is_written_gives_the_same_bytes_again(parties: list[tuple[str, str, int, int]], count: str) -> None:
    data = json.dumps({**result(parties, "0114"), "rakningstillfalle": count}).encode()
    try:
        first = read_import(Content("x.json", data), Wanted())
    except PolsekError:
        return
    text = mandate_table(first.files, first.source)
    again = read_import(Content("y.csv", text.encode()), Wanted())
    assert mandate_table(again.files, again.source) == text


@given(some.binary(max_size=200) | some.text(max_size=200).map(str.encode))
def test_anything_is_either_read_or_a_problem(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"<VAL>", b'{"valomrade": ', b"parti,mandat\n", b'{"columns": [], "data": ['):
        with suppress(PolsekError, CommandError):
            read_import(Content("x", start + data), Wanted("0114", 2026))


VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
KEYS = (
    "valtyp",
    "valomrade",
    "partiMandat",
    "ledamoterPerParti",
    "id",
    "dimension",
    "value",
    "columns",
    "data",
    "test",
)


@given(some.dictionaries(some.sampled_from(KEYS), VALUES))
def test_any_json_is_either_read_or_a_problem(root: dict[str, object]) -> None:
    with suppress(PolsekError):
        read_import(Content("x.json", json.dumps({"valtyp": "KF", **root}).encode()), Wanted("0114", 2026))
