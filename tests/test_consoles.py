"""What transcripts and pages show is what polsek answers, to the character.

When an answer has been changed on purpose, `python tests/consoles.py` writes the new one; read what it changed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.consoles import PAGES, TRANSCRIPTS, Polsek, Session, console_lines, fits, page_lines, replayed, shortened

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the driver forks")


@pytest.fixture(scope="module")
def polsek() -> Iterator[Polsek]:
    with Polsek() as started:
        yield started


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(path: Path, polsek: Polsek) -> None:
    assert path.read_text(encoding="utf-8") == replayed(path, polsek)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_page(path: Path, polsek: Polsek) -> None:
    assert path.read_text(encoding="utf-8") == replayed(path, polsek)


def test_there_are_pages_in_both_languages() -> None:
    assert {"README.md", "cookbook.md", "cookbook.sv.md"} <= {path.name for path in PAGES}


# --- the runner itself ------------------------------------------------------------------------------------------------


def replay(text: str, polsek: Polsek, folder: Path) -> str:
    return "\n".join(console_lines(text.split("\n"), Session(polsek, folder, {})))


def test_an_answer_that_is_not_as_expected_is_written(polsek: Polsek, tmp_path: Path) -> None:
    assert replay("$ polsek --version\nsomething else", polsek, tmp_path).startswith("$ polsek --version\npolsek ")


def test_an_exit_code_is_written_after_the_answer(polsek: Polsek, tmp_path: Path) -> None:
    lines = replay("$ polsek check missing.yaml", polsek, tmp_path).split("\n")
    assert lines[-1] == "? 2"


def test_a_wrong_exit_code_is_corrected(polsek: Polsek, tmp_path: Path) -> None:
    assert "?" not in replay("$ polsek --version\n...\n? 1", polsek, tmp_path)


def test_each_chapter_begins_in_an_empty_folder(polsek: Polsek, tmp_path: Path) -> None:
    show = ["```console", "$ cat seats.csv", "```"]
    first = ["## One", "```csv seats.csv", "party,mandates", "```", *show]
    assert list(page_lines(first, polsek, tmp_path, {})) == [*first[:-1], "party,mandates", "```"]
    with pytest.raises(FileNotFoundError):
        list(page_lines(["", *first, "## Two", *show], polsek, tmp_path, {}))


def test_a_command_that_is_not_known_cannot_be_in_a_transcript(polsek: Polsek, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="rm"):
        replay("$ rm -r /", polsek, tmp_path)


@pytest.mark.parametrize(
    ("expected", "written", "answer"),
    [
        (["a"], ["a"], True),
        (["a"], ["a", "b"], False),
        (["a", "..."], ["a", "b", "c"], True),
        (["a", "...", "c"], ["a", "b", "c"], True),
        (["a", "...", "b"], ["a", "b", "c"], False),
        (["...", "b", "...", "d"], ["a", "b", "c", "d"], True),
        (["..."], [], True),
        (["...", "a"], [], False),
    ],
)
def test_three_points_stand_for_any_lines(expected: list[str], written: list[str], answer: bool) -> None:  # noqa: FBT001
    assert fits(expected, written) is answer


def test_a_new_answer_is_shortened_as_the_old_one_was() -> None:
    assert shortened(["A", "b", "c", "D"], ["a", "...", "d"]) == ["A", "...", "D"]
    assert shortened(["A", "b"], ["a", "...", "c", "...", "d"]) == ["A", "b"]
