"""Files that are none, or have no end."""

import os
from pathlib import Path

import pytest

from polsek.problem import PolsekError
from polsek.read.files import LARGEST, contents, is_file, is_folder, is_there
from polsek.read.folder import Folder, rule_files
from polsek.read.library import Library

POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes and links of POSIX")


def refusal(path: Path) -> str:
    with pytest.raises(PolsekError) as caught:
        contents(path, "f.yaml")
    (problem,) = caught.value.problems
    return f"{problem.id}: {problem.message.en}"


def test_a_file_is_read_up_to_its_largest_size(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"#" * LARGEST)
    assert len(contents(path, "f.yaml")) == LARGEST
    os.truncate(path, 20 << 30)
    size, most = (f"{number:,}".replace(",", "\N{NO-BREAK SPACE}") for number in (20 << 30, LARGEST))
    assert refusal(path) == f"too-large: the file is too large: {size} bytes; at most {most} (1 MiB) can be read"


@POSIX
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path / "pipe.yaml", Path("/dev/zero"), tmp_path):
        assert refusal(path) == "unreadable: this is not a regular file"
    assert refusal(tmp_path / "none.yaml") == "unreadable: it cannot be read: No such file or directory"


@POSIX
def test_a_link_that_leads_nowhere_is_there(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert is_there(tmp_path / "link")
    assert not is_there(tmp_path / "none")
    assert not is_there(tmp_path / "link" / "below")
    assert not is_file(Path("x" * 5000))
    assert not is_folder(Path("x" * 5000))


@POSIX
@pytest.mark.parametrize("name", ["pipe.yaml", "pipe.csv"])
def test_seats_in_a_pipe_are_refused_by_every_command(tmp_path: Path, name: str) -> None:
    (tmp_path / "mandates").mkdir()
    os.mkfifo(tmp_path / "mandates" / name)
    with pytest.raises(PolsekError, match="not a regular file"):
        Library(Folder(tmp_path, "own")).distributions("1291")


@POSIX
def test_links_that_lead_round_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.yaml").touch()
    (tmp_path / "x" / "one").symlink_to(".")
    (tmp_path / "x" / "two").symlink_to("..")
    assert rule_files(tmp_path) == [tmp_path / "x" / "a.yaml"]
