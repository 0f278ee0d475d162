"""polsek rules: which rules there are, valid when, from which decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.cli.options import FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES
from polsek.cli.reply import reply

if TYPE_CHECKING:
    from polsek.problem import Problem
    from polsek.rules.file import RuleFile


def rules(
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """List the rules of the user's own folder and the shipped ones."""
    from polsek.asking.target import authority_name, open_library
    from polsek.cli.output import complain_of
    from polsek.problem import PolsekError
    from polsek.show.listing import RulesAnswer

    into = reply(format_, language, out, force=force)
    library = open_library(rules)
    files: list[tuple[RuleFile, str]] = []
    problems: list[Problem] = []
    for name in library.rules:
        try:
            file = library.rule(name)
            files.append((file, authority_name(file)))
        except PolsekError as error:
            problems += error.problems
    complain_of(problems, language)
    into.answer(RulesAnswer(tuple(files)))
    return 1 if problems else 0
