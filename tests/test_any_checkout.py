"""The files of a year are the same, byte for byte, whoever reads them and wherever the checkout lies."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.making import component

TARGETS = ("exempel/stod", "vaxholm")


def run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("POLSEK_")}
    command = [sys.executable, "-m", "polsek", *words]
    return subprocess.run(  # noqa: PLW1510 - its exit code is the answer
        command, cwd=folder, env={**kept, **variables}, capture_output=True, encoding="utf-8"
    )


def checkout(folder: Path) -> Path:
    """Make a folder with a rule."""
    rule = folder / "rules" / "exempel" / "stod.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text(component("amount: 1000 kr/year\nper: mandate"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a year in Swedish, by the rules of the current folder."""
    folder = checkout(tmp_path_factory.mktemp("one"))
    assert run(folder, "recalculate", "2027", *TARGETS, "--out", "years", POLSEK_LANGUAGE="sv").returncode == 0
    return folder


def checked(written: Path, folder: Path, *words: str, **variables: str) -> int:
    out = str(written / "years")
    return run(folder, "recalculate", "2027", *words, "--out", out, "--check", **variables).returncode


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_check_is_in_the_language_that_was_written(written: Path, language: str) -> None:
    assert json.loads((written / "years/2027/manifest.json").read_text(encoding="utf-8"))["language"] == "sv"
    assert checked(written, written, *TARGETS, POLSEK_LANGUAGE=language) == 0


@pytest.mark.parametrize(("language", "code"), [("sv", 0), ("en", 1)])
def test_a_language_that_is_named_is_that_of_the_files(written: Path, language: str, code: int) -> None:
    assert checked(written, written, *TARGETS, "--language", language) == code


def test_a_later_run_keeps_the_language_until_another_is_named(tmp_path: Path) -> None:
    again = ("recalculate", "2027", "vaxholm", "--out", "years")

    def said() -> str:
        manifest = json.loads((tmp_path / "years/2027/manifest.json").read_text(encoding="utf-8"))
        return str(manifest["language"])

    found = []
    for words, language in (((), "sv"), ((), "en"), (("--language", "en"), "sv"), ((), "sv")):
        assert run(tmp_path, *again, *words, POLSEK_LANGUAGE=language).returncode == 0
        found.append(said())
    assert found == ["sv", "sv", "en", "en"]


def test_another_checkout_gives_the_same_files(written: Path, tmp_path: Path) -> None:
    other = checkout(tmp_path / "far" / "away")
    rules, rule = str(other / "rules"), str(other / "rules" / "exempel" / "stod.yaml")
    assert checked(written, other, *TARGETS) == 0
    assert checked(written, other, *TARGETS, "--rules", rules) == 0
    assert checked(written, other, *TARGETS, POLSEK_RULES=rules) == 0
    assert checked(written, tmp_path, *TARGETS, POLSEK_RULES=rules) == 0
    assert checked(written, other, rule, "vaxholm") == 0


def test_no_file_names_the_folder_that_it_was_made_in(written: Path) -> None:
    for path in (written / "years/2027").rglob("*.*"):
        if path.suffix == ".xlsx":
            with ZipFile(path) as book:
                assert not [name for name in book.namelist() if str(written).encode() in book.read(name)]
        elif path.is_file():
            assert str(written) not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("where", ["here", "there"])
def test_a_receipt_names_files_as_in_any_checkout(written: Path, tmp_path: Path, where: str) -> None:
    scenario = written / "careful.yaml"
    scenario.write_text("polsek: 1\ntitle: X\nset: {components.c.amount: 900 kr/year}\n", encoding="utf-8")
    folder = written if where == "here" else tmp_path
    options = ("--year", "2024", "--rules", str(written / "rules"), "--scenario", str(scenario), "--receipt")
    told = run(folder, "calculate", "exempel/stod", *options, "--format", "json")
    names = set(json.loads(told.stdout)["receipt"]["files"])
    assert "rules/exempel/stod.yaml" in names
    assert ("careful.yaml" if where == "here" else str(scenario)) in names


def test_a_problem_in_an_own_folder_is_told_by_a_path_that_leads_there(tmp_path: Path) -> None:
    rule = checkout(tmp_path) / "rules" / "exempel" / "stod.yaml"
    rule.write_text("polsek: 1\n", encoding="utf-8")
    found = run(tmp_path, "calculate", "exempel/stod", "--rules", str(tmp_path / "rules")).stderr
    assert found.startswith("rules/exempel/stod.yaml:")
    (tmp_path / "other").mkdir()
    found = run(tmp_path / "other", "calculate", "exempel/stod", "--rules", str(tmp_path / "rules")).stderr
    assert found.startswith(f"{rule}:")
