"""Facts: what else must be known of each party or of the assembly, and what each is called."""

from typing import Annotated, Any, NamedTuple

from polsek.document import Value
from polsek.notation.formula import PERIODS
from polsek.notation.kinds import Kind, Parsed, written
from polsek.notation.reader import FAILED, Reader
from polsek.notation.record import Record
from polsek.notation.words import Refusal
from polsek.problem import Address, Words, same
from polsek.rules.noted import Titled


class Fact(NamedTuple):
    """What else must be known: of whom, how it is written, and what holds where it is not given."""

    sort: str
    """`number`, `share`, `yes/no`, or a unit of money such as `kr/year`."""
    of_party: bool
    otherwise: bool | None
    text: str
    title: Words | None = None

    def called(self, name: str) -> Words:
        """Give its title, or its name."""
        return same(name) if self.title is None else self.title

    def said(self, name: str) -> Words:
        """Give what it is called in a sentence: its title in quotation marks, or its name."""
        return same(name) if self.title is None else Words(f"“{self.title.en}”", f"”{self.title.sv}”")


def fact(text: str) -> Fact:
    """Read the declaration of a fact: `number of each party`, `yes/no of the assembly, else no`."""
    declared, comma, otherwise = text.partition(", else ")
    sort, _, whose = declared.partition(" of ")
    money = sort.rpartition("/")[2] in PERIODS
    if whose not in ("each party", "the assembly") or (sort not in ("number", "share", "yes/no") and not money):
        raise Refusal(
            "fact",
            Words(f"{text!r} does not say what is known of whom", f"”{text}” anger inte vilket slags uppgift det är"),
            Words(
                "write for example number of each party, kr/year of each party, yes/no of the assembly",
                "skriv till exempel number of each party, kr/year of each party, yes/no of the assembly",
            ),
        )
    if comma and (sort != "yes/no" or otherwise not in ("yes", "no")):
        raise Refusal(
            "fact",
            Words(f"else {otherwise} is not understood", f"else {otherwise} går inte att tolka"),
            Words(
                "only a yes/no fact has an else: write , else no or , else yes",
                "bara en yes/no-uppgift har ett else: skriv , else no eller , else yes",
            ),
        )
    return Fact(sort, whose == "each party", {"yes": True, "no": False}.get(otherwise), text)


_DECLARED = Parsed(
    Words("what is known of whom, such as number of each party", "ett slags uppgift, t.ex. number of each party"),
    fact,
    written("fact"),
)


class TitledFact(Titled):
    """A fact with what it is called."""

    value: Annotated[Fact | None, _DECLARED]
    """What is known of whom. One with an else stands in quotation marks inside `{...}`."""


class FactKind(Kind):
    """A declaration alone, or with a title and where it comes from."""

    expected = _DECLARED.expected

    def shape(self) -> Any:  # noqa: ANN401
        """Give the declaration, or keys."""
        return Annotated[Any, _DECLARED] | Annotated[Any, _TITLED]

    def read(self, value: Value, at: Address, to: Reader) -> Fact | None:
        """Read a declaration; with keys it stands under `value`."""
        if not isinstance(value, dict):
            return _DECLARED.read(value, at, to)  # type: ignore[no-any-return]
        found: TitledFact = _TITLED.read(value, at, to)
        return FAILED if found.value is None else found.value._replace(title=found.title)


_TITLED = Record(TitledFact)
FACT = FactKind()
