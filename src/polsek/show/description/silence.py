"""What the file does not say, and what the rule language decides there: only what matters for the rule at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, parts
from polsek.notation.formula import FULL_TIME, Named, Of, When
from polsek.problem import Words
from polsek.rules.figures import figures_of
from polsek.rules.words import PRESENCE
from polsek.show.description.figures import payments_rounded
from polsek.show.description.support import OVERSPENT, all_parts
from polsek.show.description.wording import Said, definite, headed, listed, name_text, say, sentence

if TYPE_CHECKING:
    from polsek.reference import Series
    from polsek.rules.rule import Component
    from polsek.show.description.wording import Matter

Silence = Callable[["Matter"], Words | None]
"""What is said of a rule where its file is silent; None where that decides nothing in it."""


@headed(Words("Defaults", "Förval"))
def silence_section(matter: Matter) -> Iterator[Said]:
    """Describe the defaults of the language that decide money in this rule."""
    silences = SILENCES if matter.rule.components else ()
    items = tuple(text for silence in silences if (text := silence(matter)) is not None)
    if items:
        head = Words("These hold, as the file gives nothing else:", "Gäller eftersom filen inte anger något annat:")
        yield Said(head, items)


def _unwritten(address: tuple[str, str], text: Words) -> Silence:
    """Say a text where a key is not written."""
    return lambda matter: None if matter.written(*address) else text


def _parts(text: Words, concerns: Callable[[Component], bool], whole: Words | None = None) -> Silence:
    """Say a text of the components that it concerns; `whole` stands for all of them."""

    def silence(matter: Matter) -> Words | None:
        components = matter.rule.components
        names = [name for name, each in components.items() if concerns(each)]
        if not names:
            return None
        every = whole if len(names) == len(components) else None
        return say(text, what=every or listed([matter.title(name) for name in names]))

    return silence


# --- who gets it, and by which mandates -----------------------------------------------------------------------------


_SUPPORT = Words("the support", "stödet")
represented = _parts(
    Words(
        "Entitled to {what}: parties with at least one mandate that has an elected member.",
        "Berättigade till {what}: partier representerade i fullmäktige, dvs. med minst ett mandat med vald ledamot.",
    ),
    lambda component: not any(condition.sort in PRESENCE for condition in component.conditions),
    _SUPPORT,
)
leaving = _parts(
    Words(
        "Parties that leave the assembly: {what} ends at once.",
        "Partier som lämnar fullmäktige: {what} upphör direkt.",
    ),
    lambda component: not component.after_leaving,
    _SUPPORT,
)
new_assembly = _unwritten(
    ("mandates", "from"),
    Words(
        "Newly elected assemblies: the mandates count from 1 January after the election.",
        "Nyvalda fullmäktige: mandaten räknas från den 1 januari efter valet.",
    ),
)
mid_term = _unwritten(
    ("mandates", "mid_term"),
    Words("Changes inside the term: they count at once.", "Ändringar under mandatperioden: räknas direkt."),
)


def among(matter: Matter) -> Words | None:
    """Who is counted in a divisor."""
    components = matter.rule.components.items()
    names = [name for name, each in components if each.split and not matter.written("components", name, "among")]
    if not names:
        return None
    return say(
        "Division of {what}: between all parties that are entitled.",
        "Fördelning av {what}: mellan alla berättigade partier.",
        what=listed([matter.title(name) for name in names]),
    )


def counts_mandates(matter: Matter) -> bool:
    """Tell whether mandates decide money: as a factor, in a divisor, in bands or in a condition."""
    components = matter.rule.components.values()
    if any("mandate" in each.per or each.split == "mandate" or _asks_mandates(each) for each in components):
        return True
    figures = (each.figure for each in figures_of(matter.rule) if not each.is_by_term)
    return any(isinstance(part, Banded) and part.unit == "mandates" for figure in figures for part in parts(figure))


def _asks_mandates(component: Component) -> bool:
    return any(condition.name in ("mandate", "mandates") for condition in component.conditions)


def empty_seats(matter: Matter) -> Words | None:
    """Whether empty seats count."""
    if matter.written("mandates", "empty_seats") or not counts_mandates(matter):
        return None
    if not matter.national:
        return Words("Empty seats: they count.", "Tomma stolar: räknas.")
    return Words(
        "Empty seats: they count (the main rule of the Local Government Act).",
        "Tomma stolar: räknas (kommunallagens huvudregel).",
    )


def weighted(matter: Matter) -> Words | None:
    """How weighted mandates are rounded."""
    weighted = matter.rule.mandates.weighted
    if weighted is None or weighted.rounding is not None:
        return None
    return Words("Weighted mandates: they are not rounded.", "Vägda mandat: avrundas inte.")


# --- the year -------------------------------------------------------------------------------------------------------


def parts_of_a_year(matter: Matter) -> Words | None:
    """How a part of a year is counted."""
    if matter.written("time", "counted_by"):
        return None
    month = Words("; a change inside a month counts from the next", "; en ändring under en månad gäller från nästa")
    year = Words("; the support year is the calendar year", "; stödåret är kalenderåret")
    return say(
        "Parts of a year: whole months, a twelfth each{month}{year}.",
        "Del av år: hela månader, en tolftedel var{month}{year}.",
        month="" if matter.written("time", "mid_month") else month,
        year="" if matter.written("time", "year_starts") else year,
    )


def read_monthly(matter: Matter) -> Words | None:
    """On which day a series is read that changes inside a year."""
    used = [each for each in all_parts(matter) if isinstance(each, Of | Named) and each.name in matter.series]
    plain = list(dict.fromkeys(each for each in used if not any(each.when)))
    names = list(dict.fromkeys(each.name for each in plain if _changes_inside(matter.series[each.name], matter)))
    if not names:
        return None
    when = plain[0].when
    return say(
        "Readings of {what}: monthly, so a change inside the year changes the support.",
        "Avläsning av {what}: varje månad, så en ändring under året påverkar stödet.",
        what=listed([_read(name, when, matter._replace(year=None)) for name in names]),
    )


def _read(name: str, when: When, matter: Matter) -> Words:
    """Say what is read: a series in its definite form, where it has one, and on which day."""
    text, plain = name_text(name, when, matter), name_text(name, When(), matter)
    return text._replace(sv=text.sv.replace(plain.sv, definite(name, matter) or plain.sv, 1))


def _changes_inside(series: Series, matter: Matter) -> bool:
    """Tell whether a series has changed on another day than the first of a support year."""
    starts = matter.rule.time.year_starts
    return any((entry.start.month, entry.start.day) != starts for entry in series.entries if entry.start > date.min)


# --- amounts --------------------------------------------------------------------------------------------------------


overhead = _parts(
    Words("Payroll overhead on {what}: none.", "PO-pålägg på {what}: inget."),
    lambda component: FULL_TIME in component.per and component.overhead is None,
)


def exact(matter: Matter) -> Words | None:
    """Whether anything is rounded on the way."""
    steps = ("amount", "rate", "count", "employment", "subtotal", "with_overhead", "component", "party")
    own = [each.rounding for each in matter.rule.components.values() if each.rounding is not None]
    if any(getattr(roundings, step) is not None for roundings in (matter.rule.rounding, *own) for step in steps):
        return Words("Rounding at other steps: none.", "Avrundning i övriga steg: ingen.")
    return Words("Rounding on the way: none.", "Avrundning i delsteg: ingen.")


def shown(matter: Matter) -> Words | None:
    """How amounts are shown."""
    if matter.rule.rounding.shown is not None:
        return None
    posts = Words("0.01 of a full-time post", "0,01 heltidstjänst")
    return say(
        "Amounts shown: each rounded by itself to {step}.",
        "Visade belopp: avrundade var för sig till {step}.",
        step=posts if matter.file.of_posts else _whole(matter),
    )


def _whole(matter: Matter) -> Words:
    unit = matter.rule.unit
    return say("whole {unit}", "hela {unit}", unit="kronor" if unit == "kr" else unit)


def total(matter: Matter) -> Words | None:
    """How the grand total is made."""
    if matter.rule.rounding.total is not None:
        return None
    return Words(
        "Grand total: made from exact amounts; it may differ a little from the rows.",
        "Totalsumma: beräknas på oavrundade belopp och kan avvika något från raderna.",
    )


# --- payment --------------------------------------------------------------------------------------------------------


def in_money(matter: Matter) -> Words | None:
    """Whether a component is paid in money where another is in kind."""
    names = [name for name in matter.rule.components if not matter.written("components", name, "paid")]
    if matter.file.of_posts or not names or len(names) == len(matter.rule.components):
        return None
    return say(
        "Form of {what}: in money.",
        "Form för {what}: i pengar.",
        what=listed([matter.title(name) for name in names]),
    )


def instalments(matter: Matter) -> Words | None:
    """How money is paid."""
    if matter.file.of_posts:
        return None
    if matter.rule.instalments is None:
        return Words("Payment: once a year.", "Utbetalning: en gång per år.")
    several = any(len(instalments) > 1 for _, instalments in matter.rule.instalments.values)
    if matter.rule.rounding.instalment is not None or not several:
        return None
    what = payments_rounded(matter.rule)
    text = Words("{what}: rounded to {step}.", "{what}: avrundad till {step}.")
    return sentence(Said(say(text, what=what, step=_whole(matter))))


def unspent(matter: Matter) -> Words | None:
    """Whether money that is left is repaid, and who bears what is overspent."""
    settlement = matter.rule.settlement
    if matter.file.of_posts:
        return None
    if settlement is None:
        return Words("Unspent support: no repayment is calculated.", "Oförbrukat stöd: ingen återbetalning beräknas.")
    if matter.written("settlement", "overspent"):
        return None
    return say("Overspending: {text}.", "Underskott: {text}.", text=OVERSPENT[settlement.overspent])


SILENCES: tuple[Silence, ...] = (
    represented,
    among,
    empty_seats,
    new_assembly,
    mid_term,
    leaving,
    weighted,
    parts_of_a_year,
    read_monthly,
    overhead,
    exact,
    shown,
    total,
    in_money,
    instalments,
    unspent,
)
"""What a file may be silent about, in the order in which it is told."""
