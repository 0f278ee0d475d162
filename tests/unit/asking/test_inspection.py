import shutil
from pathlib import Path

import pytest

from polsek.asking.inspection import inspected
from polsek.read.shipped import SHIPPED


@pytest.fixture(autouse=True)
def _own_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a folder of rules that is not called so, as the shipped one of an installed program."""
    shutil.copytree(SHIPPED / "borgholm", tmp_path / "own" / "borgholm")
    shutil.copytree(SHIPPED / "laholm", tmp_path / "own" / "laholm")
    (tmp_path / "own" / "mandates").mkdir()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "paths",
    [
        ["borgholm", "laholm"],
        ["borgholm/party-support", "1381"],
        ["own"],
        ["own/borgholm", "own/laholm"],
        ["own/borgholm/party-support.yaml", "own/laholm/party-support.yaml"],
    ],
)
def test_a_proof_names_its_rule_as_an_answer_does(paths: list[str]) -> None:
    found = inspected(paths, "own", None, None, published=True).proofs
    assert found is not None
    assert {each.rule for each in found} == {"laholm/party-support", "borgholm/party-support"}
