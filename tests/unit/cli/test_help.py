"""A help on a narrow screen: what may be chosen, and what is typed, stands whole."""

import re
from typing import get_args

import pytest

from polsek.cli.commands import COMMANDS
from polsek.cli.options import SUPPORT
from polsek.rules.rule import SUPPORTS
from tests.consoles import USUAL, Polsek

CHOICES = ("table|json|csv|markdown|html|xlsx", "text|json|github|sarif|junit", "table|json|markdown|html")


@pytest.fixture(scope="module", params=["en", "sv"])
def helps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder, environment = tmp_path_factory.mktemp("empty"), {**USUAL, "POLSEK_LANGUAGE": request.param}
    with Polsek() as polsek:
        return {name: "\n".join(polsek.run([name, "--help"], folder, environment).lines) for name in COMMANDS}


def test_what_may_be_chosen_is_broken_after_a_bar(helps: dict[str, str]) -> None:
    words = {word for choice in CHOICES for word in choice.split("|")}
    for name, told in helps.items():
        for line in re.findall(r"│ +--format +(\S+\|\S*)|│ {20,}(\S+\|\S+)", told):
            assert {*"".join(line).strip("|").split("|")} <= words, name


def test_a_value_with_a_space_is_not_broken(helps: dict[str, str]) -> None:
    assert all('"+3 %/year"' in told for name, told in helps.items() if "%/year" in told), helps
    assert '"+3 %/year"' in helps["calculate"]


def test_every_kind_of_support_can_be_asked_for() -> None:
    assert get_args(SUPPORT) == SUPPORTS
