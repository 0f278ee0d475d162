"""The election authority's JSON, XML and archives: what they say, and what is refused."""

import json
import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest

from polsek.mandates import SeatFile
from polsek.problem import CommandError, PolsekError, Problem, same
from polsek.read import opened
from polsek.read.importing import Content, Imported, Wanted, read_import
from polsek.show.files import mandate_table
from tests.making import SHARED, told

SAMPLES = SHARED / "data" / "samples"
SEATS = (("Moderaterna", "0001", "M", 24), ("Arbetarepartiet-Socialdemokraterna", "0002", "S", 27))


def result(parties: Any = SEATS, area: Any = None, **root: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    keys = ("partibeteckning", "partikod", "partiforkortning", "antalMandat")
    listed = [dict(zip(keys, party, strict=True)) for party in parties]
    valomrade = {"kod": "0114", "totaltAntalMandat": 51, "mandatfordelning": {"partiLista": listed}, **(area or {})}
    usual = {"valtillfalle": "Val 2026", "rakningstillfalle": "slutlig", "valtyp": "KF", "valdatum": "2026-09-13"}
    return {**usual, "valomrade": valomrade, **root}


def read(data: Any, name: str = "x.json", wanted: Wanted = Wanted()) -> Imported:  # noqa: ANN401, B008 - JSON or bytes
    content = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    return read_import(Content(name, content), wanted)


def one(data: Any, name: str = "x.json", wanted: Wanted = Wanted()) -> SeatFile:  # noqa: ANN401, B008
    (file,) = read(data, name, wanted).files
    return file


def rows(file: SeatFile) -> dict[str, tuple[int | None, str, int | None]]:
    return {name: (row.mandates, row.abbreviation, row.empty) for name, row in file.parties.items()}


def refused(data: Any, name: str = "x.json", wanted: Wanted = Wanted()) -> list[str]:  # noqa: ANN401, B008
    with pytest.raises(PolsekError) as caught:
        read(data, name, wanted)
    return [each.partition(" ")[2] for each in told(caught.value.problems)]


def problems_of(data: Any, name: str = "x.json", wanted: Wanted = Wanted()) -> tuple[Problem, ...]:  # noqa: ANN401, B008
    with pytest.raises(PolsekError) as caught:
        read(data, name, wanted)
    return caught.value.problems


def archive(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, data in files.items():
            writer.writestr(name, data)
    return out.getvalue()


# --- what a result says -----------------------------------------------------------------------------------------------


def test_a_result_is_a_mandate_file() -> None:
    file = one(result())
    assert (file.authority, file.election, file.note.sv) == ("0114", date(2026, 9, 13), "")
    assert rows(file) == {"Moderaterna": (24, "M", None), "Socialdemokraterna": (27, "S", None)}
    assert file.source.sv.startswith(
        "Valmyndigheten, Val 2026, slutlig räkning för kommunfullmäktige; importerad från x.json, SHA-256 "
    )
    assert file.source.en.startswith(
        "Valmyndigheten, Val 2026, final count of kommunfullmäktige (slutlig); imported from x.json, SHA-256 "
    )


def test_the_day_of_an_election_before_2026_follows_from_its_year() -> None:
    assert one(result(valtillfalle="Val 2022", valdatum=None)).election == date(2022, 9, 11)


def test_the_day_of_an_extra_election_must_be_said() -> None:
    extra = result(valtillfalle="Val 2025", valdatum=None, valklass="Omval")
    assert refused(extra) == ["not-in-file : the file does not say of which election"]
    assert one(extra, wanted=Wanted(election=2022)).election == date(2022, 9, 11)


@pytest.mark.parametrize(
    ("code", "kind", "expected"), [(114, "KF", "0114"), ("1", "RF", "01"), ("00", "RD", "riksdagen")]
)
def test_codes_are_padded(code: object, kind: str, expected: str) -> None:
    assert one(result(area={"kod": code}, valtyp=kind)).authority == expected


def test_numbers_may_be_texts_and_nothing_is_no_seat() -> None:
    parties = [("A", "1", None, "50"), ("B", "2", "", "1"), ("C", "3", "c", "None"), ("D", "4", "d", None)]
    assert rows(one(result(parties))) == {"A": (50, "", None), "B": (1, "", None)}


def test_a_preliminary_count_is_marked() -> None:
    area = {"antalValdistriktRaknade": 3, "antalValdistriktSomSkaRaknas": "25"}
    file = one(result(rakningstillfalle="preliminär", area=area))
    assert "preliminary count" in file.source.en
    assert "preliminär räkning" in file.source.sv
    assert file.status == "preliminary"
    assert file.note.en.startswith("preliminary (3 of 25 districts)")
    assert file.note.sv.startswith("preliminärt (3 av 25 valdistrikt)")


def test_a_final_count_is_not_marked() -> None:
    assert one(result()).status == ""


SIZE = ("seats-differ", "warning", "Upplands Väsby kommun (0114): 51 seats, but 61 were elected")
FINAL = "Val_2026_slutlig_mandatfordelning_0114_KF.json"
PRELIMINARY = "Val_2026_preliminar_mandatfordelning_0114_KF.json"


def both(final: Any, preliminary: Any, **others: Any) -> bytes:  # noqa: ANN401 - JSON
    files = {FINAL: final, PRELIMINARY: {**preliminary, "rakningstillfalle": "preliminär"}, **others}
    return archive({name: json.dumps(each, ensure_ascii=False).encode() for name, each in files.items()})


@pytest.mark.parametrize(
    "votes_only",
    [
        result(area={"mandatfordelning": None}),
        result([]),
        result([("Moderaterna", "0001", "M", None), ("B", "2", "", 0)]),
    ],
)
def test_until_the_final_count_has_seats_the_preliminary_one_is_taken(votes_only: Any) -> None:  # noqa: ANN401 - JSON
    found = read(both(votes_only, result()), "both.zip")
    assert [(file.authority, file.status) for file in found.files] == [("0114", "preliminary")]
    assert "preliminary count" in found.source.en
    assert "final count of" not in found.source.en
    said = "the final count does not give any party a seat yet; the preliminary count is imported"
    assert [(each.id, each.severity, each.message.en) for each in found.problems] == [
        ("not-counted", "warning", f"Upplands Väsby kommun (0114): {said}"),
        SIZE,
    ]


def test_the_final_count_goes_before_the_preliminary_one() -> None:
    found = read(both(result(), result([("Moderaterna", "0001", "M", 51)])), "both.zip")
    assert [(file.status, rows(file)["Moderaterna"][0]) for file in found.files] == [("", 24)]
    said = "Upplands Väsby kommun (0114): the final count is imported, not the preliminary one beside it"
    assert [(each.id, each.severity, each.message.en) for each in found.problems] == [("left-out", "note", said), SIZE]
    assert found.problems[0].place.file == f"both.zip/{PRELIMINARY}"


@pytest.mark.parametrize(("count", "said"), [("slutlig", "final"), ("preliminär", "preliminary")])
def test_two_counts_of_one_kind_are_refused(count: str, said: str) -> None:
    data = json.dumps(result(rakningstillfalle=count)).encode()
    files = archive({"a_mandatfordelning_0114_KF.json": data, "b_mandatfordelning_0114_KF.json": data})
    (problem,) = problems_of(files, "two.zip")
    assert problem.message.en == (
        f"the seats of Upplands Väsby kommun (0114) stand in the file twice, and both are {said}"
    )
    assert (problem.id, problem.place.file) == ("assembly-twice", "two.zip/b_mandatfordelning_0114_KF.json")


def test_assemblies_of_another_election_are_named() -> None:
    older = result(area={"kod": "0115"}, valtillfalle="Val 2022", valdatum="2022-09-11")
    data = archive(
        {f"{at}_mandatfordelning.json": json.dumps(each).encode() for at, each in enumerate((result(), older))}
    )
    found = read(data, "a.zip")
    assert [file.authority for file in found.files] == ["0114"]
    (warning,) = (each for each in found.problems if each.id == "left-out")
    said = "only the election 2026-09-13 is imported; left out: Vallentuna kommun (0115) 2022-09-11"
    assert (warning.severity, warning.message.en, warning.place.file) == (
        "warning",
        said,
        "a.zip/1_mandatfordelning.json",
    )
    assert [file.authority for file in read(data, "a.zip", Wanted(election=2022)).files] == ["0115"]


def test_two_counts_without_a_seat_are_refused() -> None:
    (problem,) = refused(both(result([]), result([])), "both.zip")
    assert problem.startswith("not-counted : ")


def test_a_table_of_both_counts_is_preliminary_as_a_whole() -> None:
    other = result(area={"kod": "0115"})
    found = read(both(result([]), result(), **{FINAL.replace("0114", "0115"): other}), "both.zip")
    assert [(file.authority, file.status) for file in found.files] == [("0114", "preliminary"), ("0115", "")]
    said = "1 of 2 assemblies are counted preliminarily: the whole table is marked so"
    assert [each.message.en for each in found.problems if each.place.file == "both.zip"] == [said]
    assert mandate_table(found.files, same("x")).startswith(
        "# election: 2026-09-13\n# status: preliminary\n# source: x\n"
    )


def test_empty_seats_of_2026_are_counted() -> None:
    elected = [{"partikod": "0001", "antalTommaStolar": "2", "ledamoter": []}]
    assert rows(one(result(area={"valda": {"partiLedamoterLista": elected}})))["Moderaterna"] == (24, "M", 2)


def test_empty_seats_of_2022_are_listed_also_in_the_districts() -> None:
    missing = {"kandidatnummer": 0, "namn": "Kunde inte utses"}
    party = {"partikod": "0002", "ledamoter": [missing, {"kandidatnummer": 7, "namn": "N"}]}
    district = {"valda": {"partiLedamoterLista": [party]}}
    for area in ({**district}, {"valkretsLista": [district]}, {**district, "valkretsLista": [district]}):
        assert rows(one(result(area=area)))["Socialdemokraterna"] == (27, "S", 1)
    assert rows(one(result(area={"valkretsLista": [district, district]})))["Socialdemokraterna"] == (27, "S", 2)


BY_CODE = {"partikod": 1, "antalTommaStolar": "2"}


@pytest.mark.parametrize(
    ("listed", "elected"),
    [
        (SEATS, BY_CODE),
        (SEATS, {"partikod": "1", "partiforkortning": "S", "antalTommaStolar": 2}),
        (SEATS, {"partiforkortning": "m", "antalTommaStolar": 2}),
        (SEATS, {"partibeteckning": "MODERATERNA", "antalTommaStolar": 2}),
        ([(name, None, short, n) for name, _, short, n in SEATS], {**BY_CODE, "partiforkortning": "M"}),
    ],
)
def test_a_party_with_empty_seats_is_found_by_code_name_or_abbreviation(listed: Any, elected: Any) -> None:  # noqa: ANN401
    file = one(result(listed, area={"valda": {"partiLedamoterLista": [elected]}}))
    assert rows(file) == {"Moderaterna": (24, "M", 2), "Socialdemokraterna": (27, "S", None)}


@pytest.mark.parametrize(
    ("elected", "message"),
    [
        ({"partikod": "9999", "antalTommaStolar": 2}, "2 empty seats of 9999, which has no seats in the file"),
        ({**BY_CODE, "partikod": "9", "partiforkortning": "M"}, "2 empty seats of M, which has no seats in the file"),
        ({"antalTommaStolar": 1}, "1 empty seats of ?, which has no seats in the file"),
        ({"partikod": "0001", "antalTommaStolar": "two"}, "'two' is not a number of seats"),
        ({"partikod": "0001", "antalTommaStolar": -1}, "'-1' is not a number of seats"),
    ],
)
def test_empty_seats_of_nobody_are_refused(elected: Any, message: str) -> None:  # noqa: ANN401
    assert [
        each.partition(": ")[2] for each in refused(result(area={"valda": {"partiLedamoterLista": [elected]}}))
    ] == [message]


def test_empty_seats_of_a_party_without_seats_are_refused() -> None:
    listed = [*SEATS, ("C", "0003", "C", 0)]
    area = {"valda": {"partiLedamoterLista": [{"partikod": "0003", "antalTommaStolar": 1}]}}
    assert refused(result(listed, area=area)) == ["too-many-empty : C: 1 of 0 seats cannot be empty"]


def test_an_abbreviation_stands_for_one_party() -> None:
    found = read(result([("A", "1", "AB", 25), ("B", "2", "ab", 25), ("D", "3", "M", 1)]))
    assert rows(found.files[0]) == {"A": (25, "AB", None), "B": (25, "", None), "D": (1, "", None)}
    assert [problem.id for problem in found.problems] == ["abbreviation-taken", "abbreviation-taken", "seats-differ"]


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (result(test=True), "test-file"),
        (result(test="true"), "test-file"),
        (result(valtillfalle="genrep2026"), "test-file"),
        (result(valtyp="EU"), "not-importable"),
        (result([]), "not-counted"),
        (result([("A", "1", "", 0)]), "not-counted"),
        (result(area={"mandatfordelning": None}), "not-counted"),
        (result([("A", "1", "", 50)]), "total-differs"),
        (result([("A", "1", "", "51.0")]), "number"),
        (result([("A", "1", "", -51)]), "number"),
        (result([("A", "1", "", 25), ("A", "2", "", 26)]), "duplicate-party"),
        (result([(None, "1", None, 51)]), "missing-party"),
        (result([("A\u202eB", "1", "", 51)]), "control-character"),
        (result(area={"totaltAntalMandat": "many"}), "number"),
        (result(area={"kod": None}), "not-in-file"),
        (result(area={"kod": "0113"}), "wrong-authority"),
        (
            result(area={"valda": {"partiLedamoterLista": [{"partikod": "0001", "antalTommaStolar": 25}]}}),
            "too-many-empty",
        ),
        ({"valomrade": []}, "not-importable"),
        ([], "not-importable"),
        (b"{", "not-importable"),
        (b"[" * 100_000, "not-importable"),
        (b'{"a": "\xff"}', "encoding"),
        ("{}".encode("utf-16"), "encoding"),
        ("[1]".encode("utf-16-be"), "encoding"),
        (result(rakningstillfalle="vadsomhelst"), "unknown-word"),
        (result(rakningstillfalle=None), "unknown-word"),
        (result(valdatum="2026-13-13"), "date"),
        (result(valdatum=20260913), "date"),
        (result(valdatum="2022-09-11"), "contradiction"),
        (result(area={"namn": "Krokom"}), "contradiction"),
        (result(valtyp="RD"), "contradiction"),
        (result(valtyp="RF", area={"kod": "2380"}), "contradiction"),
        (result(area={"kod": "00"}), "contradiction"),
        (result([("A", "1", "x\u202ey", 51)]), "control-character"),
    ],
)
def test_a_result_that_cannot_be_one(data: object, problem: str) -> None:
    assert [each.split(" ")[0] for each in refused(data)] == [problem]


def test_a_key_that_stands_twice_is_refused_at_its_second_place() -> None:
    text = json.dumps(result(), indent=1, ensure_ascii=False).replace(
        '"totaltAntalMandat"', '"kod": "0115", "totaltAntalMandat"'
    )
    (problem,) = problems_of(text.encode())
    assert (problem.id, problem.message.en) == ("duplicate-key", "the key 'kod' stands twice")
    assert shown(problem) == '"kod"'
    assert problem.place.excerpt == '  "kod": "0115", "totaltAntalMandat": 51,'


def test_a_list_deep_in_lists_may_have_a_key_twice() -> None:
    (problem,) = problems_of(b'{"valomrade": [1, {"a": [[], {"b": 1, "b": 1}]}], "x": 2}')
    assert (problem.id, problem.place.column) == ("duplicate-key", 39)


def shown(problem: Problem) -> str:
    """Give the characters that a problem points at."""
    return problem.place.excerpt[problem.place.column - 1 : problem.place.end_column - 1]


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (result([("A", "1", "", "51.5"), ("B", "2", "", 51)]), '"51.5"'),
        (result([("A", "1", "", 51), ("B", "2", "", -4)]), "-4"),
        (result([("A", "1", "", 50)]), "51"),
        (result([("A", "1", "", 51), ("A", "2", "", 7)]), '"A"'),
        (result(valdatum="2026-02-30"), '"2026-02-30"'),
        (result(rakningstillfalle="vad"), '"vad"'),
        (result(area={"namn": "Krokom"}), '"Krokom"'),
        (result(valtyp="RD"), '"0114"'),
        (result([("A\u202eB", "1", "", 51)]), "\u202e"),
        (result(area={"valda": {"partiLedamoterLista": [{"partikod": 1, "antalTommaStolar": "x"}]}}), '"x"'),
        (
            result(
                area={
                    "valkretsLista": [{}, {"valda": {"partiLedamoterLista": [{"partikod": 77, "antalTommaStolar": 3}]}}]
                }
            ),
            "77",
        ),
        (result(area={"valda": {"partiLedamoterLista": [{"partikod": 1, "antalTommaStolar": 25}]}}), '"Moderaterna"'),
    ],
)
def test_a_problem_points_at_the_value(data: Any, at: str) -> None:  # noqa: ANN401 - JSON
    assert shown(problems_of(data)[-1]) == at


def test_a_latin_letter_is_pointed_at() -> None:
    (problem,) = problems_of('{\n"namn": "Väsby"}'.encode("latin-1"))
    assert problem.message.en == "the file is not written in UTF-8, as JSON is"
    assert (problem.place.line, shown(problem)) == (2, "\ufffd")


def test_columns_are_of_tables_only() -> None:
    for data, kind in ((result(), "JSON"), (XML.encode("latin-1"), "XML")):
        with pytest.raises(CommandError, match=f"--columns names the columns of a table, and x.json is {kind}"):
            read(data, wanted=Wanted(columns={"party": "Parti"}))


def test_seats_that_nothing_tells_are_asked_for_where_there_is_no_total() -> None:
    parties = [("A", "1", "", 50), ("B", "2", "", None)]
    assert refused(result(parties, {"totaltAntalMandat": None})) == ["number : B: the number of seats is missing"]
    assert rows(one(result(parties, {"totaltAntalMandat": 50}))) == {"A": (50, "", None)}


def test_the_authority_asked_for_must_be_that_of_the_file() -> None:
    assert refused(result(), wanted=Wanted("2380")) == [
        "wrong-authority : the file is of Upplands Väsby kommun (0114), not of Östersunds kommun (2380)"
    ]


# --- the files behind the pages ---------------------------------------------------------------------------------------


def behind(**root: object) -> dict[str, Any]:
    parties = [{"partibeteckning": name, "partiforkortning": short, "antalMandat": n} for name, _, short, n in SEATS]
    usual = {"valtyp": "KF", "rakningstillfalle": "slutlig", "senasteUppdateringstid": "2026-09-25T10:00:00"}
    return {**usual, "partiMandat": parties, **root}


def test_the_file_behind_a_page_is_told_apart_by_its_name() -> None:
    file = one(behind(), "data/KF_01_0114_S.json")
    assert (file.authority, file.election) == ("0114", date(2026, 9, 13))
    assert one(behind(valtyp="RF"), "RF_01_S.json").authority == "01"


def test_the_name_of_a_file_behind_a_page_tells_which_count_it_is() -> None:
    assert one(behind(rakningstillfalle=None), "KF_01_0114_P.json").status == "preliminary"
    assert one(behind(rakningstillfalle=None), "KF_01_0114_S.json").status == ""


def test_the_file_behind_a_page_lists_empty_seats() -> None:
    vacant = {"partibeteckning": "Moderaterna", "ledamoter": [{"kandidatnummer": 0}, {"kandidatnummer": "0"}, {}]}
    assert rows(one(behind(ledamoterPerParti=[vacant]), "KF_01_0114_S.json"))["Moderaterna"] == (24, "M", 2)


def test_a_file_behind_a_page_that_was_renamed_needs_to_be_told() -> None:
    assert [each.split(" ")[0] for each in refused(behind(senasteUppdateringstid="2025-01-01"))] == ["not-in-file"] * 2
    assert one(behind(senasteUppdateringstid="x"), "x.json", Wanted("0114", 2026)).election == date(2026, 9, 13)


# --- XML --------------------------------------------------------------------------------------------------------------

XML = """<?xml version="1.0" encoding="ISO-8859-1"?>
<VAL VALTYP="Val till kommunfullmäktige" VALDAG="20180909">
 <PARTI FÖRKORTNING="VB" BETECKNING="Väsbys Bästa"/>
 <KOMMUN KOD="0114" MANDAT_VALOMRÅDE="51"><GILTIGA PARTI="FP" MANDAT="20"/>
  <ÖVRIGA_GILTIGA><GILTIGA PARTI="VB" MANDAT="31"/><GILTIGA PARTI="X"/></ÖVRIGA_GILTIGA>
  <KRETS_KOMMUN><GILTIGA PARTI="FP" MANDAT="3"/></KRETS_KOMMUN></KOMMUN></VAL>"""


def test_a_result_in_xml() -> None:
    file = one(XML.encode("latin-1"), "slutresultat_0114K.xml")
    assert (file.authority, file.election, file.note.sv) == ("0114", date(2018, 9, 9), "")
    assert rows(file) == {"Liberalerna": (20, "L", None), "Väsbys Bästa": (31, "VB", None)}


def test_xml_of_the_election_night_is_preliminary() -> None:
    assert one(XML.encode("latin-1"), "valnatt_0114K.xml").note.sv.startswith("preliminärt")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<!DOCTYPE VAL><VAL/>", "unsafe-file"),
        (b'<?xml version="1.0"?><!doctype VAL [<!entity a "b">]><VAL>&a;</VAL>', "unsafe-file"),
        ("<VAL/>".encode("utf-16-le"), "encoding"),
        (b"<VAL/>", "not-importable"),
        (b"<VAL>", "not-importable"),
        (b'<?xml version="1.0" encoding="klingon"?><VAL/>', "not-importable"),
        (b'<VAL VALDAG="x"><KOMMUN KOD="0114"><GILTIGA PARTI="M" MANDAT="1"/></KOMMUN></VAL>', "not-in-file"),
    ],
)
def test_xml_that_is_refused(data: bytes, problem: str) -> None:
    assert [each.split(" ")[0] for each in refused(data)] == [problem]


# --- archives ---------------------------------------------------------------------------------------------------------


def test_an_archive_is_read_without_the_votes_and_the_signatures() -> None:
    data = json.dumps(result()).encode()
    files = {"a_mandatfordelning_0114_KF.json": data, "a_rostfordelning_0114_KF.json": b"{", "a_sign.sha256": b"x"}
    file = one(archive(files), "a.zip")
    assert rows(file)["Moderaterna"] == (24, "M", None)
    assert "importerad från a.zip, " in file.source.sv


def test_an_archive_of_several_assemblies() -> None:
    others = {
        code: json.dumps(result(area={"kod": code}, senasteUppdateringstid=f"2026-09-{code[2:]}")).encode()
        for code in ("0115", "0114")
    }
    data = archive({f"mandatfordelning_{code}.json": each for code, each in others.items()})
    found = read(data, "a.zip")
    assert [file.authority for file in found.files] == ["0114", "0115"]
    assert ", updated 2026-09-14 to 2026-09-15; imported from a.zip" in found.source.en
    assert ", uppdaterad 2026-09-14 till 2026-09-15; importerad från a.zip" in found.source.sv
    assert one(data, "a.zip", Wanted("0115")).authority == "0115"
    assert refused(data, "a.zip", Wanted("2380")) == [
        "wrong-authority : the file is of 2 other assemblies, not of Östersunds kommun (2380)"
    ]


@pytest.mark.parametrize(
    "name", ["../x.json", "/etc/x.json", "a/../../x.json", "..\\x.json", "C:x.json", "a/\u202ex.json"]
)
def test_an_archive_that_leaves_its_folder(name: str) -> None:
    assert [each.split(" ")[0] for each in refused(archive({name: b""}), "a.zip")] == ["unsafe-file"]


def test_an_archive_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    data = archive({"mandatfordelning.json": b" " * 3_000, "b": b" " * 3_000})
    for limit, value in (("LARGEST", 2_999), ("LARGEST_ARCHIVE", 5_999), ("MOST_MEMBERS", 1)):
        with monkeypatch.context() as limited:
            limited.setattr(opened, limit, value)
            assert [each.split(" ")[0] for each in refused(data, "a.zip")] == ["unsafe-file"]


def test_an_archive_that_lies_about_its_sizes() -> None:
    data = archive({"mandatfordelning.json": b" " * 1_000_000})
    lying = data.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert [each.split(" ")[0] for each in refused(lying, "a.zip")] == ["not-importable"]


def test_an_encrypted_archive() -> None:
    data = bytearray(archive({"mandatfordelning.json": b"{}"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert [each.split(" ")[0] for each in refused(bytes(data), "a.zip")] == ["unsafe-file"]


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK", archive({"a.txt": b"x"}), archive({})])
def test_an_archive_without_a_result(data: bytes) -> None:
    assert [each.split(" ")[0] for each in refused(data, "a.zip")] == ["not-importable"]


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "LARGEST_TEXT", 10)
    assert [each.split(" ")[0] for each in refused(result())] == ["unsafe-file"]


# --- the samples ------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the repository only where it is developed")
@pytest.mark.parametrize(
    ("name", "vasbys_basta"),
    [
        ("Val_20220911_slutlig_0114_KF.zip", (6, "VB", 1)),
        ("Val_20220911_slutlig_mandatfordelning_0114_KF.json", (6, "VB", 1)),
        ("KF_01_0114_S.json", (6, "VB", None)),
        ("Val_2026_slutlig_0114_KF.zip", "test-file"),
        ("Val_2026_slutlig_mandatfordelning_0114_KF.json", "test-file"),
        ("slutresultat_0114K_constructed.xml", "total-differs"),
        ("index.md5", "missing-column"),
        ("pain001_bankgiro.xml", "not-importable"),
    ],
)
def test_the_samples(name: str, vasbys_basta: object) -> None:
    data = (SAMPLES / name).read_bytes()
    if isinstance(vasbys_basta, str):
        assert [each.split(" ")[0] for each in refused(data, name)] == [vasbys_basta]
    else:
        assert rows(one(data, name))["Väsbys Bästa"] == vasbys_basta


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the repository only where it is developed")
def test_the_sample_of_2026_is_read_once_it_is_no_test() -> None:
    root = json.loads((SAMPLES / "Val_2026_slutlig_mandatfordelning_0114_KF.json").read_bytes())
    file = one({**root, "test": False})
    assert file.election == date(2026, 9, 13)
    assert sum(row.mandates or 0 for row in file.parties.values()) == 51
