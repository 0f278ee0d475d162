"""Which units an amount may have."""

import pytest

from tests.making import component, problems_of


@pytest.mark.parametrize(
    ("unit", "amount", "ids"),
    [
        ("kr", "2 kr/year", []),
        ("kr", "2 full time", ["unit"]),
        ("kr", "2 EUR/year", ["unit"]),
        ("full time", "2 full time", []),
        ("full time", "2 kr/year", ["unit"]),
    ],
)
def test_an_amount_has_the_unit_of_its_rule(unit: str, amount: str, ids: list[str]) -> None:
    found = problems_of(component(f"amount: {amount}\nper: party", unit=unit))
    assert [problem.split()[1] for problem in found] == ids
