"""The files that were open last: their order, and what the list does where it is damaged or not allowed."""

import json
from pathlib import Path

import pytest

from editorapp.workspace.recent import RecentFiles


@pytest.fixture
def recent(tmp_path):
    return RecentFiles(tmp_path / "data" / "recent.json")


@pytest.fixture
def story(tmp_path):
    def make(name):
        path = tmp_path / name
        path.write_text("A story.")
        return path

    return make


def test_a_new_list_is_empty(recent):
    assert recent.paths() == ()


def test_the_newest_file_comes_first_and_only_once(recent, story):
    first, second = story("one.md"), story("two.md")
    for path in (first, second, first):
        recent.add(path)
    assert recent.paths() == (first, second)


def test_the_list_is_short(recent, story):
    for number in range(12):
        recent.add(story(f"{number}.md"))
    assert [path.stem for path in recent.paths()] == [str(number) for number in range(11, 1, -1)]


def test_the_list_is_there_at_the_next_start(recent, story, tmp_path):
    recent.add(story("one.md"))
    assert [path.name for path in RecentFiles(tmp_path / "data" / "recent.json").paths()] == ["one.md"]


def test_a_file_that_is_gone_is_not_offered_until_it_is_back(recent, story):
    gone, other = story("stick.md"), story("other.md")
    recent.add(gone)
    gone.unlink()
    recent.add(other)
    assert recent.paths() == (other,)
    story("stick.md")
    assert recent.paths() == (other, gone)


def test_a_relative_path_means_the_same_from_another_folder(recent, story, tmp_path, monkeypatch):
    story("one.md")
    monkeypatch.chdir(tmp_path)
    recent.add(Path("one.md"))
    monkeypatch.chdir("/")
    assert recent.paths() == (tmp_path / "one.md",)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b'{"a": 1}', b'[1, null, "/no/such/file"]', b'["\\u0000"]', b"[" * 100_000]
)
def test_a_damaged_list_is_an_empty_one(recent, story, tmp_path, content):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recent.json").write_bytes(content)
    assert recent.paths() == ()
    recent.add(story("one.md"))
    assert [path.name for path in recent.paths()] == ["one.md"]


def test_where_no_list_can_be_kept_nothing_is_said(tmp_path, story):
    (tmp_path / "in-the-way").write_text("")
    recent = RecentFiles(tmp_path / "in-the-way" / "recent.json")
    recent.add(story("one.md"))
    assert recent.paths() == ()


def test_a_name_that_is_not_utf_8_survives(recent, tmp_path):
    path = tmp_path / "caf\udce9.md"
    try:
        path.write_text("A story.")
    except OSError:
        pytest.skip("this file system knows only UTF-8 names")
    recent.add(path)
    assert recent.paths() == (path,)
    assert json.loads((tmp_path / "data" / "recent.json").read_bytes())
