"""What there is: rules, who employs by which of them, series, files; and what is said of many rules at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from polsek.calculation.employer import authority_word
from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.head import KINDS
from polsek.show.numbers import number, quantity
from polsek.show.page import Column, Facts, Heading, Line, Records, Table, Verbatim, notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from polsek.document import Excerpt
    from polsek.money import Mark
    from polsek.problem import Language, Problem
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.show.contracts.files import Arrangement, ListedRule, ListedSeries, SeriesSaid, SeriesValue, ShownFile
    from polsek.show.page import Kind, Page, Text


CAPTION = Words("Rules", "Regler")
TITLES = {
    "rule": Words("Rule", "Regel"),
    "code": Words("Code", "Kod"),
    "authority": Words("Authority", "Kommun/region"),
    "support": Words("Support", "Stöd"),
    "status": Words("Status", "Status"),
    "from": Words("From", "Från"),
    "to": Words("To", "Till"),
    "decided": Words("Decided", "Beslutat"),
}
SUPPORTS = {
    "party_support": Words("party support", "partistöd"),
    "political_secretary": Words("political secretaries", "politiska sekreterare"),
    "group_leader": Words("group leaders", "gruppledare"),
    "group_support": Words("group support", "gruppstöd"),
    "youth_league": Words("youth leagues", "ungdomsförbund"),
    "women_organisation": Words("women's organisations", "kvinnoorganisationer"),
    "other": Words("other", "annat"),
}
STATUSES = {"decided": Words("decided", "beslutad"), "proposed": Words("proposed", "föreslagen")}
COLUMN_KINDS: dict[str, Kind] = {"from": "date", "to": "date"}
LEAST_RULE = 8
"""Down to which width the column of ids may be squeezed; a longer id then stands on a line of its own."""


class RulesAnswer(NamedTuple):
    """What there is to say of each rule: of its file nothing else is kept, for there may be thousands."""

    rows: tuple[ListedRule, ...]

    def page(self, language: Language) -> Page:
        """Describe them as a table; where there is no room for it, what a rule is stands below it."""
        rows = self.rows
        columns = [
            Column(
                id_, title, COLUMN_KINDS.get(id_, "text"), tuple(_cell(row, id_) for row in rows), wide=id_ != "rule"
            )
            for id_, title in TITLES.items()
        ]
        names = columns[0]._replace(least=LEAST_RULE)
        return (Table("rules", CAPTION, names, tuple(columns[1:]), instead=tuple(map(_below, rows))),)

    def data(self, language: Language) -> list[ListedRule]:
        """Give the keys of the JSON answer, the same in every language."""
        return list(self.rows)

    def records(self, language: Language) -> Records:
        """Give a row per rule."""
        return Records(tuple(TITLES), self.rows)


def listed(file: RuleFile, authority: str) -> ListedRule:
    """Say what a rule is, with what its authority is called."""
    valid = file.rule.valid
    return {
        "rule": file.id,
        "code": file.code,
        "authority": authority,
        "support": file.rule.support,
        "status": file.rule.status,
        "from": None if valid.from_ is None else str(valid.from_),
        "to": None if valid.to is None else str(valid.to),
        "decided": file.decision or None,
    }


def _cell(row: ListedRule, id_: str) -> Text:
    """Give a cell for people: the words of the rule language are translated, what is not said is nothing."""
    words = {"support": SUPPORTS, "status": STATUSES}.get(id_, {})
    value = str(row.get(id_) or "")
    return words.get(value, value)


def _below(row: ListedRule) -> Words:
    """Say whose rule it is and when it holds, and on a line of its own who decided it."""

    def said(language: Language, unknown: str, ever: str) -> str:
        what = SUPPORTS[row["support"]].get(language)
        text = f"{row['authority']} ({row['code']}), {what}, {row['from'] or unknown} – {row['to'] or ever}"
        return f"{text}\n{row['decided']}" if row["decided"] else text

    return Words(said("en", "unknown", "on"), said("sv", "okänt", "tills vidare"))


# --- who employs ------------------------------------------------------------------------------------------------------


ARRANGEMENTS = Words("Who employs political secretaries", "Vem som anställer politiska sekreterare")
LABELS = {
    "employer": Words("Employer", "Arbetsgivare"),
    "employed_by": Words("Employed by", "Anställs av"),
    "leads": Words("Leads the work", "Leder arbetet"),
    "responsible": Words("Work environment", "Arbetsmiljö"),
    "terms": Words("Terms", "Villkor"),
    "notice": Words("Notice", "Uppsägning"),
    "ends": Words("Ends", "Upphör"),
    "note": Words("Note", "Anmärkning"),
    "inferred": Words("Inferred", "Härlett"),
    "interpreted": Words("Interpreted", "Bygger på tolkning"),
    "source": Words("Source", "Källa"),
}
ALWAYS = ("employer", "employed_by", "leads", "responsible", "terms", "notice", "ends", "source")
"""What is named also where a file says nothing of it."""
EMPLOYERS = {
    "the party": Words("the party", "partiet"),
    "the party chooses": Words("the party chooses", "partiet väljer"),
}
ARRANGED = ("rule", "code", "authority", *ALWAYS, "latest_employment")


class ArrangementsAnswer(NamedTuple):
    """What rule files say of who employs, each with what its authority is called."""

    files: tuple[tuple[RuleFile, str], ...]
    latest: date
    """The last day for which somebody employed on the day may be employed."""
    day: date

    def page(self, language: Language) -> Page:
        """Describe what each authority says, label by label."""
        rows = self.data(language)
        names = [name for name in LABELS if name in ALWAYS or any(row.get(name) is not None for row in rows)]
        return (
            Heading(ARRANGEMENTS, lines=(Line(law(self.latest, self.day)),)),
            Facts(
                tuple(f"{row['authority']} ({row['code']})" for row in rows),
                tuple(LABELS[name] for name in names),
                tuple(tuple(_value(row, name) for row in rows) for name in names),
            ),
        )

    def data(self, language: Language) -> list[Arrangement]:
        """Give the keys of the JSON answer; what a file does not say is null."""
        return [_arrangement(file, authority, self.latest, language) for file, authority in self.files]

    def records(self, language: Language) -> Records:
        """Give a row per authority."""
        return Records(ARRANGED, self.data(language))


def _arrangement(file: RuleFile, authority: str, latest: date, language: Language) -> Arrangement:
    said = {name: _given(getattr(file.rule.arrangement, name, None), language) for name in LABELS}
    said["source"] = said["source"] or _given(file.source(()), language) or None
    extra = {name: said[name] for name in LABELS if name not in ALWAYS and said[name]}
    row = {
        "rule": file.id,
        "code": file.code,
        "authority": authority,
        **{name: said[name] for name in ALWAYS},
        **extra,
        "latest_employment": str(latest),
    }
    return cast("Arrangement", row)


def _given(value: str | Words | None, language: Language) -> str | None:
    return value.get(language) if isinstance(value, Words) else value or None


def _value(row: Arrangement, name: str) -> Text | None:
    """Give a fact: the words of the rule language are translated, other texts are not."""
    value = row.get(name)
    if value is None:
        return None if name in ALWAYS else ""
    if value == "the authority":
        return authority_word(row["code"])
    return EMPLOYERS.get(str(value), str(value))


def law(latest: date, day: date) -> Words:
    """Say how long somebody may be employed."""
    return Words(
        f"Whoever is employed on {day} may be employed to {latest} at the latest, the end of the year of the next "
        "ordinary election (kommunallagen 4 kap. 34 §).",
        f"Den som anställs {day} får vara anställd längst till och med {latest}, utgången av det år då "
        "nästa ordinarie val hålls (4 kap. 34 § kommunallagen).",
    )


# --- series -----------------------------------------------------------------------------------------------------------


CERTAINTIES = {
    "confirmed": Words("confirmed", "bekräftat"),
    "inferred": Words("inferred", "härlett"),
    "uncertain": Words("uncertain", "osäkert"),
}
NAME = Words("Series", "Serie")
TITLE = Words("What it is", "Vad den är")
LAST = Words("Last value", "Senaste värde")
KNOWN = Words("Known to", "Känd till och med")
VALUE = Words("Value", "Värde")
SOURCE_OF_ALL = LABELS["source"]
SOURCE_OF_OTHERS = Words("Source where no other is named", "Källa där ingen annan anges")
LEAST_SOURCE = 24
"""Down to which width sources may be squeezed."""


class SeriesListAnswer(NamedTuple):
    """All series."""

    found: Sequence[Series]

    def page(self, language: Language) -> Page:
        """Describe each by its name, title, last value and until when that is known."""
        rows = self.found
        names = Column("series", NAME, "text", tuple(each.name for each in rows))
        columns = (
            Column("title", TITLE, "text", tuple(each.title for each in rows), least=16),
            Column("value", LAST, "text", tuple(_text(each, each.entries[-1].value, language) for each in rows)),
            Column("known_to", KNOWN, "date", tuple(each.known_to for each in rows)),
        )
        return (Table("series", NAME, names, columns),)

    def data(self, language: Language) -> list[ListedSeries]:
        """Give the keys of the JSON answer."""
        return [
            {
                "series": each.name,
                "title": each.title.get(language),
                "unit": each.unit,
                "value": each.entries[-1].value,
                "known_to": str(each.known_to),
            }
            for each in self.found
        ]

    def records(self, language: Language) -> Records:
        """Give a row per series."""
        return Records(("series", "title", "unit", "value", "known_to"), self.data(language))


class SeriesAnswer(NamedTuple):
    """One series."""

    series: Series

    def page(self, language: Language) -> Page:
        """Describe its values, each with its first day, its status where that is not certain, and its source."""
        series = self.series
        known = Words(
            f"The last value is known to {series.known_to}; for later days it is used as preliminary.",
            f"Serien är känd till och med {series.known_to}; därefter används det senaste värdet preliminärt.",
        )
        heading = Heading(f"{series.title.get(language)} · {series.name}", lines=(Line(known),))
        entries = series.entries
        names = Column("from", TITLES["from"], "date", tuple(entry.start for entry in entries))
        columns = [Column("value", VALUE, "text", tuple(_text(series, entry.value, language) for entry in entries))]
        if any(entry.status != "confirmed" for entry in entries):
            columns.append(
                Column("status", TITLES["status"], "text", tuple(CERTAINTIES[entry.status] for entry in entries))
            )
        said = tuple(_said(entry.source, entry.note, language) for entry in entries)
        shared = _shared(said)
        if {*said} - {shared}:
            cells = tuple("" if each == shared else each for each in said)
            columns.append(Column("source", LABELS["source"], "text", cells, least=LEAST_SOURCE))
        below = SOURCE_OF_ALL if {*said} == {shared} else SOURCE_OF_OTHERS
        lines = [Line(f"{below.get(language)}: {shared}")] if shared else []
        return (heading, Table("values", series.title, names, tuple(columns)), *notes(lines))

    def data(self, language: Language) -> SeriesSaid:
        """Give the keys of the JSON answer."""
        series = self.series
        return {
            "series": series.name,
            "title": series.title.get(language),
            "unit": series.unit,
            "known_to": str(series.known_to),
            "values": _values(series, language),
        }

    def records(self, language: Language) -> Records:
        """Give a row per value."""
        return Records(("from", "value", "status", "source", "note"), _values(self.series, language))


def _text(series: Series, value: Fraction, language: Language) -> str:
    return number(value, language) if series.unit == "index" else quantity(value, series.unit, language)


def _said(source: Words, note: Words, language: Language) -> str:
    return "; ".join(text for each in (source, note) if (text := each.get(language)))


def _shared(said: Sequence[str]) -> str:
    """Give the source that several values have, to be said once; empty when no two have the same."""
    often = max(dict.fromkeys(said), key=said.count, default="")
    return often if said.count(often) > 1 else ""


def _values(series: Series, language: Language) -> list[SeriesValue]:
    return [
        {
            "from": str(entry.start),
            "value": entry.value,
            "status": entry.status,
            "source": entry.source.get(language) or None,
            "note": entry.note.get(language) or None,
        }
        for entry in series.entries
    ]


# --- files as they are written --------------------------------------------------------------------------------------


class ExcerptsAnswer(NamedTuple):
    """Files, or lines of one."""

    found: Sequence[Excerpt]

    def page(self, language: Language) -> Page:
        """Describe each: its name, then its lines, each after its number."""
        blocks = [(Heading(each.file), Verbatim(tuple(_numbered(each)))) for each in self.found]
        return tuple(block for pair in blocks for block in pair)

    def data(self, language: Language) -> list[ShownFile]:
        """Give the keys of the JSON answer."""
        return [
            {
                "file": each.file,
                "lines": [{"line": number, "text": text} for number, text in enumerate(each.lines, each.first)],
            }
            for each in self.found
        ]

    def records(self, language: Language) -> Records:
        """Give a row per line."""
        rows = [{"file": each["file"], **line} for each in self.data(language) for line in each["lines"]]
        return Records(("file", "line", "text"), rows)


def _numbered(each: Excerpt) -> list[str]:
    width = len(str(each.first + len(each.lines) - 1))
    return [f"{number:>{width}}  {text}".rstrip() for number, text in enumerate(each.lines, each.first)]


# --- what is said of many rules at once -------------------------------------------------------------------------------


NAMED = 3
"""How many rules are named before they are only counted."""


def heading(title: Words, year: int, rules: int, calculated: int, language: Language) -> str:
    """Write a title that says how many rules there are, and how many of them are calculated."""
    many = Words(f"{rules} rules", f"{rules} regler") if rules != 1 else Words("1 rule", "1 regel")
    count = many.get(language)
    if calculated != rules:
        done = Words(f"{calculated} calculated", f"{calculated} beräknade" if calculated != 1 else "1 beräknad")
        count = f"{count}, {done.get(language)}"
    return f"{title.get(language)} · {year} · {count}"


def reasons(problems: Iterable[Problem], language: Language) -> str:
    """Write why something is not calculated, each reason once."""
    return "; ".join(dict.fromkeys(problem.message.get(language) for problem in problems))


def figures_needed(problems: Iterable[Problem]) -> list[str]:
    """Give the addresses of the figures that a rule does not know: what --set can give."""
    return list(dict.fromkeys(each.path for each in problems if each.id == "unknown-figure"))


def _needed(problems: Iterable[Problem], language: Language) -> list[str]:
    """Name the figures that a rule does not know."""
    unknown = (each for each in problems if each.id == "unknown-figure")
    return list(dict.fromkeys(each.about.get(language) or each.path for each in unknown))


def grouped(title: Words, found: Iterable[tuple[str, Sequence[Problem]]], language: Language) -> Iterator[Line]:
    """Name the rules that share a first reason, and below it the figures that each needs."""
    rules: dict[str, dict[str, Sequence[Problem]]] = {}
    for rule, problems in found:
        if problems:
            rules.setdefault(reasons(problems[:1], language), {})[rule] = problems
    for reason, group in rules.items():
        needed = {rule: ", ".join(_needed(problems, language)) for rule, problems in group.items()}
        if any(needed.values()):
            items = tuple(f"{rule}: {names}" if names else rule for rule, names in needed.items())
            yield Line(f"{title.get(language)} ({reason}):", items=items)
        else:
            yield Line(f"{title.get(language)}: {', '.join(group)} ({reason})")


def marked(found: Iterable[tuple[str, Iterable[Mark]]], kind: MarkKind, language: Language) -> Iterator[Line]:
    """Name each figure with a mark once, with the rules that need it."""
    rules: dict[str, list[str]] = {}
    for rule, marks in found:
        for mark in marks:
            if mark.kind is kind:
                text = f"{KINDS[kind].get(language)}: {mark.name.get(language)} ({mark.because.get(language)})"
                rules.setdefault(text, []).append(rule)
    for text, names in rules.items():
        yield Line(f"{text}: {named(names, language)}")


def named(names: Sequence[str], language: Language) -> str:
    """Name some rules, or count many."""
    return (
        ", ".join(names) if len(names) <= NAMED else Words(f"{len(names)} rules", f"{len(names)} regler").get(language)
    )
