"""What may be said about anything in a rule file, how things are rounded, and what else must be known."""

from typing import Annotated, Any, NamedTuple

from polsek.document import Value
from polsek.notation.figure import ROUNDS_COUNT, ROUNDS_MONEY, ROUNDS_SHARE, ROUNDS_TOTAL, Figure
from polsek.notation.formula import PERIODS
from polsek.notation.kinds import Fields, Kind, Parsed, Prose, Record, Text, Title, written
from polsek.notation.reader import FAILED, Reader
from polsek.notation.words import Refusal
from polsek.problem import UNSAID, Address, Words, same

TEXT, PROSE = Text(), Prose()


class Noted(Fields):
    """What may be said about anything: where it comes from and how it is read."""

    source: Annotated[Words, PROSE] = UNSAID
    """Where the figures come from: a text, or the address of a page. It holds for all that stands below it, the
    nearest one wins."""
    inferred: Annotated[Words | None, PROSE] = None
    """Why we believe figures that the source does not state; what is calculated from them is shown as inferred."""
    interpreted: Annotated[Words | None, PROSE] = None
    """How we read a source that can be read in several ways; what is calculated from it is shown as interpreted."""
    note: Annotated[Words, PROSE] = UNSAID
    """Free text for people; nothing is calculated from it."""


class Titled(Noted):
    """Something with a title."""

    title: Annotated[Words | None, Title()] = None
    """What it is called in answers: Swedish text, or `{sv: ..., en: ...}`. Default: its name in the file."""

    def called(self, key: str) -> Words:
        """Give the title, or the key."""
        return same(key) if self.title is None else self.title


class Roundings(Noted):
    """What is rounded, step by step; what is not named stays exact."""

    amount: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The amount as written, after date and band; with `split`, the sum divided by the divisor."""
    rate: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The amount with what `indexed` adds."""
    count: Annotated[Figure | None, ROUNDS_COUNT] = None
    """What is counted, after `at_least`, `at_most` and `above`."""
    employment: Annotated[Figure | None, ROUNDS_SHARE] = None
    """The party's share of full time; with `per: full time` it takes the place of `count`."""
    subtotal: Annotated[Figure | None, ROUNDS_MONEY] = None
    """Rate times count, in the amount's own period."""
    with_overhead: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The subtotal with payroll overhead."""
    component: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The component for the year, its months added."""
    party: Annotated[Figure | None, ROUNDS_MONEY] = None
    """The party's components added and limited by `party_total`; what it changes is a line of its own, `rounding`."""
    instalment: Annotated[Figure | None, ROUNDS_MONEY] = None
    """Each instalment on its own."""
    shown: Annotated[Figure | None, ROUNDS_MONEY] = None
    """Every amount that is shown, each on its own; nothing is calculated from a shown amount but the rest of the
    instalments and, with `total: from shown amounts`, the total. Posts: `0.01 full time half up`."""
    total: Annotated[Figure | None, ROUNDS_TOTAL] = None
    """Whether the total of all parties is the exact sum, rounded once, or the sum of the rows as shown."""

    def over(self, other: "Roundings") -> "Roundings":
        """Give these roundings with those that another names in their place."""
        written = {key: figure for key in STEPS if (figure := getattr(other, key)) is not None}
        return self.but(**written)


STEPS = (
    "amount", "rate", "count", "employment", "subtotal", "with_overhead",
    "component", "party", "instalment", "shown", "total",
)  # fmt: skip
"""The steps at which something may be rounded."""
MONTHLY = STEPS[:6]
"""Those that are taken month by month; the others once, for the whole year."""


# --- facts ----------------------------------------------------------------------------------------------------------


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
        message = Words(f"else {otherwise} is not understood", f"else {otherwise} går inte att tolka")
        hint = Words(
            "only a yes/no fact has an else: write , else no or , else yes",
            "bara en yes/no-uppgift har ett else: skriv , else no eller , else yes",
        )
        raise Refusal("fact", message, hint)
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
