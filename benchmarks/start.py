"""How long polsek's commands take from start to end, as ratios to the bare interpreter: python -m benchmarks.start."""

import argparse
import sys
from pathlib import Path

from benchmarks.installed import installed
from benchmarks.rounds import Program, measure, report


def programs(commands: Path) -> tuple[Program, ...]:
    """Give what is timed, the bare interpreter first, with the promised limits."""
    polsek = str(commands / "polsek")
    calculate = (polsek, "calculate", "ostersund", "--year", "2024")
    explain = (polsek, "explain", "ostersund", "M", "--year", "2024")
    return (
        Program("python -c pass", (str(commands / "python"), "-c", "pass")),
        Program("polsek --version", (polsek, "--version"), most=2, most_memory=40),
        Program("polsek --help", (polsek, "--help"), most=14, most_memory=40),
        Program("polsek calculate ostersund --format json", (*calculate, "--format", "json"), most=11, most_memory=40),
        Program("polsek calculate ostersund, in a terminal", calculate, most=14, most_memory=40, terminal=True),
        Program("polsek explain ostersund M", explain),
        Program("polsek check ostersund", (polsek, "check", "ostersund"), most=12),
        Program("polsek check, all that is shipped", (polsek, "check"), most=40),
    )


def main() -> int:
    """Time the commands and print them beside their limits."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how many times each command is timed (15)")
    parser.add_argument("--only", metavar="WORD", default="", help="time only the commands that hold this word")
    options = parser.parse_args()
    bare, *others = programs(installed())
    wanted = [program for program in others if options.only in program.name]
    return report(measure([bare, *wanted], options.rounds))


if __name__ == "__main__":
    sys.exit(main())
