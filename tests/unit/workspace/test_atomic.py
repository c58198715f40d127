"""Writing a file whole or not at all, with errors that say what to do."""

import errno
import os
import stat
from pathlib import Path

import pytest

from editorapp.errors import UnwritableError
from editorapp.workspace.atomic import make_folder, write_atomic


def names(folder):
    return [entry.name for entry in folder.iterdir()]


def failing(code):
    def call(*_args, **_kwargs):
        raise OSError(code, os.strerror(code))

    return call


def test_a_new_file_holds_the_bytes(tmp_path):
    write_atomic(tmp_path / "new.md", b"Harbour\r\n\xff")
    assert (tmp_path / "new.md").read_bytes() == b"Harbour\r\n\xff"


def test_a_new_file_follows_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "new.md", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o640


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "old.md"
    path.write_bytes(b"old")
    path.chmod(0o604)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_extended_attributes_stay(tmp_path):
    path = tmp_path / "old.md"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.desk", b"harbour")
    except (AttributeError, OSError):
        pytest.skip("no extended attributes on this disk")
    write_atomic(path, b"new")
    assert os.getxattr(path, "user.desk") == b"harbour"


def test_a_symbolic_link_stays_and_its_target_is_replaced(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "story.md").write_bytes(b"old")
    link = tmp_path / "story.md"
    link.symlink_to("real/story.md")
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "story.md").read_bytes() == b"new"


def test_a_link_to_nothing_makes_the_file_it_names(tmp_path):
    (tmp_path / "link.md").symlink_to("target.md")
    write_atomic(tmp_path / "link.md", b"new")
    assert (tmp_path / "target.md").read_bytes() == b"new"


def test_no_other_file_is_left_in_the_folder(tmp_path):
    write_atomic(tmp_path / "story.md", b"one")
    write_atomic(tmp_path / "story.md", b"two")
    assert names(tmp_path) == ["story.md"]


def test_a_name_as_long_as_the_disk_allows_is_written(tmp_path):
    write_atomic(tmp_path / ("a" * 255), b"x")
    assert (tmp_path / ("a" * 255)).read_bytes() == b"x"


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failure_leaves_the_old_file_whole_and_nothing_else(tmp_path, monkeypatch, call, code):
    path = tmp_path / "story.md"
    path.write_bytes(b"old")
    with monkeypatch.context() as faults:
        faults.setattr(os, call, failing(code))
        with pytest.raises(UnwritableError):
            write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["story.md"]


def test_a_full_disk_is_named_with_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    with pytest.raises(UnwritableError) as caught:
        write_atomic(tmp_path / "story.md", b"new")
    assert caught.value.what == f"{tmp_path}/story.md was not written: the disk is full."
    assert caught.value.hint == "Make some room, or save it on another disk."


def test_a_really_full_disk_is_noticed():
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with pytest.raises(UnwritableError, match="in the way"):
        write_atomic(Path("/dev/full"), b"x")
    assert Path("/dev/full").is_char_device()


def test_an_interrupt_removes_the_temporary_file(tmp_path, monkeypatch):
    def interrupted(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "story.md", b"new")
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_synced_is_no_failure(tmp_path, monkeypatch):
    real = os.fsync

    def only_files(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_atomic(tmp_path / "story.md", b"new")
    assert (tmp_path / "story.md").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("folder", "this is a folder"),
        ("missing/story.md", "the folder does not exist"),
        ("file/story.md", "a part of the path is a file"),
        ("a" * 256, "the name is too long"),
        ("circle", "the link leads back to itself"),
        ("pipe", "in the way"),
        ("nul\0name", "does not allow such a name"),
    ],
)
def test_what_cannot_be_a_file_is_refused_in_words(tmp_path, name, words):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnwritableError, match=words) as caught:
        write_atomic(tmp_path / name, b"x")
    assert caught.value.hint


def test_a_write_protected_file_is_not_replaced(tmp_path):
    path = tmp_path / "story.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(UnwritableError, match="you may not write there"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_read_only_folder_is_named(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(UnwritableError, match="you may not write there"):
        write_atomic(folder / "story.md", b"new")


def test_a_folder_is_made_with_what_lies_above_it(tmp_path):
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableError, match="was not written"):
        make_folder(tmp_path / "file" / "b")


def test_on_windows_a_file_that_is_being_read_is_replaced_a_moment_later(tmp_path, monkeypatch):
    real, tries = os.replace, []

    def busy(source, target):
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr("editorapp.workspace.atomic._IS_WINDOWS", True)
    monkeypatch.setattr(os, "replace", busy)
    write_atomic(tmp_path / "story.md", b"new")
    assert (len(tries), (tmp_path / "story.md").read_bytes()) == (3, b"new")
