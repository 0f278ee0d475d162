"""The schema for editors agrees with the reader: on every shipped file, on every notation, on the usual mistakes."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from polsek.mandates import read_seats
from polsek.problem import PolsekError
from polsek.read.shipped import SHIPPED
from polsek.read.source import parse
from polsek.reference import read_series
from polsek.rules.file import finish, read_rule
from polsek.rules.noted import Noted
from polsek.rules.rule import Calendar, Component, Rule
from polsek.show.in_swedish import SAID, SAID_BY_EDITORS
from polsek.show.meanings import MEANINGS
from polsek.show.schema import FILES, Key, keys, models_of, rule_schema

SCHEMA = rule_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
FILES_SHIPPED = sorted(SHIPPED.rglob("*.yaml"))


class Editor(yaml.SafeLoader):
    """Reads YAML as an editor does: the core schema of YAML 1.2, in which a date and `yes` are texts."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - those of YAML 1.1 are left out


Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$"), list("tTfF"))
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:~|[Nn]ull|NULL|)$"), ["~", "n", "N", ""])
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
Editor.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)
Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))  # `010` is ten in YAML 1.2


def loaded(text: str) -> Any:  # noqa: ANN401 - whatever the text says
    """Read YAML; all keys are texts, as they are to JSON Schema."""
    return _text_keys(yaml.load(text, Editor))  # noqa: S506 - it is a safe loader


def _text_keys(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {str(key): _text_keys(inner) for key, inner in value.items()}
    return [_text_keys(inner) for inner in value] if isinstance(value, list) else value


def fits(text: str) -> bool:
    return VALIDATOR.is_valid(loaded(text))


def reads(text: str) -> bool:
    """Tell whether the reader takes a rule file by itself, before names are looked up."""
    try:
        draft = read_rule(parse(text, "rule.yaml"), "rule")
    except PolsekError:
        return False
    return not any(problem.severity == "error" for problem in draft.reader.problems)


def reads_with_names(text: str) -> bool:
    """Tell whether the reader takes a rule file, names and all."""
    return reads(text) and finish(read_rule(parse(text, "rule.yaml"), "rule"), {})[0] is not None


# --- the schema itself ------------------------------------------------------------------------------------------------


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_reference_leads_somewhere() -> None:
    wanted = set(re.findall(r"'\$ref': '#/\$defs/(\w+)", repr(SCHEMA)))
    assert wanted - SCHEMA["$defs"].keys() == set()  # type: ignore[attr-defined]
    assert SCHEMA["$defs"].keys() - wanted == set()  # type: ignore[attr-defined]


def test_nothing_of_the_code_shows() -> None:
    assert "notation'" not in repr(SCHEMA)
    assert "'default': ''" not in repr(SCHEMA)
    assert "None" not in repr(SCHEMA)


MODELS = sorted({model for top in FILES.values() for model in models_of(top)}, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_described(model: type) -> None:
    record = SCHEMA["$defs"][model.__name__]  # type: ignore[index]
    assert record["additionalProperties"] is False
    for key in keys(model):
        assert record["properties"][key.name]["description"].endswith((".", ")")), key.name
        assert (key.name in record.get("required", ())) is key.required


def _key(model: type, name: str) -> Key:
    return next(key for key in keys(model) if key.name == name)


def test_a_key_of_all_records_keeps_its_owner_and_its_meaning() -> None:
    assert _key(Component, "source").owner is Noted
    assert _key(Component, "source").meaning.en.startswith("Where the figures come from")


def test_every_key_has_a_swedish_meaning_and_no_other_has() -> None:
    described = {(key.owner.__name__, key.name): key for model in MODELS for key in keys(model)}
    assert described.keys() == {(model, name) for model, names in MEANINGS.items() for name in names}
    for key in described.values():
        assert key.meaning.sv.endswith((".", ")")), key
        assert (" Default: " in key.meaning.en) is (" Förval: " in key.meaning.sv), key


def said(schema: object) -> Iterator[str]:
    """Give every text that an editor says."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key in SAID_BY_EDITORS and isinstance(value, str):
                yield value
            else:
                yield from said(value)
    for item in schema if isinstance(schema, list) else ():
        yield from said(item)


def shape(schema: object) -> object:
    """Give a schema without what an editor says."""
    if isinstance(schema, dict):
        return {
            key: shape(value)
            for key, value in schema.items()
            if key not in SAID_BY_EDITORS or not isinstance(value, str)
        }
    return [shape(item) for item in schema] if isinstance(schema, list) else schema


def test_the_swedish_schema_is_the_same_but_for_what_editors_say() -> None:
    swedish = rule_schema("sv")
    assert shape(swedish) == shape(SCHEMA)
    same = set(said(SCHEMA)) & set(said(swedish))
    assert same == {"polsek"}
    written = {text.removeprefix("write ") for text in said(SCHEMA)}
    assert set(SAID) <= written, set(SAID) - written


def test_a_rule_must_have_a_title() -> None:
    assert _key(Rule, "title").required


def test_only_defaults_that_say_something() -> None:
    assert _key(Component, "among").default == "those entitled"
    assert _key(Component, "for").default == "represented"
    assert _key(Calendar, "year_starts").default == "1 January"
    assert _key(Component, "out_of").default == ""


# --- shipped files ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES_SHIPPED, ids=lambda path: path.relative_to(SHIPPED).as_posix())
def test_a_shipped_file_fits(path: Path) -> None:
    errors = VALIDATOR.iter_errors(loaded(path.read_text(encoding="utf-8")))
    assert [f"{error.json_path}: {error.message[:200]}" for error in errors] == []


@pytest.mark.parametrize("path", FILES_SHIPPED, ids=lambda path: path.relative_to(SHIPPED).as_posix())
def test_an_unknown_key_in_a_shipped_file_does_not(path: Path) -> None:
    assert not fits(path.read_text(encoding="utf-8") + "\nbonus: 5\n")


# --- notations --------------------------------------------------------------------------------------------------------

HEAD = 'polsek: 1\nauthority: "0380"\nsupport: party_support\ntitle: Partistöd\n'
PLAIN = "components: {c: {amount: 1 kr/year, per: party}}\n"
COMPONENT = HEAD + "valid: {from: 2020-01-01}\ncomponents:\n  c: {title: c, %s}\n"
AMOUNT = COMPONENT % "amount: %s, per: party"
LIMIT = COMPONENT % "amount: 9 kr/year, per: mandate, at_most: %s"
INDEX = COMPONENT % "amount: 9 kr/year, per: party, indexed: %s"
SHARE = COMPONENT % "amount: 9 kr/year, per: full time, employment: %s"
ROUNDING = COMPONENT % "amount: 9 kr/year, per: party, rounding: {rate: %s}"
DECLARED = """\
facts:
  members: number of each party
  employment: share of each party
  rent: kr/year of each party
  has_office: yes/no of each party
mandates: {weighted: {new_result: 1/2}}
"""
FOR = COMPONENT % "amount: 9 kr/year, per: party, for: %s" + DECLARED
PER = COMPONENT % "amount: 9 kr/year, per: %s" + DECLARED
SPLIT = COMPONENT % "amount: 9 kr/year, split: %s" + DECLARED
LEAVING = COMPONENT % "amount: 9 kr/year, per: party, after_leaving: %s"
TERM = COMPONENT % "amount: 9 kr/year, per: party, term_years: %s"
FILE = HEAD + "valid: {from: 2020-01-01}\n%s\n" + PLAIN
VALID = HEAD + "valid: %s\n" + PLAIN
YEAR = FILE % "time: {year_starts: %s}"
FIGURE = FILE % "figures: {f: %s}"
FACT = FILE % "facts: {f: %s}"
DUE = FILE % "instalments: [{due: %s, share: 100 %%}]"
PARTS = FILE % "instalments: [%s]"
REPAID = FILE % "settlement: {unspent: repaid, by: %s}"
CORRECTION = FILE % "adjustments: [{year: 2024, amount: %s, because: b}]"
TITLE = FILE.replace("title: Partistöd", "title: %s") % ("%s", "note: n")
COLUMNS = """\
  base: {amount: 1 kr/year, per: party}
  mandate: {amount: 1 kr/year, per: mandate}
  salary: {amount: 1 kr/year, per: full time, employment: 1/4}
"""
TABLE = HEAD + "valid: {from: 2020-01-01}\npublished: [{year: 2024, %s}]\ncomponents:\n" + COLUMNS
PRINTED = TABLE % "parties: {S: %s}"
EXAMPLES = TABLE % "examples: [%s]"
UNIT = FILE % "unit: %s"
TOTAL = FILE % "rounding: {total: %s}"
ROUNDED_SHARE = FILE % "figures: {f: {value: 31.42 %%, rounding: %s}}"
ROUNDED_COUNT = FILE % "mandates: {weighted: {new_result: 1/2, rounding: %s}}"

ACCEPTED = [
    (AMOUNT, "12000 kr/year"),
    (AMOUNT, "749.08 kr/month"),
    (AMOUNT, "-5 kr/year"),
    (AMOUNT, "0.5 kr/year"),
    (AMOUNT, "unknown kr/year"),
    (AMOUNT, "12000   kr/year"),
    (AMOUNT, "40 % of riksdag_fee"),
    (AMOUNT, "1/349 of base_2"),
    (AMOUNT, "1.3 x price_base_amount"),
    (AMOUNT, "rest of budget"),
    (AMOUNT, "45 % of a on 1 July"),
    (AMOUNT, "45 % of a last year"),
    (AMOUNT, "45 % of a on 31 December last year"),
    (AMOUNT, "2 x a on 2008-12-31"),
    (AMOUNT, "70 % of a per year"),
    (AMOUNT, "1 x a on 1 July last year per month"),
    (AMOUNT, "unknown % of a"),
    (AMOUNT, "unknown x a"),
    (AMOUNT, "{2023-01-01: 30 kr/year, 2025-01-01: 31 kr/year}"),
    (AMOUNT, "{0: 0 kr/year, 1-3: 25 kr/year, 4: 5 kr/year, 5-: 100 kr/year}"),
    (AMOUNT, "{1-9999 inhabitants: 25 kr/year, 10000- inhabitants: 1 kr/year}"),
    (AMOUNT, "{value: 31 kr/year, source: s, inferred: i, interpreted: t, title: x, note: n}"),
    (AMOUNT, "{value: 31 kr/year, inferred: {sv: i, en: i}, interpreted: {sv: t}}"),
    (AMOUNT, "{value: {2023-01-01: {1-: {value: 2 x a}}}, indexed: 5 %, rounding: {2020-01-01: exact}}"),
    (LIMIT, "5 mandates"),
    (LIMIT, "1 mandate"),
    (LIMIT, "70000 kr/year"),
    (LIMIT, "2 x price_base_amount"),
    (LIMIT, "[5 mandates, 70000 kr/year]"),
    (LIMIT, "{2020-01-01: 5 mandates}"),
    (INDEX, "5.3 %"),
    (INDEX, "cpi_change"),
    (INDEX, "3 %/year from 2016-01-01"),
    (INDEX, "change in cpi since 2014-10"),
    (INDEX, "{value: change in cpi since 2014-10, rounding: 0.1 % half up}"),
    (SHARE, "25 %"),
    (SHARE, "5/6"),
    (SHARE, "unknown %"),
    (SHARE, "share_of_full_time"),
    (SHARE, "{1-3: 25 %, 4-: 100 %}"),
    (ROUNDING, "1 kr half up"),
    (ROUNDED_SHARE, "0.1 % half even"),
    (ROUNDED_COUNT, "1 mandate half up"),
    (ROUNDING, "5 kr up"),
    (ROUNDING, "exact"),
    (ROUNDING, "{2017-01-01: exact, 2018-01-01: {value: 5 kr up, inferred: i}}"),
    (TOTAL, "from shown amounts"),
    (TOTAL, "{2015-01-01: from shown amounts, 2016-01-01: {value: from exact amounts}}"),
    (FOR, "represented"),
    (FOR, "[elected, opposition]"),
    (FOR, "at least 3 mandates"),
    (FOR, "below 1000 members"),
    (FOR, "employment below 40 %"),
    (FOR, "rent at most 12000 kr/year"),
    (FOR, "has_office"),
    (FOR, "not has_office"),
    (PER, "party"),
    (PER, "weighted mandate"),
    (PER, "member"),
    (PER, "[mandate, meeting]"),
    (SPLIT, "equally"),
    (SPLIT, "by weighted mandates"),
    (SPLIT, "by members"),
    (LEAVING, "12 months"),
    (TERM, "1"),
    (TERM, "2-4"),
    (TERM, "3-"),
    (VALID, "{from: 2023-01-01, to: 2026-12-31, interpreted: i}"),
    (VALID, "{from: unknown}"),
    (YEAR, "15 October"),
    (YEAR, "1 January"),
    (FIGURE, "79009 kr"),
    (FIGURE, "80 % of riksdag_fee"),
    (FIGURE, "{2024-01-01: 64714 inhabitants}"),
    (FIGURE, "[1 x income_base_amount per month, -5000 kr/month]"),
    (FIGURE, "{value: {2019-01-01: 5.3 %, 2020-01-01: unknown %}}"),
    (FACT, "number of each party"),
    (FACT, "kr/year of each party"),
    (FACT, "share of the assembly"),
    (FACT, '"yes/no of each party, else no"'),
    (DUE, "31 January"),
    (DUE, "January"),
    (PARTS, "{share: 80 %}, {share: rest, when: w}"),
    (PARTS, "{share: 1/3}, {share: 2/3}"),
    (REPAID, "last of February"),
    (REPAID, "15 March"),
    (CORRECTION, "-1500 kr"),
    (CORRECTION, "-10 %"),
    (TITLE, "{sv: Partistöd, en: Party support}"),
    (TITLE, "2024"),
    (TITLE, '"yes"'),
    (PRINTED, "467488"),
    (PRINTED, "0.85"),
    (PRINTED, "{base: 15000, base + mandate: 61000.50, salary.employment: 25 %, instalments: [1, 2]}"),
    (EXAMPLES, "{mandates: 1-3, total: 169822}"),
    (EXAMPLES, "{mandates: 4, salary.employment: 25 %}"),
    (UNIT, "kr"),
]


@pytest.mark.parametrize(("file", "text"), ACCEPTED, ids=lambda each: each.replace("\n", " ")[-60:])
def test_what_the_reader_takes_fits(file: str, text: str) -> None:
    assert reads(file % text)
    assert fits(file % text)


REFUSED = [
    (AMOUNT, "12000"),
    (AMOUNT, "12000 kr"),
    (AMOUNT, "45 000 kr/year"),
    (AMOUNT, '"12,5 kr/year"'),
    (AMOUNT, "1_000 kr/year"),
    (AMOUNT, "010 kr/year"),
    (AMOUNT, "1e3 kr/year"),
    (AMOUNT, ".5 kr/year"),
    (AMOUNT, "+5 kr/year"),
    (AMOUNT, "5 mandates"),
    (AMOUNT, "40 %"),
    (AMOUNT, "40% of a"),
    (AMOUNT, "riksdag_fee"),
    (AMOUNT, "12000 kr/quarter"),
    (AMOUNT, "40 % of a on 1 juli"),
    (AMOUNT, "{2023-13-01: 30 kr/year}"),
    (AMOUNT, "{1-3: 25}"),
    (AMOUNT, "{value: 31 kr/year, sources: s}"),
    (AMOUNT, "{source: s}"),
    (AMOUNT, ""),
    (LIMIT, "5"),
    (LIMIT, "5 %"),
    (INDEX, "5.3"),
    (INDEX, "3 %/year"),
    (INDEX, "change in cpi since October"),
    (SHARE, "31.42"),
    (SHARE, "0.25"),
    (SHARE, "12000 kr/year"),
    (ROUNDING, "half up"),
    (ROUNDING, "1 kr"),
    (ROUNDING, "1 kr nearest"),
    (ROUNDING, "1"),
    (TOTAL, "exact"),
    (FOR, "at least 3"),
    (FOR, "Opposition"),
    (FOR, "more than 3 mandates"),
    (PER, "per mandate"),
    (SPLIT, "mandates"),
    (LEAVING, "12"),
    (LEAVING, "1 year"),
    (TERM, "first"),
    (VALID, "{from: 2023-01-32}"),
    (VALID, "{from: 1 January 2023}"),
    (VALID, "2023-01-01"),
    (VALID, "{to: 2023-01-01}"),
    (YEAR, "15 oktober"),
    (FACT, "number"),
    (FACT, '"number of each party, else 0"'),
    (DUE, "31 januari"),
    (PARTS, "{share: 100}"),
    (REPAID, "February 28"),
    (CORRECTION, "1500"),
    (TITLE, "{en: Party support}"),
    (AMOUNT, "{value: 31 kr/year, inferred: {en: read off}}"),
    (PRINTED, "467 488"),
    (PRINTED, "467488 kr"),
    (EXAMPLES, "{total: 169822}"),
]


@pytest.mark.parametrize(("file", "text"), REFUSED, ids=lambda each: each.replace("\n", " ")[-60:])
def test_what_the_reader_refuses_does_not_fit(file: str, text: str) -> None:
    assert not reads(file % text)
    assert not fits(file % text)


GOOD = FILE % "status: decided"
MISTAKES = {
    "unknown key": GOOD + "bonus: 5\n",
    "key of another place": COMPONENT % "amount: 1 kr/year, per: party, employer: the party",
    "enum word": GOOD.replace("decided", "adopted"),
    "word in another case": COMPONENT % "amount: 1 kr/year, split: equally, among: Those Paid",
    "both verbs": COMPONENT % "amount: 1 kr/year, per: party, split: equally",
    "neither verb": COMPONENT % "amount: 1 kr/year",
    "no amount": COMPONENT % "per: party",
    "among without split": COMPONENT % "amount: 1 kr/year, per: party, among: those paid",
    "code without quotes": GOOD.replace('"0380"', "0380"),
    "no title": GOOD.replace("title: Partistöd\n", ""),
    "no components": GOOD.replace(PLAIN, ""),
    "another version": GOOD.replace("polsek: 1", "polsek: 2"),
    "a name in capitals": GOOD.replace("{c:", "{Grund:"),
    "unit": FILE % "unit: kronor",
}


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES)
def test_usual_mistakes_do_not_fit(text: str) -> None:
    assert fits(GOOD)
    assert reads_with_names(GOOD)
    assert not fits(text)
    assert not reads_with_names(text)


NAMES = {
    "a figure": FILE % "figures: {Fee: 5 kr/year}",
    "a pool": FILE % "pools: {P: {amount: 5 kr/year}}",
    "a fact": FILE % "facts: {Members: number of each party}",
    "a component": GOOD.replace("{c:", "{grund-stöd:"),
}


@pytest.mark.parametrize("text", NAMES.values(), ids=NAMES)
def test_a_name_that_is_not_lower_case_does_not_fit(text: str) -> None:
    assert not fits(text)
    assert not reads_with_names(text)


# --- mandate and series files -----------------------------------------------------------------------------------------

SEATS = 'polsek: 1\nauthority: "0380"\nelection: 2022-09-11\nparties: %s\n'
SERIES = "polsek: 1\nseries: cpi\ntitle: KPI\nunit: %s\nknown_to: 2026-12-31\nvalues: %s\n"
GOOD_FILES = [
    SEATS % "{S: 8, M: '4'}",
    SEATS % "{SD: {mandates: 4, empty: 2, side: opposition, abbreviation: SD, parties: 1}}",
    SEATS % "{MP: {mandates: 0, previous: 2, left: 2022-10-14}}",
    SEATS % "{V: {mandates: 2, employer: the authority, facts: {members: 120, rent: 84000 kr/year, has_office: yes}}}",
    SEATS
    % "{V: {mandates: 2, previous: {mandates: 0, tenths: 4}, facts: {members: {2024-01-01: 99, 2025-01-01: 98}}}}",
    SEATS % "{Eight parties not listed: {parties: 8, mandates: 149}}",
    SEATS % "{Other parties: {parties: unknown, mandates: 149}}",
    'polsek: 1\nauthority: "0380"\nfrom: 2023-01-01\nlike: 2022-09-11\nparties: {SD: {empty: 2}}\nonly_for: published',
    'polsek: 1\nauthority: "0380"\nfrom: 2023-01-01\nlike: falun-2010\nfirst_year: 2021\nseats: 61\nsource: s\n',
    SERIES % ("index", "{2014-10-01: 314.00, 2015-10-01: 315}"),
    SERIES % ("kr/year", "{2024-01-01: 57300, 2025-01-01: {value: 58800, status: inferred, source: s, note: n}}"),
    SERIES % ("share", "{2024-01-01: 31.42 %}"),
]
BAD_FILES = [
    SEATS % "{S: -1}",
    SEATS % "{S: 2.5}",
    SEATS % "{S: {mandates: 4, side: left}}",
    SEATS % "{S: {seats: 4}}",
    SEATS.replace("2022-09-11", "11 September 2022") % "{S: 4}",
    (SEATS % "{S: 4}").replace("election", "elected"),
    (SEATS % "{S: 4}") + "from: 2023-01-01\n",
    'polsek: 1\nauthority: "0380"\nelection: 2022-09-11\n',
    SEATS % "{S: {mandates: 4, facts: {Members: 5}}}",
    SEATS % "{S: {mandates: 4, previous: {mandates: 3, Members: 5}}}",
    (SEATS % "{S: 4}") + "facts: {has-office: yes}\n",
    (SERIES % ("kr/year", "{2024-01-01: 57300}")).replace("cpi", "CPI"),
    SERIES % ("kr", "{2024-01-01: 57300}"),
    SERIES % ("kr/year", "{2024: 57300}"),
    SERIES % ("kr/year", "{2024-01-01: 57 300}"),
    SERIES % ("kr/year", "{2024-01-01: {value: 1, status: sure}}"),
    'polsek: 1\nauthority: "0380"\n',
]


@pytest.mark.parametrize("text", GOOD_FILES)
def test_other_files_fit(text: str) -> None:
    assert [error.message[:200] for error in VALIDATOR.iter_errors(loaded(text))] == []


@pytest.mark.parametrize("text", BAD_FILES)
def test_mistakes_in_other_files_do_not_fit(text: str) -> None:
    assert not fits(text)
    with pytest.raises(PolsekError):
        (read_series if "series:" in text else partial(read_seats, id="x"))(parse(text, "x.yaml"))


def test_a_file_is_judged_by_what_it_is_alone() -> None:
    errors = list(VALIDATOR.iter_errors(loaded((SEATS % "{S: 4}") + "bonus: 5\n")))
    assert len(errors) == 1
    assert "bonus" in errors[0].message
