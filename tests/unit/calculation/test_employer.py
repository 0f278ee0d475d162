"""Who employs: the party's row, else the rule; what is paid out and what is retained."""

from fractions import Fraction

import pytest

from polsek.calculation.employer import (
    changes,
    employers,
    held,
    is_divided,
    paid_out,
    retained,
    shown_parts,
    shown_totals,
    unsaid,
)
from polsek.calculation.payments import Payout, payout, payout_total
from polsek.calculation.support import Support
from polsek.money import recompute
from polsek.show.calculation import CalculationAnswer, calculation_data
from polsek.show.formats import write
from tests.making import assembly, component, row, seats_text, support_of

SEATS = "A: 1, B: {mandates: 2, employer: the party}, D: {mandates: 3, employer: the authority}"
RULE = """
amount: 1000.4 kr/year
per: mandate
"""
IN_KIND = "  room: {amount: 50 kr/year, per: party, paid: in kind}\n"


def answer(end: str = "", parties: str = SEATS, support: str = "political_secretary") -> Support:
    return support_of(component(RULE, support=support) + IN_KIND + end, assembly(seats_text(parties)))


def arranged(who: str, parties: str = SEATS) -> Support:
    return answer(f"arrangement: {{employer: {who}}}\n", parties)


def csv_of(support: Support, by: str | None = None) -> str:
    return write(CalculationAnswer((support,), ("X",), by), "csv", "en")


def who(support: Support) -> dict[str, str]:
    return {party.party.name: employers(support, party)[-1][1] for party in support.parties}


def money(support: Support) -> dict[str, tuple[str, str]]:
    return {
        party.party.name: (str(paid_out(support, party).value), str(retained(support, party).value))
        for party in support.parties
    }


def test_the_row_says_who_employs_and_else_the_rule() -> None:
    assert who(arranged("the party")) == {"A": "the party", "B": "the party", "D": "the authority"}
    assert who(arranged("the authority")) == {"A": "the authority", "B": "the party", "D": "the authority"}
    assert who(arranged("the party chooses")) == {"A": "", "B": "the party", "D": "the authority"}
    assert who(answer()) == {"A": "the party", "B": "the party", "D": "the authority"}


def test_what_is_given_in_kind_is_neither_paid_out_nor_retained() -> None:
    assert money(arranged("the party chooses")) == {
        "A": ("None", "None"),
        "B": ("10004/5", "0"),
        "D": ("0", "15006/5"),
    }


def test_amounts_recompute() -> None:
    support = arranged("the party chooses")
    for party in support.parties:
        for part in (paid_out, retained):
            assert recompute(part(support, party)) == part(support, party).value


def test_a_row_says_nothing_to_a_rule_that_is_not_about_secretaries() -> None:
    assert set(who(answer(support="party_support")).values()) == {"the party"}
    assert not is_divided(answer(support="party_support"))


def test_it_is_told_apart_only_where_somebody_says_who_employs() -> None:
    assert is_divided(arranged("the party"))
    assert is_divided(arranged("the authority", "A: 1"))
    assert not is_divided(arranged("the party", "A: 1"))
    assert not is_divided(arranged("the party chooses", "A: 1"))
    assert not is_divided(answer(parties="A: 1"))


def test_who_has_not_said_what_they_chose() -> None:
    assert [party.party.name for party in unsaid(arranged("the party chooses"))] == ["A"]
    assert unsaid(arranged("the authority", "A: 1")) == ()


def test_nothing_is_paid_of_what_is_retained() -> None:
    support = arranged("the party chooses")
    assert [[str(amount) for amount in payout(support, party).payments] for party in support.parties] == [
        ["None"],
        ["2001"],
        ["0"],
    ]


def test_posts_are_not_money() -> None:
    text = component("amount: 0.5 full time\nper: party", unit="full time", support="political_secretary")
    support = support_of(text + "arrangement: {employer: the authority}\n", assembly(seats_text("A: 1")))
    assert not is_divided(support)
    assert payout(support, row(support, "A")).payments == ()


def test_json_has_both_amounts_and_totals() -> None:
    found = calculation_data(arranged("the party chooses"), "X")
    assert [(each["paid_out"], each["retained"]) for each in found["parties"]] == [(None, None), (2001, 0), (0, 3001)]
    assert (found["total"]["paid_out"], found["total"]["retained"]) == (None, None)


def test_json_is_as_before_where_nothing_is_said() -> None:
    found = calculation_data(arranged("the party", "A: 1"), "X")
    assert "paid_out" not in found["parties"][0]
    assert "paid_out" not in found["total"]


def test_csv_has_the_columns_only_where_a_row_says_who_employs() -> None:
    assert csv_of(arranged("the party", "A: 1")).splitlines()[0].endswith("room,total,preliminary")
    lines = csv_of(arranged("the party chooses")).splitlines()
    assert lines[0].endswith("c,room,paid_out,retained,total,preliminary")
    assert [line.split(",", 4)[4] for line in lines[1:]] == [
        "1000,50,,,1050,false",
        "2001,50,2001,0,2051,false",
        "3001,50,0,3001,3051,false",
        "6002,150,,,6152,false",
    ]


# --- a change inside the year -----------------------------------------------------------------------------------------


DATED = "amount: {2000-01-01: 1200.40 kr/year, 2024-10-01: 2400.80 kr/year}\nper: party"


def changed(
    first: str = "the party", then: str = "the authority", end: str = "", rule: str = DATED, day: str = "2024-07-01"
) -> Support:
    text = component(rule, support="political_secretary") + IN_KIND + end
    before = seats_text(f"A: {{mandates: 1, employer: {first}}}, B: 2" if first else "A: 1, B: 2")
    later = seats_text(f"A: {{employer: {then}}}", f'from: {day}\nlike: "1"')
    return support_of(text, assembly(before, later))


def test_what_falls_on_each_month_goes_with_who_employs_in_it() -> None:
    support = changed()
    party = row(support, "A")
    assert [(str(piece.period.start), who) for piece, who in employers(support, party)] == [
        ("2024-01-01", "the party"),
        ("2024-07-01", "the authority"),
        ("2024-10-01", "the authority"),
    ]
    assert held(support, party) == {"the party": Fraction(2, 5), "the authority": Fraction(3, 5)}
    assert paid_out(support, party).value == Fraction("600.2")
    assert [str(each) for each in shown_parts(support, party)] == ["600", "901"]
    assert [str(each) for each in shown_totals(support)] == ["2101", "901"]
    assert recompute(paid_out(support, party)) == Fraction("600.2")
    assert recompute(retained(support, party)) == 901


def test_nobody_employs_for_a_party_before_it_has_a_row() -> None:
    text = component(DATED, support="political_secretary") + "arrangement: {employer: the party}\n"
    later = seats_text("A: 1, N: {mandates: 1, employer: the authority}", "from: 2024-07-01")
    support = support_of(text, assembly(seats_text("A: 1"), later))
    party = row(support, "N")
    assert [(str(piece.period.start), who) for piece, who in employers(support, party)] == [
        ("2024-07-01", "the authority"),
        ("2024-10-01", "the authority"),
    ]
    assert held(support, party) == {"the authority": Fraction(1)}
    assert list(changes(support)) == []
    assert [str(each) for each in shown_parts(support, party)] == ["0", "900"]


def test_payments_of_all_are_unknown_where_those_of_one_are() -> None:
    halves = "instalments: [{share: 50 %}, {share: rest}]\n"
    unknown = answer("arrangement: {employer: the party chooses}\n" + halves)
    assert payout_total(unknown).payments == (None, None)
    assert payout_total(arranged("the party", "A: 1, B: 2")).payments == (Fraction(3001),)


def test_the_other_way_round() -> None:
    support = changed("the authority", "the party")
    assert [str(each) for each in shown_parts(support, row(support, "A"))] == ["900", "601"]


def test_a_change_inside_a_month_counts_from_the_month_after() -> None:
    support = changed(day="2024-06-02")
    assert [(str(each.since), each.before, each.after) for each in changes(support)] == [
        ("2024-07-01", "the party", "the authority")
    ]


@pytest.mark.parametrize(
    ("end", "rule", "expected"),
    [
        ("rounding: {party: 10 kr up}\n", DATED, ["604", "906"]),
        ("adjustments: [{year: 2024, party: A, amount: -50 %, because: x}]\n", DATED, ["290", "435"]),
        ("adjustments: [{year: 2024, party: A, amount: 120 kr, because: x}]\n", "amount: 0 kr/year\nper: party",
         ["60", "60"]),
        ("withheld: [{year: 2024, party: A, what: [c], because: x}]\n", DATED, ["0", "0"]),
        ("withheld: [{year: 2023, party: A, what: [c], because: x}]\n", DATED, ["600", "901"]),
        ("withheld: [{year: 2024, party: B, what: [c], because: x}]\n", DATED, ["600", "901"]),
    ],
)  # fmt: skip
def test_what_no_month_has_is_shared_as_the_months_are(end: str, rule: str, expected: list[str]) -> None:
    support = changed(end=end, rule=rule)
    assert [str(each) for each in shown_parts(support, row(support, "A"))] == expected


def test_a_part_of_which_it_is_not_said_leaves_both_unknown() -> None:
    text = component(RULE, support="political_secretary") + "arrangement: {employer: the party chooses}\n"
    later = seats_text("A: {employer: the authority}", 'from: 2024-07-01\nlike: "1"')
    support = support_of(text, assembly(seats_text("A: 1"), later))
    assert shown_parts(support, row(support, "A")) == (None, None)
    assert shown_totals(support) == (None, None)
    assert [party.party.name for party in unsaid(support)] == ["A"]


def test_only_what_is_paid_out_is_divided_into_payments() -> None:
    support = changed(end="instalments: [{due: January, share: 50 %}, {due: July, share: rest}]\n")
    rows = {party.party.name: payout(support, party) for party in support.parties}
    assert rows["A"] == Payout((Fraction(300), Fraction(300)), Fraction(901), Fraction(50), Fraction(), Fraction(1551))
    assert [row.gap for row in rows.values()] == [0, 0]
    assert [str(each) for each in payout_total(support).payments] == ["1050", "1051"]


def test_nothing_is_paid_when_the_money_is_below_0() -> None:
    support = answer("adjustments: [{year: 2024, party: B, amount: -3000 kr, because: x}]\n", "A: 1, B: 2")
    found = payout(support, row(support, "B"))
    assert [str(each) for each in (*found.payments, found.to_recover, found.total)] == ["0", "-999", "-949"]
    assert found.gap == 0
    assert payout_total(support).to_recover == -999


def test_a_payment_list_in_csv_adds_up() -> None:
    support = changed(end="instalments: [{due: 31 January, share: 1/3}, {due: July, share: 1/3}, {share: rest}]\n")
    head, *rows = csv_of(support, "instalment").splitlines()
    assert head.startswith("rule,party,abbreviation,mandates,due_1,instalment_1,due_2,instalment_2,due_3,instalment_3,")
    assert head.endswith(",instalment_3,retained,in_kind,rounding_difference,total,preliminary")
    assert rows == [
        "rule,A,,1,2024-01-31,200,2024-07,200,,200,901,50,0,1551,false",
        "rule,B,,2,2024-01-31,500,2024-07,500,,501,0,50,0,1551,false",
        "rule,total,,3,2024-01-31,700,2024-07,700,,701,901,100,-1,3101,false",
    ]
