"""The screen: titles wrapped, names shortened, blocks under each other, and never a column or a digit lost."""

import re
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polsek.show import screen
from polsek.show.page import Block, Chart, Column, Heading, Line, Notes, Step, Steps, Style, Table
from polsek.show.widths import folded, padded, size, wrapped

NO_BREAK = "\u00a0"


def laid_out(*blocks: Block, width: int, styled: bool = False) -> list[str]:
    return screen.write(blocks, "en", width, styled=styled).splitlines()


def names_of(cells: list[str], title: str = "Party", least: int = 8, total: str = "") -> Column:
    return Column("name", title, "text", tuple(cells), total, least=least)


def table_of(titles: list[str], cells: list[list[str]], total: list[str] | None = None) -> Table:
    last = total or [""] * (len(titles) + 1)
    columns = [
        Column(f"c{at}", title, "money", tuple(row[at] for row in cells), last[at])
        for at, title in enumerate(titles, 1)
    ]
    return Table("t", "", names_of([row[0] for row in cells], total=last[0]), tuple(columns))


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


def test_a_note_is_indented_where_it_goes_on_and_lists_what_it_lists() -> None:
    notes = Notes((Line("one two three", items=("four five six",)),))
    assert laid_out(notes, width=10) == ["one two", "  three", "  four", "    five", "    six"]


def test_an_aside_is_left_out_where_it_would_take_a_line() -> None:
    notes = Notes((Line("Inferred: x", aside=" (read off)"),))
    assert laid_out(notes, width=24) == ["Inferred: x (read off)"]
    assert laid_out(notes, width=23) == ["Inferred: x"]


def test_a_command_is_never_broken() -> None:
    assert laid_out(Notes((Line("See: polsek explain", "command"),)), width=8) == ["See: polsek explain"]


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
    assert laid_out(SMALL, width=80) == [
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
    assert laid_out(wide, width=26)[0] == "Party  Support per mandate"
    assert laid_out(wide, width=25)[:2] == ["Party  Support per", "           mandate"]
    assert laid_out(SMALL, width=22)[:3] == ["Party  Support  Total", "           per     kr", "       mandate"]


def test_names_are_folded_before_a_table_is_cut() -> None:
    table = table_of(["Total"], [["A party with a very long name", "1 000"]])
    assert laid_out(table, width=22)[2:] == ["A party with a   1 000", "very long name"]
    assert laid_out(table, width=15)[2] == "A party   1 000"


def test_what_does_not_fit_is_cut_into_even_blocks() -> None:
    table = table_of([f"c{n}" for n in range(7)], [["Left", *(f"{n} 000 000" for n in range(7))]])
    assert laid_out(table, width=40) == [
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
    widths = [len(line) for line in laid_out(table, width=62) if line.startswith("Left")]
    assert widths == [49, 38]


def test_a_table_without_rows_is_its_head() -> None:
    assert laid_out(table_of(["Total"], []), width=80) == ["Party  Total", "────────────"]


def test_a_name_that_is_to_be_whole_stands_above_its_row_when_it_is_too_long() -> None:
    total = Column("total", "Total", "money", ("1", "2"))
    names = names_of(["short", "a/very-long/name"], "Rule", 6)
    table = Table("t", "", names, (total,), instead=("", "of which a 1, b 1"))
    assert laid_out(table, width=80)[2:] == ["short                 1", "a/very-long/name      2"]
    assert laid_out(table, width=15) == [
        "Rule      Total",
        "───────────────",
        "short         1",
        "a/very-long/name",
        "              2",
        "  of which a",
        "    1, b 1",
    ]


def test_what_stands_below_a_row_goes_with_its_last_column() -> None:
    table = table_of(["One", "Two"], [["Left", "1 000 000", "2 000 000"]])._replace(instead=("why",))
    assert laid_out(table, width=20) == [
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
    lines = laid_out(table_of(titles, rows, rows[0]), width=width)
    words = " ".join(lines).split(" ")
    assert all(size(line) <= width for line in lines)
    for row in rows:
        assert all(words.count(cell) >= 1 for cell in row[1:])
    for title in titles:
        assert all(word in words for word in title.split(" "))
    assert all(line == line.rstrip(" ") for line in lines)


@given(st.lists(st.text("abc/-", min_size=1, max_size=50), min_size=1, max_size=4), st.integers(40, 90))
def test_a_name_that_is_to_be_whole_is_never_cut(names: list[str], width: int) -> None:
    rows = [[name, "1\u00a0000\u00a0000", "2\u00a0000\u00a0000", "3"] for name in names]
    table = table_of(["2026", "2027", "Difference"], rows)._replace(
        names=names_of(names, "Rule", 6), instead=("",) * len(names)
    )
    words = " ".join(laid_out(table, width=width)).split(" ")
    assert all(words.count(name) >= names.count(name) for name in names)


@given(st.integers(40, 120))
def test_more_room_never_makes_a_table_higher(width: int) -> None:
    table = table_of(
        ["Support per mandate", "Grant to education", "Total\nkr"], [["Sverigedemokraterna", *["1 000 000"] * 3]]
    )
    heights = [len(laid_out(table, width=room)) for room in range(width, width + 20)]
    assert all(one >= two for one, two in pairwise(heights))


# --- a calculation ----------------------------------------------------------------------------------------------------


def test_values_stand_by_their_decimal_point_and_texts_are_broken_beside_them() -> None:
    steps = (
        Step(0, "Salary", style="title"),
        Step(1, "a text that is so long that it takes two lines", None, "kr", "[1]:7", valued=True),
        Step(1, "half", Fraction(3), "kr", valued=True),
    )
    assert laid_out(Steps(steps), width=50) == [
        "Salary",
        "  a text that is so long that",
        "    it takes two lines           unknown     [1]:7",
        "  half                                 3 kr",
    ]


# --- characters -------------------------------------------------------------------------------------------------------


def test_a_terminal_gets_bold_and_dim() -> None:
    page = (Heading("Title", lines=(Line("a"),)), Notes((Line("b", "dim"), Line("c", "warning"))))
    assert laid_out(*page, width=80) == ["Title", "a", "", "b", "c"]
    styled = ["\x1b[1mTitle\x1b[0m", "a", "", "\x1b[2mb\x1b[0m", "\x1b[33mc\x1b[0m"]
    assert laid_out(*page, width=80, styled=True) == styled


def test_the_last_row_is_bold_and_the_rules_are_dim() -> None:
    lines = laid_out(SMALL, width=80, styled=True)
    assert "\x1b[2m─" in lines[2]
    assert lines[-1].startswith("\x1b[1m")
    plain = laid_out(SMALL, width=80)
    assert [line for line in plain if "\x1b" in line] == []


@pytest.mark.parametrize("text", ["[link=x]a[/]", ":warning:", "[/]", "[bold]x[/bold]", "http://a.b 12 'x'"])
@pytest.mark.parametrize("style", ["warning", "", "dim"])
def test_nothing_in_a_text_is_markup(text: str, style: Style) -> None:
    codes = {"warning": "\x1b[33m", "dim": "\x1b[2m"}
    end = "\x1b[0m" if style else ""
    assert laid_out(Notes((Line(text, style),)), width=80, styled=True) == [f"{codes.get(style, '')}{text}{end}"]
    table = table_of(["Total"], [[text, "1"]])
    assert re.sub("\x1b\\[[0-9;]*m", "", laid_out(table, width=80, styled=True)[-1]) == laid_out(table, width=80)[-1]
    assert laid_out(table, width=80)[-1].split("  ")[0] == text


def test_a_line_that_a_runner_would_obey_is_written_so_that_none_does() -> None:
    for styled in (False, True):
        assert laid_out(Notes((Line("::error::x", "warning"),)), width=80, styled=styled) == [": :error::x"]


# --- charts -----------------------------------------------------------------------------------------------------------


def charted(amounts: list[tuple[int, int]]) -> Table:
    names = names_of([f"Party {at}" for at in range(len(amounts))], total="Total")
    columns = [
        Column(id_, id_.capitalize(), "money", tuple(Fraction(each[at]) for each in amounts), Fraction(0))
        for at, id_ in enumerate(("pay", "rent"))
    ]
    return Table("t", "", names, tuple(columns), "kr", charts=(Chart("Made of", ("pay", "rent"), "pay"),))


@given(st.lists(st.tuples(st.integers(-9, 99_999), st.integers(0, 999)), min_size=1, max_size=6), st.integers(40, 200))
def test_bars_stand_where_there_is_room_and_change_no_amount(amounts: list[tuple[int, int]], width: int) -> None:
    table = charted(amounts)
    plain = laid_out(table, width=width)
    beside = screen.write((table,), "en", width, charts="beside").splitlines()
    always = screen.write((table,), "en", width, charts="always").splitlines()
    assert all(size(line) <= width for line in (*beside, *always))
    rows = len(amounts) + 1
    assert [line.rstrip("█▓ ") for line in beside[2 : 1 + rows]] == plain[2 : 1 + rows]
    drawn = any(part for row in amounts for part in row)
    assert any("█ Pay" in line or "▓ Rent" in line for line in always) == drawn


def test_bars_stand_below_a_table_that_leaves_no_room() -> None:
    table = charted([(100, 100), (50, 0)])
    assert screen.write((table,), "en", 30, charts="beside").splitlines() == laid_out(table, width=30)
    below = screen.write((table,), "en", 30, charts="always").replace(NO_BREAK, " ").splitlines()
    assert below[-5:] == [
        "Party    Made of",
        "──────────────────────────────",
        "Party 0  ██████▓▓▓▓▓▓▓  100 kr",
        "Party 1  ███             50 kr",
        "█ Pay ▓ Rent",
    ]
