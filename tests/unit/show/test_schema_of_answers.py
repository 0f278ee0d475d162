"""The schema of every answer: transcripts hold to it, and an answer that lacks a key or has another sort does not."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from polsek.show.schema import ANSWERS, answer_schema

TRANSCRIPTS = Path(__file__).parents[2] / "cli"
COMMAND = re.compile(r"\$ polsek ((?:mandates )?\w+).* --format json\b")
VALIDATORS = {command: Draft202012Validator(answer_schema(command)) for command in ANSWERS}


def answers() -> Iterator[tuple[str, str, object]]:
    """Give the JSON of every transcript that shows all of it: whose it is, which command's, the answer."""
    for path in sorted(TRANSCRIPTS.glob("*.console")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for at, line in enumerate(lines):
            found = COMMAND.match(line)
            ends = {"{": "}", "[": "]"}.get(lines[at + 1]) if found else None
            if found and ends in lines[at:]:
                text = "\n".join(lines[at + 1 : lines.index(ends, at) + 1])
                if "\n..." not in text:
                    yield f"{path.stem}:{at + 1}", found[1], json.loads(text)


FOUND = [pytest.param(command, answer, id=place) for place, command, answer in answers()]


def test_transcripts_show_answers_of_most_commands() -> None:
    assert {each.values[0] for each in FOUND} >= {"calculate", "explain", "settle", "mandates show", "mandates diff"}


@pytest.mark.parametrize(("command", "answer"), FOUND)
def test_a_transcript_holds_to_the_schema(command: str, answer: object) -> None:
    assert [error.message for error in VALIDATORS[command].iter_errors(answer)] == []


@pytest.mark.parametrize(("command", "answer"), FOUND)
def test_the_schema_says_something_of_every_key(command: str, answer: object) -> None:
    whole = answer[0] if isinstance(answer, list) else answer
    assert isinstance(whole, dict)
    for key in whole:
        broken = {**whole, key: {"no": ["such"]}}
        assert not VALIDATORS[command].is_valid([broken] if isinstance(answer, list) else broken), key


@pytest.mark.parametrize("command", ANSWERS)
def test_it_is_a_schema(command: str) -> None:
    schema = answer_schema(command)
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == f"polsek {command} --format json"
