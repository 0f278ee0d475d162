"""Where the rules that come with polsek lie."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
SHIPPED = next(
    folder for folder in (PACKAGE / "shipped", PACKAGE.parents[1] / "rules") if (folder / "mandates").is_dir()
)
"""The rules that come with polsek: beside the package, or in the checkout that it is run from."""
