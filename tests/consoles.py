"""Transcripts: command lines with what polsek answers, in `tests/cli/*.console` and in the pages for users.

    -- A line of prose, in a transcript.
    = mandates.csv in windows-1252      (a file, here with an encoding of its own)
    | party,mandates
    | Moderaterna,9
    $ polsek calculate ostersund --year 2024 --mandates mandates.csv
    what it writes, on stdout and stderr, to the character; a line `...` stands for any lines
    ? 1                                 (the exit code, when it is not 0)

In a page, the blocks ```` ```console ```` hold such lines (without `?`), a block ```` ```csv mandates.csv ```` is the
file that it names (`.xlsx`: a workbook with these cells), and each chapter `## ` begins in an empty folder.
`python tests/consoles.py` writes into all of them what polsek answers now.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

ROOT = Path(__file__).resolve().parents[1]
TRANSCRIPTS = sorted((ROOT / "tests" / "cli").glob("*.console"))
REPLAYED = ("README*.md", "docs/cookbook*.md", "docs/automation*.md", "docs/answers*.md")
PAGES = tuple(page for pattern in REPLAYED for page in sorted(ROOT.glob(pattern)))
MARKS = ("$ ", "-- ", "= ", "? ")
"""How a line begins that polsek has not written."""
ANY = "..."
FENCE = re.compile(r"```(?P<language>\w*) ?(?P<file>\S*)$")
USUAL = {"LANG": "C.UTF-8", "COLUMNS": "80", "PATH": os.environ.get("PATH", "")}


class Answer(NamedTuple):
    """What a command line wrote, and its exit code."""

    lines: tuple[str, ...]
    code: int


# --- running ----------------------------------------------------------------------------------------------------------


class Polsek:
    """The program, ready to answer any number of command lines."""

    def __init__(self) -> None:
        """Start the driver."""
        command = [sys.executable, str(Path(__file__).with_name("console_driver.py"))]
        self._driver = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._driver.communicate()

    def run(self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], stdin: str = "") -> Answer:
        """Answer one command line."""
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        request = {
            "arguments": list(arguments),
            "folder": str(folder),
            "environment": dict(environment),
            "stdin": stdin,
        }
        self._driver.stdin.write(json.dumps(request) + "\n")
        self._driver.stdin.flush()
        line = self._driver.stdout.readline()
        assert line, "the driver has ended: see what it says on stderr"
        answer = json.loads(line)
        return Answer(tuple(answer["written"].rstrip("\n").splitlines()), answer["code"])


def _write_workbook(path: Path, lines: Sequence[str]) -> None:
    """Write rows, their cells parted by semicolons, as a workbook; numbers are numbers."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(line.split(";") if line else (), 1):
            sheet.cell(row, column, int(text) if text.isdecimal() else text)
    book.save(path)


class Session:
    """A folder in which command lines are typed one after the other."""

    def __init__(
        self, polsek: Polsek, folder: Path, environment: Mapping[str, str], *, shows_codes: bool = True
    ) -> None:
        """Begin in a folder."""
        self.shows_codes = shows_codes
        """Whether `? 1` is written after an answer; in a page `echo $?` asks for it."""
        self._polsek = polsek
        self._folder = folder
        self._environment = {**USUAL, **environment}
        self._code = 0

    def write(self, name: str, lines: Sequence[str], encoding: str = "utf-8") -> None:
        """Make a file."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".xlsx"):
            _write_workbook(path, lines)
        else:
            path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))

    def type(self, line: str) -> Answer:
        """Do what a command line says: `polsek`, `mkdir`, `cat` or `echo $?`, with `<`, `>` and variables before it."""
        words = shlex.split(line)
        environment = dict(self._environment)
        while "=" in words[0]:
            name, _, value = words.pop(0).partition("=")
            environment[name] = value
        stdin = self._taken(words, "<")
        out = self._taken(words, ">")
        answer = self._done(words, environment, (self._folder / stdin).read_text(encoding="utf-8") if stdin else "")
        self._code = answer.code
        if out:
            (self._folder / out).write_text("".join(f"{each}\n" for each in answer.lines), encoding="utf-8")
            return Answer((), answer.code)
        return answer

    @staticmethod
    def _taken(words: list[str], sign: str) -> str:
        """Take a redirection out of a command line."""
        if sign not in words:
            return ""
        at = words.index(sign)
        _, name = words[at : at + 2]
        del words[at : at + 2]
        return name

    def _done(self, words: Sequence[str], environment: Mapping[str, str], stdin: str) -> Answer:
        if words[0] == "polsek":
            return self._polsek.run(words[1:], self._folder, environment, stdin)
        if words[0] == "mkdir":
            for name in words[1:]:
                (self._folder / name).mkdir()
            return Answer((), 0)
        if words[0] == "cat":
            (name,) = words[1:]
            return Answer(tuple((self._folder / name).read_text(encoding="utf-8").splitlines()), 0)
        if list(words) == ["echo", "$?"]:
            return Answer((str(self._code),), 0)
        raise AssertionError(f"a transcript cannot run: {shlex.join(words)}")


# --- replaying --------------------------------------------------------------------------------------------------------


def replayed(path: Path, polsek: Polsek) -> str:
    """Give the text of a transcript or page as it would be if polsek's answers of today stood in it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    environment = {"POLSEK_LANGUAGE": "sv"} if ".sv." in path.name else {}
    play = page_lines if path.suffix == ".md" else transcript_lines
    with tempfile.TemporaryDirectory() as folder:
        return "".join(f"{line}\n" for line in play(lines, polsek, Path(folder), environment))


def transcript_lines(
    lines: Sequence[str], polsek: Polsek, folder: Path, environment: Mapping[str, str]
) -> Iterator[str]:
    """Replay a whole transcript."""
    yield from console_lines(lines, Session(polsek, folder, environment))


def page_lines(lines: Sequence[str], polsek: Polsek, folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Replay the blocks of a page."""
    session = Session(polsek, folder, environment, shows_codes=False)
    at = 0
    while at < len(lines):
        line, at = lines[at], at + 1
        yield line
        if line.startswith("## "):
            chapter = folder / f"{at}"
            chapter.mkdir()
            session = Session(polsek, chapter, environment, shows_codes=False)
        fence = FENCE.match(line)
        if fence is None or not fence["language"]:
            continue
        end = lines.index("```", at)
        block, at = lines[at:end], end
        if fence["file"]:
            session.write(fence["file"], block)
        yield from console_lines(block, session) if fence["language"] == "console" else block
        yield lines[at]
        at += 1


def console_lines(lines: Sequence[str], session: Session) -> Iterator[str]:
    """Replay lines of a transcript."""
    at = 0
    while at < len(lines):
        line, at = lines[at], at + 1
        yield line
        if line.startswith("= "):
            end = next((n for n in range(at, len(lines)) if not lines[n].startswith("|")), len(lines))
            name, _, encoding = line.removeprefix("= ").partition(" in ")
            session.write(name, [each[2:] for each in lines[at:end]], encoding or "utf-8")
            yield from lines[at:end]
            at = end
        elif line.startswith("$ "):
            end = next((n for n in range(at, len(lines)) if lines[n].startswith(MARKS)), len(lines))
            expected = lines[at:end]
            while expected and not expected[-1]:
                expected = expected[:-1]
            at += len(expected)
            answer = session.type(line.removeprefix("$ "))
            yield from expected if fits(expected, answer.lines) else shortened(answer.lines, expected)
            if at < len(lines) and lines[at].startswith("? "):
                at += 1
            if answer.code and session.shows_codes:
                yield f"? {answer.code}"


def fits(expected: Sequence[str], written: Sequence[str]) -> bool:
    """Tell whether an answer is as a transcript expects it."""
    if ANY not in expected:
        return tuple(expected) == tuple(written)
    at = list(expected).index(ANY)
    before, after = expected[:at], expected[at + 1 :]
    if tuple(written[:at]) != tuple(before):
        return False
    rest = written[at:]
    return not after or any(fits(after, rest[start:]) for start in range(len(rest)))


def shortened(written: Sequence[str], expected: Sequence[str]) -> Sequence[str]:
    """Leave out of an answer what an older one left out, if that was one stretch of it."""
    if expected.count(ANY) != 1 or len(expected) > len(written):
        return written
    before = expected.index(ANY)
    after = len(expected) - before - 1
    return [*written[:before], ANY, *written[len(written) - after :]]


def main() -> None:
    """Write what polsek answers now into every transcript and page."""
    with Polsek() as polsek:
        for path in (*TRANSCRIPTS, *PAGES):
            text = replayed(path, polsek)
            if text != path.read_text(encoding="utf-8"):
                path.write_text(text, encoding="utf-8")
                print(path.relative_to(ROOT))  # noqa: T201 - for whoever reviews them


if __name__ == "__main__":
    main()
