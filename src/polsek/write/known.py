"""What is known of the files of a folder: the manifest of the last run, and the journal of one that was killed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST = "manifest.json"
JOURNAL = ".polsek-journal"
"""What may stand where while files are renamed; only a run that was killed leaves it behind."""


def known_of(manifest: bytes | None, journal: bytes | None) -> Mapping[str, frozenset[str]] | None:
    """Give the SHA-256 of what polsek may have written, by file; None when the manifest is another program's."""
    told = _object(manifest or b"{}")
    tables = [told.get(key, {}) for key in ("files", "left")] if told is not None else []
    if (
        told is None
        or (manifest is not None and "files" not in told)
        or not all(isinstance(each, dict) for each in tables)
    ):
        return None
    found: dict[str, set[str]] = {}
    for table in (*tables, _object(journal or b"{}") or {}):
        for name, hashes in table.items():
            several = hashes if isinstance(hashes, list) else [hashes]
            found.setdefault(name, set()).update(each for each in several if isinstance(each, str))
    return {name: frozenset(hashes) for name, hashes in found.items() if name != MANIFEST}


def _object(data: bytes) -> dict[str, Any] | None:
    """Read a JSON object; None for anything else."""
    from json import loads

    try:
        found = loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def json_bytes(value: Mapping[str, object]) -> bytes:
    """Write JSON; half a character of a file's name is written as its escape."""
    from json import dumps

    return (dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
