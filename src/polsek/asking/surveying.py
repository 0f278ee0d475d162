"""What survey is asked: the parties of one assembly under every known rule of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.calculating import overview
from polsek.asking.question import Given
from polsek.comparison.full_time import full_time
from polsek.problem import PolsekError
from polsek.show.survey import SurveyAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from polsek.comparison.full_time import FullTime
    from polsek.read.authorities import Authority
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile


def surveyed(
    authority: Authority,
    year: int,
    support: str | None,
    figures: Mapping[str, str],
    library: Library,
    step: Callable[[], None],
) -> SurveyAnswer:
    """Calculate every decided rule of a kind (None: of any) with the seats of an assembly, calling `step` after each.

    What a full-time post costs is what a rule of the authority itself says, where one does. Raises CommandError.
    """

    def wanted(file: RuleFile) -> bool:
        return file.rule.status == "decided" and support in (None, file.rule.support)

    found = overview(library, year, Given(figures, authority.code), step, strict=False, wanted=wanted)
    post = next(_posts(authority, year, figures, library), None)
    return SurveyAnswer(found, authority.code, authority.full_name, post)


def _posts(authority: Authority, year: int, figures: Mapping[str, str], library: Library) -> Iterator[FullTime]:
    """Give what full time costs by each rule of the authority that says it."""
    for rule, code in library.codes().items():
        if code != authority.code:
            continue
        try:
            found = full_time(Given(figures).side(library.rule(rule, figures), year, library))
        except PolsekError:
            continue
        if found is not None:
            yield found
