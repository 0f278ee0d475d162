"""Figures that somebody gives instead of a rule file: `--set`, or those that a published table was made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.notation.formula import Given, formula
from polsek.notation.setting import in_unit, settings
from polsek.notation.words import FIRST_YEAR, Refusal, looks_like_date
from polsek.problem import Places, PolsekError, Problem, Span, Words
from polsek.rules.file import read_rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.document import Value
    from polsek.notation.setting import Setting
    from polsek.problem import Address
    from polsek.rules.file import Draft


def given_draft(document: Document, id: str, given: Mapping[str, str]) -> Draft:
    """Read a rule file in which some figures or addresses have another value; names that it lacks are passed over.

    Raises PolsekError for a value in another unit than the rule declares.
    """
    value, places = document.value, document.places
    found: dict[Address, Places] = {}
    for each in settings(given):
        at = given_address(value, each.name)
        if at is not None:
            here = _command_line(each.key, each.text)
            new, below = _changed(value_at(value, at), each, here, _first_day(value))
            value = _replaced(value, at, new)
            found[*at, *below] = here
    if not found:
        return read_rule(document, id)
    return read_rule(Document(value, places.with_given(found)), id, frozenset(found))


def _changed(old: Value, setting: Setting, here: Places, first: str) -> tuple[Value, Address]:
    """Give what stands at an address from then on, and where below it what is given stands."""
    try:
        if setting.rise is not None:
            return _raised(old, setting, first), ()
        new = _declared(old, setting)
    except Refusal as refusal:
        raise PolsekError([Problem(refusal.id, refusal.message, here.value((), refusal.part), refusal.hint)]) from None
    if setting.day is None:
        return new, ()
    dated = isinstance(old, dict) and all(looks_like_date(key) for key in old)
    before = old if dated and isinstance(old, dict) else {_LONG_AGO: old}
    day = str(setting.day)
    return {**{key: inner for key, inner in before.items() if key < day}, day: new}, (day,)


_LONG_AGO = f"{FIRST_YEAR}-01-01"


def _declared(old: Value, setting: Setting) -> str:
    """Give what is given in the unit that the rule declares at its place; raises Refusal for another one."""
    units = _units(old)
    if len(units) != 1:
        return setting.text
    (unit,) = units
    try:
        found = formula(setting.text, ())
    except Refusal:
        return setting.text  # that is told, with its place, by whoever reads the file
    if not unit or not isinstance(found, Given) or found.number is None:
        return setting.text
    if unit == "share" and not found.unit:
        return setting.text  # whoever reads it asks for its sign
    in_unit(setting.text, unit, setting.key)
    return setting.text if found.unit else f"{setting.text} {unit}"


def _units(value: Value) -> frozenset[str]:
    """Give the units of the figures that are written out in a value: dated, banded, or with a source."""
    if isinstance(value, dict):
        inner = [value["value"]] if "value" in value else list(value.values())
        return frozenset(unit for each in inner for unit in _units(each))
    try:
        found = formula(value, ()) if isinstance(value, str) else None
    except Refusal:
        return frozenset()
    return frozenset({found.unit}) if isinstance(found, Given) else frozenset()


def _raised(old: Value, setting: Setting, first: str) -> Value:
    """Give a figure whose last value is raised each year after it; raises Refusal for what is no such figure."""
    dated = isinstance(old, dict) and bool(old) and all(looks_like_date(key) for key in old)
    last, since = (list(old.items())[-1][::-1]) if dated and isinstance(old, dict) else (old, first)
    rate = setting.text.removeprefix("+")
    if not isinstance(last, str) or not _units(last) - {""} or not looks_like_date(since) or rate != setting.text[1:]:
        raise Refusal(
            "index",
            Words(f"{setting.name} cannot be raised so", f"{setting.name} kan inte räknas upp så"),
            Words(
                f"give the values: {setting.name}@2028=...",
                f"ange värdena: {setting.name}@2028=...",
            ),
        )
    start = f"{int(since[:4]) + 1}{since[4:]}"
    raised: Value = {"value": last, "indexed": f"{rate} from {start}"}
    return {**old, since: raised} if dated and isinstance(old, dict) else raised


def _first_day(value: Value) -> str:
    """Give the first day on which a rule holds."""
    valid = value.get("valid") if isinstance(value, dict) else None
    start = valid.get("from") if isinstance(valid, dict) else None
    return start if isinstance(start, str) else ""


def value_at(value: Value, at: Address) -> Value:
    """Give what stands at an address that is there."""
    for step in at:
        value = value[step]  # type: ignore[index]
    return value


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


def _replaced(value: Value, at: Address, new: Value) -> Value:
    if not at:
        return new
    if isinstance(value, list):
        return [_replaced(inner, at[1:], new) if number == at[0] else inner for number, inner in enumerate(value)]
    if isinstance(value, dict):
        return {key: _replaced(inner, at[1:], new) if key == at[0] else inner for key, inner in value.items()}
    return value


def _command_line(name: str, text: str) -> Places:
    start = len(name) + 2
    return Places("--set", [f"{name}={text}"], {(): Span(1, start, 1, start + len(text))}, {})
