import pytest

from polsek.mandates import read_seats, resolve
from polsek.problem import PolsekError
from polsek.read.seats import read_table, seats_document
from tests.making import told

Rows = list[tuple[str, int, int, str, dict[str, str]]]


def read(data: bytes | str, code: str = "") -> Rows:
    """Read a table; give name, mandates, empty seats, side and facts of each row."""
    (found,) = resolve([read_seats(seats_document(data, "x.csv", code), "x", bare=True)])
    return [
        (
            row.party.name,
            row.mandates,
            row.empty,
            row.side,
            {name: fact.values[0][1] for name, fact in row.facts.items()},
        )
        for row in found.rows
    ]


def simple(data: bytes | str) -> list[tuple[str, int]]:
    return [row[:2] for row in read(data)]


def refused(data: bytes | str) -> list[str]:
    with pytest.raises(PolsekError) as caught:
        read(data)
    return told(caught.value.problems)


SWEDISH = [("Vänsterpartiet", 4), ("Miljöpartiet", 3)]


@pytest.mark.parametrize(
    "data",
    [
        "party,mandates\nVänsterpartiet,4\nMiljöpartiet,3\n",
        "party,mandates\r\nVänsterpartiet,4\r\nMiljöpartiet,3",
        "party,mandates\rVänsterpartiet,4\rMiljöpartiet,3\r",
        "\ufeffparti;mandat\r\nVänsterpartiet;4\r\nMiljöpartiet;3\r\n".encode(),
        "parti;mandat\r\nVänsterpartiet;4\r\nMiljöpartiet;3\r\n".encode("cp1252"),
        "party\tmandates\nVänsterpartiet\t4\nMiljöpartiet\t3\n",
        "Parti, Antal mandat\n Vänsterpartiet , 4 \n\n , \nMiljöpartiet,3\n\n",
        'Partinamn;Mandat\n"Vänsterpartiet";"4"\n"Miljöpartiet";3\n',
        "# source: x\n# anything\n\nMandat;Parti\n4;V\n3;MP\n",
    ],
)
def test_the_tables_that_people_have(data: bytes | str) -> None:
    assert simple(data) == SWEDISH


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        ('party,mandates\n"A, B",5\n"C ""D""",4\n', [("A, B", 5), ('C "D"', 4)]),
        ("party;mandates\nA, B;3\n", [("A, B", 3)]),
        ("party,mandates\n=cmd|' /C calc'!A0,5\n", [("=cmd|' /C calc'!A0", 5)]),
        ("party,mandates\nÖstersund\u00a0nu,5\n", [("Östersund nu", 5)]),
    ],
)
def test_the_names_that_parties_have(data: str, rows: list[tuple[str, int]]) -> None:
    assert simple(data) == rows


@pytest.mark.parametrize(
    ("start", "file", "said"),
    [
        (b"PK\x03\x04\x14\x00", "seats.csv", "the archive cannot be opened"),
        (b"PK\x03\x04\x14\x00", "seats.xlsx", "the workbook cannot be opened"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "seats.csv", "this is a workbook of the old kind (.xls)"),
    ],
)
def test_a_broken_workbook_is_named_as_what_it_is(start: bytes, file: str, said: str) -> None:
    with pytest.raises(PolsekError) as caught:
        seats_document(start + b"\x00\x01", file)
    (found,) = caught.value.problems
    assert found.message.en == said


def test_all_columns() -> None:
    data = (
        "# election: 2022-09-11\n# source: a: b\n# seats: 40\n"
        "party,mandates,förkortning,tomma,side,previous,left,employer,parties,members\n"
        "M,9,,1,opposition,8,,the party,,120\n"
        "Lokala,0,LL,,,2,2022-10-14,,,\n"
        "Others,9,,,,,,,4,\n"
    )
    (found,) = resolve([read_seats(seats_document(data, "x.csv", "0380"), "x")])
    assert (found.authority, str(found.starts), found.elected, found.seats, found.source.sv) == (
        "0380",
        "2022-09-11",
        True,
        40,
        "a: b",
    )
    m, local, others = found.rows
    assert (m.party.abbreviation, m.mandates, m.empty, m.side, m.employer) == ("M", 9, 1, "opposition", "the party")
    assert m.previous is not None
    assert (m.previous.mandates, m.facts["members"].values[0][1]) == (8, "120")
    assert (tuple(local.party), local.mandates, str(local.left)) == (("Lokala", "LL"), 0, "2022-10-14")
    assert others.parties == 4


def test_all_assemblies_of_a_table() -> None:
    table = read_table(b"authority,party,mandates\n01,M,31\n0114,M,11\n01,S,14\n", "x.csv")
    values = [table.assembly(code).value for code in table.codes]
    assert [(value["authority"], list(value["parties"])) for value in values if isinstance(value, dict)] == [
        ("01", ["M", "S"]),
        ("0114", ["M"]),
    ]
    assert read_table(b"party,mandates\nM,3\n", "x.csv").codes == ()


def test_where_the_parties_of_an_assembly_stand() -> None:
    table = read_table(b"authority,party,mandates\n01,M,31\n01,S,1\n0114,M,11\n01,V,14\n", "x.csv")
    assert [table.assembly(code).places.value(("parties",))[1:5] for code in table.codes] == [
        (2, 1, 3, 7),
        (4, 1, 4, 10),
    ]
    assert table.assembly("0114").places.key(("authority",))[1:5] == (4, 1, 4, 5)


def test_lines_of_which_nobody_can_say_whose_seats_they_have() -> None:
    table = read_table("party,authority,mandates\nM,01,31\nS\nV, ,4\n", "x.csv")
    assert told(table.stray) == [
        "3:1-2 cells : 1 cell in a table of 3 columns",
        "4:1-6 missing-key : a line without the code of an authority",
    ]
    assert refused("party,authority,mandates\nM,01,31\nS\n") == ["3:1-2 cells : 1 cell in a table of 3 columns"]


def test_a_table_that_does_not_say_whose_seats_it_has() -> None:
    table = read_table("# a\nparty,mandates\nM,3\n", "x.csv")
    with pytest.raises(PolsekError) as caught:
        table.check_codes()
    assert told(caught.value.problems) == ["2:1-15 missing-column : the column authority is missing"]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ("party,mandates\nM,-9\n", ["2:3-5 number parties.M.mandates: -9 is not a whole number from 0"]),
        ("party,mandates\nM,2.5\n", ["2:3-6 number parties.M.mandates: 2.5 is not a whole number from 0"]),
        ("party,mandates\nM,1e2\n", ["2:3-6 number parties.M.mandates: '1e2' is not written as a number"]),
        ("party,mandates\nM,\u0669\n", ["2:3-4 number parties.M.mandates: '\u0669' is not written as a number"]),
        ("party,mandates\nM,\n", ["2:1-2 empty-value : the row has no number"]),
        (
            "party,mandates\nM,9\nModeraterna,3\n",
            ["3:1-12 duplicate-party parties.Moderaterna: Moderaterna is the same party as M"],
        ),
        ("party,seats\nM,9\n", ["1:1-12 missing-column : the column mandates is missing"]),
        ("parties,mandates\nM,9\n", ["1:1-17 missing-column : the column party is missing"]),
        (
            "M,9\nS,3\n",
            [
                "1:1-4 missing-column : the column party is missing",
                "1:1-4 missing-column : the column mandates is missing",
                "1:3-4 unknown-column : '9' is not a column",
            ],
        ),
        ("party,mandates,party\nM,9,M\n", ["1:16-21 duplicate-column : two columns are called party"]),
        (
            "party,mandates,mandat\nM,9,1\n",
            ["1:16-22 duplicate-column : two columns mean mandates: mandates and mandat"],
        ),
        ("party,mandates,Foo Bar\nM,9,1\n", ["1:16-23 unknown-column : 'Foo Bar' is not a column"]),
        ("party,mandates\nM,9,3\nS,4\n", ["2:1-6 cells : 3 cells in a table of 2 columns"]),
        ('party,mandates\n"M,9\n', ["2:1-2 cells : a quotation mark without its partner"]),
        ("party,mandates\nM\n", ["2:1-2 cells : 1 cell in a table of 2 columns"]),
        ("", ["1:1-1 empty-table : the table is empty"]),
        ("# election: 2022-09-11\n\n", ["1:1-1 empty-table : the table is empty"]),
        ("party,mandates\n\n", ["1:1-15 empty-table : the table lists no party"]),
        ("party,mandates\nA\u200bB,5\n", ["2:2-3 control-character : the invisible character U+200B is not allowed"]),
        ("party,mandates\nA\x00B,5\n", ["2:2-3 control-character : the invisible character U+0000 is not allowed"]),
        ("party,mandates\nA\x1b[31mB,5\n", ["2:2-3 control-character : the invisible character U+001B is not allowed"]),
        ("party,mandates\nA\u202eB,5\n", ["2:2-3 control-character : the invisible character U+202E is not allowed"]),
        ("party,mandates\nM,9\u2028S,3\n", ["2:4-5 control-character : the invisible character U+2028 is not allowed"]),
        (b"party,mandates\nA\x81\xff,5\n", ["2:2-3 encoding : the text is neither UTF-8 nor Windows-1252"]),
    ],
)
def test_a_table_is_refused(data: bytes | str, problems: list[str]) -> None:
    assert refused(data) == problems


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("party,mandates\nM,9\nM,3\n", "duplicate-party"),
        ("party,mandates\n,9\n", "missing-party"),
    ],
)
def test_a_row_of_a_table_is_refused(data: str, message: str) -> None:
    assert [each.split()[1] for each in refused(data)] == [message]


def test_a_very_long_cell_is_no_error_of_the_program() -> None:
    name = "a" * 140_000
    assert simple(f'party,mandates\n"{name}",3\n') == [(name, 3)]


def test_the_place_of_a_cell_in_quotes_covers_it() -> None:
    data = 'party,mandates\nM,"2,5"\n'
    assert refused(data) == ["2:4-7 number parties.M.mandates: 2.5 is not a whole number from 0"]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"parti;mandat\n\xc3\x96sterlenpartiet;3\nV\xe4nsterpartiet;2\n", (3, 2, 3, 3, "V\xe4nsterpartiet;2")),
        (b"\xef\xbb\xbfparti;mandat\r\nV\xe4nster;2\r\n\xc3\x96sterlen;3", (2, 2, 2, 3, "V\xe4nster;2")),
        (b"parti;mandat\nM \xe2\x80\x93 \xe5;3\n", (2, 7, 2, 8, "M \xe2\u20ac\u201c \xe5;3")),
    ],
)
def test_a_table_in_two_encodings_is_refused(data: bytes, place: tuple[int, int, int, int, str]) -> None:
    with pytest.raises(PolsekError) as caught:
        read(data)
    (problem,) = caught.value.problems
    assert (problem.message.en, problem.place[1:6]) == (
        "the text is UTF-8 in some places and Windows-1252 here",
        place,
    )


@pytest.mark.parametrize("name", ["CAF\u00c9\u00a0NU", "\u201dNU P\u00c5\u201d", "\u00c4\u2019"])
def test_windows_1252_that_could_be_utf_8_by_chance_is_read(name: str) -> None:
    assert simple(f"parti;mandat\n{name};3\n\u00d6;2\n".encode("cp1252")) == [
        (name.replace("\u00a0", " "), 3),
        ("\u00d6", 2),
    ]


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "mac-roman"])
@pytest.mark.parametrize(
    "name",
    [
        *("Vänsterpartiet", "VÄNSTER", "Öckerö", "ÖCKERÖ", "Malmö", "MALMÖ", "Umeå", "UMEÅ", "Ängelholm", "ÄNGELHOLM"),
        *("Åre", "ÅRE", "Höör", "HÖÖR", "Framåt", "Kafé André", "För Åmål"),
    ],
)
def test_an_encoding_older_than_windows_1252_is_refused(name: str, encoding: str) -> None:
    with pytest.raises(PolsekError) as caught:
        read(f"party;mandates\nM;2\n{name};3\n".encode(encoding))
    (problem,) = caught.value.problems
    assert (problem.id, problem.place.line) == ("encoding", 3)


@pytest.mark.parametrize(
    "name",
    [
        *("Järna 5 €", "€-listan på Öland", "Stöd (k€)", "”Vår lista”", "„Vår lista“", "Partiet ”Öst” i Åre", "Nu…"),
        *("…och övriga", "1 000 ‰", "Vår–lista", "Bråk’s", "\u2018Vår’ lista", "Öst • Väst", "Ö™", "24” skärm å"),
    ],
)
def test_the_signs_of_windows_1252_are_read(name: str) -> None:
    assert simple(f"parti;mandat\n{name};3\nÖ;2\n".encode("cp1252")) == [(name, 3), ("Ö", 2)]


def test_letters_whose_dots_stand_by_themselves_are_compared_as_they_are_seen() -> None:
    document = seats_document("party;mandates\nA\u030algruppen;3\n  O\u0308stlistan ;2\n", "x.csv")
    assert isinstance(document.value, dict)
    assert document.value["parties"] == {"Ålgruppen": {"mandates": "3"}, "Östlistan": {"mandates": "2"}}
    assert document.places.key(("parties", "Ålgruppen"))[1:5] == (2, 1, 2, 11)
    assert document.places.value(("parties", "Ålgruppen", "mandates"))[1:5] == (2, 12, 2, 13)
    with pytest.raises(PolsekError) as caught:
        seats_document("party;mandates\nA\u030al;3\nÅl;2\n", "x.csv")
    assert [each.id for each in caught.value.problems] == ["duplicate-party"]


def test_what_a_table_says_of_itself() -> None:
    head = "# election: 2026-09-13\n#status:  preliminary \n# seats: 9\n# source: a page: the second\n# a remark\n"
    document = seats_document(f"{head}party,mandates\nM,9\n", "x.csv")
    assert isinstance(document.value, dict)
    said = {key: value for key, value in document.value.items() if key != "parties"}
    assert said == {
        "polsek": "1",
        "election": "2026-09-13",
        "status": "preliminary",
        "seats": "9",
        "source": "a page: the second",
    }
    assert document.places.value(("status",))[1:5] == (2, 11, 2, 22)
    assert document.places.value(("source",))[1:5] == (4, 11, 4, 29)


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (
            "# status: preliminry",
            "1:11-21 unknown-word status: 'preliminry' is not one of the words that may stand here",
        ),
        (
            "# status: preliminär",
            "1:11-21 unknown-word status: 'preliminär' is not one of the words that may stand here",
        ),
        ("# stauts: preliminary", "1:3-9 unknown-key : 'stauts' is not a key here"),
        ("# Status: preliminary", "1:3-9 unknown-key : 'Status' is not a key here"),
        ("# elction: 2026-09-13", "1:3-10 unknown-key : 'elction' is not a key here"),
        ("# source: SCB\n# source: VAL", "2:3-9 duplicate-key : the key 'source' stands twice"),
        ("# seats: 5", "1:10-11 seats seats: the parties have 9 mandates, more than 5 seats"),
    ],
)
def test_a_head_is_refused(head: str, problem: str) -> None:
    assert refused(f"{head}\nparty,mandates\nM,9\n") == [problem]


@pytest.mark.parametrize("remark", ["# källa: SCB", "# note: counted again", "# assemblies: 310, seats: 14334", "# x"])
def test_other_remarks_are_passed_over(remark: str) -> None:
    assert simple(f"{remark}\nparty,mandates\nM,9\n") == [("Moderaterna", 9)]


@pytest.mark.parametrize(
    ("codes", "listed"),
    [(["0114"], "0114"), ([f"010{n}" for n in range(7)], "0100, 0101, 0102, 0103, 0104 and 2 more")],
)
def test_a_table_of_others_says_of_whom_it_is(codes: list[str], listed: str) -> None:
    data = "authority,party,mandates\n" + "".join(f"{code},M,3\n" for code in codes)
    with pytest.raises(PolsekError) as caught:
        seats_document(data, "seats.csv", "2380")
    assert told(caught.value.problems) == [
        f"1:1-25 wrong-authority : the table has no line for Östersunds kommun (2380); it is of {listed}"
    ]


DELETE = "delete the column; if it is a fact, name it in the letters a-z, as the rule declares it: votes"
TA_BORT = "ta bort kolumnen; är den en uppgift skrivs den med bokstäverna a-z, som i regelfilen: votes"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Parti;Mandat 2022", [("”Mandat 2022” är ingen kolumn", "did you mean mandates?", "menade du mandat?")]),
        ("Parti;Mandat;tomma i maj", [("”tomma i maj” är ingen kolumn", "did you mean empty?", "menade du tomma?")]),
        ("Parti;Mandat;Mandatstöd", [("”Mandatstöd” är ingen kolumn", DELETE, TA_BORT)]),
        ("Parti;Mandat;Mandat totalt", [("”Mandat totalt” är ingen kolumn", DELETE, TA_BORT)]),
        ("Parti;Mandat;Mandat", [("två kolumner heter mandat", "keep one of the two", "behåll en av de två")]),
        (
            "Parti;Röster",
            [
                (
                    "kolumnen mandat saknas",
                    "name the columns in the first line: party,mandates; found: Parti, Röster",
                    "ange kolumnernas namn på första raden: parti;mandat; där står nu: Parti, Röster",
                ),
                (
                    "”Röster” är ingen kolumn",
                    "the first line names the columns: party,mandates",
                    "första raden ska ange kolumnernas namn: parti;mandat",
                ),
            ],
        ),
    ],
)
def test_a_column_is_called_as_its_reader_writes_it(head: str, said: list[tuple[str, str, str]]) -> None:
    with pytest.raises(PolsekError) as caught:
        seats_document(f"{head}\nM;9;1\n", "seats.csv", "")
    problems = caught.value.problems
    assert [(each.message.sv, *(each.hint or ())) for each in problems] == said
