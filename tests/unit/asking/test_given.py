"""Seats that are given on the command line."""

from pathlib import Path

import pytest

from polsek.asking.given import check_given, series_asked
from polsek.asking.seating import Seating, seats_given
from polsek.problem import CommandError, OptionError, Words
from polsek.read.library import Library
from polsek.rules.rule import Rule
from tests.making import component, rule_file

CODE = "2380"
RULE = rule_file(component("amount: 1000 kr/year\nper: party")).rule


def given(text: str, year: int = 2027, last: int | None = None, rule: Rule = RULE) -> Seating:
    library = Library()
    return seats_given(text, CODE, library, library.distributions(CODE), rule, (year, last or year))


def seats(found: Seating) -> dict[str, int]:
    one = found.only or found.distributions[-1]
    return {row.party.abbreviation or row.party.name: row.mandates for row in one.rows}


def test_pairs_are_these_seats_alone() -> None:
    found = given("S=6,SD=8,Nya partiet=1")
    assert seats(found) == {"S": 6, "SD": 8, "Nya partiet": 1}
    assert found.only is not None
    assert found.only.given is not None
    assert found.only.given.en == "mandates, 15 where the assembly has 61"
    assert found.only.given.sv == "mandat, 15 där fullmäktige har 61"


def test_seats_of_no_party_are_said(tmp_path: Path) -> None:
    def said(*tables: str) -> str:
        found = []
        for number, text in enumerate(tables):
            (tmp_path / f"{number}.csv").write_text(text)
            found.append(str(tmp_path / f"{number}.csv"))
        real = seats_given(found[0], "x", Library(), (), RULE, (2027, 2027)).only
        assert real is not None
        only = seats_given(found[-1], "x", Library(), (real,), RULE, (2027, 2027)).only
        assert only is not None
        assert only.given is not None
        return f"{only.given.en}; {only.given.sv}"

    table = "party;mandates\nM;3\nS;5\n"
    whole = f"# seats: 9\n{table}"
    assert said(whole, table) == (
        "mandates, 8 where the assembly has 8 of 9 seats; mandat, 8 där fullmäktige har 8 av 9 platser"
    )
    assert said(whole, whole) == "mandates, 8 of 9 seats as in the assembly; mandat, 8 av 9 platser som i fullmäktige"
    assert said(table, table) == "mandates, 8 as in the assembly; mandat, 8 som i fullmäktige"
    assert said(table, whole) == (
        "mandates, 8 of 9 seats where the assembly has 8; mandat, 8 av 9 platser där fullmäktige har 8"
    )


def test_moved_seats_change_those_that_count() -> None:
    before = seats(Seating(Library().distributions(CODE)))
    found = given("S=-3,SD=+2,Nya partiet=+1")
    assert found.only is None
    assert seats(found) == {**before, "S": before["S"] - 3, "SD": before["SD"] + 2, "Nya partiet": 1}
    last = found.distributions[-1]
    assert last.given is not None
    assert last.given.en == "mandates, S −3, SD +2, Nya partiet +1 (new in the assembly)"
    assert last.given.sv == "mandat, S −3, SD +2, Nya partiet +1 (nytt i fullmäktige)"
    assert found.distributions[0].given is None, "an assembly that ended before the year is left as it was"


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [(2025, 2025, "2022"), (2026, 2026, "2022"), (2027, 2027, "2026"), (2026, 2027, "2022 2026")],
)
def test_only_seats_that_count_in_the_years_are_moved(first: int, last: int, counts: str) -> None:
    moved = [str(each.starts.year) for each in given("S=-1,M=+1", first, last).distributions if each.given]
    assert " ".join(moved) == counts


def test_only_a_moved_row_has_left_its_line_of_the_file() -> None:
    last = Library().distributions(CODE)[-1]
    moved = given("S=-3,SD=+2,Nya partiet=+1").distributions[-1]
    was = {row.party: row for row in last.rows}
    for row in moved.rows:
        if row.party.abbreviation not in ("S", "SD") and row.party in was:
            assert (row.mandates, row.moved) == (was[row.party].mandates, None)
            assert row.counted_at == was[row.party].place
        else:
            assert row.counted_at is None
            assert row.moved is not None
            assert row.moved.by.sv == "--mandates S −3, SD +2, Nya partiet +1"
    said = [row.moved.said for row in moved.rows if row.moved is not None]
    assert [each.en.partition(" by ")[0] for each in said] == [
        "given: 21",
        "given: 6",
        "given: new in the assembly, Nya partiet +1",
    ]
    assert said[0].sv.startswith("angivet: 21 enligt ")
    assert said[0].sv.endswith("/2026.csv:2192, S −3")
    assert moved.source == last.source
    assert moved.counted_by.sv == "--mandates S −3, SD +2, Nya partiet +1"


def test_a_change_is_tested_against_the_seats_that_count() -> None:
    assert given("KD=-5,SD=+5", 2026).distributions[0].given is not None, "KD has 5 until the seats of 2026 count"
    for years in ((2027, 2027), (2026, 2027)):
        with pytest.raises(OptionError) as refused:
            given("KD=-5,SD=+5", *years)
        (problem,) = refused.value.problems
        assert problem.message.en == "KD has 3 mandates from 2026-09-13, and cannot lose 5"
    october = rule_file(component("amount: 1000 kr/year\nper: party", mandates="{from: 15 October}")).rule
    with pytest.raises(OptionError):
        given("KD=-5,SD=+5", 2026, rule=october)


def test_the_seats_of_another_assembly() -> None:
    for name in ("krokom", "Krokom", "2309"):
        found = given(name)
        assert found.only is not None
        assert found.only.total == 41
        assert found.only.given is not None
        assert found.only.given.en == "mandates, 41 where the assembly has 61"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("M=9;S=3", "pairs 12: 'M=9;S=3' is not PARTY=MANDATES"),
        ("M=9,S", "pairs 16: 'S' is not PARTY=MANDATES"),
        ("M=9,S=3;V=2", "pairs 16: 'S=3;V=2' is not PARTY=MANDATES"),
        ("M=9,m=3", "pairs 16: m stands twice"),
        ("Vilde=+1,S=-1", "sum-row 12: Vilde is no party"),
        ("Tom stol=+1,S=-1", "sum-row 12: Tom stol is no party"),
        ("Övriga=+2,S=-2", "sum-row 12: Övriga is no party, but several in one row"),
        ("S=-3,SD=3", "pairs 17: some mandates are a change and some are not"),
        ("SD=3,S=-3", "pairs 17: some mandates are a change and some are not"),
        ("S=-3", "pairs 12: the assembly would have 58 mandates, not 61"),
        ("S=-3,SD=+4", "pairs 12: the assembly would have 62 mandates, not 61"),
        ("L=-3,SD=+3", "pairs 12: L has 2 mandates from 2026-09-13, and cannot lose 3"),
        ("Nya=-3,SD=+3", "pairs 12: no party called Nya has mandates from 2026-09-13"),
        ("Moderatarna=-1,SD=+1", "near-party 12: Moderatarna is nearly called as Moderaterna"),
        ("S=-x,SD=+3", "pairs 12: '-x' is no change of mandates"),
        ("Moderatarna=7,C=11", "near-party 12: Moderatarna is nearly called as Moderaterna"),
        ("Summa=7,C=11", "sum-row 12: Summa is a row of sums, no party"),
        ("M=1.000,C=11", "number 12: M=1.000"),
        ("M=\u200b1", "control-character 14: the invisible character U+200B is not allowed"),
    ],
)
def test_what_is_refused(text: str, problem: str) -> None:
    with pytest.raises(OptionError) as caught:
        given(text)
    said = [f"{each.id} {each.place.column}: {each.message.en}" for each in caught.value.problems]
    assert [each for each in said if each.startswith(problem.split(": ", maxsplit=1)[0])]
    assert problem in said or "M=1.000" in problem
    for each in caught.value.problems:
        assert each.hint is not None
        assert each.place.file == "--mandates"


def test_a_file_comes_before_an_authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError) as caught:
        given("nowhere")
    assert "there is no file nowhere" in caught.value.message.en
    Path("krokom").write_text("party,mandates\nM,3\n", encoding="utf-8")
    assert seats(given("krokom")) == {"M": 3}


def test_the_receipt_knows_the_seats() -> None:
    library = Library()
    seats_given("S=6", CODE, library, library.distributions(CODE), RULE, (2027, 2027))
    assert library.used["--mandates S=6"] == b"S=6"


INDEXED = "amount: 1000 kr/year\nper: party\nindexed: change in price_base_amount since 2024"


def test_a_value_for_every_day_is_refused_where_a_change_is_counted() -> None:
    library = Library()
    series = {name: each for name in library.series_names if (each := library.series(name)) is not None}
    file = rule_file(component(INDEXED), series)
    with pytest.raises(CommandError) as caught:
        series_asked(file, library, {"price_base_amount": "60500"})
    year = series["price_base_amount"].known_to.year + 1
    assert caught.value.hint is not None
    assert (caught.value.message.en, caught.value.hint.en) == (
        "--set price_base_amount: the value would hold every day, also in 2024, from which a change is counted",
        f"say from when it holds: --set price_base_amount@{year}=60500",
    )
    for given in ({f"price_base_amount@{year}": "60500"}, {"price_base_amount": "+3 %/year"}):
        assert series_asked(file, library, given)["price_base_amount"] != series["price_base_amount"]


@pytest.mark.parametrize(
    ("keys", "hint"),
    [
        ("title: T\namount: 1000 kr/year\nper: party", "components.c.amount"),
        ("title: T\namount: unknown kr/year\nper: party", "components.c.amount"),
        ("valid: {from: 2020-01-01}\namount: {2023-01-01: 1000 kr/year}\nper: party", "components.c.amount.2023-01-01"),
    ],
)
def test_who_names_a_component_is_told_its_amount(keys: str, hint: str) -> None:
    with pytest.raises(CommandError) as caught:
        check_given({"c": "30"}, rule_file(component(keys)), Library())
    assert caught.value.hint == Words(f"did you mean {hint}?", f"menade du {hint}?")
