"""No-break spaces in prose; `python -m tests.pages.typography FILE...` puts them into pages written by hand.

The parts of a number, and a number and its unit, stay on a line: `20 000 kr`, `31,42 %`, `§ 227`. Code, headings and
links are left as they are.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

LEFT = re.compile(
    r"(^```.*?^```$|`[^`]*`|\[[^\]]*\]\([^)]*\)|<!--.*?-->|^#[^\n]*$|^\{\{[^\n]*$)", re.MULTILINE | re.DOTALL
)
HELD = (
    (re.compile(r"(?<![\d-])(\d{1,3}) (?=\d{3}(?!\d))"), "\\1\u00a0"),
    (re.compile(r"(?<=\u00a0)(\d{3}) (?=\d{3}(?!\d))"), "\\1\u00a0"),
    (re.compile(r"(\d) (?=(?:kr|kronor|MiB|kap\.|§)(?!\w)|%)"), "\\1\u00a0"),
    (re.compile(r"(§§?) (?=\d)"), "\\1\u00a0"),
)


def held(page: str) -> str:
    """Hold together what belongs together in the prose of a page."""
    parts = LEFT.split(page)
    parts[::2] = map(_held, parts[::2])
    return "".join(parts)


def _held(text: str) -> str:
    for pattern, together in HELD:
        text = pattern.sub(together, text)
    return text


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(held(Path(name).read_text(encoding="utf-8")), encoding="utf-8")
