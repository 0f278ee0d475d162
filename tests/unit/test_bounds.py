"""The cheapest and the dearest outcome are those that calculating every outcome finds."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polsek import bounds as module
from polsek.bounds import Assembly, Bounds, bounds
from polsek.causes import Side
from polsek.problem import CommandError
from tests.making import assembly, component, rule_file, rule_text, seats_text

BY_OWN_SEATS = {
    "bands": component("amount: {1: 1000 kr/year, 2-3: 5000 kr/year, 4-: 6000 kr/year}\nper: party"),
    "falling": component("amount: {1-2: 900 kr/year, 3-: 500 kr/year}\nper: mandate\nbanding: whole"),
    "threshold": component("amount: 1000 kr/year\nper: mandate\nfor: at least 3 mandates"),
    "limit": component("amount: 1000 kr/year\nper: mandate\nat_most: 3500 kr/year"),
    "rounded": component("amount: 333.40 kr/year\nper: mandate\nrounding: {component: 100 kr up}"),
    "shown rows": component("amount: 333.40 kr/year\nper: mandate\nrounding: {component: exact}")
    + "rounding: {total: from shown amounts}\n",
}
SPLIT = {
    "pool": rule_text(
        """
        pools: {pool: {amount: 10000 kr/year}}
        components:
          a: {amount: 40 % of pool, split: equally, among: those entitled}
          b: {amount: 60 % of pool, split: by mandates, among: those entitled}
        rounding: {party: 100 kr up}
        """
    ),
    "equal and bands": rule_text(
        """
        components:
          a: {amount: 7000 kr/year, split: equally, among: those entitled, rounding: {component: 10 kr down}}
          b: {amount: {1-2: 100 kr/year, 3-: 50 kr/year}, per: mandate, banding: each}
        """
    ),
}
OTHERS = {
    "rest": rule_text(
        """
        pools: {pool: {amount: 10000 kr/year}}
        components:
          a: {amount: 10 % of pool, per: party, for: at least 2 mandates}
          b: {amount: rest of pool, split: by mandates, among: those entitled}
        rounding: {party: 100 kr up}
        """
    ),
    "those who reach it": rule_text(
        """
        components:
          a: {amount: 7000 kr/year, split: by mandates, among: the assembly, for: at least 2 mandates}
        """
    ),
}


def side(text: str, seats: int) -> Side:
    return Side(rule_file(text), 2024, {}, assembly(seats_text(f"S: {seats}")))


def asked(text: str, seats: int, parties: int) -> Assembly:
    return Assembly(side(text, seats), seats, parties)


def costs(every: Assembly) -> list[Fraction]:
    return [
        every.support(tuple(sorted(outcome, reverse=True))).total
        for parties in range(1, every.parties + 1)
        for outcome in combinations_with_replacement(range(1, every.seats + 1), parties)
        if sum(outcome) == every.seats
    ]


def found(text: str, seats: int, parties: int) -> Bounds:
    return bounds(side(text, seats), parties)


@pytest.mark.parametrize("text", [*BY_OWN_SEATS.values(), *SPLIT.values(), *OTHERS.values()])
def test_no_outcome_costs_less_or_more(text: str) -> None:
    every, bound = costs(asked(text, 9, 4)), found(text, 9, 4)
    assert (bound.least.support.total, bound.most.support.total) == (min(every), max(every))
    assert (sum(bound.least.seats), sum(bound.most.seats)) == (9, 9)
    assert bound.outcomes == len(every)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 9), min_size=8, max_size=8), st.integers(1, 8), st.integers(1, 5))
def test_any_amounts_by_mandates(amounts: list[int], seats: int, parties: int) -> None:
    bands = ", ".join(f"{number}: {100 * amount} kr/year" for number, amount in enumerate(amounts, 1))
    text = component(f"amount: {{{bands}}}\nper: party")
    every, bound = costs(asked(text, seats, min(parties, seats))), found(text, seats, parties)
    assert (bound.least.support.total, bound.most.support.total) == (min(every), max(every))


def test_the_seats_that_give_them() -> None:
    bound = found(BY_OWN_SEATS["bands"], 9, 4)
    assert (bound.least.seats, bound.most.seats) == ((9,), (3, 2, 2, 2))
    assert (int(bound.least.support.total), int(bound.most.support.total)) == (6000, 20000)


def test_an_assembly_of_the_real_size_is_no_matter() -> None:
    bound = found(SPLIT["pool"], 101, 12)
    assert bound.most.support.total - bound.least.support.total <= 12 * 100
    assert bound.outcomes > 10**6


def test_too_many_outcomes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_OUTCOMES", 10)
    with pytest.raises(CommandError) as refused:
        found(OTHERS["those who reach it"], 9, 4)
    assert refused.value.message.en == (
        "rule: what a party gets depends on the others, and there are 18 outcomes to calculate; at most 10 are"
    )
    assert refused.value.hint is not None
    assert refused.value.hint.en == "ask for fewer parties: --parties 2"
    assert found(OTHERS["those who reach it"], 9, 2).parties == 2


def test_what_is_withheld_from_a_party_of_today_is_left_out() -> None:
    text = BY_OWN_SEATS["bands"] + "withheld: [{year: 2024, party: S, what: all, because: late}]\n"
    assert found(text, 9, 4).most.support.total == 20000
