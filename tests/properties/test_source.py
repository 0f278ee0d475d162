from collections.abc import Iterator

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from polsek.document import Document, Value
from polsek.problem import Address, PolsekError
from polsek.read import source
from polsek.read.source import parse

PIECES = [*" \n:,[]{}-?'\"#&*!|>%@\\abåx12\t\r", "\r\n", ": ", ", ", "\n  ", "\n- ", "a: ", "b: ", "{a: ", "---\n"]
PIECES += ["...", "<<: ", "\\x", "\\u12", "? ", "\0", "\u200b", "\u2028", "😀", "\ufeff", "\ud800"]
SOUP = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
NAMES = st.text("abcåäö 12", min_size=1, max_size=10).map(str.strip).filter(bool)
TREES = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


class Plain(yaml.SafeDumper):
    """Writes equal values twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@pytest.fixture(scope="module", params=["C", "Python"])
def _loader(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "Python" or not yaml.__with_libyaml__:
            patch.setattr(source, "_LOADER", yaml.BaseLoader)
        yield


def read(data: bytes | str) -> Document | None:
    """Read a text, or see to it that every problem is placed and worded."""
    try:
        return parse(data, "f")
    except PolsekError as error:
        check_problems(error)
        return None


def check_problems(error: PolsekError) -> None:
    assert error.problems
    for problem in error.problems:
        line, column, end_line, end_column, excerpt = problem.place[1:6]
        assert 1 <= line <= end_line
        assert 1 <= column <= len(excerpt) + 1
        assert (line, column) <= (end_line, end_column)
        assert problem.message.en != problem.message.sv


def addresses(value: Value, address: Address = ()) -> Iterator[tuple[Address, Value]]:
    yield address, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from addresses(inner, (*address, key))


def check_places(document: Document, lines: list[str]) -> None:
    places = document.places
    for address, value in addresses(document.value):
        place = places.value(address)
        assert place.excerpt == lines[place.line - 1]
        assert 1 <= place.column <= len(place.excerpt) + 1
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert place.end_column <= len(lines[place.end_line - 1]) + 1
        written = place.excerpt[place.column - 1 : place.end_column - 1]
        block = isinstance(value, str) and written[:1] in {"|", ">"}
        if isinstance(value, str) and place.line == place.end_line and not places.quoted(address) and not block:
            assert written == value
        if address and isinstance(key := address[-1], str):
            place = places.key(address)
            assert key in place.excerpt or place.excerpt[place.column - 1] in {"'", '"'}


@pytest.mark.usefixtures("_loader")
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SOUP)
@example("a: {b:}")
@example("!")
@example("{[]")
@example('a: "\\U00110000"')
def test_any_text_is_a_document_or_placed_problems(text: str) -> None:
    if document := read(text):
        unified = text.removeprefix("\ufeff").replace("\r\n", "\n")
        assert document.value == yaml.load(unified, source._LOADER)  # noqa: S506 (it makes texts only)
        check_places(document, unified.split("\n"))


@pytest.mark.usefixtures("_loader")
@settings(max_examples=150, deadline=None)
@given(st.text() | st.binary() | st.binary().map(lambda data: b"a: " + data))
def test_any_characters_and_bytes_are_a_document_or_placed_problems(data: bytes | str) -> None:
    read(data)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=4), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read(tree: dict[str, Value], flow: bool, line_end: str) -> None:  # noqa: FBT001
    text = yaml.dump(tree, Dumper=Plain, allow_unicode=True, default_flow_style=flow)
    document = parse(text.replace("\n", line_end).encode(), "f")
    assert document.value == tree
    check_places(document, text.split("\n"))
