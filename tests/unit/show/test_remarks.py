"""What is said of the accounts that components are booked on."""

import pytest

from polsek.problem import Language
from polsek.show.remarks import cut_remarks
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
    told = list(cut_remarks(support_of(text, HALF), "instalment", "sv"))
    assert [each.partition(":")[0] for each in told] == ([said] if said else [])
