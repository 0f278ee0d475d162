"""What compare lists as changed: in the words of a description, never as a file writes it."""

import re
from itertools import permutations

import pytest

from polsek.calculation.support import Support
from polsek.causes import Side
from polsek.comparison import Comparison, compare
from polsek.differences import changed_texts
from polsek.problem import Language, PolsekError
from polsek.read.library import Library
from polsek.show.changes import changed
from polsek.show.page import Listing, text_of
from tests.making import assembly, component, rule_file, rule_text, seats_text, series_of, series_text

FEE = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2025-07-01: 1100"))
ROWS = "A: {mandates: 5, facts: {members: 7, youth: no}}, B: {mandates: 2, facts: {members: 4, youth: yes}}"
SEATS = assembly(seats_text(ROWS))
SECRETARY = "amount: 20 % of fee\nper: full time\nemployment: {1-3: 25 %, 4-: 50 %}\ntitle: Lön"
PLAIN = "amount: 100 kr/year\nper: mandate\ntitle: Mandatstöd"
ADDRESS = re.compile(r"\b[a-z_]+\.[a-z_]+\b|\b(per|split|among|out_of|empty_seats|mid_term): ")
"""What only a file writes so."""


def side(text: str, year: int = 2024, rows: str = ROWS) -> Side:
    return Side(rule_file(text, FEE), year, FEE, assembly(seats_text(rows)))


def listed(before: Side, after: Side, language: Language = "sv") -> list[str]:
    after = after._replace(file=after.file._replace(id="new")) if before.file != after.file else after
    return lines(compare(before, after, before), language)


def lines(found: Comparison, language: Language) -> list[str]:
    block = changed(found)
    items = block.items if isinstance(block, Listing) else ()
    return [text_of(each.text, language).replace("\u00a0", " ") for each in items]


def test_a_figure_is_told_by_its_title_and_what_of_it() -> None:
    before, after = (
        side(component(SECRETARY)),
        side(component(SECRETARY.replace("25 %", "40 %").replace("20 %", "30 %"))),
    )
    assert listed(before, after) == [
        "Lön: 20 % av fee → 30 % av fee",
        "Lön, tjänstgöringsgrad vid 1–3 mandat: 25 % → 40 %",
    ]
    assert listed(before, after, "en") == [
        "Lön: 20 % of the fee → 30 % of the fee",
        "Lön, share of full time with 1–3 mandates: 25 % → 40 %",
    ]


def test_a_figure_that_changes_inside_a_year_has_its_days() -> None:
    rule = component("amount: {2020-01-01: 100 kr/year, 2025-07-01: 120 kr/year}\nper: mandate\ntitle: Mandatstöd")
    assert listed(side(rule), side(rule, 2025)) == [
        "Mandatstöd: 100 kr per år → 100 kr per år, 120 kr per år (från 2025-07-01)"
    ]


def test_another_way_to_count_is_told_in_sentences() -> None:
    shared = PLAIN.replace("per: mandate", "split: equally")
    assert listed(side(component(PLAIN)), side(component(shared))) == [
        "Mandatstöd, före: Varje parti får 100 kr per mandat och år.",
        (
            "Mandatstöd, efter: 100 kr per år fördelas lika mellan de partier som har rätt till stöd, även dem vars "
            "stöd hålls inne. Andelen för ett parti vars stöd hålls inne betalas inte ut utan blir kvar hos kommunen."
        ),
    ]


def test_what_comes_and_goes() -> None:
    base = "components:\n  a: {amount: 1 kr/year, per: party, title: Grundstöd}"
    both = rule_text(f"{base}\n  b: {{amount: 2 kr/year, per: mandate}}")
    one = rule_text(base)
    assert listed(side(one), side(both)) == ["b tillkommer: Varje parti får 2 kr per mandat och år."]
    assert listed(side(both), side(one), "en") == ["b is left out: Each party gets 2 kr a year for every mandate."]


def test_a_default_is_told_where_the_other_file_says_something() -> None:
    said = component(PLAIN, mandates="{empty_seats: not counted}")
    assert listed(side(component(PLAIN)), side(said)) == [
        "Vilka mandat som räknas, och när, före: Tomma stolar: räknas (kommunallagens huvudregel).",
        "Vilka mandat som räknas, och när, efter: Tomma stolar (mandat utan vald ledamot) räknas inte.",
    ]


def test_of_a_list_what_differs() -> None:
    payments = "[{share: 50 %, due: February}, {share: 50 %, due: %s}]"
    before, after = (side(component(PLAIN, instalments=payments.replace("%s", month))) for month in ("May", "June"))
    assert listed(before, after) == [
        "Utbetalning och avräkning, före: Stödet betalas ut i två delar: 50 % i maj.",
        "Utbetalning och avräkning, efter: Stödet betalas ut i två delar: 50 % i juni.",
    ]


def test_facts_mandates_and_series() -> None:
    facts = "{members: {value: number of each party, title: Antal medlemmar}, youth: yes/no of each party}"
    rule = component("amount: 1 % of fee\nper: member", facts=facts)
    after = "A: {mandates: 4, facts: {members: 1200, youth: yes}}, B: {mandates: 3, facts: {members: 4, youth: yes}}"
    found = compare(side(rule), side(rule, 2026, after))
    assert lines(found, "sv") == [
        "fee: 1 000 kr per månad → 1 100 kr per månad",
        "Antal medlemmar, A: 7 → 1 200",
        "youth, A: nej → ja",
        "Mandat: A 5→4, B 2→3",
    ]


def test_the_base_of_a_change_is_no_value_of_the_year() -> None:
    base = series_of(series_text("base", "kr/year", "2023-01-01: 1000, 2024-01-01: 1100, 2025-01-01: 1200"))
    rule = rule_file(component(f"{PLAIN}\nindexed: change in base since 2023"), base)
    sides = [Side(rule, year, base, SEATS) for year in (2023, 2024, 2025)]
    assert listed(sides[1], sides[2])[1:] == [
        (
            "base: 1 100 kr per år, 1 000 kr per år (basvärde, från 2023-01-01) → "
            "1 200 kr per år, 1 000 kr per år (basvärde, från 2023-01-01)"
        )
    ]
    assert listed(sides[0], sides[1])[1:] == [
        "base: 1 000 kr per år → 1 100 kr per år, 1 000 kr per år (basvärde, från 2023-01-01)"
    ]


@pytest.mark.parametrize(
    ("sort", "texts", "told"),
    [
        ("kr/year", ("30000 kr/year", "44000.50 kr/year"), "30 000 kr per år → 44 000,50 kr per år"),
        ("kr/year", ("30000 kr", "44000"), "30 000 kr → 44 000"),
        ("kr/month", ("0 kr/month", "10 kr/month"), "0 kr per månad → 10 kr per månad"),
        ("share", ("30 %", "31.5 %"), "30 % → 31,5 %"),
        ("share", ("1/3", "-2 %"), "1/3 → −2 %"),
        ("number", ("1200", "1200.5"), "1 200 → 1 200,5"),
        ("number", ("1 fact", "2"), "1 ”fact” → 2"),
        ("yes/no", ("yes", "no"), "ja → nej"),
    ],
)
def test_a_fact_of_every_sort_is_told(sort: str, texts: tuple[str, str], told: str) -> None:
    rule = component("amount: 1 kr/year\nper: party", facts=f"{{fact: {sort} of each party}}")
    before, after = (f"A: {{mandates: 5, facts: {{fact: {each}}}}}" for each in texts)
    assert listed(side(rule, rows=before), side(rule, rows=after)) == [f"fact, A: {told}"]


def test_how_seats_are_held_is_told() -> None:
    rule = component(f"{PLAIN}\nfor: opposition", mandates="{empty_seats: not counted}")
    before, after = "A: {mandates: 5, side: opposition}", "A: {mandates: 5, side: government, empty: 5}"
    found = side(rule, rows=before), side(rule, rows=after)
    assert listed(*found) == [
        "Styre eller opposition, A: opposition → styre",
        "Tomma stolar, A: 0 → 5",
        "Har valda ledamöter, A: ja → nej",
    ]
    assert listed(*found, "en") == [
        "Side, A: opposition → government",
        "Empty seats, A: 0 → 5",
        "Has elected members, A: yes → no",
    ]


def test_all_seats_of_an_assembly_are_told_where_the_rule_counts_them() -> None:
    pools = "{pool: {amount: 10 kr/year, per: seat}}"
    shared = component("amount: 100 % of pool\nsplit: by mandates", pools=pools)
    for rule, told in ((shared, ["Platser i fullmäktige: 7 → 9"]), (component(PLAIN), [])):
        file = rule_file(rule, FEE)
        one, other = (Side(file, 2024, FEE, assembly(seats_text(ROWS, extra=f"seats: {number}"))) for number in (7, 9))
        assert listed(one, other) == told


def shipped() -> list[Support]:
    """Calculate every shipped rule that asks for nothing but what is shipped."""
    library, found = Library(), []
    for name in library.rules:
        file = library.rule(name)
        try:
            found.append(Side(file, 2024, library.series_of(file), library.distributions(file.assembly)).support())
        except PolsekError:
            continue
    return found


@pytest.mark.parametrize("language", ["en", "sv"])
def test_nothing_is_told_as_a_file_writes_it(language: Language) -> None:
    """Of any two shipped rules."""
    supports, one = shipped(), compare(side(component(PLAIN)), side(component(PLAIN)))
    assert len(supports) > 12
    for before, after in permutations(supports, 2):
        texts = tuple(changed_texts((before, after)))
        said = lines(one._replace(before=before, after=after, parameters=texts), language)
        assert said
        assert [line for line in said if ADDRESS.search(line)] == []
