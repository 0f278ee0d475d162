"""How a problem is shown: the user's own line, carets under the exact characters, and nothing that a server obeys."""

import pytest

from polsek.checks import Checked
from polsek.checks.judging import Count
from polsek.escaping import plain
from polsek.problem import Place, Problem, Words, same
from polsek.show.page import Heading, Line, Lines, Verbatim
from polsek.show.problems import WIDTH, CheckedAnswer, ProblemPageAnswer, counts, problem_lines


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


# --- the answer of check ----------------------------------------------------------------------------------------------


NOTE = Problem("default", same("42"), Place("a.yaml", 2), severity="note")
WARNING = Problem("no-source", same("none"), Place("a.yaml", 3), severity="warning")


def test_each_problem_is_a_block_that_is_never_wrapped_and_the_counts_come_last() -> None:
    page = CheckedAnswer(Checked(2, (NOTE, WARNING), Count(3, 1, 1))).page("en")
    assert [type(block) for block in page] == [Verbatim] * 3
    assert page[0] == Verbatim(("a.yaml:2:1: note: 42  [default]",))
    assert page[2] == Verbatim((counts(Checked(2, (NOTE, WARNING), Count(3, 1, 1))).en,))


def test_what_is_counted_agrees_with_its_number() -> None:
    assert counts(Checked(1, (WARNING,), Count(1, 1, 0))) == (
        "1 file, 0 errors, 1 warning, 0 notes; 1 published number compared, 1 reproduced, 0 known differences",
        "1 fil, 0 fel, 1 varning, 0 anmärkningar; 1 publicerat belopp avstämt, 1 stämmer, 0 kända avvikelser",
    )


@pytest.mark.parametrize(("strict", "fails"), [(False, False), (True, True)])
def test_warnings_fail_where_they_shall(*, strict: bool, fails: bool) -> None:
    assert CheckedAnswer(Checked(1, (WARNING,), Count()), strict).fails is fails


# --- the page of a problem --------------------------------------------------------------------------------------------

PAGE = """# a-b

One **two**, see [three](../three.md) and
`four`.

```yaml
a: |
  *

```

Also said:

* five
  six

* seven
"""


def test_a_page_is_a_heading_paragraphs_with_their_lists_and_what_is_shown_as_it_is() -> None:
    assert ProblemPageAnswer(PAGE).page("en") == (
        Heading("a-b"),
        Lines((Line("One two, see three (../three.md) and four."),)),
        Verbatim(("a: |", "  *", "")),
        Lines((Line("Also said:", items=("five six", "seven")),)),
    )
