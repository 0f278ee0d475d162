"""What is said of the accounts that components are booked on."""

import pytest

from polsek.mandates import Distribution
from polsek.problem import Language
from polsek.show.payments import cut_remarks
from polsek.show.remarks import remarks
from tests.making import assembly, rule_text, seats_text, support_of

SEATS = assembly(seats_text("A: 3, B: 2"))
RULE = """
components:
  base: {title: Grundstöd, amount: 1200 kr/year, per: party, account: "4511"}
  mandate: {title: Mandatstöd, amount: 120 kr/year, per: mandate, account: "4512"}
  education: {title: Utbildning, amount: 12.5 kr/year, per: mandate, account: "4511"}
  more: {title: Extra, amount: 12 kr/year, per: mandate%s}
"""


@pytest.mark.parametrize(
    ("account", "by", "language", "said"),
    [
        ("", None, "sv", []),
        (
            "",
            "month",
            "sv",
            [
                "Konto 4511: Grundstöd, Utbildning, 2 463 kr under året.",
                "Konto 4512: Mandatstöd, 600 kr under året.",
                "Inget konto: Extra, 60 kr under året.",
            ],
        ),
        (
            ', account: "46"',
            "quarter",
            "en",
            [
                "Account 4511: Grundstöd, Utbildning, 2 463 kr in the year.",
                "Account 4512: Mandatstöd, 600 kr in the year.",
                "Account 46: Extra, 60 kr in the year.",
            ],
        ),
    ],
)
def test_a_table_by_period_says_what_is_booked_where(
    account: str, by: str | None, language: Language, said: list[str]
) -> None:
    support = support_of(rule_text(RULE % account), SEATS)
    assert [text.replace("\xa0", " ") for text in cut_remarks(support, by, language)] == said


def test_a_rule_that_names_no_account_says_nothing_of_them() -> None:
    text = rule_text("components:\n  base: {amount: 1200 kr/year, per: party}")
    assert list(cut_remarks(support_of(text, SEATS), "month", "sv")) == []


HALF = assembly(seats_text("A: 6, B: 2"), seats_text("A: 5, N: 3", "from: 2024-07-01"))


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("31 January", "I utbetalningen 2024-01-31 ingår en del av det som N får först från 2024-07-01"),
        ("June", "I utbetalningen 2024-06 ingår en del av det som N får först från 2024-07-01"),
        ("July", ""),
        ("1 July", ""),
    ],
)
def test_a_payment_before_a_party_gets_anything_is_told(due: str, said: str) -> None:
    instalments = f"instalments: [{{due: {due}, share: 50 %}}, {{due: 30 November, share: rest}}]\n"
    text = rule_text("components:\n  base: {amount: 100 kr/year, per: mandate}") + instalments
    told = [each for each in cut_remarks(support_of(text, HALF), "instalment", "sv") if "får först" in each]
    assert [each.partition(":")[0] for each in told] == ([said] if said else [])


ENDS = assembly(seats_text("A: 6, B: 2"), seats_text("A: 8", "from: 2024-07-01"))
EMPTIED = assembly(seats_text("A: 6, B: 2"), seats_text("B: {mandates: 2, empty: 1}", 'from: 2024-05-01\nlike: "1"'))
TWICE = "instalments: [{due: 31 January, share: 50 %}, {due: 31 July, share: rest}]\n"
PER_SEAT = "components:\n  base: {amount: 1200 kr/year, per: mandate}"


def said_of(seats: tuple[Distribution, ...], **head: str) -> list[str]:
    support = support_of(rule_text(PER_SEAT, **head) + TWICE, seats)
    said = [str(line.text) for line in remarks(support, "sv", ())]
    return [text.replace("\xa0", " ") for text in (*said, *cut_remarks(support, "instalment", "sv"))]


def test_a_payment_after_a_party_s_support_has_ended_is_told() -> None:
    assert (
        "I utbetalningen 2024-07-31 ingår en del av det som B fick till och med 2024-06-30: den delar upp hela året."
        in said_of(ENDS)
    )


def test_seats_that_are_emptied_inside_the_year_are_told_with_the_payments_that_they_lower() -> None:
    said = said_of(EMPTIED, mandates="{empty_seats: not counted}")
    assert "Antalet tomma stolar ändrades 2024-05-01: B 0→1." in said
    assert (
        "Ändringen av mandat eller tomma stolar 2024-05-01 påverkar även utbetalningar före den dagen (B): var och en"
        " delar upp hela året." in said
    )


def test_empty_seats_that_are_counted_change_no_payment() -> None:
    said = said_of(EMPTIED)
    assert "Antalet tomma stolar ändrades 2024-05-01: B 0→1." in said
    assert not [text for text in said if "utbetalning" in text]


def test_a_change_is_told_on_its_day_where_the_rule_begins_inside_the_year() -> None:
    seats = assembly(seats_text("A: 6, B: 2"), seats_text("A: 5, B: 3", "from: 2024-10-01"))
    said = said_of(seats, valid="{from: 2024-07-01}")
    assert "Mandaten ändrades 2024-10-01. Tabellen visar mandaten i årets sista månad: A 6→5, B 2→3." in said
