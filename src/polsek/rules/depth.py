"""How much a name stands for: figures, pools and components that are made from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.problem import Address

LONGEST: Final = 32
"""How many names may be made from one another in a row."""
MOST: Final = 1000
"""How many names one may be made from in all, each counted as often as it is used."""


def check_depth(to: Reader) -> None:
    """Report the names that stand for more than anybody decides: an explanation would have no end."""
    used: dict[Address, list[str]] = {}
    for use in to.uses:
        used.setdefault(use.address[:2], []).append(use.name)
    sizes: dict[str, tuple[int, int] | None] = {}
    for at in _named(to.document.value):
        inner = [sizes.get(name, (0, 0)) for name in used.get(at, ())]
        known = [size for size in inner if size is not None]
        sizes[str(at[1])] = None
        if len(known) < len(inner):
            continue  # what it is made from is reported already
        long = 1 + max((row for row, _ in known), default=0)
        much = sum(1 + all_in_all for _, all_in_all in known)
        if long > LONGEST or much > MOST:
            _report(at, to, too_long=long > LONGEST)
        else:
            sizes[str(at[1])] = long, much


def _named(value: Value) -> Iterator[Address]:
    """Give the addresses of all names of a file, in the order in which they are calculated."""
    for section in ("figures", "pools", "components"):
        inner = value.get(section) if isinstance(value, dict) else None
        yield from ((section, name) for name in inner) if isinstance(inner, dict) else ()


def _report(at: Address, to: Reader, *, too_long: bool) -> None:
    name = at[1]
    message = Words(
        f"{name} is made from others that are made from others, {LONGEST} times over",
        f"{name} hänvisar till andra värden i mer än {LONGEST} led",
    )
    if not too_long:
        message = Words(
            f"{name} is made from more than {MOST} others", f"{name} hänvisar till fler än {MOST} andra värden"
        )
    hint = Words("write some of them as the decision says them", "skriv några av dem som de anges i beslutet")
    to.report("too-deep", at, message, hint, key=True)
