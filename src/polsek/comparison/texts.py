"""What two rule files say differently in a year, address by address."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.comparison.parameter import GIVEN, Parameter, Reading
from polsek.notation.reader import path_text
from polsek.notation.words import looks_like_date
from polsek.problem import Address, Words, same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.document import Value
    from polsek.rules.file import RuleFile

SECTIONS = (
    *("unit", "assembly", "time", "mandates", "facts", "figures", "pools", "components", "party_total", "rounding"),
    *("adjustments", "withheld", "instalments", "settlement", "arrangement"),
)
"""The keys of a rule file that say what is given; the others say whose rule it is and where it comes from."""
SAID = frozenset({"source", "note", "inferred", "interpreted", "title"})
NAMED = frozenset({"facts", "figures", "pools", "components"})
"""The sections whose keys are names of the file's own choice."""
YEARLY = (("adjustments",), ("withheld",))
"""The sections whose items each are of one year."""


class _Text(NamedTuple):
    """The texts that stand at an address, less dates and wrappings, in a year."""

    at: Address
    """The address of the last of them."""
    texts: tuple[Words, ...]
    dates: tuple[str, ...] = ()
    """From when each holds, where there are several."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What they say, each with its date."""
        if not self.dates:
            return (Reading(_plain(self.texts[0])),)
        dated = zip(self.texts, self.dates, strict=True)
        return tuple(Reading(_plain(text), note=Words(f"from {date}", f"från {date}")) for text, date in dated)

    @property
    def words(self) -> Words:
        """What they say in one text, as a rule file would write it."""
        if not self.dates:
            return self.texts[0]
        dated = [_after(f"{date}: ", text) for date, text in zip(self.dates, self.texts, strict=True)]
        both = _joined(dated)
        return Words(both.en.join("{}"), both.sv.join("{}"))


def _plain(words: Words) -> str | Words:
    return words.en if words.en == words.sv else words


def _after(name: str, words: Words) -> Words:
    return Words(f"{name}{words.en}", f"{name}{words.sv}")


def _joined(texts: Sequence[Words]) -> Words:
    return Words(", ".join(text.en for text in texts), ", ".join(text.sv for text in texts))


def changed_texts(ends: tuple[Support, Support]) -> Iterator[Parameter]:
    """Give what the rules say differently; what stands in one of them only is one parameter."""
    before, after = (dict(_texts(support)) for support in ends)
    heads = tuple({key[:size] for key in texts for size in range(len(key) + 1)} for texts in (before, after))
    alone: set[Address] = set()
    for key in dict.fromkeys((*before, *after)):
        if key in before and key in after:
            if before[key].texts != after[key].texts:
                yield _changed(ends[1].file, key, before[key], after[key])
            continue
        side = 1 if key in after else 0
        shortest = 2 if key[0] in NAMED or key[:1] in YEARLY else 1
        head = next((key[:size] for size in range(shortest, len(key)) if key[:size] not in heads[1 - side]), key)
        if head not in alone:
            alone.add(head)
            texts = [(each[len(head) :], text) for each, text in (before, after)[side].items() if _below(each, head)]
            yield _one_sided(ends[side].file, head, texts, side)


def _below(key: Address, head: Address) -> bool:
    return key[: len(head)] == head


def _changed(file: RuleFile, key: Address, before: _Text, after: _Text) -> Parameter:
    path = path_text(key if after.dates else after.at, file.document.value)
    return Parameter("rule", path, same(path), before.readings, after.readings, _source(file, after.at))


def _one_sided(file: RuleFile, head: Address, texts: Sequence[tuple[Address, _Text]], side: int) -> Parameter:
    """Give what stands in one of the files only: a whole component in one."""
    first = texts[0][1]
    if len(texts) == 1:
        path, reading = path_text(first.at, file.document.value), first.readings
    else:
        path = path_text(first.at[:2] if head[:1] in YEARLY else head, file.document.value)
        said = _joined([_after(f"{path_text(rest, '')}: ", text.words) for rest, text in texts])
        reading = (Reading(_plain(said)),)
    before, after = ((), reading) if side else (reading, ())
    return Parameter("rule", path, same(path), before, after, _source(file, first.at))


def _source(file: RuleFile, at: Address) -> Words:
    return GIVEN if any(at[:size] in file.given for size in range(len(at) + 1)) else file.source(at)


def _texts(support: Support) -> Iterator[tuple[Address, _Text]]:
    value = support.file.document.value
    if isinstance(value, dict):
        for section in filter(value.__contains__, SECTIONS):
            yield from _holding(value[section], (section,), (section,), support)


def _holding(value: Value, at: Address, key: Address, support: Support) -> Iterator[tuple[Address, _Text]]:
    """Give the texts below an address that hold in the support year."""
    if isinstance(value, str):
        yield key, _Text(at, (same(value),))
    elif isinstance(value, dict) and at[0] == "arrangement" and "sv" in value:
        texts = {language: text for language, text in value.items() if isinstance(text, str)}
        yield key, _Text(at, (Words(texts.get("en", texts["sv"]), texts["sv"]),))
    elif isinstance(value, dict) and (dates := _dates(value, at, support)):
        yield from _dated({date: value[date] for date in dates}, at, key, support)
    else:
        for name, inner, step in _members(value, at, support):
            yield from _holding(inner, (*at, name), (*key, *step), support)


def _dated(values: dict[str, Value], at: Address, key: Address, support: Support) -> Iterator[tuple[Address, _Text]]:
    """Give the texts of several dates as one."""
    found: dict[Address, _Text] = {}
    for date, value in values.items():
        for inner, text in _holding(value, (*at, date), key, support):
            dates = (date,) if len(values) > 1 else text.dates
            before = found.get(inner, _Text((), ()))
            found[inner] = _Text(text.at, (*before.texts, *text.texts), (*before.dates, *dates))
    yield from found.items()


def _dates(value: dict[str, Value], at: Address, support: Support) -> list[str]:
    """Give the dates below an address whose values hold on some day of the support year; none where there are none."""
    if _has_names(at) or not any(looks_like_date(name) for name in value):
        return []
    start, end = str(support.period.start), str(support.period.end)
    return [*[each for each in value if each <= start][-1:], *(each for each in value if start < each < end)]


def _has_names(at: Address) -> bool:
    return len(at) == 1 and at[0] in NAMED


def _members(value: Value, at: Address, support: Support) -> Iterator[tuple[str | int, Value, Address]]:
    """Give what is below an address and says what is given, each with what it adds to the address of a comparison."""
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if at in YEARLY:
            yield from ((name, inner, (step,)) for step in _named(inner, support.year))
        elif _has_names(at):
            yield name, inner, (name,)
        elif name not in SAID and not (name == "year" and at[:1] in YEARLY):
            yield name, inner, () if name == "value" else (name,)


def _named(value: Value, year: int) -> Iterator[str]:
    """Name a correction by its party and reason, if it is of the year."""
    if isinstance(value, dict) and value.get("year") == str(year):
        yield f"{value.get('party', '')} {value['because']}"
