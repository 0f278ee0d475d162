"""A plan: one rule for several years, in every format, with what is preliminary of it."""

from fractions import Fraction

from polsek.asking.calculating import calculated
from polsek.asking.question import Asked
from polsek.show.calculation import CalculationAnswer
from polsek.show.formats import write


def plan(years: tuple[int, ...] = (2026, 2027, 2028)) -> CalculationAnswer:
    found = calculated(Asked("ostersund", years))
    return CalculationAnswer(found.supports, ("Östersunds kommun",) * len(years))


def test_the_plan_says_what_of_which_years_is_preliminary() -> None:
    shown = write(plan(), "markdown", "sv").partition("2026–2028\n")[2]
    assert "Preliminärt 2027, 2028: Riksdagsledamotsarvode" in shown
    assert "Preliminärt 2027–2029: " in write(plan((2027, 2028, 2029)), "markdown", "sv")


def test_the_plan_is_a_key_of_json() -> None:
    found = plan().data("en")["plan"]
    assert found["years"] == [2026, 2027, 2028]
    assert found["preliminary"] == [False, True, True]
    assert [each["amounts"] for each in found["parties"]][2] == [181453, 181453, 181453]
    assert sum((Fraction(each) for each in found["total"]["amounts"]), Fraction()) == found["total"]["amount"]
    assert "plan" not in plan((2026,)).data("en")


def test_the_plan_is_rows_of_csv() -> None:
    rows = write(plan(), "csv", "en").splitlines()
    assert rows[-9].startswith("ostersund/political-secretaries,2026-2028,Moderaterna,M,")
    assert rows[-1] == "ostersund/political-secretaries,2026-2028,total,,,,,,9810636,true"
