"""The pages of explain: whole screens, each kind of step, and trees that give their values again."""

from collections.abc import Iterator
from fractions import Fraction
from math import prod
from textwrap import dedent

import pytest

from polsek.calculation.support import PartySupport, Support
from polsek.calculation.year import calculate
from polsek.causes import Side
from polsek.money import Rounding
from polsek.problem import Language, PolsekError
from polsek.read.folder import Folder
from polsek.read.library import Library
from polsek.show.bands import BandsAnswer, trees_of_bands, trees_of_parties
from polsek.show.contracts import Tree
from polsek.show.data import json_text
from polsek.show.explanation import ExplanationAnswer, explanation_tree
from polsek.show.formats import write
from polsek.show.numbers import SPACE
from polsek.show.widths import size
from tests.making import (
    SHARED,
    assembly,
    component,
    row,
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
)

LIBRARY = Library()
CONFORMANCE = Library(Folder(SHARED / "conformance", "conformance")) if (SHARED / "conformance").is_dir() else LIBRARY
YEARS = (2013, 2015, 2018, 2019, 2021, 2022, 2023, 2024, 2026, 2027, 2028)
LANGUAGES: tuple[Language, ...] = ("en", "sv")
NAMES = {"ostersund": "Östersunds kommun", "riksdagen": "Partibidragsnämnden", "harjedalen": "Härjedalens kommun"}
SEATS = seats_text("A: 5, B: 3")


def shipped(name: str, year: int) -> Support:
    file = LIBRARY.rule(name)
    return calculate(file, LIBRARY.distributions(file.assembly), LIBRARY.series_of(file), year)


def screen(name: str, party: str, year: int, language: Language = "en", width: int = 80) -> str:
    """Give the explanation of a party by a shipped rule, with plain spaces."""
    support = shipped(name, year)
    return written(support, row(support, party), NAMES[name.partition("/")[0]], language, width).replace(SPACE, " ")


def written(support: Support, party: PartySupport, authority: str, language: Language, width: int) -> str:
    return write(ExplanationAnswer(((support, party, authority),)), "table", language, width)


def told(
    text: str, *seats: str, party: str = "A", language: Language = "en", year: int = 2024, **series: str
) -> list[str]:
    """Give the steps of a rule of the test's own, each with its spaces put together."""
    support = support_of(text, assembly(*(seats or (SEATS,))), year, series_of(*series.values()))
    page = written(support, row(support, party), "X", language, 100).replace(SPACE, " ")
    lines = [" ".join(line.split()) for line in page.splitlines()]
    return [line for line in lines[3:] if line]


def banded(name: str, year: int, language: Language = "en", width: int = 80) -> str:
    """Give the band table of a shipped rule, with plain spaces."""
    file = LIBRARY.rule(name)
    authority = NAMES.get(name.partition("/")[0], "X")
    side = Side(file, year, LIBRARY.series_of(file), LIBRARY.distributions(file.assembly))
    return write(BandsAnswer(((side, authority),)), "table", language, width).replace(SPACE, " ")


# --- whole screens ----------------------------------------------------------------------------------------------------

OSTERSUND = """\
    Support for political secretaries · Östersunds kommun · 2024
    kommunfullmäktige 2022-10-20 § 227 (KS:00478-2022)
    Moderaterna (M) · 9 mandates · 467 488 kr

    Salary incl. payroll overhead
      Riksdag fee, from 2024-01-01                   75 500      kr/month  [1]:106
      × 50 %                                         37 750      kr/month  [2]:19
      × 75 % share of full time, band 7–9 mandates   28 312.5    kr/month  [2]:21
      + 31.42 % payroll overhead                     37 208.2875 kr/month  [2]:22
      × 12 months                                   446 499.45   kr

    IT (in kind)
      Amount, per party                                 749.08   kr/month  [2]:26
        inferred: the printed total 2 846 908 is reached only if the year costs
          8 988.90 kr or more and less than 8 988.975 kr; 749.08 kr a month does
        interpreted: the IT cost of 2024 is taken to hold for the whole term
      × 12 months                                     8 988.96   kr

    Workplace (in kind)
      Amount, per party                              12 000      kr        [2]:41
        interpreted: the secretary has a right to the place itself and the party
          has none to its cost in money; 12 000 kr is the cost of 2024

    Total
      Salary incl. payroll overhead                 446 499.45   kr
      IT                                              8 988.96   kr
      Workplace                                      12 000      kr
      = Total                                       467 488.41   kr
      Shown: 1 kr half up                           467 488      kr

    Sources
    [1] {rules}/reference/riksdag_fee.yaml:106
        the riksdag, Nya arvoden för ledamöterna (day), and
        https://www.riksdagen.se/sv/ledamoter-och-partier/ledamoternas-arvoden-och-villkor/ledamoternas-arvoden/
        (amount)
    [2] {rules}/ostersund/political-secretaries.yaml:19, 21, 22, 26, 41
        instruction for group leaders and political secretaries, section 3.1.1
    [3] polsek:rules/mandates/2022.csv:2166
        final figures of the election authority (Valmyndigheten), read through
        public copies; they agree with Statistics Sweden (SCB) in all 310 assemblies

    Interpreted: the instruction is for the term 2023–2026; that it goes on after
      the term is our reading
    """


def test_every_step_from_the_riksdag_fee_to_the_total() -> None:
    name = LIBRARY.rule("ostersund/political-secretaries").places.file.rpartition("/ostersund/")[0]
    found = screen("ostersund/political-secretaries", "M", 2024)
    assert found == dedent(OSTERSUND).replace("{rules}", name)


def test_the_steps_are_in_swedish_too() -> None:
    lines = screen("ostersund/political-secretaries", "M", 2024, "sv").splitlines()
    assert lines[2:9] == [
        "Moderaterna (M) · 9 mandat · 467 488 kr",
        "",
        "Lön inkl. PO-pålägg",
        "  Riksdagsledamotsarvode, från 2024-01-01    75 500      kr/mån  [1]:106",
        "  × 50 %                                     37 750      kr/mån  [2]:19",
        "  × 75 % tjänstgöringsgrad, vid 7–9 mandat   28 312,5    kr/mån  [2]:21",
        "  + 31,42 % PO-pålägg                        37 208,2875 kr/mån  [2]:22",
    ]


def test_what_is_counted_is_explained_before_it_is_used() -> None:
    lines = screen("riksdagen/party-support", "V", 2022).splitlines()
    start = lines.index("    Weighted mandates")
    assert lines[start - 2 : start + 7] == [
        "  Amount, from 2022-10-15                           324 704     kr/year   [1]:36",
        "    inferred: as decided for 2019–20 and 2021–22",
        "    Weighted mandates",
        "      Mandates now: 24 mandates × 1/6, year 1",
        "        of the term                                       4     mandates  [1]:19",
        "      Mandates before: 28 mandates × 5/6                 23.33… mandates  [2]:7",
        "      = weighted mandates                                27.33… mandates",
        "      rounded: 1 mandate half up                         27     mandates  [1]:22",
        "  × 27 mandates                                   8 767 008     kr",
    ]


BANDS = """\
    Support for political secretaries · Östersunds kommun · 2024
    kommunfullmäktige 2022-10-20 § 227 (KS:00478-2022)

    Support by number of mandates

    Mandates   Post     before       with  Salary incl.     IT  Workplace    Total
                     overhead,  overhead,       payroll                         kr
                      kr/month   kr/month      overhead
    ──────────────────────────────────────────────────────────────────────────────
    1–3        25 %      9 438     12 403       148 833  8 989     12 000  169 822
    4–6        50 %     18 875     24 806       297 666  8 989     12 000  318 655
    7–9        75 %     28 313     37 208       446 499  8 989     12 000  467 488
    10–       100 %     37 750     49 611       595 333  8 989     12 000  616 322

    Salary incl. payroll overhead
      Riksdag fee, from 2024-01-01                  75 500    kr/month  [1]:106
      50 % of Riksdag fee                           37 750    kr/month  [2]:19
      Share of full time, band 1–3 mandates             25    %         [2]:21
      Share of full time, band 4–6 mandates             50    %         [2]:21
      Share of full time, band 7–9 mandates             75    %         [2]:21
      Share of full time, band 10 mandates or more     100    %         [2]:21
      Payroll overhead                                  31.42 %         [2]:22
    """


def test_the_band_table_is_the_published_one() -> None:
    assert banded("ostersund/political-secretaries", 2024).startswith(dedent(BANDS))


def test_the_mandates_that_choose_a_band_have_their_source() -> None:
    text = component("amount: {1-3: 100 kr/year, 4-: 200 kr/year}\nper: party")
    support = support_of(text, assembly(seats_text("A: 2, B: 5", extra="source: the table of 2022")))
    page = written(support, row(support, "B"), "X", "en", 80)
    assert "[2] 1.yaml:5\n    the table of 2022" in page


def test_a_rounding_inside_dates_keeps_its_mark_and_place() -> None:
    rounding = "{rate: {2020-01-01: {value: 1 kr down, inferred: why}}}"
    text = component(f"amount: 7.7 kr/year\nper: party\nrounding: {rounding}")
    support = support_of(text, assembly(seats_text("A: 2")))
    assert [mark.because.en for mark in support.all_marks] == ["why"]
    assert "inferred: why" in written(support, row(support, "A"), "X", "en", 80)


# --- steps ------------------------------------------------------------------------------------------------------------


def test_a_split_names_those_it_is_shared_by() -> None:
    text = rule_text("""
        pools: {pot: {title: Pot, amount: 1000 kr/year, per: seat}}
        components:
          base: {title: Base, amount: 20 % of pot, split: equally}
          seats: {title: Seats, amount: 80 % of pot, split: by mandates}
    """)
    assert told(text) == [
        "Base",
        "Amount 1 000 kr/year [1]:6",
        "× 8 seats = Pot 8 000 kr/year",
        "× 20 % 1 600 kr/year [1]:8",
        "÷ 2 parties, those entitled 800 kr",
        "A, B",
        "Seats",
        "Pot, as above 8 000 kr/year",
        "× 80 % 6 400 kr/year [1]:9",
        "÷ 8 mandates, those entitled 800 kr/year",
        "A 5, B 3",
        "× 5 mandates 4 000 kr [2]:5",
        *total("Base 800", "Seats 4 000", "4 800"),
        "[1] rule.yaml:6, 8, 9",
        "[2] 1.yaml:5",
    ]


def total(*amounts: str) -> list[str]:
    """Give the lines of a total that nothing changes."""
    *parts, whole = amounts
    return [
        "Total",
        *(f"{each} kr" for each in parts),
        f"= Total {whole} kr",
        f"Shown: 1 kr half up {whole} kr",
        "Sources",
    ]


def test_a_rest_says_what_others_get() -> None:
    text = rule_text("""
        pools: {pot: {title: Pot, amount: 1000 kr/year}}
        components:
          base: {title: Base, amount: 20 % of pot, split: equally}
          rest: {title: Rest, amount: rest of pot, split: equally, rounding: {rate: 5 kr up}}
    """)
    lines = told(text)
    start = lines.index("Rest")
    assert lines[start + 1 : start + 6] == [
        "Pot 1 000 kr/year [1]:6",
        "− Base, what all parties get: 200 kr/year 800 kr/year",
        "÷ 2 parties, those entitled 400 kr",
        "A, B",
        "Total",
    ]


def test_limits_are_steps_also_when_they_change_nothing() -> None:
    text = component("""
        amount: 100 kr/year
        per: mandate
        at_least: [2 mandates, 50 kr/year]
        at_most: 2 x fee
        above: 1 mandate
    """)
    assert told(text, fee=series_text("fee", "kr/year", "2020-01-01: 150"))[:9] == [
        "c",
        "Amount 100 kr/year [1]:8",
        "Mandates 5 mandates [2]:5",
        "at least 2 mandates 5 mandates [1]:10",
        "only above 1 mandate 4 mandates [1]:12",
        "× 4 mandates 400 kr/year",
        "at least 50 kr/year 400 kr/year [1]:10",
        "At most",
        "Fee, from 2020-01-01 150 kr/year [3]:6",
    ]


def test_each_band_is_a_line() -> None:
    lines = told(component("amount: {1-2: 100 kr/year, 3-: 10 kr/year}\nper: mandate\nbanding: each"))
    assert lines[:4] == [
        "c",
        "Band 1–2: 100 kr/year × 2 mandates 200 kr/year [1]:8",
        "Band 3 or more: 10 kr/year × 3 mandates 30 kr/year [1]:8",
        "= c 230 kr",
    ]


def test_indexes_growth_and_change() -> None:
    text = rule_text("""
        components:
          grown: {title: Grown, amount: 100 kr/year, per: party, indexed: 10 %/year from 2023-01-01}
          raised: {title: Raised, amount: 100 kr/year, per: party, indexed: change in cpi since 2014-10}
          named: {title: Named, amount: 100 kr/year, per: party, indexed: 5 %}
    """)
    cpi = series_text("cpi", "index", "2014-10-01: 300, 2023-10-01: 330")
    lines = told(text, cpi=cpi)
    assert lines[1:5] == [
        "Amount 100 kr/year [1]:7",
        "+ 21 %: 10 % a year, 2 times, from 2023-01-01, per party 121 kr [1]:7",
        "Raised",
        "Amount 100 kr/year [1]:8",
    ]
    assert "÷ 300 index, from 2014-10-01, − 100 % 10 % [2]:6" in lines
    assert "+ 5 % index, per party 105 kr [1]:9" in lines


def test_a_sum_of_figures_and_an_index_of_its_own_name() -> None:
    text = rule_text("""
        figures:
          base: [1 x fee per month, -50 kr/month]
          rise: {value: 10 %, title: Rise}
        components:
          one: {title: One, amount: 50 % of base, per: party, indexed: rise}
    """)
    assert told(text, fee=series_text("fee", "kr/year", "2020-01-01: 150"))[1:7] == [
        "Fee, from 2020-01-01 150 kr/year [1]:6",
        "× 1, per month 150 kr/month [2]:7",
        "− 50 kr/month = base 100 kr/month [2]:7",
        "× 50 % 50 kr/month [2]:10",
        "+ 10 % Rise, per party 55 kr/month [2]:8",
        "× 12 months 660 kr",
    ]


def test_bands_of_shares_and_products_of_counts() -> None:
    text = rule_text("""
        facts: {meetings: number of each party}
        components:
          one: {title: One, amount: {1-2: 10 % of fee, 3-: 5 % of fee}, per: mandate, banding: each}
          two: {title: Two, amount: 10 kr/year, per: [mandate, party, meetings]}
    """)
    seats = seats_text("A: {mandates: 3, facts: {meetings: 4 meetings}}")
    lines = told(text, seats, fee=series_text("fee", "kr/year", "2020-01-01: 150"))
    assert lines[1:7] == [
        "Band 1–2",
        "Fee, from 2020-01-01 150 kr/year [1]:6",
        "× 10 % 15 kr/year [2]:8",
        "× 2 mandates 30 kr/year",
        "Band 3 or more",
        "Fee, from 2020-01-01 150 kr/year [1]:6",
    ]
    start = lines.index("Two")
    assert lines[start + 2 : start + 6] == [
        "Count",
        "Mandates, per party 3 mandates [3]:5",
        "× 4 meetings 12 [3]:5",
        "× 12 120 kr",
    ]


def test_a_count_that_has_been_explained_is_only_named() -> None:
    weighted = "mandates: {weighted: {new_result: {1-: 1/2}}}"
    components = "\n".join(f"  {name}: {{amount: 10 kr/year, per: weighted mandate}}" for name in ("one", "two"))
    lines = told(rule_text(f"{weighted}\ncomponents:\n{components}"), seats_text("A: {mandates: 3, previous: 5}"))
    assert "× 4 mandates, weighted mandates as above 40 kr" in lines


def test_the_words_that_say_when_a_name_is_read() -> None:
    text = component("amount: 10 % of fee on 1 July last year\nper: party")
    fee = series_text("fee", "kr/year", "2020-01-01: 150")
    assert "× 10 %, on 1 July last year, per party 15 kr [2]:8" in told(text, fee=fee)
    assert "× 10 %, den 1 juli förra året, per parti 15 kr [2]:8" in told(text, fee=fee, language="sv")


def test_a_year_that_is_cut_is_explained_piece_by_piece() -> None:
    text = component(
        "amount: {2024-01-01: 120 kr/year, 2024-06-01: 240 kr/year}\nper: party\nrounding: {component: 50 kr up}"
    )
    assert told(text)[:9] == [
        "c",
        "2024-01-01 – 2024-05-31",
        "Amount, from 2024-01-01, per party 120 kr/year [1]:8",
        "× 5 of 12 months 50 kr",
        "2024-06-01 – 2024-12-31",
        "Amount, from 2024-06-01, per party 240 kr/year [1]:8",
        "× 7 of 12 months 140 kr",
        "= c 190 kr",
        "rounded: 50 kr up 200 kr [1]:10",
    ]


def test_pieces_that_are_alike_are_one() -> None:
    text = rule_text("""
        time: {counted_by: days}
        components:
          same: {title: Same, amount: 120 kr/year, per: party}
          late: {title: Late, amount: 366 kr/year, per: party, valid: {from: 2024-12-30}}
    """)
    lines = told(text)
    assert lines[:2] == ["Same", "Amount, per party 120 kr [1]:8"]
    assert lines[2:4] == ["Late", "2024-01-01 – 2024-12-29"]
    assert lines[5:8] == ["2024-12-30 – 2024-12-31", "Amount, per party 366 kr/year [1]:9", "× 2 of 366 days 2 kr"]


def test_what_is_not_given_says_why() -> None:
    lines = told(component("amount: 1 kr/year\nper: mandate\nterm_years: 1"))
    assert lines[1] == "Not given: only in year 1 of the term (2024 is year 2) 0 kr [1]:8"


def test_lines_of_the_total_are_steps() -> None:
    text = rule_text(
        """
        components:
          one: {title: One, amount: 98 kr/year, per: party}
          two: {title: Two, amount: 3 kr/year, per: party}
        """,
        party_total="{at_most: 100 kr/year}",
        rounding="{party: 30 kr down}",
        adjustments="[{year: 2024, amount: 10 %, because: too little}]",
        withheld="[{year: 2024, party: A, what: [two], because: no account}]",
    )
    lines = told(text)
    start = lines.index("Total")
    assert lines[start + 1 : start + 9] == [
        "One 98 kr",
        "Two 3 kr",
        "= sum of the components 101 kr",
        "at most 100 kr 100 kr [1]:6",
        "rounded: 30 kr down 90 kr [1]:7",
        "+ 9 kr adjustments: too little 99 kr",
        "− 3 kr withheld: no account 96 kr",
        "Shown: 1 kr half up 96 kr",
    ]


def test_a_mark_is_told_once_where_the_figure_stands() -> None:
    fee = series_text(
        "fee", "kr/year", "2020-01-01: {value: 150, status: inferred, note: guessed}", known_to="2023-12-31"
    )
    text = rule_text("""
        components:
          one: {amount: 10 % of fee, per: party, interpreted: our reading}
          two: {amount: 20 % of fee, per: mandate}
    """)
    lines = told(text, fee=fee)
    assert lines[:8] == [
        "one",
        "Fee, from 2020-01-01 150 kr/year [1]:6",
        "inferred: guessed",
        "preliminary: known to 2023-12-31; the last value is used",
        "× 10 %, per party 15 kr [2]:7",
        "interpreted: our reading",
        "two",
        "Fee, from 2020-01-01 150 kr/year [1]:6",
    ]
    assert lines.count("inferred: guessed") == 1


def test_a_figure_of_the_command_line_is_a_source() -> None:
    text = component("amount: 10 kr/year\nper: party")
    support = support_of(text, assembly(SEATS), given={"components.c.amount": "20 kr/year"})
    page = written(support, support.parties[0], "X", "en", 80).replace(SPACE, " ")
    assert "given: 20 kr/year" in page
    assert "[1] --set components.c.amount=20 kr/year" in page


def test_what_is_said_of_the_file_and_its_decision_stands_last() -> None:
    text = component(
        "amount: 10 kr/year\nper: party", inferred="read off", decided="{by: the council, url: 'https://x.se/1'}"
    )
    assert told(text)[-2:] == ["Inferred: read off", "the council: https://x.se/1"]


def test_a_long_text_and_its_value_share_a_line_at_any_width() -> None:
    support = shipped("motala/party-support", 2019)
    for width in (60, 80, 120):
        lines = written(support, support.parties[0], "X", "sv", width).splitlines()
        assert all(size(line) <= width for line in lines if "http" not in line)


# --- trees ------------------------------------------------------------------------------------------------------------


def shipped_supports(years: tuple[int, ...] = YEARS) -> Iterator[Support]:
    for library in {LIBRARY, CONFORMANCE}:
        for name in library.rules:
            file = library.rule(name)
            seats, series = library.distributions(file.assembly), library.series_of(file)
            for year in years:
                try:
                    yield calculate(file, seats, series, year)
                except PolsekError:
                    continue


def again(node: Tree) -> Fraction | None:
    """Calculate a tree of the answer again, from its leaves alone."""
    values = [again(part) for part in node["parts"]]
    if not values and node["operation"] not in ("sum", "adjustment"):
        return None if node["value"] is None else Fraction(node["value"])
    known = [value for value in values if value is not None]
    if len(known) < len(values) and node["operation"] != "sum":
        return None
    found: Fraction = _OPERATIONS[node["operation"]](known, node["rounding"])
    return found


def _rounded(values: list[Fraction], words: str) -> Fraction:
    step, _, rest = words.partition(" ")
    mode = next(mode for mode in ("half up", "half even", "half down", "up", "down") if rest.endswith(mode))
    size_ = Fraction(step) / (100 if rest.startswith("%") else 1)
    return Rounding(size_, mode, words).apply(values[0])


_OPERATIONS = {
    "sum": lambda values, _: sum(values, Fraction()),
    "product": lambda values, _: prod(values),
    "share of": lambda values, _: prod(values),
    "times": lambda values, _: prod(values),
    "difference": lambda values, _: values[0] - sum(values[1:]),
    "adjustment": lambda values, _: sum(values, Fraction()),
    "withheld": lambda values, _: values[0] - sum(values[1:]),
    "rest of pool": lambda values, _: values[0] - sum(values[1:]),
    "exceeds": lambda values, _: max(Fraction(), values[0] - values[1]),
    "split": lambda values, _: values[0] / values[1],
    "index": lambda values, _: values[0] * (1 + values[1]),
    "overhead": lambda values, _: values[0] * (1 + values[1]),
    "growth": lambda values, _: (1 + values[0]) ** int(values[1]) - 1,
    "change": lambda values, _: values[0] / values[1] - 1,
    "at least": lambda values, _: max(values),
    "at most": lambda values, _: min(values),
    "rounded": _rounded,
}


def nodes(tree: Tree) -> Iterator[Tree]:
    yield tree
    for part in tree["parts"]:
        yield from nodes(part)


def test_every_tree_of_every_shipped_rule_gives_its_values_again() -> None:
    count = 0
    for support in shipped_supports():
        for party in support.parties:
            tree = explanation_tree(support, party, "en")
            assert tree["value"] == support.shown(party.total)
            assert tree["operation"] == "rounded"
            for node in nodes(tree):
                assert again(node) == node["value"], (support.file.id, support.year, party.party, node["title"])
            count += 1
    assert count > 500


def test_a_tree_with_corrections_and_withheld_support_gives_its_values_again() -> None:
    text = component(
        "amount: 100 kr/year\nper: party",
        adjustments="[{year: 2024, amount: 9 kr, because: a}, {year: 2024, amount: -10 %, because: b}]",
        withheld="[{year: 2024, party: A, what: all, because: no account}]",
    )
    support = support_of(text, assembly(SEATS))
    found = []
    for party in support.parties:
        tree = list(nodes(explanation_tree(support, party, "en")))
        assert [again(node) for node in tree] == [node["value"] for node in tree]
        found += [
            (node["operation"], node["value"]) for node in tree if node["operation"] in ("adjustment", "withheld")
        ]
    assert sorted(set(found)) == [("adjustment", Fraction(-1)), ("withheld", Fraction(-99))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_shipped_rule_fits(language: Language) -> None:
    for support in shipped_supports((2019, 2024)):
        for party in support.parties[:2]:
            page = written(support, party, "X", language, 80)
            assert [line for line in page.splitlines() if size(line) > 80 and "://" not in line] == []


def test_a_node_says_all_that_is_known_of_it() -> None:
    support = shipped("ostersund/political-secretaries", 2024)
    tree = explanation_tree(support, row(support, "M"), "sv")
    fee = next(node for node in nodes(tree) if node["operation"] == "series")
    assert {**fee, "place": (fee["place"] or "").rpartition("/")[2]} == {
        "title": "Riksdagsledamotsarvode",
        "value": 75500,
        "unit": "kr/month",
        "operation": "series",
        "source": "riksdagen, Nya arvoden för ledamöterna (dag), och https://www.riksdagen.se/sv/ledamoter-och-partier/"
        "ledamoternas-arvoden-och-villkor/ledamoternas-arvoden/ (belopp)",
        "place": "riksdag_fee.yaml:106:12",
        "text": "riksdag_fee",
        "note": "från 2024-01-01",
        "rounding": None,
        "marks": [],
        "parts": [],
    }
    marks = [mark["kind"] for node in nodes(tree) for mark in node["marks"]]
    assert marks == ["interpreted", "inferred", "interpreted", "interpreted"]


def test_a_value_without_end_is_written_as_a_fraction() -> None:
    support = support_of(component("amount: 100 kr/year\nsplit: by mandates"), assembly(seats_text("A: 1, B: 2")))
    tree = explanation_tree(support, support.parties[0], "en")
    assert tree["value"] == 33
    assert '"value": "100/3"' in json_text(tree)


# --- bands ------------------------------------------------------------------------------------------------------------


def table_lines(text: str, year: int = 2024, seats: str = SEATS) -> list[str]:
    """Give the rows of a band table, each with its spaces put together."""
    side = Side(rule_file(text), year, {}, assembly(seats))
    page = write(BandsAnswer(((side, "X"),)), "table", "en").replace(SPACE, " ")
    lines = page.splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("──"))
    rows = lines[start + 1 :]
    return [" ".join(line.split()) for line in rows[: rows.index("")]]


def test_what_rises_by_mandates_is_one_and_each_more() -> None:
    text = rule_text("""
        components:
          base: {title: Base, amount: 100 kr/year, per: party}
          mandate: {title: Mandate, amount: 10 kr/year, per: mandate, above: 2 mandates, at_most: 5 mandates}
    """)
    assert table_lines(text) == ["1–2 100 0 100", "each more, up to 5 +10 +10", "6– 100 30 130"]


def test_bands_of_an_amount_per_mandate_begin_anew() -> None:
    text = component("title: Whole\namount: {1-4: 30 kr/year, 5-: 20 kr/year}\nper: mandate\nbanding: whole")
    assert table_lines(text) == ["1 30 30 30", "each more, up to 4 +30 +30", "5 20 100 100", "each more +20 +20"]


def test_an_unknown_band_is_shown_as_such() -> None:
    text = component("title: Post\namount: {1: unknown kr/year, 2: 5 kr/year, 3-: 7 kr/year}\nper: party")
    assert table_lines(text) == ["1 unknown unknown", "2 5 5", "3– 7 7"]


def test_a_rule_whose_bands_are_all_unknown_is_a_problem() -> None:
    with pytest.raises(PolsekError) as caught:
        table_lines(component("amount: unknown kr/year\nper: party"))
    assert [problem.id for problem in caught.value.problems] == ["unknown-figure"]


def test_bands_that_end_end_the_table() -> None:
    assert table_lines(component("amount: {1-2: 5 kr/year, 3: 7 kr/year}\nper: party")) == ["1–2 5 5", "3 7 7"]


def test_limits_of_the_total_are_a_column() -> None:
    text = component("amount: 10 kr/year\nper: mandate", party_total="{at_least: 30 kr/year}")
    assert table_lines(text)[:2] == ["1 10 20 30", "each more, up to 3 +10 −10"]


def test_where_others_matter_the_parties_of_the_year_are_shown() -> None:
    text = component("amount: 800 kr/year\nsplit: by mandates")
    assert table_lines(text) == ["A 5 500 500", "B 3 300 300", "─" * 27, "Total 8 800 800"]
    trees = trees_of_parties(support_of(text, assembly(SEATS)), "en")
    assert [(tree["party"], tree["mandates"], tree["value"]) for tree in trees] == [("A", 5, 500), ("B", 3, 300)]


def test_each_band_has_a_tree() -> None:
    file = LIBRARY.rule("ostersund/political-secretaries")
    trees = trees_of_bands(Side(file, 2024, LIBRARY.series_of(file), LIBRARY.distributions("2380")), "en")
    assert [(tree["mandates_from"], tree["mandates_to"], tree["value"]) for tree in trees] == [
        (1, 3, 169822),
        (4, 6, 318655),
        (7, 9, 467488),
        (10, None, 616322),
    ]
    assert all(again(node) == node["value"] for tree in trees for node in nodes(tree))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_band_table_of_every_shipped_rule_fits(language: Language) -> None:
    for support in shipped_supports((2019, 2024)):
        file, library = support.file, LIBRARY if support.file.id in LIBRARY.rules else CONFORMANCE
        seats, series = library.distributions(file.assembly), library.series_of(file)
        page = write(BandsAnswer(((Side(file, support.year, series, seats), "X"),)), "table", language)
        assert [line for line in page.splitlines() if size(line) > 80 and "://" not in line] == []


def test_a_reason_may_be_written_in_both_languages() -> None:
    text = component(
        """
        amount: {value: 10 kr/year, inferred: {sv: avläst, en: read off}}
        per: party
        interpreted: {sv: bara svenska}
        """,
        interpreted="{sv: hela filen, en: the whole file}",
    )
    english, swedish = told(text), told(text, language="sv")
    assert {"inferred: read off", "interpreted: bara svenska", "Interpreted: the whole file"} <= set(english)
    assert {"härlett: avläst", "bygger på tolkning: bara svenska", "Bygger på tolkning: hela filen"} <= set(swedish)


def test_seats_that_are_not_finally_counted_are_marked_at_the_total() -> None:
    seats = assembly(seats_text("A: 5", extra="status: preliminary"))
    support = support_of(component("amount: 10 kr/year\nper: party"), seats)
    tree = explanation_tree(support, row(support, "A"), "sv")
    (mark,) = tree["marks"]
    assert (mark["kind"], mark["because"]) == ("preliminary", "valet 2022-09-11 är inte slutligt räknat")
    assert not any(node["marks"] for part in tree["parts"] for node in nodes(part))


def test_what_is_withheld_of_a_part_says_when_it_is_capped() -> None:
    text = rule_text(
        """
        components:
          one: {title: One, amount: 98 kr/year, per: party}
          two: {title: Two, amount: 3 kr/year, per: party}
        """,
        party_total="{at_most: 50 kr/year}",
        withheld="[{year: 2024, party: A, what: [one], because: no account}]",
    )
    assert "− 50 kr withheld (no more than what would else be paid): no account 0 kr" in told(text)
