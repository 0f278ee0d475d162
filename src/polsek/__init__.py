"""polsek calculates, explains and checks the economic support that Swedish assemblies give their political parties.

As a library it answers what its commands answer with `--format json`, as Python values: an amount is an `int`, or a
`Fraction` where it is not whole; what is unknown is None. Nothing is printed. Whatever stands in the way of an answer
is raised as one `PolsekError` with all problems.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, whose import would cost `polsek --version` half its time
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal
    from fractions import Fraction
    from os import PathLike
    from typing import TypedDict, TypeVar, Unpack, overload

    from polsek.asking.question import Asked, Premises
    from polsek.problem import Language, PolsekError, Problem
    from polsek.show.contracts import BandTree, Calculations, PartyTree, Tree
    from polsek.show.contracts.differences import Compared
    from polsek.show.contracts.files import CheckedFiles

    T = TypeVar("T")
    Path = str | PathLike[str]
    Figures = Mapping[str, str | int | Decimal | Fraction]
    Seats = Path | Mapping[str, int]
    ByMandates = list[BandTree] | list[PartyTree]

    class Asking(TypedDict, total=False):
        """What else `explain` is told."""

        year: int | None
        set: Figures | None
        mandates: Seats | None
        strict: bool
        rules: Path | None
        language: Language


__all__ = ["PolsekError", "calculate", "check", "compare", "explain"]
__version__ = "0.1.0"


def calculate(
    target: Path,
    *,
    year: int | None = None,
    set: Figures | None = None,
    mandates: Seats | None = None,
    by: str | None = None,
    strict: bool = False,
    rules: Path | None = None,
) -> Calculations:
    """Calculate what each party gets, by every rule that a target means.

    Args:
        target: a rule file's path, a rule's id, or an authority's name or code.
        year: the support year; else the current one.
        set: other figures by series, figure or address: `{"riksdag_fee": "84300"}`.
        mandates: the only seats that count: a file's path, or mandates by party, `{"M": 9, "S": 52}`.
        by: what the year is divided by: `half-year`, `tertial`, `quarter`, `month` or `instalment`.
        strict: whether preliminary figures are refused.
        rules: your own folder of rules; else `./rules` if it is there.

    Returns:
        What `polsek calculate --format json` answers: `{"calculations": [...]}`, one for each rule.

    Raises:
        PolsekError: everything that is wrong.

    """
    _check_arguments(locals())
    from polsek.asking.calculating import calculated
    from polsek.asking.question import part_asked
    from polsek.asking.target import authority_name
    from polsek.show.calculation import CalculationAnswer

    part = _asked(lambda: None if by is None else part_asked(by))
    found = _asked(lambda: calculated(_question(target, year, set, mandates, rules, strict=strict)))
    _refuse(found.problems)
    names = tuple(authority_name(support.file) for support in found.supports)
    return _plain(CalculationAnswer(found.supports, names, part).data("en"))


if TYPE_CHECKING:

    @overload
    def explain(target: Path, party: str, **more: Unpack[Asking]) -> list[Tree]: ...
    @overload
    def explain(target: Path, party: None = None, **more: Unpack[Asking]) -> list[ByMandates]: ...


def explain(
    target: Path,
    party: str | None = None,
    *,
    year: int | None = None,
    set: Figures | None = None,
    mandates: Seats | None = None,
    strict: bool = False,
    rules: Path | None = None,
    language: Language = "en",
) -> list[Tree] | list[ByMandates]:
    """Explain what a party gets, or without one what a rule gives by mandates, as trees of amounts.

    `party` is a name or an abbreviation, `language` that of titles and notes (`en` or `sv`); the rest is as in
    `calculate`.

    Returns:
        A tree for each rule, as `polsek explain --format json` answers: `{"title", "value", "unit", "operation",
        "source", "place", "parts"}`; without a party a list of trees for each rule.

    Raises:
        PolsekError: everything that is wrong.

    """
    _check_arguments(locals())
    from polsek.asking.calculating import calculated, of_party, sides_behind
    from polsek.show.bands import band_trees
    from polsek.show.explanation import explanation_tree

    said = _language(language)
    asked = _question(target, year, set, mandates, rules, strict=strict)
    if party is None:
        sides, problems = _asked(lambda: sides_behind(asked, asked.found()))
        _refuse(problems)
        return _plain([band_trees(each, said) for each in sides])
    found = _asked(lambda: calculated(asked))
    _refuse(found.problems)
    chosen = _asked(lambda: of_party(found.supports, party))
    return _plain([explanation_tree(support, given, said) for support, given in chosen])


def compare(
    target: Path,
    other: Path | None = None,
    *,
    year: int | None = None,
    set: Figures | None = None,
    mandates: Seats | None = None,
    to_set: Figures | None = None,
    to_mandates: Seats | None = None,
    strict: bool = False,
    rules: Path | None = None,
    language: Language = "en",
) -> Compared:
    """Compare two rules, years, mandates or sets of figures: what changes for each party and in total.

    `target` is what was, a target as in `calculate` with its year, `ostersund@2026`, and `other` what comes instead,
    else the same rule; `year` is that of a target which names none. `set` and `mandates` hold on both sides, with one
    target alone only after, `to_set` and `to_mandates` after; `language` is that of texts (`en` or `sv`).

    Returns:
        What `polsek compare --format json` answers: `{"parties", "total", "rules", ...}`.

    Raises:
        PolsekError: everything that is wrong.

    """
    _check_arguments(locals())
    from polsek.asking.comparing import asked_sides, compared

    said = _language(language)
    given, to = _given(set, mandates), _given(to_set, to_mandates)
    sides = _asked(lambda: asked_sides((str(_path(target)), _path(other)), _number(year), given, to, _path(rules)))
    return _plain(_asked(lambda: compared(*sides, strict=strict)).data(said))


def check(
    *paths: Path,
    year: int | None = None,
    rules: Path | None = None,
    language: Language = "en",
) -> CheckedFiles:
    """Check rule files, mandates and series, and recalculate published tables.

    Args:
        paths: folders, files or targets; without any `./rules`, else the rules that come with polsek.
        year: a year that the series are judged for, too.
        rules: your own folder of rules; else `./rules` if it is there.
        language: that of messages and hints: `en` or `sv`.

    Returns:
        What `polsek check --format json` answers: `{"files", "problems": [...], "published"}`. What is wrong in a file
        is a problem in the answer.

    Raises:
        PolsekError: a path or target that means nothing.

    """
    _check_arguments(locals())
    from polsek.asking.inspection import inspected
    from polsek.asking.question import year_asked
    from polsek.show.problems import CheckedAnswer

    said = _language(language)
    judged = _asked(lambda: None if year is None else year_asked(int(year)))
    found = _asked(lambda: inspected([str(_path(path)) for path in paths], _path(rules), judged, None))
    return _plain(CheckedAnswer(found).data(said))


# --- from Python to a question, and back ------------------------------------------------------------------------------


def __getattr__(name: str) -> object:
    """Import the error when it is asked for."""
    if name == "PolsekError":
        from polsek.problem import PolsekError

        return PolsekError
    raise AttributeError(name)


def _question(
    target: Path,
    year: int | None,
    figures: Figures | None,
    mandates: Seats | None,
    rules: Path | None,
    *,
    strict: bool,
) -> Asked:
    from polsek.asking.question import Asked, years_asked

    years = _asked(lambda: years_asked(_number(year), None))
    return Asked(str(_path(target)), years, _given(figures, mandates), strict, _path(rules))


def _given(figures: Figures | None, mandates: Seats | None) -> Premises:
    from collections.abc import Mapping

    from polsek.asking.given import given_figures
    from polsek.asking.question import Premises

    settings = [f"{name}={_figure(value)}" for name, value in (figures or {}).items()]
    seats = (
        {name: int(number) for name, number in mandates.items()} if isinstance(mandates, Mapping) else _path(mandates)
    )
    return Premises(_asked(lambda: given_figures(settings, "set")), seats)


def _language(language: str) -> Language:
    from polsek.asking.question import language_asked

    return _asked(lambda: language_asked(language))


def _figure(value: str | int | Decimal | Fraction) -> str:
    """Write a figure; a decimal number in full, 1E+4 as 10000."""
    from decimal import Decimal

    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _number(year: int | None) -> int | None:
    return None if year is None else int(year)


def _path(path: Path | None) -> str | None:
    from os import fspath

    return None if path is None else fspath(path)


def _asked(answer: Callable[[], T]) -> T:
    """Answer; what a command line would be refused for is a problem as any other."""
    from polsek.problem import CommandError, OptionError, Place, PolsekError, Problem

    try:
        return answer()
    except OptionError as error:
        raise PolsekError(error.problems) from None
    except CommandError as error:
        raise PolsekError([Problem(QUESTION, error.message, Place("polsek"), error.hint)]) from None


QUESTION = "question"
"""The id of a problem of what is asked; the command line says it without an id and ends with exit code 2."""


def _check_arguments(given: Mapping[str, object]) -> None:
    """Refuse arguments that are not of the types which they take."""
    from polsek.asking.arguments import refused
    from polsek.problem import Place, Problem

    _refuse(tuple(Problem(QUESTION, message, Place("polsek"), hint) for message, hint in refused(given)))


def _refuse(problems: tuple[Problem, ...]) -> None:
    from polsek.problem import PolsekError

    if problems:
        raise PolsekError(problems)


def _plain(answer: T) -> T:
    """Give whole amounts of an answer as `int`."""
    return _whole(answer)  # type: ignore[return-value]  # it keeps its keys


def _whole(value: object) -> object:
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_whole(inner) for inner in value]
    whole = getattr(value, "denominator", 0) == 1 and not isinstance(value, bool)
    return int(value) if whole else value  # type: ignore[call-overload]  # it is a number
