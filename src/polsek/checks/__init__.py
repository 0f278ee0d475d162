"""Whether rule files are right: each check is a generator of problems with one id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.reader import path_text
from polsek.problem import Problem, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from polsek.checks.judging import Count
    from polsek.checks.published import Proof
    from polsek.notation.kinds import Accepted
    from polsek.problem import Places


class Checked(NamedTuple):
    """What a run of checks found."""

    files: int
    """How many files were read."""
    problems: tuple[Problem, ...]
    """Sorted by place."""
    published: Count
    names: tuple[str, ...] = ()
    """What the files are called, in the order in which they were read."""
    unchecked: frozenset[Problem] = frozenset()
    """The problems for which a file could not be checked any further."""
    proofs: tuple[Proof, ...] | None = None
    """Every published number with its result; None where nobody has asked."""


# --- accepted warnings ----------------------------------------------------------------------------------------------


class Accepts(NamedTuple):
    """What one file accepts."""

    accepted: Sequence[Accepted]
    places: Places
    complete: bool = True
    """Whether every check has been made, so that what is accepted and was not found is gone."""
    unlooked: Collection[tuple[str, str]] = ()
    """The warnings, by id and path, that nobody has looked for all the same."""


def settled(problems: Iterable[Problem], accepts: Accepts, unseen: Collection[str] = ()) -> Iterator[Problem]:
    """Give the problems of a file, where what it accepts is a note with the reason.

    What is gone is told as a warning, unless its id is among the `unseen`, which nobody has looked for; so is an error
    that is accepted, for it stays one.
    """
    accepted = accepts.accepted
    found, errors = set[int](), set[tuple[str, str]]()
    for problem in problems:
        if problem.severity == "error":
            errors.add((problem.id, problem.path))
        number = next((at for at, each in enumerate(accepted) if _is_meant(problem, each)), None)
        if number is None:
            yield problem
        else:
            found.add(number)
            because = accepted[number].because
            message = Words(
                f"{problem.message.en} (accepted: {because.en})", f"{problem.message.sv} (godtaget: {because.sv})"
            )
            yield problem._replace(severity="note", message=message, hint=None)
    for number, each in enumerate(accepted) if accepts.complete else ():
        looked = each.problem not in unseen and (each.problem, each.at) not in accepts.unlooked
        if number not in found and looked:
            yield _without_effect(each, number, accepts.places, is_error=(each.problem, each.at) in errors)


def _is_meant(problem: Problem, accepted: Accepted) -> bool:
    return problem.severity == "warning" and (problem.id, problem.path) == (accepted.problem, accepted.at)


def _without_effect(accepted: Accepted, number: int, places: Places, *, is_error: bool) -> Problem:
    at = ("accepted", number)
    what = accepted.problem + (f" ({accepted.at})" if accepted.at else "")
    message = Words(
        f"the warning {what} is accepted, but does not occur", f"varningen {what} är godtagen men förekommer inte"
    )
    hint = Words("remove it, or correct problem: and at:", "ta bort den, eller rätta problem: och at:")
    if is_error:
        message = Words(f"{what} is an error, which cannot be accepted", f"{what} är ett fel och kan inte godtas")
        hint = Words("mend the error, and remove this", "rätta felet och ta bort raden")
    return Problem("accepted-gone", message, places.value(at), hint, "warning", path_text(at, {}))
