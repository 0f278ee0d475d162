"""The commands of polsek and what their help says; each is imported when it is asked for."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Abort
from typer._click.exceptions import UsageError

from polsek.cli.group import Group, Offer, grouped
from polsek.cli.language import both
from polsek.cli.options import LANGUAGE
from polsek.problem import Words

__all__ = ["Abort", "UsageError", "program"]

MANDATES = {
    "import": Offer(
        Words("A mandate file from the election authority's file.", "Gör en mandatfil av Valmyndighetens resultatfil."),
        "year:import_",
    ),
    "show": Offer(Words("Who sits in an assembly.", "Visar mandatfördelningen i ett fullmäktige."), "year:show"),
    "diff": Offer(Words("What an election changed.", "Visar hur ett val ändrade mandaten."), "year:diff"),
}
ANSWER = Words("What a rule gives", "Vad en regel ger")
RULES = Words("Rules and their figures", "Regler och deras värden")
YEAR = Words("The year of an authority", "Året i kommunen eller regionen")
COMMANDS = {
    "calculate": Offer(
        Words("What each party gets, and in total.", "Räknar ut stödet per parti och totalt."),
        "calculate:calculate",
        ANSWER,
        ("polsek calculate ostersund --year 2024", "polsek calculate ostersund --year 2024 --by month --format csv"),
    ),
    "explain": Offer(
        Words("Every step from the decision to the krona.", "Visar varje steg i beräkningen."),
        "calculate:explain",
        ANSWER,
        ("polsek explain ostersund M --year 2024", "polsek explain ostersund --year 2024"),
    ),
    "describe": Offer(
        Words("The rule in plain sentences.", "Beskriver regeln i löpande text."),
        "calculate:describe",
        ANSWER,
        ("polsek describe ostersund --year 2024",),
    ),
    "check": Offer(
        Words("Whether rules, mandates and series are right.", "Kontrollerar regler, mandat och serier."),
        "rules:check",
        RULES,
        ("polsek check rules", "polsek check rules/krokom/party-support.yaml"),
    ),
    "compare": Offer(
        Words(
            "What changes between two rules, years, mandates or figures.",
            "Jämför två regler, år eller mandatfördelningar.",
        ),
        "compare:compare",
        ANSWER,
        ("polsek compare ostersund@2026 ostersund@2027",),
    ),
    "recalculate": Offer(
        Words(
            "A year for all rules: files, and what has changed.",
            "Räknar om alla regler för ett år till filer och visar ändringarna.",
        ),
        "year:recalculate",
        YEAR,
        ("polsek recalculate 2026 --out support",),
    ),
    "bounds": Offer(
        Words(
            "The least and the most that a rule can cost after an election.",
            "Visar vad en regel minst och mest kan kosta efter ett val.",
        ),
        "compare:bounds",
        ANSWER,
        ("polsek bounds ostersund --year 2027",),
    ),
    "settle": Offer(
        Words("Who repays what by when.", "Avräknar årets stöd: vem ska betala tillbaka vad och när."),
        "year:settle",
        YEAR,
        ("polsek settle ostersund costs.csv --year 2024",),
    ),
    "survey": Offer(
        Words(
            "What your parties would get under the rules of others.",
            "Visar vad era partier skulle få enligt andras regler.",
        ),
        "compare:survey",
        ANSWER,
        ("polsek survey ostersund --year 2024",),
    ),
    "arrangements": Offer(
        Words(
            "Who employs political secretaries, side by side.",
            "Jämför vem som anställer politiska sekreterare.",
        ),
        "rules:arrangements",
        ANSWER,
        ("polsek arrangements ostersund",),
    ),
    "rules": Offer(
        Words(
            "Which rules there are, from when, by which decision.",
            "Listar reglerna, från när de gäller och enligt vilket beslut.",
        ),
        "rules:rules",
        RULES,
        ("polsek rules",),
    ),
    "show": Offer(
        Words("A file with the line numbers that explain cites.", "Visar en fil med de radnummer som explain anger."),
        "rules:show",
        RULES,
        ("polsek show ostersund",),
    ),
    "series": Offer(
        Words("Dated figures and their sources.", "Visar daterade värden och deras källor."),
        "rules:series",
        RULES,
        ("polsek series riksdag_fee",),
    ),
    "new": Offer(
        Words("A commented rule file to start from.", "Skriver en regelfil att utgå från."),
        "rules:new",
        RULES,
        ("polsek new krokom",),
    ),
    "schema": Offer(
        Words("JSON Schema for editors.", "Skriver ett JSON Schema för textredigerare."),
        "rules:schema",
        RULES,
        ("polsek schema --out rule-file.schema.json", "polsek schema --answer calculate"),
    ),
    "mandates": Offer(
        Words("Seats: import them, show them, compare two terms.", "Importerar, visar och jämför mandatfördelningar."),
        commands=MANDATES,
        purpose=YEAR,
    ),
}


def program() -> Group:
    """Give the command line; it is run with the language of its help and answers as `obj`."""
    app = typer.Typer(
        name="polsek",
        cls=Group,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
        help=both(
            "Calculates, explains and checks the economic support that Swedish assemblies give their political "
            "parties.",
            "Beräknar, förklarar och kontrollerar det ekonomiska stöd som svenska fullmäktige ger de politiska "
            "partierna.",
        ),
        epilog=both("Try: polsek calculate ostersund --year 2024", "Prova: polsek calculate ostersund --year 2024"),
    )
    app.callback()(polsek)
    return grouped(app, COMMANDS)


def _version(value: bool) -> None:
    if value:
        from polsek import __version__

        typer.echo(f"polsek {__version__}")
        raise typer.Exit


def polsek(
    language: LANGUAGE = "en",
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=both("show the version", "visa versionen")),
    ] = False,
) -> None:
    """Say what holds for all commands."""
