"""A scenario: figures and mandates that are supposed for an answer, with a name of their own, as a file."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from polsek.document import Document, Value
from polsek.notation.kinds import NOTHING, Fields, Kind, Named, Prose, Record, Text, Title, Word
from polsek.notation.reader import FAILED, Reader
from polsek.notation.setting import name_and_day, refuse_dated_rise, yearly_rise
from polsek.notation.words import Refusal
from polsek.problem import UNSAID, Address, Place, PolsekError, Words

_NUMBER = "[-+\N{MINUS SIGN}]?[0-9]+"
KEYS = frozenset({"set", "mandates"})
"""What a file of polsek without an authority is known by as a scenario."""


class Scenario(NamedTuple):
    """What is supposed."""

    title: Words
    figures: Mapping[str, str]
    """As after `--set`: the value of each series, figure or address."""
    seats: str | None
    """As after `--mandates`: `S=-3,SD=+3`, an authority."""
    file: str
    content: bytes = b""
    """What the file holds, for a receipt."""
    seats_place: Place | None = None
    """Where the mandates stand in it."""


class _Seats(Kind):
    """Mandates by party, all signed or none, or an authority whose mandates count."""

    expected = Words("mandates by party, or an authority", "mandat per parti, eller en kommun eller region")

    def shape(self) -> Any:  # noqa: ANN401
        """Give a mapping or a text."""
        return dict[str, Any] | str

    def read(self, value: Value, at: Address, to: Reader) -> str | None:
        """Read them as the text that --mandates takes."""
        if isinstance(value, str) and value:
            return value
        if not isinstance(value, dict) or not value:
            to.report("wrong-shape", at, Words(f"expected {self.expected.en}", f"här väntas {self.expected.sv}"))
            return None
        texts = {party: text for party, text in value.items() if isinstance(text, str)}
        for party in value:
            text = texts.get(party, "")
            if not re.fullmatch(_NUMBER, text) or {",", "=", ";"} & {*party}:
                message = Words(f"{text!r} is not a number of mandates", f"”{text}” är inget antal mandat")
                hint = Words("write S: 21, or a change: S: -3", "skriv S: 21, eller en ändring: S: -3")
                to.report("number", (*at, party), message, hint)
        signed = [text[:1] in "+-\N{MINUS SIGN}" for text in texts.values()]
        if any(signed) and not all(signed):
            to.report(
                "pairs",
                at,
                Words("some mandates are a change and some are not", "en del mandat är en ändring och en del inte"),
                Words("write all with a sign, or none", "skriv alla med tecken, eller inga"),
            )
        return ",".join(f"{party}={text}" for party, text in texts.items())


class ScenarioFile(Fields):
    """A scenario file as it is written."""

    polsek: Annotated[str, Word("1")]
    """The version of the rule language, always `1`."""
    title: Annotated[Words, Title()]
    """What the scenario is called in answers: Swedish text, or `{sv: ..., en: ...}`."""
    set: Annotated[Mapping[str, str], Named(Text())] = NOTHING
    """What is supposed of figures, as after `--set`: `riksdag_fee: 84300`, `riksdag_fee@2028: 86900`,
    `riksdag_fee: +3 %/year`, `components.salary.overhead: 33 %`."""
    mandates: Annotated[str | None, _Seats()] = None
    """What is supposed of mandates, as after `--mandates`: `{S: -3, SD: +3}`, `{M: 9, S: 23}`, or an authority."""
    note: Annotated[Words, Prose()] = UNSAID
    """Free text for people."""


def read_scenario(document: Document) -> Scenario:
    """Read a scenario file; raises PolsekError with all its problems."""
    to = Reader(document)
    found: ScenarioFile = Record(ScenarioFile).read(document.value, (), to)
    if found is not FAILED:
        for key, text in found.set.items():
            for read, written in (
                (name_and_day, (key,)),
                (yearly_rise, (text,)),
                (refuse_dated_rise, (key, text)),
            ):
                try:
                    read(*written)
                except Refusal as refusal:
                    to.refuse(refusal, ("set", key), key=key in written)
        if not found.set and found.mandates is None and not to.problems:
            message = Words("the scenario supposes nothing", "scenariot antar ingenting")
            hint = Words("write set: or mandates:", "skriv set: eller mandates:")
            to.report("empty-value", (), message, hint)
    if to.problems:
        raise PolsekError(to.problems)
    place = None if found.mandates is None else document.places.value(("mandates",))
    return Scenario(found.title, found.set, found.mandates, document.places.file, seats_place=place)
