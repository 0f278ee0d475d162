"""How a problem is shown: the user's own line, carets under the exact characters, and nothing that a server obeys."""

import pytest

from polsek.escaping import plain
from polsek.problem import Place, Problem, Words
from polsek.show.problems import WIDTH, problem_lines


def shown(excerpt: str, start: int, end: int, file: str = "f.yaml") -> list[str]:
    place = Place(file, 9, start, 9, end, excerpt)
    return list(problem_lines(Problem("id", Words("wrong", "fel"), place), "en"))


@pytest.mark.parametrize(
    ("excerpt", "start", "end", "carets"),
    [
        ("a: {b: 1}", 5, 6, "    ^"),
        ("å: {ä: 1}", 5, 6, "    ^"),
        ("日本: {b: 1}", 6, 7, "       ^"),
        ("e\u0301: {b: 1}", 6, 7, "    ^"),
        ("a: 日本 b", 4, 6, "   ^^^^"),
        ("a: 1", 9, 9, "        ^"),
    ],
)
def test_carets_stand_under_what_they_mean(excerpt: str, start: int, end: int, carets: str) -> None:
    assert shown(excerpt, start, end)[1:] == [f"9 | {excerpt}", f"  | {carets}"]


@pytest.mark.parametrize("start", [1, 60, 150, 290])
def test_of_a_long_line_what_surrounds_the_problem_is_shown(start: int) -> None:
    line = "".join(f"{number:10}" for number in range(30))
    _, excerpt, carets = shown(line, start, start + 5)
    assert len(excerpt) == WIDTH
    assert carets.count("^") == 5
    part = excerpt[carets.index("^") : carets.index("^") + 5]
    assert part == line[start - 1 : start + 4]
    assert excerpt.startswith("9 | …") is (start > 1 and start + WIDTH // 3 > WIDTH // 3 + 41)
    assert excerpt.endswith("…") is (start < 200)


@pytest.mark.parametrize("file", ["::error file=x::forged.yaml", "##[error]x.yaml"])
def test_the_name_of_a_file_is_no_command(file: str) -> None:
    assert shown("a", 1, 2, file)[0] == f"./{file.replace('##[', '## [')}:9:1: error: wrong  [id]"


def test_what_cannot_be_seen_is_replaced() -> None:
    assert plain("a\nb\x1b[1m\u202e\u00a0å") == "a\ufffdb\ufffd[1m\ufffd\u00a0å"
    assert plain("g\udcff\udcfe.yaml") == r"g\xff\xfe.yaml"
