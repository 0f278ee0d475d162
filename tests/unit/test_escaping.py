"""A command line that is to be copied: bash and PowerShell read the same words."""

import shlex

import pytest

from polsek.escaping import shell_words


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("ostersund@2024", "ostersund@2024"),
        ("Älvsbyn", "Älvsbyn"),
        ("riksdag_fee=84300", "riksdag_fee=84300"),
        ("M=9,S=23", '"M=9,S=23"'),
        ("riksdag_fee=+3 %/year", '"riksdag_fee=+3 %/year"'),
        ("Krokom's bästa", '"Krokom\'s bästa"'),
        ("@home", '"@home"'),
        ("{a: 1}", '"{a: 1}"'),
        ("$HOME", "'$HOME'"),
        ("", "''"),
    ],
)
def test_a_word_is_quoted_as_both_shells_take_it(word: str, written: str) -> None:
    assert shell_words([word]) == written
    assert shlex.split(written) == [word]
