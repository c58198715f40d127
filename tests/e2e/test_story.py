"""The whole story in the real window with real workers: open, type, suggestions, insert, page, export, read again."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editorapp.article.draft import Draft
from editorapp.article.links import find_links
from editorapp.ui.dialogs.import_wish import ImportWish
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workers.protocol import ArchiveOpened, Exported, Ready, Rendered, Suggested
from editorapp.workspace.paths import find_paths

WAIT_MS = 30_000
SENTENCE = "Fiona Hill said the divers would survey the footings of the east pier again in December. "


@dataclass
class Scene:
    """A window at work, and everything its workers have said."""

    desk: Desk
    folder: Path
    heard: list[object] = field(default_factory=list)

    def last(self, kind: type) -> object | None:
        return next((message for message in reversed(self.heard) if isinstance(message, kind)), None)

    def suggested(self) -> bool:
        answer = self.last(Suggested)
        return (
            isinstance(answer, Suggested) and answer.revision == self.desk.draft.revision and bool(answer.suggestions)
        )

    def rendered(self) -> bool:
        answer = self.last(Rendered)
        return isinstance(answer, Rendered) and answer.revision == self.desk.draft.revision

    def opened(self) -> bool:
        answer = self.last(ArchiveOpened)
        return isinstance(answer, ArchiveOpened) and answer.health == "ok"

    def pid(self, worker: str) -> int:
        return next(m.pid for m in reversed(self.heard) if isinstance(m, Ready) and m.worker == worker)


@pytest.fixture(scope="module")
def starter_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter archive as the program makes it at its first start; once for all stories here."""
    folder = tmp_path_factory.mktemp("starter") / "archive"
    starter = find_paths().starter
    command = [sys.executable, "-P", "-m", "editorapp", "import", str(starter), "--archive", str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@pytest.fixture
def scene(
    qtbot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, starter_archive: Path
) -> Iterator[Scene]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    paths = find_paths()
    shutil.copytree(starter_archive, paths.starter_archive)
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, "paper")
    apply_theme(qapp, theme)
    answers = FileQuestions(lambda _folder: None, lambda _path: tmp_path / "saved.md", lambda _name: "discard")
    settings = SettingsKeeper(paths.settings_file)
    tools = DeskTools(
        qapp, paths, settings, Icons(paths.resources, theme), theme, "test", (), engine="text", questions=answers
    )
    desk = Desk(tools)
    scene = Scene(desk, tmp_path)
    for worker in (desk.archive_worker, desk.render_worker):
        worker.received.connect(scene.heard.append)
    desk.window.resize(1440, 900)
    desk.files.new()
    desk.window.show()
    desk.start()
    qtbot.waitUntil(scene.opened, timeout=WAIT_MS)
    yield scene
    desk.stop()
    desk.deleteLater()  # with its timers, before the window they would look into
    desk.window.deleteLater()


def write(scene: Scene, type_text, text: str) -> None:
    scene.desk.window.focus_editor()
    type_text(scene.desk.editor.text_edit, text)


def test_the_whole_story(scene, qtbot, type_text):
    desk = scene.desk
    type_text(desk.editor.head.headline, "Divers go back to the east pier")
    write(scene, type_text, SENTENCE * 3 + "\n\nA second paragraph about the ferry to Lornsay.")
    qtbot.waitUntil(scene.suggested, timeout=WAIT_MS)
    best = scene.last(Suggested).suggestions[0]
    desk.editor.select(0, 0)
    desk.window.action("insert.best_1").trigger()
    assert best.url in [link.url for link in find_links(desk.draft.body())]
    qtbot.waitUntil(scene.rendered, timeout=WAIT_MS)
    assert any(best.url in html for m in scene.heard if isinstance(m, Rendered) for html in m.html.values())
    target = scene.folder / "story.md"
    desk.exporting.export("markdown", target, False)
    qtbot.waitUntil(lambda: isinstance(scene.last(Exported), Exported), timeout=WAIT_MS)
    again = Draft.parse(target.read_text("utf-8"))
    assert again.title == "Divers go back to the east pier"
    assert again.body.strip() == desk.draft.body().strip()


def test_an_inserted_suggestion_is_one_undo_step(scene, qtbot, type_text):
    write(scene, type_text, SENTENCE * 4)
    qtbot.waitUntil(scene.suggested, timeout=WAIT_MS)
    before = scene.desk.draft.body()
    scene.desk.window.action("insert.best_1").trigger()
    assert scene.desk.draft.body() != before
    scene.desk.draft.document.undo()
    assert scene.desk.draft.body() == before


def test_what_is_saved_is_what_was_written(scene, qtbot, type_text):
    write(scene, type_text, "Żółw — “quoted”\u00a0text 🦀.\n\nNext paragraph.")
    assert scene.desk.files.save()
    saved = Draft.parse((scene.folder / "saved.md").read_text("utf-8"))
    assert saved.body.strip() == "Żółw — “quoted”\u00a0text 🦀.\n\nNext paragraph."
    assert not scene.desk.draft.modified


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_killed_archive_worker_comes_back_and_not_a_word_is_lost(scene, qtbot, type_text):
    write(scene, type_text, SENTENCE * 2)
    killed = scene.pid("archive")
    os.kill(killed, signal.SIGKILL)
    write(scene, type_text, SENTENCE * 2)
    qtbot.waitUntil(lambda: scene.pid("archive") != killed, timeout=WAIT_MS)
    qtbot.waitUntil(scene.suggested, timeout=WAIT_MS)
    assert scene.desk.draft.body().count("Fiona Hill") == 4


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_killed_render_worker_comes_back_and_the_page_follows(scene, qtbot, type_text):
    write(scene, type_text, SENTENCE)
    qtbot.waitUntil(scene.rendered, timeout=WAIT_MS)
    os.kill(scene.pid("render"), signal.SIGKILL)
    write(scene, type_text, "And on we go.")
    qtbot.waitUntil(scene.rendered, timeout=WAIT_MS)
    assert "And on we go." in "".join(scene.last(Rendered).html.values())


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system has no SIGSTOP")
def test_held_workers_are_replaced_and_the_writer_notices_nothing_in_the_keys(scene, qtbot, type_text):
    write(scene, type_text, SENTENCE * 4)
    qtbot.waitUntil(lambda: scene.suggested() and scene.rendered(), timeout=WAIT_MS)
    held = {name: scene.pid(name) for name in ("archive", "render")}
    for pid in held.values():
        os.kill(pid, signal.SIGSTOP)
    slowest = 0.0
    while any(scene.pid(name) == pid for name, pid in held.items()):
        begin = time.thread_time()
        write(scene, type_text, "word ")
        slowest = max(slowest, (time.thread_time() - begin) / len("word "))
        qtbot.wait(500)  # a pause in which suggestions are asked for
    assert slowest < 0.05
    qtbot.waitUntil(lambda: scene.suggested() and scene.rendered(), timeout=WAIT_MS)


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_restart_suggestions_brings_back_what_has_given_up(scene, qtbot, type_text):
    write(scene, type_text, SENTENCE * 2)
    desk = scene.desk
    for worker in (desk.archive_worker, desk.render_worker):
        while worker.state != "stopped":
            qtbot.waitUntil(lambda worker=worker: worker.state in ("ready", "stopped"), timeout=WAIT_MS)
            worker.kill()
            qtbot.waitUntil(lambda worker=worker: worker.state in ("restarting", "stopped"))
    assert "stopped" in desk.window.status.text("process").lower()
    desk.window.action("archive.restart").trigger()
    write(scene, type_text, SENTENCE)
    qtbot.waitUntil(lambda: scene.suggested() and scene.rendered(), timeout=WAIT_MS)


def test_the_writer_types_while_nothing_answers(scene, qtbot, type_text):
    scene.desk.archive_worker.stop()
    scene.desk.render_worker.stop()
    write(scene, type_text, SENTENCE)
    assert SENTENCE.strip() in scene.desk.draft.body()


def test_a_suggestion_is_put_after_the_paragraph_of_the_caret(scene, qtbot, type_text):
    write(scene, type_text, SENTENCE * 3 + "\n\nThe end.")
    qtbot.waitUntil(scene.suggested, timeout=WAIT_MS)
    scene.desk.editor.select(5, 5)
    with qtbot.waitActive(scene.desk.window):  # a shortcut needs an active window
        scene.desk.window.raise_()
        scene.desk.window.activateWindow()
    qtbot.keyClick(scene.desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "READ ALSO" in scene.desk.draft.body(), timeout=WAIT_MS)
    first, second, third = scene.desk.draft.body().strip().split("\n\n")
    assert first.startswith("Fiona Hill")
    assert second.startswith("**READ ALSO:** [")
    assert third == "The end."


STORIES = {
    "2025-01-04-tram": ("Tram depot fire closes line 7", "A fire at the Morrow Street tram depot closed line 7."),
    "2025-02-11-tram": ("Line 7 trams return", "Trams on line 7 run again after the Morrow Street depot fire."),
}


def test_an_imported_archive_answers_from_then_on(scene, qtbot, type_text):
    folder = scene.folder / "stories"
    folder.mkdir()
    for name, (title, body) in STORIES.items():
        (folder / f"{name}.md").write_text(
            f"---\ntitle: {title}\nurl: https://post.example/{name}\n---\n\n{body * 5}\n"
        )
    scene.desk.archive.imports.dialog.import_requested.emit(ImportWish((folder,)))
    qtbot.waitUntil(lambda: scene.opened() and scene.last(ArchiveOpened).articles == 2, timeout=WAIT_MS)
    write(scene, type_text, "The Morrow Street tram depot burned again and line 7 is closed. " * 4)
    qtbot.waitUntil(scene.suggested, timeout=WAIT_MS)
    assert {item.id for item in scene.last(Suggested).suggestions} <= set(STORIES)


def test_what_cannot_be_imported_leaves_the_archive_in_use(scene, qtbot):
    rubbish = scene.folder / "rubbish.bin"
    rubbish.write_bytes(bytes(range(256)) * 10)
    with qtbot.waitSignal(scene.desk.archive.keeper.failed, timeout=WAIT_MS):
        scene.desk.archive.imports.dialog.import_requested.emit(ImportWish((rubbish,)))
    assert scene.last(ArchiveOpened).articles == 44
    assert "newsroom" not in str(scene.desk.archive.keeper.folder)
