from datetime import date
from fractions import Fraction

import pytest

from polsek.calculation.timeline import Timeline, first_year, fixed, timeline, typical_parties, typical_party
from polsek.calculation.year import Question, calculate
from polsek.mandates import Distribution
from polsek.period import Day
from polsek.problem import PolsekError
from polsek.rules.rule import Rule
from tests.making import assembly, column, component, rule_file, rule_text, seats_text, support_of

E2018 = seats_text("A: 5, B: 4", "election: 2018-09-09")
E2022 = seats_text("A: 6, B: 3, D: 1")
E2026 = seats_text("A: 7, D: 3", "election: 2026-09-13")


def seating(mandates: str = "", *, time: str = "", **head: str) -> Rule:
    text = component("amount: 5 kr/year\nper: party", **head)
    text += f"mandates: {mandates}\n" if mandates else ""
    text += f"time: {time}\n" if time else ""
    return rule_file(text).rule


def starts(found: Timeline) -> list[tuple[str, str]]:
    return [(sitting.distribution.id, str(sitting.counts_from)) for sitting in found.sittings]


def standings(found: Timeline, day: str) -> dict[str, tuple[int, int, str | None, bool]]:
    """Give mandates, seated ones, the last day and whether it is listed, by party."""
    sitting = found.on(date.fromisoformat(day))
    assert sitting is not None
    return {
        each.party.name: (each.mandates, each.seated, str(each.left) if each.left else None, each.listed)
        for each in sitting.standings
    }


@pytest.mark.parametrize(
    ("mandates", "days"),
    [
        ("", ["2019-01-01", "2023-01-01", "2027-01-01"]),
        ("{from: new year}", ["2019-01-01", "2023-01-01", "2027-01-01"]),
        ("{from: 15 October}", ["2018-10-15", "2022-10-15", "2026-10-15"]),
        ("{from: 1 November}", ["2018-11-01", "2022-11-01", "2026-11-01"]),
        ("{from: 1 May}", ["2019-05-01", "2023-05-01", "2027-05-01"]),
        ("{from: 1 September}", ["2019-09-01", "2023-09-01", "2027-09-01"]),
    ],
)
def test_from_when_a_new_assembly_counts(mandates: str, days: list[str]) -> None:
    found = timeline(assembly(E2026, E2018, E2022), seating(mandates))
    assert [day for _, day in starts(found)] == days
    assert [day for _, day in starts(timeline(assembly(E2018, E2022, E2026), seating(mandates)))] == days


@pytest.mark.parametrize(
    ("mid_term", "change", "expected"),
    [
        ("at once", "2024-05-20", ["2023-01-01", "2024-05-20"]),
        ("next year", "2024-05-20", ["2023-01-01", "2025-01-01"]),
        ("next year", "2024-01-01", ["2023-01-01", "2024-01-01"]),
        ("next year", "2024-01-02", ["2023-01-01", "2025-01-01"]),
        ("never", "2024-05-20", ["2023-01-01"]),
        ("at once", "2022-10-20", ["2023-01-01", "2023-01-01"]),  # of the new assembly, before it counts
        ("at once", "2022-10-15", ["2023-01-01", "2023-01-01"]),  # the first day of the new one
        ("at once", "2022-10-14", ["2022-10-14", "2023-01-01"]),  # the last day of the old one
        ("at once", "2022-09-20", ["2022-09-20", "2023-01-01"]),
    ],
)
def test_when_a_change_inside_a_term_counts(mid_term: str, change: str, expected: list[str]) -> None:
    distributions = assembly(E2022, seats_text("A: 6, B: 2, N: 2", f"from: {change}"))
    found = timeline(distributions, seating(f"{{mid_term: {mid_term}}}"))
    assert [day for _, day in starts(found)] == expected


def test_a_change_counts_from_the_next_support_year_where_that_begins_in_october() -> None:
    distributions = assembly(E2022, seats_text("A: 6", "from: 2024-05-20"))
    rule = seating("{from: 15 October, mid_term: next year}", time="{year_starts: 15 October}")
    assert [day for _, day in starts(timeline(distributions, rule))] == ["2022-10-15", "2024-10-15"]


def test_the_last_of_two_that_count_from_the_same_day_holds() -> None:
    found = timeline(assembly(E2022, seats_text("A: 9, N: 1", "from: 2022-10-20")), seating())
    assert standings(found, "2023-01-01") == {
        "A": (9, 9, None, True),
        "N": (1, 1, None, True),
        "B": (3, 3, "2022-12-31", False),
        "D": (1, 1, "2022-12-31", False),
    }


def test_nothing_counts_before_the_first() -> None:
    found = timeline(assembly(E2022), seating())
    assert found.on(date(2022, 12, 31)) is None
    assert found.on(date(2023, 1, 1)) is found.sittings[0]
    assert timeline((), seating()).sittings == ()


def test_a_party_that_is_not_in_the_next_distribution_has_left_the_day_before_it_counts() -> None:
    found = timeline(assembly(E2018, E2022, E2026), seating())
    assert standings(found, "2022-12-31") == {"A": (5, 5, None, True), "B": (4, 4, None, True)}
    assert standings(found, "2024-01-01") == {"A": (6, 6, None, True), "B": (3, 3, None, True), "D": (1, 1, None, True)}
    assert standings(found, "2027-01-01") == {
        "A": (7, 7, None, True),
        "D": (3, 3, None, True),
        "B": (3, 3, "2026-12-31", False),
    }


def test_a_party_with_no_mandate_left_has_left_too() -> None:
    found = timeline(assembly(E2018, seats_text("A: 9, B: 0")), seating("{from: 15 October}"))
    assert standings(found, "2023-01-01") == {"A": (9, 9, None, True), "B": (4, 4, "2022-10-14", True)}


def test_a_party_that_left_stays_so_until_it_returns() -> None:
    back = seats_text("A: 6, B: 4", "election: 2030-09-08")
    found = timeline(assembly(E2022, seats_text("A: 10", "from: 2024-05-20"), E2026, back), seating())
    assert standings(found, "2024-06-01")["B"] == (3, 3, "2024-05-19", False)
    assert standings(found, "2027-01-01")["B"] == (3, 3, "2024-05-19", False)
    assert standings(found, "2031-01-01")["B"] == (4, 4, None, True)
    sitting = found.on(date(2024, 6, 1))
    assert sitting is not None
    gone = {each.party.name: each.gone(date(2024, 5, 19)) for each in sitting.standings}
    assert gone == {"A": False, "B": False, "D": False}
    assert [each.party.name for each in sitting.standings if each.gone(date(2024, 5, 20))] == ["B", "D"]


def test_what_a_leaver_had_may_be_written() -> None:
    found = timeline(assembly(seats_text("A: 6, B: {mandates: 0, previous: 2, left: 2022-10-14}")), seating())
    assert standings(found, "2023-01-01")["B"] == (2, 2, "2022-10-14", True)
    unknown = timeline(assembly(seats_text("A: 6, B: {mandates: 0, left: 2022-10-14}")), seating())
    assert standings(unknown, "2023-01-01")["B"] == (0, 0, "2022-10-14", True)
    never = timeline(assembly(seats_text("A: 6, B: {mandates: 0, previous: 2}")), seating())
    assert standings(never, "2023-01-01")["B"] == (0, 0, None, True)


def test_a_party_leaves_on_a_day_that_its_row_names() -> None:
    found = timeline(assembly(seats_text("A: 6, B: {mandates: 0, previous: 2, left: 2024-05-19}")), seating())
    assert standings(found, "2024-01-01")["B"] == (2, 2, "2024-05-19", True)
    assert found.cuts((6,)) >= {date(2024, 5, 20), date(2024, 11, 20)}


def test_placeholders_never_leave() -> None:
    found = timeline(assembly(seats_text("A: 6, Others: {parties: 3, mandates: 4}"), E2026), seating())
    assert set(standings(found, "2027-01-01")) == {"A", "D"}


def test_a_party_whose_abbreviation_is_written_only_once_stays() -> None:
    distributions = assembly(
        seats_text("A: 5, Lokala: 2"), seats_text("A: 5, Lokala: {mandates: 2, abbreviation: LL}", "from: 2024-02-01")
    )
    sitting = timeline(distributions, seating()).sittings[1]
    assert [each.party.name for each in sitting.standings] == ["A", "Lokala"]


def test_results_before_come_from_the_election_before() -> None:
    found = timeline(assembly(E2018, E2022, seats_text("A: 6, B: 1, N: 3", "from: 2024-05-20"), E2026), seating())

    def before(day: str) -> dict[str, int | None]:
        sitting = found.on(date.fromisoformat(day))
        assert sitting is not None
        return {each.party.name: each.before.mandates if each.before else None for each in sitting.standings}

    assert before("2023-06-01") == {"A": 5, "B": 4, "D": 0}
    assert before("2024-06-01") == {"A": 5, "B": 4, "N": 0, "D": 0}
    assert before("2027-01-01") == {"A": 6, "D": 1, "B": 3, "N": 0}
    assert before("2019-01-01") == {"A": None, "B": None}


def test_a_written_result_before_comes_first() -> None:
    found = timeline(assembly(E2018, seats_text("A: {mandates: 6, previous: 9}, B: 3")), seating())
    assert [each.before.mandates if each.before else None for each in found.sittings[1].standings] == [9, 4]


@pytest.mark.parametrize(
    ("mandates", "preliminary"),
    [
        ("", ["2023-01-01", "2027-01-01"]),
        ("{from: 15 October}", ["2022-10-15", "2026-10-15"]),
        ("{from: 1 May}", ["2023-05-01", "2027-05-01"]),
    ],
)
def test_a_term_ends_when_the_next_assembly_would_count(mandates: str, preliminary: list[str]) -> None:
    found = timeline(assembly(E2018, E2022), seating(mandates))
    assert [str(sitting.preliminary_from) for sitting in found.sittings] == preliminary


def test_a_change_is_of_the_term_in_which_it_is_made() -> None:
    found = timeline(assembly(E2022, seats_text("A: 6", "from: 2024-05-20")), seating())
    assert [str(sitting.preliminary_from) for sitting in found.sittings] == ["2027-01-01", "2027-01-01"]
    found = timeline(assembly(E2018, seats_text("A: 6", "from: 2020-05-20"), E2022, E2026), seating())
    assert [str(sitting.preliminary_from) for sitting in found.sittings] == [
        "2023-01-01",
        "2023-01-01",
        "2027-01-01",
        "2031-01-01",
    ]


def test_a_change_on_the_day_of_an_election_is_of_its_term() -> None:
    found = timeline(
        elsewhere(
            seats_text("A: 5", "election: 2019-05-01", "term_ends: 2023-04-30"),
            seats_text("A: 4", "election: 2023-05-01", "term_ends: 2027-04-30"),
            seats_text("A: 3", "from: 2023-05-01"),
            seats_text("A: 2", "from: 2023-04-30"),
        ),
        rule_file(of_other()).rule,
    )
    ends = {each.distribution.id: str(each.preliminary_from) for each in found.sittings}
    assert ends == {"1": "2023-05-01", "2": "2027-05-01", "3": "2027-05-01", "4": "2023-05-01"}


def test_an_extra_election_sits_to_the_ordinary_one() -> None:
    found = timeline(assembly(seats_text("A: 6", "election: 2021-03-14")), seating())
    assert str(found.sittings[0].preliminary_from) == "2023-01-01"


@pytest.mark.parametrize(
    ("mandates", "year", "preliminary"),
    [
        ("", 2026, []),
        ("", 2027, ["12"]),
        ("{from: 15 October}", 2026, ["10", "2"]),
        ("{from: 15 October}", 2027, ["12"]),
    ],
)
def test_a_distribution_after_its_term_is_preliminary(mandates: str, year: int, preliminary: list[str]) -> None:
    found = support_of(
        component("amount: 5 kr/year\nper: party") + (f"mandates: {mandates}\n" if mandates else ""),
        assembly(E2022),
        year,
    )
    assert bool(found.marks) is bool(preliminary)
    if preliminary:
        assert [str(piece.units) for piece in found.pieces] == preliminary
        assert [mark.because.en for mark in found.marks] == [
            f"the assembly of 2022-09-11 sits to {'2026-12-31' if not mandates else '2026-10-14'}; its seats are used"
        ]


def elsewhere(*texts: str) -> tuple[Distribution, ...]:
    return assembly(*(text.replace('"0380"', "example") for text in texts))


def of_other(mandates: str = "", keys: str = "amount: 12 kr/year\nper: mandate") -> str:
    head = {"authority": "{code: example, name: Provet, kind: other}"}
    return component(keys, **head) + (f"mandates: {mandates}\n" if mandates else "")


@pytest.mark.parametrize(
    ("ends", "year", "preliminary"),
    [
        ("", 2027, []),
        ("", 2051, []),
        ("term_ends: 2027-12-31", 2027, []),
        ("term_ends: 2027-10-31", 2027, ["2027-10-31"]),
        ("term_ends: 2026-12-31", 2027, ["2026-12-31"]),
    ],
)
def test_another_assembly_sits_as_long_as_its_file_says(ends: str, year: int, preliminary: list[str]) -> None:
    seats = elsewhere(seats_text("A: 5", "election: 2023-10-15", ends))
    found = support_of(of_other(), seats, year)
    assert [mark.because.en.split()[-5] for mark in found.marks] == [f"{day};" for day in preliminary]
    assert found.total == 60


def test_an_assembly_of_sweden_may_end_its_term_on_another_day() -> None:
    seats = assembly(seats_text("A: 5", "election: 2022-09-11", "term_ends: 2024-06-30"))
    found = timeline(seats, seating())
    assert str(found.sittings[0].preliminary_from) == "2024-07-01"
    like = assembly(
        seats_text("A: 5", "election: 2022-09-11", "term_ends: 2024-06-30"), seats_text("A: 4", "from: 2023-05-01")
    )
    assert [str(each.preliminary_from) for each in timeline(like, seating()).sittings] == ["2024-07-01", "2024-07-01"]


def test_a_change_inside_a_term_counts_from_the_election_elsewhere() -> None:
    seats = elsewhere(seats_text("A: 5", "election: 2023-05-01"), seats_text("A: 3", "from: 2023-06-10"))
    found = timeline(seats, rule_file(of_other("{from: 1 September}")).rule)
    assert starts(found) == [("1", "2023-09-01"), ("2", "2023-09-01")]


def test_the_term_ends_after_it_begins() -> None:
    with pytest.raises(PolsekError, match="the seats count to 2022-09-01, before they are there on 2022-09-11"):
        assembly(seats_text("A: 5", "election: 2022-09-11", "term_ends: 2022-09-01"))


WEIGHED = "{weighted: {new_result: 1/2, outside: members}}"
BOTH = "amount: 2 kr/year\nper: weighted mandate\nafter_leaving: 12 months"


@pytest.mark.parametrize(
    ("day", "next_day"),
    [
        ("2006-09-17", "2010-09-19"),
        ("2010-09-19", "2014-09-14"),
        ("2014-09-14", "2018-09-09"),
        ("2018-09-09", "2021-03-14"),
    ],
)
def test_the_election_before_is_the_last_distribution_before(day: str, next_day: str) -> None:
    year = int(next_day[:4]) + 1
    for made in (assembly, elsewhere):
        seats = made(seats_text("A: 6, B: 4", f"election: {day}"), seats_text("A: 2, B: 8", f"election: {next_day}"))
        text = of_other(WEIGHED, BOTH) if made is elsewhere else component(BOTH) + f"mandates: {WEIGHED}\n"
        facts = "facts: {members: number of each party}\n"
        assert column(support_of(text + facts, seats, year), "c") == {"A": "8", "B": "12"}


def test_an_election_that_is_missing_is_not_passed_over_where_they_are_held_every_fourth_year() -> None:
    texts = seats_text("A: 6, B: 4", "election: 2014-09-14"), seats_text("A: 2, B: 8", "election: 2022-09-11")
    facts = "facts: {members: number of each party}\n"
    assert column(support_of(of_other(WEIGHED, BOTH) + facts, elsewhere(*texts)), "c") == {"A": "8", "B": "12"}
    with pytest.raises(PolsekError) as caught:
        support_of(component(BOTH) + f"mandates: {WEIGHED}\n" + facts, assembly(*texts))
    problem = caught.value.problems[0]
    assert problem.message.en == "the result of A in the election before 2022-09-11 is not known"
    assert problem.hint is not None
    assert problem.hint.en == "add the mandate file of that election, or write previous: in 2.yaml"


def test_a_missing_fact_of_an_election_names_the_election_and_its_file() -> None:
    def told(first: str, second: str) -> list[tuple[str, str, str]]:
        seats = assembly(seats_text(first, "election: 2018-09-09"), seats_text(second, "election: 2022-09-11"))
        facts = "facts: {members: number of each party}\n"
        with pytest.raises(PolsekError) as caught:
            support_of(component(f"{BOTH}\nfor: listed") + f"mandates: {WEIGHED}\n" + facts, seats)
        return [(each.place.file, each.message.en, each.hint.en if each.hint else "") for each in caught.value.problems]

    line = "A: {mandates: 0, facts: {members: ...}}"
    before = "members of A in the election of 2018-09-09 is needed and not given"
    now = "members of A in the election of 2022-09-11 is needed and not given"
    assert told("A: 0, B: 4", "A: 2, B: 3") == [("1.yaml", before, f"write it in 1.yaml: {line}")]
    assert told("B: 4", "A: 2, B: 3") == [("1.yaml", before, f"write it in 1.yaml: {line}")]
    assert told("A: 3, B: 4", "A: 0, B: 3") == [("2.yaml", now, f"write it in 2.yaml: {line}")]
    keys = component(BOTH) + "time: {year_starts: 1 July}\nfacts: {members: number of each party}\n"
    first = seats_text("A: {mandates: 3, previous: 3}, B: {mandates: 4, previous: 4}", "election: 2018-09-09")
    with pytest.raises(PolsekError) as caught:  # who is not in the new file has left by it
        support_of(f"{keys}mandates: {WEIGHED}\n", assembly(first, seats_text("B: 7")), 2022)
    assert [each.hint and each.hint.en for each in caught.value.problems] == [f"write it in 2.yaml: {line}"]
    own = "members of A in the election before 2022-09-11 is needed and not given"
    assert told("A: 3, B: 4", "A: {mandates: 2, previous: 0}, B: 3") == [
        ("2.yaml", own, "write it in 2.yaml: A: previous: {mandates: 0, members: ...}")
    ]


@pytest.mark.parametrize("last", ["S: 5", "S: 5, X: 0"])
def test_a_party_that_leaves_at_an_election_has_the_result_of_the_one_before(last: str) -> None:
    seats = assembly(
        seats_text("S: 5, X: 2", "election: 2014-09-14"),
        seats_text("S: 5, X: 12", "election: 2018-09-09"),
        seats_text(last),
    )
    keys = "amount: 1000 kr/year\nper: weighted mandate\nafter_leaving: 12 months"
    text = component(keys) + "mandates: {weighted: {new_result: {1: 1/6, 2: 1/2, 3-4: 5/6}}}\n"
    assert column(support_of(text, seats, 2023), "c") == {"Socialdemokraterna": "5000", "X": "10000"}


def test_a_party_that_leaves_inside_a_term_keeps_the_result_before_that_election() -> None:
    seats = assembly(E2018, E2022, seats_text("A: 9, D: 1", "from: 2024-01-01"))
    keys = "amount: 1000 kr/year\nper: weighted mandate\nafter_leaving: 12 months"
    text = component(keys) + "mandates: {weighted: {new_result: 1/2}}\n"
    assert column(support_of(text, seats, 2024), "c")["B"] == "2000"  # none now, 4 in 2018


@pytest.mark.parametrize(
    ("starts", "national", "year"),
    [
        # Year 1 is the first support year that begins on or after 15 October of the election year ...
        (Day(1, 1), True, 2023),
        (Day(7, 1), True, 2023),
        (Day(10, 14), True, 2023),
        (Day(10, 15), True, 2022),
        (Day(11, 1), True, 2022),
        # ... and elsewhere the first that begins after the election
        (Day(1, 1), False, 2023),
        (Day(9, 11), False, 2023),
        (Day(9, 12), False, 2022),
        (Day(10, 15), False, 2022),
    ],
)
def test_year_1_of_a_term(starts: Day, national: bool, year: int) -> None:  # noqa: FBT001
    assert first_year(date(2022, 9, 11), starts, national=national) == year


def term_years(distributions: tuple[Distribution, ...], rule: Rule) -> list[int | None]:
    return [timeline(distributions, rule).term_year(year, rule) for year in range(2019, 2029)]


def test_years_of_a_term() -> None:
    assert term_years(assembly(E2018, E2022, E2026), seating()) == [1, 2, 3, 4, 1, 2, 3, 4, 1, 2]
    assert term_years(assembly(E2018), seating()) == [1, 2, 3, 4, 1, 2, 3, 4, 1, 2]
    october = seating("{from: 15 October}", time="{year_starts: 15 October}")
    assert term_years(assembly(E2018, E2022, E2026), october) == [2, 3, 4, 1, 2, 3, 4, 1, 2, 3]
    assert term_years((), seating()) == [None] * 10
    again = assembly(E2018, seats_text("A: 5, B: 4", "election: 2020-09-13"))
    assert term_years(again, seating()) == [1, 2, 1, 2, 3, 4, 1, 2, 3, 4]


def test_a_file_may_name_year_1() -> None:
    distributions = assembly(
        E2018,
        seats_text("A: 6", extra="first_year: 2024"),
        seats_text("A: 5", "from: 2025-03-01", "like: 2\nseats: 5"),
        E2026,
    )
    assert term_years(distributions, seating())[4:] == [0, 1, 2, 3, 1, 2]


def test_a_distribution_only_for_published_tables_does_not_count() -> None:
    found = timeline(assembly(E2018, seats_text("A: 6", extra="only_for: published")), seating())
    assert [name for name, _ in starts(found)] == ["1"]


def test_a_fixed_distribution_counts_always_and_nobody_leaves() -> None:
    distributions = assembly(
        E2018,
        E2022,
        seats_text("A: 9, N: {mandates: 0, previous: 1, left: 2024-01-01}", "from: 2024-05-20", "only_for: published"),
    )
    found = fixed(distributions[2], distributions, seating())
    assert [(str(sitting.counts_from), sitting.counts_always) for sitting in found.sittings] == [("0001-01-01", True)]
    assert not any(sitting.counts_always for sitting in timeline(distributions, seating()).sittings)
    assert found.sittings[0].preliminary_from == date.max
    between = assembly(seats_text("A: 8", "from: 2023-05-01"))
    for known in (distributions, (*distributions, *between, *assembly(E2026))):
        standings_ = fixed(distributions[2], known, seating()).sittings[0].standings
        assert {each.party.name: each.before.mandates if each.before else None for each in standings_} == {
            "A": 6,
            "N": 1,
        }


@pytest.mark.parametrize(
    ("day", "year"),
    [("election: 2021-03-14", 4), ("from: 2021-03-15", 4), ("from: 2021-03-14", 3), ("from: 2019-05-20", 3)],
)
def test_the_year_of_the_term_is_that_of_a_fixed_distribution_where_it_is_elected(day: str, year: int) -> None:
    (only,) = assembly(seats_text("A: 9", day))
    elections = assembly(E2018, seats_text("A: 7", "election: 2021-03-14"))
    assert fixed(only, elections, seating()).term_year(2025, seating()) == year


def test_terms_of_years_are_paid_in_them() -> None:
    text = component("amount: 5 kr/year\nper: party\nterm_years: 1-2")
    distributions = assembly(E2018, E2022)
    assert [column(support_of(text, distributions, year), "c")["A"] for year in range(2019, 2025)] == [
        "5",
        "5",
        "0",
        "0",
        "5",
        "5",
    ]


def test_year_1_is_that_after_15_october_or_for_another_payer_that_after_the_election() -> None:
    keys = "amount: 5 kr/year\nper: party\nterm_years: 1"
    time = "time: {year_starts: 1 October}\nmandates: {from: 1 October}\n"
    seats = seats_text("A: 5", "election: 2022-09-11"), seats_text("A: 5", "election: 2018-09-09")
    paid = [
        [column(support_of(text + time, found, year), "c")["A"] for year in (2022, 2023)]
        for text, found in ((component(keys), assembly(*seats)), (of_other(keys=keys), elsewhere(*seats)))
    ]
    assert paid == [["0", "5"], ["5", "0"]]


def test_who_pays_by_the_seats_of_a_municipality_has_its_years_of_a_term() -> None:
    text = of_other(keys="amount: 5 kr/year\nper: party\nterm_years: 1") + 'assembly: "0380"\n'
    time = "time: {year_starts: 1 October}\nmandates: {from: 1 October}\n"
    seats = assembly(seats_text("A: 5", "election: 2022-09-11"), seats_text("A: 5", "election: 2018-09-09"))
    assert [column(support_of(text + time, seats, year), "c")["A"] for year in (2022, 2023)] == ["0", "5"]


def test_a_party_that_sits_nowhere_has_no_year_of_a_term_of_its_own() -> None:
    rule = rule_file(component("amount: 10 kr/year\nper: mandate"))
    (only,) = (typical_party(rule, 3),)
    assert fixed(only, (), rule.rule).term_year(2024, rule.rule) is None
    assert fixed(only, assembly(E2022), rule.rule).elections == ()


@pytest.mark.parametrize("counted", ["counted", "not counted"])
def test_no_seat_of_theirs_is_empty(counted: str) -> None:
    file = rule_file(component("amount: 10 kr/year\nper: mandate") + f"mandates: {{empty_seats: {counted}}}\n")
    (alone,) = calculate(file, [], {}, 2024, Question(only=typical_party(file, 3))).parties
    assert alone.total.value == 30
    several = calculate(file, [], {}, 2024, Question(only=typical_parties(file, {1, 4}))).parties
    assert [party.total.value for party in several] == [Fraction(10), Fraction(40)]


def test_what_concerns_a_party_by_name_is_not_missed_where_nobody_is_named() -> None:
    withheld = "withheld: [{year: 2024, party: Zz, what: all, because: x}]\n"
    file = rule_file(component("amount: 10 kr/year\nper: mandate") + withheld)
    (alone,) = calculate(file, [], {}, 2024, Question(only=typical_party(file, 3))).parties
    assert alone.total.value == 30


GONE = """
facts: {big_vote: yes/no of each party}
components:
  listed: {amount: 1000 kr/year, per: mandate, for: listed}
  three: {amount: 50000 kr/year, per: party, for: [listed, at least 3 mandates]}
  vote: {amount: {0: 0 kr/year, 1-3: 1 kr/year, 4-: 2000 kr/year}, per: party, for: {any of: [represented, big_vote]}}
  kept: {amount: 10 kr/year, per: mandate, for: listed, after_leaving: 6 months}
  shared: {amount: 300 kr/year, split: by mandates, for: listed}
"""


@pytest.mark.parametrize(
    ("year", "paid"),
    [(2022, "5000 50000 2000 50 375/2"), (2023, "0 0 0 25 0"), (2024, "None None None None None")],
)
def test_a_party_without_mandates_counts_none_where_it_keeps_nothing(year: int, paid: str) -> None:
    votes = "facts: {big_vote: yes}"
    seats = assembly(
        seats_text(f"A: {{mandates: 3, {votes}}}, Gone: {{mandates: 5, {votes}}}", "election: 2018-09-09"),
        seats_text(f"A: {{mandates: 3, {votes}}}, Gone: {{mandates: 0, {votes}}}", "election: 2022-09-11"),
    )
    support = support_of(rule_text(GONE), seats, year)
    names = ("listed", "three", "vote", "kept", "shared")
    assert " ".join(str(column(support, name).get("Gone")) for name in names) == paid
