"""Amounts in other measures, in kronor and euro a year."""

import pytest

from polsek.notation.numerals import AMOUNTS, rewritten


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(
            (f"2.5 {unit}", "2500 kr")
            for unit in ("tkr", "kkr", "tsek", "ksek", "tusen kr", "tusen sek", "thousand kr")
        ),
        *((f"2 {unit}", "2000000 kr") for unit in ("mkr", "mnkr", "msek", "mn kr", "m kr", "milj. kr", "miljoner kr")),
        *((f"2 {unit}", "2000000000 kr") for unit in ("mdkr", "mdr kr", "miljard kr", "miljarder kr", "billion kr")),
        *((f"2 {unit}", "2000 EUR") for unit in ("teur", "keur", "k€", "thousand eur")),
        *((f"2 {unit}", "2000000 EUR") for unit in ("meur", "m€", "million eur")),
        ("250 öre", "2.5 kr"),
        ("2 Mkr", "2000000 kr"),
        ("2mkr", "2000000 kr"),
        *((f"5 kr{per}{part}", "20 kr/year") for per in ("/", " per ", " i ") for part in ("kvartal", "quarter")),
        *((f"5 kr per {part}", "10 kr/year") for part in ("halvår", "half-year", "half year")),
        ("5 kr per kvartalet", "20 kr/year"),
        ("5 kr/Kvartal", "20 kr/year"),
        ("2 tkr per kvartal", "8000 kr/year"),
    ],
)
def test_a_measure_is_its_number_of_kronor_or_euro(written: str, meant: str) -> None:
    assert rewritten(written, AMOUNTS) == meant


@pytest.mark.parametrize("written", ["2.500 tkr", "2 tkrona", "2 mdkrx", "5 kr per kvartalsvis", "x2 tkr", "2 mkronor"])
def test_what_may_be_another_number_or_is_another_word_is_left(written: str) -> None:
    assert rewritten(written, AMOUNTS) == written
