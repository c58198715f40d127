"""Saving while the disk is slow, gone, full: writing goes on, nothing is taken for saved that is not."""

import os
import shutil
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from editorapp.article.edits import TextEdit
from editorapp.ui.kit.notices import Notices
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.recent import RecentFiles


@dataclass
class Scene:
    """A story in a file, the commands about it, and what the person answers."""

    files: FileCommands
    draft: OpenDraft
    notices: Notices
    path: Path
    slow: str = "cancel"
    save_path: Path | None = None
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def ask_slow(self, name, job):
        self.asked.append(name)
        return "wait" if self.slow == "wait" and job.wait(5) else self.slow

    def write(self, text):
        self.draft.document.setPlainText(text)
        self.draft.document.setModified(True)

    def press(self, text):
        next(button for button in self.notices.findChildren(QPushButton) if button.text() == text).click()


@pytest.fixture
def scene(qapp, qtbot, icons, tmp_path):
    notices, draft = Notices(icons), OpenDraft(qapp)
    qtbot.addWidget(notices)
    path = tmp_path / "desk" / "pier.md"
    path.parent.mkdir()
    path.write_text("Closed.")
    scene = Scene(None, draft, notices, path)
    questions = FileQuestions(
        lambda _folder: None, lambda _path: scene.save_path, lambda _name: "save", still_saving=scene.ask_slow
    )
    recent = RecentFiles(tmp_path / "state" / "recent.json")
    scene.files = FileCommands(draft, OpenDrafts(draft, draft), notices, questions, recent, lambda: "")
    scene.files.saved_changed.connect(lambda text, _kind: scene.said.append(text))
    scene.files.load(path)
    return scene


@pytest.fixture
def hold(monkeypatch):
    """Makes every disk wait until it is let go: `hold.set()`."""
    event, real = threading.Event(), os.fsync

    def waiting(descriptor):
        event.wait(20)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", waiting)
    yield event
    event.set()


def test_a_slow_disk_holds_up_nobody_and_what_was_typed_since_is_not_saved(qtbot, scene, hold):
    scene.write("One.")
    scene.files.commands()["file.save"]()
    qtbot.waitUntil(lambda: "Saving…" in scene.said)
    scene.write("One. Two.")
    with qtbot.waitSignal(scene.files.saved):
        hold.set()
    assert (scene.path.read_text(), scene.draft.modified) == ("One.", True)
    assert scene.files.save()
    assert (scene.path.read_text(), scene.draft.modified) == ("One. Two.", False)


def test_going_back_to_what_an_older_file_held_is_a_change(qtbot, scene, hold):
    text = scene.draft.body()
    scene.draft.apply_all((TextEdit(0, 0, "Now: "),))
    scene.files.commands()["file.save"]()
    scene.draft.document.undo()
    with qtbot.waitSignal(scene.files.saved):
        hold.set()
    assert (scene.draft.body(), scene.draft.modified) == (text, True)


def test_a_second_wish_to_save_is_fulfilled_when_the_first_is_through(qtbot, scene, hold):
    scene.write("One.")
    scene.files.commands()["file.save"]()
    scene.write("One. Two.")
    scene.files.commands()["file.save"]()
    hold.set()
    qtbot.waitUntil(lambda: not scene.draft.modified)
    assert scene.path.read_text() == "One. Two."


def test_closing_waits_for_the_disk_and_can_be_called_off(scene, hold):
    scene.write("One.")
    assert not scene.files.close()
    assert scene.asked == ["pier.md"]
    assert scene.draft.body() == "One."


def test_closing_goes_on_when_the_disk_answers(scene, hold):
    scene.write("One.")
    scene.slow = "wait"
    threading.Timer(0.5, hold.set).start()
    assert scene.files.close()
    assert scene.path.read_text() == "One."


def test_what_is_left_to_the_journal_may_be_closed(scene, hold):
    scene.write("One.")
    scene.slow, key = "leave", scene.draft.state.notes.key
    assert scene.files.may_leave()
    assert scene.files.left == {key}


def test_a_story_whose_disk_hangs_is_saved_elsewhere(qtbot, scene, monkeypatch, tmp_path):
    event, real = threading.Event(), os.replace

    def stuck(source, target):
        if Path(target) == scene.path:
            event.wait(20)
        real(source, target)

    monkeypatch.setattr(os, "replace", stuck)
    scene.write("One.")
    scene.files.commands()["file.save"]()
    scene.save_path = tmp_path / "elsewhere.md"
    assert scene.files.save_as()
    event.set()
    assert (scene.save_path.read_text(), scene.draft.path, scene.draft.modified) == ("One.", scene.save_path, False)


def test_there_is_one_notice_for_a_story_that_cannot_be_saved_until_it_is(scene, monkeypatch):
    scene.write("One.")
    with monkeypatch.context() as faults:
        for code in (28, 28, 5):
            faults.setattr(os, "fsync", failing(code))
            assert not scene.files.save()
    assert ["the disk reports an error" in text for text in scene.notices.texts] == [True]
    assert scene.said[-1] == "Not saved: the disk reports an error. Your text is kept in memory."
    assert scene.draft.modified
    assert scene.files.save()
    assert scene.notices.texts == ()


def test_a_folder_that_is_gone_can_be_made_again(scene):
    scene.write("One.")
    shutil.rmtree(scene.path.parent)
    assert not scene.files.save()
    scene.press("Make the Folder")
    assert (scene.path.read_text(), scene.draft.modified, scene.notices.texts) == ("One.", False, ())


def test_a_file_that_has_become_a_folder_is_saved_elsewhere(scene, tmp_path):
    scene.write("One.")
    scene.path.unlink()
    scene.path.mkdir()
    scene.files.save()
    scene.save_path = tmp_path / "other.md"
    assert scene.files.save_as()
    assert scene.save_path.read_text() == "One."


def test_a_problem_comes_back_with_its_story(scene, monkeypatch):
    scene.write("One.")
    with monkeypatch.context() as faults:
        faults.setattr(os, "fsync", failing(28))
        scene.files.save()
    scene.files.new()
    assert scene.notices.texts == ()
    scene.files.open_path(scene.path)
    assert "the disk is full" in " ".join(scene.notices.texts)


def test_a_disk_that_does_not_give_a_story_is_not_waited_for_for_ever(scene, monkeypatch, tmp_path):
    event, real = threading.Event(), os.open

    def hanging(path, *rest, **more):
        if str(path).endswith("quay.md"):
            event.wait(20)
        return real(path, *rest, **more)

    (tmp_path / "quay.md").write_text("Open.")
    monkeypatch.setattr("editorapp.ui.window.file_commands._READING", 0.05)
    monkeypatch.setattr(os, "open", hanging)
    assert not scene.files.open_path(tmp_path / "quay.md")
    event.set()
    assert "its disk does not answer" in " ".join(scene.notices.texts)
    assert scene.draft.path == scene.path


def failing(code):
    def call(*_args):
        raise OSError(code, os.strerror(code))

    return call
