"""Who employs: the party's row, else the rule; what is paid out and what is retained."""

from polsek.calculation.employer import employer, is_divided, paid_out, payouts, retained, unsaid
from polsek.calculation.support import Support
from polsek.money import recompute
from polsek.show.answers import calculation_csv, calculation_json
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


def who(support: Support) -> dict[str, str]:
    return {party.party.name: employer(support, party) for party in support.parties}


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
    assert [[str(amount) for _, amount in payouts(support, party)] for party in support.parties] == [
        ["None"],
        ["2001"],
        ["0"],
    ]


def test_posts_are_not_money() -> None:
    text = component("amount: 0.5 full time\nper: party", unit="full time", support="political_secretary")
    support = support_of(text + "arrangement: {employer: the authority}\n", assembly(seats_text("A: 1")))
    assert not is_divided(support)
    assert [str(amount) for _, amount in payouts(support, row(support, "A"))] == ["1/2"]


def test_json_has_both_amounts_and_totals() -> None:
    found = calculation_json(arranged("the party chooses"), "X")
    assert [(each["paid_out"], each["retained"]) for each in found["parties"]] == [(None, None), (2001, 0), (0, 3001)]
    assert (found["total"]["paid_out"], found["total"]["retained"]) == (2001, 3001)


def test_json_is_as_before_where_nothing_is_said() -> None:
    found = calculation_json(arranged("the party", "A: 1"), "X")
    assert "paid_out" not in found["parties"][0]
    assert "paid_out" not in found["total"]


def test_csv_has_the_columns_only_where_a_row_says_who_employs() -> None:
    assert (
        calculation_csv([arranged("the party", "A: 1")], None, excel=False)
        .splitlines()[0]
        .endswith("room,total,preliminary")
    )
    lines = calculation_csv([arranged("the party chooses")], None, excel=False).splitlines()
    assert lines[0].endswith("c,room,paid_out,retained,total,preliminary")
    assert [line.split(",", 4)[4] for line in lines[1:]] == [
        "1000,50,,,1050,false",
        "2001,50,2001,0,2051,false",
        "3001,50,0,3001,3051,false",
        "6002,150,2001,3001,6152,false",
    ]
