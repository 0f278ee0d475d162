"""Asks polsek about files that are nearly right, as often as there is time for, and says what does not hold.

    python -m tests.fuzz --minutes 5            other cases with another --seed
    python -m tests.fuzz --only 0/1234 --keep DIR    one case again, with its files left in DIR

Every case follows from its number. What must hold of it stands in `holds`: an exit code that is meant, nothing that
cannot be seen, no command of a CI runner, no formula, no foreign element of Markdown, formats that agree, amounts that
recompute from what explains them, and no answer that takes more than 5 seconds.
"""

from __future__ import annotations

import argparse
import io
import os
import shlex
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.asking.question import Premises
from polsek.cli.run import run
from polsek.money import recompute
from polsek.problem import CommandError, PolsekError
from polsek.read.library import Library
from tests.fuzz.holds import Said, differences, faults, undone
from tests.fuzz.made import Case, case
from tests.making import amounts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_TOLD = 20


def main() -> int:
    """Run cases until the time is over."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="asks polsek about hostile files")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", default="0")
    parser.add_argument("--only", metavar="CASE", help="one case, as a fault names it")
    parser.add_argument("--keep", metavar="DIR", help="where the files of one case are left")
    asked = parser.parse_args()
    if asked.only:
        told = list(tried(asked.only, Path(asked.keep) if asked.keep else None))
        print("\n".join(told or ["nothing found"]))
        return bool(told)
    end, number, found = time.monotonic() + asked.minutes * 60, 0, 0
    while time.monotonic() < end and found < MOST_TOLD:
        number += 1
        for fault in tried(f"{asked.seed}/{number}"):
            print(f"{asked.seed}/{number}: {fault}", flush=True)
            found += 1
    print(f"{number} cases, {found} faults")
    return bool(found)


def tried(seed: str, keep: Path | None = None) -> Iterator[str]:
    """Make a case, ask all its commands, and give what does not hold."""
    made = case(seed)
    with tempfile.TemporaryDirectory() as new:
        folder = keep or Path(new)
        for name, data in made.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        before = Path.cwd()
        os.chdir(folder)
        try:
            answers = [answered(arguments) for arguments in made.commands]
            for said in answers:
                yield from (f"{fault}   {shlex.join(said.arguments)!r}" for fault in faults(said))
            yield from differences(answers)
            yield from undone(answers)
            yield from not_recomputed(made)
        finally:
            os.chdir(before)


def answered(arguments: tuple[str, ...]) -> Said:
    """Run a command in this process."""
    kept = sys.stdout, sys.stderr
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogateescape", newline="\n") for _ in range(2)]
    sys.stdout, sys.stderr = streams
    start = time.process_time()
    try:
        code = run(arguments)
        seconds = time.process_time() - start
        texts = []
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode("utf-8", "surrogateescape"))
    finally:
        sys.stdout, sys.stderr = kept
    return Said(arguments, code, texts[0], texts[1], seconds, dict(_files(arguments)))


def _files(arguments: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Give the files that a command has written, by name."""
    out = dict(pairwise(arguments)).get("--out")
    for path in () if out is None else (Path(out), *sorted(Path(out).rglob("*"))):
        if path.is_file():
            yield path.name, path.read_bytes()


def not_recomputed(made: Case) -> Iterator[str]:
    """Find amounts that do not follow from what explains them."""
    library = Library()
    try:
        file = library.rule_at(Path(made.rule), made.rule, "rule")
        support = Premises(seats=made.seats).side(file, made.year, library).support()
    except (PolsekError, CommandError):
        return
    for amount in amounts_of(support):
        if recompute(amount) != amount.value:
            yield f"{amount.title.en} does not recompute"


if __name__ == "__main__":
    sys.exit(main())
