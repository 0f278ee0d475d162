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
        "Which parties get {what}: those represented in the assembly, that is with at least one seat on "
        "which an elected "
        "member sits. A party without a mandate, or with empty seats only, is left out.",
        "Vilka partier som får {what}: de som är representerade i fullmäktige, alltså har minst en plats där en vald "
        "ledamot sitter. Ett parti utan mandat, eller med bara tomma stolar, blir utan.",
        what=_titles(names, matter, Words("the support", "stödet")),
    )


def leaving(matter: Matter) -> Words | None:
    """Whether a party that has left keeps anything."""
    names = [name for name, each in matter.rule.components.items() if not each.after_leaving]
    if not names:
        return None
    return say(
        "Whether a party keeps {what} after it has left the assembly: no, it ends at once.",
        "Om ett parti behåller {what} efter att det har lämnat fullmäktige: nej, det upphör genast.",
        what=_titles(names, matter, Words("anything", "något")),
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
        "Who is counted when the sum of {what} is divided: all that are entitled to a part, as said above; neither the "
        "whole assembly nor only those who are paid.",
        "Vilka som räknas när summan i {what} delas: alla som har rätt till en del, som det står ovan; varken hela "
        "fullmäktige eller bara de som får betalt.",
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
    return Words(
        "Whether empty seats count: they do. A party is counted with all its mandates, also those without "
        "an elected member.",
        "Om tomma stolar räknas: det gör de. Ett parti räknas med alla sina mandat, även dem som saknar vald ledamot.",
    )


def new_assembly(matter: Matter) -> Words | None:
    """From when a new assembly counts."""
    if matter.written("mandates", "from"):
        return None
    text = Words(
        "From when a newly elected assembly counts: from 1 January after the election",
        "Från när ett nyvalt fullmäktige räknas: från den 1 januari efter valet",
    )
    if not (matter.national and matter.rule.is_national):
        return Words(f"{text.en}.", f"{text.sv}.")
    return Words(
        f"{text.en}, although it takes its seats on 15 October.", f"{text.sv}, trots att det tillträder den 15 oktober."
    )


def mid_term(matter: Matter) -> Words | None:
    """When a change inside the term counts."""
    if matter.written("mandates", "mid_term"):
        return None
    return Words(
        "When a change inside the term counts (a party splits, a member leaves): at once, without waiting "
        "for the next year.",
        "När en ändring under mandatperioden räknas (ett parti delas, en ledamot lämnar): genast, utan "
        "att vänta till nästa år.",
    )


def weighted(matter: Matter) -> Words | None:
    """How weighted mandates are rounded."""
    weighted = matter.rule.mandates.weighted
    if weighted is None or weighted.rounding is not None:
        return None
    return Words("How weighted mandates are rounded: not at all.", "Hur vägda mandat avrundas: inte alls.")


def parts_of_a_year(matter: Matter) -> Words | None:
    """How a part of a year is counted."""
    if matter.written("time", "counted_by"):
        return None
    text = Words(
        "How a part of a year is counted: in months, each a twelfth of the year",
        "Hur en del av ett år räknas: i månader, var och en en tolftedel av året",
    )
    if not matter.written("time", "mid_month"):
        text = Words(
            f"{text.en} and with what holds on its first day, so a change inside a month counts from the next",
            f"{text.sv} och med det som gäller dess första dag, så en ändring inne i en månad räknas från nästa",
        )
    if not matter.written("time", "year_starts"):
        text = Words(f"{text.en}; the year is the calendar year", f"{text.sv}; året är kalenderåret")
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
        "The day on which to read {what}: month by month, so a change inside the year changes the support.",
        "Vilken dag {what} läses av: månad för månad, så en ändring under året ändrar stödet.",
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
    return say("Payroll overhead on {what}: none is added.", "PO-pålägg på {what}: inget läggs till.", what=what)


def exact(matter: Matter) -> Words | None:
    """Whether anything is rounded on the way."""
    steps = ("amount", "rate", "count", "employment", "subtotal", "with_overhead", "component", "party")
    own = [each.rounding for each in matter.rule.components.values() if each.rounding is not None]
    if any(getattr(roundings, step) is not None for roundings in (matter.rule.rounding, *own) for step in steps):
        return Words(
            "Rounding at other steps: none, the calculation is exact there.",
            "Avrundning i övriga steg: ingen, där räknas exakt.",
        )
    return Words(
        "Rounding on the way: none, the calculation is exact.", "Avrundning på vägen: ingen, beräkningen är exakt."
    )


def shown(matter: Matter) -> Words | None:
    """How amounts are shown."""
    if matter.rule.rounding.shown is not None:
        return None
    if matter.file.of_posts:
        step = Words("the nearest 0.01 of a full-time post", "närmaste 0,01 heltidstjänst")
    elif matter.rule.unit == "kr":
        step = Words("the nearest whole krona", "närmaste hela krona")
    else:
        step = Words(f"the nearest whole {matter.rule.unit}", f"närmaste hela {matter.rule.unit}")
    return say(
        "How amounts are shown: each rounded by itself to {step}, halves upwards.",
        "Hur belopp visas: vart och ett avrundas för sig till {step}, hälften uppåt.",
        step=step,
    )


def total(matter: Matter) -> Words | None:
    """How the grand total is made."""
    if matter.rule.rounding.total is not None:
        return None
    return Words(
        "How the total of all parties is made: from the exact amounts, so the rows as shown need not add up to it.",
        "Hur summan för alla partier görs: av de exakta beloppen, så raderna som de visas behöver inte gå "
        "ihop med den.",
    )


def instalments(matter: Matter) -> Words | None:
    """How money is paid."""
    if matter.file.of_posts:
        return None
    if matter.rule.instalments is None:
        return Words(
            "How often money is paid: once a year, the whole of it.",
            "Hur ofta pengar betalas ut: en gång om året, allt på en gång.",
        )
    held = matter.rule.instalments.values
    several = any(len(instalments) > 1 for _, instalments in held)
    if matter.rule.rounding.instalment is not None or not several:
        return None
    unit = (
        Words("whole krona", "hela krona")
        if matter.rule.unit == "kr"
        else Words(f"whole {matter.rule.unit}", f"hela {matter.rule.unit}")
    )
    return say(
        "How a payment is rounded: to the nearest {unit}, halves upwards.",
        "Hur en utbetalning avrundas: till närmaste {unit}, hälften uppåt.",
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
        "In money or in kind, for {what}: in money.",
        "I pengar eller i natura, för {what}: i pengar.",
        what=listed([matter.title(name) for name in names]),
    )


def unspent(matter: Matter) -> Words | None:
    """Whether money that is left is repaid, and who bears what is overspent."""
    settlement = matter.rule.settlement
    if matter.file.of_posts:
        return None
    if settlement is None:
        return Words(
            "What happens with money that is not used: no repayment is calculated.",
            "Vad som händer med pengar som inte används: ingen återbetalning beräknas.",
        )
    if matter.written("settlement", "overspent"):
        return None
    text = OVERSPENT[settlement.overspent]
    return Words(f"Who bears what is overspent: {text.en}.", f"Vem som bär ett underskott: {text.sv}.")


# --- all of them ------------------------------------------------------------------------------------------------

Silence = Callable[["Matter"], Words | None]


def silence_section(matter: Matter) -> Section:
    """Describe the defaults of the language that decide money in this rule."""
    heading = Words("What the file does not say", "Det som filen inte säger")
    if not matter.rule.components:
        return Section(heading, ())
    items = tuple(text for silence in SILENCES if (text := silence(matter)) is not None)
    head = Words("Where the file is silent, the rule language decides:", "Där filen tiger bestämmer regelspråket:")
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
