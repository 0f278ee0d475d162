"""What the language decides where the file is silent: overhead, rounding, payments, settlement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.formula import FULL_TIME
from polsek.problem import Words
from polsek.show.description.payment import OVERSPENT
from polsek.show.description.wording import listed, say

if TYPE_CHECKING:
    from polsek.show.description.matter import Matter


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
