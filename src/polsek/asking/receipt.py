"""What an answer was made from: the version, and the SHA-256 of every file used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.problem import Words

if TYPE_CHECKING:
    from polsek.problem import Language
    from polsek.read.library import Library


def receipt_of(library: Library) -> dict[str, Any]:
    """Give the receipt of an answer."""
    from hashlib import sha256

    from polsek import __version__

    files = {name: sha256(data).hexdigest() for name, data in sorted(library.used.items())}
    return {"version": __version__, "files": files}


def receipt_text(receipt: dict[str, Any], language: Language) -> str:
    """Write a receipt under a table."""
    head = Words("Receipt: polsek", "Kvitto: polsek").get(language)
    files = [f"  {digest}  {name}" for name, digest in receipt["files"].items()]
    return "\n".join(["", f"{head} {receipt['version']}, SHA-256", *files]) + "\n"
