"""The page of each problem: what it means, an example, the cure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from polsek.read.shipped import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADING = "\n## "


@cache
def problem_pages() -> Mapping[str, str]:
    """Read the pages by id, from the package or from the checkout that it is run from."""
    shipped = PACKAGE / "shipped" / "problems.md"
    page = shipped if shipped.is_file() else PACKAGE.parents[1] / "docs" / "problems.md"
    chapters = page.read_text(encoding="utf-8").split(_HEADING)[1:]
    return {chapter.partition("\n")[0]: f"## {chapter.rstrip()}\n" for chapter in chapters}
