"""What must be read with care: what is inferred, interpreted, unknown, given or preliminary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.formula import Change, Given, Named, Of, When
from polsek.period import months_of
from polsek.problem import Words, same
from polsek.rules.labels import label
from polsek.show.description.support import all_parts
from polsek.show.description.wording import Said, Section, date_text, from_date, quantity, quoted, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from polsek.problem import Address
    from polsek.reference import Entry, Series
    from polsek.show.description.wording import Matter


def caution_section(matter: Matter) -> Section:
    """Describe what must be read with care."""
    lists = (
        (
            Words("This is inferred; the source does not state it:", "Härlett (framgår inte av källan):"),
            _noted("inferred", matter),
        ),
        (Words("This is how the source is interpreted:", "Tolkningar:"), _noted("interpreted", matter)),
        (
            Words(
                "This is decided but unknown to the file; to calculate with it, give it with --set:",
                "Beslutat men saknas i filen (ange med --set):",
            ),
            _unknown(matter),
        ),
        (
            Words("This is given instead of what the file says:", "Angivet i stället för filens uppgift:"),
            _given(matter),
        ),
        (
            Words("These values of series are not confirmed:", "Obekräftade värden:"),
            _uncertain(matter),
        ),
        (_preliminary_head(matter), _preliminary(matter)),
        (_INDEXES, _indexes(matter)),
    )
    said = [Said(head, tuple(items)) for head, items in lists if items]
    if matter.rule.note:
        said.append(
            Said(
                say(
                    "note: {note}",
                    "anmärkning: {note}",
                    note=quoted(_unfolded(matter.rule.note)),
                )
            )
        )
    return Section(Words("To be read with care", "Att läsa med försiktighet"), tuple(said))


def sources_section(matter: Matter) -> Section:
    """Describe where single figures come from, when it is not the source of the whole."""
    items = tuple(
        say(
            "{label}: {source}",
            "{label}: {source}",
            label=_label(address, matter),
            source=provenance.source,
        )
        for address, provenance in matter.file.provenance.items()
        if address and address[0] != "published" and provenance.source and matter.in_force(address)
    )
    heading = Words("Sources of single figures", "Källor till enskilda värden")
    return Section(heading, (Said(Words("as the file gives them:", "enligt regelfilen:"), items),) if items else ())


# --- the file's own words -------------------------------------------------------------------------------------------


def _label(address: Address, matter: Matter) -> Words:
    return label(address, matter.rule, quotes=True)


def _noted(kind: str, matter: Matter) -> list[Words]:
    found = []
    for address, provenance in sorted(matter.file.provenance.items(), key=lambda item: len(item[0]) > 0):
        because = getattr(provenance, kind)
        if because and address[:1] != ("published",) and matter.in_force(address):
            found.append(
                say(
                    "{label}: {text}",
                    "{label}: {text}",
                    label=_label(address, matter),
                    text=quoted(Words(*(" ".join(text.split()) for text in because))),
                )
            )
    return found


def _unknown(matter: Matter) -> list[Words]:
    found = []
    for each in all_parts(matter):
        number = each.number if isinstance(each, Given) else each.factor if isinstance(each, Of) else 0
        if number is None and isinstance(each, Given | Of) and matter.in_force(each.address):
            address = same(".".join(map(str, each.address)))
            found.append(
                say(
                    "{label} ({address})",
                    "{label} ({address})",
                    label=_label(each.address, matter),
                    address=address,
                )
            )
    return found


def _given(matter: Matter) -> list[Words]:
    found = [_label(address, matter) for address in sorted(matter.file.given, key=str)]
    given = [each for each in matter.series.values() if any(entry.status == "given" for entry in each.entries)]
    return [
        *found,
        *(
            say("{name}: {value}", "{name}: {value}", name=each.title, value=quantity(each.entries[0].value, each.unit))
            for each in given
        ),
    ]


# --- series ---------------------------------------------------------------------------------------------------------


class _Used(NamedTuple):
    """A series as the rule reads it."""

    series: Series
    when: When


def _used(matter: Matter) -> Iterator[_Used]:
    seen = set()
    for each in all_parts(matter):
        if isinstance(each, Of | Named | Change) and each.name in matter.series and matter.in_force(each.address):
            found = _Used(matter.series[each.name], (each.now or When()) if isinstance(each, Change) else each.when)
            if (each.name, found.when) not in seen:
                seen.add((each.name, found.when))
                yield found


def _uncertain(matter: Matter) -> list[Words]:
    found = [
        _entry(used.series, entry)
        for used in _used(matter)
        for entry in _read(used, matter)
        if entry.status in ("inferred", "uncertain")
    ]
    return list(dict.fromkeys(found))


def _unfolded(text: Words) -> Words:
    """Give a text of several lines as one."""
    return Words(" ".join(text.en.split()), " ".join(text.sv.split()))


def _entry(series: Series, entry: Entry) -> Words:
    status = {"inferred": Words("inferred", "härlett"), "uncertain": Words("uncertain", "osäkert")}[entry.status]
    text = say(
        "{title} {start}, {value}: {status}",
        "{title} {start}, {value}: {status}",
        title=series.title,
        start=from_date(entry.start),
        value=quantity(entry.value, series.unit),
        status=status,
    )
    return say("{text}, {note}", "{text}, {note}", text=text, note=quoted(entry.note)) if entry.note else text


def _read(used: _Used, matter: Matter) -> list[Entry]:
    """Give the entries of a series that are read in the year; none without a year."""
    days = _days(used, matter) if used.series.unit != "index" else []
    return [entry for entry in used.series.entries if any(used.series.on(day) == entry for day in days)]


def _days(used: _Used, matter: Matter) -> list[date]:
    if matter.period is None or matter.year is None:
        return []
    return [used.when.on(month.start, matter.year) for month in months_of(matter.period)]


def _preliminary_head(matter: Matter) -> Words:
    if matter.year is None:
        return Words(
            "These series are known up to a day; after it the last value is used, and every amount made "
            "from it is marked preliminary:",
            "Serierna nedan sträcker sig till ett visst datum; därefter används det senaste värdet, och "
            "beloppen märks som preliminära:",
        )
    return Words(
        "This is preliminary; the last known value is used until the series has a later one:",
        "Preliminärt; det senaste kända värdet används:",
    )


_INDEXES = Words(
    "An index counts in the months that have a value; a later one must be given, with --set:",
    "Uppräkning görs för månader som har ett värde; senare värden anges med --set:",
)


def _indexes(matter: Matter) -> list[Words]:
    """Say up to which month the indexes have values: nothing is calculated by the last one after it."""
    return list(
        dict.fromkeys(
            say(
                "{title}, the last of {month}",
                "{title}, det senaste för {month}",
                title=used.series.title,
                month=same(f"{used.series.entries[-1].start:%Y-%m}"),
            )
            for used in _used(matter)
            if used.series.unit == "index"
        )
    )


def _preliminary(matter: Matter) -> list[Words]:
    found = []
    for used in _used(matter):
        if used.series.unit == "index":
            continue
        late = matter.year is None or any(day > used.series.known_to for day in _days(used, matter))
        if late and not any(entry.status == "given" for entry in used.series.entries):
            last = used.series.entries[-1]
            text = Words("{title}, known up to {day} ({value})", "{title}, känt till och med {day} ({value})")
            found.append(
                say(
                    text.en,
                    text.sv,
                    title=used.series.title,
                    day=date_text(used.series.known_to),
                    value=quantity(last.value, used.series.unit),
                )
            )
    return list(dict.fromkeys(found))
