"""What an earlier run has written is compared with what is right now, exactly; what is not polsek's says nothing."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from polsek.asking.recalculating import changed_inputs
from polsek.calculation.support import Support
from polsek.recalculation import Earlier, earlier_of
from tests.making import assembly, component, seats_text, support_of


def support() -> Support:
    return support_of(component("amount: 12 kr/year\nper: mandate"), assembly(seats_text("A: 6, B: 2, Q: 1")))


def written(total: str, **parties: str) -> bytes:
    rows = ", ".join(f'{{"party": "{name}", "total": {amount}}}' for name, amount in parties.items())
    return f'{{"calculations": [{{"total": {{"amount": {total}}}, "parties": [{rows}]}}]}}'.encode()


def test_nothing_differs() -> None:
    assert earlier_of(written("108", A="72", B="24", Q="12"), support()) is None


def test_parties_that_differ_came_or_left_are_named() -> None:
    assert earlier_of(written("110.5", A="70.5", B="24", D="16"), support()) == Earlier(
        Fraction("110.5"),
        {"A": (Fraction("70.5"), Fraction(72)), "Q": (None, Fraction(12)), "D": (Fraction(16), None)},
    )


@pytest.mark.parametrize("data", [None, b"", b"[]", b"{", b'{"calculations": []}', b"[" * 5000, b"\xff"])
def test_what_is_not_polseks_says_nothing(data: bytes | None) -> None:
    assert earlier_of(data, support()) is None
    assert changed_inputs(data, {}) == ()


def test_inputs_that_have_changed_are_named() -> None:
    manifest = json.dumps({"receipt": {"files": {"a": "1", "b": "2", "c": "3"}}}).encode()
    assert changed_inputs(manifest, {"a": "1", "b": "9", "d": "4"}) == ("b",)
