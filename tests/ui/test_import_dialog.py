"""The import dialog: choose, follow, read the outcome; closing it never stops an import."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton, QWidget

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.workers.protocol import Failed, Imported, Progressed, ReportLine

PROBLEM = ReportLine("2014-03/harbour-fete.md", "line 17", "No headline; the file name was used")
DRAFT = ReportLine("_drafts/idea.md", "", "A draft; left out")


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.fixture
def dialog(theme, icons, window, clock):
    dialog = ImportDialog(theme, icons, window, clock)
    dialog.open()
    return dialog


def button(dialog, text):
    return next(b for b in dialog.findChildren(QPushButton) if b.text().strip() == text and b.isVisible())


def click(dialog, text):
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def running(dialog):
    dialog.sources.add([Path("/archive/export.jsonl")])
    click(dialog, "Import")
    return dialog


def test_without_a_source_there_is_nothing_to_import(dialog):
    assert dialog.windowTitle() == "Import your archive"
    assert not button(dialog, "Import").isEnabled()


def test_the_chosen_sources_are_asked_for(dialog, qtbot):
    dialog.sources.add([Path("/archive/a"), Path("/archive/b"), Path("/archive/a")])
    with qtbot.waitSignal(dialog.import_requested) as asked:
        click(dialog, "Import")
    assert asked.args == [(Path("/archive/a"), Path("/archive/b"))]
    assert dialog.windowTitle() == "Importing your archive"


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)  # Qt's own dialog
def test_files_picked_in_the_systems_dialog_are_chosen(dialog):
    click(dialog, "Choose Files…")
    dialog.findChild(QFileDialog).filesSelected.emit(["/archive/one.jsonl", "/archive/two.jsonl.gz"])
    assert dialog.sources.paths == (Path("/archive/one.jsonl"), Path("/archive/two.jsonl.gz"))


def test_a_source_can_be_taken_back(dialog):
    dialog.sources.add([Path("/archive/a"), Path("/archive/b")])
    remove = next(b for b in dialog.findChildren(QWidget) if b.accessibleName() == "Remove a")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert dialog.sources.paths == (Path("/archive/b"),)


def test_dropped_files_are_chosen_and_web_addresses_are_not(dialog):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/archive/posts"), QUrl("https://example.org/feed")])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(dialog.rect().center(), *how)
    dialog.dragEnterEvent(enter)
    dialog.dropEvent(QDropEvent(QPointF(9, 9), *how))
    assert enter.isAccepted()
    assert dialog.sources.paths == (Path("/archive/posts"),)


def test_progress_is_shown_in_per_cent_counts_and_time_left(dialog, clock):
    running(dialog)
    dialog.set_progress(Progressed("reading", 0, 1000))
    clock.now = 10
    dialog.set_progress(Progressed("reading", 435, 1000))
    words = {label.text() for label in dialog.progress.findChildren(QLabel)}
    assert words == {"43 %", "about 10 seconds left", "435", "read of 1,000", "44", "a second"}
    assert dialog.findChild(QProgressBar).accessibleName() == "Import progress"


def test_a_total_that_is_not_known_leaves_the_bar_empty(dialog):
    running(dialog)
    dialog.set_progress(Progressed("reading", 40, 0))
    assert dialog.progress.percent == 0


def test_a_bar_never_passes_its_end(dialog):
    running(dialog)
    dialog.set_progress(Progressed("reading", 1200, 1000))
    assert dialog.progress.percent == 100


def test_hiding_does_not_stop_the_import(dialog, qtbot):
    running(dialog)
    with qtbot.assertNotEmitted(dialog.cancel_requested), qtbot.assertNotEmitted(dialog.finished_viewing):
        click(dialog, "Hide")
    assert dialog.isHidden()
    dialog.open()
    assert dialog.state == "running"


def test_escape_hides_too(dialog, qtbot):
    running(dialog)
    with qtbot.assertNotEmitted(dialog.cancel_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert dialog.state == "running"


def test_cancelling_asks_once_and_waits_for_the_end(dialog, qtbot):
    running(dialog)
    with qtbot.waitSignal(dialog.cancel_requested):
        click(dialog, "Cancel")
    assert not button(dialog, "Stopping…").isEnabled()
    dialog.set_report(Imported(10, 10, 0, 0, 50, cancelled=True))
    assert dialog.windowTitle() == "Import stopped"
    assert "10 new articles are kept." in dialog.outcome.text


def test_the_outcome_is_told_and_problems_are_folded(dialog):
    running(dialog)
    dialog.set_report(Imported(7926, 7801, 0, 122, 12480, problems=(PROBLEM,) * 3))
    assert dialog.windowTitle() == "7,801 articles added"
    assert dialog.outcome.text == "122 were already there. 3 had problems. The archive holds 12,480 articles now."
    assert not dialog.outcome.has_problems_shown


def test_problems_and_what_was_left_out_can_be_read(dialog):
    running(dialog)
    dialog.set_report(Imported(2, 1, 0, 0, 1, skipped=(DRAFT,), problems=(PROBLEM,)))
    click(dialog, "Show Problems")
    model = dialog.outcome.problems.view.model()
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows[0] == "No headline; the file name was used\n2014-03/harbour-fete.md · line 17"
    assert rows[1] == "A draft; left out\n_drafts/idea.md"
    assert dialog.outcome.problems.view.isVisible()


def test_without_problems_there_is_no_such_button(dialog):
    running(dialog)
    dialog.set_report(Imported(1, 1, 0, 0, 1))
    shown = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert shown == ["Done"]


def test_the_list_of_problems_can_be_kept(dialog, tmp_path):
    running(dialog)
    dialog.set_report(Imported(2, 1, 0, 0, 1, skipped=(DRAFT,), problems=(PROBLEM,)))
    dialog.outcome.save_list(tmp_path / "list.tsv")
    lines = (tmp_path / "list.tsv").read_text().splitlines()
    assert lines[1] == "problem\t2014-03/harbour-fete.md\tline 17\tNo headline; the file name was used"
    assert len(lines) == 3


def test_a_list_that_cannot_be_written_is_a_message(dialog, tmp_path):
    running(dialog)
    dialog.set_report(Imported(1, 1, 0, 0, 1, problems=(PROBLEM,)))
    dialog.outcome.save_list(tmp_path / "missing" / "list.tsv")
    assert "the folder does not exist" in dialog.outcome.message.text


def test_a_failure_says_what_to_do_and_lets_choose_again(dialog):
    running(dialog)
    dialog.set_failed(Failed(1, "/archive/export.jsonl does not exist.", "Check the name."))
    assert dialog.failure.text == "/archive/export.jsonl does not exist. Check the name."
    click(dialog, "Choose Again")
    assert dialog.sources.paths == (Path("/archive/export.jsonl"),)


def test_after_the_outcome_was_read_it_starts_with_choosing(dialog, qtbot):
    running(dialog)
    dialog.set_report(Imported(1, 1, 0, 0, 1))
    with qtbot.waitSignal(dialog.finished_viewing):
        click(dialog, "Done")
    assert dialog.state == "choosing"
    assert dialog.sources.paths == ()


def test_an_import_that_ends_while_hidden_is_told_at_the_next_look(dialog):
    running(dialog)
    click(dialog, "Hide")
    dialog.set_report(Imported(1, 1, 0, 0, 1))
    dialog.open()
    assert dialog.windowTitle() == "1 article added"


def test_an_import_begun_elsewhere_is_followed(dialog):
    dialog.set_progress(Progressed("indexing", 5, 40))
    assert dialog.state == "running"


def test_it_fits_into_the_smallest_window(dialog):
    dialog.sources.add(Path(f"/archive/{number}") for number in range(9))
    running(dialog).set_report(Imported(9, 0, 0, 0, 0, problems=(PROBLEM,) * 900))
    click(dialog, "Show Problems")
    assert dialog.height() <= 600
