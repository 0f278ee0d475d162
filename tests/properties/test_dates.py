"""Every figure that the language has may be dated, and then the year is cut on that day, whoever asks."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import pytest

from polsek.checks.published import recalculated
from polsek.money import Rounding
from polsek.notation.figure import Figures
from polsek.notation.kinds import Fields, Kind, Named, Record, Several, keys_of
from polsek.rules.rule import Rule
from polsek.show.explanation import ExplanationAnswer
from polsek.show.formats import write
from tests.making import assembly, description, rule_file, rule_text, seats_text, support_of

SEATS = assembly(
    seats_text(
        "A: {mandates: 10, previous: 21, facts: {members: 7}}, B: {mandates: 5, previous: 4, facts: {members: 9}}",
        extra="facts: {inhabitants: 300}",
    )
)
FACTS = "facts: {members: number of each party, inhabitants: number of the assembly}\n"


class Sample(NamedTuple):
    """A rule in which one figure, written F, decides the amount, and two values of it."""

    rule: str
    before: str
    after: str

    def text(self, figure: str, starts: str = "", published: str = "") -> str:
        return rule_text(FACTS + starts + self.rule.replace("F", figure) + published)


def of_c(keys: str, before: str, after: str) -> Sample:
    return Sample(f"components: {{c: {{{keys}}}}}\n", before, after)


def above_c(head: str, keys: str, before: str, after: str) -> Sample:
    return Sample(f"{head}\ncomponents: {{c: {{{keys}}}}}\n", before, after)


def of_pool(keys: str, before: str, after: str) -> Sample:
    return Sample(
        f"pools: {{p: {{{keys}}}}}\ncomponents: {{c: {{amount: 100 % of p, split: equally}}}}\n", before, after
    )


def rounds(keys: str, step: str, rounding: str, extra: str = "") -> dict[str, Sample]:
    """Give a rounding of a component, and the same of the whole file."""
    return {
        f"components.*.rounding.{step}": Sample(
            f"{extra}components: {{c: {{{keys}, rounding: {{{step}: F}}}}}}\n", "exact", rounding
        ),
        f"rounding.{step}": Sample(
            f"{extra}rounding: {{{step}: F}}\ncomponents: {{c: {{{keys}}}}}\n", "exact", rounding
        ),
    }


MONEY = "amount: 1000.7 kr/year, per: mandate, overhead: 31.42 %, indexed: 1 %"
WEIGHTED = "mandates: {weighted: {new_result: 1/3, rounding: exact}}\n"
MONTHLY = {
    "figures.*": above_c("figures: {f: F}", "amount: 100 % of f, per: party", "100 kr/year", "7 kr/month"),
    "figures.* in a wrapper": above_c(
        "figures: {f: {value: F, indexed: 10 %}}", "amount: 100 % of f, per: party", "9 kr/year", "7 kr/year"
    ),
    "index of a wrapper": above_c(
        "figures: {f: {value: 100 kr/year, indexed: F}}", "amount: 100 % of f, per: party", "0 %", "7 %"
    ),
    "rounding of a wrapper": above_c(
        "figures: {f: {value: 10.3 kr/year, rounding: F}}", "amount: 9 % of f, per: party", "exact", "10 kr up"
    ),
    "in a band": of_c("amount: {1-5: F, 6-: 10 kr/year}, per: party", "5 kr/year", "7 kr/year"),
    "figures.* that count": above_c(
        "figures: {meetings: F}", "amount: 10 kr/year, per: [party, meeting]", "5 meetings", "7 meetings"
    ),
    "figures.* that choose a band": above_c(
        "figures: {sets: F}", "amount: {1-5 sets: 10 kr/year, 6- sets: 9 kr/year}, per: party", "5 sets", "7 sets"
    ),
    "figures.* of an index": above_c(
        "figures: {rise: F}", "amount: 10 kr/year, indexed: rise, per: party", "5 %", "7 %"
    ),
    "pools.*.amount": of_pool("amount: F", "500 kr/year", "400 kr/month"),
    "pools.*.amount for each": of_pool("amount: F, per: inhabitant", "5 kr/year", "4 kr/month"),
    "pools.*.indexed": of_pool("amount: 1000 kr/year, indexed: F", "5 %", "9 %"),
    "pools.*.at_least": of_pool("amount: 1000 kr/year, at_least: F", "500 kr/year", "5000 kr/year"),
    "pools.*.at_most": of_pool("amount: 1000 kr/year, at_most: [F, 990 kr/year]", "500 kr/year", "50 kr/month"),
    "pools.*.rounding": of_pool("amount: 1234 kr/year, rounding: F", "exact", "100 kr up"),
    "components.*.amount": of_c("amount: F, per: mandate", "5 kr/year", "7 kr/month"),
    "components.*.at_least": of_c("amount: 10 kr/year, per: mandate, at_least: F", "1 kr/year", "5000 kr/year"),
    "components.*.at_most": of_c(
        "amount: 10 kr/year, per: mandate, at_most: [90 kr/year, F]", "50 mandates", "3 mandates"
    ),
    "components.*.above": of_c("amount: 10 kr/year, per: mandate, above: F", "0 mandates", "3 mandates"),
    "components.*.employment": of_c("amount: 10 kr/year, per: full time, employment: F", "50 %", "75 %"),
    "components.*.indexed": of_c("amount: 10 kr/year, per: mandate, indexed: F", "0 %", "3 %"),
    "components.*.overhead": of_c("amount: 10 kr/year, per: mandate, overhead: F", "30 %", "40 %"),
    "party_total.at_least": above_c(
        "party_total: {at_least: F}", "amount: 10 kr/year, per: mandate", "500 kr/year", "900 kr/year"
    ),
    "party_total.at_most": above_c(
        "party_total: {at_most: F}", "amount: 10 kr/year, per: mandate", "40 kr/year", "1 kr/month"
    ),
    "mandates.weighted.new_result": above_c(
        "mandates: {weighted: {new_result: F}}", "amount: 9 kr/year, per: weighted mandate", "50 %", "1/3"
    ),
    "mandates.weighted.rounding": above_c(
        "mandates: {weighted: {new_result: 1/3, rounding: F}}",
        "amount: 9 kr/year, per: weighted mandate",
        "exact",
        "1 mandate up",
    ),
    **rounds(MONEY, "amount", "100 kr up"),
    **rounds(MONEY, "rate", "100 kr up"),
    **rounds(MONEY, "subtotal", "100 kr up"),
    **rounds(MONEY, "with_overhead", "100 kr up"),
    **rounds("amount: 9 kr/year, per: weighted mandate", "count", "1 mandate up", WEIGHTED),
    **rounds("amount: 9 kr/year, per: full time, employment: 33 %", "employment", "10 % up"),
}
"""Figures that are read month by month."""
PARTS = "amount: 1000.7 kr/year, per: mandate"
YEARLY = {
    **rounds(PARTS, "component", "100 kr up"),
    **{
        f"rounding.{step}": Sample(f"rounding: {{{step}: F}}\ncomponents: {{c: {{{PARTS}}}}}\n", "exact", after)
        for step, after in (("party", "100 kr up"), ("instalment", "100 kr up"), ("shown", "100 kr up"))
    },
    "rounding.total": Sample(
        f"rounding: {{total: F}}\ncomponents: {{c: {{{PARTS}}}}}\n", "from exact amounts", "from shown amounts"
    ),
    "adjustments.amount": Sample(
        f"adjustments: [{{year: 2024, amount: F, because: x}}]\ncomponents: {{c: {{{PARTS}}}}}\n", "10 kr", "90 kr"
    ),
}
"""Figures that are read once, on the first day of the year."""


def keys_with_figures(model: type[Fields]) -> Iterator[str]:
    """Give the keys of a record that hold figures, from its annotations alone."""
    for key, (_, kind, _) in keys_of(model).items():
        for rest in _below(kind):
            yield f"{key}{rest}"


def _below(kind: Kind) -> Iterator[str]:
    if isinstance(kind, Figures):
        yield ""
    elif isinstance(kind, Record):
        yield from (f".{key}" for key in keys_with_figures(kind.model))
    elif isinstance(kind, Named | Several):
        yield from (f".*{rest}" if isinstance(kind, Named) else rest for rest in _below(kind.kind))


def test_every_figure_of_the_language_is_here() -> None:
    steps_of_a_file = {f"components.*.rounding.{step}" for step in ("party", "instalment", "shown", "total")}
    language = {key for key in keys_with_figures(Rule) if not key.startswith("published")} - steps_of_a_file
    assert language <= {*MONTHLY, *YEARLY}
    assert {key for key in (*MONTHLY, *YEARLY) if " " not in key} == language


def total(text: str) -> Fraction:
    return sum((party.total.value or Fraction() for party in support_of(text, SEATS).parties), Fraction())


@pytest.mark.parametrize("key", MONTHLY)
@pytest.mark.parametrize(
    ("day", "starts", "part"),
    [
        (date(2024, 2, 1), "", Fraction(1, 12)),
        (date(2024, 7, 1), "", Fraction(6, 12)),
        (date(2024, 7, 15), "", Fraction(7, 12)),
        (date(2024, 7, 15), "time: {mid_month: same month}\n", Fraction(6, 12)),
        (date(2024, 7, 15), "time: {counted_by: days}\n", Fraction(196, 366)),
        (date(2025, 2, 1), "time: {year_starts: 15 October}\n", Fraction(4, 12)),
        (date(2025, 2, 15), "time: {year_starts: 15 October}\n", Fraction(4, 12)),
    ],
)
def test_a_dated_figure_cuts_the_year(key: str, day: date, starts: str, part: Fraction) -> None:
    sample = MONTHLY[key]
    before, after = (total(sample.text(figure, starts)) for figure in (sample.before, sample.after))
    assert before != after
    dated = f"{{2000-01-01: {sample.before}, {day}: {sample.after}}}"
    assert total(sample.text(dated, starts)) == before * part + after * (1 - part)


@pytest.mark.parametrize("key", MONTHLY)
def test_check_describe_and_explain_say_so_too(key: str) -> None:
    sample = MONTHLY[key]
    dated = f"{{2000-01-01: {sample.before}, 2024-07-01: {sample.after}}}"
    shown = Rounding(Fraction(1), "half up", "").apply(total(sample.text(dated)))
    text = sample.text(dated, published=f"published: [{{year: 2024, source: x, all: {shown}}}]\n")
    file = rule_file(text)
    assert (found := recalculated(file, SEATS, {})).numbers.reproduced == 1, found.problems
    assert "2024-07-01" in description(file, {}, 2024, "en", "Kommun")
    support = support_of(text, SEATS)
    assert len(support.pieces) == 2
    assert "2024-07-01" in write(ExplanationAnswer(((support, support.parties[1], "Kommun"),)), "table", "en", 80)


@pytest.mark.parametrize("key", YEARLY)
def test_what_is_read_once_a_year_is_that_of_the_first_day(key: str) -> None:
    sample = YEARLY[key]

    def answer(figure: str) -> tuple[Fraction, Fraction, int]:
        support = support_of(sample.text(figure), SEATS)
        return support.total, total(sample.text(figure)), len(support.pieces)

    assert answer(f"{{2000-01-01: {sample.before}, 2024-07-01: {sample.after}}}") == answer(sample.before)
    assert answer(f"{{2000-01-01: {sample.before}, 2024-01-01: {sample.after}}}") == answer(sample.after)
