"""Text that somebody else wrote, made nothing but text where signs mean something.

What a file, its name or the command line says is shown to people, to spreadsheets, to pages and to CI runners, and each
takes some signs for its own. The rule: what reaches an answer passes the function of the place where it is shown, once,
where it is written, and never where it is read. A format has one way out:

* a screen, stderr and every other text for people: `plain_lines` (a single name or cell: `plain`),
* a page in Markdown: `markdown`, in a table `markdown_cell`, as it is in a block `code_block`,
* a page in HTML: the template escapes all that it writes, each text a plain line before,
* a cell of CSV: `cell`, which `uncelled` reads back,
* a word of a command that is shown to be copied: `shell_words`,
* JSON, SARIF and XML: their own escapes, and the bracket of `RUNNER_WORD` as a number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# --- one plain line ---------------------------------------------------------------------------------------------------

NO_BREAK_SPACE = "\u00a0"
QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019"
"""The quotation marks of a word processor, which are letters to every other program."""


def plain(text: str) -> str:
    """Write a text on one line: what cannot be seen is replaced, and a byte that is no text gets its number."""
    if text.isprintable():
        return text
    return "".join(_seen(character) for character in text)


def _seen(character: str) -> str:
    if character.isprintable() or character == NO_BREAK_SPACE:
        return character
    return f"\\x{ord(character) - 0xDC00:02x}" if "\udc80" <= character <= "\udcff" else "\ufffd"


def plain_name(name: str) -> str:
    """Write the name of a file without what cannot be seen; no two become one, and a byte that is no text stays."""
    if name.isprintable():
        return name
    return "".join(each if _stays(each) else each.encode("unicode_escape").decode() for each in name)


def _stays(character: str) -> bool:
    return character.isprintable() or "\ud800" <= character <= "\udfff" or character == NO_BREAK_SPACE


RUNNER_WORD = "##["
"""What a CI runner takes for the beginning of a command anywhere in a line."""
_RUNNER_LINE = r"^(\s*):(?=:)"
"""How a line begins that it takes for a command: a blank is put between the colons."""


def no_command(line: str) -> str:
    """Write a line so that no CI runner obeys it: both of a runner's signs get a blank inside."""
    return re.sub(_RUNNER_LINE, r"\1: ", line.replace(RUNNER_WORD, "## ["))


def plain_lines(text: str) -> str:
    """Write lines of text for people: each is plain, and no command of a CI runner."""
    return "\n".join(no_command(plain(line)) for line in text.split("\n"))


# --- Markdown ---------------------------------------------------------------------------------------------------------

_BREAKS = r"\s*\n\s*"
_SIGNS = r"[\\`*<>\[\]|~$]|(?<![^\s#])#|&(?=[#\w]+;)|(?<![^\W_])_|_(?![^\W_])"
"""What means something anywhere in a line of Markdown; `_`, `#` and `&` inside words and addresses do not."""
_BEGINNING = r"^(?:(\d+)(?=[.)])|(?=(?:[-+=]+(?:\s|$))|(?:-{3}|={3}|:)))"
"""What means something where a block begins: a list, a rule, an underlined heading, a command of a CI runner."""


def markdown_cell(text: str) -> str:
    """Write a text for a cell of a Markdown table, or for after a sign of our own: it shows as it is."""
    return re.sub(_SIGNS, r"\\\g<0>", plain(re.sub(_BREAKS, " ", text)).strip())


def markdown(text: str) -> str:
    """Write a text that may begin a block of Markdown: it shows as it is and makes no element."""
    return re.sub(_BEGINNING, r"\g<1>\\", markdown_cell(text))


def code_block(text: str) -> str:
    """Write lines of text as a block that Markdown shows as they are, whatever stands in them."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{plain_lines(text)}{fence}\n"


# --- spreadsheets -----------------------------------------------------------------------------------------------------

_FORMULA = r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]"
"""What a spreadsheet takes for the beginning of a formula, full-width signs too, and how it is held."""
_CELL = r"(?:^|[,;\t|])[\s\"]*"
"""Where a cell begins, whatever separator the file is opened with."""
_RUNS = f"({_CELL})({_FORMULA})"
_HELD = f"({_CELL})'({_FORMULA})"


def cell(text: str) -> str:
    """Write a text for a cell of CSV: an apostrophe stands before whatever a spreadsheet would run."""
    return re.sub(_RUNS, r"\1'\2", plain(re.sub(_BREAKS, " ", text)))


def uncelled(text: str) -> str:
    """Read a cell back: the text that `cell` was given."""
    return re.sub(_HELD, r"\1\2", text) if "'" in text else text


# --- a command to be copied -------------------------------------------------------------------------------------------


_SAFE = r"[\w+=:./-][\w@%+=:./-]*"
"""What no shell takes for more than letters: PowerShell parts words at commas and reads a first `@` as a name."""
_LITERAL = r"[^\"$`\\!]+"
"""What stands in double quotes as it is, in bash, PowerShell and cmd."""


def shell_words(words: Sequence[str]) -> str:
    """Write a command so that a shell reads these words, whatever they are."""
    return " ".join(word if re.fullmatch(_SAFE, word) else _quoted(plain(word)) for word in words)


def _quoted(word: str) -> str:
    from shlex import quote

    return f'"{word}"' if re.fullmatch(_LITERAL, word) else quote(word)
