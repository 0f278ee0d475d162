"""Examples of problems: for each id a folder with files that are wrong, the commands that meet them, and the answers.

    tests/problems/ID/command        a command line on each line, as typed after `polsek`
    tests/problems/ID/expected.en    the exact answers, each after its exit code and command; expected.sv in Swedish
    tests/problems/ID/page.md        what the problem means, and the good example
    tests/problems/ID/good.yaml      a file without the problem; `command.good` says how to ask, else `check good.yaml`

`python -m tests.problem_examples [ID]...` writes the answers that polsek gives now, to be read before they are kept.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

EXAMPLES = Path(__file__).parent / "problems"
LANGUAGES = ("en", "sv")
LARGEST = 1 << 20
_DRIVER = """
import io, json, os, shlex, sys
from polsek.cli.run import run

answers, kept = [], sys.__stdout__  # which a run binds anew
for folder, command in json.load(sys.stdin):
    os.chdir(folder)
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\\n") for _ in range(2))
    code = run(shlex.split(command))
    texts = []
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())
    answers.append((command, code, "".join(texts)))
kept.write(json.dumps(answers))
"""
_OF_THE_CALLER = ("GITHUB_ACTIONS", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "POLSEK_DEBUG", "POLSEK_RULES")


class Answer(NamedTuple):
    """What polsek answered to one command: stdout, then stderr."""

    command: str
    exit_code: int
    text: str


def ids() -> list[str]:
    """Give the ids of the problems that have examples."""
    return sorted(path.name for path in EXAMPLES.iterdir())


def commands(id: str) -> list[str]:
    """Give the commands that meet a problem."""
    return (EXAMPLES / id / "command").read_text(encoding="utf-8").splitlines()


def cures(id: str) -> list[str]:
    """Give the commands that do not meet it."""
    path = EXAMPLES / id / "command.good"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else ["check good.yaml"]


def kept(answers: Sequence[Answer]) -> str:
    """Write answers as they are kept."""
    return "\n".join(f"exit {each.exit_code}: polsek {each.command}\n{each.text}" for each in answers)


def ask(asked: Sequence[tuple[str, str]], language: str) -> list[Answer]:
    """Run commands, each in a copy of the folder of an id; all in one process, which speaks one language."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_THE_CALLER}
    environment |= {"POLSEK_LANGUAGE": language, "COLUMNS": "80"}
    with tempfile.TemporaryDirectory() as above:
        folder = copytree(EXAMPLES, Path(above) / "problems")
        make_situations(folder)
        done = subprocess.run(
            [sys.executable, "-c", _DRIVER],
            input=json.dumps([(str(folder / name), command) for name, command in asked]),
            capture_output=True,
            encoding="utf-8",
            env=environment,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return [Answer(*each) for each in json.loads(done.stdout)]


def answers_of(chosen: Sequence[str], language: str) -> dict[str, list[Answer]]:
    """Run the commands that meet some problems."""
    asked = [(name, command) for name in chosen for command in commands(name)]
    found: dict[str, list[Answer]] = {name: [] for name in chosen}
    for (name, _), answer in zip(asked, ask(asked, language), strict=True):
        found[name].append(answer)
    return found


def make_situations(folder: Path) -> None:
    """Make what a repository cannot hold: a file above the limit, links that lead nowhere, a pipe."""
    large = (folder / "too-large" / "good.yaml").read_bytes().ljust(LARGEST + 1, b"#")
    (folder / "too-large" / "rule.yaml").write_bytes(large)
    unreadable = folder / "unreadable" / "rules"
    unreadable.mkdir()
    (unreadable / "gone.yaml").symlink_to("nowhere.yaml")
    (unreadable / "circle.yaml").symlink_to("circle.yaml")
    os.mkfifo(unreadable / "pipe.yaml")


def write(chosen: Sequence[str]) -> None:
    """Keep the answers that polsek gives now."""
    for language in LANGUAGES:
        for name, answers in answers_of(chosen, language).items():
            (EXAMPLES / name / f"expected.{language}").write_bytes(kept(answers).encode())


if __name__ == "__main__":
    write(sys.argv[1:] or ids())
