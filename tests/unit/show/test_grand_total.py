"""The tree of the grand total recomputes to what the table shows, whether it adds exact or shown amounts."""

from __future__ import annotations

import pytest

from polsek.money import recompute
from polsek.problem import Language
from polsek.show.explanation import GrandTotalAnswer, grand_total
from tests.making import assembly, component, seats_text, support_of

SEATS = assembly(seats_text("A: 6, B: 2, Q: 1"))


@pytest.mark.parametrize(("total", "shown"), [("", 301), ("rounding: {total: from shown amounts}\n", 300)])
def test_the_tree_recomputes(total: str, shown: int) -> None:
    support = support_of(component("amount: 100.40 kr/year\nper: party\nrounding: {component: exact}") + total, SEATS)
    amount = grand_total(support)
    assert recompute(amount) == amount.value == support.total == shown


@pytest.mark.parametrize(("language", "title"), [("en", "Shown"), ("sv", "Visas")])
def test_its_title_is_for_programs_and_has_no_sign_of_a_page(language: Language, title: str) -> None:
    support = support_of(component("amount: 100.40 kr/year\nper: party\nrounding: {component: exact}"), SEATS)
    tree = GrandTotalAnswer([(support, "A")]).data(language)
    assert isinstance(tree, dict)
    assert tree["title"] == title
