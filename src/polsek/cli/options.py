"""Options and arguments that several commands share, and what the shell offers for a word that is being typed."""

from collections.abc import Callable
from typing import Annotated, Literal

import typer

from polsek.cli.language import both
from polsek.problem import CommandError, Language, Words

# --- what the shell offers --------------------------------------------------------------------------------------------


def quietly(found: Callable[[typer.Context], list[str]], ctx: typer.Context) -> list[str]:
    """Give the words that no shell takes apart, each once; none when they cannot be found."""
    try:
        return sorted({word for word in found(ctx) if word and not set(word) & _SPECIAL})
    except Exception:  # noqa: BLE001 - a shell that waits for words has no use for a complaint
        return []


_SPECIAL = frozenset(" \t\n'\"\\$`&|;<>()*?[]!#~")


def targets(ctx: typer.Context) -> list[str]:
    """Offer the ids of the rules, and each first part of an id that also names the authority."""
    return quietly(_targets, ctx)


def _targets(ctx: typer.Context) -> list[str]:
    from polsek.asking.target import open_library
    from polsek.read.shipped import authorities_called

    ids = open_library(ctx.params.get("rules")).rules
    first = {name.partition("/")[0] for name in ids}
    return [*ids, *(name for name in first if authorities_called(name))]


def assemblies(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the municipalities and regions: by code where a digit is typed, else by name as it is being written."""
    return quietly(lambda _: _assemblies(incomplete), ctx)


def _assemblies(incomplete: str) -> list[str]:
    from polsek.read.shipped import authorities, without_diacritics

    if incomplete[:1].isdigit():
        return [each.code for each in authorities()]
    names = [each.name for each in authorities()]
    if incomplete[:1].isupper():
        return names
    return [*map(str.lower, names), *map(without_diacritics, names)]


# --- options and arguments --------------------------------------------------------------------------------------------


def filled(option: typer.CallbackParam, value: str | None) -> str | None:
    """Refuse an option that names nothing, as an unset variable of a script gives it; raises CommandError."""
    if value is not None and not value.strip():
        name = max(option.opts, key=len)
        raise CommandError(
            Words(f"{name} is empty", f"{name} är tomt"),
            Words("name something, or leave it out", "ange något, eller utelämna det"),
        )
    return value


_TARGET_HELP = both(
    "a rule file, its id, or the authority's name or code", "en regelfil, dess id, eller myndighetens namn eller kod"
)
TARGET = Annotated[str, typer.Argument(metavar="TARGET", show_default=False, help=_TARGET_HELP, autocompletion=targets)]
TARGET_OR_ALL = Annotated[
    str | None, typer.Argument(metavar="[TARGET]", show_default=False, help=_TARGET_HELP, autocompletion=targets)
]
YEAR = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        help=both("the support year (default: this year)", "stödåret (förval: i år)"),
    ),
]
YEARS = Annotated[
    str | None,
    typer.Option("--years", metavar="YEAR-YEAR", help=both("several years: 2027-2029", "flera år: 2027-2029")),
]
FROM = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="DATE",
        help=both(
            "what falls on a part of the year: its first day", "det som faller på en del av året: dess första dag"
        ),
    ),
]
TO = Annotated[
    str | None,
    typer.Option("--to", metavar="DATE", help=both("its last day: 2027-08-31", "dess sista dag: 2027-08-31")),
]
MANDATES = Annotated[
    str | None,
    typer.Option(
        "--mandates",
        metavar="FILE",
        callback=filled,
        help=both(
            "the seats: a file (YAML, CSV, XLSX), -, an authority, M=9,S=23 alone, or moved: S=-3,SD=+3",
            "mandaten: en fil (YAML, CSV, XLSX), -, en myndighet, enbart M=9,S=23, eller flyttade: S=-3,SD=+3",
        ),
    ),
]
SET = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help=both(
            "another figure: a series, a figure or an address; NAME@2028=VALUE from then on, NAME='+3 %/year'",
            "ett annat tal: en serie, ett tal eller en adress; NAMN@2028=VÄRDE från då, NAMN='+3 %/year'",
        ),
    ),
]
SCENARIO = Annotated[
    str | None,
    typer.Option(
        "--scenario",
        metavar="FILE",
        callback=filled,
        help=both("figures and mandates to suppose, as a file", "en fil med antagna värden och mandat"),
    ),
]
SCENARIOS = Annotated[
    list[str] | None,
    typer.Option(
        "--scenario",
        metavar="FILE",
        help=both(
            "figures and mandates to suppose, as a file; several give a column each",
            "en fil med antagna värden och mandat; flera ger en kolumn var",
        ),
    ),
]
RULES = Annotated[
    str | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        envvar="POLSEK_RULES",
        show_envvar=False,
        callback=filled,
        help=both(
            "your own folder of rules (or POLSEK_RULES, else ./rules)",
            "en egen mapp med regler (eller POLSEK_RULES, annars ./rules)",
        ),
    ),
]
FORMAT = Annotated[
    Literal["table", "json", "csv", "markdown", "html", "xlsx"],
    typer.Option(
        "--format",
        metavar="table|json|csv|markdown|html|xlsx",
        help=both("how the answer is written", "hur svaret skrivs"),
    ),
]
SHORT_FORMAT = Annotated[
    Literal["table", "json", "markdown", "html"],
    typer.Option(
        "--format", metavar="table|json|markdown|html", help=both("how the answer is written", "hur svaret skrivs")
    ),
]


def _spoken(ctx: typer.Context) -> Language:
    """Give the language of this run, which is known before the options are read."""
    language: Language = ctx.obj
    return language


LANGUAGE_OPTION = Annotated[
    Language,
    typer.Option(
        "--language",
        metavar="sv|en",
        show_default=False,
        callback=_spoken,
        help=both("the language of the answer", "svarets språk"),
    ),
]
STRICT = Annotated[bool, typer.Option("--strict", help=both("refuse preliminary figures", "vägra preliminära tal"))]
EXCEL = Annotated[
    bool,
    typer.Option(
        "--excel",
        help=both("CSV for Swedish Excel: ; and decimal comma", "CSV för svenska Excel: ; och decimalkomma"),
    ),
]
RECEIPT = Annotated[
    bool,
    typer.Option(
        "--receipt",
        help=both(
            "name the version and the SHA-256 of every file used",
            "ange versionen och SHA-256 för varje fil som används",
        ),
    ),
]
OUT = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="FILE",
        callback=filled,
        help=both(
            "write the answer into a file, whose ending chooses the format",
            "skriv svaret i en fil, vars ändelse väljer formatet",
        ),
    ),
]
FORCE = Annotated[
    bool,
    typer.Option(
        "--force",
        help=both("write over a file that says something else", "skriv över en fil som säger något annat"),
    ),
]
