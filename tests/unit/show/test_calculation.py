"""The answer of calculate: whole screens, and each thing that is said under the table."""

from fractions import Fraction
from textwrap import dedent

import pytest

from polsek.calculation.support import Support
from polsek.calculation.year import calculate
from polsek.problem import Language
from polsek.read.library import Library
from polsek.show.calculation import CalculationAnswer
from polsek.show.formats import Format, write
from polsek.show.numbers import SPACE, party_name
from polsek.show.remarks import amount_text
from tests.making import assembly, component, rule_text, seats_text, series_of, series_text, support_of

LIBRARY = Library()
NAMES = {"ostersund": "Östersunds kommun", "tyreso": "Tyresö kommun", "riksdagen": "Partibidragsnämnden"}
SEATS = seats_text("A: 5, B: 3")
ONE_EACH = "amount: 1000 kr/year\nper: mandate"


def shipped(name: str, year: int) -> Support:
    file = LIBRARY.rule(name)
    return calculate(file, LIBRARY.distributions(file.assembly), LIBRARY.series_of(file), year)


def screen(name: str, year: int, language: Language = "en", width: int = 80, by: str | None = None) -> str:
    """Give the screen of a shipped rule, with plain spaces."""
    authority = NAMES.get(name.partition("/")[0], "X")
    return written([shipped(name, year)], authority, language, width, by=by)


def written(
    supports: list[Support],
    authority: str,
    language: Language,
    width: int = 80,
    format_: Format = "table",
    *,
    by: str | None = None,
    target: str = "",
) -> str:
    """Write an answer, with plain spaces."""
    answer = CalculationAnswer(tuple(supports), (authority,) * len(supports), by, target)
    return write(answer, format_, language, width).replace(SPACE, " ")


def made(
    text: str, *seats: str, year: int = 2024, language: Language = "en", by: str | None = None, **series: str
) -> list[str]:
    """Give the lines of the screen of a rule of the test's own, with plain spaces."""
    given = series_of(*series.values())
    support = support_of(text, assembly(*(seats or (SEATS,))), year, given)
    return written([support], "X", language, by=by).splitlines()


def under(lines: list[str]) -> list[str]:
    """Give what stands under the table."""
    return lines[len(lines) - lines[::-1].index("") :]


# --- whole screens ----------------------------------------------------------------------------------------------------

OSTERSUND_EN = """\
    Support for political secretaries · Östersunds kommun · 2024
    kommunfullmäktige 2022-10-20 § 227 (KS:00478-2022)

    Party                Mandates   Post  Salary incl.      IT  Workplace      Total
                                               payroll                            kr
                                              overhead
    ────────────────────────────────────────────────────────────────────────────────
    Moderaterna                 9   75 %       446 499   8 989     12 000    467 488
    Centerpartiet               9   75 %       446 499   8 989     12 000    467 488
    Liberalerna                 2   25 %       148 833   8 989     12 000    169 822
    Kristdemokraterna           5   50 %       297 666   8 989     12 000    318 655
    Socialdemokraterna         23  100 %       595 333   8 989     12 000    616 322
    Vänsterpartiet              4   50 %       297 666   8 989     12 000    318 655
    Miljöpartiet                3   25 %       148 833   8 989     12 000    169 822
    Sverigedemokraterna         6   50 %       297 666   8 989     12 000    318 655
    ────────────────────────────────────────────────────────────────────────────────
    Total                      61  450 %     2 678 997  71 912     96 000  2 846 908

    Each amount is rounded on its own: the rows shown add up to 2 846 907 kr
      (1 kr less).
    In kind: IT, Workplace. In money: 2 678 997 kr.
    Inferred: IT 749.08 kr/month
    Interpreted: IT, Workplace, for which years the rule holds
    See: polsek explain ostersund/political-secretaries M --year 2024
    """
OSTERSUND_SV = """\
    Stöd till politiska sekreterare · Östersunds kommun · 2024
    kommunfullmäktige 2022-10-20 § 227 (KS:00478-2022)

    Parti                Mandat  Tjänst  Lön inkl.      IT  Arbetsplats      Summa
                                         PO-pålägg                              kr
    ──────────────────────────────────────────────────────────────────────────────
    Moderaterna               9    75 %    446 499   8 989       12 000    467 488
    Centerpartiet             9    75 %    446 499   8 989       12 000    467 488
    Liberalerna               2    25 %    148 833   8 989       12 000    169 822
    Kristdemokraterna         5    50 %    297 666   8 989       12 000    318 655
    Socialdemokraterna       23   100 %    595 333   8 989       12 000    616 322
    Vänsterpartiet            4    50 %    297 666   8 989       12 000    318 655
    Miljöpartiet              3    25 %    148 833   8 989       12 000    169 822
    Sverigedemokraterna       6    50 %    297 666   8 989       12 000    318 655
    ──────────────────────────────────────────────────────────────────────────────
    Summa                    61   450 %  2 678 997  71 912       96 000  2 846 908

    Beloppen är avrundade var för sig. Raderna blir tillsammans 2 846 907 kr,
      1 kr mindre än summan.
    In natura: IT, Arbetsplats. Betalas ut i pengar: 2 678 997 kr.
    Härlett: IT 749,08 kr/mån
    Bygger på tolkning: IT, Arbetsplats, regelns giltighetstid
    Så är beloppen beräknade: polsek explain ostersund/political-secretaries M --year 2024
    """
RIKSDAGEN_EN = """\
    The state's party support · Partibidragsnämnden · 2022-10-15 – 2023-10-14
    lag (1972:625) om statligt stöd till politiska partier

    Party  Mandates      Mandate        Base  Supplement  Supplement        Total
                         support     support          in          in           kr
                                              government  opposition
    ─────────────────────────────────────────────────────────────────────────────
    S           107   32 795 104   5 803 200           –   2 600 100   41 198 404
    SD           73   20 781 056   5 803 200           –   1 773 900   28 358 156
    M            68   22 729 280   5 803 200   1 111 800           –   29 644 280
    V            24    8 767 008   5 803 200           –     583 200   15 153 408
    C            24    9 741 120   5 803 200           –     583 200   16 127 520
    KD           19    7 143 488   5 803 200     310 650           –   13 257 338
    MP           18    5 195 264   5 803 200           –     437 400   11 435 864
    L            16    6 169 376   5 803 200     261 600           –   12 234 176
    ─────────────────────────────────────────────────────────────────────────────
    Total       349  113 321 696  46 425 600   1 684 050   5 977 800  167 409 146

    Inferred: Mandate support 324 704 kr/year (as decided for 2019–20 and 2021–22)
    Inferred: Base support 5 803 200 kr/year
    Interpreted: for which years the rule holds
    See: polsek explain riksdagen/party-support S --year 2022
    """
TYRESO_SV = """\
    Politiska sekreterare · Tyresö kommun · 2023
    kommunstyrelsen 2022-12-20 § 122

    Parti                Mandat  Tjänster            Summa
                                           heltidstjänster
    ──────────────────────────────────────────────────────
    Moderaterna              17      2,00             2,00
    Centerpartiet             3      0,70             0,70
    Liberalerna               4      0,85             0,85
    Kristdemokraterna         2      0,50             0,50
    Socialdemokraterna       20      2,00             2,00
    Vänsterpartiet            3      0,70             0,70
    Miljöpartiet              3      0,70             0,70
    Sverigedemokraterna       9      1,40             1,40
    ──────────────────────────────────────────────────────
    Summa                    61      8,85             8,85

    Härlett: Tjänster
    Så är beloppen beräknade: polsek explain tyreso/political-secretaries M --year 2023
    """


@pytest.mark.parametrize(
    ("name", "year", "language", "expected"),
    [
        ("ostersund/political-secretaries", 2024, "en", OSTERSUND_EN),
        ("ostersund/political-secretaries", 2024, "sv", OSTERSUND_SV),
        ("riksdagen/party-support", 2022, "en", RIKSDAGEN_EN),
        ("tyreso/political-secretaries", 2023, "sv", TYRESO_SV),
    ],
)
def test_a_screen_for_a_memo(name: str, year: int, language: Language, expected: str) -> None:
    assert screen(name, year, language) == dedent(expected)


def test_the_width_that_there_is_is_used() -> None:
    lines = screen("riksdagen/party-support", 2022, "sv", 120).splitlines()
    assert lines[3].startswith("Parti                Mandat  Mandatbidrag   Grundstöd")
    assert lines[6].startswith("Socialdemokraterna")


def test_digits_are_grouped_by_spaces_that_never_break() -> None:
    page = write(CalculationAnswer((shipped("ostersund/political-secretaries", 2024),), ("X",)), "table", "en")
    assert f"2{SPACE}846{SPACE}908" in page


def test_what_is_preliminary_stands_under_the_decision() -> None:
    lines = screen("ostersund/political-secretaries", 2027, "sv").splitlines()
    assert lines[2:4] == [
        "Preliminärt: Riksdagsledamotsarvode 81 400 kr/mån (känt till och med",
        "  2026-12-31; därefter används det senaste värdet)",
    ]


def test_a_proposal_is_named_so() -> None:
    assert made(component(ONE_EACH, status="proposed"))[0] == "Partistöd · X · 2024 · proposal"


def test_a_decision_says_by_whom_and_when() -> None:
    decided = "[{by: kommunfullmäktige § 7, on: 2022-01-02}, {by: nämnden, ref: K 1, on: 2023-01-02}]"
    assert made(component(ONE_EACH, decided=decided))[1:3] == [
        "kommunfullmäktige 2022-01-02 § 7",
        "nämnden 2023-01-02 (K 1)",
    ]


# --- cells ------------------------------------------------------------------------------------------------------------


def test_what_a_party_does_not_get_is_a_dash_and_zero_an_amount() -> None:
    text = rule_text("""
        components:
          big: {title: Big, amount: 1000 kr/year, per: mandate, for: at least 4 mandates}
          more: {title: More, amount: 1000 kr/year, per: mandate, above: 3 mandates}
    """)
    lines = made(text)
    assert lines[5:7] == ["A             5  5 000  2 000  7 000", "B             3      –      0      0"]
    assert lines[8] == "Total         8  5 000  2 000  7 000"


def test_a_component_for_nobody_says_why() -> None:
    lines = made(component(f"{ONE_EACH}\nterm_years: 1"))
    assert under(lines) == ["No party gets c: only in year 1 of the term (2024 is year 2)"]
    assert lines[-3] == "Total         8  –      0"


def test_what_is_unknown_in_kind_is_left_out_of_the_total() -> None:
    text = rule_text("""
        components:
          place: {title: Place, amount: unknown kr/year, per: party, paid: in kind}
          mandate: {title: Mandate, amount: 1000 kr/year, per: mandate}
    """)
    lines = made(text)
    assert lines[5] == "A             5  unknown    5 000  5 000"
    assert under(lines)[-1] == "Place is unknown: the totals are without it."


def test_amounts_have_the_decimals_that_are_shown() -> None:
    support = support_of(
        component(
            "amount: 250.5 EUR/year\nper: party\nrounding: {component: 0.01 EUR half up}",
            unit="EUR",
            rounding="{shown: 0.01 EUR half even}",
        ),
        assembly(SEATS),
    )
    assert [amount_text(support, Fraction(value), "sv") for value in ("1/2", "12", "-3")] == ["0,50", "12,00", "−3,00"]
    assert amount_text(support._replace(rounding=None), Fraction(1, 3), "en") == "0.33…"


def test_a_party_of_this_assembly_only_shows_its_abbreviation() -> None:
    (one,) = assembly(seats_text("Hembygdspartiet: {mandates: 1, abbreviation: HP}, M: 2, Others: 1"))
    assert [party_name(row.party) for row in one.rows] == ["Hembygdspartiet (HP)", "Moderaterna", "Others"]


def test_abbreviations_of_this_assembly_are_explained_under_the_table() -> None:
    columns = "\n".join(f"  c{n}: {{title: Component, amount: {n}00000000 kr/year, per: party}}" for n in range(1, 4))
    lines = made(
        rule_text(f"components:\n{columns}"), seats_text("Sjukvårdspartiet: {mandates: 1, abbreviation: SVP}, M: 2")
    )
    assert [line.split()[0] for line in lines[5:7]] == ["SVP", "M"]
    assert lines[9:] == ["SVP = Sjukvårdspartiet"]


# --- under the table --------------------------------------------------------------------------------------------------


def test_lines_say_why() -> None:
    text = component(
        ONE_EACH,
        adjustments="[{year: 2024, party: A, amount: -500 kr, because: paid twice}]",
        withheld="[{year: 2024, party: B, what: all, because: no account}]",
    )
    lines = made(text)
    assert lines[2:6] == [
        "Party  Mandates      c  Adjustments  Withheld  Total",
        "                                                  kr",
        "────────────────────────────────────────────────────",
        "A             5  5 000         −500         –  4 500",
    ]
    assert under(lines) == ["Adjusted for A: paid twice", "Withheld from B: no account"]


def test_a_changed_distribution_is_said() -> None:
    later = seats_text("A: 5, B: 2, C: 1", day="from: 2024-05-20")
    assert under(made(component(ONE_EACH), SEATS, later))[-2:] == [
        "The mandates changed on 2024-06-01; those of the last month are shown: B 3→2,",
        "  Centerpartiet 0→1.",
    ]


def test_empty_seats_and_parties_that_have_left_are_said() -> None:
    lines = made(
        component(f"{ONE_EACH}\nafter_leaving: 12 months"),
        seats_text("A: {mandates: 5, empty: 2}, B: {mandates: 0, previous: 3, left: 2023-12-31}"),
    )
    assert under(lines) == ["B left the assembly on 2023-12-31.", "Empty seats: A 2 of 5."]


def test_figures_to_be_read_with_care_have_a_line_each() -> None:
    fee = series_text("fee", "kr/year", "2020-01-01: {value: 1000, status: uncertain, note: guessed}")
    text = rule_text("""
        components:
          one: {title: One, amount: 10 % of fee, per: party, interpreted: our reading}
          two: {title: Two, amount: 5 kr/year, per: party, inferred: read off}
    """)
    assert under(made(text, fee=fee)) == [
        "Uncertain: fee 1 000 kr/year (guessed)",
        "Inferred: Two 5 kr/year (read off)",
        "Interpreted: One",
        "See: polsek explain rule A --year 2024",
    ]


def test_sums_within_the_table_that_differ_are_said() -> None:
    text = rule_text("""
        components:
          one: {title: One, amount: 0.5 kr/year, per: party}
          two: {title: Two, amount: 0.5 kr/year, per: party}
    """)
    assert under(made(text, language="sv"))[0].startswith("Beloppen är avrundade var för sig, så enstaka")


def test_what_is_paid_in_money_is_said_as_the_total_is_added() -> None:
    body = """
        components:
          money: {title: Money, amount: 1.5 kr/year, per: party}
          place: {title: Place, amount: 20 kr/year, per: party, paid: in kind}
    """
    assert "In kind: Place. In money: 3 kr." in made(rule_text(body))
    assert "In kind: Place. In money: 4 kr." in made(rule_text(body, rounding="{total: from shown amounts}"))


# --- periods and payments ---------------------------------------------------------------------------------------------


def test_quarters_add_up_to_the_total() -> None:
    lines = made(component("amount: 1001 kr/year\nper: party"), by="quarter")
    assert lines[2:7] == [
        "Party  Mandates  Jan–Mar  Apr–Jun  Jul–Sep  Oct–Dec  Total",
        "                                                        kr",
        "──────────────────────────────────────────────────────────",
        "A             5      250      251      250      250  1 001",
        "B             3      250      251      250      250  1 001",
    ]


@pytest.mark.parametrize(
    ("starts", "by", "language", "expected"),
    [
        ("1 July", "half-year", "sv", "Juli 2024 – dec 2024"),
        ("1 July", "month", "en", "Jul 2024"),
        ("15 October", "year", "en", "2024-10-15 – 2025-10-14"),
    ],
)
def test_periods_are_named_by_what_they_cover(starts: str, by: str, language: Language, expected: str) -> None:
    lines = made(
        component("amount: 12 kr/year\nper: party", time=f"{{year_starts: {starts}}}"), language=language, by=by
    )
    words = " ".join(" ".join(lines[2:6]).split())
    assert all(word in words for word in expected.split())


def test_payments_say_by_how_much_they_miss_the_total() -> None:
    text = component(
        "amount: 1001 kr/year\nper: party",
        instalments="[{due: 31 January, share: 50 %}, {share: 50 %, when: the account is in}]",
    )
    lines = made(text, by="instalment")
    assert lines[2:5] == [
        "Party  Mandates  31 Jan  Payment 2  Total",
        "                   50 %       50 %     kr",
        "─" * 41,
    ]
    assert lines[5] == "A             5     501        501  1 001"
    assert under(lines) == [
        "Each payment is rounded on its own and misses the total: A +1 kr, B +1 kr.",
        "Payment 2: the account is in",
    ]


def test_what_is_in_kind_is_not_paid_out() -> None:
    text = rule_text("""
        instalments: [{due: January, share: rest}]
        components:
          money: {amount: 100 kr/year, per: party}
          place: {amount: 20 kr/year, per: party, paid: in kind}
    """)
    lines = made(text, by="instalment")
    assert lines[2] == "Party  Mandates       Jan  In kind  Total"
    assert lines[3] == "                 the rest              kr"
    assert lines[5] == "A             5       100       20    120"


def test_without_instalments_all_is_one_payment() -> None:
    assert made(component(ONE_EACH), by="instalment")[2] == "Party  Mandates  Payment  Total"


# --- several rules ----------------------------------------------------------------------------------------------------


def test_the_rules_of_an_authority_are_added_up() -> None:
    supports = [shipped(f"tyreso/{name}", 2023) for name in ("party-support", "political-secretaries", "youth-leagues")]
    text = written(supports, "Tyresö kommun", "en")
    assert [line for line in text.splitlines() if "2023" in line and "·" in line] == [
        "Party support · Tyresö kommun · 2023",
        "Political secretaries · Tyresö kommun · 2023",
        "Support for the parties' local youth leagues · Tyresö kommun · 2023",
        "All support · Tyresö kommun · 2023",
    ]
    assert text.splitlines()[-1] == "Not in the sum: Political secretaries (full time)"


def test_the_years_of_a_rule_are_added_up() -> None:
    supports = [shipped("ostersund/political-secretaries", year) for year in (2023, 2024)]
    text = written(supports, "X", "en", target="ostersund")
    lines = text.splitlines()
    start = lines.index("Support for political secretaries · X · 2023–2024")
    assert lines[start + 2 : start + 6] == [
        "Party                     2023       2024      Total",
        "                                                  kr",
        "────────────────────────────────────────────────────",
        "Moderaterna            452 704    467 488    920 192",
    ]
    assert "See: polsek explain ostersund M --year 2023" in lines


def test_one_rule_is_not_added_to_anything() -> None:
    text = written([shipped("tyreso/party-support", 2023)], "X", "en")
    assert text.count(" · X · 2023") == 1


# --- a memo -----------------------------------------------------------------------------------------------------------


def test_a_memo_is_a_heading_a_table_and_paragraphs() -> None:
    text = component(ONE_EACH, decided="[{by: kommunfullmäktige § 7, on: 2022-01-02}]", adjustments=ADJUSTED)
    support = support_of(text, assembly(SEATS))
    assert written([support], "X", "sv", format_="markdown").splitlines() == [
        "## Partistöd · X · 2024",
        "",
        "kommunfullmäktige 2022-01-02 § 7",
        "",
        "| Parti | Mandat | c | Korrigeringar | Summa kr |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| A | 5 | 5 000 | −500 | 4 500 |",
        "| B | 3 | 3 000 | 0 | 3 000 |",
        "| Summa | 8 | 8 000 | −500 | 7 500 |",
        "",
        "Korrigerat för A: paid \\| twice",
    ]


ADJUSTED = "[{year: 2024, party: A, amount: -500 kr, because: paid | twice}]"


def test_a_memo_of_several_rules_has_a_heading_for_each_and_for_the_sum() -> None:
    supports = [shipped(f"tyreso/{name}", 2023) for name in ("party-support", "youth-leagues")]
    text = written(supports, "Tyresö kommun", "en", format_="markdown")
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "## Party support · Tyresö kommun · 2023",
        "## Support for the parties' local youth leagues · Tyresö kommun · 2023",
        "## All support · Tyresö kommun · 2023",
    ]
