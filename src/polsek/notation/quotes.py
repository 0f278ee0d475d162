"""The quotation marks of a word processor, which are letters to every other program."""

from polsek.problem import Words

QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019"
"""The marks, opening and closing ones."""
IN_CURLY_QUOTES = Words(
    "the text stands in the quotation marks of a word processor", "texten står inom ordbehandlarens citattecken (”…”)"
)
