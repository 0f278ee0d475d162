"""polsek mandates: seats from other people's files, who sits in an assembly, and what an election changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.language import both
from polsek.cli.options import FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES, assemblies, filled
from polsek.cli.output import Reply, emit, reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.read.importing import Imported


AUTHORITY = Annotated[
    str,
    typer.Argument(
        metavar="AUTHORITY",
        show_default=False,
        help=both("a municipality or region, by name or code", "en kommun eller region, med namn eller kod"),
        autocompletion=assemblies,
    ),
]
SEATED_IN = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        help=both("who sits on 1 January (default: this year)", "vilka som sitter den 1 januari (förval: i år)"),
    ),
]
EARLIER = Annotated[
    int | None,
    typer.Option(
        "--from",
        metavar="YEAR",
        help=both("the earlier election (default: the last but one)", "det tidigare valet (förval: näst sista)"),
    ),
]
LATER = Annotated[
    int | None,
    typer.Option(
        "--to",
        metavar="YEAR",
        help=both("the later election (default: the last)", "det senare valet (förval: det sista)"),
    ),
]


# --- show -------------------------------------------------------------------------------------------------------------


def show(
    authority: AUTHORITY,
    year: SEATED_IN = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show the seats that count on 1 January."""
    from polsek.asking.mandates import term_in

    into = reply(format_, language, out, force=force)
    into.answer(term_in(authority, year, rules))
    return 0


# --- diff -------------------------------------------------------------------------------------------------------------


RULE = Annotated[
    str | None,
    typer.Option(
        "--rule",
        metavar="TARGET",
        callback=filled,
        help=both("a rule: what the election changes in kronor", "en regel: vad valet ändrar i kronor"),
    ),
]


def diff(
    authority: AUTHORITY,
    from_: EARLIER = None,
    to: LATER = None,
    rule: RULE = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show two terms side by side."""
    from polsek.asking.mandates import costs_of, elections_asked
    from polsek.show.seats import SeatChangesAnswer

    into = reply(format_, language, out, force=force)
    meant, before, after = elections_asked(authority, (from_, to), rules)
    costs = None if rule is None else costs_of(before, after, rule, rules)
    into.answer(SeatChangesAnswer(meant.code, meant.full_name, before, after, costs))
    return 0


# --- import -----------------------------------------------------------------------------------------------------------


IMPORTED = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help=both(
            "a file of the election authority or Statistics Sweden, a CSV or an XLSX; - for stdin",
            "en fil från Valmyndigheten eller SCB, en CSV eller en XLSX; - för stdin",
        ),
    ),
]
ONLY = Annotated[
    str | None,
    typer.Option(
        "--authority",
        metavar="AUTHORITY",
        help=both("whose seats are meant, by name or code", "vems mandat som avses, med namn eller kod"),
    ),
]
ELECTION = Annotated[
    str | None,
    typer.Option(
        "--election",
        metavar="YEAR",
        help=both(
            "the year or the day of the election (default: the file's last)",
            "valåret eller valdagen (förval: filens sista)",
        ),
    ),
]
COLUMNS = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAME=COLUMN,...",
        help=both(
            "the columns of a table: party=Parti,mandates=Antal", "kolumnerna i en tabell: party=Parti,mandates=Antal"
        ),
    ),
]
OUT_MANDATES = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="FILE",
        callback=filled,
        help=both("write it to a .yaml or .csv file", "skriv det till en .yaml- eller .csv-fil"),
    ),
]
YAML, TABLE = (".yaml", ".yml"), ".csv"


def import_(
    file: IMPORTED,
    authority: ONLY = None,
    election: ELECTION = None,
    columns: COLUMNS = None,
    out: OUT_MANDATES = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
) -> int:
    """Read a file and write a mandate file of it."""
    from polsek.asking.mandates import imported
    from polsek.cli.output import complain_of
    from polsek.show.files import summary
    from polsek.show.page import Written

    if out is not None and not out.endswith((*YAML, TABLE)):
        raise CommandError(
            Words(f"--out {out} is neither .yaml nor .csv", f"--out {out} är varken .yaml eller .csv"),
            Words("polsek finds mandate files by these endings", "polsek hittar mandatfiler på de ändelserna"),
        )
    found = imported(file, authority, election, columns)
    complain_of(found.problems, language)
    Reply("yaml", language, out, force).answer(Written(_mandate_file(found, out)))
    if out is not None:
        emit(f"{summary(found.files, out).get(language)}\n")
    return 1 if any(problem.severity == "error" for problem in found.problems) else 0


def _mandate_file(found: Imported, out: str | None) -> str:
    """Write YAML for one assembly and a table for many, or as the name of the file asks."""
    from polsek.read.shipped import authority_of
    from polsek.show.files import mandate_table, mandate_yaml

    if len(found.files) > 1 and out is not None and out.endswith(YAML):
        raise CommandError(
            Words(
                f"{len(found.files)} assemblies do not fit in one YAML file",
                f"{len(found.files)} fullmäktige ryms inte i en YAML-fil",
            ),
            Words(
                "write --out NAME.csv, or choose one with --authority",
                "skriv --out NAMN.csv, eller välj ett med --authority",
            ),
        )
    if len(found.files) > 1 or (out is not None and out.endswith(TABLE)):
        return mandate_table(found.files, found.source)
    (file,) = found.files
    known = authority_of(file.authority)
    return mandate_yaml(file, known.full_name if known is not None else "")
