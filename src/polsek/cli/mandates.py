"""polsek mandates: seats from other people's files, who sits in an assembly, and what an election changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.language import LANGUAGE, say
from polsek.cli.options import FORMAT, LANGUAGE_OPTION, RULES
from polsek.cli.output import emit
from polsek.cli.wording import Command, Group
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.mandates import Distribution
    from polsek.read.authorities import Authority
    from polsek.read.importing import Imported
    from polsek.read.library import Library
    from polsek.show.seats import Term
    from polsek.show.table import Page

MANDATE_COMMANDS = typer.Typer(
    cls=Group,
    rich_markup_mode=None,
    help=say(
        "Seats: import them, show them, compare two terms.", "Mandat: importera dem, visa dem, jämför två perioder."
    ),
)
AUTHORITY = Annotated[
    str,
    typer.Argument(
        metavar="AUTHORITY",
        show_default=False,
        help=say("a municipality or region, by name or code", "en kommun eller region, med namn eller kod"),
    ),
]
IMPORTED = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help=say(
            "a file of the election authority or Statistics Sweden, or a CSV; - for stdin",
            "en fil från Valmyndigheten eller SCB, eller en CSV; - för stdin",
        ),
    ),
]
ONLY = Annotated[
    str | None,
    typer.Option(
        "--authority",
        metavar="AUTHORITY",
        help=say("whose seats are meant, by name or code", "vems mandat som avses, med namn eller kod"),
    ),
]
ELECTION = Annotated[
    int | None,
    typer.Option(
        "--election",
        metavar="YEAR",
        min=1900,
        max=2999,
        help=say("the year of the election (default: the file's last)", "valåret (förval: filens sista)"),
    ),
]
COLUMNS = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAME=COLUMN,...",
        help=say(
            "the columns of a table: party=Parti,mandates=Antal", "kolumnerna i en tabell: party=Parti,mandates=Antal"
        ),
    ),
]
OUT = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help=say("write it to a .yaml or .csv file", "skriv det till en .yaml- eller .csv-fil"),
    ),
]
YEAR = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        help=say("who sits on 1 January (default: this year)", "vilka som sitter den 1 januari (förval: i år)"),
    ),
]
FROM = Annotated[
    int | None,
    typer.Option(
        "--from",
        metavar="YEAR",
        help=say("the earlier election (default: the last but one)", "det tidigare valet (förval: näst sista)"),
    ),
]
TO = Annotated[
    int | None,
    typer.Option(
        "--to",
        metavar="YEAR",
        help=say("the later election (default: the last)", "det senare valet (förval: det sista)"),
    ),
]
LARGEST = 32 << 20
YAML, TABLE = (".yaml", ".yml"), ".csv"


# --- import -----------------------------------------------------------------------------------------------------------


@MANDATE_COMMANDS.command(
    "import",
    cls=Command,
    help=say("A mandate file from the election authority's file.", "En mandatfil från Valmyndighetens fil."),
)
def import_(
    file: IMPORTED,
    authority: ONLY = None,
    election: ELECTION = None,
    columns: COLUMNS = None,
    out: OUT = None,
    language: LANGUAGE_OPTION = None,  # noqa: ARG001 - read before the commands are declared
) -> int:
    """Read a file and write a mandate file of it."""
    from polsek.cli.complaint import complain_of
    from polsek.cli.target import authority_meant
    from polsek.read.importing import Content, Wanted, read_import
    from polsek.read.importing.rows import columns_wanted

    code = authority_meant(authority).code if authority else ""
    if out is not None and not out.endswith((*YAML, TABLE)):
        raise CommandError(
            Words(f"--out {out} is neither .yaml nor .csv", f"--out {out} är varken .yaml eller .csv"),
            Words("polsek finds mandate files by these endings", "polsek hittar mandatfiler på de ändelserna"),
        )
    content = Content("stdin" if file == "-" else file, _bytes(file))
    found = read_import(content, Wanted(code, election, columns_wanted(columns)))
    complain_of(found.problems)
    text = _mandate_file(found, out)
    if out is None:
        emit(text)
    else:
        _write(out, text)
        emit(f"{_summary(found, out)}\n")
    return 1 if any(problem.severity == "error" for problem in found.problems) else 0


def _bytes(file: str) -> bytes:
    """Read a file, no more of it than may be imported and one byte."""
    import sys

    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST + 1)
    except FileNotFoundError:
        raise CommandError(Words(f"there is no file {file}", f"det finns ingen fil {file}")) from None
    except OSError as error:
        raise CommandError(Words(f"{file}: {error.strerror}", f"{file}: {error.strerror}")) from None


def _mandate_file(found: Imported, out: str | None) -> str:
    """Write YAML for one assembly and a table for many, or as the name of the file asks."""
    from polsek.read.authorities import authority_of
    from polsek.show.mandate_file import mandate_table, mandate_yaml

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


def _write(out: str, text: str) -> None:
    from polsek.problem import Place, PolsekError, Problem
    from polsek.write import write_whole

    try:
        write_whole(Path(out), text.encode())
    except OSError as error:
        message = Words(f"it cannot be written: {error.strerror}", f"det går inte att skriva: {error.strerror}")
        hint = Words("name a place where you may write", "ange en plats där du får skriva")
        raise PolsekError([Problem("unwritable", message, Place(out), hint)]) from None


def _summary(found: Imported, out: str) -> str:
    """Say what has been written."""
    seats = sum(row.mandates or 0 for file in found.files for row in file.parties.values())
    election = found.files[0].election
    if len(found.files) == 1:
        code, parties = found.files[0].authority, len(found.files[0].parties)
        return say(
            f"{out}: {code}, elected {election}: {parties} parties, {seats} mandates",
            f"{out}: {code}, valda {election}: {parties} partier, {seats} mandat",
        )
    return say(
        f"{out}: {len(found.files)} assemblies, elected {election}: {seats} mandates",
        f"{out}: {len(found.files)} fullmäktige, valda {election}: {seats} mandat",
    )


# --- show -------------------------------------------------------------------------------------------------------------


@MANDATE_COMMANDS.command(
    "show", cls=Command, help=say("Who sits in an assembly.", "Vilka som sitter i ett fullmäktige.")
)
def show(
    authority: AUTHORITY,
    year: YEAR = None,
    format_: FORMAT = "table",
    language: LANGUAGE_OPTION = None,  # noqa: ARG001 - read before the commands are declared
    rules: RULES = None,
) -> int:
    """Show the seats that count on 1 January."""
    from datetime import date

    from polsek.cli.screen import screen_width
    from polsek.cli.target import open_library
    from polsek.show.seats import seats_answer

    library = open_library(rules)
    meant = _meant(authority, library)
    term = _term(meant, library, year or date.today().year)  # noqa: DTZ011 - the officer's own calendar
    _emit(seats_answer(term, format_, LANGUAGE, screen_width()))
    return 0


def _emit(answer: str | Page) -> None:
    from polsek.cli.screen import to_screen

    emit(answer if isinstance(answer, str) else to_screen(answer))


def _meant(text: str, library: Library) -> Authority:
    """Give the authority that a text names: a municipality, a region, or another that mandate files know."""
    from polsek.cli.target import authority_meant
    from polsek.read.authorities import Authority, authorities_called

    code = text.casefold()
    if not authorities_called(text) and library.distributions(code):
        return Authority(code, code.capitalize(), code.capitalize(), "other")
    return authority_meant(text)


def _term(meant: Authority, library: Library, year: int) -> Term:
    """Find the seats that count on 1 January of a year where a rule says nothing else."""
    from datetime import date

    from polsek.calculation.timeline import timeline
    from polsek.period import DAY
    from polsek.problem import Places, PolsekError, Problem, same
    from polsek.rules.rule import Rule, Validity
    from polsek.show.seats import Term

    usual = Rule(polsek="1", authority=meant.code, support="other", title=same(meant.name), valid=Validity(from_=None))
    times, day = timeline(library.distributions(meant.code), usual), date(year, 1, 1)
    sitting = times.on(day)
    if sitting is None:
        message = Words(
            f"no distribution of mandates of {meant.full_name} counts on {day}",
            f"ingen mandatfördelning för {meant.full_name} gäller {day}",
        )
        known = ", ".join(str(each.counts_from) for each in times.sittings)
        hint = Words(f"they are known from {known}", f"de är kända från {known}")
        raise PolsekError([Problem("no-mandates", message, Places("--year", [], {}, {}).value(()), hint)])
    after = [each.counts_from for each in times.sittings if each.counts_from > sitting.counts_from]
    return Term(meant.code, meant.full_name, sitting, day, min([sitting.preliminary_from, *after]) - DAY)


# --- diff -------------------------------------------------------------------------------------------------------------


@MANDATE_COMMANDS.command("diff", cls=Command, help=say("What an election changed.", "Vad ett val ändrade."))
def diff(
    authority: AUTHORITY,
    from_: FROM = None,
    to: TO = None,
    format_: FORMAT = "table",
    language: LANGUAGE_OPTION = None,  # noqa: ARG001 - read before the commands are declared
    rules: RULES = None,
) -> int:
    """Show two terms side by side."""
    from polsek.cli.screen import screen_width
    from polsek.cli.target import open_library
    from polsek.show.seats import changes_answer

    library = open_library(rules)
    meant = _meant(authority, library)
    elections = [each for each in library.distributions(meant.code) if each.elected and not each.only_published]
    after = _elected(elections, to, meant)
    earlier = [each for each in elections if each.starts < after.starts]
    before = _elected(elections if from_ is not None else earlier, from_, meant)
    _emit(changes_answer(meant.code, meant.full_name, before, after, format_, LANGUAGE, screen_width()))
    return 0


def _elected(elections: Sequence[Distribution], year: int | None, meant: Authority) -> Distribution:
    """Choose the assembly elected in a year, else the last."""
    found = [each for each in elections if year in (None, each.starts.year)]
    if found:
        return found[-1]
    when = Words(f"in {year}", f"{year}") if year is not None else Words("before the other", "före det andra")
    known = ", ".join(str(each.starts.year) for each in elections)
    raise CommandError(
        Words(
            f"no seats of {meant.full_name} are known from an election {when.en}",
            f"inga mandat för {meant.full_name} är kända från ett val {when.sv}",
        ),
        Words(f"known are {known}", f"kända är {known}") if known else None,
    )
