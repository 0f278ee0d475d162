"""Whether tests notice a change: `python -m benchmarks.mutants [--number 300] [--seed 1] [--jobs 2] [-- PYTEST...]`.

Changes one operator, number or condition at a time of the rooms that calculate and judge, in copies of the checkout,
and runs the tests until one fails: those that run the changed line, as a first run of all tests has recorded, and then
the examples of problems and the transcripts, whose commands run in a process of their own. Names each mutant that no
test notices. The same seed and source give the same mutants; `--at calculation/pools.py:31` tries all of a file or a
line instead. `--map FILE` keeps what the first run has recorded. What follows `--` is given to pytest.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import NamedTuple

from coverage import CoverageData

TOP = Path(__file__).resolve().parents[1]
SOURCE = TOP / "src" / "polsek"
ROOMS = (
    "calculation", "causes", "checks", "comparison", "differences", "mandates", "money", "notation",
    "period", "settlement",
)  # fmt: skip
TESTS = ("tests/unit", "tests/cases", "tests/properties", "tests/test_problems.py", "tests/test_consoles.py")
LATE = ("tests/test_problems.py", "tests/test_consoles.py")
LONGEST = 1800
"""Seconds after which the tests of a mutant are taken to run for ever, which is noticed."""
SWAPS: dict[type[ast.AST], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==", ast.In: "not in",
    ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is", ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*",
    ast.FloorDiv: "/", ast.And: "or", ast.Or: "and",
}  # fmt: skip


class Mutant(NamedTuple):
    """One change of one file: the characters from start to end become another text."""

    file: str
    line: int
    start: int
    end: int
    text: str

    def told(self, source: str) -> str:
        """Say where it is and what it changes."""
        return f"{self.file}:{self.line}: {source[self.start : self.end]}  ->  {self.text}"


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Give every change of a module, in the order of its syntax tree."""
    source = path.read_text(encoding="utf-8")
    coded, starts = source.encode(), [0]
    for line in coded.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def position(line: int | None, column: int | None) -> int:
        return len(coded[: starts[(line or 1) - 1] + (column or 0)].decode())

    for node in _running(ast.parse(source)):
        for first, last, text in _changes(node):
            if first is last:
                start = position(first.lineno, first.col_offset)
                end = position(first.end_lineno, first.end_col_offset)
            else:  # what is between them
                start = position(first.end_lineno, first.end_col_offset)
                end = position(last.lineno, last.col_offset)
            kept = source[start:end].count(")"), source[start:end].count("(")  # of parentheses around the two
            text_ = text if first is last else ")" * kept[0] + text + "(" * kept[1]
            yield Mutant(path.relative_to(SOURCE).as_posix(), first.lineno, start, end, text_)


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr, str]]:
    """Give the changes of a node: an expression twice and what replaces it, or two and the operator between them."""
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in SWAPS:
            yield left, right, f" {SWAPS[type(operator)]} "
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in SWAPS:
            yield left, right, f" {SWAPS[type(operator)]} "
        case ast.BoolOp(op=joined, values=[left, right, *_]):
            yield left, right, f" {SWAPS[type(joined)]} "
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, node, f"({ast.unparse(operand)})"
        case ast.If(test=test) | ast.IfExp(test=test):
            yield test, test, f"(not ({ast.unparse(test)}))"
        case ast.comprehension(ifs=[condition, *_]):
            yield condition, condition, "True"
        case ast.Constant(value=bool(value)):
            yield node, node, str(not value)
        case ast.Constant(value=int(value)):
            yield node, node, str(value + 1)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """Walk through what runs: no annotation, and nothing for the type checker alone."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns", "decorator_list"}:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _running(child)


def modules() -> list[Path]:
    """Give the modules that are changed."""
    return sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).with_suffix("").parts[0] in ROOMS)


def copied(work: Path) -> Path:
    """Copy the checkout, with what lies beside it for its tests."""
    beside = TOP.parent / "shared"
    if beside.is_dir():
        (work / "shared").symlink_to(beside)
    shutil.copytree(TOP, work / "checkout", ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
    return work / "checkout"


class Bench(NamedTuple):
    """Where mutants are tried: copies of the checkout that are free, and which tests run which line."""

    copies: Queue[Path]
    recorded: Path
    options: list[str]

    def runs(self, mutant: Mutant) -> Iterator[list[str]]:
        """Give the tests that run the line of a mutant: those of its own room, the others, those of other processes.

        What hypothesis runs has no test of its own in the record: all properties are tried, then. Where no test is
        recorded, all are tried.
        """
        data = CoverageData(str(self.recorded))
        data.read()
        name = next((each for each in data.measured_files() if each.endswith(f"/src/polsek/{mutant.file}")), "")
        found = {each for each in data.contexts_by_lineno(name).get(mutant.line, ()) if each} if name else set()
        named = {each for each in found if each.startswith("tests.")}
        room = f"tests.unit.{mutant.file.removesuffix('.py').partition('/')[0]}."
        near = {each for each in named if each.startswith(room)}
        yield sorted(map(test_id, near))
        yield [*sorted(map(test_id, named - near)), *(["tests/properties"] if named < found else [])]
        yield list(LATE if found else TESTS)

    def noticed(self, mutant: Mutant) -> str:
        """Run the tests on a copy with a change; give the first that fails, or nothing."""
        checkout = self.copies.get()
        path = checkout / "src" / "polsek" / mutant.file
        source = path.read_text(encoding="utf-8")
        path.write_text(source[: mutant.start] + mutant.text + source[mutant.end :], encoding="utf-8")
        try:
            tried = (failing(checkout, [*run, *self.options]) for run in self.runs(mutant) if run)
            return next(filter(None, tried), "")
        finally:
            path.write_text(source, encoding="utf-8")
            self.copies.put(checkout)

    def told(self, mutant: Mutant) -> str:
        """Try a mutant, and say whether it is noticed."""
        reason = self.noticed(mutant)
        said = mutant.told((SOURCE / mutant.file).read_text(encoding="utf-8"))
        print(f"noticed   {said}  [{reason}]" if reason else f"SURVIVES  {said}", flush=True)
        return reason


def test_id(context: str) -> str:
    """Name a test as pytest does: `tests.unit.test_money.test_a_tie` is `tests/unit/test_money.py::test_a_tie`."""
    module, _, function = context.rpartition(".")
    return f"{module.replace('.', '/')}.py::{function}"


def failing(checkout: Path, arguments: list[str], *before: str) -> str:
    """Run tests of a copy until one fails; say which, or nothing."""
    command = [*(before or (sys.executable, "-m")), "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header"]
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        ran = subprocess.run(
            [*command, *arguments],
            cwd=checkout,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "for ever"
    failed = [line for line in ran.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return "" if ran.returncode == 0 else next(iter(failed), f"exit code {ran.returncode}: {ran.stderr[-300:]}")


def record(checkout: Path, into: Path, options: list[str]) -> None:
    """Run all tests without a change, and record which test runs which line; end where one fails."""
    settings = checkout / "recording.cfg"
    settings.write_text(f"[run]\nsource_pkgs = polsek\ndynamic_context = test_function\ndata_file = {into}\n")
    run = (sys.executable, "-m", "coverage", "run", f"--rcfile={settings}", "-m")
    if reason := failing(checkout, [*TESTS, *options], *run):
        sys.exit(f"the tests fail without any change: {reason}")


def survivors(chosen: list[Mutant], jobs: int, recorded: Path | None, options: list[str]) -> int:
    """Try mutants, some at a time, and say of each whether it is noticed; give how many are not."""
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(Queue(), recorded or Path(work) / "recorded", options)
        for number in range(jobs):
            folder = Path(work) / str(number)
            folder.mkdir()
            bench.copies.put(copied(folder))
        if not bench.recorded.exists():
            record(Path(work) / "0" / "checkout", bench.recorded, options)
        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(bench.told, chosen)).count("")


def main(arguments: list[str]) -> int:
    """Choose mutants and try them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants")
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--map", type=Path, help="FILE for which test runs which line, made where it is not there")
    parser.add_argument("--at", default="", help="FILE or FILE:LINE below src/polsek")
    parser.add_argument("pytest", nargs="*", help="options of pytest")
    options = parser.parse_args(arguments)
    found = [mutant for path in modules() for mutant in mutants_of(path)]
    name, _, line = options.at.partition(":")
    chosen = [each for each in found if each.file == name and line in {"", str(each.line)}]
    if not name:
        chosen = sorted(random.Random(options.seed).sample(found, min(options.number, len(found))))  # noqa: S311
    print(f"{len(chosen)} of {len(found)} mutants, seed {options.seed}", flush=True)
    left = survivors(chosen, options.jobs, options.map, options.pytest)
    print(f"{left} of {len(chosen)} survive ({left / max(1, len(chosen)):.1%})")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
