"""README promises what is there: commands, exit codes, numbers, links; decisions name every dependency."""

import csv
import io
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from polsek.cli import run

ROOT = Path(__file__).resolve().parents[1]
SWEDISH = (ROOT / "README.sv.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
DOCS = ROOT / "docs"
RECIPES = [(DOCS / f"{name}.md", DOCS / f"{name}.sv.md") for name in ("cookbook", "automation")]


def polsek(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "polsek", *arguments, "--language", "en"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True).stdout


# --- README -----------------------------------------------------------------------------------------------------------


def test_the_first_line_is_swedish_and_leads_to_the_swedish_pages() -> None:
    first = README.splitlines()[0]
    assert "Svenska" in first
    assert "(README.sv.md)" in first
    assert "docs/cookbook.sv.md" in first


@pytest.mark.parametrize(
    ("number", "end"), [(0, "polsek calculate ostersund --year 2024"), (1, "-m pytest -q -n auto")]
)
def test_the_first_two_blocks_are_one_command_line_each(number: int, end: str) -> None:
    language, text = BLOCKS[number]
    assert language == "sh"
    assert text.count("\n") == 1
    assert text.startswith("python3 -m venv .venv && ")
    assert text.rstrip("\n").endswith(end)
    assert "uv " not in text


def test_the_third_block_is_the_screen_of_the_first() -> None:
    language, text = BLOCKS[2]
    assert language == "console"
    assert text.startswith("$ polsek calculate ostersund --year 2024\n")


def test_every_command_is_in_the_table() -> None:
    from polsek.cli.commands import COMMANDS

    for page in (README, SWEDISH):
        assert set(re.findall(r"^\| `polsek (\w+)", page, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("name", ["automation.md", "automation.sv.md"])
def test_every_exit_code_is_named(name: str) -> None:
    named = re.findall(r"^\| (\d+) \|", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE)
    codes = (run.ANSWERED, run.PROBLEMS, run.WRONG_COMMAND, run.BUG, run.INTERRUPTED)
    assert [int(code) for code in named[: len(codes)]] == sorted(codes)


def test_the_hook_exists() -> None:
    assert "- id: polsek-check\n" in (DOCS / "ci.md").read_text(encoding="utf-8")
    assert "- id: polsek-check\n" in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def test_the_swedish_page_is_as_long_and_has_the_same_parts_and_blocks() -> None:
    assert len(SWEDISH.split()) > 0.85 * len(README.split())
    english, swedish = (re.findall(r"^(## |```\w+)", page, re.MULTILINE) for page in (README, SWEDISH))
    assert english == swedish


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_it_is_short() -> None:
    shown = sum(text.count("\n") for language, text in BLOCKS if language == "console")
    assert README.count("\n") - shown <= 130


def test_the_numbers_of_published_tables_are_those_of_check(tmp_path: Path) -> None:
    counted = json.loads(polsek(tmp_path, "check", "--format", "json"))["published"]
    compared, reproduced, known = (counted[key] for key in ("compared", "reproduced", "known_differences"))
    for page in (README, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")):
        plain = " ".join(page.split())
        for phrase in (f"{compared} published numbers", f"{reproduced} ", f"the other {known} "):
            assert phrase in plain, phrase


def test_the_number_of_authorities_is_that_of_the_shipped_rules(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(polsek(tmp_path, "rules", "--format", "csv"))))
    authorities = len({row["code"] for row in rows})
    assert f"{len(rows)} rules of {authorities} authorities" in README
    assert f"{len(rows)} regler hos {authorities} utbetalare" in SWEDISH
    assert f"{authorities} authorities" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


# --- the other pages --------------------------------------------------------------------------------------------------


def test_decisions_give_a_reason_for_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[^\w-]", text)[0].lower() for text in wanted}
    text = (DOCS / "project" / "decisions.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w, -]+) \| \S", text.partition("## What it depends on")[2], re.MULTILINE)
    assert {name for row in rows for name in row.split(", ")} - {"Dependency", "For development"} == names


def test_the_changelog_begins_with_this_version_and_its_amounts() -> None:
    from polsek import __version__

    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert newest.startswith(f"{__version__} ")
    assert newest.split("\n\n")[1].startswith("**Amounts**: ")


@pytest.mark.parametrize("pages", RECIPES, ids=lambda pages: pages[0].stem)
def test_both_languages_have_the_same_recipes(pages: tuple[Path, Path]) -> None:
    english, swedish = (
        [
            re.sub(r" --language \w+", "", line)
            for line in page.read_text(encoding="utf-8").splitlines()
            if line.startswith(("$ ", "## ", "```csv", "```yaml"))
        ]
        for page in pages
    )
    assert [line.startswith("## ") or line for line in english] == [line.startswith("## ") or line for line in swedish]


@pytest.mark.parametrize("page", [page for pages in RECIPES for page in pages], ids=lambda page: page.name)
def test_the_table_of_contents_leads_to_every_recipe(page: Path) -> None:
    contents, _, recipes = re.sub(r"(?ms)^```.*?^```$", "", page.read_text(encoding="utf-8")).partition("\n## ")
    headings = re.findall(r"^## (.*)$", f"## {recipes}", re.MULTILINE)
    linked = re.findall(r"\[([^\]]+)\]\(#", contents.partition("\n|")[2])
    assert sorted(linked) == sorted(set(headings) - {"Before you begin", "Innan du börjar"})


def test_answers_of_readme_are_in_both_languages() -> None:
    assert "Support for political secretaries" in README
    assert "Stöd till politiska sekreterare" in SWEDISH
