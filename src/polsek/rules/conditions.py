"""Who gets a component: conditions that must all hold, or of which one is enough."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.formula import PERCENT, Given, formula, is_name
from polsek.notation.kinds import Kind, Several, written
from polsek.notation.reader import FAILED, Use, unknown_keys
from polsek.notation.sorts import unit_words
from polsek.notation.words import Refusal, Token, did_you_mean, meant, tokens, write_this
from polsek.problem import Words, same
from polsek.rules.words import COMPARISONS, PRESENCE, SIDES
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polsek.document import Value
    from polsek.notation.formula import Formula
    from polsek.notation.reader import Reader
    from polsek.problem import Address
    from polsek.rules.noted import Fact

ANY_OF = "any of"


class Condition(NamedTuple):
    """Who gets a component: one condition of `for`."""

    sort: str
    """A word of PRESENCE or SIDES, or `compare`, `fact` or `any of`."""
    name: str
    """The count or the fact that is asked for."""
    comparison: str
    figure: Given | None
    negated: bool
    text: str
    address: Address
    alternatives: tuple[Condition, ...] = ()
    """With the sort `any of`: conditions of which one is enough."""

    @property
    def limit(self) -> Fraction:
        """The number that it compares with; 0 where it compares nothing."""
        return self.figure.number if self.figure is not None and self.figure.number is not None else Fraction()

    def met(self, value: Fraction) -> bool:
        """Compare a party's number with the figure of the condition."""
        limit = self.limit
        return {"at least": value >= limit, "at most": value <= limit, "below": value < limit, "above": value > limit}[
            self.comparison
        ]


class ForWhom(Kind):
    """One condition of `for`."""

    expected = Words(
        "a condition such as represented, opposition or at least 3 mandates",
        "ett villkor, t.ex. represented, opposition eller at least 3 mandates",
    )
    schema = written("condition")

    def read(self, value: Value, at: Address, to: Reader) -> Condition | None:
        """Read a condition, or several of which one is enough."""
        if not isinstance(value, dict) or not any(meant(key, (ANY_OF,)) for key in value):
            return super().read(value, at, to)  # type: ignore[no-any-return]
        unknown_keys(value, (ANY_OF,), at, to)
        if ANY_OF not in value:
            missing = Words("any of: is missing", "any of: saknas")
            hint = Words("write {any of: [represented, FACT]}", "skriv {any of: [represented, UPPGIFT]}")
            to.report("missing-key", at, missing, hint, key=True)
            return FAILED
        found = _SEVERAL.read(value[ANY_OF], (*at, ANY_OF), to)
        text = f"{ANY_OF} {', '.join(each.text for each in found)}"
        return Condition(ANY_OF, "", "", None, negated=False, text=text, address=at, alternatives=found)

    def text(self, text: str, at: Address, to: Reader) -> Condition:
        """Read a condition."""
        if text in PRESENCE + SIDES:
            return Condition(text, "", "", None, negated=False, text=text, address=at)
        words = tokens(text)
        if not words:
            raise _no_condition(text)
        for comparison in COMPARISONS:
            size = len(comparison.split())
            for start in (0, 1):
                if (
                    " ".join(word.text for word in words[start : start + size]) == comparison
                    and len(words) > start + size
                ):
                    return _comparison(words, start, start + size, comparison, text, at, to)
        negated = words[0].text == "not" and len(words) > 1
        name = words[negated]
        if len(words) > 1 + negated or not is_name(name.text):
            raise _no_condition(text)
        to.uses.append(Use(name.text, "yes/no", at, name.part))
        return Condition("fact", name.text, "", None, negated, text, at)


def _no_condition(text: str) -> Refusal:
    near = did_you_mean(text, PRESENCE + SIDES)
    listed = "represented, elected, listed, government, opposition, at least 3 mandates"
    return Refusal(
        "condition",
        Words(f"{text!r} is not a condition", f"”{text}” är inget villkor"),
        near
        or Words(
            f"write for example {listed}, or a yes/no fact", f"skriv till exempel {listed}, eller en ja/nej-uppgift"
        ),
    )


def _comparison(
    words: tuple[Token, ...], start: int, after: int, comparison: str, text: str, at: Address, to: Reader
) -> Condition:
    figure = _limit(text, words[after].start, at)
    if not isinstance(figure, Given) or figure.number is None or (start == 0 and figure.unit in ("", "share")):
        raise _no_condition(text)
    if start == 1:
        name = words[0]
        if not is_name(name.text):
            raise _no_condition(text)
        to.uses.append(Use(name.text, "fact", at, name.part))
        return Condition("compare", name.text, comparison, figure, negated=False, text=text, address=at)
    unit = words[after + 1]
    if unit.text in ("seat", "seats"):
        right = f"{text[: unit.start]}mandates{text[unit.part[1] :]}"
        message = Words(
            "seats are the whole assembly's, not a party's", "seats gäller hela fullmäktige, inte ett parti"
        )
        hint = write_this(right)
        raise Refusal("assembly-seats", message, hint, unit.part)
    to.uses.append(Use(unit.text, "count", at, unit.part))
    return Condition("compare", unit.text, comparison, figure, negated=False, text=text, address=at)


def _limit(text: str, start: int, at: Address) -> Formula:
    """Read the figure that a condition ends with; the place of a refusal is counted from the condition."""
    try:
        return formula(text[start:], at)
    except Refusal as refusal:
        first, last = refusal.part or (0, len(text) - start)
        raise Refusal(refusal.id, refusal.message, refusal.hint, (start + first, start + last)) from None


_SEVERAL = Several(ForWhom(), or_one=True)


def all_of(conditions: Iterable[Condition]) -> Iterator[Condition]:
    """Give conditions one by one, those of which one is enough as well."""
    for each in conditions:
        yield from all_of(each.alternatives) if each.sort == ANY_OF else (each,)


# --- in words ---------------------------------------------------------------------------------------------------------

_SAID = {
    "represented": Words("represented", "representerat i fullmäktige"),
    "elected": Words("elected", "invalt i fullmäktige"),
    "listed": Words("listed", "upptaget i mandatfilen"),
    "government": Words("government", "styrande parti"),
    "opposition": Words("opposition", "oppositionsparti"),
}
_COMPARED = {
    "at least": Words("at least", "minst"),
    "at most": Words("at most", "högst"),
    "below": Words("below", "under"),
    "above": Words("above", "över"),
}
_COUNTED_SV = {"below": "färre än", "above": "fler än"}
"""What is compared with a number of mandates or members is fewer, not less."""


def in_words(condition: Condition, facts: Mapping[str, Fact]) -> Words:
    """Say a condition to people: a fact by its title, where it has one."""
    if condition.sort == ANY_OF:
        *first, last = [in_words(each, facts) for each in condition.alternatives]
        if not first:
            return last
        return Words(
            f"{', '.join(each.en for each in first)} or {last.en}",
            f"{', '.join(each.sv for each in first)} eller {last.sv}",
        )
    if condition.sort in _SAID:
        return _SAID[condition.sort]
    fact = facts.get(condition.name) or facts.get(f"{condition.name}s")
    name = same(condition.name) if fact is None else fact.said(condition.name)
    if condition.sort == "fact":
        return Words(f"not {name.en}", f"inte {name.sv}") if condition.negated else name
    return _compared(condition, name, titled=fact is not None and fact.title is not None)


def _compared(condition: Condition, name: Words, *, titled: bool) -> Words:
    figure, word = condition.figure, _COMPARED[condition.comparison]
    if figure is None or figure.number is None:
        return same(condition.text)
    if figure.unit == condition.name and not titled:
        number = decimal_text(figure.number)
        plural = f"{condition.name.removesuffix('s')}s"
        counted = unit_words(plural).sv
        several = _COUNTED_SV.get(condition.comparison, word.sv)
        return Words(condition.text, f"{several} {number} {condition.name if counted == plural else counted}")
    countable = figure.unit not in ("share", "") and "/" not in figure.unit
    value = same(decimal_text(figure.number) if titled and countable else figure.text)
    if figure.unit == "share" and "/" not in figure.text:
        value = Words(figure.text, f"{decimal_text(figure.number / PERCENT, point=',')} %")
    return Words(f"{name.en} {word.en} {value.en}", f"{name.sv} {word.sv} {value.sv}")
