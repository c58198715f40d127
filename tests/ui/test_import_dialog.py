"""The import dialog: choose, follow, read the outcome; closing it never stops an import."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton, QWidget

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.dialogs.questions import Question
from editorapp.workers.protocol import Failed, Imported, Progressed, RemovedLine, ReportLine

PROBLEM = ReportLine("2014-03/harbour-fete.md", "line 17", "No headline; the file name was used")
DRAFT = ReportLine("_drafts/idea.md", "", "A draft; left out")
NEWSLETTER = RemovedLine("a1", "Pier closed", "call-to-action", "Join For Personal Benefits News")


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
    dialog.choice.offer_targets([Path("/archives/Skerrow Post")], Path("/archives"))
    dialog.open()
    return dialog


def button(dialog, text):
    return next(b for b in dialog.findChildren(QPushButton) if b.text().strip() == text and b.isVisible())


def click(dialog, text):
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def running(dialog):
    dialog.choice.sources.add([Path("/archive/export.jsonl")])
    click(dialog, "Import")
    return dialog


def test_without_a_source_there_is_nothing_to_import(dialog):
    assert dialog.windowTitle() == "Import your archive"
    assert not button(dialog, "Import").isEnabled()


def test_the_chosen_sources_are_asked_for(dialog, qtbot):
    dialog.choice.sources.add([Path("/archive/a"), Path("/archive/b"), Path("/archive/a")])
    with qtbot.waitSignal(dialog.import_requested) as asked:
        click(dialog, "Import")
    assert asked.args[0].sources == (Path("/archive/a"), Path("/archive/b"))
    assert asked.args[0].target == Path("/archives/Skerrow Post")
    assert dialog.windowTitle() == "Importing your archive"


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)  # Qt's own dialog
def test_files_picked_in_the_systems_dialog_are_chosen(dialog):
    click(dialog, "Choose Files…")
    dialog.findChild(QFileDialog).filesSelected.emit(["/archive/one.jsonl", "/archive/two.jsonl.gz"])
    assert dialog.choice.sources.paths == (Path("/archive/one.jsonl"), Path("/archive/two.jsonl.gz"))


def test_enter_imports_what_was_chosen(dialog, qtbot):
    dialog.choice.sources.add([Path("/archive/a")])
    with qtbot.waitSignal(dialog.import_requested):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_a_source_can_be_taken_back(dialog):
    dialog.choice.sources.add([Path("/archive/a"), Path("/archive/b")])
    remove = next(b for b in dialog.findChildren(QWidget) if b.accessibleName() == "Remove a")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert dialog.choice.sources.paths == (Path("/archive/b"),)


def test_dropped_files_are_chosen_and_web_addresses_are_not(dialog):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/archive/posts"), QUrl("https://example.org/feed")])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(dialog.rect().center(), *how)
    dialog.dragEnterEvent(enter)
    dialog.dropEvent(QDropEvent(QPointF(9, 9), *how))
    assert enter.isAccepted()
    assert dialog.choice.sources.paths == (Path("/archive/posts"),)


def words(dialog):
    return [label.text() for label in dialog.progress.findChildren(QLabel)]


def test_progress_is_shown_in_per_cent_time_left_and_five_figures(dialog, clock):
    running(dialog)
    dialog.set_progress(Progressed("reading", 0, 1000))
    clock.now = 10
    dialog.set_progress(Progressed("reading", 435, 1000, 410, 22, 3))
    assert words(dialog)[:2] == ["43 %", "about 10 seconds left"]
    figures = ["435", "read of 1,000", "410", "new", "22", "already there", "3", "problems", "44", "a second"]
    assert words(dialog)[2:12] == figures
    assert dialog.findChild(QProgressBar).accessibleName() == "Import progress"


def test_the_counts_of_the_reading_stay_while_the_index_is_made(dialog):
    running(dialog)
    dialog.set_progress(Progressed("reading", 500, 500, 410, 87, 3))
    dialog.set_progress(Progressed("indexing", 100, 410))
    assert words(dialog)[0] == "Indexing · 24 %"
    assert words(dialog)[2:6] == ["100", "indexed of 410", "410", "new"]


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


def test_a_pause_can_be_ended_and_does_not_count_as_time(dialog, clock, qtbot):
    running(dialog).set_progress(Progressed("reading", 100, 1000))
    with qtbot.waitSignal(dialog.pause_requested) as held:
        click(dialog, "Pause")
    assert (held.args, dialog.windowTitle(), words(dialog)[1]) == ([True], "Import paused", "Paused")
    clock.now = 600
    with qtbot.waitSignal(dialog.pause_requested) as resumed:
        click(dialog, "Resume")
    dialog.set_progress(Progressed("reading", 100, 1000))
    clock.now = 610
    dialog.set_progress(Progressed("reading", 550, 1000))
    assert (resumed.args, words(dialog)[1]) == ([False], "about 10 seconds left")


def test_last_words_of_an_import_that_is_held_do_not_set_it_going(dialog):
    running(dialog)
    click(dialog, "Pause")
    dialog.set_progress(Progressed("reading", 101, 1000))
    assert (dialog.state, words(dialog)[1]) == ("paused", "Paused")


def asked(dialog, answer):
    """Cancel the import, and give this answer to the question that comes."""
    click(dialog, "Cancel")
    question = dialog.findChild(Question)
    title = question.windowTitle()
    click(question, answer)
    return title


def cancelling(dialog):
    """A list that fills with what is wished: True and False of pausing, "keep" or "remove"."""
    wishes = []
    dialog.pause_requested.connect(wishes.append)
    dialog.cancel_requested.connect(lambda remove: wishes.append("remove" if remove else "keep"))
    running(dialog).set_progress(Progressed("reading", 7926, 12480, 7801, 122, 3))
    return wishes


@pytest.mark.parametrize(
    ("answer", "wished"), [("Keep", [True, "keep"]), ("Remove", [True, "remove"]), ("Go On", [True, False])]
)
def test_cancelling_holds_the_import_and_asks_what_becomes_of_it(dialog, answer, wished):
    wishes = cancelling(dialog)
    assert asked(dialog, answer) == "Keep the 7,801 articles read so far?"
    assert wishes == wished
    assert dialog.state == ("running" if answer == "Go On" else "stopping")


def test_an_import_that_was_held_before_the_question_stays_held_after_it(dialog):
    wishes = cancelling(dialog)
    click(dialog, "Pause")
    asked(dialog, "Go On")
    assert (wishes, dialog.state) == ([True], "paused")


def test_without_new_articles_there_is_nothing_to_remove(dialog):
    running(dialog)
    assert asked(dialog, "Stop") == "Stop here?"
    assert not button(dialog, "Stopping…").isEnabled()


def test_an_import_that_ends_during_the_question_needs_no_answer(dialog, qtbot):
    wishes = cancelling(dialog)
    click(dialog, "Cancel")
    dialog.set_report(Imported(7926, 7801, 0, 122, 12480))
    qtbot.waitUntil(lambda: dialog.findChild(Question) is None)
    assert (wishes, dialog.state) == ([True], "ended")


def test_after_a_cancelled_import_it_is_said_what_was_kept(dialog):
    running(dialog)
    dialog.set_report(Imported(10, 10, 0, 0, 50, cancelled=True))
    assert dialog.windowTitle() == "Import stopped"
    assert "10 new articles are kept." in dialog.outcome.text


def test_the_outcome_is_told_and_problems_are_folded(dialog):
    running(dialog)
    dialog.set_report(Imported(7926, 7801, 0, 122, 12480, problems=(PROBLEM,) * 3))
    assert dialog.windowTitle() == "7,801 articles added"
    assert dialog.outcome.text == "122 were already there. 3 had problems. The archive holds 12,480 articles now."
    assert not dialog.outcome.are_lists_shown


def test_problems_and_what_was_left_out_can_be_read(dialog):
    running(dialog)
    dialog.set_report(Imported(2, 1, 0, 0, 1, skipped=(DRAFT,), problems=(PROBLEM,)))
    click(dialog, "Show Problems")
    rows = [(row.text, row.hint) for row in dialog.outcome.lines.rows.rows]
    assert rows == [("No headline; the file name was used", "2014-03/harbour-fete.md · line 17")]
    dialog.outcome.tabs.setCurrentIndex(1)
    rows = [(row.text, row.hint) for row in dialog.outcome.lines.rows.rows]
    assert rows == [("A draft; left out", "_drafts/idea.md")]
    assert dialog.outcome.titles == ("Problems", "Left out")


def test_removed_boilerplate_can_be_read_and_kept(dialog, tmp_path):
    running(dialog)
    dialog.set_report(Imported(2, 1, 0, 0, 1, problems=(PROBLEM,), removed=(NEWSLETTER,)))
    click(dialog, "Show Problems")
    dialog.outcome.tabs.setCurrentIndex(2)
    assert dialog.outcome.tabs.tabText(2) == "Removed boilerplate  1"
    row = dialog.outcome.lines.rows.rows[0]
    assert row.text == "Join For Personal Benefits News"
    assert row.hint.endswith("Pier closed")
    dialog.outcome.lines.save(tmp_path / "list.tsv")
    assert (tmp_path / "list.tsv").read_text().splitlines()[1].startswith("call-to-action\ta1\tPier closed\tJoin")


def test_every_tab_is_in_full_width_also_at_the_second_import(dialog, qtbot):
    few = Imported(2, 1, 0, 0, 1, removed=(NEWSLETTER,))
    running(dialog).set_report(few)
    click(dialog, "Show Details")
    click(dialog, "Done")
    dialog.open()
    many = replace(few, problems=(PROBLEM,), skipped=(DRAFT,), count_problems=9000, count_skipped=900)
    running(dialog).set_report(many)
    click(dialog, "Show Problems")
    tabs = dialog.outcome.tabs
    tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: tabs.rect().contains(tabs.tabRect(2)))
    assert [tabs.tabRect(tab).width() for tab in range(3)] == [tabs.tabSizeHint(tab).width() for tab in range(3)]
    assert tabs.tabRect(0).left() == 0


def test_a_long_list_says_how_much_of_it_is_there(dialog):
    running(dialog)
    dialog.set_report(Imported(9000, 1, 0, 0, 1, problems=(PROBLEM,) * 1000, count_problems=4312))
    click(dialog, "Show Problems")
    assert "4,312 had problems." in dialog.outcome.text
    assert "These are the first 1,000 of 4,312." in [label.text() for label in dialog.outcome.findChildren(QLabel)]


def test_the_place_of_a_problem_can_be_shown(dialog, qtbot, tmp_path):
    (tmp_path / "fete.md").touch()
    dialog.choice.sources.add([tmp_path])
    click(dialog, "Import")
    dialog.set_report(Imported(1, 0, 0, 0, 1, problems=(ReportLine(str(tmp_path / "fete.md"), "", "Empty body."),)))
    click(dialog, "Show Problems")
    view, row = dialog.outcome.lines.rows.view, dialog.outcome.lines.rows.rows[0]
    assert (row.text, row.hint, row.action) == ("Empty body", "fete.md", "Show")
    with qtbot.waitSignal(dialog.show_requested) as shown:
        row = view.visualRect(view.model().index(0))
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=row.center() + QPoint(row.width() // 2 - 30, 0)
        )
    assert shown.args == [tmp_path / "fete.md"]


def test_a_place_that_is_gone_is_said(dialog):
    running(dialog)
    dialog.set_report(Imported(1, 0, 0, 0, 1, problems=(ReportLine("/gone/fete.md", "", "Empty body."),)))
    click(dialog, "Show Problems")
    dialog.outcome.lines.rows.activated.emit(dialog.outcome.lines.rows.rows[0].key)
    assert dialog.outcome.lines.message.text == "/gone/fete.md is no longer there."


def test_without_problems_there_is_no_such_button(dialog):
    running(dialog)
    dialog.set_report(Imported(1, 1, 0, 0, 1))
    shown = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert shown == ["Done"]


def test_the_list_of_problems_can_be_kept(dialog, tmp_path):
    running(dialog)
    dialog.set_report(Imported(2, 1, 0, 0, 1, skipped=(DRAFT,), problems=(PROBLEM,)))
    dialog.outcome.lines.save(tmp_path / "list.tsv")
    lines = (tmp_path / "list.tsv").read_text().splitlines()
    assert lines[1:] == ["problem\t2014-03/harbour-fete.md\tline 17\tNo headline; the file name was used"]


def test_a_list_that_cannot_be_written_is_a_message(dialog, tmp_path):
    running(dialog)
    dialog.set_report(Imported(1, 1, 0, 0, 1, problems=(PROBLEM,)))
    dialog.outcome.lines.save(tmp_path / "missing" / "list.tsv")
    assert "the folder does not exist" in dialog.outcome.lines.message.text


def test_a_failure_says_what_to_do_and_lets_choose_again(dialog):
    running(dialog)
    dialog.set_failed(Failed(1, "/archive/export.jsonl does not exist.", "Check the name."))
    assert dialog.failure.text == "/archive/export.jsonl does not exist. Check the name."
    click(dialog, "Choose Again")
    assert dialog.choice.sources.paths == (Path("/archive/export.jsonl"),)


def test_after_the_outcome_was_read_it_starts_with_choosing(dialog, qtbot):
    running(dialog)
    dialog.set_report(Imported(1, 1, 0, 0, 1))
    with qtbot.waitSignal(dialog.finished_viewing):
        click(dialog, "Done")
    assert dialog.state == "choosing"
    assert dialog.choice.sources.paths == ()


def test_an_import_that_ends_while_hidden_is_told_at_the_next_look(dialog):
    running(dialog)
    click(dialog, "Hide")
    dialog.set_report(Imported(1, 1, 0, 0, 1))
    dialog.open()
    assert dialog.windowTitle() == "1 article added"


def test_an_update_is_followed_and_told_in_its_own_words(dialog):
    dialog.begin_update("Skerrow Post")
    assert dialog.windowTitle() == "Updating your archive"
    dialog.set_report(Imported(15, 12, 3, 400, 500, vanished=(ReportLine("/a.md", "", ""),)))
    assert dialog.windowTitle() == "12 new stories, 3 changed, 1 vanished (kept)"


def test_an_import_begun_elsewhere_is_followed(dialog):
    dialog.set_progress(Progressed("indexing", 5, 40))
    assert dialog.state == "running"


def test_it_fits_into_the_smallest_window(dialog):
    dialog.choice.sources.add(Path(f"/archive/{number}") for number in range(9))
    running(dialog).set_report(Imported(9, 0, 0, 0, 0, problems=(PROBLEM,) * 900))
    click(dialog, "Show Problems")
    assert dialog.height() <= 600
