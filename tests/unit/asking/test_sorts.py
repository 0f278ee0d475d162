"""A file of another sort than the one that is meant is called what it is, in one sentence, and where it belongs."""

from pathlib import Path

import pytest

from polsek.asking.question import scenario_asked
from polsek.asking.seating import seats_given
from polsek.asking.target import find, open_library
from polsek.problem import CommandError, PolsekError
from tests.making import component, rule_file

FILES = {
    "rule": component("amount: 5 kr/year\nper: party"),
    "mandates": 'polsek: 1\nauthority: "0380"\nelection: 2022-09-11\nparties: {S: 3}\n',
    "series": "polsek: 1\nseries: own\nunit: kr/year\nknown_to: 2026-12-31\nvalues: {2024-01-01: 5}\n",
    "scenario": "polsek: 1\ntitle: High\nset: {riksdag_fee: 84300}\n",
}
AS_IT_IS = {"rule": "en regelfil", "mandates": "en mandatfil", "series": "en seriefil", "scenario": "ett scenario"}
RULE = rule_file(component("amount: 1000 kr/year\nper: party")).rule
NOT_MEANT = {"rule": "ingen regelfil", "mandates": "ingen mandatfil", "scenario": "inget scenario"}


def read(file: str, wanted: str) -> None:
    """Read a file as what is wanted."""
    if wanted == "rule":
        find(file, None).rules({})
    elif wanted == "scenario":
        scenario_asked(file)
    else:
        seats_given(file, "0380", open_library(None), (), RULE, (2024, 2024))


@pytest.mark.parametrize("wanted", NOT_MEANT)
@pytest.mark.parametrize("sort", FILES)
def test_a_file_of_another_sort(sort: str, wanted: str, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(FILES[sort], encoding="utf-8")
    if sort == wanted:
        read(str(file), wanted)
        return
    with pytest.raises(CommandError) as caught:
        read(str(file), wanted)
    assert caught.value.message.sv == f"{file} är {AS_IT_IS[sort]}, {NOT_MEANT[wanted]}"
    assert caught.value.hint is not None


@pytest.mark.parametrize("wanted", NOT_MEANT)
def test_a_file_with_errors_of_its_own_is_told_of_these(wanted: str, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("polsek: 1\nnote: Test\n", encoding="utf-8")
    with pytest.raises(PolsekError):
        read(str(file), wanted)
