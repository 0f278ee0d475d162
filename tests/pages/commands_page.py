"""The page of the commands: what `--help` says of each, and one example with its answer.

A command without an example here is refused, so none is left undocumented. A group such as `polsek mandates` is not a
command: those that it lists are.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Example(NamedTuple):
    """A command line, what it is for, and how much of its answer is shown."""

    asks: str
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
        "Next year, with a riksdag fee of one's own:", "calculate ostersund --year 2027 --set riksdag_fee=84300"
    ),
    "explain": Example("Why Moderaterna in Östersund get 467 488 kr:", "explain ostersund M --year 2024"),
    "describe": Example("Östersund's rule, to be laid beside the decision:", "describe ostersund --year 2024", 20),
    "check": Example("One of the rules that come with polsek:", "check ostersund"),
    "compare": Example("What the assembly elected in 2026 changes:", "compare ostersund@2026 ostersund@2027"),
    "recalculate": Example(
        "Three rules of 2027, into a new folder `years`:", "recalculate 2027 ostersund sundsvall vaxholm --out years"
    ),
    "bounds": Example(
        "What Östersund's support can cost in 2027, whatever the election gives:", "bounds ostersund --year 2027"
    ),
    "settle": Example(
        "What Östersund's parties repay for 2024, when they have reported these costs:",
        "settle ostersund spent.csv --year 2024",
        file="spent.csv",
        text=SPENT,
    ),
    "survey": Example(
        "What Östersund's parties would get under every known rule of party support:",
        "survey ostersund --year 2026 --support party_support",
    ),
    "arrangements": Example(
        "Who employs in Östersund and in Region Värmland:", "arrangements ostersund 17 --on 2027-01-01"
    ),
    "rules": Example("What there is:", "rules", 4),
    "show": Example("The line of the rule that `explain` cites as `[2]:22`:", "show ostersund:22"),
    "series": Example("The price base amounts and where they come from:", "series price_base_amount", 8),
    "new": Example("A file for Krokom; `> krokom.yaml` after it writes it to a file:", "new krokom", 12),
    "schema": Example("The schema; `> rule-file.schema.json` after it writes it to a file:", "schema", 5),
    "mandates import": Example(
        "A table whose columns have names of their own; `--out FILE` writes the answer to a file:",
        "mandates import seats.csv --election 2026 --columns mandates=Platser",
        file="seats.csv",
        text=SEATS,
    ),
    "mandates show": Example("Who sits in Östersund in 2027:", "mandates show ostersund --year 2027"),
    "mandates diff": Example("What the election of 2026 changed there:", "mandates diff ostersund"),
}

HEAD = """\
# Commands

Every command says the same with `--help`; `polsek --help` lists them. A TARGET is a rule file (`rules/exempel/x.yaml`),
a rule's id (`ostersund/political-secretaries`), or an authority's name or code (`ostersund`, `Östersund`, `2380`: all
its rules). Upper and lower case are the same, and diacritics may be left out where that leaves one name.

| Exit code | When |
|---|---|
| 0 | the question is answered |
| 1 | files have problems, or a rule cannot be calculated as asked; `check`: an error, with `--strict` a warning too |
| | `compare --exit-code` and `recalculate --check`: something differs; `settle`: a party has not reported |
| 2 | the command line is wrong: no such command, option, TARGET, party or figure |
| 70 | a mistake in polsek itself |
| 130 | interrupted with Ctrl-C |

| Variable | What it does |
|---|---|
| `POLSEK_RULES` | a folder of rules of your own, as `--rules` |
| `POLSEK_LANGUAGE` | `sv` or `en`, as `--language`; without it the computer's language decides |
| `NO_COLOR` | no bold and no colour, also on a terminal |
| `COLUMNS` | how wide a page may be where there is no terminal (80) |
| `POLSEK_DEBUG` | with `1`, a mistake in polsek shows where it happened |
"""


def page() -> str:
    """Write the page."""
    names = list(commands())
    missing = set(names) - set(EXAMPLES)
    if missing:
        listed = ", ".join(sorted(missing))
        raise SystemExit(f"docs/commands_page.py: EXAMPLES lacks {listed}")
    note = "<!-- made by docs/commands_page.py: change it there -->\n\n"
    return note + "\n".join([HEAD, *(chapter(name, EXAMPLES[name]) for name in names)])


def commands(group: str = "") -> Iterator[str]:
    """Give the commands that `--help` lists, those of groups among them."""
    listed = answer(f"{group} --help").partition("\nCommands:\n")[2]
    if group and not listed:
        yield group
    for name in re.findall(r"^  (\w+) ", listed, re.MULTILINE):
        yield from commands(f"{group} {name}".lstrip())


def chapter(name: str, example: Example) -> str:
    """Write what there is to say of one command."""
    lines = answer(example.line, example).rstrip("\n").split("\n")
    shown = [*lines[: example.head], "..."] if example.head else lines
    file = [fenced(f"csv {example.file}", example.text.rstrip("\n"))] if example.file else []
    return "\n".join(
        [
            f"## polsek {name}\n",
            fenced("text", answer(f"{name} --help").rstrip("\n")),
            f"{example.asks}\n",
            *file,
            fenced("console", "\n".join([f"$ polsek {example.line}", *shown])),
        ]
    )


def fenced(language: str, text: str) -> str:
    """Write a block."""
    return f"```{language}\n{text}\n```\n"


def answer(line: str, example: Example | None = None) -> str:
    """Run a command line in a folder with no more than an example's file, in English and 80 columns wide."""
    dropped = ("POLSEK_", "LC_", "LANG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    environment = {**kept, "LANG": "C.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "80"}
    with tempfile.TemporaryDirectory() as folder:
        if example and example.file:
            (Path(folder) / example.file).write_text(example.text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "polsek", *shlex.split(line)],
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"docs/commands_page.py: polsek {line} ends with {done.returncode}: {done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.stdout.write(page())
