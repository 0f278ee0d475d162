"""Series that are read without trouble and may still be wrong."""

import pytest

from polsek.checks.series import check_series, never_read
from polsek.problem import Place
from tests.making import series_of, series_text


def said(unit: str, values: str) -> list[str]:
    text = series_text("x", unit, values) + "source: a table\n"
    return [f"{each.id} {each.path}: {each.message.sv}" for each in check_series(series_of(text)["x"])]


def test_a_value_without_a_source() -> None:
    (problem,) = check_series(
        series_of(series_text("x", "kr/year", "2024-01-01: {value: 5, source: y}, 2025-01-01: 6"))["x"]
    )
    assert (problem.id, problem.path) == ("no-source", "values.2025-01-01")
    assert problem.message.en == "nothing says where x of 2025-01-01 comes from"


@pytest.mark.parametrize(
    ("unit", "values", "problems"),
    [
        ("kr/year", "2024-01-01: 500, 2025-01-01: 2499", []),
        (
            "kr/year",
            "2024-01-01: 500, 2025-01-01: 57300000",
            ["magnitude values.2025-01-01: 57300000 är ovanligt för x"],
        ),
        ("kr/year", "2024-01-01: 57300, 2025-01-01: 5880.5", ["magnitude values.2025-01-01: 5880.5 är ovanligt för x"]),
        ("kr/year", "2024-01-01: -5", ["magnitude values.2024-01-01: -5 är ovanligt för x"]),
        ("kr/year", "2024-01-01: 0, 2025-01-01: 5000", []),
        ("share", "2024-01-01: 0.5 %, 2025-01-01: 8 %, 2026-01-01: -1 %", []),
        ("share", "2024-01-01: 3142 %", ["magnitude values.2024-01-01: 3142 % är ovanligt för x"]),
    ],
)
def test_values_out_of_proportion(unit: str, values: str, problems: list[str]) -> None:
    assert said(unit, values) == problems


def test_the_second_file_of_a_name_is_never_read() -> None:
    names = ("reference/x.yml", "reference/x.yaml", "other/x.yml", "reference/x.yaml")
    assert [(each.place.file, each.id) for each in never_read(map(Place, names))] == [
        ("reference/x.yml", "series-name")
    ]
