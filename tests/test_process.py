"""polsek as the process that a terminal, a pipe and an operating system see."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from polsek.__main__ import main

CALCULATE = ("calculate", "ostersund", "--year", "2024")
PROGRAM = (sys.executable, "-m", "polsek")
ESCAPE = b"\x1b["
POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes, signals and terminals of POSIX")
LOCALES = {
    "C": {"LC_ALL": "C"},
    "C without UTF-8": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
}


def surroundings(**more: str) -> dict[str, str]:
    """Give the environment that the tests run in, less what polsek looks at."""
    dropped = ("COLUMNS", "LINES", "NO_COLOR", "TERM", "POLSEK_", "LC_", "LANG", "PYTHONIOENCODING", "PYTHONUTF8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "LANG": "C.UTF-8", **more}


def polsek(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None, stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=folder,
        env=surroundings(**(environment or {})),
        input=stdin,
        capture_output=True,
        check=False,
    )


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `polsek` is this one."""
    program = f'polsek() {{ "{sys.executable}" -m polsek "$@"; }}; set -o pipefail; '
    command = ["bash", "-c", program + line]
    return subprocess.run(command, cwd=folder, env=surroundings(), capture_output=True, check=False)


def test_the_module_runs_as_the_command_does(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("polsek")
    found = subprocess.run([command, *CALCULATE], cwd=tmp_path, env=surroundings(), capture_output=True, check=False)
    assert found.returncode == 0
    assert polsek(tmp_path, *CALCULATE).stdout == found.stdout


def test_the_answer_is_on_stdout_and_nothing_else(tmp_path: Path) -> None:
    found = polsek(tmp_path, *CALCULATE)
    assert found.stderr == b""
    assert "2 846 908".replace(" ", "\u00a0") in found.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("calculate", "ostersund", "--year", "2020"), 1),
        (("calculate", "ostersnd"), 2),
        (("calculat",), 2),
        (("calculate", "ostersund", "--years", "0000-0100"), 2),
        (("calculate", "ostersund", "--years", "9998-9999"), 2),
        (("calculate", "ostersund", "--year", "2024", "--mandates", "M=-1"), 2),
    ],
)
def test_what_is_wrong_is_on_stderr_and_nothing_is_answered(
    tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    found = polsek(tmp_path, *arguments)
    assert found.returncode == code
    assert found.stdout == b""
    assert found.stderr


def test_an_empty_folder_is_enough(tmp_path: Path) -> None:
    assert polsek(tmp_path, *CALCULATE).returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_the_same_question_has_the_same_answer_to_the_byte(tmp_path: Path) -> None:
    for arguments in (
        CALCULATE,
        (*CALCULATE, "--format", "json", "--receipt"),
        ("check",),
        ("explain", *CALCULATE[1:], "--format", "json"),
    ):
        first, second = (polsek(tmp_path, *arguments, environment={"PYTHONHASHSEED": seed}) for seed in ("1", "2"))
        assert first.returncode == 0
        assert first.stdout == second.stdout


# --- pipes and signals ------------------------------------------------------------------------------------------------


@POSIX
def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    found = shell(tmp_path, "polsek rules | head -1")
    assert (found.returncode, found.stdout.count(b"\n"), found.stderr) == (0, 1, b"")


@POSIX
def test_a_pipe_that_nobody_reads_ends_quietly(tmp_path: Path) -> None:
    found = shell(tmp_path, "polsek schema | true")
    assert (found.returncode, found.stderr) == (0, b"")


@POSIX
@pytest.mark.parametrize("command", ["--version", "--help", "calculate --help", "rules", "schema", "check"])
def test_an_answer_that_cannot_be_written_is_a_failure(tmp_path: Path, command: str) -> None:
    closed = shell(tmp_path, f"polsek {command} >&-")
    said = b"polsek: the answer cannot be written: Bad file descriptor\n"
    assert (closed.returncode, closed.stderr) == (1, said)
    if Path("/dev/full").exists():
        full = shell(tmp_path, f"polsek {command} >/dev/full")
        assert (full.returncode, full.stderr) == (1, said.replace(b"Bad file descriptor", b"No space left on device"))
        swedish = shell(tmp_path, f"POLSEK_LANGUAGE=sv polsek {command} >/dev/full")
        assert swedish.stderr == "polsek: det gick inte att skriva svaret: disken är full\n".encode()
    assert shell(tmp_path, f"polsek {command} 2>&- | cat").returncode == 0
    unread = shell(tmp_path, f"polsek {command} | true")
    assert (unread.returncode, unread.stderr) == (0, b"")


@POSIX
@pytest.mark.parametrize("end", ["2>&-", "2>&1 | true", "2>&1 >&- | true"])
def test_the_exit_code_says_what_nobody_can_read(tmp_path: Path, end: str) -> None:
    (tmp_path / "seats.csv").write_text("party,mandates\nM,1\nM,2\n")
    assert shell(tmp_path, f"polsek calculate ostersnd {end}").returncode == 2
    assert shell(tmp_path, f"polsek check seats.csv {end}").returncode == 1


def interruptible() -> None:
    """Let a process be interrupted, even where the shell has told its own to ignore that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@POSIX
def test_ctrl_c_while_stdin_is_awaited_ends_quietly(tmp_path: Path) -> None:
    arguments = [*PROGRAM, *CALCULATE, "--mandates", "-"]
    with subprocess.Popen(
        arguments,
        cwd=tmp_path,
        env=surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=interruptible,  # noqa: PLW1509 - no thread is running
    ) as started:
        wait_until_it_reads(started.pid)
        started.send_signal(signal.SIGINT)
        _, complaints = started.communicate(timeout=10)
    assert started.returncode == 130
    assert b"Traceback" not in complaints


def wait_until_it_reads(pid: int) -> None:
    """Wait until a process sleeps in a read of stdin, where the system tells; else long enough."""
    waiting = Path(f"/proc/{pid}/wchan")
    for _ in range(100):
        time.sleep(0.02)
        if waiting.is_file() and "pipe" in waiting.read_text(encoding="ascii"):
            return


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
def test_a_full_disk_is_said_and_fails(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(
            [*PROGRAM, *CALCULATE], cwd=tmp_path, env=surroundings(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert found.returncode == 1
    assert found.stderr.decode().startswith("polsek: the answer cannot be written: ")
    assert b"Traceback" not in found.stderr


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "rules" / "exempel.yaml").mkdir(parents=True)
    found = polsek(tmp_path, "calculate", "rules/exempel.yaml", "--year", "2024")
    assert found.returncode in (1, 2)
    assert b"exempel.yaml" in found.stderr
    assert b"Traceback" not in found.stderr


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "seats.csv"
    file.write_text("party,mandates\nM,9\n", encoding="utf-8")
    file.chmod(0)
    found = polsek(tmp_path, *CALCULATE, "--mandates", "seats.csv")
    assert found.returncode == 2
    assert b"seats.csv" in found.stderr


# --- terminals --------------------------------------------------------------------------------------------------------


def in_terminal(folder: Path, **environment: str) -> bytes:
    """Answer on a terminal of 100 columns."""
    import pty
    from fcntl import ioctl
    from struct import pack
    from termios import TIOCSWINSZ

    reader, terminal = pty.openpty()
    ioctl(terminal, TIOCSWINSZ, pack("HHHH", 24, 100, 0, 0))
    with subprocess.Popen(
        [*PROGRAM, *CALCULATE], cwd=folder, env=surroundings(**environment), stdin=terminal, stdout=terminal
    ) as started:
        os.close(terminal)
        written = b""
        try:
            while more := os.read(reader, 1 << 16):
                written += more
        except OSError:  # how a terminal ends on Linux
            pass
        os.close(reader)
    assert started.returncode == 0
    return written.replace(b"\r\n", b"\n")


@POSIX
def test_a_terminal_shows_bold_and_its_own_width(tmp_path: Path) -> None:
    shown = in_terminal(tmp_path, TERM="xterm")
    assert shown.startswith(b"\x1b[1mSupport for political secretaries")
    assert re.sub(rb"\x1b\[\d*m", b"", shown) == polsek(tmp_path, *CALCULATE, environment={"COLUMNS": "100"}).stdout


@POSIX
@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_plain_text_gets_it(tmp_path: Path, environment: dict[str, str]) -> None:
    assert ESCAPE not in in_terminal(tmp_path, **{"TERM": "xterm", **environment})


@pytest.mark.parametrize("arguments", [CALCULATE, ("explain", "ostersund", "M", "--year", "2024"), ("--help",)])
def test_a_pipe_gets_plain_text(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert ESCAPE not in polsek(tmp_path, *arguments, environment={"TERM": "xterm"}).stdout


@pytest.mark.parametrize(("columns", "widest"), [("40", 40), ("80", 80), ("200", 200), ("10", 40), ("wide", 80)])
def test_no_line_is_wider_than_the_screen(tmp_path: Path, columns: str, widest: int) -> None:
    found = polsek(tmp_path, *CALCULATE, environment={"COLUMNS": columns})
    lines = found.stdout.decode().splitlines()
    commands = [line for line in lines if "polsek " in line]
    assert max(len(line) for line in lines if line not in commands) <= widest
    assert len(commands) == 1, "a command line is not broken: it is there to be copied"


def test_without_a_terminal_the_width_is_80(tmp_path: Path) -> None:
    assert polsek(tmp_path, *CALCULATE).stdout == polsek(tmp_path, *CALCULATE, environment={"COLUMNS": "80"}).stdout


# --- encodings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("format_", ["table", "csv"])
def test_no_locale_stops_an_answer(tmp_path: Path, locale: str, format_: str) -> None:
    found = polsek(tmp_path, *CALCULATE, "--format", format_, environment=LOCALES[locale])
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"Moderaterna" in found.stdout


@pytest.mark.parametrize("locale", LOCALES)
def test_no_locale_stops_a_complaint(tmp_path: Path, locale: str) -> None:
    found = polsek(tmp_path, "calculate", "Östersnd", environment={**LOCALES[locale], "POLSEK_LANGUAGE": "sv"})
    assert found.returncode == 2
    assert b"Traceback" not in found.stderr


def test_a_swedish_locale_gets_swedish(tmp_path: Path) -> None:
    found = polsek(tmp_path, *CALCULATE, environment={"LANG": "sv_SE.UTF-8"})
    assert found.stdout.decode().startswith("Stöd till politiska sekreterare")


def test_seats_from_a_pipe(tmp_path: Path) -> None:
    seats = "Parti;Mandat\nMiljöpartiet;9\n".encode("windows-1252")
    found = polsek(tmp_path, *CALCULATE, "--mandates", "-", "--format", "csv", stdin=seats)
    assert "Miljöpartiet,MP,9," in found.stdout.decode()


@POSIX
@pytest.mark.parametrize("file", ["/dev/zero", "pipe", "."])
@pytest.mark.parametrize(
    "arguments",
    [
        ("calculate", "ostersund", "--year", "2024", "--mandates", "FILE"),
        ("settle", "ostersund", "FILE", "--year", "2024"),
        ("mandates", "import", "FILE", "--election", "2026"),
        ("check", "FILE"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_is_no_file_is_not_read(tmp_path: Path, file: str, arguments: tuple[str, ...]) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = polsek(tmp_path, *(file if each == "FILE" else each for each in arguments))
    assert found.returncode in {1, 2}
    assert b"Traceback" not in found.stderr


@POSIX
@pytest.mark.parametrize("from_where", ["<&-", "</dev/zero", "<."])
def test_a_stdin_without_an_end_or_a_beginning_is_refused(tmp_path: Path, from_where: str) -> None:
    for line in (
        "calculate ostersund --year 2024 --mandates -",
        "check - --stdin-filename a.yaml",
        "mandates import -",
    ):
        found = shell(tmp_path, f"polsek {line} {from_where}")
        assert found.returncode == 1
        assert b"Traceback" not in found.stderr


def test_too_little_memory_is_said(tmp_path: Path) -> None:
    program = (
        "import sys, polsek.cli.run as program\n"
        "def full(*_): raise MemoryError\n"
        "program._answer = full\n"
        "sys.exit(program.run(['rules']))"
    )
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, cwd=tmp_path, env=surroundings(), capture_output=True, check=False)
    assert (found.returncode, found.stderr) == (1, b"polsek: there is not enough memory for this\n")


def test_an_interrupt_while_polsek_starts_ends_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("polsek.__main__._run", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
