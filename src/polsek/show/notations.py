"""The small notations as patterns that an editor can check, wide enough for all that the reader accepts.

An editor reads YAML 1.2: `12000` is a number to it, `2024-01-01` and `yes` are texts (in version 1.1 `yes` is a
boolean), and nothing at all is null. The reader takes every scalar as text. So a free text may be any scalar here, and a
notation that can be a bare number (a year, a printed number) may be one; what needs a unit may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.words import MONTHS
from polsek.rules.words import COMPARISONS, COUNTS, PRESENCE, SIDES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
FRACTION = f"-?{WHOLE}/[0-9]+"
WHEN = f"(?: on {DATE}| on {DAY}(?: last year)?| last year)?"
NAMED = f"{NAME}{WHEN}"
PERCENT = f"{NUMBER_OR_UNKNOWN} %"
OF = f"(?:(?:{PERCENT}|{FRACTION}) of|{NUMBER_OR_UNKNOWN} x) {NAME}{WHEN}(?: per (?:year|month))?"
REST = f"rest of {NAME}"
GIVEN_AMOUNT = rf"{NUMBER_OR_UNKNOWN} (?:{MONEY}{PERIOD}|full time)"
GROWTH = f"{NUMBER} %/year from {DATE}"
CHANGE = rf"change in {NAME} since [0-9]{{4}}-(?:0[1-9]|1[0-2])"
COUNT = f"{NUMBER_OR_UNKNOWN} {NAME}"
STEP = rf"{NUMBER} (?:{MONEY}|%|full time|mandates?) (?:half up|half even|half down|up|down)"
COMPARISON = f"(?:{'|'.join(COMPARISONS)})"

AMOUNTS = (GIVEN_AMOUNT, OF, REST)
SHARES = (PERCENT, FRACTION, NAMED)
INDEXES = (*SHARES, GROWTH, CHANGE)


def exactly(*patterns: str) -> str:
    """Make a pattern that fits a whole text; words may be parted by more than one space."""
    return "^(?:" + "|".join(patterns).replace(" ", r"\s+") + ")$"


def text(patterns: Iterable[str], wanted: str, *examples: str) -> Schema:
    """Describe a text by patterns, with what an editor says when none fits and what it shows as examples."""
    return {
        "type": "string",
        "pattern": exactly(*patterns),
        "patternErrorMessage": f"write {wanted}",
        "examples": list(examples),
    }


def _number_or(pattern: str, wanted: str, kind: str = "number", **limits: int) -> Schema:
    """Describe a number that may be quoted."""
    return {
        "type": [kind, "string"],
        **limits,
        "pattern": exactly(pattern),
        "patternErrorMessage": f"write {wanted}",
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
    choices = [
        plain,
        {**_mapping(DATE, again), "title": "dated", "description": "Each value holds from its date on until the next."},
        {**_mapping(BAND, again), "title": "banded", "description": "Chosen by a number, the party's mandates or another count."},
        {"allOf": [{"$ref": "#/$defs/sourced"}], "properties": {"value": again}},
    ]
    if listed:
        choices.append({"type": "array", "items": again, "minItems": 1, "description": "Amounts that are added."})
    return {"anyOf": choices}


def _sourced() -> Schema:
    """Describe what may be said about one figure; what `value` is, each sort of figure says for itself."""
    return {
        "type": "object",
        "title": "sourced",
        "description": "A figure with where it comes from, its own index and its own rounding.",
        "properties": {
            "value": {"description": "The figure."},
            "title": {"$ref": "#/$defs/title", "description": "What the figure is called."},
            "source": {"$ref": "#/$defs/text", "description": "Where the figure comes from."},
            "inferred": {"$ref": "#/$defs/text", "description": "Why we believe it although the source does not state it."},
            "interpreted": {"$ref": "#/$defs/text", "description": "How we read a source that can be read in several ways."},
            "indexed": {"$ref": "#/$defs/index", "description": "A share that is added to the value."},
            "rounding": {"$ref": "#/$defs/rounding", "description": "How the value, with its index, is rounded."},
            "note": {"$ref": "#/$defs/text", "description": "Free text for people."},
        },
        "required": ["value"],
        "additionalProperties": False,
    }  # fmt: skip


def _figures() -> Mapping[str, Schema]:
    amount = text(AMOUNTS, "an amount: 12000 kr/year, 40 % of NAME, 1.3 x NAME or rest of POOL", "12000 kr/year", "40 % of price_base_amount", "rest of budget")
    share = text(SHARES, "a share with its per cent sign: 31.42 %, 5/6 or the name of a share", "31.42 %", "5/6")
    index = text(INDEXES, "a share: 5.3 %, NAME, 3 %/year from 2016-01-01 or change in cpi since 2014-10", "5.3 %", "3 %/year from 2016-01-01")
    limit = text((COUNT, *AMOUNTS), "a count such as 5 mandates, or money such as 70000 kr/year", "5 mandates", "70000 kr/year")
    rounding = text(("exact", STEP), "a step and a direction: 1 kr half up, 5 kr up, 0.01 EUR half even; or exact", "1 kr half up", "exact")
    correction = text((f"{NUMBER_OR_UNKNOWN} {MONEY}", PERCENT, FRACTION), "money such as -1500 kr, or a share such as -10 %", "-1500 kr")
    figure = text((*AMOUNTS, *INDEXES, f"{NUMBER_OR_UNKNOWN} {MONEY}", COUNT), "a number with its unit: 79009 kr, 80 % of riksdag_fee, 64714 inhabitants", "80 % of riksdag_fee")
    return {
        "amount": _wrapped("amount", amount),
        "share": _wrapped("share", share),
        "index": _wrapped("index", index),
        "limit": _wrapped("limit", limit),
        "rounding": _wrapped("rounding", rounding),
        "total": _wrapped("total", {"enum": ["from exact amounts", "from shown amounts"]}),
        "correction": _wrapped("correction", correction),
        "any": _wrapped("any", figure, listed=True),
        "sourced": _sourced(),
    }  # fmt: skip


def _words() -> Mapping[str, Schema]:
    compared = rf"{COMPARISON} {NUMBER} {NAME}"
    fact = rf"{NAME} {COMPARISON} (?:{NUMBER}(?: %| full time| {MONEY}{PERIOD}| {NAME})?|{FRACTION})"
    conditions = text((compared, fact, rf"(?:not )?{NAME}"), "a condition: opposition, at least 3 mandates, FACT below 40 %, FACT or not FACT", "at least 3 mandates")
    known = rf"(?:(?:number|share|{MONEY}{PERIOD}) of (?:each party|the assembly)|yes/no of (?:each party|the assembly)(?:, else (?:yes|no))?)"
    split = ["equally", "by mandates", "by weighted mandates"]
    return {
        "condition": {"anyOf": [{"enum": [*PRESENCE, *SIDES]}, conditions]},
        "per": {"anyOf": [{"enum": list(COUNTS)}, text((NAME,), "what is counted: party, mandate or a number fact", "member")]},
        "split": {"anyOf": [{"enum": split}, text((f"by {NAME}",), "equally, or by what: by mandates, by members", "by members")]},
        "fact": text((known,), "what is known of whom: number of each party; yes/no of the assembly, else no", "number of each party"),
        "instalment": text(("rest", PERCENT, FRACTION), "a share such as 50 %, or rest", "50 %", "rest"),
        "name": text((NAME,), "a name in lower-case letters, digits and _"),
    }  # fmt: skip


def _days() -> Mapping[str, Schema]:
    return {
        "date": text((DATE,), "a date as year-month-day: 2023-01-01", "2023-01-01"),
        "start": text((DATE, "unknown"), "a date as year-month-day, or unknown", "2023-01-01"),
        "day": text(("new year", DAY), "new year, or a day with the month in English: 15 October", "15 October"),
        "due": text((DAY, MONTH), "a day or a month in English: 31 January, January", "31 January"),
        "repayment": text((f"last of {MONTH}", DAY, MONTH), "last of February, or a day", "last of February"),
        "months": text((f"{WHOLE} months?",), "a time such as 12 months", "12 months"),
        "term_years": _number_or(rf"{WHOLE}(?:-(?:{WHOLE})?)?", "years of the term: 1, 2-4 or 3-", "integer", minimum=1),
        "year": _number_or("[12][0-9]{3}", "a year of four digits", "integer", minimum=1900, maximum=2999),
    }


def _tables() -> Mapping[str, Schema]:
    printed = rf"{NUMBER}(?: %| full time)?|{FRACTION}"
    return {
        "printed": _number_or(printed, "the number alone as it is printed, or a share: 25 %"),
        "printed_or_unknown": _number_or(rf"unknown|{printed}", "the number alone, or unknown"),
        "example": {
            "type": "object",
            "properties": {"mandates": _number_or(BAND, "a band of mandates: 1-3, 4 or 10-", "integer", minimum=0)},
            "required": ["mandates"],
            "additionalProperties": {"$ref": "#/$defs/printed"},
        },
        "printed_unit": text((rf"[0-9]+ {MONEY}", MONEY + PERIOD), "1000 kr, or kr/month", "1000 kr"),
    }


def _seats() -> Mapping[str, Schema]:
    scalar: Schema = {"type": ["string", "number", "boolean"]}
    known: Schema = {"anyOf": [scalar, _mapping(DATE, scalar)]}
    result = {"type": "object", "properties": {"mandates": {"$ref": "#/$defs/whole"}}, "required": ["mandates"]}
    value = _number_or(rf"{NUMBER}(?: (?:%|{MONEY}{PERIOD}|{NAME}))?|{FRACTION}", "a number in the series' unit")
    return {
        "whole": _number_or(WHOLE, "a whole number", "integer", minimum=0),
        "facts": {"type": "object", "propertyNames": {"pattern": exactly(NAME)}, "additionalProperties": known},
        "previous": {"anyOf": [{"$ref": "#/$defs/whole"}, {**result, "additionalProperties": known}]},
        "entry": value,
        "code": text(("[0-9]{2}(?:[0-9]{2})?",), 'the code in quotes: "2380"', "2380"),
        "any_code": {"type": "string", "minLength": 1, "examples": ["2380"]},
        "currency": {"anyOf": [{"enum": ["kr", "full time"]}, text(("[A-Z]{3}",), "kr, an ISO code such as EUR, or full time", "EUR")]},
    }  # fmt: skip


def notations() -> Mapping[str, Schema]:
    """Give every notation by its name, in the form of JSON Schema; those that hold figures refer to each other."""
    plain: Mapping[str, Schema] = {
        "text": {"type": ["string", "number", "boolean"]},
        "title": {
            "anyOf": [
                {"type": ["string", "number", "boolean"]},
                {
                    "type": "object",
                    "properties": {
                        "sv": {"$ref": "#/$defs/text", "description": "In Swedish."},
                        "en": {"$ref": "#/$defs/text", "description": "In English. Default: the Swedish text."},
                    },
                    "required": ["sv"],
                    "additionalProperties": False,
                },
            ]
        },
    }
    return {**plain, **_figures(), **_words(), **_days(), **_tables(), **_seats()}
