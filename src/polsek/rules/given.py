"""Figures that somebody gives instead of a rule file: `--set`, or those that a published table was made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.problem import Places, Span
from polsek.rules.file import read_rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.document import Value
    from polsek.problem import Address
    from polsek.rules.file import Draft


def given_draft(document: Document, id: str, given: Mapping[str, str]) -> Draft:
    """Read a rule file in which some figures or addresses have another value; names that it lacks are passed over."""
    value, places = document.value, document.places
    found: dict[Address, Places] = {}
    for name, text in given.items():
        at = given_address(document.value, name)
        if at is not None:
            value = _replaced(value, at, text)
            found[at] = _command_line(name, text)
    if not found:
        return read_rule(document, id)
    return read_rule(Document(value, places.with_given(found)), id, frozenset(found))


def given_address(value: Value, name: str) -> Address | None:
    """Give the address in a rule file that a name means: a figure, or a path of keys."""
    figures = value.get("figures") if isinstance(value, dict) else None
    if isinstance(figures, dict) and name in figures:
        return ("figures", name)
    at: list[str | int] = []
    for step in name.split("."):
        if isinstance(value, dict) and step in value:
            at.append(step)
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and 0 < int(step) <= len(value):
            at.append(int(step) - 1)
            value = value[int(step) - 1]
        else:
            return None
    return tuple(at)


def _replaced(value: Value, at: Address, text: str) -> Value:
    if not at:
        return text
    if isinstance(value, list):
        return [_replaced(inner, at[1:], text) if number == at[0] else inner for number, inner in enumerate(value)]
    if isinstance(value, dict):
        return {key: _replaced(inner, at[1:], text) if key == at[0] else inner for key, inner in value.items()}
    return value


def _command_line(name: str, text: str) -> Places:
    start = len(name) + 2
    return Places("--set", [f"{name}={text}"], {(): Span(1, start, 1, start + len(text))}, {})
