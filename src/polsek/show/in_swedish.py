"""The schema for editors in Swedish: what it says beside the keys, by the English that stands in its place."""

from __future__ import annotations

from collections.abc import Mapping

SAID_BY_EDITORS = frozenset({"title", "description", "errorMessage", "patternErrorMessage"})
SAID: Mapping[str, str] = {
    "A rule, mandate, series or scenario file of polsek, version 1 of the language.": (
        "En regelfil, mandatfil, seriefil eller ett scenario för polsek, version 1 av regelspråket."
    ),
    "Write support: in a rule file, election: or from: in a mandate file, series: in a series file, "
    "set: in a scenario.": (
        "Skriv support: i en regelfil, election: eller from: i en mandatfil, series: i en seriefil, set: i ett "
        "scenario."
    ),
    "A warning that somebody has looked at: it is a note from then on, also under `--strict`.": (
        "En varning som någon har granskat: därefter är den en anmärkning, även med `--strict`."
    ),
    "A decided correction of one year.": "En beslutad korrigering av ett års stöd.",
    "Who employs, leads and is responsible for political secretaries.": (
        "Vem som anställer, leder och ansvarar för politiska sekreterare."
    ),
    "A part of the support: an amount, times (`per`) or divided by (`split`) a count, for somebody, at some time.": (
        "En del av stödet: ett belopp, gånger (`per`) eller delat med (`split`) ett antal, till vissa partier och "
        "under viss tid."
    ),
    "Who decided, when, in which document.": "Vem som har beslutat, när och i vilket dokument.",
    "A printed number that cannot be reproduced.": "Ett publicerat belopp som inte stämmer.",
    "One value with what is to be said about it.": "Ett värde med upplysningar om det.",
    "One payment of the year.": "En av årets utbetalningar.",
    "An authority that is not one of the 310 municipal and regional assemblies.": (
        "En utbetalare som inte är någon av de 310 kommunerna och regionerna."
    ),
    "A sum that components share.": "Ett belopp att fördela, som flera delar av stödet tas ur.",
    "What is rounded, step by step; what is not named stays exact.": (
        "Vad som avrundas, steg för steg; det som inte anges är exakt."
    ),
    "What an assembly has decided about one support to its parties.": (
        "Det som fullmäktige har beslutat om ett stöd till partierna."
    ),
    "A scenario file as it is written.": "Ett scenario, som det skrivs.",
    "A mandate file as it is written.": "En mandatfil, som den skrivs.",
    "A series file as it is written.": "En seriefil, som den skrivs.",
    "One party's row as it is written; with `like:`, what is not written is as there.": (
        "Ett partis rad, som den skrivs; med `like:` hämtas det som inte anges därifrån."
    ),
    "An official table, which `check` recalculates.": "En publicerad tabell, som `check` stämmer av.",
    "A fact with what it is called.": "En uppgift med sin rubrik.",
    "From which day and to which day, both included.": "Från och med vilken dag, och till och med vilken dag.",
    "Mandates of two elections, weighted by the year of the term: what `weighted mandate` counts.": (
        "Mandat från två val, vägda efter år i mandatperioden: det som `weighted mandate` räknar."
    ),
    "Support of one year that is not paid.": "Ett års stöd som inte betalas ut.",
    "How the support year is counted.": "Hur stödåret räknas.",
    "Limits on a party's total.": "Gränser för ett partis summa.",
    "Which mandates count when.": "Vilka mandat som räknas när.",
    "What happens to support that is not used.": "Vad som sker med stöd som inte har förbrukats.",
    "In Swedish.": "På svenska.",
    "In English.": "På engelska.",
    "Each value holds from its date on until the next.": "Varje värde gäller från sitt datum till nästa.",
    "Chosen by a number: the party's mandates, or the unit of the keys.": (
        "Väljs efter ett antal: partiets mandat, eller det som nycklarna anger."
    ),
    "Amounts that are added.": "Belopp som läggs ihop.",
    "A figure with where it comes from, its own index and its own rounding.": (
        "Ett värde med sin källa, sin egen uppräkning och sin egen avrundning."
    ),
    "The figure.": "Värdet.",
    "What the figure is called.": "Vad värdet heter.",
    "Where the figure comes from.": "Varifrån värdet kommer.",
    "Why we believe it although the source does not state it.": (
        "Varför det antas gälla fast det inte framgår av källan."
    ),
    "How we read a source that can be read in several ways.": ("Hur en källa som kan läsas på flera sätt har lästs."),
    "A share that is added to the value.": "En andel som läggs till värdet.",
    "How the value, with its index, is rounded.": "Hur värdet, efter uppräkning, avrundas.",
    "Free text for people.": "Fri text till den som läser filen.",
    "What is added for each counted thing above a number.": "Det som läggs till för var och en utöver ett antal.",
    "The most that it is.": "Det högsta som det får vara.",
    "Conditions of which one is enough.": "Villkor av vilka ett räcker.",
    "an amount with its unit and period: 12000 kr/year, 40 % of NAME, 1.3 x NAME or rest of POOL": (
        "ett belopp med enhet och period: 12000 kr/year, 40 % of NAMN, 1.3 x NAMN eller rest of RAM"
    ),
    "a share with its per cent sign: 31.42 %, 5/6 or the name of a share": (
        "en andel med procenttecken: 31.42 %, 5/6 eller namnet på en andel"
    ),
    "a share: 5.3 %, NAME, 3 %/year from 2016-01-01 or change in cpi since 2014-10": (
        "en andel: 5.3 %, NAMN, 3 %/year from 2016-01-01 eller change in cpi since 2014-10"
    ),
    "a count such as 5 mandates, or money such as 70000 kr/year": (
        "ett antal, t.ex. 5 mandates, eller ett belopp, t.ex. 70000 kr/year"
    ),
    "a step and a direction: 1 kr half up, 5 kr up, 0.01 EUR half even, 1 mandate half up; or exact": (
        "ett steg och en riktning: 1 kr half up, 5 kr up, 0.01 EUR half even, 1 mandate half up; eller exact"
    ),
    "money such as -1500 kr, or a share such as -10 %": "ett belopp, t.ex. -1500 kr, eller en andel, t.ex. -10 %",
    "a number with its unit: 79009 kr, 80 % of riksdag_fee, 64714 inhabitants": (
        "ett tal med sin enhet: 79009 kr, 80 % of riksdag_fee, 64714 inhabitants"
    ),
    "what is counted: party, mandate or a number fact such as member": (
        "det som räknas: party, mandate eller en uppgift som är ett antal, t.ex. member"
    ),
    "equally, or by what: by mandates, by members": "equally, eller efter vad: by mandates, by members",
    "kr, an ISO code such as EUR, or full time": "kr, en valutakod som EUR, eller full time",
    "what is added for each counted thing above a number: 5 % per mandate above 9": (
        "det som läggs till för var och en utöver ett antal: 5 % per mandate above 9"
    ),
    "what is known of whom: number of each party; yes/no of the assembly, else no": (
        "vad uppgiften är och vem den gäller: number of each party; yes/no of the assembly, else no"
    ),
    "a share such as 50 %, or rest": "en andel, t.ex. 50 %, eller rest",
    "a name in lower-case letters, digits and _": "ett namn med små bokstäver, siffror och _",
    "a date as year-month-day: 2023-01-01": "ett datum som år-månad-dag: 2023-01-01",
    "a date as year-month-day, or unknown": "ett datum som år-månad-dag, eller unknown",
    "new year, or a day with the month in English: 15 October": (
        "new year, eller en dag med månaden på engelska: 15 October"
    ),
    "a day or a month in English: 31 January, January": "en dag eller en månad på engelska: 31 January, January",
    "last of February, or a day": "last of February, eller en dag",
    "a time such as 12 months": "en tid, t.ex. 12 months",
    "1000 kr, or kr/month": "1000 kr, eller kr/month",
    'the code of four digits, or two for a region, in quotes: "2380"': (
        'koden, fyra siffror eller två för en region, inom citattecken: "2380"'
    ),
    "a whole number": "ett heltal",
    "a whole number, or unknown": "ett heltal, eller unknown",
    "a year of four digits": "ett år med fyra siffror",
    "years of the term: 1, 2-4 or 3-": "år i mandatperioden: 1, 2-4 eller 3-",
    "a number in the unit of the series": "ett tal i seriens enhet",
    "the number alone as it is printed, or a share: 25 %": "bara talet, som det är publicerat, eller en andel: 25 %",
    "the number alone, or unknown": "bara talet, eller unknown",
    "a band of mandates: 1-3, 4 or 10-": "ett intervall av mandat: 1-3, 4 eller 10-",
    "a condition: opposition, at least 3 mandates, FACT below 40 %, FACT or not FACT": (
        "ett villkor: opposition, at least 3 mandates, UPPGIFT below 40 %, UPPGIFT eller not UPPGIFT"
    ),
    "accepted": "godtagen varning",
    "adjustment": "korrigering",
    "arrangement": "anställningsform",
    "banded": "i intervall",
    "calendar": "stödår",
    "component": "del av stödet",
    "dated": "daterat",
    "decision": "beslut",
    "difference": "känd avvikelse",
    "entry row": "värde i en serie",
    "instalment": "utbetalning",
    "party total": "partiets summa",
    "payer": "utbetalare",
    "pool": "ram",
    "roundings": "avrundningar",
    "rule": "regel",
    "scenario file": "scenario",
    "seat file": "mandatfil",
    "seat row": "partiets rad",
    "seating": "vilka mandat som räknas",
    "series file": "seriefil",
    "settlement": "avräkning",
    "sourced": "med källa",
    "table": "publicerad tabell",
    "titled fact": "uppgift med rubrik",
    "validity": "giltighet",
    "weighted": "vägda mandat",
    "withheld": "innehållet stöd",
}
"""By the English; what an editor says that a value should be stands after `write `, in Swedish after `skriv `."""
_WRITE, _SKRIV = "write ", "skriv "


def in_swedish(schema: Mapping[str, object], meanings: Mapping[str, str]) -> dict[str, object]:
    """Give a schema with what editors say of it in Swedish; the meanings of keys are given by their English."""
    return {
        key: _said(value, meanings) if key in SAID_BY_EDITORS and isinstance(value, str) else _within(value, meanings)
        for key, value in schema.items()
    }


def _within(value: object, meanings: Mapping[str, str]) -> object:
    if isinstance(value, dict):
        return in_swedish(value, meanings)
    return [_within(item, meanings) for item in value] if isinstance(value, list) else value


def _said(english: str, meanings: Mapping[str, str]) -> str:
    if english.startswith(_WRITE):
        return _SKRIV + SAID[english.removeprefix(_WRITE)]
    return meanings.get(english) or SAID.get(english, english)
