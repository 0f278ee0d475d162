"""Reads YAML text: strictly, all scalars as text, every value and key with its place; the only owner of yaml.

libyaml's events are read one by one: they carry line and column, and the nesting is measured before anything recurses.
"""

import re
from collections.abc import Callable, Sized
from typing import Any, Final, NoReturn, Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from polsek.document import Document, Value
from polsek.notation.reader import path_text
from polsek.problem import MOST_PROBLEMS, Address, Place, Places, PolsekError, Problem, Span, too_many
from polsek.read.files import LARGEST, too_large
from polsek.read.grid import WORKBOOKS
from polsek.read.refusals import AT_BEGINNING, find_kind, refusal

DEEPEST: Final = 32
"""How many mappings and lists may stand inside one another."""
WIDEST: Final = 1000
"""How many keys a mapping may have, and how many items a list."""

_LOADER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
_TOP = Span(1, 1, 1, 1)


# --- characters -------------------------------------------------------------------------------------------------------


QUOTED: Final = 60
"""The length to which a message cuts a text that it quotes."""

_FORBIDDEN = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_ENCODINGS = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_MANY = 10
"""From how many NUL bytes on a file is no text: each would be named else."""


class Text:
    """One file's text, whose lines end with newlines, and the problems found in it so far."""

    def __init__(self, characters: str, file: str) -> None:
        self.characters = _clean(characters)
        self.file = file
        self.lines = self.characters.split("\n")
        self.problems: list[Problem] = []
        if self.characters != characters:
            self._report_forbidden(characters)

    def span(self, start: int, end: int) -> Span:
        """Give the span of some characters of one line, counted from the text's beginning."""
        line = self.characters.count("\n", 0, start) + 1
        before = self.characters.rfind("\n", 0, start)
        return Span(line, start - before, line, end - before)

    def report(self, kind: str, span: Span, address: Address = (), **facts: str | int) -> None:
        """Add a problem; at the last that is listed, stop."""
        self.problems.append(self._problem(kind, span, address, **facts))
        if len(self.problems) == MOST_PROBLEMS:
            raise PolsekError([*self.problems, too_many(self.problems[-1].place)])

    def stop(self, kind: str, span: Span, address: Address = (), **facts: str | int) -> NoReturn:
        """Add the problem that ends the reading."""
        raise PolsekError([*self.problems, self._problem(kind, span, address, **facts)])

    def check_tabs(self) -> None:
        """Refuse tabs where a line begins, and end the reading: the parsers take some of them for spaces."""
        before = len(self.problems)
        for number, line in enumerate(self.lines, start=1):
            column = line.find("\t") + 1
            if column and line.strip() and not line[:column].strip():
                self.report("tab", Span(number, column, number, column + 1))
        if len(self.problems) > before:
            raise PolsekError(self.problems)

    def check_escapes(self, value: str, span: Span, address: Address) -> None:
        """Refuse what a text in quotes stands for, if it could not be written as it is."""
        if found := re.search(_FORBIDDEN, value):
            self.report("control-character/escape", span, address, code=_code(found[0]))

    def _report_forbidden(self, characters: str) -> None:
        for found in re.finditer(_FORBIDDEN, characters):
            kind = "control-character/line" if found[0] == "\r" else "control-character"
            self.report(kind, self.span(*found.span()), code=_code(found[0]))

    def _problem(self, kind: str, span: Span, address: Address = (), **facts: str | int) -> Problem:
        place = Place(self.file, *span[:4], self.lines[span.line - 1])
        return refusal(kind, place, path_text(address, ""), **facts)


def decode(data: bytes | str, file: str) -> Text:
    """Read the characters of a file, without a byte order mark at its beginning.

    Raises:
        PolsekError: they are too many, or not UTF-8.

    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > LARGEST:
        raise PolsekError([too_large(len(raw), file)])
    if isinstance(data, str):
        return Text(_unify(data.removeprefix("\ufeff")), file)
    for mark, name in _ENCODINGS.items():
        if raw.startswith(mark):
            raise PolsekError([refusal("encoding/other", Place(file), name=name)])
    if raw.startswith(WORKBOOKS) or raw.count(b"\0") >= _MANY:
        raise PolsekError([refusal("encoding/no-text", Place(file))])
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return Text(_unify(raw.decode()), file)
    except UnicodeDecodeError as error:
        _stop_decoding(raw, error.start, file)


def shorten(text: str) -> str:
    """Give a text as a message can quote it: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"


def _stop_decoding(raw: bytes, start: int, file: str) -> NoReturn:
    text = Text(_unify(raw.decode(errors="replace")), file)
    at = len(_unify(raw[:start].decode()))
    letter = raw[start : start + 1].decode("cp1252", "replace")
    kind = "encoding/letter" if letter.isalpha() else "encoding"
    text.stop(kind, text.span(at, at + 1), byte=f"{raw[start]:02X}", letter=letter)


def _unify(characters: str) -> str:
    return characters.replace("\r\n", "\n")


def _clean(characters: str) -> str:
    """Replace what is refused, one character by one: neither the parser nor an excerpt meets it."""
    if characters.replace("\n", "").isprintable():
        return characters
    return re.sub(_FORBIDDEN, lambda found: "\n" if found[0] == "\r" else "\ufffd", characters)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


# --- values -----------------------------------------------------------------------------------------------------------


class _Mark(Protocol):
    """A point between two characters, counted from 0."""

    index: int
    line: int
    column: int


class _Event(Protocol):
    """What is used of a parser's events; not all of them have all of it."""

    start_mark: _Mark
    end_mark: _Mark
    value: str
    style: str | None
    anchor: str | None
    tag: str | None
    flow_style: bool
    version: object
    tags: object


def parse(data: bytes | str, file: str) -> Document:
    """Read the text of one file.

    Raises:
        PolsekError: something is refused; all problems found, up to the first that ends the reading.

    """
    text = decode(data, file)
    if "\t" in text.characters:
        text.check_tabs()
    reader = _Reader(text)
    value = reader.read()
    if text.problems:
        raise PolsekError(text.problems)
    return Document(value, Places(file, text.lines, reader.values, reader.keys))


class _Reader:
    """A text on its way to values and their spans."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.values: dict[Address, Span] = {}
        self.keys: dict[Address, Span] = {}
        self.next: Callable[[], Any]
        self.end = (1, 1)
        """Where the last scalar or bracket ended, and so the block around it, which has no sign of its own for it."""

    def read(self) -> Value:
        """Read the one document of the text."""
        try:
            self.next = _LOADER(self.text.characters).get_event
            return self._document()
        except yaml.MarkedYAMLError as error:
            self._explain(error)
        except (yaml.YAMLError, ValueError, OverflowError):  # the parser written in Python, on "\U00110000"
            self.text.stop("syntax/escape", Span(*self.end, *self.end))

    def _explain(self, error: yaml.MarkedYAMLError) -> NoReturn:
        """Say in the user's words what the parser complains about."""
        said = f"{error.context} {error.problem}"
        at, begin = (
            mark.index if mark else 0 for mark in (error.problem_mark, error.context_mark or error.problem_mark)
        )
        sign, bracket = (self.text.characters[index : index + 1] for index in (at, begin))
        kind = find_kind(said, sign)
        at = min(begin if kind in AT_BEGINNING else at, len(self.text.characters.rstrip()))
        span = self.text.span(at, at + 1)
        if kind == "syntax/indentation" and self.text.lines[span.line - 1][: span.column - 1].strip():
            kind = "syntax/after"
        line = self.text.span(begin, begin).line
        self.text.stop(kind, span, sign=sign, bracket=bracket, line=line, deepest=DEEPEST)

    def _document(self) -> Value:
        self.next()
        event = self.next()
        if type(event) is StreamEndEvent:
            self.text.stop("empty-file", _TOP)
        if self.text.characters.startswith("%", event.start_mark.index):
            self.text.report("directive", self.text.span(event.start_mark.index, event.start_mark.index + 1))
        value = self._value(self.next(), ())
        self.next()
        event = self.next()
        if not isinstance(value, dict):
            self._refuse_top(value)
        if type(event) is DocumentStartEvent:
            self.text.report("several-documents", _span(cast("_Event", event)))
        return value

    def _refuse_top(self, value: Value) -> None:
        span = self.values.get((), _TOP)
        if value or span.quoted:
            self.text.report("not-a-mapping", span)
        else:
            self.text.report("empty-file", _TOP)

    def _value(self, event: _Event, address: Address) -> Value:
        """Read whatever begins with this event."""
        kind: type = type(event)
        if kind is ScalarEvent:
            self.values[address] = self._scalar(event, address)
            return event.value
        if kind is AliasEvent:
            self.text.report("alias", _span(event), address)
            return f"*{event.anchor}"
        if len(address) == DEEPEST:
            self.text.stop("too-deep", _span(event), address[:1], deepest=DEEPEST)
        self._check_properties(event, address)
        start = event.start_mark
        value = self._mapping(event, address) if kind is MappingStartEvent else self._list(event, address)
        self.values[address] = Span(start.line + 1, start.column + 1, *self.end)
        return value

    def _list(self, start: _Event, address: Address) -> list[Value]:
        items: list[Value] = []
        while type(event := self.next()) is not SequenceEndEvent:
            self._check_width(items, event, address)
            items.append(self._value(event, (*address, len(items))))
        if start.flow_style:
            self._close(cast("_Event", event))
        return items

    def _mapping(self, start: _Event, address: Address) -> dict[str, Value]:
        content: dict[str, Value] = {}
        while type(event := self.next()) is not MappingEndEvent:
            self._check_width(content, event, address)
            key = self._key(event, start, address)
            value = self.next()
            at = (*address, key) if key not in content else (*address, key, "?")
            content[key] = self._value(value, at)
            if start.flow_style and not content[key]:
                self._check_stray(event, value, at, first=len(content) == 1)
        if start.flow_style:
            self._close(cast("_Event", event))
        return content

    def _check_width(self, members: Sized, event: _Event, address: Address) -> None:
        if len(members) == WIDEST:
            self.text.stop("too-large/entries", _span(event), address, widest=WIDEST)

    def _close(self, event: _Event) -> None:
        self.end = (event.end_mark.line + 1, event.end_mark.column + 1)

    def _key(self, event: _Event, start: _Event, address: Address) -> str:
        """Read a key and keep its span, unless something is wrong with it."""
        kind: type = type(event)
        if kind is not ScalarEvent:
            if kind is not AliasEvent:
                self.text.report("complex-key", _span(event), address)
            self._value(event, (*address, "?"))
            return "?"
        key = event.value
        at = (*address, key)
        span = self._scalar(event, at)
        if self._is_explicit(event, start):
            self.text.report("complex-key", span, at)
        elif key == "<<" and not span.quoted:
            self.text.report("merge-key", span, at)
        elif not key:
            self.text.report("empty-key", span, address)
        elif "\n" in key:
            self.text.report("line-break", span, address)
        elif at in self.keys:
            self.text.report("duplicate-key", span, at, key=shorten(key), line=self.keys[at].line)
        else:
            self.keys[at] = span
        return key

    def _is_explicit(self, event: _Event, start: _Event) -> bool:
        """Tell whether a key stands after a question mark."""
        first = event.start_mark
        if not start.flow_style and not start.anchor and not start.tag:
            return first.column != start.start_mark.column
        line = self.text.lines[first.line]
        return "?" in line and line[max(0, first.column - 80) : first.column].rstrip().endswith("?")

    def _scalar(self, event: _Event, address: Address) -> Span:
        """Give the span of a text, with its quotes."""
        start, end, style = event.start_mark, event.end_mark, event.style
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event, address)
        if not style and not event.value and not start.column and start.line >= self.end[0]:
            return Span(*self.end, *self.end)  # nothing at all, which the parser places on the line after
        self.end = (end.line + 1, end.column + 1)
        if not style:
            return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if style in "|>":
            self.end = self._last(start.line, end)
        span = Span(start.line + 1, start.column + 1, *self.end, style in "\"'")
        if style == '"' and not event.value.isprintable():
            self.text.check_escapes(event.value, span, address)
        return span

    def _last(self, first: int, end: _Mark) -> tuple[int, int]:
        """Give the end of a block text's last line: the parser's mark runs to the next line that says something."""
        line = min(end.line + (end.column > 0), len(self.text.lines)) - 1
        while line > first and not self.text.lines[line].strip():
            line -= 1
        return line + 1, len(self.text.lines[line].rstrip()) + 1

    def _check_stray(self, key: _Event, value: _Event, address: Address, *, first: bool) -> None:
        """Refuse what stands between commas in braces without a colon."""
        span, kept = _span(key), self.keys.get(address)
        between = self.text.characters[key.end_mark.index : value.start_mark.index]
        if kept and kept[:2] == span[:2] and not between.lstrip().startswith(":"):
            name = str(address[-1])
            kind = "stray-key/colon" if ":" in name else "stray-key/first" if first else "stray-key"
            self.text.report(kind, span, address, key=shorten(name))

    def _check_properties(self, event: _Event, address: Address) -> None:
        """Refuse the anchor and the tag of a value."""
        start = event.start_mark.index
        if event.tag is not None:
            self._report_word("tag", self.text.characters.index("!", start), address)
        if event.anchor is not None:
            self._report_word("anchor", self.text.characters.index(f"&{event.anchor}", start), address)

    def _report_word(self, kind: str, at: int, address: Address) -> None:
        first = self.text.span(at, at + 1)
        word = self.text.lines[first.line - 1][first.column - 1 :].split(maxsplit=1)[0].rstrip(",]}")
        self.text.report(kind, first._replace(end_column=first.column + len(word)), address)


def _span(event: _Event) -> Span:
    """Give the span of what makes an event: a text, a name, or a sign."""
    first, last = event.start_mark, event.end_mark
    return Span(first.line + 1, first.column + 1, last.line + 1, last.column + 1 + (first.index == last.index))
