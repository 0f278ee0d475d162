"""The small notations as patterns that an editor can check, wide enough for all that the reader accepts.

An editor reads YAML 1.2: `12000` is a number to it, `2024-01-01` and `yes` are texts (in version 1.1 `yes` is a
boolean), and nothing at all is null. The reader takes every scalar as text. So a free text may be any scalar here, and
a notation that can be a bare number (a year, a printed number) may be one; what needs a unit may not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from polsek.period import MONTHS
from polsek.rules.conditions import ANY_OF
from polsek.rules.words import COMPARISONS, COUNTS, PRESENCE, SIDES

Schema = dict[str, object]

NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
WHOLE = r"(?:0|[1-9][0-9]*)(?:\.0+)?"
NAME = r"[a-z][a-z0-9_]*"
MONEY = r"(?:kr|[A-Z]{3})"
PERIOD = r"/(?:year|month)"
MONTH = f"(?:{'|'.join(MONTHS)})"
DAY = rf"(?:[1-9]|[12][0-9]|3[01]) {MONTH}"
DATE = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
BAND = rf"{WHOLE}(?:-(?:{WHOLE})?)?(?: {NAME})?"
NUMBER_OR_UNKNOWN = f"(?:{NUMBER}|unknown)"
FRACTION = f"-?{WHOLE}/[1-9][0-9]*"
WHEN = f"(?: on {DATE}| on {DAY}(?: last year)?| last year)?"
NAMED = f"{NAME}{WHEN}"
PERCENT = f"{NUMBER_OR_UNKNOWN} %"
OF = f"(?:(?:{PERCENT}|{FRACTION}) of|{NUMBER_OR_UNKNOWN} x) {NAME}{WHEN}(?: per (?:year|month))?"
REST = f"rest of {NAME}"
GIVEN_AMOUNT = rf"{NUMBER_OR_UNKNOWN} (?:{MONEY}{PERIOD}|full time)"
GROWTH = f"{NUMBER} %/year from {DATE}"
_MONTH_OF_YEAR = "[0-9]{4}-(?:0[1-9]|1[0-2])"
CHANGE = (
    rf"change in {NAME} (?:since {_MONTH_OF_YEAR}|since (?:[0-9]{{4}}|{DATE})(?: last year)?"
    rf"|from {_MONTH_OF_YEAR} to (?:{_MONTH_OF_YEAR}|{MONTH}(?: last year)?)"
    rf"|from [0-9]{{4}} to [0-9]{{4}}|from {DATE} to {DATE})"
)
COUNT = f"{NUMBER_OR_UNKNOWN} {NAME}"
STEP = rf"{NUMBER} (?:{MONEY}|%|full time|mandates?) (?:half up|half even|half down|up|down)"
COMPARISON = f"(?:{'|'.join(COMPARISONS)})"

AMOUNTS = (GIVEN_AMOUNT, OF, REST)
SHARES = (PERCENT, FRACTION, NAMED)
INDEXES = (*SHARES, GROWTH, CHANGE)
PLAIN_MONEY = f"{NUMBER_OR_UNKNOWN} {MONEY}"
COMPARED = rf"{COMPARISON} {NUMBER} {NAME}"
FACT_COMPARED = rf"{NAME} {COMPARISON} (?:{NUMBER}(?: %| full time| {MONEY}{PERIOD}| {NAME})?|{FRACTION})"
WHOSE = "(?:each party|the assembly)"
PRINTED = rf"{NUMBER}(?: %| full time)?|{FRACTION}"


class Sort(NamedTuple):
    """A notation of one text: its patterns, what an editor says when none fits, and examples that it shows."""

    patterns: tuple[str, ...]
    wanted: str
    examples: tuple[str, ...] = ()

    def schema(self) -> Schema:
        """Give it as JSON Schema."""
        described: Schema = {"type": "string", "pattern": exactly(*self.patterns), **_said(self.wanted)}
        return {**described, "examples": list(self.examples)} if self.examples else described


FIGURES: Mapping[str, Sort] = {
    "amount": Sort(
        AMOUNTS,
        "an amount with its unit and period: 12000 kr/year, 40 % of NAME, 1.3 x NAME or rest of POOL",
        ("12000 kr/year", "40 % of price_base_amount", "rest of budget"),
    ),
    "share": Sort(SHARES, "a share with its per cent sign: 31.42 %, 5/6 or the name of a share", ("31.42 %", "5/6")),
    "index": Sort(
        INDEXES,
        "a share: 5.3 %, NAME, 3 %/year from 2016-01-01 or change in cpi since 2014-10",
        ("5.3 %", "3 %/year from 2016-01-01", "change in cpi since 2014-10", "change in price_base_amount since 2019"),
    ),
    "limit": Sort(
        (COUNT, *AMOUNTS),
        "a count such as 5 mandates, or money such as 70000 kr/year",
        ("5 mandates", "70000 kr/year"),
    ),
    "rounding": Sort(
        ("exact", STEP),
        "a step and a direction: 1 kr half up, 5 kr up, 0.01 EUR half even, 1 mandate half up; or exact",
        ("1 kr half up", "exact"),
    ),
    "correction": Sort(
        (PLAIN_MONEY, PERCENT, FRACTION), "money such as -1500 kr, or a share such as -10 %", ("-1500 kr", "-10 %")
    ),
    "any": Sort(
        (*AMOUNTS, *INDEXES, PLAIN_MONEY, COUNT),
        "a number with its unit: 79009 kr, 80 % of riksdag_fee, 64714 inhabitants",
        ("79009 kr", "80 % of riksdag_fee", "64714 inhabitants"),
    ),
}
"""The notations of figures, which may stand in wrappers."""

TEXTS: Mapping[str, Sort] = {
    "plus": Sort(
        (rf"(?:{NUMBER} %|{FRACTION}|{NUMBER} (?:{MONEY}{PERIOD}|full time)) per {NAME} above {WHOLE}",),
        "what is added for each counted thing above a number: 5 % per mandate above 9",
        ("5 % per mandate above 9",),
    ),
    "fact": Sort(
        (f"(?:number|share|{MONEY}{PERIOD}) of {WHOSE}", f"yes/no of {WHOSE}(?:, else (?:yes|no))?"),
        "what is known of whom: number of each party; yes/no of the assembly, else no",
        ("number of each party", "yes/no of each party, else no"),
    ),
    "instalment": Sort(("rest", PERCENT, FRACTION), "a share such as 50 %, or rest", ("50 %", "rest")),
    "name": Sort((NAME,), "a name in lower-case letters, digits and _"),
    "date": Sort((DATE,), "a date as year-month-day: 2023-01-01", ("2023-01-01",)),
    "start": Sort((DATE, "unknown"), "a date as year-month-day, or unknown", ("2023-01-01",)),
    "day": Sort(("new year", DAY), "new year, or a day with the month in English: 15 October", ("15 October",)),
    "due": Sort((DAY, MONTH), "a day or a month in English: 31 January, January", ("31 January", "January")),
    "repayment": Sort((f"last of {MONTH}", DAY, MONTH), "last of February, or a day", ("last of February",)),
    "months": Sort((f"{WHOLE} months?",), "a time such as 12 months", ("12 months",)),
    "printed_unit": Sort((f"[0-9]+ {MONEY}", MONEY + PERIOD), "1000 kr, or kr/month", ("1000 kr", "kr/month")),
    "code": Sort(
        ("[0-9]{2}(?:[0-9]{2})?",), 'the code of four digits, or two for a region, in quotes: "2380"', ("2380",)
    ),
}
"""The notations of other texts."""

CHOICES: Mapping[str, tuple[tuple[str, ...], Sort]] = {
    "condition": (
        PRESENCE + SIDES,
        Sort(
            (COMPARED, FACT_COMPARED, f"(?:not )?{NAME}"),
            "a condition: opposition, at least 3 mandates, FACT below 40 %, FACT or not FACT",
            ("at least 3 mandates",),
        ),
    ),
    "per": (COUNTS, Sort((NAME,), "what is counted: party, mandate or a number fact such as member", ("member",))),
    "split": (
        ("equally", "by mandates", "by weighted mandates"),
        Sort((f"by {NAME}",), "equally, or by what: by mandates, by members", ("by members",)),
    ),
    "currency": (("kr", "full time"), Sort(("[A-Z]{3}",), "kr, an ISO code such as EUR, or full time", ("EUR",))),
}
"""Words of the language, which an editor completes, beside a notation."""


def exactly(*patterns: str) -> str:
    """Make a pattern that fits a whole text; words may be parted by more than one space."""
    return "^(?:" + "|".join(patterns).replace(" ", r"\s+") + ")$"


def either(kind: str, this: Schema, other: Schema) -> Schema:
    """Describe a value by its type: what fails is then told of the one that was meant, not of both."""
    return {"if": {"type": kind}, "then": this, "else": other}


def notations() -> Mapping[str, Schema]:
    """Give every notation by its name, in the form of JSON Schema; those that hold figures refer to each other."""
    scalar: Schema = {"type": ["string", "number", "boolean"]}
    figures = {name: _wrapped(name, sort.schema(), listed=name == "any") for name, sort in FIGURES.items()}
    choices: dict[str, Schema] = {
        name: {"anyOf": [{"enum": list(words)}, sort.schema()]} for name, (words, sort) in CHOICES.items()
    }
    return {
        "text": scalar,
        "title": either("object", _title(), scalar),
        **figures,
        "total": _wrapped("total", {"enum": ["from exact amounts", "from shown amounts"]}),
        "sourced": _sourced(),
        **choices,
        **{name: sort.schema() for name, sort in TEXTS.items()},
        **_numbers(),
        **_facts(scalar),
        "one_condition": choices["condition"],
        "condition": either("object", _any_of(), {"$ref": "#/$defs/one_condition"}),
        "any_code": {"type": "string", "minLength": 1, "examples": ["2380"]},
    }


def examples(name: str) -> list[str]:
    """Give what an editor completes for a notation: its words, then its examples."""
    words, sort = CHOICES.get(name, ((), FIGURES.get(name)))
    return [*words, *(sort.examples if sort else ())]


def _number(pattern: str, wanted: str, kind: str = "number", **limits: int) -> Schema:
    """Describe a number, which may stand in quotes."""
    return {"type": [kind, "string"], **limits, "pattern": exactly(pattern), **_said(wanted)}


def _said(wanted: str) -> Schema:
    """Give what editors say instead of the pattern, and instead of the type that they expect."""
    return {"patternErrorMessage": f"write {wanted}", "errorMessage": f"write {wanted}"}


def _numbers() -> Mapping[str, Schema]:
    years = f"{WHOLE}(?:-(?:{WHOLE})?)?"
    value = rf"{NUMBER}(?: (?:%|{MONEY}{PERIOD}|{NAME}))?|{FRACTION}"
    mandates = _number(BAND, "a band of mandates: 1-3, 4 or 10-", "integer", minimum=0)
    return {
        "whole": _number(WHOLE, "a whole number", "integer", minimum=0),
        "number_of_parties": _number(f"{WHOLE}|unknown", "a whole number, or unknown", "integer", minimum=0),
        "year": _number("[12][0-9]{3}", "a year of four digits", "integer", minimum=1900, maximum=2999),
        "term_years": _number(years, "years of the term: 1, 2-4 or 3-", "integer", minimum=1),
        "entry": _number(value, "a number in the unit of the series"),
        "printed": _number(PRINTED, "the number alone as it is printed, or a share: 25 %"),
        "printed_or_unknown": _number(f"unknown|{PRINTED}", "the number alone, or unknown"),
        "example": {
            "type": "object",
            "properties": {"mandates": mandates},
            "required": ["mandates"],
            "additionalProperties": {"$ref": "#/$defs/printed"},
        },
    }


def _any_of() -> Schema:
    several = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}}
    alternatives = either("array", several, {"$ref": "#/$defs/condition"})
    described = {"description": "Conditions of which one is enough.", **alternatives}
    return {"type": "object", "properties": {ANY_OF: described}, "required": [ANY_OF], "additionalProperties": False}


def _facts(scalar: Schema) -> Mapping[str, Schema]:
    known = either("object", _mapping(DATE, scalar), scalar)
    whole: Schema = {"$ref": "#/$defs/whole"}
    named: Schema = {"propertyNames": {"pattern": exactly(NAME)}}
    result = {"type": "object", "properties": {"mandates": whole}, "required": ["mandates"]}
    return {
        "facts": {"type": "object", **named, "additionalProperties": known},
        "previous": either("object", {**result, **named, "additionalProperties": known}, whole),
    }


def _mapping(key: str, value: Schema) -> Schema:
    return {
        "type": "object",
        "patternProperties": {exactly(key): value},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _wrapped(name: str, plain: Schema, *, listed: bool = False) -> Schema:
    """Describe a figure that may be dated, banded and sourced, one in another; `listed`: or a list that is added up."""
    again: Schema = {"$ref": f"#/$defs/{name}"}
    dated = {"title": "dated", "description": "Each value holds from its date on until the next."}
    banded = {"title": "banded", "description": "Chosen by a number: the party's mandates, or the unit of the keys."}
    words = examples(name) or plain["enum"]
    wrappers: Schema = {
        "anyOf": [
            {**dated, **_mapping(DATE, again)},
            {**banded, **_mapping(BAND, again)},
            {"allOf": [{"$ref": "#/$defs/sourced"}], "properties": {"value": again}},
        ]
    }
    if listed:
        added: Schema = {"items": again, "minItems": 1, "description": "Amounts that are added."}
        plain = either("array", added, plain)
    return {**either("object", wrappers, plain), "examples": words}


def _title() -> Schema:
    text = {"$ref": "#/$defs/text"}
    texts = {"sv": {**text, "description": "In Swedish."}, "en": {**text, "description": "In English."}}
    return {"type": "object", "properties": texts, "required": ["sv"], "additionalProperties": False}


def _sourced() -> Schema:
    """Describe what may be said about one figure; what `value` is, each sort of figure says for itself."""
    said = {
        "title": ("title", "What the figure is called."),
        "source": ("text", "Where the figure comes from."),
        "inferred": ("title", "Why we believe it although the source does not state it."),
        "interpreted": ("title", "How we read a source that can be read in several ways."),
        "indexed": ("index", "A share that is added to the value."),
        "rounding": ("rounding", "How the value, with its index, is rounded."),
        "note": ("text", "Free text for people."),
    }
    keys = {key: {"$ref": f"#/$defs/{name}", "description": words} for key, (name, words) in said.items()}
    plus = {"$ref": "#/$defs/plus", "description": "What is added for each counted thing above a number."}
    most = {"anyOf": [{"$ref": "#/$defs/share"}, {"$ref": "#/$defs/amount"}], "description": "The most that it is."}
    return {
        "type": "object",
        "title": "sourced",
        "description": "A figure with where it comes from, its own index and its own rounding.",
        "properties": {"value": {"description": "The figure."}, **keys, "plus": plus, "at_most": most},
        "required": ["value"],
        "additionalProperties": False,
    }
