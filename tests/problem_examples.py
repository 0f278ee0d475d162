"""The examples of problems: a folder for each id, with bad files, the commands that meet them, and what polsek answers.

    tests/problems/<id>/page.md        what the problem means, and a good example
    tests/problems/<id>/command        a command line on each line, as typed after `polsek`
    tests/problems/<id>/expected.en    the exact answers, each after its exit code and command; expected.sv in Swedish
    tests/problems/<id>/good.yaml      a file without the problem; `command.good` says how to ask, else `check good.yaml`

`python -m tests.problem_examples [ID]...` writes the answers anew, to be read before they are kept.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

EXAMPLES = Path(__file__).parent / "problems"
LANGUAGES = ("en", "sv")
_DRIVER = """
import io, json, os, shlex, sys
from polsek.cli.run import run

answers = []
for folder, command in json.load(sys.stdin):
    os.chdir(folder)
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\\n") for _ in range(2))
    code = run(shlex.split(command))
    texts = []
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())
    answers.append([code, *texts])
sys.__stdout__.write(json.dumps(answers))
"""


class Answer(NamedTuple):
    """What one command answered."""

    exit_code: int
    stdout: str
    stderr: str

    def text(self, command: str) -> str:
        """Write the answer as it is kept: exit code and command, then all that is said."""
        return f"exit {self.exit_code}: polsek {command}\n{self.stdout}{self.stderr}"


def examples() -> list[str]:
    """Give the ids of the problems that have examples."""
    return sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())


def commands(id: str) -> list[str]:
    """Give the commands that meet a problem."""
    return (EXAMPLES / id / "command").read_text(encoding="utf-8").splitlines()


def cures(id: str) -> list[str]:
    """Give the commands that must not meet it."""
    path = EXAMPLES / id / "command.good"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else ["check good.yaml"]


def answers(asked: Iterable[tuple[str, str]], language: str, folder: Path) -> list[Answer]:
    """Run commands, each in a copy of its example's folder, in one process: the language is fixed when polsek starts."""
    copytree(EXAMPLES, folder, symlinks=True)
    make_situations(folder)
    questions = [(str(folder / id), command) for id, command in asked]
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_CALLER}
    environment = {**kept, "POLSEK_LANGUAGE": language, "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-c", _DRIVER],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [Answer(*each) for each in json.loads(done.stdout)]


_OF_THE_CALLER = {"GITHUB_ACTIONS", "POLSEK_RULES", "POLSEK_DEBUG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"}


def make_situations(folder: Path) -> None:
    """Make what a repository cannot hold: a file above the limit, links to nowhere, a pipe."""
    _too_large(folder / "too-large")
    _unreadable(folder / "unreadable")


def _too_large(folder: Path) -> None:
    rule = (folder / "good.yaml").read_bytes()
    (folder / "rule.yaml").write_bytes(rule.ljust((1 << 20) + 1, b"#"))


def _unreadable(folder: Path) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "rules" / "circle.yaml").symlink_to("circle.yaml")
    os.mkfifo(folder / "rules" / "pipe.yaml")


def kept_text(id: str, found: Sequence[tuple[str, Answer]]) -> str:
    """Write the answers of one example as they are kept."""
    return "\n".join(answer.text(command) for command, answer in found)


def all_answers(ids: Sequence[str], language: str) -> Mapping[str, list[tuple[str, Answer]]]:
    """Run the commands of examples."""
    asked = [(id, command) for id in ids for command in commands(id)]
    with tempfile.TemporaryDirectory() as above:
        given = answers(asked, language, Path(above) / "problems")
    found: dict[str, list[tuple[str, Answer]]] = {id: [] for id in ids}
    for (id, command), answer in zip(asked, given, strict=True):
        found[id].append((command, answer))
    return found


def _write(ids: Sequence[str]) -> None:
    for language in LANGUAGES:
        for id, found in all_answers(ids, language).items():
            (EXAMPLES / id / f"expected.{language}").write_text(kept_text(id, found), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _write(sys.argv[1:] or examples())
