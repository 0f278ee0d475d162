from datetime import date

import pytest

from polsek.document import Document
from polsek.mandates import Party, read_seats, resolve
from polsek.problem import PolsekError
from polsek.read.seats import read_table
from polsek.read.source import parse
from tests.making import assembly, component, refused_by, seats_text, support_of, told


def refused(parties: str, day: str = "election: 2022-09-11", extra: str = "") -> list[str]:
    """Give the problems of a mandate file whose keys of its own begin on line 4."""
    with pytest.raises(PolsekError) as caught:
        assembly(seats_text(parties, day, extra) if parties else f'polsek: 1\nauthority: "0380"\n{day}\n{extra}\n')
    return told(caught.value.problems)


def test_a_mandate_file() -> None:
    (found,) = assembly(
        """
        polsek: 1
        authority: "2026"
        election: 2022-09-11
        source: a table
        seats: 35
        first_year: 2021
        facts: {inhabitants: 10400}
        parties:
          Socialdemokraterna: 8
          SD: {mandates: 4, empty: 2, side: opposition}
          MP: {mandates: 0, previous: 2, left: 2022-10-14}
          V:
            mandates: 2
            previous: {mandates: 3, members: 90}
            employer: the authority
            facts: {members: 120, has_office: yes}
          Lokala listan: {mandates: 1, abbreviation: LL}
          Others: {parties: 8, mandates: 9}
        """
    )
    assert (found.authority, found.starts, found.elected, found.seats, found.total) == (
        "2026",
        date(2022, 9, 11),
        True,
        35,
        24,
    )
    assert (found.source.sv, found.first_year, found.only_published, found.shipped) == ("a table", 2021, False, False)
    assert found.facts["inhabitants"].on(date(2024, 1, 1)) == ("10400", ("facts", "inhabitants"))
    s, sd, mp, v, local, others = found.rows
    assert (s.party, s.mandates, s.empty, s.side, s.previous, s.left, s.employer, s.facts, s.parties) == (
        Party("Socialdemokraterna", "S"), 8, 0, "", None, None, "", {}, 1,
    )  # fmt: skip
    assert (sd.party.abbreviation, sd.empty, sd.side) == ("SD", 2, "opposition")
    assert (mp.mandates, mp.left, mp.previous and mp.previous.mandates) == (0, date(2022, 10, 14), 2)
    assert v.previous is not None
    assert (v.previous.mandates, list(v.previous.facts), v.employer) == (3, ["members"], "the authority")
    assert {name: fact.values[0][1] for name, fact in v.facts.items()} == {"members": "120", "has_office": "yes"}
    assert local.party == Party("Lokala listan", "LL")
    assert (others.parties, others.mandates) == (8, 9)
    assert (v.place.line, v.place.column) == (14, 5)


def test_dated_facts() -> None:
    (found,) = assembly(seats_text("A: {mandates: 5, facts: {members: {2023-01-01: 10, 2024-07-01: 12}}}"))
    members = found.rows[0].facts["members"]
    assert members.on(date(2022, 12, 31)) is None
    assert members.on(date(2024, 6, 30)) == ("10", ("parties", "A", "facts", "members", "2023-01-01"))
    assert members.on(date(2024, 7, 1)) == ("12", ("parties", "A", "facts", "members", "2024-07-01"))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("A: -5", "5:14-16 number parties.A: -5 is not a whole number from 0"),
        ("A: 2.5", "5:14-17 number parties.A: 2.5 is not a whole number from 0"),
        ("A: 1e2", "5:14-17 number parties.A: '1e2' is not written as a number"),
        ("A: 1 000", "5:14-19 number parties.A: '1 000' is not written as a number"),
        ("A: \u0665", "5:14-15 number parties.A: '\u0665' is not written as a number"),
        ("A: five", "5:14-18 number parties.A: 'five' is not written as a number"),
        ("A: [5]", "5:14-17 wrong-shape parties.A: expected a whole number"),
        ("A: {empty: 1}", "5:11-12 missing-key parties.A: mandates: is missing"),
        ("A: {mandates: 2, empty: 3}", "5:35-36 too-many-empty parties.A.empty: 3 of 2 seats cannot be empty"),
        ("A: {mandates: 2, sides: x}", "5:28-33 unknown-key parties.A.sides: 'sides' is not a key here"),
        (
            "A: {mandates: 2, side: left}",
            "5:34-38 unknown-word parties.A.side: 'left' is not one of the words that may stand here",
        ),
        (
            "A: {mandates: 2, employer: state}",
            "5:38-43 unknown-word parties.A.employer: 'state' is not one of the words that may stand here",
        ),
        ("A: {mandates: 2, left: 2022}", "5:34-38 date parties.A.left: '2022' is not a date"),
        ("A: {mandates: 2, previous: {members: 4}}", "5:38-50 missing-key parties.A.previous: mandates: is missing"),
        ("A: {mandates: 2, previous: x}", "5:38-39 number parties.A.previous: 'x' is not written as a number"),
        ("A: {mandates: 2, facts: {Members: 4}}", "5:36-43 name parties.A.facts.Members: 'Members' is not a name"),
        (
            "A: {mandates: 2, previous: {mandates: 1, has-office: yes}}",
            "5:52-62 name parties.A.previous.has-office: 'has-office' is not a name",
        ),
        ("A: {mandates: 2, facts: x}", "5:35-36 wrong-shape parties.A.facts: expected facts by name"),
        (
            "A: {mandates: 2, facts: {m: [x]}}",
            "5:39-42 wrong-shape parties.A.facts.m: a fact is a text, or texts by date",
        ),
        (
            "A: {mandates: 2, facts: {m: {2024-01-01: 3, 2023-01-01: 2}}}",
            "5:55-65 date-order parties.A.facts.m.2023-01-01: 2023-01-01 does not come after 2024-01-01",
        ),
        (
            "A: {mandates: 2, left: 2021-01-01}",
            "5:34-44 left-before parties.A.left: a party that left on 2021-01-01 has no mandates from 2022-09-11",
        ),
        ("M: 5, Moderaterna: 3", "5:17-28 duplicate-party parties.Moderaterna: Moderaterna is the same party as M"),
        ("M: 5, m: 3", "5:17-18 duplicate-party parties.m: m is the same party as M"),
        (
            "Socialdemokraterna: 5, Arbetarepartiet-Socialdemokraterna: 3",
            (
                "5:34-68 duplicate-party parties.Arbetarepartiet-Socialdemokraterna: "
                "Arbetarepartiet-Socialdemokraterna is the same party as Socialdemokraterna"
            ),
        ),
        (
            "A: {mandates: 5, abbreviation: X}, B: {mandates: 2, abbreviation: x}",
            "5:46-47 duplicate-party parties.B: B and A share the abbreviation x",
        ),
        (
            "A: {mandates: 5, abbreviation: M}, M: 3",
            "5:11-12 duplicate-party parties.A: A and Moderaterna share the abbreviation M",
        ),
        (
            "A: {mandates: 5, abbreviation: m}, B: 3",
            "5:11-12 duplicate-party parties.A: A and Moderaterna share the abbreviation m",
        ),
        (
            "HP: 5, Hjo-partiet: {mandates: 3, abbreviation: hp}",
            "5:18-29 duplicate-party parties.Hjo-partiet: Hjo-partiet and HP share the abbreviation hp",
        ),
        (
            "Hjo-partiet: {mandates: 3, abbreviation: HP}, HP: 5",
            "5:57-59 duplicate-party parties.HP: HP and Hjo-partiet share the abbreviation HP",
        ),
        (
            "A: {mandates: 5, abbreviation: hjo}, Hjo: {mandates: 2, abbreviation: HP}",
            "5:48-51 duplicate-party parties.Hjo: Hjo and A share the abbreviation Hjo",
        ),
        ("A: {mandates: x}", "5:25-26 number parties.A.mandates: 'x' is not written as a number"),
    ],
)
def test_a_row_is_refused(row: str, problem: str) -> None:
    assert refused(row) == [problem]


@pytest.mark.parametrize(
    ("extra", "problem"),
    [
        ("seats: 3", "4:8-9 seats seats: the parties have 5 mandates, more than 3 seats"),
        ("first_year: x", "4:13-14 number first_year: 'x' is not written as a number"),
        ("only_for: all", "4:11-14 unknown-word only_for: 'all' is not one of the words that may stand here"),
        ("like: nothing", "4:7-14 unknown-distribution like: there is no distribution nothing of this assembly"),
        ("like: 1", "4:7-8 unknown-distribution like: there is no distribution 1 of this assembly"),
        ("facts: x", "4:8-9 wrong-shape facts: expected facts by name"),
        ("partis: {A: 5}", "4:1-7 unknown-key partis: 'partis' is not a key here"),
    ],
)
def test_a_mandate_file_is_refused(extra: str, problem: str) -> None:
    assert refused("A: 5", extra=extra) == [problem]


@pytest.mark.parametrize(
    ("day", "extra", "problem"),
    [
        ("", "", "starting-day : a distribution says either election: or from:"),
        ("election: 2022-09-11", "from: 2023-01-01", "starting-day : a distribution says either election: or from:"),
        ("election: 2022-09-31", "", "date election: 2022-09-31 does not exist in the calendar"),
    ],
)
def test_the_day_of_a_distribution(day: str, extra: str, problem: str) -> None:
    (found,) = refused("A: 5", day, extra)
    assert found.endswith(problem)


def test_one_mistake_is_one_problem() -> None:
    text = "polsek: 1\nauthority: 1291\nfrom: 2022-02-30\nparties: x\n"
    with pytest.raises(PolsekError) as caught:
        assembly(text)
    assert [each.id for each in caught.value.problems] == ["unquoted-code", "date", "wrong-shape"]


def test_the_remedy_for_mandates_is_a_whole_number() -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(seats_text("A: x, B: -9, C: {mandates: 3, empty: 2.5}"))
    hints = {each.hint.en if each.hint else "" for each in caught.value.problems}
    assert hints == {"write a whole number in digits, such as 9"}


@pytest.mark.parametrize("parties", ["", "parties: {}"])
def test_an_assembly_has_parties(parties: str) -> None:
    assert any(each.endswith("no-parties : no party is listed") for each in refused("", extra=parties))


def test_a_file_on_the_command_line_needs_neither_authority_nor_day() -> None:
    draft = read_seats(parse("polsek: 1\nparties: {A: 5}\n", "x.yaml"), "x", bare=True)
    assert (draft.file.authority, draft.starts) == ("", date.min)
    draft = read_seats(
        Document({"polsek": "1", "parties": {"A": "5"}, "from": "2023-01-01"}, draft.places), "x", bare=True
    )
    assert draft.starts == date(2023, 1, 1)


def test_parties_without_a_value_are_refused() -> None:
    assert refused("", extra="parties:") != []


def test_the_code_stands_in_quotes() -> None:
    with pytest.raises(PolsekError):
        assembly("polsek: 1\nauthority: 0380\nelection: 2022-09-11\nparties: {A: 5}\n")


def test_a_row_stands_for_at_least_one_party() -> None:
    assert refused("A: {mandates: 5, parties: 0}") != []
    assert refused("A: {mandates: 5, parties: many}") != []


@pytest.mark.parametrize(("parties", "several"), [(1, False), (2, True)])
def test_a_row_of_two_parties_stands_for_several(parties: int, several: bool) -> None:  # noqa: FBT001
    (found,) = assembly(seats_text(f"A: {{mandates: 5, parties: {parties}}}"))
    assert found.rows[0].is_placeholder is several


def test_an_assembly_has_200_parties_at_most() -> None:
    rows = ", ".join(f"Lista {each}: 1" for each in range(200))
    assert assembly(seats_text(rows))[0].total == 200
    assert refused(f"{rows}, A: 1") == ["5:1-8 too-large parties: more than 200 parties"]


@pytest.mark.parametrize(
    ("day", "ends", "problems"),
    [
        ("election: 2022-09-11", "2022-09-11", []),
        (
            "election: 2022-09-11",
            "2022-09-10",
            ["4:12-22 date-order term_ends: the seats count to 2022-09-10, before they are there on 2022-09-11"],
        ),
        ("from: 2023-05-01", "2023-05-01", []),
        (
            "from: 2023-05-01",
            "2023-04-30",
            ["4:12-22 date-order term_ends: the seats count to 2023-04-30, before they are there on 2023-05-01"],
        ),
    ],
)
def test_seats_count_to_a_day_on_which_they_are_there(day: str, ends: str, problems: list[str]) -> None:
    if problems:
        assert refused("A: 5", day, f"term_ends: {ends}") == problems
    else:
        assert assembly(seats_text("A: 5", day, f"term_ends: {ends}"))[0].term_ends == date.fromisoformat(ends)


def test_a_party_has_mandates_on_the_day_on_which_it_leaves() -> None:
    assert assembly(seats_text("A: {mandates: 5, left: 2022-09-11}"))[0].rows[0].left == date(2022, 9, 11)
    assert refused("A: {mandates: 5, left: 2022-09-10}") == [
        "5:34-44 left-before parties.A.left: a party that left on 2022-09-10 has no mandates from 2022-09-11"
    ]


def test_a_row_of_facts_alone_has_no_mandates() -> None:
    text = seats_text("A: {facts: {members: 3}}, B: 5", extra="seats: 5").replace("0380", "union")
    (found,) = assembly(text)
    assert [(row.mandates, row.untold) for row in found.rows] == [(0, True), (5, False)]
    (nobody,) = assembly(text.replace(", B: 5", "").replace("seats: 5", ""))
    assert (nobody.total, nobody.seats) == (0, 0)


@pytest.mark.parametrize("row", ["{side: government}", "{facts: {members: 3}, empty: 1}"])
def test_a_row_of_more_than_facts_has_mandates(row: str) -> None:
    with pytest.raises(PolsekError) as caught:
        assembly(seats_text(f"A: {row}, B: 5").replace("0380", "union"))
    assert told(caught.value.problems) == ["5:11-12 missing-key parties.A: mandates: is missing"]


def test_a_party_without_mandates_may_have_left_before() -> None:
    rows = assembly(seats_text("A: {mandates: 0, left: 2022-09-10}, B: 5"))[0].rows
    assert [row.left for row in rows] == [date(2022, 9, 10), None]


def test_seats_without_a_day_may_end() -> None:
    text = "polsek: 1\nterm_ends: 2023-01-01\nparties: {A: 5}\n"
    assert read_seats(parse(text, "x.yaml"), "x", bare=True).file.term_ends == date(2023, 1, 1)


def test_a_name_of_a_party_is_its_own_abbreviation() -> None:
    (found,) = assembly(seats_text("TuP: {mandates: 5, abbreviation: TUP}, B: 2"))
    assert [row.party for row in found.rows] == [Party("TuP"), Party("B")]


@pytest.mark.parametrize(("fact", "place"), [("", "6:4-8"), ("''", "6:10-12"), ("' '", "6:10-13")])
def test_a_fact_that_says_nothing_is_placed_where_something_is_written(fact: str, place: str) -> None:
    (found,) = refused("A: 5", extra=f"facts:\n   a: x\n   note: {fact}")
    assert found == f"{place} empty-value facts.note: nothing stands after note:"


def test_a_sum_is_placed_at_its_name() -> None:
    assert refused("A: 5, Summa: 5") == ["5:17-22 sum-row parties.Summa: Summa is a row of sums, no party"]


def test_how_many_parties_a_row_stands_for_may_be_unknown_and_is_taken_from_what_it_is_like() -> None:
    first, second = assembly(
        seats_text("A: 5, Others: {mandates: 6, parties: unknown}"),
        seats_text("A: {empty: 1}", "from: 2023-01-01", "like: 2022-09-11"),
    )
    for found in (first, second):
        assert [(row.parties, row.is_placeholder) for row in found.rows] == [(1, False), (None, True)]


def test_a_party_may_have_left_in_a_file_without_a_day() -> None:
    text = "polsek: 1\nparties: {A: {mandates: 2, left: 2021-01-01}, B: 3}\n"
    (found,) = resolve([read_seats(parse(text, "given.yaml"), "given", bare=True)])
    assert [row.left for row in found.rows] == [date(2021, 1, 1), None]


# --- rows without mandates --------------------------------------------------------------------------------------------

VOTES = """polsek: 1
authority: votes
election: 2022-09-11
parties: {A: {facts: {votes: 1000}}, B: {facts: {votes: 501}}}
"""


@pytest.mark.parametrize(
    ("keys", "problems"),
    [
        ("amount: 1 kr/year\nper: vote\nfor: listed", 0),
        ("amount: 1 kr/year\nper: vote", 2),
        ("amount: 1 kr/year\nper: [vote, mandate]\nfor: listed", 2),
        ("amount: 1 kr/year\nper: [vote, seat]\nfor: listed", 2),
        ("amount: 1 kr/year\nper: [vote, filled share]\nfor: listed", 2),
        ("amount: {1-5: 1 kr/year, 6-: 2 kr/year}\nper: vote\nfor: listed", 2),
        ("amount: 1 kr/year\nper: vote\nfor: [listed, at least 3 mandates]", 2),
        ("amount: 1 kr/year\nper: vote\nfor: {any of: [elected, votes above 10]}", 2),
        ("amount: 100 kr/year\nsplit: equally\namong: the assembly\nfor: listed", 2),
        ("amount: 100 kr/year\nsplit: by votes\nfor: listed", 0),
    ],
)
def test_a_row_needs_mandates_only_where_the_rule_counts_them(keys: str, problems: int) -> None:
    head = {"authority": "{code: votes, name: V, kind: other}"}
    text = component(keys, **head) + "facts: {votes: number of each party}\n"
    if problems:
        found = refused_by(text, assembly(VOTES))
        assert [problem.partition(" ")[2] for problem in found] == ["missing-key parties.A", "missing-key parties.B"]
    else:
        assert support_of(text, assembly(VOTES)).total > 0


def test_an_assembly_of_the_310_tells_the_mandates_of_each_party() -> None:
    with pytest.raises(PolsekError, match="mandates: is missing"):
        assembly(VOTES.replace("authority: votes", 'authority: "0380"'))


@pytest.mark.parametrize(
    ("head", "cells", "line"),
    [
        ("authority;party;mandates", "1291;M;9", "# election: 2022-09-11"),
        ("authority;election;party;mandates", "1291;2018-09-09;M;9", "# election: 2018-09-09"),
        ("authority;valdag;party;mandates", "1291;2018-09-09;M;9", "# election: 2018-09-09"),
        ("authority;from;party;mandates", "1291;2019-05-01;M;9", "# from: 2019-05-01"),
    ],
)
def test_a_table_without_its_day_is_told_the_line_that_cures_it(head: str, cells: str, line: str) -> None:
    text = f"{head}\n{cells}\n"
    with pytest.raises(PolsekError) as caught:
        read_seats(read_table(text, "x.csv").assembly("1291"), "x")
    (problem,) = caught.value.problems
    assert problem.hint is not None
    assert problem.hint.en.endswith(line)
    assert read_seats(read_table(f"{line}\n{text}", "x.csv").assembly("1291"), "x").starts.isoformat() == line[-10:]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('authority: ""\nparties: {M: 9}', "authority"),
        ('authority: "0380"\nparties: {M: {mandates: 9, facts: {members: }}}', "members"),
        ('authority: "0380"\nparties: {M: {mandates: 9, facts: {members: " "}}}', "members"),
        ('authority: "0380"\nfacts: {town: {2024-01-01: 3, 2025-01-01: ""}}\nparties: {M: 9}', "2025-01-01"),
        ('authority: "0380"\nparties: {M: {mandates: 9, abbreviation: ""}}', "abbreviation"),
    ],
)
def test_a_key_of_a_mandate_file_that_says_nothing_is_refused(text: str, key: str) -> None:
    with pytest.raises(PolsekError) as caught:
        read_seats(parse(f"polsek: 1\nelection: 2022-09-11\n{text}", "x.yaml"), "x")
    found = [(each.id, each.message.en) for each in caught.value.problems]
    assert found == [("empty-value", f"nothing stands after {key}:")]
