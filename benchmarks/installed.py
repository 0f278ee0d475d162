"""A virtual environment with polsek installed from a wheel of this checkout, as a user would have it."""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("pyproject.toml", "README.md", "LICENSE", "src", "rules")
"""What a wheel is built from."""

_OWN = ("PYTHON", "POLSEK", "LC_", "GITHUB_")
_LOOKS = ("CI", "COLUMNS", "LINES", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "VIRTUAL_ENV")


def environment() -> dict[str, str]:
    """Give this process's environment without what would change how Python or polsek starts or what it shows."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OWN) and name not in _LOOKS}
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def installed() -> Path:
    """Give the folder of the commands of an environment that holds this checkout; it is made once for each state."""
    home = Path(tempfile.gettempdir()) / f"polsek-benchmark-{_state()[:16]}"
    commands = home / "bin"
    done = home / "complete"
    if not done.exists():
        print(f"installing this checkout in {home} ...", file=sys.stderr)
        _install(home, commands / "python")
        done.touch()
    return commands


def _install(home: Path, python: Path) -> None:
    wheels = home / "wheels"
    _run(sys.executable, "-m", "venv", "--clear", str(home))
    _run(str(python), "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    (wheel,) = wheels.glob("polsek-*.whl")
    _run(str(python), "-m", "pip", "install", "--compile", str(wheel))


def _run(*command: str) -> None:
    done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with exit code {done.returncode}:\n{done.stdout.decode(errors='replace')}")


def _state() -> str:
    """Give the SHA-256 of the interpreter's version and of every file that a wheel is built from."""
    digest = hashlib.sha256(sys.version.encode())
    for path in _files():
        digest.update(f"\0{path.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for name in SHIPPED:
        found = sorted((ROOT / name).rglob("*")) if (ROOT / name).is_dir() else [ROOT / name]
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)
