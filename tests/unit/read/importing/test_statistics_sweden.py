"""Statistics Sweden's tables in both of its formats."""

import json
from datetime import date
from typing import Any

import pytest

from polsek.problem import PolsekError
from polsek.read.importing import Content, Imported, Wanted, read_import
from tests.making import SHARED

SAMPLES = SHARED / "data" / "samples"
Cells = dict[tuple[str, str, str], str | None]
CELLS: Cells = {("0114", "M", "2022"): "20", ("0114", "FP", "2022"): "31"}


def table(cells: Cells = CELLS) -> dict[str, Any]:
    columns = [{"code": name, "type": "d"} for name in ("Region", "Parti", "Tid")]
    data = [{"key": list(key), "values": [value]} for key, value in cells.items()]
    return {"columns": [*columns, {"code": "ME0104C1", "text": "Antal mandat", "type": "c"}], "data": data}


def dataset(cells: Cells = CELLS, **root: object) -> dict[str, Any]:
    names = ("Region", "Parti", "Tid")
    codes = [list(dict.fromkeys(key[number] for key in cells)) for number in range(3)]
    dimension = {
        name: {"category": {"index": {code: at for at, code in enumerate(each)}}}
        for name, each in zip(names, codes, strict=True)
    }
    values = [cells.get((region, party, year)) for region in codes[0] for party in codes[1] for year in codes[2]]
    return {"class": "dataset", "id": list(names), "dimension": dimension, "value": values, **root}


def read(root: object, wanted: Wanted = Wanted()) -> Imported:  # noqa: B008
    return read_import(Content("scb.json", b"\xef\xbb\xbf" + json.dumps(root).encode()), wanted)


def seats(found: Imported) -> dict[str, dict[str, tuple[int | None, object]]]:
    return {
        file.authority: {name: (row.mandates, row.parties) for name, row in file.parties.items()}
        for file in found.files
    }


def refused(root: object, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008
    with pytest.raises(PolsekError) as caught:
        read(root, wanted)
    return [problem.id for problem in caught.value.problems]


@pytest.mark.parametrize("root", [table(), dataset(), dataset(value={"0": "20", "1": 31})])
def test_fp_is_liberalerna(root: object) -> None:
    found = read(root)
    assert seats(found) == {"0114": {"Moderaterna": (20, None), "Liberalerna": (31, None)}}
    assert found.files[0].election == date(2022, 9, 11)
    assert found.source.en.startswith("Statistics Sweden (SCB)")


def test_other_parties_are_not_told_apart() -> None:
    found = read(table({**CELLS, ("0114", "ÖVRIGA", "2022"): "6"}))
    assert seats(found)["0114"]["Övriga partier"] == (6, "unknown")
    assert found.files[0].note.sv == "Övriga partier är partier som SCB inte redovisar var för sig"
    (problem,) = (each for each in found.problems if each.id == "not-told-apart")
    assert problem.message.en == (
        "Upplands Väsby kommun (0114): 6 seats are of other parties, which Statistics Sweden does not tell apart: "
        "how many they are is unknown"
    )
    assert problem.place.excerpt[problem.place.column - 1 : problem.place.end_column - 1] == '"6"'


@pytest.mark.parametrize("make", [dataset, table])
def test_a_bad_number_is_pointed_at(make: Any) -> None:  # noqa: ANN401 - either of the two
    with pytest.raises(PolsekError) as caught:
        read(make({**CELLS, ("0114", "M", "2022"): "x1"}))
    (problem,) = caught.value.problems
    assert problem.id == "number"
    assert problem.place.excerpt[problem.place.column - 1 : problem.place.end_column - 1] == '"x1"'


def test_a_sum_of_the_parties_is_no_party() -> None:
    total = {("0114", "TOTALT", "2022"): "51"}
    assert list(seats(read(table({**CELLS, **total})))["0114"]) == ["Moderaterna", "Liberalerna"]
    assert refused(table({**CELLS, ("0114", "TOTALT", "2022"): "52"})) == ["total-differs"]


def test_an_assembly_without_seats_in_the_last_election_is_named() -> None:
    found = read(table({**CELLS, ("0115", "M", "2018"): "9"}))
    (problem,) = (each for each in found.problems if each.id == "left-out")
    assert problem.message.en == (
        "only the election 2022-09-11 is imported; left out: Vallentuna kommun (0115) 2018-09-09"
    )


def test_a_single_seat_of_others_is_one_party_s() -> None:
    assert seats(read(table({**CELLS, ("0114", "ÖVRIGA", "2022"): "1"})))["0114"]["Övriga partier"] == (1, None)


def test_no_seat_of_others_is_no_row() -> None:
    assert "Övriga partier" not in seats(read(dataset({**CELLS, ("0114", "ÖVRIGA", "2022"): "0"})))["0114"]


@pytest.mark.parametrize("value", ["..", None, ""])
def test_an_assembly_that_is_not_published_is_left_out(value: str | None) -> None:
    other: Cells = {("0115", "M", "2022"): value, ("0115", "FP", "2022"): "1"}
    found = read(dataset({**CELLS, **other}))
    assert list(seats(found)) == ["0114"]
    assert [(problem.id, problem.severity) for problem in found.problems] == [("not-published", "warning")]
    assert refused(table(other)) == ["not-published"]


def test_the_nation_and_abolished_municipalities_are_passed_over() -> None:
    other: Cells = {("00", "M", "2022"): "107", ("1229", "M", "2022"): "0"}
    assert list(seats(read(table({**CELLS, **other})))) == ["0114"]


def test_the_code_of_a_region_ends_with_an_l() -> None:
    assert list(seats(read(table({("01L", "M", "2022"): "149"})))) == ["01"]


def test_the_last_election_counts_unless_another_is_asked_for() -> None:
    root = dataset({**CELLS, ("0114", "M", "2010"): "30", ("0114", "FP", "2010"): "21"})
    assert read(root).files[0].election == date(2022, 9, 11)
    before = read(root, Wanted(election=2010)).files[0]
    assert before.election == date(2010, 9, 19)
    assert before.parties["Moderaterna"].mandates == 30
    assert refused(root, Wanted(election=2014)) == ["not-in-file"]


def test_one_assembly_can_be_chosen() -> None:
    root = table({**CELLS, ("0115", "M", "2022"): "51"})
    assert list(seats(read(root, Wanted("0115")))) == ["0115"]


def two_contents() -> dict[str, Any]:
    root = table()
    root["columns"].append({"code": "ME0104C2", "text": "Andel", "type": "c"})
    for row in root["data"]:
        row["values"].append("1")
    return root


@pytest.mark.parametrize(
    "root",
    [
        {"query": []},
        {"columns": [], "data": []},
        {**table(), "data": [{"key": ["0114"], "values": ["1"]}]},
        dataset(value=["1"]),
        dataset(id=["Region"], value=["1"]),
        dataset(id=[]),
        {"dimension": {}, "value": []},
        two_contents(),
    ],
)
def test_tables_without_a_number_for_each_party(root: object) -> None:
    assert refused(root) == ["not-importable"]


def test_a_year_that_is_none_is_asked_for() -> None:
    assert refused(table({("0114", "M", "2022/23"): "51"})) == ["not-in-file"]


def test_codes_may_be_a_list_or_only_labels() -> None:
    root = dataset()
    root["dimension"]["Region"]["category"] = {"label": {"0114": "Upplands Väsby"}}
    root["dimension"]["Parti"]["category"]["index"] = ["M", "FP"]
    assert list(seats(read(root))) == ["0114"]


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the repository only where it is developed")
@pytest.mark.parametrize("name", ["scb_kfmandat_jsonstat2.json", "scb_kfmandat_response.json"])
def test_the_samples(name: str) -> None:
    found = read_import(Content(name, (SAMPLES / name).read_bytes()), Wanted())
    assert {code: sum(n or 0 for n, _ in each.values()) for code, each in seats(found).items()} == {
        "0114": 51,
        "0115": 51,
    }
    assert seats(found)["0114"]["Liberalerna"] == (2, None)
    assert [problem.id for problem in found.problems] == ["not-told-apart"]
