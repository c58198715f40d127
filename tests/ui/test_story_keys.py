"""A draft's own key, on which decisions hang, stays with the story and not with the name of its file."""

from pathlib import Path

import pytest

from editorapp.article.edits import TextEdit
from editorapp.ui.window.publishing_side import story_keys


@pytest.fixture
def desk(make_desk):
    desk = make_desk()
    desk.publishing.start()
    return desk


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "pier.md"
    path.write_text("The pier closes.\n")
    return path


@pytest.fixture
def shared(desk, monkeypatch):
    """Which story was to begin with the decisions of which."""
    told = []
    monkeypatch.setattr(desk.archive_worker, "send", lambda message: told.append(message) or True)
    return told


@pytest.fixture
def kept(desk, person_paths, qtbot):
    """Waits until a file has this key for the next run of the program."""

    def wait(path, key):
        qtbot.waitUntil(lambda: story_keys(person_paths.data).find(path) == key)

    return wait


def key_of(desk):
    return desk.draft.state.own_key


def test_a_story_that_is_closed_and_opened_again_is_the_same_one(desk, path, kept):
    desk.files.open_path(path)
    key = key_of(desk)
    kept(path, key)
    desk.files.close()
    assert key_of(desk) != key
    desk.files.open_path(path)
    assert key_of(desk) == key


def test_the_next_window_knows_it_by_the_name_that_another_program_gave_it(desk, path, kept, make_desk):
    desk.files.open_path(path)
    key = key_of(desk)
    kept(path, key)
    renamed = path.rename(path.with_name("old-pier.md"))
    later = make_desk()
    later.files.open_path(renamed)
    assert key_of(later) == key


def test_a_story_keeps_its_key_when_it_gets_its_first_file(desk, path, kept):
    desk.files.start("---\ntitle: Gulls\n---\n\nThey are back.\n")
    key = key_of(desk)
    assert desk.files._saving._write(path.with_name("gulls.md"), is_chosen=True)
    kept(path.with_name("gulls.md"), key)
    assert key_of(desk) == key


def test_after_save_as_the_story_goes_on_and_the_file_left_behind_begins_with_the_same(
    desk, path, kept, shared, qtbot, person_paths
):
    desk.files.open_path(path)
    key = key_of(desk)
    kept(path, key)
    desk.draft.apply(TextEdit(0, 0, "New. "))
    assert desk.files._saving._write(path.with_name("new.md"), is_chosen=True)
    kept(path.with_name("new.md"), key)
    qtbot.waitUntil(lambda: any(getattr(message, "copies", False) for message in shared))
    left = next(message for message in shared if getattr(message, "copies", False))
    assert (key_of(desk), left.former) == (key, (key,))
    assert story_keys(person_paths.data).find(path) == left.story != key


def test_two_stories_in_one_window_never_have_the_same_key(desk, path, kept):
    desk.files.open_path(path)
    key = key_of(desk)
    kept(path, key)
    renamed = path.rename(path.with_name("copy.md"))  # the story is still open under its old name
    desk.files.open_path(renamed)
    assert key_of(desk) != key
