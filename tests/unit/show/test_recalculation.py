"""The screen of a recalculation: every id and every digit at any width, and honest counts."""

import json
from fractions import Fraction

import pytest

from polsek.money import Mark, MarkKind
from polsek.problem import Language, Place, Problem, Words, same
from polsek.recalculation import Outcome, YearChange, failed
from polsek.show.formats import write
from polsek.show.recalculation import Recalculation
from polsek.write import Written

LONG = "region-jamtland-harjedalen/political-secretaries"
WRITTEN = Written("out/2027", (), (), 3, ())
NOT_KNOWN = Problem("unknown-figure", Words("nobody knows", "ingen vet"), Place("a.yaml"), path="figures.x")
PRELIMINARY = Mark(MarkKind.PRELIMINARY, same("Fee"), same("known to 2026"))


def outcome(rule_id: str, total: int, **causes: int) -> Outcome:
    change = YearChange(Fraction(total - sum(causes.values())), {name: Fraction(each) for name, each in causes.items()})
    return Outcome(rule_id, "2380", "Östersunds kommun", "kr", 61, Fraction(total), (), change)


def unknown(rule: str) -> Outcome:
    return Outcome(rule, "2380", "Östersunds kommun", "kr", None, None, (), YearChange(None, {}), (NOT_KNOWN,))


BROKEN = failed("g/h", "0380", "Uppsala kommun", (Problem("unit", Words("no unit", "ingen enhet"), Place("g/h.yaml")),))


def screen(answer: Recalculation, width: int = 80, language: Language = "en") -> list[str]:
    return write(answer, "table", language, width).replace("\u00a0", " ").splitlines()


TWO = Recalculation(2027, (outcome("a/b", 1200, fee=300, mandates=-100), outcome("c/d", 500)), WRITTEN)


def test_where_there_is_room_each_cause_has_a_column() -> None:
    assert screen(TWO)[2:7] == [
        "Rule   2026   2027  Difference  of which  of which",
        "         kr     kr          kr       fee  mandates",
        "──────────────────────────────────────────────────",
        "a/b   1 000  1 200        +200      +300      −100",
        "c/d     500    500           0         –         –",
    ]


def test_else_the_causes_stand_below_their_rule() -> None:
    assert screen(TWO, 40)[2:8] == [
        "Rule   2026   2027  Difference",
        "         kr     kr          kr",
        "──────────────────────────────",
        "a/b   1 000  1 200        +200",
        "  of which fee +300, mandates −100",
        "c/d     500    500           0",
    ]
    assert "  därav arvode +300, mandat −100" in screen(TWO, 40, "sv")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
def test_no_id_and_no_digit_is_cut(width: int) -> None:
    made = outcome(LONG, 14_999_660, dated=1_000_000, fee=2_000_000, mandates=-3_000_000)
    text = "\n".join(screen(Recalculation(2027, (made, outcome("c/d", 500)), WRITTEN), width))
    assert "…" not in text
    for word in (LONG, "14 999 660", "+1 000 000", "+2 000 000", "−3 000 000"):
        assert word in text


def test_a_long_id_stands_above_its_amounts() -> None:
    made = outcome(LONG, 14_999_660, mandates=1_000_000)
    assert screen(Recalculation(2027, (made,), WRITTEN))[5:8] == [
        LONG,
        f"{'13 999 660  14 999 660  +1 000 000':>80}",
        "  of which mandates +1 000 000",
    ]


# --- how many ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([outcome("a/b", 1)], "1 rule"),
        ([outcome("a/b", 1), outcome("c/d", 1)], "2 rules"),
        ([outcome("a/b", 1), unknown("c/d")], "2 rules, 1 calculated"),
        ([outcome("a/b", 1), unknown("c/d"), BROKEN], "3 rules, 1 calculated"),
        ([unknown("c/d")], "1 rule, 0 calculated"),
    ],
)
def test_the_title_counts_what_is_calculated(outcomes: list[Outcome], expected: str) -> None:
    assert screen(Recalculation(2027, outcomes, WRITTEN))[0] == f"Recalculation · 2027 · {expected}"


def test_it_counts_in_swedish() -> None:
    one = Recalculation(2027, (outcome("a/b", 1), unknown("c/d")), WRITTEN)
    assert screen(one, language="sv")[0] == "Omräkning · 2027 · 2 regler, 1 beräknad"
    two = one._replace(outcomes=(*one.outcomes, outcome("e/f", 1)))
    assert screen(two, language="sv")[0] == "Omräkning · 2027 · 3 regler, 2 beräknade"


def test_what_is_not_calculated_is_named_with_the_reason() -> None:
    answer = Recalculation(2027, (outcome("a/b", 1), unknown("c/d"), unknown("e/f"), BROKEN), WRITTEN)
    lines = screen(answer)
    at = lines.index("Not calculated (nobody knows):")
    assert lines[at : at + 4] == [
        "Not calculated (nobody knows):",
        "  c/d: figures.x",
        "  e/f: figures.x",
        "Not calculated: g/h (see the problems)",
    ]
    assert "Ej beräknade: g/h (se felmeddelandet ovan)" in screen(answer, language="sv")
    assert "Not calculated (nobody knows):\n\n- c/d: figures.x\n- e/f: figures.x\n" in write(answer, "markdown", "en")


def test_a_rule_that_fails_has_a_row_too() -> None:
    answer = Recalculation(2027, (outcome("a/b", 1), unknown("c/d"), BROKEN), WRITTEN)
    assert write(answer, "csv", "en").splitlines() == [
        "rule,code,authority,mandates,total,previous,difference,preliminary,outcome",
        "a/b,2380,Östersunds kommun,61,1,1,0,false,calculated",
        "c/d,2380,Östersunds kommun,,,,,,not_calculated",
        "g/h,0380,Uppsala kommun,,,,,,failed",
    ]
    document = json.loads(write(answer, "json", "en"))
    assert document["failed"] == ["g/h"]
    assert [(each["outcome"], each["not_calculated"], each["needs"]) for each in document["rules"]] == [
        ("calculated", None, []),
        ("not_calculated", "nobody knows", ["figures.x"]),
        ("failed", "no unit", []),
    ]


def test_a_preliminary_figure_is_said_once_with_its_rules() -> None:
    made = [outcome(f"a/{number}", 1)._replace(preliminary=(PRELIMINARY,)) for number in range(4)]
    assert "Preliminary: Fee (known to 2026): a/0, a/1, a/2" in screen(Recalculation(2027, made[:3], WRITTEN))
    assert "Preliminary: Fee (known to 2026): 4 rules" in screen(Recalculation(2027, made, WRITTEN))


def test_markdown_has_a_column_for_each_cause() -> None:
    lines = write(TWO, "markdown", "sv").replace("\u00a0", " ").splitlines()
    assert lines[2:5] == [
        "| Regel | 2026 kr | 2027 kr | Skillnad kr | därav arvode | därav mandat |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        "| a/b | 1 000 | 1 200 | +200 | +300 | −100 |",
    ]


def test_only_the_screen_says_that_nothing_is_written() -> None:
    refused = TWO._replace(written=None)
    assert "Nothing is written." in screen(refused)
    assert not [line for line in screen(refused._replace(is_document=True)) if "written" in line]
