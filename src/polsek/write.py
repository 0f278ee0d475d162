"""Files written whole or not at all: one by itself, or a folder of them with a manifest of what is polsek's own.

A file is first written beside its place under another name, and renamed when all of it is on the disk. The files of a
folder are renamed after the last of them has been written, so a full disk changes none of them. What is killed between
two of the renamings leaves a journal behind, by which the next run knows the files again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EACCES, EAGAIN, EDQUOT, EEXIST, EFBIG, ENOSPC, ENOTDIR, EPERM, EROFS
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from polsek.problem import Place, PolsekError, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from concurrent.futures import Future, ThreadPoolExecutor

MANIFEST = "manifest.json"
JOURNAL = ".polsek-journal"
"""What may stand where while files are renamed; only a run that was killed leaves it behind."""
UNFINISHED = ".polsek-new"
"""How the name of a file ends that is being written; the next run removes what a killed one has left."""
_TOGETHER = 8
"""How many files wait for the disk at a time: it takes many in hardly more time than one."""
_MOST_WAITING = 64
_TO_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_NO_FILE = Words("something that is no file is in the way", "något som inte är en fil är i vägen")
_NO_FOLDER = Words("a file stands where a folder is needed", "en fil står där en mapp behövs")
_BUSY = Words("another polsek is writing here", "en annan polsek skriver här")
_ROOM = Words("make room for it", "skapa utrymme")
_RIGHT = Words(
    "ask for the right to write there, or name another folder", "be om rätt att skriva där, eller ange en annan mapp"
)
_CURES = {
    **dict.fromkeys((ENOSPC, EDQUOT, EFBIG), _ROOM),
    **dict.fromkeys((EACCES, EPERM, EROFS), _RIGHT),
    EAGAIN: Words("wait until it is done", "vänta tills den är klar"),
}
_CURE = Words("name another folder, or move what is in the way", "ange en annan mapp, eller flytta det som är i vägen")
_KEPT = Words("nothing has been changed", "ingenting har ändrats")
_BEGUN = Words("each file is as before or as it should be", "varje fil är som förut eller som den ska vara")


# --- one file ---------------------------------------------------------------------------------------------------------


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises OSError, with the old file as it was and nothing beside it."""
    part = _part(path)
    try:
        _sync(_written(part, data))
        part.replace(path)
    except BaseException:
        _remove(part)
        raise


def _part(path: Path) -> Path:
    """Give the place beside a file where it is written; each process has its own."""
    return path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")


def _written(path: Path, data: bytes) -> int:
    """Write a file and give its descriptor; what cannot be finished is removed."""
    descriptor = os.open(path, _TO_WRITE, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except BaseException:
        os.close(descriptor)
        _remove(path)
        raise
    return descriptor


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Let the disk keep what has been renamed, where the system can tell it to."""
    with suppress(OSError):
        _sync(os.open(folder, os.O_RDONLY))


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _content(path: Path) -> bytes | None:
    """Read what stands in a place; None when nothing does."""
    try:
        if not S_ISREG(path.stat().st_mode):
            raise OSError(EEXIST, _NO_FILE.en)
        return path.read_bytes()
    except FileNotFoundError:
        return None


# --- a folder of files ------------------------------------------------------------------------------------------------


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


class _Part(NamedTuple):
    """A file that has been written beside its place."""

    name: str
    path: Path
    part: Path


class Delivery:
    """The files of one folder, taken one by one and put in their places together by `finish`.

    A file that stands there is written over only if the manifest (or the journal of a killed run) has its SHA-256, or
    with `force`; one whose bytes are the same is left alone. Used as a context: what is not finished leaves nothing.
    """

    def __init__(self, folder: Path, shown: str, *, force: bool = False, dry: bool = False) -> None:
        """Take files for a folder that answers call `shown`; with `dry` nothing at all is written."""
        self._folder, self._shown, self._force, self._dry = folder, shown, force, dry
        self._known: Mapping[str, frozenset[str]] = {}
        self._before: dict[str, str | None] = {}
        self._after: dict[str, str] = {}
        self._inside: set[Path] = set()
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
                self._lock = _locked(self._folder)
                _clean(self._folder)
            self._learn()
        except OSError as error:
            self.__exit__()
            raise self._refused("", error) from None
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what has not been put in its place."""
        self._disk.close()
        for each in self._parts:
            _remove(each.part)
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir()
        if self._lock is not None:
            os.close(self._lock)

    def _learn(self) -> None:
        manifest = _content(self._folder / MANIFEST)
        known = _known(manifest, _content(self._folder / JOURNAL))
        if known is None and not self._force:
            self.problems.append(self._foreign(MANIFEST))
        self._known = known or {}

    def _make(self, folder: Path) -> None:
        missing = []
        while not folder.is_dir():
            if folder.exists():
                raise OSError(ENOTDIR, _NO_FOLDER.en)
            missing.append(folder)
            folder = folder.parent
        for each in reversed(missing):
            each.mkdir()
            self._made.append(each)

    # --- what is taken ------------------------------------------------------------------------------------------------

    def put(self, name: str, data: bytes) -> None:
        """Take a file under a name such as `ostersund/political-secretaries.json`; raises PolsekError."""
        path = self._place(name)
        try:
            self._take(name, path, data)
        except OSError as error:
            raise self._refused(name, error) from None

    def _take(self, name: str, path: Path, data: bytes) -> None:
        old = _content(path)
        before, after = None if old is None else sha256(old).hexdigest(), sha256(data).hexdigest()
        self._before[name], self._after[name] = before, after
        if before == after:
            return
        if not (before is None or self._force or name == MANIFEST or before in self._known.get(name, ())):
            self.problems.append(self._foreign(name))
        if self.problems or self._dry:
            return
        self._make(path.parent)
        part = _part(path)
        descriptor = _written(part, data)
        self._parts.append(_Part(name, path, part))
        self._disk.sync(descriptor)

    def _place(self, name: str) -> Path:
        """Give the path of a name; one that leaves the folder is refused."""
        steps = name.split("/")
        path = self._folder.joinpath(*steps)
        strange = any(step in ("", ".", "..") or "\0" in step or Path(step).name != step for step in steps)
        if strange or not self._holds(path.parent):
            message = Words(f"it would be written outside {self._shown}", f"den skulle skrivas utanför {self._shown}")
            hint = Words(
                "another file name, or no link there, cures it", "ett annat filnamn, eller ingen länk där, hjälper"
            )
            raise PolsekError([Problem("file-name", message, Place(f"{self._shown}/{name}"), hint)])
        return path

    def _holds(self, folder: Path) -> bool:
        """Tell whether a folder is inside this one, where its links lead, too."""
        if folder not in self._inside and folder.resolve().is_relative_to(self._folder.resolve()):
            self._inside.add(folder)
        return folder in self._inside

    def of_earlier_runs(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give those of some files that an earlier run has written and that are still there."""
        return tuple(f"{self._shown}/{name}" for name in names if name in self._known and self._place(name).is_file())

    # --- what is put in its place -------------------------------------------------------------------------------------

    def finish(self, about: Mapping[str, object]) -> Written:
        """Put all files in their places, last the manifest, which says what they are `about`; raises PolsekError."""
        if self.problems:
            raise PolsekError(self.problems)
        left = dict(self._left())
        self.put(MANIFEST, _json({**about, "files": dict(sorted(self._after.items())), "left": left}))
        try:
            self._rename(left)
        except OSError as error:
            raise self._refused("", error, _BEGUN) from None
        changed = {name: old for name, old in sorted(self._before.items()) if old != self._after[name]}
        new = tuple(name for name, old in changed.items() if old is None)
        others = tuple(name for name in changed if name not in new)
        return Written(self._shown, new, others, len(self._after) - len(changed), tuple(left))

    def _left(self) -> Iterator[tuple[str, str]]:
        """Give the files of earlier runs that are still as they were written."""
        for name in sorted(self._known.keys() - self._after.keys()):
            with suppress(OSError, PolsekError):
                data = _content(self._place(name))
                digest = "" if data is None else sha256(data).hexdigest()
                if digest in self._known[name]:
                    yield name, digest

    def _rename(self, left: Mapping[str, str]) -> None:
        """Wait for the disk, say in the journal what may stand where, rename, and drop the journal."""
        self._disk.wait()
        journal = self._folder / JOURNAL
        if len(self._parts) > 1:
            hashes = {name: [after, self._before[name]] for name, after in self._after.items()}
            write_whole(journal, _json({**hashes, **left}))
            _sync_folder(self._folder)
        while self._parts:
            self._parts[0].part.replace(self._parts[0].path)
            del self._parts[0]
        if not self._dry:
            journal.unlink(missing_ok=True)
            _sync_folder(self._folder)
            self._made.clear()

    # --- refusals -----------------------------------------------------------------------------------------------------

    def _foreign(self, name: str) -> Problem:
        message = (
            Words("the file has been changed since polsek wrote it", "filen har ändrats sedan polsek skrev den")
            if name in self._known
            else Words("polsek has not written this file", "polsek har inte skrivit den här filen")
        )
        hint = Words(
            "nothing is written; move it away, or write over it with --force",
            "ingenting skrivs; flytta den, eller skriv över den med --force",
        )
        return Problem("would-overwrite", message, Place(f"{self._shown}/{name}"), hint)

    def _refused(self, name: str, error: OSError, state: Words = _KEPT) -> PolsekError:
        reason = error.strerror or type(error).__name__
        swedish = next((words.sv for words in (_NO_FILE, _NO_FOLDER, _BUSY) if words.en == reason), reason)
        message = Words(f"it cannot be written: {reason}", f"det går inte att skriva: {swedish}")
        cure = _CURES.get(error.errno or 0, _CURE)
        hint = Words(f"{state.en}; {cure.en}, and run it again", f"{state.sv}; {cure.sv} och kör igen")
        return PolsekError([Problem("unwritable", message, Place(f"{self._shown}/{name}".rstrip("/")), hint)])


class _Disk:
    """Waits until files are on the disk, while the next ones are made."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._waiting: list[Future[None]] = []

    def sync(self, descriptor: int) -> None:
        """Take a descriptor that is closed when its file is on the disk; raises OSError for an earlier one."""
        from concurrent.futures import ThreadPoolExecutor

        self._pool = self._pool or ThreadPoolExecutor(_TOGETHER)
        self._waiting.append(self._pool.submit(_sync, descriptor))
        if len(self._waiting) > _MOST_WAITING:
            self._waiting.pop(0).result()

    def wait(self) -> None:
        """Wait for all of them; raises OSError."""
        while self._waiting:
            self._waiting.pop(0).result()

    def close(self) -> None:
        """Wait without asking how it went."""
        if self._pool is not None:
            self._pool.shutdown()


# --- what is known of a folder ----------------------------------------------------------------------------------------


def _known(manifest: bytes | None, journal: bytes | None) -> Mapping[str, frozenset[str]] | None:
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
            found.setdefault(name, set()).update(map(str, hashes if isinstance(hashes, list) else [hashes]))
    return {name: frozenset(hashes) for name, hashes in found.items() if name != MANIFEST}


def _object(data: bytes) -> dict[str, Any] | None:
    """Read a JSON object; None for anything else."""
    from json import loads

    try:
        found = loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _json(value: Mapping[str, object]) -> bytes:
    from json import dumps

    return (dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _locked(folder: Path) -> int | None:
    """Keep other runs out of a folder until the descriptor is closed, where the system can; raises OSError."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise OSError(EAGAIN, _BUSY.en) from None
    except OSError:  # a network disk without locks
        os.close(descriptor)
        return None
    return descriptor


def _clean(folder: Path) -> None:
    """Remove what killed runs have left half-written."""
    for above, _, names in os.walk(folder):
        for name in names:
            if name.startswith(".") and name.endswith(UNFINISHED):
                _remove(Path(above, name))
