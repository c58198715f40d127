"""Imports, updates and looks into sources between the window and its workers, tried on small real processes."""

import sys
from datetime import date
from functools import partial

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.dialogs.import_wish import ImportWish
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.archive_commands import ArchiveCommands, ArchiveViews
from editorapp.ui.window.archive_folders import ArchiveFolders, ArchivePlaces
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.import_commands import ImportCommands, ImportParts
from editorapp.ui.window.import_previews import ImportPreviews
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workers.protocol import Preview

DAY = date(2026, 11, 21)

ARCHIVE_WORKER = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="archive", pid=os.getpid())
folder = ""
for line in sys.stdin:
    asked = json.loads(line)
    if asked["type"] in ("Configure", "Committed"):
        folder = asked.get("archive", folder)
        say(type="ArchiveOpened", archive=folder, articles=9)
"""
JOB = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="import", pid=os.getpid())
job, how, heard = json.loads(sys.stdin.readline()), sys.argv[1], []
def imported(**counts):
    say(type="Imported", **{**dict(read=9, added=0, updated=0, unchanged=9, articles=9), **counts})
if job["type"] == "Preview":
    if job["sources"] == ["/slow"]:
        assert json.loads(sys.stdin.readline())["type"] == "Cancel"
    if job["sources"] != ["/dies"]:
        found = dict(name="html", title=job["sources"][0], items=1)
        say(type="Previewed", formats=[found], articles=[])
    sys.exit()
elif job["type"] == "CatchUp":
    say(type="Progressed", phase="indexing", done=1, total=2)
    imported()
elif how == "dies":
    sys.exit(3)
elif how == "waits":
    say(type="Progressed", phase="reading", done=64, total=100, new=64)
    for line in sys.stdin:
        order = json.loads(line)
        heard.append(order["type"])
        if order["type"] == "Cancel":
            break
    imported(read=64, added=0 if order["remove"] else 64, cancelled=True, problems=[
        dict(source="", position="", reason=" ".join(heard))])
elif how == "behind":
    imported(added=9, is_indexed=False)
elif how == "news":
    imported(added=12, updated=3, count_vanished=1)
else:
    imported(sources=0 if "empty" in job["archive"] else 3)
sys.stdin.read()
"""


class Room:
    """A window with what imports need, and its workers."""

    def __init__(self, theme, icons, folder, how):
        self.window = QWidget()
        self.window.resize(1280, 800)
        self.status = StatusBar(icons)
        self.notices = Notices(icons)
        self.shown = []
        self.worker = WorkerClient("archive", [sys.executable, "-c", ARCHIVE_WORKER])
        job = [sys.executable, "-c", JOB, how]
        self.keeper = ArchiveKeeper(self.worker, lambda: client(job), folder, folder / "starter")
        self.previews = ImportPreviews(lambda: client(job))
        self.settings = SettingsKeeper(folder / "settings.toml")
        self.folders = ArchiveFolders(self.settings, ArchivePlaces(folder / "newsroom", folder / "starter"))
        parts = ImportParts(self.keeper, self.previews, self.folders)
        process = ProcessStatus(self.status)
        make = partial(ImportDialog, theme, icons, self.window)
        self.imports = ImportCommands(parts, make, self.notices, process, self.shown.append)
        self.dialog = self.imports.dialog
        self.panel = ReadAlsoPanel(theme, icons, DAY)
        views = ArchiveViews(self.panel, self.status, process, self.notices)
        self.archive = ArchiveCommands(
            self.keeper, self.settings, views, lambda *_question: None, self.folders, self.imports
        )

    def stop(self):
        self.previews.stop()
        self.keeper.stop()
        self.worker.stop()


def client(job):
    return WorkerClient("import", job, restarts=False)


@pytest.fixture
def room_of(qtbot, theme, icons, tmp_path):
    rooms = []

    def make(how="ends", archive="newsroom"):
        room = Room(theme, icons, tmp_path, how)
        rooms.append(room)
        for widget in (room.window, room.panel, room.status, room.notices):
            qtbot.addWidget(widget)
        room.window.show()
        room.worker.start()
        room.settings.set("archive.folder", str(tmp_path / archive))
        with qtbot.waitSignal(room.keeper.opened):
            room.archive.open()
        return room

    yield make
    for room in rooms:
        room.stop()


def test_only_what_was_chosen_last_is_looked_into(room_of, qtbot):
    room = room_of()
    heard = []
    room.previews.previewed.connect(heard.append)
    for name in ("/slow", "/quick", "/last"):
        room.previews.ask(Preview((name,)))
    qtbot.waitUntil(lambda: bool(heard))
    assert [found.title for previewed in heard for found in previewed.formats] == ["/last"]
    assert not room.keeper.busy


def test_a_worker_that_dies_over_a_look_is_said_where_one_looks(room_of, qtbot):
    room = room_of()
    room.imports.ask_sources()
    with qtbot.waitSignal(room.previews.failed):
        room.previews.ask(Preview(("/dies",)))
    assert room.dialog.choice.preview.message.text.startswith("The files could not be looked into.")


def test_closing_the_dialog_ends_the_look(room_of, qtbot):
    room = room_of()
    room.imports.ask_sources()
    with qtbot.assertNotEmitted(room.previews.previewed, wait=300):
        room.previews.ask(Preview(("/slow",)))
        room.dialog.reject()


def start(room):
    """Import what is chosen, as a click on the button does."""
    room.dialog.choice.sources.add([room.keeper.folder])
    room.previews.stop()
    next(b for b in room.dialog.findChildren(QPushButton) if b.text() == "Import").click()


def follow(room, qtbot):
    """Start an import that waits for orders, and wait for its first words."""
    room.imports.ask_sources()
    start(room)
    qtbot.waitUntil(lambda: "64 %" in room.status.text("process"))


def test_a_hidden_import_is_found_again_in_the_status_row(room_of, qtbot):
    room = room_of("waits")
    follow(room, qtbot)
    room.dialog.reject()
    assert room.status.text("process") == "Importing 64 %"
    assert room.imports.show_job()
    assert room.dialog.isVisible()


def test_orders_reach_the_worker_in_their_order(room_of, qtbot):
    room = room_of("waits")
    follow(room, qtbot)
    room.dialog.pause_requested.emit(True)
    assert room.status.text("process") == "Import paused"
    room.dialog.pause_requested.emit(False)
    with qtbot.waitSignal(room.keeper.imported) as end:
        room.dialog.cancel_requested.emit(True)
    assert end.args[0].problems[0].reason == "Pause Resume Cancel"
    assert end.args[0].added == 0
    assert room.dialog.windowTitle() == "Import stopped"


def test_a_worker_that_dies_is_said_with_the_way_on(room_of, qtbot):
    room = room_of("dies")
    room.imports.ask_sources()
    with qtbot.waitSignal(room.keeper.failed):
        start(room)
    assert room.dialog.failure.text.endswith("What was read so far is kept. Import again to go on.")


def test_what_is_not_yet_indexed_after_an_import_is_indexed_next(room_of, qtbot):
    room = room_of("behind")
    with qtbot.waitSignal(room.keeper.imported):
        room.dialog.import_requested.emit(ImportWish(()))
    qtbot.waitUntil(lambda: "Indexing" in room.status.text("process"))
    qtbot.waitUntil(lambda: not room.keeper.busy)


def test_news_of_an_update_is_a_notice_that_shows_the_report(room_of, qtbot):
    room = room_of("news")
    with qtbot.waitSignal(room.keeper.imported):
        room.imports.update()
    assert room.notices.texts == ("12 new stories, 3 changed, 1 vanished (kept)",)
    room.dialog.open()
    assert room.dialog.windowTitle() == "12 new stories, 3 changed, 1 vanished (kept)"


def test_an_update_without_news_says_so_and_leaves_nothing_to_look_at(room_of, qtbot):
    room = room_of()
    with qtbot.waitSignal(room.keeper.imported):
        room.imports.update()
    assert room.notices.texts == ("Nothing new in your 3 sources.",)
    assert room.dialog.state == "choosing"


@pytest.mark.parametrize(
    ("archive", "said"), [("empty", "This archive has no sources"), ("starter", "The starter archive does not change")]
)
def test_an_archive_without_sources_of_its_own_cannot_be_updated(room_of, qtbot, archive, said):
    room = room_of(archive=archive)
    room.imports.update()
    qtbot.waitUntil(lambda: bool(room.notices.texts))
    assert room.notices.texts[0].startswith(said)


def test_an_archive_that_was_imported_into_is_used_from_then_on(room_of, qtbot, tmp_path):
    room = room_of()
    with qtbot.waitSignal(room.keeper.imported):
        room.dialog.import_requested.emit(ImportWish((), target=tmp_path / "weekly"))
    assert room.settings.text("archive.folder") == str(tmp_path / "weekly")


def test_the_archives_that_are_there_can_be_imported_into(room_of, tmp_path):
    room = room_of()
    for name in ("newsroom", "starter", "weekly"):
        (tmp_path / name).mkdir()
    assert room.folders.targets() == (tmp_path / "newsroom", tmp_path / "weekly")


def test_the_place_of_a_problem_is_shown_by_the_system(room_of, tmp_path):
    room = room_of()
    room.dialog.show_requested.emit(tmp_path)
    assert room.shown == [tmp_path]
