"""Options and arguments that several commands share, and what the shell offers for a word that is being typed."""

from collections.abc import Callable
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from polsek.cli.language import both
from polsek.cli.output import SHORT_ENDINGS, Reply, reply
from polsek.problem import CommandError, Language, Words

if TYPE_CHECKING:
    from polsek.asking.question import Premises

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


# --- how an option is declared ----------------------------------------------------------------------------------------


def option(name: str, stands: str, en: str, sv: str, **more: Any) -> Any:  # noqa: ANN401 - as Typer's own
    """Declare an option: what stands for its value in a help (nothing for a flag), and what it is for."""
    return typer.Option(name, metavar=stands or None, help=both(en, sv), **more)


def argument(stands: str, en: str, sv: str, **more: Any) -> Any:  # noqa: ANN401 - as Typer's own
    """Declare an argument; one that may be left out stands in brackets."""
    return typer.Argument(metavar=stands, show_default=False, help=both(en, sv), **more)


def flag(name: str, en: str, sv: str, **more: Any) -> Any:  # noqa: ANN401 - as Typer's own
    """Declare an option without a value."""
    return option(name, "", en, sv, **more)


def is_said(ctx: typer.Context, name: str) -> bool:
    """Tell whether an option stands on the command line."""
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def filled(option: typer.CallbackParam, value: str | None) -> str | None:
    """Refuse an option that names nothing, as an unset variable of a script gives it; raises CommandError."""
    if value is not None and not value.strip():
        name = max(option.opts, key=len)
        raise CommandError(
            Words(f"{name} is empty", f"{name} saknar värde"),
            Words("name something, or leave it out", "ange något, eller utelämna det"),
        )
    return value


class Depends(NamedTuple):
    """Makes a parameter of a command from options: those that a function takes, as in FastAPI."""

    made_by: Callable[..., object]


def declared(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command as Typer takes it: an option that several of its parameters are made from stands once."""
    parameters = signature(command, eval_str=True).parameters
    makers = {name: maker for name, each in parameters.items() if (maker := _maker(each.annotation)) is not None}
    taken = {name: signature(maker).parameters for name, maker in makers.items()}
    options = {option.name: option for name, each in parameters.items() for option in _options(each, taken.get(name))}

    def run(**given: object) -> int:
        made = {name: maker(**{each: given[each] for each in taken[name]}) for name, maker in makers.items()}
        return command(**{name: given[name] for name in parameters if name not in makers}, **made)

    run.__signature__ = Signature([*options.values()])  # type: ignore[attr-defined]  # what `inspect` looks at first
    run.__annotations__ = {}
    return run


def _maker(annotation: Any) -> Callable[..., object] | None:  # noqa: ANN401
    found = getattr(annotation, "__metadata__", ())
    return next((each.made_by for each in found if isinstance(each, Depends)), None)


def _options(parameter: Parameter, made_from: Any) -> list[Parameter]:  # noqa: ANN401
    found = [parameter] if made_from is None else made_from.values()
    return [each.replace(kind=Parameter.KEYWORD_ONLY) for each in found]


# --- which rules, and what is supposed --------------------------------------------------------------------------------

_TARGET = (
    "the authority's name or code, the id of a rule, or a rule file",
    "kommunens eller regionens namn eller kod, en regels id eller en regelfil",
)
TARGET = Annotated[str, argument("TARGET", *_TARGET, autocompletion=targets)]
TARGET_OR_ALL = Annotated[str | None, argument("[TARGET]", *_TARGET, autocompletion=targets)]
AUTHORITY = Annotated[
    str,
    argument(
        "AUTHORITY",
        "a municipality or region, by name or code",
        "en kommun eller region, med namn eller kod",
        autocompletion=assemblies,
    ),
]
A_YEAR = {"min": 1900, "max": 2999}
YEAR = Annotated[
    int | None,
    option("--year", "YEAR", "the support year (default: this year)", "stödåret (förval: i år)", **A_YEAR),
]
MANDATES = Annotated[
    str | None,
    option(
        "--mandates",
        "FILE",
        'the seats: a file (YAML, CSV, XLSX), -, an authority, "M=9,S=23" alone, or moved: "S=-3,SD=+3"',
        'mandaten: en fil (YAML, CSV, XLSX), -, en kommun, antal "M=9,S=23" eller ändringar "S=-3,SD=+3"',
        callback=filled,
    ),
]
SET = Annotated[
    list[str] | None,
    option(
        "--set",
        "NAME=VALUE",
        'calculate with another figure: riksdag_fee=84300, NAME@2028=VALUE from a year on, NAME="+3 %/year"',
        'räkna med ett annat värde: riksdag_fee=84300, NAMN@2028=VÄRDE från ett år, NAMN="+3 %/year"',
    ),
]
SCENARIO = Annotated[
    str | None,
    option(
        "--scenario",
        "FILE",
        "figures and mandates to suppose, as a file",
        "en fil med antagna värden och mandat",
        callback=filled,
    ),
]
RULES = Annotated[
    str | None,
    option(
        "--rules",
        "DIR",
        "your own folder of rules (or POLSEK_RULES, else ./rules)",
        "en egen mapp med regler (eller POLSEK_RULES, annars ./rules)",
        envvar="POLSEK_RULES",
        show_envvar=False,
        callback=filled,
    ),
]
STRICT = Annotated[
    bool, flag("--strict", "give no answer with preliminary figures", "avvisa svar med preliminära värden")
]
SUPPORT = Literal[
    "party_support",
    "political_secretary",
    "group_leader",
    "group_support",
    "youth_league",
    "women_organisation",
    "other",
]


def premises(mandates: MANDATES = None, set_: SET = None, scenario: SCENARIO = None) -> "Premises":
    """Read what is given; raises CommandError, or PolsekError with the problems of the scenario."""
    from polsek.asking.given import given_figures
    from polsek.asking.question import Premises, scenario_asked, under

    return under(Premises(given_figures(set_), mandates), scenario_asked(scenario) if scenario else None)


def _without_scenario(mandates: MANDATES = None, set_: SET = None) -> "Premises":
    return premises(mandates, set_)


def _figures(set_: SET = None) -> "Premises":
    return premises(None, set_)


SUPPOSED = Annotated["Premises", Depends(premises)]
GIVEN = Annotated["Premises", Depends(_without_scenario)]
FIGURES = Annotated["Premises", Depends(_figures)]


# --- how the answer is written ----------------------------------------------------------------------------------------


FORMATS = Literal["table", "json", "csv", "markdown", "html", "xlsx"]
_FORMAT = ("the format of the answer", "svarets format")
FORMAT = Annotated[FORMATS, option("--format", "table|json|csv|markdown|html|xlsx", *_FORMAT)]
SHORT_FORMAT = Annotated[
    Literal["table", "json", "markdown", "html"], option("--format", "table|json|markdown|html", *_FORMAT)
]
OUT = Annotated[
    str | None,
    option(
        "--out",
        "FILE",
        "write the answer into a file, whose ending chooses the format",
        "skriv svaret till en fil; filändelsen bestämmer formatet",
        callback=filled,
    ),
]
FORCE = Annotated[
    bool, flag("--force", "write over a file with other contents", "skriv över en fil med annat innehåll")
]
EXCEL = Annotated[
    bool,
    flag(
        "--excel",
        "CSV for Swedish Excel: titles for people, ; and decimal comma",
        "CSV för svenska Excel: svenska rubriker, ; och decimalkomma",
    ),
]


def _spoken(ctx: typer.Context) -> Language:
    """Give the language of this run, which is known before the options are read."""
    language: Language = ctx.obj
    return language


LANGUAGE = Annotated[
    Language,
    option("--language", "sv|en", "the language of the answer", "svarets språk", show_default=False, callback=_spoken),
]


def _table(format_: FORMAT = "table", out: OUT = None, force: FORCE = False, language: LANGUAGE = "en") -> Reply:
    return reply(format_, language, out, force=force)


def _sheet(
    format_: FORMAT = "table", out: OUT = None, force: FORCE = False, language: LANGUAGE = "en", excel: EXCEL = False
) -> Reply:
    return reply(format_, language, out, force=force, excel=excel)


def _prose(format_: SHORT_FORMAT = "table", out: OUT = None, force: FORCE = False, language: LANGUAGE = "en") -> Reply:
    return reply(format_, language, out, force=force, endings=SHORT_ENDINGS)


TABLE = Annotated[Reply, Depends(_table)]
"""Where an answer that has rows goes, and in which format."""
SHEET = Annotated[Reply, Depends(_sheet)]
"""The same of one that Excel may read as it stands."""
PROSE = Annotated[Reply, Depends(_prose)]
"""The same of one that has no rows."""
