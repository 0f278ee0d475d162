"""Costs and payments as people write them."""

from fractions import Fraction

import pytest

from polsek.notation.words import Refusal
from polsek.problem import PolsekError
from polsek.read.amounts import What, read_outcome
from polsek.read.table import amount
from tests.making import told

WANTED = [("M", Fraction("100000.50")), ("Östersundspartiet", Fraction(200))]


def read(data: str | bytes, file: str = "o.csv", what: What = "spent") -> list[tuple[str, Fraction | None]]:
    found = read_outcome(data.encode() if isinstance(data, str) else data, file, what)
    assert found.problems == ()
    return [(each.name, each.amount) for each in found.reports]


def refused(data: str | bytes, file: str = "o.csv", what: What = "spent") -> list[str]:
    try:
        problems = read_outcome(data.encode() if isinstance(data, str) else data, file, what).problems
    except PolsekError as error:
        problems = error.problems
    assert problems
    return told(PolsekError(problems).problems)


@pytest.mark.parametrize(
    "data",
    [
        "party,spent\nM,100000.50\nÖstersundspartiet,200\n",
        "parti;kostnad\r\nM;100000,50\r\nÖstersundspartiet;200\r\n",
        "Parti;Förbrukat\rM;100000,5\rÖstersundspartiet;200,00\r",
        "parti\tutfall\nM\t100000,50\n\n \t\nÖstersundspartiet\t200\n",
        "\ufeffparti;kostnad\nM;100000,50\nÖstersundspartiet;200\n",
        "parti;kostnad\nM;100000,50\nÖstersundspartiet;200\n".encode("cp1252"),
        '# 2024\nspent,party\n"100000,50",M\n200,"Östersundspartiet"\n',
        "parti;kostnad\nM;100000,50\nO\u0308stersundspartiet;200\n",
        "parties:\n  M: 100000.50\n  Östersundspartiet: 200\n",
        "parties:\n  M: 100000.50\n  O\u0308stersundspartiet: 200\n",
        "polsek: 1\nparties: {M: [100000, 0.50], Östersundspartiet: {spent: [200]}}\nsource: x\nnote: y\n",
    ],
)
def test_what_people_write(data: str | bytes) -> None:
    assert read(data) == WANTED


def test_rows_stay_apart_until_they_are_settled() -> None:
    assert read("party,spent\nM,1\nM,2\n") == [("M", Fraction(1)), ("M", Fraction(2))]
    assert read_outcome(b"party,spent\nM,1\n", "x").adds
    assert not read_outcome(b"parties: {M: 1}", "x").adds


def test_an_empty_cell_is_not_0() -> None:
    assert read("party,spent\nM,\nS,0\n") == [("M", None), ("S", Fraction())]
    assert read("parties: {M: {certificate: no}, S: 0}") == [("M", None), ("S", Fraction())]


def test_certificates() -> None:
    def said(data: str) -> list[bool | None]:
        return [each.certificate for each in read_outcome(data.encode(), "x").reports]

    assert said("party,spent,certificate\nM,1,yes\nS,2,NO\nV,3,\n") == [True, False, None]
    assert said("parti;kostnad;intyg\nM;1;ja\nS;2;Nej\n") == [True, False]
    assert said("parties: {M: {spent: 1, certificate: no}, S: {spent: 1, certificate: yes}, V: 3}") == [
        False,
        True,
        None,
    ]


def test_payments_may_be_returned() -> None:
    assert read("parti;utbetalt\nM;1000\nM;-500,25\n", what="paid") == [
        ("M", Fraction(1000)),
        ("M", Fraction("-500.25")),
    ]
    assert read("parties: {M: {paid: [1000, -1]}, S: −2}", "p.yaml", "paid") == [
        ("M", Fraction(999)),
        ("S", Fraction(-2)),
    ]


def test_places() -> None:
    found = read_outcome(b"# x\nparti;kostnad\nM;1\n", "o.csv")
    assert found.place[:5] == ("o.csv", 2, 1, 2, 14)
    assert found.reports[0].place[:5] == ("o.csv", 3, 1, 3, 2)
    found = read_outcome(b"polsek: 1\nparties: {M: 1}\n", "o.yaml")
    assert found.place[:3] == ("o.yaml", 2, 1)
    assert found.reports[0].place[:3] == ("o.yaml", 2, 11)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("45 000", "45000"),
        ("45\u00a0000,50", "45000.5"),
        ("45\u202f000", "45000"),
        ("1\u2009234\u2009567.89", "1234567.89"),
        ("999 999 999 999 999", "999999999999999"),
    ],
)
def test_one_kind_of_space_may_part_thousands(written: str, amount: str) -> None:
    assert read(f"party;spent\nM;{written}\n") == [("M", Fraction(amount))]


@pytest.mark.parametrize(
    "written",
    ["45 00", "4500 000", "1 000\u00a0000", "45  000", "0 000",
     "1.234,50", "1,234.50", "1'000", "007", "1e3", "+5", ".5", "5.",
     "1_000", "٣", "--5", "1" * 16, "1.2.3", "-"],
)  # fmt: skip
def test_an_amount_is_digits_and_at_most_two_decimals(written: str) -> None:
    assert refused(f"party;spent\nM;{written}\n") == [
        f"2:3-{3 + len(written)} number rows.1.spent: '{written}' is not written as an amount"
    ]


def test_a_file_writes_its_decimals_in_one_way() -> None:
    assert refused("party;spent\nM;1,5\nS;2\nV;2.5\nC;3.5\n") == [
        "4:3-6 mixed-decimals rows.3.spent: decimals after a point here, after a comma in line 2",
        "5:3-6 mixed-decimals rows.4.spent: decimals after a point here, after a comma in line 2",
    ]
    assert refused("parties:\n  M: 1.5\n  S: [2.5, 3]\n  V: 2,5\n") == [
        "4:6-9 mixed-decimals parties.V: decimals after a comma here, after a point in line 2"
    ]


def test_a_decimal_comma_in_a_list_is_no_second_amount() -> None:
    assert refused("parties: {M: [1, 2,50]}") == [
        "1:20-22 number parties.M.3: '50' after a comma without a space",
    ]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ("", ["1:1-1 empty-table : the table is empty"]),
        ("# x\n\n", ["1:1-1 empty-table : the table is empty"]),
        ("party,spent\n", ["1:1-12 empty-table : the table lists no party"]),
        ("party,mandates\nM,9\n", [
            "1:1-15 missing-column : the column spent is missing",
            "1:7-15 unknown-column : 'mandates' is not a column",
        ]),
        ("party,spent,kostnad\nM,9,9\n", ["1:13-20 duplicate-column : two columns mean spent: spent and kostnad"]),
        ("party,paid\nM,9\n", [
            "1:1-11 missing-column : the column spent is missing",
            "1:7-11 unknown-column : 'paid' is not a column",
        ]),
        ("party,spent\nM,446499,50\nS\n", [
            "2:1-12 cells : 3 cells in a table of 2 columns",
            "3:1-2 cells : 1 cell in a table of 2 columns",
        ]),
        ("party,spent\n,5\n", ["2:1-2 missing-party : a line without a party"]),
        ("party,spent\nM,-5\n", ["2:3-5 negative-cost rows.1.spent: a cost is not below 0"]),
        ("party,spent,certificate\nM,5,maybe\n", [
            "2:5-10 unknown-word rows.1.certificate: 'maybe' is neither yes nor no"
        ]),
        ("party,spent\nM,\x07\n", ["2:3-4 control-character : the invisible character U+0007 is not allowed"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table(data: str, problems: list[str]) -> None:
    assert refused(data) == problems


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ("polsek: 2\nparties: {M: 1}", ["1:9-10 unknown-word polsek: '2' is not one of the words that may stand here"]),
        ("polsek: 1", ["1:1-10 no-parties parties: no party is listed"]),
        ("parties: {}", ["1:1-8 no-parties parties: no party is listed"]),
        ("parties: [M]", ["1:1-8 no-parties parties: no party is listed"]),
        ("party: 1", [
            "1:1-9 no-parties parties: no party is listed", "1:1-6 unknown-key party: 'party' is not a key here",
        ]),
        ("parties: {M: }", ["1:11-12 empty-value parties.M: nothing stands after M:"]),
        ("parties: {M: []}", ["1:14-16 wrong-shape parties.M: expected an amount, or a list of amounts"]),
        ("parties: {M: [{}]}", ["1:14-18 wrong-shape parties.M: expected an amount, or a list of amounts"]),
        ("parties: {M: -4}", ["1:14-16 negative-cost parties.M: a cost is not below 0"]),
        ("parties: {M: {paid: 4}}", ["1:15-19 unknown-key parties.M.paid: 'paid' is not a key here"]),
        ("parties: {M: {certificate: [no]}}", [
            "1:28-32 wrong-shape parties.M.certificate: expected yes or no"
        ]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_yaml(data: str, problems: list[str]) -> None:
    assert refused(data, "o.yaml") == problems


def test_a_quotation_mark_needs_its_partner_in_the_line() -> None:
    assert refused('party,spent\nM,"446499,50\nS,"1"\n') == ["2:3-4 cells : a quotation mark without its partner"]


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("o.csv", "parti;kostnad;myndighetens kostnad\nM;100;30,50\nM;;2\n"),
        ("o.csv", "party,spent,authority_spent\nM,100,32.50\n"),
        ("o.yaml", "parties: {M: {spent: 100, authority_spent: [30.50, 2]}}\n"),
    ],
)
def test_the_authority_has_a_cost_of_its_own(file: str, data: str) -> None:
    reports = read_outcome(data.encode(), file).reports
    assert sum((each.amount or 0 for each in reports), Fraction()) == 100
    assert sum((each.authority or 0 for each in reports), Fraction()) == Fraction("32.5")


@pytest.mark.parametrize("written", ["300.000", "300,555", "1.234 kr", "300 000,555"])
def test_the_remedy_for_three_decimals_of_money_is_one_that_is_read(written: str) -> None:
    with pytest.raises(Refusal) as caught:
        amount(written)
    assert caught.value.hint is not None
    together = caught.value.hint.en.split()[1]
    assert amount(together) == int(together)
    assert "at most two decimals" in caught.value.hint.en
