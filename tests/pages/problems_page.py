"""Makes the pages of problems from tests/problems: an index by groups, and one page an id in each language."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from polsek.problem import Language
from tests.pages.problem_groups import GROUPS, OTHER

EXAMPLES = Path(__file__).resolve().parents[1] / "problems"
LONGEST = 30
"""A bad file is shown if it has at most so many lines."""
WIDTH = 80
"""How wide a line of prose is at most: `polsek check --explain` shows a page in a terminal as it is."""
_ENGLISH = """\
# Problems

Every problem that polsek finds has an id, which stands last in its first line, in brackets. Each has a page: what it
means, a file that has it, what polsek says, and the cure. `polsek check --explain ID` shows the page in the terminal;
an id can be given to `--select` and `--ignore`.

An *error* makes a file unusable, and polsek exits with 1. A *warning* says that something is probably wrong; with
`--strict` it fails, too. A *note* says what the file leaves to the language. (På svenska: [Problem](problems.sv.md).)
"""
_SWEDISH = """\
# Problem

Varje felmeddelande slutar med ett id inom hakparentes. Varje id har en sida: vad meddelandet betyder, en fil som ger
det, vad polsek skriver och hur det blir rätt. `polsek check --explain ID` visar sidan i terminalen; ett id kan anges
med `--select` och `--ignore`.

Ett *fel* gör att filen inte kan användas, och returkoden blir 1. En *varning* betyder att något troligen är fel; med
`--strict` underkänns även den. En *anmärkning* visar ett förval som gäller eftersom filen inte anger något annat.
(In English: [Problems](problems.md).)
"""


class Edition(NamedTuple):
    """What the pages of one language are made of."""

    language: Language
    introduction: str
    ending: str
    """How the name of a page ends."""
    meaning: str
    """The file of an example that says what the problem means."""
    answers: str
    """The file with what polsek says."""
    others: str
    right: str
    head: str


_ENGLISH_EDITION = Edition(
    "en", _ENGLISH, ".md", "page.md", "expected.en", "Also said:", "Right:", "| Problem | What it means |"
)
_SWEDISH_EDITION = Edition(
    "sv",
    _SWEDISH,
    ".sv.md",
    "page.sv.md",
    "expected.sv",
    "Andra meddelanden med samma id:",
    "Så här blir det rätt:",
    "| Problem | Vad det betyder |",
)
_BLOCK = re.compile(r"exit (?P<code>\d+): polsek (?P<command>.*)\n")
_SEVERITY = "(?:error|warning|note|fel|varning|anmärkning)"
_FIRST_LINE = re.compile(rf"(\S+:(?:\d+:\d+|[A-Z]+\d+)): {_SEVERITY}: (.+)  \[([a-z-]+)\]")
_FILE = re.compile(r"[\w/-]+\.(?:yaml|csv)")


def pages() -> Mapping[str, Callable[[], str]]:
    """Give every page by its name in `docs`: the two indexes, and each problem's."""
    editions = (_ENGLISH_EDITION, _SWEDISH_EDITION)
    found = {f"problems{edition.ending}": partial(_index, edition) for edition in editions}
    return found | {
        f"problems/{name}{edition.ending}": partial(_page, name, edition) for name in _ids() for edition in editions
    }


def _ids() -> list[str]:
    return sorted(path.name for path in EXAMPLES.iterdir())


def _index(edition: Edition) -> str:
    groups = {title: names.split() for title, names in GROUPS.items()}
    together = {name for names in groups.values() for name in names}
    groups[OTHER] = [name for name in _ids() if name not in together]
    parts = [
        "\n".join(
            [
                f"## {title.get(edition.language)}\n",
                edition.head,
                "|---|---|",
                *(
                    f"| [`{name}`](problems/{name}{edition.ending}) | {_first_sentence(name, edition)} |"
                    for name in names
                ),
                "",
            ]
        )
        for title, names in groups.items()
        if names
    ]
    return "\n".join([edition.introduction, *parts])


def _first_sentence(id: str, edition: Edition) -> str:
    text = " ".join((EXAMPLES / id / edition.meaning).read_text(encoding="utf-8").partition("\n\n")[0].split())
    first = re.match(r"(?:`[^`]*`|[^`])*?[.:](?= [A-ZÅÄÖ\"”`]|$)", text)
    return (first[0] if first else text).rstrip(":").replace("|", "\\|")


def _page(id: str, edition: Edition) -> str:
    meaning, good = (EXAMPLES / id / edition.meaning).read_text(encoding="utf-8").split("\ngood:\n\n")
    commands, answers = _answers(EXAMPLES / id / edition.answers)
    parts = [f"# {id}\n", meaning, *_files(id, commands[0])]
    parts += [f"```text\n$ polsek {commands[0]}\n{_about(id, answers[0])}```\n", *_others(id, answers, edition.others)]
    return "\n".join([*parts, f"{edition.right}\n", good])


def _answers(file: Path) -> tuple[list[str], list[str]]:
    found = _BLOCK.split(file.read_text(encoding="utf-8"))
    return found[2::3], found[3::3]


def _files(id: str, command: str) -> list[str]:
    """Show the files that a command names and those that it finds beside them, if they are short texts."""
    found = []
    for name in _FILE.findall(command):
        path = EXAMPLES / id / name
        data = path.read_bytes() if path.is_file() else b""
        text = data.decode(errors="replace")
        if text.replace("\n", "").isprintable() and text.strip() and text.count("\n") <= LONGEST:
            found.append(f"`{name}`:\n\n```{path.suffix[1:]}\n{text.rstrip()}\n```\n")
    return found


def _about(id: str, answer: str) -> str:
    """Leave out of an answer the problems of other ids and the last line of counts."""
    problems = re.split(r"\n(?=\S+:\d+:\d+: )|\n\n", answer.strip("\n"))
    return "".join(f"{problem.rstrip()}\n" for problem in problems if _id(problem) == id)


def _id(problem: str) -> str:
    first = _FIRST_LINE.match(problem)
    return first[3] if first else ""


def _others(id: str, answers: list[str], heading: str) -> list[str]:
    """List what else is said under the same id."""
    found = [(first[1], first[2]) for answer in answers for first in _FIRST_LINE.finditer(answer) if first[3] == id]
    shown = {first[1] for first in _FIRST_LINE.finditer(answers[0]) if first[3] == id}
    shown = {message for place, message in found if place in shown}
    others = list(dict.fromkeys(message for _, message in found if message not in shown))
    return [f"{heading}\n", *(_listed(message) for message in others), ""] if others else []


def _listed(message: str) -> str:
    return textwrap.fill(f"* {message}", WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
