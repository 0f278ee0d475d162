"""The help of a command as Rich draws it, in the language of this run."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING

from polsek.cli.reply import Reply
from polsek.problem import Words

if TYPE_CHECKING:
    from typer._click import Command, Context

    from polsek.problem import Language

TITLES = {
    "ARGUMENTS_PANEL_TITLE": Words("Arguments", "Argument"),
    "OPTIONS_PANEL_TITLE": Words("Options", "Val"),
    "COMMANDS_PANEL_TITLE": Words("Commands", "Kommandon"),
    "DEFAULT_STRING": Words("[default: {}]", "[förval: {}]"),
    "REQUIRED_LONG_STRING": Words("[required]", "[krävs]"),
}
"""What Typer says of its own accord, by the names that it has for it."""
OWN = {
    "Show this message and exit.": "visa den här texten",
    "Install completion for the current shell.": "installera komplettering i skalet",
    "Show completion for the current shell, to copy it or customize the installation.": "visa kompletteringen",
}
"""The help of options that Typer adds."""
USAGE = (
    (r"^( *)Usage: ", r"\1Användning: "),
    (r"\[OPTIONS\]", "[VAL]"),
    (r"COMMAND \[ARGS\]...", "KOMMANDO [ARGUMENT]..."),
)
EXAMPLES = Words("Examples", "Exempel")


def help_text(command: Command, ctx: Context, language: Language) -> str:
    """Draw the help of a command; styled where the screen is."""
    from rich.markup import escape
    from typer import rich_utils

    for name, words in TITLES.items():
        setattr(rich_utils, name, words.get(language))
    screen = Reply("table", language)
    rich_utils.MAX_WIDTH, rich_utils.FORCE_TERMINAL = screen.width, screen.styled
    for described in (command, *command.get_params(ctx)):
        for name in ("help", "epilog"):
            told = getattr(described, name, None)
            if told:
                setattr(described, name, escape(OWN.get(told, told) if language == "sv" else told))
    with redirect_stdout(StringIO()) as drawn:
        rich_utils.rich_format_help(obj=command, ctx=ctx, markup_mode="rich")
    return _said(drawn.getvalue(), language)


def _said(text: str, language: Language) -> str:
    """Leave out blanks at the ends of lines, and put the line of usage in a language."""
    lines = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n").split("\n")
    for pattern, words in USAGE if language == "sv" else ():
        lines[0] = re.sub(pattern, words, lines[0])
    return "\n".join(lines)


def examples(lines: tuple[str, ...], language: Language) -> str:
    """Write examples as the end of a help, each on a line of its own."""
    return "\n".join((f"{EXAMPLES.get(language)}:", *(f"  {line}" for line in lines))) if lines else ""
