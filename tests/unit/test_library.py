"""The library answers what the commands answer as JSON, with exact numbers; it raises all problems, prints nothing."""

import doctest
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from copy import copy, deepcopy
from decimal import Decimal
from fractions import Fraction
from inspect import signature
from multiprocessing import get_context
from pathlib import Path
from pickle import dumps, loads

import pytest

import polsek
from polsek.asking.arguments import refused
from polsek.cli.output import UnwritableError
from polsek.notation.words import Refusal
from polsek.problem import CommandError, OptionError, Place, PolsekError, Problem, Words, same
from polsek.show.data import json_text
from tests.making import component

ROOT = Path(__file__).resolve().parents[2]
SEATS = {"M": 9, "S": 52}


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


ANSWERS: dict[str, Callable[[], object]] = {
    "calculate ostersund --year 2024": lambda: polsek.calculate("ostersund", year=2024),
    "calculate tyreso --year 2025": lambda: polsek.calculate("tyreso", year=2025),
    "calculate ostersund --year 2024 --by month": lambda: polsek.calculate("ostersund", year=2024, by="month"),
    "calculate ostersund --year 2027 --set riksdag_fee=84300.5 --mandates M=9,S=52": lambda: polsek.calculate(
        "ostersund", year=2027, set={"riksdag_fee": "84300.5"}, mandates=SEATS
    ),
    "explain ostersund M --year 2024": lambda: polsek.explain("ostersund", "M", year=2024)[0],
    "explain ostersund --year 2024": lambda: polsek.explain("ostersund", year=2024)[0],
    "compare ostersund@2026 ostersund@2027": lambda: polsek.compare("ostersund@2026", "ostersund@2027"),
    "compare ostersund --year 2026 --to-mandates M=9,S=52": lambda: polsek.compare(
        "ostersund", year=2026, to_mandates=SEATS
    ),
    "check ostersund": lambda: polsek.check("ostersund"),
    "check ostersund --year 2027": lambda: polsek.check("ostersund", year=2027),
}


@pytest.mark.parametrize("line", ANSWERS)
def test_it_answers_as_the_command(line: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "polsek", *line.split(), "--format", "json", "--language", "en"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout
    assert json_text(ANSWERS[line]()) == told


@pytest.mark.parametrize("line", ANSWERS)
def test_numbers_are_whole_or_fractions(line: str) -> None:
    for number in numbers(ANSWERS[line]()):
        assert type(number) is int or (type(number) is Fraction and number.denominator != 1), number


def numbers(value: object) -> list[object]:
    if isinstance(value, dict):
        return [each for inner in value.values() for each in numbers(inner)]
    if isinstance(value, list):
        return [each for inner in value for each in numbers(inner)]
    return [] if value is None or isinstance(value, (str, bool)) else [value]


@pytest.mark.parametrize(
    ("ask", "id"),
    [
        (lambda: polsek.calculate("nowhere"), "question"),
        (lambda: polsek.calculate("ostersund", year=2024, set={"riksdag_fe": 1}), "question"),
        (lambda: polsek.calculate("ostersund", year=2024, mandates="no.csv"), "question"),
        (lambda: polsek.calculate("ostersund", year=1990), "year-outside"),
        (lambda: polsek.calculate("ostersund", year=2027, strict=True), "preliminary"),
        (lambda: polsek.calculate("ostersund", year=2024, mandates={"M": -1}), "number"),
        (lambda: polsek.explain("ostersund", "FP", year=2024), "question"),
        (lambda: polsek.compare("ostersund@2026"), "question"),
        (lambda: polsek.compare("ostersund@2026", "ostersund@1990"), "year-outside"),
        (lambda: polsek.check("nowhere"), "question"),
        (lambda: polsek.calculate("ostersund", year=2024, by="week"), "question"),
        (lambda: polsek.calculate("ostersund", year=99999), "question"),
        (lambda: polsek.calculate("ostersund", year=0), "question"),
        (lambda: polsek.explain("ostersund", "M", year=99999), "question"),
        (lambda: polsek.compare("ostersund", "vaxholm", year=99999), "question"),
        (lambda: polsek.check("ostersund", year=99999), "question"),
        (lambda: polsek.check("ostersund", language="fr"), "question"),  # type: ignore[arg-type]  # a user's text
        (lambda: polsek.explain("ostersund", language="fr"), "question"),  # type: ignore[call-overload]
        (lambda: polsek.compare("ostersund@2026", "vaxholm", language="fr"), "question"),  # type: ignore[arg-type]
    ],
)
def test_what_is_wrong_is_raised_with_its_place(
    ask: Callable[[], object], id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(polsek.PolsekError) as raised:
        ask()
    assert id in {problem.id for problem in raised.value.problems}
    assert all(problem.message.en and problem.message.sv for problem in raised.value.problems)
    assert capsys.readouterr() == ("", "")


ODD: tuple[object, ...] = (
    *(
        None,
        "",
        " ",
        "x",
        "\0",
        "\ud800",
        "2024",
        "sv",
        "riksdag_fee=1",
        0,
        -1,
        2024,
        10**40,
        1.5,
        True,
        b"x",
        Path(),
        Path("x"),
    ),
    *(
        [],
        ["x"],
        ("x",),
        {1},
        {},
        {1: 9},
        {"": 9},
        {" ": 9},
        {"M": None},
        {"M": "9"},
        {"M": 9.5},
        {"M": True},
        {"M": -3},
    ),
    *({"riksdag_fee": 1.5}, {"riksdag_fee": "x\0"}, {"riksdag_fee": Decimal("NaN")}, {"riksdag_fee@x": 1}, object()),
)


@pytest.mark.parametrize("ask", [polsek.calculate, polsek.explain, polsek.compare, polsek.check])
def test_whatever_is_asked_is_answered_or_refused(ask: Callable[..., object]) -> None:
    for name in signature(ask).parameters:
        plain = {"year": 2024} if "year" in signature(ask).parameters else {}
        for odd in ODD:
            first = (odd,) if name in {"target", "paths"} else ("ostersund",)
            more = {} if name in {"target", "paths"} else {name: odd}
            with suppress(polsek.PolsekError):
                ask(*first, **{**plain, **more})
                assert not refused({name: (odd,) if name == "paths" else odd}), (name, odd)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: polsek.calculate("ostersund", year="2024"), "year is to be a whole number; it is str"),  # type: ignore[arg-type]
        (
            lambda: polsek.explain("ostersund", 1, year=2024),  # type: ignore[call-overload]
            "party is to be a text; it is int",
        ),
        (
            lambda: polsek.calculate("ostersund", set="riksdag_fee=1"),  # type: ignore[arg-type]
            "set is to be figures by name, each a text or an exact number; it is str",
        ),
        (
            lambda: polsek.calculate("ostersund", mandates={"": 9}),
            "mandates is to be a file's path, or whole numbers by the names of parties; it is dict with other entries",
        ),
    ],
)
def test_an_argument_of_another_type_is_refused_by_its_name(ask: Callable[[], object], said: str) -> None:
    with pytest.raises(polsek.PolsekError) as raised:
        ask()
    assert [(each.id, each.message.en) for each in raised.value.problems] == [("question", said)]


def test_all_that_is_of_another_type_is_refused_at_once() -> None:
    with pytest.raises(polsek.PolsekError) as raised:
        polsek.calculate(1, year="2024", strict="no", by=4)  # type: ignore[arg-type]  # a user's mistakes
    assert [each.message.en.split()[0] for each in raised.value.problems] == ["target", "year", "by", "strict"]


def test_a_target_is_a_path_too(tmp_path: Path) -> None:
    rule = tmp_path / "rule.yaml"
    rule.write_text(component("amount: 5 kr/year\nper: mandate"), encoding="utf-8")
    assert polsek.compare(rule, year=2024, mandates={"M": 2}, to_mandates={"M": 3})["total"]["difference"] == 5
    assert polsek.compare(rule, rule, year=2024, mandates={"M": 2})["total"]["difference"] == 0


def test_a_decimal_number_is_written_in_full() -> None:
    given = {"riksdag_fee": Decimal("8E+4")}
    assert polsek.calculate("ostersund", year=2024, set=given) == polsek.calculate(
        "ostersund", year=2024, set={"riksdag_fee": 80000}
    )


def _refused(text: str) -> polsek.PolsekError | None:
    """Ask from another process."""
    polsek.calculate(text, year=2027)
    return None


def test_what_is_raised_comes_whole_out_of_another_process() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool, pytest.raises(polsek.PolsekError) as raised:
        pool.submit(_refused, "nowhere").result()
    assert [each.id for each in raised.value.problems] == ["question"]


@pytest.mark.parametrize(
    "error",
    [
        PolsekError([Problem("a", same("b"), Place("c.yaml", 2)), Problem("d", same("e"), Place("c.yaml"), same("f"))]),
        CommandError(Words("one", "ett"), same("hint")),
        CommandError(Words("one", "ett")),
        OptionError([Problem("a", same("b"), Place("--set"))]),
        Refusal("number", same("a"), same("b"), (1, 2)),
        UnwritableError(Words("full", "full")),
    ],
)
@pytest.mark.parametrize("copied", [copy, deepcopy, lambda error: loads(dumps(error))])  # noqa: S301 - our own
def test_an_error_is_copied_with_all_that_it_says(error: Exception, copied: Callable[[Exception], Exception]) -> None:
    other = copied(error)
    assert (type(other), vars(other), str(other)) == (type(error), vars(error), str(error))


def test_the_arguments_of_the_program_that_asks_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["polsek", "--language", "fr", "--year", "1990"])
    assert polsek.calculate("ostersund", year=2024)["calculations"][0]["total"]["amount"] == 2846908


def test_the_import_alone_is_free() -> None:
    program = "import sys; before = set(sys.modules); import polsek; print(*sorted(set(sys.modules) - before))"
    command = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {program}"]
    assert subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split() in (
        ["polsek"],
        ["__future__", "polsek"],
    )


@pytest.mark.parametrize("page", ["library.md", "library.sv.md"])
def test_the_examples_of_its_page_hold(page: str) -> None:
    found = doctest.testfile(str(ROOT / "docs" / page), module_relative=False, verbose=False)
    assert (found.attempted > 10, found.failed) == (True, 0)


def test_an_answer_can_be_written_as_json_where_it_is_whole() -> None:
    assert json.loads(json.dumps(polsek.calculate("ostersund", year=2024)))


def test_the_answers_of_explain_have_types() -> None:
    """What a type checker reads: it is held by mypy, and run so that it is true."""
    titles: list[str] = [tree["title"] for tree in polsek.explain("ostersund", "M", year=2024)]
    first: list[str] = [trees[0]["title"] for trees in polsek.explain("ostersund", year=2024)]
    assert (titles, first) == (["Total"], ["Total"])
