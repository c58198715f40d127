"""Details, measuring and orphans between the window and its workers, tried on small real processes."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.ui.dialogs.archive_dialog import ArchiveDialog
from editorapp.ui.dialogs.orphans_dialog import OrphansDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.peek import Peek
from editorapp.ui.window.archive_details import ArchiveDetails
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.orphan_commands import OrphanCommands
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workers.protocol import Evaluated, ListOrphans, OrphansListed

ARCHIVE_WORKER = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="archive", pid=os.getpid())
own, opened, folder = False, 0, ""
orphan = dict(id="a", url="https://post.example/a", title="East pier closed", published="2026-11-12", section="Harbour")
for line in sys.stdin:
    asked = json.loads(line)
    kind, request = asked["type"], asked.get("request", 0)
    if kind in ("Configure", "Committed"):
        opened, folder = opened + 1, asked.get("archive", folder)
        say(type="ArchiveOpened", archive=folder, articles=opened)
    elif kind in ("DescribeArchive", "UseWeights"):
        own = asked.get("own", own)
        say(type="ArchiveDescribed", request=request, archive="/archive", health="ok", articles=opened, edges=90,
            open_edges=0, orphans=1, first="", last="", bytes_on_disk=9, sources=[], fitted="2026-05-03",
            weights="own" if own else "standard", fitted_links=60, links_needed=50,
            standard=dict(recall_at_5=0.5, recall_at_10=0.7, mrr=0.4, ndcg_at_10=0.5) if opened > 1 else None)
    elif kind == "ListOrphans":
        say(type="OrphansListed", request=request, orphans=[orphan], total=1)
    elif kind == "SaveOrphans" and asked["target"].startswith("/nowhere"):
        say(type="Failed", request=request, what="The folder is not there.", hint="Choose another one.")
    elif kind == "SaveOrphans":
        say(type="OrphansSaved", request=request, target=asked["target"], total=1)
    elif kind == "ShowArticle":
        say(type="ArticleShown", **orphan, request=request, authors=[], html="<p>It is closed.</p>")
"""
DEAF = "import json; print(json.dumps(dict(type='Ready', worker='t', pid=1)), flush=True); input()"
JOB = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="import", pid=os.getpid())
job = json.loads(sys.stdin.readline())
if job["type"] == "Rebuild":
    say(type="Progressed", phase="indexing", done=1, total=2)
    sys.stdin.readline()
    say(type="Imported", read=0, added=0, updated=0, unchanged=0, articles=0, cancelled=True)
elif sys.argv[1] == "fails":
    say(type="Failed", request=0, what="The archive is damaged.", hint="Import again.")
else:
    say(type="Progressed", phase="measuring", done=3, total=9)
    stopped = sys.argv[1] == "waits" and bool(sys.stdin.readline())
    say(type="Evaluated", drafts=9, cancelled=stopped)
sys.stdin.read()
"""


class Room:
    """A window with what the archive's dialogs need, and its two workers."""

    def __init__(self, qapp, theme, icons, resources, folder, how):
        self.window = QWidget()
        self.window.resize(1280, 800)
        self.status = StatusBar(icons)
        self.notices = Notices(icons)
        self.worker = WorkerClient("archive", [sys.executable, "-c", DEAF if how == "deaf" else ARCHIVE_WORKER])
        job = [sys.executable, "-c", JOB, how]
        self.keeper = ArchiveKeeper(self.worker, lambda: WorkerClient("import", job, restarts=False), folder, folder)
        self.look = LookCommands(qapp, resources, icons, theme, SettingsKeeper(folder / "settings.toml"))
        dialogs, questions = WindowDialogs(self.window, self.look), ArchiveQuestions(self.worker)
        process = ProcessStatus(self.status)
        self.details = ArchiveDetails(self.keeper, questions, dialogs, process, self.notices)
        self.orphans = OrphanCommands(questions, dialogs, self.notices, lambda: folder)
        self.questions = questions

    def dialog(self, kind):
        return next((d for d in self.window.findChildren(kind) if d.isVisible()), None)

    def click(self, kind, text):
        buttons = self.dialog(kind).findChildren(QPushButton)
        QTest.mouseClick(next(b for b in buttons if b.text().strip() == text), Qt.MouseButton.LeftButton)


@pytest.fixture
def room_of(qtbot, qapp, theme, icons, resources, tmp_path):
    rooms = []

    def make(how="ends"):
        room = Room(qapp, theme, icons, resources, tmp_path, how)
        rooms.append(room)
        qtbot.addWidget(room.window)
        room.window.show()
        room.worker.start()
        if how != "deaf":
            with qtbot.waitSignal(room.keeper.opened):
                room.keeper.open(tmp_path, {})
        return room

    yield make
    for room in rooms:
        room.keeper.stop()
        room.worker.stop()


def opened(room, qtbot):
    room.details.open()
    dialog = room.dialog(ArchiveDialog)
    qtbot.waitUntil(dialog.ranking.isVisible)
    return dialog


def listed(room, qtbot):
    room.orphans.open()
    qtbot.waitUntil(lambda: bool(room.dialog(OrphansDialog).list.rows))
    return room.dialog(OrphansDialog)


def test_the_details_are_asked_for_when_the_dialog_opens(room_of, qtbot):
    dialog = opened(room_of(), qtbot)
    assert dialog.ranking.switch.text() == "Use Own Weights"


def test_other_weights_are_told_to_the_worker_and_to_those_who_suggest(room_of, qtbot):
    room = room_of()
    dialog = opened(room, qtbot)
    with qtbot.waitSignal(room.details.weights_changed):
        room.click(ArchiveDialog, "Use Own Weights")
    assert dialog.ranking.switch.text() == "Back to Standard"


def test_after_measuring_the_archive_is_opened_anew_and_its_figures_are_shown(room_of, qtbot):
    room = room_of()
    dialog = opened(room, qtbot)
    with qtbot.waitSignals([room.keeper.evaluated, room.keeper.opened]):
        room.click(ArchiveDialog, "Measure Now")
    qtbot.waitUntil(dialog.ranking.chart.isVisible)
    assert dialog.ranking.chart.description.startswith("Found in the first five: standard 50 %.")
    assert not dialog.progress.isVisible()


def test_measuring_goes_on_when_the_dialog_is_closed_and_is_found_again(room_of, qtbot):
    room = room_of("waits")
    opened(room, qtbot)
    room.click(ArchiveDialog, "Measure Now")
    qtbot.waitUntil(lambda: "Measuring 33 %" in room.status.text("process"))
    room.dialog(ArchiveDialog).reject()
    assert room.details.show_job()
    assert room.dialog(ArchiveDialog).progress.text == "Measuring suggestions · 33 %"


def test_measuring_stops_when_asked_to(room_of, qtbot):
    room = room_of("waits")
    dialog = opened(room, qtbot)
    room.click(ArchiveDialog, "Measure Now")
    qtbot.waitUntil(lambda: "33 %" in dialog.progress.text)
    with qtbot.waitSignal(room.keeper.evaluated) as end:
        room.click(ArchiveDialog, "Cancel")
    assert end.args == [Evaluated(9, cancelled=True)]
    assert "stopped" in dialog.message.text


def test_the_end_is_a_notice_when_the_dialog_is_closed(room_of, qtbot):
    room = room_of()
    with qtbot.waitSignal(room.keeper.evaluated):
        room.keeper.evaluate()
    assert room.notices.texts == ("Suggestions were measured on 9 stories.",)


def test_measuring_that_fails_is_told_in_the_dialog(room_of, qtbot):
    room = room_of("fails")
    dialog = opened(room, qtbot)
    with qtbot.waitSignal(room.keeper.evaluation_failed):
        room.click(ArchiveDialog, "Measure Now")
    assert dialog.message.text == "The archive is damaged. Import again."
    assert not dialog.progress.isVisible()


def test_measuring_waits_while_the_archive_has_another_job(room_of, qtbot):
    room = room_of()
    dialog = opened(room, qtbot)
    with qtbot.waitSignal(room.keeper.progressed):
        room.keeper.rebuild()
    assert not dialog.ranking.measure.isEnabled()
    assert not room.keeper.evaluate()
    with qtbot.waitSignal(room.keeper.imported):
        room.keeper.cancel()
    assert dialog.ranking.measure.isEnabled()


def test_another_job_is_refused_while_it_is_measured(room_of, qtbot):
    room = room_of("waits")
    with qtbot.waitSignal(room.keeper.measuring):
        room.keeper.evaluate()
    assert not room.keeper.rebuild()


def test_an_answer_to_another_request_is_nobodys(room_of, qtbot):
    room = room_of()
    heard = []
    room.questions.ask(lambda n: ListOrphans(n, 5), OrphansListed, heard.append, heard.append)
    room.worker.received.emit(OrphansListed(7, (), 0))
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 1)


def test_a_question_that_two_workers_die_over_is_asked_no_more(room_of, qtbot):
    room = room_of("deaf")
    qtbot.waitUntil(lambda: room.worker.state == "ready")
    room.orphans.open()
    qtbot.waitUntil(lambda: "failed twice" in room.dialog(OrphansDialog).message.text)


def test_a_question_that_a_worker_dies_over_is_asked_again(room_of, qtbot):
    room = room_of()
    room.worker.kill()
    room.orphans.open()
    qtbot.waitUntil(lambda: len(room.dialog(OrphansDialog).list.rows) == 1)


def test_a_worker_that_is_stopped_answers_nothing_and_that_is_said(room_of):
    room = room_of()
    room.worker.stop()
    room.details.open()
    assert "Restart Suggestions" in room.dialog(ArchiveDialog).message.text


def test_the_address_of_an_orphan_is_copied_as_it_is(room_of, qtbot):
    room = room_of()
    dialog = listed(room, qtbot)
    room.click(OrphansDialog, "Copy Address")
    assert QGuiApplication.clipboard().text() == "https://post.example/a"
    assert dialog.message.text == "Copied: https://post.example/a"


def test_an_orphan_that_was_looked_at_can_be_put_into_the_story(room_of, qtbot):
    room = room_of()
    listed(room, qtbot)
    room.click(OrphansDialog, "Look")
    qtbot.waitUntil(lambda: room.dialog(Peek) is not None)
    with qtbot.waitSignal(room.orphans.insert_requested) as wished:
        room.click(Peek, "Insert")
    assert wished.args[0].title == "East pier closed"
    assert room.dialog(OrphansDialog) is None


@pytest.mark.parametrize(
    ("folder", "said"),
    [("/lists", "1 story saved in /lists/a.csv"), ("/nowhere", "The folder is not there. Choose another one.")],
)
def test_what_came_of_saving_the_list_is_said(room_of, qtbot, folder, said):
    room = room_of()
    dialog = listed(room, qtbot)
    dialog.save_requested.emit(f"{folder}/a.csv")
    qtbot.waitUntil(lambda: dialog.message.text == said)


def test_a_list_that_was_saved_after_the_dialog_closed_is_a_notice(room_of, qtbot):
    room = room_of()
    dialog = listed(room, qtbot)
    dialog.save_requested.emit("/lists/a.csv")
    dialog.reject()
    qtbot.waitUntil(lambda: room.notices.texts == ("1 story saved in /lists/a.csv",))


def test_an_open_dialog_follows_the_theme(room_of, qtbot):
    room = room_of()
    dialog = opened(room, qtbot)
    room.look.toggle_theme()
    assert dialog.theme.name == "ink"
