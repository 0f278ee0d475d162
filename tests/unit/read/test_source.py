import pytest
import yaml

from polsek.problem import MOST_PROBLEMS, PolsekError, Span
from polsek.read import source
from polsek.read.files import LARGEST
from polsek.read.refusals import REFUSALS
from polsek.read.source import DEEPEST, parse

LOADERS = [yaml.CBaseLoader, yaml.BaseLoader] if yaml.__with_libyaml__ else [yaml.BaseLoader]


@pytest.fixture(params=LOADERS, autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "_LOADER", request.param)


def refusals(data: bytes | str) -> list[str]:
    """Give what is refused: `line:column-end_line:end_column [id] message`."""
    with pytest.raises(PolsekError) as caught:
        parse(data, "rule.yaml")
    return [
        f"{place.line}:{place.column}-{place.end_line}:{place.end_column} [{problem.id}] {problem.message.en}"
        for problem in caught.value.problems
        for place in [problem.place]
    ]


GOOD = """\
# först en kommentar
polsek: 1
authority: "2281"    # Sundsvalls kommun
on: no
title: 'Stöd, "allt"'
empty:
valid: {from: 2019-01-01, to: , at: 12:30}
components:
  bas 😀: {title: Grundstöd, amount: 1.3 x price_base_amount}
  list:
  - å
  -
  - [a, b: c]
note: en text
  på två rader
block: |
  rad 1

  rad 2

last: 0380
"""


def test_every_scalar_is_text_as_written() -> None:
    assert parse(GOOD, "rule.yaml").value == {
        "polsek": "1",
        "authority": "2281",
        "on": "no",
        "title": 'Stöd, "allt"',
        "empty": "",
        "valid": {"from": "2019-01-01", "to": "", "at": "12:30"},
        "components": {
            "bas 😀": {"title": "Grundstöd", "amount": "1.3 x price_base_amount"},
            "list": ["å", "", ["a", {"b": "c"}]],
        },
        "note": "en text på två rader",
        "block": "rad 1\n\nrad 2\n",
        "last": "0380",
    }


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ((), (2, 1, 21, 11)),
        (("authority",), (3, 12, 3, 18)),
        (("empty",), (6, 7, 6, 7)),
        (("valid",), (7, 8, 7, 43)),
        (("valid", "from"), (7, 15, 7, 25)),
        (("components",), (9, 3, 13, 14)),
        (("components", "bas 😀", "amount"), (9, 37, 9, 60)),
        (("components", "list"), (11, 3, 13, 14)),
        (("components", "list", 0), (11, 5, 11, 6)),
        (("components", "list", 1), (12, 4, 12, 4)),
        (("components", "list", 2, 1), (13, 9, 13, 13)),
        (("note",), (14, 7, 15, 15)),
        (("block",), (16, 8, 19, 8)),
        (("last",), (21, 7, 21, 11)),
    ],
)
def test_a_value_stands_from_its_first_to_its_last_character(
    address: tuple[str | int, ...], expected: tuple[int, int, int, int]
) -> None:
    place = parse(GOOD, "rule.yaml").places.value(address)
    assert place[1:5] == expected
    assert place.file == "rule.yaml"
    assert place.excerpt == GOOD.split("\n")[expected[0] - 1]


def test_a_key_has_its_own_place() -> None:
    places = parse(GOOD, "rule.yaml").places
    assert places.key(("components", "bas 😀"))[1:5] == (9, 3, 9, 8)
    assert places.key(("components", "bas 😀", "title"))[1:5] == (9, 11, 9, 16)


def test_what_stood_in_quotes_is_known() -> None:
    places = parse(GOOD, "rule.yaml").places
    assert [places.quoted((key,)) for key in ("authority", "title", "polsek", "block")] == [True, True, False, False]


def test_part_of_a_text_can_be_pointed_at() -> None:
    place = parse('a: "40 % of å"', "f").places.value(("a",), (8, 9))
    assert place.excerpt[place.column - 1 : place.end_column - 1] == "å"


@pytest.mark.parametrize("start", ["", "---\n", "# kommentar\n---  # en till\n"])
@pytest.mark.parametrize("end", ["", "\n", "\n...\n", "\n\n# slut", "\n  \n"])
def test_one_document_may_say_where_it_begins_and_ends(start: str, end: str) -> None:
    document = parse(f"{start}a: b{end}", "f")
    assert document.value == {"a": "b"}
    assert document.places.value(())[1:5] == (start.count("\n") + 1, 1, start.count("\n") + 1, 5)


def test_a_byte_order_mark_is_skipped_and_not_counted() -> None:
    for data in (b"\xef\xbb\xbfa: b", "\ufeffa: b"):
        document = parse(data, "f")
        assert document.value == {"a": "b"}
        assert document.places.value(("a",))[:6] == ("f", 1, 4, 1, 5, "a: b")


def test_windows_line_ends_are_line_ends() -> None:
    document = parse(b"a: b\r\n\r\nc: |\r\n  d\r\n  e\r\nf: 'g\r\n  h'\r\n", "f")
    assert document.value == {"a": "b", "c": "d\ne\n", "f": "g h"}
    assert document.places.value(("f",))[:6] == ("f", 6, 4, 7, 5, "f: 'g")


def test_a_tab_within_a_line_is_harmless() -> None:
    assert parse('a: "b\tc" # d\te\n\n', "f").value == {"a": "b\tc"}


def test_escapes_in_quotes_are_read() -> None:
    assert parse(r'a: "\u00e5\n\"\t"', "f").value == {"a": 'å\n"\t'}


ENCODING = [
    (b"a: r\xe4tt\r\n", "1:5-1:6 [encoding] the file is not UTF-8 text: byte E4 does not belong here"),
    (
        b"\xef\xbb\xbfa: 1\r\n\xc3\xa5: \x80",
        "2:4-2:5 [encoding] the file is not UTF-8 text: byte 80 does not belong here",
    ),
    ("a: 1".encode("utf-16"), "1:1-1:1 [encoding] the file is UTF-16 text, not UTF-8"),
    ("\ufeffa: 1".encode("utf-16-be"), "1:1-1:1 [encoding] the file is UTF-16 text, not UTF-8"),
    ("a: 1".encode("utf-32"), "1:1-1:1 [encoding] the file is UTF-32 text, not UTF-8"),
    (b"a: \xed\xa0\x80", "1:4-1:5 [encoding] the file is not UTF-8 text: byte ED does not belong here"),
]


@pytest.mark.parametrize(("data", "expected"), ENCODING)
def test_only_utf_8_is_read(data: bytes, expected: str) -> None:
    assert refusals(data) == [expected]


def test_an_older_windows_letter_is_named() -> None:
    with pytest.raises(PolsekError) as caught:
        parse("a: b\nnamn: Östersund\n".encode("cp1252"), "f")
    (problem,) = caught.value.problems
    assert problem.hint == (
        "it is probably 'Ö', in the older Windows encoding: save the file as UTF-8",
        "tecknet är troligen ”Ö”: spara filen som UTF-8",
    )
    assert problem.place[:6] == ("f", 2, 7, 2, 8, "namn: \ufffdstersund")


@pytest.mark.parametrize(
    "character",
    "\0\x07\x1b\x7f\x85\x9b\xad\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\uffff\ud800\U000e0041",
)
def test_invisible_characters_are_refused_also_in_comments(character: str) -> None:
    refused = f"[control-character] the invisible character U+{ord(character):04X} is not allowed"
    assert refusals(f"a: 1\r\nå: x{character}y # {character}\r\nb: 2") == [f"2:5-2:6 {refused}", f"2:10-2:11 {refused}"]


def test_an_excerpt_never_holds_what_is_refused() -> None:
    with pytest.raises(PolsekError) as caught:
        parse("a: \x1b]0;x\x07\n", "f")
    assert {problem.place.excerpt for problem in caught.value.problems} == {"a: \ufffd]0;x\ufffd"}


def test_invisible_characters_do_not_hide_other_problems() -> None:
    assert [line.split()[1] for line in refusals("a: 1\nb: \u202e\na: 2\n")] == [
        "[control-character]",
        "[duplicate-key]",
    ]


def test_invisible_characters_cannot_be_written_as_escapes() -> None:
    assert refusals('a: "x\\e[0m"\n"\\u202e": 1\n') == [
        "1:4-1:12 [control-character] this text in quotes stands for the invisible character U+001B",
        "2:1-2:9 [control-character] this text in quotes stands for the invisible character U+202E",
    ]


def test_a_lone_carriage_return_is_refused_and_ends_a_line() -> None:
    assert refusals("a: 1\rb: 2\r\na: 3") == [
        "1:5-1:6 [control-character] the line ends with a lone carriage return (U+000D)",
        "3:1-3:2 [duplicate-key] the key 'a' is already on line 1",
    ]


FILES = [
    ("", "1:1-1:1 [empty-file] the file is empty"),
    ("# bara en kommentar\n", "1:1-1:1 [empty-file] the file is empty"),
    ("\n---\n", "1:1-1:1 [empty-file] the file is empty"),
    ("- 1\n- 2\n", "1:1-2:4 [not-a-mapping] the file does not consist of keys and values"),
    ("''", "1:1-1:3 [not-a-mapping] the file does not consist of keys and values"),
    ("party,mandates\nS,1\n", "1:1-2:4 [not-a-mapping] the file does not consist of keys and values"),
    ("a: 1\n--- # här\na: 2\n", "2:1-2:4 [several-documents] a second document begins here"),
    ("a: 1\n---\n", "2:1-2:4 [several-documents] a second document begins here"),
    ("%YAML 1.1\n---\na: 1\n", "1:1-1:2 [directive] lines that begin with % (directives) are not allowed"),
    ("#\n%TAG ! x:\n---\na: 1\n", "2:1-2:2 [directive] lines that begin with % (directives) are not allowed"),
    ("%SOM HELST\n---\na: 1\n", "1:1-1:2 [directive] lines that begin with % (directives) are not allowed"),
    ("a: 1\n%b: c\n", "2:1-2:2 [directive] lines that begin with % (directives) are not allowed"),
]


@pytest.mark.parametrize(("text", "expected"), FILES)
def test_a_file_is_one_mapping(text: str, expected: str) -> None:
    assert refusals(text) == [expected]


REFUSED = [
    ("a: &x b", "1:4-1:6 [anchor] anchors (&name) are not allowed"),
    ("a: &x\n  b: 1", "1:4-1:6 [anchor] anchors (&name) are not allowed"),
    ("a: & b", "1:4-1:5 [anchor] anchors (&name) are not allowed"),
    ("a: *x", "1:4-1:6 [alias] references to an anchor (*name) are not allowed"),
    ("*x : a", "1:1-1:3 [alias] references to an anchor (*name) are not allowed"),
    ("a: * b", "1:4-1:5 [alias] references to an anchor (*name) are not allowed"),
    ("a: !!python/object/apply:os.system [id]", "1:4-1:35 [tag] tags (!name) are not allowed"),
    ("a: {b: !c d}", "1:8-1:10 [tag] tags (!name) are not allowed"),
    ("a: ! b", "1:4-1:5 [tag] tags (!name) are not allowed"),
    ("a: !x!y b", "1:4-1:5 [tag] tags (!name) are not allowed"),
    ("!a b: c", "1:1-1:3 [tag] tags (!name) are not allowed"),
    ("<<: {a: 1}", "1:1-1:3 [merge-key] merge keys (<<) are not allowed"),
    ("a: 1\nb: 2\n'a': 3", "3:1-3:4 [duplicate-key] the key 'a' is already on line 1"),
    ("a: {b: 1, c: 2, b: 3}", "1:17-1:18 [duplicate-key] the key 'b' is already on line 1"),
    ("[a]: b", "1:1-1:2 [complex-key] a key must be a text on one line"),
    ("a: {{b: 1}: c}", "1:5-1:6 [complex-key] a key must be a text on one line"),
    ("? a\n: b", "1:3-1:4 [complex-key] a key must be a text on one line"),
    ("a: {? b : c}", "1:7-1:8 [complex-key] a key must be a text on one line"),
    ("? |\n  a\n: b", "1:3-2:4 [complex-key] a key must be a text on one line"),
    ("'': a", "1:1-1:3 [empty-key] the key is empty"),
    ("a: {b: x, with comma, c: 1}", "1:11-1:21 [stray-key] 'with comma' has no value"),
    ("a: {b: x, a\n  b, c: 1}", "1:11-2:4 [stray-key] 'a b' has no value"),
    ("a: {b}", "1:5-1:6 [stray-key] 'b' has no value"),
    ("a: {b:1}", "1:5-1:8 [stray-key] 'b:1' has no value"),
    ("a:\n  b: 1\n\tc: 2\n  \td: 3", "3:1-3:2 [tab] a tab stands where spaces are needed"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_is_refused_is_placed(text: str, expected: str) -> None:
    assert refusals(text)[0] == expected
    assert len(refusals(text)) == 1 + (expected.count("[tab]"))


SYNTAX = [
    ('a: "x\nb: 1\n', "1:4-1:5 [syntax] the text in quotes that begins here is never closed"),
    ("a: 'x\n---\n", "1:4-1:5 [syntax] the text in quotes that begins here is never closed"),
    (r'a: "\xzz"', "1:7-1:8 [syntax] this backslash does not stand for a character"),
    ("a: {b: 1\nc: 2\n", "2:2-2:3 [syntax] the '{' on line 1 is not closed, or a comma is missing here"),
    ("a:\n- [1\n\n\n", "2:5-2:6 [syntax] the '[' on line 2 is not closed, or a comma is missing here"),
    ("a: [b,\n", "1:7-1:8 [syntax] the file ends inside brackets that are not closed"),
    ("a: {b: 1}}", "1:10-1:11 [syntax] this '}' does not close anything"),
    ("a: [}", "1:5-1:6 [syntax] this '}' does not close anything"),
    ("a: [1,, 2]", "1:7-1:8 [syntax] something is missing before this ','"),
    (": 1", "1:1-1:2 [syntax] something is missing before this ':'"),
    ("å😀: b: c", "1:6-1:7 [syntax] a colon cannot stand here"),
    ("a: 1\nfoo\nb: 2\n", "2:1-2:2 [syntax] this line has no colon"),
    ("a: @b", "1:4-1:5 [syntax] a text cannot begin with '@'"),
    ("a: %b", "1:4-1:5 [syntax] a text cannot begin with '%'"),
    ("a: ? b", "1:4-1:5 [syntax] a text cannot begin with '?'"),
    ("a:\n  b: 1\n c: 2\n", "3:2-3:3 [syntax] the line's indentation does not fit the lines before it"),
    ("a:\n  - b\n - c\n", "3:2-3:3 [syntax] the line's indentation does not fit the lines before it"),
    ("- a\nb: 1\n", "2:1-2:2 [syntax] the line's indentation does not fit the lines before it"),
    ("  a: 1\nb: 2\n", "2:1-2:2 [syntax] the line's indentation does not fit the lines before it"),
    ("a: 'it's'", "1:8-1:9 [syntax] this does not belong to the value before it"),
    ("a: {b: 1} c", "1:11-1:12 [syntax] this does not belong to the value before it"),
    ("a: - b", "1:4-1:5 [syntax] a list's item cannot begin here"),
    ("a: > 5", "1:6-1:7 [syntax] after | or > the text begins on the next line"),
]


@pytest.mark.parametrize(("text", "expected"), SYNTAX)
def test_what_cannot_be_read_is_said_in_plain_words(text: str, expected: str) -> None:
    assert refusals(text) == [expected]


def test_a_missing_space_after_a_colon_in_brackets() -> None:
    if source._LOADER is yaml.BaseLoader:
        assert parse("a: {b:[1]}", "f").value == {"a": {"b": ["1"]}}
    else:
        assert refusals("a: {b:[1]}") == ["1:6-1:7 [syntax] a space is missing after this colon"]


@pytest.mark.parametrize("text", [r'a: "\U00110000"', r'a: "\Uffffffff"', r'a: "\ud800"'])
def test_escapes_of_what_is_no_character_are_refused(text: str) -> None:
    assert len(refusals(text)) == 1


def test_a_complaint_that_nobody_knows_is_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    class Odd:
        def __init__(self, text: str) -> None:
            self.text = text

        def get_event(self) -> None:
            raise yaml.MarkedYAMLError(problem="flux capacitor")

    monkeypatch.setattr(source, "_LOADER", Odd)
    assert refusals("a: 1") == ["1:1-1:2 [syntax] this cannot be read"]


def test_hints_tell_a_comma_from_a_colon_and_a_list() -> None:
    with pytest.raises(PolsekError) as caught:
        parse("a: {b: x, en till}\nc: {d}\ne: {f: 1, g:1}", "f")
    assert [problem.hint.sv for problem in caught.value.problems if problem.hint] == [
        "ett kommatecken inom {...} avslutar ett värde: sätt en text med komma inom citattecken eller på egen rad",
        "inom {...} skrivs nyckel: värde; en lista skrivs inom [...]",
        "sätt ett mellanslag efter kolonet",
    ]
    assert [problem.path for problem in caught.value.problems] == ["a.en till", "c.d", "e.g:1"]


def test_all_problems_before_a_syntax_error_are_found() -> None:
    assert refusals("a: 1\na: &x 2\nb: {c, d: *x}\nb: [") == [
        "2:1-2:2 [duplicate-key] the key 'a' is already on line 1",
        "2:4-2:6 [anchor] anchors (&name) are not allowed",
        "3:5-3:6 [stray-key] 'c' has no value",
        "3:11-3:13 [alias] references to an anchor (*name) are not allowed",
        "4:1-4:2 [duplicate-key] the key 'b' is already on line 3",
        "4:5-4:6 [syntax] the file ends inside brackets that are not closed",
    ]


def test_a_long_key_is_quoted_in_short() -> None:
    key = "x" * 200
    assert refusals(f"{key}: 1\n{key}: 2") == [f"2:1-2:201 [duplicate-key] the key '{'x' * 59}…' is already on line 1"]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[\n", "{a: "])
def test_deep_nests_are_refused_before_they_hurt(opening: str) -> None:
    assert refusals(opening * (LARGEST // len(opening)))[-1].endswith(
        f"[too-deep] more than {DEEPEST} levels inside one another"
    )


def test_a_nest_is_measured_level_by_level() -> None:
    deep = "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    assert parse(f"a: {deep}", "f").places.value(("a",))[:6] == ("f", 1, 4, 1, 4 + len(deep), f"a: {deep}")
    too_deep = ["1:35-1:36 [too-deep] more than 32 levels inside one another"]
    assert refusals(f"a: [{deep}]") == refusals("a: " + "[" * 500 + "]" * 500) == too_deep
    [hopeless] = refusals("a: " + "[" * 25000 + "]" * 25000)  # libyaml 0.2.6 looks ahead, and gives up at 1 000
    assert hopeless.endswith(" [too-deep] more than 32 levels inside one another")
    assert refusals("\n".join(" " * level + "a:" for level in range(1000))) == [
        "33:33-33:34 [too-deep] more than 32 levels inside one another"
    ]


def test_a_file_has_a_largest_size() -> None:
    text = "a: |\n" + " å\n" * (LARGEST // 4 - 2)
    assert parse(text + "\n" * (LARGEST - len(text.encode())), "f").places.value(("a",)).end_column == 3
    for data in (b"#" * (LARGEST + 1), "#" * (LARGEST + 1), "#" + "å" * (LARGEST // 2)):
        assert refusals(data) == [
            (
                "1:1-1:1 [too-large] the file is too large: 1\u00a0048\u00a0577 bytes; "
                "at most 1\u00a0048\u00a0576 (1 MiB) can be read"
            )
        ]


@pytest.mark.parametrize("line", ["a: 1\n", "\0\n", "\r", "\ta\n", "- &a b\n", "- !a b\n"])
def test_problems_without_end_come_to_an_end(line: str) -> None:
    found = refusals(line * (LARGEST // len(line)))
    assert len(found) == MOST_PROBLEMS + 1
    assert found[-1].endswith(f"[too-many] {MOST_PROBLEMS} problems so far: the reading stops here")


@pytest.mark.parametrize("kind", REFUSALS)
def test_every_refusal_is_worded_in_both_languages(kind: str) -> None:
    texts = REFUSALS[kind]
    assert len(texts) in {2, 4}
    assert all(texts)
    assert texts[0] != texts[1]
    assert texts[2:3] != texts[3:] or not texts[2:]


def test_spans_of_one_file_do_not_leak_into_another() -> None:
    parse("a: {b: 1}", "f")
    assert parse("a: 1", "g").places.value(("a", "b"))[:6] == ("g", *Span(1, 4, 1, 5)[:4], "a: 1")


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04" + b"\0\1\2" * 500, b"\x7fELF" + bytes(64), "polsek: 1".encode("utf-16-le") * 3]
)
def test_what_is_no_text_is_said_once(data: bytes) -> None:
    assert refusals(data) == ["1:1-1:1 [encoding] the file is no text"]


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        (r'"1\x30 krr/year"', (3, 11), "krr/year"),
        (r'"\u0031\U00000030 \"krr\""', (4, 7), "krr"),
        ("'it''s krr'", (5, 8), "krr"),
        ('"10 krr"', (3, 6), "krr"),
        ('"10 krr"', (6, 7), '"'),
        ("10 krr", (3, 6), "krr"),
    ],
)
def test_a_part_of_a_text_in_quotes_is_where_it_is_written(text: str, part: tuple[int, int], shown: str) -> None:
    place = parse(f"a: {text}", "x.yaml").places.value(("a",), part)
    assert place.excerpt[place.column - 1 : place.end_column - 1] == shown
