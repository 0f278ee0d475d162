"""What the functions of the library take, by the names of their arguments, which mean the same in all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from os import PathLike, fspath
from typing import SupportsIndex

from polsek.problem import Words
from polsek.tuples import NamedTuple


class Taken(NamedTuple):
    """What an argument takes."""

    holds: Callable[[object], bool]
    said: Words
    hint: Words | None = None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_path(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, PathLike) and isinstance(fspath(value), str))


def _is_whole(value: object) -> bool:
    return isinstance(value, SupportsIndex) and not isinstance(value, bool)


def _is_exact(value: object) -> bool:
    return isinstance(value, (str, Decimal, Fraction)) or _is_whole(value)


def _is_named(value: object, is_right: Callable[[object], bool]) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(name, str) and name.strip() and is_right(each) for name, each in value.items()
    )


_PATH = Taken(_is_path, Words("a text or a path", "en text eller en sökväg"))
_TEXT = Taken(_is_text, Words("a text", "en text"))
_YEAR = Taken(
    _is_whole, Words("a whole number", "ett heltal"), Words("write it as in year=2027", "ange det som i year=2027")
)
_FIGURES = Taken(
    lambda value: _is_named(value, _is_exact),
    Words(
        "figures by name, each a text or an exact number", "värden per namn, vart och ett en text eller ett exakt tal"
    ),
    Words(
        'write it as in {"riksdag_fee": "84300.5"}; a float is not exact',
        'ange det som i {"riksdag_fee": "84300.5"}; ett flyttal är inte exakt',
    ),
)
_SEATS = Taken(
    lambda value: _is_path(value) or _is_named(value, _is_whole),
    Words(
        "a file's path, or whole numbers by the names of parties",
        "sökvägen till en fil, eller heltal per partinamn",
    ),
    Words('write it as in {"M": 9, "S": 52}', 'ange det som i {"M": 9, "S": 52}'),
)
TAKEN: Mapping[str, Taken] = {
    "target": _PATH,
    "other": _PATH,
    "paths": _PATH,
    "rules": _PATH,
    "party": _TEXT,
    "by": _TEXT,
    "language": _TEXT,
    "year": _YEAR,
    "set": _FIGURES,
    "to_set": _FIGURES,
    "mandates": _SEATS,
    "to_mandates": _SEATS,
    "strict": Taken(lambda value: isinstance(value, bool), Words("True or False", "True eller False")),
}
"""What each argument takes, where it is given."""
REQUIRED = frozenset({"target", "paths", "language", "strict"})
"""The arguments that are never None."""


def refused(given: Mapping[str, object]) -> list[tuple[Words, Words | None]]:
    """Give what is wrong with each argument that is not of the type which it takes, and what to write."""
    each = [(name, one) for name, value in given.items() for one in (value if name == "paths" else (value,))]  # type: ignore[attr-defined]  # a tuple
    return [
        (_wrong(name, value), TAKEN[name].hint)
        for name, value in each
        if not (value is None and name not in REQUIRED) and not TAKEN[name].holds(value)
    ]


def _wrong(name: str, value: object) -> Words:
    said, sort = TAKEN[name].said, type(value).__name__
    inside = " with other entries" if isinstance(value, Mapping) else ""
    within = " med andra poster" if isinstance(value, Mapping) else ""
    return Words(
        f"{name} is to be {said.en}; it is {sort}{inside}", f"{name} ska vara {said.sv}, men är {sort}{within}"
    )
