"""Which language is spoken, and texts of the command line in it: helps, and what Typer says of its own accord."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typer._click.exceptions import UsageError

    from polsek.problem import Language


# --- which language ---------------------------------------------------------------------------------------------------


_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Tell the language; another one that an option or variable names is refused later, by the command."""
    wanted = next((value for value in (_option(arguments), environment.get("POLSEK_LANGUAGE", "")) if value), "")
    if wanted in ("sv", "en"):
        return "sv" if wanted == "sv" else "en"
    locale = next((value for name in _LOCALE if (value := environment.get(name))), "") or _of_windows()
    return "sv" if locale.startswith("sv") else "en"


def _of_windows() -> str:
    """Give the language of Windows, which sets no variable for it."""
    if os.name != "nt":
        return ""
    from locale import getlocale

    return (getlocale()[0] or "").lower().replace("swedish", "sv")


def _option(arguments: Sequence[str]) -> str:
    for number, argument in enumerate(arguments):
        if argument == "--language" and number + 1 < len(arguments):
            return arguments[number + 1]
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return ""


def check_language(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Refuse a language that polsek does not speak."""
    for name, value in (
        ("--language", _option(arguments)),
        ("POLSEK_LANGUAGE", environment.get("POLSEK_LANGUAGE", "")),
    ):
        if value not in ("", "sv", "en"):
            raise CommandError(
                Words(f"{name}: polsek does not speak {value!r}", f"{name}: polsek talar inte ”{value}”"),
                Words("write sv or en", "skriv sv eller en"),
            )


# --- texts in both languages ------------------------------------------------------------------------------------------


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
