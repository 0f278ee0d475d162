"""polsek recalculate: everything for a year, written to files, with what has changed since the year before and why."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from polsek.cli.options import (
    A_YEAR,
    FORMAT,
    LANGUAGE,
    RULES,
    SCENARIO,
    SET,
    STRICT,
    argument,
    filled,
    flag,
    option,
    premises,
    targets,
)
from polsek.cli.output import reply
from polsek.problem import CommandError, Words

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
OUT = Annotated[
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
FORCE = Annotated[
    bool,
    flag(
        "--force",
        "write over files that polsek has not written or that have been changed since",
        "skriv över filer som polsek inte har skrivit eller som har ändrats sedan dess",
    ),
]


def recalculate(
    year: THE_YEAR,
    out: OUT,
    targets: TARGETS = None,
    check: CHECK = False,
    force: FORCE = False,
    set_: SET = None,
    scenario: SCENARIO = None,
    format_: FORMAT = "table",
    language: LANGUAGE = "en",
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Recalculate, write the files and show what has changed."""
    from polsek.asking.recalculating import Run, sources
    from polsek.cli.output import complain, complain_of
    from polsek.cli.progress import Progress
    from polsek.write import Delivery

    given = premises(None, set_, scenario)
    if given.seats is not None:
        raise CommandError(
            Words(f"{scenario}: mandates are of one assembly", f"{scenario}: mandaten gäller ett fullmäktige"),
            Words("take a scenario that supposes no mandates", "använd ett scenario utan mandat"),
        )
    chosen = sources(targets or (), rules)
    folder = f"{out.rstrip('/') or '/'}/{year}".replace("//", "/")
    with Delivery(Path(folder), folder, force=force, dry=check) as delivery:
        run = Run(year, given.figures, delivery, language, strict=strict)
        with Progress(len(chosen)) as progress:
            answer = run.recalculated(chosen, progress.step, check=check)
    complain_of(tuple(dict.fromkeys(run.problems)), language)
    for line in run.said:
        complain(f"polsek: {line.get(language)}")
    if answer is not None:
        reply(format_, language, None, force=False).answer(answer)
    changes = check and answer is not None and answer.written is not None and answer.written.changes
    return 1 if answer is None or run.problems or changes else 0
