"""The rule as a whole: who decided it, when it holds, which mandates count, what else must be known, who employs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated
from polsek.notation.formula import FULL_TIME
from polsek.period import NEW_YEAR
from polsek.problem import Words, same
from polsek.show.description.component import span_text
from polsek.show.description.figures import inline, is_exact, narrowed
from polsek.show.description.wording import (
    Said,
    Section,
    date_text,
    from_date,
    listed,
    number_word,
    numeral,
    on_day_text,
    quoted,
    say,
    written_date,
)
from polsek.show.numbers import unit_name

if TYPE_CHECKING:
    from polsek.notation.figure import Band, Figure
    from polsek.period import Period
    from polsek.rules.noted import Fact
    from polsek.rules.rule import Arrangement, Decision, Weighted
    from polsek.show.description.wording import Matter


def opening_section(matter: Matter, authority: str) -> Section:
    """Describe the rule as a whole."""
    rule = matter.rule
    name = same(authority) if authority else matter.payer
    said = [say("the rule is that of {name}", "regeln gäller för {name}", name=name)]
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
        return [Said(Words("the file names no decision", "inget beslut är angivet i regelfilen"))]
    if len(decided) == 1 and decided[0].by.casefold().startswith(_LAWS):
        return [Said(say("it follows from {by}", "den följer av {by}", by=_decision(decided[0])))]
    if len(decided) == 1 and not decided[0].url:
        return [Said(say("it is decided by {by}", "beslut: {by}", by=_decision(decided[0])))]
    return [Said(Words("it is decided by:", "beslut:"), tuple(_decision(each) for each in decided))]


_LAWS = ("lag ", "lagen ", "förordning ", "förordningen ")
"""How the name of a law begins, which nobody decides for a support of his own."""


def _decision(decision: Decision) -> Words:
    by, section, number = decision.by.partition(" § ")
    text = same(by)
    if decision.on is not None:
        text = say("{text} {day}", "{text} {day}", text=text, day=date_text(decision.on))
    if section:
        text = say("{text} § {number}", "{text} § {number}", text=text, number=same(number))
    if decision.ref:
        text = say("{text} ({ref})", "{text} (dnr {ref})", text=text, ref=same(decision.ref))
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
        text = Words("it is not known from when it holds", "det är okänt från när den gäller")
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
    span = {"span": _days_of(period), "year": same(str(matter.year))}
    outside = (valid.from_ is not None and valid.from_ >= period.end) or (
        valid.to is not None and valid.to < period.start
    )
    if outside:
        text = Words(
            "it gives nothing for the support year {year} ({span})",
            "den ger inget stöd för stödåret {year} ({span})",
        )
    else:
        text = Words(
            "the figures are those of the support year {year} ({span})",
            "beloppen avser stödåret {year} ({span})",
        )
    return [say(text.en, text.sv, **span)]


def _days_of(period: Period) -> Words:
    """Write the days of a support year."""
    if (period.start.month, period.start.day) == NEW_YEAR:
        return Words("1 January to 31 December", "1 januari–31 december")
    return say("{start} to {end}", "{start}–{end}", start=written_date(period.start), end=written_date(period.last))


def _unit(matter: Matter) -> list[Words]:
    if matter.rule.unit == FULL_TIME:
        return [Words("it shares out posts, not money", "stödet är tjänster, inte pengar")]
    if matter.rule.unit != "kr":
        return [say("amounts are in {unit}", "beloppen är i {unit}", unit=same(matter.rule.unit))]
    return []


def _assembly(matter: Matter) -> list[Words]:
    if matter.national or not matter.rule.components:
        return []
    return [
        Words(
            "the assembly means here the one whose mandates count",
            "fullmäktige avser här den församling vars mandat räknas",
        )
    ]


def _parts(matter: Matter) -> list[Words]:
    components = matter.rule.components
    if not components:
        return [
            Words(
                "the file says who employs, but no amounts", "filen anger vem som anställer men innehåller inga belopp"
            )
        ]
    if len(components) == 1:
        return []
    titles = listed([quoted(each.called(name)) for name, each in components.items()])
    count = number_word(len(components))
    return [
        say(
            "a party’s support is the sum of {n} parts: {titles}",
            "stödet till ett parti består av {n} delar: {titles}",
            n=count,
            titles=titles,
        )
    ]


# --- which mandates count, and what else must be known --------------------------------------------------------------


_MID_TERM = {
    "at once": Words("a change inside the term counts at once", "en ändring under mandatperioden räknas direkt"),
    "next year": Words(
        "a change inside the term counts from the next support year",
        "en ändring under mandatperioden räknas från nästa stödår",
    ),
    "never": Words(
        "a change inside the term does not count: the result of the election holds for the whole term",
        "en ändring under mandatperioden räknas inte: valresultatet gäller hela mandatperioden",
    ),
}
_EMPTY = {
    "counted": Words(
        "an empty seat counts: a party is counted with all its mandates",
        "tomma stolar räknas: partiet räknas med alla sina mandat",
    ),
    "not counted": Words(
        "an empty seat (a mandate without an elected member) does not count as a mandate of its party",
        "tomma stolar (mandat utan vald ledamot) räknas inte",
    ),
}


def seating_section(matter: Matter) -> Section:
    """Describe what the file itself says of mandates and of the year."""
    seating = matter.rule.mandates
    said = []
    if matter.rule.assembly:
        code = same(matter.rule.assembly)
        said.append(
            say(
                "the seats are those of the assembly of authority {code}",
                "mandaten är de i fullmäktige med koden {code}",
                code=code,
            )
        )
    if matter.written("mandates", "from"):
        day = on_day_text(seating.from_)
        said.append(
            say(
                "a newly elected assembly counts from {day} after the election",
                "ett nyvalt fullmäktige räknas från {day} efter valet",
                day=day,
            )
        )
    if matter.written("mandates", "mid_term"):
        said.append(_MID_TERM[seating.mid_term])
    if matter.written("mandates", "empty_seats"):
        said.append(_EMPTY[seating.empty_seats])
    found = [Said(text) for text in said]
    if seating.weighted is not None:
        found += _weighted(seating.weighted, matter)
    found += [*_calendar(matter), *_leavers(matter)]
    return Section(Words("Which mandates count, and when", "Vilka mandat som räknas, och när"), tuple(found))


def _weighted(weighted: Weighted, matter: Matter) -> list[Said]:
    text = Words(
        "a weighted mandate is made of two elections: the new result times its share, and the result of the election "
        "before times what remains to 100\u00a0%; the mandate distribution of the election before must be known too",
        "vägda mandat beräknas på två val: det nya resultatet med den andel som anges nedan och det förra med resten; "
        "därför måste även mandatfördelningen från valet före finnas",
    )
    found = [Said(text), *_new_shares(narrowed(weighted.new_result, matter), same(""), matter)]
    if is_exact(narrowed(weighted.rounding, matter)):
        found.append(Said(Words("the weighted number is not rounded", "det vägda antalet avrundas inte")))
    elif weighted.rounding is not None:
        how = inline(narrowed(weighted.rounding, matter), matter)
        found.append(Said(say("the weighted number is rounded {how}", "det vägda antalet avrundas {how}", how=how)))
    return [*found, *_outside(weighted, matter)]


def _new_shares(figure: Figure | None, since: Words, matter: Matter) -> list[Said]:
    """Say the new result's share, date by date."""
    if isinstance(figure, Dated):
        dates = [(say(" {day}", " {day}", day=from_date(day)), value) for day, value in figure.values]
        return [said for start, value in dates for said in _new_shares(narrowed(value, matter), start, matter)]
    if isinstance(figure, Banded):
        text = Words(
            "the new result’s share{s} by year of the term:", "det nya resultatets andel{s} efter år i mandatperioden:"
        )
        return [Said(say(text.en, text.sv, s=since), tuple(_year_of_term(band, matter) for band in figure.bands))]
    text = Words("the new result’s share{s} is {n}", "det nya resultatets andel{s} är {n}")
    return [Said(say(text.en, text.sv, s=since, n=inline(figure, matter)))]


def _year_of_term(band: Band, matter: Matter) -> Words:
    first, last = numeral(band.first), numeral(band.last or band.first)
    text = Words("year {first}: {share}", "år {first}: {share}")
    if band.last is None:
        text = Words("year {first} and later: {share}", "år {first} och senare: {share}")
    elif band.last > band.first:
        text = Words("years {first}–{last}: {share}", "år {first}–{last}: {share}")
    return say(text.en, text.sv, first=first, last=last, share=inline(narrowed(band.figure, matter), matter))


def _outside(weighted: Weighted, matter: Matter) -> list[Said]:
    if not weighted.outside:
        return []
    fact = quoted(matter.rule.called(weighted.outside))
    text = say(
        "a party without mandates in one of the elections counts its {fact} there instead",
        "ett parti utan mandat i ett av valen räknar där i stället sin uppgift {fact}",
        fact=fact,
    )
    if weighted.outside_at_most is not None:
        text = say("{text}, at most {n}", "{text}, högst {n}", text=text, n=numeral(weighted.outside_at_most))
    return [Said(text)]


def _calendar(matter: Matter) -> list[Said]:
    time, found = matter.rule.time, []
    if matter.written("time", "year_starts"):
        day = on_day_text(time.year_starts)
        text = say(
            "the support year begins on {day} and is named by the year in which it begins",
            "stödåret börjar {day} och kallas efter det år då det börjar",
            day=day,
        )
        found.append(text)
    if matter.written("time", "counted_by"):
        found.append(
            Words("a part of a year is counted in days", "del av år räknas i dagar")
            if time.counted_by == "days"
            else Words("a part of a year is counted in months", "del av år räknas i månader")
        )
    if matter.written("time", "mid_month"):
        found.append(
            Words(
                "a change inside a month counts for the whole of that month",
                "en ändring under en månad räknas från månadens början",
            )
            if time.mid_month == "same month"
            else Words(
                "a change inside a month counts from the month after",
                "en ändring under en månad räknas från nästa månad",
            )
        )
    return [Said(text) for text in found]


def _leavers(matter: Matter) -> list[Said]:
    if not any(component.after_leaving for component in matter.rule.components.values()):
        return []
    return [
        Said(
            Words(
                "a party has left when it had mandates in the distribution before and has none in the one "
                "that counts; it has "
                "left the day before that one counts, so the distribution before must be known as well",
                "ett parti har lämnat fullmäktige om det hade mandat tidigare men saknar mandat i den gällande "
                "fördelningen; "
                "därför måste även den tidigare mandatfördelningen finnas",
            )
        )
    ]


# --- facts ----------------------------------------------------------------------------------------------------------

_SORTS = {
    "number": Words("a number", "ett antal"),
    "share": Words("a share in per cent", "en andel i procent"),
    "yes/no": Words("yes or no", "ja eller nej"),
}


def facts_section(matter: Matter) -> Section:
    """Describe what must be known besides the mandates."""
    items = tuple(_fact(fact.called(name), fact) for name, fact in matter.rule.facts.items())
    said = [Said(Words("besides the mandates, the rule asks for:", "utöver mandaten behövs:"), items)] if items else []
    if any(
        each.sort in ("government", "opposition")
        for component in matter.rule.components.values()
        for each in component.conditions
    ):
        text = Words(
            "which parties govern and which are in opposition is for people to say: it is written in the "
            "mandate file (side), "
            "and a party of which it is not written stops the calculation",
            "vilka partier som styr och vilka som är i opposition måste anges i "
            "mandatfilen (side); saknas uppgiften för ett "
            "parti kan stödet inte beräknas",
        )
        said.append(Said(text))
    return Section(Words("What else must be known", "Uppgifter som behövs"), tuple(said))


def _fact(name: Words, fact: Fact) -> Words:
    whose = Words("of each party", "för varje parti") if fact.of_party else Words("of the assembly", "för fullmäktige")
    sort = _SORTS.get(fact.sort) or say("an amount in {unit}", "ett belopp i {unit}", unit=_counted_in(fact.sort))
    text = say("{name}: {sort}, {whose}", "{name}: {sort}, {whose}", name=quoted(name), sort=sort, whose=whose)
    if fact.otherwise is None:
        return text
    answer = Words("yes", "ja") if fact.otherwise else Words("no", "nej")
    return say(
        "{text}; where nothing is stated it is {answer}",
        "{text}; där inget är angivet är det {answer}",
        text=text,
        answer=answer,
    )


def _counted_in(unit: str) -> Words:
    return Words(unit_name(unit, "en"), unit_name(unit, "sv"))


# --- who employs ----------------------------------------------------------------------------------------------------


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
        heading, (first, Said(Words("in the file’s own words:", "enligt regelfilen:"), items)) if items else (first,)
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
