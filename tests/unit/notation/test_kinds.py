"""Records, texts, words and lists: what they are read as, and what is said of what is none of them."""

from typing import Annotated, Any

import pytest

from polsek.notation.figure import AMOUNT
from polsek.notation.kinds import DATE, Code, Fields, Kind, Named, Prose, Record, Several, Text, Word, read_key
from polsek.notation.reader import FAILED, Reader
from polsek.notation.words import IN_CURLY_QUOTES
from polsek.problem import Places, Words
from polsek.read.source import parse
from polsek.rules.rule import Calendar


def test_a_record_is_the_same_with_some_fields_changed() -> None:
    assert Calendar().but(counted_by="days") == Calendar(counted_by="days")


def test_what_is_made_of_a_record_once_is_not_that_of_a_changed_one() -> None:
    before = Calendar(counted_by="months")
    assert before.once(counted_by) == before.once(counted_by) == "months"
    assert before.but(counted_by="days").once(counted_by) == "days"
    assert "_made" not in repr(before)


def counted_by(calendar: Calendar) -> str:
    return calendar.counted_by


def test_a_record_has_no_fields_but_its_own() -> None:
    with pytest.raises(TypeError, match="Calendar has no counts_by"):
        Calendar().but(counts_by="days")


def test_records_are_equal_where_all_their_fields_are() -> None:
    assert Calendar() == Calendar()
    assert Calendar() != Calendar(counted_by="days")
    assert Calendar() != Needy(name="a")
    assert Needy(name="a") != "a"


class Needy(Fields):
    """A record with a key that it needs."""

    name: Annotated[str, Text()]
    side: Annotated[str, Word("left", "right")] = ""


def read(kind: Kind, text: str) -> tuple[Any, list[str]]:
    """Read the value of the key `x`, and tell the problems with their remedies."""
    to = Reader(parse(f"x: {text}\n", "x.yaml"))
    value = to.document.value
    assert isinstance(value, dict)
    found = read_key(kind, value["x"], ("x",), to)
    told = [
        f"{each.place.line}:{each.place.column} {each.id}: {each.message.en}; {each.hint and each.hint.en}"
        for each in to.problems
    ]
    return found, told


UNREAD: Any = FAILED
ALONE = "write what is expected alone"
EACH = "write {KEY: VALUE, KEY: VALUE}, or each on a line"


@pytest.mark.parametrize(
    ("kind", "text", "found", "problems"),
    [
        (DATE, "2024-02-29", "2024-02-29", []),
        (DATE, "2023-02-29", None,
         ["1:4 date: 2023-02-29 does not exist in the calendar; a date is year-month-day: 2026-01-31"]),
        (DATE, "[a]", None, [f"1:4 wrong-shape: expected a date such as 2023-01-01; a list stands here; {ALONE}"]),
        (DATE, "{a: b}", None, [f"1:4 wrong-shape: expected a date such as 2023-01-01; keys stand here; {ALONE}"]),
        (Text(), "a", "a", []),
        (Text(), "", None, ["1:1 empty-value: nothing stands after x:; write its value, or remove the key"]),
        (Text(), "''", None, ["1:4 empty-value: nothing stands after x:; write its value, or remove the key"]),
        (Text(), "' '", None, ["1:4 empty-value: nothing stands after x:; write its value, or remove the key"]),
        (Text(), '"a\\n"', "a", []),
        (Text(), '"a\\nb"', None,
         ["1:4 line-break: a name or a title is one line; write it on one line; note: holds longer texts"]),
        (Code(), '"2380"', "2380", []),
        (Code(), "union", "union", []),
        (Code(), "2380", None, ['1:4 unquoted-code: the code 2380 stands without quotes; write "2380"']),
        (Code(), "”2380”", None, [f'1:4 unquoted-code: {IN_CURLY_QUOTES.en}; write "2380"']),
        (AMOUNT, "1/0 av potten", None,
         ["1:4 zero-divisor: a division by zero; that is 1/0 of potten: a division by zero"]),
        (Word("1"), "2", None, ["1:4 unknown-word: '2' is not one of the words that may stand here; write 1"]),
        (Word("up", "down"), "x", None,
         ["1:4 unknown-word: 'x' is not one of the words that may stand here; write one of: up, down"]),
        (Word("up", "down"), "dawn", None,
         ["1:4 unknown-word: 'dawn' is not one of the words that may stand here; did you mean down?"]),
        (Prose(), "a", Words("a", "a"), []),
        (Prose(), "{sv: a}", Words("a", "a"), []),
        (Prose(), "{sv: a, en: b}", Words("b", "a"), []),
        (Prose(), "{en: b}", Words("", ""), ["1:4 missing-key: the Swedish text is missing; add sv:"]),
        (Prose(), "{sv: a, en: [b]}", None,
         [f"1:16 wrong-shape: expected a text; a list stands here; {ALONE}"]),
        (Named(Text()), "{a: b, c: [d]}", {"a": "b"},
         [f"1:14 wrong-shape: expected a text; a list stands here; {ALONE}"]),
        (Named(Text()), "a", {}, [f"1:4 wrong-shape: expected names and values; {EACH}"]),
        (Several(Text()), "[a, b]", ("a", "b"), []),
        (Several(Text()), "[a, {b: c}]", ("a",),
         [f"1:8 wrong-shape: expected a text; keys stand here; {ALONE}"]),
        (Several(Text()), "[]", (), ["1:1 empty-value: the list is empty; None"]),
        (Several(Text()), "a", (), ["1:4 wrong-shape: expected a list; begin each item with -"]),
        (Several(Text(), or_one=True), "a", ("a",), []),
        (Several(Text(), or_one=True), "{a: b}", (),
         [f"1:4 wrong-shape: expected a text; keys stand here; {ALONE}"]),
        (Record(Needy), "{name: a}", Needy(name="a"), []),
        (Record(Needy), "{name: a, side: left}", Needy(name="a", side="left"), []),
        (Record(Needy), "{name: a, side: top}", Needy(name="a"),
         ["1:20 unknown-word: 'top' is not one of the words that may stand here; write one of: left, right"]),
        (Record(Needy), "{side: left}", Needy(name=UNREAD, side="left"),
         ["1:1 missing-key: name: is missing; add name:"]),
        (Record(Needy), "{naem: a}", Needy(name=UNREAD),
         ["1:5 unknown-key: 'naem' is not a key here; did you mean name?"]),
        (Record(Needy), "{namn: a, side: left}", Needy(name=UNREAD, side="left"),
         ["1:5 unknown-key: 'namn' is not a key here; did you mean name?"]),
        (Record(Needy), "{name: a, zzz: b}", Needy(name="a"),
         ["1:14 unknown-key: 'zzz' is not a key here; the keys here are name, side"]),
        (Record(Needy), "a", None, [f"1:4 wrong-shape: expected keys and values; {EACH}"]),
    ],
)  # fmt: skip
def test_a_value_is_read_or_told_what_to_write(kind: Kind, text: str, found: object, problems: list[str]) -> None:
    value, told = read(kind, text)
    assert (str(value) if kind is DATE and value else value, told) == (found, problems)


def test_a_code_of_what_is_no_text_needs_no_quotes() -> None:
    document = parse("x: y", "x.yaml")
    to = Reader(document._replace(places=Places("x.csv", [], {}, {})))
    assert Code().read("2380", ("authority",), to) == "2380"
    assert to.problems == []


def test_a_key_without_a_value_is_named_itself() -> None:
    to = Reader(parse("a:\n  b:\n  c: [d, '']\n", "x.yaml"))
    value: Any = to.document.value
    Named(Several(Text())).read({"b": "", "c": ["d", ""]}, ("a",), to)
    assert value == {"a": {"b": "", "c": ["d", ""]}}
    assert [(each.message.en, each.message.sv) for each in to.problems] == [
        ("nothing stands after b:", "värdet saknas efter b:"),
        ("the item is empty", "posten i listan är tom"),
    ]
