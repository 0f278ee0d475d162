"""Every problem has an example with its exact text in both languages, a page, and a cure that cures it."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from polsek.problem import Language
from polsek.read.refusals import REFUSALS
from polsek.read.shipped import problem_ids, problem_page
from tests.pages.problem_groups import GROUPS
from tests.pages.typography import held
from tests.problem_examples import EXAMPLES, LANGUAGES, Answer, answers_of, ask, commands, cures, ids, kept

ROOT = Path(__file__).parents[1]
PAGES = {"en": ".md", "sv": ".sv.md"}
MEANINGS = {"en": "page.md", "sv": "page.sv.md"}
WIDTH = 80
CODE = re.compile(r"`([^`]+)`")
TRANSLATED = ("*", "&", "!", "key:", "nyckel:", "polsek new")
"""How code begins in which a word stands for whatever the reader writes there."""
ID = re.compile(r"[a-z]+(-[a-z]+)*")
BEGINS = ("report", "problem", "Problem", "Refusal")
"""What a problem is made with; so is what hands its own `id` on to one of them."""
FIRST_LINE = re.compile(
    r"(?P<file>\S+):(?:(\d+):(\d+)|[A-Z]+\d+): (error|warning|note|fel|varning|anmärkning): (.+)  \[([a-z-]+)\]"
)
SEVERITIES = {"fel": "error", "varning": "warning", "anmärkning": "note"}
EXCERPT = re.compile(r"(\d+) \| (.*)")
CARETS = re.compile(r" +\| ( *)(\^+)")
HINT = re.compile(r"   (?:hint|tips): (.+)")
LONGEST_EXCERPT = 115


class Said(NamedTuple):
    """A problem as it was printed."""

    file: str
    line: int
    column: int
    severity: str
    message: str
    id: str
    hint: str
    excerpt: str
    carets: tuple[int, int] | None
    """The first column under which there is a caret, and the first after them."""


def said(answer: Answer) -> Iterator[Said]:
    """Read the problems out of an answer."""
    lines = [*answer.text.splitlines(), "", "", "", ""]
    for at, line in enumerate(lines):
        if (first := FIRST_LINE.fullmatch(line)) is None:
            continue
        excerpt, carets = EXCERPT.fullmatch(lines[at + 1]), CARETS.fullmatch(lines[at + 2])
        hint = HINT.fullmatch(lines[at + 1 if excerpt is None else at + 3])
        shown = None if carets is None else (len(carets[1]) + 1, len(carets[1]) + len(carets[2]) + 1)
        assert excerpt is None or excerpt[1] == first[2]
        assert (excerpt is None) == (carets is None)
        severity = SEVERITIES.get(first[4], first[4])
        yield Said(
            first["file"], int(first[2] or 1), int(first[3] or 1), severity, first[5], first[6],
            hint[1] if hint else "", excerpt[2] if excerpt else "", shown,
        )  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> Mapping[str, Mapping[str, list[Answer]]]:
    return {language: answers_of(ids(), language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def cured() -> Mapping[str, list[Answer]]:
    asked = [(name, command) for name in ids() for command in cures(name)]
    found: dict[str, list[Answer]] = {name: [] for name in ids()}
    for (name, _), answer in zip(asked, ask(asked, "en"), strict=True):
        found[name].append(answer)
    return found


# --- each example -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ids())
def test_the_answer_is_exact(answers: Mapping[str, Mapping[str, list[Answer]]], id: str, language: str) -> None:
    assert kept(answers[language][id]) == (EXAMPLES / id / f"expected.{language}").read_text(encoding="utf-8")


@pytest.mark.parametrize("id", ids())
def test_every_command_meets_the_problem(answers: Mapping[str, Mapping[str, list[Answer]]], id: str) -> None:
    for answer in answers["en"][id]:
        assert id in {problem.id for problem in said(answer)}, answer.command
        failed = any(problem.severity == "error" for problem in said(answer))
        option = any(problem.file.startswith("--") for problem in said(answer))
        assert answer.exit_code in ((1, 2) if option else (int(failed),)), answer.command


@pytest.mark.parametrize("id", ids())
def test_both_languages_say_the_same(answers: Mapping[str, Mapping[str, list[Answer]]], id: str) -> None:
    for english, swedish in zip(answers["en"][id], answers["sv"][id], strict=True):
        assert english.exit_code == swedish.exit_code
        for en, sv in zip(said(english), said(swedish), strict=True):
            assert en._replace(message="", hint="") == sv._replace(message="", hint="")
            assert en.message != sv.message
            assert bool(en.hint) == bool(sv.hint)
            assert en.hint != sv.hint or not en.hint


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ids())
def test_nobody_is_called_by_a_bare_code(
    answers: Mapping[str, Mapping[str, list[Answer]]], id: str, language: str
) -> None:
    files = [path.read_text("utf-8", "replace") for path in (EXAMPLES / id).rglob("*.yaml")]
    codes = {code for text in files for code in re.findall(r'^authority: "(\d+)"', text, re.MULTILINE)}
    bare = re.compile(r"\b(?:of|for|från|för|av) (\d+)(?![-\d])")
    found = {code for each in answers[language][id] for problem in said(each) for code in bare.findall(problem.message)}
    assert not found & codes


@pytest.mark.parametrize("id", ids())
def test_every_problem_has_its_place(answers: Mapping[str, Mapping[str, list[Answer]]], id: str) -> None:
    for answer in answers["en"][id]:
        for problem in said(answer):
            assert problem.line >= 1
            assert problem.column >= 1
            path = EXAMPLES / id / problem.file
            if problem.carets is None or not path.is_file() or len(problem.excerpt) >= LONGEST_EXCERPT:
                continue
            first, after = problem.carets
            assert first == problem.column
            assert after <= max(len(problem.excerpt), first) + 1
            assert problem.excerpt == shown_line(path, problem.line)


def shown_line(path: Path, number: int) -> str:
    """Give a line of a file as an excerpt shows it."""
    data = path.read_bytes()
    try:
        text = data.decode()
    except UnicodeDecodeError:  # a table is shown as Swedish Excel would have written it
        text = data.decode("cp1252" if path.suffix == ".csv" else "utf-8", "replace")
    lines = text.replace("\r", "\n").split("\n")
    line = lines[number - 1].replace("\t", " ")
    return "".join(sign if sign.isprintable() or sign == "\u00a0" else "\ufffd" for sign in line)


@pytest.mark.parametrize("id", ids())
def test_the_cure_cures(cured: Mapping[str, list[Answer]], id: str) -> None:
    for answer in cured[id]:
        assert id not in {problem.id for problem in said(answer)}, answer.text
        assert answer.exit_code == 0, answer.text


def meaning(id: str, language: str) -> tuple[str, str]:
    """Give what a problem means, and the block with the cure."""
    text, between, block = (EXAMPLES / id / MEANINGS[language]).read_text(encoding="utf-8").partition("\ngood:\n\n```")
    assert between
    return text, block


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ids())
def test_the_page_shows_the_cure(id: str, language: str) -> None:
    text, block = meaning(id, language)
    assert 1 <= len(re.findall(r"[.:)](?:\s|$)", text)) <= 8
    assert max(len(line) for line in text.splitlines()) <= WIDTH
    example = block.partition("\n")[2].removesuffix("```\n").strip("\n")
    goods = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted((EXAMPLES / id).rglob("*"))
        if is_good(path)
    ]
    goods += [f"polsek {command}" for command in cures(id)]
    assert any(example in good for good in goods)


@pytest.mark.parametrize("id", ids())
def test_the_page_is_the_same_in_both_languages(id: str) -> None:
    (english, cure), (swedish, corrected) = meaning(id, "en"), meaning(id, "sv")
    assert english != swedish
    assert cure == corrected
    assert named_code(english) <= named_code(swedish)


def named_code(text: str) -> set[str]:
    """Give the code that a text names, but for that in which a word is translated."""
    found = {" ".join(code.split()) for code in CODE.findall(text)}
    return {code for code in found if not code.startswith(TRANSLATED)}


def is_good(path: Path) -> bool:
    return path.is_file() and path.relative_to(EXAMPLES).parts[1].startswith("good")


@pytest.mark.parametrize("id", ids())
def test_every_file_is_used(id: str) -> None:
    asked = " ".join([*commands(id), *cures(id)])
    for path in (EXAMPLES / id).iterdir():
        if path.name not in (*MEANINGS.values(), "command", "command.good", "expected.en", "expected.sv"):
            assert path.name in asked or path.name in ("mandates", "reference"), path


# --- all ids ----------------------------------------------------------------------------------------------------------


def test_every_id_has_an_example() -> None:
    assert ids_in_code() == set(ids())


def test_every_example_has_a_page_and_there_are_no_others() -> None:
    written = {path.name for path in (ROOT / "docs" / "problems").iterdir()}
    assert written == {f"{name}{ending}" for name in ids() for ending in PAGES.values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_leads_to_every_page_once(language: str) -> None:
    index = (ROOT / "docs" / f"problems{PAGES[language]}").read_text(encoding="utf-8")
    linked = re.findall(r"\(problems/([^)]*)\)", index)
    assert sorted(linked) == sorted(f"{name}{PAGES[language]}" for name in ids())


def test_every_problem_has_a_group() -> None:
    grouped = [name for names in GROUPS.values() for name in names.split()]
    assert sorted(grouped) == ids()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_asked_for(language: Language) -> None:
    assert list(problem_ids()) == ids()
    for name in ids():
        assert problem_page(name, language).startswith(held(f"# {name}\n\n{meaning(name, language)[0]}"))


def ids_in_code() -> set[str]:
    """Find the id of every problem that the program can make."""
    makers = dict.fromkeys(BEGINS, 0)
    size = 0
    while len(makers) != size:
        size = len(makers)
        for function in functions():
            names = [argument.arg for argument in function.args.args]
            if "id" in names and any(hands_on(call, makers) for call in calls(function)):
                makers[function.name] = names.index("id") - (names[0] == "self")
    found = {name for call in all_calls() for name in named_ids(call, makers)}
    return found | {kind.partition("/")[0] for kind in REFUSALS}


def hands_on(call: ast.Call, makers: Mapping[str, int]) -> bool:
    given = id_of(call, makers)
    return isinstance(given, ast.Name) and given.id == "id"


def named_ids(call: ast.Call, makers: Mapping[str, int]) -> Iterator[str]:
    given = id_of(call, makers)
    choices = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
    for each in choices:
        if isinstance(each, ast.Constant) and ID.fullmatch(str(each.value)):
            yield str(each.value)


def id_of(call: ast.Call, makers: Mapping[str, int]) -> ast.expr | None:
    function = call.func
    name = (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )
    if name not in makers:
        return None
    named = [each.value for each in call.keywords if each.arg == "id"]
    return next(iter([*named, *call.args[makers[name] : makers[name] + 1]]), None)


@cache
def trees() -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "src").rglob("*.py"))]


def functions() -> Iterator[ast.FunctionDef]:
    for tree in trees():
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def all_calls() -> Iterator[ast.Call]:
    for tree in trees():
        yield from calls(tree)
