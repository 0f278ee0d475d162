"""The JSON Schema of rule files, mandate files and series files, for editors; the only module that knows Pydantic.

Pydantic draws it from the frozen records that the reader fills: each key's kind names its notation, and the
docstring below a key is what an editor shows.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from polsek.mandates import SeatFile, SeatRow
from polsek.notation.kinds import Fields, Kind, keys_of
from polsek.problem import Language, Words
from polsek.reference import EntryRow, SeriesFile
from polsek.rules.noted import Roundings, TitledFact
from polsek.rules.rule import Calendar, Component, Payer, Pool, Rule, Seating, Weighted
from polsek.rules.tables import Table
from polsek.scenario import ScenarioFile
from polsek.show import contracts
from polsek.show.contracts import differences, files, many
from polsek.show.in_swedish import in_swedish
from polsek.show.meanings import MEANINGS
from polsek.show.notations import DATE, NAME, either, exactly, examples, notations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.show.notations import Schema


DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {"rule": Rule, "mandates": SeatFile, "series": SeriesFile, "scenario": ScenarioFile}
"""The sorts of file, each with the record that its keys fill."""
DEFAULTS: Mapping[tuple[type, str], str] = {
    (Calendar, "year_starts"): "1 January",
    (Component, "for"): "represented",
    (Seating, "from"): "new year",
    (Table, "unit"): "1 kr",
    (Roundings, "instalment"): "1 kr half up",
    (Roundings, "shown"): "1 kr half up",
    (Roundings, "total"): "from exact amounts",
    **{(Roundings, step): "exact" for step in ("amount", "rate", "count", "employment", "subtotal", "with_overhead")},
    (Roundings, "component"): "exact",
    (Roundings, "party"): "exact",
    (Pool, "rounding"): "exact",
    (SeatFile, "polsek"): "",
}
"""What a silent file means, where the record itself does not say it in the words of a file."""


class Key(NamedTuple):
    """A key of a record, as the schema and the reference describe it."""

    name: str
    meaning: Words
    kind: Kind
    required: bool
    default: str
    """In the words of a file; empty where leaving the key out means nothing but itself."""
    owner: type
    """The record that declares it: a key such as `source` belongs to many."""
    field: str


def keys(model: type) -> tuple[Key, ...]:
    """Give the keys of a record in their order: its own first, then what may be said about anything."""
    found = []
    for name, (field, kind, required) in keys_of(model).items():
        owner, english = _described(model, field)
        meaning = Words(english, MEANINGS[owner.__name__][name])
        default = getattr(model, field, None)
        words = default if isinstance(default, str) else ""
        found.append(Key(name, meaning, kind, required, DEFAULTS.get((model, name), words), owner, field))
    own_order = {cls: list(_docstrings(cls)) for cls in model.__mro__}
    return tuple(sorted(found, key=lambda key: (model.__mro__.index(key.owner), own_order[key.owner].index(key.field))))


def _described(model: type, field: str) -> tuple[type, str]:
    return next((cls, meaning) for cls in model.__mro__ if (meaning := _docstrings(cls).get(field)))


@cache
def _docstrings(cls: type) -> Mapping[str, str]:
    """Give the docstring below each field of a class, and its own by an empty name; -OO leaves only the source."""
    if cls.__module__ == "builtins":
        return {}
    body = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    if not isinstance(body, ast.ClassDef):
        return {}
    found, field = {"": " ".join((ast.get_docstring(body) or "").split())}, ""
    for node in body.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            field = node.target.id
        elif field and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found[field] = " ".join(str(node.value.value).split())
            field = ""
    return found


# --- the schema -------------------------------------------------------------------------------------------------------


def rule_schema(language: Language = "en") -> Schema:
    """Give the JSON Schema (2020-12) of everything that polsek reads as YAML, with what editors say in a language.

    It is one schema, so that one comment line serves every file. Which keys a file has tells what sort it is, step by
    step (`if`, `then`, `else`): an editor completes and judges by that sort alone, where `anyOf` would offer the keys
    of all and complain about each. A file that does not tell yet is offered the keys that do.
    """
    sorts: Schema = {"$ref": "#/$defs/Beginning"}
    for keys_of_sort, model in _SORTS:
        told = {"anyOf": [{"required": [key]} for key in keys_of_sort]}
        sorts = {"if": told, "then": {"$ref": f"#/$defs/{model.__name__}"}, "else": sorts}
    schema = {
        "$schema": DIALECT,
        "title": "polsek",
        "description": "A rule, mandate, series or scenario file of polsek, version 1 of the language.",
        "type": "object",
        "properties": {"polsek": {"$ref": "#/$defs/Rule/properties/polsek"}},
        **sorts,
        "$defs": {**_records(), "Beginning": _beginning(), **notations()},
    }
    return schema if language == "en" else in_swedish(schema, _meanings())


def _meanings() -> Mapping[str, str]:
    """Give the Swedish meaning of every key by the English one."""
    found = [key.meaning for top in FILES.values() for model in models_of(top) for key in keys(model)]
    return {meaning.en: meaning.sv for meaning in found}


_SORTS: tuple[tuple[tuple[str, ...], type], ...] = (
    (("set",), ScenarioFile),
    (("election", "from", "like", "parties", "seats", "only_for"), SeatFile),
    (("series",), SeriesFile),
    (("support", "components"), Rule),
)
"""What tells each sort of file, those that are asked for last first."""


def _beginning() -> Schema:
    """Describe a file that does not yet tell what sort of file it is."""

    def key(model: type, name: str) -> Schema:
        return {"$ref": f"#/$defs/{model.__name__}/properties/{name}"}

    telling = [
        (Rule, "support"),
        (SeriesFile, "series"),
        (SeatFile, "election"),
        (SeatFile, "from"),
        (ScenarioFile, "set"),
    ]
    return {
        "description": "Write support: in a rule file, election: or from: in a mandate file, series: in a series file, "
        "set: in a scenario.",
        "properties": {"polsek": key(Rule, "polsek"), "authority": True}
        | {name: key(model, name) for model, name in telling},
        "anyOf": [{"required": [name]} for _, name in telling],
    }


def _records() -> Schema:
    """Let Pydantic draw the records, and add what it does not see."""
    from pydantic import TypeAdapter

    drawn: dict[str, Schema] = {}
    for model in FILES.values():
        whole = TypeAdapter(model).json_schema()
        drawn |= whole.pop("$defs", {})
        drawn[model.__name__] = whole
    models = {model.__name__: model for top in FILES.values() for model in models_of(top)}
    return {name: _record(model, drawn[name]) for name, model in sorted(models.items())}


def models_of(shape: object) -> Iterator[type]:
    """Give the records in a shape, such as a kind gives, at any depth."""
    if isinstance(shape, type) and issubclass(shape, Fields):
        yield shape
        for _, kind, _ in keys_of(shape).values():
            yield from models_of(kind.shape())
    for inner in get_args(shape):
        yield from models_of(inner.shape() if isinstance(inner, Kind) else inner)


def _record(model: type, drawn: Schema) -> Schema:
    shapes: dict[str, Schema] = {name.rstrip("_"): shape for name, shape in drawn["properties"].items()}  # type: ignore[attr-defined]
    described: dict[str, object] = {}
    for key in keys(model):
        shape = _KEYS.get((model, key.name)) or _resolved(shapes[key.name])
        extra = {"default": key.default} if key.default else {}
        described[key.name] = {**shape, "description": key.meaning.en, **extra}
    required = [key.name for key in keys(model) if key.required]
    return {
        "type": "object",
        "title": re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower(),
        "description": _docstrings(model)[""],
        "properties": described,
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **_PARTNERS.get(model, {}),
    }


def _resolved(shape: object) -> Schema:
    """Put a reference where a kind names its notation, and leave out what Pydantic adds from the names in the code."""
    if isinstance(shape, dict):
        if "notation" in shape:
            return {"$ref": f"#/$defs/{shape['notation']}"}
        if "anyOf" in shape:
            return _chosen([_resolved(choice) for choice in shape["anyOf"]])
        return {
            key: {name: _resolved(inner) for name, inner in value.items()} if key == "properties" else _resolved(value)
            for key, value in shape.items()
            if key not in ("title", "default", "description")
        }
    return [_resolved(item) for item in shape] if isinstance(shape, list) else shape  # type: ignore[return-value]


def _chosen(choices: list[Schema]) -> Schema:
    """Describe a value that is one of two, told apart by its type: a list or its item, a record or a text."""
    for kind in ("array", "object"):
        for number, choice in enumerate(choices):
            target = str(choice.get("$ref", "")).rpartition("/")[2]
            if len(choices) == 2 and kind in (choice.get("type"), "object" if target[:1].isupper() else ""):
                other = choices[1 - number]
                words = examples(str(other.get("$ref", "")).rpartition("/")[2])
                return {**either(kind, choice, other), **({"examples": words} if words else {})}
    return {"anyOf": choices}


def _either_key(one: str, other: str) -> Schema:
    """Ask for one of two keys."""
    return {"if": {"required": [other]}, "then": {"properties": {one: False}}, "else": {"required": [one]}}


def _names(value: str) -> Schema:
    """Describe a mapping whose keys are names of the file's own."""
    return {
        "type": "object",
        "propertyNames": {"pattern": exactly(NAME)},
        "additionalProperties": {"$ref": f"#/$defs/{value}"},
    }


_KEYS: Mapping[tuple[type, str], Schema] = {
    (Rule, "authority"): either("object", {"$ref": f"#/$defs/{Payer.__name__}"}, {"$ref": "#/$defs/code"}),
    (Rule, "assembly"): {"$ref": "#/$defs/any_code"},
    (Rule, "unit"): {"$ref": "#/$defs/currency"},
    (Rule, "facts"): {
        **_names("fact"),
        "additionalProperties": either("object", {"$ref": f"#/$defs/{TitledFact.__name__}"}, {"$ref": "#/$defs/fact"}),
    },
    (Rule, "figures"): _names("any"),
    (Rule, "pools"): _names(Pool.__name__),
    (Rule, "components"): _names(Component.__name__),
    (Weighted, "outside"): {"$ref": "#/$defs/name"},
    (Component, "out_of"): {"$ref": "#/$defs/name"},
    (Table, "unit"): {"$ref": "#/$defs/printed_unit"},
    (SeatFile, "authority"): {"$ref": "#/$defs/any_code"},
    (SeriesFile, "series"): {"$ref": "#/$defs/name"},
    (SeriesFile, "values"): {
        "type": "object",
        "patternProperties": {
            exactly(DATE): either("object", {"$ref": f"#/$defs/{EntryRow.__name__}"}, {"$ref": "#/$defs/entry"})
        },
        "additionalProperties": False,
        "minProperties": 1,
    },
}
"""What the reader asks of a key only after the kind of its value has been read."""

_PARTNERS: Mapping[type, Schema] = {
    Rule: {"anyOf": [{"required": ["components"]}, {"required": ["arrangement"]}]},
    Component: {
        **_either_key("per", "split"),
        "dependentRequired": {"among": ["split"], "employment": ["per"]},
    },
    SeriesFile: {
        "if": {"required": ["extends"]},
        "then": {"properties": {"title": False, "unit": False}},
        "else": {"required": ["title", "unit"]},
    },
    SeatFile: {**_either_key("election", "from"), "anyOf": [{"required": ["parties"]}, {"required": ["like"]}]},
    SeatRow: {"minProperties": 1},
}
"""What the keys of a record ask of each other."""


# --- answers --------------------------------------------------------------------------------------------------------


ANSWERS: dict[str, Any] = {
    "arrangements": list[files.Arrangement],
    "bounds": many.Bounding,
    "calculate": contracts.Calculations,
    "check": files.CheckedFiles,
    "compare": differences.Compared,
    "describe": list[files.RuleDescribed],
    "explain": contracts.Explained,
    "mandates diff": files.SeatChanges,
    "mandates show": files.Seating,
    "recalculate": many.Recalculated,
    "rules": list[files.ListedRule],
    "series": list[files.ListedSeries] | files.SeriesSaid,
    "settle": differences.Settled,
    "show": list[files.ShownFile],
    "survey": many.Survey,
}
"""The contract of each command that answers in JSON."""


def answer_schema(command: str) -> Schema:
    """Give the schema of a command's answer; keys may be added to an answer, and none is left out."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(ANSWERS[command]).json_schema(mode="serialization")
    if "$defs" in schema:
        schema["$defs"] = {name: _said_of(name, drawn) for name, drawn in schema["$defs"].items()}
    return {"$schema": DIALECT, **_said_of(schema.get("title", ""), schema), "title": f"polsek {command} --format json"}


def _said_of(contract: str, drawn: Schema) -> Schema:
    """Describe a part of an answer by the docstring of its contract."""
    said = _contract_docstrings().get(contract)
    return dict(sorted({**drawn, "description": said}.items())) if said else drawn


@cache
def _contract_docstrings() -> Mapping[str, str | None]:
    """Give the docstring of each contract by its name; -OO leaves only the source."""
    trees = [ast.parse(inspect.getsource(module)) for module in (contracts, differences, files, many)]
    return {
        each.name: ast.get_docstring(each) for tree in trees for each in tree.body if isinstance(each, ast.ClassDef)
    }
