"""Every reader of tables on the same awkward tables: what one of them reads, all do, and what one refuses, all do."""

import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from typing import NamedTuple

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from polsek.mandates import read_seats, resolve
from polsek.problem import PolsekError, Problem
from polsek.read.amounts import read_outcome
from polsek.read.importing import Content, Wanted, read_import
from polsek.read.seats import one_assembly, seats_document

Read = dict[str, int]
SEATS = {"Moderaterna": 7, "Vänsterpartiet": 4}


class Reader(NamedTuple):
    """One way in: the words of its columns, and how it is read."""

    number: str
    """What the column of numbers is called in Swedish."""
    read: Callable[[bytes], Read]


def failing(problems: Sequence[Problem]) -> None:
    if problems:
        raise PolsekError(problems)


def seats(data: bytes) -> Read:
    (found,) = resolve([read_seats(seats_document(data, "x.csv"), "x", bare=True)])
    return {row.party.name: row.mandates for row in found.rows}


def outcome(what: str) -> Callable[[bytes], Read]:
    def read(data: bytes) -> Read:
        found = read_outcome(data, "x.csv", "paid" if what == "paid" else "spent")
        failing(found.problems)
        known = {"M": "Moderaterna", "V": "Vänsterpartiet"}
        return {known.get(each.name, each.name): int(each.amount or 0) for each in found.reports}

    return read


def imported(data: bytes) -> Read:
    found = read_import(Content("x.csv", data), Wanted("0115", 2022, columns={}))
    failing([each for each in found.problems if each.severity == "error"])
    (file,) = found.files
    return {name: row.mandates or 0 for name, row in file.parties.items()}


READERS = {
    "mandates": Reader("mandat", seats),
    "settle": Reader("kostnad", outcome("spent")),
    "paid": Reader("utbetalt", outcome("paid")),
    "import": Reader("mandat", imported),
}


def first(made: Workbook) -> Worksheet:
    return made.worksheets[0]


def book(*rows: Sequence[object], change: Callable[[Workbook], None] = lambda _: None) -> bytes:
    made = Workbook()
    for row in rows:
        first(made).append(list(row))
    change(made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def hide_row(made: Workbook) -> None:
    first(made).row_dimensions[3].hidden = True


def hide_column(made: Workbook) -> None:
    first(made).column_dimensions["B"].hidden = True


def merge_head(made: Workbook) -> None:
    first(made).merge_cells("A1:B1")


def merge_numbers(made: Workbook) -> None:
    first(made).merge_cells("B2:B3")


def far_away(made: Workbook) -> None:
    first(made).cell(1_000_000, 16_000, "x")


def wide(made: Workbook) -> None:
    first(made).cell(1, 10_000, "x")


def another_sheet(made: Workbook) -> None:
    made.create_sheet("Noter").append(["Detta är en anmärkning"])


def another_table(made: Workbook) -> None:
    for row in first(made).iter_rows(values_only=True):
        (made["Igen"] if "Igen" in made else made.create_sheet("Igen")).append(list(row))


def with_part(number: str, name: str, encoding: str = "utf-8") -> bytes:
    """Give a workbook with a part that declares an entity."""
    out = BytesIO(book(["Parti", number], ["M", 7]))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode(encoding))
    return out.getvalue()


GOOD: dict[str, Callable[[str], bytes]] = {
    "comma": lambda n: f"parti,{n}\nM,7\nV,4\n".encode(),
    "semicolon": lambda n: f"Parti;{n.title()}\r\nM;7\r\nV;4\r\n".encode(),
    "tab": lambda n: f"parti\t{n}\nM\t7\nV\t4\n".encode(),
    "byte order mark": lambda n: f"\ufeffparti;{n}\nM;7\nV;4".encode(),
    "Windows-1252": lambda n: f"parti;{n}\nModeraterna;7\nVänsterpartiet;4\n".encode("cp1252"),
    "Unicode text": lambda n: f"parti\t{n}\r\nModeraterna\t7\r\nVänsterpartiet\t4\r\n".encode("utf-16"),
    "sep=;": lambda n: f"sep=;\r\nparti;{n}\r\nM;7\r\nV;4\r\n".encode(),
    "sep=|": lambda n: f"sep=|\nparti|{n}\nM|7\nV|4\n".encode(),
    "old Macintosh lines": lambda n: f"parti;{n}\rM;7\rV;4\r".encode(),
    "empty rows": lambda n: f"parti;{n}\n\nM;7\n;\n \nV;4\n;\n\n".encode(),
    "empty columns at the end": lambda n: f"parti;{n};;\nM;7;;\nV;4;;\n".encode(),
    "an empty column first": lambda n: f";parti;{n}\n;M;7\n;V;4\n".encode(),
    "a title": lambda n: f"Uppgifter för 2024\n\nparti;{n}\nM;7\nV;4\n".encode(),
    "a title in cells": lambda n: f"Uppgifter, med komma, i rubriken;\nparti;{n}\nM;7\nV;4\n".encode(),
    "comments": lambda n: f"# source: x\n# anything\nparti;{n}\nM;7\nV;4\n".encode(),
    "quotes": lambda n: f'"parti";"{n}"\n"M";"7"\n"V";4\n'.encode(),
    "blanks": lambda n: f" Parti : ; {n} \n M ; 7 \n V ; 4 \n".encode(),
    "other heads": lambda n: f"PARTIER;{n.upper()} (kr)\nM;7\nV;4\n".encode(),
    "numbers first": lambda n: f"{n};parti\n7;M\n4;V\n".encode(),
    "a workbook": lambda n: book(["Parti", n], ["M", 7], ["V", 4]),
    "numbers as text": lambda n: book(["Parti", n], ["M", "7"], ["V", " 4 "]),
    "a workbook with a title": lambda n: book(["Uppgifter för 2024"], [], ["Parti", n], ["M", 7], [], ["V", 4.0], []),
    "dots as characters of their own": lambda n: f"parti;{n}\nM;7\nVa\u0308nsterpartiet;4\n".encode(),
    "such dots in a workbook": lambda n: book(["Parti", n], ["M", 7], ["Va\u0308nsterpartiet", 4]),
    "a workbook that begins in B2": lambda n: book([], [None, "Parti", n], [None, "M", 7], [None, "V", 4]),
}

BAD: dict[str, tuple[Callable[[str], bytes], str]] = {
    "a nameless row": (lambda n: f"parti;{n}\nM;7\nV;4\n;11\n".encode(), "missing-party"),
    "a comment below": (lambda n: f"parti;{n}\nM;7\n# V;4\n".encode(), "hash-row"),
    "an error value as a party": (lambda n: f"parti;{n}\nM;7\n#SAKNAS!;4\n".encode(), "error-value"),
    "an error value as a number": (lambda n: f"parti;{n}\nM;7\nV;#REF!\n".encode(), "error-value"),
    "an English error value": (lambda n: f"parti;{n}\n#N/A;7\nV;4\n".encode(), "error-value"),
    "thousands with a point": (lambda n: f"parti;{n}\nM;7.000\nV;4\n".encode(), "number"),
    "a word for a number": (lambda n: f"parti;{n}\nM;sju\nV;4\n".encode(), "number"),
    "nothing at all": (lambda _: b"", "empty-table"),
    "comments alone": (lambda _: b"# parti;mandat\n\n", "empty-table"),
    "heads alone": (lambda n: f"parti;{n}\n".encode(), "empty-table"),
    "no party column": (lambda n: f"namn;{n}\nM;7\n".encode(), "missing-column"),
    "no numbers": (lambda _: b"parti;\nM;7\n", "missing-column"),
    "two columns of parties": (lambda n: f"parti;parti;{n}\nM;V;7\n".encode(), "duplicate-column"),
    "a lost quotation mark": (lambda n: f'parti;{n}\n"M;7\nV;4\n'.encode(), "cells"),
    "two encodings": (lambda n: f"parti;{n}\nÖ;7\n".encode() + "Ä;4\n".encode("cp1252"), "encoding"),
    "an invisible character": (lambda n: f"parti;{n}\nM\u200b;7\n".encode(), "control-character"),
    "an invisible character in a workbook": (lambda n: book(["Parti", n], ["M\u200b", 7]), "control-character"),
    "a soft hyphen in a workbook": (lambda n: book(["Parti", n], ["Mode\u00adraterna", 7]), "control-character"),
    "text turned round in a workbook": (lambda n: book(["Parti", n], ["M\u202e", 7]), "control-character"),
    "an invisible character in a head": (lambda n: book(["Parti\u200b", n], ["M", 7]), "control-character"),
    "capital letters of an old Macintosh": (lambda n: f"parti;{n}\nVÄNSTER;7\n".encode("mac-roman"), "encoding"),
    "text that is cut off": (lambda n: f"parti;{n}\nM;7\n".encode("utf-16") + b"\0", "encoding"),
    "a hidden row": (lambda n: book(["Parti", n], ["M", 7], ["V", 4], change=hide_row), "workbook"),
    "a hidden column": (lambda n: book(["Parti", n], ["M", 7], ["V", 4], change=hide_column), "workbook"),
    "merged heads": (lambda n: book(["Parti", n], ["M", 7], change=merge_head), "workbook"),
    "merged numbers": (lambda n: book(["Parti", n], ["M", 7], ["V", None], change=merge_numbers), "workbook"),
    "a cell at the other end": (lambda n: book(["Parti", n], ["M", 7], change=far_away), "workbook"),
    "10 000 columns": (lambda n: book(["Parti", n], ["M", 7], change=wide), "workbook"),
    "a workbook that is cut off": (lambda n: book(["Parti", n], ["M", 7])[:900], "not-importable"),
    "entities in a part with any name": (lambda n: with_part(n, "XL/ANYTHING.BIN"), "unsafe-file"),
    "entities in UTF-16": (lambda n: with_part(n, "xl/x.xml", "utf-16"), "unsafe-file"),
    "a formula without a value": (lambda n: book(["Parti", n], ["M", "=3+4"], ["V", 4]), "workbook"),
    "an error value in a workbook": (lambda n: book(["Parti", n], ["M", "#N/A"], ["V", 4]), "error-value"),
    "a nameless row in a workbook": (lambda n: book(["Parti", n], ["M", 7], [None, 7]), "missing-party"),
    "an old workbook": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, "workbook"),
    "an encrypted workbook": (
        lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "workbook",
    ),
}
SUMS = (
    "Summa",
    "SUMMA:",
    "Totalt",
    "Total",
    "Totalt antal mandat",
    "Summa mandat",
    "S:a",
    "Delsumma",
    "Samtliga partier",
)


@pytest.mark.parametrize("table", GOOD)
@pytest.mark.parametrize("reader", READERS)
def test_what_all_read(reader: str, table: str) -> None:
    one = READERS[reader]
    assert one.read(GOOD[table](one.number)) == SEATS


@pytest.mark.parametrize("table", BAD)
@pytest.mark.parametrize("reader", READERS)
def test_what_all_refuse(reader: str, table: str) -> None:
    one, (made, name) = READERS[reader], BAD[table]
    with pytest.raises(PolsekError) as caught:
        one.read(made(one.number))
    assert name in {problem.id for problem in caught.value.problems}
    for problem in caught.value.problems:
        assert problem.hint is not None
        assert problem.place.line >= 1


@pytest.mark.parametrize("word", SUMS)
@pytest.mark.parametrize("reader", [name for name in READERS if name != "import"])
def test_a_row_of_sums_is_no_party(reader: str, word: str) -> None:
    one = READERS[reader]
    for data in (
        f"parti;{one.number}\nM;7\nV;4\n{word};11\n".encode(),
        book(["Parti", one.number], ["M", 7], [word, 7]),
    ):
        with pytest.raises(PolsekError) as caught:
            one.read(data)
        assert [(each.id, each.message.en) for each in caught.value.problems] == [
            ("sum-row", f"{word} is a row of sums, no party")
        ]


@pytest.mark.parametrize("word", SUMS)
def test_an_import_compares_the_sum(word: str) -> None:
    assert imported(f"parti;mandat\nM;7\nV;4\n{word};11\n".encode()) == SEATS
    with pytest.raises(PolsekError) as caught:
        imported(f"parti;mandat\nM;7\nV;4\n{word};12\n".encode())
    assert [each.id for each in caught.value.problems] == ["total-differs"]


@pytest.mark.parametrize("name", ["Totalförsvarets vänner", "Summit", "Alla tiders Flen", "Summanpartiet"])
def test_a_party_may_be_called_nearly_so(name: str) -> None:
    assert seats(f"parti;mandat\n{name};7\n".encode()) == {name: 7}


def test_a_sheet_that_has_the_columns_is_found_and_two_are_refused() -> None:
    for one in READERS.values():
        if one.read is imported:
            continue
        rows = (["Parti", one.number], ["M", 7], ["V", 4])
        assert one.read(book(*rows, change=another_sheet)) == SEATS
        with pytest.raises(PolsekError) as caught:
            one.read(book(*rows, change=another_table))
        assert [each.message.en for each in caught.value.problems] == ["several sheets have the columns: Sheet, Igen"]


def test_places_in_a_workbook_are_its_cells() -> None:
    with pytest.raises(PolsekError) as caught:
        seats(book(["Mandat 2022"], [], ["Parti", "Mandat"], ["M", 7], ["V", "fyra"]))
    assert [(each.place.spot, each.id) for each in caught.value.problems] == [("B5", "number")]
    with pytest.raises(PolsekError) as caught:
        seats(book(["Parti", "Mandat"], ["M", 7], ["V", "fyra"], change=another_sheet))
    assert [each.place.spot for each in caught.value.problems] == ["Sheet!B3"]
    with pytest.raises(PolsekError) as caught:
        seats(book(["Parti", "Mandat"], ["M", 7], ["V\u200b", 4], ["S\u00ad", 1]))
    assert [(each.place.spot, each.id) for each in caught.value.problems] == [
        ("A3", "control-character"),
        ("A4", "control-character"),
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("1\u00a0200", "1200"),
        ("1 200", "1200"),
        ("1\u2009200", "1200"),
        ("1\u202f200\u202f300", "1200300"),
        ("5000,50", "5000.50"),
        ("5 000 kr", "5000 kr"),
        ("5\u00a0000,50 kr", "5000.50 kr"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("0,125", "0.125"),
        ("yes", "yes"),
        ("40 %", "40 %"),
        ("2024-01-01", "2024-01-01"),
    ],
)
def test_numbers_as_spreadsheets_write_them(written: str, text: str) -> None:
    document = seats_document(f"parti;mandat;members\nM;7;{written}\n", "x.csv")
    assert isinstance(document.value, dict)
    assert document.value["parties"] == {"M": {"mandates": "7", "facts": {"members": text}}}


@pytest.mark.parametrize("written", ["50.000", "1.234", "12,500", "5000.125"])
def test_three_decimals_may_be_thousands(written: str) -> None:
    with pytest.raises(PolsekError) as caught:
        seats_document(f"parti;mandat;members\nM;7;{written}\n", "x.csv")
    (problem,) = caught.value.problems
    whole, decimals = written.replace(",", ".").split(".")
    assert problem.hint is not None
    assert problem.hint.en == f"write {whole}{decimals} for thousands, {whole}.{decimals}0 for decimals"


def test_the_values_of_a_workbook() -> None:
    def shares(made: Workbook) -> None:
        first(made)["D2"].number_format = "0 %"

    head = ["Parti", "Mandat", "members", "share", "day", "applied", "rent", "third"]
    row = ["M", 7.0, 1200, 0.25, date(2024, 1, 31), True, 5000.5, 1234.567]
    document = seats_document(book(head, row, change=shares), "x.xlsx")
    assert isinstance(document.value, dict)
    assert document.value["parties"] == {
        "M": {
            "mandates": "7",
            "facts": {
                "members": "1200",
                "share": "25 %",
                "day": "2024-01-31",
                "applied": "yes",
                "rent": "5000.5",
                "third": "1234.5670",
            },
        }
    }


def test_a_table_of_many_assemblies_loses_no_row_either() -> None:
    head = b"authority,party,mandates\n1291,M,7\n"
    for row in (b"# 1291,V,4\n", b"#SAKNAS!,V,4\n", b"1291,#N/A,4\n"):
        with pytest.raises(PolsekError):
            one_assembly(head + row, "x.csv", "1291")


def test_numbers_and_texts_of_a_workbook_go_together() -> None:
    data = book(
        ["Redovisning"], [], ["Parti", "Belopp (kr)"], ["M", 100000.5], ["V", "200\u00a0000,50 kr"], ["S", None]
    )
    found = read_outcome(data, "o.xlsx")
    assert not found.problems
    assert [str(each.amount) for each in found.reports] == ["200001/2", "400001/2", "None"]
