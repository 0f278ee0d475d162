"""The texts of the shipped files: Swedish first, English beside it, and sources that can stand in a memo."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

RULES = Path(__file__).parents[2] / "rules"
FILES = sorted(path for path in RULES.rglob("*") if path.suffix in (".yaml", ".csv"))
KEYS = {"source", "note", "when", "because", "inferred", "interpreted", "title"}
ARRANGED = {"employed_by", "leads", "responsible", "terms", "notice", "ends"}
ENGLISH = re.compile(
    r"\b(the|of|and|which|was|were|are|is|printed|decision|amount|council|every|year|share|says?)\b", re.IGNORECASE
)
SWEDISH = re.compile(r"\b(och|att|är|som|av|inte|enligt|det)\b")
NAMES = re.compile(
    r"https?://\S+|”[^”]*”|\"[^\"]*\"|'[^']*'|\([^()]*\)|\b[A-ZÅÄÖ]\S*( (för|och|i|av|de|en|om|röst) \S+| [A-ZÅÄÖ]\S*)*"
)
"""What a text calls by its own name, whatever its language."""
UNFIT = (
    "nordfront", "samnytt", "friatider", "fdensammamamman", "marcusoscarsson", "nyhetsnotiser", "petterssonsblogg",
    "varjager", "wordpress", "blogspot", "partiet.se/", "dagensarena", "general knowledge", "no source", "payroll conf",
)  # fmt: skip
"""Extremist and partisan sites, blogs, and what is no source at all."""


def texts(value: object, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Give each text for people with its address."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in KEYS or (key in ARRANGED and "arrangement" in at):
                yield (*at, key), inner
            else:
                yield from texts(inner, (*at, str(key)))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, (*at, str(number)))


def texts_of(path: Path) -> list[tuple[str, object]]:
    """Give the texts of a file by address; a table has one, its source."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".csv":
        said = dict(re.findall(r"^# (source|source_en): (.*)$", text, re.MULTILINE))
        return [("source", {"sv": said["source"], "en": said["source_en"]})] if "source_en" in said else []
    return [(".".join(at), value) for at, value in texts(yaml.load(text, yaml.BaseLoader))]  # noqa: S506 - own files


def name(path: Path) -> str:
    """Name a file below the rules."""
    return str(path.relative_to(RULES))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_text_is_swedish_or_both(path: Path) -> None:
    """No Swedish text holds English, and no English one Swedish."""
    for at, value in texts_of(path):
        if isinstance(value, dict):
            assert list(value) == ["sv", "en"], at
            swedish, english = value["sv"], value["en"]
            assert not ENGLISH.search(NAMES.sub("", swedish)), (at, swedish)
            assert not SWEDISH.search(NAMES.sub("", english)), (at, english)
        else:
            assert not ENGLISH.search(NAMES.sub("", str(value))), (at, value)


SPAN = re.compile(r"(?<![\d/:.\w-])(19|20)\d\d-(19|20)\d\d(?![\d/-])")
"""Years from and to, with a hyphen where a dash belongs."""


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_span_of_years_has_a_dash(path: Path) -> None:
    """What is typed is written with a hyphen, what is read with a dash."""
    assert [value for _, value in texts_of(path) if SPAN.search(re.sub(r"https?://\S+", "", str(value)))] == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_sources_can_stand_in_a_memo(path: Path) -> None:
    text = path.read_text(encoding="utf-8").casefold()
    assert [unfit for unfit in UNFIT if unfit in text] == []
