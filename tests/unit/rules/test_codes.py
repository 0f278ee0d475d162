"""The codes of authorities and assemblies: language.md section 2."""

import pytest

from polsek.rules.codes import Codes
from polsek.rules.file import finish
from tests.making import draft_of, rule_text

KNOWN = Codes({"0380": "Uppsala", "2380": "Östersund", "23": "Region Jämtland Härjedalen"}, ("forbundet",))
OWN = "{code: kyrkan, name: Kyrkan, kind: other}"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({"authority": '"0380"'}, []),
        ({"authority": '"23"', "assembly": '"2380"'}, []),
        ({"authority": OWN}, []),
        ({"authority": OWN, "assembly": "kyrkan"}, []),
        ({"authority": OWN, "assembly": "forbundet"}, []),
        ({"authority": '"03801"'}, ['authority: did you mean "0380" (Uppsala)?']),
        ({"authority": '"Ostersund"'}, ['authority: did you mean "2380" (Östersund)?']),
        (
            {"authority": '"9999"'},
            ["authority: another payer is written authority: {code: ..., name: ..., kind: other}"],
        ),
        (
            {"authority": '"0380"', "assembly": "xx"},
            ["assembly: write the code of an authority, or add a mandate file with this one"],
        ),
    ],
)
def test_codes(head: dict[str, str], said: list[str]) -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr/year, per: party}}", **head))
    problems = finish(draft, {}, (), KNOWN)[1]
    assert [f"{each.path}: {each.hint.en if each.hint else ''}" for each in problems] == said
    assert {each.id for each in problems} <= {"unknown-code"}


def test_codes_are_not_looked_up_where_nobody_says_which_there_are() -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr/year, per: party}}", authority='"9999"'))
    assert finish(draft, {})[1] == ()
