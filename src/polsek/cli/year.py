"""polsek recalculate, settle and mandates: the year of an authority, and who sits in its assembly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.options import (
    A_YEAR,
    AUTHORITY,
    FORCE,
    FORMAT,
    GIVEN,
    LANGUAGE,
    RULES,
    SCENARIO,
    SET,
    SHEET,
    STRICT,
    TABLE,
    TARGET,
    argument,
    filled,
    flag,
    is_said,
    option,
    premises,
    targets,
)
from polsek.cli.output import Reply, emit, reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.read.importing import Imported


# --- recalculate ------------------------------------------------------------------------------------------------------


THE_YEAR = Annotated[int, argument("YEAR", "the support year", "stödåret", **A_YEAR)]
TARGETS = Annotated[
    list[str] | None,
    argument(
        "[TARGET]...",
        "which rules, as in calculate (default: all that hold that year)",
        "vilka regler, som i calculate (förval: alla som gäller det året)",
        autocompletion=targets,
    ),
]
FOLDER = Annotated[
    str, option("--out", "DIR", "the folder that DIR/YEAR is written in", "mappen där MAPP/ÅR skrivs", callback=filled)
]
CHECK = Annotated[
    bool,
    flag(
        "--check",
        "write nothing; say what would change, and exit with 1 if anything would",
        "skriv ingenting; visa vad som skulle ändras, med returkod 1 om något skulle ändras",
    ),
]
OVERWRITE = Annotated[
    bool,
    flag(
        "--force",
        "write over files that polsek has not written or that have been changed since",
        "skriv över filer som polsek inte har skrivit eller som har ändrats sedan dess",
    ),
]


def recalculate(
    ctx: typer.Context,
    year: THE_YEAR,
    out: FOLDER,
    targets: TARGETS = None,
    check: CHECK = False,
    force: OVERWRITE = False,
    set_: SET = None,
    scenario: SCENARIO = None,
    format_: FORMAT = "table",
    language: LANGUAGE = "en",
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Recalculate, write the files and show what has changed."""
    from polsek.asking.recalculating import Run, sources, written_in
    from polsek.cli.output import Progress, complain, complain_of
    from polsek.write import Delivery
    from polsek.write.delivery import MANIFEST

    given = premises(None, set_, scenario)
    if given.seats is not None:
        raise CommandError(
            Words(f"{scenario}: mandates are of one assembly", f"{scenario}: mandaten gäller ett fullmäktige"),
            Words("take a scenario that supposes no mandates", "använd ett scenario utan mandat"),
        )
    chosen = sources(targets or (), rules)
    folder = f"{out.rstrip('/') or '/'}/{year}".replace("//", "/")
    with Delivery(Path(folder), folder, force=force, dry=check) as delivery:
        before = None if is_said(ctx, "language") else written_in(delivery.earlier(MANIFEST))
        run = Run(year, given.figures, delivery, before or language, strict=strict)
        with Progress(len(chosen)) as progress:
            answer = run.recalculated(chosen, progress.step, check=check)
    complain_of(tuple(dict.fromkeys(run.problems)), language)
    for line in run.said:
        complain(f"polsek: {line.get(language)}")
    if answer is not None:
        reply(format_, language, None, force=False).answer(answer)
    changes = check and answer is not None and answer.written is not None and answer.written.changes
    return 1 if answer is None or run.problems or changes else 0


# --- settle -----------------------------------------------------------------------------------------------------------


OUTCOME = Annotated[
    str,
    argument(
        "OUTCOME",
        "what each party has spent: a file (YAML, CSV, XLSX), or - for stdin",
        "partiernas kostnader: en fil (YAML, CSV, XLSX), eller - för stdin",
    ),
]
SETTLED_YEAR = Annotated[
    int,
    option("--year", "YEAR", "the support year that is settled", "stödåret som avräknas", show_default=False, **A_YEAR),
]
PAID = Annotated[
    str | None,
    option(
        "--paid",
        "FILE",
        "what each party has actually been paid, if that differs from what was right: YAML, CSV or XLSX",
        "faktiskt utbetalt belopp per parti, om det avviker från det rätta: YAML, CSV eller XLSX",
    ),
]


def settle(
    target: TARGET,
    outcome: OUTCOME,
    year: SETTLED_YEAR,
    paid: PAID = None,
    *,
    given: GIVEN,
    into: SHEET,
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Settle a year and write what becomes of each party's support."""
    from polsek.asking.calculating import settled
    from polsek.asking.question import Asked

    return into.give(settled(Asked(target, (year,), given, strict, rules), outcome, paid))


# --- mandates show and diff -------------------------------------------------------------------------------------------


SEATED_IN = Annotated[
    int | None,
    option(
        "--year",
        "YEAR",
        "who sits on 1 January (default: this year)",
        "mandaten den 1 januari detta år (förval: i år)",
        **A_YEAR,
    ),
]
EARLIER = Annotated[
    int | None,
    option(
        "--from",
        "YEAR",
        "the earlier election (default: the last but one)",
        "det tidigare valet (förval: det näst senaste)",
    ),
]
LATER = Annotated[
    int | None,
    option("--to", "YEAR", "the later election (default: the last)", "det senare valet (förval: det senaste)"),
]
RULE = Annotated[
    str | None,
    option(
        "--rule",
        "TARGET",
        "a rule: what the election changes in kronor",
        "visa vad valet ändrar i kronor enligt en regel",
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


# --- mandates import --------------------------------------------------------------------------------------------------


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
        "valåret eller valdagen (förval: det senaste i filen)",
    ),
]
COLUMNS = Annotated[
    str | None,
    option(
        "--columns",
        "NAME=COLUMN,...",
        'the columns of a table: "party=Parti,mandates=Antal"',
        'kolumnerna i en tabell: "party=Parti,mandates=Antal"',
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
        emit([f"{summary(found.files, out).get(language)}\n"])
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
