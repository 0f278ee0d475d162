"""What must hold of every answer, whatever was asked and whatever the files say."""

from __future__ import annotations

import csv
import io
import json
import re
from fractions import Fraction
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

import openpyxl
from markdown_it import MarkdownIt

from polsek.escaping import cell, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SLOWEST = 5.0
"""How many seconds of the processor an answer may take."""
_BREAKS = re.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_RENDERER = MarkdownIt("gfm-like", {"linkify": False})
_FOREIGN = {"html_block", "html_inline", "link_open", "image", "code_inline", "em_open", "s_open", "code_block", "hr"}
_FORMULA = re.compile(r"[=+@\uff1d\uff0b\uff20]|-(?!\d)")


class Said(NamedTuple):
    """What a command answered."""

    arguments: tuple[str, ...]
    code: int
    out: str
    err: str
    seconds: float
    files: Mapping[str, bytes] = {}
    """What it has written, by name."""

    @property
    def format(self) -> str:
        """The format that was asked for."""
        if "--excel" in self.arguments:
            return "csv"
        after = dict(zip(self.arguments, self.arguments[1:], strict=False))
        return after.get("--format", "text" if self.arguments[0] == "check" else "table")


def faults(said: Said) -> Iterator[str]:
    """Find what does not hold of one answer."""
    if said.code not in {0, 1, 2}:
        yield f"exit code {said.code}: {said.err[-300:]}"
    if "Traceback" in said.out + said.err:
        yield "a traceback"
    if said.code == 2 and said.out:
        yield "an answer beside a wrong command line"
    if said.code and not said.out + said.err:
        yield "a failure without a word"
    if said.seconds > SLOWEST:
        yield f"{said.seconds:.1f} s"
    yield from _unseen(said)
    yield from _commands(said)
    yield from _written(said)
    if said.format == "html" and said.out:
        yield from _foreign(said.out)
    for name, data in said.files.items() if said.code == 0 else ():
        yield from _file(name, data)


def _unseen(said: Said) -> Iterator[str]:
    """Find what cannot be seen; a file for Excel begins with its mark."""
    out = said.out.removeprefix("\ufeff").replace("\r\n", "\n") if said.format == "csv" else said.out
    for name, text in (("stdout", out), ("stderr", said.err)):
        bad = next((each for each in text if not (each.isprintable() or each in "\n\u00a0\t\udc80")), "")
        if bad and not (said.format in {"json", "sarif"} and bad.isspace()):
            yield f"U+{ord(bad):04X} in {name}"


def _commands(said: Said) -> Iterator[str]:
    """Find lines that a runner would obey."""
    own = said.format == "github"
    out = "" if said.format == "csv" or said.arguments[:2] == ("mandates", "import") else said.out
    for line in (out + "\n" + said.err).splitlines():
        if "##[" in line or (line.lstrip().startswith("::") and not own):
            yield f"a command of a runner: {line[:80]!r}"
            return


def _written(said: Said) -> Iterator[str]:
    """Find an answer that is not of its format."""
    try:
        if said.format in {"json", "sarif"} and said.out:
            json.loads(said.out)
        if said.format == "junit" and said.out:
            ET.fromstring(said.out)  # noqa: S314 - what polsek has written
    except (ValueError, ET.ParseError) as error:
        yield f"no {said.format}: {error}"
    if said.format == "csv" and said.out:
        yield from _runs(said.out.removeprefix("\ufeff"), ";" if "--excel" in said.arguments else ",")
    if said.format == "markdown":
        found = {inner.type for token in _RENDERER.parse(said.out) for inner in (token, *(token.children or ()))}
        if found & _FOREIGN:
            yield f"Markdown with {', '.join(sorted(found & _FOREIGN))}"


def _runs(text: str, own: str) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(text), delimiter=own))
    if len({len(row) for row in rows}) > 1:
        yield "rows of several lengths"
    for separator in ",;\t":
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            if bad := next((each for each in row if _FORMULA.match(each)), ""):
                yield f"a cell that runs: {bad[:60]!r}"
                return


# --- pages and files ------------------------------------------------------------------------------------------------


class _Page(HTMLParser):
    """Keeps what of a page is not ours."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ELEMENTS:
            self.found.add(f"<{tag}>")
        for name, value in attrs:
            leads = name == "src" or (name == "href" and not (value or "").startswith(("#", "http://", "https://")))
            if leads or name.startswith("on") or (name == "style" and "url" in (value or "")):
                self.found.add(f"{name}={value}")

    def handle_comment(self, data: str) -> None:
        self.found.add(f"<!--{data}")


_ELEMENTS = frozenset(
    {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "div",
            "span",
            "a",
            "br",
        ),
        *(
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "pre",
            "details",
            "summary",
        ),
        *("figure", "figcaption", "svg", "defs", "pattern", "rect", "path", "line", "circle", "desc"),
    }
)
"""The elements of a page."""
_FUNCTIONS = frozenset(
    (
        "ABS",
        "AND",
        "IF",
        "INT",
        "LOOKUP",
        "MAX",
        "MIN",
        "MOD",
        "NA",
        "OR",
        "ROUND",
        "ROUNDDOWN",
        "ROUNDUP",
        "SIGN",
        "SUM",
        "TRUNC",
    )
)
"""The functions of a formula."""
_CALLED = re.compile(r"\b([A-Z][A-Z.]*)\(")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"")
"""The name of a sheet, or a text, in a formula."""


def _foreign(text: str) -> Iterator[str]:
    """Find elements, comments and addresses in a page that are not ours."""
    found = _Page(text).found
    if found:
        yield f"HTML with {', '.join(sorted(found))[:200]}"


def _file(name: str, data: bytes) -> Iterator[str]:
    """Find what does not hold of a file that was written."""
    if name.endswith(".xlsx"):
        yield from _workbook(data)
    elif name.endswith(".csv"):
        yield from _runs(data.decode(), ",")
    elif name.endswith(".json"):
        json.loads(data)


def _workbook(data: bytes) -> Iterator[str]:
    """Find a formula that is not ours."""
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        for cell_ in (each for row in sheet.iter_rows() for each in row if each.data_type == "f"):
            formula = _QUOTED.sub("", str(cell_.value))
            if set(_CALLED.findall(formula)) - _FUNCTIONS or "[" in formula or "|" in formula:
                yield f"a formula that is not ours: {sheet.title}!{cell_.coordinate} {str(cell_.value)[:100]!r}"
                return


# --- several answers --------------------------------------------------------------------------------------------------


def differences(answers: Sequence[Said]) -> Iterator[str]:
    """Find amounts that differ between the formats of `calculate`."""
    asked = {each.format: each for each in answers[:4] if each.arguments[0] == "calculate"}
    if len({each.code for each in asked.values()}) > 1:
        yield f"exit codes differ: { {name: each.code for name, each in asked.items()} }"
        return
    if not asked or asked["json"].code != 0 or "calculations" not in asked["json"].out:
        return
    told = json.loads(asked["json"].out, parse_float=Fraction)["calculations"]
    rows = list(csv.DictReader(io.StringIO(asked["csv"].out)))
    expected = [row for each in told for row in _rows(each)]
    found = [(row["party"], _number(row["total"])) for row in rows]
    if expected != found:
        yield f"JSON and CSV differ: {expected} {found}"
    for each in told:
        if each["total"]["amount"] is not None and isinstance(each["total"]["amount"], int):
            amount = f"{abs(each['total']['amount']):,}".replace(",", "\u00a0")
            for form in ("table", "markdown"):
                if amount not in asked[form].out:
                    yield f"{form} lacks the total {amount}"


def undone(answers: Sequence[Said]) -> Iterator[str]:
    """Find files that are not what is asked again: a year's that would change, a rule from a table that is wrong."""
    for first, then in pairwise(answers):
        again = then.arguments == (*first.arguments, "--check") or (first.arguments[0], then.arguments[:2]) == (
            "new",
            ("check", "new.yaml"),
        )
        if again and first.code == 0 and then.code != 0:
            yield f"what {first.arguments[0]} wrote does not hold: {then.out[-300:]} {then.err[-300:]}"


def _rows(calculation: dict[str, Any]) -> list[tuple[str, Fraction | None]]:
    parties = [(cell(row["party"]), _number(row["total"])) for row in calculation["parties"]]
    return [*parties, ("total", _number(calculation["total"]["amount"]))]


def _number(value: object) -> Fraction | None:
    return None if value in (None, "") else Fraction(str(value))


__all__ = ["Said", "differences", "faults", "plain"]
