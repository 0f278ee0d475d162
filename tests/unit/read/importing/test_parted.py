"""Tables of several elections in one: no row of another election, year or count is taken for one of the assembly's."""

from collections.abc import Mapping
from datetime import date

import pytest

from polsek.problem import PolsekError
from polsek.read.importing import Content, Imported, Wanted, read_import
from polsek.read.importing.parted import Told, told
from polsek.read.seats import seats_document
from polsek.show.files import mandate_table
from tests.making import told as told_of
from tests.unit.read.test_awkward_tables import book

SORTS = [
    ("Valtyp", {"KF": "KF", "RF": "RF", "RD": "RD"}),
    ("VAL", {"KF": "Kommunval", "RF": "Regionval", "RD": "Riksdagsval"}),
    ("Val", {"KF": "Val till kommunfullmäktige", "RF": "Val till landstingsfullmäktige", "RD": "Val till riksdagen"}),
    ("Valslag", {"KF": "K", "RF": "L", "RD": "RD"}),
    ("Election type", {"KF": "municipality", "RF": "region", "RD": "parliament"}),
    ("Val", {"KF": "Kommunvalet 2026", "RF": "Regionvalet 2026", "RD": "Riksdagsvalet 2026"}),
]


def read(text: str | bytes, authority: str = "", year: int | None = None) -> Imported:
    data = text.encode() if isinstance(text, str) else text
    return read_import(Content("x.csv", data), Wanted(authority, year))


def seats(text: str | bytes, authority: str = "", year: int | None = None) -> dict[str, int | None]:
    (file,) = read(text, authority, year).files
    return {name: row.mandates for name, row in file.parties.items()}


def refused(text: str, authority: str = "", year: int | None = None) -> list[str]:
    with pytest.raises(PolsekError) as caught:
        read(text, authority, year)
    return [each.partition(":")[2] for each in told_of(caught.value.problems)]


# --- the sort of election ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("column", "words"), SORTS)
def test_the_rows_are_those_of_the_election_to_the_assembly(column: str, words: Mapping[str, str]) -> None:
    rows = {"RD": ("L", 349), "RF": ("M", 55), "KF": ("S", 61)}
    of_kommun = "".join(f"{words[sort]};Östersund;{party};{n}\n" for sort, (party, n) in rows.items())
    assert seats(f"{column};Kommun;Parti;Mandat\n{of_kommun}", "2380", 2026) == {"Socialdemokraterna": 61}
    assert seats(f"{column};Kommun;Parti;Mandat\n{of_kommun}", "", 2026) == {"Socialdemokraterna": 61}
    nobody_s = "".join(f"{words[sort]};{party};{n}\n" for sort, (party, n) in rows.items())
    assert seats(f"{column};Parti;Mandat\n{nobody_s}", "2380", 2026) == {"Socialdemokraterna": 61}
    assert seats(f"{column};Parti;Mandat\n{nobody_s}", "23", 2026) == {"Moderaterna": 55}
    assert seats(f"{column};Parti;Mandat\n{nobody_s}", "riksdagen", 2026) == {"Liberalerna": 349}


def test_a_code_may_be_of_either_sort_and_the_row_says_which() -> None:
    found = read("Valtyp;Kod;Parti;Mandat\nRD;00;S;349\nRF;1;S;149\nRF;23;S;55\nKF;2380;S;61\nKF;114;S;51\n", "", 2026)
    assert [file.authority for file in found.files] == ["01", "0114", "23", "2380", "riksdagen"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "Valtyp;Kommun;Parti;Mandat\nRF;Östersund;M;61\n",
            "1-7 not-in-file : no row is of the election to the assembly meant: the column Valtyp says RF",
        ),
        (
            "Valtyp;Parti;Mandat\nRF;M;61\nEU;S;1\n",
            "1-7 not-in-file : no row is of the election to the assembly meant: the column Valtyp says RF, EU",
        ),
        (
            "Valtyp;Parti;Mandat\nKF;M;30\nXX;S;31\n",
            (
                "1-3 not-told-apart : the column Valtyp has several values, "
                "and which rows are meant cannot be told: KF, XX"
            ),
        ),
        (
            "Valtyp;Parti;Mandat\nKF;M;30\n;S;31\n",
            "1-2 not-told-apart : the column Valtyp has several values, and which rows are meant cannot be told: KF",
        ),
        (
            "Valtyp;Val;Parti;Mandat\nKF;Regionval;M;61\n",
            "4-13 contradiction : the row says two elections",
        ),
    ],
)
def test_rows_that_cannot_be_told_apart_are_refused(text: str, problem: str) -> None:
    assert refused(text, "2380", 2026) == [problem]


def test_a_sum_is_of_the_rows_before_it() -> None:
    text = "Valtyp;Parti;Mandat\nRF;M;30\n;Summa;30\nKF;M;20\nKF;S;41\n;Summa;{}\n"
    assert seats(text.format(61), "2380", 2026) == {"Moderaterna": 20, "Socialdemokraterna": 41}
    assert "total-differs" in refused(text.format(60), "2380", 2026)[0]
    remark = f"{text.format(61)};Källa: Valmyndigheten;\n"
    assert seats(remark, "2380", 2026) == {"Moderaterna": 20, "Socialdemokraterna": 41}


# --- the year ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("column", ["År", "Valår", "val", "Election", "Mandatperiod", "Valdag"])
@pytest.mark.parametrize("form", ["{}", "Val {}", "Valet {}"])
def test_years_are_never_merged(column: str, form: str) -> None:
    old, new = form.format(2018), form.format(2022)
    text = f"Kommun;{column};Parti;Mandat\nÖstersund;{old};M;61\nÖstersund;{new};S;61\n"
    assert seats(text, "2380") == {"Socialdemokraterna": 61}
    assert seats(text, "2380", 2018) == {"Moderaterna": 61}
    assert "not-in-file" in refused(text, "2380", 2026)[0]


@pytest.mark.parametrize(
    ("old", "new"), [("2018-09-09", "2022-09-11"), ("2018-2022", "2022–2026"), ("2018/22", "2022/26")]
)
def test_years_may_be_written_as_days_and_periods(old: str, new: str) -> None:
    found = read(f"Valår;Parti;Mandat\n{old};M;61\n{new};S;61\n", "2380")
    assert [(file.election, [*file.parties]) for file in found.files] == [(date(2022, 9, 11), ["Socialdemokraterna"])]


def test_years_without_an_election_are_refused_unless_there_is_one_alone() -> None:
    assert "not-told-apart" in refused("År;Parti;Mandat\n2023;M;61\n2024;S;61\n", "2380", 2022)[0]
    assert seats("År;Parti;Mandat\n2024;M;61\n2024;S;0\n", "2380", 2022) == {"Moderaterna": 61}


# --- the count --------------------------------------------------------------------------------------------------------


def test_the_final_count_is_taken_and_the_preliminary_one_marked() -> None:
    rows = "Preliminär;M;61\nSlutlig;S;61\n"
    (file,) = read(f"Räkning;Parti;Mandat\n{rows}", "2380", 2022).files
    assert ([*file.parties], file.status) == (["Socialdemokraterna"], "")
    (file,) = read("Räkning;Parti;Mandat\nprel.;M;61\nprel.;S;0\n", "2380", 2022).files
    assert ([*file.parties], file.status) == (["Moderaterna"], "preliminary")


@pytest.mark.parametrize("column", ["Status", "Typ", "Resultat", "Count"])
def test_a_column_that_may_say_the_count_is_read_where_it_does(column: str) -> None:
    (file,) = read(f"{column};Parti;Mandat\nprel.;M;61\n", "2380", 2022).files
    assert file.status == "preliminary"
    assert seats(f"{column};Parti;Mandat\nny;M;30\nkvar;S;31\n", "2380", 2022) == {
        "Moderaterna": 30,
        "Socialdemokraterna": 31,
    }
    assert "not-told-apart" in refused(f"{column};Parti;Mandat\nprel.;M;30\n;S;31\n", "2380", 2022)[0]


@pytest.mark.parametrize(
    "above",
    [
        "Preliminärt valresultat 2026",
        "# Valresultat (prel.)",
        "Preliminary count;;",
        '"# status: preliminary";',
        "# status = preliminary",
    ],
)
def test_a_count_that_is_called_preliminary_is_marked(above: str) -> None:
    for data in (f"{above}\nParti;Mandat\nM;30\nS;31\n", book([above], [], ["Parti", "Mandat"], ["M", 30], ["S", 31])):
        if isinstance(data, bytes) and above[:1] == '"':
            continue
        (file,) = read(data, "2380", 2026).files
        assert file.status == "preliminary"


def test_a_column_of_seats_and_a_sheet_may_be_called_preliminary() -> None:
    found = read_import(
        Content("x.csv", b"Parti;Mandat (prel.)\nM;61\n"),
        Wanted("2380", 2026, {"mandates": "Mandat (prel.)"}),
    )
    assert found.files[0].status == "preliminary"

    def named(made: object) -> None:
        made.worksheets[0].title = "Preliminärt"  # type: ignore[attr-defined]

    (file,) = read(book(["Parti", "Mandat"], ["M", 61], change=named), "2380", 2026).files
    assert file.status == "preliminary"


def test_status_says_it_before_a_title_and_two_titles_are_refused() -> None:
    text = "Preliminärt resultat\nParti;Mandat\nM;61\n"
    assert read(f"# status: final\n{text}", "2380", 2026).files[0].status == ""
    assert refused(f"Ersätter slutligt resultat\n{text}", "2380", 2026) == [
        "1-21 missing-key : the table is called preliminary here, and no status: says whether it is"
    ]


def test_the_name_of_the_file_that_was_imported_says_nothing_of_the_count() -> None:
    found = read_import(Content("prel-2026.csv", b"Parti;Mandat\nM;61\n"), Wanted("2380", 2026))
    table = mandate_table(found.files, found.source)
    assert read(table).files[0].status == ""
    assert seats_document(table, "x.csv", "2380").value


# --- one cell ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("KF", Told("KF")),
        ("Kommunval 2022", Told("KF", date(2022, 9, 11))),
        ("2022, riksdagsval", Told("RD", date(2022, 9, 11))),
        ("2025-03-09", Told("", date(2025, 3, 9))),
        ("slutlig räkning", Told("", None, "final")),
        ("2025-13-09", None),
        ("20221", None),
        ("nämnd", None),
    ],
)
def test_what_a_cell_says(text: str, says: Told | None) -> None:
    assert told(text) == says
