from datetime import date

import pytest

from polsek.mandates import Party, by_abbreviation, read_seats, resolve
from polsek.mandates.likeness import Move, moved
from polsek.problem import Places, PolsekError, Span, Words
from polsek.read.source import parse
from tests.making import assembly, seats_text, told

BASE = seats_text(
    "S: {mandates: 8, side: government, facts: {members: 90}}, SD: {mandates: 4, empty: 1}, "
    "Lokala: {mandates: 2, abbreviation: LL, previous: 3}",
    extra="seats: 16\nsource: a table\nfirst_year: 2021\nfacts: {inhabitants: 500, rooms: 3}",
)


def test_what_is_not_written_is_as_in_the_other() -> None:
    base, like = assembly(BASE, seats_text("SD: {empty: 2}", "from: 2024-05-20", "like: 1\nfacts: {rooms: 4}"))
    assert like.rows[0] == base.rows[0]
    assert like.rows[2] == base.rows[2]
    changed = like.rows[1]
    assert (changed.party, changed.mandates, changed.empty) == (Party("Sverigedemokraterna", "SD"), 4, 2)
    assert (like.seats, like.source.sv, like.first_year, like.elected) == (16, "a table", 2021, False)
    assert {name: fact.values[0][1] for name, fact in like.facts.items()} == {"inhabitants": "500", "rooms": "4"}
    assert changed.place.file == "2.yaml"
    assert like.rows[0].place.file == "1.yaml"


@pytest.mark.parametrize(
    "row", ["Lokala: {side: opposition}", "LL: {side: opposition}", "Lokala: {side: opposition, abbreviation: LL}"]
)
def test_a_party_is_the_same_with_and_without_its_abbreviation(row: str) -> None:
    like = assembly(BASE, seats_text(row, "from: 2024-05-20", "like: 1"))[1]
    assert [(each.party.name, each.mandates, each.side) for each in like.rows] == [
        ("Socialdemokraterna", 8, "government"),
        ("Sverigedemokraterna", 4, ""),
        ("Lokala", 2, "opposition"),
    ]
    assert like.rows[2].previous is not None
    assert like.rows[2].previous.mandates == 3


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            "Ny: {mandates: 1, abbreviation: ll}",
            "5:11-13 duplicate-party parties.Ny: Ny and Lokala share the abbreviation ll",
        ),
        (
            "Ny: {mandates: 1, abbreviation: Lokala}",
            "5:11-13 duplicate-party parties.Ny: Ny and Lokala share the abbreviation Lokala",
        ),
    ],
)
def test_a_new_party_has_an_abbreviation_of_its_own(row: str, problem: str) -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(BASE, seats_text(row, "from: 2024-05-20", "like: 1"))
    assert told(caught.value.problems) == [problem]


def test_like_an_election_by_its_day_and_like_what_is_like() -> None:
    found = assembly(
        BASE,
        seats_text("S: 7", "from: 2023-02-01", "like: 2022-09-11"),
        seats_text("SD: 5, Ny: 1", "from: 2024-02-01", "like: 2"),
    )
    assert [[row.mandates for row in each.rows] for each in found] == [[8, 4, 2], [7, 4, 2], [7, 5, 2, 1]]
    assert [each.starts for each in found] == [date(2022, 9, 11), date(2023, 2, 1), date(2024, 2, 1)]


def test_a_file_may_stand_before_what_it_is_like() -> None:
    found = assembly(seats_text("S: 7", "from: 2023-02-01", "like: 2"), BASE)
    assert [(each.id, each.rows[0].mandates) for each in found] == [("2", 8), ("1", 7)]


def test_a_row_that_is_written_keeps_what_it_does_not_write() -> None:
    like = assembly(BASE, seats_text("S: {mandates: 9, facts: {rooms: 2}}", "from: 2024-05-20", "like: 1"))[1]
    row = like.rows[0]
    assert (row.mandates, row.side) == (9, "government")
    assert {name: fact.values[0][1] for name, fact in row.facts.items()} == {"members": "90", "rooms": "2"}


def test_seats_of_no_party_stay() -> None:
    found = assembly(
        BASE,
        seats_text("S: 9", "from: 2024-05-20", "like: 1"),
        seats_text("S: 20", "from: 2025-01-01", "like: 1\nseats: 26"),
    )
    assert [(each.total, each.seats) for each in found] == [(14, 16), (15, 16), (26, 26)]


def test_without_seats_of_no_party_the_seats_are_the_sum() -> None:
    """An assembly does not shrink or grow without a word: `seats` says it."""
    found = assembly(seats_text("A: 5"), seats_text("A: 3", "from: 2024-05-20", "like: 1\nseats: 3"))
    assert [(each.total, each.seats) for each in found] == [(5, 5), (3, 3)]
    for mandates in (3, 6):
        with pytest.raises(PolsekError) as caught:
            assembly(seats_text("A: 5"), seats_text(f"A: {mandates}", "from: 2024-05-20", "like: 1"))
        assert [(each.id, each.path) for each in caught.value.problems] == [("seats", "like")]


def test_a_party_by_two_of_its_names_is_one() -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(seats_text("S: 5"), seats_text("S: 3, Socialdemokraterna: 2", "from: 2024-05-20", "like: 1"))
    assert [(each.id, each.path) for each in caught.value.problems] == [
        ("duplicate-party", "parties.Socialdemokraterna")
    ]


def test_two_files_cannot_be_like_each_other() -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(seats_text("A: 5", extra="like: 2"), seats_text("A: 4", "from: 2024-05-20", "like: 1"))
    assert told(caught.value.problems) == [
        "4:7-8 unknown-distribution like: there is no distribution 1 of this assembly"
    ]


def test_there_are_not_more_empty_seats_than_seats() -> None:
    with pytest.raises(PolsekError):
        assembly(BASE, seats_text("SD: {empty: 9}", "from: 2024-05-20", "like: 1"))


def test_there_are_not_fewer_seats_than_mandates() -> None:
    with pytest.raises(PolsekError):
        assembly(BASE, seats_text("SD: 5", "from: 2024-05-20", "like: 1\nseats: 10"))


@pytest.mark.parametrize(
    ("status", "like", "preliminary"),
    [
        ("", "", False),
        ("final", "", False),
        ("preliminary", "", True),
        ("", "preliminary", True),
        ("final", "preliminary", False),
        ("preliminary", "final", True),
    ],
)
def test_seats_are_preliminary_where_their_file_or_the_one_that_it_is_like_says_so(
    status: str,
    like: str,
    preliminary: bool,  # noqa: FBT001
) -> None:
    base = seats_text("A: 5", extra=f"status: {like}" if like else "")
    own = seats_text("A: {empty: 1}", "from: 2024-05-20", "like: 1" + (f"\nstatus: {status}" if status else ""))
    assert assembly(base, own)[1].preliminary is preliminary


def test_a_distribution_may_be_like_the_one_that_it_stands_before() -> None:
    shipped, own = (
        read_seats(parse(seats_text(*each), "x.yaml"), name)
        for name, each in (
            ("2022", ("A: 5, B: 4",)),
            ("own", ("A: {side: government}", "election: 2022-09-11", "like: 2022-09-11")),
        )
    )
    (found,) = resolve([own], [shipped])
    assert [(row.party.name, row.mandates, row.side) for row in found.rows] == [("A", 5, "government"), ("B", 4, "")]


def test_what_is_like_nothing_is_told_what_there_is() -> None:
    drafts = [
        read_seats(parse(seats_text(*each), "x.yaml"), f"uppsala-{number}")
        for number, each in enumerate([("A: 5",), ("A: 4", "from: 2024-05-20", "like: 2018-09-09")])
    ]
    with pytest.raises(PolsekError) as caught:
        resolve(drafts)
    hint = caught.value.problems[0].hint
    assert hint is not None
    assert hint.en.endswith("; there are uppsala-0")
    assert hint.sv.endswith("; det finns uppsala-0")


def test_a_file_without_a_day_has_that_of_the_one_that_it_is_like() -> None:
    (base,) = assembly(BASE)
    bare = read_seats(parse("polsek: 1\nlike: 2022-09-11\nparties: {SD: {empty: 2}}\n", "x.yaml"), "x", bare=True)
    (found,) = resolve([bare], [read_seats(parse(BASE, "1.yaml"), "1")], "0380")
    assert (found.starts, found.elected) == (base.starts, True)
    (alone,) = resolve([read_seats(parse("polsek: 1\nparties: {SD: 5}\n", "x.yaml"), "x", bare=True)])
    assert (alone.starts, alone.elected) == (date.min, False)


def test_a_party_that_is_known_by_its_abbreviation_stands_once() -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(BASE, seats_text("LL: 1, Lokala: 1", "from: 2024-05-20", "like: 1"))
    assert told(caught.value.problems) == ["5:18-24 duplicate-party parties.Lokala: Lokala stands twice"]


def test_what_is_like_another_has_no_more_mandates_than_the_seats_that_it_says() -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(BASE, seats_text("S: 9", "from: 2024-05-20", "like: 1\nseats: 3"))
    assert told(caught.value.problems) == ["5:8-9 seats seats: 15 mandates, but 3 seats"]


def test_what_has_no_election_is_not_called_by_its_day() -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(seats_text("A: 5", "from: 2022-10-15"), seats_text("A: 4", "from: 2024-05-20", "like: None"))
    (problem,) = caught.value.problems
    assert problem.hint is not None
    assert problem.hint.sv == "ange mandatfilens namn eller valdagen; det finns 1"
    with pytest.raises(PolsekError) as alone:
        assembly(seats_text("A: 5", "from: 2022-10-15", "like: x"))
    assert [each.hint and each.hint.sv for each in alone.value.problems] == [
        "ange mandatfilens namn eller valdagen; det finns -"
    ]


def test_whether_a_party_s_mandates_are_told_is_as_in_the_other() -> None:
    first, second, third = (
        text.replace("0380", "union")
        for text in (
            seats_text("A: {facts: {members: 3}}, B: 5"),
            seats_text("A: {side: government}, B: {side: opposition}", "from: 2023-01-01", "like: 1"),
            seats_text("A: 2", "from: 2024-01-01", "like: 1\nseats: 7"),
        )
    )
    assert [[row.untold for row in each.rows] for each in assembly(first, second, third)] == [
        [True, False],
        [True, False],
        [False, False],
    ]


def test_an_assembly_may_be_said_to_have_no_seats() -> None:
    found = assembly(
        BASE, seats_text("S: 0, SD: {mandates: 0, empty: 0}, LL: 0", "from: 2024-05-20", "like: 1\nseats: 0")
    )
    assert [(each.total, each.seats) for each in found] == [(14, 16), (0, 0)]


ABBREVIATED = seats_text("Tullingepartiet: {mandates: 3, abbreviation: TuP}, S: 5")
OTHER = seats_text("Tunapartiet: {mandates: 1, abbreviation: TuP}")


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("tup: 3, M: 1", ["Tullingepartiet", "Moderaterna"]),
        ("Tullingepartiet (TuP): 3", ["Tullingepartiet"]),
        ("Tuna: {mandates: 3, abbreviation: TuP}", ["Tuna"]),
        ("TuX: 3", ["TuX"]),
    ],
)
def test_who_is_called_as_another_file_abbreviates_a_party_is_that_party(rows: str, names: list[str]) -> None:
    (found,) = assembly(seats_text(rows))
    meant = by_abbreviation(found, [read_seats(parse(ABBREVIATED, "other.yaml"), "other")])
    assert [row.party.name for row in meant.rows] == names
    assert [row.mandates for row in meant.rows] == [row.mandates for row in found.rows]


@pytest.mark.parametrize(
    ("rows", "others", "problem"),
    [
        (
            "Tullingepartiet: 2, TuP: 1",
            (ABBREVIATED,),
            "5:31-34 duplicate-party parties.TuP: Tullingepartiet stands twice",
        ),
        (
            "M: 1, TuP: 2",
            (ABBREVIATED, OTHER),
            "5:17-20 near-party parties.TuP: TuP can be Tullingepartiet, Tunapartiet",
        ),
    ],
)
def test_an_abbreviation_means_one_party_that_stands_once(rows: str, others: tuple[str, ...], problem: str) -> None:
    (found,) = assembly(seats_text(rows))
    with pytest.raises(PolsekError) as caught:
        by_abbreviation(found, [read_seats(parse(each, "other.yaml"), "other") for each in others])
    assert told(caught.value.problems) == [problem]


PLACES = Places("--mandates", ["x" * 20], {}, {})


def moves(*changes: tuple[str, int]) -> list[Move]:
    return [Move(name, number, Span(1, at, 1, at + 1)) for at, (name, number) in enumerate(changes, 1)]


def test_seats_that_are_moved_take_the_empty_ones_that_are_too_many_with_them() -> None:
    (found,) = assembly(seats_text("S: {mandates: 8, empty: 3}, SD: {mandates: 4, empty: 1}, V: 2"))
    given = moved(found, moves(("S", -6), ("SD", 1), ("V", -2), ("Nya", 7)), PLACES)
    assert [(row.party.name, row.mandates, row.empty, row.parties) for row in given.rows] == [
        ("Socialdemokraterna", 2, 2, 1),
        ("Sverigedemokraterna", 5, 1, 1),
        ("Vänsterpartiet", 0, 0, 1),
        ("Nya", 7, 0, 1),
    ]
    said = "S \N{MINUS SIGN}6, SD +1, V \N{MINUS SIGN}2, Nya +7"
    assert given.given == Words(f"mandates, {said} (new in the assembly)", f"mandat, {said} (nytt i fullmäktige)")
    assert (given.seats, given.source) == (found.seats, found.source)


@pytest.mark.parametrize(
    ("change", "problem", "hint"),
    [
        (("S", -9), "pairs: S har 8 mandat från 2022-09-11 och kan inte förlora 9", "flytta högst 8"),
        (("V", -1), "pairs: inget parti som heter V har mandat från 2022-09-11", "partierna är Socialdemokraterna"),
        (("Nya", -1), "pairs: inget parti som heter Nya har mandat från 2022-09-11", "partierna är Socialdemokraterna"),
        (
            ("Socialdemokratena", 1),
            "near-party: Socialdemokratena liknar Socialdemokraterna",
            "skriv Socialdemokraterna",
        ),
        (("Summa", 1), "sum-row: Summa är en summarad, inget parti", "ta bort raden: polsek räknar summan"),
        (("Övriga", 2), "sum-row: Övriga är inget parti, utan flera på en rad", None),
    ],
)
def test_seats_are_moved_to_and_from_parties_that_can_have_them(
    change: tuple[str, int], problem: str, hint: str | None
) -> None:
    (found,) = assembly(seats_text("S: 8, V: 0"))
    with pytest.raises(PolsekError) as caught:
        moved(found, moves(("M", 1), change), PLACES)
    (told,) = caught.value.problems
    assert (told.place.column, f"{told.id}: {told.message.sv}") == (2, problem)
    assert hint is None or (told.hint and told.hint.sv) == hint


def test_seats_are_moved_to_who_is_abbreviated_so_though_another_party_is_called_nearly_so() -> None:
    (found,) = assembly(seats_text("Tullinge: {mandates: 3, abbreviation: Listan}, Listat: 2"))
    assert [row.mandates for row in moved(found, moves(("Listan", 1)), PLACES).rows] == [4, 2]


def test_one_seat_of_the_others_is_one_party_s() -> None:
    (found,) = assembly(seats_text("S: 8"))
    assert moved(found, moves(("Övriga", 1)), PLACES).rows[1].party.name == "Övriga"
