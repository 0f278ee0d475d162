"""polsek schema: JSON Schema of rule files, for editors, and of what a command answers, for scripts."""

from typing import Annotated

import typer

from polsek.cli.options import FORCE, LANGUAGE_OPTION, OUT
from polsek.cli.reply import reply
from polsek.cli.wording import both

ANSWER = Annotated[
    str | None,
    typer.Option(
        "--answer",
        metavar="COMMAND",
        help=both(
            "of what a command answers in JSON: calculate, 'mandates show'",
            "för vad ett kommando svarar i JSON: calculate, 'mandates show'",
        ),
    ),
]


def schema(answer: ANSWER = None, out: OUT = None, force: FORCE = False, language: LANGUAGE_OPTION = "en") -> int:
    """Write the schema."""
    import json

    from polsek.show.schema import rule_schema

    into = reply("json", language, out, force=force, endings={".json": "json"})
    found = rule_schema() if answer is None else _of_answer(answer)
    into.text(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    return 0


def _of_answer(command: str) -> object:
    """Give the schema of an answer; raises CommandError."""
    from polsek.notation.words import did_you_mean
    from polsek.problem import CommandError, Words
    from polsek.show.answer_schema import ANSWERS, answer_schema

    if command not in ANSWERS:
        names = ", ".join(ANSWERS)
        raise CommandError(
            Words(f"no command {command!r} answers in JSON", f"inget kommando {command!r} svarar i JSON"),
            did_you_mean(command, ANSWERS) or Words(f"those that do are {names}", f"de som gör det är {names}"),
        )
    return answer_schema(command)
