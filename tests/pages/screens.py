"""Makes screen.svg and screen.sv.svg, which README shows: what polsek answers, as a terminal shows it."""

from __future__ import annotations

import os
import subprocess
import sys
from html import escape

COMMAND = ("calculate", "ostersund", "--year", "2024")
WIDTH, LINE, MARGIN = 8.43, 18, 20
"""How wide a character is, how high a line, and what stands around them."""
_PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img">
<title>{title}</title>
<rect width="100%" height="100%" rx="8" fill="#1b1f27"/>
<g font-family="ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace" font-size="14"
 fill="#e6e6e6" xml:space="preserve">
{lines}
</g>
</svg>
"""


def picture() -> str:
    """Draw the English screen."""
    return _picture("en")


def swedish_picture() -> str:
    """Draw the Swedish screen."""
    return _picture("sv")


def _picture(language: str) -> str:
    typed = f"polsek {' '.join(COMMAND)}"
    lines = [f"$ {typed}", *_answer(language)]
    rows = [_row(number, line) for number, line in enumerate(lines) if line]
    width = max(map(len, lines)) * WIDTH + 2 * MARGIN
    return _PICTURE.format(width=width, height=len(lines) * LINE + 2 * MARGIN, title=typed, lines="\n".join(rows))


def _answer(language: str) -> list[str]:
    environment = {**os.environ, "POLSEK_LANGUAGE": language, "COLUMNS": "80", "NO_COLOR": "1"}
    environment.pop("POLSEK_RULES", None)
    command = [sys.executable, "-m", "polsek", *COMMAND]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.rstrip("\n").split("\n")


def _row(number: int, line: str) -> str:
    """Draw a line; its length is said, so that every font keeps the columns."""
    text = line.replace(" ", "\u00a0")
    bold = ' font-weight="bold"' if number in {0, 1} else ""
    y = MARGIN + LINE * (number + 1) - 4
    return (
        f'<text x="{MARGIN}" y="{y}" textLength="{len(line) * WIDTH:.1f}" '
        f'lengthAdjust="spacingAndGlyphs"{bold}>{escape(text)}</text>'
    )
