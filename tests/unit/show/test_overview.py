"""Every rule of a year: a line each, and nothing added that is not of one kind."""

import csv
import gc
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import get_args

import pytest

from polsek.calculation.support import Support
from polsek.document import Receipt
from polsek.money import Amount
from polsek.problem import Language, Place, Problem, Words
from polsek.reference import Series
from polsek.rules.file import RuleFile
from polsek.show.formats import Format, write
from polsek.show.overview import Entry, Overview, surveyed_rule, told
from tests.making import NO_SERIES, assembly, rule_file, rule_text, seats_text, series_of, series_text, support_of

SEATS = assembly(seats_text("A: 5, B: 2"))
FEE = series_of(series_text("riksdag_fee", "kr/month", "2023-01-01: 1000", known_to="2023-12-31"))
NOT_KNOWN = Problem("unknown-figure", Words("nobody knows", "ingen vet"), Place("a.yaml"), path="figures.x")
LONG = "region-jamtland-harjedalen/political-secretaries"


def entry(
    rule: str,
    body: str = "1000 kr/year",
    unit: str = "kr",
    status: str = "decided",
    series: Mapping[str, Series] = NO_SERIES,
) -> Entry:
    """Calculate a rule with one component that each party gets."""
    text = rule_text(f"components: {{c: {{amount: {body}, per: party}}}}", unit=unit, status=status)
    support = support_of(text, SEATS, 2024, series)
    support = support._replace(file=support.file._replace(id=rule))
    return Entry(rule, support.file, "Testkommun", support)


def left(rule: str, *, failed: bool = False) -> Entry:
    """Give a rule that is not calculated; one that has failed could not even be read."""
    file = None if failed else rule_file(rule_text("components: {c: {amount: 1 kr/year, per: party}}"))
    return Entry(rule, file, "Testkommun", None, (NOT_KNOWN,), failed=failed)


def answer(
    entries: Sequence[Entry],
    format_: Format,
    language: Language = "en",
    width: int = 80,
    receipt: Receipt | None = None,
) -> str:
    """Write what is kept of some rules."""
    return write(Overview(2024, tuple(told(each, format_) for each in entries), receipt), format_, language, width)


def screen(entries: Sequence[Entry], width: int = 80, language: Language = "en") -> list[str]:
    return answer(entries, "table", language, width).replace("\u00a0", " ").splitlines()


TWO = (entry("a/b"), entry("c/d", "250 kr/year"))


# --- a line each ------------------------------------------------------------------------------------------------------


def test_where_there_is_room_each_rule_is_a_line() -> None:
    assert screen(TWO) == [
        "All rules · 2024 · 2 rules",
        "",
        "Rule   Authority   Support    Mandates  Total",
        "                                           kr",
        "─────────────────────────────────────────────",
        "a/b    Testkommun  Partistöd         7  2 000",
        "c/d    Testkommun  Partistöd         7    500",
        "─────────────────────────────────────────────",
        "Total                                   2 500",
        "",
        "See: polsek calculate RULE --year 2024",
    ]


def test_else_only_the_numbers_stand_beside_the_rule() -> None:
    assert screen((entry(LONG), *TWO), 60)[2:10] == [
        "Rule                                         Mandates  Total"[:60],
        "                                                          kr",
        "─" * 60,
        LONG,
        "                                                    7  2 000",
        "a/b                                                 7  2 000",
        "c/d                                                 7    500",
        "─" * 60,
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_id_and_no_digit_is_cut(width: int) -> None:
    text = "\n".join(screen((entry(LONG, "7499830 kr/year"), entry("a/b", "1 full time", unit="full time")), width))
    assert LONG in text
    assert "14 999 660" in text


def test_what_is_to_be_read_with_care_is_marked() -> None:
    made = entry("a/b", "10 % of riksdag_fee", series=FEE)
    lines = screen((made,), 120)
    assert lines[5].endswith("7  2 400  preliminary")
    assert screen((made,), 40)[5:7] == ["a/b          7  2 400", "  preliminary"]
    assert "Preliminary: riksdag_fee (known to 2023-12-31; the last value is used): a/b" in lines
    assert "preliminärt" in screen((made,), 120, "sv")[5]


# --- what is added ----------------------------------------------------------------------------------------------------


def test_one_rule_is_not_added() -> None:
    assert not any(line.startswith("Total") for line in screen(TWO[:1])[3:])


def test_units_are_not_added_to_each_other() -> None:
    lines = screen(
        (*TWO, entry("e/f", "0.5 full time", unit="full time"), entry("g/h", "0.25 full time", unit="full time"))
    )
    assert [line.split()[-1] for line in lines if line.startswith("Total")] == ["500", "1.50"]
    assert "Counted in full time" in lines
    swedish = screen((*TWO, entry("e/f", "0.5 full time", unit="full time")), language="sv")
    assert "Räknas i heltidstjänster" in swedish


def test_proposals_are_added_to_nothing() -> None:
    proposed = [entry(name, "9000 kr/year", status="proposed") for name in ("e/f", "g/h")]
    posts = entry("i/j", "0.5 full time", status="proposed", unit="full time")
    lines = screen((*proposed, *TWO, posts))
    assert [line.split()[-2:] for line in lines if line.startswith("Total")] == [["2", "500"]]
    assert [line for line in lines if line.startswith("Proposals")] == ["Proposals", "Proposals, in full time"]
    assert lines.index("Proposals") < next(at for at, line in enumerate(lines) if line.startswith("e/f"))


def test_a_sum_has_the_decimals_of_the_finest_amount() -> None:
    cents = rule_text(
        "components: {c: {amount: 0.25 kr/year, per: party}}\nrounding: {shown: 0.01 kr half up}",
    )
    support = support_of(cents, SEATS)
    lines = screen((*TWO, Entry("e/f", support.file, "Testkommun", support)))
    assert next(line for line in lines[4:] if line.startswith("Total")).endswith(" 2 500.50")


# --- what is not calculated -------------------------------------------------------------------------------------------


def test_what_is_not_calculated_is_counted_and_named() -> None:
    lines = screen((*TWO, left("e/f"), left("g/h"), left("i/j", failed=True)))
    assert lines[0] == "All rules · 2024 · 5 rules, 2 calculated"
    assert lines[-5:-1] == [
        "Not calculated (nobody knows):",
        "  e/f: figures.x",
        "  g/h: figures.x",
        "Not calculated: i/j (see the problems)",
    ]
    assert screen((left("e/f"),), language="sv") == [
        "Alla regler · 2024 · 1 regel, 0 beräknade",
        "",
        "Ej beräknade (ingen vet):",
        "  e/f: figures.x",
    ]


# --- for scripts and memos --------------------------------------------------------------------------------------------


def test_json_has_each_rule_as_it_is_calculated_alone_and_why_the_others_are_not() -> None:
    document = json.loads(answer((*TWO, left("e/f")), "json", receipt={"version": "1", "files": {}}))
    assert [each["rule"] for each in document["calculations"]] == ["a/b", "c/d"]
    assert document["calculations"][0]["total"]["amount"] == 2000
    assert document["not_calculated"] == [
        {
            "rule": "e/f",
            "problems": ["unknown-figure"],
            "reason": "nobody knows",
            "needs": ["figures.x"],
            "failed": False,
        }
    ]
    assert document["receipt"] == {"version": "1", "files": {}}
    assert "receipt" not in json.loads(answer(TWO, "json"))


def test_csv_has_a_total_of_each_rule_with_its_unit_and_status() -> None:
    entries = (
        entry("a/b"),
        entry("e/f", "0.5 full time", status="proposed", unit="full time"),
        left("g/h"),
        left("i/j", failed=True),
    )
    rows = list(csv.DictReader(io.StringIO(answer(entries, "csv"))))
    assert list(rows[0])[-3:] == ["unit", "status", "outcome"]
    assert [list(row.values()) for row in rows if row["party"] == "total"] == [
        ["a/b", "total", "", "7", "2000", "2000", "false", "kr", "decided", "calculated"],
        ["e/f", "total", "", "7", "1", "1", "false", "full time", "proposed", "calculated"],
        ["g/h", "total", "", "", "", "", "", "kr", "decided", "not_calculated"],
        ["i/j", "total", "", "", "", "", "", "", "", "failed"],
    ]


def test_excel_gets_semicolons_and_decimal_commas() -> None:
    text = answer((entry("e/f", "0.25 full time", unit="full time"),), "excel")
    assert text == ("\ufeffRule;Authority;Support;Mandates;Total full time\r\ne/f;Testkommun;Partistöd;7;0,5\r\n")


def test_markdown_has_a_table_for_each_kind() -> None:
    entries = (*TWO, entry("e/f", "0.5 full time", status="proposed", unit="full time"))
    lines = answer(entries, "markdown", "sv").replace("\u00a0", " ").splitlines()
    assert lines == [
        "## Alla regler · 2024 · 3 regler",
        "",
        "| Regel | Kommun/region | Stöd | Mandat | Summa kr |",
        "| --- | --- | --- | ---: | ---: |",
        "| a/b | Testkommun | Partistöd | 7 | 2 000 |",
        "| c/d | Testkommun | Partistöd | 7 | 500 |",
        "| Summa |  |  |  | 2 500 |",
        "",
        "### Förslag, i heltidstjänster",
        "",
        "| Regel | Kommun/region | Stöd | Mandat | Summa heltidstjänster |",
        "| --- | --- | --- | ---: | ---: |",
        "| e/f | Testkommun | Partistöd | 7 | 1,00 |",
        "",
        "Se: polsek calculate REGEL --year 2024",
    ]


# --- memory -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", get_args(Format))
def test_no_amounts_and_no_file_of_a_rule_are_kept(format_: str) -> None:
    for each in (*TWO, left("e/f")):
        for kept in (told(each, format_), surveyed_rule(each, None)):
            held = {type(part) for part in reachable(kept)}
            assert held.isdisjoint({Support, Amount, RuleFile}), held


def reachable(value: object) -> Iterator[object]:
    """Give all that an object holds."""
    seen, left_ = {id(value)}, [value]
    while left_:
        yield (found := left_.pop())
        below = [] if isinstance(found, type | ModuleType) else gc.get_referents(found)
        left_ += [each for each in below if id(each) not in seen]
        seen |= {id(each) for each in below}
