"""What the language can say, as formulas: those of no shipped rule, and what is refused."""

import re

import pytest

from polsek.calculation.payments import payout
from polsek.formulas import sheet
from polsek.formulas.year import calculated
from tests.making import assembly, component, rule_text, seats_text, series_of, series_text, support_of

SEATS = [f"'Support'!B{row}" for row in range(4, 20)]
EMPTY = assembly(seats_text("A: 14, B: {mandates: 8, empty: 1}, D: 5, E: 3", extra="seats: 31"))

PLUS = """
    amount: 100000 kr/year
    per: full time
    employment: {1-9: 45 %, 10-: {value: 45 %, plus: 5 % per mandate above 9, at_most: 60 %}}
    """
SPLIT = """
    amount: 250000 kr/year
    split: by mandates
    above: 4 mandates
    at_most: 12 mandates
    """
SIDES = """
    amount: 7 kr/month
    per: [party, filled share]
    for: {any of: [opposition, at least 8 mandates]}
    """


EACH = """
    amount:
      2023-01-01: {1: 40000 kr/year, 2-3: 20000 kr/year, 4-: 8000 kr/year}
      2024-07-01: {1-4: 21000 kr/year, 5-: 9000 kr/year}
    per: mandate
    banding: each
    """


@pytest.mark.parametrize("keys", [PLUS, SPLIT, EACH])
def test_components_are_formulas(keys: str) -> None:
    support = support_of(component(keys, mandates="{empty_seats: not counted}"), EMPTY, 2024)
    made = calculated(support, SEATS)
    assert made.refused == ()
    assert made.closed.whole.value == support.total > 0


def test_the_base_of_a_change_is_not_the_cell_of_a_year_that_is_not_known_yet() -> None:
    series = series_of(series_text("fee", "kr/year", "2023-01-01: 1000, 2024-01-01: 1100").replace("2030", "2024"))
    text = component("amount: 500 kr/year\nper: party\nindexed: change in fee since 2024")
    made = calculated(support_of(text, EMPTY, 2025, series), SEATS)
    named = {name: made.sheet.rows[row].label.en for row, name in made.sheet.names.items()}
    assert named["fee_2025_01_01"] == "fee, from 2025-01-01"
    assert named["fee"] == "fee, from 2024-01-01"


def test_one_of_several_conditions_is_enough() -> None:
    rows = "A: {mandates: 14, side: government}, B: {mandates: 8, empty: 2, side: opposition}"
    support = support_of(component(SIDES), assembly(seats_text(rows)), 2024)
    made = calculated(support, SEATS)
    assert made.refused == ()
    texts = [cell.formula for row in made.sheet.rows for cell in row.cells.values()]
    gets = re.compile(r"IF\(AND\(E\d+-E\d+>0,OR\(E\d+=1,E\d+>=components\.c\.for[.\w]*\)\),1,0\)")
    assert any(map(gets.fullmatch, texts)), texts


@pytest.mark.parametrize(
    ("amount", "why"),
    [
        ("{1-2: 700 kr/month, 3-: 9000 kr/year}", "the bands hold amounts of different periods"),
    ],
)
def test_what_is_refused_is_a_value(amount: str, why: str) -> None:
    support = support_of(component(f"amount: {amount}\nper: party"), EMPTY, 2024)
    made = calculated(support, SEATS)
    assert [each.en for each in made.refused] == [f"c: no formula, {why}"]
    assert made.closed.whole.value == support.total


def test_bands_that_name_different_pools_are_values() -> None:
    rule = rule_text(
        """
        pools:
          one: {amount: 1000 kr/year}
          two: {amount: 2000 kr/year}
        components:
          c: {amount: {1-7: 1 % of one, 8-: 1 % of two}, per: party}
          rest: {amount: rest of two, split: equally}
        """
    )
    support = support_of(rule, EMPTY, 2024)
    made = calculated(support, SEATS)
    assert next(each.en for each in made.refused) == "c: no formula, the bands name different pools"
    assert made.closed.whole.value == support.total


def test_formulas_that_would_be_too_many_are_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST_CELLS", 6)
    support = support_of(component("amount: 7 kr/month\nper: mandate"), EMPTY, 2024)
    made = calculated(support, SEATS)
    assert [each.en.partition(",")[0] for each in made.refused] == ["c: no formula"]
    assert made.closed.whole.value == support.total
    assert all(each.text.startswith("⟦") for each in made.closed.total)


PARTS = """
    components:
      base: {amount: 150000 kr/year, per: party}
      extra: {amount: 30000 kr/year, per: mandate, at_most: 1 mandate, for: below 10 mandates}
      room: {amount: 20000 kr/year, per: party, paid: in kind}
"""


@pytest.mark.parametrize("what", ["all", "[base]", "[extra]", "[room]", "[base, extra]", "[base, room]"])
@pytest.mark.parametrize("most", [300000, 100000, 15000])
@pytest.mark.parametrize("amount", ["-10 %", "-190000 kr", "500 kr"])
def test_what_is_withheld_is_the_same_in_formulas(what: str, most: int, amount: str) -> None:
    rows = ", ".join(f"{{year: 2024, party: {name}, what: {what}, because: x}}" for name in "AB")
    end = (
        f"party_total: {{at_most: {most} kr/year}}\nrounding: {{party: 700 kr down}}\nwithheld: [{rows}]\n"
        f"adjustments: [{{year: 2024, amount: {amount}, because: y}}]\ninstalments: half-yearly\n"
    )
    support = support_of(rule_text(PARTS) + end, EMPTY, 2024)
    made = calculated(support, SEATS, "instalment")
    assert made.refused == ()
    assert [cell.value for cell in made.closed.total] == [party.total.value for party in support.parties]
    assert [cell.value for cell in made.closed.over_limit] == [party.over_limit.value for party in support.parties]
    for at, party in enumerate(support.parties):
        paid = [made.shown["parties", f"instalment_{number}", at].value for number in (1, 2)]
        assert paid == list(payout(support, party).payments)
