"""What comes with polsek: the rules, the page of each problem, and the 310 municipalities and regions."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.problem import Language


PACKAGE = Path(__file__).parents[1]
SHIPPED = next(
    folder for folder in (PACKAGE / "shipped", PACKAGE.parents[1] / "rules") if (folder / "mandates").is_dir()
)
"""The rules that come with polsek: beside the package, or in the checkout that it is run from."""


_ENDINGS: Mapping[Language, str] = {"en": ".md", "sv": ".sv.md"}
"""How the name of a problem's page ends in each language."""


def problem_ids() -> tuple[str, ...]:
    """List the ids that have a page."""
    return tuple(sorted(path.name.removesuffix(".sv.md") for path in _problems().glob("*.sv.md")))


def problem_page(id: str, language: Language) -> str:
    """Read the page of a problem, from the package or from the checkout that it is run from."""
    return (_problems() / f"{id}{_ENDINGS[language]}").read_text(encoding="utf-8")


def _problems() -> Path:
    shipped = PACKAGE / "shipped" / "problems"
    return shipped if shipped.is_dir() else PACKAGE.parents[1] / "docs" / "problems"


# --- municipalities and regions ---------------------------------------------------------------------------------------


class Authority(NamedTuple):
    """A municipality or a region."""

    code: str
    """Four digits for a municipality, two for a region."""
    name: str
    """The everyday name: Östersund."""
    full_name: str
    """The name as it is written in full: Östersunds kommun."""
    kind: str
    """`municipality` or `region`."""


@cache
def authorities() -> tuple[Authority, ...]:
    """Read the list of all authorities, sorted by code."""
    lines = (SHIPPED / "authorities.csv").read_text(encoding="utf-8").splitlines()
    rows = [line.split(",") for line in lines if not line.startswith("#")]
    return tuple(Authority(*row) for row in rows[1:])


@cache
def authority_names() -> Mapping[str, str]:
    """Give what each of the authorities is called, by code."""
    return {each.code: each.name for each in authorities()}


def is_full_name(text: str) -> bool:
    """Tell whether a text is the full name of one of the authorities: `Krokoms kommun`, `Region Skåne`."""
    said = text.casefold()
    return ("kommun" in said or "region" in said) and any(said == each.full_name.casefold() for each in authorities())


def authority_of(code: str) -> Authority | None:
    """Give the authority with a code."""
    return _by_code().get(code)


def called(code: str) -> str:
    """Give what an authority is called in problems: Östersunds kommun (2380); a code that is nobody's stays alone."""
    authority = authority_of(code)
    return f"{authority.full_name} ({code})" if authority is not None else code


@cache
def _by_code() -> Mapping[str, Authority]:
    return {each.code: each for each in authorities()}


@cache
def authorities_called(text: str) -> tuple[Authority, ...]:
    """Give the authorities that a text names: by code, by exact name, else by name without diacritics."""
    wanted = normalize("NFC", text).casefold()
    exact = tuple(
        each for each in authorities() if wanted in (each.code, each.name.casefold(), each.full_name.casefold())
    )
    plain = without_diacritics(wanted)
    return exact or tuple(
        each for each in authorities() if plain in (without_diacritics(each.name), without_diacritics(each.full_name))
    )


def without_diacritics(text: str) -> str:
    """Write a name without accents, rings and dots, in small letters."""
    if text.isascii():
        return text.casefold()
    return "".join(
        character for character in normalize("NFD", text) if character.isascii() or character.isalpha()
    ).casefold()
