"""What comes with polsek: the rules, and the page of each problem."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.problem import Language


PACKAGE = Path(__file__).parents[1]
SHIPPED = next(
    folder for folder in (PACKAGE / "shipped", PACKAGE.parents[1] / "rules") if (folder / "mandates").is_dir()
)
"""The rules that come with polsek: beside the package, or in the checkout that it is run from."""


_HEADING = "\n## "
_FILES: Mapping[Language, str] = {"en": "problems.md", "sv": "problems.sv.md"}


@cache
def problem_pages(language: Language) -> Mapping[str, str]:
    """Read the pages of a language by id, from the package or from the checkout that it is run from."""
    name = _FILES[language]
    shipped = PACKAGE / "shipped" / name
    page = shipped if shipped.is_file() else PACKAGE.parents[1] / "docs" / name
    chapters = page.read_text(encoding="utf-8").split(_HEADING)[1:]
    return {chapter.partition("\n")[0]: f"## {chapter.rstrip()}\n" for chapter in chapters}
