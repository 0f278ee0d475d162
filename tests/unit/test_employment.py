from datetime import date

import pytest

from polsek.employment import latest_employment


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2022, 9, 10), date(2022, 12, 31)),
        (date(2022, 9, 11), date(2026, 12, 31)),
        (date(2024, 1, 1), date(2026, 12, 31)),
        (date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 9, 12), date(2026, 12, 31)),
        (date(2026, 9, 13), date(2030, 12, 31)),
        (date(2026, 12, 31), date(2030, 12, 31)),
        (date(2027, 1, 1), date(2030, 12, 31)),
    ],
)
def test_employment_ends_with_the_year_of_the_next_election(day: date, last: date) -> None:
    assert latest_employment(day) == last
