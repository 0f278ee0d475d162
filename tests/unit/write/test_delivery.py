"""Files are written whole or not at all, and nothing that polsek has not written is written over."""

import errno
import json
import os
import signal
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from polsek.problem import PolsekError
from polsek.write import Delivery, Written, write_whole
from polsek.write.delivery import JOURNAL, known_of
from polsek.write.whole import write_asked

OLD = {"a/rule.json": b"old a", "b/rule.json": b"old b", "summary.csv": b"old"}
NEW = {"a/rule.json": b"new a", "b/rule.json": b"new b", "c/rule.json": b"new c", "summary.csv": b"new"}
OTHER = {"a/rule.json": b"third a", "b/rule.json": b"third b", "summary.csv": b"third"}
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def deliver(folder: Path, files: Mapping[str, bytes], *, force: bool = False, dry: bool = False) -> Written:
    with Delivery(folder / "2026", "out/2026", force=force, dry=dry) as delivery:
        for name, data in files.items():
            delivery.put(name, data)
        return delivery.finish({"year": 2026})


def contents(folder: Path) -> dict[str, bytes]:
    """Give all files but the manifest, hidden ones too."""
    found = {
        path.relative_to(folder / "2026").as_posix(): path for path in (folder / "2026").rglob("*") if path.is_file()
    }
    return {name: path.read_bytes() for name, path in sorted(found.items()) if name != "manifest.json"}


def manifest(folder: Path) -> dict[str, object]:
    found = json.loads((folder / "2026" / "manifest.json").read_bytes())
    assert isinstance(found, dict)
    return found


def refused(call: Callable[[], object]) -> list[str]:
    """Give what a call is refused with, as `id file: message`."""
    with pytest.raises(PolsekError) as caught:
        call()
    return [f"{each.id} {each.place.file}: {each.message.en}" for each in caught.value.problems]


# --- one file ---------------------------------------------------------------------------------------------------------


def test_a_file_is_written_over_whole(tmp_path: Path) -> None:
    path = tmp_path / "seats.csv"
    for data in (b"first", b"second, and longer", b""):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_one_and_the_file_behind_it_is_written(tmp_path: Path, *, there: bool) -> None:
    file, between, link = tmp_path / "deep" / "t.csv", tmp_path / "m.csv", tmp_path / "l.csv"
    file.parent.mkdir()
    between.symlink_to("deep/t.csv")
    link.symlink_to("m.csv")
    if there:
        file.write_bytes(b"old")
        file.chmod(0o640)
        assert refused(lambda: write_asked(str(link), b"new", force=False))[0].startswith(f"would-overwrite {link}")
        assert file.read_bytes() == b"old"
    write_asked(str(link), b"new", force=there)
    assert link.is_symlink()
    assert between.is_symlink()
    assert file.read_bytes() == b"new"
    assert not there or file.stat().st_mode & 0o777 == 0o640
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("behind", ["folder", "/dev/null", "l.csv", "gone/t.csv"])
@pytest.mark.parametrize("force", [True, False])
def test_a_link_to_what_is_no_file_is_refused_and_kept(tmp_path: Path, behind: str, *, force: bool) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "l.csv"
    link.symlink_to(behind)
    assert refused(lambda: write_asked(str(link), b"new", force=force))[0].startswith(f"unwritable {link}")
    assert link.is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "l.csv"]


@pytest.mark.parametrize("force", [True, False])
def test_a_folder_is_not_written_over(tmp_path: Path, *, force: bool) -> None:
    (tmp_path / "l.csv").mkdir()
    said = "it cannot be written: something that is no file is in the way"
    assert refused(lambda: write_asked(str(tmp_path / "l.csv"), b"", force=force)) == [
        f"unwritable {tmp_path / 'l.csv'}: {said}"
    ]


PERMISSIONS = pytest.mark.skipif(not hasattr(os, "fchmod"), reason="needs permissions")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@PERMISSIONS
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o664, 0o444, 0o755])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "seats.csv"
    path.write_bytes(b"old")
    path.chmod(kept)
    write_whole(path, b"new")
    assert (mode(path), path.read_bytes()) == (kept, b"new")
    deliver(tmp_path, OLD)
    (tmp_path / "2026" / "summary.csv").chmod(kept)
    deliver(tmp_path, NEW)
    assert (mode(tmp_path / "2026" / "summary.csv"), contents(tmp_path)["summary.csv"]) == (kept, b"new")


@PERMISSIONS
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "seats.csv", b"new")
        deliver(tmp_path, OLD)
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in ("seats.csv", "2026/summary.csv", "2026/manifest.json")] == [0o640] * 3


@pytest.mark.parametrize("broken", ["write", "fsync"])
def test_what_cannot_be_written_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    path = tmp_path / "seats.csv"
    path.write_bytes(b"old")
    break_disk(monkeypatch, broken)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("seats.csv", b"old")]


def break_disk(monkeypatch: pytest.MonkeyPatch, call: str, after: int = 0) -> None:
    """Let a call of the system fail as on a full disk, after some that succeed."""
    real, left = getattr(os, call), iter(range(after))

    def full(*arguments: object) -> object:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments)

    monkeypatch.setattr(os, call, full)


def test_a_disk_without_room_is_to_get_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_disk(monkeypatch, "write")
    with pytest.raises(PolsekError) as refused:
        write_asked(str(tmp_path / "answer.csv"), b"new", force=False)
    assert [each.hint for each in refused.value.problems] == [("make room for it", "frigör utrymme")]


# --- a folder ---------------------------------------------------------------------------------------------------------


def test_the_manifest_has_the_hash_of_every_file(tmp_path: Path) -> None:
    assert deliver(tmp_path, NEW) == Written(
        "out/2026", ("a/rule.json", "b/rule.json", "c/rule.json", "manifest.json", "summary.csv"), (), 0, ()
    )
    assert contents(tmp_path) == NEW
    hashes = {name: sha256(data).hexdigest() for name, data in NEW.items()}
    assert manifest(tmp_path) == {"year": 2026, "files": hashes, "left": {}}


def test_the_same_files_are_not_written_again(tmp_path: Path) -> None:
    deliver(tmp_path, NEW)
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*")}
    assert deliver(tmp_path, NEW) == Written("out/2026", (), (), 5, ())
    assert {path: path.stat().st_ino for path in tmp_path.rglob("*")} == before


def test_only_what_is_different_is_written(tmp_path: Path) -> None:
    deliver(tmp_path, NEW)
    inode = (tmp_path / "2026" / "a" / "rule.json").stat().st_ino
    written = deliver(tmp_path, {**NEW, "b/rule.json": b"newer b"})
    assert written == Written("out/2026", (), ("b/rule.json", "manifest.json"), 3, ())
    assert (tmp_path / "2026" / "a" / "rule.json").stat().st_ino == inode


def test_a_dry_run_writes_nothing_and_tells_the_same(tmp_path: Path) -> None:
    expected = deliver(tmp_path / "twin", OLD)
    assert deliver(tmp_path, OLD, dry=True) == expected
    assert not (tmp_path / "2026").exists()
    deliver(tmp_path, OLD)
    kept = contents(tmp_path)
    assert deliver(tmp_path, NEW, dry=True) == deliver(tmp_path / "twin", NEW)
    assert contents(tmp_path) == kept


def test_files_of_earlier_runs_are_left_and_stay_known(tmp_path: Path) -> None:
    deliver(tmp_path, NEW)
    fewer = {"a/rule.json": b"newer a", "summary.csv": b"newer"}
    left = ("b/rule.json", "c/rule.json")
    assert deliver(tmp_path, fewer).left == left
    assert deliver(tmp_path, fewer).left == left
    assert manifest(tmp_path)["left"] == {name: sha256(NEW[name]).hexdigest() for name in left}
    assert deliver(tmp_path, OTHER).changed == ("a/rule.json", "b/rule.json", "manifest.json", "summary.csv")


# --- what is not written over -----------------------------------------------------------------------------------------


def test_an_edited_file_stops_everything(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    (tmp_path / "2026" / "summary.csv").write_bytes(b"old, and a note")
    kept = contents(tmp_path)
    problem = "would-overwrite out/2026/summary.csv: the file has been changed since polsek wrote it"
    assert refused(lambda: deliver(tmp_path, NEW)) == [problem]
    assert contents(tmp_path) == kept
    assert deliver(tmp_path, NEW, force=True).changes
    assert contents(tmp_path) == NEW


@pytest.mark.parametrize(("wrote", "found"), [(b"a\nb\n", b"a\r\nb\r\n"), (b"a\r\nb\r\n", b"a\nb\n")])
def test_other_line_ends_are_told_as_what_they_are(tmp_path: Path, wrote: bytes, found: bytes) -> None:
    deliver(tmp_path, {**OLD, "summary.csv": wrote})
    (tmp_path / "2026" / "summary.csv").write_bytes(found)
    problem = "would-overwrite out/2026/summary.csv: only its line ends are not those that polsek wrote"
    assert refused(lambda: deliver(tmp_path, NEW, dry=True)) == [problem]
    (tmp_path / "2026" / "summary.csv").write_bytes(found + b"a note")
    edited = "would-overwrite out/2026/summary.csv: the file has been changed since polsek wrote it"
    assert refused(lambda: deliver(tmp_path, NEW)) == [edited]


def test_a_file_of_somebody_else_stops_everything(tmp_path: Path) -> None:
    for name in ("a/rule.json", "c/rule.json"):
        path = tmp_path / "2026" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"mine")
    kept = contents(tmp_path)
    assert refused(lambda: deliver(tmp_path, NEW)) == [
        f"would-overwrite out/2026/{name}: polsek has not written this file" for name in ("a/rule.json", "c/rule.json")
    ]
    assert contents(tmp_path) == kept
    assert sorted(path.name for path in (tmp_path / "2026").iterdir()) == ["a", "c"]


def test_an_edited_file_that_is_as_it_should_be_is_no_trouble(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    (tmp_path / "2026" / "summary.csv").write_bytes(NEW["summary.csv"])
    deliver(tmp_path, NEW)
    assert contents(tmp_path) == NEW


@pytest.mark.parametrize("text", ["{}", "[]", "nothing", '{"files": 3}', "[" * 100_000, '{"name": "a web app"}'])
def test_a_manifest_of_another_program_is_not_written_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "manifest.json").write_text(text, encoding="utf-8")
    problem = "would-overwrite out/2026/manifest.json: polsek has not written this file"
    assert refused(lambda: deliver(tmp_path, NEW)) == [problem]
    deliver(tmp_path, NEW, force=True)
    assert manifest(tmp_path)["year"] == 2026


@pytest.mark.parametrize(
    "name", ["../rule.json", "a/../../rule.json", "/etc/rule.json", "a//rule.json", "./rule.json", ""]
)
def test_no_name_leaves_the_folder(tmp_path: Path, name: str) -> None:
    problem = f"file-name out/2026/{name}: it would be written outside out/2026"
    assert refused(lambda: deliver(tmp_path, {name: b"x"})) == [problem]
    assert list(tmp_path.iterdir()) == []


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "2026" / "a").symlink_to(tmp_path / "elsewhere")
    assert refused(lambda: deliver(tmp_path, NEW))[0].startswith("file-name out/2026/a/rule.json")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_in_a_file_s_place_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "summary.csv").symlink_to(tmp_path / "gone.csv")
    assert refused(lambda: deliver(tmp_path, NEW, force=True))[0].startswith("file-name out/2026/summary.csv")
    assert not (tmp_path / "gone.csv").exists()


def test_a_link_in_a_file_s_place_stays_one(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    link, file = tmp_path / "2026" / "summary.csv", tmp_path / "2026" / "total.csv"
    link.rename(file)
    link.symlink_to(file.name)
    deliver(tmp_path, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW["summary.csv"]


# --- what cannot be written -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("call", "after"), [("write", 0), ("write", 2), ("fsync", 0), ("fsync", 3), ("mkdir", 2)])
def test_a_full_disk_changes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, after: int) -> None:
    deliver(tmp_path, OLD)
    kept, head = contents(tmp_path), manifest(tmp_path)
    break_disk(monkeypatch, call, after)
    more = {**NEW, "d/rule.json": b"d", "e/rule.json": b"e"}
    (problem,) = refused(lambda: deliver(tmp_path, more))
    assert problem.startswith("unwritable out/2026")
    assert "No space left on device" in problem
    monkeypatch.undo()
    assert (contents(tmp_path), manifest(tmp_path)) == (kept, head)
    assert not (tmp_path / "2026" / "d").exists()
    deliver(tmp_path, more)
    assert contents(tmp_path) == more


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    problem = "unwritable out/2026: it cannot be written: a file stands where a folder is needed"
    assert refused(lambda: deliver(tmp_path / "out", NEW)) == [problem]
    assert refused(lambda: deliver(tmp_path / "out", NEW, dry=True)) == [
        "unwritable out/2026: it cannot be written: Not a directory"
    ]
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "2026" / "summary.csv").mkdir(parents=True)
    for force in (False, True):
        assert refused(lambda force=force: deliver(tmp_path, NEW, force=force)) == [  # type: ignore[misc]
            "unwritable out/2026/summary.csv: it cannot be written: something that is no file is in the way"
        ]
    assert contents(tmp_path) == {}


@FORKS
def test_a_pipe_in_a_file_s_place_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    os.mkfifo(tmp_path / "2026" / "summary.csv")
    assert refused(lambda: deliver(tmp_path, NEW))[0].startswith("unwritable out/2026/summary.csv")


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", forbidden)
    with pytest.raises(PolsekError) as caught:
        deliver(tmp_path, NEW)
    (problem,) = caught.value.problems
    assert problem.message.en == "it cannot be written: Permission denied"
    assert problem.hint is not None
    assert "the right to write" in problem.hint.en


def test_a_disk_that_is_read_only_is_no_trouble_where_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    deliver(tmp_path, NEW)
    monkeypatch.setattr(Path, "unlink", forbidden)
    monkeypatch.setattr(Path, "replace", forbidden)
    written = deliver(tmp_path, NEW)
    assert (written.new, written.changed) == ((), ())
    with pytest.raises(PolsekError) as caught:
        deliver(tmp_path, OLD)
    assert caught.value.problems[0].message.en == "it cannot be written: Read-only file system"


@pytest.mark.parametrize("name", ["a:b", "a?", "con", "NUL.json", "a\\b", "a ", "a.", "x<y", '"', "lpt1", "a|b"])
def test_no_name_is_written_that_windows_cannot_have(tmp_path: Path, name: str) -> None:
    problem = f"file-name out/2026/a/{name}: Windows can have no file called {name}"
    assert refused(lambda: deliver(tmp_path, {f"a/{name}": b"x"})) == [problem]
    with pytest.raises(PolsekError, match="Windows"):
        write_asked(str(tmp_path / name), b"x", force=True)


@pytest.mark.parametrize("name", ["a-b_c.json", "å ä.csv", "console", "lpt.json", ".a", "com"])
def test_a_name_that_every_system_can_have_is_written(tmp_path: Path, name: str) -> None:
    write_asked(str(tmp_path / name), b"x", force=False)
    assert (tmp_path / name).read_bytes() == b"x"


def test_two_runs_do_not_write_at_once(tmp_path: Path) -> None:
    with Delivery(tmp_path / "2026", "out/2026"):
        assert refused(lambda: deliver(tmp_path, NEW)) == [
            "unwritable out/2026: it cannot be written: another polsek is writing here"
        ]
        assert deliver(tmp_path, NEW, dry=True).changes
    deliver(tmp_path, NEW)


# --- what is killed ---------------------------------------------------------------------------------------------------


def killed_at(number: int, folder: Path, files: Mapping[str, bytes]) -> bool:
    """Deliver in a process of its own that is killed at its n-th renaming; tell whether it was."""
    child = os.fork()
    if child == 0:
        real, left = Path.replace, iter(range(number))

        def replace(path: Path, target: Path) -> Path:
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(path, target)

        Path.replace = replace  # type: ignore[method-assign, assignment]
        deliver(folder, files)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@FORKS
@pytest.mark.parametrize("number", range(7))
def test_a_kill_leaves_each_file_old_or_new_and_the_next_run_recovers(tmp_path: Path, number: int) -> None:
    deliver(tmp_path, OLD)
    assert killed_at(number, tmp_path, NEW) == (number < 6)  # the journal, four files and the manifest
    for name, data in contents(tmp_path).items():
        assert name.rpartition("/")[2].startswith(".") or data in {OLD.get(name), NEW[name]}
    assert killed_at(2, tmp_path, OTHER)
    deliver(tmp_path, OLD)
    assert {name: data for name, data in contents(tmp_path).items() if name != "c/rule.json"} == OLD
    assert not [name for name in contents(tmp_path) if "polsek" in name]


@FORKS
def test_a_kill_gives_no_right_to_edited_files(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    assert killed_at(2, tmp_path, NEW)
    assert (tmp_path / "2026" / JOURNAL).exists()
    (tmp_path / "2026" / "b" / "rule.json").write_bytes(b"mine")
    assert refused(lambda: deliver(tmp_path, OTHER)) == [
        "would-overwrite out/2026/b/rule.json: the file has been changed since polsek wrote it"
    ]


def test_a_journal_that_is_broken_is_no_help_and_no_harm() -> None:
    told = json.dumps({"files": {"a": "1"}, "left": {"b": "2"}}).encode()
    assert known(told, b'{"a": ["3", null') == {"a": "1", "b": "2"}
    assert known(told, b'{"a": ["3", null], "c": ["4"], "manifest.json": ["5"]}') == {"a": "1 3", "b": "2", "c": "4"}
    assert known(None, None) == {}


def known(manifest: bytes | None, journal: bytes | None) -> dict[str, str]:
    return {name: " ".join(sorted(hashes)) for name, hashes in (known_of(manifest, journal) or {}).items()}
