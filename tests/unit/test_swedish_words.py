"""The words of the Swedish texts: what a word was retired for stays out of messages, pages and shipped texts."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from polsek.read.refusals import REFUSALS
from tests.unit.test_shipped_texts import FILES, name, texts_of

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "polsek").rglob("*.py"))
PAGES = sorted((ROOT / "tests" / "problems").glob("*/page.sv.md"))
RETIRED = {
    r"myndighet\w*": "kommunen, regionen or utbetalaren",
    r"pott\w*": "ram",
    r"tal(en)?": "belopp, andel, antal or värde: say which",
    r"(säger|sägs|säg)": "anges, framgår: texts do not speak",
    r"(tiger|noterar|talar om)": "saknas, anges, visar",
    r"i natura": "in natura",
    r"summera\w* till": "blir tillsammans",
    r"(tryckt\w*|tryckfel\w*)": "publicerat, skrivfel",
    r"(delningstal\w*|nämnare\w*)": "what the sum is divided by",
    r"slutkod\w*": "returkod",
    r"(återskapa\w*|känd skillnad|kända skillnader)": "stämmer, känd avvikelse",
    r"rättelse\w*": "korrigering",
    r"arkiv\w*": "zip-fil",
    r"blanksteg\w*": "mellanslag",
    r"(halva|matematisk avrundning) uppåt": "hälften uppåt",
    r"(vår tolkning|vi läser)": "en tolkning",
    r"den styrande sidan": "styret",
    r"ingen (kan|vet)": "det går inte att avgöra, det är okänt",
    r"finns inget val --": "flaggan",
    r"förstås inte": "går inte att tolka",
}
"""Words that an officer does not use so, and what is said instead."""
RIGHT = (
    r"(skrivet som|skriv) ett tal",
    r"ett tal på",
    r"(inte|exakt) (ett )?tal",
    r"ett tal skrivs",
    r"mellan talet och",
    r"skriv ut hela talet",
)
"""Where *tal* is a number as it is written."""


def swedish(source: Path) -> Iterator[tuple[int, str]]:
    """Give the Swedish texts of a module: of each `Words`, `say` and `both`, with their lines."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") in {"Words", "say", "both"}
            and len(node.args) > 1
        ):
            text = "".join(
                part.value
                for part in ast.walk(node.args[1])
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )
            yield node.lineno, text


def retired(text: str) -> list[str]:
    """Give the retired words of a text."""
    plain = re.sub("|".join(RIGHT), "", re.sub(r"(?s)```.*?```|`[^`]*`", "", text), flags=re.IGNORECASE)
    return [
        f"{found[0]}: {better}"
        for word, better in RETIRED.items()
        if (found := re.search(rf"(?<![\w-]){word}(?![\w-])", plain, re.IGNORECASE))
    ]


@pytest.mark.parametrize("source", SOURCES, ids=[str(each.relative_to(ROOT)) for each in SOURCES])
def test_no_message_has_a_retired_word(source: Path) -> None:
    found = [f"line {line}: {word} ({text[:60]})" for line, text in swedish(source) for word in retired(text)]
    assert not found


@pytest.mark.parametrize("page", PAGES, ids=[each.parent.name for each in PAGES])
def test_no_problem_page_has_a_retired_word(page: Path) -> None:
    assert not retired(" ".join(page.read_text(encoding="utf-8").split("\n")))


def test_no_refusal_has_a_retired_word() -> None:
    assert [word for texts in REFUSALS.values() for text in texts[1::2] for word in retired(text)] == []


def test_a_retired_word_is_found() -> None:
    assert retired("filen säger inte vem") == ["säger: anges, framgår: texts do not speak"]
    assert retired("Valmyndigheten, `pott` och ett tal skrivs så") == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_shipped_text_has_a_retired_word(path: Path) -> None:
    for at, value in texts_of(path):
        text = value["sv"] if isinstance(value, dict) else str(value)
        assert not retired(text), at
