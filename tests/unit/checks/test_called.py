"""What a printed number is called: of whom, and of what."""

import pytest

from polsek.checks.called import printed_number
from polsek.problem import Address
from tests.making import rule_file, rule_text

RULE = """
figures: {fee: {value: 70 kr/year, title: {sv: Arvode, en: Fee}}}
pools: {pot: {title: {sv: Ram, en: Pool}, amount: 100 kr/year, per: mandate}}
components:
  base: {title: {sv: Grundstöd, en: Base}, amount: 1 x fee, per: party}
  seat: {title: {sv: Mandatstöd, en: Seats}, amount: 10 kr/year, per: mandate}
published:
- year: 2023
  examples: [{mandates: 1, seat: 10}, {mandates: 2-, seat: 20}]
"""


@pytest.mark.parametrize(
    ("at", "en", "sv"),
    [
        (("rates", "base"), "Base, amount per counted thing", "Grundstöd, belopp per enhet"),
        (("figures", "fee"), "Fee", "Arvode"),
        (("all",), "grand total", "totalsumma"),
        (("all", "total"), "grand total", "totalsumma"),
        (("all", "seat"), "all, Seats", "alla, Mandatstöd"),
        (("all", "mandates"), "all, mandates", "alla, mandat"),
        (("parties", "S"), "S, total", "S, summa"),
        (("parties", "S", "total"), "S, total", "S, summa"),
        (("parties", "S", "base"), "S, Base", "S, Grundstöd"),
        (("parties", "S", "pot"), "S, Pool", "S, Ram"),
        (("parties", "S", "seat.count"), "S, Seats, number", "S, Mandatstöd, antal"),
        (("parties", "S", "base + seat"), "S, Base + Seats", "S, Grundstöd + Mandatstöd"),
        (
            ("parties", "S", "seat.budgeted"),
            "S, Seats, if no seat were empty",
            "S, Mandatstöd, utan tomma stolar",
        ),
        (("parties", "S", "instalments", 0), "S, payment 1", "S, utbetalning 1"),
        (("parties", "S", "instalments", 1), "S, payment 2", "S, utbetalning 2"),
        (("examples", 0, "seat"), "example, 1 mandate, Seats", "exempel, 1 mandat, Mandatstöd"),
        (("examples", 1, "total"), "example, 2 mandates or more, total", "exempel, 2 mandat eller fler, summa"),
    ],
)
def test_a_printed_number_is_called_by_its_row_and_its_column(at: Address, en: str, sv: str) -> None:
    rule = rule_file(rule_text(RULE)).rule
    assert printed_number(at, rule.published[0], rule) == (en, sv)
