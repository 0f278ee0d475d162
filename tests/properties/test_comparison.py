from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from polsek.causes import Side
from polsek.comparison import Comparison, compare
from tests.making import assembly, component, rule_file, seats_text, series_of, series_text

FEES = series_of(
    series_text("fee", "kr/year", "2019-01-01: 1000.10, 2021-11-01: 1033.33, 2024-01-01: 1100, 2026-07-01: 999")
)
AMOUNTS = st.sampled_from(["0.3337 x fee", "2.5 % of fee", "40 kr/month", "{1-3: 99.50 kr/year, 4-: 123.45 kr/year}"])
COUNTS = st.sampled_from(["per: mandate", "per: party", "split: by mandates", "split: equally"])
ROUNDINGS = st.sampled_from(["", "rounding: {component: 5 kr up}", "term_years: 1-2", "after_leaving: 12 months"])
SEATS = st.dictionaries(st.sampled_from("PQRST"), st.integers(1, 12), min_size=1, max_size=4)
YEARS = st.integers(2020, 2029)
HALF = st.sampled_from(["from: 2021-07-01", "from: 2023-04-01", "from: 2026-03-01"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Write a rule of one component."""
    amount, count, other = draw(AMOUNTS), draw(COUNTS), draw(ROUNDINGS)
    if amount.startswith("{") and not count.startswith("per"):
        amount = "1000 kr/year"
    banding = "banding: whole\n" if amount.startswith("{") and count == "per: mandate" else ""
    return component(f"amount: {amount}\n{count}\n{banding}{other}")


@st.composite
def sides(draw: st.DrawFn) -> tuple[Side, Side, Side]:
    """Give two sides and the rule before with what else is after: of one or two rules, in two years, on some seats."""
    seats = [draw(SEATS) for _ in range(3)]
    days = ["election: 2018-09-09", draw(HALF), "election: 2022-09-11"]
    written = [", ".join(f"{name}: {number}" for name, number in each.items()) for each in seats]
    distributions = assembly(*(seats_text(parties, day) for parties, day in zip(written, days, strict=True)))
    text = draw(texts())
    before = Side(rule_file(text, FEES), draw(YEARS), FEES, distributions)
    after = before._replace(year=draw(YEARS))
    if draw(st.booleans()):
        after = after._replace(file=rule_file(draw(texts()), FEES)._replace(id="other"))
    if draw(st.booleans()):
        after = after._replace(only=draw(st.sampled_from(distributions)))
    return before, after, after._replace(file=before.file)


def exact(found: Comparison) -> Sequence[Fraction]:
    return [
        sum((party.total.value or Fraction() for party in end.parties), Fraction())
        for end in (found.before, found.after)
    ]


@given(sides())
def test_the_same_on_both_sides_is_no_difference(three: tuple[Side, Side, Side]) -> None:
    for side in three[:2]:
        found = compare(side, side)
        assert not found.differs
        assert found.parameters == ()
        assert len(found.stages) == 1
        assert {each.difference for each in (*found.parties, found.total)} == {0}


@given(sides())
def test_the_parts_of_the_causes_add_up(three: tuple[Side, Side, Side]) -> None:
    found = compare(*three)
    for each in (*found.parties, found.total):
        assert sum(part.shown for part in each.parts) == each.difference
    before, after = exact(found)
    assert sum(part.exact for part in found.total.parts) == after - before
    for index in range(len(found.stages) - 1):
        parts = [each.parts[index].exact for each in found.parties]
        assert found.total.parts[index].exact - sum(parts) == missing(found, index)


def missing(found: Comparison, index: int) -> Fraction:
    """Give what parties get that are only there in a step between."""
    names = {each.party.name for each in found.parties if each.party is not None}
    amounts = [
        sum(
            (party.total.value or Fraction() for party in stage.support.parties if party.party.name not in names),
            Fraction(),
        )
        for stage in found.stages[index : index + 2]
    ]
    return amounts[1] - amounts[0]


@given(sides())
def test_sides_that_change_places_negate_the_differences(three: tuple[Side, Side, Side]) -> None:
    before, after, middle = three
    found = compare(before, after, middle)
    back = compare(after, before, before._replace(file=after.file))
    assert {(each.party, each.difference) for each in found.parties} == {
        (each.party, -each.difference) for each in back.parties
    }
    assert found.total.difference == -back.total.difference
    assert {each.path for each in found.parameters if each.sort == "mandates"} == {
        each.path for each in back.parameters if each.sort == "mandates"
    }


@given(sides())
def test_every_cause_is_taken_once_and_in_order(three: tuple[Side, Side, Side]) -> None:
    causes = [cause for stage in compare(*three).stages for cause in stage.causes]
    assert causes == [cause for cause in ("figures", "rule", "mandates") if cause in causes]
