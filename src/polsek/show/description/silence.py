"""What the file does not say, and what the rule language decides there: only what matters for the rule at hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, parts
from polsek.notation.formula import FULL_TIME, Named, Of
from polsek.problem import Words
from polsek.rules.figures import figures_of
from polsek.rules.words import PRESENCE
from polsek.show.description.support import OVERSPENT, all_parts
from polsek.show.description.wording import Said, Section, listed, name_text, say

if TYPE_CHECKING:
    from polsek.reference import Series
    from polsek.rules.rule import Component
    from polsek.show.description.wording import Matter


def _titles(names: list[str], matter: Matter, all_of_them: Words) -> Words:
    return all_of_them if len(names) == len(matter.rule.components) else listed([matter.title(name) for name in names])


def represented(matter: Matter) -> Words | None:
    """Who gets a component that does not say for whom it is."""
    names = [
        name
        for name, each in matter.rule.components.items()
        if not any(condition.sort in PRESENCE for condition in each.conditions)
    ]
    if not names:
        return None
    return say(
        "Entitled to {what}: parties with at least one mandate that has an elected member.",
        "Berättigade till {what}: partier representerade i fullmäktige, dvs. med minst ett mandat med vald ledamot.",
        what=_titles(names, matter, Words("the support", "stödet")),
    )


def leaving(matter: Matter) -> Words | None:
    """Whether a party that has left keeps anything."""
    names = [name for name, each in matter.rule.components.items() if not each.after_leaving]
    if not names:
        return None
    return say(
        "Parties that leave the assembly: {what} ends at once.",
        "Partier som lämnar fullmäktige: {what} upphör direkt.",
        what=_titles(names, matter, Words("the support", "stödet")),
    )


def among(matter: Matter) -> Words | None:
    """Who is counted in a divisor."""
    names = [
        name
        for name, each in matter.rule.components.items()
        if each.split and not matter.written("components", name, "among")
    ]
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


def new_assembly(matter: Matter) -> Words | None:
    """From when a new assembly counts."""
    if matter.written("mandates", "from"):
        return None
    return Words(
        "Newly elected assemblies: the mandates count from 1 January after the election.",
        "Nyvalda fullmäktige: mandaten räknas från den 1 januari efter valet.",
    )


def mid_term(matter: Matter) -> Words | None:
    """When a change inside the term counts."""
    if matter.written("mandates", "mid_term"):
        return None
    return Words("Changes inside the term: they count at once.", "Ändringar under mandatperioden: räknas direkt.")


def weighted(matter: Matter) -> Words | None:
    """How weighted mandates are rounded."""
    weighted = matter.rule.mandates.weighted
    if weighted is None or weighted.rounding is not None:
        return None
    return Words("Weighted mandates: they are not rounded.", "Vägda mandat: avrundas inte.")


def parts_of_a_year(matter: Matter) -> Words | None:
    """How a part of a year is counted."""
    if matter.written("time", "counted_by"):
        return None
    text = Words(
        "Parts of a year: whole months, a twelfth each",
        "Del av år: hela månader, en tolftedel var",
    )
    if not matter.written("time", "mid_month"):
        text = Words(
            f"{text.en}; a change inside a month counts from the next",
            f"{text.sv}; en ändring under en månad gäller från nästa",
        )
    if not matter.written("time", "year_starts"):
        text = Words(f"{text.en}; the support year is the calendar year", f"{text.sv}; stödåret är kalenderåret")
    return Words(f"{text.en}.", f"{text.sv}.")


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
        what=listed([name_text(name, when, matter._replace(year=None)) for name in names]),
    )


def _changes_inside(series: Series, matter: Matter) -> bool:
    """Tell whether a series has changed on another day than the first of a support year."""
    starts = matter.rule.time.year_starts
    return any((entry.start.month, entry.start.day) != starts for entry in series.entries if entry.start > date.min)


def overhead(matter: Matter) -> Words | None:
    """Whether payroll overhead is added."""
    names = [name for name, each in matter.rule.components.items() if FULL_TIME in each.per and each.overhead is None]
    if not names:
        return None
    what = listed([matter.title(name) for name in names])
    return say("Payroll overhead on {what}: none.", "PO-pålägg på {what}: inget.", what=what)


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
    if matter.file.of_posts:
        step = Words("0.01 of a full-time post", "0,01 heltidstjänst")
    elif matter.rule.unit == "kr":
        step = Words("whole kronor", "hela kronor")
    else:
        step = Words(f"whole {matter.rule.unit}", f"hela {matter.rule.unit}")
    return say(
        "Amounts shown: each rounded by itself to {step}.",
        "Visade belopp: avrundade var för sig till {step}.",
        step=step,
    )


def total(matter: Matter) -> Words | None:
    """How the grand total is made."""
    if matter.rule.rounding.total is not None:
        return None
    return Words(
        "Grand total: made from exact amounts; it may differ a little from the rows.",
        "Totalsumma: beräknas på oavrundade belopp och kan avvika något från raderna.",
    )


def instalments(matter: Matter) -> Words | None:
    """How money is paid."""
    if matter.file.of_posts:
        return None
    if matter.rule.instalments is None:
        return Words("Payment: once a year.", "Utbetalning: en gång per år.")
    held = matter.rule.instalments.values
    several = any(len(instalments) > 1 for _, instalments in held)
    if matter.rule.rounding.instalment is not None or not several:
        return None
    unit = (
        Words("whole kronor", "hela kronor")
        if matter.rule.unit == "kr"
        else Words(f"whole {matter.rule.unit}", f"hela {matter.rule.unit}")
    )
    return say(
        "Each payment: rounded to {unit}.",
        "Varje utbetalning: avrundad till {unit}.",
        unit=unit,
    )


def in_money(matter: Matter) -> Words | None:
    """Whether a component is paid in money where another is in kind."""
    if matter.file.of_posts:
        return None
    names = [name for name in matter.rule.components if not matter.written("components", name, "paid")]
    if not names or len(names) == len(matter.rule.components):
        return None
    return say(
        "Form of {what}: in money.",
        "Form för {what}: i pengar.",
        what=listed([matter.title(name) for name in names]),
    )


def unspent(matter: Matter) -> Words | None:
    """Whether money that is left is repaid, and who bears what is overspent."""
    settlement = matter.rule.settlement
    if matter.file.of_posts:
        return None
    if settlement is None:
        return Words("Unspent support: no repayment is calculated.", "Oförbrukat stöd: ingen återbetalning beräknas.")
    if matter.written("settlement", "overspent"):
        return None
    text = OVERSPENT[settlement.overspent]
    return Words(f"Overspending: {text.en}.", f"Underskott: {text.sv}.")


# --- all of them ------------------------------------------------------------------------------------------------

Silence = Callable[["Matter"], Words | None]


def silence_section(matter: Matter) -> Section:
    """Describe the defaults of the language that decide money in this rule."""
    heading = Words("Defaults", "Förval")
    if not matter.rule.components:
        return Section(heading, ())
    items = tuple(text for silence in SILENCES if (text := silence(matter)) is not None)
    head = Words("These hold, as the file gives nothing else:", "Gäller eftersom filen inte anger något annat:")
    return Section(heading, (Said(head, items),) if items else ())


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
