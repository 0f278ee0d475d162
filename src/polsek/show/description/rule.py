"""The rule as a whole: who decided it, when it holds, which mandates count, what else must be known, who employs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated
from polsek.notation.formula import FULL_TIME
from polsek.notation.sorts import unit_words
from polsek.period import NEW_YEAR, since
from polsek.problem import Words, same
from polsek.show.description.component import span_text
from polsek.show.description.figures import inline, is_exact, narrowed
from polsek.show.description.wording import (
    Said,
    day_text,
    headed,
    listed,
    number_word,
    quoted,
    say,
    section,
    written_date,
)
from polsek.show.head import decided_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.notation.figure import Band, Figure
    from polsek.period import Period
    from polsek.rules.noted import Fact
    from polsek.rules.rule import Decision, Weighted
    from polsek.show.description.wording import Matter, Section


def opening_section(matter: Matter, authority: str) -> Section:
    """Describe the rule as a whole."""
    return section(matter.rule.title, _opening(matter, same(authority) if authority else matter.payer))


def _opening(matter: Matter, name: Words) -> Iterator[Words | Said]:
    rule = matter.rule
    text = Words("the rule is that of {name}", "regeln gäller för {name}")
    if rule.status == "proposed":
        text = Words("this is a proposal, not a decision, for {name}", "detta är ett förslag, inget beslut, för {name}")
    yield say(text, name=name)
    yield _decisions(matter)
    yield _validity(matter)
    yield from _year(matter)
    if rule.unit == FULL_TIME:
        yield Words("it shares out posts, not money", "stödet är tjänster, inte pengar")
    elif rule.unit != "kr":
        yield say("amounts are in {unit}", "beloppen är i {unit}", unit=rule.unit)
    if rule.components and not matter.national:
        yield Words(
            "the assembly means here the one whose mandates count",
            "fullmäktige avser här den församling vars mandat räknas",
        )
    yield from _parts(matter)
    if rule.source:
        yield say("source: {source}", "källa: {source}", source=rule.source)


def _decisions(matter: Matter) -> Words | Said:
    decided = matter.rule.decided if matter.period is None else matter.rule.decided_in(matter.period)
    if not decided:
        return Words("the file names no decision", "inget beslut är angivet i regelfilen")
    first = decided[0]
    if len(decided) == 1 and first.by.casefold().startswith(_LAWS):
        return say("it follows from {by}", "den följer av {by}", by=_law(_decision(first)))
    if len(decided) == 1 and not first.url:
        return say("it is decided by {by}", "beslut: {by}", by=_decision(first))
    return Said(Words("it is decided by:", "beslut:"), tuple(_decision(each) for each in decided))


_LAWS = ("lag ", "lagen ", "förordning ", "förordningen ")
"""How the name of a law begins, which nobody decides for a support of his own."""


def _law(name: Words) -> Words:
    """Name a law within a sentence: `lagen (1972:625)`, where the name of it begins with `lag`."""
    word, space, rest = name.sv.partition(" ")
    definite = {"lag": "lagen", "förordning": "förordningen"}.get(word.casefold(), word)
    return Words(name.en, f"{definite}{space}{rest}")


def _decision(decision: Decision) -> Words:
    text = same(decided_by(decision))
    if decision.ref:
        text = say("{text} ({ref})", "{text} (dnr {ref})", text=text, ref=decision.ref)
    if decision.from_ is not None:
        text = say("{text}, which holds {day}", "{text}, som gäller {day}", text=text, day=since(decision.from_))
    return say("{text}, {url}", text=text, url=decision.url) if decision.url else text


def _validity(matter: Matter) -> Words:
    valid = matter.rule.valid
    if valid.from_ is None:
        text = _since_unknown(matter)
        held = Words("{text}; it holds {span}", "{text}; den gäller {span}")
        return text if valid.to is None else say(held, text=text, span=span_text(valid))
    text = Words("it holds {span} until further notice", "den gäller {span} och tills vidare")
    if valid.to is not None:
        text = Words(
            "it holds {span}; outside that there is no support",
            "den gäller {span}; utanför den tiden finns inget stöd",
        )
    return say(text, span=span_text(valid))


def _since_unknown(matter: Matter) -> Words:
    text = Words("it is not known from when it holds", "det är okänt från när den gäller")
    years = sorted({table.year for table in matter.rule.published})
    if not years:
        return text
    return say(
        "{text}, so only the years of published tables are calculated: {years}",
        "{text}, så bara åren för publicerade tabeller beräknas: {years}",
        text=text,
        years=listed([same(str(year)) for year in years]),
    )


def _year(matter: Matter) -> Iterator[Words]:
    period, valid = matter.period, matter.rule.valid
    if period is None:
        return
    text = Words("the figures are those of the support year {year} ({span})", "beloppen avser stödåret {year} ({span})")
    if (valid.from_ or period.start) >= period.end or (valid.to or period.start) < period.start:
        text = Words(
            "it gives nothing for the support year {year} ({span})",
            "den ger inget stöd för stödåret {year} ({span})",
        )
    yield say(text, span=_days_of(period), year=str(matter.year))


def _days_of(period: Period) -> Words:
    """Write the days of a support year."""
    if (period.start.month, period.start.day) == NEW_YEAR:
        return Words("1 January to 31 December", "1 januari–31 december")
    start, end = written_date(period.start), written_date(period.last)
    return Words(f"{start.en} to {end.en}", f"{start.sv}–{end.sv}".replace("den ", ""))


def _parts(matter: Matter) -> Iterator[Words]:
    titles = [quoted(each.called(name)) for name, each in matter.rule.components.items()]
    if not titles:
        yield Words(
            "the file says who employs, but no amounts", "filen anger vem som anställer men innehåller inga belopp"
        )
    elif len(titles) > 1:
        yield say(
            "a party’s support is the sum of {n} parts: {titles}",
            "stödet till ett parti består av {n} delar: {titles}",
            n=number_word(len(titles)),
            titles=listed(titles),
        )


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


@headed(Words("Which mandates count, and when", "Vilka mandat som räknas, och när"))
def seating_section(matter: Matter) -> Iterator[Words | Said]:
    """Describe what the file itself says of mandates and of the year."""
    yield from (*_seating(matter), *_calendar(matter), *_leavers(matter))


def _seating(matter: Matter) -> Iterator[Words | Said]:
    seating = matter.rule.mandates
    if matter.rule.assembly:
        yield say(
            "the seats are those of the assembly of authority {code}",
            "mandaten är de i fullmäktige med koden {code}",
            code=matter.rule.assembly,
        )
    if matter.written("mandates", "from"):
        yield say(
            "a newly elected assembly counts from {day} after the election",
            "ett nyvalt fullmäktige räknas från {day} efter valet",
            day=day_text(*seating.from_),
        )
    if matter.written("mandates", "mid_term"):
        yield _MID_TERM[seating.mid_term]
    if matter.written("mandates", "empty_seats"):
        yield _EMPTY[seating.empty_seats]
    if seating.weighted is not None:
        yield from _weighted(seating.weighted, matter)


def _weighted(weighted: Weighted, matter: Matter) -> Iterator[Words | Said]:
    yield Words(
        "a weighted mandate is made of two elections: the new result times its share, and the result of the election "
        "before times what remains to 100\u00a0%; the mandate distribution of the election before must be known too",
        "vägda mandat beräknas på två val: det nya resultatet med den andel som anges nedan och det förra med resten; "
        "därför måste även mandatfördelningen från valet före finnas",
    )
    yield from _new_shares(weighted.new_result, same(""), matter)
    if is_exact(weighted.rounding, matter):
        yield Words("the weighted number is not rounded", "det vägda antalet avrundas inte")
    elif weighted.rounding is not None:
        how = inline(weighted.rounding, matter)
        yield say("the weighted number is rounded {how}", "det vägda antalet avrundas {how}", how=how)
    if weighted.outside:
        yield _outside(weighted, matter)


def _new_shares(figure: Figure | None, start: Words, matter: Matter) -> Iterator[Words | Said]:
    """Say the new result's share, date by date."""
    found = narrowed(figure, matter)
    if isinstance(found, Dated):
        for day, value in found.values:
            yield from _new_shares(value, say(" {day}", day=since(day)), matter)
    elif isinstance(found, Banded):
        text = Words(
            "the new result’s share{s} by year of the term:", "det nya resultatets andel{s} efter år i mandatperioden:"
        )
        yield Said(say(text, s=start), tuple(_year_of_term(band, matter) for band in found.bands))
    else:
        text = Words("the new result’s share{s} is {n}", "det nya resultatets andel{s} är {n}")
        yield say(text, s=start, n=inline(found, matter))


def _year_of_term(band: Band, matter: Matter) -> Words:
    text = Words("year {first}: {share}", "år {first}: {share}")
    if band.last is None:
        text = Words("year {first} and later: {share}", "år {first} och senare: {share}")
    elif band.last > band.first:
        text = Words("years {first}–{last}: {share}", "år {first}–{last}: {share}")
    return say(text, first=band.first, last=band.last or band.first, share=inline(band.figure, matter))


def _outside(weighted: Weighted, matter: Matter) -> Words:
    text = say(
        "a party without mandates in one of the elections counts its {fact} there instead",
        "ett parti utan mandat i ett av valen räknar där i stället sin uppgift {fact}",
        fact=quoted(matter.rule.called(weighted.outside)),
    )
    if weighted.outside_at_most is None:
        return text
    return say("{text}, at most {n}", "{text}, högst {n}", text=text, n=weighted.outside_at_most)


_COUNTED_BY = {
    "days": Words("a part of a year is counted in days", "del av år räknas i dagar"),
    "months": Words("a part of a year is counted in months", "del av år räknas i månader"),
}
_MID_MONTH = {
    "same month": Words(
        "a change inside a month counts for the whole of that month",
        "en ändring under en månad räknas från månadens början",
    ),
    "next month": Words(
        "a change inside a month counts from the month after", "en ändring under en månad räknas från nästa månad"
    ),
}


def _calendar(matter: Matter) -> Iterator[Words]:
    time = matter.rule.time
    if matter.written("time", "year_starts"):
        yield say(
            "the support year begins on {day} and is named by the year in which it begins",
            "stödåret börjar {day} och kallas efter det år då det börjar",
            day=day_text(*time.year_starts),
        )
    if matter.written("time", "counted_by"):
        yield _COUNTED_BY[time.counted_by]
    if matter.written("time", "mid_month"):
        yield _MID_MONTH[time.mid_month]


def _leavers(matter: Matter) -> Iterator[Words]:
    if any(component.after_leaving for component in matter.rule.components.values()):
        yield Words(
            "a party has left when it had mandates in the distribution before and has none in the one that counts; it "
            "has left the day before that one counts, so the distribution before must be known as well",
            "ett parti har lämnat fullmäktige om det hade mandat tidigare men saknar mandat i den gällande "
            "fördelningen; därför måste även den tidigare mandatfördelningen finnas",
        )


# --- facts ----------------------------------------------------------------------------------------------------------


_SORTS = {
    "number": Words("a number", "ett antal"),
    "share": Words("a share in per cent", "en andel i procent"),
    "yes/no": Words("yes or no", "ja eller nej"),
}


@headed(Words("What else must be known", "Uppgifter som behövs"))
def facts_section(matter: Matter) -> Iterator[Words | Said]:
    """Describe what must be known besides the mandates."""
    items = tuple(_fact(fact.called(name), fact) for name, fact in matter.rule.facts.items())
    if items:
        yield Said(Words("besides the mandates, the rule asks for:", "utöver mandaten behövs:"), items)
    conditions = [each for component in matter.rule.components.values() for each in component.conditions]
    if any(each.sort in ("government", "opposition") for each in conditions):
        yield Words(
            "which parties govern and which are in opposition is for people to say: it is written in the mandate file "
            "(side), and a party of which it is not written stops the calculation",
            "vilka partier som styr och vilka som är i opposition måste anges i mandatfilen (side); saknas uppgiften "
            "för ett parti kan stödet inte beräknas",
        )


def _fact(name: Words, fact: Fact) -> Words:
    whose = Words("of each party", "för varje parti") if fact.of_party else Words("of the assembly", "för fullmäktige")
    sort = _SORTS.get(fact.sort) or say("an amount in {unit}", "ett belopp i {unit}", unit=unit_words(fact.sort))
    text = say("{name}: {sort}, {whose}", name=quoted(name), sort=sort, whose=whose)
    if fact.otherwise is None:
        return text
    answer = Words("yes", "ja") if fact.otherwise else Words("no", "nej")
    return say(
        "{text}; where nothing is stated it is {answer}",
        "{text}; där inget är angivet är det {answer}",
        text=text,
        answer=answer,
    )


# --- who employs ----------------------------------------------------------------------------------------------------


_EMPLOYER = {
    "the party": Words("the party is the employer", "partiet är arbetsgivare"),
    "the authority": Words("{payer} is the employer", "{payer} är arbetsgivare"),
    "the party chooses": Words(
        "each party chooses who is the employer: itself or {payer}",
        "varje parti väljer vem som är arbetsgivare: partiet självt eller {payer}",
    ),
}


_TEXTS = {
    "employed_by": Words("employment is decided by", "anställning beslutas av"),
    "leads": Words("leads the daily work", "leder det dagliga arbetet"),
    "responsible": Words("responsible for the work environment", "ansvarar för arbetsmiljön"),
    "terms": Words("terms", "villkor"),
    "notice": Words("notice", "uppsägning"),
    "ends": Words("ends", "upphör"),
}


@headed(Words("Employment", "Anställning"))
def arrangement_section(matter: Matter) -> Iterator[Words | Said]:
    """Describe who employs, leads and is responsible."""
    arrangement = matter.rule.arrangement
    if arrangement is None:
        return
    yield say(_EMPLOYER[arrangement.employer], payer=matter.payer)
    texts = ((name, getattr(arrangement, key)) for key, name in _TEXTS.items())
    items = tuple(say("{name}: {text}", name=name, text=quoted(text)) for name, text in texts if text)
    if items:
        yield Said(Words("in the file’s own words:", "enligt regelfilen:"), items)
