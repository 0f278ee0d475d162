import pytest

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
