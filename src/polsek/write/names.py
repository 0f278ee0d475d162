"""Names of files that every system can have: what is written on one is read on another."""

from __future__ import annotations

import re

from polsek.problem import Place, PolsekError, Problem, Words

_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[ .]$')
"""Signs that Windows has in no name, and those that it lets no name end with."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever ends it."""


def is_portable(name: str) -> bool:
    """Tell whether a file or folder may be called so on every system."""
    return not _FORBIDDEN.search(name) and not _DEVICE.fullmatch(name)


def check_name(name: str, shown: str) -> None:
    """Refuse the name of a file that is to be written, which answers call `shown`; raises PolsekError."""
    if not is_portable(name):
        message = Words(f"Windows can have no file called {name}", f"Windows tillåter inget filnamn {name}")
        hint = Words("letters, digits, - and _ are safe", "använd bokstäver, siffror, - och _")
        raise PolsekError([Problem("file-name", message, Place(shown), hint)])
