"""The documentation is fresh, leads somewhere, and what it shows is right."""

import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from polsek.checks.published import recalculated
from polsek.cli.commands import COMMANDS
from polsek.mandates import read_seats, resolve
from polsek.notation.kinds import keys_of
from polsek.read.library import Library
from polsek.read.source import parse
from polsek.reference import read_series
from polsek.rules.file import read_rule
from polsek.scenario import read_scenario

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted((*DOCS.rglob("*.md"), *ROOT.glob("README*.md")))
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
WORDS = (
    "mandate", "party", "assembly", "authority", "municipality", "region", "term", "riksdag fee", "price base amount",
    "income base amount", "full time", "employment", "payroll overhead", "political secretary", "party support",
    "base support", "mandate support", "component", "pool", "instalment", "settlement", "repayment", "empty seat",
    "in kind", "standing", "sitting", "distribution", "piece", "moment",
)  # fmt: skip
"""The words that the project began with; whoever uses a new one adds it to docs/ordlista.md."""

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    return importlib.import_module("tests.pages.generate")


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def anchors(page: Path, generate: ModuleType) -> set[str]:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return {generate.anchor(heading) for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)}


def test_generated_pages_are_fresh() -> None:
    command = [sys.executable, "-m", "tests.pages.generate", "--check"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout + answer.stderr) == (0, "")


def test_a_stale_page_is_named(
    generate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fresh.md").write_text("fresh\n", encoding="utf-8")
    (tmp_path / "stale.md").write_text("old\n", encoding="utf-8")
    monkeypatch.setattr(generate, "DOCS", tmp_path)
    monkeypatch.setattr(generate, "PAGES", {name: f"{name}\n".format for name in ("missing.md", "stale.md")})
    monkeypatch.setitem(generate.PAGES, "fresh.md", "fresh\n".format)
    assert generate.main(["--check"]) == 1
    named = [
        f"docs/{name} is not up to date: run python -m tests.pages.generate" for name in ("missing.md", "stale.md")
    ]
    assert capsys.readouterr().out.splitlines() == named
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        "fresh.md": "fresh\n",
        "missing.md": "missing.md\n",
        "stale.md": "stale.md\n",
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path, generate: ModuleType) -> None:
    wrong = []
    for link in LINK.findall(without_code(page.read_text(encoding="utf-8"))):
        name, _, anchor = link.partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        target = page.parent / name if name else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target, generate)):
            wrong.append(link)
    assert wrong == []


def glossary() -> Iterator[list[list[str]]]:
    """Give the rows of each table of the glossary: the word, what it means, the English word."""
    for chapter in (DOCS / "ordlista.md").read_text(encoding="utf-8").split("\n## "):
        rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in chapter.splitlines() if line[:2] == "| "]
        yield [row for row in rows if row[0] != "Ord"]


def test_the_glossary_has_the_words() -> None:
    explained = {word.strip() for rows in glossary() for row in rows for word in row[2].split(",")}
    assert set(WORDS) - explained == set()


def test_the_glossary_is_in_alphabetical_order_and_explains_each_word_once() -> None:
    words = [[row[0].lower() for row in rows] for rows in glossary()]
    for part in words:
        assert part == sorted(part, key=lambda word: [ALPHABET.find(letter) for letter in word])
    together = [word for part in words for word in part]
    assert len(together) == len(set(together))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_table_in_a_page_is_no_answer_in_markdown(page: Path) -> None:
    blocks = re.findall(r"^```csv[^\n]*\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert [line for block in blocks for line in block.splitlines() if line.startswith("|")] == []


@pytest.mark.parametrize("name", ["commands.md", "commands.sv.md"])
def test_every_command_has_a_chapter(name: str) -> None:
    chapters = re.findall(r"^## polsek (\w+)", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert set(chapters) == set(COMMANDS)


@pytest.mark.parametrize("name", ["rule-files.md", "rule-files.sv.md"])
def test_every_key_is_in_the_reference_with_an_example(name: str, generate: ModuleType) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if re.match(r"\| \*{0,2}`", line) and line.count(" | ") >= 4]
    listed = {row.split("`")[1] for row in rows}
    wanted = {key for model in generate.MODELS.values() for key in keys_of(model)}
    assert wanted - listed == set()
    assert [row for row in rows if row.endswith("|  |")] == []


@pytest.mark.parametrize("page", ["rule-files.md", "rule-files.sv.md"])
def test_what_the_reference_shows_is_right(page: str, generate: ModuleType) -> None:
    library = Library()
    template = (generate.TEMPLATES / page).read_text(encoding="utf-8")
    for block in generate.blocks(template):
        document = parse(block, page)
        sort = generate.sort_of(document.value)
        if sort == "series":
            read_series(document, "", library.series)
        elif sort == "scenario":
            read_scenario(document)
        elif sort == "rule":
            file, problems = library.finished(read_rule(document, "page"))
            assert file is not None, (block, problems)
            assert problems == (), block
        else:
            read_seats(document, "page")


@pytest.mark.parametrize("name", ["rule-files.md", "rule-files.sv.md"])
def test_the_table_that_the_reference_shows_is_right(name: str, generate: ModuleType) -> None:
    blocks = generate.blocks((generate.TEMPLATES / name).read_text(encoding="utf-8"))
    at = next(number for number, block in enumerate(blocks) if "En publicerad tabell" in block)
    file, _ = Library().finished(read_rule(parse(blocks[at], "page"), "page"))
    assert file is not None
    found = recalculated(file, resolve([read_seats(parse(blocks[at + 1], "page"), "page")]), {})
    assert found.problems == ()
    assert found.numbers == (9, 8, 1)
