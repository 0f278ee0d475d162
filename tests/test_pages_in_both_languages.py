"""Every page has both languages, which do the same; the Swedish ones have no retired word and no English left over."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.pages.typography import held

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GLOSSARY = DOCS / "ordlista.md"
FOR_DEVELOPERS = DOCS / "project"
"""What those who change polsek read is in English alone."""
SWEDISH = sorted((*DOCS.rglob("*.sv.md"), ROOT / "README.sv.md"))
ENGLISH = sorted(
    page
    for page in (*DOCS.rglob("*.md"), ROOT / "README.md")
    if ".sv." not in page.name and page != GLOSSARY and FOR_DEVELOPERS not in page.parents
)
PAIRS = [(page.with_name(page.name.replace(".sv.md", ".md")), page) for page in SWEDISH]
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
NO_PROSE = re.compile(r"<!--.*?-->|`[^`]*`|\]\([^)\s]*\)", re.DOTALL)
TO_ENGLISH = re.compile(r"\(?(?:In English|Same page)[^)]*?\[[^\]]*\][^)]*\)?")
PLACEHOLDERS = {
    "MÅL": "TARGET", "ÅR": "YEAR", "FIL": "FILE", "KOMMUN": "AUTHORITY", "SÖKVÄG": "PATH", "MAPP": "DIR",
    "NAMN": "NAME", "VÄRDE": "VALUE", "UTFALL": "OUTCOME", "KOMMANDO": "COMMAND", "TABELL": "TABLE", "REGEL": "RULE",
    "PARTI": "PARTY", "eller": "or",
}  # fmt: skip
RETIRED = re.compile(
    r"\b(?:pott(?:en|er|erna)?|delningstal\w*|nämnare\w*|i natura|slutkod\w*|tryckt\w*|tryckfel\w*|rättelser?"
    r"|vår tolkning|vi läser|halva uppåt|hälften uppåt|tom(?:ma)? plats(?:er)?|summerar? till|kända? skillnad(?:er)?"
    r"|(?:filen|filerna|webbsidan|sidan|regeln|beslutet|tabellen|lagen|raden) (?:säger|tiger|talar|nämner|noterar)"
    r"|säg det|myndighet(?:en|er|ens)?|versionshanterat arkiv|kommandoval|välj(?:er)? bort|skalet)\b",
    re.IGNORECASE,
)
"""Words that stood for something that now has one name, see the glossary; of Valmyndigheten it may be said."""
LEFT_OVER = re.compile(
    r"\b(?:the|and|of|with|which|that|this|these|are|was|were|has|have|what|when|where|who|your|you|not|it|its|they"
    r"|their|without|about|between|each|every|from|is|been|says|amounts?|settings?|warnings?|errors?|notes?|hint)\b"
)
"""Words of English that are none of Swedish."""


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose(text: str) -> str:
    return NO_PROSE.sub(" ", TO_ENGLISH.sub("", FENCED.sub("", text)))


def named(pair: tuple[Path, Path]) -> str:
    return pair[1].relative_to(ROOT).as_posix()


def headings(text: str) -> list[int]:
    return [len(marks) for marks in re.findall(r"^(#+) ", FENCED.sub("", text), re.MULTILINE)]


def fences(text: str) -> list[str]:
    return re.findall(r"^```(\w+.*)$", text, re.MULTILINE)


def commands(text: str) -> list[str]:
    """Give what is typed, in its order, without the language that is asked for."""
    typed = re.findall(r"^(?:\$ |PS> )(.*)$", text, re.MULTILINE)
    blocks = re.findall(r"^```(?:sh|powershell)$(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = [*typed, *(line for block in blocks for line in block.strip().splitlines())]
    return [re.sub(r" --language \w+", "", line).replace("partistod", "party-support") for line in lines]


def mentioned(text: str) -> list[str]:
    """Give the commands that sentences name."""
    spans = [" ".join(span.split()) for span in re.findall(r"`([^`]*)`", FENCED.sub("", text))]
    return [span for span in spans if span.startswith("polsek ")]


def in_english(command: str) -> str:
    return re.sub(r"\w+", lambda word: PLACEHOLDERS.get(word[0], word[0]), command)


def test_every_page_has_both_languages() -> None:
    assert [english for english, _ in PAIRS if not english.is_file()] == []
    assert set(ENGLISH) - {english for english, _ in PAIRS} == set()


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_both_languages_have_the_same_parts_and_commands(pair: tuple[Path, Path]) -> None:
    english, swedish = map(read, pair)
    assert headings(swedish) == headings(english)
    assert fences(swedish) == fences(english)
    assert commands(swedish) == commands(english)
    assert Counter(map(in_english, mentioned(swedish))) == Counter(mentioned(english))


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair[0].parent.name != "problems"], ids=named)
def test_each_language_leads_to_the_other(pair: tuple[Path, Path]) -> None:
    english, swedish = pair
    assert f"]({english.name})" in read(swedish)
    assert f"]({swedish.name})" in read(english)


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_swedish_pages_lead_to_swedish_pages(pair: tuple[Path, Path]) -> None:
    _, page = pair
    english = {path.resolve() for path in ENGLISH}
    links = re.findall(r"\]\((?!https?:)([^)#]+\.md)", read(page))
    led = [link for link in links if (page.parent / link).resolve() in english - {pair[0].resolve()}]
    assert led == []


@pytest.mark.parametrize("page", [*SWEDISH, GLOSSARY], ids=lambda page: page.relative_to(ROOT).as_posix())
def test_retired_words_and_english_stay_out_of_swedish_pages(page: Path) -> None:
    text = re.sub(r"^# \S+$|\S+\s% of \w+", "", prose(read(page)), flags=re.MULTILINE)
    assert RETIRED.findall(text) == []
    shown = "\n".join(re.findall(r"^```(?:\w+)(?: \S+)?$(.*?)^```$", read(page), re.MULTILINE | re.DOTALL))
    assert RETIRED.findall(shown) == []
    assert '"' not in text, "Swedish quotation marks are ”…”"
    if page != GLOSSARY:
        quoted = re.sub(r"”[^”]*”", "", text)
        assert LEFT_OVER.findall(quoted) == []


@pytest.mark.parametrize("page", SWEDISH, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_of_swedish_pages_work_in_powershell(page: Path) -> None:
    """There `>` writes UTF-16, `<` is no sign, `NAME=VALUE polsek` no command, and a bare comma parts an argument."""
    text = read(page)
    typed = re.findall(r"^(?:\$ |PS> )(.*)$", text, re.MULTILINE)
    for line in (*typed, *mentioned(text)):
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", line)
        assert not re.search(r"[<>,;&|`\\]|\$\(|^\w+=", bare), line


@pytest.mark.parametrize("page", [*SWEDISH, *ENGLISH, GLOSSARY], ids=lambda page: page.relative_to(ROOT).as_posix())
def test_amounts_stay_on_a_line(page: Path) -> None:
    assert held(read(page)) == read(page), f"python -m tests.pages.typography {page.relative_to(ROOT)}"


def test_what_is_held_together() -> None:
    page = "Det är 1 048 576 kr och 31,42 % (§ 227).\n\n`45 000` [2 000 kr](x)\n\n```console\n1 000 kr\n```\n"
    held_page = page.replace("1 048 576 kr", "1~048~576~kr").replace("31,42 %", "31,42~%").replace("§ 227", "§~227")
    assert held(page) == held_page.replace("~", "\u00a0")
    assert held(held(page)) == held(page)


REFUSED = {"automation": {"preliminary", "published-differs"}, "cookbook": {"number", "not-reported"}}
"""The problems that recipes are there to show; any other in an answer is a recipe that has broken."""


RECIPES = [page for name in REFUSED for page in sorted(DOCS.glob(f"{name}*.md"))]


@pytest.mark.parametrize("page", RECIPES, ids=lambda page: page.name)
def test_recipes_are_answered(page: Path) -> None:
    answers = re.findall(r"^```console$(.*?)^```$", read(page), re.MULTILINE | re.DOTALL)
    found = {problem for answer in answers for problem in re.findall(r"  \[([a-z-]+)\]$", answer, re.MULTILINE)}
    assert found == REFUSED[page.name.partition(".")[0]]
