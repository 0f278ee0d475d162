"""The commands of polsek and what their help says."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Abort
from typer._click.exceptions import UsageError

from polsek.cli.arrangements import arrangements
from polsek.cli.calculate import calculate
from polsek.cli.check import check
from polsek.cli.compare import compare
from polsek.cli.describe import describe
from polsek.cli.explain import explain
from polsek.cli.language import say
from polsek.cli.mandates import MANDATE_COMMANDS
from polsek.cli.new import new
from polsek.cli.options import LANGUAGE_OPTION
from polsek.cli.recalculate import recalculate
from polsek.cli.rules import rules
from polsek.cli.schema import schema
from polsek.cli.settle import settle
from polsek.cli.wording import Command, Group

__all__ = ["APP", "Abort", "UsageError"]

APP = typer.Typer(
    name="polsek",
    cls=Group,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    help=say(
        "Calculates, explains and checks the economic support that Swedish assemblies give their political parties.",
        "Beräknar, förklarar och kontrollerar det ekonomiska stöd som svenska fullmäktige ger de politiska partierna.",
    ),
    epilog=say("Try: polsek calculate ostersund --year 2024", "Prova: polsek calculate ostersund --year 2024"),
)


def _version(value: bool) -> None:
    if value:
        from polsek import __version__

        typer.echo(f"polsek {__version__}")
        raise typer.Exit


@APP.callback()
def polsek(
    language: LANGUAGE_OPTION = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=say("show the version", "visa versionen")),
    ] = False,
) -> None:
    """Say what holds for all commands."""


for name, command, en, sv in (
    ("calculate", calculate, "What each party gets, and in total.", "Vad varje parti får, och totalt."),
    ("explain", explain, "Every step from the decision to the krona.", "Varje steg från beslutet till kronan."),
    ("describe", describe, "The rule in plain sentences.", "Regeln i vanliga meningar."),
    (
        "check",
        check,
        "Whether rules, mandates and series are right.",
        "Om regler, mandat och serier är rätt.",
    ),
    (
        "compare",
        compare,
        "What changes between two rules, years, mandates or figures.",
        "Vad som ändras mellan två regler, år, mandat eller tal.",
    ),
    (
        "recalculate",
        recalculate,
        "A year for all rules: files, and what has changed.",
        "Ett år för alla regler: filer, och vad som har ändrats.",
    ),
    ("settle", settle, "Who repays what by when.", "Vem som betalar tillbaka vad och när."),
    (
        "arrangements",
        arrangements,
        "Who employs political secretaries, side by side.",
        "Vem som anställer politiska sekreterare, sida vid sida.",
    ),
    (
        "rules",
        rules,
        "Which rules there are, from when, by which decision.",
        "Vilka regler som finns, från när, efter vilket beslut.",
    ),
    ("new", new, "A commented rule file to start from.", "En kommenterad regelfil att börja med."),
    ("schema", schema, "JSON Schema for editors.", "JSON Schema för textredigerare."),
):
    APP.command(name, cls=Command, help=say(en, sv))(command)

APP.add_typer(MANDATE_COMMANDS, name="mandates")
