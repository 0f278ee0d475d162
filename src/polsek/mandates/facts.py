"""What else a mandate file says of parties and assemblies: facts, and results of the election before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from polsek.mandates.distribution import FactText, Previous
from polsek.notation.formula import is_name
from polsek.notation.kinds import Kind, Parsed, report_shape, written
from polsek.notation.reader import FAILED, Reader
from polsek.notation.words import Refusal, Token, iso_date, whole_number
from polsek.problem import Words

if TYPE_CHECKING:
    from polsek.document import Value
    from polsek.problem import Address


def whole(text: str) -> int:
    """Read a whole number."""
    try:
        return whole_number(Token(text, 0))
    except Refusal as refusal:
        hint = Words("write a whole number in digits, such as 9", "skriv ett heltal med siffror, t.ex. 9")
        raise Refusal(refusal.id, refusal.message, hint, refusal.part) from None


WHOLE = Parsed(Words("a whole number", "ett heltal"), whole, written("whole"))
UNKNOWN: Literal["unknown"] = "unknown"


def number_or_unknown(text: str) -> int | Literal["unknown"]:
    """Read a whole number, or the word for one that nobody knows."""
    return UNKNOWN if text == UNKNOWN else whole(text)


PARTIES = Parsed(
    Words("a whole number, or unknown", "ett heltal, eller unknown"), number_or_unknown, written("number_of_parties")
)


class FactsKind(Kind):
    """Facts by name, each a text that a rule's declaration tells how to read, or dated texts."""

    expected = Words("facts by name", "uppgifter med namn")
    schema = written("facts")

    def read(self, value: Value, at: Address, to: Reader) -> dict[str, FactText]:
        """Read facts."""
        if not isinstance(value, dict):
            report_shape(self.expected, value, at, to)
            return {}
        return {name: fact_named(name, inner, at, to) for name, inner in value.items()}


def fact_named(name: str, value: Value, at: Address, to: Reader) -> FactText:
    """Read a fact; no rule can ask for one whose name is not a name."""
    if not is_name(name):
        to.report(
            "name",
            (*at, name),
            Words(f"{name!r} is not a name", f"”{name}” är inte ett namn"),
            Words(
                "a fact is called in lower-case letters a-z, digits and _, as the rule declares it",
                "namnet skrivs med små bokstäver a-z, siffror och _, som i regelfilen",
            ),
            key=True,
        )
    return fact_text(value, (*at, name), to)


def fact_text(value: Value, at: Address, to: Reader) -> FactText:
    """Read a fact's texts; what they mean is told by the rule that asks for it."""
    if isinstance(value, str):
        return FactText(((None, value, at),))
    found: list[tuple[date | None, str, Address]] = []
    for key, inner in value.items() if isinstance(value, dict) else ():
        try:
            day = iso_date(Token(key, 0))
        except Refusal as refusal:
            to.refuse(refusal, (*at, key), key=True)
            continue
        if found and day <= (found[-1][0] or day):
            to.report(
                "date-order",
                (*at, key),
                Words(f"{day} does not come after {found[-1][0]}", f"{day} kommer inte efter {found[-1][0]}"),
                Words("write the dates in order, the oldest first", "skriv datumen i ordning, det äldsta först"),
                key=True,
            )
        if isinstance(inner, str):
            found.append((day, inner, (*at, key)))
    if not found:
        to.report(
            "wrong-shape",
            at,
            Words("a fact is a text, or texts by date", "en uppgift är en text, eller texter med datum"),
        )
    return FactText(tuple(found))


class PreviousKind(Kind):
    """The result of the election before: a number, or `{mandates: 0, FACT: 4}`."""

    expected = Words("a number, or {mandates: 0, FACT: 4}", "ett antal, eller {mandates: 0, UPPGIFT: 4}")
    schema = written("previous")

    def read(self, value: Value, at: Address, to: Reader) -> Previous | None:
        """Read the result."""
        if not isinstance(value, dict):
            number = WHOLE.read(value, at, to)
            return FAILED if number is FAILED else Previous(number, {})
        if "mandates" not in value:
            hint = Words("add mandates:", "lägg till mandates:")
            to.report("missing-key", at, Words("mandates: is missing", "mandates: saknas"), hint)
            return FAILED
        number = WHOLE.read(value["mandates"], (*at, "mandates"), to)
        facts = {name: fact_named(name, inner, at, to) for name, inner in value.items() if name != "mandates"}
        return FAILED if number is FAILED else Previous(number, facts)
