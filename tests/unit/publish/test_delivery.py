"""What is handed over arrives whole or not at all, with the photos of the draft's own folder."""

import os
import zipfile
from pathlib import Path

import pytest

from editorapp.article.draft import Draft
from editorapp.errors import FormatError, UnwritableError
from editorapp.publish.delivery import Delivered, deliver
from editorapp.publish.handing_over import hand_over
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_photos import StoryPhotos

GIF = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
NOTED = GIF[:19] + b"\x21\xfe\x05taken\0" + GIF[19:]
TEXT = "---\ntitle: The pier\n---\n\n![a](photos/a%20b.gif) ![c](c.gif)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft's folder with two photos, one of which says where it was taken."""
    (tmp_path / "draft" / "photos").mkdir(parents=True)
    (tmp_path / "draft" / "photos" / "a b.gif").write_bytes(NOTED)
    (tmp_path / "draft" / "c.gif").write_bytes(GIF)
    return tmp_path / "draft"


def send(folder: Path, target: Path, name: str = "html", text: str = TEXT, replace: bool = False, **more) -> Delivered:
    photos = StoryPhotos(folder)
    made = hand_over(Draft.parse(text), name, ExportOptions(photos=photos))
    return deliver(made, target, photos, replace=replace, **more)


def names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_a_file_is_the_story_alone_and_says_what_stayed(folder: Path, tmp_path: Path) -> None:
    done = send(folder, tmp_path / "pier.html")
    assert names(tmp_path) == ["draft/c.gif", "draft/photos/a b.gif", "pier.html"]
    assert done.files == (str(tmp_path / "pier.html"),)
    assert "2 photos stayed" in done.notes[0]


def test_an_archive_holds_them_all_and_is_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    send(folder, tmp_path / "one.zip")
    send(folder, tmp_path / "two.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["the-pier.html", "photos/a b.gif", "c.gif"]
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_folder_that_is_there_takes_them(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    send(folder, tmp_path / "out")
    assert names(tmp_path / "out") == ["c.gif", "photos/a b.gif", "the-pier.html"]
    assert (tmp_path / "out" / "photos" / "a b.gif").read_bytes() == GIF


def test_a_new_folder_is_there_only_when_it_is_whole(folder: Path, tmp_path: Path) -> None:
    send(folder, tmp_path / "bundle", "hugo", as_folder=True)
    assert names(tmp_path / "bundle") == ["c.gif", "index.md", "photos/a b.gif"]
    (folder / "c.gif").write_bytes(GIF[:20])
    with pytest.raises(FormatError, match=r"“c\.gif” cannot go along"):
        send(folder, tmp_path / "second", "hugo", as_folder=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle", "draft"]


def test_a_post_goes_into_its_site_with_its_photos(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    send(folder, tmp_path / "site", "jekyll", TEXT.replace("title", "date: 2026-11-21\ntitle"))
    assert names(tmp_path / "site") == [
        "_posts/2026-11-21-the-pier.md", "assets/the-pier/c.gif", "assets/the-pier/photos/a b.gif",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["pier.html", "pier.zip"])
def test_nothing_is_replaced_unasked(name: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(UnwritableError, match="already there"):
        send(folder, tmp_path / name)
    assert (tmp_path / name).read_text() == "mine"
    send(folder, tmp_path / name, replace=True)
    assert (tmp_path / name).read_bytes() != b"mine"


def test_another_photo_in_the_way_stops_it_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "c.gif").write_bytes(b"another")
    with pytest.raises(UnwritableError, match=r"c\.gif” is already there"):
        send(folder, tmp_path / "out")
    assert names(tmp_path / "out") == ["c.gif"]


def test_in_the_drafts_folder_its_photos_are_left_as_they_are(folder: Path) -> None:
    assert send(folder, folder).files == (str(folder / "the-pier.html"),)
    assert (folder / "photos" / "a b.gif").read_bytes() == NOTED


@pytest.mark.parametrize(
    "src", ["../secret.gif", "/etc/hostname", "file:///etc/hostname", "link.gif", "notes.txt", "x.gif"]
)
def test_only_photos_of_the_drafts_own_folder_go_along(src: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.gif").write_bytes(GIF)
    (folder / "notes.txt").write_text("private")
    (folder / "link.gif").symlink_to(tmp_path / "secret.gif")
    made = hand_over(Draft.parse(f"![a]({src})"), "markdown", ExportOptions(photos=StoryPhotos(folder)))
    assert len(made.files) == 1
    assert len(made.notes) == 1
    assert src in made.notes[0]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_an_error(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(UnwritableError):
        send(folder, tmp_path / "closed" / "pier.html")


def test_a_target_below_a_file_is_an_error(folder: Path) -> None:
    with pytest.raises(UnwritableError):
        send(folder, folder / "c.gif" / "pier.html")
