"""The pages of the commands: what `--help` says of each, and one example with its answer, in both languages.

A command without an example here is refused, so none is left undocumented. A group such as `polsek mandates` is not a
command: those that it lists are.
"""

from __future__ import annotations

import shlex
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from polsek.cli.commands import COMMANDS, MANDATES
from polsek.problem import Language, Words
from tests.consoles import USUAL, Polsek


class Example(NamedTuple):
    """A command line, what it is for, and how much of its answer is shown."""

    asks: Words
    line: str
    head: int = 0
    """How many lines are shown; 0: all of them."""
    file: str = ""
    """The file that the command line needs, which is shown before it."""
    text: str = ""
    """What stands in it."""


SPENT = """\
Parti;Kostnad
Moderaterna;400000
Centerpartiet;446499
Liberalerna;0
Kristdemokraterna;300000
Socialdemokraterna;595333,50
Vänsterpartiet;297666
Miljöpartiet;148833
Sverigedemokraterna;250000
"""
SEATS = """\
Kod;Parti;Platser
2309;Socialdemokraterna;20
2309;Centerpartiet;21
"""
EXAMPLES: Mapping[str, Example] = {
    "calculate": Example(
        Words("Next year, with a riksdag fee of one's own:", "Nästa år, med ett eget antagande om arvodet:"),
        "calculate ostersund --year 2027 --set riksdag_fee=84300",
    ),
    "explain": Example(
        Words("Why Moderaterna in Östersund get 467 488 kr:", "Varför Moderaterna i Östersund får 467 488 kr:"),
        "explain ostersund M --year 2024",
    ),
    "describe": Example(
        Words("Östersund's rule, to be laid beside the decision:", "Östersunds regel, att läsa mot beslutet:"),
        "describe ostersund --year 2024",
        20,
    ),
    "check": Example(
        Words("One of the rules that come with polsek:", "En av reglerna som följer med polsek:"), "check ostersund"
    ),
    "compare": Example(
        Words("What the assembly elected in 2026 changes:", "Vad det fullmäktige som valdes 2026 ändrar:"),
        "compare ostersund@2026 ostersund@2027",
    ),
    "recalculate": Example(
        Words("Three rules of 2027, into a new folder `years`:", "Tre regler för 2027, till en ny mapp `years`:"),
        "recalculate 2027 ostersund sundsvall vaxholm --out years",
    ),
    "bounds": Example(
        Words(
            "What Östersund's support can cost in 2027, whatever the election gives:",
            "Vad Östersunds stöd kan kosta 2027, oavsett valresultat:",
        ),
        "bounds ostersund --year 2027",
    ),
    "settle": Example(
        Words(
            "What Östersund's parties repay for 2024, when they have reported these costs:",
            "Vad Östersunds partier betalar tillbaka för 2024, med de här redovisade kostnaderna:",
        ),
        "settle ostersund spent.csv --year 2024",
        file="spent.csv",
        text=SPENT,
    ),
    "survey": Example(
        Words(
            "What Östersund's parties would get under every known rule of party support:",
            "Vad Östersunds partier skulle få enligt alla kända regler om partistöd:",
        ),
        "survey ostersund --year 2026 --support party_support",
    ),
    "arrangements": Example(
        Words(
            "Who employs in Östersund and in Region Värmland:", "Vem som anställer i Östersund och i Region Värmland:"
        ),
        "arrangements ostersund 17 --on 2027-01-01",
    ),
    "rules": Example(Words("What there is:", "Vilka regler som finns:"), "rules", 4),
    "show": Example(
        Words("The line of the rule that `explain` cites as `[2]:22`:", "Den rad som `explain` anger som `[2]:22`:"),
        "show ostersund:22",
    ),
    "series": Example(
        Words("The price base amounts and where they come from:", "Prisbasbeloppen med sina källor:"),
        "series price_base_amount",
        8,
    ),
    "new": Example(
        Words("A file for Krokom; `--out FILE` writes it:", "En fil för Krokom; med `--out FIL` skrivs den:"),
        "new krokom",
        12,
    ),
    "schema": Example(
        Words("The schema; `--out FILE` writes it:", "Schemat; med `--out FIL` skrivs det:"), "schema", 5
    ),
    "mandates import": Example(
        Words(
            "A table whose columns have names of their own; `--out FILE` writes the answer to a file:",
            "En tabell vars kolumner har egna namn; med `--out FIL` skrivs svaret i en fil:",
        ),
        "mandates import seats.csv --election 2026 --columns mandates=Platser",
        file="seats.csv",
        text=SEATS,
    ),
    "mandates show": Example(
        Words("Who sits in Östersund in 2027:", "Vilka som sitter i Östersund 2027:"),
        "mandates show ostersund --year 2027",
    ),
    "mandates diff": Example(
        Words("What the election of 2026 changed there:", "Vad valet 2026 ändrade där:"), "mandates diff ostersund"
    ),
}
_HEAD = Words(
    """\
# Commands

Every command says the same with `--help`; `polsek --help` lists them. A TARGET is a rule file (`rules/exempel/x.yaml`),
a rule's id (`ostersund/political-secretaries`), or an authority's name or code (`ostersund`, `Östersund`, `2380`: all
its rules). Upper and lower case are the same, and diacritics may be left out where that leaves one name. What the exit
codes mean, and the formats: [automation](automation.md). (På svenska: [Kommandon](commands.sv.md).)

| Variable | What it does |
|---|---|
| `POLSEK_RULES` | a folder of rules of your own, as `--rules` |
| `POLSEK_LANGUAGE` | `sv` or `en`, as `--language`; without it the computer's language decides |
| `NO_COLOR` | no bold and no colour, also on a terminal |
| `COLUMNS` | how wide a page may be where there is no terminal (80) |
| `POLSEK_DEBUG` | with `1`, a mistake in polsek shows where it happened |
""",
    """\
# Kommandon

Varje kommando visar samma sak med `--help`; `polsek --help` listar dem. MÅL är en regelfil (`rules/exempel/x.yaml`), en
regels id (`ostersund/political-secretaries`), eller kommunens eller regionens namn eller kod (`ostersund`, `Östersund`,
`2380`: alla dess regler). Stora och små bokstäver är detsamma, och prickar och ringar får utelämnas om namnet ändå är
entydigt. Vad returkoderna betyder, och formaten: [Automatisering](automation.sv.md). (In English:
[Commands](commands.md).)

| Variabel | Vad den gör |
|---|---|
| `POLSEK_RULES` | en egen mapp med regler, som `--rules` |
| `POLSEK_LANGUAGE` | `sv` eller `en`, som `--language`; annars avgör datorns språk |
| `NO_COLOR` | varken fetstil eller färg, inte heller i en terminal |
| `COLUMNS` | sidans bredd där det inte finns någon terminal (80) |
| `POLSEK_DEBUG` | med `1` visas var ett fel i polsek har uppstått |
""",
)


def page() -> str:
    """Write the English page."""
    return _page("en")


def swedish_page() -> str:
    """Write the Swedish page."""
    return _page("sv")


def _page(language: Language) -> str:
    names = list(_names())
    missing = set(names) - set(EXAMPLES)
    if missing:
        listed = ", ".join(sorted(missing))
        raise SystemExit(f"tests/pages/commands_page.py: EXAMPLES lacks {listed}")
    note = "<!-- made by tests/pages/commands_page.py: change it there -->\n\n"
    with Polsek() as polsek:
        chapters = [_chapter(name, EXAMPLES[name], language, polsek) for name in names]
    return note + "\n".join([_HEAD.get(language), *chapters])


def _names() -> Iterator[str]:
    """Give the commands as they are typed, those of groups among them."""
    for name in COMMANDS:
        if name == "mandates":
            yield from (f"mandates {each}" for each in MANDATES)
        else:
            yield name


def _chapter(name: str, example: Example, language: Language, polsek: Polsek) -> str:
    """Write what there is to say of one command."""
    lines = _answer(example.line, language, polsek, example)
    shown = [*lines[: example.head], "..."] if example.head else lines
    file = [_fenced(f"csv {example.file}", example.text.rstrip("\n"))] if example.file else []
    return "\n".join(
        [
            f"## polsek {name}\n",
            _fenced("text", "\n".join(_answer(f"{name} --help", language, polsek)).strip("\n")),
            f"{example.asks.get(language)}\n",
            *file,
            _fenced("console", "\n".join([f"$ polsek {example.line}", *shown])),
        ]
    )


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```\n"


def _answer(line: str, language: Language, polsek: Polsek, example: Example | None = None) -> list[str]:
    """Run a command line in a folder with no more than an example's file, 80 columns wide."""
    with tempfile.TemporaryDirectory() as folder:
        if example and example.file:
            (Path(folder) / example.file).write_text(example.text, encoding="utf-8")
        done = polsek.run(shlex.split(line), Path(folder), {**USUAL, "POLSEK_LANGUAGE": language})
    if done.code:
        raise SystemExit(f"tests/pages/commands_page.py: polsek {line} ends with {done.code}: {done.lines}")
    return [each.rstrip() for each in done.lines]
