"""Help texts in both languages, and what Typer says of its own accord in the words of polsek."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.problem import Words

if TYPE_CHECKING:
    from typer._click.exceptions import UsageError

    from polsek.problem import Language

SWEDISH = (
    (r"^No such option: ([^ ]+)", r"det finns inget val \1"),
    (r"\(Possible options: (.*)\)", r"(menade du \1?)"),
    (r"^No such command (.*)\.", r"det finns inget kommando \1"),
    (r"^Missing argument '(.*)'\.", r"\1 saknas"),
    (r"^Missing option '(.*)'\.", r"\1 saknas"),
    (r"^Option '(.*)' requires an argument\.", r"\1 behöver ett värde"),
    (r"^Got unexpected extra arguments? \((.*)\)", r"för många argument: \1"),
    (r"^Got unexpected extra argument\(s\) \((.*)\)", r"för många argument: \1"),
    (r"^Invalid value for '(.*)': (.*)", r"\1: \2"),
    (r"is not a valid int(?:eger)?(?: range)?\.", "är inget heltal"),
    (r"is not one of (.*)\.", r"är inget av \1"),
    (r"is not in the range (\d+)<=x<=(\d+)\.", r"ligger utanför \1–\2"),
    (r"is not in the range (.*)\.", r"ligger utanför \1"),
)
ENGLISH = ((r"is not a valid int(?:eger)?(?: range)?\.", "is not a whole number"),)


def both(en: str, sv: str) -> str:
    """Give a help text in both languages, which is declared before it is known which will be read."""
    return f"{en}{_BETWEEN}{sv}"


def chosen(text: str, language: Language) -> str:
    """Give such a text in one language; any other as it is."""
    en, _, sv = text.partition(_BETWEEN)
    return sv if sv and language == "sv" else en


_BETWEEN = "\0"


def worded(text: str, language: Language) -> str:
    """Put a text of Typer in a language."""
    text = re.sub(r"\{(\w+)\}", r"\1", text)
    for pattern, words in SWEDISH if language == "sv" else ENGLISH:
        text = re.sub(pattern, words, text, flags=re.MULTILINE)
    return text


def usage_message(error: UsageError, language: Language) -> tuple[str, Words | None]:
    """Give what is wrong with a command line, and where its help is."""
    said = worded(error.format_message(), language).rstrip(".")
    if error.ctx is None:
        return said, None
    command = f"{error.ctx.command_path} --help"
    return said, Words(f"see {command}", f"se {command}")
