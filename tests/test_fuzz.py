"""The run over hostile files meets what it looks for, is the same each time, and finds nothing in its first cases."""

import io

import openpyxl
import pytest

from tests.fuzz.__main__ import tried
from tests.fuzz.holds import Said, differences, faults, undone
from tests.fuzz.made import case


def said(out: str = "", *, form: str = "table", code: int = 0, err: str = "", seconds: float = 0.1) -> Said:
    return Said(("calculate", "rule.yaml", "--format", form), code, out, err, seconds)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (said(code=70, err="a bug"), "exit code 70: a bug"),
        (said("Traceback (most recent call last)"), "a traceback"),
        (said(code=1), "a failure without a word"),
        (said("x", code=2), "an answer beside a wrong command line"),
        (said("x", seconds=6), "6.0 s"),
        (said("\x1b[31m"), "U+001B in stdout"),
        (said(err="\u202e"), "U+202E in stderr"),
        (said(" ::error::x"), "a command of a runner: ' ::error::x'"),
        (said(err="x ##[error]y"), "a command of a runner: 'x ##[error]y'"),
        (
            said("{", form="json"),
            "no json: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        ),
        (said("a,b\n1\n", form="csv"), "rows of several lengths"),
        (said("a,x;=1+1\n", form="csv"), "a cell that runs: '=1+1'"),
        (said('<p onclick="x"><a href="#x">', form="html"), "HTML with onclick=x"),
        (said("<script></script><!--x-->", form="html"), "HTML with <!--x, <script>"),
        (said('<a href="javascript:x">', form="html"), "HTML with href=javascript:x"),
        (said("a <b>", form="markdown"), "Markdown with html_inline"),
        (said("# T\n\n[x](y)", form="markdown"), "Markdown with link_open"),
    ],
)
def test_what_does_not_hold_is_found(answer: Said, fault: str) -> None:
    assert list(faults(answer)) == [fault]


@pytest.mark.parametrize(
    ("formula", "fault"),
    [
        ("=ROUND('a[b]|c'!A1*1.5,0)", []),
        ("=HYPERLINK(A1)", ["a formula that is not ours: Sheet!A1 '=HYPERLINK(A1)'"]),
        ("=cmd|' /C calc'!A0", ["a formula that is not ours: Sheet!A1 \"=cmd|' /C calc'!A0\""]),
    ],
)
def test_a_formula_that_is_not_ours_is_found(formula: str, fault: list[str]) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = formula
    data = io.BytesIO()
    book.save(data)
    answer = said()._replace(files={"answer.xlsx": data.getvalue()})
    assert list(faults(answer)) == fault
    assert list(faults(said()._replace(files={"a.csv": b"a;=1+1\n"}))) == ["a cell that runs: '=1+1'"]


def test_what_was_written_and_does_not_hold_is_found() -> None:
    year, new = ("recalculate", "2024", "--out", "years"), ("new", "ostersund", "--from", "paid.csv")
    chains = ((year, (*year, "--check")), (new, ("check", "new.yaml", "--language", "sv")))
    for first, then in chains:
        wrote = Said(first, 0, "", "", 0)
        assert list(undone([wrote, Said(then, 0, "", "", 0)])) == []
        assert len(list(undone([wrote, Said(then, 1, "x", "", 0)]))) == 1
        assert list(undone([wrote._replace(code=1), Said(then, 1, "x", "", 0)])) == []


def test_answers_that_differ_are_found() -> None:
    told = '{"calculations": [{"parties": [{"party": "S", "total": 1000}], "total": {"amount": 1000}}]}'
    right = {"table": "1\u00a0000", "json": told, "csv": "party,total\nS,1000\ntotal,1000\n", "markdown": "1\u00a0000"}
    assert list(differences([said(out, form=form) for form, out in right.items()])) == []
    for form, out in (("table", "999"), ("csv", "party,total\nS,999\ntotal,1000\n"), ("markdown", "")):
        assert len(list(differences([said(text, form=each) for each, text in {**right, form: out}.items()]))) == 1
    assert len(list(differences([said(right["table"], code=1), said(told, form="json")]))) == 1


def test_a_case_follows_from_its_number() -> None:
    assert case("0/1") == case("0/1")
    assert case("0/1") != case("0/2")


@pytest.mark.parametrize("number", range(5))
def test_the_first_cases_hold(number: int) -> None:
    assert list(tried(f"test/{number}")) == []
