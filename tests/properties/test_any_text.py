"""Any text at all is a rule, or at least one placed problem; what is accepted is calculated, or is a problem too."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polsek.calculation.payments import payments
from polsek.calculation.support import Support
from polsek.calculation.year import calculate
from polsek.checks.published import recalculated
from polsek.checks.text import check_text
from polsek.checks.together import decided
from polsek.mandates import Distribution, read_seats, resolve
from polsek.money import recompute
from polsek.notation.figure import band, rounding
from polsek.notation.formula import formula
from polsek.notation.words import Refusal
from polsek.problem import PolsekError, Problem
from polsek.read.seats import seats_document
from polsek.read.source import parse
from polsek.reference import read_series
from polsek.rules.file import RuleFile, as_read, given_draft
from polsek.rules.noted import fact
from polsek.rules.words import due_day, last_day, months_after, start_date, starting_day, years
from tests.making import FILE, HEAD, SHIPPED_FOLDER, amounts_of, assembly, library, seats_text

LIBRARY = library()
TEXTS = {name: path.read_text(encoding="utf-8") for name, (path, _) in LIBRARY.rules.items()}
WORDS = sorted({word for text in TEXTS.values() for word in re.findall(r"[^\s#]+", text) if len(word) < 30})
"""Every word of the shipped rules; a mutation puts them where they do not belong."""
SPICE = [
    "",
    "[]",
    "{}",
    "{",
    "}",
    "0",
    "-1",
    "1e3",
    "0.5",
    "5 %",
    "-5 %",
    "101 %",
    "1/0",
    "1/3",
    "unknown",
    "unknown kr/year",
    "exact",
    "0 kr up",
    "9999-12-31",
    "0001-01-01",
    "2024-02-30",
    "1-3",
    "3-1",
    "0-",
    "1-",
    "9999999999 mandates",
    "1 kr/year",
    "-1 kr/month",
    "100 % of pot",
    "rest of pot",
    "{1-3: 5 kr/year, 4-: 6 kr/year}",
    "{2024-07-01: 5 kr/year}",
    "{value: 5 kr/year, indexed: 5 %}",
    "[mandate, party]",
    "by mandates",
    "equally",
    "the assembly",
    "those paid",
    "each",
    "whole",
    "listed",
    "elected",
    "opposition",
    "at least 3 mandates",
    "999999 months",
    "12 months",
    "15 October",
    "next year",
    "never",
    "days",
    "same month",
    "not counted",
    "full time",
    "weighted mandate",
    "EUR",
    "in kind",
    "all",
    "year:",
    "- ",
    ": ",
    "\t",
    "#",
    '"',
    "'",
    "&a",
    "*a",
    "!x",
    "\u0665",
    "\u00a0",
    "\u202e",
    "\ud800",
    "null",
    "~",
    "<<: x",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "---",
    "...",
]
SEATS = assembly(
    seats_text(
        "A: {mandates: 6, previous: 5, side: government, facts: {members: 9}}, "
        "B: {mandates: 3, empty: 1, previous: 0, side: opposition, facts: {members: 4}}, "
        "D: {mandates: 1, empty: 1, previous: 2, side: opposition, facts: {members: 0}}",
        extra="seats: 12\nfacts: {inhabitants: 500}",
    ),
    seats_text("A: 5, N: {mandates: 4, side: opposition}", "from: 2024-05-20"),
)


def placed(problems: tuple[Problem, ...] | list[Problem]) -> None:
    """Every problem has an id, a message in both languages and a place in its file."""
    assert problems
    for problem in problems:
        assert re.fullmatch(r"[a-z][a-z-]*", problem.id)
        assert problem.message.en
        assert problem.message.sv
        assert problem.place.file
        assert problem.place.line >= 1
        assert problem.place.column >= 1


def read(text: str, given: dict[str, str] | None = None) -> RuleFile | None:
    """Read any text as a rule."""
    try:
        draft = given_draft(parse(text, FILE), "rule", given or {})
        file, problems = LIBRARY.finished(draft)
    except PolsekError as error:
        placed(error.problems)
        return None
    looked_at = file or as_read(draft)
    if looked_at is not None:
        list(check_text(looked_at, problems))
        decided(looked_at, problems)
    if file is None:
        placed(problems)
    return file


def calculated(file: RuleFile, distributions: tuple[Distribution, ...], year: int) -> Support | None:
    """Calculate whatever was accepted; an answer adds up."""
    series = LIBRARY.series_of(file)
    try:
        support = calculate(file, distributions, series, year)
    except PolsekError as error:
        placed(error.problems)
        return None
    for amount in amounts_of(support):
        assert recompute(amount) == amount.value
    for party in support.parties:
        payments(support, party)
        assert party.total.value is not None
    assert support.total is not None
    return support


# --- any text ---------------------------------------------------------------------------------------------------------


@given(st.text())
def test_any_text_is_a_rule_or_a_problem(text: str) -> None:
    assert read(text) is None


@given(st.binary())
def test_any_bytes_are_a_rule_or_a_problem(data: bytes) -> None:
    try:
        parse(data, FILE)
    except PolsekError as error:
        placed(error.problems)


NAMES = st.sampled_from(
    [
        "polsek",
        "authority",
        "support",
        "title",
        "valid",
        "from",
        "to",
        "unit",
        "time",
        "mandates",
        "facts",
        "figures",
        "pools",
        "components",
        "base",
        "pot",
        "amount",
        "per",
        "split",
        "among",
        "banding",
        "for",
        "after_leaving",
        "term_years",
        "at_least",
        "at_most",
        "above",
        "employment",
        "indexed",
        "overhead",
        "out_of",
        "paid",
        "rounding",
        "party",
        "shown",
        "total",
        "adjustments",
        "withheld",
        "year",
        "because",
        "what",
        "instalments",
        "share",
        "due",
        "settlement",
        "published",
        "parties",
        "all",
        "rates",
        "examples",
        "differs",
        "value",
        "source",
        "weighted",
        "new_result",
        "outside",
    ]
)
LEAVES = st.one_of(st.sampled_from(SPICE), st.sampled_from(WORDS), st.text(max_size=8)).map(
    lambda text: text.encode("utf-8", "ignore").decode()
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.one_of(NAMES, LEAVES), inner, max_size=4)),
    max_leaves=12,
)


def written(tree: object) -> str:
    """Write a tree as YAML on one line, all texts in quotes."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{written(key)}: {written(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(written, tree)) + "]"
    return "'" + str(tree).replace("'", "''").replace("\n", " ").replace("\r", " ") + "'"


@given(st.dictionaries(NAMES, TREES, max_size=5))
def test_any_tree_below_the_keys_of_a_rule_is_a_rule_or_a_problem(tree: dict[str, object]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in HEAD.items() if key not in tree)
    file = read(text + "".join(f"{key}: {written(value)}\n" for key, value in tree.items()))
    if file is not None:
        calculated(file, SEATS, 2024)


KEYS = [
    "amount",
    "per",
    "split",
    "among",
    "banding",
    "for",
    "after_leaving",
    "term_years",
    "valid",
    "at_least",
    "at_most",
    "above",
    "employment",
    "indexed",
    "overhead",
    "out_of",
    "paid",
    "rounding",
    "title",
]


@given(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=4))
def test_any_tree_below_the_keys_of_a_component_is_a_rule_or_a_problem(tree: dict[str, object]) -> None:
    keys = {"amount": "5 kr/year", **({} if "split" in tree else {"per": "mandate"}), **tree}
    lines = "".join(f"    {key}: {written(value)}\n" for key, value in keys.items())
    text = "".join(f"{key}: {value}\n" for key, value in HEAD.items())
    file = read(
        f"{text}pools: {{pot: {{amount: 900 kr/year}}}}\ncomponents:\n"
        f"  base: {{amount: 1 kr/year, per: party}}\n  c:\n{lines}"
    )
    if file is not None:
        calculated(file, SEATS, 2024)


NOTATIONS = (
    lambda text: formula(text, ()),
    lambda text: rounding(text, (), "kr"),
    band,
    fact,
    due_day,
    last_day,
    months_after,
    start_date,
    starting_day,
    years,
)


def refusal_by(parse_notation: Callable[[str], object], text: str) -> Refusal | None:
    try:
        parse_notation(text)
    except Refusal as refusal:
        return refusal
    return None


@given(st.one_of(st.text(max_size=20), st.lists(st.sampled_from([*SPICE, *WORDS]), max_size=6).map(" ".join)))
def test_any_text_is_a_notation_or_refused(text: str) -> None:
    for parse_notation in NOTATIONS:
        refusal = refusal_by(parse_notation, text)
        if refusal is not None:
            assert refusal.id
            assert refusal.message.en
            assert refusal.part is None or 0 <= refusal.part[0] <= refusal.part[1] <= len(text)


@given(
    st.one_of(
        st.text(),
        st.binary(),
        st.text(alphabet='ABM,;\t\n"#: 0123456789-.', max_size=60).map(lambda rows: f"party,mandates\n{rows}"),
    )
)
def test_any_table_is_mandates_or_a_problem(data: str | bytes) -> None:
    try:
        resolve([read_seats(seats_document(data, "x.csv"), "x", bare=True)])
    except PolsekError as error:
        placed(error.problems)


SEAT_KEYS = st.sampled_from(
    ["authority", "election", "from", "like", "only_for", "first_year", "source", "note", "seats", "facts", "parties"]
)


@given(st.dictionaries(SEAT_KEYS, TREES, max_size=4))
def test_any_tree_is_mandates_or_a_problem(tree: dict[str, object]) -> None:
    keys = {"authority": "0380", "election": "2022-09-11", "parties": {"A": "5"}, **tree}
    try:
        resolve(
            [
                read_seats(
                    parse(
                        "polsek: 1\n" + "".join(f"{key}: {written(value)}\n" for key, value in keys.items()), "x.yaml"
                    ),
                    "x",
                )
            ]
        )
    except PolsekError as error:
        placed(error.problems)


@given(
    st.dictionaries(
        st.sampled_from(["series", "title", "unit", "source", "known_to", "note", "values"]), TREES, max_size=4
    )
)
def test_any_tree_is_a_series_or_a_problem(tree: dict[str, object]) -> None:
    keys = {
        "series": "x",
        "title": "x",
        "unit": "kr/year",
        "known_to": "2024-12-31",
        "values": {"2024-01-01": "5"},
        **tree,
    }
    try:
        read_series(
            parse("polsek: 1\n" + "".join(f"{key}: {written(value)}\n" for key, value in keys.items()), "x.yaml")
        )
    except PolsekError as error:
        placed(error.problems)


# --- mutations of the shipped rules -----------------------------------------------------------------------------------


def mutated(text: str, randomly: random.Random) -> str:
    """Change a rule file in one to three places: a line, a word or a character."""
    for _ in range(randomly.choice((1, 1, 2, 3))):
        lines = text.split("\n")
        at = randomly.randrange(len(lines))
        words = list(re.finditer(r"[^\s{}\[\],:#]+", text))
        word = randomly.choice(words).span() if words else (0, 0)
        point = randomly.randrange(len(text) + 1)
        match randomly.randrange(9):
            case 0:
                text = "\n".join(lines[:at] + lines[at + 1 :])
            case 1:
                text = "\n".join([*lines[:at], lines[at], *lines[at:]])
            case 2:
                other = randomly.choice(randomly.choice(list(TEXTS.values())).split("\n"))
                text = "\n".join([*lines[:at], other, *lines[at + 1 :]])
            case 3:
                text = text[: word[0]] + text[word[1] :]
            case 4 | 5:
                text = text[: word[0]] + randomly.choice(SPICE if randomly.random() < 0.5 else WORDS) + text[word[1] :]
            case 6:
                text = text[:point] + text[point + 1 :]
            case 7:
                text = text[:point] + randomly.choice("{}[]:,-#'\" \n\t0159%/xaé\u202e\u0661") + text[point:]
            case _:
                text = re.sub(
                    r"\d+",
                    lambda found: str(randomly.choice((0, 1, int(found[0]) * 10, 10**18))),
                    text,
                    count=randomly.randrange(1, 9),
                )
    return text


def of_its_own(file: RuleFile) -> Iterator[tuple[tuple[Distribution, ...], int]]:
    yield SEATS, 2024
    own = LIBRARY.distributions(file.assembly)
    for year in {table.year for table in file.rule.published} | {2023, 2027}:
        yield own, year


@pytest.mark.parametrize("rule", TEXTS)
@pytest.mark.parametrize("number", range(6))
def test_a_changed_rule_is_calculated_or_is_a_problem(rule: str, number: int) -> None:
    randomly = random.Random(f"{rule} {number}")  # noqa: S311 - the same every time
    for _ in range(20 if rule.startswith("ostersund") else 4):
        file = read(mutated(TEXTS[rule], randomly))
        if file is None:
            continue
        for distributions, year in of_its_own(file):
            calculated(file, distributions, year)
        found = recalculated(file, LIBRARY.distributions(file.assembly), LIBRARY.series_of(file))
        assert found.numbers.compared >= found.numbers.reproduced + found.numbers.known_differences
        if found.problems:
            placed(found.problems)


@pytest.mark.parametrize("rule", [name for name in TEXTS if "published:" in TEXTS[name]])
def test_any_figure_may_be_given(rule: str) -> None:
    randomly = random.Random(f"given {rule}")  # noqa: S311 - the same every time
    document = parse(TEXTS[rule], FILE)
    addresses = [".".join(map(str, address)) for address in addresses_of(document.value)]
    for _ in range(12):
        given_figures = {
            randomly.choice(addresses): randomly.choice(SPICE + WORDS) for _ in range(randomly.choice((1, 1, 2)))
        }
        file = read(TEXTS[rule], given_figures)
        if file is not None:
            calculated(
                file, LIBRARY.distributions(file.assembly), file.rule.published[0].year if file.rule.published else 2024
            )


def addresses_of(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the addresses of a document as they are written: lists are counted from 1."""
    items = value.items() if isinstance(value, dict) else enumerate(value, 1) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*at, key)
        yield from addresses_of(inner, (*at, key))


@pytest.mark.parametrize("path", sorted((SHIPPED_FOLDER.path / "mandates").glob("*.yaml")), ids=lambda path: path.stem)
def test_changed_mandates_are_read_or_are_a_problem(path: Path) -> None:
    randomly = random.Random(path.stem)  # noqa: S311 - the same every time
    text = path.read_text(encoding="utf-8")
    file = LIBRARY.rule("falun/party-support")
    for _ in range(12):
        try:
            distributions = resolve([read_seats(parse(mutated(text, randomly), FILE), "x")])
        except PolsekError as error:
            placed(error.problems)
            continue
        calculated(file, distributions, 2024)


@pytest.mark.parametrize("name", LIBRARY.series_names)
def test_a_changed_series_is_read_or_is_a_problem(name: str) -> None:
    randomly = random.Random(name)  # noqa: S311 - the same every time
    text = (SHIPPED_FOLDER.path / "reference" / f"{name}.yaml").read_text(encoding="utf-8")
    for _ in range(12):
        try:
            read_series(parse(mutated(text, randomly), FILE))
        except PolsekError as error:
            placed(error.problems)
