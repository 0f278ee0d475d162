"""polsek new and schema: what helps whoever writes a rule file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from polsek.cli.options import AUTHORITY, FORCE, LANGUAGE, OUT, RULES, SUPPORT, YEAR, filled, option
from polsek.cli.output import reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.problem import Language
    from polsek.read.shipped import Authority


# --- new --------------------------------------------------------------------------------------------------------------


FROM = Annotated[
    str | None,
    option(
        "--from",
        "FILE",
        "infer the rule from a year's table: CSV or XLSX with party, mandates, amount",
        "härled regeln ur ett års tabell: CSV eller XLSX med parti, mandat, belopp",
        callback=filled,
    ),
]
SHOWN = Annotated[SUPPORT, option("--support", "SORT", "which support the table shows", "vilket stöd tabellen visar")]


def new(
    authority: AUTHORITY,
    from_: FROM = None,
    year: YEAR = None,
    support: SHOWN = "party_support",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE = "en",
    rules: RULES = None,
) -> int:
    """Write a rule file for an authority."""
    from polsek.asking.target import authority_meant
    from polsek.show.page import Written

    into = reply("yaml", language, out, force=force, endings={".yaml": "yaml", ".yml": "yaml"})
    found = authority_meant(authority)
    if from_ is None:
        into.answer(Written(_starter(found, year, rules, language)))
    elif year is not None:
        into.answer(Written(_inferred(found, from_, year, support, rules, language)))
    else:
        raise CommandError(
            Words("--from needs the year of the table", "--from behöver tabellens år"),
            Words("write --year 2026", "skriv --year 2026"),
        )
    return 0


def _starter(authority: Authority, year: int | None, rules: str | None, language: Language) -> str:
    from polsek.asking.mandates import last_elected
    from polsek.asking.question import years_asked
    from polsek.show.files import starter

    begins = years_asked(None, None)[0] + 1 if year is None else year
    return starter(authority.code, authority.full_name, last_elected(authority, rules), begins, language)


def _inferred(authority: Authority, table: str, year: int, support: str, rules: str | None, language: Language) -> str:
    from polsek.asking.inferring import inferred, printed_table
    from polsek.asking.target import open_library
    from polsek.show.inferred import InferredFile, inferred_file

    library = open_library(rules)
    printed = printed_table(table, authority, year, library)
    total = None if printed.total is None else printed.total.amount
    said = InferredFile(printed.rows, total, printed.name, year, authority.code, support)
    return inferred(
        printed,
        authority,
        library,
        lambda found, adds_shown: inferred_file(found, said, language, adds_shown=adds_shown),
    )


# --- schema -----------------------------------------------------------------------------------------------------------


ANSWER = Annotated[
    str | None,
    option(
        "--answer",
        "COMMAND",
        "of what a command answers in JSON: calculate, 'mandates show'",
        "för vad ett kommando svarar i JSON: calculate, 'mandates show'",
    ),
]


def schema(answer: ANSWER = None, out: OUT = None, force: FORCE = False, language: LANGUAGE = "en") -> int:
    """Write the schema."""
    from polsek.show.page import Written
    from polsek.show.schema import rule_schema

    into = reply("json", language, out, force=force, endings={".json": "json"})
    into.answer(Written(rule_schema() if answer is None else _of_answer(answer)))
    return 0


def _of_answer(command: str) -> object:
    """Give the schema of an answer; raises CommandError."""
    from polsek.notation.words import did_you_mean
    from polsek.show.schema import ANSWERS, answer_schema

    if command not in ANSWERS:
        names = ", ".join(ANSWERS)
        raise CommandError(
            Words(f"no command {command!r} answers in JSON", f"inget kommando ”{command}” svarar i JSON"),
            did_you_mean(command, ANSWERS) or Words(f"those that do are {names}", f"de som gör det är {names}"),
        )
    return answer_schema(command)
