"""An amount as steps that read like a sum on paper, each line with its value and source; sources are numbered once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import LEAVES, Amount, MarkKind
from polsek.problem import UNSAID, Words, same
from polsek.show.head import KINDS, own_marks
from polsek.show.numbers import SPACE, counted_text, number, rounding_text, when_text
from polsek.show.page import References, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.money import Mark
    from polsek.problem import Language, Place
    from polsek.show.page import Style


ABOVE = Words("as above", "som ovan")
ALL_PARTIES = Words("what all parties get", "vad alla partier får")
PER_PARTY = Words("per party", "per parti")
NOT_GIVEN = Words("Not given", "Ges inte")
A_YEAR = Words("a year", "per år")
TIMES = Words("times", "gånger")
ROUNDED = Words("rounded:", "avrundat")
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
    "exceeds": Words("only above", "endast utöver"),
}
"""What stands before the second part of an amount that is made step by step."""


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

    def put(self, words: Words) -> str:
        """Give a text in the outline's language."""
        return words.get(self.language)

    def heading(self, text: str, depth: int = 0, style: Style = "") -> None:
        """Write a line without a value."""
        self.steps.append(Step(depth, text, style=style))

    def step(
        self, depth: int, text: str, value: Fraction | None, unit: str, origin: Amount | None = None, style: Style = ""
    ) -> None:
        """Write a line with its value; `origin` is the figure whose place and marks it shows."""
        reference = "" if origin is None else self.sources.reference(origin.place, origin.source)
        self.steps.append(Step(depth, text, value, unit, reference, style, valued=True))
        if origin is not None:
            self._remark(depth, origin)

    def _remark(self, depth: int, origin: Amount) -> None:
        """Say once why a figure is to be read with care."""
        for mark in own_marks(origin):
            if mark not in self._told:
                self._told.add(mark)
                style: Style = "dim" if mark.kind is MarkKind.INTERPRETED else "warning"
                self.heading(f"{self.put(KINDS[mark.kind]).lower()}: {self.put(mark.because)}", depth + 1, style)

    # --- amounts ----------------------------------------------------------------------------------------------------

    def known(self, amount: Amount) -> bool:
        """Tell whether an amount is a figure, or has been written."""
        return amount.operation in LEAVES or _key(amount) in self._seen

    def write(self, amount: Amount, depth: int) -> None:
        """Write an amount: the last line has its value."""
        if amount.operation in LEAVES:
            self._leaf(amount, depth)
        elif _key(amount) in self._seen:
            self.step(depth, f"{self._title(amount)}, {self.put(ABOVE)}", amount.value, amount.unit)
        else:
            self._made(amount, depth)
            self._seen.add(_key(amount))

    def _title(self, amount: Amount) -> str:
        title = self.put(amount.title)
        return title if "_" in title else title[:1].upper() + title[1:]

    def _leaf(self, amount: Amount, depth: int) -> None:
        text = f"{self._title(amount)}{self._note(amount)}"
        if amount.operation == "none" and amount.note is not None:
            text = f"{self.put(NOT_GIVEN)}: {self.put(amount.note)}"
        self.step(depth, text, amount.value, amount.unit, amount)

    def _made(self, amount: Amount, depth: int) -> None:
        match amount.operation:
            case "sum":
                self._sum(amount, depth)
            case "rounded":
                self.write(amount.parts[0], depth)
                self.rounding(amount, depth)
            case "growth":
                text = f"{self._title(amount)}: {self._growth(amount)}"
                self.step(depth, text, amount.value, amount.unit, amount.parts[0])
            case "change":
                now, base = amount.parts
                self.write(now, depth)
                text = f"÷ {self.counted(base)}{self._note(base)}, − 100{SPACE}%"
                self.step(depth, text, amount.value, amount.unit, base)
            case _:
                self._running(amount, depth)

    def rounding(self, amount: Amount, depth: int) -> None:
        """Write a rounding as a step of its own."""
        text = rounding_text(amount.rounding, self.language)
        self.step(depth, f"{self.put(ROUNDED)} {text}", amount.value, amount.unit, amount)

    def _running(self, amount: Amount, depth: int) -> None:
        """Write the first part, then a step with each of the others."""
        first, *others = amount.parts
        named = not self.known(first) and amount.operation in _OF
        self.write(first, depth)
        if named:
            self._complete(f" = {self.put(first.title)}")
        value = first.value
        for count, part in enumerate(others, 1):
            value = amount.value if count == len(others) else _after(amount.operation, value, part)
            if part.operation == "count" and part.unit == "party" and part.value == 1:
                self._complete("" if _is_split(first) else f", {self.put(PER_PARTY)}", amount.unit)
            else:
                self.operand(amount, part, depth, value)

    def _complete(self, text: str, unit: str = "") -> None:
        """Add words to the last line that has a value, which may be in another unit now."""
        at = next(index for index in reversed(range(len(self.steps))) if self.steps[index].valued)
        step = self.steps[at]
        self.steps[at] = step._replace(text=step.text + text, unit=unit or step.unit)

    def operand(self, amount: Amount, part: Amount, depth: int, value: Fraction | None) -> None:
        """Write a step with one of the parts of an amount, and the value with it."""
        text, origin = self._operand(amount, part, depth)
        self.step(depth, f"{self.put(SIGNS[amount.operation])} {text}", value, amount.unit, origin)
        if origin is amount:
            self.heading(self._members(part), depth + 1, "dim")

    def _operand(self, amount: Amount, part: Amount, depth: int) -> tuple[str, Amount | None]:
        """Say what is reckoned with and whose place is shown; what is made of others is written above it."""
        title, counted = self.put(part.title), self.counted(part)
        if amount.operation == "rest of pool":
            return f"{title}, {self.put(ALL_PARTIES)}: {counted}", None
        if amount.operation == "split" and part.operation == "sum":
            return f"{counted}, {title}", amount
        if part.operation in LEAVES:
            when = when_text(amount.text, self.language) if amount.operation in ("share of", "times") else ""
            return f"{self._figure(part, self.put(SIGNS[amount.operation]))}{when}", part
        if part.operation == "growth":
            return f"{counted}: {self._growth(part)}", part.parts[0]
        if _key(part) in self._seen:
            return f"{counted}, {title} {self.put(ABOVE)}", None
        headed = _first(part).title != part.title
        if headed:
            self.heading(self._title(part), depth + 1, "dim")
        self.write(part, depth + 1 + headed)
        return counted, None

    # --- sums -------------------------------------------------------------------------------------------------------

    def _sum(self, amount: Amount, depth: int) -> None:
        parts = amount.parts
        if len(parts) == 1:
            self.write(parts[0], depth)
            return
        if len(parts) == 2 and not self.known(parts[0]) and parts[1].operation == "given":
            self.write(parts[0], depth)
            named = parts[1] if parts[1].title != amount.title else parts[1]._replace(title=same(""))
            self.added(named, depth, amount.value, amount.unit)
            return
        for part in parts:
            self._summand(part, depth, amount.title)
        self.step(depth, f"= {self.put(amount.title)}", amount.value, amount.unit)

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
        name = f"{line}: {self.put(part.title)}" if line else self.put(part.title)
        self.step(depth, f"{'−' if below else '+'} {self.counted(amount)} {name}".rstrip(), value, unit, part)

    # --- words ------------------------------------------------------------------------------------------------------

    def counted(self, amount: Amount) -> str:
        """Write a figure with its unit: `9 mandates`, `1 party`, `50 %`, `7 of 12 months`."""
        if amount.operation == "months" and not amount.unit:
            return self.put(amount.title)
        return counted_text(amount.value, amount.unit, self.language)

    def _figure(self, part: Amount, sign: str) -> str:
        """Write a figure with its title, where that says more than the sign and the unit do."""
        title, counted = self.put(part.title), self.counted(part)
        plain = part.operation in ("count", "months") or part.title.en in _PLAIN or title == sign
        return f"{counted}{'' if plain or counted.endswith(title) else f' {title}'}{self._note(part)}"

    def _growth(self, amount: Amount) -> str:
        share, times = amount.parts
        raises = number(times.value or Fraction(), self.language)
        return f"{self.counted(share)} {self.put(A_YEAR)}, {raises} {self.put(TIMES)}{self._note(times)}"

    def _note(self, part: Amount) -> str:
        if part.note is None:
            return ""
        note = self.put(part.note)
        return f" ({note})" if part.unit == "mandates" else f", {note}"

    def _members(self, part: Amount) -> str:
        members = part.parts
        if all(member.unit == "party" and member.value == 1 for member in members):
            return ", ".join(self.put(member.title) for member in members)
        return ", ".join(
            f"{self.put(member.title)}{SPACE}{number(member.value or Fraction(), self.language)}" for member in members
        )


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


TITLE = Words("Sources", "Källor")
GIVEN_FILE = "--set"
"""What stands for a file where a figure was given on the command line."""


class Sources:
    """Numbers the files and sources in the order in which they are referred to."""

    def __init__(self, known: Mapping[str, Words]) -> None:
        """Start a list; `known` is the source of whole files, by their names."""
        self._known = known
        self._lines: dict[tuple[str, Words], set[int]] = {}

    def reference(self, place: Place | None, source: Words) -> str:
        """Refer to where a figure stands and comes from: `[2]:17`; nothing when it is nowhere."""
        if place is None:
            return f"[{self._number('', source)}]" if source else ""
        if place.file == GIVEN_FILE:
            return f"[{self._number(f'{GIVEN_FILE} {place.excerpt}', UNSAID)}]"
        number = self._number(place.file, source or self._known.get(place.file, UNSAID), place.line)
        return f"[{number}]:{place.line}"

    def _number(self, file: str, source: Words, *lines: int) -> int:
        """Give the number of a source; one without a file is that of a file with the same source."""
        keys = list(self._lines)
        at = next(
            (
                index
                for index, key in enumerate(keys)
                if key[1] == source and (key[0] == file or (source and "" in (key[0], file)))
            ),
            None,
        )
        if at is None:
            self._lines[file, source] = set(lines)
            return len(self._lines)
        if not keys[at][0] and file:
            self._lines = {(file, source) if key == keys[at] else key: found for key, found in self._lines.items()}
        self._lines[file or keys[at][0], source].update(lines)
        return at + 1

    def references(self, language: Language) -> tuple[References, ...]:
        """List the sources; none where nothing has been referred to."""
        sources = []
        for (file, source), lines in self._lines.items():
            listed = f"{file}:{', '.join(map(str, sorted(lines)))}" if lines else file
            sources.append(tuple(text for text in (listed, source.get(language)) if text))
        return (References(TITLE, tuple(sources)),) if sources else ()
