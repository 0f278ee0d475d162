"""Kinds of value: how each is written, and what it is read as; records are mappings with keys of their own."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Self, TypeVar, dataclass_transform

from polsek.document import Value
from polsek.escaping import QUOTES
from polsek.notation.reader import FAILED, Reader, note_provenance, unknown_keys
from polsek.notation.words import IN_CURLY_QUOTES, Refusal, Token, did_you_mean, iso_date, meant, unquoted, write_this
from polsek.problem import Address, Words, same

Made = TypeVar("Made")
"""What a function makes of a record."""


def written(notation: str) -> Mapping[str, object]:
    """Name a notation for editors; `polsek.show.notations` says what it is."""
    return {"notation": notation}


def report_shape(expected: Words, value: Value, at: Address, to: Reader) -> None:
    """Report a text, a list or a mapping where something else is expected, and how it is turned into that."""
    if isinstance(value, list):
        hint = Words(
            "a list stands here; write what is expected alone", "en lista får inte stå här; skriv ett enda värde"
        )
    elif isinstance(value, dict):
        hint = Words("keys stand here; write what is expected alone", "nycklar får inte stå här; skriv ett enda värde")
    else:
        hint = Words("write {KEY: VALUE, KEY: VALUE}, or each on a line", "skriv {NYCKEL: VÄRDE}, eller en per rad")
    message = Words(f"expected {expected.en}", f"här väntas {expected.sv}")
    to.report("wrong-shape", at, message, hint)


class Kind:
    """How the value of one key is written, and what it is read as."""

    expected = same("")
    schema: Mapping[str, object] = written("text")
    """How the value is written, as JSON Schema for editors."""

    def read(self, value: Value, at: Address, to: Reader) -> Any:  # noqa: ANN401 - each kind reads its own type
        """Read a value; what is not understood is reported and FAILED is given."""
        if not isinstance(value, str):
            report_shape(self.expected, value, at, to)
            return FAILED
        try:
            return self.text(value, at, to)
        except Refusal as refusal:
            to.refuse(self._with_meant(refusal, value, at, to), at)
            return FAILED

    def _with_meant(self, refusal: Refusal, text: str, at: Address, to: Reader) -> Refusal:
        """Give a refusal the hint to write what a text in Swedish, or in a word processor's quotation marks, means."""
        from polsek.notation.swedish import spellings

        message = IN_CURLY_QUOTES if text.startswith(tuple(QUOTES)) else refusal.message
        hint = refusal.hint
        for other in () if refusal.id == "unquoted-code" else spellings(text):
            hint = write_this(other)
            try:
                self.text(other, at, Reader(to.document, to.currency))
            except Refusal as again:
                if not other.isascii():  # some of it is Swedish still
                    hint = refusal.hint
                    continue
                also = again.hint or again.message
                hint = Words(f"that is {other}: {also.en}", f"det är {other}: {also.sv}")
            else:
                break
        return Refusal(refusal.id, message, hint, refusal.part)

    def text(self, text: str, at: Address, to: Reader) -> Any:  # noqa: ANN401
        """Read a text; raises Refusal."""
        raise NotImplementedError

    def shape(self) -> Any:  # noqa: ANN401 - a type, for Pydantic
        """Give the type that the written value has, or None for a text with a notation of its own."""
        return None

    def __get_pydantic_core_schema__(self, source: object, handler: Any) -> Any:  # noqa: ANN401
        """Tell Pydantic, when it draws the schema for editors, how the value is written."""
        shape = self.shape()
        if shape is not None:
            return handler.generate_schema(shape)
        return {"type": "any", "metadata": {"pydantic_js_updates": dict(self.schema)}}


class Text(Kind):
    """A text that people read; one of no characters, or of spaces alone, says nothing."""

    expected = Words("a text", "en text")

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the text, which is one line; raises Refusal."""
        return one_line(said(text, at))


def said(text: str, at: Address) -> str:
    """Give a text that says something; raises Refusal for one that does not."""
    if text.strip():
        return text
    raise empty(at)


def empty(at: Address) -> Refusal:
    """Give what is said of a key, or of an item of a list, without a value."""
    if isinstance(at[-1], int):
        message = Words("the item is empty", "posten i listan är tom")
        return Refusal("empty-value", message, Words("write its text, or remove it", "skriv texten, eller ta bort den"))
    message = Words(f"nothing stands after {at[-1]}:", f"värdet saknas efter {at[-1]}:")
    hint = Words("write its value, or remove the key", "skriv värdet, eller ta bort nyckeln")
    return Refusal("empty-value", message, hint)


def one_line(text: str) -> str:
    """Give a name or a title without the line break that ends a folded text; raises Refusal for one inside."""
    line = text.removesuffix("\n")
    if "\n" in line:
        message = Words("a name or a title is one line", "ett namn eller en titel ska stå på en rad")
        hint = Words(
            "write it on one line; note: holds longer texts", "skriv det på en rad; längre texter skrivs i note:"
        )
        raise Refusal("line-break", message, hint)
    return line


class AnyText(Text):
    """A text that says something also where it is empty."""

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the text, which is one line; raises Refusal."""
        return one_line(text)


class Lines(Text):
    """A text that people read, over as many lines as it takes."""

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the text; raises Refusal."""
        return said(text, at)


class Parsed(Kind):
    """A text that a function reads."""

    def __init__(self, expected: Words, parse: Callable[[str], object], schema: Mapping[str, object]) -> None:
        """Keep the function; it raises Refusal."""
        self.expected = expected
        self.parse = parse
        self.schema = schema

    def text(self, text: str, at: Address, to: Reader) -> object:
        """Read the text."""
        return self.parse(text)


class Word(Kind):
    """One of a closed list of words."""

    def __init__(self, *words: str) -> None:
        """Keep the words."""
        self.words = words
        listed = ", ".join(words)
        self.expected = Words(f"one of: {listed}", f"ett av orden: {listed}")
        self.schema = {"enum": [*words, *(int(word) for word in words if word.isdecimal())]}

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the word."""
        if text in self.words:
            return text
        listed = ", ".join(self.words)
        raise Refusal(
            "unknown-word",
            Words(f"{text!r} is not one of the words that may stand here", f"”{text}” får inte stå här"),
            did_you_mean(text, self.words)
            or (Words(f"write one of: {listed}", f"skriv ett av: {listed}") if self.words[1:] else write_this(listed)),
        )


class Code(Kind):
    """The code of an authority; in a file that people write, a number stands in quotes."""

    expected = Words('a code in quotes such as "2380"', 'en kod inom citattecken, t.ex. "2380"')

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the code; raises Refusal."""
        said(text, at)
        if text.strip(QUOTES) != text:
            raise unquoted(text)
        if text.isdigit() and to.places.known(at) and not to.places.quoted(at):
            raise unquoted(text)
        return text


class Prose(Kind):
    """A text for people: Swedish, which English answers show too, or in both languages."""

    expected = Words("a text, or {sv: ..., en: ...}", "en text, eller {sv: ..., en: ...}")
    schema = written("title")
    missing = Words("the Swedish text is missing", "den svenska texten saknas")
    part: Kind = Lines()
    """How the text of one language is written."""

    def read(self, value: Value, at: Address, to: Reader) -> Words | None:
        """Give the text in both languages."""
        if not isinstance(value, dict):
            return super().read(value, at, to)  # type: ignore[no-any-return]
        unknown_keys(value, ("sv", "en"), at, to)
        texts = {key: read_key(self.part, value[key], (*at, key), to) for key in ("sv", "en") if key in value}
        if "sv" not in texts:
            to.report("missing-key", at, self.missing, Words("add sv:", "lägg till sv:"))
            return same("")
        return FAILED if FAILED in texts.values() else Words(texts.get("en", texts["sv"]), texts["sv"])

    def text(self, text: str, at: Address, to: Reader) -> Words:
        """Give the same text for both languages."""
        return same(self.part.text(text, at, to))


class Title(Prose):
    """What something is called."""

    missing = Words("the Swedish title is missing", "den svenska titeln saknas")
    part = Text()


DATE = Parsed(
    Words("a date such as 2023-01-01", "ett datum som 2023-01-01"),
    lambda text: iso_date(Token(text)),
    written("date"),
)


def read_key(kind: Kind, value: Value, at: Address, to: Reader) -> Any:  # noqa: ANN401
    """Read the value of a key; nothing at all is a problem of its own."""
    if value == "" and not to.places.quoted(at):
        to.refuse(empty(at), at, key=True)
        return FAILED
    return kind.read(value, at, to)


class Named(Kind):
    """Names of the file's own, each with a value of one kind."""

    expected = Words("names and values", "namn och värden")

    def __init__(self, kind: Kind) -> None:
        """Keep the kind of the values."""
        self.kind = kind

    def shape(self) -> Any:  # noqa: ANN401
        """Give a mapping of texts."""
        return dict[str, Annotated[Any, self.kind]]

    def read(self, value: Value, at: Address, to: Reader) -> dict[str, Any]:
        """Read the values by name."""
        if not isinstance(value, dict):
            report_shape(self.expected, value, at, to)
            return {}
        found = ((key, read_key(self.kind, inner, (*at, key), to)) for key, inner in value.items())
        return {key: read for key, read in found if read is not FAILED}


class Several(Kind):
    """A list, or with `or_one` a single value that stands for a list of one."""

    expected = Words("a list", "en lista")

    def __init__(self, kind: Kind, *, or_one: bool = False) -> None:
        """Keep the kind of the items."""
        self.kind = kind
        self.or_one = or_one

    def shape(self) -> Any:  # noqa: ANN401
        """Give a list, or with `or_one` also its item."""
        item = Annotated[Any, self.kind]
        return list[item] | item if self.or_one else list[item]

    def read(self, value: Value, at: Address, to: Reader) -> tuple[Any, ...]:
        """Read the items in order."""
        if value == []:
            to.report("empty-value", at, Words("the list is empty", "listan är tom"), key=True)
            return ()
        if isinstance(value, list):
            found = (self.kind.read(item, (*at, number), to) for number, item in enumerate(value))
            return tuple(item for item in found if item is not FAILED)
        if self.or_one:
            found = self.kind.read(value, at, to)
            return () if found is FAILED else (found,)
        message = Words(f"expected {self.expected.en}", f"här väntas {self.expected.sv}")
        hint = Words("begin each item with -", "börja varje rad med -")
        to.report("wrong-shape", at, message, hint)
        return ()


# --- records ----------------------------------------------------------------------------------------------------------


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
        given = ", ".join(f"{field}={value!r}" for field, value in self._given().items())
        return f"{type(self).__name__}({given})"

    def _given(self) -> dict[str, object]:
        fields = {field for field, _, _ in keys_of(type(self)).values()}
        return {field: value for field, value in self.__dict__.items() if field in fields}

    def but(self, **changes: object) -> Self:
        """Give the same record with some fields changed; there are no others."""
        if unknown := changes.keys() - {field for field, _, _ in keys_of(type(self)).values()}:
            message = f"{type(self).__name__} has no {', '.join(sorted(unknown))}"
            raise TypeError(message)
        return type(self)(**{**self._given(), **changes})

    def once(self, make: Callable[[Self], Made]) -> Made:
        """Give what a function makes of the record, which does not change: it is made once."""
        made: dict[Callable[[Self], Made], Made] = self.__dict__.setdefault("_made", {})
        if make not in made:
            made[make] = make(self)
        return made[make]

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
            elif required and any(meant(other, keys) == key for other in value):
                found[field] = FAILED
            elif required:
                found[field] = FAILED
                message = Words(f"{key}: is missing", f"{key}: saknas")
                hint = Words(f"add {key}:", f"lägg till {key}:")
                to.report("missing-key", at, message, hint, key=bool(at))
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
        }
    return _KEYS[model]


# --- a warning that is accepted ---------------------------------------------------------------------------------------


class Accepted(Fields):
    """A warning that somebody has looked at: it is a note from then on, also under `--strict`."""

    problem: Annotated[str, Text()]
    """The id of the warning, as `check` names it in brackets."""
    at: Annotated[str, AnyText()] = ""
    """The address that the warning is about, such as `components.office`. Default: the whole file."""
    because: Annotated[Words, Prose()]
    """Why it is right as it is."""
