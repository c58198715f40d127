"""Earlier versions on the disk: what goes in comes out, in order, whatever the clock and the disk do."""

import contextlib
import datetime
import gzip
import os
import subprocess

import pytest

from editorapp.errors import UnreadableError
from editorapp.workspace.history import History, Story
from editorapp.workspace.leftovers import temp_name
from editorapp.workspace.text_files import TextFile

NOW = datetime.datetime(2026, 11, 23, 12, 3, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)
TEXT = "---\ntitle: East pier\n---\n\nThe council voted."


@pytest.fixture
def history(tmp_path) -> History:
    return History(tmp_path / "history")


@pytest.fixture
def story(tmp_path) -> Story:
    return Story("0123", tmp_path / "east-pier.md")


def texts(history: History, story: Story) -> list[str]:
    return [history.read(version).text for version in history.versions(story)]


def test_a_version_says_when_why_and_how_long(history, story):
    history.keep(story, TextFile(TEXT), "saved", NOW)
    (version,) = history.versions(story)
    assert (version.kept_at, version.cause, version.words, version.path) == (NOW, "saved", 3, str(story.path))


def test_the_newest_comes_first_also_when_the_clock_was_set_back(history, story):
    for number in range(3):
        history.keep(story, TextFile(f"{number}"), "typing", NOW - number * MINUTE)
    assert texts(history, story) == ["2", "1", "0"]


def test_the_same_text_is_kept_once(history, story):
    assert history.keep(story, TextFile(TEXT), "typing", NOW) is not None
    assert history.keep(story, TextFile(TEXT), "saved", NOW + MINUTE) is None


def test_that_the_newest_text_was_published_is_noted_and_stays(history, story):
    for cause in ("saved", "published", "saved", "published"):
        history.keep(story, TextFile(TEXT), cause, NOW)
    assert [version.cause for version in history.versions(story)] == ["published"]


def test_what_a_killed_program_left_among_the_versions_goes_with_the_next_one(history, story):
    version = history.keep(story, TextFile(TEXT), "saved", NOW)
    left = version.at.with_name(temp_name("0" * 16))
    left.touch()
    os.utime(left, (0, 0))
    history.keep(story, TextFile(TEXT), "saved", NOW)
    assert not left.exists()


@pytest.mark.parametrize(
    "text", ["", "\n", "a\0b\x1f\u2028\u00a0", "half \ud83d of a pair", "\U0010dc80 stand-in", "港" * 5000]
)
def test_any_text_comes_back_exactly(history, story, text):
    history.keep(story, TextFile(text, "\r\n", True, "utf-8"), "typing", NOW)
    assert history.read(history.versions(story)[0]) == TextFile(text, "\r\n", True, "utf-8")


def test_a_person_can_unpack_a_version_without_this_program(history, story):
    version = history.keep(story, TextFile(TEXT), "typing", NOW)
    out = subprocess.run(["gunzip", "-c", version.at], capture_output=True, check=True).stdout.decode()
    assert out.partition("\n")[2] == TEXT


def test_a_name_stays_with_its_version(history, story):
    version = history.keep(story, TextFile(TEXT), "typing", NOW)
    history.name(version, "Sent to desk")
    (named,) = history.versions(story)
    assert (named.name, named.sequence, history.read(named).text) == ("Sent to desk", 1, TEXT)


def test_naming_the_text_as_it_is_names_the_version_that_has_it(history, story):
    history.keep(story, TextFile(TEXT), "saved", NOW)
    history.keep(story, TextFile(TEXT), "named", NOW, "Sent to desk")
    assert [version.name for version in history.versions(story)] == ["Sent to desk"]


def test_a_first_save_takes_the_versions_along(history, story):
    untitled = Story(story.key)
    history.keep(story, TextFile("of the file before"), "saved", NOW - MINUTE)
    history.keep(untitled, TextFile("typed"), "typing", NOW)
    history.move(untitled, story)
    assert texts(history, story) == ["typed", "of the file before"]
    assert history.versions(untitled) == []


def test_save_as_leaves_both_files_with_the_versions(history, story, tmp_path):
    copy = Story(story.key, tmp_path / "copy.md")
    history.keep(story, TextFile("old"), "saved", NOW)
    history.copy(story, copy)
    history.keep(copy, TextFile("new"), "saved", NOW)
    assert (texts(history, story), texts(history, copy)) == (["old"], ["new", "old"])


def test_a_link_to_a_file_has_the_versions_of_the_file(history, story, tmp_path):
    story.path.write_text(TEXT)
    link = tmp_path / "link.md"
    link.symlink_to(story.path)
    history.keep(story, TextFile(TEXT), "saved", NOW)
    assert len(history.versions(Story("other", link))) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"not gzip", gzip.compress(b"no head"), gzip.compress(b'{"words": "x"}\nText'), gzip.compress(b"[" * 9000)],
)
def test_a_damaged_version_is_listed_as_damaged_and_read_as_an_error(history, story, content):
    version = history.keep(story, TextFile(TEXT), "typing", NOW)
    version.at.write_bytes(content)
    (damaged,) = history.versions(story)
    assert damaged.is_damaged
    with pytest.raises(UnreadableError, match="damaged"):
        history.read(damaged)


def test_every_flipped_byte_is_noticed_or_harmless(history, story):
    version = history.keep(story, TextFile(TEXT), "typing", NOW)
    whole = version.at.read_bytes()
    for place in range(len(whole)):
        version.at.write_bytes(whole[:place] + bytes([whole[place] ^ 0x20]) + whole[place + 1 :])
        with contextlib.suppress(UnreadableError):
            assert history.read(history.versions(story)[0]).text == TEXT


def test_a_damaged_newest_version_is_no_reason_not_to_keep(history, story):
    history.keep(story, TextFile(TEXT), "typing", NOW).at.write_bytes(b"")
    assert history.keep(story, TextFile(TEXT), "typing", NOW).sequence == 2


def test_a_version_that_is_gone_is_said(history, story):
    version = history.keep(story, TextFile(TEXT), "typing", NOW)
    version.at.unlink()
    with pytest.raises(UnreadableError, match="not there"):
        history.read(version)


def test_thinning_deletes_what_is_too_much_and_leaves_no_empty_folder(history, story, tmp_path):
    for number in range(30):
        history.keep(story, TextFile(f"{number}"), "typing", NOW + number * MINUTE)
    assert history.thin(NOW + 31 * MINUTE, days=90, megabytes=0) == 29
    assert texts(history, story) == ["29"]


def test_a_foreign_file_among_the_versions_is_left_alone(history, story):
    folder = history.keep(story, TextFile(TEXT), "typing", NOW).at.parent
    (folder / "notes.txt").write_text("mine")
    history.thin(NOW, days=90, megabytes=0)
    assert (len(history.versions(story)), (folder / "notes.txt").read_text()) == (1, "mine")
