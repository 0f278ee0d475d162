"""Reference figures that others set, as dated series: the riksdag fee, the base amounts, payroll overhead."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from polsek.document import Document, Value
from polsek.notation.formula import Given, formula, is_name
from polsek.notation.kinds import (
    DATE,
    Accepted,
    Fields,
    Kind,
    Named,
    Prose,
    Record,
    Several,
    Text,
    Title,
    Word,
    written,
)
from polsek.notation.reader import FAILED, Reader, dated, failed, path_text
from polsek.notation.setting import in_unit, yearly_rise
from polsek.notation.words import LAST_YEAR, Refusal, check_thousands, for_example, tokens
from polsek.problem import UNSAID, Address, Place, PolsekError, Words, same

UNITS = ("kr/year", "kr/month", "share", "index", "inhabitants")


class Entry(NamedTuple):
    """A value of a series from a day on."""

    start: date
    value: Fraction
    status: str
    """`confirmed`, `inferred` or `uncertain`."""
    note: Words
    source: Words
    address: str
    place: Place


class Series(NamedTuple):
    """A dated series; a value holds until the next one, an index only for its own month."""

    name: str
    title: Words
    unit: str
    known_to: date
    """The last day for which the last value is known; after it, that value is preliminary."""
    entries: tuple[Entry, ...]
    accepted: tuple[Accepted, ...] = ()
    """The warnings of `check` that its file accepts."""
    unmoved: "Series | None" = None
    """Where the entries are those of another year: the series itself, for days that a rule names."""

    def on(self, day: date) -> Entry | None:
        """Give the entry that holds on a day; None before the first, and for an index in a month without one."""
        if self.unit == "index":
            return next(
                (each for each in self.entries if (each.start.year, each.start.month) == (day.year, day.month)), None
            )
        holding = [each for each in self.entries if each.start <= day]
        return holding[-1] if holding else None


def given_series(series: Series, text: str, day: date | None = None) -> Series:
    """Give a series with a value that somebody gives, for ever or from a day on; earlier values stay then.

    `+3 %/year` raises the last known value each year after it. A value of an index is of its own month. The unit may be
    left out. Raises Refusal.
    """
    rise = yearly_rise(text)
    key = series.name if day is None else f"{series.name}@{day}"
    place = Place("--set", 1, len(key) + 2, 1, len(key) + 2 + len(text), f"{key}={text}")
    if series.unit == "index" and day is None:
        message = Words(f"{series.name} has a value for each month", f"{series.name} har ett värde för varje månad")
        hint = for_example(f"{series.name}@2028-10={text if rise is None else '313.49'}")
        raise Refusal("index", message, hint)
    value = 1 + rise if rise is not None else in_unit(text, series.unit, key).number or Fraction()
    if value < 0:
        raise Refusal(
            "number",
            Words(f"{series.title.en} is never below 0", f"{series.title.sv} är aldrig under 0"),
            Words("write a value from 0, or a fall of at most 100 %", "ange ett värde från 0, eller lägst -100 %/year"),
        )
    if rise is not None:
        return _raised(series, rise, place)
    entry = Entry(day or date.min, value, "given", UNSAID, UNSAID, series.name, place)
    if day is None:
        return series._replace(known_to=date.max, entries=(entry,))
    index = series.unit == "index"
    before = [each for each in series.entries if each.start < day and not (index and _same_month(each.start, day))]
    after = [each for each in series.entries if index and each.start > day and not _same_month(each.start, day)]
    return series._replace(entries=(*before, entry, *after))


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _raised(series: Series, rise: Fraction, place: Place) -> Series:
    """Give a series whose last known value is raised at each turn of the year after it, unrounded."""
    last = series.entries[-1]
    year = last.start.year if last.status == "given" and last.start > date.min else series.known_to.year
    year = min(max(year, last.start.year), LAST_YEAR)
    more = (
        Entry(date(each, 1, 1), last.value * (1 + rise) ** (each - year), "given", UNSAID, UNSAID, series.name, place)
        for each in range(year + 1, min(year + _MOST_RISES, LAST_YEAR) + 1)
    )
    return series._replace(entries=(*series.entries, *more))


_MOST_RISES = 100
"""For how many years a value is raised."""


class _Number(Kind):
    expected = Words("a number, or {value: ..., status: ...}", "ett värde, eller {value: ..., status: ...}")
    schema = written("entry")

    def text(self, text: str, at: Address, to: Reader) -> Given:
        if text.split()[:1] == ["unknown"]:
            raise Refusal("number", _NO_UNKNOWN, _LEAVE_OUT)
        found = formula(text, at)
        unit = to.document.at(("unit",))
        wanted = ("share",) if unit == "share" else ("", unit)
        known = unit in UNITS  # one that is not has its own problem, and nothing can be told of the values
        if known and unit not in ("share", "index") and isinstance(found, Given):
            check_thousands(tokens(text)[0])
        if not isinstance(found, Given) or found.number is None or (known and found.unit not in wanted):
            right = "31.42 %" if unit == "share" else "75500"
            message = Words(f"{text!r} is not a value in {unit}", f"”{text}” är inget värde i {unit}")
            hint = Words(f"write it like {right}", f"skriv det som {right}")
            raise Refusal("unit", message, hint)
        return found


_NO_UNKNOWN = Words("a series has no unknown values", "en serie har inga okända värden")
_LEAVE_OUT = Words(
    "leave the value out until it is known: known_to: is the last day for which the one before holds",
    "utelämna värdet tills det är känt: known_to: är den sista dag som värdet före gäller",
)
_NUMBER = _Number()


class EntryRow(Fields):
    """One value with what is to be said about it."""

    value: Annotated[Given, _NUMBER]
    """The value, in the unit of the series."""
    status: Annotated[str, Word("confirmed", "inferred", "uncertain")] = "confirmed"
    """How well it is known; what is not `confirmed` is marked in every answer."""
    source: Annotated[Words, Prose()] = UNSAID
    """Where it comes from. Default: the source of the series."""
    note: Annotated[Words, Prose()] = UNSAID
    """What is to be said about it."""


_ROW = Record(EntryRow)


class EntryKind(Kind):
    """A number, or a record with one."""

    expected = Words("a number, or keys", "ett värde, eller nycklar")

    def shape(self) -> Any:  # noqa: ANN401
        """Give a number or a record."""
        return Annotated[Any, _NUMBER] | EntryRow

    def read(self, value: Value, at: Address, to: Reader) -> EntryRow:
        """Read an entry."""
        if isinstance(value, dict):
            return _ROW.read(value, at, to)  # type: ignore[no-any-return]
        return EntryRow(value=_NUMBER.read(value, at, to))


class SeriesFile(Fields):
    """A series file as it is written."""

    polsek: Annotated[str, Word("1")]
    """The version of the rule language, always `1`."""
    series: Annotated[str, Text()]
    """The name by which rules use it; the file is called so, too."""
    extends: Annotated[str, Word("shipped")] = ""
    """`shipped`: the values of the shipped series of that name stay, and those written here come after them; it has no
    title and unit of its own."""
    title: Annotated[Words | None, Title()] = None
    """What it is called: Swedish text, or `{sv: ..., en: ...}`. Needed but with `extends`."""
    unit: Annotated[str, Word(*UNITS)] = ""
    """What its values are. Needed but with `extends`."""
    source: Annotated[Words, Prose()] = UNSAID
    """Where the values come from."""
    known_to: Annotated[date, DATE]
    """The last day for which the last value is known; what is calculated with it for later days is preliminary."""
    note: Annotated[Words, Prose()] = UNSAID
    """Free text for people."""
    accepted: Annotated[tuple[Accepted, ...], Several(Record(Accepted))] = ()
    """Warnings of `check` that somebody has looked at and found right as they are."""
    values: Annotated[Mapping[str, EntryRow], Named(EntryKind())]
    """The values by their first day, in order. A series of unit `index` has a value for each month that is written and
    for no other."""


def read_series(document: Document, called: str = "", shipped: Callable[[str], Series | None] | None = None) -> Series:
    """Read one series file; raises PolsekError with all its problems.

    `called` is the name of the file without its ending: rules find a series by it, so it is the series' own. `shipped`
    gives the shipped series of a name, which one with `extends` goes on from.
    """
    to = Reader(document)
    found: SeriesFile = Record(SeriesFile).read(document.value, (), to)
    if found is FAILED:
        raise PolsekError(to.problems)
    _check_name(found, called, to)
    base = _base(found, shipped, to)
    entries = _entries(found, to) if found.values else ()
    _check_end(found, entries, to)
    if to.problems:
        raise PolsekError(to.problems)
    if base is not None:
        entries = (*base.entries, *entries)
        return base._replace(known_to=found.known_to, entries=entries, accepted=found.accepted)
    title = found.title or same(found.series)
    return Series(found.series, title, found.unit, found.known_to, entries, found.accepted)


def _check_name(found: SeriesFile, called: str, to: Reader) -> None:
    """Report a series that rules cannot find by its name."""
    if found.series and not is_name(found.series):
        message = Words(f"{found.series!r} is not a name", f"”{found.series}” är inte ett namn")
        hint = Words(
            "names are lower-case letters a-z, digits and _", "namn skrivs med små bokstäver a-z, siffror och _"
        )
        to.report("name", ("series",), message, hint)
    elif found.series and called and found.series != called:
        message = Words(
            f"the file is called {called}, not {found.series}", f"filen heter {called}, inte {found.series}"
        )
        hint = Words(
            f"rules find a series by its file: write series: {called}, or rename the file",
            f"serien ska heta som filen: skriv series: {called}, eller byt namn på filen",
        )
        to.report("series-name", ("series",), message, hint)


def _check_end(found: SeriesFile, entries: Sequence[Entry], to: Reader) -> None:
    """Report a series without values, and one that is known no longer than to a day before its last value."""
    if not to.problems and not entries:
        hint = for_example("values: {2024-01-01: 57300}")
        to.report("no-values", (), Words("a series without values", "en serie utan värden"), hint)
    sure = [each.start for each in entries if each.status == "confirmed"]
    if not to.problems and sure and sure[-1] > found.known_to:
        last = sure[-1]
        message = Words(
            f"known to {found.known_to}, but there is a value from {last}",
            f"känd till {found.known_to}, men det finns ett värde från {last}",
        )
        hint = Words(
            "write the last day that is known, or with a guess: {value: ..., status: uncertain}",
            "ange den sista kända dagen, eller märk en prognos: {value: ..., status: uncertain}",
        )
        to.report("date-order", ("known_to",), message, hint)


def _base(found: SeriesFile, shipped: Callable[[str], Series | None] | None, to: Reader) -> Series | None:
    """Give the shipped series that a file goes on from; what it lacks or says besides is reported."""
    said = to.document.keys()
    for key in ("title", "unit"):
        if found.extends and key in said:
            taken = Words(f"{key}: is that of the shipped series", f"{key}: anges bara i den levererade serien")
            to.report("lone-key", (key,), taken, Words(f"remove {key}:", f"ta bort {key}:"), key=True)
        elif not found.extends and key not in said:
            missing = Words(f"{key}: is missing", f"{key}: saknas")
            to.report("missing-key", (), missing, Words(f"add {key}:", f"lägg till {key}:"))
    if not found.extends:
        return None
    base = None if shipped is None else shipped(found.series)
    if base is None:
        message = Words(f"no shipped series is called {found.series}", f"ingen levererad serie heter {found.series}")
        hint = Words("write the whole series, without extends:", "skriv hela serien, utan extends:")
        to.report("unknown-name", ("extends",), message, hint)
        return None
    _check_later(found, base, to)
    return base


def _check_later(found: SeriesFile, base: Series, to: Reader) -> None:
    """Report values for days that the shipped series has, and values in another unit."""
    units = ("share",) if base.unit == "share" else ("", base.unit)
    for key, row in found.values.items():
        if key <= str(base.known_to):
            message = Words(
                f"{key} is a day that the shipped series tells", f"{key} finns redan i den levererade serien"
            )
            hint = Words(
                f"only values after {base.known_to} are written here", f"ange bara värden efter {base.known_to}"
            )
            to.report("date-order", ("values", key), message, hint, key=True)
        elif not failed(row.value) and row.value.unit not in units:
            text, right = row.value.text, "31.42 %" if base.unit == "share" else "75500"
            wrong = Words(f"{text!r} is not a value in {base.unit}", f"”{text}” är inget värde i {base.unit}")
            to.report("unit", ("values", key), wrong, Words(f"write it like {right}", f"skriv det som {right}"))


def _entries(found: SeriesFile, to: Reader) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for start, key in dated(dict.fromkeys(found.values, ""), ("values",), to):
        row, at = found.values[key], ("values", key)
        if failed(row.value) or row.value.number is None:
            continue
        place = to.places.value((*at, "value"))
        entries.append(
            Entry(
                start,
                row.value.number,
                row.status,
                row.note,
                row.source or found.source,
                path_text(at, to.document.value),
                place,
            )
        )
    return tuple(entries)
