"""polsek recalculate as the disk sees it: what is killed, interrupted or full leaves whole files."""

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from polsek.cli import output as progress
from polsek.cli.output import complain

PROGRAM = (sys.executable, "-m", "polsek", "recalculate", "2025", "--rules", "rules", "--out", "out")
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
ASSEMBLIES = ("0187", "1280", "1291", "2380", "23", "0114", "0115", "0117")
RULE = """\
polsek: 1
authority: "{code}"
support: party_support
title: Partistöd
valid: {{from: 2023-01-01}}
source: an example
components:
  base: {{title: Grundstöd, amount: 100 % of riksdag_fee, per: party}}
  seats: {{title: Mandatstöd, amount: 10 % of riksdag_fee, per: mandate}}
"""
SECONDS = 6
"""How long processes are killed at random."""
BUDGETS = ("80000", "90000")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a rule for each of some assemblies, and ids that stand where the shipped ones do."""
    for code in ASSEMBLIES:
        path = tmp_path / "rules" / f"kommun-{code}" / "party-support.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(RULE.format(code=code), encoding="utf-8")
    return tmp_path


def command(*more: str) -> list[str]:
    return [*PROGRAM, *(f"kommun-{code}/party-support" for code in ASSEMBLIES), *more]


def surroundings() -> dict[str, str]:
    return {**{name: value for name, value in os.environ.items() if not name.startswith("POLSEK_")}, "LANG": "C.UTF-8"}


def recalculate(folder: Path, *more: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    def limited() -> None:
        import resource

        assert limit is not None
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        command(*more),
        cwd=folder,
        env=surroundings(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=None if limit is None else limited,
    )


def files(folder: Path) -> dict[str, bytes]:
    out = folder / "out"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def hidden(found: Mapping[str, bytes]) -> list[str]:
    return [name for name in found if name.rpartition("/")[2].startswith(".")]


# --- the same bytes ---------------------------------------------------------------------------------------------------


def test_two_runs_give_the_same_bytes_and_the_manifest_their_hashes(folder: Path) -> None:
    assert recalculate(folder).returncode == 0
    first = files(folder)
    assert len(first) == 2 * len(ASSEMBLIES) + 3
    assert recalculate(folder).returncode == 0
    assert files(folder) == first
    told = json.loads(first["2025/manifest.json"])
    assert told["files"] == {
        name.removeprefix("2025/"): sha256(data).hexdigest()
        for name, data in first.items()
        if name != "2025/manifest.json"
    }
    rules = {f"rules/kommun-{code}/party-support.yaml" for code in ASSEMBLIES}
    assert rules < told["receipt"]["files"].keys()


def test_files_are_as_calculate_gives_them(folder: Path) -> None:
    recalculate(folder)
    for format_ in ("json", "csv"):
        asked = ("calculate", "kommun-0187/party-support", "--year", "2025", "--rules", "rules", "--format", format_)
        done = subprocess.run([*PROGRAM[:3], *asked], cwd=folder, env=surroundings(), capture_output=True, check=True)
        assert files(folder)[f"2025/kommun-0187/party-support.{format_}"] == done.stdout


def test_check_writes_nothing_and_tells(folder: Path) -> None:
    done = recalculate(folder, "--check")
    assert (done.returncode, (folder / "out").exists()) == (1, False)
    assert "Would be written: out/2025/summary.csv (new)" in done.stdout
    recalculate(folder)
    assert recalculate(folder, "--check").returncode == 0
    kept = files(folder)
    done = recalculate(folder, "--check", "--set", "riksdag_fee=90000")
    assert done.returncode == 1
    assert "out/2025/kommun-0187/party-support.csv (changed)" in done.stdout
    assert files(folder) == kept


# --- kills ------------------------------------------------------------------------------------------------------------


@POSIX
def test_a_kill_at_any_moment_leaves_each_file_old_or_new(folder: Path) -> None:
    states, seconds = [], 0.0
    for budget in BUDGETS:
        start = time.monotonic()
        assert recalculate(folder, "--set", f"riksdag_fee={budget}").returncode == 0
        seconds = time.monotonic() - start
        states.append(files(folder))
    for number, moment in enumerate(moments(seconds)):
        kill_after(moment, folder, BUDGETS[number % 2])
        found = files(folder)
        for name in found.keys() - set(hidden(found)):
            assert found[name] in {state[name] for state in states}, f"{name} after {moment} s"
        assert found.keys() >= states[0].keys()
    done = recalculate(folder, "--set", f"riksdag_fee={BUDGETS[0]}")
    assert (done.returncode, done.stderr) == (0, "")
    assert files(folder) == states[0]


def moments(whole: float) -> Iterator[float]:
    """Give moments in the life of a process, most of them where it writes: near its end."""
    chance = random.Random(20260913)  # noqa: S311 - the same moments each time
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        yield whole * chance.choice((chance.random(), chance.uniform(0.6, 1.0)))


def kill_after(seconds: float, folder: Path, budget: str) -> None:
    with subprocess.Popen(
        command("--set", f"riksdag_fee={budget}"),
        cwd=folder,
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as started:
        time.sleep(seconds)
        started.kill()
        _, complaints = started.communicate()
    assert complaints == b"", "a run after a killed one needs no --force"


def interruptible() -> None:
    """Let a process be interrupted, even where the shell has told its own to ignore that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@POSIX
def test_ctrl_c_leaves_nothing_half_written(folder: Path) -> None:
    recalculate(folder, "--set", "riksdag_fee=1")
    after = files(folder)
    for wait in (0.05, 0.15, 0.2, 0.25, 0.3):
        recalculate(folder)
        before = files(folder)
        with subprocess.Popen(
            command("--set", "riksdag_fee=1"),
            cwd=folder,
            env=surroundings(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            preexec_fn=interruptible,  # noqa: PLW1509 - no thread is running
        ) as started:
            time.sleep(wait)
            started.send_signal(signal.SIGINT)
            started.communicate()
        for name, data in files(folder).items():
            assert name == "2025/.polsek-journal" or data in {before[name], after[name]}


# --- full disks -------------------------------------------------------------------------------------------------------


@POSIX
@pytest.mark.parametrize("limit", [0, 100, 1000, 2500])
def test_a_full_disk_leaves_what_was_there(folder: Path, limit: int) -> None:
    recalculate(folder)
    kept = files(folder)
    done = recalculate(folder, "--set", "riksdag_fee=90000", limit=limit)
    assert (done.returncode, done.stdout) == (1, "")
    assert "[unwritable]" in done.stderr
    assert "nothing has been changed" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(folder) == kept


@POSIX
def test_a_disk_that_is_full_at_first_is_left_empty(folder: Path) -> None:
    assert recalculate(folder, limit=100).returncode == 1
    assert not (folder / "out").exists()


# --- progress ---------------------------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_in_a_terminal_and_wiped_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    terminal = Terminal()
    with progress.Progress(2, terminal) as bar:
        bar.step()
        bar.step()
    drawn = terminal.getvalue()
    assert drawn.index("1/2") < drawn.index("2/2")
    assert drawn.endswith("\x1b[1A\x1b[2K")


def test_a_bar_is_wiped_away_when_the_command_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    terminal = Terminal()

    def stop() -> None:
        with progress.Progress(2, terminal) as bar:
            bar.step()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert "\x1b[?25h" in terminal.getvalue()  # the cursor is shown again


def test_without_stderr_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    with progress.Progress(1) as bar:
        bar.step()
    complain("nobody reads this")


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()])
def test_no_bar_is_drawn_before_it_takes_a_while_or_into_a_file(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 10**12 if stream.isatty() else 0)
    with progress.Progress(1, stream) as bar:
        bar.step()
    assert stream.getvalue() == ""
