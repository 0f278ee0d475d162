"""The tutorial is true: its files are written, its commands run, and what they say is what the page says.

Three sorts of blocks are run, by the words after the backticks:

* `file PATH`: writes the file; when the page has written it before, it must be what the page shows;
* `diff PATH`: changes the file, `-` lines go and `+` lines come in their place;
* `console`: runs each `$ polsek ...` and compares the lines below it; a line `...` stands for any lines.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"en": DOCS / "tutorial.md", "sv": DOCS / "tutorial.sv.md"}
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> Iterator[tuple[str, str, str]]:
    """Give each fenced block of a page: its sort, its path, its text."""
    yield from BLOCK.findall(page)


def written(file: Path, text: str) -> None:
    """Write a file, or see that it is already so."""
    if file.exists():
        assert file.read_text(encoding="utf-8") == text
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def changed(file: Path, change: str) -> None:
    """Make the change of a `diff` block, at the one place where the lines it knows stand."""
    lines = [(line[:1], line[1:]) for line in change.splitlines(keepends=True)]
    before = "".join(text for sign, text in lines if sign != "+")
    after = "".join(text for sign, text in lines if sign != "-")
    old = file.read_text(encoding="utf-8")
    assert old.count(before) == 1, change
    file.write_text(old.replace(before, after), encoding="utf-8")


def said(command: str, folder: Path, language: str) -> str:
    """Run a command as a newcomer would and give what it says."""
    program, *arguments = shlex.split(command)
    assert program == "polsek", command
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("POLSEK_", "GITHUB_"))}
    environment = {**kept, "COLUMNS": "80", "POLSEK_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"}
    environment.pop("CI", None)
    done = subprocess.run(
        [sys.executable, "-m", "polsek", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.replace("\N{NO-BREAK SPACE}", " ")


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Give each command of a `console` block with what is said to come out."""
    for each in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, answer = each.partition("\n")
        yield command, answer


def agrees(answer: str, expected: str) -> bool:
    """Tell whether an answer is what is expected, where a line `...` stands for any lines."""
    lines = [r"(?:.*\n)*" if line == "...\n" else re.escape(line) for line in expected.splitlines(keepends=True)]
    return re.fullmatch("".join(lines), answer.strip("\n") + "\n") is not None


@pytest.mark.parametrize("language", PAGES)
def test_the_page_is_what_happens(language: str, tmp_path: Path) -> None:
    ran = 0
    for sort, path, text in blocks(PAGES[language].read_text(encoding="utf-8")):
        if sort == "file":
            written(tmp_path / path, text)
        elif sort == "diff":
            changed(tmp_path / path, text)
        elif sort == "console":
            for command, expected in commands(text):
                answer = said(command, tmp_path, language)
                assert agrees(answer, expected.strip("\n") + "\n"), f"$ {command}\n{answer}"
                ran += 1
    assert ran > 10


def test_both_pages_do_the_same() -> None:
    english, swedish = (
        [
            [command for command, _ in commands(text)] if sort == "console" else (sort, path)
            for sort, path, text in blocks(PAGES[language].read_text(encoding="utf-8"))
        ]
        for language in ("en", "sv")
    )
    assert english == swedish
