"""What names stand for, whether they are known and of the right sort, and how much they stand for."""

import pytest

from polsek.rules.names import LONGEST, MOST
from tests.making import component, finished, problems_of, rule_text, series_of, series_text

SERIES = series_of(
    series_text("fee", "kr/month", "2020-01-01: 1000"),
    series_text("cpi", "index", "2014-10-01: 314"),
    series_text("po", "share", "2014-10-01: 31 %"),
    series_text("people", "inhabitants", "2014-10-01: 3100"),
)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "amount: 5 kr/year\nsplit: by mandats",
            ["9:15-22 unknown-name components.c.split: mandats is not known"],
        ),
        (
            "amount: 5 kr/year\nper: mandat",
            ["9:10-16 unknown-name components.c.per: mandat is not known"],
        ),
        (
            "amount: 5 kr/year\nper: [mandate, meeting]",
            ["9:20-27 unknown-name components.c.per.2: meeting is not known"],
        ),
        (
            "amount: 5 kr/year\nper: party\nfor: at least 3 membres",
            ["10:21-28 unknown-name components.c.for: membres is not known"],
        ),
        (
            "amount: rest of budget\nper: party",
            ["8:21-27 unknown-name components.c.amount: budget is not known"],
        ),
        (
            "amount: rest of fee\nper: party",
            ["8:21-24 wrong-sort components.c.amount: fee is in kr/month, where a pool is needed"],
        ),
        (
            "amount: 40 % of cpi\nper: party",
            ["8:21-24 wrong-sort components.c.amount: cpi is an index, where an amount is needed"],
        ),
        (
            "amount: 40 % of po\nper: party",
            ["8:21-23 wrong-sort components.c.amount: po is a share, where an amount is needed"],
        ),
        (
            "amount: 40 % of fea\nper: party",
            ["8:21-24 unknown-name components.c.amount: fea is not known"],
        ),
        (
            """
            pools:
              p: {amount: 5 kr/year}
              q: {amount: 40 % of r}
              r: {amount: 40 % of p}
              s: {amount: 40 % of s}
            components:
              a: {amount: 40 % of b, per: party}
              b: {amount: 40 % of p, per: party}
            """,
            [
                "8:23-24 used-too-early pools.q.amount: r is not calculated yet",
                "10:23-24 used-too-early pools.s.amount: s is not calculated yet",
                "12:23-24 used-too-early components.a.amount: b is not calculated yet",
            ],
        ),
        (
            """
            figures:
              a: 5 kr/year
            pools:
              a: {amount: 5 kr/year}
            components:
              fee: {amount: 5 kr/year, per: party}
              total: {amount: 5 kr/year, per: party}
              paid: {amount: 5 kr/year, per: party}
              preliminary: {amount: 100 % of fee, per: party}
            """,
            [
                "9:3-4 name-twice pools.a: a is already the name of a figure",
                "11:3-6 name-twice components.fee: fee is already the name of a series",
                "12:3-8 reserved-name components.total: total is the name of another column",
                "14:3-14 reserved-name components.preliminary: preliminary is the name of another column",
            ],
        ),
        (
            """
            figures:
              a: 50 % of p
              b: 70 % of c
              c: 5 kr/year
            pools:
              p: {amount: 5 kr/year}
            components:
              x: {amount: 100 % of a, per: party}
            """,
            [
                "7:14-15 used-too-early figures.a: p is not calculated yet",
                "8:14-15 used-too-early figures.b: c is not calculated yet",
            ],
        ),
        (
            """
            figures:
              a: 79009 kr
            components:
              x: {amount: 10 % of a, per: party}
              y: {amount: 10 % of a per year, per: party}
              z: {amount: 10 % of x per year, per: party}
              v: {amount: 10 % of x last year, per: party}
            """,
            [
                "9:23-24 missing-period components.x.amount: a has no period",
                (
                    "12:15-34 read-date components.v.amount: x is calculated for the year itself and cannot be "
                    "read on a day"
                ),
            ],
        ),
        (
            """
            facts:
              m: number of each party
              o: yes/no of the assembly, else no
              r: kr/year of each party
              s: share of each party
              t: persons of each party
              u: number of each group
              v: number of each party, else no
              w: yes/no of each party, else maybe
              x: EUR/year of each party
            components:
              x1: {amount: 10 % of m, per: o}
              x2: {amount: 10 % of r, per: r, for: m}
              x3: {amount: 10 % of s, per: m, for: [o, o above 3, m below 3, r above 3]}
            """,
            [
                "11:6-27 fact facts.t: 'persons of each party' does not say what is known of whom",
                "12:6-26 fact facts.u: 'number of each group' does not say what is known of whom",
                "13:6-35 fact facts.v: else no is not understood",
                "14:6-38 fact facts.w: else maybe is not understood",
                "15:6-28 unit facts.x: EUR/year is not money of this file",
                "17:24-25 wrong-sort components.x1.amount: m is a number, where an amount is needed",
                "17:32-33 wrong-sort components.x1.per: o is yes or no, where something that is counted is needed",
                "18:32-33 wrong-sort components.x2.per: r is in kr/year, where something that is counted is needed",
                "18:40-41 wrong-sort components.x2.for: m is a number, where a yes/no fact is needed",
                "19:24-25 wrong-sort components.x3.amount: s is a share, where an amount is needed",
                "19:44-45 wrong-sort components.x3.for.2: o is yes or no, where a fact that can be compared is needed",
                "19:66-75 unit components.x3.for.4: r is told in kr/year",
            ],
        ),
        (
            """
            figures:
              n: 64714 inhabitants
              m: 5
              s: 5 %
              k: {2024-01-01: 5 members}
            components:
              c: {amount: 5 kr/year, per: n}
              d: {amount: 5 kr/year, per: m}
              e: {amount: 5 kr/year, per: s}
              f: {amount: 5 kr/year, per: member}
              g: {amount: {1-9 n: 5 kr/year, 10- n: 6 kr/year}, per: k}
            """,
            [
                "8:6-7 missing-unit figures.m: the unit is missing",
                "14:31-32 wrong-sort components.e.per: s is a share, where something that is counted is needed",
                "15:31-37 unknown-name components.f.per: member is not known",
            ],
        ),
    ],
)
def test_names(text: str, problems: list[str]) -> None:
    made = component(text) if text.startswith("amount") else rule_text(text)
    assert problems_of(made, SERIES) == problems


@pytest.mark.parametrize(
    ("word", "meant"), [("partyy", "party"), ("mandat", "mandate"), ("fulltime", "full time"), ("memberr", "members")]
)
def test_a_misspelt_count_has_a_hint(word: str, meant: str) -> None:
    text = rule_text(f"facts: {{members: number of each party}}\ncomponents: {{c: {{amount: 1 kr/year, per: {word}}}}}")
    _, problems = finished(text)
    assert [(each.id, each.hint and each.hint.en) for each in problems] == [("unknown-name", f"did you mean {meant}?")]


def doubled(times: int) -> str:
    lines = "".join(f"  f{number}: [1 x f{number - 1}, 1 x f{number - 1}]\n" for number in range(1, times + 1))
    component = f"components: {{c: {{amount: 3 % of f{times}, per: party}}}}\n"
    return rule_text(f"figures:\n  f0: 1 kr/year\n{lines}{component}")


def chained(times: int) -> str:
    lines = "".join(f"  f{number}: 50 % of f{number - 1}\n" for number in range(1, times + 1))
    return rule_text(f"figures:\n  f0: 1 kr/year\n{lines}components: {{c: {{amount: 12 kr/year, per: party}}}}\n")


def test_figures_that_double_are_refused_before_they_are_calculated() -> None:
    assert finished(doubled(8))[1] == ()
    assert problems_of(doubled(60)) == [
        f"16:3-5 too-deep figures.f9: f9 is made from more than {MOST} others",
    ]


def test_a_chain_of_names_has_a_longest_length() -> None:
    assert finished(chained(LONGEST - 1))[1] == ()
    assert problems_of(chained(250)) == [
        "39:3-6 too-deep figures.f32: f32 is made from others that are made from others, 32 times over"
    ]


@pytest.mark.parametrize("section", ["figures", "components"])
def test_components_are_counted_as_figures_are(section: str) -> None:
    first = {"figures": "1 kr/year", "components": "{amount: 1 kr/year, per: party}"}[section]
    each = {"figures": "99 % of c{}", "components": "{{amount: 99 % of c{}, per: party}}"}[section]
    lines = "".join(f"  c{number}: {each.format(number - 1)}\n" for number in range(1, 200))
    text = f"{section}:\n  c0: {first}\n{lines}" + ("" if section == "components" else "components: {}\n")
    assert [each.split()[1] for each in problems_of(rule_text(text))].count("too-deep") == 1


@pytest.mark.parametrize("section", ["facts: {NAME: number of each party}", "figures: {NAME: 5 kr/year}"])
@pytest.mark.parametrize("name", ["mandates", "mandate", "seats", "seat", "party"])
def test_what_every_rule_counts_is_no_name_of_the_file(section: str, name: str) -> None:
    text = component("amount: 1 kr/year\nper: party") + section.replace("NAME", name) + "\n"
    assert problems_of(text)[0].partition(" ")[2] == (
        f"name-twice {section.partition(':')[0]}.{name}: {name} is already something that is counted"
    )
