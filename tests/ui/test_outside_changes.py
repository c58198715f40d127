"""What other programs do to the file of an open story is seen, said, and never overwritten silently."""

import os
import stat
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.article.edits import TextEdit
from editorapp.ui.dialogs.comparison_dialog import ComparisonDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.outside_changes import OutsideChanges
from editorapp.ui.window.outside_watch import _AGAIN_MS, PERIOD_MS, OutsideWatch
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.recent import RecentFiles

MINE, THEIRS = "---\ntitle: Pier\n---\n\nClosed.\n", "---\ntitle: East pier\n---\n\nClosed until May.\n"
SEEN_MS = 20_000
"""Longer than a busy machine needs for three looks."""


@dataclass
class Scene:
    """One story as it is on the disk, and all that looks after its file."""

    path: Path
    draft: OpenDraft
    drafts: OpenDrafts
    files: FileCommands
    notices: Notices
    watch: OutsideWatch
    changes: OutsideChanges
    window: QWidget
    answer: str = "cancel"
    """What becomes of a change that is met by a save."""

    @property
    def texts(self):
        return " ".join(self.notices.texts)

    def press(self, text):
        next(button for button in self.window.findChildren(QPushButton) if button.text() == text).click()

    def type(self, text):
        self.draft.apply(TextEdit(0, 0, text))


@pytest.fixture
def scene(qapp, qtbot, icons, theme, resources, tmp_path, monkeypatch):
    monkeypatch.setattr("editorapp.ui.window.outside_watch.PERIOD_MS", 100)
    monkeypatch.setattr("editorapp.ui.window.outside_watch._AGAIN_MS", 60)
    window, draft, path = QWidget(), OpenDraft(qapp), tmp_path / "pier.md"
    qtbot.addWidget(window)
    notices, drafts = Notices(icons, window), OpenDrafts(draft, draft)
    look = LookCommands(qapp, resources, icons, theme, SettingsKeeper(tmp_path / "settings.toml", draft), draft)
    person = FileQuestions(
        lambda _folder: None, lambda _path: tmp_path / "other.md", lambda _name: "discard", lambda _name: scene.answer
    )
    files = FileCommands(
        draft, drafts, notices, person, RecentFiles(tmp_path / "state" / "recent.json"), lambda: "", draft
    )
    watch = OutsideWatch(drafts, files.is_saving, draft)
    changes = OutsideChanges(draft, drafts, files, watch, notices, WindowDialogs(window, look), draft)
    path.write_text(MINE)
    files.load(path)
    watch.start()
    scene = Scene(path, draft, drafts, files, notices, watch, changes, window)
    yield scene
    watch.stop()
    draft.deleteLater()


@pytest.fixture
def changed(scene, qtbot):
    """A story that was changed here and there."""
    scene.type("Now: ")
    scene.path.write_text(THEIRS)
    qtbot.waitUntil(lambda: "Changed outside Read Also." in scene.texts, timeout=SEEN_MS)
    return scene


def test_a_change_is_seen_and_nothing_is_touched(changed):
    assert "Now: " in changed.draft.body()
    assert changed.path.read_text() == THEIRS


def test_keeping_mine_replaces_theirs_with_the_next_save_which_is_told(changed, qtbot):
    with qtbot.waitSignal(changed.changes.overwriting) as told:
        changed.press("Keep mine")
    assert told.args[1].text == THEIRS
    assert changed.path.read_text() == THEIRS
    assert changed.files.save()
    assert "Now: Closed." in changed.path.read_text()
    assert changed.texts == ""


def test_loading_theirs_is_one_step_that_can_be_undone(changed, qtbot):
    draft = changed.draft
    with qtbot.waitSignal(changed.changes.taking_theirs):
        changed.press("Load theirs")
    assert (draft.snapshot().text, draft.modified) == (THEIRS, False)
    changed.press("Undo")
    assert ("Now: Closed." in draft.body(), draft.detail("title"), draft.modified) == (True, "Pier", True)


def test_theirs_is_loaded_with_its_line_ends_and_saved_with_them(scene, qtbot):
    scene.path.write_bytes(b"Closed.\r\n\r\nOpen.\r\n")
    qtbot.waitUntil(lambda: "Changed outside" in scene.texts, timeout=SEEN_MS)
    scene.press("Load theirs")
    scene.type("Now: ")
    assert scene.files.save()
    assert scene.path.read_bytes() == b"Now: Closed.\r\n\r\nOpen.\r\n"


def test_comparing_offers_the_same_answers(changed):
    changed.press("Compare")
    dialog = changed.window.findChild(ComparisonDialog)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Load theirs").click()
    assert changed.draft.snapshot().text == THEIRS


def test_a_comparison_that_is_closed_asks_again(changed):
    changed.press("Compare")
    assert changed.texts == ""
    changed.window.findChild(ComparisonDialog).reject()
    assert "Changed outside" in changed.texts


def test_a_save_in_the_meantime_asks_and_writes_nothing(changed):
    assert not changed.files.save()
    assert changed.path.read_text() == THEIRS
    assert "Changed outside" in changed.texts


def test_a_save_that_is_to_replace_theirs_tells_what_that_was(scene, qtbot):
    scene.watch.stop()
    scene.type("Now: ")
    scene.path.write_text(THEIRS)
    scene.answer = "replace"
    with qtbot.waitSignal(scene.changes.overwriting) as told:
        assert scene.files.save()
    assert (told.args[1].text, "Now: Closed." in scene.path.read_text(), scene.texts) == (THEIRS, True, "")


def test_a_save_that_meets_theirs_may_go_elsewhere(scene, tmp_path):
    scene.watch.stop()
    scene.type("Now: ")
    scene.path.write_text(THEIRS)
    scene.answer = "save_as"
    assert scene.files.save()
    assert (scene.path.read_text(), scene.draft.path, scene.texts) == (THEIRS, tmp_path / "other.md", "")


def test_our_own_save_a_touch_and_the_same_text_again_say_nothing(scene, qtbot):
    scene.type("Now: ")
    scene.files.save()
    text = scene.path.read_text()
    os.utime(scene.path, ns=(1, 1))
    qtbot.waitUntil(lambda: scene.draft.state.notes.disk.state.mark[0] == 1, timeout=SEEN_MS)
    scene.path.unlink()
    scene.path.write_text(text)
    mark = scene.path.stat().st_mtime_ns
    qtbot.waitUntil(lambda: scene.draft.state.notes.disk.state.mark[0] == mark, timeout=SEEN_MS)
    assert scene.texts == ""


def test_a_file_that_goes_is_said_and_saved_again(scene, qtbot):
    scene.path.unlink()
    qtbot.waitUntil(lambda: "“pier.md” is no longer there. Your text is kept." in scene.texts, timeout=SEEN_MS)
    assert scene.draft.modified
    scene.press("Save again")
    assert (scene.path.read_text(), scene.draft.modified) == (MINE, False)


def test_a_file_that_comes_back_settles_it(scene, qtbot, tmp_path):
    scene.path.rename(tmp_path.parent / f"{tmp_path.name}-away.md")
    qtbot.waitUntil(lambda: "no longer there" in scene.texts, timeout=SEEN_MS)
    (tmp_path.parent / f"{tmp_path.name}-away.md").rename(scene.path)
    qtbot.waitUntil(lambda: scene.texts == "", timeout=SEEN_MS)
    assert not scene.draft.modified


def test_a_renamed_file_is_followed(scene, qtbot, tmp_path):
    scene.path.rename(tmp_path / "quay.md")
    qtbot.waitUntil(lambda: "“pier.md” is called “quay.md” now." in scene.texts, timeout=SEEN_MS)
    scene.press("Go on there")
    assert (scene.draft.path, scene.draft.modified) == (tmp_path / "quay.md", False)


def test_a_change_of_a_story_that_is_not_at_hand_is_said_with_its_name(scene, qtbot, tmp_path):
    scene.files.new()
    scene.path.write_text(THEIRS)
    qtbot.waitUntil(lambda: "“pier.md” was changed outside Read Also." in scene.texts, timeout=SEEN_MS)
    scene.press("Show")
    assert scene.files.name == "pier.md"
    assert "Changed outside Read Also." in scene.texts


def test_what_is_no_text_any_more_cannot_be_loaded(scene, qtbot):
    scene.path.write_bytes(bytes(range(256)))
    qtbot.waitUntil(lambda: "is no text any more" in scene.texts, timeout=SEEN_MS)
    assert "Load theirs" not in [button.text() for button in scene.notices.findChildren(QPushButton)]


def test_a_file_that_is_being_replaced_is_not_gone(scene, qtbot, monkeypatch):
    scene.watch.stop()
    monkeypatch.setattr("editorapp.ui.window.outside_watch.PERIOD_MS", 10**6)  # it looks when told to, not before
    monkeypatch.setattr("editorapp.ui.window.outside_watch._AGAIN_MS", 10**6)
    watch = OutsideWatch(scene.drafts, scene.files.is_saving, scene.draft)
    with qtbot.assertNotEmitted(watch.vanished):
        for _ in range(3):
            scene.path.unlink()
            with qtbot.waitSignal(watch.looked):
                watch.look()
            scene.path.write_text(MINE)
            with qtbot.waitSignal(watch.looked):
                watch.look()
    watch.stop()


def test_another_program_that_has_it_open_is_named_once(scene, qtbot, tmp_path):
    (tmp_path / ".~lock.pier.md#").write_text(",una,desk,23.11.2026 11:00;")
    qtbot.waitUntil(lambda: "also open in LibreOffice" in scene.texts, timeout=SEEN_MS)


def test_a_change_is_seen_at_the_second_look_within_a_second(scene, qtbot, monkeypatch):
    scene.watch.stop()
    monkeypatch.undo()  # as often as people have it
    assert PERIOD_MS + _AGAIN_MS < 1000
    watch = OutsideWatch(scene.drafts, scene.files.is_saving, scene.draft)
    scene.path.write_text(THEIRS)
    with qtbot.assertNotEmitted(watch.changed), qtbot.waitSignal(watch.looked):
        watch.look()
    with qtbot.waitSignal(watch.changed):
        watch.look()
    watch.stop()


def test_our_own_save_that_hangs_half_way_is_not_taken_for_a_change(scene, qtbot, monkeypatch):
    event, real = threading.Event(), os.fsync

    def slow(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            event.wait(20)  # the new text is in its place by now
        real(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    scene.type("Now: ")
    with qtbot.assertNotEmitted(scene.watch.changed):
        scene.files.commands()["file.save"]()
        for _ in range(3):
            qtbot.waitSignal(scene.watch.looked).wait()
    with qtbot.waitSignal(scene.files.saved):
        event.set()
    assert (scene.draft.modified, scene.texts) == (False, "")
