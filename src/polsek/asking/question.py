"""What the options of a command ask: years, figures given, seats given."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.calculation.given import is_given_fact
from polsek.document import Document
from polsek.mandates import read_seats
from polsek.notation.words import Refusal, did_you_mean
from polsek.problem import CommandError, Places, PolsekError, Problem, Span, Words
from polsek.read.regular import is_file
from polsek.reference import given_series
from polsek.rules.given import given_address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.asking.target import Target
    from polsek.document import Value
    from polsek.mandates import Distribution
    from polsek.read.library import Library
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


def years_asked(year: int | None, years: str | None) -> tuple[int, ...]:
    """Give the years that are asked for; without any, the current one."""
    if year is not None and years is not None:
        raise CommandError(
            Words("both --year and --years are given", "både --year och --years är angivna"),
            Words("give one of them", "ange en av dem"),
        )
    if years is None:
        return (year or _this_year(),)
    first, hyphen, last = years.partition("-")
    if (
        not hyphen
        or not (first.isdecimal() and last.isdecimal() and len(first) == len(last) == 4)
        or int(last) < int(first)
    ):
        raise CommandError(
            Words(f"--years {years} is not a span of years", f"--years {years} är inget spann av år"),
            Words("write --years 2027-2029", "skriv --years 2027-2029"),
        )
    if int(last) - int(first) > _MOST_YEARS:
        raise CommandError(
            Words(f"--years {years} is more than {_MOST_YEARS} years", f"--years {years} är mer än {_MOST_YEARS} år")
        )
    return tuple(range(int(first), int(last) + 1))


_MOST_YEARS = 100


def _this_year() -> int:
    from datetime import date

    return date.today().year  # noqa: DTZ011 - the officer's own calendar


def given_figures(settings: Sequence[str] | None, option: str = "--set") -> Mapping[str, str]:
    """Read NAME=VALUE of every --set (or another option)."""
    found: dict[str, str] = {}
    for setting in settings or ():
        name, equals, value = setting.partition("=")
        name, value = name.strip(), value.strip()
        if not equals or not name or not value:
            raise CommandError(
                Words(f"{option} {setting} is not NAME=VALUE", f"{option} {setting} är inte NAMN=VÄRDE"),
                Words(f"write {option} riksdag_fee=84000", f"skriv {option} riksdag_fee=84000"),
            )
        if name in found:
            raise CommandError(Words(f"{option} gives {name} twice", f"{option} anger {name} två gånger"))
        found[name] = value
    return found


def check_given(given: Mapping[str, str], file: RuleFile, library: Library, option: str = "--set") -> None:
    """Refuse a --set (or another option) of something that neither the rule nor any series has."""
    for name in given:
        if name in file.rule.facts and not is_given_fact(name, file.rule):
            raise CommandError(
                Words(
                    f"{option} {name}: it is a fact of each party", f"{option} {name}: det är en uppgift om varje parti"
                ),
                Words("write it in a mandate file", "skriv det i en mandatfil"),
            )
        series_or_fact = name in library.series_names or name in file.rule.facts
        if not series_or_fact and given_address(file.document.value, name) is None:
            known = (*library.series_names, *addresses(file.document.value))
            held = [each for each in known if name in each.split(".")]
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
                    f"{option} {name}: det finns ingen sådan serie, inget sådant tal och ingen sådan adress",
                ),
                hint,
            )


def refuse_unused(given: Mapping[str, str], target: Target) -> None:
    """Refuse a --set of a series that none of the rules meant uses; raises CommandError."""
    series = [name for name in given if name in target.library.series_names]
    if not series:
        return
    try:
        files = [target.rule(number, given) for number in range(len(target.files))]
    except PolsekError:
        return  # that is told by whoever calculates
    used = sorted({name for file in files for name in file.series})
    for name in series:
        if name not in used and not any(_knows(file, name) for file in files):
            rules = ", ".join(file.id for file in files)
            raise CommandError(
                Words(f"--set {name}: {rules} does not use it", f"--set {name}: {rules} använder det inte"),
                Words(f"what is used is {', '.join(used)}", f"det som används är {', '.join(used)}")
                if used
                else Words("no series is used", "ingen serie används"),
            )


def _knows(file: RuleFile, name: str) -> bool:
    return name in file.rule.facts or given_address(file.document.value, name) is not None


def _example(known: Sequence[str]) -> str:
    return next((each for each in known if each.endswith(".amount")), known[-1])


def addresses(value: Value, above: str = "") -> tuple[str, ...]:
    """Give the addresses of all values of a file."""
    if isinstance(value, str):
        return (above,)
    members = (
        value.items() if isinstance(value, dict) else ((str(number), inner) for number, inner in enumerate(value, 1))
    )
    return tuple(
        address
        for key, inner in members
        if key != "published"
        for address in addresses(inner, f"{above}.{key}" if above else key)
    )


def series_asked(
    file: RuleFile, library: Library, given: Mapping[str, str], options: Mapping[str, str] | None = None
) -> Mapping[str, Series]:
    """Give the series that a rule uses, with those that are given in their place; `options` is by what, else --set."""
    found = dict(library.series_of(file))
    for name, text in given.items():
        series = found.get(name)
        if series is None:
            continue
        try:
            found[name] = given_series(series, text)
        except Refusal as refusal:
            option = (options or {}).get(name, "--set")
            raise CommandError(
                Words(f"{option} {name}: {refusal.message.en}", f"{option} {name}: {refusal.message.sv}"), refusal.hint
            ) from None
    return found


def seats_given(text: str, code: str, library: Library) -> Distribution:
    """Read the seats of --mandates: a file, stdin, or M=9,S=23; raises PolsekError or CommandError."""
    if "=" in text and not is_file(Path(text)):
        document = _pairs(text)
    else:
        name = "stdin" if text == "-" else text
        if name not in library.used:
            library.used[name] = sys.stdin.buffer.read() if text == "-" else _content(text)
        document = _seats_document(library.used[name], name, code)
    return library.distribution(read_seats(document, "--mandates", bare=True), code)


def _content(text: str) -> bytes:
    try:
        return Path(text).read_bytes()
    except OSError as error:
        reason = error.strerror or ""
        missing = isinstance(error, FileNotFoundError)
        raise CommandError(
            Words(
                f"--mandates: there is no file {text}" if missing else f"--mandates {text}: {reason}",
                f"--mandates: det finns ingen fil {text}" if missing else f"--mandates {text}: {reason}",
            ),
            Words("name a file, - for stdin, or write M=9,S=23", "ange en fil, - för stdin, eller skriv M=9,S=23"),
        ) from None


def _seats_document(data: bytes, name: str, code: str) -> Document:
    from polsek.read.source import parse
    from polsek.read.table import seats_document

    yaml = name.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \n").startswith(b"polsek:")
    return parse(data, name) if yaml else seats_document(data, name, code)


def _pairs(text: str) -> Document:
    """Read `M=9,S=23` as the mandate file that it stands for."""
    line = f"--mandates {text}"
    parties: dict[str, Value] = {}
    spans: dict[tuple[str | int, ...], Span] = {}
    start = len("--mandates ")
    for pair in text.split(","):
        name, equals, number = pair.rpartition("=")
        span = Span(1, start + 1, 1, start + 1 + len(pair))
        if not equals or not name.strip() or name.strip() in parties:
            problem = (
                Words(f"{pair!r} is not PARTY=MANDATES", f"{pair!r} är inte PARTI=MANDAT")
                if name.strip() not in parties
                else Words(f"{name.strip()} stands twice", f"{name.strip()} står två gånger")
            )
            raise PolsekError(
                [
                    Problem(
                        "pairs",
                        problem,
                        Places("--mandates", [line], {(): span}, {}).value(()),
                        Words("write M=9,S=23", "skriv M=9,S=23"),
                    )
                ]
            )
        parties[name.strip()] = number.strip()
        spans["parties", name.strip()] = span
        start += len(pair) + 1
    return Document({"polsek": "1", "parties": parties}, Places("--mandates", [line], spans, spans))
