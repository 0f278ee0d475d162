"""What holds for the whole project and no tool checks: the size of functions, exact numbers, what is imported when."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "src").rglob("*.py"))
LONGEST_FUNCTION = 40
HEAVY = {"pydantic", "rich", "typer", "yaml"}


def functions(module: Path) -> Iterator[tuple[str, int]]:
    """Give each function of a module with its lines, less those of its docstring."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if ast.get_docstring(node):
                lines -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
            yield node.name, lines


def test_functions_fit_a_screen() -> None:
    found = [(module, name, lines) for module in MODULES for name, lines in functions(module)]
    assert [f"{module}: {name}: {lines} lines" for module, name, lines in found if lines > LONGEST_FUNCTION] == []


def test_no_binary_floating_point() -> None:
    found = [
        f"{module}:{node.lineno}: {ast.unparse(node)}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and ast.unparse(node.func) == "float")
    ]
    assert found == []


POSIX_ALONE = {"fchmod", "fchown", "chown", "fork", "getuid", "geteuid", "killpg", "mkfifo", "setsid", "uname", "wait4"}
POSIX_MODULES = {"fcntl", "grp", "pwd", "resource", "termios", "tty"}


def test_what_windows_lacks_is_asked_for_in_one_place() -> None:
    found = {
        module.relative_to(ROOT / "src").as_posix()
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in {f"os.{name}" for name in POSIX_ALONE})
        or (isinstance(node, ast.Import) and POSIX_MODULES & {each.name for each in node.names})
        or (isinstance(node, ast.ImportFrom) and node.module in POSIX_MODULES)
    }
    assert found == {"polsek/write/whole.py"}


def test_the_version_is_the_project_s() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    answer = subprocess.run([sys.executable, "-m", "polsek", "--version"], capture_output=True, text=True, check=True)
    assert re.findall(r"\d[\w.]*", answer.stdout) == [project["version"]]


def test_the_version_costs_no_library() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "polsek", "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in answer.stderr.splitlines()}
    assert imported & HEAVY == set()
