"""Tables that fit: titles wrapped, names shortened, blocks under each other, and never a column or a digit lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polsek.show.breaking import folded, padded, size, wrapped
from polsek.show.table import (
    Column,
    Row,
    Span,
    Table,
    fits,
    page_text,
    paragraph,
    table_page,
)

NO_BREAK = "\u00a0"
NAME = Column("Party", right=False, least=8)


def laid_out(table: Table, width: int) -> list[str]:
    return page_text(table_page(table, width)).splitlines()


def table_of(titles: list[str], cells: list[list[str]], total: list[str] | None = None) -> Table:
    columns = (NAME, *map(Column, titles))
    rows = tuple(Row(tuple(row)) for row in cells)
    return Table(columns, rows, None if total is None else Row(tuple(total)))


SMALL = table_of(
    ["Support per mandate", "Total\nkr"], [["Left", "100", "1 100"], ["Right", "20", "20"]], ["All", "120", "1 120"]
)


# --- texts ------------------------------------------------------------------------------------------------------------


def test_a_text_is_broken_between_words() -> None:
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("one two three", 80) == ["one two three"]
    assert wrapped("Total\nkr", 80) == ["Total", "kr"]
    assert wrapped("", 80) == [""]


def test_a_word_is_never_broken() -> None:
    assert wrapped("a Utbildningsbidrag b", 5) == ["a", "Utbildningsbidrag", "b"]


def test_a_number_is_never_broken() -> None:
    assert wrapped("reached if 2 846 908 kr", 12) == ["reached if", f"2{NO_BREAK}846{NO_BREAK}908{NO_BREAK}kr"]
    assert wrapped(f"one two{NO_BREAK}three", 9) == ["one", f"two{NO_BREAK}three"]
    assert wrapped("in 2023 100 of them", 8) == ["in", f"2023{NO_BREAK}100", "of them"]


def test_a_paragraph_is_indented() -> None:
    page = paragraph("one two three", 9, "dim", first="- ", rest="  ")
    assert page == ((Span("- one two", "dim"),), (Span("  three", "dim"),))


def test_a_text_that_is_too_long_takes_several_lines_and_loses_no_letter() -> None:
    assert folded("Moderaterna", 11) == ["Moderaterna"]
    assert folded("Moderaterna", 6) == ["Modera", "terna"]
    assert folded("ab cd", 4) == ["ab", "cd"]
    assert folded("漢字", 1) == ["漢", "字"]


def test_wide_and_combining_characters_are_measured() -> None:
    assert (size("abc"), size("e\u0301"), size("漢字")) == (3, 1, 4)
    assert padded("漢", 4) == "漢  "
    assert padded("7", 3, right=True) == "  7"


# --- tables -----------------------------------------------------------------------------------------------------------


def test_a_table_is_as_wide_as_its_contents() -> None:
    assert laid_out(SMALL, 80) == [
        "Party  Support per  Total",
        "           mandate     kr",
        "─────────────────────────",
        "Left           100  1 100",
        "Right           20     20",
        "─────────────────────────",
        "All            120  1 120",
    ]


def test_titles_are_wrapped_no_more_than_the_width_asks() -> None:
    wide = table_of(["Support per mandate"], [["Left", "100"]])
    assert laid_out(wide, 26)[0] == "Party  Support per mandate"
    assert laid_out(wide, 25)[:2] == ["Party  Support per", "           mandate"]
    assert laid_out(SMALL, 22)[:3] == ["Party  Support  Total", "           per     kr", "       mandate"]


def test_names_are_folded_before_a_table_is_cut() -> None:
    table = table_of(["Total"], [["A party with a very long name", "1 000"]])
    assert laid_out(table, 22)[2:] == ["A party with a   1 000", "very long name"]
    assert fits(table, 15)
    assert not fits(table, 14)


def test_what_does_not_fit_is_cut_into_even_blocks() -> None:
    table = table_of([f"c{n}" for n in range(7)], [["Left", *(f"{n} 000 000" for n in range(7))]])
    assert laid_out(table, 40) == [
        "Party         c0         c1         c2",
        "──────────────────────────────────────",
        "Left   0 000 000  1 000 000  2 000 000",
        "",
        "Party         c3         c4         c5",
        "──────────────────────────────────────",
        "Left   3 000 000  4 000 000  5 000 000",
        "",
        "Party         c6",
        "────────────────",
        "Left   6 000 000",
    ]
    widths = [len(line) for line in laid_out(table, 62) if line.startswith("Left")]
    assert widths == [49, 38]


def test_a_table_without_rows_is_its_head() -> None:
    assert laid_out(Table((NAME, Column("Total")), ()), 80) == ["Party  Total", "────────────"]


ID = Column("Rule", right=False, least=6, whole=True)


def test_a_name_that_is_to_be_whole_stands_above_its_row_when_it_is_too_long() -> None:
    rows = (Row(("short", "1")), Row(("a/very-long/name", "2"), under="of which a 1, b 1"))
    table = Table((ID, Column("Total")), rows)
    assert laid_out(table, 80)[2:] == ["short                 1", "a/very-long/name      2", "  of which a 1, b 1"]
    assert laid_out(table, 15) == [
        "Rule      Total",
        "───────────────",
        "short         1",
        "a/very-long/name",
        "              2",
        "  of which a",
        "    1, b 1",
    ]


def test_what_stands_below_a_row_goes_with_its_last_column() -> None:
    table = Table((NAME, Column("One"), Column("Two")), (Row(("Left", "1 000 000", "2 000 000"), under="why"),))
    assert laid_out(table, 20) == [
        "Party        One",
        "────────────────",
        "Left   1 000 000",
        "",
        "Party        Two",
        "────────────────",
        "Left   2 000 000",
        "  why",
    ]


CELLS = st.text("0123456789 ", min_size=1, max_size=12).map(lambda text: text.strip().replace(" ", NO_BREAK) or "0")
TITLES = st.lists(st.text("abcdef", min_size=1, max_size=9), min_size=1, max_size=3).map(" ".join)


@given(st.data(), st.integers(1, 10), st.integers(24, 120))
def test_nothing_is_lost_and_nothing_is_too_wide(data: st.DataObject, columns: int, width: int) -> None:
    titles = [data.draw(TITLES) for _ in range(columns)]
    rows = [[f"party {n}", *(data.draw(CELLS) for _ in range(columns))] for n in range(3)]
    lines = laid_out(table_of(titles, rows, rows[0]), width)
    words = " ".join(lines).split(" ")
    assert all(size(line) <= width for line in lines)
    for row in rows:
        assert all(words.count(cell) >= 1 for cell in row[1:])
    for title in titles:
        assert all(word in words for word in title.split(" "))
    assert all(line == line.rstrip(" ") for line in lines)


@given(st.lists(st.text("abc/-", min_size=1, max_size=50), min_size=1, max_size=4), st.integers(40, 90))
def test_a_name_that_is_to_be_whole_is_never_cut(names: list[str], width: int) -> None:
    rows = tuple(Row((name, "1\u00a0000\u00a0000", "2\u00a0000\u00a0000", "3")) for name in names)
    words = " ".join(laid_out(Table((ID, *map(Column, ("2026", "2027", "Difference"))), rows), width)).split(" ")
    assert all(words.count(name) >= names.count(name) for name in names)


@given(st.integers(40, 120))
def test_more_room_never_makes_a_table_higher(width: int) -> None:
    table = table_of(
        ["Support per mandate", "Grant to education", "Total\nkr"], [["Sverigedemokraterna", *["1 000 000"] * 3]]
    )
    heights = [len(laid_out(table, room)) for room in range(width, width + 20)]
    assert all(one >= two for one, two in pairwise(heights))


# --- characters -------------------------------------------------------------------------------------------------------


def test_a_terminal_gets_bold_and_dim() -> None:
    page = ((Span("Title", "title"),), (), (Span("a ", ""), Span("[1]", "dim")), (Span("", "dim"),))
    assert page_text(page) == "Title\n\na [1]\n\n"
    assert page_text(page, styled=True) == "\x1b[1mTitle\x1b[0m\n\na \x1b[2m[1]\x1b[0m\n\n"


@pytest.mark.parametrize("text", ["[link=x]a[/]", ":warning:", "[/]"])
def test_nothing_in_a_text_is_markup(text: str) -> None:
    assert page_text(((Span(text, "warning"),),), styled=True) == f"\x1b[33m{text}\x1b[0m\n"
