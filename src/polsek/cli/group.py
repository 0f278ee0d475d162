"""Groups of commands that are imported when they are asked for, and their help as Rich draws it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, cast

import typer
from typer._click.types import ParamType
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command, get_group

from polsek.cli.language import both, chosen, placeholder
from polsek.cli.options import declared
from polsek.cli.output import Reply
from polsek.problem import CommandError, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context, Parameter

    from polsek.problem import Language


# --- help -------------------------------------------------------------------------------------------------------------


TITLES = {
    "ARGUMENTS_PANEL_TITLE": Words("Arguments", "Argument"),
    "OPTIONS_PANEL_TITLE": Words("Options", "Flaggor"),
    "COMMANDS_PANEL_TITLE": Words("Commands", "Kommandon"),
    "DEFAULT_STRING": Words("[default: {}]", "[förval: {}]"),
    "REQUIRED_LONG_STRING": Words("[required]", "(obligatorisk)"),
    "RANGE_STRING": Words("", ""),
}
"""What Typer says of its own accord, by the names that it has for it."""
OWN = {
    "Show this message and exit.": "visa denna hjälp",
    "Install completion for the current shell.": "aktivera tabbkomplettering i terminalen",
    "Show completion for the current shell, to copy it or customize the installation.": "visa tabbkompletteringens kod",
}
"""The help of options that Typer adds."""
USAGE = (
    (r"^( *)Usage: ", r"\1Användning: "),
    (r"\[OPTIONS\]", "[FLAGGOR]"),
    (r"COMMAND \[ARGS\]...", "KOMMANDO [ARGUMENT]..."),
)
EXAMPLES = Words("Examples", "Exempel")


def help_text(command: AnyCommand, ctx: Context, language: Language) -> str:
    """Draw the help of a command; styled where the screen is."""
    from rich.markup import escape
    from typer import rich_utils

    for name, words in TITLES.items():
        setattr(rich_utils, name, words.get(language))
    screen = Reply("table", language)
    rich_utils.MAX_WIDTH, rich_utils.FORCE_TERMINAL = screen.width, screen.styled
    for param in command.get_params(ctx):
        if isinstance(param, TyperArgument):
            param.type = _Named()
        elif param.metavar:
            param.metavar = _on_lines(param.metavar)
    for described in (command, *command.get_params(ctx)):
        for name in ("help", "epilog"):
            told = getattr(described, name, None)
            if told:
                text = OWN.get(told, told) if language == "sv" else told
                setattr(described, name, escape(re.sub(_UNBROKEN, _HELD, text)))
    with redirect_stdout(StringIO()) as drawn:
        rich_utils.rich_format_help(obj=command, ctx=ctx, markup_mode="rich")
    return _said(drawn.getvalue().replace(_HELD, " "), language)


_UNBROKEN = r'(?<=\d) (?=%/year")'
_HELD = "\ue000"
"""What stands, while a help is drawn, for a space that must not end a line: in a value that is typed."""
_LONGEST_LINE = 20


def _on_lines(metavar: str) -> str:
    """Break what may be chosen after a bar, where it is too long for its column of a narrow screen."""
    lines = [""]
    for each in re.findall(r"[^|]+\|?", metavar):
        if lines[-1] and len(lines[-1] + each) > _LONGEST_LINE:
            lines.append("")
        lines[-1] += each
    return "\n".join(lines)


class _Named(ParamType):
    """The type of an argument that a help calls by its name alone."""

    name = "argument"

    def get_metavar(self, param: Parameter, ctx: Context) -> str:
        """Say nothing more of it."""
        return ""


def _said(text: str, language: Language) -> str:
    """Leave out blanks at the ends of lines, and put the usage in a language, what is needed in it without braces."""
    told = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    usage, blank, rest = told.partition("\n\n")
    for pattern, words in ((r"\{(.*?)\}", r"\1"), *(USAGE if language == "sv" else ())):
        usage = re.sub(pattern, words, usage)
    return f"{usage}{blank}{rest}"


def examples(lines: tuple[str, ...], language: Language) -> str:
    """Write examples as the end of a help, each on a line of its own."""
    return "\n".join((f"{EXAMPLES.get(language)}:", *(f"  {line}" for line in lines))) if lines else ""


# --- groups of commands -----------------------------------------------------------------------------------------------


class Offer(NamedTuple):
    """A command that can be asked for, or a group of some."""

    help: Words
    function: str = ""
    """Its module in this folder and its name: `rules:check`."""
    purpose: Words | None = None
    """What it is for, with others of its kind."""
    examples: tuple[str, ...] = ()
    commands: Mapping[str, Offer] | None = None

    def named(self, name: str, language: Language) -> TyperCommand:
        """Give what a help says of the command, which need not be imported for it."""
        panel = None if self.purpose is None else self.purpose.get(language)
        return TyperCommand(name=name, help=self.help.get(language), rich_help_panel=panel)

    def command(self, name: str) -> AnyCommand:
        """Import the command and declare its options."""
        help_ = both(*self.help)
        if self.commands is not None:
            return grouped(typer.Typer(name=name, cls=Group, rich_markup_mode=None, help=help_), self.commands)
        module, _, function = self.function.partition(":")
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        shown = both(*(examples(self.examples, language) for language in ("en", "sv")))
        app.command(name, cls=Command, help=help_, epilog=shown if self.examples else None)(
            declared(getattr(import_module(f"polsek.cli.{module}"), function))
        )
        return get_command(app)


class Command(TyperCommand):
    """A command whose help is in the language of this run."""

    def get_help(self, ctx: Context) -> str:
        """Give the help text."""
        return help_text(self, ctx, ctx.obj)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments; an option that takes one value and is given twice is refused, for both cannot hold."""
        given = self.make_parser(ctx).parse_args(args=[*args])[2]
        for param in given:
            several = not isinstance(param, TyperOption) or param.multiple or param.is_flag
            if not several and given.count(param) > 1:
                name = max(param.opts, key=len)
                raise CommandError(
                    Words(f"{name} is given twice", f"{name} är angiven två gånger"),
                    Words("leave out one of them", "utelämna en av dem"),
                )
        return super().parse_args(ctx, args)


class Group(TyperGroup):
    """Commands, with a help in the language of this run; the help imports none of them."""

    offers: Mapping[str, Offer] = {}

    def list_commands(self, ctx: Context) -> list[str]:
        """Name the commands."""
        return [*self.offers]

    def get_command(self, ctx: Context, cmd_name: str) -> AnyCommand | None:
        """Import a command that speaks the language of this run."""
        if cmd_name not in self.offers:
            return None
        command = self.offers[cmd_name].command(cmd_name)
        _speak(command, ctx.obj)
        return command

    def get_help(self, ctx: Context) -> str:
        """Give the help text: the commands by what they are for."""
        _speak(self, ctx.obj)
        named = [offer.named(name, ctx.obj) for name, offer in self.offers.items()]
        shown = TyperGroup(name=self.name, commands=named, params=self.params, help=self.help, epilog=self.epilog)
        return help_text(shown, ctx, ctx.obj)


def grouped(app: typer.Typer, offers: Mapping[str, Offer]) -> Group:
    """Give the group that a Typer declares, with commands."""
    found = cast("Group", get_command(app) if app.registered_callback else get_group(app))
    found.offers = offers
    found.commands = {name: offer.named(name, "en") for name, offer in offers.items()}
    return found


def _speak(command: AnyCommand, language: Language) -> None:
    for param in command.params:
        if param.metavar:
            param.metavar = placeholder(param.metavar, language)
    for described in (command, *command.params):
        for name in ("help", "short_help", "epilog"):
            text = getattr(described, name, None)
            if text:
                setattr(described, name, chosen(text, language))
