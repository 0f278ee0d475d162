"""Text of others is nothing but text: for Markdown, for runners of CI servers, for spreadsheets and for shells."""

from __future__ import annotations

import csv
import io
import re
import shlex
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from polsek.escaping import (
    cell,
    code_block,
    markdown,
    markdown_cell,
    no_command,
    plain,
    plain_lines,
    shell_words,
    uncelled,
)

Test = TypeVar("Test", bound="Callable[..., None]")
SIGNS = "\\`*_{}[]()<>#+-.!|~&;:=@$'\"/,^% \t\n\r1aÅ\u202e\x1b\u00a0\u2028\u200b\uff1d\uff0b\uff20"
EVIL = (
    "<script>x</script>",
    "![x](http://example.org/p.png)",
    "[l](http://example.org)",
    "<http://example.org>",
    "&lt;b&gt;",
    "```",
    "~~~",
    "- - -",
    "1. one",
    "# head #",
    "    code",
    "[x]: http://example.org",
    "a\n===",
    "| a | b |",
    "\\",
    "**b** _i_ ~~s~~ $m$",
    "::error::x",
    " ::stop-commands::x",
    "##[add-mask]0",
    "x ##[error]",
)
TEXTS = st.one_of(st.text(SIGNS, max_size=30), st.text(max_size=20), st.lists(st.sampled_from(EVIL)).map(" ".join))
RENDERER = MarkdownIt("gfm-like", {"linkify": False})


def shown(text: str) -> str:
    """Give the text as a renderer of Markdown shows it: neighbouring blanks and line breaks are one there."""
    return " ".join(plain(re.sub(r"\s*\n\s*", " ", text)).split())


def elements(source: str) -> list[str]:
    found: list[str] = []
    for token in RENDERER.parse(source):
        found.append(token.type)
        found += [inner.type for inner in token.children or ()]
    return found


def words(source: str) -> str:
    tokens = RENDERER.parse(source)
    inner = [each.content for token in tokens for each in token.children or () if each.type == "text"]
    return " ".join("".join(inner).split())


def every(test: Test) -> Test:
    """Try every text that is known to be evil, too."""
    for text in EVIL:
        test = example(text)(test)
    return test


@every
@given(TEXTS)
def test_a_text_is_one_paragraph_of_markdown_and_no_element(text: str) -> None:
    kinds = {"paragraph_open", "inline", "text", "paragraph_close", "text_special"}
    assert set(elements(markdown(text))) <= kinds
    assert words(markdown(text)) == shown(text)


@every
@given(TEXTS)
def test_a_text_is_the_whole_of_a_heading_a_list_item_and_a_bold_word(text: str) -> None:
    if shown(text):
        assert words(f"## {markdown(text)}") == shown(text)
        assert elements(f"- {markdown(text)}").count("list_item_open") == 1
        assert words(f"- {markdown(text)}") == shown(text)


@every
@given(TEXTS)
def test_a_text_is_one_cell_of_a_table(text: str) -> None:
    table = f"| a | b |\n| --- | ---: |\n| {markdown_cell(text)} | 1 |\n| x | {markdown_cell(text)} |\n"
    found = elements(table)
    assert (found.count("td_open"), found.count("tr_open")) == (4, 3)
    assert set(found) <= {
        *(f"{kind}_{end}" for kind in ("table", "thead", "tbody", "tr", "th", "td") for end in ("open", "close")),
        *("inline", "text", "text_special"),
    }
    assert words(table) == " ".join(f"ab{shown(text)}1x{shown(text)}".split())


@every
@given(TEXTS)
def test_a_block_of_code_ends_where_it_should(text: str) -> None:
    (block,) = RENDERER.parse(code_block(f"{text}\n"))
    assert block.type == "fence"
    assert block.content == plain_lines(f"{text}\n")


@every
@given(TEXTS)
def test_no_line_is_a_command_of_a_runner(text: str) -> None:
    for written in (plain_lines(text), markdown(text), code_block(f"{text}\n"), no_command(plain(text))):
        for line in written.splitlines():
            assert not line.lstrip().startswith("::")
            assert "##[" not in line


@given(TEXTS)
def test_plain_text_is_one_line_that_shows_all_it_holds(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1
    assert all(each.isprintable() or each == "\u00a0" for each in plain(text))


FORMULAS = st.text("=+-@\uff1d\uff0b\uff20;,\t|'\" a1", max_size=12)


@example("Lista;=1+41;")
@example("x,=1+1,")
@example("\uff1d2+2")
@example(';"=1+41"')
@given(FORMULAS)
def test_no_cell_runs_whatever_separates_it_and_it_reads_back(text: str) -> None:
    assert uncelled(cell(text)) == plain(text)
    out = io.StringIO()
    csv.writer(out).writerow(["a", cell(text), "b"])
    for separator in ",;\t|":
        for row in csv.reader(io.StringIO(out.getvalue()), delimiter=separator):
            assert not any(re.match("[=+@\uff1d\uff0b\uff20-]", each.lstrip()) for each in row)


@pytest.mark.parametrize("word", ["$(id)", "`id`", "it's a b", "-x", "Östersund", "a;b", "", '"'])
def test_a_command_to_be_copied_holds_the_words_it_shows(word: str) -> None:
    assert shlex.split(shell_words(["polsek", "explain", word])) == ["polsek", "explain", word]
