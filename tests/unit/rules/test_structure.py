"""What the keys of a rule file demand of each other, and whether its codes are those of authorities."""

import pytest

from polsek.rules.file import finish
from polsek.rules.structure import Codes
from tests.making import component, draft_of, problems_of, rule_text, series_of, series_text

SERIES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000"))


@pytest.mark.parametrize(
    ("keys", "problems"),
    [
        (
            "amount: 5 kr/year",
            ["7:3-4 per-or-split components.c: neither per: nor split: is written"],
        ),
        (
            "amount: 5 kr/year\nper: party\nsplit: equally",
            ["7:3-4 per-or-split components.c: both per: and split: are written"],
        ),
        (
            "amount: 5 kr/year\nper: party\namong: those paid",
            ["10:5-10 lone-key components.c.among: among: says nothing without split:"],
        ),
        (
            "amount: 5 kr/year\nper: party\nemployment: 25 %",
            ["10:5-15 lone-key components.c.employment: employment: says nothing without per: full time"],
        ),
        (
            "amount: 5 kr/year\nper: full time",
            ["7:3-4 missing-key components.c: employment: is missing"],
        ),
        (
            "amount: 5 kr/year\nper: party\nbanding: each",
            ["10:5-12 lone-key components.c.banding: banding: says nothing without bands of what is counted"],
        ),
        (
            "amount: {1-3: 5 kr/year, 4-: 4 kr/year}\nper: mandate",
            ["7:3-4 banding components.c: the bands go by what is counted, but banding: is missing"],
        ),
        (
            "amount: {1-3: 5 kr/year, 4-: 4 kr/year}\nper: party\nbanding: whole",
            ["10:5-12 lone-key components.c.banding: banding: says nothing without bands of what is counted"],
        ),
        (
            "amount: 5 kr/year\nsplit: by mandates\nat_least: 3 kr/year",
            [
                (
                    "10:15-24 split-at-least components.c.at_least: at_least in money on a sum that is split would "
                    "pay more than the sum"
                )
            ],
        ),
        (
            "amount: 5 kr/year\nsplit: mandates",
            ["9:12-20 split components.c.split: 'mandates' does not say how the sum is divided"],
        ),
        (
            "amount: 5 kr/year\nsplit: by Mandates",
            ["9:12-23 count components.c.split: 'by Mandates' is not something to count"],
        ),
        (
            "amount: 5 kr/year\nper: Mandate",
            ["9:10-17 count components.c.per: 'Mandate' is not something to count"],
        ),
        (
            "amount: 5 kr/year\nper: party\nfor: at least 3",
            ["10:10-20 condition components.c.for: 'at least 3' is not a condition"],
        ),
        (
            "amount: 5 kr/year\nper: party\nfor: at least 3 %",
            ["10:10-22 condition components.c.for: 'at least 3 %' is not a condition"],
        ),
        (
            "amount: 5 kr/year\nper: party\nfor: a b c",
            ["10:10-15 condition components.c.for: 'a b c' is not a condition"],
        ),
        (
            "amount: 5 kr/year\nper: party\nfor: not Has",
            ["10:10-17 condition components.c.for: 'not Has' is not a condition"],
        ),
        (
            "amount: 5 kr/year\nper: party\nfor: [represented, 'at least 3 mandates', {a: b}]",
            [
                (
                    "10:47-53 wrong-shape components.c.for.3: expected a condition such as represented, opposition "
                    "or at least 3 mandates"
                )
            ],
        ),
        (
            "amount: 5 kr/year\nper: party\nafter_leaving: 12",
            ["10:20-22 duration components.c.after_leaving: '12' is not a number of months"],
        ),
        (
            "amount: 5 kr/year\nper: party\nafter_leaving: 12 weeks",
            ["10:20-28 duration components.c.after_leaving: '12 weeks' is not a number of months"],
        ),
        (
            "amount: 5 kr/year\nper: party\nterm_years: 0",
            ["10:17-18 term-year components.c.term_years: '0' is no year of a term"],
        ),
        (
            "amount: 5 kr/year\nper: party\nterm_years: 3-2",
            ["10:17-20 term-year components.c.term_years: '3-2' is no year of a term"],
        ),
        (
            "amount: 5 kr/year\nper: party\nterm_years: 5",
            ["10:17-18 term-year components.c.term_years: '5' is no year of a term"],
        ),
        (
            "amount: 5 kr/year\nper: party\nterm_years: 3-9",
            ["10:17-20 term-year components.c.term_years: '3-9' is no year of a term"],
        ),
        (
            "amount: 5 kr/year\nper: party\nvalid: {from: 1998-01-01, to: 1999-12-31}",
            ["10:12-46 component-valid components.c.valid: the file gives no support in this time"],
        ),
        (
            "amount: 5 kr/year\nper: party\nvalid: [{from: 2020-01-01}, {from: 2021-01-01}]",
            ["10:33-51 component-valid components.c.valid.2: it overlaps a time that is written before"],
        ),
        ("amount: 5 kr/year\nper: party\nvalid: [{from: 2021-01-01}, {from: 2020-01-01, to: 2020-12-31}]", []),
        (
            "amount: 5 kr/year\nper: party\nvalid: {from: 9999-12-31}",
            ["10:19-29 date components.c.valid.from: 9999-12-31 is outside the years 1900 to 2999"],
        ),
        (
            "amount: 40 % of nosuch on 31 June\nper: party",
            [
                "8:21-27 unknown-name components.c.amount: nosuch is not known",
                "8:31-33 date components.c.amount: June has no day 31",
            ],
        ),
        (
            "amount: 5 kr/year\nper: party\nterm_years: 1.5",
            ["10:17-20 number components.c.term_years: 1.5 is not a whole number from 0"],
        ),
        (
            "amount: 5 kr/year\nper: party\npaid: in knd",
            ["10:11-17 unknown-word components.c.paid: 'in knd' is not one of the words that may stand here"],
        ),
        (
            "amount: 5 kr/year\nper: party\nvalid: 2023-01-01",
            ["10:12-22 wrong-shape components.c.valid: expected keys and values"],
        ),
    ],
)
def test_a_component_is_refused(keys: str, problems: list[str]) -> None:
    assert problems_of(component(keys), SERIES) == problems


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        (
            "arrangement: {employer: the party}",
            [],
        ),
        (
            (
                "adjustments: [{year: 2024, party: A, amount: -5 kr}, {year: 24, amount: 5, because: x}, {year: "
                "2024, amount: 5 kr/year, because: x}, {year: 2024, amount: 10 % of x, because: x}]\n"
                "arrangement: {employer: nobody}"
            ),
            [
                "6:15-52 missing-key adjustments.1: because: is missing",
                "6:61-63 date adjustments.2.year: 24 is not a year",
                "6:73-74 missing-unit adjustments.2.amount: the unit is missing",
                "6:110-119 unit adjustments.3.amount: 'kr/year' is not money of this file",
                "6:155-164 unit adjustments.4.amount: a correction is an amount or a share",
                "7:25-31 unknown-word arrangement.employer: 'nobody' is not one of the words that may stand here",
            ],
        ),
        (
            (
                "withheld: [{year: 2024, party: A, what: foo, because: x}, {year: 2024, party: A, what: [all, "
                "bar], because: x}, {year: 2024, what: all}]\ncomponents: {c: {amount: 5 kr/year, per: party}}"
            ),
            [
                "6:41-44 unknown-name withheld.1.what: foo is no component",
                "6:88-98 unknown-name withheld.2.what: bar is no component",
                "6:113-136 missing-key withheld.3: party: is missing",
                "6:113-136 missing-key withheld.3: because: is missing",
            ],
        ),
        (
            "instalments: [{share: 50 %}, {share: 40 %}]\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            ["6:1-12 instalments instalments: the instalments add up to 90 %"],
        ),
        (
            "instalments: [{share: rest}, {share: 40 %}]\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            ["6:1-12 instalments instalments: the instalments add up to 40 %"],
        ),
        (
            "instalments: [{share: 100 %}, {share: rest}]\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            ["6:1-12 instalments instalments: the instalments add up to 100 %"],
        ),
        (
            "instalments: [{share: rest}]\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            [],
        ),
        (
            "instalments: []\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            ["6:1-12 empty-value instalments: the list is empty"],
        ),
        (
            (
                "settlement: {unspent: given back, by: last of Feb, overspent: paid}\n"
                "components: {c: {amount: 5 kr/year, per: party}}"
            ),
            [
                "6:23-33 unknown-word settlement.unspent: 'given back' is not one of the words that may stand here",
                "6:47-50 date settlement.by: 'Feb' is not a month",
            ],
        ),
        (
            "settlement: {by: 28 February}\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            ["6:1-11 missing-key settlement: unspent: is missing"],
        ),
        (
            "unit: full time\ncomponents: {c: {amount: 0.5 full time, per: party}, d: {amount: 5 kr/year, per: party}}",
            ["7:66-75 unit components.d.amount: 'kr/year' is not money of this file"],
        ),
        (
            "party_total: {at_most: 5 mandates, at_least: 5}\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            [
                "6:24-34 unit party_total.at_most: 'mandates' is not money of this file",
                "6:46-47 missing-unit party_total.at_least: the unit is missing",
            ],
        ),
        (
            (
                "published: [{year: 2024, parties: {A: 5 kr, B: [1, 2], C: {total: x}}, all: {total: 10 %}, "
                "examples: [{total: 5}, {mandates: 3-1, total: 5}], differs: {all.total: {calculated: 5}}}]\n"
                "components: {c: {amount: 5 kr/year, per: party}}"
            ),
            [
                "6:39-43 printed-number published.2024.parties.A: '5 kr' is not a printed number",
                "6:67-68 printed-number published.2024.parties.C.total: 'x' is not a printed number",
                "6:103-113 missing-key published.2024.examples.1: mandates: is missing",
                "6:126-129 band-order published.2024.examples.2.mandates: the band 3-1 ends before it begins",
                "6:153-162 missing-key published.2024.differs.all.total: because: is missing",
            ],
        ),
        (
            "published: [{parties: {A: 5}}, {year: 20240, name: x}]\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            [
                "6:13-30 missing-key published.1: year: is missing",
                "6:39-44 date published.20240.x.year: 20240 is not a year",
            ],
        ),
        (
            "colour: red\ncomponents: {c: {amount: 5 kr/year, per: party, Titel: x}}",
            [
                "6:1-7 unknown-key colour: 'colour' is not a key here",
                "7:49-54 unknown-key components.c.Titel: 'Titel' is not a key here",
            ],
        ),
        (
            "title2: {sv: x}\ncomponents: {c: {title: {en: x, de: y}, amount: 5 kr/year, per: party}}",
            [
                "6:1-7 unknown-key title2: 'title2' is not a key here",
                "7:25-39 missing-key components.c.title: the Swedish title is missing",
                "7:33-35 unknown-key components.c.title.de: 'de' is not a key here",
            ],
        ),
        (
            "status: draft\nassembly: 0380\ndecided: {ref: x}\ncomponents: {c: {amount: 5 kr/year, per: party}}",
            [
                "6:9-14 unknown-word status: 'draft' is not one of the words that may stand here",
                "7:11-15 unquoted-code assembly: the code 0380 stands without quotes",
                "8:1-8 missing-key decided: by: is missing",
            ],
        ),
        (
            """
            pools:
              p: {amount: 5 kr/year, per: colour, at_most: 5 %, rounding: 1 kr}
            components: {c: {amount: 40 % of p, split: equally}}
            """,
            [
                "7:31-37 unknown-name pools.p.per: colour is not known",
                "7:48-51 unit pools.p.at_most: a share of what?",
                "7:63-67 rounding pools.p.rounding: '1 kr' is not a rounding",
            ],
        ),
    ],
)
def test_a_file_is_refused(body: str, problems: list[str]) -> None:
    assert problems_of(rule_text(body), SERIES) == problems


def test_a_file_without_any_component_is_refused() -> None:
    assert problems_of(rule_text("components: {}")) == ["6:1-11 missing-key components: components: is missing"]
    assert problems_of(rule_text("components: {}\narrangement: {employer: the party}")) == []


@pytest.mark.parametrize("step", ["party", "instalment", "shown", "total"])
def test_what_is_rounded_after_the_components_is_rounded_in_the_file(step: str) -> None:
    value = "from shown amounts" if step == "total" else "1 kr up"
    keys = f"amount: 5 kr/year\nper: party\nrounding: {{{step}: {value}}}"
    (problem,) = problems_of(component(keys))
    assert f"rounding components.c.rounding.{step}: a component has no rounding of its own at {step}" in problem


def test_a_sum_that_is_split_has_no_bands_of_what_it_is_split_by() -> None:
    keys = "amount: {1-3: 5 kr/year, 4-: 6 kr/year}\nsplit: by mandates"
    said = "a sum that is split is one sum, not one for each band of what it is split by"
    assert problems_of(component(keys)) == [f"7:3-4 banding components.c: {said}"]
    assert problems_of(component(f"{keys}\nbanding: each")) == [f"10:5-12 banding components.c.banding: {said}"]


@pytest.mark.parametrize("dated", ["[{share: -10 %}, {share: rest}]", "{2024-01-01: [{share: -10 %}, {share: rest}]}"])
def test_an_instalment_is_not_negative(dated: str) -> None:
    (problem,) = problems_of(component("amount: 5 kr/year\nper: party") + f"instalments: {dated}\n")
    assert "share: an instalment is not below 0" in problem


def test_years_that_cannot_be_read_are_not_the_same_year() -> None:
    problems = problems_of(rule_text("published: [{year: 20240}, {year: 20241}]\ncomponents: {}"))
    assert not any("table-twice" in problem for problem in problems)


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        (
            (
                "pools: {p: {amount: 5 kr/year}, q: {amount: 6 kr/year}}\n"
                "components: {c: {amount: 40 % of p, split: equally, out_of: q}}"
            ),
            ["7:61-62 two-pools components.c.out_of"],
        ),
        (
            "components: {c: {amount: 5 kr/year, per: party, for: [listed, elected]}}",
            ["6:63-70 condition components.c.for.2"],
        ),
        (
            "components: {c: {amount: 5 kr/year, split: by seats}, d: {amount: 5 kr/year, split: by parties}}",
            ["6:44-52 split components.c.split", "6:85-95 split components.d.split"],
        ),
        (
            "facts: {people: number of the assembly}\ncomponents: {c: {amount: 5 kr/year, split: by people}}",
            ["7:44-53 split components.c.split"],
        ),
        (
            (
                "facts: {people: number of each party}\n"
                "components: {c: {amount: 5 kr/year, split: by people, among: the assembly}}"
            ),
            ["7:62-74 split-assembly components.c.among"],
        ),
        (
            "components: {c: {amount: 5 kr/year, per: party, rounding: {count: 1 kr up, rate: 1 mandate up}}}",
            ["6:67-74 unit components.c.rounding.count", "6:82-94 unit components.c.rounding.rate"],
        ),
        ("decided: []\ncomponents: {c: {amount: 5 kr/year, per: party}}", ["6:1-8 empty-value decided"]),
        ("rounding: 5 kr\ncomponents: {c: {amount: 5 kr/year, per: party}}", ["6:11-15 wrong-shape rounding"]),
        (
            (
                "instalments: [{due: 31 Feb, share: 50 %}, {due: Mars, share: 50 %}]\n"
                "components: {c: {amount: 5 kr/year, per: party}}"
            ),
            ["6:24-27 date instalments.1.due", "6:49-53 date instalments.2.due"],
        ),
        (
            (
                "instalments: {2020-01-01: [{share: 100 %}], 2019-01-01: [{share: 100 %}]}\n"
                "components: {c: {amount: 5 kr/year, per: party}}"
            ),
            ["6:45-55 date-order instalments.2019-01-01"],
        ),
    ],
)
def test_keys_that_do_not_go_together_are_refused(body: str, problems: list[str]) -> None:
    assert [problem.partition(": ")[0] for problem in problems_of(rule_text(body), SERIES)] == problems


def test_withheld_support_says_what_is_withheld() -> None:
    text = rule_text("withheld: [{year: 2024, party: A, because: x}]\ncomponents: {c: {amount: 5 kr/year, per: party}}")
    assert any("what: is missing" in problem for problem in problems_of(text))


@pytest.mark.parametrize("valid", ["{from: unknown}", "[{from: unknown}]", "[{from: 2023-01-01}, {from: unknown}]"])
def test_a_component_holds_from_a_day(valid: str) -> None:
    (problem,) = problems_of(component(f"amount: 5 kr/year\nper: party\nvalid: {valid}"))
    assert "a component holds from a day" in problem


def test_a_first_day_that_cannot_be_read_is_one_problem() -> None:
    assert problems_of(component("amount: 5 kr/year\nper: party\nvalid: {from: 2023, too: 2024-01-01}")) == [
        "10:19-23 date components.c.valid.from: '2023' is not a date",
        "10:25-28 unknown-key components.c.valid.too: 'too' is not a key here",
    ]


@pytest.mark.parametrize(
    ("reason", "problem"),
    [
        ("{en: read off}", "missing-key components.c.{key}: the Swedish text is missing"),
        ("{sv: a, de: b}", "unknown-key components.c.{key}.de: 'de' is not a key here"),
        ("[a]", "wrong-shape components.c.{key}: expected a text, or {sv: ..., en: ...}"),
    ],
)
@pytest.mark.parametrize("key", ["inferred", "interpreted"])
def test_a_reason_is_a_text_or_one_in_each_language(reason: str, problem: str, key: str) -> None:
    said = problem.replace("{key}", key)
    (found,) = problems_of(rule_text(f"components: {{c: {{amount: 5 kr/year, per: party, {key}: {reason}}}}}"))
    assert found.partition(" ")[2] == said
    (wrapped,) = problems_of(
        rule_text(
            f"figures: {{f: {{value: 5 kr/year, {key}: {reason}}}}}\ncomponents: {{c: {{amount: 1 x f, per: party}}}}"
        )
    )
    assert wrapped.partition(" ")[2] == said.replace("components.c", "figures.f")


def test_tables_whose_year_is_not_understood_are_not_called_twins() -> None:
    tables = "[{year: {A: 3}, parties: {S: 3}}, {parties: {S: 3}}, {year: abc, parties: {S: 3}}]"
    problems = problems_of(rule_text(f"components: {{c: {{amount: 5 kr/year, per: party}}}}\npublished: {tables}"))
    assert [problem.split()[1] for problem in problems] == ["wrong-shape", "missing-key", "number"]


def test_a_unit_that_is_no_currency_says_nothing_of_the_amounts() -> None:
    body = "components: {c: {amount: 5 kr/year, per: party}, d: {amount: 5 % of fee, per: party}}"
    assert problems_of(rule_text(body, unit="krr"), SERIES) == ["6:7-10 unit unit: 'krr' is not a currency"]


KNOWN = Codes({"0380": "Uppsala", "2380": "Östersund", "23": "Region Jämtland Härjedalen"}, ("forbundet",))
OWN = "{code: kyrkan, name: Kyrkan, kind: other}"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({"authority": '"0380"'}, []),
        ({"authority": '"23"', "assembly": '"2380"'}, []),
        ({"authority": OWN}, []),
        ({"authority": OWN, "assembly": "kyrkan"}, []),
        ({"authority": OWN, "assembly": "forbundet"}, []),
        ({"authority": '"03801"'}, ['authority: did you mean "0380" (Uppsala)?']),
        ({"authority": '"Ostersund"'}, ['authority: did you mean "2380" (Östersund)?']),
        (
            {"authority": '"9999"'},
            ["authority: another payer is written authority: {code: ..., name: ..., kind: other}"],
        ),
        (
            {"authority": '"0380"', "assembly": "xx"},
            ["assembly: write the code of an authority, or add a mandate file with this one"],
        ),
    ],
)
def test_codes(head: dict[str, str], said: list[str]) -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr/year, per: party}}", **head))
    problems = finish(draft, {}, (), KNOWN)[1]
    assert [f"{each.path}: {each.hint.en if each.hint else ''}" for each in problems] == said
    assert {each.id for each in problems} <= {"unknown-code"}


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ({"authority": '"0380"'}, "Uppsala"),
        ({"authority": '"0380"', "assembly": '"23"'}, "Region Jämtland Härjedalen"),
        ({"authority": OWN}, "Kyrkan"),
        ({"authority": OWN, "assembly": "forbundet"}, "forbundet"),
    ],
)
def test_the_assembly_whose_seats_count_is_called_by_its_name(head: dict[str, str], name: str) -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr/year, per: party}}", **head))
    file, _ = finish(draft, {}, (), KNOWN)
    assert file is not None
    assert file.assembly_name == name


def test_codes_are_not_looked_up_where_nobody_says_which_there_are() -> None:
    draft = draft_of(rule_text("components: {c: {amount: 5 kr/year, per: party}}", authority='"9999"'))
    assert finish(draft, {})[1] == ()
