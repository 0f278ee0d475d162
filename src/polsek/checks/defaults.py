"""Notes on what a file leaves to the language's defaults where published rules seldom share them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.reader import path_text
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.problem import Address
    from polsek.rules.file import RuleFile

_OF_SEATS = {"mandate", "weighted mandate"}


def default_among(file: RuleFile) -> Iterator[Problem]:
    """Find sums that are split where nothing says whom the divisor counts."""
    for name, component in file.rule.components.items():
        at: Address = ("components", name, "split")
        if component.split and not _written(file, ("components", name, "among")):
            message = Words(
                "who is counted in the divisor is not said; "
                "then it is those entitled, with empty seats and withheld parties",
                "det framgår inte vilka partier summan ska delas mellan; "
                "förval: alla berättigade, även tomma stolar och partier vars stöd hålls inne",
            )
            hint = Words(
                "say it: among: those entitled, those paid (the others share what is not paid) "
                "or the assembly (all seats)",
                "ange among: those entitled, those paid (övriga delar på det som inte betalas ut) "
                "eller the assembly (alla platser)",
            )
            yield Problem(
                "default-among", message, file.places.value(at), hint, "note", path_text(at, file.document.value)
            )


def default_empty_seats(file: RuleFile) -> Iterator[Problem]:
    """Find mandates that are counted where nothing says whether empty seats are."""
    counted = [
        name for name, component in file.rule.components.items() if _OF_SEATS & {*component.per, component.split}
    ]
    if counted and not _written(file, ("mandates", "empty_seats")):
        at: Address = ("components", counted[0])
        message = Words(
            "whether empty seats count is not said; then they do, as the law has it when nothing is decided",
            "det framgår inte om tomma stolar räknas; förval enligt kommunallagen: ja",
        )
        hint = Words(
            "say it: mandates: {empty_seats: counted} or {empty_seats: not counted}",
            "ange mandates: {empty_seats: counted} eller {empty_seats: not counted}",
        )
        yield Problem(
            "default-empty-seats", message, file.places.key(at), hint, "note", path_text(at, file.document.value)
        )


def _written(file: RuleFile, address: Address) -> bool:
    value = file.document.value
    for step in address:
        if not isinstance(value, dict) or step not in value:
            return False
        value = value[str(step)]
    return True


CHECKS = (default_among, default_empty_seats)
