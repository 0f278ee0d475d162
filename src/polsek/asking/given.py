"""What is given of figures: what each means to a rule, and to all rules that are meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.calculation.known import is_given_fact
from polsek.notation.figure import parts
from polsek.notation.formula import Change
from polsek.notation.setting import Setting, name_and_day, names, refuse_dated_rise, settings, yearly_rise
from polsek.notation.words import Refusal, did_you_mean, looks_like_date, looks_like_number
from polsek.problem import CommandError, PolsekError, Words
from polsek.reference import given_series
from polsek.rules.figures import figures_of
from polsek.rules.file import given_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from polsek.asking.target import Target
    from polsek.document import Value
    from polsek.read.library import Library
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


def given_figures(options: Sequence[str] | None, option: str = "--set") -> Mapping[str, str]:
    """Read NAME=VALUE, NAME@DAY=VALUE and NAME=+3 %/year of every --set (or another option)."""
    found: dict[str, str] = {}
    days: dict[tuple[str, date | None], str] = {}
    for setting in options or ():
        key, equals, value = (part.strip() for part in setting.partition("="))
        if not equals or not key or not value:
            raise CommandError(
                Words(f"{option} {setting} is not NAME=VALUE", f"{option} {setting} är inte skrivet som NAMN=VÄRDE"),
                Words(f"write {option} riksdag_fee=84000", f"skriv {option} riksdag_fee=84000"),
            )
        meant = _meant(key, value, option)
        if meant in days:
            raise CommandError(Words(f"{option} gives {key} twice", f"{option} anger {key} två gånger"))
        days[meant], found[key] = key, value
    return found


def _meant(key: str, value: str, option: str) -> tuple[str, date | None]:
    """Read NAME@DAY, and see that a yearly rise can be read; raises CommandError."""
    try:
        yearly_rise(value)
        refuse_dated_rise(key, value)
        return name_and_day(key)
    except Refusal as refusal:
        message = Words(f"{option} {key}: {refusal.message.en}", f"{option} {key}: {refusal.message.sv}")
        raise CommandError(message, refusal.hint) from None


def check_given(given: Mapping[str, str], file: RuleFile, library: Library, option: str = "--set") -> None:
    """Refuse a --set (or another option) of something that neither the rule nor any series has."""
    for name in names(given):
        if name in file.rule.facts and not is_given_fact(name, file.rule):
            raise CommandError(
                Words(
                    f"{option} {name}: it is a fact of each party", f"{option} {name}: det är en uppgift om varje parti"
                ),
                Words("write it in a mandate file", "ange den i en mandatfil"),
            )
        series_or_fact = name in library.series_names or name in file.rule.facts
        if not series_or_fact and not _has_address(file, name):
            known = (*library.series_names, *addresses(file.document.value))
            held = _holding(name, addresses(file.document.value, only=_is_figure)) or _holding(name, known)
            near = did_you_mean(name, held) or (
                Words(f"did you mean {held[0]}?", f"menade du {held[0]}?") if held else None
            )
            hint = (
                near
                or did_you_mean(name, known)
                or Words(
                    f"the series are {', '.join(library.series_names)}; an address is for example {_example(known)}",
                    f"serierna är {', '.join(library.series_names)}; en adress är till exempel {_example(known)}",
                )
            )
            raise CommandError(
                Words(
                    f"{option} {name}: there is no such series, figure or address",
                    f"{option} {name}: det finns ingen sådan serie, inget sådant värde och ingen sådan adress",
                ),
                hint,
            )


def refuse_unused(given: Mapping[str, str], target: Target) -> None:
    """Refuse a --set of a series that none of the rules meant uses; raises CommandError."""
    series = [name for name in names(given) if name in target.library.series_names]
    if not series:
        return
    try:
        files = target.rules(given)
    except PolsekError:
        return  # that is told by whoever calculates
    used = sorted({name for file in files for name in file.series})
    for name in series:
        if name not in used and not any(name in file.rule.facts or _has_address(file, name) for file in files):
            rules = ", ".join(file.id for file in files)
            raise CommandError(
                Words(f"--set {name}: {rules} does not use it", f"--set {name}: {rules} använder det inte"),
                Words(f"what is used is {', '.join(used)}", f"det som används är {', '.join(used)}")
                if used
                else Words("no series is used", "ingen serie används"),
            )


def _has_address(file: RuleFile, name: str) -> bool:
    return given_address(file.document.value, name) is not None


def _example(known: Sequence[str]) -> str:
    return next((each for each in known if each.endswith(".amount")), known[-1])


def _holding(name: str, known: Iterable[str]) -> list[str]:
    return [each for each in known if name in each.split(".")]


def _is_figure(text: str) -> bool:
    return (looks_like_number(text) and not looks_like_date(text)) or text.startswith("unknown ")


def addresses(value: Value, above: str = "", only: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """Give the addresses of all values of a file, or of those alone that `only` holds of."""
    if isinstance(value, str):
        return (above,) if only is None or only(value) else ()
    members = (
        value.items() if isinstance(value, dict) else ((str(number), inner) for number, inner in enumerate(value, 1))
    )
    return tuple(
        address
        for key, inner in members
        if key != "published"
        for address in addresses(inner, f"{above}.{key}" if above else key, only)
    )


def series_asked(
    file: RuleFile, library: Library, given: Mapping[str, str], options: Mapping[str, str] | None = None
) -> Mapping[str, Series]:
    """Give the series that a rule uses, with those that are given in their place; `options` is by what, else --set."""
    found = dict(library.series_of(file))
    for each in settings(given):
        series = found.get(each.name)
        if series is None:
            continue
        option = (options or {}).get(each.key, "--set")
        if each.day is None and each.rise is None:
            _check_base(each, file, series, option)
        try:
            found[each.name] = given_series(series, each.text, each.day)
        except Refusal as refusal:
            raise CommandError(
                Words(f"{option} {each.key}: {refusal.message.en}", f"{option} {each.key}: {refusal.message.sv}"),
                refusal.hint,
            ) from None
    return found


def _check_base(given: Setting, file: RuleFile, series: Series, option: str) -> None:
    """Refuse a value for every day where a rule counts a change: the base would have it, too, and nothing rise."""
    every = (part for each in figures_of(file.rule) for part in parts(each.figure))
    change = next((part for part in every if isinstance(part, Change) and part.name == given.name), None)
    if change is None:
        return
    base = f"{change.base:%Y-%m-%d}" if change.size == "day" else str(change.base.year)
    known = series.known_to if series.known_to < date.max else change.base
    key = f"{given.name}@{known.year + 1}"
    raise CommandError(
        Words(
            f"{option} {given.key}: the value would hold every day, also in {base}, from which a change is counted",
            f"{option} {given.key}: värdet skulle gälla alla dagar, även {base}, som en förändring räknas från",
        ),
        Words(
            f"say from when it holds: {option} {key}={given.text}",
            f"ange från när det gäller: {option} {key}={given.text}",
        ),
    )


# --- many rules -------------------------------------------------------------------------------------------------------


class Meant:
    """Keeps count of which figures no rule has known yet."""

    def __init__(self, given: Mapping[str, str]) -> None:
        """Begin with all that are given."""
        self._unknown = set(names(given))

    def read(self, file: RuleFile, library: Library) -> None:
        """Take note of what a rule knows: a series, a fact of the assembly, a figure or an address."""
        for name in [name for name in self._unknown if _means(name, file, library)]:
            self._unknown.remove(name)

    def refuse_unknown(self, libraries: Iterable[Library]) -> None:
        """Refuse a --set of something that no rule has; raises CommandError."""
        for name in sorted(self._unknown):
            known = sorted({each for library in libraries for each in library.series_names})
            listed = ", ".join(known)
            raise CommandError(
                Words(
                    f"--set {name}: no rule has such a series, figure or address",
                    f"--set {name}: ingen regel har en sådan serie, ett sådant värde eller en sådan adress",
                ),
                did_you_mean(name, known) or Words(f"the series are {listed}", f"serierna är {listed}"),
            )


def _means(name: str, file: RuleFile, library: Library) -> bool:
    known = name in library.series_names or is_given_fact(name, file.rule)
    return known or given_address(file.document.value, name) is not None
