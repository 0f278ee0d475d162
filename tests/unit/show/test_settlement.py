"""The answer of settle: what becomes of each party's support, on the screen, for a memo and for scripts."""

import json
from datetime import date

import pytest

from polsek.problem import Language
from polsek.settlement import Settlement
from polsek.show.formats import Format, write
from polsek.show.settlement import CORRECTION, SettlementAnswer
from tests.unit.test_settlement import ALL, outcome, settled, year


def written(found: Settlement, format_: Format = "table", language: Language = "en", width: int = 80) -> str:
    return write(SettlementAnswer(found, "Testkommun"), format_, language, width).replace("\u00a0", " ")


def test_a_page_says_the_terms_the_fates_and_what_is_to_be_said() -> None:
    lines = written(settled(year(), *ALL)).splitlines()
    assert lines[0] == "Partistöd · Testkommun · 2024"
    assert lines[2:4] == [
        "What is not used is repaid, by 2025-02-28 at the latest. A cost above the",
        "support is borne by the party.",
    ]
    head = next(at for at, line in enumerate(lines) if line.startswith("Party"))
    assert lines[head : head + 8] == [
        "Party   Employer       Granted     Spent      Used  To repay",
        "                            kr        kr        kr        kr",
        "────────────────────────────────────────────────────────────",
        "A       the party        1 000      1.00      1.00    999.00",
        "B (BP)  the party        2 001  2 000.50  2 000.50      0.50",
        "D       the authority    3 001  5 000.00  3 001.00      0.00",
        "────────────────────────────────────────────────────────────",
        "Total                    6 002  7 001.50  5 002.50    999.50",
    ]
    assert "In kind, not settled: room." in lines
    assert "The parties repay 999.50 kr." in lines


def test_what_is_not_reported_is_a_warning_and_a_column() -> None:
    text = written(settled(year(), ("A", None), ("B", "2000.50"), ("D", 5000)), language="sv")
    assert "ej redovisat" in text
    assert "Har inte redovisat, återbetalning kan inte beräknas: A (beviljat 1 000 kr)." in " ".join(text.split())
    page = SettlementAnswer(settled(year(), ("A", None)), "X").page("sv")
    assert page[-1].lines[0].style == "warning"  # type: ignore[union-attr]


def test_what_nobody_says_was_paid_is_unknown_in_every_format() -> None:
    found = settled(year(), *ALL, paid=outcome(("A", None)))
    one = found._replace(parties=found.parties[:1])
    known = json.loads(written(one, "json"))
    assert [[each[key] for key in CORRECTION] for each in (*known["parties"], known["total"])] == [
        [None, 1000, None, None, None]
    ] * 2
    assert [line.split(",")[-8:-3] for line in written(one, "csv").splitlines()[1:]] == [["", "1000", "", "", ""]] * 2
    assert written(one).count("–  1 000           –         –        –") == 2


@pytest.mark.parametrize(
    ("terms", "title", "said"),
    [
        ("{unspent: kept}", "Kept", "What is not used is kept by the party."),
        ("{unspent: carried over}", "Carried", "What is not used is carried over to the next year."),
        ("{unspent: repaid, overspent: paid}", "To repay", "A cost above the support is paid, too."),
    ],
)
def test_the_terms_choose_the_columns(terms: str, title: str, said: str) -> None:
    text = written(settled(year(terms), *ALL))
    assert title in text
    assert said in " ".join(text.split())


def test_what_was_paid_wrongly_is_a_second_table() -> None:
    found = settled(year(), *ALL, paid=outcome(("A", 1500), ("B", 2001), ("D", 0)))
    lines = written(found).splitlines()
    head = next(at for at, line in enumerate(lines) if line.startswith("Party") and "Paid" in line)
    assert lines[head : head + 4] == [
        "Party    Paid  Right  Supplement  Recovery    Balance",
        "           kr     kr          kr        kr         kr",
        "─────────────────────────────────────────────────────",
        "A       1 500  1 000           0       500  −1 499.00",
    ]
    assert "Balance: what the party gets, or with a minus sign pays, when it is all" in lines
    first = json.loads(written(found, "json"))["parties"][0]
    assert (first["paid"], first["balance"]) == (1500, -1499)


def test_a_memo_holds_all_that_the_screen_does() -> None:
    text = written(settled(year(), *ALL), "markdown")
    assert text.startswith(
        "## Partistöd · Testkommun · 2024\n\nWhat is not used is repaid, by 2025-02-28 at the latest."
    )
    assert "| Party | Employer | Granted kr | Spent kr | Used kr | To repay kr |\n| --- | --- | ---: |" in text
    assert "| A | the party | 1 000 | 1.00 | 1.00 | 999.00 |" in text
    assert "\n\nThe parties repay 999.50 kr.\n" in text


def test_scripts_get_every_amount_by_name() -> None:
    found = settled(year(), *ALL)
    answer = json.loads(written(found, "json"))
    assert answer["repay_by"] == str(date(2025, 2, 28))
    assert answer["total"]["paid_out"]["repay"] == 999.5
    assert (
        written(found, "csv").splitlines()[-1]
        == "rule,2024,total,,,6002,7001.5,5002.5,999.5,0,0,0,0,0,,2025-02-28,false"
    )
