"""Tables: CSV with whatever columns, and the comparison sheets in XLSX."""

import re
import shlex
import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest

from polsek.problem import CommandError, PolsekError, Words
from polsek.read.importing import Content, Imported, Wanted, read_import
from polsek.read.importing.tables import columns_wanted
from polsek.show.files import mandate_table, mandate_yaml
from tests.making import SHARED, told

SAMPLES = SHARED / "data" / "samples"
HEAD = ("Kommunkod", "Kommun", "Parti", "Antal mandat 2022", "Antal mandat 2026")
KOMMUN = (
    HEAD,
    (114, "Upplands Väsby", "Moderaterna", 20.0, 24),
    (114, "Upplands Väsby", "Väsbys\nBästa", 31, 27),
    (114, "Upplands Väsby", "Totalt", 51, 51),
    (None, None, None, None, None),
    (2380, "Östersund", "Arbetarepartiet-Socialdemokraterna", None, 61),
    (2380, "Östersund", "Gamla partiet", 61, None),
    (2380, "Östersund", "Totalt", 61, 61),
)


def read(data: bytes, wanted: Wanted = Wanted(), name: str = "x.csv") -> Imported:  # noqa: B008
    return read_import(Content(name, data), wanted)


def seats(found: Imported) -> dict[str, dict[str, int | None]]:
    return {file.authority: {name: row.mandates for name, row in file.parties.items()} for file in found.files}


def refused(data: bytes, wanted: Wanted = Wanted(), name: str = "x.csv") -> list[str]:  # noqa: B008
    with pytest.raises(PolsekError) as caught:
        read(data, wanted, name)
    return [each.partition(":")[2] for each in told(caught.value.problems)]


# --- CSV --------------------------------------------------------------------------------------------------------------

OF_0114 = Wanted("0114", 2026)


@pytest.mark.parametrize(
    "data",
    [
        b"parti,mandat\nM,2\nV,3\n",
        "\ufeffParti;Antal mandat\r\nModeraterna;2\r\nVänsterpartiet;3\r\n".encode(),
        "Parti;Mandat\rM;2\rVänsterpartiet;3\r".encode("cp1252"),
        b"Seats of 2026\n\nParti\tMandat\textra\nM\t2\tx\nV\t 3 \n",
        b'# a remark\nparty,mandates,empty\n"M","2",\nV,3,0\nMP,-,\nKD,0,\n',
        b"parti;mandat\nM;2\nV;3\nKD;\nSumma;5\n",
        b"parti;mandat\nM;2\nV;3\nTOTAL:;5\n",
        b"rule,party,abbreviation,mandates,total\nx,M,M,2,10\nx,V,V,3,10\nx,total,,5,20\n",
    ],
)
def test_tables_of_one_assembly(data: bytes) -> None:
    found = read(data, OF_0114)
    assert seats(found) == {"0114": {"Moderaterna": 2, "Vänsterpartiet": 3}}
    assert found.files[0].election == date(2026, 9, 13)


def test_columns_may_be_named() -> None:
    data = b"Lista;Stolar;Lediga;Kort;Var\nX;3;1;XX;2380\n"
    text = "party=Lista,mandates=stolar,empty=Lediga,abbreviation=Kort,authority=Var"
    (file,) = read(data, Wanted(election=2022, columns=columns_wanted(text))).files
    row = file.parties["X"]
    assert (file.authority, row.mandates, row.empty, row.abbreviation) == ("2380", 3, 1, "XX")


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (
            b"parti;antal mandat;mandat\nM;9;4\n",
            'say which it is: --columns "mandates=antal mandat"; or remove one of them',
        ),
        (b"parti;antal;mandat\nM;9;4\n", "say which it is: --columns mandates=antal; or remove one of them"),
    ],
)
def test_the_option_that_is_said_holds_when_it_is_typed(data: bytes, hint: str) -> None:
    with pytest.raises(PolsekError) as caught:
        read(data, OF_0114)
    found = caught.value.problems[0].hint
    assert found is not None
    assert found.en == hint
    said = shlex.split(hint.partition("--columns ")[2].partition(";")[0])
    assert seats(read(data, OF_0114._replace(columns=columns_wanted(said[0])))) == {"0114": {"Moderaterna": 9}}


def test_rows_without_a_number_are_named_where_they_are_left_out() -> None:
    found = read("parti;mandat\nM;2\nKD;\nSumma;2\nKälla: valnämnden;\n".encode(), OF_0114)
    assert seats(found) == {"0114": {"Moderaterna": 2}}
    assert [each.partition(":")[2] for each in told(found.problems) if "left-out" in each] == [
        "1-3 left-out : rows without a number are left out: KD, Källa: valnämnden"
    ]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Tomma",
            "varav tomma",
            "Antal tomma platser",
            "Tomma stolar:",
            "Vakanser",
            "Vakanta mandat",
            "Obesatta",
            "tom",
        )
    ],
)
def test_empty_seats_are_found_under_the_names_that_people_use(name: str) -> None:
    (file,) = read(f"parti;mandat;{name}\nM;4;1\nV;3;\n".encode(), OF_0114).files
    assert [row.empty for row in file.parties.values()] == [1, None]
    refusals = refused(f"parti;mandat;{name}\nM;4;ja\n".encode(), OF_0114)
    assert [line.split(" : ")[1] for line in refusals] == ["'ja' is not a number of seats"]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Besatta", ["left-out : columns that are not read: Besatta"]),
        ("Närvarande;Röster", ["left-out : columns that are not read: Närvarande"]),
        ("Besatta;Suppleanter", ["left-out : columns that are not read: Besatta, Suppleanter"]),
        ("Röster;Röster %;Andel av rösterna;Mandat +/-;Partikod;Mandat 2022", []),
    ],
)
def test_a_column_that_is_not_read_is_named(head: str, said: list[str]) -> None:
    below = ";".join("7" for _ in head.split(";"))
    found = read(f"parti;mandat;{head}\nM;4;{below}\n".encode(), OF_0114)
    assert [each.split(" ", 1)[1] for each in told(found.problems) if "left-out" in each] == said
    empty = read(f"parti;mandat;{head}\nM;4;{';' * head.count(';')}\n".encode(), OF_0114)
    assert not [each for each in told(empty.problems) if "left-out" in each]


@pytest.mark.parametrize("text", ["", None])
def test_no_columns_need_to_be_named(text: str | None) -> None:
    assert columns_wanted(text) == {}


@pytest.mark.parametrize("text", ["party", "party=", "=Parti", "seats=A", "party=A,party=B", "party=A,"])
def test_columns_that_are_named_wrongly(text: str) -> None:
    with pytest.raises(CommandError, match="is not NAME=COLUMN"):
        columns_wanted(text)


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", ["1-1 empty-table : the table is empty"]),
        (b"\n\n# x\n", ["1-1 empty-table : the table is empty"]),
        (b"parti,mandat\n", ["1-13 empty-table : the table lists no party"]),
        (b"parti,antal roster\nM,2\n", ["1-19 missing-column : the column mandates is missing"]),
        (b"mandat\n2\n", ["1-7 missing-column : the column party is missing"]),
        (b'parti,mandat\n"M,2\n', ["1-2 cells : a quotation mark without its partner"]),
        (b"parti,mandat\nM,two\n", ["3-6 number : 'two' is not a number of seats"]),
        (b'parti;x;mandat\n"M;";;2,5\n', ["7-10 number : '2,5' is not a number of seats"]),
        (b"parti;mandat\nM;\nC;41\n", ["3-4 number : M: the number of seats is missing"]),
        (b"parti;mandat\nM;1\nM;2\n", ["1-2 duplicate-party : Moderaterna stands twice"]),
        (b"parti;mandat;tomma\nM;1;2\n", ["5-6 too-many-empty : M: 2 of 1 seats cannot be empty"]),
        (b"parti;mandat\nA\x01b;2\n", ["2-3 control-character : the invisible character U+0001 is not allowed"]),
        (b"parti;mandat\nA\x81;2\n", ["2-3 encoding : the text is neither UTF-8 nor Windows-1252"]),
        (
            b"parti;mandat;mandat\nM;1;2\n",
            ["14-20 duplicate-column : two columns can be the mandates: mandat and mandat"],
        ),
        (
            b"parti;mandat;antal\nM;1;2\n",
            ["14-19 duplicate-column : two columns can be the mandates: mandat and antal"],
        ),
        (
            b"parti;antal mandat 2026;antal mandat 2026\nM;1;2\n",
            ["25-42 duplicate-column : two columns can be the mandates: antal mandat 2026 and antal mandat 2026"],
        ),
        (b"kod;kod;parti;mandat\n1;1;M;1\n", ["5-8 duplicate-column : two columns can be the authority: kod and kod"]),
        (b"kod;parti;mandat\n114;M;1\n;C;2\n", ["1-2 not-in-file : the row does not say whose seats these are"]),
        (
            b"parti,mandat\nM,2\nSumma,3\n",
            ["7-8 total-differs : Upplands V\u00e4sby kommun (0114): the parties have 2 seats, the file says 3"],
        ),
        (
            b"parti,mandat\nM,2\nTotalt,3\n",
            ["8-9 total-differs : Upplands Väsby kommun (0114): the parties have 2 seats, the file says 3"],
        ),
        ('{"valomrade": 1}'.encode("utf-16"), ["1-1 encoding : the file is written in UTF-16"]),
        (b"a\0b", ["1-1 not-importable : this is no text file"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ["1-1 workbook : this is a workbook of the old kind (.xls)"]),
        (b"polsek: 1\n", ["1-8 not-importable : this is a file of polsek already"]),
    ],
)
def test_tables_that_are_refused(data: bytes, problems: list[str]) -> None:
    assert refused(data, OF_0114) == problems


def test_the_columns_of_years_and_the_codes_of_the_sheet_are_understood_in_csv_too() -> None:
    data = "\n".join(",".join(str(cell or "") for cell in row).replace("\n", " ") for row in KOMMUN).encode()
    assert seats(read(data)) == {
        "0114": {"Moderaterna": 24, "Väsbys Bästa": 27},
        "2380": {"Socialdemokraterna": 61},
    }
    assert seats(read(data, Wanted("2380", 2022))) == {"2380": {"Gamla partiet": 61}}


def test_one_of_two_columns_may_be_named() -> None:
    data = b"parti;mandat;antal\nM;1;2\n"
    assert seats(read(data, OF_0114._replace(columns={"mandates": "Antal"}))) == {"0114": {"Moderaterna": 2}}


@pytest.mark.parametrize(
    ("head", "row", "problems"),
    [
        ("Kommunkod;Kommun", "114;Upplands Väsby", []),
        ("Kommunkod;Kommun", "114;Krokom", ["5-11 contradiction : the name is Krokom, the code 114"]),
        ("Kod;Kommun", "114;Östersunds kommun", ["5-22 contradiction : the name is Östersunds kommun, the code 114"]),
        ("Kommunkod;Kommun", "114;Väsby", []),
        ("Kommunkod;Region", "381;Uppsala", []),
        ("Regionkod;Region", "3;Uppsala", []),
        ("Regionkod;Region", "3;Skåne", ["3-8 contradiction : the name is Skåne, the code 3"]),
    ],
)
def test_the_name_and_the_code_of_an_assembly_must_agree(head: str, row: str, problems: list[str]) -> None:
    data = f"{head};Parti;Mandat\n{row};A;3\n{row};B;4\n".encode()
    wanted = Wanted(election=2014)
    if problems:
        assert refused(data, wanted) == problems
    else:
        assert [problem.id for problem in read(data, wanted).problems] == []


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1970, date(1970, 9, 20)),
        (1973, date(1973, 9, 16)),
        (1991, date(1991, 9, 15)),
        (1994, date(1994, 9, 18)),
        (1998, date(1998, 9, 20)),
        (2010, date(2010, 9, 19)),
        (2014, date(2014, 9, 14)),
        (2026, date(2026, 9, 13)),
        (2030, date(2030, 9, 8)),
    ],
)
def test_a_year_is_that_of_an_ordinary_election(year: int, day: date) -> None:
    data = b"parti;mandat\nM;3\n"
    assert read(data, Wanted("0114", year)).files[0].election == day


@pytest.mark.parametrize("year", [1900, 1966, 1969, 1971, 1995, 1997, 2023, 2025, 2035])
def test_a_year_without_an_ordinary_election_is_refused(year: int) -> None:
    with pytest.raises(CommandError, match=f"there was no ordinary election in {year}") as caught:
        read(b"parti;mandat\nM;3\n", Wanted("0114", year))
    assert caught.value.hint is not None
    assert "--election 2025-03-09" in caught.value.hint.en
    assert refused(f"parti;antal mandat {year}\nM;3\n".encode(), Wanted("0114")) == [
        "1-4 not-in-file : the file does not say of which election"
    ]


def test_the_day_of_an_extra_election_may_be_said() -> None:
    day = date(2025, 3, 9)
    data = b"parti;mandat\nM;3\n"
    assert read(data, Wanted("0114", 2025, day=day)).files[0].election == day
    said = b"# election: 2025-03-16\n" + data
    assert refused(said, Wanted("0114", 2025, day=day)) == [
        "1-4 not-in-file : the file is of the election 2025-03-16, not 2025-03-09"
    ]


def test_another_number_of_seats_than_were_elected_is_said() -> None:
    found = read(b"parti;mandat\nM;30\nS;12\n", Wanted("2309", 2026))
    assert told(found.problems) == ["2:1-5 seats-differ : Krokoms kommun (2309): 42 seats, but 41 were elected"]
    assert [problem.severity for problem in found.problems] == ["warning"]
    assert read(b"parti;mandat\nM;30\nS;11\n", Wanted("2309", 2026)).problems == ()
    assert read(b"parti;mandat\nM;30\nS;12\n", Wanted("2309", 2014)).problems == ()


# --- what a table says of itself, as polsek writes it -----------------------------------------------------------------

OWN = """# election: 2026-09-13
# status: preliminary
# source: Valmyndigheten; importerad från a.zip, SHA-256 {sha}
# source_en: Valmyndigheten; imported from a.zip, SHA-256 {sha}
# assemblies: 2, seats: 102
# note: en (0114)
# note_en: one (0114)
# note: den andra (2309)
# note_en: the other (2309)
authority,party,abbreviation,mandates,empty,parties
0114,Moderaterna,M,61,2,
2309,Jämtlands Väl Krokom,JVK,35,,
2309,Övriga partier,,6,,unknown
"""


def test_what_polsek_has_written_gives_the_same_bytes() -> None:
    text = OWN.replace("{sha}", "0" * 64)
    found = read(text.encode())
    assert found.problems == ()
    assert mandate_table(found.files, found.source) == text
    assert [file.note for file in found.files] == [Words("one", "en"), Words("the other", "den andra")]
    one = read(text.encode(), Wanted("0114"))
    assert one.source.sv == f"Valmyndigheten; importerad från a.zip, SHA-256 {'0' * 64}"


def test_a_table_that_is_written_in_one_language_keeps_it() -> None:
    text = re.sub(r"# \w+_en: .*\n", "", OWN.replace("{sha}", "0" * 64))
    found = read(text.encode())
    assert mandate_table(found.files, found.source) == text


def test_the_source_of_an_own_table_is_kept_and_its_file_is_named() -> None:
    data = b"# election: 2026-09-13\n# source: Krokom's site\n# note: counted (2026)\nparti;mandat\nM;41\n"
    (file,) = read(data, Wanted("2309")).files
    assert file.source.sv.startswith("Krokom's site; importerad från x.csv, SHA-256 ")
    assert (file.election, file.status, file.note.sv) == (date(2026, 9, 13), "", "counted (2026)")


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("# election: 2026-13-13", "13-23 date : 2026-13-13 does not exist in the calendar"),
        ("# status: preliminar", "11-21 unknown-word : 'preliminar' is not one of the words that may stand here"),
        ("# elektion: 2026-09-13", "3-11 unknown-key : 'elektion' is not a key here"),
        ("# source: a\n# source: b", "3-9 duplicate-key : the key 'source' stands twice"),
        ("# seats: 40", "10-12 total-differs : 41 mandates, but 40 seats"),
        ("# seats: many", "10-14 number : 'many' is not written as a number"),
        ("# from: 2026-09-13", "3-7 not-importable : a table with from: is a mandate file of polsek already"),
        (
            "# assemblies: 2, seats: 61",
            "15-27 total-differs : the table has 1 assemblies and 41 seats, and says 2 and 61",
        ),
        (
            "# election: 2022-09-11",
            "13-23 contradiction : the table says 2022-09-11, its columns 2026-09-13",
        ),
    ],
)
def test_what_a_table_cannot_say_of_itself(head: str, problem: str) -> None:
    data = f"{head}\nkod;parti;antal mandat 2026\n2309;M;41\n".encode()
    assert refused(data) == [problem]


def test_seats_of_no_party_are_brought_along() -> None:
    data = b"# seats: 41\nparty,mandates\nM,39\n"
    found = read(data, Wanted("2309", 2026))
    assert found.problems == ()
    assert [file.seats for file in found.files] == [41]
    assert "\nseats: 41\nparties:\n" in mandate_yaml(found.files[0], "")
    text = mandate_table(found.files, found.source)
    assert "\n# seats: 41\n# assemblies: 1, seats: 39\n" in text
    assert mandate_table(read(text.encode()).files, found.source) == text
    assert [file.seats for file in read(b"# seats: 41\nparty,mandates\nM,41\n", Wanted("2309", 2026)).files] == [None]


def test_the_seats_of_several_assemblies_are_not_told_apart() -> None:
    data = b"# election: 2026-09-13\n# seats: 41\nkod;parti;mandat\n2309;M;41\n2380;M;61\n"
    assert refused(data) == ["3-8 not-importable : a table with seats: is a mandate file of polsek already"]


def test_what_an_import_does_not_bring_along_is_named() -> None:
    data = b"party,mandates,side,left\nM,41,opposition,\n"
    found = read(data, Wanted("2309", 2026))
    assert told(found.problems) == ["1:16-20 left-out : the column side is left out"]


BY_NAME = Wanted(election=2026, columns={"authority": "Var"})


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Östersund", "2380"),
        ("Östersunds kommun", "2380"),
        ("OSTERSUND", "2380"),
        ("Håbo", "0305"),
        ("Habo", "0643"),
        ("Region Skåne", "12"),
        ("region skane", "12"),
        ("Riksdagen", "riksdagen"),
        ("380", "0380"),
        ("01L", "01"),
    ],
)
def test_an_assembly_may_be_named(name: str, code: str) -> None:
    assert seats(read(f"Var;Parti;Mandat\n{name};A;3\n".encode(), BY_NAME)) == {code: {"A": 3}}


@pytest.mark.parametrize(
    ("head", "name", "code"),
    [
        ("Kommun", "Örebro", "1880"),
        ("Region", "Uppsala", "03"),
        ("Region", "Region Uppsala", "03"),
        ("Kommun", "114", "0114"),
    ],
)
def test_a_column_of_names_is_found_and_tells_which_sort_is_meant(head: str, name: str, code: str) -> None:
    data = f"{head};Parti;Mandat\n{name};A;3\n".encode()
    assert list(seats(read(data, Wanted(election=2026)))) == [code]


def test_names_and_codes_of_an_assembly_go_together() -> None:
    data = "Var,Parti,Mandat\nÖstersund,A,3\n2380,B,4\nÖstersunds kommun,D,2\nHabo,A,9\n".encode()
    assert seats(read(data, BY_NAME)) == {"2380": {"A": 3, "B": 4, "D": 2}, "0643": {"A": 9}}


def test_a_name_that_is_not_known_leaves_out_its_assembly_and_is_placed() -> None:
    data = "Parti;Var;Mandat\nA;Östersundh;3\nB;Östersundh;3\nA;Hãbo;4\nA;Krokom;5\n".encode()
    found = read(data, BY_NAME)
    assert seats(found) == {"2309": {"A": 5}}
    assert told(found.problems)[:2] == [
        "2:3-13 wrong-authority : no municipality or region is called Östersundh",
        "4:3-7 wrong-authority : Hãbo can be Håbo 0305, Habo 0643",
    ]
    assert [each.hint.en for each in found.problems[:2] if each.hint] == [
        "did you mean Östersund?",
        "write the name exactly, or the code",
    ]
    assert seats(read(data, BY_NAME._replace(authority="2309"))) == {"2309": {"A": 5}}


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the repository only where it is developed")
def test_the_sample_of_the_sheet_has_not_all_parties() -> None:
    data = (SAMPLES / "mandatfordelning_jamforelser_Kommun_sheet_layout.csv").read_bytes()
    assert [each.split(" ")[1] for each in refused(data)] == ["total-differs"]


# --- XLSX -------------------------------------------------------------------------------------------------------------


def book(**sheets: Sequence[Sequence[object]]) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_every_sheet_of_a_comparison_is_read() -> None:
    region = (("Regionkod", *HEAD[1:]), (1, "Stockholm", "Vänsterpartiet", 9, 149))
    riksdag = (HEAD[2:], ("Centerpartiet", 24, 349))
    found = read(book(Om=(("Valmyndigheten",),), Riksdag=riksdag, Region=region, Kommun=KOMMUN), name="x.xlsx")
    assert seats(found) == {
        "01": {"Vänsterpartiet": 149},
        "0114": {"Moderaterna": 24, "Väsbys Bästa": 27},
        "2380": {"Socialdemokraterna": 61},
        "riksdagen": {"Centerpartiet": 349},
    }
    assert "bladet Region (01); " in found.source.sv


def test_names_in_a_sheet_are_understood_and_refused_by_their_row() -> None:
    rows = (("Region", *HEAD[2:]), ("Skåne", "M", 1, 149), ("Qqqqqq", "M", 1, 9))
    found = read(book(Region=rows), name="x.xlsx")
    assert seats(found) == {"12": {"Moderaterna": 149}}
    (problem,) = found.problems
    assert (problem.place.file, problem.place.spot, problem.id) == ("x.xlsx", "A3", "wrong-authority")
    assert problem.hint is not None
    assert problem.hint.en == "write its name as polsek does, or its code"


def test_one_assembly_and_an_earlier_election_are_chosen_in_a_workbook() -> None:
    found = read(book(Kommun=KOMMUN), Wanted("0114", 2022), "x.xlsx")
    assert seats(found) == {"0114": {"Moderaterna": 20, "Väsbys Bästa": 31}}
    assert found.files[0].election == date(2022, 9, 11)


def test_a_single_sheet_may_have_any_name() -> None:
    assert list(seats(read(book(Blad1=KOMMUN), name="x.xlsx"))) == ["0114", "2380"]


def test_a_problem_names_sheet_and_row() -> None:
    with pytest.raises(PolsekError) as caught:
        read(book(Kommun=(HEAD, (114, "", "M", 1, "x"))), name="x.xlsx")
    (problem,) = caught.value.problems
    assert (problem.place.file, problem.place.spot, problem.id) == ("x.xlsx", "E2", "number")


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        (None, "5-6 number : M: the number of seats is missing"),
        ("=3+4", "5-6 workbook : the formula has no value"),
        ("#N/A", "5-6 error-value : the cell says #N/A: its formula has no value"),
    ],
)
def test_a_cell_of_a_workbook_without_a_number_is_asked_for(cell: object, problem: str) -> None:
    rows = (HEAD, (2309, "Krokom", "M", 7, cell), (2309, "Krokom", "C", 10, 41))
    assert refused(book(Kommun=rows), name="x.xlsx") == [problem]


def changed(data: bytes, name: str, change: bytes) -> bytes:
    """Change a file in a workbook."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            new.writestr(each, change if each == name else old.read(each))
    return out.getvalue()


def test_a_workbook_with_a_document_type_is_refused() -> None:
    data = changed(book(Kommun=KOMMUN), "xl/styles.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>')
    assert refused(data, name="x.xlsx") == ["1-3 unsafe-file : the XML declares entities or a document type"]


@pytest.mark.parametrize(("content", "problem"), [(b"<x/>", "not-importable"), (b"<x>", "workbook")])
def test_a_broken_workbook_is_refused(content: bytes, problem: str) -> None:
    data = changed(book(Kommun=KOMMUN), "xl/workbook.xml", content)
    assert [each.split(" ")[1] for each in refused(data, name="x.xlsx")] == [problem]


def test_a_workbook_without_known_sheets_is_refused() -> None:
    data = book(A=KOMMUN, B=KOMMUN)
    assert [each.split(" ")[1] for each in refused(data, name="x.xlsx")] == ["not-importable"]
