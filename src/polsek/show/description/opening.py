"""The beginning of a description: what it is, who decided it, when it holds, and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.formula import FULL_TIME
from polsek.problem import Words, same
from polsek.show.description.terms import span_text
from polsek.show.description.wording import Said, Section, date_text, from_date, listed, numeral, quoted, say

if TYPE_CHECKING:
    from polsek.rules.rule import Decision
    from polsek.show.description.matter import Matter


def opening_section(matter: Matter, authority: str) -> Section:
    """Describe the rule as a whole."""
    rule = matter.rule
    name = same(authority) if authority else matter.payer
    said = [say("the rule is that of {name}", "regeln gäller {name}", name=name)]
    if rule.status == "proposed":
        said = [
            say(
                "this is a proposal, not a decision, for {name}",
                "detta är ett förslag, inget beslut, för {name}",
                name=name,
            )
        ]
    said += [_validity(matter), *_year(matter), *_unit(matter), *_assembly(matter), *_parts(matter), *_source(matter)]
    return Section(rule.title, (Said(said[0]), *_decisions(matter), *(Said(text) for text in said[1:])))


def _decisions(matter: Matter) -> list[Said]:
    decided = matter.rule.decided if matter.period is None else matter.rule.decided_in(matter.period)
    if not decided:
        return [Said(Words("the file names no decision", "filen nämner inget beslut"))]
    if len(decided) == 1 and not decided[0].url:
        return [Said(say("it is decided by {by}", "den är beslutad av {by}", by=_decision(decided[0])))]
    return [Said(Words("it is decided by:", "den är beslutad av:"), tuple(_decision(each) for each in decided))]


def _decision(decision: Decision) -> Words:
    text = same(decision.by)
    if decision.on is not None:
        text = say("{text} on {day}", "{text} {day}", text=text, day=date_text(decision.on))
    if decision.ref:
        text = say("{text} ({ref})", "{text} ({ref})", text=text, ref=same(decision.ref))
    if decision.from_ is not None:
        text = say("{text}, which holds {day}", "{text}, som gäller {day}", text=text, day=from_date(decision.from_))
    if decision.url:
        text = say("{text}, {url}", "{text}, {url}", text=text, url=same(decision.url))
    return text


def _source(matter: Matter) -> list[Words]:
    source = matter.rule.source
    return [say("source: {source}", "källa: {source}", source=source)] if source else []


def _validity(matter: Matter) -> Words:
    valid = matter.rule.valid
    if valid.from_ is None:
        years = listed([same(str(year)) for year in sorted({table.year for table in matter.rule.published})])
        text = Words("it is not known from when it holds", "det är inte känt från när den gäller")
        if years.en:
            text = say(
                "{text}, so only the years of published tables are calculated: {years}",
                "{text}, så bara åren för publicerade tabeller beräknas: {years}",
                text=text,
                years=years,
            )
        if valid.to is None:
            return text
        return say("{text}; it holds {span}", "{text}; den gäller {span}", text=text, span=span_text(valid))
    if valid.to is None:
        return say("it holds {span} until further notice", "den gäller {span} och tills vidare", span=span_text(valid))
    return say(
        "it holds {span}; outside that there is no support",
        "den gäller {span}; utanför den tiden finns inget stöd",
        span=span_text(valid),
    )


def _year(matter: Matter) -> list[Words]:
    period = matter.period
    if period is None:
        return []
    valid = matter.rule.valid
    span = {"start": date_text(period.start), "end": date_text(period.last), "year": same(str(matter.year))}
    outside = (valid.from_ is not None and valid.from_ >= period.end) or (
        valid.to is not None and valid.to < period.start
    )
    if outside:
        text = Words(
            "it gives nothing for the support year {year} ({start} to {end})",
            "den ger inget för stödåret {year} ({start} till {end})",
        )
    else:
        text = Words(
            "the figures are those of the support year {year} ({start} to {end})",
            "talen är de som gäller stödåret {year} ({start} till {end})",
        )
    return [say(text.en, text.sv, **span)]


def _unit(matter: Matter) -> list[Words]:
    if matter.rule.unit == FULL_TIME:
        return [Words("it shares out posts, not money", "den fördelar tjänster, inte pengar")]
    if matter.rule.unit != "kr":
        return [say("amounts are in {unit}", "beloppen är i {unit}", unit=same(matter.rule.unit))]
    return []


def _assembly(matter: Matter) -> list[Words]:
    if matter.national or not matter.rule.components:
        return []
    return [
        Words(
            "the assembly means here the one whose mandates count",
            "med fullmäktige menas här den församling vars mandat räknas",
        )
    ]


def _parts(matter: Matter) -> list[Words]:
    components = matter.rule.components
    if not components:
        return [Words("the file says who employs, but no amounts", "filen säger vem som anställer, men inga belopp")]
    if len(components) == 1:
        return []
    titles = listed([quoted(each.called(name)) for name, each in components.items()])
    count = numeral(len(components))
    return [
        say(
            "a party’s support is the sum of {n} parts: {titles}",
            "ett partis stöd är summan av {n} delar: {titles}",
            n=count,
            titles=titles,
        )
    ]
