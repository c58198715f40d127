"""Why a file was not written, for everything that can be wrong with a disk."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from editorapp.errors import MissingFolderError, UnwritableError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.refusals import refusal

LOST = ("ESTALE", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENOTCONN", "ENODEV", "ENXIO", "EREMOTEIO")
NOBODY = 65534


def failing(code):
    def call(*_args, **_kwargs):
        raise OSError(code, os.strerror(code))

    return call


@pytest.mark.parametrize("name", [name for name in LOST if hasattr(errno, name)])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_share_that_has_gone_is_called_so(tmp_path, monkeypatch, name, call):
    (tmp_path / "story.md").write_bytes(b"old")
    with monkeypatch.context() as faults:
        faults.setattr(os, call, failing(getattr(errno, name)))
        with pytest.raises(UnwritableError, match="not there any more") as caught:
            write_atomic(tmp_path / "story.md", b"new")
    assert caught.value.hint == "Connect it again, or save it on another disk."
    assert [path.name for path in tmp_path.iterdir()] == ["story.md"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EDQUOT, "your share of this disk is used up."),
        (errno.ENAMETOOLONG, "the name is too long."),
        (errno.EROFS, "this disk is read-only."),
        (errno.EBUSY, "something holds this file in its place."),
        (errno.EXDEV, "something holds this file in its place."),
        (errno.EMFILE, "too many files are open."),
        (errno.ENOTTY, f"{os.strerror(errno.ENOTTY)}."),
    ],
)
def test_every_cause_has_words_and_something_to_do(tmp_path, code, words):
    error = refusal(tmp_path / "story.md", OSError(code, "x"))
    assert (error.cause, error.what) == (words, f"{tmp_path}/story.md was not written: {words}")
    assert error.hint


def test_a_folder_deleted_meanwhile_can_be_made(tmp_path):
    with pytest.raises(MissingFolderError, match="the folder does not exist"):
        write_atomic(tmp_path / "gone" / "story.md", b"new")


def test_a_network_error_of_windows_is_known_by_its_own_number(tmp_path):
    error = OSError(errno.ENOENT, "x")
    error.winerror = 53
    assert "not there any more" in refusal(tmp_path / "story.md", error).what


AS_NOBODY = """
import os, sys
from editorapp.workspace.atomic import write_atomic
from editorapp.errors import UnwritableError
from pathlib import Path
os.setgid({id}); os.setuid({id})
for name in sys.argv[1:]:
    try:
        write_atomic(Path(name), b"new")
        print("written")
    except UnwritableError as error:
        print(error.cause)
"""
PINNED, REFUSED = "its folder does not let a file be replaced.", "you may not write there."
RIGHTS = {
    "folder closed": (0o755, 0o666, PINNED),
    "folder sticky": (0o1777, 0o666, PINNED),
    "file closed": (0o777, 0o444, REFUSED),
    "folder closed, no file": (0o755, None, REFUSED),
    "all open": (0o777, 0o666, "written"),
}


@pytest.fixture
def open_folder():
    """A folder that others may look into, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_rights_are_respected_and_named(open_folder):
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    paths = {case: open_folder / case / "story.md" for case in RIGHTS}
    for case, (folder_mode, file_mode, _said) in RIGHTS.items():
        paths[case].parent.mkdir()
        if file_mode is not None:
            paths[case].write_bytes(b"old")
            paths[case].chmod(file_mode)
        paths[case].parent.chmod(folder_mode)
    command = [sys.executable, "-c", AS_NOBODY.format(id=NOBODY), *paths.values()]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stdout.splitlines() == [said for _folder, _file, said in RIGHTS.values()], run.stderr
    left = {case: [entry.read_bytes() for entry in path.parent.iterdir()] for case, path in paths.items()}
    assert left == {case: [] if "no file" in case else [b"new" if case == "all open" else b"old"] for case in RIGHTS}


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 64 kB."""
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no disk can be mounted here")
    yield tmp_path
    subprocess.run(["umount", "-l", tmp_path], check=True)


def test_a_disk_that_is_really_full_keeps_the_old_file(small_disk):
    path = small_disk / "story.md"
    write_atomic(path, b"old")
    with pytest.raises(UnwritableError, match="the disk is full"):
        write_atomic(path, b"x" * 100_000)
    assert [(entry.name, entry.read_bytes()) for entry in small_disk.iterdir()] == [("story.md", b"old")]
    write_atomic(path, b"new")


def test_a_disk_that_is_really_read_only_is_named(small_disk):
    path = small_disk / "story.md"
    path.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(UnwritableError, match="this disk is read-only"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_single_file_that_is_mounted_is_left_alone(tmp_path):
    for name in ("story.md", "real.md"):
        (tmp_path / name).write_bytes(b"old")
    if subprocess.run(
        ["mount", "--bind", tmp_path / "real.md", tmp_path / "story.md"], capture_output=True, check=False
    ).returncode:
        pytest.skip("no file can be mounted here")
    try:
        with pytest.raises(UnwritableError, match="holds this file in its place"):
            write_atomic(tmp_path / "story.md", b"new")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["real.md", "story.md"]
    finally:
        subprocess.run(["umount", tmp_path / "story.md"], check=True)
