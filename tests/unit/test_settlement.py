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
        ("1000", "1", "1", "999", "0", "0", "0", "0"),
        ("2001", "4001/2", "4001/2", "1/2", "0", "0", "0", "0"),
        ("3001", "5000", "3001", "0", "0", "0", "0", "0"),
    ]
    assert tuple(map(str, found.total)) == ("6002", "14003/2", "10005/2", "1999/2", "0", "0", "0", "0")
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
        ("2001", "None", "None", "0", "0", "0", "0", "2001"),
        ("3001", "None", "None", "0", "0", "0", "0", "3001"),
    ]
    assert [party.name for party in found.missing] == ["B", "D"]
    assert told(found.problems) == ["1:1-1 not-reported : not reported: B, D"]


def test_a_party_that_gets_nothing_has_nothing_to_report() -> None:
    found = settled(year(rule="amount: 10 kr/year\nper: mandate\nfor: at least 2 mandates"), ("B", 1), ("D", 1))
    assert found.problems == ()
    assert [party.name for party in found.missing] == []


def test_rows_of_a_table_are_added_by_any_name() -> None:
    found = settled(year(), ("B", 10), ("bp", "0.5"), ("B", None), ("A", 1), ("D", 1))
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
    found = settled(year(), ("A", 1000), ("B", 2000), ("D", 3000))
    assert [each.is_retained for each in found.parties] == [False, False, True]
    assert found.says_employer
    assert [str(each.repay) for each in (found.paid_out, found.retained, found.total)] == ["1", "1", "2"]


def test_without_a_retained_party_its_sum_is_nothing() -> None:
    found = settled(year(), *ALL)._replace(parties=())
    assert found.total == Fate(*[Fraction()] * 8)


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


def test_it_must_be_stated_what_was_paid() -> None:
    found = settled(year(), *ALL, paid=outcome(("A", 1000)))
    assert told(found.problems) == ["1:1-1 not-reported : it is not stated what was paid to: B"]
    assert [each.balance for each in found.parties] == [-999, None, 0]


def test_what_was_paid_to_a_party_whose_money_is_retained_is_recovered() -> None:
    found = settled(year(), *ALL, paid=outcome(("A", 1000), ("B", 2001), ("D", 100)))
    assert found.parties[2].balance == -100


def test_nothing_is_balanced_when_it_is_not_asked_what_was_paid() -> None:
    assert settled(year(), *ALL).parties[0].balance is None
