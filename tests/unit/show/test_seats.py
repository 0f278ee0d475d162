"""Who sits in an assembly, what an election changed, and mandate files as they are written."""

import json
from datetime import date

import pytest

from polsek.calculation.employer import authority_word
from polsek.calculation.timeline import Sitting
from polsek.mandates import Distribution, SeatFile, SeatRow, read_seats
from polsek.problem import Language, same
from polsek.read.seats import seats_document
from polsek.show.files import mandate_table, mandate_yaml
from polsek.show.formats import Format, write
from polsek.show.seats import Moved, SeatChangesAnswer, SeatsAnswer, changes
from tests.making import assembly, seats_text


def term(text: str, year: int = 2024) -> SeatsAnswer:
    (found,) = assembly(text)
    first, after = date(2023, 1, 1), date(2027, 1, 1)
    return SeatsAnswer("0380", "Uppsala kommun", Sitting(first, after, found, ()), date(year, 1, 1), date(2026, 12, 31))


def shown(answer: SeatsAnswer | SeatChangesAnswer, language: Language = "en", format_: Format = "table") -> str:
    return write(answer, format_, language)


def elected(parties: str, day: str) -> Distribution:
    return assembly(seats_text(parties, day))[0]


def test_only_what_is_known_has_a_key() -> None:
    found = term(seats_text("A: 5, B: {mandates: 4, empty: 1}", extra="seats: 11")).data("en")
    assert found["parties"] == [
        {"party": "A", "abbreviation": None, "mandates": 5},
        {"party": "B", "abbreviation": None, "mandates": 4, "empty": 1},
    ]
    assert (found["total"], found["seats"], found["source"]) == (9, 11, None)
    assert "facts" not in found


def test_seats_of_no_party_stand_above_the_columns_of_csv() -> None:
    text = shown(term(seats_text("A: 5, B: {mandates: 4, empty: 1}", extra="seats: 11")), format_="csv")
    assert text == "# seats: 11\nparty,abbreviation,mandates,empty\nA,,5,\nB,,4,1\n"
    assert read_seats(seats_document(text, "x.csv"), "x", bare=True).file.seats == 11
    assert shown(term(seats_text("A: 5, B: 4")), format_="csv").startswith("party,")


def test_a_fact_is_that_of_the_day() -> None:
    text = seats_text("A: {mandates: 5, facts: {members: {2024-01-01: 7, 2025-01-01: 8}, late: {2030-01-01: 1}}}")
    assert term(text, 2024).data("en")["parties"][0]["facts"] == {"members": "7"}
    assert term(text, 2025).data("en")["parties"][0]["facts"] == {"members": "8"}
    assert "facts" not in term(text, 2023).data("en")["parties"][0]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Seats of no party: 2", "B left on 2023-05-31", "opposition", "Preliminary: the seats are known to")),
        ("sv", ("Platser utan parti: 2", "B lämnade 2023-05-31", "styre", "Preliminärt: mandaten är kända till")),
    ],
)
def test_what_is_special_is_said(language: Language, words: tuple[str, ...]) -> None:
    text = seats_text(
        "A: {mandates: 5, side: government}, C: {mandates: 4, side: opposition}, B: {mandates: 0, left: 2023-05-31}",
        extra="seats: 11",
    )
    for word in words:
        assert word in shown(term(text, 2029), language)


def test_a_row_may_stand_for_several_parties() -> None:
    found = term(seats_text("A: 5, Others: {mandates: 6, parties: 3}"))
    assert found.data("en")["parties"][1]["parties"] == 3
    assert shown(found, format_="csv").splitlines()[-1] == "Others,,6,3"


def test_how_many_parties_a_row_stands_for_may_be_unknown() -> None:
    found = term(seats_text("A: 5, Others: {mandates: 6, parties: unknown}"))
    assert found.data("en")["parties"][1]["parties"] is None
    assert shown(found, format_="csv").splitlines()[-1] == "Others,,6,unknown"
    assert shown(found, "sv").splitlines()[6].split() == ["Others", "6", "okänt"]


def test_markdown_has_all_that_the_table_has() -> None:
    text = shown(term(seats_text("A: {mandates: 5, employer: the authority}", extra="source: x")), "sv", "markdown")
    assert text.splitlines() == [
        "## Mandat · Uppsala kommun (0380) · 2024",
        "",
        "valda 2022-09-11; räknas i regel från 2023-01-01 till 2026-12-31",
        "",
        "| Parti | Mandat | Arbetsgivare |",
        "| --- | ---: | --- |",
        "| A | 5 | kommunen |",
        "| Summa | 5 |  |",
        "",
        "Källa: x",
    ]


# --- two terms --------------------------------------------------------------------------------------------------------

BEFORE, AFTER = "election: 2018-09-09", "election: 2022-09-11"


def test_parties_come_and_leave() -> None:
    old, new = elected("A: 5, B: 4, C: {mandates: 0, left: 2018-01-01}", BEFORE), elected("a: 4, D: 3", AFTER)
    found = changes(old, new)
    assert [(each.party.name, each.before, each.after, each.difference) for each in found] == [
        ("a", 5, 4, -1),
        ("D", None, 3, 3),
        ("B", 4, None, -4),
    ]
    lines = [line.split() for line in shown(SeatChangesAnswer("0380", "Uppsala kommun", old, new)).splitlines()]
    assert [line for line in lines if line[:1] in (["a"], ["B"], ["D"])] == [
        ["a", "5", "4", "−1"],
        ["D", "–", "3", "+3", "new"],
        ["B", "4", "–", "−4", "left"],
    ]


def test_a_party_that_was_not_there_is_null() -> None:
    answer = SeatChangesAnswer("0380", "U", elected("A: 5", BEFORE), elected("B: 5", AFTER))
    found = json.loads(shown(answer, format_="json"))
    assert [(each["before"], each["after"]) for each in found["parties"]] == [(None, 5), (5, None)]
    assert found["total"] == {"before": 5, "after": 5, "difference": 0}
    assert (found["from"], found["to"]) == ("2018-09-09", "2022-09-11")


def test_the_difference_counts_a_missing_party_as_0() -> None:
    (found,) = assembly(seats_text("A: 5"))
    party = found.rows[0].party
    assert [Moved(party, None, 2).difference, Moved(party, 2, None).difference] == [2, -2]


# --- mandate files ----------------------------------------------------------------------------------------------------


def file(code: str, note: str = "", **parties: SeatRow) -> SeatFile:
    return SeatFile(
        polsek="1",
        authority=code,
        election=date(2022, 9, 11),
        status="preliminary" if note else "",
        source=same("s: #1"),
        note=same(note),
        parties=parties,
    )


def test_an_abbreviation_is_written_only_where_it_is_the_assembly_s_own() -> None:
    text = mandate_yaml(
        file("0114", Moderaterna=SeatRow(mandates=3, abbreviation="M"), A=SeatRow(mandates=2, abbreviation="A:")),
        "Upplands Väsby kommun",
    )
    assert text.splitlines()[1:] == [
        'authority: "0114"                       # Upplands Väsby kommun',
        "election: 2022-09-11",
        "source: >-",
        "  s: #1",
        "parties:",
        "  Moderaterna: 3",
        "  A: {mandates: 2, abbreviation: 'A:'}",
    ]


def test_an_authority_without_a_name_has_no_remark() -> None:
    assert 'authority: "riksdagen"\n' in mandate_yaml(file("riksdagen", A=SeatRow(mandates=3)), "")


def test_a_preliminary_count_is_written_as_one() -> None:
    lines = mandate_yaml(file("0114", "some districts", A=SeatRow(mandates=3)), "").splitlines()
    assert lines[2:4] == ["election: 2022-09-11", "status: preliminary"]


NOT_FINAL = seats_text("A: 5, B: 4", extra="status: preliminary")


def test_seats_that_are_not_finally_counted_say_so_in_every_format() -> None:
    found = term(NOT_FINAL)
    assert "\nPreliminary: the count is not final\n" in shown(found)
    assert "\nPreliminärt: räkningen är inte slutlig\n" in shown(found, "sv", "markdown")
    assert found.data("en")["preliminary"] is True
    assert shown(found, format_="csv") == "party,abbreviation,mandates,preliminary\nA,,5,true\nB,,4,true\n"
    assert term(seats_text("A: 5")).data("en")["preliminary"] is False


def test_a_change_from_or_to_seats_that_are_not_finally_counted_says_so() -> None:
    sides = elected("A: 4, B: 5", "election: 2018-09-09"), assembly(NOT_FINAL)[0]
    answer = SeatChangesAnswer("0380", "Uppsala kommun", *sides)
    assert "\nPreliminärt: räkningen 2022 är inte slutlig\n" in shown(answer, "sv")
    assert json.loads(shown(answer, format_="json"))["preliminary"] is True
    table = shown(answer, format_="csv")
    assert table.splitlines()[:2] == ["party,abbreviation,before,after,difference,preliminary", "A,,4,5,1,true"]
    assert "Preliminary: the count of 2022 is not final" in shown(answer, format_="markdown")


def test_a_table_is_sorted_and_says_what_is_preliminary() -> None:
    files = [
        file("0115", "preliminary", A=SeatRow(mandates=3, empty=1)),
        file("0114", "preliminary", Moderaterna=SeatRow(mandates=2)),
        file("0117", A=SeatRow(mandates=1)),
    ]
    assert mandate_table(files, same("x")).splitlines() == [
        "# election: 2022-09-11",
        "# status: preliminary",
        "# source: x",
        "# assemblies: 3, seats: 6",
        "# note: preliminary (0114, 0115)",
        "authority,party,abbreviation,mandates,empty",
        "0114,Moderaterna,M,2,",
        "0115,A,,3,1",
        "0117,A,,1,",
    ]


@pytest.mark.parametrize(("code", "called"), [("0380", "kommunen"), ("13", "regionen"), ("county", "utbetalaren")])
def test_an_authority_is_called_by_the_sort_of_its_code(code: str, called: str) -> None:
    assert authority_word(code) == ("the authority", called)
