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
            Words(f"{name} is empty", f"{name} saknar värde"),
            Words("name something, or leave it out", "ange något, eller utelämna det"),
        )
    return value


_TARGET_HELP = both(
    "the authority's name or code, the id of a rule, or a rule file",
    "kommunens eller regionens namn eller kod, en regels id eller en regelfil",
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
            "the first day of a part of the year, such as 2027-01-01", "första dagen i en del av året, t.ex. 2027-01-01"
        ),
    ),
]
TO = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="DATE",
        help=both("the last day of the part, such as 2027-08-31", "sista dagen i delen, t.ex. 2027-08-31"),
    ),
]
MANDATES = Annotated[
    str | None,
    typer.Option(
        "--mandates",
        metavar="FILE",
        callback=filled,
        help=both(
            "the seats: a file (YAML, CSV, XLSX), -, an authority, M=9,S=23 alone, or moved: S=-3,SD=+3",
            "mandaten: en fil (YAML, CSV, XLSX), -, en kommun, enbart M=9,S=23, eller flyttade: S=-3,SD=+3",
        ),
    ),
]
SET = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help=both(
            "calculate with another figure: riksdag_fee=84300, NAME@2028=VALUE from a year on, NAME='+3 %/year'",
            "räkna med ett annat värde: riksdag_fee=84300, NAMN@2028=VÄRDE från ett år, NAMN='+3 %/year'",
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
        help=both("the format of the answer", "svarets format"),
    ),
]
SHORT_FORMAT = Annotated[
    Literal["table", "json", "markdown", "html"],
    typer.Option(
        "--format", metavar="table|json|markdown|html", help=both("the format of the answer", "svarets format")
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
STRICT = Annotated[
    bool,
    typer.Option(
        "--strict", help=both("give no answer with preliminary figures", "avvisa svar med preliminära värden")
    ),
]
EXCEL = Annotated[
    bool,
    typer.Option(
        "--excel",
        help=both(
            "CSV for Swedish Excel: titles for people, ; and decimal comma",
            "CSV för svenska Excel: svenska rubriker, ; och decimalkomma",
        ),
    ),
]
RECEIPT = Annotated[
    bool,
    typer.Option(
        "--receipt",
        help=both(
            "show a receipt: the version, and the checksum (SHA-256) of every file",
            "visa ett kvitto: version och kontrollsumma (SHA-256) för varje fil",
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
            "skriv svaret till en fil; filändelsen bestämmer formatet",
        ),
    ),
]
FORCE = Annotated[
    bool,
    typer.Option(
        "--force",
        help=both("write over a file with other contents", "skriv över en fil med annat innehåll"),
    ),
]
