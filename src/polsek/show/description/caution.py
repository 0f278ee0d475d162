"""What must be read with care: what is inferred, interpreted, unknown, given or preliminary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.formula import Change, Given, Named, Of, When
from polsek.notation.reader import path_text
from polsek.period import months_of, since
from polsek.problem import Words
from polsek.rules.labels import label
from polsek.show.description.support import all_parts
from polsek.show.description.wording import Said, headed, quantity, quoted, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from polsek.reference import Entry, Series
    from polsek.show.description.wording import Matter


@headed(Words("To be read with care", "Att läsa med försiktighet"))
def caution_section(matter: Matter) -> Iterator[Words | Said]:
    """Describe what must be read with care."""
    late = _KNOWN if matter.year is None else _PRELIMINARY
    for head, listed in (*_LISTS, (late, _preliminary), (_INDEXES, _indexes)):
        items = tuple(dict.fromkeys(listed(matter)))
        if items:
            yield Said(head, items)
    if matter.rule.note:
        yield say("note: {note}", "anmärkning: {note}", note=quoted(_unfolded(matter.rule.note)))


@headed(Words("Sources of single figures", "Källor till enskilda värden"))
def sources_section(matter: Matter) -> Iterator[Said]:
    """Describe where single figures come from, when it is not the source of the whole."""
    items = tuple(
        say("{label}: {source}", label=label(address, matter.rule, quotes=True), source=provenance.source)
        for address, provenance in matter.file.provenance.items()
        if address and address[0] != "published" and provenance.source and matter.in_force(address)
    )
    if items:
        yield Said(Words("as the file gives them:", "enligt regelfilen:"), items)


# --- the file's own words -------------------------------------------------------------------------------------------


def _noted(kind: str, matter: Matter) -> Iterator[Words]:
    for address, provenance in sorted(matter.file.provenance.items(), key=lambda item: len(item[0]) > 0):
        because = getattr(provenance, kind)
        if because and address[:1] != ("published",) and matter.in_force(address):
            yield say(
                "{label}: {text}", label=label(address, matter.rule, quotes=True), text=quoted(_unfolded(because))
            )


def _unfolded(text: Words) -> Words:
    """Give a text of several lines as one."""
    return Words(" ".join(text.en.split()), " ".join(text.sv.split()))


def _unknown(matter: Matter) -> Iterator[Words]:
    for each in all_parts(matter):
        if isinstance(each, Given | Of) and matter.in_force(each.address):
            number = each.number if isinstance(each, Given) else each.factor
            if number is None:
                address = path_text(each.address, "")
                yield say("{label} ({address})", label=label(each.address, matter.rule, quotes=True), address=address)


def _given(matter: Matter) -> Iterator[Words]:
    yield from (label(address, matter.rule, quotes=True) for address in sorted(matter.file.given, key=str))
    for each in matter.series.values():
        if any(entry.status == "given" for entry in each.entries):
            yield say("{name}: {value}", name=each.title, value=quantity(each.entries[0].value, each.unit))


# --- series ---------------------------------------------------------------------------------------------------------


class _Used(NamedTuple):
    """A series as the rule reads it, and the days of the year on which it does; none without a year."""

    series: Series
    days: tuple[date, ...]


def _used(matter: Matter) -> Iterator[_Used]:
    for each in all_parts(matter):
        if isinstance(each, Of | Named | Change) and each.name in matter.series and matter.in_force(each.address):
            when = (each.now or When()) if isinstance(each, Change) else each.when
            months = () if matter.period is None else months_of(matter.period)
            yield _Used(matter.series[each.name], tuple(when.on(month.start, matter.year or 0) for month in months))


_STATUSES = {"inferred": Words("inferred", "härlett"), "uncertain": Words("uncertain", "osäkert")}


def _uncertain(matter: Matter) -> Iterator[Words]:
    for series, days in _used(matter):
        for entry in series.entries if series.unit != "index" else ():
            if entry.status in _STATUSES and any(series.on(day) == entry for day in days):
                yield _entry(series, entry)


def _entry(series: Series, entry: Entry) -> Words:
    text = say(
        "{title} {start}, {value}: {status}",
        title=series.title,
        start=since(entry.start),
        value=quantity(entry.value, series.unit),
        status=_STATUSES[entry.status],
    )
    return say("{text}, {note}", text=text, note=quoted(entry.note)) if entry.note else text


def _preliminary(matter: Matter) -> Iterator[Words]:
    for series, days in _used(matter):
        late = matter.year is None or any(day > series.known_to for day in days)
        if late and series.unit != "index" and not any(entry.status == "given" for entry in series.entries):
            yield say(
                "{title}, known up to {day} ({value})",
                "{title}, känt till och med {day} ({value})",
                title=series.title,
                day=series.known_to,
                value=quantity(series.entries[-1].value, series.unit),
            )


def _indexes(matter: Matter) -> Iterator[Words]:
    """Say up to which month the indexes have values: nothing is calculated by the last one after it."""
    for series, _ in _used(matter):
        if series.unit == "index":
            month = f"{series.entries[-1].start:%Y-%m}"
            text = Words("{title}, the last of {month}", "{title}, det senaste för {month}")
            yield say(text, title=series.title, month=month)


# --- what introduces each list --------------------------------------------------------------------------------------


_LISTS: tuple[tuple[Words, Callable[[Matter], Iterator[Words]]], ...] = (
    (
        Words("This is inferred; the source does not state it:", "Härlett (framgår inte av källan):"),
        lambda matter: _noted("inferred", matter),
    ),
    (
        Words("This is how the source is interpreted:", "Tolkningar:"),
        lambda matter: _noted("interpreted", matter),
    ),
    (
        Words(
            "This is decided but unknown to the file; to calculate with it, give it with --set:",
            "Beslutat men saknas i filen (ange med --set):",
        ),
        _unknown,
    ),
    (Words("This is given instead of what the file says:", "Angivet i stället för filens uppgift:"), _given),
    (Words("These values of series are not confirmed:", "Obekräftade värden:"), _uncertain),
)
_KNOWN = Words(
    "These series are known up to a day; after it the last value is used, and every amount made from it is marked "
    "preliminary:",
    "Serierna nedan sträcker sig till ett visst datum; därefter används det senaste värdet, och beloppen märks som "
    "preliminära:",
)
_PRELIMINARY = Words(
    "This is preliminary; the last known value is used until the series has a later one:",
    "Preliminärt; det senaste kända värdet används:",
)
_INDEXES = Words(
    "An index counts in the months that have a value; a later one must be given, with --set:",
    "Uppräkning görs för månader som har ett värde; senare värden anges med --set:",
)
