"""What is given and what is checked, through the library's own door and the commands."""

import io
import json
import sys
from pathlib import Path

import pytest

from polsek.cli.run import run

SEATS = "polsek: 1\nauthority: example\nelection: 2022-09-11\nparties: {Trean: 3, Åttan: 7}\n"
RULE = (
    "polsek: 1\nauthority: {code: example, name: Exempelköpings kommun, kind: other}\nsupport: party_support\n"
    "title: {sv: Stöd, en: Support}\nsource: the decision\nvalid: {from: 2023-01-01}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POLSEK_RULES", raising=False)
    monkeypatch.setenv("POLSEK_LANGUAGE", "en")
    return tmp_path


def ask(*words: str) -> tuple[int, str]:
    """Give the exit code of a command, and what it writes to stdout."""
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
    try:
        code = run(list(words))
        sys.stdout.flush()
        return code, sys.stdout.buffer.getvalue().decode()
    finally:
        sys.stdout, sys.stderr = kept


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_seats_that_are_given_are_marked_in_every_format(folder: Path) -> None:
    for options in (("--mandates", "S=6,SD=8"), ("--mandates", "S=-3,SD=+3"), ("--mandates", "krokom")):
        for kind in ("table", "markdown"):
            code, said = ask("calculate", "ostersund", "--year", "2027", *options, "--format", kind)
            assert code == 0
            assert "Given: mandates" in said
            assert options[1] in said, "the command that explains it repeats what was given"
        code, said = ask("calculate", "ostersund", "--year", "2027", *options, "--format", "json", "--receipt")
        assert code == 0
        answer = json.loads(said)
        assert "given" in {mark["kind"] for mark in answer["calculations"][0]["marks"]}
    code, said = ask("calculate", "ostersund", "--year", "2027", "--mandates", "S=6", "--receipt")
    assert code == 0
    assert "--mandates S=6" in said
    assert folder.is_dir()


def test_the_command_that_explains_repeats_the_figures(folder: Path) -> None:
    code, said = ask("calculate", "ostersund", "--year", "2027", "--set", "riksdag_fee=+3 %/year")
    assert code == 0
    assert 'polsek explain ostersund M --year 2027 --set "riksdag_fee=+3 %/year"' in said
    assert folder.is_dir()


@pytest.mark.parametrize(
    "asked", ["rules", "rules/example", "rules/example/s.yaml", "./rules/example", "rules/example/"]
)
def test_a_folder_inside_the_rules_sees_their_seats_and_series(folder: Path, asked: str) -> None:
    series = "polsek: 1\nseries: own_fee\ntitle: Avgift\nunit: kr/year\nsource: x\nknown_to: 2030-12-31\n"
    series += "values: {2023-01-01: 900}\n"
    write(folder / "rules/mandates/e.yaml", SEATS)
    write(folder / "rules/reference/own_fee.yaml", series)
    body = (
        "components: {a: {amount: 100 % of own_fee, per: mandate}}\n"
        "published: [{year: 2024, source: x, parties: {Trean: 2700, Åttan: 6300}}]\n"
    )
    write(folder / "rules/example/s.yaml", RULE + body)
    code, said = ask("check", asked, "--format", "json")
    assert code == 0
    answer = json.loads(said)
    assert (answer["published"]["compared"], answer["published"]["reproduced"]) == (2, 2)
    assert [each for each in answer["problems"] if each["severity"] == "error"] == []


@pytest.mark.parametrize("amount", ["50.000 kr/year", "2.500 kr/month", "1.000 mandates", "1234.567 kr/year"])
def test_a_point_before_three_digits_is_asked_about(folder: Path, amount: str) -> None:
    write(folder / "rule.yaml", f"{RULE}components: {{a: {{amount: {amount}, per: party}}}}\n")
    code, said = ask("check", "rule.yaml")
    assert code == 1
    number = amount.split(maxsplit=1)[0]
    whole, decimals = number.split(".")
    assert f"write {whole}{decimals} for thousands, {number}0 for decimals" in said


def test_facts_are_read_as_strictly(folder: Path) -> None:
    body = "facts: {rent: kr/year of each party}\ncomponents: {a: {amount: 100 % of rent, per: party}}\n"
    write(folder / "rule.yaml", RULE + body)
    for text, code in (("50.000", 1), ("0.125", 0), ("50.0000", 0), ("50000", 0), ("50000 kr/year", 0)):
        write(
            folder / "seats.yaml",
            SEATS.replace("{Trean: 3, Åttan: 7}", f"{{Trean: {{mandates: 3, facts: {{rent: {text}}}}}}}"),
        )
        assert ask("calculate", "rule.yaml", "--year", "2024", "--mandates", "seats.yaml")[0] == code, text
