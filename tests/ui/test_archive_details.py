"""The archive's details: what it holds, which weights rank, how measuring goes; also where there is little to say."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from editorapp.ui.dialogs.archive_dialog import ArchiveDialog
from editorapp.workers.protocol import ArchiveDescribed, Evaluated, Failed, Progressed, Quality, SourceCount

LONG = "/home/maria/" + "Exports of the old system/" * 12 + "export.jsonl.gz"
ARCHIVE = ArchiveDescribed(
    request=1,
    archive="/archives/newsroom",
    health="ok",
    articles=12480,
    edges=3204,
    open_edges=1204,
    orphans=2310,
    first="2009-05-03",
    last="2026-11-12",
    bytes_on_disk=148_300_000,
    sources=(SourceCount("/exports/all.xml", 7926), SourceCount(LONG, 4554)),
    weights="own",
    fitted_links=312,
    links_needed=50,
    fitted="2026-05-03",
    evaluated_drafts=300,
    standard=Quality(0.61, 0.74, 0.55, 0.58),
    own=Quality(0.66, 0.79, 0.61, 0.65),
)
UNMEASURED = dataclasses.replace(
    ARCHIVE, weights="standard", fitted_links=0, fitted="", evaluated_drafts=0, standard=None, own=None
)


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def dialog(theme, icons, window, clock):
    dialog = ArchiveDialog(theme, icons, window, clock)
    dialog.open()
    return dialog


def words(dialog):
    return {part.text() for part in dialog.findChildren(QLabel) if part.isVisible() and part.text()}


def buttons(dialog):
    return {part.text() for part in dialog.findChildren(QPushButton) if part.isVisible()}


def click(dialog, text):
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_until_the_answer_is_there_the_dialog_says_so(dialog):
    assert words(dialog) == {"Archive details", "Looking at the archive…"}


def test_the_archive_is_told_in_figures(dialog):
    dialog.show_details(ARCHIVE)
    assert {"newsroom", "12,480", "3,204", "2009–2026", "148 MB", "3 May 2009 to 12 Nov 2026"} <= words(dialog)
    assert "1,204 links lead to articles that are not in the archive." in words(dialog)


def test_every_source_stands_with_its_count(dialog):
    dialog.show_details(ARCHIVE)
    assert [(row.text, row.aside) for row in dialog.facts.sources.rows] == [
        ("/exports/all.xml", "7,926 articles"),
        (LONG, "4,554 articles"),
    ]


def test_a_long_path_does_not_widen_the_dialog_and_is_whole_in_its_tooltip(dialog):
    dialog.show_details(dataclasses.replace(ARCHIVE, archive=LONG))
    row = dialog.facts.sources.view.model().index(1)
    assert dialog.width() == 640
    assert row.data(Qt.ItemDataRole.ToolTipRole) == LONG
    assert any(part.toolTip() == LONG for part in dialog.findChildren(QLabel))


def test_many_sources_are_scrolled(dialog, qtbot):
    view = dialog.facts.sources.view
    dialog.show_details(dataclasses.replace(ARCHIVE, sources=tuple(SourceCount(f"/{n}", n) for n in range(300))))
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    assert view.height() <= 3 * view.sizeHintForRow(0)


def test_the_orphans_can_be_shown(dialog, qtbot):
    dialog.show_details(ARCHIVE)
    assert "2,310 stories that nobody links to" in words(dialog)
    with qtbot.waitSignal(dialog.orphans_requested):
        click(dialog, "Show…")


def test_without_orphans_there_is_nothing_to_show(dialog):
    dialog.show_details(dataclasses.replace(ARCHIVE, orphans=0))
    assert "Show…" not in buttons(dialog)


def test_own_weights_can_be_left_for_the_standard_ones(dialog, qtbot):
    dialog.show_details(ARCHIVE)
    assert "Fitted to your newsroom’s 312 links on 3 May 2026." in words(dialog)
    with qtbot.waitSignal(dialog.weights_requested) as wished:
        click(dialog, "Back to Standard")
    assert wished.args == [False]


def test_own_weights_can_be_taken_up_again(dialog, qtbot):
    dialog.show_details(dataclasses.replace(ARCHIVE, weights="standard"))
    with qtbot.waitSignal(dialog.weights_requested) as wished:
        click(dialog, "Use Own Weights")
    assert wished.args == [True]


def test_a_choice_is_asked_for_once_until_the_answer_is_there(dialog):
    dialog.show_details(ARCHIVE)
    click(dialog, "Back to Standard")
    assert not dialog.ranking.switch.isEnabled()
    dialog.show_details(dataclasses.replace(ARCHIVE, weights="standard"))
    assert dialog.ranking.switch.isEnabled()


def test_without_own_weights_there_is_no_choice(dialog):
    dialog.show_details(dataclasses.replace(UNMEASURED, edges=30, open_edges=7))
    assert "Your archive has 23 links of its own; from 50 on it can learn from them." in words(dialog)
    assert not buttons(dialog) & {"Back to Standard", "Use Own Weights"}


def test_the_chart_shows_the_last_measuring(dialog):
    dialog.show_details(ARCHIVE)
    assert dialog.ranking.chart.isVisible()
    assert "standard 61 %, own 66 %" in dialog.ranking.chart.accessibleDescription()


def test_before_the_first_measuring_there_is_no_chart(dialog, qtbot):
    dialog.show_details(UNMEASURED)
    assert not dialog.ranking.chart.isVisible()
    with qtbot.waitSignal(dialog.measure_requested):
        click(dialog, "Measure Now")


def test_without_links_nothing_can_be_measured(dialog):
    dialog.show_details(dataclasses.replace(UNMEASURED, edges=4, open_edges=4))
    assert "Measure Now" not in buttons(dialog)
    assert "There is nothing to measure: no story of the archive links to another one." in words(dialog)


def test_progress_is_told_in_words_and_time(dialog, clock):
    dialog.show_details(ARCHIVE)
    dialog.show_progress(Progressed("measuring", 0, 300))
    clock.now = 12
    dialog.show_progress(Progressed("measuring", 120, 300))
    assert {"Measuring suggestions · 40 %", "about 20 seconds left"} <= words(dialog)
    assert dialog.findChild(QProgressBar).accessibleName() == "Progress of measuring"
    assert "Measure Again" not in buttons(dialog)


def test_a_total_that_is_not_known_leaves_the_bar_empty(dialog):
    dialog.show_progress(Progressed("learning", 0, 0))
    assert dialog.progress.text == "Learning from your links"
    assert dialog.findChild(QProgressBar).value() == 0


def test_measuring_can_be_stopped_once(dialog, qtbot):
    dialog.show_progress(Progressed("measuring", 1, 9))
    with qtbot.waitSignal(dialog.cancel_requested):
        click(dialog, "Cancel")
    dialog.show_progress(Progressed("measuring", 2, 9))
    assert dialog.progress.text == "Stopping…"
    assert not dialog.progress.cancel.isEnabled()


def test_the_end_of_measuring_takes_the_bar_away(dialog):
    dialog.show_details(ARCHIVE)
    dialog.show_progress(Progressed("measuring", 9, 9))
    dialog.end_measuring(Evaluated(300))
    assert not dialog.progress.isVisible()
    assert dialog.message.text == ""
    assert "Measure Again" in buttons(dialog)


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (Evaluated(0), "There are too few links to measure with."),
        (Evaluated(5, cancelled=True), "Measuring was stopped. The figures are as they were."),
    ],
)
def test_an_end_without_figures_is_explained(dialog, end, said):
    dialog.show_progress(Progressed("measuring", 1, 9))
    dialog.end_measuring(end)
    assert dialog.message.text == said


def test_a_failure_says_what_to_do(dialog):
    dialog.show_progress(Progressed("learning", 0, 0))
    dialog.fail_measuring(Failed(0, "The disk is full.", "Make room and try again."))
    assert dialog.message.text == "The disk is full. Make room and try again."
    assert not dialog.progress.isVisible()


def test_measuring_waits_for_another_job(dialog):
    dialog.show_details(ARCHIVE)
    dialog.set_busy(True)
    assert not dialog.ranking.measure.isEnabled()
    assert "The archive is busy with another job." in words(dialog)
    dialog.set_busy(False)
    assert dialog.ranking.measure.isEnabled()


@pytest.mark.parametrize(("health", "said"), [("none", "No archive yet."), ("damaged", "The archive is damaged")])
def test_without_a_whole_archive_an_import_is_offered(dialog, qtbot, health, said):
    dialog.show_details(dataclasses.replace(UNMEASURED, health=health, articles=0))
    assert any(text.startswith(said) for text in words(dialog))
    assert not dialog.ranking.isVisible()
    with qtbot.waitSignal(dialog.import_requested):
        click(dialog, "Import Archive…")


def test_an_archive_being_indexed_says_so_and_still_tells_its_figures(dialog):
    dialog.show_details(dataclasses.replace(ARCHIVE, health="indexing"))
    assert any(text.startswith("The index is being made") for text in words(dialog))
    assert "12,480" in words(dialog)


def test_an_answer_that_never_comes_is_told(dialog):
    dialog.set_failed(Failed(0, "The part that reads the archive has stopped.", "Restart it."))
    assert dialog.message.text == "The part that reads the archive has stopped. Restart it."
    assert "Looking at the archive…" not in words(dialog)


def test_in_a_low_window_the_content_is_scrolled_and_the_buttons_stay_in_sight(theme, icons, window, qtbot):
    window.resize(960, 600)
    dialog = ArchiveDialog(theme, icons, window)
    dialog.open()
    dialog.show_details(ARCHIVE)
    qtbot.waitUntil(lambda: 500 < dialog.height() <= 600)
    close = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close")
    assert dialog.rect().contains(close.geometry())


def test_enter_closes_and_changes_nothing(dialog, qtbot):
    dialog.show_details(ARCHIVE)
    with qtbot.assertNotEmitted(dialog.weights_requested):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isHidden()
