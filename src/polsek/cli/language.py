"""Which language is spoken, and texts of the command line in it: helps, and what Typer says of its own accord."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from typer._click.exceptions import UsageError

    from polsek.problem import Language


# --- which language ---------------------------------------------------------------------------------------------------


_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Tell the language; another one that an option or variable names is refused later, by the command."""
    for wanted in (_option(arguments), environment.get("POLSEK_LANGUAGE", "")):
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
                Words(f"{name}: polsek does not speak {value!r}", f"{name}: språket ”{value}” stöds inte"),
                Words("write sv or en", "skriv sv eller en"),
            )


# --- texts in both languages ------------------------------------------------------------------------------------------


def _meant(words: str) -> str:
    """Ask which of some words was meant."""
    *others, last = words.replace("'", "").split(", ")
    return f"; menade du {', '.join(others)} eller {last}?" if others else f"; menade du {last}?"


_RANGE = r"(-?\d+) is not in the range (\d+)<=x<=(\d+)\."


def _grouped(digits: str) -> str:
    """Write a whole number for people: with a minus sign, and in groups where it is longer than a year."""
    number = int(digits)
    text = f"{abs(number):,}".replace(",", "\u00a0") if len(digits.lstrip("-")) > _YEAR else digits.lstrip("-")
    return f"−{text}" if number < 0 else text


_YEAR = 4
SWEDISH: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"^No such option: ([^ ]+)", r"flaggan \1 finns inte"),
    (r" ?\(Possible options: (.*)\)", lambda found: _meant(found[1])),
    (r"\.? ?Did you mean (.*)\?", lambda found: _meant(found[1])),
    (r"^No such command '(.*?)'\.?", r"kommandot ”\1” finns inte"),
    (r"^Missing command\.?", r"kommando saknas"),
    (r"^Missing parameter: (.*)", r"\1 saknas"),
    (r"^Missing argument '(.*)'\.", r"\1 saknas"),
    (r"^Missing option '(.*)'\.", r"\1 saknas"),
    (r"^Option '(.*)' requires an argument\.", r"\1 behöver ett värde"),
    (r"^Got unexpected extra arguments? \((.*)\)", r"för många argument: \1"),
    (r"^Got unexpected extra argument\(s\) \((.*)\)", r"för många argument: \1"),
    (r"^Invalid value for '(.*)': (.*)", r"\1: \2"),
    (r"is not a valid int(?:eger)?(?: range)?\.", "är inget heltal"),
    (r"^Option '(.*)' does not take a value\.", r"\1 tar inget värde"),
    (r"^Option '(.*)' requires (\d+) arguments\.", r"\1 behöver \2 värden"),
    (r"is not one of (.*)\.", "går inte att välja"),
    (_RANGE, lambda found: f"{_grouped(found[1])} ligger utanför {_grouped(found[2])}–{_grouped(found[3])}"),
    (r"is not in the range (.*)\.", r"ligger utanför \1"),
)
ENGLISH: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"is not a valid int(?:eger)?(?: range)?\.", "is not a whole number"),
    (r"is not one of (.*)\.", "cannot be chosen"),
    (_RANGE, lambda found: f"{_grouped(found[1])} is not between {_grouped(found[2])} and {_grouped(found[3])}"),
)


def both(en: str, sv: str) -> str:
    """Give a help text in both languages, which is declared before it is known which will be read."""
    return f"{en}{_BETWEEN}{sv}"


def chosen(text: str, language: Language) -> str:
    """Give such a text in one language; any other as it is."""
    en, _, sv = text.partition(_BETWEEN)
    return sv if sv and language == "sv" else en


_BETWEEN = "\0"
PLACEHOLDERS = {
    "TARGET": "MÅL",
    "YEAR": "ÅR",
    "FILE": "FIL",
    "DIR": "MAPP",
    "PATH": "SÖKVÄG",
    "DATE": "DATUM",
    "NAME": "NAMN",
    "VALUE": "VÄRDE",
    "COLUMN": "KOLUMN",
    "LINE": "RAD",
    "SERIES": "SERIE",
    "SORT": "SLAG",
    "NUMBER": "ANTAL",
    "AUTHORITY": "KOMMUN",
    "PARTY": "PARTI",
    "AMOUNT": "BELOPP",
    "OUTCOME": "UTFALL",
    "COMMAND": "KOMMANDO",
    "or": "eller",
}
"""What stands for a value in a help, by its English word; PERIOD and ID are the same in both languages."""


def placeholder(metavar: str, language: Language) -> str:
    """Give what stands for a value in a help: `TARGET[@YEAR]` is MÅL[@ÅR] in Swedish."""
    if language == "en":
        return metavar
    return re.sub(r"[A-Za-z]+", lambda word: PLACEHOLDERS.get(word[0], word[0]), metavar)


def worded(text: str, language: Language) -> str:
    """Put a text of Typer in a language."""
    text = re.sub(r"\{(\w+)\}", r"\1", text)
    for pattern, words in SWEDISH if language == "sv" else ENGLISH:
        text = re.sub(pattern, words, text, flags=re.MULTILINE)
    return re.sub("'([^']*)'", r"”\1”", text) if language == "sv" else text


def usage_message(error: UsageError, language: Language, command: str) -> tuple[str, Words | None]:
    """Give what is wrong with a command line, and where its help is; `command` is where the reader of it gave up."""
    said = worded(error.format_message(), language).rstrip(".")
    if error.ctx is None:
        return said, _see(command)
    names: list[str] = getattr(error.ctx.command, "list_commands", lambda _: [])(error.ctx)
    if names and error.message.startswith("Missing command"):
        *others, last = names
        listed = f"{', '.join(others)} {'eller' if language == 'sv' else 'or'} {last}"
        said = f"{said}: {listed}"
    options = {name for each in error.ctx.command.params for name in each.opts}
    if choices := re.search(r"is not one of (.*)\.", error.format_message()):
        words = choices[1].replace("'", "")
        return said, Words(f"write one of {words}", f"skriv ett av: {words}")
    span = re.search(r"'([0-9]{4}-[0-9]{4})' is not a valid int", error.format_message())
    if span and "--years" in options:
        return said, Words(f"for several years write --years {span[1]}", f"för flera år: --years {span[1]}")
    year = re.search(r"extra argument.*\(([0-9]{4})\)$", error.format_message())
    if year and "--year" in options:
        return said, Words(f"a year is written --year {year[1]}", f"ett år skrivs --year {year[1]}")
    return said, _see(error.ctx.command_path)


def _see(command: str) -> Words:
    return Words(f"see {command} --help", f"{command} --help visar hur kommandot skrivs")
