"""`--out` is one option of every command that answers: the ending chooses the format, and no other file is lost."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from polsek.cli.commands import COMMANDS, MANDATES
from polsek.cli.language import PLACEHOLDERS
from polsek.cli.output import reply
from polsek.cli.run import run

ANSWERS = {
    "calculate ostersund --year 2024": (".txt", ".md", ".html", ".csv", ".json"),
    "calculate --all --year 2024": (".txt", ".md", ".csv", ".json"),
    "explain ostersund M --year 2024": (".txt", ".md", ".html", ".json"),
    "explain ostersund --year 2024": (".txt", ".md", ".html", ".json"),
    "describe ostersund --year 2024": (".txt", ".md", ".html", ".json"),
    "compare ostersund@2026 ostersund@2027": (".txt", ".md", ".html", ".csv", ".json"),
    "arrangements ostersund --on 2026-01-01": (".txt", ".md", ".html", ".csv", ".json"),
    "rules": (".txt", ".md", ".html", ".csv", ".json"),
    "mandates show ostersund --year 2026": (".txt", ".md", ".csv", ".json"),
    "mandates diff ostersund": (".txt", ".md", ".csv", ".json"),
    "check ostersund": (".txt", ".json", ".sarif", ".xml"),
    "new ostersund": (".yaml", ".yml"),
    "schema": (".json",),
}
FORMATS = {".md": "markdown", ".html": "html", ".csv": "csv", ".json": "json", ".sarif": "sarif", ".xml": "junit"}
CASES = [(line, ending) for line, endings in ANSWERS.items() for ending in endings]


@pytest.fixture(autouse=True)
def _surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "COLUMNS", "POLSEK_RULES", "POLSEK_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


def asked(line: str, monkeypatch: pytest.MonkeyPatch, language: str = "en") -> tuple[int, str, str]:
    """Run a command line; give its exit code, stdout and stderr."""
    out, told = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", told)
    code = run([*line.split(), "--language", language])
    texts = []
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        assert isinstance(stream, io.TextIOWrapper)
        assert isinstance(stream.buffer, io.BytesIO)
        texts.append(stream.buffer.getvalue().decode())
    return code, texts[0], texts[1]


@pytest.mark.parametrize(("line", "ending"), CASES)
def test_a_file_holds_what_the_format_writes(line: str, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    named = f" --format {FORMATS[ending]}" if ending in FORMATS and line != "schema" else ""
    code, shown, _ = asked(line + named, monkeypatch)
    assert code == 0
    assert asked(f"{line} --out answer{ending}", monkeypatch) == (0, "", "")
    assert Path(f"answer{ending}").read_bytes() == shown.encode()


def test_the_page_of_a_problem_is_written_as_other_pages_are(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = asked("check --explain band-gap", monkeypatch)[1]
    for ending, begins in ((".txt", "band-gap\n\n"), (".md", "## band-gap\n\n"), (".html", "<!DOCTYPE html>")):
        assert asked(f"check --explain band-gap --out answer{ending}", monkeypatch) == (0, "", "")
        assert Path(f"answer{ending}").read_text(encoding="utf-8").startswith(begins)
    assert Path("answer.txt").read_text(encoding="utf-8") == shown
    code, shown, told = asked("check --explain band-gap --format json", monkeypatch)
    assert (code, shown) == (2, "")
    assert "--explain is not written as json" in told


@pytest.mark.parametrize("line", ANSWERS)
def test_another_file_is_kept(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"answer{ANSWERS[line][0]}"
    Path(name).write_text("mine", encoding="utf-8")
    code, shown, told = asked(f"{line} --out {name}", monkeypatch)
    assert (code, shown, Path(name).read_text(encoding="utf-8")) == (1, "", "mine")
    assert "[would-overwrite]" in told
    assert asked(f"{line} --out {name} --force", monkeypatch)[0] == 0
    assert Path(name).read_text(encoding="utf-8") != "mine"
    assert asked(f"{line} --out {name}", monkeypatch)[0] == 0, "the same answer again"


@pytest.mark.parametrize("line", ANSWERS)
@pytest.mark.parametrize("name", ["answer", "answer.doc", ".json", "answer.json.bak"])
def test_another_ending_is_refused(line: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code, shown, told = asked(f"{line} --out {name}", monkeypatch)
    assert (code, shown) == (2, "")
    assert "says no format of this answer" in told
    assert all(ending in told for ending in ANSWERS[line])
    assert not Path(name).exists()


def test_the_ending_may_be_in_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked("calculate ostersund --year 2024 --out A.JSON", monkeypatch)[0] == 0
    assert json.loads(Path("A.JSON").read_text(encoding="utf-8"))["calculations"]


def test_excel_goes_into_csv_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "calculate ostersund --year 2024 --excel --out"
    assert asked(f"{line} a.csv", monkeypatch) == (0, "", "")
    assert Path("a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    for name in ("a.json", "a.txt"):
        assert asked(f"{line} {name}", monkeypatch)[0] == 2


def test_a_format_that_the_ending_contradicts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, told = asked("rules --format csv --out rules.json", monkeypatch)
    assert (code, "not what rules.json ends with" in told) == (2, True)
    assert asked("rules --format json --out rules.json", monkeypatch)[0] == 0


def test_a_file_is_80_columns_wide_and_plain_whatever_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "132")
    asked("calculate ostersund --year 2024 --out a.txt", monkeypatch)
    assert max(map(len, Path("a.txt").read_text(encoding="utf-8").splitlines())) <= 80


def test_a_place_where_nothing_can_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, told = asked("rules --out nowhere/rules.csv", monkeypatch)
    assert (code, "[unwritable]" in told) == (1, True)


@pytest.mark.parametrize(("chart", "drawn"), [(None, "beside"), (True, "always"), (False, "")])
def test_charts_are_for_terminals(chart: bool | None, drawn: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    asked_for = reply("table", "en", None, force=False)._replace(chart=chart)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert asked_for.charts == ""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert asked_for.charts == drawn
    assert asked_for._replace(out="answer.txt").charts == ""


HELPS = [*(name for name in COMMANDS if name != "mandates"), *(f"mandates {name}" for name in MANDATES)]
FOREIGN = {word for word, swedish in PLACEHOLDERS.items() if word.isupper() and word != swedish} | {"OPTIONS"}


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("line", HELPS)
def test_a_help_is_in_one_language_and_names_no_type(line: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code, told, _ = asked(f"{line} --help", monkeypatch, language)
    assert code == 0
    usage, _, rest = told.partition("\n\n")
    assert not re.search(r"[<{}]", usage)
    assert not re.search(r"<[\w ]+>|<=|\bTEXT\b|\bINTEGER\b", rest)
    if language == "sv":
        assert not FOREIGN & set(re.findall(r"[A-Z]+", told.partition("Exempel")[0]))
