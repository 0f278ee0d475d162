from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from polsek.document import Document
from polsek.problem import PolsekError
from polsek.read.folder import Folder, rule_files, rule_id
from polsek.read.library import Library
from polsek.read.source import parse
from tests.making import SHIPPED_FOLDER, component, library, seats_text, series_text, told

RULE = component("amount: 5 kr/year\nper: party")


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml").replace("_csv", ".csv")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_rules_of_a_folder(tmp_path: Path) -> None:
    written(
        tmp_path,
        a__b_yaml=RULE,
        c_yml=RULE,
        mandates__x_yaml="",
        reference__y_yaml="",
        d__mandates__z_yaml="",
        _hidden_yaml=RULE,
    )
    (tmp_path / ".secret.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "c_yml").rename(tmp_path / "c.yml")
    names = [path.relative_to(tmp_path).as_posix() for path in rule_files(tmp_path)]
    assert names == ["_hidden.yaml", "a/b.yaml", "c.yml"]
    assert rule_files(tmp_path / "nothing") == []


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/x/rules/ostersund/political-secretaries.yaml", "ostersund/political-secretaries"),
        ("/rules/x/rules/a.yaml", "a"),
        ("/home/anna/a/b.yml", "a/b"),
        ("/elsewhere/a/b.yml", "b"),
    ],
)
def test_the_id_of_a_rule(path: str, found: str) -> None:
    assert rule_id(Path(path), Path("/home/anna")) == found


def test_own_rules_come_before_shipped_ones(tmp_path: Path) -> None:
    written(tmp_path, ostersund__political_secretaries_yaml=RULE, mine__a_yaml=RULE)
    (tmp_path / "ostersund" / "political_secretaries.yaml").rename(
        tmp_path / "ostersund" / "political-secretaries.yaml"
    )
    own = library(tmp_path)
    assert own.rule("ostersund/political-secretaries").code == "0380"
    assert own.rule("mine/a").id == "mine/a"
    assert own.codes()["mine/a"] == "0380"
    assert own.rule("falun/party-support").code == "2080"
    assert library().rule("ostersund/political-secretaries").code == "2380"


def test_a_rule_with_errors_is_refused(tmp_path: Path) -> None:
    written(tmp_path, a_yaml=RULE + "colour: red\n")
    with pytest.raises(PolsekError) as caught:
        library(tmp_path).rule("a")
    assert told(caught.value.problems) == ["10:1-7 unknown-key colour: 'colour' is not a key here"]


def test_own_series_come_before_shipped_ones(tmp_path: Path) -> None:
    written(
        tmp_path,
        reference__riksdag_fee_yaml=series_text("riksdag_fee", "kr/month", "2024-01-01: 1"),
        reference__mine_yaml="",
    )
    own = library(tmp_path)
    fee, shipped = own.series("riksdag_fee"), library().series("riksdag_fee")
    assert fee is not None
    assert shipped is not None
    assert [entry.value for entry in fee.entries] == [1]
    assert shipped.entries[-1].value > 80000
    assert own.series("nothing") is None
    assert "mine" in own.series_names
    assert set(library().series_names) < set(own.series_names)


@pytest.mark.parametrize("other", ["hyra.yaml", "price_base_amount.yml"])
def test_an_own_series_that_is_called_otherwise_is_refused_and_not_passed_over(tmp_path: Path, other: str) -> None:
    text = series_text("price_base_amount", "kr/year", "2024-01-01: 57300")
    own = library(written(tmp_path, reference__price_base_amount_yaml=text))
    assert own.series("price_base_amount") is not None
    (tmp_path / "reference" / other).write_text(text, encoding="utf-8")
    again = library(tmp_path)
    assert again.series("riksdag_fee") is not None
    with pytest.raises(PolsekError) as caught:
        again.series("price_base_amount")
    assert [(each.id, each.place.file.rpartition("/")[2]) for each in caught.value.problems] == [("series-name", other)]


def test_own_values_may_come_after_the_shipped_ones(tmp_path: Path) -> None:
    text = "polsek: 1\nseries: riksdag_fee\nextends: shipped\nknown_to: 2030-12-31\nvalues: {2030-01-01: 99000}\n"
    written(tmp_path, reference__riksdag_fee_yaml=text)
    found, shipped = library(tmp_path).series("riksdag_fee"), library().series("riksdag_fee")
    assert found is not None
    assert shipped is not None
    assert (found.title, found.entries[:-1]) == (shipped.title, shipped.entries)
    assert found.entries[-1].value == 99000
    assert str(found.known_to) == "2030-12-31"


def test_the_distributions_of_an_assembly() -> None:
    found = library().distributions("2380")
    assert [(str(each.starts), each.elected, each.shipped, each.total) for each in found] == [
        ("2022-09-11", True, True, 61),
        ("2026-09-13", True, True, 61),
    ]
    assert [
        (row.party.abbreviation, row.mandates) for row in found[1].rows if row.party.abbreviation in {"M", "S"}
    ] == [("M", 11), ("S", 21)]
    assert library().distributions("9999") == ()


def test_an_own_distribution_replaces_the_shipped_one_of_the_same_day(tmp_path: Path) -> None:
    written(
        tmp_path,
        mandates__mine_yaml=seats_text("A: 5"),
        mandates__later_yaml=seats_text("A: 4", "from: 2023-05-01", "like: mine\nseats: 4"),
    )
    found = library(tmp_path).distributions("0380")
    assert [(each.id, str(each.starts), each.shipped, each.total) for each in found] == [
        ("mine", "2022-09-11", False, 5),
        ("later", "2023-05-01", False, 4),
        ("2026", "2026-09-13", True, found[2].total),
    ]


def test_an_own_distribution_may_be_like_a_shipped_one(tmp_path: Path) -> None:
    written(tmp_path, mandates__mine_yaml=seats_text("M: {empty: 1}", "from: 2024-03-01", "like: 2022-09-11"))
    shipped, mine, _ = library(tmp_path).distributions("0380")
    assert [row.mandates for row in mine.rows] == [row.mandates for row in shipped.rows]
    assert [row.empty for row in mine.rows if row.party.abbreviation == "M"] == [1]


def test_a_later_table_is_read_when_an_own_distribution_is_like_it(tmp_path: Path) -> None:
    text = seats_text("M: {empty: 1}", "from: 2027-01-01", "like: 2026-09-13")
    written(tmp_path / "own", mandates__mine_yaml=text)
    later, mine = library(tmp_path / "own").distributions("0380", date(2026, 1, 1))[-2:]
    assert [row.mandates for row in mine.rows] == [row.mandates for row in later.rows]


@pytest.mark.parametrize("like", ["", "like: 2022-09-11"])
def test_no_later_table_is_read_that_nobody_asks_for(tmp_path: Path, like: str) -> None:
    written(tmp_path, mandates__mine_yaml=seats_text("M: 5", "from: 2024-03-01", f"seats: 99\n{like}"))
    own = library(tmp_path)
    assert [str(each.starts) for each in own.distributions("0380", date(2026, 1, 1))] == ["2022-09-11", "2024-03-01"]
    assert not [name for name in own.used if name.endswith("2026.csv")]


def test_what_no_distribution_is_called_is_answered_with_all_that_there_are(tmp_path: Path) -> None:
    written(tmp_path, mandates__mine_yaml=seats_text("M: 5", "from: 2024-03-01", "like: elsewhere"))
    with pytest.raises(PolsekError) as caught:
        library(tmp_path).distributions("0380", date(2026, 1, 1))
    (problem,) = caught.value.problems
    assert problem.hint is not None
    assert problem.hint.en.endswith("there are 2022, 2026")


def test_own_distributions_of_the_same_day_are_refused(tmp_path: Path) -> None:
    written(tmp_path, mandates__a_yaml=seats_text("A: 5"), mandates__b_yaml=seats_text("A: 4"))
    with pytest.raises(PolsekError) as caught:
        library(tmp_path).distributions("0380")
    assert [each.partition(" ")[2] for each in told(caught.value.problems)] == ["same-day : b starts the same day as a"]


def test_a_distribution_only_for_published_tables_may_start_the_same_day(tmp_path: Path) -> None:
    written(
        tmp_path, mandates__a_yaml=seats_text("A: 5"), mandates__b_yaml=seats_text("A: 4", extra="only_for: published")
    )
    found = library(tmp_path).distributions("0380")
    assert [(each.id, each.only_published) for each in found] == [("a", False), ("b", True), ("2026", False)]


def test_a_table_of_one_assembly_in_the_own_folder(tmp_path: Path) -> None:
    table = "# election: 2022-09-11\nauthority,party,abbreviation,mandates\n0380,A,A,5\n0381,B,B,4\n"
    written(tmp_path, mandates__mine_csv=table)
    found = library(tmp_path).distributions("0380")[0]
    assert (found.id, [tuple(row.party) for row in found.rows], found.rows[0].place.line) == ("mine", [("A", "A")], 3)


def test_an_abbreviation_means_the_party_that_another_file_gives_it(tmp_path: Path) -> None:
    full = seats_text("Lokala listan: {mandates: 2, abbreviation: LL}, M: 3").replace("0380", "X")
    for short in ("LL", "ll", "Lokala listan (LL)"):
        text = seats_text(f"{short}: 4, M: 3", "from: 2024-03-01").replace("0380", "X")
        written(tmp_path, mandates__a_yaml=full, mandates__b_yaml=text)
        before, after = library(tmp_path).distributions("X")
        assert [row.party for row in before.rows] == [row.party for row in after.rows]


def test_a_party_by_its_name_and_its_abbreviation_stands_twice(tmp_path: Path) -> None:
    full = seats_text("Lokala listan: {mandates: 2, abbreviation: LL}, M: 3").replace("0380", "X")
    text = seats_text("LL: 4, Lokala listan: 3", "from: 2024-03-01").replace("0380", "X")
    written(tmp_path, mandates__a_yaml=full, mandates__b_yaml=text)
    assert [each.partition(" ")[2] for each in refused(tmp_path, "X")] == [
        "duplicate-party parties.Lokala listan: Lokala listan stands twice"
    ]


def test_an_abbreviation_of_two_parties_is_no_party(tmp_path: Path) -> None:
    one = seats_text("Lokala listan: {mandates: 2, abbreviation: LL}, M: 3").replace("0380", "X")
    two = seats_text("Landets Lag: {mandates: 2, abbreviation: LL}, M: 3", "from: 2023-03-01").replace("0380", "X")
    text = seats_text("LL: 4, M: 3", "from: 2024-03-01").replace("0380", "X")
    written(tmp_path, mandates__a_yaml=one, mandates__b_yaml=two, mandates__c_yaml=text)
    assert [each.partition(" ")[2] for each in refused(tmp_path, "X")] == [
        "near-party parties.LL: LL can be Lokala listan, Landets Lag"
    ]


def refused(folder: Path, code: str = "0380") -> list[str]:
    with pytest.raises(PolsekError) as caught:
        library(folder).distributions(code)
    return [
        f"{each.place.file}:{line}"
        for each, line in zip(caught.value.problems, told(caught.value.problems), strict=True)
    ]


def test_seats_in_a_folder_inside_mandates(tmp_path: Path) -> None:
    table = "# election: 2018-09-09\nauthority,party,mandates\n0380,A,5\n"
    written(tmp_path, mandates__sub__a_yaml=seats_text("A: 5"), mandates__old__b_csv=table)
    written(tmp_path, **{"mandates__.hidden__c_yaml": seats_text("A: 4")})
    found = [each for each in library(tmp_path).distributions("0380") if not each.shipped]
    assert [(each.id, str(each.starts), each.total) for each in found] == [
        ("old/b", "2018-09-09", 5),
        ("sub/a", "2022-09-11", 5),
    ]


def test_a_table_without_the_codes_of_assemblies_is_refused(tmp_path: Path) -> None:
    written(tmp_path, mandates__a_csv="# election: 2022-09-11\nparty,mandates\nA,5\n")
    assert refused(tmp_path) == ["own/mandates/a.csv:2:1-15 missing-column : the column authority is missing"]


@pytest.mark.parametrize(
    ("authority", "problem"),
    [
        ("", "1:1-16 missing-key : authority: is missing"),
        ("authority:\n", "2:1-10 empty-value authority: nothing stands after authority:"),
        ('authority: {code: "0380"}\n', '2:12-26 wrong-shape authority: expected a code in quotes such as "2380"'),
    ],
)
def test_a_mandate_file_that_does_not_say_whose_seats_it_has(tmp_path: Path, authority: str, problem: str) -> None:
    written(tmp_path, mandates__a_yaml=f"polsek: 1\n{authority}election: 2022-09-11\nsource: x\nparties: {{A: 5}}\n")
    assert refused(tmp_path) == [f"own/mandates/a.yaml:{problem}"]


def test_two_distributions_of_one_day_are_found_without_a_rule(tmp_path: Path) -> None:
    days = {
        "mandates__a_yaml": seats_text("A: 5", "from: 2023-05-01"),
        "mandates__b_yaml": seats_text("A: 4", "from: 2023-05-01"),
    }
    own = library(written(tmp_path, **days))
    assert told(own.same_day("0380")) == ["3:7-17 same-day : b starts the same day as a"]
    assert own.same_day("2380") == ()


def test_the_codes_that_rules_name(tmp_path: Path) -> None:
    rule = RULE.replace('authority: "0380"', 'authority: {code: X0001, name: X, kind: other}\nassembly: "Y2"  # seats')
    assert library(written(tmp_path, a_yaml=rule)).payers.keys() - library().payers.keys() == {"X0001", "Y2"}


@pytest.mark.parametrize("code", ['"Y2"', "'Y2'", "Y2", "Y2 # seats"])
def test_only_the_mandate_files_of_an_assembly_are_read(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(data: bytes | str, file: str) -> Document:
        names.append(file)
        return parse(data, file)

    names: list[str] = []
    monkeypatch.setattr("polsek.read.library.parse", read)
    text = seats_text("A: 5")
    own = library(written(tmp_path, mandates__a_yaml=text.replace('"0380"', code), mandates__b_yaml=text))
    assert len(own.distributions("0380")) > len(own.distributions("Y2")) == 1
    assert names == ["own/mandates/b.yaml", "own/mandates/a.yaml"]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(PolsekError) as caught:
        library().read(tmp_path / "nothing.yaml", "nothing.yaml")
    assert told(caught.value.problems) == ["1:1-1 unreadable : it cannot be read: No such file or directory"]


def test_what_was_read_is_kept_for_the_receipt() -> None:
    shipped = library()
    shipped.rule("ostersund/political-secretaries")
    shipped.distributions("2380")
    assert set(shipped.used) == {
        "polsek:rules/ostersund/political-secretaries.yaml",
        "polsek:rules/reference/riksdag_fee.yaml",
        "polsek:rules/mandates/2022.csv",
        "polsek:rules/mandates/2026.csv",
    }
    assert SHIPPED_FOLDER.name(SHIPPED_FOLDER.path / "a" / "b.yaml") == "polsek:rules/a/b.yaml"


def test_an_own_file_of_an_election_may_be_like_the_shipped_one(tmp_path: Path) -> None:
    text = seats_text("M: {side: government}", extra="like: 2022-09-11").replace("0380", "2380")
    found = library(written(tmp_path, mandates__mine_yaml=text)).distributions("2380")
    own = [each for each in found if str(each.starts) == "2022-09-11"]
    assert [(each.id, each.total, each.rows[0].side, each.rows[1].side) for each in own] == [
        ("mine", 61, "government", "")
    ]


@pytest.mark.parametrize("beside", ["mandates", "reference"])
def test_a_folder_that_is_none_is_refused_where_the_shipped_one_would_be_read(tmp_path: Path, beside: str) -> None:
    (tmp_path / beside).write_text("no folder", encoding="utf-8")
    found = library(written(tmp_path, a__b_yaml=RULE))
    with pytest.raises(PolsekError) as refused:
        found.distributions("2380") if beside == "mandates" else found.series_names
    assert [(each.id, each.place.file) for each in refused.value.problems] == [("unreadable", str(tmp_path / beside))]


def test_a_table_of_seats_may_be_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    rows = (
        ["# election: 2022-09-11"],
        ["# source: Valmyndigheten", "hämtat 2023"],
        ["authority", "parti", "antal mandat"],
        ["2380", "Ettan", 8],
        ["2309", "Tvåan", 5],
    )
    for row in rows:
        book.worksheets[0].append(row)
    (tmp_path / "mandates").mkdir()
    book.save(tmp_path / "mandates" / "2022.xlsx")
    found = Library(Folder(tmp_path, "")).distributions("2380")
    mine = next(each for each in found if not each.shipped and each.starts == date(2022, 9, 11))
    assert {row.party.name: row.mandates for row in mine.rows} == {"Ettan": 8}
    assert mine.source.sv == "Valmyndigheten, hämtat 2023"
    assert mine.places.file == "mandates/2022.xlsx"
