"""Figures that are given to many rules: each counts where it means something, and must mean something somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.given import is_given_fact
from polsek.notation.words import did_you_mean
from polsek.problem import CommandError, Words
from polsek.rules.given import given_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from polsek.read.library import Library
    from polsek.rules.file import RuleFile


class Meant:
    """Keeps count of which figures no rule has known yet."""

    def __init__(self, given: Mapping[str, str]) -> None:
        """Begin with all that are given."""
        self._unknown = dict(given)

    def read(self, file: RuleFile, library: Library) -> None:
        """Take note of what a rule knows: a series, a fact of the assembly, a figure or an address."""
        for name in [name for name in self._unknown if _means(name, file, library)]:
            del self._unknown[name]

    def refuse_unknown(self, libraries: Iterable[Library]) -> None:
        """Refuse a --set of something that no rule has; raises CommandError."""
        for name in self._unknown:
            known = sorted({each for library in libraries for each in library.series_names})
            listed = ", ".join(known)
            raise CommandError(
                Words(
                    f"--set {name}: no rule has such a series, figure or address",
                    f"--set {name}: ingen regel har en sådan serie, ett sådant tal eller en sådan adress",
                ),
                did_you_mean(name, known) or Words(f"the series are {listed}", f"serierna är {listed}"),
            )


def _means(name: str, file: RuleFile, library: Library) -> bool:
    known = name in library.series_names or is_given_fact(name, file.rule)
    return known or given_address(file.document.value, name) is not None
