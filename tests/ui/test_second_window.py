"""Two windows of ours, one story: the second says so, sees what the first saves, and can write in a copy."""

import json
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QPushButton

HOLDER = """
import signal, sys
from pathlib import Path
from editorapp.workspace.story_locks import StoryLocks
StoryLocks(Path(sys.argv[1])).take(Path(sys.argv[2]))
print("open", flush=True)
signal.pause()
"""


def press(desk, text):
    next(button for button in desk.notices.findChildren(QPushButton) if button.text() == text).click()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "pier.md"
    path.write_text("Closed.")
    return path


@pytest.fixture
def second(make_desk, path):
    """A window beside another one, with the same story."""
    for desk in (first := make_desk(), make_desk()):
        desk.outside.start()
        desk.files.load(path)
    return first, desk


def test_the_second_window_says_so_and_the_first_does_not(second):
    first, desk = second
    assert desk.notices.texts == ("This story is open in another Read Also window.",)
    assert first.notices.texts == ()


def test_a_copy_has_the_text_and_no_file(second, path):
    _, desk = second
    press(desk, "Open as a copy")
    assert (desk.draft.body(), desk.draft.path, desk.draft.modified) == ("Closed.", None, True)
    assert [state.path for state in desk.drafts.states] == [None]


def test_going_on_sees_what_the_other_saves(second, qtbot):
    first, desk = second
    press(desk, "Go on here")
    first.editor.text_edit.insertPlainText("Now: ")
    assert first.files.save()
    qtbot.waitUntil(lambda: "Changed outside Read Also." in desk.notices.texts)
    press(desk, "Load theirs")
    assert desk.draft.body() == "Now: Closed."


def test_a_window_that_was_killed_holds_nothing(make_desk, path, person_paths):
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, person_paths.data / "open", path], stdout=subprocess.PIPE)
    holder.stdout.readline()
    desk = make_desk()
    desk.outside.start()
    desk.files.load(path)
    assert "another Read Also window" in " ".join(desk.notices.texts)
    holder.kill()
    holder.communicate()
    third = make_desk()
    third.outside.start()
    third.files.load(path)
    assert third.notices.texts == ()


def test_each_window_keeps_a_session_of_its_own(make_desk, path, tmp_path, person_paths):
    other = tmp_path / "quay.md"
    other.write_text("Open.")
    for file in (path, other):
        desk = make_desk()
        desk.files.load(file)
        desk.session.keep()
    kept = [json.loads((person_paths.data / name).read_text()) for name in ("session.json", "session-2.json")]
    assert [[story["path"] for story in session["stories"]] for session in kept] == [[str(path)], [str(other)]]
    assert desk.session.is_second
