"""One file: a name that every system can have, and written whole or not at all, over another only by force."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from errno import EAGAIN, EDQUOT, EEXIST, EFBIG, ELOOP, ENOENT, ENOSPC
from pathlib import Path
from stat import S_IMODE, S_ISREG, S_IWUSR
from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words, reason

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from filelock import FileLock


# --- names ------------------------------------------------------------------------------------------------------------


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


# --- written whole ----------------------------------------------------------------------------------------------------


UNFINISHED = ".polsek-new"
"""How the name of a file ends that is being written; the next run removes what a killed one has left."""
NO_FILE = Words("something that is no file is in the way", "något som inte är en fil är i vägen")
BUSY = Words("another polsek is writing here", "en annan körning av polsek skriver i mappen")
_ROOM = Words("make room for it", "frigör utrymme")
CURES = {
    **dict.fromkeys((ENOSPC, EDQUOT, EFBIG), _ROOM),
    EAGAIN: Words("wait until it is done", "vänta tills den är klar"),
}
"""What helps where a system refuses to write, whoever may write there."""
_MAKE_FOLDER = Words("make the folder first, or name another place", "skapa mappen först, eller ange en annan plats")
_TOGETHER = 8
"""How many files wait for the disk at a time: it takes many in hardly more time than one."""
_MOST_WAITING = 64
_PERMISSIONS = 0o777
_TO_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises OSError, with the old file as it was and nothing beside it."""
    part = part_of(path)
    try:
        _sync(written(part, data, path))
        part.replace(path)
    except BaseException:
        remove(part)
        raise


def part_of(path: Path) -> Path:
    """Give the place beside a file where it is written; each process has its own."""
    return path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")


def written(path: Path, data: bytes, stands_for: Path) -> int:
    """Write a file and give its descriptor; what cannot be finished is removed.

    It may be read and written by those who may the one that it will replace, else by those whom the system lets.
    """
    mode = _mode(stands_for)
    descriptor = os.open(path, _TO_WRITE, 0o666 if mode is None else mode | S_IWUSR)
    try:
        if mode is not None:
            _allow(descriptor, mode)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except BaseException:
        os.close(descriptor)
        remove(path)
        raise
    return descriptor


def _mode(path: Path) -> int | None:
    """Give the permissions of a file; None where there is none."""
    try:
        return S_IMODE(path.stat().st_mode) & _PERMISSIONS
    except OSError:
        return None


def _allow(descriptor: int, mode: int) -> None:
    """Set the permissions of an open file, where the system and the disk have them."""
    if hasattr(os, "fchmod"):
        with suppress(OSError):
            os.fchmod(descriptor, mode)


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Let the disk keep what has been renamed, where the system can tell it to."""
    with suppress(OSError):
        _sync(os.open(folder, os.O_RDONLY))


def remove(path: Path) -> None:
    """Remove a file if it is there and that can be done."""
    with suppress(OSError):
        path.unlink()


def content(path: Path) -> bytes | None:
    """Read what stands in a place; None when nothing does."""
    try:
        if not S_ISREG(path.stat().st_mode):
            raise OSError(EEXIST, NO_FILE.en)
        return path.read_bytes()
    except FileNotFoundError:
        return None


# --- many files -------------------------------------------------------------------------------------------------------


class Disk:
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


LOCK = ".polsek.lock"
"""What keeps other runs out of a folder, while it is written."""


def locked(folder: Path) -> FileLock | None:
    """Keep other runs out of a folder until it is unlocked, where the system can; raises OSError when one is there."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise OSError(EAGAIN, BUSY.en) from None
    except (OSError, NotImplementedError):  # a network disk without locks, a folder that may only be read
        return None
    return lock


def unlock(lock: FileLock) -> None:
    """Let other runs in again, and leave nothing behind."""
    with suppress(OSError):  # Windows removes no file that is open; there the lock does it when it is let go
        Path(lock.lock_file).unlink()
    lock.release()


def clean(folder: Path) -> None:
    """Remove what killed runs have left half-written."""
    for above, _, names in os.walk(folder):
        for name in names:
            if name.startswith(".") and name.endswith(UNFINISHED):
                remove(Path(above, name))


# --- a file that the user names ---------------------------------------------------------------------------------------


_ANOTHER_FILE = Words("name another file", "ange en annan fil")


def behind(path: Path) -> Path:
    """Give the file that a link stands for, whether it is there or not; what is no link stands for itself."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def write_asked(out: str, data: bytes, *, force: bool) -> None:
    """Write a file; one that is there and says something else is written over only by force. Raises PolsekError.

    A link stays one: the file that it leads to is written.
    """
    path = Path(out)
    check_name(path.name, out)
    try:
        file = behind(path)
        old = content(file)
        if old == data:
            return
        if old is not None and not force:
            message = Words(
                "this file is there and says something else", "filen finns redan och har ett annat innehåll"
            )
            hint = Words(
                "nothing is written; name another file, or write over it with --force",
                "inget har skrivits; ange en annan fil, eller skriv över den med --force",
            )
            raise PolsekError([Problem("would-overwrite", message, Place(out), hint)])
        write_whole(file, data)
    except OSError as error:
        why = NO_FILE if error.strerror == NO_FILE.en else reason(error)
        message = Words(f"it cannot be written: {why.en}", f"det går inte att skriva: {why.sv}")
        place = Words("name a place where you may write", "ange en plats där du har skrivbehörighet")
        cures = {**CURES, ENOENT: _MAKE_FOLDER, **dict.fromkeys((EEXIST, ELOOP), _ANOTHER_FILE)}
        hint = cures.get(error.errno or 0, place)
        raise PolsekError([Problem("unwritable", message, Place(out), hint)]) from None
