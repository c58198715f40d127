"""Pictures beside a story: named, never twice, never half written, and refused with a reason."""

import errno
import os

import pytest

from editorapp.errors import FormatError, UnreadableError, UnwritableError
from editorapp.workspace import assets
from editorapp.workspace.assets import check_picture, file_stem, kept_already, place_picture, read_picture
from editorapp.workspace.picture_kinds import kind_of_picture

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 40
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 40


def test_a_picture_gets_a_name_that_can_be_read(tmp_path):
    assert place_picture(tmp_path, "IMG Été (1) – quay", "jpg", JPEG) == "assets/img-ete-1-quay.jpg"
    assert (tmp_path / "assets" / "img-ete-1-quay.jpg").read_bytes() == JPEG


def test_another_picture_of_the_name_gets_a_number_and_the_same_none(tmp_path):
    names = [place_picture(tmp_path, "Pier", "jpg", data) for data in (JPEG, JPEG + b"2", JPEG + b"33", JPEG)]
    assert names == ["assets/pier.jpg", "assets/pier-2.jpg", "assets/pier-3.jpg", "assets/pier.jpg"]


@pytest.mark.parametrize(
    ("text", "stem"),
    [("", "image"), ("…", "image"), ("con", "image-con"), ("../../etc/passwd", "etc-passwd"), ("Пирс", "пирс")],
)
def test_no_text_makes_a_name_that_leads_elsewhere(text, stem):
    assert file_stem(text) == stem


@pytest.mark.parametrize(
    ("data", "extension", "shown"),
    [
        (JPEG, "jpg", True),
        (PNG, "png", True),
        (b"GIF89a....", "gif", True),
        (b"RIFF1234WEBPVP8 ", "webp", True),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "avif", True),
        (b"\0\0\0\x1cftypheic\0\0\0\0mif1heic", "heic", False),
        (b'<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="x">', "svg", True),
        (b"II*\0....", "tif", False),
        (b"BM1234\0\0\0\0", "bmp", False),
    ],
)
def test_the_content_says_which_kind_a_picture_is(data, extension, shown):
    kind = kind_of_picture(data)
    assert (kind.extension, kind.is_shown) == (extension, shown)


@pytest.mark.parametrize("data", [b"", b"hello", b"BM is a word", b"<html><svg></svg></html>", b"\0\0\0\x1cftypmp42"])
def test_what_is_no_picture_is_known(data):
    assert kind_of_picture(data) is None
    with pytest.raises(FormatError, match="is not a picture, whatever its name says"):
        check_picture(data, "a.jpg")


def test_a_kind_that_pages_do_not_show_is_refused_by_name():
    with pytest.raises(FormatError, match="HEIC form, which web pages do not show"):
        check_picture(b"\0\0\0\x1cftypheic\0\0\0\0", "a.heic")


def test_files_that_cannot_be_taken_say_why(tmp_path, monkeypatch):
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "large.jpg").write_bytes(JPEG)
    monkeypatch.setattr(assets, "LARGEST", 20)
    os.mkfifo(tmp_path / "pipe.jpg")
    reasons = []
    for name in ("none.jpg", "empty.jpg", "large.jpg", "pipe.jpg", "."):
        with pytest.raises(UnreadableError) as caught:
            read_picture(tmp_path / name)
        reasons.append(caught.value.what.partition("” ")[2])
    assert reasons == ["is not there any more.", "is empty.", "is larger than 50 MB.", "is not an ordinary file.",
                       "is a folder."]  # fmt: skip


def test_a_full_disk_leaves_nothing_half_written(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableError, match="the disk is full"):
        place_picture(tmp_path, "pier", "jpg", JPEG)
    assert list((tmp_path / "assets").iterdir()) == []


def test_a_file_in_the_way_of_the_folder_is_named(tmp_path):
    (tmp_path / "assets").write_text("mine")
    with pytest.raises(UnwritableError, match="file named “assets”"):
        place_picture(tmp_path, "pier", "jpg", JPEG)


def test_a_file_among_the_pictures_is_known(tmp_path):
    assert kept_already(tmp_path, tmp_path / "assets" / "old" / "a.jpg") == "assets/old/a.jpg"
    assert kept_already(tmp_path, tmp_path / "a.jpg") == ""
