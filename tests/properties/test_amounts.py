"""What holds for every answer: amounts add up, recompute, and do not depend on the order of the parties."""

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from polsek.calculation.payments import LENGTHS, parts, payments, periods
from polsek.calculation.support import Support
from polsek.money import Amount, recompute
from tests.making import amounts_of, assembly, rule_file, rule_text, seats_text, series_of, series_text, support_of

SERIES = series_of(
    series_text("fee", "kr/month", "2020-01-01: 1000, 2023-11-01: 1100.5, 2024-04-01: 1300, 2025-11-01: 1299.99"),
    series_text("base", "kr/year", "2020-01-01: 44500, 2024-01-01: 57300, 2025-01-01: 58800"),
    series_text(
        "cpi",
        "index",
        (
            "2014-10-01: 314, 2022-10-01: 380, 2023-10-01: 400, 2024-10-01: 410.5, 2025-10-01: 411, 2026-10-01: "
            "420, 2027-10-01: 430"
        ),
    ),
)
YEARS = st.integers(2023, 2027)
DOWN = ("exact", "1 kr down", "7 kr down", "0.01 kr down")
"""What a pool that is shared out to the last krona can bear."""
ROUNDINGS = ("exact", "1 kr half up", "5 kr up", "0.01 kr half even", "100 kr down", "10 kr half down")
COMPONENTS = {
    "flat": "amount: 12345.67 kr/year, per: party",
    "each": "amount: {1-3: 700 kr/year, 4-: 500 kr/year}, per: mandate, banding: each, above: 1 mandate",
    "dated": (
        "amount: {2023-01-01: {1-3: 700 kr/year, 4-: 500 kr/year}, 2025-07-01: {1: 900 kr/year, 2-: 400 kr/year}}, "
        "per: mandate, banding: each"
    ),
    "whole": "amount: {1-4: 3000 kr/month, 5-: 2000 kr/month}, per: mandate, banding: whole, at_most: 30000 kr/year",
    "post": "amount: 50 % of chair, per: full time, employment: {1-3: 25 %, 4-: 100 %}, overhead: 31.42 %",
    "lag": "amount: 1.3 x base last year, per: party, after_leaving: 6 months",
    "grown": "amount: 70 kr/year, per: [mandate, member], indexed: 3 %/year from 2020-07-01, at_least: 3 mandates",
    "index": "amount: 9999 kr/year, per: party, indexed: {value: change in cpi since 2014-10, rounding: 0.1 % half up}",
    "off": "amount: 11 kr/year, per: party, out_of: pot, for: elected",
    "part": "amount: 31.4 % of pot, split: by mandates, after_leaving: 12 months",
    "seats": "amount: 22.2 % of pot, split: by mandates, among: the assembly",
    "people": "amount: 1/7 of pot, split: by members, for: at least 1 mandate",
    "rest": "amount: rest of pot, split: equally",
    "own": "amount: 10 % of flat, per: mandate, paid: in kind, term_years: 1-3",
    "less": "amount: -5 % of flat, per: party, valid: {from: 2024-03-01, to: 2025-08-31}",
}
ROW = st.fixed_dictionaries(
    {"mandates": st.integers(0, 12), "empty": st.integers(0, 3), "members": st.integers(1, 500)}
)
SITS = st.fixed_dictionaries(
    {"mandates": st.integers(4, 12), "empty": st.integers(0, 3), "members": st.integers(1, 500)}
)
PARTIES = st.fixed_dictionaries({"A": SITS, "B": SITS}, optional=dict.fromkeys("DEFG", ROW))
"""Councils in which A and B, whose support is corrected and withheld, always have somebody."""


def seats(parties: dict[str, dict[str, int]], day: str = "election: 2022-09-11") -> str:
    rows = ", ".join(
        (
            f"{name}: {{mandates: {row['mandates']}, empty: {min(row['empty'], row['mandates'])}, facts: {{members: "
            f"{row['members']}}}}}"
        )
        for name, row in parties.items()
    )
    return seats_text(rows, day, f"seats: {sum(row['mandates'] for row in parties.values()) + 2}")


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Make a rule of some components with roundings, limits, corrections and ways to count."""
    chosen = draw(st.sets(st.sampled_from(list(COMPONENTS)), min_size=1))
    chosen |= {"flat"} if chosen & {"own", "less"} else set()
    lines = [f"  {name}: {{{text}}}" for name, text in COMPONENTS.items() if name in chosen]
    early = st.dictionaries(
        st.sampled_from(("amount", "rate", "subtotal", "with_overhead")), st.sampled_from(DOWN), max_size=2
    )
    late = st.dictionaries(st.sampled_from(("component", "party", "shown")), st.sampled_from(ROUNDINGS), max_size=2)
    rounding = {**draw(early), **draw(late)}
    extra = {
        "rounding": ", ".join(f"{step}: {text}" for step, text in rounding.items()),
        "time": draw(st.sampled_from(("", "year_starts: 15 October", "counted_by: days", "mid_month: same month"))),
        "mandates": draw(
            st.sampled_from(
                ("", "from: 15 October", "empty_seats: not counted, mid_term: next year", "mid_term: never")
            )
        ),
        "party_total": draw(
            st.sampled_from(
                ("", "at_least: 9000 kr/year", "at_most: 1.5 x base", "at_least: 50 kr/month, at_most: 40 % of fee")
            )
        ),
    }
    lists = {
        "adjustments": draw(
            st.sampled_from(
                ("", "{year: 2024, party: A, amount: -1234.5 kr, because: x}", "{year: 2025, amount: -1/3, because: x}")
            )
        ),
        "withheld": draw(
            st.sampled_from(
                (
                    "",
                    "{year: 2024, party: B, what: all, because: x}",
                    "{year: 2024, party: A, what: [flat], because: x}",
                )
            )
        )
        if "flat" in chosen
        else "",
        "instalments": draw(
            st.sampled_from(("", "{share: 50 %}, {share: rest}", "{share: 1/3}, {share: 1/3}, {share: rest}"))
        ),
    }
    text = rule_text(
        """
        facts: {members: number of each party}
        figures: {chair: {value: 80 % of fee, rounding: 100 kr half up}}
        pools:
          pot:
            amount: {2020-01-01: 900 kr/year, 2024-06-01: 1100.1 kr/year}
            per: seat
            indexed: 1.5 %
            at_least: 90000 kr/year
        components:
        """
    )
    text += "\n".join(lines) + "\n"
    text += "".join(f"{key}: {{{value}}}\n" for key, value in extra.items() if value)
    return text + "".join(f"{key}: [{value}]\n" for key, value in lists.items() if value)


def answer(rule: str, one: dict[str, dict[str, int]], two: dict[str, dict[str, int]], year: int) -> Support:
    return support_of(rule, assembly(seats(one), seats(two, "from: 2024-05-20")), year, SERIES)


def total(amounts: list[Amount]) -> Fraction:
    return sum((amount.value or Fraction() for amount in amounts), Fraction())


@given(rules(), PARTIES, PARTIES, YEARS)
def test_components_and_lines_are_the_total_of_each_and_of_all(rule: str, one: Any, two: Any, year: int) -> None:  # noqa: ANN401
    support = answer(rule, one, two, year)
    for party in support.parties:
        assert total([*party.components, *party.lines]) == party.total.value
        assert party.in_kind.value == Fraction() or party.in_kind.value is not None
    by_column = [total([party.components[index] for party in support.parties]) for index in range(len(support.columns))]
    by_line = [total([party.lines[index] for party in support.parties]) for index in range(len(support.lines))]
    whole = total([party.total for party in support.parties])
    assert sum((*by_column, *by_line), Fraction()) == whole
    assert support.total == (support.sum_of_rows if support.adds_shown else support.shown(whole))


@given(rules(), PARTIES, PARTIES, YEARS)
def test_every_amount_recomputes_from_its_parts(rule: str, one: Any, two: Any, year: int) -> None:  # noqa: ANN401
    for amount in amounts_of(answer(rule, one, two, year)):
        assert recompute(amount) == amount.value


@given(rules(), PARTIES, PARTIES, YEARS, st.randoms(use_true_random=False))
def test_the_order_of_the_parties_means_nothing(rule: str, one: Any, two: Any, year: int, randomly: Any) -> None:  # noqa: ANN401
    def by_party(support: Support) -> dict[str, list[Fraction | None]]:
        return {
            party.party.name: [each.value for each in (*party.components, *party.lines, party.total, party.in_kind)]
            for party in support.parties
        }

    def shuffled(parties: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
        names = list(parties)
        randomly.shuffle(names)
        return {name: parties[name] for name in names}

    first, second = answer(rule, one, two, year), answer(rule, shuffled(one), shuffled(two), year)
    assert by_party(first) == by_party(second)
    assert (first.total, first.lines, first.sum_of_rows) == (second.total, second.lines, second.sum_of_rows)


@given(rules(), PARTIES, PARTIES, YEARS)
def test_the_pieces_of_a_year_are_the_year(rule: str, one: Any, two: Any, year: int) -> None:  # noqa: ANN401
    support = answer(rule, one, two, year)
    assert sum((piece.weight for piece in support.pieces), Fraction()) == 1
    assert support.pieces[0].period.start == support.period.start
    assert support.pieces[-1].period.end == support.period.end
    rounds = support.file.rule.rounding.component is not None
    for party in support.parties:
        assert len(party.pieces) == len(support.pieces)
        if not rounds:
            assert total(list(party.pieces)) == total(list(party.components))
        for steps, component in zip(party.steps, party.components, strict=True):
            weighed = [
                (each.yearly.value or Fraction()) * piece.weight
                for each, piece in zip(steps, support.pieces, strict=True)
            ]
            assert rounds or sum(weighed, Fraction()) == component.value


@given(rules(), PARTIES, PARTIES, YEARS, st.sampled_from(list(LENGTHS)))
def test_payments_and_periods_are_the_shown_total(rule: str, one: Any, two: Any, year: int, by: str) -> None:  # noqa: ANN401
    support = answer(rule, one, two, year)
    for party in support.parties:
        above = party.over_limit.value or Fraction()
        money = (party.total.value or Fraction()) - (party.in_kind.value or Fraction()) + above
        assert money >= 0 or party.line(support, "adjustments") < 0
        if support.file.rule.instalments is not None:
            assert sum((payment.amount for payment in payments(support, party)), Fraction()) == support.shown(money)
        found = parts(support, party, periods(support, by))
        assert sum((part.amount for part in found), Fraction()) == support.shown(party.total)


@given(
    PARTIES,
    st.integers(1, 10**7),
    st.sampled_from(("those entitled", "those paid")),
    st.sampled_from(("equally", "by mandates", "by members")),
)
def test_a_pool_is_shared_to_the_last_krona(parties: Any, size: int, among: str, split: str) -> None:  # noqa: ANN401
    text = rule_text(
        f"""
        facts: {{members: number of each party}}
        pools: {{pot: {{amount: {size} kr/year}}}}
        components:
          part: {{amount: 37.1 % of pot, split: {split}, among: {among}, for: elected}}
          rest: {{amount: rest of pot, split: equally, for: elected}}
        """
    )
    support = support_of(text, assembly(seats({**parties, "Z": {"mandates": 1, "empty": 0, "members": 3}})))
    assert total([party.total for party in support.parties]) == size


@given(st.integers(1, 12), st.integers(1, 12), st.integers(2, 28))
def test_a_year_of_two_figures_is_cut_by_months(month: int, other: int, day: int) -> None:
    text = rule_text(
        f"components: {{c: {{amount: {{2020-01-01: 12 kr/year, 2024-{month:02}-01: 24 kr/year}}, per: party}}}}\n"
        f"figures: {{f: {{2020-01-01: 1 kr/year, 2024-{other:02}-{day:02}: 2 kr/year}}}}\n"
    )
    support = support_of(text, assembly(seats_text("A: 1")))
    (party,) = support.parties
    assert party.total.value == (month - 1) + 2 * (13 - month)


def test_the_shipped_rules_recompute() -> None:
    from polsek.calculation.year import calculate
    from polsek.problem import PolsekError
    from tests.making import library

    shipped = library()
    checked = 0
    for name in shipped.rules:
        file = shipped.rule(name)
        for year in (2019, 2023, 2024, 2026, 2027):
            try:
                support = calculate(file, shipped.distributions(file.assembly), shipped.series_of(file), year)
            except PolsekError as error:
                assert error.problems != ()  # noqa: PT017
                continue
            for amount in amounts_of(support):
                assert recompute(amount) == amount.value
                checked += 1
    assert checked > 5000


def test_a_rule_that_is_read_twice_is_the_same() -> None:
    text = rule_text("components: {c: {amount: 12 kr/year, per: party}}")
    assert rule_file(text).rule == rule_file(text).rule
