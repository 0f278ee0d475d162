"""What an earlier run has written is compared with what is right now, exactly; what is not polsek's says nothing."""

from __future__ import annotations

import json
from collections.abc import Collection
from fractions import Fraction

import pytest

from polsek.asking.recalculating import since_then
from polsek.calculation.support import Support
from polsek.recalculation import Earlier, SinceThen, earlier_of
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
    assert since_then(data, {}, {}, ()) == SinceThen()


def since(
    files: dict[str, str], given: dict[str, str], rules: Collection[str] = ("r",), then: dict[str, str] | None = None
) -> SinceThen:
    about = {
        "receipt": {"files": {"a": "1", "b": "2", "c": "3"}},
        "files": {"r.json": "", "r.csv": "", "2025.xlsx": ""},
    }
    return since_then(json.dumps({**about, **({"given": then} if then else {})}).encode(), files, given, rules)


def test_inputs_that_have_changed_are_named() -> None:
    assert since({"a": "1", "b": "9", "c": "3"}, {}) == SinceThen(changed=("b",))


def test_inputs_that_are_new_or_gone_are_named() -> None:
    assert since({"a": "1", "b": "2", "c": "3", "d": "4"}, {}) == SinceThen(new=("d",))
    assert since({"a": "1", "c": "3", "d": "4"}, {}) == SinceThen(new=("d",), gone=("b",))


def test_a_file_of_another_name_is_neither_new_nor_gone() -> None:
    assert since({"a": "1", "x/b": "2", "c": "3"}, {}) == SinceThen()


def test_a_run_of_fewer_rules_does_not_say_that_files_are_gone() -> None:
    assert since({"a": "1"}, {}, ()) == SinceThen()


def test_what_is_given_otherwise_is_named() -> None:
    files = {"a": "1", "b": "2", "c": "3"}
    assert since(files, {"fee": "1"}) == SinceThen(given=(("fee", None, "1"),))
    assert since(files, {}, then={"fee": "1"}) == SinceThen(given=(("fee", "1", None),))
    assert since(files, {"fee": "2", "x": "3"}, then={"fee": "1", "x": "3"}) == SinceThen(given=(("fee", "1", "2"),))
