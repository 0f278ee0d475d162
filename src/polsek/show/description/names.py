"""What a name stands for, as it is said in a sentence: a series, a figure, a pool, an earlier component, a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.description.wording import date_text, lower, on_day_text, quoted, say

if TYPE_CHECKING:
    from polsek.notation.formula import When
    from polsek.show.description.matter import Matter

FACTS = {
    "rent": Words("rent", "hyra"),
    "employment": Words("share of full time", "tjänstgöringsgrad"),
    "members": Words("number of members", "antal medlemmar"),
    "votes": Words("number of votes", "antal röster"),
    "inhabitants": Words("number of inhabitants", "antal invånare"),
}
"""What facts are often called; another one keeps its name, in quotation marks."""
_NEUTER = ("belopp", "index", "arvode", "pålägg", "tal")


def name_text(name: str, when: When, matter: Matter, *, values: Words | None = None) -> Words:
    """Say what a name stands for and when it is read; with `values`, what it is in the year."""
    text = _series(matter.series[name].title) if name in matter.series else _own(name, matter)
    notes = [each for each in (level(when), values) if each is not None]
    if not notes:
        return text
    return say("{text} ({notes})", "{text} ({notes})", text=text, notes=_noted(notes))


def _noted(notes: list[Words]) -> Words:
    return notes[0] if len(notes) == 1 else say("{when}: {values}", "{when}: {values}", when=notes[0], values=notes[1])


def _series(title: Words) -> Words:
    """Give a series with its article: `the price base amount`, ett prisbasbelopp, en riksdagsledamots arvode."""
    low = lower(title)
    first, _, rest = low.sv.partition(" ")
    if rest and first.endswith("s"):
        return Words(f"the {low.en}", f"en {low.sv}")
    return Words(f"the {low.en}", f"ett {low.sv}" if low.sv.endswith(_NEUTER) else low.sv)


def _own(name: str, matter: Matter) -> Words:
    rule = matter.rule
    if name in rule.pools:
        return say("the pool {title}", "potten {title}", title=matter.title(name))
    if name in rule.components:
        return say("what the party gets as {title}", "det som partiet får som {title}", title=matter.title(name))
    if name in rule.facts:
        of_party = rule.facts[name].of_party
        fact = fact_text(name, matter)
        return (
            say("the party’s {fact}", "partiets {fact}", fact=fact)
            if of_party
            else say("the assembly’s {fact}", "fullmäktiges {fact}", fact=fact)
        )
    return matter.title(name)


def fact_text(name: str, matter: Matter) -> Words:
    """Say what a fact is called: by its title in quotation marks, or by a usual word."""
    usual = FACTS.get(name) if name not in matter.rule.facts or matter.rule.facts[name].title is None else None
    return usual or say("figure {name}", "uppgift {name}", name=quoted(matter.rule.called(name)))


def level(when: When) -> Words | None:
    """Say on which day a figure is read; None when it is read month by month."""
    if when.fixed is not None:
        return say("as of {day}", "nivån {day}", day=date_text(when.fixed))
    if when.day is not None:
        day = on_day_text(when.day)
        if when.last_year:
            return say("as of {day} the year before", "nivån {day} året före", day=day)
        return say("as of {day} of the support year", "nivån {day} under stödåret", day=day)
    return Words("that of the year before", "föregående års nivå") if when.last_year else None
