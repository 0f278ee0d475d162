"""An amount as steps that read like a sum on paper: from the first figure down, each line with its value and source."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import LEAVES, Amount, MarkKind, Rounding, decimals_of
from polsek.notation.formula import PERCENT
from polsek.notation.words import MONTHS
from polsek.problem import Words
from polsek.show.marks import KINDS, own_marks
from polsek.show.numbers import SPACE, number, quantity, unit_name
from polsek.show.sources import Sources
from polsek.show.table import Page, Span, Style, padded, paragraph, size, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.money import Mark
    from polsek.problem import Language

INDENT = "  "
LEAST_ROOM = 40
"""How wide the texts of steps are at least, so that values of different parties stand at the same place."""
ABOVE = Words("as above", "som ovan")
ALL_PARTIES = Words("what all parties get", "vad alla partier får")
PER_PARTY = Words("per party", "per parti")
NOT_GIVEN = Words("Not given", "Ges inte")
ROUNDED = Words("rounded", "avrundat")
SIGNS = {
    "product": Words("×", "×"),
    "share of": Words("×", "×"),
    "times": Words("×", "×"),
    "overhead": Words("+", "+"),
    "index": Words("+", "+"),
    "split": Words("÷", "÷"),
    "difference": Words("−", "−"),
    "rest of pool": Words("−", "−"),
    "at least": Words("at least", "minst"),
    "at most": Words("at most", "högst"),
    "exceeds": Words("only above", "bara utöver"),
}
"""What stands before the second part of an amount that is made step by step."""
MODES_SV = {
    "half up": "halva uppåt",
    "half even": "halva till jämnt",
    "half down": "halva nedåt",
    "up": "uppåt",
    "down": "nedåt",
}
MONTHS_SV = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WORDS_SV = {
    "last year": "förra året",
    "per year": "per år",
    "per month": "per månad",
    "on ": "den ",
    **dict(zip(MONTHS, MONTHS_SV, strict=True)),
}


class Step(NamedTuple):
    """A line of the outline; without a number it is a heading or a remark."""

    depth: int
    text: str
    number: str = ""
    unit: str = ""
    reference: str = ""
    style: Style = ""


class Outline:
    """Writes amounts as steps; what has been written already is only named again."""

    def __init__(self, language: Language, sources: Sources) -> None:
        """Start an outline."""
        self.language = language
        self.sources = sources
        self.steps: list[Step] = []
        self._seen: set[tuple[str, Fraction | None, tuple[Amount, ...]]] = set()
        self._told: set[Mark] = set()

    # --- lines ------------------------------------------------------------------------------------------------------

    def say(self, words: Words) -> str:
        """Give a text in the outline's language."""
        return words.get(self.language)

    def heading(self, text: str, depth: int = 0, style: Style = "") -> None:
        """Write a line without a value."""
        self.steps.append(Step(depth, text, style=style))

    def step(self, depth: int, text: str, value: Fraction | None, unit: str, origin: Amount | None = None, style: Style = "") -> None:
        """Write a line with its value; `origin` is the figure whose place and marks it shows."""
        digits, unit = value_parts(value, unit, self.language)
        reference = "" if origin is None else self.sources.reference(origin.place, origin.source)
        self.steps.append(Step(depth, text, digits, unit, reference, style))
        if origin is not None:
            self._remark(depth, origin)

    def _remark(self, depth: int, origin: Amount) -> None:
        """Say once why a figure is to be read with care."""
        for mark in own_marks(origin):
            if mark not in self._told:
                self._told.add(mark)
                style: Style = "dim" if mark.kind is MarkKind.INTERPRETED else "warning"
                self.heading(f"{self.say(KINDS[mark.kind]).lower()}: {self.say(mark.because)}", depth + 1, style)

    # --- amounts ----------------------------------------------------------------------------------------------------

    def known(self, amount: Amount) -> bool:
        """Tell whether an amount is a figure, or has been written."""
        return amount.operation in LEAVES or _key(amount) in self._seen

    def write(self, amount: Amount, depth: int) -> None:
        """Write an amount: the last line has its value."""
        if amount.operation in LEAVES:
            self._leaf(amount, depth)
        elif _key(amount) in self._seen:
            self.step(depth, f"{self._title(amount)}, {self.say(ABOVE)}", amount.value, amount.unit)
        else:
            self._made(amount, depth)
            self._seen.add(_key(amount))

    def _title(self, amount: Amount) -> str:
        title = self.say(amount.title)
        return title if "_" in title else title[:1].upper() + title[1:]

    def _leaf(self, amount: Amount, depth: int) -> None:
        text = f"{self._title(amount)}{self._note(amount)}"
        if amount.operation == "none" and amount.note is not None:
            text = f"{self.say(NOT_GIVEN)}: {self.say(amount.note)}"
        self.step(depth, text, amount.value, amount.unit, amount)

    def _made(self, amount: Amount, depth: int) -> None:
        match amount.operation:
            case "sum":
                self._sum(amount, depth)
            case "rounded":
                self.write(amount.parts[0], depth)
                self.rounding(amount, depth)
            case "growth":
                share, times = amount.parts
                raises = Words("raises", "höjningar")
                text = f"{self.counted(share)}, {number(times.value or Fraction(), self.language)} {self.say(raises)}"
                self.step(depth, f"{self._title(amount)}: {text}{self._note(times)}", amount.value, amount.unit, share)
            case "change":
                now, base = amount.parts
                self.write(now, depth)
                self.step(depth, f"÷ {self.counted(base)}{self._note(base)}, − 100{SPACE}%", amount.value, amount.unit, base)
            case _:
                self._running(amount, depth)

    def rounding(self, amount: Amount, depth: int) -> None:
        """Write a rounding as a step of its own."""
        text = rounding_text(amount.rounding, self.language)
        self.step(depth, f"{self.say(ROUNDED)}: {text}", amount.value, amount.unit, amount)

    def _running(self, amount: Amount, depth: int) -> None:
        """Write the first part, then a step with each of the others."""
        first, *others = amount.parts
        named = not self.known(first) and amount.operation in _OF
        self.write(first, depth)
        if named:
            self._complete(f" = {self.say(first.title)}")
        value = first.value
        for count, part in enumerate(others, 1):
            value = amount.value if count == len(others) else _after(amount.operation, value, part)
            if part.operation == "count" and part.unit == "party" and part.value == 1:
                self._complete("" if _is_split(first) else f", {self.say(PER_PARTY)}", amount.unit)
            else:
                self.operand(amount, part, depth, value)

    def _complete(self, text: str, unit: str = "") -> None:
        """Add words to the last line that has a value, which may be in another unit now."""
        at = next(index for index in reversed(range(len(self.steps))) if self.steps[index].number)
        step = self.steps[at]
        named = unit_name(unit, self.language) if unit else step.unit
        self.steps[at] = step._replace(text=step.text + text, unit=named)

    def operand(self, amount: Amount, part: Amount, depth: int, value: Fraction | None) -> None:
        """Write a step with one of the parts of an amount, and the value with it."""
        sign = self.say(SIGNS[amount.operation])
        if amount.operation == "rest of pool":
            self.step(depth, f"{sign} {self.say(part.title)}, {self.say(ALL_PARTIES)}: {self.counted(part)}", value, amount.unit)
        elif amount.operation == "split" and part.operation == "sum":
            self.step(depth, f"{sign} {self.counted(part)}, {self.say(part.title)}", value, amount.unit, amount)
            self.heading(self._members(part), depth + 1, "dim")
        elif part.operation in LEAVES:
            when = self._when(amount) if amount.operation in ("share of", "times") else ""
            self.step(depth, f"{sign} {self._figure(part, sign)}{when}", value, amount.unit, part)
        elif _key(part) in self._seen:
            self.step(depth, f"{sign} {self.counted(part)}, {self.say(part.title)} {self.say(ABOVE)}", value, amount.unit)
        else:
            headed = _first(part).title != part.title
            if headed:
                self.heading(self._title(part), depth + 1, "dim")
            self.write(part, depth + 1 + headed)
            self.step(depth, f"{sign} {self.counted(part)}", value, amount.unit)

    # --- sums -------------------------------------------------------------------------------------------------------

    def _sum(self, amount: Amount, depth: int) -> None:
        parts = amount.parts
        if len(parts) == 1:
            self.write(parts[0], depth)
            return
        if len(parts) == 2 and not self.known(parts[0]) and parts[1].operation == "given":
            self.write(parts[0], depth)
            self.added(parts[1], depth, amount.value, amount.unit)
            return
        for part in parts:
            self._summand(part, depth, amount.title)
        self.step(depth, f"= {self.say(amount.title)}", amount.value, amount.unit)

    def _summand(self, part: Amount, depth: int, title: Words) -> None:
        """Write one part of a sum with its own value: on one line where it is a plain product."""
        if self.known(part):
            self.step(depth, self._title(part), part.value, part.unit, part if part.operation in LEAVES else None)
        elif part.operation == "product" and all(map(_plain, part.parts)):
            text = " × ".join(f"{self.counted(each)}{self._note(each)}" for each in part.parts)
            origin = next((each for each in part.parts if each.operation == "given"), part.parts[0])
            name = self._title(part if part.title != title else part.parts[0])
            self.step(depth, f"{name}: {text}", part.value, part.unit, origin)
        else:
            if part.title != title:
                self.heading(self._title(part), depth)
            self.write(part, depth + 1)

    def added(self, part: Amount, depth: int, value: Fraction | None, unit: str, line: str = "") -> None:
        """Write a step that adds a figure, on a line of the table: what it is, and the value with it."""
        below = part.value is not None and part.value < 0
        amount = part._replace(value=abs(part.value)) if part.value is not None else part
        name = f"{line}: {self.say(part.title)}" if line else self.say(part.title)
        self.step(depth, f"{'−' if below else '+'} {self.counted(amount)} {name}", value, unit, part)

    # --- words ------------------------------------------------------------------------------------------------------

    def counted(self, amount: Amount) -> str:
        """Write a figure with its unit: `9 mandates`, `1 party`, `50 %`, `7 of 12 months`."""
        if amount.operation == "months" and not amount.unit:
            return self.say(amount.title)
        return counted_text(amount.value, amount.unit, self.language)

    def _figure(self, part: Amount, sign: str) -> str:
        """Write a figure with its title, where that says more than the sign and the unit do."""
        title, counted = self.say(part.title), self.counted(part)
        plain = part.operation in ("count", "months") or part.title.en in _PLAIN or title == sign
        return f"{counted}{'' if plain or counted.endswith(title) else f' {title}'}{self._note(part)}"

    def _note(self, part: Amount) -> str:
        return "" if part.note is None else f", {self.say(part.note)}"

    def _members(self, part: Amount) -> str:
        members = part.parts
        if all(member.unit == "party" and member.value == 1 for member in members):
            return ", ".join(self.say(member.title) for member in members)
        return ", ".join(
            f"{self.say(member.title)}{SPACE}{number(member.value or Fraction(), self.language)}" for member in members
        )

    def _when(self, amount: Amount) -> str:
        """Give the words of the file that say when a name is read: `, on 1 July last year`."""
        words = amount.text.split()
        sign = next((index for index, word in enumerate(words) if word in ("of", "x")), len(words))
        text = " ".join(words[sign + 2 :])
        if self.language == "sv":
            for english, swedish in WORDS_SV.items():
                text = text.replace(english, swedish)
        return f", {text}" if text else ""


_PLAIN = ("share", "multiple", "at least", "at most", "above", "limit")
"""Titles that say no more than the sign does."""
_OF = ("share of", "times", "rest of pool")


def _first(amount: Amount) -> Amount:
    """Give the figure that an amount's steps begin with."""
    return _first(amount.parts[0]) if amount.parts else amount


def _is_split(amount: Amount) -> bool:
    return amount.operation == "split" or (amount.operation in ("rounded", "index") and _is_split(amount.parts[0]))


def _plain(amount: Amount) -> bool:
    """Tell whether an amount can stand in a line: a figure, or what a share leaves."""
    if amount.operation == "difference" and amount.unit == "share":
        return all(part.operation in LEAVES for part in amount.parts)
    return amount.operation in LEAVES


def _key(amount: Amount) -> tuple[str, Fraction | None, tuple[Amount, ...]]:
    return amount.operation, amount.value, amount.parts


def _after(operation: str, value: Fraction | None, part: Amount) -> Fraction | None:
    if value is None or part.value is None:
        return None
    return value * part.value if operation == "product" else value - part.value


# --- numbers ------------------------------------------------------------------------------------------------------------


def counted_text(value: Fraction | None, unit: str, language: Language) -> str:
    """Write a number with its unit; a share without end is a fraction."""
    if value is not None and unit == "share" and decimals_of(value / PERCENT) is None:
        return str(value)
    return quantity(value, _agreeing(value, unit, language), language)


def value_parts(value: Fraction | None, unit: str, language: Language) -> tuple[str, str]:
    """Give the digits and the unit of a value, to be aligned apart."""
    if value is None or unit == "yes/no":
        return quantity(value, unit, language), ""
    if unit == "share":
        endless = decimals_of(value / PERCENT) is None
        return (str(value), "") if endless else (number(value / PERCENT, language), "%")
    return number(value, language), unit_name(_agreeing(value, unit, language), language)


def _agreeing(value: Fraction | None, unit: str, language: Language) -> str:
    """Bring a counted word in agreement with its number."""
    if unit == "party" and value != 1:
        return "parties"
    return "mandate" if unit == "mandates" and value == 1 and language == "en" else unit


def rounding_text(rounding: Rounding | None, language: Language) -> str:
    """Write a rounding: `1 kr half up` is 1 kr, halva uppåt in Swedish."""
    if rounding is None:
        return "exact" if language == "en" else "exakt"
    if language == "en":
        return rounding.text
    amount = rounding.text.removesuffix(rounding.mode).strip().replace(".", ",")
    return f"{amount.replace('mandate', 'mandat').replace('full time', 'heltid')}, {MODES_SV[rounding.mode]}"


# --- layout -------------------------------------------------------------------------------------------------------------


def outline_page(steps: Sequence[Step], width: int, language: Language) -> Page:
    """Lay out steps: the text, then the value by its decimal point, its unit and its reference."""
    point = "," if language == "sv" else "."
    valued = [step for step in steps if step.number]
    whole = _most(step.number.partition(point)[0] for step in valued)
    rest = _most("".join(step.number.partition(point)[1:]) for step in valued)
    unit, reference = _most(step.unit for step in valued), _most(step.reference for step in valued)
    longest = _most(INDENT * step.depth + step.text for step in valued)
    room = min(width - (whole + rest + unit + reference + 5), max(longest, LEAST_ROOM))
    page: Page = ()
    for step in steps:
        indent = INDENT * step.depth
        if not step.number:
            page += paragraph(step.text, width, step.style, first=indent, rest=indent + INDENT)
            continue
        *before, last = _lines(step.text, room, indent)
        page += tuple((Span(line, step.style),) for line in before)
        head, sign, tail = step.number.partition(point)
        value = f"{padded(head, whole, right=True)}{padded(sign + tail, rest)} {padded(step.unit, unit)}"
        page += ((Span(f"{padded(last, room)}  {value}", step.style), Span(f"  {step.reference}".rstrip(), "dim")),)
    return page


def _most(texts: Iterable[str]) -> int:
    return max(map(size, texts), default=0)


def _lines(text: str, room: int, indent: str) -> list[str]:
    """Break a text into lines; all but the first are indented further."""
    first, *others = wrapped(text, room - size(indent))
    if not others:
        return [indent + first]
    again = wrapped(text.removeprefix(first).lstrip(), room - size(indent) - size(INDENT))
    return [indent + first, *(indent + INDENT + line for line in again)]
