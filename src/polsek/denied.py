"""What the operating system says when it lets nothing be read or written, in both languages."""

from __future__ import annotations

import errno
from typing import Final

from polsek.problem import Words, same

_SWEDISH: Final = {
    errno.ENOENT: "filen eller mappen finns inte",
    errno.EACCES: "behörighet saknas",
    errno.EPERM: "åtgärden är inte tillåten",
    errno.EROFS: "disken är skrivskyddad",
    errno.EISDIR: "det är en mapp, ingen fil",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.ELOOP: "länkarna leder runt i en cirkel",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "det tilldelade utrymmet är fullt",
    errno.EFBIG: "filen skulle bli för stor",
    errno.EMFILE: "för många filer är öppna",
    errno.ENFILE: "för många filer är öppna",
    errno.EBUSY: "filen används av ett annat program",
    errno.ETXTBSY: "filen används av ett annat program",
    errno.EXDEV: "mappen ligger på en annan disk",
    errno.EINVAL: "åtgärden är inte möjlig",
    errno.EIO: "disken går inte att läsa eller skriva",
    errno.EPIPE: "mottagaren har stängt",
    errno.EBADF: "utmatningen är stängd",
    errno.ENOTEMPTY: "mappen är inte tom",
    errno.EEXIST: "det finns redan",
    errno.ENODEV: "enheten finns inte",
    errno.ENXIO: "enheten finns inte",
    errno.ETIMEDOUT: "det tog för lång tid",
    errno.ESTALE: "nätverksmappen är inte tillgänglig",
}


def reason(error: OSError | ValueError) -> Words:
    """Give why something could not be read or written; a reason without Swedish words has its number."""
    if not isinstance(error, OSError):
        return Words("the name cannot be used", "namnet kan inte användas")
    if error.errno is None:
        return same(error.strerror) if error.strerror else Words("unknown reason", "okänd orsak")
    english = error.strerror or f"error {error.errno}"
    return Words(english, _SWEDISH.get(error.errno, f"systemets fel {error.errno}"))
