"""Whether a file is still what it was."""

import os

import pytest

from editorapp.workspace.file_state import look
from editorapp.workspace.text_files import open_text_file


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "pier.md"
    path.write_bytes(b"Closed.")
    return path


@pytest.fixture
def known(path):
    return open_text_file(path)[1]


def test_an_untouched_file_is_the_same(path, known):
    assert look(path, known).state is known


def test_another_text_is_a_change_and_comes_with_it(path, known):
    path.write_bytes(b"Open again.")
    found = look(path, known)
    assert (found.kind, found.data) == ("changed", b"Open again.")


def test_a_touch_is_no_change(path, known):
    os.utime(path, ns=(1, 1))
    found = look(path, known)
    assert found.kind == "same"
    assert look(path, found.state).state is found.state


def test_a_copy_put_in_its_place_is_no_change(path, known, tmp_path):
    (tmp_path / "copy").write_bytes(b"Closed.")
    (tmp_path / "copy").replace(path)
    assert look(path, known).kind == "same"


def test_a_change_that_keeps_time_and_size_is_found_by_a_thorough_look(path, known):
    status = path.stat()
    path.write_bytes(b"Opened!")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert [look(path, known).kind, look(path, known, thorough=True).kind] == ["same", "changed"]


def test_a_deleted_file_is_gone(path, known):
    path.unlink()
    assert (look(path, known).kind, look(path, known).renamed) == ("gone", None)


def test_a_renamed_file_is_found_again(path, known, tmp_path):
    path.rename(tmp_path / "quay.md")
    assert look(path, known).renamed == tmp_path / "quay.md"


def test_a_folder_that_is_gone_is_a_file_that_is_gone(path, known, tmp_path):
    path.unlink()
    tmp_path.rmdir()
    assert look(path, known).kind == "gone"


def test_a_folder_in_its_place_is_a_change_without_content(path, known):
    path.unlink()
    path.mkdir()
    assert (look(path, known).kind, look(path, known).state) == ("changed", None)


def test_what_nobody_can_tell_is_not_said(path, known, monkeypatch):
    def stale(*_args):
        raise OSError(116, "Stale file handle")

    monkeypatch.setattr(os, "open", stale)
    assert look(path, known).kind == "unknown"
