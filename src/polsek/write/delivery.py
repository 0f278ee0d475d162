"""The files of a folder, put in their places together, with a manifest of what is polsek's own.

The files are renamed after the last of them has been written, so a full disk changes none of them. What is killed
between two of the renamings leaves a journal behind, by which the next run knows the files again.
"""

from __future__ import annotations

from contextlib import suppress
from errno import EACCES, ENOTDIR, EPERM, EROFS
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from polsek.problem import Place, PolsekError, Problem, Words, reason
from polsek.write.whole import (
    BUSY,
    CURES,
    NO_FILE,
    Disk,
    behind,
    check_name,
    clean,
    content,
    locked,
    part_of,
    remove,
    sync_folder,
    unlock,
    write_whole,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from filelock import FileLock


# --- what is known of a folder ----------------------------------------------------------------------------------------


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


# --- the files of a folder --------------------------------------------------------------------------------------------


_NO_FOLDER = Words("a file stands where a folder is needed", "det finns redan en fil med mappens namn")
_RIGHT = Words(
    "ask for the right to write there, or name another folder", "begär skrivbehörighet, eller ange en annan mapp"
)
_CURES = CURES | dict.fromkeys((EACCES, EPERM, EROFS), _RIGHT)
_CURE = Words("name another folder, or move what is in the way", "ange en annan mapp, eller flytta det som är i vägen")
_KEPT = Words("nothing has been changed", "ingenting har ändrats")
_BEGUN = Words("each file is as before or as it should be", "varje fil är antingen oförändrad eller färdig")


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
        self._lock: FileLock | None = None
        self._disk = Disk()
        self._begun = False
        self.problems: list[Problem] = []
        """Which files must not be written over; while there are any, nothing is written."""

    def __enter__(self) -> Self:
        """Look at what is there; raises PolsekError when the folder cannot be had."""
        try:
            if not self._dry:
                self._make(self._folder)
                self._lock = locked(self._folder)
                clean(self._folder)
            self._learn()
        except OSError as error:
            self.__exit__()
            raise self._refused("", error) from None
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what has not been put in its place."""
        self._disk.close()
        for each in self._parts:
            remove(each.part)
        if self._lock is not None:
            unlock(self._lock)
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir()

    def _learn(self) -> None:
        manifest = content(self._folder / MANIFEST)
        known = known_of(manifest, content(self._folder / JOURNAL))
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
        old = content(path)
        before, after = None if old is None else sha256(old).hexdigest(), sha256(data).hexdigest()
        self._before[name], self._after[name] = before, after
        if before == after:
            return
        if not (old is None or self._force or name == MANIFEST or before in self._known.get(name, ())):
            self.problems.append(self._line_ends(name) if self._is_own_text(name, old) else self._foreign(name))
        if self.problems or self._dry:
            return
        self._make(path.parent)
        part = part_of(path)
        self._parts.append(_Part(path, part))
        self._disk.sync(written(part, data, path))

    def _place(self, name: str) -> Path:
        """Give the path of a name, that of the file behind a link; one that leaves the folder is refused."""
        steps = name.split("/")
        path = behind(self._folder.joinpath(*steps))
        strange = any(step in ("", ".", "..") or "\0" in step or Path(step).name != step for step in steps)
        if strange or not self._holds(path.parent):
            message = Words(f"it would be written outside {self._shown}", f"den skulle skrivas utanför {self._shown}")
            hint = Words("another file name, or no link there, cures it", "byt filnamn, eller ta bort länken")
            raise PolsekError([Problem("file-name", message, Place(f"{self._shown}/{name}"), hint)])
        for step in steps:
            check_name(step, f"{self._shown}/{name}")
        return path

    def _holds(self, folder: Path) -> bool:
        """Tell whether a folder is inside this one, where its links lead, too."""
        if folder not in self._inside and folder.resolve().is_relative_to(self._folder.resolve()):
            self._inside.add(folder)
        return folder in self._inside

    def earlier(self, name: str) -> bytes | None:
        """Give what a file holds that an earlier run has written; None where there is none."""
        return content(self._folder / name) if name == MANIFEST or name in self._known else None

    def of_earlier_runs(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give those of some files that an earlier run has written and that are still there."""
        return tuple(f"{self._shown}/{name}" for name in names if name in self._known and self._place(name).is_file())

    # --- what is put in its place -------------------------------------------------------------------------------------

    def finish(self, about: Mapping[str, object]) -> Written:
        """Put all files in their places, last the manifest, which says what they are `about`; raises PolsekError."""
        if self.problems:
            raise PolsekError(self.problems)
        left = dict(self._left())
        self.put(MANIFEST, json_bytes({**about, "files": dict(sorted(self._after.items())), "left": left}))
        try:
            self._disk.wait()
            self._write_journal(left)
            self._rename()
        except OSError as error:
            raise self._refused("", error) from None
        changed = {name: old for name, old in sorted(self._before.items()) if old != self._after[name]}
        new = tuple(name for name, old in changed.items() if old is None)
        others = tuple(name for name in changed if name not in new)
        return Written(self._shown, new, others, len(self._after) - len(changed), tuple(left))

    def _left(self) -> Iterator[tuple[str, str]]:
        """Give the files of earlier runs that are still as they were written."""
        for name in sorted(self._known.keys() - self._after.keys()):
            with suppress(OSError, PolsekError):
                data = content(self._place(name))
                digest = "" if data is None else sha256(data).hexdigest()
                if digest in self._known[name]:
                    yield name, digest

    def _write_journal(self, left: Mapping[str, str]) -> None:
        """Say what may stand where until all files have been renamed."""
        if len(self._parts) > 1:
            hashes = {name: [after, self._before[name]] for name, after in self._after.items()}
            write_whole(self._folder / JOURNAL, json_bytes({**hashes, **left}))
            sync_folder(self._folder)

    def _rename(self) -> None:
        while self._parts:
            self._parts[0].part.replace(self._parts[0].path)
            del self._parts[0]
            self._begun = True
        if not self._dry:
            journal = self._folder / JOURNAL
            if self._begun or journal.exists():  # a disk that is read-only refuses to remove even what is not there
                journal.unlink(missing_ok=True)
                sync_folder(self._folder)
            self._made.clear()

    # --- refusals -----------------------------------------------------------------------------------------------------

    def _is_own_text(self, name: str, old: bytes) -> bool:
        """Tell whether a file differs from what polsek wrote in how its lines end alone."""
        plain = old.replace(b"\r\n", b"\n")
        written_ = (plain, plain.replace(b"\n", b"\r\n"))
        return any(sha256(data).hexdigest() in self._known.get(name, ()) for data in written_)

    def _line_ends(self, name: str) -> Problem:
        message = Words(
            "only its line ends are not those that polsek wrote", "bara radsluten är andra än de som polsek skrev"
        )
        hint = Words(
            "Git changes them; write * -text in the file .gitattributes of the folder, and check it out again",
            "Git ändrar dem; skriv * -text i filen .gitattributes i mappen och checka ut den på nytt",
        )
        return Problem("would-overwrite", message, Place(f"{self._shown}/{name}"), hint)

    def _foreign(self, name: str) -> Problem:
        message = (
            Words("the file has been changed since polsek wrote it", "filen har ändrats sedan polsek skrev den")
            if name in self._known
            else Words("polsek has not written this file", "polsek har inte skrivit den här filen")
        )
        hint = Words(
            "nothing is written; move it away, or write over it with --force",
            "inget har skrivits; flytta filen, eller skriv över den med --force",
        )
        return Problem("would-overwrite", message, Place(f"{self._shown}/{name}"), hint)

    def _refused(self, name: str, error: OSError) -> PolsekError:
        own = (words for words in (NO_FILE, _NO_FOLDER, BUSY) if words.en == error.strerror)
        why = next(own, None) or reason(error)
        message = Words(f"it cannot be written: {why.en}", f"det går inte att skriva: {why.sv}")
        state = _BEGUN if self._begun else _KEPT
        cure = _CURES.get(error.errno or 0, _CURE)
        hint = Words(f"{state.en}; {cure.en}, and run it again", f"{state.sv}; {cure.sv} och kör igen")
        return PolsekError([Problem("unwritable", message, Place(f"{self._shown}/{name}".rstrip("/")), hint)])
