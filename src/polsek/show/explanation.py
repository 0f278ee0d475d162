"""The answer of explain: one party's support, or the grand total, as a tree of steps."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.support import TOTAL
from polsek.calculation.withheld import IN_KIND, is_capped
from polsek.money import MarkKind, made, rounded
from polsek.notation.figure import Banded
from polsek.notation.figure import parts as figure_parts
from polsek.problem import Words, same
from polsek.rules.figures import figures_of
from polsek.show.columns import LINE_TITLES
from polsek.show.head import KINDS, file_marks, head, own_marks
from polsek.show.numbers import counted_text, party_name, rounding_text
from polsek.show.outline import Outline, Sources
from polsek.show.page import Folded, Heading, Line, Step, Steps, notes
from polsek.show.remarks import CAPPED, difference_remark, money_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.money import Amount, Mark
    from polsek.period import Piece
    from polsek.problem import Language
    from polsek.rules.file import RuleFile
    from polsek.show.contracts import MarkSaid, Tree
    from polsek.show.page import Notes, Page


SHOWN = Words("Shown", "Visas")
SHOWN_AS = Words("Shown:", "Visas avrundat")
"""What stands before the words for how an amount is rounded."""
CALCULATED = Words("How it is calculated", "Så är det beräknat")


# --- the page ---------------------------------------------------------------------------------------------------------


class ExplanationAnswer(NamedTuple):
    """What a party gets, by each of some rules or years."""

    found: tuple[tuple[Support, PartySupport, str], ...]
    """The year of a rule, the party, and what the authority is called."""

    def page(self, language: Language) -> Page:
        """Describe every step from the first figures to what the party gets."""
        return tuple(block for each in self.found for block in _blocks(*each, language))

    def data(self, language: Language) -> Tree | list[Tree]:
        """Give the tree of the shown total; of several a list."""
        trees = [explanation_tree(support, party, language) for support, party, _ in self.found]
        return trees[0] if len(trees) == 1 else trees


def _blocks(support: Support, party: PartySupport, authority: str, language: Language) -> Page:
    """Describe how a party's total is made: each component from its first figure, then the total, then the sources."""
    sources = sources_of(support)
    steps = _steps(support, party, sources, language)
    heading = _head(support, authority, language)
    return (
        heading._replace(lines=(*heading.lines, Line(_party_line(support, party, language), "total"))),
        steps,
        *sources.references(language),
        *readings(support.file, language),
    )


def _steps(support: Support, party: PartySupport, sources: Sources, language: Language) -> Steps:
    """Give every step to what a party gets; where the figures come from is added to the sources."""
    outline = Outline(language, sources)
    for index in range(len(support.columns)):
        _component(outline, support, party, index)
        outline.heading("")
    _total(outline, support, party)
    at = party.standing.row.counted_at
    if at is not None and _banded_by_mandates(support.file):
        sources.reference(at, support.sittings[-1].distribution.source)
    return Steps(tuple(outline.steps))


def explanations(supports: Sequence[Support], authorities: Sequence[str], language: Language) -> Page:
    """Describe each party's steps, to be opened one by one, and below them the sources of all."""
    found: Page = ()
    for support, authority in zip(supports, authorities, strict=True):
        sources = sources_of(support)
        folded = [
            Folded(_party_line(support, party, language), (_steps(support, party, sources, language),))
            for party in support.parties
        ]
        text = f"{CALCULATED.get(language)} · {head(support, authority, language).text}"
        found += (Heading(text, 2), *folded, *sources.references(language), *readings(support.file, language))
    return found


def _head(support: Support, authority: str, language: Language) -> Heading:
    """Begin with what the year is, and the seats that somebody gives; what else is given says so at its step."""
    heading, marks = head(support, authority, language), sorted(support.marks)
    given = [mark for mark in marks if mark.kind is MarkKind.GIVEN and mark.address == "mandates"]
    lines = (Line(f"{KINDS[mark.kind].get(language)}: {mark.name.get(language)}") for mark in given)
    return heading._replace(lines=(*heading.lines, *lines))


def _banded_by_mandates(file: RuleFile) -> bool:
    """Tell whether a party's mandates choose a figure: then they are a source, though no step counts them."""
    found = (part for each in figures_of(file.rule) for part in figure_parts(each.figure))
    return any(isinstance(part, Banded) and part.unit == "mandates" for part in found)


def _party_line(support: Support, party: PartySupport, language: Language) -> str:
    name, short = party.party
    who = f"{name} ({short})" if short and party_name(party.party) == name else party_name(party.party)
    mandates = counted_text(Fraction(party.mandates), "mandates", language)
    return f"{who} · {mandates} · {money_text(support, support.shown(party.total) or Fraction(), language)}"


def sources_of(support: Support) -> Sources:
    """Start the list of sources; the seats' source is that of their file."""
    distributions = [sitting.distribution for sitting in support.sittings]
    seats = {
        row.places.file: each.source for each in distributions for row in each.rows if each.source and not row.moved
    }
    return Sources({**seats, support.file.places.file: support.file.source(())})


def readings(file: RuleFile, language: Language) -> tuple[Notes, ...]:
    """Say how the file as a whole is read, and where the decisions can be read."""
    said = [f"{KINDS[mark.kind].get(language)}: {mark.because.get(language)}" for mark in file_marks(file)]
    said += [f"{decision.by}: {decision.url}" for decision in file.rule.decided if decision.url]
    return notes([Line(text, "dim") for text in said])


# --- a component ------------------------------------------------------------------------------------------------------


def _component(outline: Outline, support: Support, party: PartySupport, index: int) -> None:
    column, year = support.columns[index], party.components[index]
    title = outline.put(column.title)
    outline.heading(f"{title} ({outline.put(IN_KIND)})" if column.in_kind else title, style="title")
    whole = year.parts[0] if year.operation == "rounded" and len(support.pieces) > 1 else year
    if whole.operation == "sum" and len(whole.parts) == len(support.pieces) > 1:
        _pieces(outline, support, whole)
        if whole is not year:
            outline.rounding(year, 1)
    else:
        outline.write(year, 1)


def _pieces(outline: Outline, support: Support, whole: Amount) -> None:
    """Write the parts of a year; neighbours that are made alike are one."""
    pairs = zip(support.pieces, whole.parts, strict=True)
    groups = [list(group) for _, group in groupby(pairs, key=lambda pair: _alike(pair[1]))]
    for group in groups:
        first, last, part = group[0][0], group[-1][0], group[0][1]
        alone = len(groups) == 1
        if not alone:
            outline.heading(f"{first.period.start} – {last.period.last}", 1)
        yearly = part if part.operation == "none" else part.parts[0]
        weight = sum((piece.weight for piece, _ in group), Fraction())
        outline.write(yearly._replace(unit=whole.unit) if alone and weight == 1 else yearly, 1 if alone else 2)
        if weight != 1 and part.operation != "none":
            value = None if yearly.value is None else yearly.value * weight
            outline.step(1 if alone else 2, f"× {_months(outline, [piece for piece, _ in group])}", value, whole.unit)
    if len(groups) > 1:
        outline.step(1, f"= {outline.put(whole.title)}", whole.value, whole.unit)


def _alike(part: Amount) -> tuple[object, ...]:
    """Give what two neighbouring parts of a year share when they are made alike."""
    made = part if part.operation == "none" else part.parts[0]
    return made.operation, made.value, made.parts, made.note


def _months(outline: Outline, pieces: list[Piece]) -> str:
    units, of = sum(piece.units for piece in pieces), pieces[0].of
    months = Words("months", "månader") if of == 12 else Words("days", "dagar")
    return outline.put(Words(f"{units} of {of} {months.en}", f"{units} av {of} {months.sv}"))


# --- the total --------------------------------------------------------------------------------------------------------


def _total(outline: Outline, support: Support, party: PartySupport) -> None:
    outline.heading(outline.put(TOTAL), style="title")
    whole, *lines = _apart(party)
    _whole(outline, party, whole)
    value = whole.value
    for line in lines:
        for part in line.parts:
            value = None if value is None or part.value is None else value + part.value
            capped = outline.put(CAPPED) if is_capped(part) else ""
            outline.added(part, 1, value, whole.unit, f"{outline.put(line.title)}{capped}")
    shown = shown_total(support, party)
    text = f"{outline.put(SHOWN_AS)} {rounding_text(support.rounding, outline.language)}"
    outline.step(1, text, shown.value, shown.unit, style="total")


def _apart(party: PartySupport) -> tuple[Amount, ...]:
    """Give a party's total before its lines, then the lines."""
    parts = party.total.parts
    if len(parts) > 1 and any(part is line for part in parts[1:] for line in party.lines):
        return parts
    return (party.total,)


def _whole(outline: Outline, party: PartySupport, whole: Amount) -> None:
    """Write the components added, then limits and rounding."""
    if whole.operation in ("rounded", "at least", "at most"):
        _whole(outline, party, whole.parts[0])
        if whole.operation == "rounded":
            outline.rounding(whole, 1)
        else:
            outline.operand(whole, whole.parts[1], 1, whole.value)
        return
    for component in party.components:
        outline.step(1, outline.put(component.title), component.value, component.unit)
    if len(party.components) > 1:
        outline.step(1, f"= {outline.put(whole.title)}", whole.value, whole.unit)


# --- the tree ---------------------------------------------------------------------------------------------------------


def shown_total(support: Support, party: PartySupport) -> Amount:
    """Give a party's total as it is shown: its exact total, and the rounding as a step of its own."""
    return rounded(party.total, support.rounding, title=TOTAL)


def explanation_tree(support: Support, party: PartySupport, language: Language) -> Tree:
    """Give the tree of a party's shown total for JSON; values are exact fractions, a mark stands where it arises.

    What is to be said about the seats and about the file as a whole stands at the total.
    """
    return tree_of(shown_total(support, party), support, language)


def tree_of(amount: Amount, support: Support, language: Language) -> Tree:
    """Give the tree of an amount of a year for JSON; what is to be said about the whole year stands at its top."""
    marks = (*sorted(support.marks), *file_marks(support.file))
    tree = _node(amount, language)
    return {**tree, "marks": [*(_mark(mark, language) for mark in marks), *tree["marks"]]}


def _node(amount: Amount, language: Language) -> Tree:
    return {
        "title": amount.title.get(language),
        "value": amount.value,
        "unit": amount.unit,
        "operation": amount.operation,
        "source": amount.source.get(language) or None,
        "place": None if amount.place is None else f"{amount.place.file}:{amount.place.spot}",
        "text": amount.text or None,
        "note": None if amount.note is None else amount.note.get(language),
        "rounding": None if amount.rounding is None else amount.rounding.text,
        "marks": [_mark(mark, language) for mark in own_marks(amount)],
        "parts": [_node(part, language) for part in amount.parts],
    }


def _mark(mark: Mark, language: Language) -> MarkSaid:
    return {
        "kind": mark.kind.value,
        "name": mark.name.get(language),
        "because": mark.because.get(language),
        "address": mark.address,
    }


# --- the grand total ------------------------------------------------------------------------------------------------


BY_PARTY = Words("What the parties get, added", "Partiernas stöd, sammanlagt")
BY_COMPONENT = Words("The same by component", "Samma summa per del")


class GrandTotalAnswer(NamedTuple):
    """Rules in a year, each with what its authority is called."""

    found: Sequence[tuple[Support, str]]

    def page(self, language: Language) -> Page:
        """Describe what is added: party by party, then by component."""
        return tuple(
            block for support, authority in self.found for block in _grand_blocks(support, authority, language)
        )

    def data(self, language: Language) -> Tree | list[Tree]:
        """Give the tree of the grand total; of several rules a list."""
        trees = [tree_of(grand_total(support), support, language) for support, _ in self.found]
        return trees[0] if len(trees) == 1 else trees


def grand_total(support: Support) -> Amount:
    """Give the grand total as an amount that is made of each party's: of exact amounts, or of shown ones."""
    parts = tuple(
        party.total.called(same(party.party.name)) for party in support.parties if party.total.value is not None
    )
    if support.adds_shown:
        return made("sum", TOTAL, support.file.rule.unit, tuple(rounded(each, support.rounding) for each in parts))
    return rounded(made("sum", TOTAL, support.file.rule.unit, parts), support.rounding, title=SHOWN)


def _grand_blocks(support: Support, authority: str, language: Language) -> Page:
    return (
        _head(support, authority, language),
        Heading(BY_PARTY.get(language), 2),
        Steps(tuple(_parties(support, language))),
        *notes(list(difference_remark(support, support.sum_of_rows, support.total, language))),
        Heading(BY_COMPONENT.get(language), 2),
        Steps(tuple(_components(support, language))),
        *readings(support.file, language),
    )


def _parties(support: Support, language: Language) -> Iterator[Step]:
    unit, shown = support.file.rule.unit, support.adds_shown
    exact = Fraction()
    for party in support.parties:
        value = support.shown(party.total) if shown else party.total.value
        exact += value or Fraction()
        mandates = counted_text(Fraction(party.mandates), "mandates", language)
        yield Step(1, f"{party.party.name}, {mandates}", value, unit, valued=True)
    yield Step(1, f"= {TOTAL.get(language)}", exact, unit, valued=True, style="total" if shown else "")
    if not shown:
        text = f"{SHOWN_AS.get(language)} {rounding_text(support.rounding, language)}"
        yield Step(1, text, support.total, unit, valued=True, style="total")


def _components(support: Support, language: Language) -> Iterator[Step]:
    unit = support.file.rule.unit
    made_of = [
        (column.title, [party.components[at] for party in support.parties]) for at, column in enumerate(support.columns)
    ]
    made_of += [
        (LINE_TITLES[line], [party.lines[at] for party in support.parties]) for at, line in enumerate(support.lines)
    ]
    for title, amounts in made_of:
        value = sum((amount.value or Fraction() for amount in amounts), Fraction())
        yield Step(1, title.get(language), value, unit, valued=True)
