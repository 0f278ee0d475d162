"""Which units an amount may have, which names a formula uses, and what units are called."""

from fractions import Fraction

import pytest

from polsek.notation.formula import Given, formula
from polsek.notation.reader import Reader, Use
from polsek.notation.sorts import check_sort, is_money_of, note_name, note_use, share_meant, unit_words
from polsek.notation.words import Refusal
from polsek.problem import Words
from polsek.read.source import parse
from tests.making import component, problems_of

AT = ("x",)
NOT_CONVERTED = "filens belopp är i kr och räknas inte om; filens valuta anges i unit:"


@pytest.mark.parametrize(
    ("unit", "amount", "ids"),
    [
        ("kr", "2 kr/year", []),
        ("kr", "2 full time", ["unit"]),
        ("kr", "2 EUR/year", ["unit"]),
        ("full time", "2 full time", []),
        ("full time", "2 kr/year", ["unit"]),
    ],
)
def test_an_amount_has_the_unit_of_its_rule(unit: str, amount: str, ids: list[str]) -> None:
    found = problems_of(component(f"amount: {amount}\nper: party", unit=unit))
    assert [problem.split()[1] for problem in found] == ids


@pytest.mark.parametrize(
    ("text", "sort", "message", "hint"),
    [
        ("0.5", "share", "andelen saknar procenttecken", "skriv 50 %, eller 0.5 % om andelen är så liten"),
        ("5 kr", "share", "”5 kr” är ingen andel", "skriv en andel, t.ex. 31.42 %"),
        ("5 kr", "index", "”5 kr” är ingen andel", "skriv en andel, t.ex. 31.42 %"),
        ("2.5 mandates", "count", "2.5 är inget heltal", "ett antal är ett heltal"),
        ("-1 mandates", "limit", "-1 är inget heltal", "ett antal är ett heltal"),
        ("5 kr", "count", "”5 kr” är inget antal", "skriv till exempel 5 mandates"),
        ("5", "any", "enheten saknas", "skriv 5 kr/year, 5 % eller 5 inhabitants"),
        ("5", "amount", "enheten saknas", "skriv 5 kr/year eller 5 kr/month"),
        ("5 kr", "amount", "perioden saknas", "skriv 5 kr/year eller 5 kr/month"),
        ("5 SEK/month", "amount", "”SEK/month” är inte filens valuta", "skriv 5 kr/month"),
        ("5 EUR/year", "limit", "”EUR/year” är inte filens valuta", NOT_CONVERTED),
        ("0.5 full time", "limit", "”full time” är inte filens valuta", "skriv 0.5 kr/year eller 0.5 kr/month"),
        ("5 EUR", "correction", "”EUR” är inte filens valuta", NOT_CONVERTED),
        ("5 mandates", "amount", "”mandates” är inte filens valuta", "skriv 5 kr/year eller 5 kr/month"),
        ("40 %", "amount", "ange vad andelen avser", "skriv 40 % of NAMN"),
        (
            "40 % of fee",
            "correction",
            "en korrigering anges som ett belopp eller en andel",
            "skriv -1500 kr eller -10 %",
        ),
        ("fee", "amount", "här väntas ett belopp", "skriv 12000 kr/year, eller 100 % of fee"),
        ("40 % of fee", "count", "här väntas ett antal", "skriv till exempel 5 mandates"),
    ],
)
def test_a_figure_of_another_sort_is_told_in_swedish(text: str, sort: str, message: str, hint: str) -> None:
    with pytest.raises(Refusal) as caught:
        check_sort(formula(text, AT), sort, "kr")
    assert (caught.value.message.sv, caught.value.hint and caught.value.hint.sv) == (message, hint)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("-10 %", "correction"),
        ("-1500 kr", "correction"),
        ("0 mandates", "count"),
        ("unknown mandates", "count"),
        ("5 kr/month", "limit"),
        ("5 mandates", "limit"),
        ("40 % of fee", "limit"),
        ("5 %", "any"),
        ("fee", "share"),
    ],
)
def test_a_figure_may_stand_where_its_sort_is_expected(text: str, sort: str) -> None:
    check_sort(formula(text, AT), sort, "kr")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0.33", "write 33 %, or 0.33 % if it is so little"),
        ("-0.33", "write -33 %, or -0.33 % if it is so little"),
        ("1", "write 100 %, or 1 % if it is so little"),
        ("1.5", "write 1.5 %"),
        ("33", "write 33 %"),
        ("0", "write 0 %"),
    ],
)
def test_a_number_of_at_most_1_may_have_lost_its_hundred(text: str, hint: str) -> None:
    assert share_meant(Given(Fraction(text), "", text, AT)).en == hint


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("40 % of fee per week", "fee", (8, 11)),
        ("1.3 x fee on 31 June", "fee", (6, 9)),
        ("rest of pot x", "pot", (8, 11)),
        ("0.25 of pot", None, None),
        ("1.5 % x fee", None, None),
        ("40 % of Fee per week", None, None),
        ("fee on 1 x of", None, None),
        ("5 kr a of b", None, None),
        ("change in x 5 a", None, None),
        ("40 % of", None, None),
        ("", None, None),
    ],
)
def test_a_name_before_what_is_not_understood_is_looked_up(
    text: str, name: str | None, part: tuple[int, int] | None
) -> None:
    to = Reader(parse("x: y", "x.yaml"))
    with pytest.raises(Refusal) as caught:
        formula(text, AT)
    note_name(text, AT, caught.value.part, to)
    assert to.uses == ([] if name is None else [Use(name, "any", AT, part, period_given=True)])


@pytest.mark.parametrize(
    ("text", "sort", "use"),
    [
        ("40 % of fee", "amount", Use("fee", "amount", AT, (8, 11))),
        ("40 % of fee", "limit", Use("fee", "amount", AT, (8, 11))),
        ("40 % of fee", "any", Use("fee", "any", AT, (8, 11))),
        ("40 % of fee on 1 July", "amount", Use("fee", "amount", AT, (8, 11), dated=True)),
        ("40 % of fee last year", "amount", Use("fee", "amount", AT, (8, 11), dated=True)),
        ("40 % of fee per year", "amount", Use("fee", "amount", AT, (8, 11), period_given=True)),
        ("rest of pot", "amount", Use("pot", "pool", AT, (8, 11))),
        ("fee", "share", Use("fee", "share", AT, (0, 3))),
        ("fee last year", "index", Use("fee", "share", AT, (0, 3), dated=True)),
        ("change in cpi since 2014-10", "index", Use("cpi", "index", AT, (10, 13), dated=True, period_given=True)),
        ("change in fee since 2014", "index", Use("fee", "amount", AT, (10, 13), dated=True, period_given=True)),
        ("5 mandates", "count", Use("mandates", "count", AT, None)),
        ("5 members", "limit", Use("members", "count", AT, None)),
        ("5 kr/year", "limit", None),
        ("0.5 full time", "limit", None),
        ("5 inhabitants", "any", None),
        ("3 %/year from 2016-01-01", "index", None),
    ],
)
def test_a_formula_uses_a_name_as_what_it_must_be(text: str, sort: str, use: Use | None) -> None:
    to = Reader(parse("x: y", "x.yaml"))
    note_use(formula(text, AT), sort, to)
    assert to.uses == ([] if use is None else [use])


@pytest.mark.parametrize(
    ("unit", "currency", "same"),
    [
        ("SEK", "kr", True),
        ("sek/year", "kr", True),
        (":-", "kr", True),
        ("kr./month", "kr", True),
        ("Kronor", "kr", True),
        ("KRW", "kr", False),
        ("KRONOR", "kr", True),
        ("EUR", "kr", False),
        ("SEK", "EUR", False),
        ("eur", "EUR", True),
        ("Euro", "EUR", True),
        ("EUR/year", "EUR", True),
        ("EUR", "eur", True),
        ("kr", "EUR", False),
    ],
)
def test_another_spelling_of_a_currency_is_the_same_money(unit: str, currency: str, same: bool) -> None:  # noqa: FBT001
    assert is_money_of(unit, currency) is same


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("kr/year", Words("kr/year", "kr/år")),
        ("EUR/month", Words("EUR/month", "EUR/mån")),
        ("kr/week", Words("kr/week", "kr/week")),
        ("yes/no", Words("yes/no", "ja/nej")),
        ("mandates", Words("mandates", "mandat")),
        ("apples", Words("apples", "apples")),
        ("kr", Words("kr", "kr")),
        ("", Words("", "")),
    ],
)
def test_a_unit_is_told_in_both_languages(unit: str, words: Words) -> None:
    assert unit_words(unit) == words
