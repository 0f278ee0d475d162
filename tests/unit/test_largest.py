"""What would take the machine is refused with a place: at every bound it is read, just above it it is not."""

import pytest

from polsek.calculation.setting import MOST_WORK
from polsek.checks.published import MOST_WORK as MOST_CHECKED
from polsek.checks.published import recalculated
from polsek.mandates.file import MOST_PARTIES
from polsek.notation.figure import MOST_BANDS
from polsek.problem import PolsekError
from polsek.read.source import WIDEST, parse
from tests.making import assembly, problems_of, refused_by, rule_file, rule_text, seats_text, support_of


def parties(number: int) -> str:
    return ", ".join(f"P{each}: 1" for each in range(number))


def components(number: int) -> str:
    lines = "".join(f"  c{each}: {{amount: 1 kr/year, per: party}}\n" for each in range(number))
    return rule_text(f"components:\n{lines}")


@pytest.mark.parametrize("written", ["a: [{}]", "a: {{{}}}"])
def test_a_list_and_a_mapping_have_so_many_entries(written: str) -> None:
    members = [f"k{each}: 1" if "{{" in written else "x" for each in range(WIDEST + 1)]
    parse(written.format(", ".join(members[:-1])), "f.yaml")
    with pytest.raises(PolsekError, match="more than 1000 entries in one place"):
        parse(written.format(", ".join(members)), "f.yaml")


def test_an_assembly_has_so_many_parties() -> None:
    assembly(seats_text(parties(MOST_PARTIES)))
    with pytest.raises(PolsekError, match="more than 200 parties"):
        assembly(seats_text(parties(MOST_PARTIES + 1)))


@pytest.mark.parametrize("more", [0, 1])
def test_a_figure_has_so_many_bands(more: int) -> None:
    bands = ", ".join(f"{each}: {each} kr/year" for each in range(1, MOST_BANDS + more))
    found = problems_of(
        rule_text(f"components:\n  c: {{amount: {{{bands}, {MOST_BANDS + more}-: 1 kr/year}}, per: party}}")
    )
    assert ["more than 100 bands" in each for each in found] == [True] * more


def test_a_calculation_has_so_many_amounts() -> None:
    seats = assembly(seats_text(parties(100)))
    assert len(support_of(components(MOST_WORK // 100), seats).columns) == 100
    (found,) = refused_by(components(MOST_WORK // 100 + 1), seats)
    assert "too-large" in found


def test_the_tables_of_a_file_need_so_many_amounts() -> None:
    tables = "".join(f"- {{year: 2024, name: t{each}, source: x, rates: {{c0: 1}}}}\n" for each in range(101))
    file = rule_file(components(MOST_CHECKED // 150) + f"published:\n{tables}")
    assert [each.id for each in recalculated(file, (), {}).problems] == ["too-large"]


def test_names_that_stand_for_each_other_take_no_time_to_check() -> None:
    figures = "".join(f"  f{each}: [1 x f{each - 1}, 1 x f{each - 1}]\n" for each in range(1, 40))
    assert problems_of(
        rule_text(f"figures:\n  f0: 1 kr/year\n{figures}components: {{c: {{amount: 1 x f39, per: party}}}}")
    )
