"""What a Swedish reader sees of every shipped rule: no English, and no address but where it is to be typed."""

import re

import pytest

from polsek.read.library import Library
from tests.consoles import ROOT, USUAL, Polsek

RULES = tuple(Library().rules)
COMMANDS = (
    "calculate {} --year 2024",
    "explain {} S --year 2024",
    "describe {} --year 2024",
    "compare {}@2024 {}@2027",
    "check {} --published",
)
OTHERS = (
    *("calculate --all --year 2024", "calculate --all --year 2027", "survey ostersund --year 2024", "arrangements"),
    *("rules", "series", "bounds ostersund --year 2027", "mandates show gagnef", "mandates diff ostersund", "check"),
)
ENGLISH = re.compile(
    r"\b(the|of|and|which|was|were|are|printed|decision|every|year|share|says?|with|from|by|not|but|party|parties"
    r"|mandates|seats?|known|given|other|than|this|has|have|rules?|file|line|error|warning|used|value)\b"
)
ADDRESS = re.compile(r"\b[a-z_]+\.[a-z_]+\.\w")
SEVERAL = re.compile(
    r"(?<![\d,.–−/-])(?<!\d[ \u00a0])1[ \u00a0](partier|månader|platser|medlemmar|röster|sammanträden|heltidstjänster"
    r"|filer|regler|rader|dagar|kommuner|regioner|varningar|anmärkningar)\b"
)
"""One of something, in the plural."""
SPAN = re.compile(r"(?<![\d-])(19|20)\d\d-(19|20)?\d\d(?![\d-])(?<!-0\d)(?<!-1[0-2])")
"""Years from and to, with a hyphen."""
PAID = re.compile(r"\butgår\b|Kvar hos arbetsgivaren")
"""What a chancery reads as *is paid*, and an employer that is not named."""
OWN = re.compile(r"https?://\S+|\S*polsek\S*|\S+\.(yaml|csv)\S*|\[[a-z-]+\]|[a-z-]+/[a-z-]+|\b(kr|mandates): ")
"""Addresses of the web, names of files, ids of rules and problems."""
TYPED = re.compile(r"^ *(\d+ \| |\| +\^|tips: |Se: |Så är beloppen)|\(ange med --set\)|\([a-z_]+\.[\w.-]+\)$")
"""Excerpts of files, and lines that say what is to be typed."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    """Give the lines of every answer, by its command."""
    folder, environment = tmp_path_factory.mktemp("empty"), {**USUAL, "POLSEK_LANGUAGE": "sv", "COLUMNS": "200"}
    commands = [*(command.format(rule, rule) for rule in RULES for command in COMMANDS), *OTHERS]
    with Polsek() as polsek:
        return {command: polsek.run(command.split(), folder, environment).lines for command in commands}


def holding(pattern: re.Pattern[str], lines: tuple[str, ...]) -> list[str]:
    return [line for line in lines if TYPED.search(line) is None and pattern.search(OWN.sub("", line))]


@pytest.mark.parametrize(
    "pattern", [ENGLISH, ADDRESS, SEVERAL, SPAN, PAID], ids=["english", "address", "several", "span", "paid"]
)
def test_no_answer_holds_it(said: dict[str, tuple[str, ...]], pattern: re.Pattern[str]) -> None:
    assert all(said.values())
    assert {command: found for command, lines in said.items() if (found := holding(pattern, lines))} == {}


def test_no_page_and_no_transcript_has_one_of_several() -> None:
    shown = [
        *ROOT.glob("docs/**/*.sv.md"),
        *ROOT.glob("tests/cli/*.console"),
        *ROOT.glob("tests/problems/*/expected.sv"),
    ]
    texts = {path.name: path.read_text(encoding="utf-8").splitlines() for path in shown}
    assert {name: found for name, lines in texts.items() if (found := holding(SEVERAL, tuple(lines)))} == {}


def test_the_riksdag_is_no_municipal_assembly(said: dict[str, tuple[str, ...]]) -> None:
    own = re.compile(r"”[^”]*”")
    lines = [own.sub("", line) for command, lines in said.items() if "riksdagen/" in command for line in lines]
    assert [line for line in lines if re.search(r"(?<!kommun)(?<!region)fullmäktige", line)] == []


def test_it_would_be_found() -> None:
    assert holding(ENGLISH, ("Källa: the rule", "Källa: regeln"))
    assert holding(SEVERAL, ("högst 1 partier", "i 1\u00a0månader."))
    assert not holding(SEVERAL, ("21 partier", "0,1 heltidstjänster", "11 000 röster", "1 parti"))
    assert holding(SPAN, ("mandatperioden 2014-2018", "läsåret 2013-14"))
    assert not holding(SPAN, ("2014–2018", "2014-10-01", "sedan 2014-10"))
    assert holding(ADDRESS, ("koping/party-support: pools.budget.amount.2020-01-01",))
    assert not holding(ADDRESS, ('   tips: ange det: --set "pools.budget.amount=..."',))
