"""JSON as others send it: what it says, and where in the text each value stands."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.opened import WHOLE, Content, not_importable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.problem import Address

Json = str | bool | None | list["Json"] | dict[str, "Json"]
"""What a text in JSON says; numbers stay the text that they are."""
_BLANK = " \t\n\r"
_ANY = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


def read_json(content: Content) -> Json:
    """Read JSON, with or without a byte order mark; a key that stands twice is refused."""
    text = _decoded(content)
    try:
        return _read(content, text)
    except json.JSONDecodeError as error:
        place = content.place_at(error.doc, error.pos)
        raise not_importable(place, Words("this is not JSON", "detta är inte JSON"), WHOLE) from None
    except (RecursionError, ValueError):
        message = Words("the file cannot be read as JSON", "filen kan inte läsas som JSON")
        raise not_importable(Place(content.name), message, WHOLE) from None


def _decoded(content: Content) -> str:
    try:
        return content.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Words(
            "the file is not written in UTF-8, as JSON is", "filen är inte skriven i UTF-8, som JSON ska vara"
        )
        hint = Words(
            "save it again with the encoding UTF-8, or fetch it again",
            "spara den igen med teckenkodningen UTF-8, eller hämta den igen",
        )
        before = len(content.data[: error.start].decode("utf-8-sig"))
        place = content.place_at(content.data.decode("utf-8-sig", "replace"), before)
        raise PolsekError([Problem("encoding", message, place, hint)]) from None


def _read(content: Content, text: str) -> Json:
    twice: list[str] = []

    def pairs(found: list[tuple[str, Json]]) -> dict[str, Json]:
        made = dict(found)
        if len(made) != len(found):
            twice.append("")
        return made

    value: Json = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=pairs)
    if twice:
        key, at = next(_keys_twice(text, _skipped(text, 0)))
        message = Words(f"the key {key!r} stands twice", f"nyckeln ”{key}” förekommer två gånger")
        hint = Words("nobody can tell which of the two counts", "det går inte att avgöra vilken som gäller")
        raise PolsekError([Problem("duplicate-key", message, content.place_at(text, at, len(key) + 2), hint)])
    return value


def mapping(value: Json) -> dict[str, Json]:
    """Give an object of JSON; whatever else stands there has nothing in it."""
    return value if isinstance(value, dict) else {}


def items(value: Json) -> list[Json]:
    """Give a list of JSON; whatever else stands there has nothing in it."""
    return value if isinstance(value, list) else []


def text_of(value: Json) -> str:
    """Give a text or number of JSON as text on one line; nothing, and the words for it, are the empty text."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if text in ("None", "null") else text


# --- where it stands --------------------------------------------------------------------------------------------------


class Keys:
    """Where an object has what: the place of a value by its name in polsek."""

    def __init__(self, content: Content, path: Address, names: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the object's path, and under which keys a value may stand by its name in polsek."""
        self.content = content
        self.path = path
        self.names = names

    def __call__(self, name: str) -> Place:
        """Give the place of a value; of the object's first name or of the object where it has none."""
        paths = [(*self.path, key) for key in self.names.get(name, ()) + self.names.get("party", ())]
        found = (place_of(self.content, path) for path in (*paths, self.path))
        return next((place for place in found if place is not None), Place(self.content.name))


def place_of(content: Content, path: Address) -> Place | None:
    """Give the place of the value at a path of keys and numbers; None where there is none."""
    text = content.text
    at: int | None = _skipped(text, 0)
    for key in path:
        at = None if at is None else _entered(text, at, key)
    if at is None:
        return None
    length = 1 if text[at] in "{[" else _ANY.raw_decode(text, at)[1] - at
    return content.place_at(text, at, length)


def _entered(text: str, at: int, key: str | int) -> int | None:
    """Find where a value begins in the object or list that begins somewhere."""
    if text[at] == "{":
        return next((value for name, _, value in _pairs(text, at) if name == key), None)
    if text[at] == "[" and isinstance(key, int):
        starts = _starts(text, at)
        return starts[key] if key < len(starts) else None
    return None


@lru_cache(maxsize=8)
def _starts(text: str, at: int) -> tuple[int, ...]:
    """Find where the values of a list begin."""
    found, at = [], _skipped(text, at + 1)
    while text[at] != "]":
        found.append(at)
        at = _skipped(text, _ANY.raw_decode(text, at)[1])
        at = _skipped(text, at + 1) if text[at] == "," else at
    return tuple(found)


def _pairs(text: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Find the keys of an object, where each begins and where its value begins."""
    at = _skipped(text, at + 1)
    while text[at] != "}":
        key, after = _ANY.raw_decode(text, at)
        value = _skipped(text, _skipped(text, after) + 1)
        yield key, at, value
        at = _skipped(text, _ANY.raw_decode(text, value)[1])
        at = _skipped(text, at + 1) if text[at] == "," else at


def _keys_twice(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Find the keys that stand twice in an object, anywhere below a value."""
    seen: set[str] = set()
    for key, start, value in _pairs(text, at) if text[at] == "{" else ():
        if key in seen:
            yield key, start
        seen.add(key)
        yield from _keys_twice(text, value)
    for value in _starts(text, at) if text[at] == "[" else ():
        yield from _keys_twice(text, value)


def _skipped(text: str, at: int) -> int:
    """Pass over blanks."""
    while text[at : at + 1] in _BLANK and at < len(text):
        at += 1
    return at
