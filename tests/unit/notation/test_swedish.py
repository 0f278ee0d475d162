"""Swedish words get the right key, and who follows a hint gets the amount that was meant."""

import re
from fractions import Fraction

import pytest

from polsek.mandates.file import SeatFile, SeatRow
from polsek.notation.formula import PERIODS
from polsek.notation.kinds import keys_of
from polsek.notation.swedish import KEYS, in_the_language, meant_in_swedish, spellings
from polsek.notation.words import unquoted
from polsek.problem import Problem
from polsek.reference import EntryRow, SeriesFile
from polsek.rules.noted import Roundings
from polsek.rules.rule import (
    Adjustment,
    Arrangement,
    Component,
    Decision,
    Payer,
    Pool,
    Rule,
    Settlement,
    Withheld,
)
from polsek.rules.tables import Table
from polsek.rules.words import COUNTS, PRESENCE, SIDES, Instalment
from tests.making import assembly, component, exact, finished, rule_file, seats_text, series_of, series_text, support_of

RECORDS = (
    Rule, Component, Pool, Payer, Decision, Adjustment, Withheld, Instalment, Settlement, Arrangement, Table, Roundings,
    SeatFile, SeatRow, SeriesFile, EntryRow,
)  # fmt: skip
SERIES = {"riksdag_fee", "price_base_amount", "raised_price_base_amount", "income_base_amount"}
WORDS = {
    *(key for record in RECORDS for key in keys_of(record)), *COUNTS, *(f"{word}s" for word in COUNTS), *PRESENCE,
    *SIDES, *PERIODS, *SERIES, "parties", "members", "member", "vote", "votes", "value", "at most", "at least",
    "equally", "rest", "full time", "the party", "the assembly", "party_support", "monthly", "repaid", "differs",
    "employment", "inhabitants", "inhabitant", "empty_seats",
}  # fmt: skip
BASE = series_of(
    series_text("price_base_amount", "kr/year", "2020-01-01: 50000"),
    series_text("riksdag_fee", "kr/month", "2020-01-01: 70000"),
)


def test_every_word_of_the_table_is_one_of_the_language() -> None:
    assert {word for words in KEYS.values() for word in words} - WORDS == set()
    assert all(key == key.casefold() for key in KEYS)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("belopp", "amount"), ("titel", "title"), ("källa", "source"), ("giltig", "valid"), ("för", "for"),
        ("fördelas", "split"), ("högst", "at_most"), ("minst", "at_least"), ("utöver", "above"),
        ("avrundning", "rounding"), ("Tjänstgöringsgrad", "employment"), ("po-pålägg", "overhead"),
    ],
)  # fmt: skip
def test_a_swedish_key_is_named_in_the_language(written: str, right: str) -> None:
    """Wherever a word is looked for among known ones, the table answers before the spelling does."""
    _, problems = finished(component(f"amount: 5 kr/year\nper: party\n{written}: 5 kr/year"))
    (found,) = [each for each in problems if each.id == "unknown-key"]
    assert found.hint is not None
    assert found.hint.sv == f"menade du {right}?"


def test_the_key_of_a_repayment() -> None:
    assert meant_in_swedish("senast", keys_of(Settlement)) == "by"
    assert meant_in_swedish("Tomma_stolar", ("empty_seats",)) == "empty_seats"
    assert meant_in_swedish("belopp", ("party",)) == ""


def hint_of(amount: str, keys: str = "per: party") -> tuple[Problem, str]:
    """Give the problem of an amount and what its hint says to write first."""
    file, problems = finished(component(f"amount: {amount}\n{keys}"), BASE)
    assert file is None, amount
    (found,) = problems
    assert found.hint is not None, found
    _, _, written = found.hint.sv.partition("skriv ")
    first = re.split(r", eller | eller | om det| \(", written)[0]
    return found, first


AMOUNTS = {
    "0.25 of price_base_amount": 12500,
    "0,25 av prisbasbeloppet": 12500,
    "1 of price_base_amount": 50000,
    "0.5 % av prisbasbeloppet": 250,
    "40 % av prisbasbeloppet": 20000,
    "40 % av riksdagsledamotsarvodet": 336000,
    "40 procent av prisbasbeloppet": 20000,
    "hälften av prisbasbeloppet": 25000,
    "en fjärdedel av prisbasbeloppet": 12500,
    "1,3 prisbasbelopp": 65000,
    "1,3 gånger prisbasbeloppet": 65000,
    "1.3 av prisbasbeloppet förra året": 65000,
    "40 % av prisbasbeloppet den 1 juli förra året": 20000,
    "20 000 kr/år": 20000,
    "20 000 kr per år": 20000,
    "20000 kronor per år": 20000,
    "20000kr/år": 20000,
    "1500,50 kr/mån": 18006,
    "1500 kr per månad": 18000,
    "1000 kr/år": 1000,
    "\u201c1000 kr/year\u201d": 1000,
    "\u201d1000 kr/år\u201d": 1000,
}


@pytest.mark.parametrize("written", AMOUNTS)
def test_who_follows_the_hint_gets_the_amount_that_was_meant(written: str) -> None:
    _, right = hint_of(written)
    support = support_of(component(f"amount: {right}\nper: party"), assembly(seats_text("A: 5")), series=BASE)
    wanted = Fraction(str(AMOUNTS[written]))
    if written.startswith("1.3 av"):  # a share or a multiple: the hint names both
        assert "1.3 x price_base_amount" in str(hint_of(written)[0].hint)
    else:
        assert exact(support, "A", "c") == wanted, right


@pytest.mark.parametrize(
    ("number", "share"), [("0.3142", "31.42 %"), ("0.5", "50 %"), ("1", "100 %"), ("31.42", "31.42 %")]
)
def test_a_share_without_its_sign(number: str, share: str) -> None:
    _, problems = finished(component(f"amount: 100 kr/year\nper: party\noverhead: {number}"))
    (found,) = problems
    assert found.hint is not None
    assert found.hint.en.split(", or ")[0] == f"write {share}"


def test_a_period_is_never_chosen_for_the_writer() -> None:
    assert "skriv 1000 kr/year eller 1000 kr/month" in str(hint_of("1000")[0].hint)
    assert "skriv 1000 kr/year eller 1000 kr/month" in str(hint_of("1000 kr")[0].hint)


def test_no_hint_converts_a_currency() -> None:
    _, problems = finished(component("amount: 1000 EUR/month\nper: party"))
    assert "1000" not in str(problems[0].hint)


def test_a_rise_from_a_year_on_names_both_readings() -> None:
    _, problems = finished(component("amount: 100 kr/year\nper: party\nindexed: 2 % from 2028"))
    (found,) = problems
    assert found.hint is not None
    for right in re.findall(r"2 %/year from 2028-01-01|\{2028-01-01: 2 %\}", found.hint.sv):
        assert rule_file(component(f"amount: 100 kr/year\nper: party\nindexed: {right}"))
    assert "kr/year" not in found.hint.sv


@pytest.mark.parametrize(
    ("keys", "right"),
    [
        ("per: party\nfor: minst 3 mandat", "at least 3 mandates"),
        ("split: efter mandat\namong: those entitled", "by mandates"),
        ("split: lika\namong: those entitled", "equally"),
        ("per: party\npaid: i natura", "in kind"),
        ("per: party\nrounding: {rate: 1 kr nedåt}", "1 kr down"),
        ("per: party\nafter_leaving: 12 månader", "12 months"),
    ],
)
def test_other_swedish_values(keys: str, right: str) -> None:
    _, problems = finished(component(f"amount: 100 kr/year\n{keys}"))
    hints = [each.hint.en for each in problems if each.hint is not None]
    assert hints == [f"write {right}"]


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("mandates", "{from: 15 oktober}", "15 October"),
        ("time", "{year_starts: den 1 juli}", "1 July"),
        ("instalments", "[{due: 31 januari, share: 100 %}]", "31 January"),
    ],
)
def test_a_day_in_swedish_is_written_as_a_day(key: str, value: str, right: str) -> None:
    _, problems = finished(component("amount: 100 kr/year\nper: party", **{key: value}))
    assert [each.hint and each.hint.en for each in problems] == [f"write {right}"]


def test_curly_quotation_marks_are_named() -> None:
    _, problems = finished(component("amount: 100 kr/year\nper: party", authority="\u201c0380\u201d"))
    (found,) = problems
    assert (found.id, found.hint and found.hint.en) == ("unquoted-code", 'write "0380"')
    assert found.message.en == "the text stands in the quotation marks of a word processor"


@pytest.mark.parametrize(
    ("code", "whole"), [("114", "0114"), ("0114", "0114"), ("2380", "2380"), ("3", "03"), ("03", "03")]
)
def test_a_code_that_has_lost_its_zero(code: str, whole: str) -> None:
    assert unquoted(code).hint == (f'write "{whole}"', f'skriv "{whole}"')


def test_what_is_in_the_language_is_left_as_it_is() -> None:
    for text in (
        "40 % of price_base_amount on 1 July last year",
        "at least 3 mandates",
        "12000 kr/year",
        "1 kr half up",
    ):
        assert in_the_language(text) == text
        assert spellings(text) == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1.3 gånger PRISBASBELOPPET", ("1.3 x price_base_amount",)),
        ("den 1 JULI förra året", ("1 July last year", "on 1 July last year")),
        ("”Högst”", ("at most", "at_most")),
        ("avrundat", ()),
    ],
)
def test_what_is_meant_whatever_the_letters(text: str, meant: tuple[str, ...]) -> None:
    assert spellings(text) == meant
