"""How long a check of many authorities takes, as a ratio to PyYAML's C safe loader: python -m benchmarks.check.

A folder of rules is made: authorities that do not exist, each with Östersund's rule and its published table, and with
seats of its own. The loader reads the same files in the same round; it gives values without places and checks nothing.
A second folder of five times as many shows the memory. Both are checked by one process on one core.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.installed import ROOT, installed
from benchmarks.rounds import Program, measure, report

RULE = ROOT / "rules" / "ostersund" / "political-secretaries.yaml"
CODE = 'authority: "2380"'
SEATS = """polsek: 1
authority: "{code}"
election: 2022-09-11
source: made up for a measure
parties:
  Moderaterna: 9
  Centerpartiet: 9
  Liberalerna: 2
  Kristdemokraterna: 5
  Socialdemokraterna: 23
  Vänsterpartiet: 4
  Miljöpartiet: 3
  Sverigedemokraterna: 6
"""
LOADER = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""


def make_rules(folder: Path, authorities: int) -> str:
    """Write a rule file and a mandate file for each of some authorities; give the folder's name."""
    text = RULE.read_text(encoding="utf-8")
    if text.count(CODE) != 1:
        sys.exit(f"{RULE} does not have {CODE} once")
    (folder / "mandates").mkdir(parents=True)
    for number in range(authorities):
        code = f"X{number:04}"
        rule = folder / code / "political-secretaries.yaml"
        rule.parent.mkdir()
        payer = f'authority: {{code: "{code}", name: Authority {number}, kind: other}}'
        rule.write_text(text.replace(CODE, payer), encoding="utf-8")
        (folder / "mandates" / f"{code}.yaml").write_text(SEATS.format(code=code), encoding="utf-8")
    return str(folder)


def programs(commands: Path, folder: str, most: int | None, most_memory: int) -> tuple[Program, ...]:
    """Give what is timed, the loader first, with the promised limits."""
    return (
        Program("PyYAML's C safe loader", (str(commands / "python"), "-c", LOADER, folder)),
        Program("polsek check", (str(commands / "polsek"), "check", folder), most, most_memory),
    )


def main() -> int:
    """Time the check and print it beside its limits."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how many times each is timed (5)")
    parser.add_argument("--authorities", type=int, default=1000, help="how many there are (1000)")
    options = parser.parse_args()
    commands, few, many = installed(), options.authorities, 5 * options.authorities
    with tempfile.TemporaryDirectory() as work:
        folder = make_rules(Path(work, "few"), few)
        print(f"{few} authorities with a rule, a published table and seats each; the loader is 1\n")
        over = report(measure(programs(commands, folder, 8, 150), options.rounds))
        folder = make_rules(Path(work, "many"), many)
        print(f"\n{many} authorities, once\n")
        return report(measure(programs(commands, folder, None, 150), 1)) or over


if __name__ == "__main__":
    sys.exit(main())
