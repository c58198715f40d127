"""The parts of a window that look after archives, with small real processes in the place of its workers."""

import sys
from functools import partial

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.archive_choice import ArchiveChoice, ArchiveListSource, ChoiceParts
from editorapp.ui.window.archive_commands import ArchiveCommands, ArchiveViews
from editorapp.ui.window.archive_deleting import ArchiveDeleting
from editorapp.ui.window.archive_details import ArchiveDetails
from editorapp.ui.window.archive_folders import ArchiveFolders, ArchivePlaces
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.archive_rows import ArchiveRows
from editorapp.ui.window.archive_upkeep import ArchiveUpkeep
from editorapp.ui.window.import_commands import ImportCommands, ImportParts
from editorapp.ui.window.import_previews import ImportPreviews
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.ui.window.window_dialogs import WindowDialogs

ARCHIVE_WORKER = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="archive", pid=os.getpid())
folder = ""
for line in sys.stdin:
    asked = json.loads(line)
    folder = asked.get("archive", folder)
    there = os.path.exists(os.path.join(folder, "articles.db"))
    health = "none" if not there else "unusable" if folder.endswith("newer") else "ok"
    name = "City Herald" if folder.endswith("newsroom") else os.path.basename(folder)
    if asked["type"] in ("Configure", "Committed"):
        say(type="ArchiveOpened", archive=folder, articles=9 if health == "ok" else 0, health=health, name=name)
    elif asked["type"] == "DescribeArchive":
        say(type="ArchiveDescribed", request=asked["request"], archive=folder, health=health, articles=9, edges=4,
            open_edges=0, orphans=0, first="", last="", bytes_on_disk=9, sources=[], weights="own", fitted_links=60,
            links_needed=50, fitted="", decisions=2, words=1, name=name)
"""
JOB = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="import", pid=os.getpid())
job, how = json.loads(sys.stdin.readline()), sys.argv[1]
kind, folder = job["type"], job["archive"]
if how == "fails":
    say(type="Failed", request=0, what="Another program uses the archive.", hint="Close it there.")
elif kind == "PrepareRemoval":
    names = os.listdir(folder)
    paths = [os.path.join(folder, "articles.db")]
    say(type="RemovalPrepared", archive=folder, paths=paths, is_alone=names == ["articles.db"])
elif kind == "Rebuild":
    say(type="Progressed", phase="rebuilding", done=1, total=4)
    stopped = how == "waits" and bool(sys.stdin.readline())
    if how == "torn":
        say(type="Failed", request=0, what="The disk is full.", hint="Make some room.")
    else:
        say(type="Imported", read=9, added=0, updated=0, unchanged=9, articles=9, cancelled=stopped)
elif kind == "Verify":
    say(type="Progressed", phase="verifying", done=1, total=4)
    stopped = how == "waits" and bool(sys.stdin.readline())
    damage = "a row is torn" if how == "damage" else "ok"
    say(type="Verified", articles=9, store=damage, index="ok", cancelled=stopped)
elif kind == "Compact":
    say(type="Compacted", before=9_000_000, after=4_000_000)
elif kind == "Import":
    say(type="Progressed", phase="reading", done=64, total=100)
    sys.stdin.readline()
    say(type="Imported", read=9, added=9, updated=0, unchanged=0, articles=9)
sys.stdin.read()
"""


class Room:
    """A window with everything about archives, and its workers."""

    def __init__(self, qapp, theme, icons, resources, home, how):
        self.home = home
        self.window = QWidget()
        self.window.resize(1280, 800)
        self.status, self.notices = StatusBar(icons), Notices(icons)
        self.worker = WorkerClient("archive", [sys.executable, "-c", ARCHIVE_WORKER])
        job = partial(WorkerClient, "import", [sys.executable, "-c", JOB, how], restarts=False)
        self.keeper = ArchiveKeeper(self.worker, job, home, home / "starter")
        self.settings = SettingsKeeper(home / "settings.toml")
        self.folders = ArchiveFolders(self.settings, ArchivePlaces(home / "newsroom", home / "starter"))
        self.rows = ArchiveRows(self.folders)
        look = LookCommands(qapp, resources, icons, theme, self.settings)
        self.dialogs, questions = WindowDialogs(self.window, look), ArchiveQuestions(self.worker)
        self.process = ProcessStatus(self.status)
        make = partial(ImportDialog, theme, icons, self.window)
        self.previews = ImportPreviews(job)
        parts = ImportParts(self.keeper, self.previews, self.folders)
        self.imports = ImportCommands(parts, make, self.notices, self.process)
        self.panel = ReadAlsoPanel(theme, icons, QDate(2026, 11, 23).toPython())
        views = ArchiveViews(self.panel, self.status, self.process, self.notices)
        self.archive = ArchiveCommands(
            self.keeper, self.settings, views, self.dialogs.confirm, self.folders, self.imports
        )
        named = self.folders.described
        self.details = ArchiveDetails(self.keeper, questions, self.dialogs, self.process, self.notices, None, named)
        parts = ChoiceParts(self.keeper, self.folders, self.rows, self.dialogs, self.notices)
        self.choice, self.deleting = ArchiveChoice(parts), ArchiveDeleting(parts, questions)
        self.list = ArchiveListSource(self.choice, self.rows)
        self.upkeep = ArchiveUpkeep(self.keeper, self.folders, self.details, self.process, self.dialogs, lambda: home)

    @property
    def says(self):
        """What the status row says of the archive."""
        return self.status.text("archive")

    def dialog(self, kind):
        return next((d for d in self.window.findChildren(kind) if d.isVisible()), None)

    def click(self, kind, text):
        button = next(b for b in self.dialog(kind).findChildren(QPushButton) if b.text() == text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def stop(self):
        self.previews.stop()
        self.keeper.stop()
        self.worker.stop()
