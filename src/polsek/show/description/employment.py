"""Who employs, leads and is responsible, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.description.wording import Said, Section, quoted, say

if TYPE_CHECKING:
    from polsek.rules.rule import Arrangement
    from polsek.show.description.matter import Matter

_EMPLOYER = {
    "the party": Words("the party is the employer", "partiet är arbetsgivare"),
    "the authority": Words("{payer} is the employer", "{payer} är arbetsgivare"),
    "the party chooses": Words(
        "each party chooses who is the employer: itself or {payer}",
        "varje parti väljer vem som är arbetsgivare: partiet självt eller {payer}",
    ),
}


def arrangement_section(matter: Matter) -> Section:
    """Describe who employs, leads and is responsible."""
    arrangement = matter.rule.arrangement
    heading = Words("Employment", "Anställning")
    if arrangement is None:
        return Section(heading, ())
    employer = _EMPLOYER[arrangement.employer]
    first = Said(say(employer.en, employer.sv, payer=matter.payer))
    items = tuple(_texts(arrangement))
    return Section(
        heading, (first, Said(Words("in the file’s own words:", "med filens egna ord:"), items)) if items else (first,)
    )


def _texts(arrangement: Arrangement) -> list[Words]:
    named = (
        (Words("employment is decided by", "anställning beslutas av"), arrangement.employed_by),
        (Words("leads the daily work", "leder det dagliga arbetet"), arrangement.leads),
        (Words("responsible for the work environment", "ansvarar för arbetsmiljön"), arrangement.responsible),
        (Words("terms", "villkor"), arrangement.terms),
        (Words("notice", "uppsägning"), arrangement.notice),
        (Words("ends", "upphör"), arrangement.ends),
    )
    return [say("{name}: {text}", "{name}: {text}", name=name, text=quoted(text)) for name, text in named if text]
