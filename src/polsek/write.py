"""Files written whole or not at all: one by itself, or a folder of them with a manifest of what is polsek's own.

A file is first written beside its place under another name, and renamed when all of it is on the disk. The files of a
folder are all renamed after the last of them has been written, so a full disk changes none of them. What is killed
between two of the renamings leaves a journal behind, by which the next run knows the files again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple, Self

from polsek.problem import Place, PolsekError, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MANIFEST = "manifest.json"
JOURNAL = ".polsek-journal"
"""What is known of the files while they are renamed; left behind only by a run that was killed."""
UNFINISHED = ".polsek-new"
"""How the name of a file ends that is being written; one that a killed run has left is removed by the next."""
WRITERS = 4
"""How many threads wait for the disk at a time."""


class Written(NamedTuple):
    """What has been done with the files of a folder, or would be; names are relative to it, in order."""

    folder: str
    """As the user named it."""
    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    """How many files are as they were."""
    left: tuple[str, ...]
    """Files of earlier runs that this one does not give."""

    @property
    def changes(self) -> bool:
        """Whether anything is different from before."""
        return bool(self.new or self.changed)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises OSError, with the old file as it was and nothing beside it."""
    part = path.with_name(f".{path.name}{UNFINISHED}")
    try:
        os.close(_synced(_written(part, data)))
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _written(path: Path, data: bytes) -> int:
    """Write a new file and give its descriptor; what cannot be finished is removed."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except BaseException:
        os.close(descriptor)
        path.unlink()
        raise
    return descriptor


def _synced(descriptor: int) -> int:
    try:
        os.fsync(descriptor)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


# --- a folder of files ------------------------------------------------------------------------------------------------


class _Part(NamedTuple):
    """A file that has been written beside its place."""

    name: str
    path: Path
    part: Path
    hashes: tuple[str, ...]
    """The SHA-256 of what stands there now, if anything, and of what will."""


class Delivery:
    """The files of one folder, taken one by one and put in their places together by `finish`.

    A file that stands there is written over only if the manifest (or the journal of a killed run) has its SHA-256, or
    with `force`; one whose bytes are the same is left alone. Used as a context: what is not finished leaves nothing.
    """

    def __init__(self, folder: Path, shown: str, *, force: bool = False, dry: bool = False) -> None:
        """Take files for a folder that answers call `shown`; with `dry` nothing at all is written."""
        self._folder, self._shown, self._force, self._dry = folder, shown, force, dry
        self._known: dict[str, frozenset[str]] = {}
        self._hashes: dict[str, str] = {}
        self._old: dict[str, str | None] = {}
        self._parts: list[_Part] = []
        self._made: list[Path] = []
        self._lock: int | None = None
        self._disk = _Disk()
        self.problems: list[Problem] = []
        """Which files must not be written over; while there are any, nothing is written."""

    def __enter__(self) -> Self:
        """Look at what is there; raises PolsekError when the folder cannot be had."""
        try:
            if not self._dry:
                self._make(self._folder)
                self._lock = _lock(self._folder)
                for path in _unfinished(self._folder):
                    path.unlink()
            self._known = _known(self._folder)
        except OSError as error:
            self.__exit__()
            raise self._refused("", error) from None
        except _BusyError:
            self.__exit__()
            message = Words("another polsek is writing here", "en annan polsek skriver här")
            hint = Words("wait until it is done, then run this again", "vänta tills den är klar och kör sedan igen")
            raise PolsekError([Problem("unwritable", message, Place(self._shown), hint)]) from None
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what has not been put in its place."""
        self._disk.close()
        for each in self._parts:
            with suppress(OSError):
                each.part.unlink()
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir()
        if self._lock is not None:
            os.close(self._lock)

    def put(self, name: str, data: bytes) -> None:
        """Take a file under a name such as `ostersund/political-secretaries.json`; raises PolsekError."""
        path = self._place(name)
        try:
            old = _content(path)
            self._take(name, path, old, data)
        except OSError as error:
            raise self._refused(name, error) from None

    def _take(self, name: str, path: Path, old: bytes | None, data: bytes) -> None:
        new = sha256(data).hexdigest()
        before = None if old is None else sha256(old).hexdigest()
        self._hashes[name], self._old[name] = new, before
        if before == new:
            return
        if before is not None and name != MANIFEST and not self._force and before not in self._known.get(name, ()):
            self.problems.append(self._foreign(name))
        if self.problems or self._dry:
            return
        self._make(path.parent)
        part = path.with_name(f".{path.name}{UNFINISHED}")
        hashes = (new,) if before is None else (before, new)
        descriptor = _written(part, data)
        self._parts.append(_Part(name, path, part, hashes))
        self._disk.sync(descriptor)

    def finish(self, about: Mapping[str, object]) -> Written:
        """Put all files in their places, the manifest with what it says `about` them last; raises PolsekError."""
        left = dict(self._left())
        names = [name for name in self._hashes if name not in left]
        self._check_manifest()
        if self.problems:
            raise PolsekError(self.problems)
        files = {name: self._hashes[name] for name in sorted(names)}
        self.put(MANIFEST, _json({**about, "files": files, "left": left}))
        if not self._dry:
            try:
                self._rename(left)
            except OSError as error:
                raise self._refused("", error, begun=True) from None
        changed = {name: old for name, old in sorted(self._old.items()) if old != self._hashes[name]}
        return Written(
            self._shown,
            tuple(name for name, old in changed.items() if old is None),
            tuple(name for name, old in changed.items() if old is not None),
            len(self._old) - len(changed),
            tuple(left),
        )

    def _rename(self, left: Mapping[str, str]) -> None:
        """Wait for the disk, say in the journal what will stand where, rename, and drop the journal."""
        self._disk.wait()
        journal = self._folder / JOURNAL
        if len(self._parts) > 1:
            standing = {name: (digest,) for name, digest in {**self._hashes, **left}.items()}
            write_whole(journal, _json({**standing, **{each.name: each.hashes for each in self._parts}}))
            _sync_folder(self._folder)
        while self._parts:
            each = self._parts[0]
            each.part.replace(each.path)
            self._parts.pop(0)
            self._made.clear()
        journal.unlink(missing_ok=True)
        _sync_folder(self._folder)

    def _left(self) -> Iterator[tuple[str, str]]:
        """Give the files of earlier runs that are still as they were written."""
        for name in sorted(self._known.keys() - self._hashes.keys()):
            with suppress(OSError, PolsekError):
                data = _content(self._place(name))
                digest = "" if data is None else sha256(data).hexdigest()
                if digest in self._known[name]:
                    yield name, digest

    def stands(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give those of some files that an earlier run has written and that are still there."""
        return tuple(f"{self._shown}/{name}" for name in names if name in self._known and self._place(name).is_file())

    # --- refusals -----------------------------------------------------------------------------------------------------

    def _place(self, name: str) -> Path:
        """Give the path of a name; one that leaves the folder is refused."""
        steps = name.split("/")
        path = self._folder.joinpath(*steps)
        outside = any(step in ("", ".", "..") or "\0" in step or Path(step).name != step for step in steps)
        if outside or not path.parent.resolve().is_relative_to(self._folder.resolve()):
            message = Words(f"{name} would lie outside {self._shown}", f"{name} skulle hamna utanför {self._shown}")
            raise PolsekError([Problem("file-name", message, Place(f"{self._shown}/{name}"))])
        return path

    def _foreign(self, name: str) -> Problem:
        message = (
            Words("the file has been changed since polsek wrote it", "filen har ändrats sedan polsek skrev den")
            if name in self._known
            else Words("polsek has not written this file", "polsek har inte skrivit den här filen")
        )
        hint = Words(
            "move it away, or write over it with --force; until then nothing is written",
            "flytta den, eller skriv över den med --force; till dess skrivs ingenting",
        )
        return Problem("would-overwrite", message, Place(f"{self._shown}/{name}"), hint)

    def _check_manifest(self) -> None:
        with suppress(OSError):
            data = _content(self._folder / MANIFEST)
            if data is not None and _hashes(data, "files") is None and not self._force:
                self.problems.append(self._foreign(MANIFEST))

    def _refused(self, name: str, error: OSError, *, begun: bool = False) -> PolsekError:
        reason = error.strerror or type(error).__name__
        message = Words(f"it cannot be written: {reason}", f"det går inte att skriva: {reason}")
        hint = Words("nothing has been changed; name another folder with --out, or make room and run this again", "")
        return PolsekError([Problem("unwritable", message, Place(f"{self._shown}/{name}".rstrip("/")), hint)])
