"""Figures that are read without trouble and may still be wrong: without a source, out of proportion, never reached."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.figure import Band, Banded, parts
from polsek.notation.formula import FULL_TIME, PERCENT, Given, Of
from polsek.notation.reader import path_text
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.mandates import Distribution
    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.rules.file import RuleFile

MOST_OVERHEAD = Fraction(2)
LEAST_SALARY_SHARE = Fraction(5, 100)
MOST_PER_MONTH = 200_000


def _warning(file: RuleFile, id: str, at: Address, message: Words, hint: Words, *, key: bool = False) -> Problem:
    place = file.places.key(at) if key else file.places.value(at)
    return Problem(id, message, place, hint, "warning", path_text(at, file.document.value))


def figures_of(file: RuleFile) -> Iterator[tuple[Address, Figure]]:
    """Give the figures that decide money, each with the address of what it belongs to."""
    for name, figure in file.rule.figures.items():
        yield ("figures", name), figure
    for name, pool in file.rule.pools.items():
        yield ("pools", name), pool.amount
    for name, component in file.rule.components.items():
        for each in (component.amount, component.employment, component.overhead):
            if each is not None:
                yield ("components", name), each


def no_source(file: RuleFile) -> Iterator[Problem]:
    """Find figures with no source and no decision, their own or inherited."""
    told: set[Address] = set()
    for at, figure in figures_of(file):
        for each in parts(figure):
            if isinstance(each, Given | Of) and not file.source(each.address) and at not in told:
                told.add(at)
                yield _warning(
                    file,
                    "no-source",
                    at,
                    Words(f"nothing says where {at[-1]} comes from", f"inget säger var {at[-1]} kommer ifrån"),
                    Words(
                        "write source: (a text or an address) here or for the whole file, or decided:",
                        "skriv source: (en text eller adress) här eller för hela filen, eller decided:",
                    ),
                    key=True,
                )


def falling_band(file: RuleFile) -> Iterator[Problem]:
    """Find tables of shares in which a larger party gets a smaller share."""
    for _, figure in figures_of(file):
        for banded in parts(figure):
            if isinstance(banded, Banded):
                yield from _falling(file, banded)


def _falling(file: RuleFile, banded: Banded) -> Iterator[Problem]:
    before: tuple[Band, Fraction] | None = None
    for band in banded.bands:
        share = band.figure
        if not isinstance(share, Given) or share.unit != "share" or share.number is None:
            return
        if before is not None and share.number < before[1]:
            yield _warning(
                file,
                "falling-band",
                band.address,
                Words(
                    f"{band.text} gives {share.text}, less than {before[0].text} before it",
                    f"{band.text} ger {share.text}, mindre än {before[0].text} före det",
                ),
                Words("is a digit wrong?", "är en siffra fel?"),
            )
        before = (band, share.number)


def unreachable_band(file: RuleFile, distributions: Sequence[Distribution]) -> Iterator[Problem]:
    """Find bands of mandates that begin above all seats of the assembly."""
    seats = max((each.seats for each in distributions), default=0)
    for _, figure in figures_of(file):
        for banded in parts(figure):
            for band in banded.bands if isinstance(banded, Banded) and banded.unit == "mandates" and seats else ():
                if band.first > seats:
                    yield _warning(
                        file,
                        "unreachable-band",
                        band.address,
                        Words(f"the assembly has {seats} seats", f"fullmäktige har {seats} platser"),
                        Words("no party can reach this band", "inget parti kan nå det här intervallet"),
                        key=True,
                    )


def magnitude(file: RuleFile) -> Iterator[Problem]:
    """Find figures that are probably ten or a hundred times too large or too small."""
    for name, component in file.rule.components.items():
        salary = FULL_TIME in component.per
        for each in parts(component.overhead):
            if isinstance(each, Given) and each.number is not None and each.number >= MOST_OVERHEAD:
                right = decimal_text(each.number / PERCENT / 100)
                yield _magnitude(file, each, f"did you mean {right} %?", f"menade du {right} %?", name)
        for each in parts(component.amount):
            small = isinstance(each, Of) and not each.multiple and each.factor is not None
            if salary and small and isinstance(each, Of) and (each.factor or Fraction()) < LEAST_SALARY_SHARE:
                hint = ("a salary is usually a larger share", "en lön är vanligen en större andel")
                yield _magnitude(file, each, *hint, name)
            if isinstance(each, Given) and each.unit.endswith("/month") and (each.number or 0) >= MOST_PER_MONTH:
                yield _magnitude(file, each, "is it per year?", "är det per år?", name)


def _magnitude(file: RuleFile, figure: Given | Of, en: str, sv: str, name: str) -> Problem:
    message = Words(f"{figure.text} is unusual for {name}", f"{figure.text} är ovanligt för {name}")
    return _warning(file, "magnitude", figure.address, message, Words(en, sv))
