"""polsek mandates: seats from other people's files, who sits in an assembly, and what an election changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from polsek.cli.options import A_YEAR, AUTHORITY, FORCE, LANGUAGE, RULES, TABLE, argument, filled, option
from polsek.cli.output import Reply, emit
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.read.importing import Imported


# --- show and diff ----------------------------------------------------------------------------------------------------


SEATED_IN = Annotated[
    int | None,
    option(
        "--year",
        "YEAR",
        "who sits on 1 January (default: this year)",
        "vilka som sitter den 1 januari (förval: i år)",
        **A_YEAR,
    ),
]
EARLIER = Annotated[
    int | None,
    option(
        "--from", "YEAR", "the earlier election (default: the last but one)", "det tidigare valet (förval: näst sista)"
    ),
]
LATER = Annotated[
    int | None,
    option("--to", "YEAR", "the later election (default: the last)", "det senare valet (förval: det sista)"),
]
RULE = Annotated[
    str | None,
    option(
        "--rule",
        "TARGET",
        "a rule: what the election changes in kronor",
        "en regel: vad valet ändrar i kronor",
        callback=filled,
    ),
]


def show(authority: AUTHORITY, year: SEATED_IN = None, *, into: TABLE, rules: RULES = None) -> int:
    """Show the seats that count on 1 January."""
    from polsek.asking.mandates import term_in

    into.answer(term_in(authority, year, rules))
    return 0


def diff(
    authority: AUTHORITY,
    from_: EARLIER = None,
    to: LATER = None,
    rule: RULE = None,
    *,
    into: TABLE,
    rules: RULES = None,
) -> int:
    """Show two terms side by side."""
    from polsek.asking.mandates import changed

    into.answer(changed(authority, (from_, to), rule, rules))
    return 0


# --- import -----------------------------------------------------------------------------------------------------------


IMPORTED = Annotated[
    str,
    argument(
        "FILE",
        "a file of the election authority or Statistics Sweden, a CSV or an XLSX; - for stdin",
        "en fil från Valmyndigheten eller SCB, en CSV eller en XLSX; - för stdin",
    ),
]
ONLY = Annotated[
    str | None,
    option(
        "--authority",
        "AUTHORITY",
        "whose seats are meant, by name or code",
        "vems mandat som avses, med namn eller kod",
    ),
]
ELECTION = Annotated[
    str | None,
    option(
        "--election",
        "YEAR",
        "the year or the day of the election (default: the file's last)",
        "valåret eller valdagen (förval: filens sista)",
    ),
]
COLUMNS = Annotated[
    str | None,
    option(
        "--columns",
        "NAME=COLUMN,...",
        "the columns of a table: party=Parti,mandates=Antal",
        "kolumnerna i en tabell: party=Parti,mandates=Antal",
    ),
]
OUT_MANDATES = Annotated[
    str | None,
    option(
        "--out", "FILE", "write it to a .yaml or .csv file", "skriv det till en .yaml- eller .csv-fil", callback=filled
    ),
]
YAML, CSV = (".yaml", ".yml"), ".csv"


def import_(
    file: IMPORTED,
    authority: ONLY = None,
    election: ELECTION = None,
    columns: COLUMNS = None,
    out: OUT_MANDATES = None,
    force: FORCE = False,
    language: LANGUAGE = "en",
) -> int:
    """Read a file and write a mandate file of it."""
    from polsek.asking.mandates import imported
    from polsek.cli.output import complain_of
    from polsek.show.files import summary
    from polsek.show.page import Written

    if out is not None and not out.endswith((*YAML, CSV)):
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
    if len(found.files) > 1 or (out is not None and out.endswith(CSV)):
        return mandate_table(found.files, found.source)
    (file,) = found.files
    known = authority_of(file.authority)
    return mandate_yaml(file, known.full_name if known is not None else "")
