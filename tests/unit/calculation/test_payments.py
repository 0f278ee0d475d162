"""What falls on each period of a year, and what each party is paid when."""

from fractions import Fraction

import pytest

from polsek.calculation.payments import (
    LENGTHS,
    Payout,
    due_in,
    instalments_of,
    parts,
    payments,
    payout,
    payout_total,
    periods,
)
from polsek.period import MONTHS, Day, support_year
from polsek.problem import PolsekError
from polsek.rules.words import due_day
from tests.making import (
    assembly,
    component,
    problems_of,
    row,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
    told,
)

ONE = assembly(seats_text("A: 1"))
FEES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2024-11-01: 2000"))


def spread(by: str, keys: str, extra: str = "") -> list[str]:
    support = support_of(component(keys) + extra, ONE, series=FEES)
    return [str(part.amount) for part in parts(support, row(support, "A"), periods(support, by))]


@pytest.mark.parametrize(
    ("by", "keys", "expected"),
    [
        ("year", "amount: 1000.5 kr/year\nper: party", ["1001"]),
        ("half-year", "amount: 1001 kr/year\nper: party", ["501", "500"]),
        ("tertial", "amount: 1000 kr/year\nper: party", ["333", "334", "333"]),
        ("quarter", "amount: 1001 kr/year\nper: party", ["250", "251", "250", "250"]),
        ("month", "amount: 100 kr/year\nper: party", ["8", "9", "8", "8", "9", "8", "8", "9", "8", "8", "9", "8"]),
        ("quarter", "amount: 1 x fee\nper: party", ["3000", "3000", "3000", "5000"]),
        ("month", "amount: 1 x fee\nper: party", ["1000"] * 10 + ["2000", "2000"]),
        ("quarter", "amount: 400 kr/year\nper: party\nvalid: {from: 2024-06-01}", ["0", "33", "100", "100"]),
        ("half-year", "amount: 0 kr/year\nper: party", ["0", "0"]),
    ],
)
def test_what_falls_on_each_period(by: str, keys: str, expected: list[str]) -> None:
    assert spread(by, keys) == expected


@pytest.mark.parametrize("by", LENGTHS)
@pytest.mark.parametrize(
    "extra",
    [
        "",
        "time: {counted_by: days}\n",
        "time: {year_starts: 15 October}\n",
        "rounding: {party: 500 kr up}\n",
        "adjustments: [{year: 2024, amount: -10 %, because: x}]\n",
        "rounding: {shown: 100 kr down}\nparty_total: {at_most: 7000.7 kr/year}\n",
    ],
)
def test_the_parts_add_up_to_the_shown_total(by: str, extra: str) -> None:
    support = support_of(component("amount: 1.0001 x fee\nper: party") + extra, ONE, series=FEES)
    party = row(support, "A")
    cut = periods(support, by)
    assert len(cut) == 12 // LENGTHS[by]
    assert (cut[0].start, cut[-1].end) == support.period
    assert sum((part.amount for part in parts(support, party, cut)), Fraction()) == support.shown(party.total)


@pytest.mark.parametrize(
    ("by", "amount", "expected"),
    [
        ("quarter", "2 full time", ["2", "2", "2", "2"]),
        ("half-year", "{2000-01-01: 1 full time, 2024-04-01: 2 full time}", ["3/2", "2"]),
        ("quarter", "0 full time", ["0", "0", "0", "0"]),
        ("2024-03-01/2024-05-31", "{2000-01-01: 1 full time, 2024-05-01: 2 full time}", ["1", "133/100", "2"]),
    ],
)
def test_posts_are_how_many_each_period_has(by: str, amount: str, expected: list[str]) -> None:
    support = support_of(component(f"amount: {amount}\nper: party", unit="full time"), ONE)
    assert [str(part.amount) for part in parts(support, row(support, "A"), periods(support, by))] == expected


def test_posts_that_only_a_correction_gives_are_had_all_year() -> None:
    text = component("amount: 0 full time\nper: party", unit="full time")
    support = support_of(text + "adjustments: [{year: 2024, amount: 0.5 full time, because: x}]\n", ONE)
    assert [str(part.amount) for part in parts(support, row(support, "A"), periods(support, "half-year"))] == [
        "1/2",
        "1/2",
    ]


ALONE = assembly(seats_text("A: 1", "election: 2018-09-09"))


def paid(amount: str, instalments: str = "", *, year: int = 2024, extra: str = "") -> list[str]:
    text = component(f"amount: {amount} kr/year\nper: party")
    text += f"instalments: {instalments}\n" if instalments else ""
    support = support_of(text + extra, ALONE, year)
    return [str(payment.amount) for payment in payments(support, row(support, "A"))]


@pytest.mark.parametrize(
    ("amount", "instalments", "payments"),
    [
        ("1000.5", "", ["1001"]),
        ("1000.5", "[{share: 100 %}]", ["1001"]),
        ("1000.5", "[{share: rest}]", ["1001"]),
        ("1001", "[{share: 50 %}, {share: 50 %}]", ["501", "501"]),
        ("1001", "[{share: 50 %}, {share: rest}]", ["501", "500"]),
        ("1000.5", "[{share: 50 %}, {share: rest}]", ["500", "501"]),
        ("1000.4", "[{share: 1/3}, {share: 1/3}, {share: rest}]", ["333", "333", "334"]),
        ("1000", "[{share: 1/3}, {share: 1/3}, {share: 1/3}]", ["333", "333", "333"]),
        ("191234", "[{due: January, share: 80 %}, {due: 30 June, share: rest}]", ["152987", "38247"]),
        ("-1001", "[{share: 50 %}, {share: rest}]", ["-501", "-500"]),
        ("0", "[{share: 50 %}, {share: rest}]", ["0", "0"]),
        ("100000", "monthly", ["8333"] * 11 + ["8337"]),
        ("1001", "quarterly", ["250", "250", "250", "251"]),
        ("1001", "half-yearly", ["501", "500"]),
        ("1001", "{2010-01-01: [{share: 100 %}], 2024-01-01: half-yearly}", ["501", "500"]),
    ],
)
def test_a_share_is_rounded_on_its_own_and_the_rest_is_what_is_left(
    amount: str, instalments: str, payments: list[str]
) -> None:
    assert paid(amount, instalments) == payments


@pytest.mark.parametrize(
    ("rounding", "payments"),
    [
        ("{instalment: 100 kr down}", ["500", "501"]),
        ("{instalment: 0.5 kr half up}", ["1001/2", "1001/2"]),
        ("{instalment: exact}", ["1001/2", "1001/2"]),
        ("{shown: 100 kr up}", ["501", "599"]),
        ("{shown: 100 kr up, instalment: 100 kr up}", ["600", "500"]),
    ],
)
def test_an_instalment_has_a_rounding_of_its_own(rounding: str, payments: list[str]) -> None:
    got = paid("1001", "[{share: 50 %}, {share: rest}]", extra=f"rounding: {rounding}\n")
    assert got == payments


def test_instalments_may_change() -> None:
    dated = "{2020-01-01: [{share: 100 %}], 2024-01-01: [{share: 50 %}, {share: rest}]}"
    assert [paid("1000", dated, year=year) for year in (2023, 2024)] == [["1000"], ["500", "500"]]


def test_before_the_first_date_there_are_no_instalments() -> None:
    dated = "{2025-01-01: [{share: 50 %}, {share: rest}]}"
    with pytest.raises(PolsekError, match="there are no instalments for 2024-01-01") as caught:
        paid("1000", dated, year=2024)
    assert told(caught.value.problems)[0].startswith("10:1-12 no-figure-yet instalments: ")


def test_only_money_is_paid() -> None:
    text = rule_text(
        """
        components:
          pay: {amount: 1000.4 kr/year, per: party}
          desk: {amount: 100.3 kr/year, per: party, paid: in kind}
        instalments: [{due: 31 January, share: 50 %, when: after the account}, {share: rest}]
        """
    )
    support = support_of(text, ALONE)
    found = payments(support, row(support, "A"))
    assert [(payment.amount, payment.instalment and payment.instalment.when.sv) for payment in found] == [
        (Fraction(500), "after the account"),
        (Fraction(500), ""),
    ]
    assert [each.share for each in instalments_of(support)] == [Fraction(1, 2), None]


@pytest.mark.parametrize(
    ("what", "now", "before"),
    [
        ("all", ["0", "0"], ["500", "500"]),
        ("[pay]", ["0", "0"], ["500", "500"]),
        ("[desk]", ["500", "500"], ["500", "500"]),
    ],
)
def test_before_anything_is_withheld(what: str, now: list[str], before: list[str]) -> None:
    text = rule_text(
        f"""
        components:
          pay: {{amount: 1000 kr/year, per: party}}
          desk: {{amount: 100 kr/year, per: party, paid: in kind}}
        instalments: [{{share: 50 %}}, {{share: rest}}]
        withheld: [{{year: 2024, party: A, what: {what}, because: x}}]
        """
    )
    support = support_of(text, ALONE)
    party = row(support, "A")
    assert [str(payment.amount) for payment in payments(support, party)] == now
    assert [str(payment.amount) for payment in payments(support, party, before_withheld=True)] == before


@pytest.mark.parametrize(
    ("due", "starts", "date"),
    [
        ("31 January", (2024, 1, 1), "2024-01-31"),
        ("January", (2024, 1, 1), "2024-01"),
        ("31 December", (2024, 1, 1), "2024-12-31"),
        ("31 January", (2024, 10, 15), "2025-01-31"),
        ("14 October", (2024, 10, 15), "2025-10-14"),
        ("15 October", (2024, 10, 15), "2024-10-15"),
        ("October", (2024, 10, 15), "2024-10"),
        ("September", (2024, 10, 15), "2025-09"),
        ("29 February", (2024, 10, 15), "2025-02-28"),
    ],
)
def test_a_payment_is_due_on_the_first_such_day_of_the_support_year(
    due: str, starts: tuple[int, int, int], date: str
) -> None:
    assert due_in(due_day(due), support_year(starts[0], Day(*starts[1:]))) == date


@pytest.mark.parametrize(
    ("word", "starts", "months"),
    [
        (
            "monthly",
            "1 January",
            " ".join(MONTHS),
        ),
        ("quarterly", "15 October", "October January April July"),
        ("half-yearly", "1 July", "July January"),
    ],
)
def test_equal_parts_are_named_by_the_months_of_the_support_year(word: str, starts: str, months: str) -> None:
    text = component("amount: 12 kr/year\nper: party") + f"instalments: {word}\ntime: {{year_starts: {starts}}}\n"
    found = instalments_of(support_of(text, ALONE))
    assert [each.due.text for each in found if each.due is not None] == months.split()
    assert [each.share for each in found] == [Fraction(1, len(found))] * (len(found) - 1) + [None]


def test_another_word_than_the_three_is_refused() -> None:
    text = component("amount: 12 kr/year\nper: party") + "instalments: weekly\n"
    assert problems_of(text) == [
        "10:14-20 unknown-word instalments: 'weekly' is not one of the words that may stand here"
    ]


@pytest.mark.parametrize(
    ("payments_", "retained", "total", "gap"),
    [
        ((10, 10), 5, 26, 1),
        ((10, 10), 5, 24, -1),
        ((10, None), 5, 25, None),
        ((10, 10), None, 25, None),
        ((10, 10), 5, None, None),
        ((), 5, 26, 0),
    ],
)
def test_what_payments_lack_of_the_total_is_known_where_all_of_it_is(
    payments_: tuple[int | None, ...], retained: int | None, total: int | None, gap: int | None
) -> None:
    known = [None if each is None else Fraction(each) for each in (*payments_, retained, total, gap)]
    *paid, kept, whole, left = known
    assert Payout(tuple(paid), kept, Fraction(), Fraction(), whole).gap == left


KIND = """
    components:
      base: {amount: 50000 kr/year, per: party}
      room: {amount: 100000 kr/year, per: party, paid: in kind}
    party_total: {at_most: 80000 kr/year}
    instalments: half-yearly
"""


def test_a_limit_below_what_is_given_in_kind_pays_nothing_and_recovers_nothing() -> None:
    support = support_of(rule_text(KIND), ALONE)
    found = payout(support, row(support, "A"))
    assert found == Payout((Fraction(), Fraction()), Fraction(), Fraction(100000), Fraction(), Fraction(80000),
                           Fraction(-20000))  # fmt: skip
    assert [found.gap, payout_total(support).gap] == [Fraction(), Fraction()]


def test_payments_before_anything_is_withheld_are_limited_likewise() -> None:
    end = "withheld: [{year: 2024, party: A, what: [base], because: x}]\n"
    support = support_of(rule_text(KIND) + end, ALONE)
    found = payments(support, row(support, "A"), before_withheld=True)
    assert [str(payment.amount) for payment in found] == ["0", "0"]


@pytest.mark.parametrize("pay", [-2000, 0, 5000])
@pytest.mark.parametrize("most", [9000, 19000, 30000])
@pytest.mark.parametrize("correction", [0, -700, 700])
def test_payments_before_anything_is_withheld_are_those_of_a_year_without(pay: int, most: int, correction: int) -> None:
    text = rule_text(
        f"""
        components:
          pay: {{amount: {pay} kr/year, per: party}}
          room: {{amount: 20000 kr/year, per: party, paid: in kind}}
        party_total: {{at_most: {most} kr/year}}
        adjustments: [{{year: 2024, amount: {correction} kr, because: x}}]
        """
    )
    plain, withheld = (
        support_of(text + end, ALONE) for end in ("", "withheld: [{year: 2024, party: A, what: all, because: x}]\n")
    )
    assert payments(withheld, row(withheld, "A"), before_withheld=True) == payments(plain, row(plain, "A"))
