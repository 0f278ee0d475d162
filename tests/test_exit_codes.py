"""One exit code for one kind of mistake, whichever option or command it is made in."""

import subprocess
import sys
from pathlib import Path

import pytest

UNREADABLE = (
    "calculate ostersund --mandates M=",
    "calculate ostersund --mandates M=x",
    "calculate ostersund --mandates M=1,M=2",
    "calculate ostersund --set riksdag_fee=abc",
    "calculate ostersund --year abc",
    "calculate ostersund --years 2027-2026",
    "calculate ostersund --by week",
    "compare ostersund --mandates M=",
    "compare ostersund --to-mandates M=x",
    "compare ostersund --to-set riksdag_fee=abc",
    "mandates diff ostersund --from abc",
)
UNKNOWN_YEAR = (
    "calculate ostersund --year 1950",
    "calculate --all --year 1950",
    "explain ostersund M --year 1950",
    "compare ostersund@1950 ostersund@2024",
    "recalculate 1950 --out out",
    "mandates show ostersund --year 1950",
    "mandates diff ostersund --from 1950",
    "mandates diff ostersund --to 1950",
)
IN_A_FILE = ("calculate ostersund --mandates seats.csv", "check rule.yaml", "settle ostersund out.csv --year 2024")


@pytest.mark.parametrize(
    ("line", "code"),
    [*((line, 2) for line in UNREADABLE), *((line, 1) for line in UNKNOWN_YEAR), *((line, 1) for line in IN_A_FILE)],
)
def test_a_mistake_has_the_code_of_its_kind(line: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "seats.csv").write_text("party,mandates\nM,x\n", encoding="utf-8")
    (tmp_path / "out.csv").write_text("party,spent\nM,x\n", encoding="utf-8")
    (tmp_path / "rule.yaml").write_text("polsek: 1\nauthority: x\n", encoding="utf-8")
    command = [sys.executable, "-m", "polsek", *line.split()]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (answer.returncode, "Traceback" in answer.stderr) == (code, False), answer.stdout + answer.stderr


@pytest.mark.parametrize("line", ["schema", "schema --answer calculate", "schema --answer rules", "settle --help"])
def test_what_is_described_is_the_same_without_docstrings(line: str) -> None:
    plain, optimized = (
        subprocess.run([sys.executable, *how, "-m", "polsek", *line.split()], capture_output=True, check=True).stdout
        for how in ((), ("-OO",))
    )
    assert plain == optimized
