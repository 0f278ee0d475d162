from datetime import date
from fractions import Fraction

import pytest

from polsek.money import Rounding
from polsek.notation.figure import (
    AMOUNT,
    ROUNDING,
    ROUNDS_COUNT,
    ROUNDS_MONEY,
    ROUNDS_SHARE,
    SHARE,
    Band,
    Banded,
    Dated,
    Figures,
    Plus,
    Rounds,
    Sourced,
    Sum,
    band,
    in_band,
    on_day,
    parts,
    plus,
    rounding,
)
from polsek.notation.formula import Given
from polsek.notation.reader import Reader, Use
from polsek.notation.words import Refusal
from polsek.problem import Words, same
from polsek.read.source import parse
from tests.making import component, problems_of, refusal_of, rule_file, rule_text, series_of, series_text

SERIES = series_of(
    series_text("fee", "kr/month", "2020-01-01: 1000"),
    series_text("cpi", "index", "2014-10-01: 314"),
    series_text("po", "share", "2014-10-01: 31 %"),
)
AT = ("rounding", "shown")


@pytest.mark.parametrize(
    ("keys", "problems"),
    [
        (
            "amount: 12000\nper: party",
            ["8:13-18 missing-unit components.c.amount: the unit is missing"],
        ),
        (
            "amount: 12000 kr\nper: party",
            ["8:13-21 missing-unit components.c.amount: the period is missing"],
        ),
        (
            "amount: 40 %\nper: party",
            ["8:13-17 unit components.c.amount: a share of what?"],
        ),
        (
            "amount: fee\nper: party",
            ["8:13-16 unit components.c.amount: an amount is expected here"],
        ),
        (
            "amount: 5 mandates\nper: party",
            ["8:13-23 unit components.c.amount: 'mandates' is not money of this file"],
        ),
        (
            "amount: 12000 EUR/year\nper: party",
            ["8:13-27 unit components.c.amount: 'EUR/year' is not money of this file"],
        ),
        (
            "amount: 3 %/year from 2016-01-01\nper: party",
            ["8:13-37 unit components.c.amount: an amount is expected here"],
        ),
        (
            "amount: change in cpi since 2014-10\nper: party",
            ["8:13-40 unit components.c.amount: an amount is expected here"],
        ),
        (
            "amount: {value: 5 kr/year, plus: 5 kr/year per 3 above 9}\nper: party",
            [
                (
                    "8:38-61 notation components.c.amount.plus: "
                    "'5 kr/year per 3 above 9' does not say what is added for what"
                )
            ],
        ),
        (
            "amount: [1 kr/year, 2 kr/year]\nper: party",
            ["8:13-35 wrong-shape components.c.amount: expected an amount such as 12000 kr/year or 40 % of NAME"],
        ),
        (
            "amount: {1-3: 5 kr/year, 5-: 4 kr/year}\nper: party",
            ["8:30-32 band-gap components.c.amount.5-: no band covers 4 mandates"],
        ),
        (
            "amount: {1-3: 5 kr/year, 6-: 4 kr/year}\nper: party",
            ["8:30-32 band-gap components.c.amount.6-: no band covers 4–5 mandates"],
        ),
        (
            "amount: {1-3: 5 kr/year, 3-: 4 kr/year}\nper: party",
            ["8:30-32 band-overlap components.c.amount.3-: bands overlap at 3 mandates"],
        ),
        (
            "amount: {1-: 5 kr/year, 3-: 4 kr/year}\nper: party",
            ["8:29-31 band-overlap components.c.amount.3-: the band before, 1-, has no end"],
        ),
        (
            "amount: {2-: 5 kr/year}\nper: party",
            ["8:14-16 band-gap components.c.amount.2-: the first band begins at 2 mandates"],
        ),
        (
            "amount: {1-3: 5 kr/year, 4- members: 4 kr/year}\nper: party",
            [
                "8:30-40 mixed-units components.c.amount.4- members: bands of mandates and of members",
                "8:42-51 unknown-name components.c.amount.4- members: members is not known",
            ],
        ),
        (
            "amount: {1-3: 5 kr/year, 5-4: 4 kr/year}\nper: party",
            ["8:30-33 band-order components.c.amount.5-4: the band 5-4 ends before it begins"],
        ),
        (
            "amount: {1-3: 5 kr/year, x: 4 kr/year}\nper: party",
            ["8:30-31 unknown-key components.c.amount.x: 'x' is neither a band, a date nor value:"],
        ),
        (
            "amount: {2023-01-01: 5 kr/year, 2022-01-01: 4 kr/year}\nper: party",
            ["8:37-47 date-order components.c.amount.2022-01-01: 2022-01-01 does not come after 2023-01-01"],
        ),
        (
            "amount: {2023-01-01: 5 kr/year, 2023-01-01x: 4 kr/year}\nper: party",
            ["8:37-48 date components.c.amount.2023-01-01x: '2023-01-01x' is not a date"],
        ),
        (
            "amount: {2023-02-30: 5 kr/year}\nper: party",
            ["8:14-24 date components.c.amount.2023-02-30: 2023-02-30 does not exist in the calendar"],
        ),
        (
            "amount: {value: 5 kr/year, vlaue: 3, rounding: 1 kr}\nper: party",
            [
                "8:32-37 unknown-key components.c.amount.vlaue: 'vlaue' is not a key here",
                "8:52-56 rounding components.c.amount.rounding: '1 kr' is not a rounding",
            ],
        ),
        (
            "amount: {value: , source: x}\nper: party",
            ["8:14-19 empty-value components.c.amount.value: nothing stands after value:"],
        ),
        (
            "amount:\nper: party",
            ["8:5-11 empty-value components.c.amount: nothing stands after amount:"],
        ),
        (
            "amount: 5 kr/year\nper: full time\nemployment: 25",
            ["10:17-19 missing-percent components.c.employment: a share needs its per cent sign"],
        ),
        (
            "amount: 5 kr/year\nper: full time\nemployment: 25 kr/year",
            ["10:17-27 unit components.c.employment: '25 kr/year' is not a share"],
        ),
        (
            "amount: 5 kr/year\nper: full time\nemployment: 25 % of fee",
            ["10:17-28 unit components.c.employment: a share is expected here"],
        ),
        (
            "amount: 5 kr/year\nper: full time\nemployment: rest of fee",
            ["10:17-28 unit components.c.employment: a share is expected here"],
        ),
        (
            "amount: 5 kr/year\nper: full time\nemployment: fee",
            ["10:17-20 wrong-sort components.c.employment: fee is in kr/month, where a share is needed"],
        ),
        (
            "amount: 5 kr/year\nper: party\nindexed: 5",
            ["10:14-15 missing-percent components.c.indexed: a share needs its per cent sign"],
        ),
        (
            "amount: 5 kr/year\nper: party\nindexed: 5 % of fee",
            ["10:14-24 unit components.c.indexed: an index is a share"],
        ),
        (
            "amount: 5 kr/year\nper: party\nindexed: po",
            [],
        ),
        (
            "amount: 5 kr/year\nper: party\nindexed: cpi",
            ["10:14-17 wrong-sort components.c.indexed: cpi is an index, where a share is needed"],
        ),
        (
            "amount: 5 kr/year\nper: party\nindexed: change in fee since 2014-10",
            ["10:24-27 wrong-sort components.c.indexed: fee is in kr/month, where an index is needed"],
        ),
        (
            "amount: 5 kr/year\nper: party\noverhead: po",
            [],
        ),
        (
            "amount: 5 kr/year\nper: party\nat_most: 5",
            ["10:14-15 missing-unit components.c.at_most: the unit is missing"],
        ),
        (
            "amount: 5 kr/year\nper: party\nat_most: 5 %",
            ["10:14-17 unit components.c.at_most: a share of what?"],
        ),
        (
            "amount: 5 kr/year\nper: party\nat_most: 5 kr",
            ["10:14-18 missing-unit components.c.at_most: the period is missing"],
        ),
        (
            "amount: 5 kr/year\nper: party\nat_most: fee",
            ["10:14-17 unit components.c.at_most: an amount is expected here"],
        ),
        (
            "amount: 5 kr/year\nper: party\nat_most: 5 foo",
            [
                "10:14-19 limit-unit components.c.at_most: party is not counted in foo",
                "10:14-19 unknown-name components.c.at_most: foo is not known",
            ],
        ),
        (
            "amount: 25 x fee\nper: party",
            ["8:13-21 large-multiple components.c.amount: 25 times fee is unusually much"],
        ),
        (
            "amount: 20 x fee\nper: party",
            [],
        ),
        (
            "amount: 5 kr/year\nper: party\nrounding: {rate: 1 kr sideways, shwon: 1 kr up, total: from exact}",
            [
                "10:22-35 rounding components.c.rounding.rate: '1 kr sideways' is not a rounding",
                "10:37-42 unknown-key components.c.rounding.shwon: 'shwon' is not a key here",
                "10:53-58 rounding components.c.rounding.total: a component has no rounding of its own at total",
                (
                    "10:60-70 unknown-word components.c.rounding.total: 'from exact' is not one of the words that "
                    "may stand here"
                ),
            ],
        ),
    ],
)
def test_a_figure_of_the_wrong_sort_or_shape_is_refused(keys: str, problems: list[str]) -> None:
    assert problems_of(component(keys), SERIES) == problems


def test_a_first_band_that_ends_before_it_begins_is_refused() -> None:
    assert problems_of(component("amount: {3-1: 5 kr/year}\nper: party")) == [
        "8:14-17 band-order components.c.amount.3-1: the band 3-1 ends before it begins"
    ]


def test_bands_may_be_written_in_singular_and_plural() -> None:
    text = component("amount: {1 member: 5 kr/year, 2- members: 4 kr/year}\nper: party\n")
    assert problems_of(text + "facts: {members: number of each party}\n") == []


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        (
            "amount: 5 kr/year\nper: party\nrounding: {rate: {1-3: 10 kr up, 4-: 100 kr up}}",
            "10:22-52 wrong-shape components.c.rounding.rate: a rounding is the same for all parties",
        ),
        (
            "amount: {value: 5 kr/year, rounding: {1-3: 10 kr up, 4-: 100 kr up}}\nper: party",
            "8:42-72 wrong-shape components.c.amount.rounding: a rounding is the same for all parties",
        ),
    ],
)
def test_a_rounding_is_not_chosen_by_bands(keys: str, problem: str) -> None:
    assert problems_of(component(keys)) == [problem]


@pytest.mark.parametrize("key", ["amount", "at_most", "above", "indexed", "overhead"])
def test_a_figure_of_nothing_is_refused(key: str) -> None:
    keys = {"amount": "5 kr/year", "per": "party", key: "{}"}
    assert problems_of(component("\n".join(f"{name}: {value}" for name, value in keys.items()))) != []


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param("[1200 kr/year, 100 kr/month]", id="year and month"),
        pytest.param("[1200 kr/year, 10 %]", id="money and share"),
        pytest.param("[100 kr/year, 1200 kr]", id="with and without period"),
    ],
)
def test_what_is_added_is_of_one_unit(figures: str) -> None:
    assert problems_of(rule_text(f"figures: {{f: {figures}}}\ncomponents: {{c: {{amount: 1 x f, per: party}}}}")) != []


@pytest.mark.parametrize("limit", ["5.5 mandates", "-5 mandates", "{1-3: 2.5 mandates, 4-: 3 mandates}"])
def test_a_count_is_a_whole_number(limit: str) -> None:
    assert problems_of(component(f"amount: 5 kr/year\nper: mandate\nat_most: {limit}")) != []


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("1-3", (1, 3, "mandates")),
        ("4", (4, 4, "mandates")),
        ("10-", (10, None, "mandates")),
        ("0-2", (0, 2, "mandates")),
        ("1 mandate", (1, 1, "mandates")),
        ("1-9999 inhabitants", (1, 9999, "inhabitants")),
        ("4001- votes", (4001, None, "votes")),
    ],
)
def test_a_band(key: str, found: tuple[int, int | None, str]) -> None:
    assert band(key) == found


@pytest.mark.parametrize(
    ("key", "refusal"),
    [
        ("3-1", ("band-order", "the band 3-1 ends before it begins", None)),
        ("a", ("unknown-key", "'a' is neither a band, a date nor value:", None)),
        ("-3", ("unknown-key", "'-3' is neither a band, a date nor value:", None)),
        ("", ("unknown-key", "'' is neither a band, a date nor value:", None)),
        ("1-3 Foo", ("unknown-key", "'1-3 Foo' is not a band", None)),
        ("1-3 a b", ("unknown-key", "'1-3 a b' is not a band", None)),
        ("1-b", ("number", "'b' is not written as a number", (2, 3))),
        ("01-3", ("number", "'01' is not written as a number", (0, 2))),
        ("1.5-3", ("number", "1.5 is not a whole number from 0", (0, 3))),
        ("1 000-2 000", ("number", "a number is written in groups", (0, 11))),
        ("\u00b2-3", ("number", "'\u00b2' is not written as a number", (0, 1))),
    ],
)
def test_a_band_is_refused(key: str, refusal: tuple[str, str, tuple[int, int] | None]) -> None:
    with pytest.raises(Refusal) as caught:
        band(key)
    assert refusal_of(caught) == refusal


@pytest.mark.parametrize(
    ("text", "step", "mode", "unit"),
    [
        ("1 kr half up", "1", "half up", "kr"),
        ("5 kr up", "5", "up", "kr"),
        ("1000 kr half down", "1000", "half down", "kr"),
        ("0.01 kr half even", "0.01", "half even", "kr"),
        ("1 mandate half up", "1", "half up", "mandate"),
        ("2 mandates down", "2", "down", "mandates"),
        ("0.1 % half up", "0.001", "half up", "%"),
        ("0.01 full time half up", "0.01", "half up", "full time"),
    ],
)
def test_a_rounding(text: str, step: str, mode: str, unit: str) -> None:
    assert rounding(text, AT, "kr") == Rounds(Rounding(Fraction(step), mode, text), unit, text, AT)


def test_exact_rounds_nothing() -> None:
    assert rounding("exact", AT, "kr") == Rounds(None, "", "exact", AT)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("1 kr", ("rounding", "'1 kr' is not a rounding", None)),
        ("half up", ("rounding", "'half up' is not a rounding", None)),
        ("1 kr Half Up", ("rounding", "'1 kr Half Up' is not a rounding", None)),
        ("", ("rounding", "'' is not a rounding", None)),
        ("0 kr up", ("rounding", "the step of a rounding must be above 0", (0, 1))),
        ("-1 kr up", ("rounding", "the step of a rounding must be above 0", (0, 2))),
        ("kr half up", ("number", "'kr' is not written as a number", (0, 2))),
        ("1,5 kr up", ("number", "'1,5' is not written as a number", (0, 3))),
        ("1 EUR up", ("unit", "'EUR' is not a unit to round to", (2, 5))),
        ("1 kr/year up", ("unit", "'kr/year' is not a unit to round to", (2, 9))),
        ("1 half up", ("missing-unit", "the unit is missing", None)),
    ],
)
def test_a_rounding_is_refused(text: str, refusal: tuple[str, str, tuple[int, int] | None]) -> None:
    with pytest.raises(Refusal) as caught:
        rounding(text, AT, "kr")
    assert refusal_of(caught) == refusal


def test_wrappings_nest() -> None:
    text = rule_text(
        """
        figures:
          f:
            value: {2023-01-01: {1-3: 5 kr/year, 4-: {value: 6 kr/year, source: x}}, 2024-01-01: [1 kr/year, 2 kr/year]}
            rounding: {2023-01-01: 1 kr up}
        components: {c: {amount: 1 x f, per: party}}
        """
    )
    figure = rule_file(text).rule.figures["f"]
    assert isinstance(figure, Sourced)
    assert isinstance(figure.value, Dated)
    (first, banded), (second, added) = figure.value.values
    assert (first, second) == (date(2023, 1, 1), date(2024, 1, 1))
    assert isinstance(banded, Banded)
    assert isinstance(added, Sum)
    assert [(each.first, each.last) for each in banded.bands] == [(1, 3), (4, None)]
    assert isinstance(banded.bands[1].figure, Sourced)
    assert [type(each).__name__ for each in parts(figure)] == [
        "Sourced", "Dated", "Banded", "Given", "Sourced", "Given", "Sum", "Given", "Given", "Dated", "Rounds",
    ]  # fmt: skip
    assert list(parts(None)) == []


def test_a_figure_on_a_day() -> None:
    one, two = rounding("1 kr up", AT, "kr"), rounding("2 kr up", AT, "kr")
    dated = Dated(((date(2023, 1, 1), one), (date(2024, 1, 1), Sourced(two, None, None, None, AT))), AT)
    assert on_day(dated, date(2022, 12, 31)) is None
    assert on_day(dated, date(2023, 1, 1)) == one
    assert on_day(dated, date(2023, 12, 31)) == one
    assert on_day(dated, date(2024, 1, 1)) == two
    assert on_day(None, date(2024, 1, 1)) is None


def test_what_a_band_holds() -> None:
    figure = rounding("1 kr up", AT, "kr")
    assert [Band(2, 4, figure, "2-4", AT).holds(number) for number in range(1, 6)] == [False, True, True, True, False]
    assert [Band(2, None, figure, "2-", AT).holds(number) for number in (1, 2, 999)] == [False, True, True]


FIVE = Given(Fraction(5), "kr/year", "5 kr/year", AT)
SIX = Given(Fraction(6), "kr/year", "6 kr/year", AT)
BANDS = Banded("mandates", (Band(1, 3, FIVE, "1-3", AT), Band(4, 4, SIX, "4", AT), Band(6, None, FIVE, "6-", AT)), AT)


@pytest.mark.parametrize(("count", "number"), [(0, None), (1, 0), (3, 0), (4, 1), (5, None), (6, 2), (999, 2)])
def test_a_number_falls_in_one_band(count: int, number: int | None) -> None:
    assert BANDS.band(count) == (None if number is None else BANDS.bands[number])


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        (0, "mandates", same("1–3 mandates")),
        (1, "mandates", same("4 mandates")),
        (1, "", same("4")),
        (2, "mandates", Words("6 mandates or more", "6 mandates eller fler")),
    ],
)
def test_a_band_is_told_with_what_is_counted(number: int, unit: str, words: Words) -> None:
    assert BANDS.bands[number].said(unit) == words


def test_what_is_around_bands_holds_for_each_of_them() -> None:
    day, indexed = date(2023, 1, 1), Given(Fraction(1, 10), "share", "10 %", AT)
    figure = Sourced(Dated(((day, BANDS), (date(2024, 1, 1), SIX)), AT), None, indexed, None, AT)
    assert in_band(figure, BANDS, BANDS.bands[1]) == figure._replace(
        value=Dated(((day, SIX), (date(2024, 1, 1), SIX)), AT)
    )
    assert in_band(FIVE, BANDS, BANDS.bands[1]) == FIVE


def read(kind: Figures, value: str) -> tuple[Reader, list[str]]:
    """Read the figure `x`, and tell the problems with their remedies in Swedish."""
    to = Reader(parse(f"x: {value}\n", "x.yaml"))
    document = to.document.value
    assert isinstance(document, dict)
    kind.read(document["x"], ("x",), to)
    return to, [
        f"{each.place.column} {each.id}: {each.message.sv}; {each.hint and each.hint.sv}" for each in to.problems
    ]


@pytest.mark.parametrize(
    ("bands", "problems"),
    [
        ("{0-3: 5 kr/year, 4-: 6 kr/year}", []),
        ("{1 member: 5 kr/year, 2-3 members: 6 kr/year}", []),
        ("{2-: 5 kr/year}", ["5 band-gap: första intervallet börjar vid 2 mandat; börja vid 0 eller 1"]),
        (
            "{1-3: 5 kr/year, 5-: 6 kr/year}",
            ["21 band-gap: inget intervall täcker 4 mandat; intervallet före slutar vid 3; börja detta vid 4"],
        ),
        (
            "{1-3: 5 kr/year, 7-: 6 kr/year}",
            ["21 band-gap: inget intervall täcker 4–6 mandat; intervallet före slutar vid 3; börja detta vid 4"],
        ),
        (
            "{1-3: 5 kr/year, 3-: 6 kr/year}",
            [
                (
                    "21 band-overlap: intervallen överlappar vid 3 mandat; "
                    "intervallet före slutar vid 3 mandat; börja detta vid 4"
                )
            ],
        ),
        (
            "{0: 5 kr/year, 0-: 6 kr/year}",
            [
                (
                    "19 band-overlap: intervallen överlappar vid 0 mandat; "
                    "intervallet före slutar vid 0 mandat; börja detta vid 1"
                )
            ],
        ),
        (
            "{1-: 5 kr/year, 4-: 6 kr/year}",
            ["20 band-overlap: intervallet före, 1-, har inget slut; bara det sista intervallet kan vara öppet"],
        ),
        (
            "{1-3: 5 kr/year, 4- members: 6 kr/year}",
            ["21 mixed-units: intervall av mandat och medlemmar; använd en enhet i alla intervall"],
        ),
        (
            "{1-3: 5 kr/year, x: 6 kr/year, 8-: 7 kr/year}",
            [
                (
                    "21 unknown-key: ”x” är varken ett intervall, ett datum eller value:; "
                    "skriv intervall som 1-3, 4 eller 10- och datum som 2023-01-01"
                )
            ],
        ),
        ("{}", ["1 empty-value: värdet saknas; None"]),
    ],
)
def test_bands_cover_each_number_once(bands: str, problems: list[str]) -> None:
    assert read(AMOUNT, bands)[1] == problems


def test_bands_are_of_what_the_longest_of_their_units_names() -> None:
    document = parse("{1 member: 5 kr/year, 2-3 members: 6 kr/year, 4- member: 7 kr/year}", "x.yaml")
    found = AMOUNT.read(document.value, ("x",), Reader(document))
    assert isinstance(found, Banded)
    assert found.unit == "members"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1 € up", "filens belopp är i kr och räknas inte om; filens valuta anges i unit:"),
        ("1 USD up", "filens belopp är i kr och räknas inte om; filens valuta anges i unit:"),
        ("100 SEK up", "skriv 100 kr up"),
        ("1 foo up", "skriv till exempel 1 kr up"),
    ],
)
def test_a_rounding_to_no_unit_is_told_one(text: str, hint: str) -> None:
    with pytest.raises(Refusal) as caught:
        rounding(text, AT, "kr")
    assert caught.value.hint is not None
    assert caught.value.hint.sv == hint


@pytest.mark.parametrize(("number", "problems"), [(100, []), (101, ["4 too-large"])])
def test_a_figure_has_a_hundred_bands_at_most(number: int, problems: list[str]) -> None:
    told = read(AMOUNT, "{" + ", ".join(f"{each}: 5 kr/year" for each in range(number)) + "}")[1]
    assert [each.partition(":")[0] for each in told] == problems


def test_an_addition_is_of_a_number_for_each_that_is_counted() -> None:
    text = "5 % per mandate above 9"
    assert plus(text, AT) == Plus(Given(Fraction(1, 20), "share", "5 %", AT), "mandate", 9, text, AT)
    to, problems = read(SHARE, "{value: 40 %, plus: 5 % per mandate above 9}")
    assert (to.uses, problems) == ([Use("mandate", "count", ("x", "plus"), (8, 15))], [])


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        *(
            (text, ("notation", f"{text!r} does not say what is added for what", None))
            for text in (
                "5 % above 9",
                "mandate above 9",
                "5 % per mandate",
                "5 % per mandate over 9",
                "5 % per mandate above 9 x",
                "40 % of fee per mandate above 9",
                "unknown % per mandate above 9",
                "5 % per Mandate above 9",
            )
        ),
        ("5 % per mandate above 1.5", ("number", "1.5 is not a whole number from 0", (22, 25))),
    ],
)
def test_an_addition_is_refused(text: str, refusal: tuple[str, str, tuple[int, int] | None]) -> None:
    with pytest.raises(Refusal) as caught:
        plus(text, AT)
    assert refusal_of(caught) == refusal


@pytest.mark.parametrize(
    ("kind", "text", "problems"),
    [
        *((kind, "exact", []) for kind in (ROUNDING, ROUNDS_MONEY, ROUNDS_COUNT, ROUNDS_SHARE)),
        *((ROUNDING, text, []) for text in ("1 kr up", "1 mandate up", "0.1 % up", "0.05 full time up")),
        (ROUNDS_MONEY, "100 kr half up", []),
        (ROUNDS_COUNT, "1 mandate down", []),
        (ROUNDS_COUNT, "2 mandates down", []),
        (ROUNDS_SHARE, "0.1 % half even", []),
        (ROUNDS_MONEY, "0.1 % up", ["4 unit: här går det inte att avrunda till %; skriv till exempel 1 kr half up"]),
        (
            ROUNDS_COUNT,
            "1 kr up",
            ["4 unit: här går det inte att avrunda till kr; skriv till exempel 1 mandate half up"],
        ),
        (ROUNDS_SHARE, "1 kr up", ["4 unit: här går det inte att avrunda till kr; skriv till exempel 0.1 % half up"]),
        (ROUNDS_MONEY, "1 half up", ["4 missing-unit: enheten saknas; skriv 1 kr half up"]),
        (ROUNDS_COUNT, "1 half up", ["4 missing-unit: enheten saknas; skriv 1 mandate half up"]),
        (ROUNDS_SHARE, "1 half up", ["4 missing-unit: enheten saknas; skriv 1 % half up"]),
    ],
)
def test_what_is_rounded_has_a_step_of_its_own_unit(kind: Figures, text: str, problems: list[str]) -> None:
    assert read(kind, text)[1] == problems
