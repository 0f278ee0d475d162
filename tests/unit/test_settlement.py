"""What was used, and what becomes of the rest."""

from datetime import date
from fractions import Fraction

import pytest

from polsek.calculation.support import Support
from polsek.problem import Place, PolsekError, Problem, Words
from polsek.rules.rule import Settlement as Terms
from polsek.settlement import Fate, Outcome, Report, Settlement, fate, settle
from tests.making import assembly, component, seats_text, support_of, told

REPAID = "{unspent: repaid, by: last of February}"
SEATS = "A: 1, B: {mandates: 2, abbreviation: BP}, D: {mandates: 3, employer: the authority}"
Said = tuple[str, str | int | None] | tuple[str, str | int | None, bool]


def year(terms: str = REPAID, rule: str = "amount: 1000.4 kr/year\nper: mandate", **head: str) -> Support:
    text = component(rule, support="political_secretary", **head)
    text += "  room: {amount: 50 kr/year, per: party, paid: in kind}\n" + f"settlement: {terms}\n"
    return support_of(text, assembly(seats_text(SEATS)))


def outcome(*said: Said, adds: bool = True) -> Outcome:
    reports = [
        Report(name, None if amount is None else Fraction(amount), rest[0] if rest else None, Place("o.csv", line))
        for line, (name, amount, *rest) in enumerate(said, 2)
    ]
    return Outcome(tuple(reports), adds, Place("o.csv"))


def settled(support: Support, *said: Said, paid: Outcome | None = None) -> Settlement:
    terms = support.file.rule.settlement
    assert terms is not None
    return settle(support, terms, outcome(*said), paid)


def fates(found: Settlement) -> list[tuple[str, ...]]:
    return [tuple(map(str, each.fate)) for each in found.parties]


ALL: tuple[Said, ...] = (("A", 1), ("B", "2000.50"), ("D", 5000))


def test_what_is_not_used_is_repaid() -> None:
    found = settled(year(), *ALL)
    assert fates(found) == [
        ("1000", "1", "1", "999", "0", "0", "0", "0", "0"),
        ("2001", "4001/2", "4001/2", "1/2", "0", "0", "0", "0", "0"),
        ("3001", "5000", "3001", "0", "0", "0", "0", "0", "0"),
    ]
    assert tuple(map(str, found.total)) == ("6002", "14003/2", "10005/2", "1999/2", "0", "0", "0", "0", "0")
    assert found.repay_by == date(2025, 2, 28)
    assert found.problems == ()


@pytest.mark.parametrize(("word", "index"), [("repaid", 3), ("kept", 4), ("carried over", 5)])
def test_the_rule_says_what_becomes_of_the_rest(word: str, index: int) -> None:
    found = fate(Fraction(10), Fraction(4), Terms(unspent=word))
    assert [place for place, value in enumerate(found) if value == 6] == [index]


def test_the_rule_says_who_bears_a_higher_cost() -> None:
    assert fate(Fraction(10), Fraction(14), Terms(unspent="repaid")).to_pay == 0
    assert fate(Fraction(10), Fraction(14), Terms(unspent="repaid", overspent="paid")).to_pay == 4
    assert fate(Fraction(10), Fraction(4), Terms(unspent="repaid", overspent="paid")).to_pay == 0


@pytest.mark.parametrize(
    ("by", "starts", "last"),
    [
        ("last of February", "1 January", date(2025, 2, 28)),
        ("last of March", "1 January", date(2025, 3, 31)),
        ("15 April", "1 January", date(2025, 4, 15)),
        ("June", "1 January", date(2025, 6, 30)),
        ("last of December", "1 January", date(2025, 12, 31)),
        ("last of February", "15 October", date(2026, 2, 28)),
    ],
)
def test_repayment_is_in_the_year_after(by: str, starts: str, last: date) -> None:
    support = year(f"{{unspent: repaid, by: {by}}}", time=f"{{year_starts: {starts}}}")
    assert settled(support, *ALL).repay_by == last


def test_a_rule_may_name_no_day() -> None:
    assert settled(year("{unspent: kept}"), *ALL).repay_by is None


def test_a_party_that_has_not_reported_repays_nothing_yet() -> None:
    found = settled(year(), ("A", 1), ("B", None))
    assert fates(found)[1:] == [
        ("2001", "None", "None", "None", "0", "0", "0", "2001", "0"),
        ("3001", "None", "None", "None", "0", "0", "0", "3001", "0"),
    ]
    assert [each.party.name for each in found.missing] == ["B", "D"]
    assert told(found.problems) == ["1:1-1 not-reported : not reported: B, D"]


@pytest.mark.parametrize("amount", [0, 1])
def test_nothing_need_be_reported_of_0_but_of_1_krona(amount: int) -> None:
    support = year(rule=f"amount: {amount} kr/year\nper: party")
    found = settled(support, ("A", 0), ("B", 0), paid=outcome(("A", amount), ("B", amount)))
    missing, lacking = settled(support), settled(support, ("A", 0), ("B", 0), ("D", 0), paid=outcome(("A", amount)))
    assert [each.party.name for each in missing.missing] == ["A", "B", "D"] * amount
    assert missing.total.used == (None if amount else 0)
    assert missing.total.not_reported == 3 * amount
    assert [each.is_missing for each in found.parties] == [False, False, bool(amount)]
    assert [each.party.name for each in lacking.parties if each.lacks_payment] == ["B"] * amount
    assert [found.corrects, missing.corrects] == [True, False]


def test_what_is_paid_of_a_higher_cost_is_in_the_balance() -> None:
    found = settled(
        year("{unspent: repaid, overspent: paid}"),
        ("A", 1004),
        ("B", 1),
        ("D", 9000),
        paid=outcome(("A", 1000), ("B", 1)),
    )
    assert [each.balance for each in found.parties] == [4, 0, 0]


def test_a_party_that_gets_nothing_has_nothing_to_report() -> None:
    found = settled(year(rule="amount: 10 kr/year\nper: mandate\nfor: at least 2 mandates"), ("B", 1), ("D", 1))
    assert found.problems == ()
    assert [each.party.name for each in found.missing] == []


def test_rows_of_a_table_are_added_by_any_name() -> None:
    found = settled(year(), ("B", 10), ("bp", "0.5"), ("A", 1), ("D", 1))
    assert found.parties[1].fate.spent == Fraction("10.5")


def test_a_party_stands_once_in_a_list() -> None:
    support = year()
    terms = support.file.rule.settlement
    assert terms is not None
    with pytest.raises(PolsekError) as caught:
        settle(support, terms, outcome(("B", 10), ("BP", 1), adds=False))
    assert told(caught.value.problems) == ["3:1-1 duplicate-party : BP is the same party as B"]


def test_all_unknown_parties_of_both_files_are_named() -> None:
    with pytest.raises(PolsekError) as caught:
        settled(year(), ("X", 1), ("A", 1), paid=outcome(("A", 1), ("Y", 1)))
    assert told(caught.value.problems) == [
        "2:1-1 unknown-party : X gets no support for 2024 by this rule",
        "3:1-1 unknown-party : Y gets no support for 2024 by this rule",
    ]


def test_what_is_wrong_with_the_files_is_said_together() -> None:
    support = year()
    terms = support.file.rule.settlement
    assert terms is not None
    wrong = [Problem("number", Words("x", "x"), Place(name)) for name in ("o.csv", "p.csv")]
    with pytest.raises(PolsekError) as caught:
        settle(
            support,
            terms,
            outcome(("X", 1))._replace(problems=(wrong[0],)),
            outcome()._replace(problems=(wrong[1],)),
        )
    assert [problem.id for problem in caught.value.problems] == ["number", "unknown-party", "number"]


def test_one_missing_certificate_is_named() -> None:
    found = settled(year(), ("A", 1, True), ("A", 1, False), ("B", 1, True), ("B", 1), ("D", 1))
    assert [each.certificate for each in found.parties] == [False, True, None]
    assert [party.name for party in found.without_certificate] == ["A"]


def test_what_is_retained_is_settled_beside_what_is_paid_out() -> None:
    found = settled(year(), ("A", 999), ("B", 2000), ("D", 3000))
    assert [each.is_retained for each in found.parties] == [False, False, True]
    assert found.says_employer
    assert [str(each.repay) for each in (found.paid_out, found.retained, found.total)] == ["2", "1", "3"]


def test_without_a_retained_party_its_sum_is_nothing() -> None:
    found = settled(year(), *ALL)._replace(parties=())
    assert found.total == Fate(*[Fraction()] * 9)


def test_what_was_paid_is_put_right() -> None:
    paid = outcome(("A", 900), ("B", 2500), ("B", -100))
    found = settled(year(), ("A", 1), ("B", 3000), ("D", 1), paid=paid)
    corrections = [each.correction for each in found.parties if each.correction is not None]
    assert [tuple(map(str, (*each, each.supplement, each.recovery))) for each in corrections] == [
        ("900", "1000", "100", "0"),
        ("2400", "2001", "0", "399"),
        ("None", "0", "0", "0"),
    ]
    assert [each.balance for each in found.parties] == [100 - 999, -399, 0]
    assert found.problems == ()


def test_an_unknown_row_without_a_number_may_be_a_remark() -> None:
    with pytest.raises(PolsekError) as caught:
        settled(year(), *ALL, ("* without VAT", None), ("X", 5))
    hints = [problem.hint.en for problem in caught.value.problems if problem.hint is not None]
    assert [hint.split(":")[0] for hint in hints] == ["the row has no number", "these do"]


def test_a_payment_to_a_party_without_support_is_recovered_whole() -> None:
    with pytest.raises(PolsekError) as caught:
        settled(year(), *ALL, paid=outcome(("A", 1000), ("X", 500)))
    (problem,) = caught.value.problems
    assert problem.id == "unknown-party"
    assert problem.hint is not None
    assert problem.hint.en == "these do: A, B, D; all that another party was paid is to be recovered: leave out its row"
    assert problem.hint.sv.endswith("; allt som ett annat parti har fått utbetalt återkrävs: ta bort dess rad")


def test_payments_of_a_party_are_not_below_nothing_together() -> None:
    with pytest.raises(PolsekError) as caught:
        settled(year(), *ALL, paid=outcome(("A", -900), ("B", 100), ("B", -101), ("D", 0)))
    assert [line.split(" : ")[0] for line in told(caught.value.problems)] == [
        "2:1-1 negative-cost",
        "3:1-1 negative-cost",
    ]


def test_it_must_be_stated_what_was_paid() -> None:
    found = settled(year(), *ALL, paid=outcome(("A", 1000)))
    assert told(found.problems) == ["1:1-1 not-reported : it is not stated what was paid to: B"]
    assert [each.balance for each in found.parties] == [-999, None, 0]
    corrections = [each.correction for each in found.parties if each.correction is not None]
    assert [(each.supplement, each.recovery) for each in corrections] == [(0, 0), (None, None), (0, 0)]


def test_what_was_paid_to_a_party_whose_money_is_retained_is_recovered() -> None:
    found = settled(year(), *ALL, paid=outcome(("A", 1000), ("B", 2001), ("D", 100)))
    assert found.parties[2].balance == -100


def test_nothing_is_balanced_when_it_is_not_asked_what_was_paid() -> None:
    assert settled(year(), *ALL).parties[0].balance is None


# --- a change of employer, a negative grant, what is open -------------------------------------------------------------


JULY = 'from: 2024-07-01\nlike: "1"'
PAYS = "{2000-01-01: 1200.40 kr/year, 2024-10-01: 2400.80 kr/year}"


def parted(terms: str = REPAID, extra: str = "") -> Support:
    text = component(f"amount: {PAYS}\nper: party", support="political_secretary") + f"settlement: {terms}\n" + extra
    later = seats_text("A: {employer: the authority}", JULY)
    return support_of(text, assembly(seats_text("A: 1, B: 2"), later))


def both(spent: int | None, authority: int | None) -> Outcome:
    own, others = (None if each is None else Fraction(each) for each in (spent, authority))
    a = Report("A", own, None, Place("o.csv", 2), others)
    return Outcome((a, Report("B", Fraction(), None, Place("o.csv", 3))), adds=True, place=Place("o.csv"))


def settled_by(support: Support, said: Outcome, paid: Outcome | None = None) -> Settlement:
    terms = support.file.rule.settlement
    assert terms is not None
    return settle(support, terms, said, paid)


def test_each_employer_is_settled_by_its_own_cost() -> None:
    found = settled_by(parted(), both(400, 1000), outcome(("A", 700), ("B", 1501)))
    assert [(each.party.name, each.employer, each.is_part) for each in found.parties] == [
        ("A", "the party", True),
        ("A", "the authority", True),
        ("B", "the party", False),
    ]
    assert fates(found) == [
        ("600", "400", "400", "200", "0", "0", "0", "0", "0"),
        ("901", "1000", "901", "0", "0", "0", "0", "0", "0"),
        ("1501", "0", "0", "1501", "0", "0", "0", "0", "0"),
    ]
    assert [each.balance for each in found.parties] == [-100 - 200, 0, -1501]
    assert found.problems == ()


def test_the_cost_of_a_part_that_is_not_reported_is_named() -> None:
    found = settled_by(parted(), both(400, None))
    assert [each.is_missing for each in found.parties] == [False, True, False]
    assert found.retained.repay is None
    assert found.retained.not_reported == 901
    assert found.problems[0].message == Words(
        "not reported: A (the employer's own cost)", "redovisning saknas från: A (arbetsgivarens egen kostnad)"
    )
    assert found.problems[0].hint is not None
    assert found.problems[0].hint.en == "give the authority's own cost in authority_spent; write 0 where there was none"


@pytest.mark.parametrize(
    "found",
    [settled_by(parted(), both(None, 1000)), settled_by(parted(), both(None, None)), settled(year(), *ALL[:2])],
    ids=["the party's of a part", "both parts", "retained all the year"],
)
def test_other_missing_costs_are_those_of_the_parties(found: Settlement) -> None:
    assert found.problems[0].hint is not None
    assert found.problems[0].hint.en == "add their costs; write 0 for a party that had none"


@pytest.mark.parametrize(
    ("name", "said", "told_", "remedy"),
    [
        ("A", (1, 1), "2:1-1 authority-cost : the authority employs nobody for A in 2024", "add the cost"),
        ("D", (1, 1), "2:1-1 authority-cost : the authority employs for D all 2024", "write its whole cost once"),
        ("D", (None, 1), "", ""),
    ],
)
def test_a_cost_of_the_authority_must_belong_to_something(
    name: str, said: tuple[int | None, int], told_: str, remedy: str
) -> None:
    own, others = (None if each is None else Fraction(each) for each in said)
    report = Report(name, own, None, Place("o.csv", 2), others)
    given = Outcome((report,), adds=True, place=Place("o.csv"))
    if not told_:
        assert settled_by(year(), given).parties[2].fate.spent == 1
        return
    with pytest.raises(PolsekError) as caught:
        settled_by(year(), given)
    assert told(caught.value.problems) == [told_]
    assert [(problem.hint or Words("", "")).en.partition(remedy)[1] for problem in caught.value.problems] == [remedy]


def test_what_is_below_0_is_recovered_and_never_used() -> None:
    found = fate(Fraction(-546), Fraction(10), Terms(unspent="repaid", overspent="paid"))
    assert tuple(map(str, found)) == ("0", "10", "0", "0", "0", "0", "10", "0", "546")


def test_what_is_below_0_is_in_the_balance() -> None:
    support = year(rule="amount: 1000.4 kr/year\nper: mandate")
    lower = support._replace(
        parties=tuple(party._replace(total=party.total._replace(value=Fraction(-496))) for party in support.parties[:1])
    )
    found = settled_by(lower, outcome(("A", 5)), outcome(("A", 30)))
    assert [(str(each.fate.recover), str(each.balance)) for each in found.parties] == [("546", "-576")]


@pytest.mark.parametrize(("word", "name"), [("repaid", "repay"), ("kept", "kept"), ("carried over", "carried_over")])
def test_what_is_not_known_is_nothing_and_never_0(word: str, name: str) -> None:
    found = fate(Fraction(10), None, Terms(unspent=word, overspent="paid"))
    open_ = {"spent", "used", "to_pay", name}
    assert {key for key, value in found._asdict().items() if value is None} == open_
    assert found.not_reported == 10


def test_a_row_without_an_amount_beside_others_is_refused() -> None:
    with pytest.raises(PolsekError) as caught:
        settled(year(), ("B", 100), ("BP", None), ("A", None))
    assert told(caught.value.problems) == ["3:1-1 empty-value : no amount stands here, and BP has other rows"]


def test_a_name_of_a_few_letters_is_never_near_another() -> None:
    with pytest.raises(PolsekError) as caught:
        settled(year(), ("AB", 1), ("D", 1))
    hint = caught.value.problems[0].hint
    assert hint is not None
    assert (hint.en.split(";")[0], hint.sv.split(";")[0]) == ("these do: A, B, D", "dessa får stöd: A, B, D")


@pytest.mark.parametrize(
    ("party", "said", "hint"),
    [("Abcd", "Abce", "these do: Abcd, Other"), ("Abcde", "Abcdf", "did you mean Abcde?")],
)
def test_only_names_that_are_long_enough_are_alike(party: str, said: str, hint: str) -> None:
    text = component("amount: 10 kr/year\nper: mandate", support="political_secretary") + f"settlement: {REPAID}\n"
    support = support_of(text, assembly(seats_text(f"{party}: 1, Other: 2")))
    with pytest.raises(PolsekError) as caught:
        settled(support, (said, 1), (party, 1), ("Other", 1))
    assert [problem.hint and problem.hint.en.split(";")[0] for problem in caught.value.problems] == [hint]
