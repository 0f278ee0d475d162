"""Which language is spoken: the option, else POLSEK_LANGUAGE, else the locale, else English."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.problem import Language

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
                Words(f"{name}: polsek does not speak {value!r}", f"{name}: polsek talar inte {value!r}"),
                Words("write sv or en", "skriv sv eller en"),
            )
