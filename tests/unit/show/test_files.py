"""The file to start from is right when it is filled in, in both languages, and also with its examples put to use."""

import re

import pytest

from polsek.checks.published import recalculated
from polsek.mandates import Distribution, read_seats, resolve
from polsek.problem import Language
from polsek.read.library import Library
from polsek.read.source import parse
from polsek.rules.file import RuleFile, read_rule
from polsek.show.files import starter

SEATS = {"Socialdemokraterna": 23, "Moderaterna": 9, "Lista 21: Ett bättre Ö": 1, "Utan mandat": 0}
LANGUAGES: tuple[Language, ...] = ("en", "sv")


def written(language: Language = "en", seats: dict[str, int] = SEATS) -> str:
    """Give the file, filled in."""
    return starter("2380", "Östersund", seats, 2026, language).replace('"CHANGE: ', '"').replace('"BYT: ', '"')


def put_to_use(text: str) -> str:
    """Take away the # of all that is an example: a remark begins with `# ` and a word."""
    return re.sub(r"^#(?=\S|  )", "", text, flags=re.MULTILINE)


def read(text: str) -> tuple[RuleFile | None, list[str]]:
    file, problems = Library().finished(read_rule(parse(text, "new.yaml"), "new"))
    return file, [problem.message.en for problem in problems]


def assembly() -> tuple[Distribution, ...]:
    parties = "\n".join(f'  "{name}": {mandates}' for name, mandates in SEATS.items())
    text = f'polsek: 1\nauthority: "2380"\nelection: 2022-09-11\nparties:\n{parties}\n'
    return resolve([read_seats(parse(text, "seats.yaml"), "seats")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_right_when_it_is_filled_in(language: Language) -> None:
    file, problems = read(written(language))
    assert problems == []
    assert file is not None
    assert file.code == "2380"
    assert list(file.rule.components) == ["base", "mandate"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_refused_until_it_is_filled_in(language: Language) -> None:
    file, problems = read(starter("2380", "Östersund", SEATS, 2026, language))
    assert file is None
    assert problems == ["the template is not filled in"] * 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_examples_are_right_when_they_are_put_to_use(language: Language) -> None:
    file, problems = read(put_to_use(written(language)))
    assert problems == []
    assert file is not None
    assert list(file.rule.components) == ["base", "mandate", "secretary", "equal", "by_mandate"]
    assert list(file.rule.pools) == ["budget"]
    assert file.rule.instalments is not None
    assert file.rule.settlement is not None
    assert [each.indexed is None for each in file.rule.components.values()] == [False, False, True, True, True]
    assert len(file.rule.published) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_table_is_what_its_example_gives(language: Language) -> None:
    text = written(language)
    file, problems = read(text[: text.index("#published")] + put_to_use(text[text.index("#published") :]))
    assert problems == []
    assert file is not None
    found = recalculated(file, assembly(), {})
    assert [problem.message.en for problem in found.problems] == []
    assert (found.numbers.compared, found.numbers.reproduced) == (4, 4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_the_schema_and_the_seats(language: Language) -> None:
    lines = written(language).splitlines()
    assert lines[lines.index("polsek: 1") - 1] == "# yaml-language-server: $schema=../rule-file.schema.json"
    assert any("33" in line and "Socialdemokraterna 23" in line for line in lines)
    assert max(map(len, lines)) <= 120


def test_an_assembly_without_known_seats() -> None:
    assert read(put_to_use(written(seats={})))[1] == []
