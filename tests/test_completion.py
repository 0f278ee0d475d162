"""What the shell is offered: the installed command, asked with the variables that Typer's completion of bash sets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).with_name("polsek")
RULE = (Path(__file__).parents[1] / "rules" / "ostersund" / "political-secretaries.yaml").read_text(encoding="utf-8")
LINES = {
    "calculate ost": ["ostersund", "ostersund/political-secretaries"],
    "describe region-h": ["region-halland/party-support"],
    "settle vaxh": ["vaxholm", "vaxholm/party-support"],
    "recalculate 2026 falun/": ["falun/group-leaders", "falun/party-support"],
    "compare ostersund fal": ["falun", "falun/group-leaders", "falun/party-support"],
    "compare ostersund@": [],
    "calculate nowhere": [],
    "calculate --rules no-such-folder ost": [],
    "mandates show Öst": ["Östersund", "Österåker", "Östhammar"],
    "mandates diff östers": ["östersund"],
    "new ostersu": ["ostersund"],
    "new 238": ["2380"],
    "explain ostersund --year 2024 M": ["M", "MP", "Miljöpartiet", "Moderaterna"],
    "explain ostersund --year 2024 Mod": ["Moderaterna"],
    "explain ostersund --year 2024 --mandates M=9,S=23 --set M": [],
    "explain --year 2024 --mandates M=9,S=23 ostersund S": ["S", "Socialdemokraterna"],
    "explain --year 2024 --mandates - ostersund S": [],
    "explain nowhere M": [],
    "explain ostersund --year 1900 M": [],
}


def offered(folder: Path, line: str, **more: str) -> list[str]:
    """Give the lines that bash is offered for the last word of a command line; nothing is said on stderr."""
    words = f"polsek {line}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("POLSEK_", "LC_"))}
    asked = {"_POLSEK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    environment = {**kept, "LANG": "C.UTF-8", **asked, **more}
    found = subprocess.run(
        [PROGRAM], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, b"")
    return [each for each in found.stdout.decode().splitlines() if each]


@pytest.mark.parametrize("line", LINES)
def test_the_last_word_is_completed(line: str, tmp_path: Path) -> None:
    assert offered(tmp_path, line) == LINES[line]


def test_rules_of_one_s_own_are_offered(tmp_path: Path) -> None:
    (tmp_path / "own" / "ostersund").mkdir(parents=True)
    (tmp_path / "own" / "ostersund" / "draft.yaml").write_text(RULE, encoding="utf-8")
    expected = ["ostersund", "ostersund/draft", "ostersund/political-secretaries"]
    assert offered(tmp_path, "calculate --rules own ost") == expected
    assert offered(tmp_path, "calculate ost", POLSEK_RULES="own") == expected


def test_a_rule_file_with_a_mistake_offers_no_party(tmp_path: Path) -> None:
    (tmp_path / "rule.yaml").write_text("authority: [", encoding="utf-8")
    assert offered(tmp_path, "explain rule.yaml M") == []
    (tmp_path / "rule.yaml").write_text(RULE, encoding="utf-8")
    assert offered(tmp_path, "explain rule.yaml --year 2024 Mo") == ["Moderaterna"]
