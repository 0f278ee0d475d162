"""A file of polsek's that somebody names where a file of another sort is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polsek.escaping import shell_words
from polsek.problem import CommandError, Words
from polsek.read.folder import RULE_KEYS, sort_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.document import Document
    from polsek.read.folder import Sort

_IS: Final[Mapping[Sort, Words]] = {
    "rule": Words("a rule file", "en regelfil"),
    "mandates": Words("a mandate file", "en mandatfil"),
    "series": Words("a series file", "en seriefil"),
    "scenario": Words("a scenario", "ett scenario"),
}
_IS_NOT: Final[Mapping[Sort, Words]] = {
    "rule": Words("not a rule file", "ingen regelfil"),
    "mandates": Words("not a mandate file", "ingen mandatfil"),
    "series": Words("not a series file", "ingen seriefil"),
    "scenario": Words("not a scenario", "inget scenario"),
}
_WHERE: Final[Mapping[Sort, Words]] = {
    "rule": Words("a rule file is named first: polsek calculate {}", "en regelfil anges först: polsek calculate {}"),
    "mandates": Words(
        "give it after the rule: --mandates {}, or put it in rules/mandates",
        "ange den efter regeln: --mandates {}, eller lägg den i rules/mandates",
    ),
    "series": Words("put it in rules/reference", "lägg den i rules/reference"),
    "scenario": Words("give it after the rule: --scenario {}", "ange den efter regeln: --scenario {}"),
}


def other_sort(name: str, sort: Sort, wanted: Sort) -> CommandError:
    """Give the error that a file is of another sort than the one that is meant, and where it belongs."""
    message = Words(
        f"{name} is {_IS[sort].en}, {_IS_NOT[wanted].en}", f"{name} är {_IS[sort].sv}, {_IS_NOT[wanted].sv}"
    )
    return CommandError(message, Words(*(text.format(shell_words([name])) for text in _WHERE[sort])))


def refuse_other(document: Document, wanted: Sort) -> None:
    """Refuse a document that its keys show to be of another sort; raises CommandError."""
    keys = document.value if isinstance(document.value, dict) else {}
    sort = sort_of(keys)
    known = "components" in keys if sort == "rule" else sort == "scenario" or not RULE_KEYS.isdisjoint(keys)
    if sort != wanted and known:
        raise other_sort(document.places.file, sort, wanted)
