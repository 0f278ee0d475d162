"""How long a year takes for a rule of every assembly, with all files written: python -m benchmarks.recalculate.

A folder of rules is made: Östersund's rule for each of the 310 assemblies, with that assembly's code. The rules that
come with polsek are recalculated with them, as `polsek recalculate YEAR --rules DIR --out DIR` does it. All files are
written to a disk that is waited for, so a busy disk shows; TMPDIR=/dev/shm takes it out of the measure.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.installed import ROOT, installed
from benchmarks.rounds import Program, measure, report

RULE = ROOT / "rules" / "ostersund" / "political-secretaries.yaml"
CODE = 'authority: "2380"'


def programs(commands: Path, rules: Path, year: int) -> tuple[Program, ...]:
    """Give what is timed, the bare interpreter first, with the promised limits."""
    recalculate = f"'{commands / 'polsek'}' recalculate {year} --rules '{rules}' --out"
    return (
        Program("python -c pass", (str(commands / "python"), "-c", "pass")),
        Program("all files written", ("sh", "-c", f"exec {recalculate} new-$$"), most=250, most_memory=80),
        Program("nothing to be written", ("sh", "-c", f"exec {recalculate} same"), most=250, most_memory=80),
        Program("--check", ("sh", "-c", f"exec {recalculate} same --check"), most=250, most_memory=80),
    )


def make_rules(folder: Path) -> int:
    """Write a rule file for every assembly; give how many there are."""
    text = RULE.read_text(encoding="utf-8")
    if text.count(CODE) != 1:
        sys.exit(f"{RULE} does not have {CODE} once")
    rows = (ROOT / "rules" / "authorities.csv").read_text(encoding="utf-8").splitlines()
    codes = [row.partition(",")[0] for row in rows if row[:2].isdecimal()]
    for code in codes:
        path = folder / code / "political-secretaries.yaml"
        path.parent.mkdir()
        path.write_text(text.replace(CODE, f'authority: "{code}"'), encoding="utf-8")
    return len(codes)


def main() -> int:
    """Time the command and print it beside its limits."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recalculate", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how many times each is timed (5)")
    parser.add_argument("--year", type=int, default=2026, help="the year (2026)")
    options = parser.parse_args()
    commands = installed()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{make_rules(Path(folder))} assemblies with a rule each, {options.year}\n")
        return report(measure(programs(commands, Path(folder), options.year), options.rounds))


if __name__ == "__main__":
    sys.exit(main())
