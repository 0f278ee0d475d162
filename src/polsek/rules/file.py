"""One rule file as it has been read: the rule, its id, and where everything in it stands and comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from polsek.money import Mark, MarkKind
from polsek.notation.formula import FULL_TIME
from polsek.notation.reader import Reader
from polsek.notation.record import Record
from polsek.problem import PolsekError, Words, same
from polsek.rules.codes import Codes, check_codes
from polsek.rules.depth import check_depth
from polsek.rules.names import check_names
from polsek.rules.rule import Rule
from polsek.rules.structure import check_structure

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from polsek.document import Document, Value
    from polsek.notation.reader import Provenance
    from polsek.problem import Address, Places, Problem


class RuleFile(NamedTuple):
    """A rule with its id and the tables of its file."""

    id: str
    """The path below the rules folder, without extension: `ostersund/political-secretaries`."""
    rule: Rule
    document: Document
    provenance: Mapping[Address, Provenance]
    given: frozenset[Address]
    """The addresses whose value was given on the command line or by a published table."""
    series: tuple[str, ...]
    """The names of the series that it uses."""

    @property
    def places(self) -> Places:
        """Where everything in the file stands."""
        return self.document.places

    @property
    def code(self) -> str:
        """The code of the authority that pays."""
        return self.rule.payer

    @property
    def assembly(self) -> str:
        """The code of the authority whose seats count."""
        return self.rule.seats_of

    @property
    def of_posts(self) -> bool:
        """Whether posts are shared out instead of money."""
        return self.rule.unit == FULL_TIME

    def source(self, address: Address) -> Words:
        """Give where a figure comes from: the nearest source above it, else the decision."""
        for size in range(len(address), -1, -1):
            found = self.provenance.get(address[:size])
            if found is not None and found.source:
                return found.source
        return same(self.decision)

    @property
    def decision(self) -> str:
        """The decision in one line."""
        return "; ".join(f"{each.by} ({each.ref})" if each.ref else str(each.by) for each in self.rule.decided)

    def marks(self, address: Address, text: str) -> frozenset[Mark]:
        """Give what must be said about a figure: that it is inferred, interpreted or given."""
        above = [address[:size] for size in range(len(address), -1, -1)]
        if self.given and any(each in self.given for each in above):
            return frozenset({Mark(MarkKind.GIVEN, self.called(address), same(text), ".".join(map(str, address)))})
        found = set()
        for kind in (MarkKind.INFERRED, MarkKind.INTERPRETED):
            for each in above[:-1]:
                because = getattr(self.provenance.get(each), kind.value, None)
                if because:
                    found.add(Mark(kind, self.called(address), because, ".".join(map(str, each))))
                    break
        return frozenset(found)

    def called(self, address: Address) -> Words:
        """Give what the thing at an address is called: the title of its component, pool or figure."""
        if len(address) > 1 and address[0] in ("components", "pools", "figures", "facts"):
            return self.rule.called(str(address[1]))
        if len(address) > 1 and address[0] == "rounding":
            return _ROUNDED.get(str(address[1])) or Words(f"rounding of {address[1]}", f"avrundning vid {address[1]}")
        return same(str(address[1]) if len(address) > 1 else ".".join(map(str, address)))


_ROUNDED: Final = {
    "amount": Words("rounding of the amount", "avrundning av beloppet"),
    "rate": Words(
        "rounding of the amount per mandate or other count", "avrundning av beloppet per mandat eller annat antal"
    ),
    "count": Words("rounding of the number", "avrundning av antalet"),
    "employment": Words("rounding of the share of full time", "avrundning av tjänstgöringsgraden"),
    "subtotal": Words("rounding of the amount before overhead", "avrundning av beloppet före PO-pålägg"),
    "with_overhead": Words("rounding of the amount with overhead", "avrundning av beloppet med PO-pålägg"),
    "component": Words("rounding of each part of the support", "avrundning av varje del av stödet"),
    "party": Words("rounding of each party's total", "avrundning av varje partis summa"),
    "instalment": Words("rounding of each payment", "avrundning av varje utbetalning"),
    "shown": Words("rounding of what is shown", "avrundning av visade belopp"),
    "total": Words("how the total is made", "hur totalsumman beräknas"),
}
"""What is said of the rounding at each step."""


class Draft(NamedTuple):
    """A rule file after its own reading, before its names are looked up."""

    id: str
    rule: Rule | None
    reader: Reader
    given: frozenset[Address] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The names that the file uses and does not define itself: series."""
        if self.rule is None:
            return frozenset()
        own = {*self.rule.facts, *self.rule.figures, *self.rule.pools, *self.rule.components}
        return frozenset(use.name for use in self.reader.uses) - own


def read_rule(document: Document, id: str, given: frozenset[Address] = frozenset()) -> Draft:
    """Read a rule file by itself; its problems are kept in the draft."""
    value = document.value
    unit = value.get("unit", "kr") if isinstance(value, dict) else "kr"
    to = Reader(document, unit if isinstance(unit, str) and unit else "kr")
    rule: Rule | None = Record(Rule).read(value, (), to)
    if rule is not None:
        check_structure(rule, to)
    _check_filled(value, (), to)
    if to.currency not in ("kr", FULL_TIME) and not (
        len(to.currency) == 3 and to.currency.isascii() and to.currency.isupper()
    ):
        _refuse_currency(to)
    return Draft(id, rule, to, given)


UNFILLED = ("CHANGE:", "BYT:")
"""How a text begins that `polsek new` leaves to whoever fills the file in."""


def _check_filled(value: Value, at: Address, to: Reader) -> None:
    """Refuse what is still as the template has it: the amounts beside it are examples, too."""
    if isinstance(value, str):
        if value.startswith(UNFILLED):
            word = value.partition(":")[0]
            to.report(
                "unfilled",
                at,
                Words("the template is not filled in", "mallen är inte ifylld"),
                Words(
                    f"write what was decided here, and in every line that is marked {word}",
                    f"skriv vad som är beslutat här och på varje rad som är märkt {word}",
                ),
            )
        return
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        _check_filled(inner, (*at, key), to)


def _refuse_currency(to: Reader) -> None:
    """Report the file's unit alone: what the units of its amounts should be cannot be told."""
    to.problems = [each for each in to.problems if each.id not in ("unit", "missing-unit")]
    to.report(
        "unit",
        ("unit",),
        Words(f"{to.currency!r} is not a currency", f"”{to.currency}” är ingen giltig valutakod"),
        Words("write kr, an ISO code such as EUR, or full time", "skriv kr, en ISO-kod som EUR, eller full time"),
    )
    to.currency = ""


def finish(
    draft: Draft, series: Mapping[str, str], all_series: Collection[str] = (), known: Codes | None = None
) -> tuple[RuleFile | None, tuple[Problem, ...]]:
    """Look up a draft's names among the series (name: unit); give the file unless it has errors, and all problems.

    `all_series` are the names of all that there are, also those that the draft does not use. `known` are the codes
    that there are; None: they are not looked up.
    """
    to = draft.reader
    if draft.rule is not None:
        check_names(draft.rule, series, to, all_series)
        check_depth(to)
        if known is not None:
            check_codes(draft.rule, known, to)
    problems = PolsekError(to.problems).problems
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    return as_read(draft, series), problems


_ABOUT = ("authority", "support", "title", "valid", "components")


def as_read(draft: Draft, series: Collection[str] = ()) -> RuleFile | None:
    """Give a draft's file as far as it was understood: where a value has an error, the record holds nothing.

    Such a file is only looked at; nothing is calculated from it. None: it does not say what it is about.
    """
    if draft.rule is None or any(getattr(draft.rule, key) is None for key in _ABOUT):
        return None
    names = tuple(sorted(draft.names & {*series}))
    return RuleFile(draft.id, draft.rule, draft.reader.document, draft.reader.provenance, draft.given, names)
