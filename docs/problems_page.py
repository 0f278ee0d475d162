"""Makes problems.md from the examples in tests/problems: what each problem means, how it is said, how it is cured."""

from __future__ import annotations

import re
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "tests" / "problems"
LONGEST = 30
"""A bad file is shown if it has at most so many lines."""
INTRODUCTION = """\
# Problems

Every problem that polsek finds has an id, which stands last in its first line and can be given to `--select` and
`--ignore`. Below is what each means, a file that has it, what `polsek` says about it, and the cure. The same files are
the program's tests.

An *error* makes a file unusable, and polsek exits with 1. A *warning* says that something is probably wrong; with
`--strict` it fails, too. A *note* says what the file leaves to the language.
"""
_BLOCK = re.compile(r"exit (?P<code>\d+): polsek (?P<command>.*)\n")
_FIRST_LINE = re.compile(r"(\S+:\d+:\d+): (?:error|warning|note): (.+)  \[([a-z-]+)\]")
_FILE = re.compile(r"[\w/-]+\.(?:yaml|csv)")


def page() -> str:
    """Write the page."""
    ids = sorted(path.name for path in EXAMPLES.iterdir())
    return "\n".join([INTRODUCTION, *(chapter(each) for each in ids)])


def chapter(id: str) -> str:
    """Write the chapter of one id."""
    meaning, good = (EXAMPLES / id / "page.md").read_text(encoding="utf-8").split("\ngood:\n\n")
    commands, answers = _answers(id)
    parts = [f"## {id}\n", meaning, *_files(id, commands[0])]
    parts += [f"```text\n$ polsek {commands[0]}\n{_about(id, answers[0])}```\n", *_others(id, answers)]
    return "\n".join([*parts, "Right:\n", good])


def _answers(id: str) -> tuple[list[str], list[str]]:
    found = _BLOCK.split((EXAMPLES / id / "expected.en").read_text(encoding="utf-8"))
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


def _others(id: str, answers: list[str]) -> list[str]:
    """List what else is said under the same id."""
    found = [(first[1], first[2]) for answer in answers for first in _FIRST_LINE.finditer(answer) if first[3] == id]
    shown = {first[1] for first in _FIRST_LINE.finditer(answers[0]) if first[3] == id}
    shown = {message for place, message in found if place in shown}
    others = list(dict.fromkeys(message for _, message in found if message not in shown))
    return ["Also said:\n", *(f"* {message}" for message in others), ""] if others else []


if __name__ == "__main__":
    (Path(__file__).parent / "problems.md").write_text(page(), encoding="utf-8", newline="\n")
