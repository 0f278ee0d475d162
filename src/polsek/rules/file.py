"""One rule file as it has been read, also with figures that somebody gives in the place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polsek.document import Document
from polsek.money import Mark, MarkKind
from polsek.notation.formula import FULL_TIME, Given, formula
from polsek.notation.kinds import Record
from polsek.notation.reader import Reader, path_text
from polsek.notation.setting import in_unit, settings
from polsek.notation.words import FIRST_YEAR, Refusal, looks_like_date
from polsek.problem import Places, PolsekError, Problem, Span, Words, same
from polsek.rules.labels import label
from polsek.rules.names import check_depth, check_names
from polsek.rules.rule import Payer, Rule
from polsek.rules.structure import Codes, check_codes, check_structure
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from polsek.document import Value
    from polsek.notation.reader import Provenance
    from polsek.notation.setting import Setting
    from polsek.problem import Address, Severity


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
    seated: str = ""
    """What the assembly whose seats count is called; empty where it is known by its code alone."""

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
    def assembly_name(self) -> str:
        """What the assembly whose seats count is called in problems: its name, else its code."""
        payer = self.rule.authority
        own = payer.name if isinstance(payer, Payer) and payer.code == self.assembly else ""
        return own or self.seated or self.assembly

    @property
    def of_posts(self) -> bool:
        """Whether posts are shared out instead of money."""
        return self.rule.unit == FULL_TIME

    def problem(
        self,
        id: str,
        at: Address,
        message: Words,
        hint: Words | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
    ) -> Problem:
        """Make a problem with what stands at an address of the file, or with its key."""
        place = self.places.key(at) if key else self.places.value(at)
        return Problem(id, message, place, hint, severity, path_text(at, self.document.value))

    def warning(self, id: str, at: Address, message: Words, hint: Words, *, key: bool = False) -> Problem:
        """Make a warning about what stands at an address of the file, or about its key."""
        return self.problem(id, at, message, hint, "warning", key=key)

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
        if not self.given.isdisjoint(above):
            name = self.called(address) if address[0] in ("facts", "rounding") else label(address, self.rule)
            return frozenset({Mark(MarkKind.GIVEN, name, same(text), path_text(address, ""))})
        found: dict[MarkKind, Mark] = {}
        for at in filter(self.provenance.get, above[:-1]):
            for kind, because in reasons(self.provenance[at]):
                found.setdefault(kind, Mark(kind, self.called(address), because, path_text(at, "")))
        return frozenset(found.values())

    def called(self, address: Address) -> Words:
        """Give what the thing at an address is called: the title of its component, pool or figure."""
        if len(address) > 1 and address[0] in ("components", "pools", "figures", "facts"):
            return self.rule.called(str(address[1]))
        if len(address) > 1 and address[0] == "rounding":
            return _ROUNDED.get(str(address[1])) or Words(f"rounding of {address[1]}", f"avrundning vid {address[1]}")
        return same(str(address[1]) if len(address) > 1 else path_text(address, ""))


def reasons(provenance: Provenance | None) -> tuple[tuple[MarkKind, Words], ...]:
    """Give why the figures below an address are inferred or interpreted."""
    if provenance is None:
        return ()
    pairs = ((MarkKind.INFERRED, provenance.inferred), (MarkKind.INTERPRETED, provenance.interpreted))
    return tuple((kind, because) for kind, because in pairs if because)


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
    unit = document.at(("unit",))
    to = Reader(document, unit if unit and isinstance(unit, str) else "kr")
    rule: Rule | None = Record(Rule).read(document.value, (), to)
    if rule is not None:
        check_structure(rule, to)
    _check_filled(document.value, (), to)
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
            message = Words("the template is not filled in", "mallen är inte ifylld")
            hint = Words(
                f"write what was decided here, and in every line that is marked {word}",
                f"skriv vad som är beslutat här och på varje rad som är märkt {word}",
            )
            to.report("unfilled", at, message, hint)
        return
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        _check_filled(inner, (*at, key), to)


def _refuse_currency(to: Reader) -> None:
    """Report the file's unit alone: what the units of its amounts should be cannot be told."""
    to.problems = [each for each in to.problems if each.id not in ("unit", "missing-unit")]
    message = Words(f"{to.currency!r} is not a currency", f"”{to.currency}” är ingen giltig valutakod")
    hint = Words("write kr, an ISO code such as EUR, or full time", "skriv kr, en ISO-kod som EUR, eller full time")
    to.report("unit", ("unit",), message, hint)
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
    return as_read(draft, series, known), problems


_ABOUT = ("authority", "support", "title", "valid", "components")


def as_read(draft: Draft, series: Collection[str] = (), known: Codes | None = None) -> RuleFile | None:
    """Give a draft's file as far as it was understood: where a value has an error, the record holds nothing.

    Such a file is only looked at; nothing is calculated from it. None: it does not say what it is about.
    """
    if draft.rule is None or any(getattr(draft.rule, key) is None for key in _ABOUT):
        return None
    names = tuple(sorted(draft.names & {*series}))
    seated = known.authorities.get(draft.rule.seats_of, "") if known is not None else ""
    return RuleFile(draft.id, draft.rule, draft.reader.document, draft.reader.provenance, draft.given, names, seated)


# --- figures that somebody gives ------------------------------------------------------------------------------------


def given_draft(
    document: Document, id: str, given: Mapping[str, str], written: Mapping[str, Places] | None = None
) -> Draft:
    """Read a rule file in which some figures or addresses have another value; names that it lacks are passed over.

    `written` is where each value stands; one that is not there was given on the command line. Raises PolsekError for a
    value in another unit than the rule declares.
    """
    value, places = document.value, document.places
    found: dict[Address, Places] = {}
    for each in settings(given):
        at = given_address(value, each.name)
        if at is not None:
            here = (written or {}).get(each.key) or _command_line(each.key, each.text)
            now = Document(value, places)
            new, below = _changed(now.at(at), each, here, now.at(("valid", "from")))
            value = _replaced(value, at, new)
            found[*at, *below] = here
    if not found:
        return read_rule(document, id)
    return read_rule(Document(value, places.with_given(found)), id, frozenset(found))


def _changed(old: Value, setting: Setting, here: Places, first: Value) -> tuple[Value, Address]:
    """Give what stands at an address from then on, and where below it what is given stands."""
    try:
        if setting.rise is not None:
            return _raised(old, setting, first), ()
        new = _declared(old, setting)
    except Refusal as refusal:
        raise PolsekError([Problem(refusal.id, refusal.message, here.value((), refusal.part), refusal.hint)]) from None
    if setting.day is None:
        return new, ()
    dated = isinstance(old, dict) and all(looks_like_date(key) for key in old)
    before = old if dated and isinstance(old, dict) else {_LONG_AGO: old}
    day = str(setting.day)
    return {**{key: inner for key, inner in before.items() if key < day}, day: new}, (day,)


_LONG_AGO = f"{FIRST_YEAR}-01-01"


def _declared(old: Value, setting: Setting) -> str:
    """Give what is given in the unit that the rule declares at its place; raises Refusal for another one."""
    units = _units(old)
    if len(units) != 1:
        return setting.text
    (unit,) = units
    try:
        found = formula(setting.text, ())
    except Refusal:
        return setting.text  # that is told, with its place, by whoever reads the file
    if not unit or not isinstance(found, Given) or found.number is None:
        return setting.text
    if unit == "share" and not found.unit:
        return setting.text  # whoever reads it asks for its sign
    in_unit(setting.text, unit, setting.key)
    return setting.text if found.unit else f"{setting.text} {unit}"


def _units(value: Value) -> frozenset[str]:
    """Give the units of the figures that are written out in a value: dated, banded, or with a source."""
    if isinstance(value, dict):
        inner = [value["value"]] if "value" in value else list(value.values())
        return frozenset(unit for each in inner for unit in _units(each))
    try:
        found = formula(value, ()) if isinstance(value, str) else None
    except Refusal:
        return frozenset()
    return frozenset({found.unit}) if isinstance(found, Given) else frozenset()


def _raised(old: Value, setting: Setting, first: Value) -> Value:
    """Give a figure whose last value is raised each year after it; raises Refusal for what is no such figure."""
    dated = isinstance(old, dict) and bool(old) and all(looks_like_date(key) for key in old)
    last, since = (list(old.items())[-1][::-1]) if dated and isinstance(old, dict) else (old, first)
    rate = setting.text.removeprefix("+")
    is_figure = isinstance(last, str) and bool(_units(last) - {""})
    if not is_figure or not isinstance(since, str) or not looks_like_date(since) or rate != setting.text[1:]:
        message = Words(f"{setting.name} cannot be raised so", f"{setting.name} kan inte räknas upp så")
        hint = Words(f"give the values: {setting.name}@2028=...", f"ange värdena: {setting.name}@2028=...")
        raise Refusal("index", message, hint)
    start = f"{int(since[:4]) + 1}{since[4:]}"
    raised: Value = {"value": last, "indexed": f"{rate} from {start}"}
    return {**old, since: raised} if dated and isinstance(old, dict) else raised


def given_address(value: Value, name: str) -> Address | None:
    """Give the address in a rule file that a name means: a figure, or a path of keys."""
    figures = value.get("figures") if isinstance(value, dict) else None
    if isinstance(figures, dict) and name in figures:
        return ("figures", name)
    at: list[str | int] = []
    for step in name.split("."):
        if isinstance(value, dict) and step in value:
            at.append(step)
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and 0 < int(step) <= len(value):
            at.append(int(step) - 1)
            value = value[int(step) - 1]
        else:
            return None
    return tuple(at)


def _replaced(value: Value, at: Address, new: Value) -> Value:
    if not at:
        return new
    if isinstance(value, list):
        return [_replaced(inner, at[1:], new) if number == at[0] else inner for number, inner in enumerate(value)]
    if isinstance(value, dict):
        return {key: _replaced(inner, at[1:], new) if key == at[0] else inner for key, inner in value.items()}
    return value


def _command_line(name: str, text: str) -> Places:
    start = len(name) + 2
    return Places("--set", [f"{name}={text}"], {(): Span(1, start, 1, start + len(text))}, {})
