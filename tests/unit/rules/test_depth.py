"""Names that are made from each other: bombs written in the rule language itself."""

import pytest

from polsek.rules.depth import LONGEST, MOST
from tests.making import finished, problems_of, rule_text


def doubled(times: int) -> str:
    lines = "".join(f"  f{number}: [1 x f{number - 1}, 1 x f{number - 1}]\n" for number in range(1, times + 1))
    component = f"components: {{c: {{amount: 3 % of f{times}, per: party}}}}\n"
    return rule_text(f"figures:\n  f0: 1 kr/year\n{lines}{component}")


def chained(times: int) -> str:
    lines = "".join(f"  f{number}: 50 % of f{number - 1}\n" for number in range(1, times + 1))
    return rule_text(f"figures:\n  f0: 1 kr/year\n{lines}components: {{c: {{amount: 12 kr/year, per: party}}}}\n")


def test_figures_that_double_are_refused_before_they_are_calculated() -> None:
    assert finished(doubled(8))[1] == ()
    assert problems_of(doubled(60)) == [
        f"16:3-5 too-deep figures.f9: f9 is made from more than {MOST} others",
    ]


def test_a_chain_of_names_has_a_longest_length() -> None:
    assert finished(chained(LONGEST - 1))[1] == ()
    assert problems_of(chained(250)) == [
        "39:3-6 too-deep figures.f32: f32 is made from others that are made from others, 32 times over"
    ]


@pytest.mark.parametrize("section", ["figures", "components"])
def test_components_are_counted_as_figures_are(section: str) -> None:
    first = {"figures": "1 kr/year", "components": "{amount: 1 kr/year, per: party}"}[section]
    each = {"figures": "99 % of c{}", "components": "{{amount: 99 % of c{}, per: party}}"}[section]
    lines = "".join(f"  c{number}: {each.format(number - 1)}\n" for number in range(1, 200))
    text = f"{section}:\n  c0: {first}\n{lines}" + ("" if section == "components" else "components: {}\n")
    assert [each.split()[1] for each in problems_of(rule_text(text))].count("too-deep") == 1
