"""Figures of a rule file that are read without trouble and may still be wrong."""

from collections.abc import Callable, Iterable

import pytest

from polsek.checks.figures import index_base, kept_too_long, magnitude, no_source
from polsek.checks.text import falling_band, unreachable_band
from polsek.problem import Problem
from polsek.rules.file import RuleFile
from tests.making import assembly, rule_file, rule_text, seats_text, series_of, series_text

SERIES = series_of(series_text("fee", "kr/month", "2020-01-01: 60000"))
SEATS = assembly(seats_text("A: 6, B: 5"))


def said(check: Callable[[RuleFile], Iterable[Problem]], body: str) -> list[str]:
    """Give what a check says of a rule as `address: message (hint)`."""
    found = check(rule_file(rule_text(body), SERIES))
    return [f"{each.path}: {each.message.en} ({each.hint.en if each.hint else ''})" for each in found]


def addresses(check: Callable[[RuleFile], Iterable[Problem]], body: str) -> list[str]:
    return [each.partition(": ")[0] for each in said(check, body)]


# --- sources ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("components: {c: {amount: 5 kr/year, per: party}}", ["components.c"]),
        ("components: {c: {amount: 5 kr/year, per: party}}\nsource: minutes", []),
        ("components: {c: {amount: {value: 5 kr/year, source: x}, per: party}}", []),
        (
            "components: {c: {amount: {value: 5 kr/year, source: x}, per: mandate, at_most: 5 mandates}}",
            ["components.c.at_most"],
        ),
        (
            "components: {c: {amount: {value: 5 kr/year, source: x}, per: party, indexed: 5 %}}",
            ["components.c.indexed"],
        ),
        (
            "components: {c: {amount: 5 kr/year, per: party, source: x}}\nparty_total: {at_most: 9 kr/year}",
            ["party_total"],
        ),
        (
            (
                "components: {c: {amount: 5 kr/year, per: party, source: x}}\n"
                "adjustments: [{year: 2024, party: A, amount: 5 kr, because: y}]"
            ),
            ["adjustments.1"],
        ),
        ("components: {c: {amount: 5 kr/year, per: party, source: x}}\npools: {p: {amount: 9 kr/year}}", ["pools.p"]),
        (
            (
                "figures: {rise: {value: 3 %, source: x}}\n"
                "components: {c: {amount: {value: 5 kr/year, source: x}, per: party, indexed: rise}}"
            ),
            [],
        ),
        (
            "figures: {rise: {value: 3 %, source: x}}\ncomponents: {c: {amount: 5 kr/year, per: party, indexed: rise}}",
            ["components.c"],
        ),
    ],
)
def test_figures_without_a_source(body: str, where: list[str]) -> None:
    assert addresses(no_source, body) == where


# --- bands ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "where"),
    [
        ("{1-3: 50 % of fee, 4-6: 5 % of fee, 7-: 60 % of fee}, per: party", ["components.c.amount.4-6"]),
        ("{1-3: 50 kr/year, 4-: 5 kr/year}, per: party", ["components.c.amount.4-"]),
        ("{1-3: 50 kr/year, 4-: {value: 5 kr/year, source: x}}, per: party", ["components.c.amount.4-"]),
        ("{1-3: 50 kr/year, 4-: 49 kr/year}, per: party", ["components.c.amount.4-"]),
        ("{1-3: 50 kr/year, 4-6: 50 kr/year, 7-: 60 kr/year}, per: party", []),
        ("5 kr/year, per: mandate, at_most: {1-3: 50 kr/year, 4-: 40 kr/year}", ["components.c.at_most.4-"]),
        ("{1-3: 50 kr/year, 4-: 5 % of fee}, per: party", []),
        ("{1-3: 50 kr/year, 4: unknown kr/year, 5-: 60 kr/year}, per: party", []),
        ("{1-3: 50 kr/year, 4-: 40 kr/year}, per: mandate, banding: whole", []),
        ("{1-3: 40 kr/year, 4-: 30 kr/year}, per: mandate, banding: whole", []),
        ("{1-3: 40 kr/year, 4-: 29 kr/year}, per: mandate, banding: whole", ["components.c.amount.4-"]),
        ("{1-3: 50 kr/year, 4-: 30 kr/year}, per: mandate, banding: whole", ["components.c.amount.4-"]),
        ("{1-3: 50 kr/year, 4-: 5 kr/year}, per: mandate, banding: each", []),
    ],
)
def test_bands_that_fall(amount: str, where: list[str]) -> None:
    assert addresses(falling_band, f"components: {{c: {{amount: {amount}}}}}") == where


def test_bands_of_a_pool_may_fall_too() -> None:
    bands = "{0-99 inhabitants: 50 kr/year, 100- inhabitants: 40 kr/year}"
    body = f"facts: {{inhabitants: number of the assembly}}\npools: {{p: {{amount: {bands}}}}}\n"
    body += "components: {c: {amount: 50 % of p, split: equally}}"
    assert addresses(falling_band, body) == ["pools.p.amount.100- inhabitants"]


def test_a_band_that_falls_is_told_with_its_amount() -> None:
    body = "components: {c: {amount: {1-3: 50 % of fee, 4-: {value: 5 % of fee, source: x}}, per: party}}"
    assert said(falling_band, body) == [
        "components.c.amount.4-: 4- gives 5 % of fee, less than 1-3 before it (is a digit wrong?)"
    ]


@pytest.mark.parametrize(
    ("component", "messages"),
    [
        (
            "amount: {1-11: 5 kr/year, 12-: 6 kr/year}, per: party",
            ["components.c.amount.12-: the assembly has 11 seats (no party can reach this band)"],
        ),
        (
            "amount: {1-6: 5 kr/year, 7-: 6 kr/year}, per: party, for: at most 6 mandates",
            ["components.c.amount.7-: it is only for at most 6 mandates (no party can reach this band)"],
        ),
        ("amount: {1-6: 5 kr/year, 7-: 6 kr/year}, per: party, for: below 8 mandates", []),
        (
            "amount: {1-11: 5 kr/year, 12-: 6 kr/year}, per: party, for: at most 11 mandates",
            ["components.c.amount.12-: the assembly has 11 seats (no party can reach this band)"],
        ),
        (
            "amount: {1-6: 5 kr/year}, per: party, for: [at least 7 mandates, above 6 mandates]",
            [
                (
                    "components.c.amount.1-6: it is only for at least 7 mandates "
                    "(no party that it is for falls in a band; go on with the table)"
                )
            ],
        ),
        (
            "amount: {1-3: 5 kr/year, 4-6: 6 kr/year}, per: party, for: at least 7 mandates",
            [
                (
                    "components.c.amount.4-6: it is only for at least 7 mandates "
                    "(no party that it is for falls in a band; go on with the table)"
                )
            ],
        ),
        ("amount: {1-3: 5 kr/year, 4-6: 6 kr/year}, per: party, for: above 5 mandates", []),
        ("amount: {1-3: 5 kr/year, 4-: 6 kr/year}, per: party, for: at least 2 mandates", []),
        ("amount: {1-2: 5 kr/year}, per: party, for: below 3 mandates", []),
        (
            "amount: {1-6: 5 kr/year, 7-: 6 kr/year}, per: party, for: below 7 mandates",
            ["components.c.amount.7-: it is only for below 7 mandates (no party can reach this band)"],
        ),
        (
            "amount: {1-6: 5 kr/year}, per: party, for: above 6 mandates",
            [
                (
                    "components.c.amount.1-6: it is only for above 6 mandates "
                    "(no party that it is for falls in a band; go on with the table)"
                )
            ],
        ),
        ("amount: {1-6: 5 kr/year}, per: party, for: at least 6 mandates", []),
        ("amount: {0: 5 kr/year}, per: party", []),
    ],
)
def test_bands_out_of_reach(component: str, messages: list[str]) -> None:
    assert said(lambda file: unreachable_band(file, SEATS), f"components: {{c: {{{component}}}}}") == messages


def test_a_limit_of_another_count_says_nothing_of_the_bands() -> None:
    body = "facts: {members: number of each party}\n"
    body += "components: {c: {amount: {1-6: 5 kr/year, 7-: 6 kr/year}, per: party, for: at most 3 members}}"
    assert addresses(lambda file: unreachable_band(file, SEATS), body) == []


@pytest.mark.parametrize("unit", ["mandates", "members"])
def test_where_nothing_is_known_every_band_can_be_reached(unit: str) -> None:
    for bands in (f"0-1 {unit}: 5 kr/year, 2- {unit}: 6 kr/year", f"0 {unit}: 5 kr/year"):
        body = "facts: {members: number of each party}\n"
        body += f"components: {{c: {{amount: {{{bands}}}, per: party}}}}"
        assert addresses(lambda file: unreachable_band(file, ()), body) == []


@pytest.mark.parametrize("known", ["5000 inhabitants", "unknown inhabitants"])
def test_a_count_that_is_unknown_at_some_time_bounds_no_band(known: str) -> None:
    body = f"figures: {{inhabitants: {{2023-01-01: {known}, 2024-01-01: 6000 inhabitants}}}}\n"
    body += "components: {c: {amount: {0-90000 inhabitants: 5 kr/year, 90001- inhabitants: 6 kr/year}, per: party}}"
    assert bool(addresses(lambda file: unreachable_band(file, SEATS), body)) is (known != "unknown inhabitants")
    body = body.replace("0-90000 inhabitants: 5 kr/year, 90001- inhabitants: 6", "0 inhabitants: 6")
    assert addresses(lambda file: unreachable_band(file, SEATS), body) == []


@pytest.mark.parametrize(
    ("first", "where"), [(9001, []), (12000, []), (12001, ["components.c.amount.12001- inhabitants"])]
)
def test_bands_of_inhabitants_far_above_those_of_the_file(first: int, where: list[str]) -> None:
    body = (
        "figures: {inhabitants: {2023-01-01: 5000 inhabitants, 2024-01-01: 6000 inhabitants}}\n"
        f"components: {{c: {{amount: {{0-{first - 1} inhabitants: 5 kr/year, {first}- inhabitants: 6 kr/year}}, "
        "per: party}}\n"
    )
    assert addresses(lambda file: unreachable_band(file, SEATS), body) == where


# --- magnitude --------------------------------------------------------------------------------------------------------

SALARY = "amount: 50 % of fee, per: full time, employment: 50 %"


@pytest.mark.parametrize(
    ("component", "hint"),
    [
        (f"{SALARY}, overhead: 3142 %", "did you mean 31.42 %?"),
        (f"{SALARY}, overhead: 314.2 %", "did you mean 31.42 %?"),
        (f"{SALARY}, overhead: 0.3142 %", "did you mean 31.42 %?"),
        ("amount: 0.5 % of fee, per: full time, employment: 50 %", "a salary is usually a larger share"),
        ("amount: 50 % of fee, per: full time, employment: 0.5 %", "did you mean 50 %?"),
        ("amount: 5000 % of fee, per: party", "did you mean 50 % of fee?"),
        ("amount: 3000 % of fee, per: mandate", "did you mean 30 % of fee?"),
        ("amount: 120000 kr/month, per: mandate", "is it per year?"),
        ("amount: 240000 kr/month, per: party", "is it per year?"),
        ("amount: 20000000000 kr/year, per: party", "is there a digit too many?"),
        ("amount: 5000 kr/year, per: party, indexed: 5300 %", "is the decimal point missing?"),
        ("amount: 5000 kr/year, per: party, indexed: 300 %/year from 2016-01-01", "is the decimal point missing?"),
    ],
)
def test_figures_out_of_proportion(component: str, hint: str) -> None:
    (problem,) = said(magnitude, f"components: {{c: {{{component}}}}}")
    assert problem.endswith(f" is unusual for c ({hint})")


@pytest.mark.parametrize(
    "component",
    [
        f"{SALARY}, overhead: 31.42 %",
        f"{SALARY}, overhead: 0 %",
        f"{SALARY}, overhead: 67 %",
        "amount: 0.5 % of fee, per: mandate",
        "amount: 1000 % of fee, per: party",
        "amount: 20 x fee, per: party",
        "amount: 49999 kr/month, per: mandate",
        "amount: 4000000 kr/month, split: by mandates",
        "amount: 170000000 kr/year, split: by mandates",
        "amount: -5000 kr/year, per: party, indexed: -10 %",
        "amount: 5000 kr/year, per: party, indexed: 100 %",
        "amount: 5000 kr/year, per: party, indexed: -100 %",
        "amount: 50 % of fee, per: full time, employment: {1-2: 0 %, 3-: 1 %}",
    ],
)
def test_figures_in_proportion(component: str) -> None:
    assert said(magnitude, f"components: {{c: {{{component}}}}}") == []


OVERHEAD = f"components: {{c: {{{SALARY}, overhead: N}}}}"
THEN = "in thousands of kronor? then write"
PER_YEAR, DIGIT, DECIMAL = "is it per year?", "is there a digit too many?", "is the decimal point missing?"


@pytest.mark.parametrize(
    ("body", "usual", "unusual", "hint"),
    [
        (OVERHEAD, "5 %", "4.99 %", "did you mean 49.9 %?"),
        (OVERHEAD, "100 %", "100.1 %", "did you mean 10.01 %?"),
        (OVERHEAD, "50 %", "1000 %", "did you mean 10 %?"),
        (OVERHEAD, "50 %", "1 %", "did you mean 10 %?"),
        (OVERHEAD, "50 %", "0.95 %", "did you mean 95 %?"),
        (
            "components: {c: {amount: 50 % of fee, per: full time, employment: N}}",
            "1 %",
            "0.999 %",
            "did you mean 99.9 %?",
        ),
        (
            "components: {c: {amount: N of fee, per: full time, employment: 50 %}}",
            "5 %",
            "4.99 %",
            "a salary is usually a larger share",
        ),
        (
            "components: {c: {amount: N of fee, per: full time, employment: 50 %}}",
            "5 %",
            "0 %",
            "a salary is usually a larger share",
        ),
        ("components: {c: {amount: N of fee, per: party}}", "1000 %", "1001 %", "did you mean 10.01 % of fee?"),
        ("components: {c: {amount: N of fee, per: party}}", "21/2", "2200 %", "did you mean 22 % of fee?"),
        ("components: {c: {amount: 5000 kr/year, per: party, indexed: N}}", "100 %", "101 %", DECIMAL),
        ("components: {c: {amount: 5000 kr/year, per: party, indexed: N}}", "-100 %", "-101 %", DECIMAL),
        (
            "components: {c: {amount: 5000 kr/year, per: party, indexed: N from 2016-01-01}}",
            "100 %/year",
            "101 %/year",
            DECIMAL,
        ),
        # what seats multiply
        ("components: {c: {amount: N, per: mandate}}", "49999 kr/month", "50000 kr/month", PER_YEAR),
        ("components: {c: {amount: N, per: mandate}}", "-49999 kr/month", "-50000 kr/month", PER_YEAR),
        ("components: {c: {amount: N, per: mandate}}", "4999999 kr/year", "5000000 kr/year", DIGIT),
        (
            "mandates: {weighted: {new_result: 1/3}}\ncomponents: {c: {amount: N, per: weighted mandate}}",
            "4999999 kr/year",
            "5000000 kr/year",
            DIGIT,
        ),
        ("components: {c: {amount: N, per: [party, seat]}}", "4999999 kr/year", "5000000 kr/year", DIGIT),
        (
            "pools: {p: {amount: N, per: mandate}}\ncomponents: {c: {amount: 50 % of p, split: equally}}",
            "4999999 kr/year",
            "5000000 kr/year",
            DIGIT,
        ),
        # one party, one post, a figure by its name
        ("components: {c: {amount: N, per: party}}", "199999 kr/month", "200000 kr/month", PER_YEAR),
        ("components: {c: {amount: N, per: party}}", "99999999 kr/year", "100000000 kr/year", DIGIT),
        (
            "figures: {f: N}\ncomponents: {c: {amount: 1 x f, per: party}}",
            "99999999 kr/year",
            "100000000 kr/year",
            DIGIT,
        ),
        (
            "pools: {p: {amount: N, per: party}}\ncomponents: {c: {amount: 50 % of p, split: equally}}",
            "99999999 kr/year",
            "100000000 kr/year",
            DIGIT,
        ),
        (
            "party_total: {at_most: N}\ncomponents: {c: {amount: 5000 kr/year, per: party}}",
            "99999999 kr/year",
            "100000000 kr/year",
            DIGIT,
        ),
        # what is shared, and what only limits
        ("components: {c: {amount: N, split: equally}}", "4999999 kr/month", "5000000 kr/month", PER_YEAR),
        ("components: {c: {amount: N, split: equally}}", "999999999 kr/year", "1000000000 kr/year", DIGIT),
        (
            "components: {c: {amount: 5000 kr/year, per: mandate, at_most: N}}",
            "999999999 kr/year",
            "1000000000 kr/year",
            DIGIT,
        ),
        (
            "pools: {p: {amount: N}}\ncomponents: {c: {amount: 50 % of p, split: equally}}",
            "999999999 kr/year",
            "1000000000 kr/year",
            DIGIT,
        ),
        (
            (
                "pools: {p: {amount: 5000 kr/year, per: mandate, at_most: N}}\n"
                "components: {c: {amount: 50 % of p, split: equally}}"
            ),
            "999999999 kr/year",
            "1000000000 kr/year",
            DIGIT,
        ),
        # in thousands of kronor
        *[
            (
                "components: {c: {amount: N, per: COUNTED}}".replace("COUNTED", counted),
                usual,
                unusual,
                f"{THEN} {meant}",
            )
            for counted, usual, unusual, meant in (
                ("party", "100 kr/year", "99.9 kr/year", "99900 kr/year"),
                ("party", "0 kr/year", "0.5 kr/year", "500 kr/year"),
                ("party", "-100 kr/year", "-30 kr/year", "30000 kr/year"),
                ("mandate", "9 kr/month", "8.33 kr/month", "8330 kr/month"),
                ("full time, employment: 50 %", "100 kr/year", "8 kr/month", "8000 kr/month"),
            )
        ],
    ],
)
def test_a_figure_at_the_limit_is_usual_and_one_step_beyond_is_not(
    body: str, usual: str, unusual: str, hint: str
) -> None:
    assert said(magnitude, body.replace("N", usual)) == []
    (problem,) = said(magnitude, body.replace("N", unusual))
    assert problem.partition(": ")[2].startswith(unusual)
    assert problem.endswith(f"({hint})")


@pytest.mark.parametrize(
    "body",
    [
        "components: {c: {amount: 0.9 kr/year, per: inhabitant}}\nfacts: {inhabitants: number of the assembly}",
        "components: {c: {amount: 45 kr/year, per: [mandate, party]}}",
        "figures: {point: 42 kr/year}\ncomponents: {c: {amount: 600 x point, per: party}}",
        "components: {c: {amount: 5000 kr/year, at_least: 1 kr/year, per: party}}",
        "pools: {p: {amount: 12.35 kr/year, per: mandate}}\ncomponents: {c: {amount: 50 % of p, split: equally}}",
    ],
)
def test_a_small_amount_of_something_that_there_is_much_of_is_usual(body: str) -> None:
    assert said(magnitude, body) == []


def test_a_sum_that_is_no_yearly_or_monthly_amount_has_no_limit() -> None:
    body = (
        "components: {c: {amount: 5000 kr/year, per: party}}\n"
        "adjustments: [{year: 2024, party: A, amount: 2000000000 kr, because: y}]"
    )
    assert said(magnitude, body) == []


@pytest.mark.parametrize(
    ("figures", "component", "where"),
    [
        ("po: 3142 %", f"{SALARY}, overhead: po", ["figures.po"]),
        (
            "low: 0.5 % of fee",
            "amount: 1 x low, per: full time, employment: 50 %",
            ["figures.low"],
        ),
        ("low: 0.5 % of fee", "amount: 1 x low, per: mandate", []),
        ("big: 900000 kr/month", "amount: 1 x fee, per: party", ["figures.big"]),
    ],
)
def test_a_figure_is_judged_by_what_it_is_used_for(figures: str, component: str, where: list[str]) -> None:
    assert addresses(magnitude, f"figures: {{{figures}}}\ncomponents: {{c: {{{component}}}}}") == where


def test_a_pool_for_a_month() -> None:
    body = "pools: {p: {amount: 9000000 kr/month}}\ncomponents: {c: {amount: 50 % of p, split: equally}}"
    assert said(magnitude, body) == ["pools.p.amount: 9000000 kr/month is unusual for p (is it per year?)"]


@pytest.mark.parametrize(
    ("authority", "months", "where"),
    [
        ('"1291"', 13, ["components.c.after_leaving"]),
        ('"1291"', 12, []),
        ('"13"', 24, ["components.c.after_leaving"]),
        ('{code: "X", name: Förbundet, kind: other}', 24, []),
    ],
)
def test_the_law_lets_support_go_on_for_a_year_after_a_party_has_left(
    authority: str, months: int, where: list[str]
) -> None:
    body = f"components: {{c: {{amount: 5 kr/year, per: party, after_leaving: {months} months}}}}"
    rule = rule_file(rule_text(body, authority=authority))
    assert [each.path for each in kept_too_long(rule)] == where


INDEXES = series_of(series_text("cpi", "index", "2014-10-01: 100, 2022-10-01: 130"))
DATES = "{2018-01-01: 9000 kr/year, 2023-01-01: 10500 kr/year}"

BANDS = "{2018-01-01: 9000 kr/year, 2023-01-01: {1-2: 5 kr/year, 3-: 6 kr/year}}"


def found(keys: str, pool: str = "amount: 1 kr/year") -> list[str]:
    text = rule_text(f"pools: {{p: {{{pool}}}}}\ncomponents: {{c: {{per: mandate, {keys}}}}}\nfigures: {{rise: 3 %}}")
    return [f"{each.severity} {each.path}" for each in index_base(rule_file(text, INDEXES))]


INSIDE = ["warning components.c.amount.value.2023-01-01"]
WARNED = ["warning components.c.amount.2023-01-01"]


@pytest.mark.parametrize(
    ("keys", "warned"),
    [
        (f"amount: {DATES}, indexed: 3 %/year from 2019-01-01", WARNED),
        (f"amount: {DATES}, indexed: change in cpi since 2014-10", WARNED),
        (f"amount: {DATES}, indexed: {{value: 3 %/year from 2019-01-01, rounding: 1 % up}}", WARNED),
        (f"amount: {{value: {DATES}, source: x}}, indexed: 3 %/year from 2022-12-31", INSIDE),
        (f"amount: {BANDS}, banding: whole, indexed: 3 %/year from 2019-01-01", WARNED),
        # the index begins with the amount, or is its own, or stands around the dates
        (f"amount: {DATES}, indexed: 3 %/year from 2023-01-01", []),
        (f"amount: {DATES}, indexed: 3 %/year from 2024-01-01", []),
        (f"amount: {DATES}, indexed: {{2018-01-01: 3 %, 2023-01-01: 3 %/year from 2024-01-01}}", []),
        (f"amount: {{value: {DATES}, indexed: 3 %/year from 2019-01-01}}", []),
        (f"amount: {DATES}, indexed: 3 %", []),
        (f"amount: {DATES}, indexed: rise", []),
        (f"amount: {DATES}", []),
        ("amount: 9000 kr/year, indexed: 3 %/year from 2019-01-01", []),
        # the first amount is that of the file, in the money of its base
        ("amount: {2018-01-01: 9000 kr/year}, indexed: change in cpi since 2014-10", []),
    ],
)  # fmt: skip
def test_a_new_amount_is_raised_by_the_years_before_it(keys: str, warned: list[str]) -> None:
    assert found(keys) == warned


def test_a_pool_is_looked_at_too() -> None:
    pool = "amount: {2018-01-01: 9 kr/year, 2023-01-01: 10 kr/year}, indexed: 3 %/year from 2019-01-01"
    assert found("amount: 1 kr/year", pool) == ["warning pools.p.amount.2023-01-01"]


def test_bands_that_an_index_raises_are_told_without_a_number() -> None:
    keys = f"amount: {BANDS}, banding: whole, indexed: 3 %/year from 2019-01-01"
    (problem,) = index_base(rule_file(rule_text(f"components: {{c: {{per: mandate, {keys}}}}}")))
    assert problem.message == (
        "the amount from 2023-01-01 is raised by the index from 2019-01-01, which is before it",
        "beloppet från 2023-01-01 räknas upp med index från 2019-01-01, alltså från tiden före beloppet",
    )


def test_the_hint_says_how_to_write_either() -> None:
    text = rule_text(f"components: {{c: {{per: party, amount: {DATES}, indexed: 2.5 %/year from 2019-07-01}}}}")
    (problem,) = index_base(rule_file(text))
    assert problem.message.sv == (
        "10500 kr/year från 2023-01-01 räknas upp med index från 2019-07-01, alltså från tiden före beloppet"
    )
    assert problem.hint is not None
    assert "2023-01-01: {value: 10500 kr/year, indexed: 2.5 %/year from 2024-01-01}" in problem.hint.en
