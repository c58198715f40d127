"""Handing a story on from the real window with the real render worker: copies, and the export dialog."""

import os
import signal
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editorapp.ui.dialogs.export_dialog import ExportDialog
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workers.protocol import FormatsOffered, Ready
from editorapp.workspace.paths import find_paths

WAIT_MS = 30_000
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0f01f0005000"
    "1ff56c70e3d0000000049454e44ae426082"
)
STORY = """\
---
title: Council saves pier
lang: en-GB
---

The **board** met.[^1] <!-- ask Fiona -->

![Pier](pier.png)

/// caption
At dusk. Credit: Una/PA
///

**READ ALSO:** [Storm](https://post.example/storm)

- one
- two

[^1]: On Monday.
"""
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the story and its photo lie."""
    made = tmp_path_factory.mktemp("stories")
    (made / "pier.png").write_bytes(PNG)
    (made / "pier.md").write_text(STORY, "utf-8")
    return made


@pytest.fixture(scope="module")
def window(qapp: QApplication, folder: Path, tmp_path_factory: pytest.TempPathFactory):
    """One window for all: a worker takes a second to start."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name))
        paths = find_paths()
        load_fonts(paths.resources)
        theme = load_theme(paths.resources, "paper")
        apply_theme(qapp, theme)
        answers = FileQuestions(lambda _folder: None, lambda _path: None, lambda _name: "discard")
        icons, settings = Icons(paths.resources, theme), SettingsKeeper(paths.settings_file)
        made = Desk(DeskTools(qapp, paths, settings, icons, theme, "test", (), engine="text", questions=answers))
        made.heard = []
        made.render_worker.received.connect(made.heard.append)
        made.files.open_path(folder / "pier.md")
        made.window.resize(1100, 700)
        made.window.show()
        made._worker_settings.tell()
        made.render_worker.start()
        yield made
        made.stop()
        made.deleteLater()
        made.window.deleteLater()


@pytest.fixture
def desk(window: Desk, qtbot):
    """With a worker that is ready, nothing selected, and no notice of before."""
    qtbot.waitUntil(lambda: any(isinstance(message, FormatsOffered) for message in window.heard), timeout=WAIT_MS)
    window.editor.set_caret(0)
    window.notices.clear()
    return window


def said(desk):
    return desk.notices.texts[-1] if desk.notices.texts else ""


def open_dialog(desk) -> ExportDialog:
    desk.window.action("file.export").trigger()
    return next(dialog for dialog in desk.window.findChildren(ExportDialog) if dialog.isVisible())


def test_copies_reach_the_clipboard_as_what_they_are_called(desk, qtbot, qapp):
    desk.window.action("edit.copy_rich").trigger()
    expected = "Copied as rich text · 1 photo could not go along · 1 private note stayed behind"
    qtbot.waitUntil(lambda: said(desk) == expected, timeout=WAIT_MS)
    html = qapp.clipboard().mimeData().html()
    assert "<h1>Council saves pier</h1>\n<p>The <strong>board</strong> met.<sup>1</sup></p>" in html
    assert "Fiona" not in html + qapp.clipboard().text()
    desk.editor.select(desk.draft.body().index("one"), desk.draft.body().index("two") + 1)
    desk.window.action("edit.copy_wp").trigger()
    qtbot.waitUntil(lambda: said(desk) == "Copied the selection as WordPress blocks", timeout=WAIT_MS)
    assert qapp.clipboard().text().startswith("<!-- wp:list -->")
    assert not qapp.clipboard().mimeData().hasHtml()


def test_a_worker_killed_over_a_copy_is_said_and_the_next_copy_is_made(desk, qtbot, qapp):
    qapp.clipboard().setText("before")
    pid = [message.pid for message in desk.heard if isinstance(message, Ready)][-1]
    os.kill(pid, signal.SIGSTOP)
    desk.window.action("edit.copy_md").trigger()
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: said(desk).startswith("The part that makes copies ended"), timeout=WAIT_MS)
    assert qapp.clipboard().text() == "before"
    desk.window.action("edit.copy_md").trigger()
    qtbot.waitUntil(lambda: said(desk).startswith("Copied as Markdown"), timeout=WAIT_MS)
    assert qapp.clipboard().text().startswith("# Council saves pier\n\nThe **board** met.")


def test_the_dialog_writes_a_bundle_and_an_archive_with_the_photo(desk, qtbot, folder):
    dialog = open_dialog(desk)
    dialog.photos.setChecked(True)
    assert dialog.target.text() == str(folder / "council-saves-pier.zip")
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.message.text.startswith("Saved as"), timeout=WAIT_MS)
    with zipfile.ZipFile(folder / "council-saves-pier.zip") as archive:
        assert archive.namelist() == ["council-saves-pier.html", "pier.png"]
    dialog.accept()
    dialog = open_dialog(desk)
    dialog.formats.choose("hugo")
    assert dialog.target.text() == str(folder / "council-saves-pier")
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.message.text.startswith("Saved as"), timeout=WAIT_MS)
    assert sorted(file.name for file in (folder / "council-saves-pier").iterdir()) == ["index.md", "pier.png"]
    dialog.accept()


def test_where_nothing_can_be_written_the_dialog_says_so_and_leaves_nothing(desk, qtbot, folder):
    before = sorted(folder.rglob("*.*"))
    dialog = open_dialog(desk)
    for name in ("pier.md/below.html", "missing/story.html", "a" * 300):
        dialog.target.setText(str(folder / name))
        dialog.export_button.click()
        qtbot.waitUntil(lambda: bool(dialog.message.text), timeout=WAIT_MS)
        assert not dialog.message.text.startswith("Saved")
    assert sorted(folder.rglob("*.*")) == before
    dialog.reject()
