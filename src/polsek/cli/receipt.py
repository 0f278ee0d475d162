"""What an answer was made from: the version, and the SHA-256 of every file used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polsek.read.library import Library


def receipt_of(library: Library) -> dict[str, Any]:
    """Give the receipt of an answer."""
    from hashlib import sha256

    from polsek import __version__

    files = {name: sha256(data).hexdigest() for name, data in sorted(library.used.items())}
    return {"version": __version__, "files": files}
