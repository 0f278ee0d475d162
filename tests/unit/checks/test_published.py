"""Published tables: language.md section 8."""

from textwrap import dedent

import pytest

from polsek.checks.judging import Count
from polsek.checks.published import MOST_WORK, proofs, recalculated
from polsek.mandates import Distribution
from tests.making import (
    assembly,
    component,
    problems_of,
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    told,
)

SEATS = assembly(
    seats_text(
        "A: 6, B: {mandates: 2, side: opposition}, Lokala listan: {mandates: 1, abbreviation: LL}", extra="seats: 10"
    ),
    seats_text("A: 9", "from: 2024-01-01", "only_for: published"),
)
SERIES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2024-07-01: 2000"))
RULE = """
figures: {local: 70 kr/year}
pools: {pot: {amount: 100.4 kr/year, per: mandate}}
components:
  base: {amount: 1 x local, per: party}
  mandate: {amount: 10.4 kr/year, per: mandate}
  salary: {amount: 50 % of fee, per: full time, employment: {1-3: 25 %, 4-: 50 %}, overhead: 10 %}
  part: {amount: 10 % of pot, split: by mandates}
  desk: {amount: 5.5 kr/year, per: party, paid: in kind}
instalments: [{share: 50 %}, {share: rest}]
"""


def check(table: str, rule: str = RULE, year: int = 2023) -> tuple[tuple[int, int, int], list[str]]:
    """Recalculate one table of a rule: numbers compared, reproduced and known to differ, and the problems."""
    text = rule_text(
        rule + f"published:\n- year: {year}\n" + "".join(f"  {line}\n" for line in table.strip("\n").split("\n"))
    )
    found = recalculated(rule_file(text, SERIES), SEATS, SERIES)
    return tuple(found.numbers), [problem.partition(" ")[2] for problem in told(found.problems)]  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("table", "count"),
    [
        # A: base 70, mandate 62.4, salary 3300, part 60.24, desk 5.5 -> 3498.14
        ("parties: {A: 3498}", 1),
        ("parties: {A: {total: 3498, base: 70, mandate: 62, salary: 3300, part: 60, desk: 6}}", 6),
        ("parties: {A: {base + mandate: 132, base + mandate + desk: 138}}", 2),
        ("parties: {A: {mandates: 6}, B: {mandates: 2}}", 2),
        ("parties: {A: {instalments: [1746, 1747]}}", 2),
        ("parties: {A: {salary.amount: 500, salary.rate: 500, salary.employment: 50 %, salary.subtotal: 250}}", 4),
        ("parties: {A: {salary.with_overhead: 275, mandate.count: 6, part.amount: 10}}", 3),
        ("parties: {A: {pot: 602}, LL: {pot: 100}}", 2),
        ("parties: {LL: {mandate: 10}}", 1),
        ("parties: {Lokala listan: {mandate: 10}}", 1),
        ("all: {mandates: 9, mandate: 94, base: 210, pot: 904}", 4),
        ("all: {base + mandate: 304, total: 7010}", 2),
        ("rates: {base: 70, mandate: 10, part: 10, salary: 6000}", 4),
        ("rates: {base: 70}\nall: {base: 210}", 2),
        ("figures: {local: 70}", 1),
        ("figures: {local: 80}\ngiven: {local: 80 kr/year}", 1),
        ("unit: kr/month\nfigures: {local: 6}", 1),
        ("unit: 1000 kr\nrounding: {shown: 100 kr half up}\nfigures: {local: 0.1}", 1),
        ("examples: [{mandates: 1-3, salary: 1650, salary.employment: 25 %}]", 2),
        ("examples: [{mandates: 4-, salary: 3300}]", 1),
        ("unit: kr/month\nparties: {A: {base: 6, salary: 275}}", 2),
        ("unit: kr/month\nall: {total: 584, salary: 550}", 2),
        ("unit: 1000 kr\nparties: {A: {instalments: [1.746, 1.747], salary.rate: 0.5, mandate.count: 6}}", 4),
        ("unit: 1000 kr\nall: {instalments: [3.496, 3.498]}", 2),
        ("unit: kr/month\nrates: {base: 6}\nparties: {A: {base: 6, base.rate: 6, base.count: 1, salary.rate: 500}}", 5),
        ("parties: {A: {base.component: 70, salary.component: 3300}, B: {base.component: 70}}", 3),
        ("unit: kr/month\nparties: {A: {base.component: 6}}\nall: {base.component: 18}", 2),
        ("rounding: {component: 100 kr up}\nparties: {A: {base.component: 100}}\nall: {base.component: 300}", 2),
        ("rounding: {component: 100 kr up}\nexamples: [{mandates: 3, base.component: 100}]", 1),
        ("unit: 1000 kr\nrounding: {shown: 1000 kr half up}\nparties: {A: {salary: 3, base: 0, total: 3}}", 3),
        ("given: {fee: 2000 kr/month}\nparties: {A: {salary: 6600}}", 1),
        ("given: {local: 100 kr/year}\nparties: {A: {base: 100}}", 1),
        ("given: {local: 100 kr/year, fee: 2000}\nparties: {A: {base: 100, salary: 6600}}", 2),
        ("from: 2023-07-01\nto: 2023-12-31\nparties: {A: {base: 35, salary: 1650}}", 2),
        ("mandates: '2'\nparties: {A: {mandates: 9}}", 1),
        ("parties: {B: {limit: 0, rounding: 0, adjustments: 0, withheld: 0, before_withheld: 1766}}", 5),
    ],
)
def test_numbers_that_come_out(table: str, count: int) -> None:
    assert check(table) == ((count, count, 0), [])


@pytest.mark.parametrize(
    ("unit", "amount", "count"), [("", "10.4 kr/year", 4), ("unit: kr/month\n", "124.8 kr/year", 4)]
)
@pytest.mark.parametrize(("total", "grand"), [("from shown amounts", 93), ("from exact amounts", 94)])
def test_the_last_row_adds_the_rows_as_the_rule_says(
    unit: str, amount: str, count: int, total: str, grand: int
) -> None:
    rule = f"components: {{c: {{amount: {amount}, per: mandate}}}}\nrounding: {{total: {total}}}\n"
    table = f"{unit}parties: {{A: 62, B: 21, LL: 10}}\nall: {{total: {grand}}}"
    assert check(table, rule) == ((count, count, 0), [])


def test_a_table_covers_the_last_of_its_days() -> None:
    rule = "components: {c: {amount: 365 kr/year, per: party}}\ntime: {counted_by: days}\n"
    assert check("from: 2023-01-01\nto: 2023-01-10\nparties: {A: 10}", rule) == ((1, 1, 0), [])


def test_a_warning_of_the_rule_does_not_keep_a_table_from_its_given_figure() -> None:
    rule = "figures: {local: 70 kr/year}\ncomponents: {c: {amount: 1 x local, per: party}, "
    rule += "d: {amount: 5 kr/year, per: party, valid: {from: 1990-01-01, to: 1990-12-31}}}\n"
    assert check("given: {local: 100 kr/year}\nparties: {A: 100}", rule) == ((1, 1, 0), [])


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("fee: 12 %", "'12 %' is not a value in kr/year"),
        ("components.c.amount: abc", "an amount is expected here"),
    ],
)
def test_a_wrong_given_value_is_placed_where_it_stands(given: str, problem: str) -> None:
    rule = "figures: {fee: 1000 kr/year}\ncomponents: {c: {amount: 2 x fee, per: party}}\n"
    text = rule_text(f"{rule}published:\n- {{year: 2024, given: {{{given}}}, parties: {{A: 2000}}}}\n")
    (found,) = recalculated(rule_file(text), SEATS, {}).problems
    assert found.message.en == problem
    place, value = found.place, given.partition(": ")[2]
    assert (place.file, place.excerpt) == ("rule.yaml", text.split("\n")[place.line - 1])
    assert place.excerpt[place.column - 1 : place.end_column - 1] == value


def test_a_year_in_which_a_figure_changes() -> None:
    assert check("parties: {A: {salary: 4950}}", year=2024) == ((1, 1, 0), [])


CHANGED = "printed {}, but no such number comes out"
TURN = "it changes inside the year, on 2024-07-01: give the table from: or to:, or compare the amount of the year"


@pytest.mark.parametrize("rate", [1000, 1500, 2000])
@pytest.mark.parametrize(
    ("table", "called"),
    [
        ("rates: {{salary: {}}}", "salary"),
        ("parties: {{A: {{salary.amount: {}}}}}", "A, salary"),
        ("examples: [{{mandates: 4-, salary.subtotal: {}}}]", "example, "),
    ],
)
def test_a_step_that_changes_inside_the_year_is_compared_with_none_of_its_values(
    table: str, called: str, rate: int
) -> None:
    text = rule_text(f"{RULE}published:\n- {{year: 2024, {table.format(rate)}}}\n").replace("50 % of fee", "1 x fee")
    (problem,) = recalculated(rule_file(text, SERIES), SEATS, SERIES).problems
    said, why = problem.message.en, problem.hint
    assert (said.startswith(called), said.endswith(CHANGED.format(rate)), why and why.en) == (True, True, TURN)


@pytest.mark.parametrize(
    "table",
    [
        "to: 2024-06-30\nrates: {salary: 6000}\nparties: {A: {salary.rate: 500, mandate.rate: 10}}",
        "from: 2024-07-01\nrates: {salary: 12000}\nparties: {A: {salary.rate: 1000, mandate.rate: 10}}",
    ],
)
def test_a_step_is_of_the_months_of_its_table(table: str) -> None:
    assert check(table, year=2024) == ((3, 3, 0), [])


def test_a_rate_is_of_the_months_in_which_its_rule_holds() -> None:
    text = rule_text(
        f"{RULE}published: [{{year: 2023, rates: {{base: 70}}, parties: {{A: {{base.rate: 70, base: 35}}}}}}]"
    )
    text = text.replace("{from: 2000-01-01}", "{from: 2000-01-01, to: 2023-06-30}")
    found = recalculated(rule_file(text, SERIES), SEATS, SERIES)
    assert (tuple(found.numbers), found.problems) == ((3, 3, 0), ())


def test_a_table_of_a_year_in_which_the_rule_does_not_hold_is_told_at_its_year() -> None:
    tables = "{year: 1999, name: x, rates: {base: 70}}, {year: 1998, parties: {A: 5}}, {year: 2023, rates: {base: 70}}"
    text = rule_text(f"{RULE}published: [{tables}]")
    found = recalculated(rule_file(text, SERIES), SEATS, SERIES)
    places = [each.place for each in found.problems]
    assert [each.path for each in found.problems] == ["published.1999.x.year", "published.1998.year"]
    assert [each.excerpt[each.column - 1 : each.end_column - 1] for each in places] == ["1999", "1998"]
    assert tuple(found.numbers) == (1, 1, 0)


def test_lines() -> None:
    rule = RULE + (
        "rounding: {party: 5 kr up}\nparty_total: {at_most: 3000 kr/year}\n"
        "adjustments: [{year: 2023, party: A, amount: -100 kr, because: x}]\n"
        "withheld: [{year: 2023, party: B, what: all, because: x}]\n"
    )
    table = """
parties:
  A: {limit: -498, rounding: 0, adjustments: -100, total: 2900, instalments: [1447, 1448]}
  B: {withheld: -1770, total: 0, before_withheld: 1770, before_withheld.instalments: [882, 883], instalments: [0, 0]}
all: {adjustments: -100, withheld: -1770}
"""
    compared, problems = check(table, rule)
    assert (compared[0], problems) == (15, [])


@pytest.mark.parametrize(
    ("table", "problems"),
    [
        (
            "parties: {A: 3500}",
            ["published-differs published.2023.parties.A: A, total: printed 3500, calculated 3498 (2 less)"],
        ),
        (
            "parties: {A: {base: 7, mandate: 62}}",
            ["published-differs published.2023.parties.A.base: A, base: printed 7, calculated 70 (63 more)"],
        ),
        (
            "parties: {A: {salary.employment: 25 %}}",
            [
                (
                    "published-differs published.2023.parties.A.salary.employment: "
                    "A, salary, share of full time: printed 25 %, calculated 50 % (25 % more)"
                )
            ],
        ),
        (
            "parties: {Zz: 5}",
            ["published-differs published.2023.parties.Zz: Zz, total: printed 5, but no such number comes out"],
        ),
        (
            "mandates: nothing\nparties: {A: 5}",
            ["unknown-distribution published.2023.mandates: there is no distribution nothing of 0380"],
        ),
        (
            "given: {nothing: 5}\nparties: {A: 5}",
            [
                (
                    "unknown-name published.2023.given.nothing: nothing is no series, figure or fact of the "
                    "assembly that the rule uses"
                )
            ],
        ),
        ("given: {fee: 5 %}\nparties: {A: 5}", ["unit published.2023.given.fee: '5 %' is not a value in kr/month"]),
    ],
)
def test_numbers_that_do_not_come_out(table: str, problems: list[str]) -> None:
    assert check(table)[1] == problems


RATE_FIRST = "6 x {}: was the rate rounded first? rounding: {{rate: 1 kr {}}}"
ONE_UNIT = "one unit: another rounding, or rounded at an earlier step?"
OTHER_SEATS = "were other seats counted? mandates: ID names another distribution"
LIST_IT = "if the printed number cannot be right, list parties.{} under differs: with the calculated one and why"
LIST_ALL = LIST_IT.format("").replace("parties.", "all.desk")
SOME_ZERO = """components:
  none: {amount: 10 kr/year, per: mandate, for: at least 9 mandates}
  c: {amount: 10.4 kr/year, per: mandate}
  small: {amount: 0.5 kr/year, per: mandate, for: at most 2 mandates}
"""
ONLY = "components: {c: {amount: 10.4 kr/year, per: mandate}}\n"
TENS = "components: {c: {amount: 10 kr/year, per: mandate}}\n"


@pytest.mark.parametrize(
    ("table", "rule", "hint"),
    [
        ("parties: {A: 3489}", RULE, "the same digits in another order: a misprint?"),
        ("parties: {A: 3499}", RULE, ONE_UNIT),
        (
            "parties: {Zz: 5}",
            RULE,
            "no distribution of the assembly has it; the parties are A, B, LL",
        ),
        ("parties: {Lokala lista: 5}", RULE, "did you mean Lokala listan?"),
        ("all: {mandates: 8}", RULE, OTHER_SEATS),
        ("parties: {A: {mandate.count: 7}}", RULE, OTHER_SEATS),
        ("parties: {A: {salary: 275}}", RULE, "a twelfth: per month? unit: kr/month"),
        ("parties: {A: {salary: 39600}}", RULE, "twelve times: is the amount of the file per month?"),
        ("parties: {A: {salary: 3300000}}", RULE, "a thousand times: is the amount of the file in thousands?"),
        ("parties: {A: {salary: 3.3}}", RULE, "a thousandth: in thousands? unit: 1000 kr"),
        ("parties: {A: {salary: 33000}}", RULE, "ten times: is there a digit too many, or missing?"),
        ("parties: {A: {base: 7}}", RULE, "ten times: is there a digit too many, or missing?"),
        ("parties: {A: {mandate: 60}}", RULE, "6 x 10: was the rate rounded first? rounding: {rate: 1 kr half up}"),
        ("parties: {A: {mandate: 66}}", RULE, "6 x 11: was the rate rounded first? rounding: {rate: 1 kr up}"),
        (
            "parties: {A: {desk: 6}, B: {desk: 6}, LL: {desk: 6}}\nall: {desk: 18}",
            RULE,
            "the rows as shown add up to it: write rounding: {total: from shown amounts}?",
        ),
        ("parties: {B: {mandate: 20}}", RULE, "2 x 10: was the rate rounded first? rounding: {rate: 1 kr half up}"),
        ("parties: {A: 66}", ONLY.replace("10.4", "10.5"), RATE_FIRST.format("11", "half up")),
        ("parties: {A: 66}", ONLY.replace("10.4", "10.6"), RATE_FIRST.format("11", "half up")),
        ("parties: {A: 60}", ONLY.replace("10.4", "10.6"), RATE_FIRST.format("10", "down")),
        ("parties: {LL: {mandate: 11}}", RULE, ONE_UNIT),
        ("parties: {A: {instalments: [66]}}", ONLY, LIST_IT.format("A.instalments")),
        ("parties: {A: {none: 66}}", SOME_ZERO, LIST_IT.format("A.none")),
        ("parties: {A: 66}", f"{ONLY}adjustments: [{{year: 2023, party: A, amount: 3 kr, because: x}}]\n", ONE_UNIT),
        ("parties: {Q: 5}", RULE, "no distribution of the assembly has it; the parties are A, B, LL"),
        ("parties: {A: {total: 66}}", SOME_ZERO, "6 x 11: was the rate rounded first? rounding: {rate: 1 kr up}"),
        ("parties: {B: {total: 20}}", SOME_ZERO, LIST_IT.format("B.total")),
        ("parties: {A: {mandate: 63}}", RULE, ONE_UNIT),
        ("parties: {A: {mandate: 54}}", RULE, LIST_IT.format("A.mandate")),
        ("parties: {A: {mandate: 72}}", RULE, LIST_IT.format("A.mandate")),
        ("parties: {A: {total: 54}}", TENS, LIST_IT.format("A.total")),
        ("rounding: {shown: 100 kr half up}\nparties: {A: {total: 60}}", TENS, LIST_IT.format("A.total")),
        ("parties: {A: {total: 66}}", TENS, LIST_IT.format("A.total")),
        ("parties: {A: {mandate.count: 72}}", RULE, OTHER_SEATS),
        ("parties: {A: {mandate.count: 60}}", RULE, "ten times: is there a digit too many, or missing?"),
        ("parties: {B: {salary.employment: 300 %}}", RULE, LIST_IT.format("B.salary.employment")),
        ("parties: {B: {salary.employment: 250 %}}", RULE, LIST_IT.format("B.salary.employment")),
        ("parties: {B: {salary.employment: 26 %}}", RULE, LIST_IT.format("B.salary.employment")),
        ("parties: {A: 3499.5}", RULE, LIST_IT.format("A.total")),
        ("parties: {A: 5000}", RULE, LIST_IT.format("A.total")),
        ("parties: {A: {desk: 6}, B: {desk: 6}, LL: {desk: 6}}\nall: {desk: 20}", RULE, LIST_ALL),
        ("all: {desk: 0}", RULE, LIST_ALL),
    ],
)
def test_why_a_number_may_differ(table: str, rule: str, hint: str | None) -> None:
    text = rule_text(rule + "published:\n- year: 2023\n" + "".join(f"  {line}\n" for line in table.split("\n")))
    (problem,) = recalculated(rule_file(text, SERIES), SEATS, SERIES).problems
    assert (problem.hint.en if problem.hint else None) == hint


def test_the_only_component_is_the_total() -> None:
    rule = "components: {c: {amount: 10.4 kr/year, per: mandate}}\npublished: [{year: 2023, parties: {A: 60}}]\n"
    (problem,) = recalculated(rule_file(rule_text(rule)), SEATS, {}).problems
    assert problem.hint is not None
    assert problem.hint.sv == "6 x 10: avrundades beloppet per mandat först? rounding: {rate: 1 kr half up}"


def test_swedish_numbers_have_a_decimal_comma() -> None:
    rule = RULE + "published:\n- year: 2023\n  parties: {A: 3497.25, Zz: 5}\n"
    one, two = recalculated(rule_file(rule_text(rule), SERIES), SEATS, SERIES).problems
    assert one.message.sv == "A, summa: publicerat 3\u00a0497,25, beräknat 3\u00a0498 (+0,75)"
    assert two.message.sv == "Zz, summa: publicerat 5, men inget belopp beräknas"


def test_a_party_named_twice_is_refused() -> None:
    rule = RULE + "published:\n- year: 2023\n  parties:\n    LL: {mandate: 10}\n    Lokala listan: {mandate: 10}\n"
    (problem,) = recalculated(rule_file(rule_text(rule), SERIES), SEATS, SERIES).problems
    assert (problem.id, problem.message.en) == ("duplicate-party", "Lokala listan is the same party as LL")
    place = problem.place
    assert place.excerpt[place.column - 1 : place.end_column - 1] == "Lokala listan"


def test_the_rows_as_shown_are_added_where_the_rule_says_so() -> None:
    rule = RULE + "rounding: {total: from shown amounts}\n"
    table = "parties: {A: {desk: 6}}\nall: {desk: 18, total: 7010, instalments: [3496, 3498]}"
    compared, problems = check(table, rule)
    assert (compared, problems) == ((5, 5, 0), [])


@pytest.mark.parametrize(
    ("span", "end"),
    [
        ("from: 2022-12-01", "from"),
        ("from: 2023-07-01\nto: 2024-01-31", "from"),
        ("from: 2023-07-01\nto: 2023-06-30", "from"),
        ("to: 2024-01-01", "to"),
    ],
)
def test_a_table_covers_days_of_its_own_year(span: str, end: str) -> None:
    problems = [problem.partition(": ")[0] for problem in check(f"{span}\nparties: {{A: 5}}")[1]]
    assert problems == [f"table-span published.2023.{end}"]
    assert check("from: 2023-01-01\nto: 2023-12-31\nparties: {A: 3498}") == ((1, 1, 0), [])


@pytest.mark.parametrize(("seats", "hint"), [(SEATS, "there are 1, 2"), ((), None)])
def test_a_table_of_mandates_that_are_not_there_is_told_which_are(
    seats: tuple[Distribution, ...], hint: str | None
) -> None:
    text = rule_text(f"{RULE}published: [{{year: 2023, mandates: x, parties: {{A: 5}}}}]\n")
    (problem,) = recalculated(rule_file(text, SERIES), seats, SERIES).problems
    assert (problem.id, problem.hint and problem.hint.en) == ("unknown-distribution", hint)


@pytest.mark.parametrize(
    ("table", "count"),
    [("from: 2023-07-01\nparties: {A: {base: 35}}", 1), ("to: 2023-03-31\nparties: {A: {base: 18}}", 1)],
)
def test_a_table_may_say_one_of_its_ends(table: str, count: int) -> None:
    assert check(table) == ((count, count, 0), [])


@pytest.mark.parametrize(
    ("table", "count", "problems"),
    [
        ("parties: {A: 3500}\ndiffers: {parties.A.total: {calculated: 3498, because: a misprint}}", (1, 0, 1), []),
        (
            "parties: {A: 3500}\ndiffers: {parties.A.total: {calculated: 3497, because: a misprint}}",
            (1, 0, 0),
            [("difference-changed published.2023.differs.parties.A.total: A, total: calculated as 3498, not 3497")],
        ),
        (
            "parties: {A: 3498}\ndiffers: {parties.A.total: {calculated: 3497, because: a misprint}}",
            (1, 0, 0),
            ["difference-gone published.2023.differs.parties.A.total: A, total: reproduced now (3498)"],
        ),
        (
            "parties: {A: 3498}\ndiffers: {parties.B.total: {calculated: 3497, because: a misprint}}",
            (1, 1, 0),
            [
                (
                    "unknown-path published.2023.differs.parties.B.total: parties.B.total is not a printed number "
                    "of this table"
                )
            ],
        ),
        (
            (
                "parties: {A: {instalments: [1746, 1748]}}\n"
                "differs: {parties.A.instalments.2: {calculated: 1747, because: x}}"
            ),
            (2, 1, 1),
            [],
        ),
        ("all: {base + mandate: 300}\ndiffers: {all.base + mandate: {calculated: 304, because: x}}", (1, 0, 1), []),
        (
            (
                "parties: {A: {instalments: [1746, 1747, 5]}}\n"
                "differs: {parties.A.instalments.3: {calculated: unknown, because: x}}"
            ),
            (3, 2, 1),
            [],
        ),
        ("parties: {Zz: 5}\ndiffers: {parties.Zz.total: {calculated: unknown, because: x}}", (1, 0, 1), []),
        ("rates: {base: 7}\ndiffers: {rates.base: {calculated: 70, because: x}}", (1, 0, 1), []),
        (
            "examples: [{mandates: 4-, salary: 3}]\ndiffers: {examples.1.salary: {calculated: 3300, because: x}}",
            (1, 0, 1),
            [],
        ),
    ],
)
def test_known_differences(table: str, count: tuple[int, int, int], problems: list[str]) -> None:
    assert check(table) == (count, problems)


def test_a_difference_of_no_printed_number_is_shown_at_its_path() -> None:
    table = "{year: 2023, parties: {A: 3498}, differs: {parties.A.totl: {calculated: 3497, because: x}}}"
    (problem,) = recalculated(rule_file(rule_text(f"{RULE}published: [{table}]"), SERIES), SEATS, SERIES).problems
    place = problem.place
    assert place.excerpt[place.column - 1 : place.end_column - 1] == "parties.A.totl"
    assert problem.hint is not None
    assert problem.hint.en == "did you mean parties.A.total?"


@pytest.mark.parametrize(
    ("table", "address"),
    [
        ("parties: {A: {colour: 5}}", "published.2023.parties.A.colour"),
        ("all: {colour: 5}", "published.2023.all.colour"),
        ("examples: [{mandates: 1-3, colour: 5}]", "published.2023.examples.1.colour"),
        ("parties: {A: {base.party: 5}}", "published.2023.parties.A.base.party"),
        ("rates: {colour: 5}", "published.2023.rates.colour"),
        ("parties: {A: {base + colour: 5}}", "published.2023.parties.A.base + colour"),
    ],
)
def test_a_column_that_does_not_exist_is_refused(table: str, address: str) -> None:
    problems = problems_of(rule_text(f"{RULE}published:\n- year: 2023\n  {table}\n"), SERIES)
    assert [problem.partition(" ")[2].partition(": ")[0] for problem in problems] == [f"unknown-column {address}"]


SALARY = """
components:
  salary: {amount: 50 % of fee, per: full time, employment: {1-3: 25 %, 4-: 50 %}}
  base: {amount: 100 kr/year, split: equally}
"""
WITHOUT_SPLIT = SALARY.rpartition("  base")[0]


@pytest.mark.parametrize(
    ("example", "came_out"),
    [
        ("{mandates: 1-3, salary: 1500}", True),
        ("{mandates: 1-5, salary: 1500}", False),
        ("{mandates: 3-5, salary: 3000}", False),
        ("{mandates: 20-, salary: 3000}", True),
        ("{mandates: 0-3, salary: 1500}", True),
        ("{mandates: 0, salary: 1500}", False),
    ],
)
def test_an_example_is_for_any_party_with_so_many_mandates(example: str, came_out: bool) -> None:  # noqa: FBT001
    assert (check(f"examples: [{example}]", WITHOUT_SPLIT)[1] == []) is came_out


@pytest.mark.parametrize(
    ("example", "came_out"), [("{mandates: 1-5, salary: 1500}", False), ("{mandates: 20-, salary: 3000}", True)]
)
def test_an_example_does_not_depend_on_parts_that_it_does_not_show(example: str, came_out: bool) -> None:  # noqa: FBT001
    assert (check(f"examples: [{example}]", SALARY)[1] == []) is came_out


def test_a_party_without_support_that_the_assembly_knows_is_0() -> None:
    seats = assembly(seats_text("A: 6, B: 2"), seats_text("A: 8", "from: 2023-01-01"))
    text = rule_text(
        "components: {c: {amount: 1 kr/year, per: mandate}}\npublished: [{year: 2024, parties: {A: 8, B: 0}}]\n"
    )
    found = recalculated(rule_file(text), seats, {})
    assert (found.numbers, found.problems) == (Count(2, 2, 0), ())


@pytest.mark.parametrize(("mandates", "came_out"), [("1-2", False), ("2-5", True), ("1", False)])
def test_an_example_holds_for_the_smallest_party_of_its_band(mandates: str, came_out: bool) -> None:  # noqa: FBT001
    rule = "components: {c: {amount: {1: 5 kr/year, 2-: 9 kr/year}, per: party}}\n"
    assert (check(f"examples: [{{mandates: {mandates}, c: 9}}]", rule)[1] == []) is came_out


@pytest.mark.parametrize(
    ("keys", "mandates", "came_out"),
    [
        ("amount: {1-3: 5 kr/year, 4-6: 9 kr/year, 7-: 5 kr/year}", "4-6", True),
        ("amount: {1-3: 5 kr/year, 4-6: 9 kr/year, 7-: 5 kr/year}", "4-", False),
        ("amount: {1-3: 9 kr/year, 4-6: 5 kr/year, 7-: 9 kr/year}", "1-8", False),
        ("amount: 1 x own", "1-8", False),
        ("amount: 9 kr/year, for: below 7 mandates", "1-6", True),
        ("amount: 9 kr/year, for: below 7 mandates", "1-", False),
        ("amount: 9 kr/year, for: at most 6 mandates", "1-6", True),
        ("amount: 9 kr/year, for: at most 6 mandates", "1-", False),
        ("amount: 9 kr/year, for: {any of: [at most 2 mandates, above 4 mandates]}", "1-9", False),
        ("amount: 9 kr/year, for: {any of: [below 3 mandates, at least 4 mandates]}", "1-9", False),
        ("amount: {1: 9 kr/year, 2-3: 5 kr/year, 4-: 9 kr/year}", "4-", True),
        ("amount: {1-3: 9 kr/year, 4-5: 5 kr/year}", "1-3", True),
        ("amount: {0-3: 9 kr/year, 4-: 5 kr/year}", "0-3", True),
    ],
)
def test_an_example_of_a_band_holds_on_both_sides_of_every_turn(keys: str, mandates: str, came_out: bool) -> None:  # noqa: FBT001
    rule = "figures: {own: {1-3: 9 kr/year, 4-6: 5 kr/year, 7-: 9 kr/year}}\n" if "own" in keys else ""
    rule += f"components: {{c: {{{keys}, per: party}}}}\n"
    assert (check(f"examples: [{{mandates: {mandates}, c: 9}}]", rule)[1] == []) is came_out


@pytest.mark.parametrize(("mandates", "amount"), [("1", 5), ("2", 10), ("1-", 5), ("1-", 10), ("1-3", 5), ("0", 0)])
def test_an_amount_for_each_mandate_is_another_for_two_parties(mandates: str, amount: int) -> None:
    rule = "components: {c: {amount: 5 kr/year, per: mandate}}\n"
    came_out = check(f"examples: [{{mandates: {mandates}, c: {amount}}}]", rule)[1] == []
    assert came_out is (mandates in {"1", "2"})


@pytest.mark.parametrize(
    ("other", "mandates"),
    [
        ("for: at most 6 mandates", "2-3"),
        ("for: at least 50 inhabitants", "2-"),
        ("at_most: {0-49 inhabitants: 5 kr/year, 50- inhabitants: 9 kr/year}", "2-"),
    ],
)
def test_an_example_is_tried_with_its_own_mandates_alone(other: str, mandates: str) -> None:
    rule = (
        "facts: {inhabitants: number of the assembly}\n"
        "components:\n  c: {amount: {1-3: 9 kr/year}, per: party}\n"
        f"  d: {{amount: 5 kr/year, per: party, {other}}}\n"
    )
    examples = f"{{mandates: 1-3, c: 9, d: 5}}, {{mandates: {mandates}, c + d: 14}}"
    assert check(f"given: {{inhabitants: 60}}\nexamples: [{examples}]", rule) == ((3, 3, 0), [])


def test_an_example_holds_for_the_last_party_before_a_turn() -> None:
    keys = "amount: {1-5: 2 kr/year, 6-: 1.5 kr/year}, per: mandate, banding: whole, at_least: 9 kr/year"
    rule = f"components: {{c: {{{keys}}}}}\n"
    assert check("examples: [{mandates: 1-4, c: 9}, {mandates: 6, c: 9}]", rule) == ((2, 2, 0), [])
    assert check("examples: [{mandates: 1-6, c: 9}]", rule)[1] == [
        "published-differs published.2023.examples.1.c: example, 1–6 mandates, c: printed 9, calculated 10 (1 more)"
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "components: {c: {amount: 10 kr/year, per: [party, seat]}}\n",
        "pools: {p: {amount: 100 kr/year, per: seat}}\ncomponents: {c: {amount: 10 % of p, per: party}}\n",
        "pools: {p: {amount: 200 kr/year, per: mandate}}\ncomponents: {c: {amount: 1/18 of p, per: party}}\n",
        (
            "pools: {p: {amount: 1000 kr/year, per: seat}, q: {amount: 10 % of p}}\n"
            "components: {c: {amount: 900 kr/year, per: party, at_most: 10 % of q}}\n"
        ),
        (
            "pools: {p: {amount: 108 kr/year}}\n"
            "components: {d: {amount: 1 kr/year, per: mandate, out_of: p}, c: {amount: rest of p, split: equally}}\n"
        ),
    ],
)
def test_an_example_that_depends_on_all_seats_is_of_the_parties_that_sit(rule: str) -> None:
    amount = 33 if "rest" in rule else 100
    assert check(f"examples: [{{mandates: 2, c: {amount}}}, {{mandates: 6, c: {amount}}}]", rule) == ((2, 2, 0), [])
    file = rule_file(rule_text(rule + "published: [{year: 2023, examples: [{mandates: 2, c: 20}]}]\n"))
    assert [each.id for each in recalculated(file, (), {}).problems] == ["no-mandates"]


def test_an_example_is_of_the_mandates_that_its_table_names() -> None:
    rule = "components: {c: {amount: 90 kr/year, split: by mandates}}\n"
    assert check("examples: [{mandates: 6, c: 60}]", rule) == ((1, 1, 0), [])
    assert check("mandates: '2'\nexamples: [{mandates: 9, c: 90}]", rule) == ((1, 1, 0), [])


def test_an_example_is_of_the_months_of_its_table() -> None:
    rule = "components: {c: {amount: 90 kr/year, per: party}}\n"
    assert check("from: 2023-07-01\nexamples: [{mandates: 6, c: 45}]", rule) == ((1, 1, 0), [])


@pytest.mark.parametrize(
    ("column", "number", "came_out"),
    [
        ("none.rate", 0, True),
        ("none.rate", 10, False),
        ("c.employment", 0, False),
        ("c.rate", 10.4, False),
        ("c.rate", 10, True),
    ],
)
def test_a_step_that_a_party_has_not_is_0_where_it_gets_nothing(
    column: str,
    number: float,
    came_out: bool,  # noqa: FBT001
) -> None:
    assert (check(f"parties: {{A: {{{column}: {number}}}}}", SOME_ZERO)[1] == []) is came_out


@pytest.mark.parametrize("name", ["pot", "total", "mandates", "base + mandate", "salary.rate"])
def test_only_a_component_has_a_rate(name: str) -> None:
    text = rule_text(f"{RULE}published:\n- {{year: 2023, rates: {{{name}: 5}}}}\n")
    (problem,) = recalculated(rule_file(text, SERIES), SEATS, SERIES).problems
    assert (problem.id, problem.message.en) == ("unknown-name", f"{name} is no component")
    place = problem.place
    assert place.excerpt[place.column - 1 : place.end_column - 1] == name


def test_counts_add_up() -> None:
    assert Count(3, 2, 1).plus(Count(4, 4, 0)) == Count(7, 6, 1)


# --- figures of the file, and what an empty seat would have brought ---------------------------------------------------

EMPTY = assembly(seats_text("A: {mandates: 5, empty: 2}, B: {mandates: 2, empty: 2}, C: 3"))
BUDGETED = """
mandates: {empty_seats: not counted}
figures: {raise: {2023-01-01: 5 %, 2024-07-01: 10 %}, grown: 10 x fee last year, own: {1-3: 1 kr/year, 4-: 2 kr/year}}
components:
  mandate: {amount: 100 kr/year, per: mandate}
  part: {amount: 1000 kr/year, split: by mandates, among: those entitled}
"""


def check_empty(table: str, year: int = 2024) -> tuple[tuple[int, int, int], list[str]]:
    """Recalculate a table of an assembly with empty seats."""
    text = rule_text(BUDGETED + f"published:\n- year: {year}\n" + "".join(f"  {line}\n" for line in table.split("\n")))
    found = recalculated(rule_file(text, SERIES), EMPTY, SERIES)
    return tuple(found.numbers), [problem.partition(" ")[2] for problem in told(found.problems)]  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("table", "count"),
    [
        ("parties: {A: {mandate: 300, mandate.budgeted: 500}, B: {mandate: 0, mandate.budgeted: 200}}", 4),
        ("parties: {C: {mandate.budgeted: 300, part.budgeted: 300}, A: {part: 375, part.budgeted: 500}}", 4),
        ("all: {mandate: 600, mandate.budgeted: 1000, part.budgeted: 1000}", 3),
        ("parties: {B: {mandate + part: 0, mandate.budgeted: 200}}", 2),
        ("figures: {raise: 5 %, grown: 10000}", 2),
        ("from: 2024-07-01\nfigures: {raise: 10 %, grown: 10000}", 2),
        ("unit: 1000 kr\nfigures: {grown: 10}", 1),
    ],
)
def test_figures_and_what_is_budgeted_come_out(table: str, count: int) -> None:
    assert check_empty(table) == ((count, count, 0), [])


def test_a_printed_figure_that_does_not_come_out_is_a_problem() -> None:
    numbers, problems = check_empty("figures: {raise: 6 %}")
    assert numbers == (1, 0, 0)
    assert [problem.partition(":")[0] for problem in problems] == ["published-differs published.2024.figures.raise"]


@pytest.mark.parametrize("year", [2024, 2000])
@pytest.mark.parametrize(("figure", "printed"), [("1 x rent", "10"), ("town", "5 %")])
def test_a_printed_figure_is_of_the_facts_that_its_table_gives(year: int, figure: str, printed: str) -> None:
    body = "facts: {rent: kr/year of the assembly, town: share of the assembly}\n"
    body += f"figures: {{f: {figure}}}\ncomponents: {{c: {{amount: 5 kr/year, per: party}}}}\n"
    table = f"{{year: {year}, given: {{rent: 10 kr/year, town: 5 %}}, figures: {{f: {printed}}}}}"
    found = recalculated(rule_file(rule_text(f"{body}published: [{table}]\n")), EMPTY, {})
    assert (found.problems, tuple(found.numbers)) == ((), (1, 1, 0))


def test_a_printed_figure_that_nobody_knows_does_not_come_out() -> None:
    rule = "figures: {f: unknown kr/year}\ncomponents: {c: {amount: 5 kr/year, per: party}}\n"
    assert check("figures: {f: 5}", rule)[1] == [
        "published-differs published.2023.figures.f: f: printed 5, but no such number comes out"
    ]


def test_only_figures_of_the_file_that_are_the_same_for_all_are_printed() -> None:
    text = rule_text(BUDGETED + "published:\n- {year: 2024, figures: {own: 1, fee: 1000, mandate: 100}}\n")
    assert [problem.split(" ")[1:3] for problem in problems_of(text, SERIES)] == [
        ["needs-party", "published.2024.figures.own:"],
        ["unknown-name", "published.2024.figures.fee:"],
        ["unknown-name", "published.2024.figures.mandate:"],
    ]


@pytest.mark.parametrize("table", ["all: {c: 0}", "all: {c + d: 5}", "parties: {A: {pot: 0}}", "all: {pot: 0}"])
def test_nothing_is_made_of_what_is_unknown(table: str) -> None:
    rule = """
    figures: {new: unknown kr/year}
    pools: {pot: {amount: 1 x new, per: mandate}}
    components:
      c: {amount: 1 x new, per: party}
      d: {amount: 5 kr/year, per: party}
    """
    numbers, problems = check(table, dedent(rule))
    assert (numbers[1], len(problems)) == (0, 1)


def test_an_unknown_pool_brings_a_party_no_number() -> None:
    rule = """
    figures: {new: unknown kr/year}
    pools: {pot: {amount: 1 x new, per: mandate}}
    components:
      d: {amount: 5 kr/year, per: party}
      c: {amount: 1 x new, per: party}
    """
    assert check("parties: {A: {pot: 0}}", dedent(rule)) == (
        (1, 0, 0),
        ["published-differs published.2023.parties.A.pot: A, pot: printed 0, but no such number comes out"],
    )


COMPONENTS = "components:\n" + "".join(f"  c{n}: {{amount: 5 kr/year, per: party}}\n" for n in range(50))


@pytest.mark.parametrize(
    ("before", "rest", "beyond"),
    [
        ("", "", 0),
        ("", "  rates: {c1: 5}\n  figures: {f: 5}\n", 2),
        # two parties with 50 components in two pieces of the year
        ("- year: 2024\n  parties: {A: 250, B: 250}\n", "", 1 + 4),
    ],
)
def test_tables_that_need_just_so_many_amounts_are_recalculated(before: str, rest: str, beyond: int) -> None:
    seats = assembly(seats_text("A: 3, B: 2"), seats_text("A: 2, B: 3", "from: 2024-07-01"))
    for more in (0, 1):
        rows = "{mandates: 1, c1: 5}, " * (MOST_WORK // 50 - 1 - beyond + more)
        text = rule_text(f"figures: {{f: 5 kr/year}}\n{COMPONENTS}published:\n{before}- year: 2023\n{rest}")
        found = recalculated(rule_file(f"{text}  examples: [{rows}]\n"), seats, {})
        assert [each.id for each in found.problems] == ["too-large"] * more


@pytest.mark.parametrize(("examples", "ids"), [(297, []), (298, ["too-large"])])
def test_one_amount_more_than_15_000_is_too_many(examples: int, ids: list[str]) -> None:
    tables = "- {year: 2024, parties: {A: {c1: 5}}}\n- {year: 2023, examples: [%s]}\n"
    text = rule_text(f"{COMPONENTS}published:\n{tables % ('{mandates: 1, c1: 5}, ' * examples)}")
    found = recalculated(rule_file(text), assembly(seats_text("A: 3")), {})
    assert [each.id for each in found.problems] == ids


def test_tables_that_need_too_many_amounts_are_not_recalculated() -> None:
    components = "".join(f"  c{number}: {{amount: 5 kr/year, per: party}}\n" for number in range(50))
    rows = ", ".join(["{mandates: 1, c1: 5}"] * (MOST_WORK // 50))
    said = f"more than {MOST_WORK} amounts are needed for the tables so far: the recalculation stops here"
    assert check(f"examples: [{rows}]", f"components:\n{components}") == (
        (0, 0, 0),
        [f"too-large published.2023: {said}"],
    )


@pytest.mark.parametrize(
    "amount",
    ["{1-3: 10 kr/year, 4-: 20 kr/year}", "{value: 10 kr/year, plus: 5 kr/year per mandate above 1}", "10 % of own"],
)
def test_an_amount_that_depends_on_the_party_has_no_rate(amount: str) -> None:
    figures = "figures: {own: {1-3: 100 kr/year, 4-: 200 kr/year}}"
    rule = f"{figures}\ncomponents: {{c: {{amount: {amount}, per: party}}}}\n"
    text = rule_text(f"{rule}published: [{{year: 2023, source: x, rates: {{c: 10}}}}]\n")
    (problem,) = recalculated(rule_file(text), SEATS, SERIES).problems
    assert (problem.id, problem.message.en, problem.hint and problem.hint.en) == (
        "published-differs",
        "c, amount per counted thing: printed 10, but no such number comes out",
        "the amount depends on the party: write what some get, under examples: or parties:",
    )


@pytest.mark.parametrize(
    ("keys", "rate"),
    [
        ("split: equally", 300),
        ("split: equally, for: at least 2 mandates", 450),
        ("split: equally, for: at least 2 mandates, term_years: 2-4", 450),
        ("split: equally, for: opposition", 900),
        ("split: by mandates, for: at least 2 mandates", 112.5),
        ("split: equally, among: the assembly, for: at least 2 mandates", 300),
        ("per: party, for: opposition", 900),
    ],
)
def test_the_rate_of_a_split_is_divided_by_those_that_it_is_for(keys: str, rate: float) -> None:
    rule = f"components: {{c: {{amount: 900 kr/year, {keys}}}}}\nrounding: {{shown: 0.1 kr half up}}\n"
    seats = assembly(
        seats_text(
            "A: {mandates: 6, side: government}, B: {mandates: 2, side: opposition}, L: {mandates: 1, side: government}"
        )
    )
    text = rule_text(f"{rule}published: [{{year: 2023, source: x, rates: {{c: {rate}}}}}]\n")
    assert tuple(recalculated(rule_file(text), seats, {}).numbers) == (1, 1, 0)


# --- tables that name some parties ------------------------------------------------------------------------------------

SOME = assembly(seats_text("S: 17, KD: 3, De övriga: {parties: unknown, mandates: 37}"))


@pytest.mark.parametrize(
    ("keys", "table", "count"),
    [
        ("amount: 100 kr/year\nper: party", "parties: {S: 100, KD: 100}", (2, 2, 0)),
        ("amount: 100 kr/year\nper: mandate\nat_most: 10 mandates", "parties: {S: 1000, KD: 300}", (2, 2, 0)),
        ("amount: {1-5: 7 kr/year, 6-: 9 kr/year}\nper: party", "parties: {S: 9, KD: 7}", (2, 2, 0)),
        ("amount: 570 kr/year\nsplit: by mandates", "parties: {S: 170, KD: 30}", (2, 2, 0)),
        ("amount: 100 kr/year\nper: party\nfor: at least 5 mandates", "parties: {S: 100, KD: 0}", (2, 2, 0)),
        ("amount: 100 kr/year\nper: mandate", "parties: {S: {mandates: 17}}\nall: {mandates: 57}", (2, 2, 0)),
        (
            "amount: 100 kr/year\nsplit: equally",
            "parties: {S: 10}\ndiffers: {parties.S.total: {calculated: unknown, because: x}}",
            (1, 0, 1),
        ),
        (
            "amount: 100 kr/year\nsplit: by mandates\nfor: at least 5 mandates",
            "parties: {S: 10}\ndiffers: {parties.S.total: {calculated: unknown, because: x}}",
            (1, 0, 1),
        ),
        (
            "amount: 100 kr/year\nper: party",
            "parties: {V: 100}\nall: 900\ndiffers:\n"
            + "\n".join(f"  {path}: {{calculated: unknown, because: x}}" for path in ("parties.V.total", "all.total")),
            (2, 0, 2),
        ),
    ],
)
def test_what_does_not_depend_on_parties_that_are_not_listed_comes_out(
    keys: str, table: str, count: tuple[int, int, int]
) -> None:
    text = component(keys) + "published:\n- year: 2023\n" + "".join(f"  {line}\n" for line in table.split("\n"))
    found = recalculated(rule_file(text), SOME, {})
    assert (tuple(found.numbers), told(found.problems)) == (count, [])


def test_payments_of_all_are_unknown_where_those_of_one_are() -> None:
    rule = component("amount: 100 kr/year\nper: mandate\nat_most: 10 mandates")
    rule += "instalments: [{share: 50 %}, {share: rest}]\n"
    table = "{year: 2023, parties: {S: {instalments: [500, 500]}}, all: {instalments: [650, 650]}}"
    text = f"{rule}published: [{table}]\n"
    found = recalculated(rule_file(text), SOME, {})
    assert (tuple(found.numbers), [each.path for each in found.problems]) == (
        (4, 2, 0),
        ["published.2023.all.instalments.1", "published.2023.all.instalments.2"],
    )


def test_a_number_that_depends_on_parties_that_are_not_listed_is_no_guess() -> None:
    text = component("amount: 100 kr/year\nsplit: equally") + "published:\n- {year: 2023, parties: {S: 33}}\n"
    (problem,) = recalculated(rule_file(text), SOME, {}).problems
    assert (problem.id, problem.message.en) == (
        "published-differs",
        "S, total: printed 33, but no such number comes out",
    )


@pytest.mark.parametrize(
    ("facts", "second", "id", "columns"),
    [
        ("facts: {members: number of each party}", "per: member", "missing-fact", ["c + d", "total"]),
        ("", "per: party, for: opposition", "missing-side", ["c + d", "total"]),
        ("", "per: party", "", []),
    ],
)
def test_an_example_that_depends_on_more_than_mandates_is_told_at_its_cells(
    facts: str, second: str, id: str, columns: list[str]
) -> None:
    body = f"{facts}\ncomponents: {{c: {{amount: 5 kr/year, per: party}}, d: {{amount: 5 kr/year, {second}}}}}\n"
    table = "published: [{year: 2024, examples: [{mandates: 3, c: 5, c + d: 10, total: 10}]}]"
    found = [each for each in recalculated(rule_file(rule_text(body + table)), (), {}).problems if each.id == id]
    assert [each.path.partition("examples.1.")[2] for each in found] == columns
    assert not any("*" in each.message.en or "*" in str(each.hint) for each in found)


def test_a_figure_that_nobody_knows_is_told_where_it_stands_and_not_at_each_example() -> None:
    text = (
        component("amount: unknown kr/year\nper: party")
        + "published: [{year: 2023, examples: [{mandates: 3, c: 5}]}]\n"
    )
    assert [each.path for each in recalculated(rule_file(text), (), {}).problems] == ["components.c.amount"]


def test_every_number_is_proved_with_what_became_of_it() -> None:
    table = "{year: 2023, name: own, source: minutes, parties: {A: {total: 3500, base: 70, mandate: 61}}, differs: %s}"
    differs = "{parties.A.total: {calculated: 3498, because: a misprint}}"
    file = rule_file(rule_text(f"{RULE}published: [{table % differs}]\n"), SERIES)
    assert [
        (each.table, each.path, each.name.en, str(each.calculated), each.result, each.source.en, each.because.en)
        for each in proofs(file, recalculated(file, SEATS, SERIES))
    ] == [
        ("2023 own", "parties.A.total", "A, total", "3498", "known", "minutes", "a misprint"),
        ("2023 own", "parties.A.base", "A, base", "70", "reproduced", "minutes", ""),
        ("2023 own", "parties.A.mandate", "A, mandate", "62", "differs", "minutes", ""),
    ]


def test_an_example_is_calculated_with_the_facts_that_its_table_gives() -> None:
    body = "facts: {inhabitants: number of the assembly}\n"
    body += "components: {c: {amount: 2 kr/year, per: [party, inhabitant]}}\n"
    table = "published: [{year: 2024, given: {inhabitants: 100}, examples: [{mandates: 3, c: 200}]}]"
    found = recalculated(rule_file(rule_text(body + table)), (), {})
    assert (found.problems, found.numbers.reproduced) == ((), 1)
