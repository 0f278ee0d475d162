"""A rule in plain sentences: whole texts as they are read aloud, and the sentence that each primitive brings."""

from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest

from polsek.notation.figure import Banded, Dated, parts
from polsek.notation.formula import Given, Of
from polsek.problem import Language, same
from polsek.read.folder import Folder
from polsek.read.library import Library
from polsek.rules.file import RuleFile
from polsek.show.contracts.files import ParagraphSaid
from polsek.show.description import DescriptionAnswer, described
from polsek.show.description.figures import band_text
from polsek.show.description.wording import Said, Section, quantity
from polsek.show.formats import write
from polsek.show.numbers import SPACE
from tests.making import SHARED, component, description, rule_file, rule_text, series_of, series_text

HERE = Path(__file__).parent / "descriptions"
LIBRARY = Library()
CONFORMANCE = Library(Folder(SHARED / "conformance", "conformance")) if (SHARED / "conformance").is_dir() else LIBRARY
RULES = [(LIBRARY if rule in LIBRARY.rules else CONFORMANCE, rule) for rule in CONFORMANCE.rules]
LANGUAGES: tuple[Language, ...] = get_args(Language)
FEE = series_of(
    series_text("fee", "kr/month", "2020-01-01: 1000, 2024-07-01: 1200", known_to="2024-12-31"),
    series_text("amount", "kr/year", "2020-01-01: 50000, 2024-01-01: 60000"),
    series_text("index", "index", "2014-10-01: 300, 2023-10-01: 330"),
    series_text("po", "share", "2020-01-01: {value: 40 %, status: uncertain, note: guessed}"),
)


def told(text: str, language: Language = "en", year: int | None = None) -> list[ParagraphSaid]:
    sections = described(rule_file(text, FEE), FEE, year, "Kommun")
    return DescriptionAnswer((("rule", sections),)).data(language)[0]["paragraphs"]


def below(heading: str, text: str, language: Language = "en", year: int | None = None) -> str:
    """Give what is said below a heading, on one line, with plain spaces."""
    for paragraph in told(text, language, year):
        if paragraph["heading"] == heading:
            lines = (" | ".join([each["text"], *each["items"]]) for each in paragraph["sentences"])
            return " ".join(lines).replace(SPACE, " ")
    return ""


def of_c(keys: str, language: Language = "en", year: int | None = None, **head: str) -> str:
    """Give what is said of the one component of a rule."""
    return below("c", component(keys, **head), language, year)


# --- whole texts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "authority", "year", "language"),
    [
        ("ostersund/political-secretaries", "Östersunds kommun", None, "sv"),
        ("ostersund/political-secretaries", "Östersunds kommun", 2024, "en"),
        ("simrishamn/party-support", "Simrishamns kommun", None, "sv"),
        ("stenungsund/party-support", "Stenungsunds kommun", 2018, "en"),
    ],
)
def test_whole_texts(rule: str, authority: str, year: int | None, language: Language) -> None:
    file = LIBRARY.rule(rule)
    text = description(file, LIBRARY.series_of(file), year, language, authority)
    name = f"{rule.partition('/')[0]}.{language}.txt"
    assert text.replace(SPACE, " ") == (HERE / name).read_text(encoding="utf-8")


# --- every rule -------------------------------------------------------------------------------------------------------


def years_of(file: RuleFile) -> list[int | None]:
    """Give the years in which anything may be told in another way: those of dates, and none."""
    days = {start for each in all_parts_of(file) if isinstance(each, Dated) for start, _ in each.values}
    return [None, 2027, *sorted({day.year + extra for day in days for extra in (-1, 0)})]


def all_parts_of(file: RuleFile) -> list[object]:
    rule = file.rule
    figures = [*rule.figures.values(), *(pool.amount for pool in rule.pools.values())]
    figures += [each.amount for each in rule.components.values()]
    figures += [each.employment for each in rule.components.values() if each.employment is not None]
    return [inner for figure in figures for inner in parts(figure)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("library", "rule"), RULES, ids=[rule for _, rule in RULES])
def test_every_rule_is_told_with_all_its_titles_and_figures(library: Library, rule: str, language: Language) -> None:
    file = library.rule(rule)
    series = library.series_of(file)
    for year in years_of(file):
        text = description(file, series, year, language)
        assert "{" not in text
        assert "None" not in text
        assert all(each.called(name).get(language) in text for name, each in file.rule.components.items())
    text = " ".join(description(file, series, None, language, width=10**6).split(" "))
    for figure in all_parts_of(file):
        if isinstance(figure, Given) and figure.number is not None:
            amount = quantity(figure.number, figure.unit, figure.text).get(language)
            assert amount.removesuffix(" per år").removesuffix(" per månad") in text, figure.text
        elif isinstance(figure, Of) and figure.factor is not None and not (figure.multiple and figure.factor == 1):
            unit = "" if figure.multiple else "share"
            written = figure.factor_text.removesuffix(" %")
            assert quantity(figure.factor, unit, written).get(language) in text, figure.text
        elif isinstance(figure, Banded):
            assert all(band_text(band, figure.unit).get(language) in text for band in figure.bands)


# --- times and divided ------------------------------------------------------------------------------------------------


def test_per_party() -> None:
    assert of_c("amount: 12000 kr/year\nper: party") == ("Each party gets 12 000 kr a year, the same for every party.")
    assert of_c("amount: 12000 kr/year\nper: party", "sv") == (
        "Varje parti får 12 000 kr per år, lika för alla partier."
    )


def test_per_mandate_multiplies() -> None:
    assert of_c("amount: 749.80 kr/month\nper: mandate") == (
        "Each party gets 749.80 kr a month for every mandate. A year is twelve times that."
    )
    assert of_c("amount: 20000 kr/year\nper: mandate", "sv") == "Varje parti får 20 000 kr per mandat och år."


def test_per_a_list() -> None:
    text = of_c("amount: 5 kr/year\nper: [mandate, meetings]", facts="{meetings: number of the assembly}")
    assert text == (
        "Each party gets 5 kr a year for every mandate and every meeting: the amount is multiplied by the party’s "
        "number of mandates and by the number of meetings."
    )


def test_split_equally_divides() -> None:
    text = of_c("amount: 900 kr/year\nsplit: equally")
    assert text == (
        "900 kr a year is one sum that is divided equally: each party gets the sum divided by the number of parties "
        "that are entitled to a part, also those whose support is withheld. The part of a party whose support is "
        "withheld is paid to nobody and stays with the municipality."
    )


@pytest.mark.parametrize(
    ("among", "empty", "divisor", "unpaid"),
    [
        ("those entitled", "counted", "samtliga mandat hos de partier som har rätt till stöd, även tomma stolar och partier vars stöd hålls inne", "Andelen för ett parti vars stöd hålls inne betalas inte ut utan blir kvar hos kommunen."),  # noqa: E501
        ("those entitled", "not counted", "samtliga mandat hos de partier som har rätt till stöd, även tomma stolar och partier vars stöd hålls inne", "Andelen för en tom stol eller ett parti vars stöd hålls inne betalas inte ut utan blir kvar hos kommunen."),  # noqa: E501
        ("those paid", "counted", "mandaten hos de partier som får stödet utbetalt, tomma stolar medräknade och utan partier vars stöd hålls inne", "Andelen för ett parti vars stöd hålls inne går till övriga partier."),  # noqa: E501
        ("those paid", "not counted", "mandaten hos de partier som får stödet utbetalt, utan tomma stolar och utan partier vars stöd hålls inne", "Andelen för en tom stol eller ett parti vars stöd hålls inne går till övriga partier."),  # noqa: E501
        ("the assembly", "not counted", "samtliga platser i fullmäktige, även tomma stolar, platser utan parti och platser hos partier som inte får någon del", "Andelen för en tom stol, en plats utan parti, ett parti som inte får någon del eller ett parti vars stöd hålls inne betalas inte ut utan blir kvar hos kommunen."),  # noqa: E501
    ],
)  # fmt: skip
def test_split_by_mandates(among: str, empty: str, divisor: str, unpaid: str) -> None:
    text = of_c(f"amount: 900 kr/year\nsplit: by mandates\namong: {among}", "sv", mandates=f"{{empty_seats: {empty}}}")
    assert text == (
        f"900 kr per år fördelas efter mandat: summan delas med {divisor}, och varje parti får sin andel efter sitt "
        f"antal mandat. {unpaid}"
    )


def test_split_by_a_fact_for_some() -> None:
    keys = "amount: 900 kr/year\nsplit: by members\nfor: at least 1000 members"
    text = of_c(keys, facts="{members: number of each party}")
    assert "divided by members: it is divided by the members of all parties that are entitled to a part" in text
    assert "A part of the sum goes to each represented party that has at least 1 000 members." in text


@pytest.mark.parametrize(
    ("among", "expected"),
    [
        ("those entitled", "counts in the divisor as long as it keeps its part, so the others get less meanwhile."),
        ("the assembly", "what it keeps is paid on top of the sum."),
    ],
)
def test_a_leaver_and_the_divisor(among: str, expected: str) -> None:
    text = component(f"amount: 9 kr/year\nsplit: by mandates\namong: {among}\nafter_leaving: 6 months")
    assert "A party that has left the assembly keeps it for 6 months, by its former mandates." in below("c", text)
    assert below("c", text).endswith(expected)
    assert "so the distribution before must be known as well." in below("Which mandates count, and when", text)


def test_limits_on_the_count() -> None:
    keys = "amount: 9 kr/year\n{}\nat_least: 3 mandates\nat_most: 12 mandates\nabove: 2 mandates"
    limits = (
        "A party with fewer than 3 mandates is counted as if it had 3 (one that has none gets nothing). At most 12 "
        "mandates of a party are counted. Only what exceeds 2 mandates is counted."
    )
    assert of_c(keys.format("per: mandate")).endswith(limits)
    assert of_c(keys.format("split: by mandates")).endswith(f"{limits} The divisor counts in the same way.")
    assert "Stödet ges från och med det tredje mandatet." in of_c(keys.format("per: mandate"), "sv")
    fixed = keys.format("split: by mandates\namong: the assembly")
    assert of_c(fixed).endswith(f"{limits} This does not change the divisor.")


def test_limits_in_money() -> None:
    text = of_c("amount: 9 kr/year\nper: mandate\nabove: 1 mandate\nat_least: 5 kr/year\nat_most: 2 x amount")
    assert text.endswith(
        "Only what exceeds 1 mandate is counted. A party that gets this part gets at least 5 kr a year. Of this part "
        "a party gets at most 2 times the amount a year."
    )


def test_a_deduction() -> None:
    assert of_c("amount: -9 kr/year\nper: party").endswith("A negative amount is a deduction.")


# --- bands and full time ----------------------------------------------------------------------------------------------

BANDS = "amount: {1-4: 3000 kr/year, 5-9: 2000 kr/year, 10-: 1000 kr/year}\nper: mandate\nbanding: "


def test_banding_whole() -> None:
    assert of_c(f"{BANDS}whole").endswith(
        "The amount by number of mandates: | 1–4 mandates: 3 000 kr a year | 5–9 mandates: 2 000 kr a year | "
        "10 mandates or more: 1 000 kr a year The band is chosen by the party’s whole number, and every mandate gets "
        "that band’s amount. For example 5 mandates: 5 × 2 000 = 10 000 kr a year."
    )


def test_banding_each() -> None:
    assert of_c(f"{BANDS}each", "sv").endswith(
        "Varje mandat ger beloppet för sitt eget intervall, så ett större antal ändrar inget för de första. "
        "Exempel: 5 mandat ger 4 × 3 000 + 1 × 2 000 = 14 000 kr per år."
    )


def test_bands_without_an_example() -> None:
    assert "example" not in of_c("amount: {1-4: 1 % of amount, 5-: 2 % of amount}\nper: mandate\nbanding: each")
    assert "example" not in of_c("amount: {1-: 9 kr/year}\nper: mandate\nbanding: each")
    assert "example" not in of_c("amount: {1: unknown kr/year, 2-: 5 kr/year}\nper: mandate\nbanding: each")


def test_bands_that_the_year_no_longer_has() -> None:
    keys = "amount: {2020-01-01: {1: 1 kr/year, 2-: 2 kr/year}, 2024-01-01: 3 kr/year}\nper: mandate\nbanding: whole"
    assert "example" not in of_c(keys, year=2024)
    assert "with 1 mandate, 2 kr a year with 2 mandates or more" in of_c(keys)


def test_bands_of_inhabitants_are_the_same_for_all() -> None:
    keys = "amount: {1-9999 inhabitants: 1 kr/year, 10000- inhabitants: 2 kr/year}\nper: party"
    text = of_c(keys, facts="{inhabitants: number of the assembly}")
    assert text == (
        "Each party gets the amount below, the same for every party. The amount by number of "
        "inhabitants: | 1–9 999 inhabitants: 1 kr a year | 10 000 inhabitants or more: 2 kr a year"
    )


def test_full_time_with_overhead() -> None:
    text = of_c("amount: 50 % of fee\nper: full time\nemployment: {1-3: 25 %, 4-: 100 %}\noverhead: 31.42 %", "sv")
    assert text == (
        "Beloppet för en heltid är 50 % av fee per månad. Varje parti får den andel av beloppet som motsvarar "
        "partiets tjänstgöringsgrad. Tjänstgöringsgraden efter antal mandat: | 1–3 mandat: 25 % | 4 mandat eller fler: "
        "100 % Därtill kommer PO-pålägg med 31,42 %. Årsbeloppet är tolv månadsbelopp."
    )


def test_full_time_by_a_fact_and_a_series() -> None:
    keys = "amount: 9 kr/year\nper: [full time, meetings]\nemployment: employment\noverhead: po"
    facts = "{employment: share of each party, meetings: number of the assembly}"
    assert of_c(keys, facts=facts) == (
        "The amount for full time is 9 kr a year. Each party gets as large a part of it as its share of full time. It "
        "is multiplied by the number of meetings too. The po is added to the result."
    )
    assert "as its share of full time, 40 %." in of_c("amount: 9 kr/year\nper: full time\nemployment: 40 %")


def test_posts() -> None:
    text = component("amount: {1: 0.5 full time, 2: unknown full time, 3-: 2 full time}\nper: party", unit="full time")
    assert below("c", text, "sv") == (
        "Varje parti får tjänsterna nedan. Tjänsterna efter antal mandat: | 1 mandat: 0,5 heltidstjänst | 2 mandat: "
        "ett okänt antal heltidstjänster | 3 mandat eller fler: 2 heltidstjänster"
    )
    rounded = component("amount: 1 full time\nper: party", unit="full time", rounding="{shown: 0.05 full time up}")
    assert below("Rounding", rounded) == (
        "Every amount that is shown is rounded up to the next 0.05 of a full-time post."
    )
    assert "It shares out posts, not money." in below("Partistöd", text)
    assert "Amounts shown: each rounded by itself to 0.01 of a full-time post." in below("Defaults", text)


# --- who and when -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "who"),
    [
        ("represented", "Varje parti som är representerat i fullmäktige av en vald ledamot får"),
        ("elected", "Varje parti som har minst ett mandat (även om alla dess stolar är tomma) får"),
        ("listed", "Varje parti som finns i mandatfilen (även utan något mandat) får"),
        (
            "[opposition, at most 7 mandates]",
            "Varje representerat parti som är i opposition och har högst 7 mandat får",
        ),
        ("government", "Varje representerat parti som hör till styret får"),
        ("above 1 mandate", "Varje representerat parti som har fler än 1 mandat får"),
        ("employment below 40 %", "Varje representerat parti som har en tjänstgöringsgrad under 40 % får"),
        ("share at least 1/3", "Varje representerat parti som har en ”share” på minst 1/3 får"),
        ("not office", "Varje representerat parti som inte uppfyller villkoret ”office” får"),
        ("chair", "Varje parti får"),
    ],
)
def test_who(condition: str, who: str) -> None:
    facts = "{employment: share of each party, share: share of each party, office: yes/no of each party, chair: yes/no of the assembly}"  # noqa: E501
    text = of_c(f"amount: 9 kr/year\nper: party\nfor: {condition}", "sv", facts=facts)
    assert text.startswith(f"{who} 9 kr per år")
    assert ("Det ges bara när uppgiften ”chair” om fullmäktige är ja." in text) is (condition == "chair")


@pytest.mark.parametrize(
    ("years", "head", "expected"),
    [
        ("1", {}, "It is given only in year 1 of the term; year 1 is the year after the election."),
        ("2-4", {}, "It is given only in years 2–4 of the term; year 1 is the year after the election."),
        ("3-", {"time": "{year_starts: 15 October}"}, "It is given only in year 3 of the term and after it; year 1 is the first support year that begins on or after 15 October of the election year."),  # noqa: E501
        ("1", {"authority": "{code: x, name: X, kind: state}"}, "It is given only in year 1 of the term; year 1 is the first support year that begins after the election."),  # noqa: E501
    ],
)  # fmt: skip
def test_years_of_the_term(years: str, head: dict[str, str], expected: str) -> None:
    text = component(f"amount: 9 kr/year\nper: party\nterm_years: {years}", **head)
    assert below("c", text).endswith(expected)


def test_its_own_validity_and_in_kind() -> None:
    text = of_c(
        "amount: 9 kr/year\nper: party\npaid: in kind\nvalid: [{from: 2022-01-01, to: 2022-12-31}, {from: 2024-01-01}]"
    )
    assert text.endswith(
        "It is given only from 2022-01-01 to 2022-12-31 and from 2024-01-01. It is given in kind: it is part of the "
        "total but is not paid out, not divided in instalments and not settled."
    )


def test_what_the_file_says_of_mandates() -> None:
    mandates = "{from: 15 October, mid_term: never, empty_seats: counted, weighted: {new_result: {1: 1/6, 2-3: 1/2, 4-: 100 %}, rounding: 1 mandate half up, outside: tenths, outside_at_most: 14}}"  # noqa: E501
    text = component(
        "amount: 9 kr/year\nper: weighted mandate",
        mandates=mandates,
        facts="{tenths: number of each party}",
        time="{year_starts: 15 October, counted_by: days, mid_month: same month}",
        assembly='"2380"',
    )
    assert below("Which mandates count, and when", text) == (
        "The seats are those of the assembly of authority 2380. A newly elected assembly counts from 15 October after "
        "the election. A change inside the term does not count: the result of the election holds for the whole term. "
        "An empty seat counts: a party is counted with all its mandates. A weighted mandate is made of two elections: "
        "the new result times its share, and the result of the election before times what remains to 100 %; the "
        "mandate distribution of the election before must be known too. The new result’s share by year of the term: | "
        "year 1: 1/6 | years 2–3: 1/2 | year 4 and later: 100 % The weighted number is rounded to the nearest whole "
        "mandate, halves upwards. A party without mandates in one of the elections counts its “tenths” there instead, "
        "at most 14. The support year begins on 15 October and is named by the year in which it begins. A part of a "
        "year is counted in days. A change inside a month counts for the whole of that month."
    )
    silent = below("Defaults", text)
    assert "Empty seats" not in silent
    assert "Newly elected" not in silent
    assert "inside the term" not in silent


def test_a_party_outside_may_count_without_limit() -> None:
    text = component(
        "amount: 9 kr/year\nper: weighted mandate",
        mandates="{weighted: {new_result: 50 %, outside: tenths}}",
        facts="{tenths: number of each party}",
        time="{mid_month: next month}",
    )
    assert "counts its “tenths” there instead." in below("Which mandates count, and when", text)
    assert "Parts of a year: whole months, a twelfth each; the support year is the calendar year." in below(
        "Defaults", text
    )


def test_a_plain_weight_without_rounding() -> None:
    text = component("amount: 9 kr/year\nper: weighted mandate", mandates="{weighted: {new_result: 50 %}}")
    assert "The new result’s share is 50 %." in below("Which mandates count, and when", text)
    assert "Weighted mandates: they are not rounded." in below("Defaults", text)
    exact = component(
        "amount: 9 kr/year\nper: weighted mandate", mandates="{weighted: {new_result: 50 %, rounding: exact}}"
    )
    assert "The weighted number is not rounded." in below("Which mandates count, and when", exact)


def test_the_other_words_of_the_calendar() -> None:
    text = component("amount: 9 kr/year\nper: party", time="{counted_by: months, mid_month: next month}")
    assert below("Which mandates count, and when", text) == (
        "A part of a year is counted in months. A change inside a month counts from the month after."
    )


def test_facts() -> None:
    text = component(
        "amount: 100 % of rent\nper: party\nfor: [applied, opposition]",
        facts=('{rent: kr/month of each party, applied: "yes/no of each party, else no", big: share of the assembly}'),
    )
    assert below("What else must be known", text).startswith(
        "Besides the mandates, the rule asks for: | “rent”: an amount in kr/month, of each party | “applied”: yes or "
        "no, of each party; where nothing is stated it is no | “big”: a share in per cent, of the assembly Which "
        "parties govern and which are in opposition is for people to say"
    )


# --- figures ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "en", "sv"),
    [
        ("40 % of amount", "40 % of the amount a year", "40 % av amount per år"),
        ("1/3 of fee on 1 July last year", "1/3 of the fee (as of 1 July the year before) a month", "1/3 av fee (nivån den 1 juli året före) per månad"),  # noqa: E501
        ("1.3 x fee on 1 July per year", "1.3 times the fee (as of 1 July of the support year) a year", "1,3 gånger fee (nivån den 1 juli under stödåret) per år"),  # noqa: E501
        ("1 x amount on 2008-12-31", "the amount (as of 2008-12-31) a year", "amount (nivån 2008-12-31) per år"),
        ("1 x amount last year per month", "the amount (that of the year before) a month", "amount (föregående års nivå) per månad"),  # noqa: E501
        ("unknown % of amount", "an unknown share of the amount a year", "en okänd andel av amount per år"),
        ("unknown x amount", "an unknown multiple of the amount a year", "en okänd multipel av amount per år"),
        ("unknown kr/month", "an unknown amount a month", "ett okänt belopp per månad"),
        ("{value: 9 kr/year, indexed: 5 %, rounding: 5 kr down}", "9 kr a year, raised by 5 %, rounded down to the 5 kr below", "9 kr per år, uppräknat med 5 %, avrundat nedåt till närmaste 5 kr"),  # noqa: E501
    ],
)  # fmt: skip
def test_amounts(amount: str, en: str, sv: str) -> None:
    keys = f"amount: {amount}\nper: party"
    assert of_c(keys).startswith(f"Each party gets {en}, the same")
    assert of_c(keys, "sv").startswith(f"Varje parti får {sv}, lika för alla")


@pytest.mark.parametrize(
    ("when", "en", "sv"),
    [
        ("", "of the year in which the support year begins", "det år då stödåret börjar"),
        (
            " last year",
            "of the year before the one in which the support year begins",
            "året före det då stödåret börjar",
        ),
    ],
)
def test_a_day_may_come_before_a_support_year_that_begins_in_july(when: str, en: str, sv: str) -> None:
    text = component(f"amount: 1 x fee on 1 February{when}\nper: party") + "time: {year_starts: 1 July}\n"
    assert below("c", text, "en", None).startswith(f"Each party gets the fee (as of 1 February {en}) a month,")
    assert below("c", text, "sv", None).startswith(f"Varje parti får fee (nivån den 1 februari {sv}) per månad,")


def test_the_year_shows_what_a_series_is_and_its_change_inside_the_year() -> None:
    assert of_c("amount: 50 % of fee\nper: party", year=2024).startswith(
        "Each party gets 50 % of the fee (1 000 kr a month, which makes 500 kr a month; from 2024-07-01 1 200 kr a "
        "month, which makes 600 kr a month), the same"
    )
    assert of_c("amount: 1 x fee\nper: party", year=2023).startswith("Each party gets the fee (1 000 kr a month),")
    assert of_c("amount: 1 x fee\nper: party", year=2019).startswith("Each party gets the fee (no value is known),")


def test_dates_within_a_wrapper() -> None:
    keys = "amount: {value: {2020-01-01: 1 kr/year, 2022-01-01: 2 kr/year}, indexed: 5 %}\nper: party"
    assert of_c(keys).startswith(
        "Each party gets from 2020-01-01: 1 kr a year; from 2022-01-01: 2 kr a year, raised by 5 %, the same"
    )


def test_dated_figures() -> None:
    keys = "amount: {2020-01-01: 1 kr/year, 2024-07-01: 2 kr/year}\nper: mandate"
    dates = "The amount: | from 2020-01-01: 1 kr a year | from 2024-07-01: 2 kr a year"
    assert of_c(keys).endswith(dates)
    assert of_c(keys, year=2024).endswith(dates)
    assert of_c(keys, year=2023).startswith("Each party gets 1 kr a year for every mandate")
    assert "something that the file does not give for this time" in of_c(keys, year=2019)


def test_indexes() -> None:
    per = "amount: 9 kr/year\nper: party\nindexed: "
    assert of_c(f"{per}3 %/year from 2016-01-01").endswith(
        "The amount is first raised by 3 % every year (the first time on 2016-01-01, then on the same day each year, "
        "each raise on top of the one before)."
    )
    assert of_c(f"{per}change in index since 2014-10", "sv").endswith(
        "Beloppet räknas först upp med indexets förändring sedan oktober 2014 (därifrån till den sista oktober "
        "innan stödåret börjar)."
    )
    assert of_c(f"{per}po", year=2024).endswith("The amount is first raised by the po (40 %).")


def test_figures_of_the_file() -> None:
    text = rule_text("""
        figures:
          pay: {title: Lön, value: [1 x fee, -50 kr/month], indexed: 2 %, rounding: 10 kr up}
          change: {2020-01-01: 2 %, 2024-01-01: unknown %}
          base: {value: {2020-01-01: 1 kr/year, 2024-01-01: 2 kr/year}, indexed: change, rounding: exact}
        components:
          c: {amount: 10 % of pay, per: party}
          d: {amount: 1/2 of base last year, per: party}
          e: {amount: 1/2 of c, per: party}
    """)
    assert below("Figures that the rule uses", text, year=2024) == (
        "“Lön” is the fee (1 000 kr a month; from 2024-07-01 1 200 kr a month) minus 50 kr a month, raised by 2 %, "
        "rounded up to the next 10 kr. “change” is an unknown share. “base”, raised by “change”: | from 2020-01-01: "
        "1 kr a year | from 2024-01-01: 2 kr a year"
    )
    assert below("c", text).startswith("Each party gets 10 % of “Lön”, the same for every party")
    assert below("e", text) == "Each party gets 1/2 of what the party gets as “c”."


def test_pools() -> None:
    text = rule_text("""
        pools:
          pot: {title: Pott, amount: 10 kr/month, per: [mandate, inhabitant], indexed: 5 %, rounding: 100 kr half down, at_least: 5 kr/year, at_most: 2 x amount}
        facts: {inhabitants: number of the assembly}
        components:
          c: {amount: 40 % of pot, split: equally}
          d: {amount: 50 % of pot, split: equally}
    """)  # noqa: E501
    assert below("Ramen ”Pott”", text, "sv") == (
        "Ramen är 10 kr per månad för varje mandat som partierna har nu (även tomma stolar, men inte hos partier som "
        "har lämnat fullmäktige) och varje invånare. Årsbeloppet är tolv månadsbelopp. Beloppet räknas först "
        "upp med 5 %. Ramen avrundas till närmaste 100 kr, exakt hälften nedåt. Ramen är minst 5 kr per år. Ramen "
        "är högst 2 gånger amount per år. Ramen fördelas i denna ordning på ”c” och ”d”. Tillsammans är de "
        "90 % av ramen; resten betalas inte ut."
    )


def test_a_pool_that_nothing_is_drawn_from() -> None:
    text = rule_text("""
        pools: {pot: {amount: 900 kr/year}}
        components: {c: {amount: 9 kr/year, per: party}}
    """)
    assert below("The pool “pot”", text) == "The pool is 900 kr a year."


def test_the_rest_of_a_pool() -> None:
    text = rule_text("""
        pools: {pot: {amount: 900 kr/year, per: seat}}
        components:
          c: {amount: 9 kr/year, per: party, out_of: pot}
          d: {amount: rest of pot, split: equally}
    """)
    assert below("c", text).endswith("It is taken out of the pool “pot”.")
    assert below("d", text).startswith("What is left of the pool “pot” is one sum that is divided equally")
    assert (
        "every seat of the assembly (also those of no party). From it is taken, in this order: “c” and “d”."
        in below("The pool “pot”", text)
    )


# --- rounding and payment ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [
        ("{rate: 1 kr down}", "Beloppet per mandat avrundas nedåt till närmaste hela krona, innan det multipliceras med partiets antal."),  # noqa: E501
        ("{amount: exact}", "Beloppet per mandat avrundas inte."),
        ("{count: 1 mandate up}", "Partiets antal avrundas uppåt till närmaste hela mandat, innan beloppet multipliceras med det."),  # noqa: E501
        ("{subtotal: 5 kr half even}", "Beloppet gånger partiets antal avrundas till närmaste 5 kr, exakt hälften till det jämna."),  # noqa: E501
        ("{component: 100 kr up}", "Ett partis årsbelopp av varje del av stödet avrundas uppåt till närmaste 100 kr."),
        ("{party: {2017-01-01: exact, 2018-01-01: 5 kr up}}", "Ett partis summa för året avrundas: | från 2017-01-01: inte alls | från 2018-01-01: uppåt till närmaste 5 kr"),  # noqa: E501
        ("{shown: 0.01 kr half up}", "Varje belopp som visas avrundas till närmaste 0,01 kr (hälften uppåt)."),
        ("{employment: 0.1 % half up}", "Partiets tjänstgöringsgrad avrundas till närmaste 0,1 % (hälften uppåt)."),
        ("{shown: 1 kr half up}", "Varje belopp som visas avrundas till närmaste hela krona (50 öre uppåt)."),
        ("{total: from shown amounts}", "Totalsumman beräknas på de visade beloppen."),
    ],
)  # fmt: skip
def test_roundings(rounding: str, expected: str) -> None:
    assert below("Avrundning", component("amount: 9 kr/year\nper: mandate", rounding=rounding), "sv") == expected


def test_the_rate_of_a_split_is_the_sum_divided() -> None:
    assert of_c("amount: 9 kr/year\nsplit: by mandates\nrounding: {rate: 1 kr down}").endswith(
        "The amount per mandate (that is, the sum divided by its divisor) is rounded down to the whole krona below, "
        "before it is multiplied by the party’s number."
    )
    both = rule_text("""
        rounding: {rate: 1 kr down, subtotal: 1 kr up}
        components:
          c: {amount: 9 kr/year, split: equally}
          d: {amount: 9 kr/year, per: full time, employment: 50 %, overhead: 10 %, rounding: {component: 1 kr up}}
    """)
    assert below("Rounding", both) == (
        "The amount per party or full time (where a sum is divided: the sum divided by its divisor) is rounded down "
        "to the whole krona below, before it is multiplied by the party’s number. The amount times the party’s number "
        "is rounded up to the next whole krona, before payroll overhead."
    )
    assert below("d", both).endswith("A party’s amount of the year is rounded up to the next whole krona.")


def test_limits_corrections_and_withheld_support() -> None:
    text = component(
        "amount: 9 kr/year\nsplit: equally\namong: those paid",
        party_total="{at_least: 5 kr/year, at_most: 2 x amount}",
        adjustments="[{year: 2024, party: S, amount: -10 %, because: late}, {year: 2023, amount: 5 kr, because: more}]",
        withheld="[{year: 2024, party: M, what: all, because: none}, {year: 2024, party: S, what: c, because: x}]",
    )
    assert below("Limits, corrections and withheld support", text, year=2024) == (
        "A party that gets anything gets at least 5 kr a year in all. A party gets at most 2 times the amount "
        "(60 000 kr a year, which makes 120 000 kr a year) in all. A limit counts for the time in which a party gets "
        "anything: for half a year it is half. 2024: the total of Socialdemokraterna is corrected "
        "by −10 %, because: “late”. 2024: withheld from Moderaterna: all support, because: “none”. 2024: "
        "withheld from Socialdemokraterna: “c”, because: “x”. A part that is withheld is taken as it is calculated, "
        "but no more than the party would else be paid or given. What is withheld is a line of its own with a negative "
        "number; it stays with the municipality, but of “c” it goes to the other parties."
    )
    assert "2023: the total of every party is corrected by 5 kr" in below(
        "Limits, corrections and withheld support", text
    )


def test_instalments() -> None:
    def paid(instalments: str, year: int | None = None) -> str:
        return below(
            "Payment and settlement", component("amount: 9 kr/year\nper: party", instalments=instalments), "en", year
        )

    assert paid("[{share: 50 %}, {share: 1/2, due: 30 June}]") == (
        "The money is paid in 2 instalments: | 50 % | 50 % on 30 June Each is rounded by itself, so together they may "
        "miss the party’s total."
    )
    assert paid("[{share: 80 %, due: January, when: asked for}, {share: rest}]") == (
        "The money is paid in 2 instalments: | 80 % in January, “asked for” | the rest The rest is the shown total "
        "less the instalments before it, so together they make the total. The conditions are judged by people and not "
        "calculated."
    )
    dated = "{2020-01-01: [{share: 100 %}], 2024-01-01: [{share: 50 %}, {share: rest}]}"
    assert paid(dated).startswith("From 2020-01-01 the money is paid once a year. From 2024-01-01 the money is")
    assert paid(dated, 2023) == "The money is paid once a year."
    once = "[{share: 100 %, due: 15 March, when: once decided}]"
    assert paid(once).startswith("The money is paid once a year, on 15 March, “once decided”.")
    assert paid(dated, 2019) == ""


def test_settlement() -> None:
    def settled(settlement: str, language: Language = "en") -> str:
        text = component("amount: 9 kr/year\nper: party", settlement=settlement)
        heading = {"en": "Payment and settlement", "sv": "Utbetalning och avräkning"}[language]
        return below(heading, text, language)

    assert settled("{unspent: repaid, by: last of February, overspent: paid}", "sv") == (
        "Oförbrukat stöd ska betalas tillbaka senast den sista februari året efter. Kostnader utöver stödet ersätts."
    )
    assert settled("{unspent: kept}") == "Money that a party has not used is kept by the party."
    assert settled("{unspent: carried over, by: 31 March}") == (
        "Money that a party has not used is carried over to the next year by 31 March of the year after at the latest."
    )


@pytest.mark.parametrize(
    ("employer", "expected"),
    [
        ("the party", "Partiet är arbetsgivare."),
        ("the authority", "Kommunen är arbetsgivare."),
        ("the party chooses", "Varje parti väljer vem som är arbetsgivare: partiet självt eller kommunen."),
    ],
)
def test_arrangement(employer: str, expected: str) -> None:
    text = rule_text(f"arrangement: {{employer: {employer}, notice: tre månader}}")
    assert below("Anställning", text, "sv") == f"{expected} Enligt regelfilen: | uppsägning: ”tre månader”"
    assert "Filen anger vem som anställer men innehåller inga belopp." in below("Partistöd", text, "sv")
    assert below("Anställning", rule_text(f"arrangement: {{employer: {employer}}}"), "sv") == expected


# --- the beginning ----------------------------------------------------------------------------------------------------


def test_decision_and_validity() -> None:
    one = component("amount: 9 kr/year\nper: party", decided='{by: fullmäktige § 1, on: 2020-01-02, ref: "KS 1"}')
    assert below("Partistöd", one) == (
        "The rule is that of Kommun. It is decided by fullmäktige 2020-01-02 § 1 (KS 1). It holds from 2000-01-01 "
        "until further notice."
    )
    two = component("amount: 9 kr/year\nper: party", decided='[{by: A, url: "https://x"}, {by: B}]', source="a page")
    assert below("Partistöd", two, "sv") == (
        "Regeln gäller för Kommun. Beslut: | A, https://x | B Den gäller från och med den 1 januari 2000 och tills "
        "vidare. Källa: a page."
    )
    assert "Beslut: fullmäktige 2020-01-02 § 1 (dnr KS 1)." in below("Partistöd", one, "sv")
    law = component("amount: 9 kr/year\nper: party", decided="{by: lag (1972:625) om stöd}")
    assert "Den följer av lagen (1972:625) om stöd." in below("Partistöd", law, "sv")
    ended = component("amount: 9 EUR/year\nper: party", valid="{from: 2020-01-01, to: 2021-12-31}", unit="EUR")
    assert "It holds from 2020-01-01 to 2021-12-31; outside that there is no support." in below("Partistöd", ended)
    assert "It gives nothing for the support year 2023 (1 January to 31 December)." in below(
        "Partistöd", ended, year=2023
    )
    assert "Amounts are in EUR." in below("Partistöd", ended)
    assert "Amounts shown: each rounded by itself to whole EUR." in below("Defaults", ended)


def test_unknown_validity_and_a_proposal() -> None:
    text = component("amount: 9 kr/year\nper: party", valid="{from: unknown, to: 2024-12-31}", status="proposed")
    assert below("Partistöd", text).startswith(
        "This is a proposal, not a decision, for Kommun. The file names no decision. It is not known from when it "
        "holds; it holds to 2024-12-31."
    )
    tables = component(
        "amount: 9 kr/year\nper: party", valid="{from: unknown}", published="[{year: 2020}, {year: 2022}]"
    )
    assert "so only the years of published tables are calculated: 2020 and 2022." in below("Partistöd", tables)


def test_the_payer() -> None:
    region = component("amount: 9 kr/year\nsplit: equally", authority='"13"')
    assert "stays with the region." in below("c", region)
    state = component("amount: 9 kr/year\nsplit: equally", authority="{code: x, name: Nämnden, kind: state}")
    assert "blir kvar hos Nämnden." in below("c", state, "sv")
    assert "Fullmäktige avser här den församling vars mandat räknas." in below("Partistöd", state, "sv")


# --- care and silence -------------------------------------------------------------------------------------------------


def test_what_is_to_be_read_with_care() -> None:
    text = rule_text(
        """
        components:
          c:
            title: Del
            per: full time
            employment: 50 %
            amount: {2020-01-01: {value: 1 x fee, inferred: guessed, source: a page}, 2023-01-01: unknown kr/month}
            overhead: {value: po, interpreted: as we read it}
        """,
        note="keep in mind",
    )
    assert below("To be read with care", text) == (
        "This is inferred; the source does not state it: | “Del” from 2020-01-01: “guessed” This is how the source is "
        "interpreted: | “Del”, payroll overhead: “as we read it” This is decided but unknown to the file; to calculate "
        "with it, give it with --set: | “Del” from 2023-01-01 (components.c.amount.2023-01-01) These series are known "
        "up to a day; after it the last value is used, and every amount made from it is marked preliminary: | fee, "
        "known up to 2024-12-31 (1 200 kr a month) | po, known up to 2030-12-31 (40 %) Note: “keep in mind”."
    )
    assert below("Sources of single figures", text) == "As the file gives them: | “Del” from 2020-01-01: a page"
    assert below("To be read with care", text, year=2022) == (
        "This is inferred; the source does not state it: | “Del” from 2020-01-01: “guessed” This is how the source is "
        "interpreted: | “Del”, payroll overhead: “as we read it” These values of series are not confirmed: | po from "
        "2020-01-01, 40 %: uncertain, “guessed” Note: “keep in mind”."
    )


def test_a_series_after_it_is_known_is_preliminary() -> None:
    text = component("amount: 1 x fee ...\nper: party")
    head = "This is preliminary; the last known value is used until the series has a later one:"
    assert head in below("To be read with care", text.replace(" ...", ""), year=2025)
    assert below("To be read with care", text.replace("...", "last year"), year=2025) == ""
    assert below("To be read with care", text.replace(" ...", ""), year=2024) == ""


def test_what_is_given_instead() -> None:
    file = rule_file(component("amount: 9 kr/year\nper: party"), given={"components.c.amount": "10 kr/year"})
    text = description(file, {}, None, "en", width=200)
    assert "This is given instead of what the file says:\n- “c”\n" in text


SILENT = component("amount: 9 kr/year\nper: party")


def test_only_the_defaults_that_matter_are_said() -> None:
    party = below("Defaults", SILENT)
    assert "Empty seats" not in party
    assert "Division" not in party
    mandate = below("Defaults", component("amount: 9 kr/year\nper: mandate"))
    assert "| Empty seats: they count (the main rule of the Local Government Act)." in mandate
    split = below("Defaults", component("amount: 9 kr/year\nsplit: by mandates"))
    assert "| Division of “c”: between all parties that are entitled." in split
    condition = below("Defaults", component("amount: 9 kr/year\nper: party\nfor: at least 2 mandates"))
    assert "Empty seats: they count" in condition


def test_all_that_a_short_rule_leaves_to_the_language() -> None:
    assert below("Förval", SILENT, "sv") == (
        "Gäller eftersom filen inte anger något annat: | Berättigade till stödet: partier representerade i "
        "fullmäktige, dvs. med minst ett mandat med vald ledamot. | Nyvalda fullmäktige: mandaten räknas från den 1 "
        "januari efter valet. | Ändringar under mandatperioden: räknas direkt. | Partier som lämnar fullmäktige: "
        "stödet upphör direkt. | Del av år: hela månader, en tolftedel var; en ändring under en månad gäller från "
        "nästa; stödåret är kalenderåret. | Avrundning i delsteg: ingen. | Visade belopp: avrundade var för sig till "
        "hela kronor. | Totalsumma: beräknas på oavrundade belopp och kan avvika något från raderna. | Utbetalning: "
        "en gång per år. | Oförbrukat stöd: ingen återbetalning beräknas."
    )


def test_defaults_of_money() -> None:
    text = rule_text("""
        components:
          c: {amount: 1 x fee, per: full time, employment: 50 %, for: elected, after_leaving: 1 months}
          d: {amount: 1 kr/year, per: party, paid: in kind}
        instalments: [{share: 50 %}, {share: 50 %}]
        settlement: {unspent: kept}
    """)
    silent = below("Defaults", text)
    for expected in (
        "| Entitled to “d”: parties with at least one mandate that has an elected member.",
        "| Parties that leave the assembly: “d” ends at once.",
        "| Readings of the fee: monthly, so a change inside the year changes the support.",
        "| Payroll overhead on “c”: none.",
        "| Form of “c”: in money.",
        "| Each payment: rounded to whole kronor.",
        "| Overspending: a cost above the support is borne by the party.",
    ):
        assert expected in silent


# --- forms ------------------------------------------------------------------------------------------------------------

A_LIST = Said(same("a list:"), (same("a_b"), same("c d e f")))
SECTIONS = (
    Section(same("Title"), (Said(same("one two three")), A_LIST, Said(same("end")))),
    Section(same("More"), (Said(same("last")),)),
)
ANSWER = DescriptionAnswer((("rule", SECTIONS),))


def test_a_text_has_underlined_headings_and_lists_with_dashes() -> None:
    assert write(ANSWER, "table", "en", 12) == (
        "Title\n=====\nOne two\nthree. A\nlist:\n- a_b\n- c d e f\nEnd.\n\nMore\n----\nLast.\n"
    )


def test_on_a_terminal_headings_are_bold_and_not_underlined() -> None:
    assert write(ANSWER, "table", "en", 80, styled=True).splitlines()[:2] == [
        "\x1b[1mTitle\x1b[0m",
        "One two three. A list:",
    ]


def test_a_list_in_markdown_is_a_block_of_its_own() -> None:
    assert write(ANSWER, "markdown", "en") == (
        "## Title\n\nOne two three. A list:\n\n- a_b\n- c d e f\n\nEnd.\n\n### More\n\nLast.\n"
    )


def test_scripts_get_each_sentence_with_its_list() -> None:
    assert ANSWER.data("en")[0]["paragraphs"][1] == {"heading": "More", "sentences": [{"text": "Last.", "items": []}]}


def test_numbers_keep_the_decimals_that_are_written() -> None:
    assert quantity(Fraction("27412.10"), "kr/year", "27412.10 kr/year").sv == f"27{SPACE}412,10{SPACE}kr per år"
    assert quantity(Fraction(5), "kr", "5.00 kr").en == f"5.00{SPACE}kr"
