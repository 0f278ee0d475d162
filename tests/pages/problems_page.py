"""Makes problems.md and problems.sv.md from tests/problems: what each problem means, how it is said and cured."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import NamedTuple

EXAMPLES = Path(__file__).resolve().parents[1] / "problems"
LONGEST = 30
"""A bad file is shown if it has at most so many lines."""
WIDTH = 80
"""How wide a line of prose is at most: `polsek check --explain` shows a chapter in a terminal as it is."""
_ENGLISH = """\
# Problems

Every problem that polsek finds has an id, which stands last in its first line
and can be given to `--select` and `--ignore`. Below is what each means, a file
that has it, what `polsek` says about it, and the cure. The same files are the
program's tests. `polsek check --explain ID` shows one chapter.

An *error* makes a file unusable, and polsek exits with 1. A *warning* says that
something is probably wrong; with `--strict` it fails, too. A *note* says what
the file leaves to the language.
"""
_SWEDISH = """\
# Problem

Varje felmeddelande slutar med ett id inom hakparentes. Här förklaras alla id:n i
bokstavsordning: vad meddelandet betyder, en fil som ger det och hur det blir
rätt. Ett id kan anges med `--select` och `--ignore`, och
`polsek check --explain ID` visar ett av kapitlen.

Ett *fel* gör att filen inte kan användas, och returkoden blir 1. En *varning*
betyder att något troligen är fel; med `--strict` underkänns även den. En
*anmärkning* visar ett förval som gäller eftersom filen inte anger något annat.
"""


class Edition(NamedTuple):
    """What the page of one language is made of."""

    introduction: str
    meaning: str
    """The file of an example that says what the problem means."""
    answers: str
    """The file with what polsek says."""
    others: str
    right: str


ENGLISH = Edition(_ENGLISH, "page.md", "expected.en", "Also said:", "Right:")
SWEDISH = Edition(_SWEDISH, "page.sv.md", "expected.sv", "Andra meddelanden med samma id:", "Så här blir det rätt:")
_BLOCK = re.compile(r"exit (?P<code>\d+): polsek (?P<command>.*)\n")
_SEVERITY = "(?:error|warning|note|fel|varning|anmärkning)"
_FIRST_LINE = re.compile(rf"(\S+:(?:\d+:\d+|[A-Z]+\d+)): {_SEVERITY}: (.+)  \[([a-z-]+)\]")
_FILE = re.compile(r"[\w/-]+\.(?:yaml|csv)")


def page() -> str:
    """Write the English page."""
    return _page(ENGLISH)


def swedish_page() -> str:
    """Write the Swedish page."""
    return _page(SWEDISH)


def _page(edition: Edition) -> str:
    ids = sorted(path.name for path in EXAMPLES.iterdir())
    return "\n".join([edition.introduction, *(chapter(each, edition) for each in ids)])


def chapter(id: str, edition: Edition) -> str:
    """Write the chapter of one id."""
    meaning, good = (EXAMPLES / id / edition.meaning).read_text(encoding="utf-8").split("\ngood:\n\n")
    commands, answers = _answers(EXAMPLES / id / edition.answers)
    parts = [f"## {id}\n", meaning, *_files(id, commands[0])]
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
