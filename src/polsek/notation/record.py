"""Records: mappings with keys of their own, read into frozen fields; and the one of an accepted warning."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Self, dataclass_transform

from polsek.document import Value
from polsek.notation.kinds import Kind, Prose, Text, read_key, report_shape
from polsek.notation.reader import FAILED, Reader, note_provenance, unknown_keys
from polsek.notation.words import meant
from polsek.problem import Address, Words


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Fields:
    """A frozen record: each annotated field is a key of a file, or has its default from the class.

    It does what a frozen dataclass does and costs nothing when the module is imported, which every start of the command
    would pay for.
    """

    def __init__(self, **values: object) -> None:
        """Take the fields that are given; the others keep the class's default."""
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse to change."""
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        """Compare field by field."""
        return type(self) is type(other) and all(
            getattr(self, field) == getattr(other, field) for field, _, _ in keys_of(type(self)).values()
        )

    def __hash__(self) -> int:
        """Give equal records equal hashes."""
        return hash(type(self))

    def __repr__(self) -> str:
        """Show the fields that are given."""
        given = ", ".join(f"{field}={value!r}" for field, value in self.__dict__.items())
        return f"{type(self).__name__}({given})"

    def but(self, **changes: object) -> Self:
        """Give the same record with some fields changed; there are no others."""
        if unknown := changes.keys() - {field for field, _, _ in keys_of(type(self)).values()}:
            message = f"{type(self).__name__} has no {', '.join(sorted(unknown))}"
            raise TypeError(message)
        return type(self)(**{**self.__dict__, **changes})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: Any) -> Any:  # noqa: ANN401
        """Let Pydantic draw the schema for editors: a mapping with the keys of the record."""
        fields = {
            key: {
                "type": "typed-dict-field",
                "required": required,
                "schema": handler.generate_schema(Annotated[Any, kind]),
            }
            for key, (_, kind, required) in keys_of(cls).items()
        }
        return {"type": "typed-dict", "ref": f"{cls.__module__}.{cls.__name__}:{id(cls)}", "cls": cls, "fields": fields}


NOTHING: Mapping[str, Any] = MappingProxyType({})
"""The mapping of a key that is not written."""


class Record(Kind):
    """A mapping with keys of its own: the fields of a record, each annotated with its kind."""

    expected = Words("keys and values", "nycklar och värden")

    def __init__(self, model: type[Fields]) -> None:
        """Keep the record."""
        self.model = model

    def shape(self) -> type[Fields]:
        """Give the record."""
        return self.model

    def read(self, value: Value, at: Address, to: Reader) -> Any:  # noqa: ANN401
        """Read the mapping; unknown, missing and empty keys are reported."""
        if not isinstance(value, dict):
            report_shape(self.expected, value, at, to)
            return FAILED
        keys = keys_of(self.model)
        unknown_keys(value, keys, at, to)
        note_provenance(value, at, to)
        found: dict[str, object] = {}
        for key, (field, kind, required) in keys.items():
            if key in value:
                read = read_key(kind, value[key], (*at, key), to)
                if required or read is not FAILED:
                    found[field] = read
            elif required and any(meant(other, keys) == key for other in value if other not in keys):
                found[field] = FAILED
            elif required:
                found[field] = FAILED
                to.report(
                    "missing-key",
                    at,
                    Words(f"{key}: is missing", f"{key}: saknas"),
                    Words(f"add {key}:", f"lägg till {key}:"),
                    key=bool(at),
                )
        return self.model(**found)


Keys = dict[str, tuple[str, Kind, bool]]
_KEYS: dict[type, Keys] = {}


def keys_of(model: type) -> Keys:
    """Give a record's keys: the field that each fills, how it is written, whether it is required."""
    if model not in _KEYS:
        _KEYS[model] = {
            field.rstrip("_"): (field, annotation.__metadata__[0], field not in vars(cls))
            for cls in reversed(model.__mro__)
            for field, annotation in getattr(cls, "__annotations__", {}).items()
            if isinstance(next(iter(getattr(annotation, "__metadata__", ())), None), Kind)
        }
    return _KEYS[model]


# --- a warning that is accepted ---------------------------------------------------------------------------------------


class Accepted(Fields):
    """A warning that somebody has looked at: it is a note from then on, also under `--strict`."""

    problem: Annotated[str, Text()]
    """The id of the warning, as `check` names it in brackets."""
    at: Annotated[str, Text()] = ""
    """The address that the warning is about, such as `components.office`. Default: the whole file."""
    because: Annotated[Words, Prose()]
    """Why it is right as it is."""
