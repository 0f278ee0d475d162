"""Rules that polsek was not written for, with every number worked out by hand: all of them come out."""

import json
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent / "unseen"
RULES, NUMBERS, KNOWN_DIFFERENCES = 47, 651, 3
"""The rules, their printed numbers, and those of the numbers that the rule `misprints` lists as wrong."""


def test_every_number_comes_out() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("POLSEK_")}
    command = [sys.executable, "-m", "polsek", "check", str(FOLDER), "--format", "json", "--language", "en"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    answer = json.loads(done.stdout)
    said = [
        f"{Path(each['file']).name}:{each['line']}: {each['message']}"
        for each in answer["problems"]
        if each["severity"] != "note"
    ]
    assert said == []
    assert len(list(FOLDER.glob("rules/*.yaml"))) == RULES
    assert answer["published"] == {
        "compared": NUMBERS,
        "reproduced": NUMBERS - KNOWN_DIFFERENCES,
        "known_differences": KNOWN_DIFFERENCES,
    }
    assert done.returncode == 0
