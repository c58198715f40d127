"""packaging/icon_files.py and packaging/tarball.py: files in the form that others read."""

import shutil
import struct
import tarfile
from pathlib import Path

import pytest
from icon_files import icns, ico
from tarball import write_tarball

PICTURES = {size: b"\x89PNG" + bytes([size % 251]) * size for size in (16, 24, 32, 48, 64, 128, 256, 512)}
MOMENT = 1_700_000_000


def test_the_icon_file_of_windows_says_where_each_picture_lies():
    data = ico(PICTURES)
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, 6)
    for row in range(count):
        side, _, _, _, _, _, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * row)
        assert data[place : place + length] == PICTURES[side or 256]


def test_the_icon_file_of_macos_holds_each_picture_with_its_length():
    data = icns(PICTURES)
    assert data[:8] == b"icns" + struct.pack(">I", len(data))
    kind, length = struct.unpack_from(">4sI", data, 8)
    assert kind == b"icp4"
    assert data[16 : 8 + length] == PICTURES[16]


@pytest.fixture
def program(tmp_path) -> Path:
    """A small program: a starter, a file, a link."""
    folder = tmp_path / "read-also"
    folder.mkdir()
    (folder / "editorapp").write_text("#!/bin/sh\n")
    (folder / "editorapp").chmod(0o700)
    (folder / "LICENSE").write_text("MIT")
    (folder / "link").symlink_to("LICENSE")
    return folder


@pytest.mark.skipif(not shutil.which("xz"), reason="xz is not installed")
def test_the_same_files_give_the_same_archive_whenever_it_is_made(program, tmp_path):
    write_tarball(program, tmp_path / "first.tar.xz", MOMENT)
    (program / "LICENSE").touch()
    write_tarball(program, tmp_path / "second.tar.xz", MOMENT)
    assert (tmp_path / "first.tar.xz").read_bytes() == (tmp_path / "second.tar.xz").read_bytes()


@pytest.mark.skipif(not shutil.which("xz"), reason="xz is not installed")
def test_the_archive_names_nobody_and_keeps_what_may_be_started(program, tmp_path):
    write_tarball(program, tmp_path / "out.tar.xz", MOMENT)
    with tarfile.open(tmp_path / "out.tar.xz") as archive:
        members = {member.name: member for member in archive}
    assert list(members) == ["read-also", "read-also/LICENSE", "read-also/editorapp", "read-also/link"]
    assert {(each.uid, each.uname, each.mtime) for each in members.values()} == {(0, "root", MOMENT)}
    assert [members[f"read-also/{name}"].mode for name in ("editorapp", "LICENSE")] == [0o755, 0o644]
    assert members["read-also/link"].issym()
