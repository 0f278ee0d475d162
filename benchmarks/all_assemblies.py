"""How long one process takes for every assembly by Östersund's rule: python -m benchmarks.all_assemblies.

What the process does is a script of its own, `every_assembly.py` beside this file or the one named, so that nothing of
this program is timed with it. It is run by the interpreter that polsek is installed for, in an empty folder.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.installed import installed
from benchmarks.rounds import Program, measure, report

SCRIPT = Path(__file__).with_name("every_assembly.py")


def main() -> int:
    """Time the script and print it beside its limit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.all_assemblies", description=__doc__)
    parser.add_argument("script", nargs="?", type=Path, default=SCRIPT, help="what to time (every_assembly.py)")
    parser.add_argument("--rounds", type=int, default=15, help="how many times it is timed (15)")
    parser.add_argument("--most", type=int, default=40, help="the limit, in starts of the bare interpreter (40)")
    options = parser.parse_args()
    if not options.script.is_file():
        parser.error(f"there is no file {options.script}")
    python = str(installed() / "python")
    bare = Program("python -c pass", (python, "-c", "pass"))
    script = Program("all assemblies in one process", (python, str(options.script.resolve())), options.most)
    return report(measure([bare, script], options.rounds))


if __name__ == "__main__":
    sys.exit(main())
