"""A question is one value: what is asked is calculated the same whichever command asks it."""

from pathlib import Path

import pytest

from polsek.asking.calculating import calculated, of_party, sides_behind
from polsek.asking.comparing import asked_sides, compared
from polsek.asking.question import Asked, Premises, years_asked
from polsek.problem import CommandError, PolsekError

OSTERSUND = "ostersund/political-secretaries"
ARABIC = "-".join(
    number.translate({ord("0") + digit: chr(0x660 + digit) for digit in range(10)}) for number in ("2026", "2027")
)
SEATS = {"M": 9, "S": 52}
GIVEN = {
    "nothing": Premises(),
    "a figure": Premises({"riksdag_fee": "84300"}),
    "an address": Premises({"components.salary.overhead": "40 %"}),
    "seats": Premises({}, SEATS),
    "seats as text": Premises({}, "M=9,S=52"),
    "both": Premises({"riksdag_fee": "84300"}, SEATS),
}


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_a_question_is_a_value(given: Premises) -> None:
    one, other = (Asked(OSTERSUND, (2026,), given) for _ in range(2))
    assert one == other
    assert [each.total for each in calculated(one).supports] == [each.total for each in calculated(other).supports]


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_calculate_explain_and_compare_calculate_the_same(given: Premises) -> None:
    asked = Asked(OSTERSUND, (2026,), given)
    (support,) = calculated(asked).supports
    ((side,), problems) = sides_behind(asked, asked.found())
    assert (side.support().total, problems) == (support.total, ())
    if given == Premises():
        return
    _, after = asked_sides((OSTERSUND, None), 2026, given, Premises(), None)
    assert after.side().support().total == support.total


def test_seats_by_party_are_those_of_the_same_text() -> None:
    one, other = (calculated(Asked(OSTERSUND, (2026,), GIVEN[name])).supports[0] for name in ("seats", "seats as text"))
    assert [(row.party, row.mandates, row.total.value) for row in one.parties] == [
        (row.party, row.mandates, row.total.value) for row in other.parties
    ]


def test_several_years_are_each_calculated_as_alone() -> None:
    together = calculated(Asked(OSTERSUND, (2024, 2025, 2026))).supports
    alone = [calculated(Asked(OSTERSUND, (year,))).supports[0] for year in (2024, 2025, 2026)]
    assert [each.total for each in together] == [each.total for each in alone]


def test_of_several_rules_one_that_gives_nothing_that_year_is_no_problem() -> None:
    found = calculated(Asked("tyreso", (2026,)))
    assert found.supports
    assert found.problems == ()


def test_a_rule_alone_that_gives_nothing_that_year_is_one() -> None:
    found = calculated(Asked(OSTERSUND, (1990,)))
    assert (found.supports, {each.id for each in found.problems}) == ((), {"year-outside"})


def test_preliminary_figures_are_refused_when_that_is_asked() -> None:
    found = calculated(Asked(OSTERSUND, (2027,), strict=True))
    assert (found.supports, {each.id for each in found.problems}) == ((), {"preliminary"})
    sides = asked_sides((f"{OSTERSUND}@2026", f"{OSTERSUND}@2027"), None, Premises(), Premises(), None)
    with pytest.raises(PolsekError):
        compared(*sides, None, strict=True)


@pytest.mark.parametrize(
    "given", [Premises({"riksdag_fe": "84300"}), Premises({"components.salary.overhed": "1 %"}), Premises({}, "no.csv")]
)
def test_what_means_nothing_is_refused(given: Premises) -> None:
    with pytest.raises(CommandError):
        calculated(Asked(OSTERSUND, (2026,), given))


def test_a_party_is_found_by_any_of_its_names() -> None:
    (support,) = calculated(Asked(OSTERSUND, (2026,))).supports
    found = {row.party.name for name in ("M", "moderaterna", "Moderaterna") for _, row in of_party([support], name)}
    assert found == {"Moderaterna"}
    with pytest.raises(CommandError):
        of_party([support], "Folkpartiet")


@pytest.mark.parametrize(
    ("year", "years", "asked"),
    [(2026, None, (2026,)), (None, "2026-2028", (2026, 2027, 2028)), (None, "2026-2026", (2026,))],
)
def test_years(year: int | None, years: str | None, asked: tuple[int, ...]) -> None:
    assert years_asked(year, years) == asked


@pytest.mark.parametrize("years", ["2026", "2028-2026", "26-28", "2026-", "2026–2028", "1900-2200", ARABIC])
def test_what_is_no_span_of_years_is_refused(years: str) -> None:
    with pytest.raises(CommandError):
        years_asked(None, years)
