"""The figures of a rule file that nothing says the source of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Sourced, parts
from polsek.notation.formula import Given, Growth, Of
from polsek.notation.reader import path_text
from polsek.problem import Problem, Words
from polsek.rules.figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.rules.figures import Deciding
    from polsek.rules.file import RuleFile


def warning(file: RuleFile, id: str, at: Address, message: Words, hint: Words, *, key: bool = False) -> Problem:
    """Make a warning about what stands at an address, or about its key."""
    place = file.places.key(at) if key else file.places.value(at)
    return Problem(id, message, place, hint, "warning", path_text(at, file.document.value))


def no_source(file: RuleFile) -> Iterator[Problem]:
    """Find figures with no source and no decision, their own or inherited: each owner once, if it has none at all."""
    by_owner: dict[Address, list[Deciding]] = {}
    for each in figures_of(file.rule):
        by_owner.setdefault(each.owner, []).append(each)
    for owner, figures in by_owner.items():
        numbered = [each for each in figures if any(_numbers(each.figure))]
        bare = [each for each in numbered if not all(file.source(at).sv.strip() for at in _numbers(each.figure))]
        name = path_text(owner[1:] if owner[0] in _NAMED else owner, file.document.value)
        if len(bare) == len(numbered) > 0:
            yield _no_source(file, owner, name)
        else:
            for key in dict.fromkeys(each.key for each in bare):
                yield _no_source(file, (*owner, key), f"{name}.{key}")


_NAMED = ("figures", "pools", "components")
"""What stands in these sections is called by its name alone."""


def _numbers(figure: Figure) -> Iterator[Address]:
    """Give the addresses of the numbers of a figure; a name alone has its source where it is defined."""
    return (each.address for each in parts(figure) if isinstance(each, Given | Of | Growth))


def _no_source(file: RuleFile, at: Address, name: str) -> Problem:
    message = Words(f"nothing says where {name} comes from", f"källa saknas för {name}")
    hint = Words(
        "write source: (a text or an address) here or for the whole file, or decided:",
        "ange source: (en text eller en webbadress) här eller för hela filen, eller decided:",
    )
    return warning(file, "no-source", at, message, hint, key=True)


def plain(figure: Figure | None) -> Given | Of | None:
    """Give the one number that a figure is, whatever source it is wrapped with; None when it is more than one."""
    while isinstance(figure, Sourced):
        if figure.indexed is not None:
            return None
        figure = figure.value
    return figure if isinstance(figure, Given | Of) else None
