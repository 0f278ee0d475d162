"""What is collected while one document is read: problems, used names, where figures come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polsek.notation.words import Refusal, Token, did_you_mean, iso_date
from polsek.problem import MOST_PROBLEMS, UNSAID, Address, PolsekError, Problem, Severity, Words, same, too_many
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from polsek.document import Document, Value
    from polsek.problem import Places

FAILED: Final = None
"""What a reading gives when it has reported a problem; a document with problems is never used."""


def failed(value: object) -> bool:
    """Tell whether the field of a half-read record could not be read, whatever its type says of whole ones."""
    return value is FAILED


class Use(NamedTuple):
    """A name that a text uses, to be looked up when the whole document is read."""

    name: str
    wanted: str
    """What it must stand for: `amount`, `share`, `index`, `pool`, `count` ..."""
    address: Address
    part: tuple[int, int] | None
    dated: bool = False
    """Whether the text names a day to read it on."""
    period_given: bool = False


class Provenance(NamedTuple):
    """Where the figures below an address come from."""

    source: Words = UNSAID
    inferred: Words | None = None
    interpreted: Words | None = None


_PROVENANCE = frozenset(Provenance._fields)


class Reader:
    """Collects what is found while one document is read: problems, used names, where figures come from."""

    def __init__(self, document: Document, currency: str = "kr") -> None:
        """Start reading a document whose money is in a currency."""
        self.document = document
        self.places = document.places
        self.currency = currency
        self.problems: list[Problem] = []
        self.uses: list[Use] = []
        self.provenance: dict[Address, Provenance] = {}

    def report(
        self,
        id: str,
        at: Address,
        message: Words,
        hint: Words | None = None,
        *,
        part: tuple[int, int] | None = None,
        key: bool = False,
        severity: Severity = "error",
    ) -> None:
        """Note a problem with the value at an address, some characters of it, or its key.

        Raises:
            PolsekError: it is the last of so many that no more are told.

        """
        place = self.places.key(at) if key else self.places.value(at, part)
        self.problems.append(Problem(id, message, place, hint, severity, path_text(at, self.document.value)))
        if len(self.problems) == MOST_PROBLEMS:
            raise PolsekError([*self.problems, too_many(place)])

    def refuse(self, refusal: Refusal, at: Address, *, key: bool = False) -> None:
        """Note that a text was not understood."""
        self.report(refusal.id, at, refusal.message, refusal.hint, part=refusal.part, key=key)


def placed_error(
    places: Places, id: str, at: Address, message: Words, hint: Words | None = None, *, key: bool = False
) -> PolsekError:
    """Give the error of one problem with what stands at an address of a file that has been read, or with its key."""
    place = places.key(at) if key else places.value(at)
    return PolsekError([Problem(id, message, place, hint, path=path_text(at, ""))])


def dated(value: dict[str, Value], at: Address, to: Reader, *, key: bool = True) -> Iterator[tuple[date, str]]:
    """Give the keys of a mapping that are dates; others are reported, and those that are not in order.

    `key`: what is not in order is the key; else what stands there.
    """
    before: date | None = None
    for text in value:
        try:
            day = iso_date(Token(text))
        except Refusal as refusal:
            to.refuse(refusal, (*at, text), key=True)
            continue
        if before is not None and day <= before:
            message = Words(f"{day} does not come after {before}", f"{day} kommer inte efter {before}")
            hint = Words("write the dates in order, the oldest first", "skriv datumen i ordning, det äldsta först")
            to.report("date-order", (*at, text), message, hint, key=key)
        before = day
        yield day, text


def path_text(at: Address, value: Value) -> str:
    """Write an address as text: list items from 1, tables by their year."""
    words: list[str] = []
    for step in at:
        inner = value[step] if _has(value, step) else ""  # type: ignore[index]
        name = str(step + 1) if isinstance(step, int) else step
        if isinstance(step, int) and isinstance(inner, dict) and words == ["published"]:
            name = ".".join(str(inner[key]) for key in ("year", "name") if key in inner) or name
        words.append(name)
        value = inner
    return ".".join(words)


def _has(value: Value, step: str | int) -> bool:
    return step in value if isinstance(value, dict) else isinstance(step, int) and step < len(value)


def unknown_keys(value: dict[str, Value], known: Collection[str], at: Address, to: Reader) -> None:
    """Report the keys that are not known."""
    for key in value:
        if key not in known:
            hint = did_you_mean(key, known) or Words(
                f"the keys here are {', '.join(known)}", f"nycklarna här är {', '.join(known)}"
            )
            message = Words(f"{key!r} is not a key here", f"”{key}” är ingen nyckel här")
            to.report("unknown-key", (*at, key), message, hint, key=True)


def note_provenance(value: dict[str, Value], at: Address, to: Reader) -> None:
    """Remember where the figures below an address come from."""
    if _PROVENANCE.isdisjoint(value):
        return
    found = Provenance(
        _prose(value.get("source")) or UNSAID, _prose(value.get("inferred")), _prose(value.get("interpreted"))
    )
    if any(found):
        to.provenance[at] = found


def _prose(value: Value | None) -> Words | None:
    """Give a text in both languages; one that is not understood is reported where its key is read."""
    if isinstance(value, dict):
        swedish = value.get("sv")
        english = value.get("en", swedish)
        return Words(english, swedish) if isinstance(english, str) and isinstance(swedish, str) and swedish else None
    return same(value) if isinstance(value, str) and value else None
