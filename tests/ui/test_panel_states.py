"""What the panel says when it has no cards: every empty state names the reason and the way on."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArchiveOpened, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted."""

STORIES = (Suggestion("a", "https://post.example/a", "Story a"),)


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(328, 600)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


@pytest.fixture
def ready(panel):
    panel.set_archive(ArchiveOpened("/archive", 12480))
    return panel


def words_on(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def buttons(panel):
    return {button.text(): button for button in panel.findChildren(QPushButton) if button.isVisible()}


def test_before_the_archive_is_open_the_panel_says_that_it_opens(panel):
    assert words_on(panel) == ["Opening the archive…"]


def test_a_short_draft(ready):
    ready.set_suggestions(Suggested(1, 1, (), 12480, "short"))
    assert words_on(ready) == ["Keep writing", "Suggestions appear once there is a headline or about 40 words."]
    assert not buttons(ready)


def test_nothing_close_enough(qtbot, ready):
    ready.set_suggestions(Suggested(1, 1, (), 12480, "nothing"))
    assert words_on(ready)[0] == "Nothing close enough in 12,480 articles"
    with qtbot.waitSignal(ready.wishes_changed):
        buttons(ready)["Lower the bar"].click()
    assert ready.wishes.lowered
    buttons(ready)["Search the archive"].click()
    assert ready.focusWidget().accessibleName() == "Search the archive"


def test_everything_close_is_linked_already(ready):
    ready.set_suggestions(Suggested(1, 1, (), 12480, "linked"))
    assert words_on(ready)[0] == "Everything close is linked"


@pytest.mark.parametrize("opened", [ArchiveOpened("", 0, health="none"), ArchiveOpened("/empty", 0)])
def test_no_archive(qtbot, panel, opened):
    panel.set_archive(opened)
    assert words_on(panel)[0] == "No archive yet"
    with qtbot.waitSignal(panel.import_requested):
        buttons(panel)["Import archive…"].click()
    with qtbot.waitSignal(panel.starter_requested):
        buttons(panel)["Use the starter archive"].click()


def test_a_damaged_archive(panel):
    panel.set_archive(ArchiveOpened("/archive", 0, health="damaged"))
    assert words_on(panel)[0] == "The archive cannot be read"
    assert list(buttons(panel)) == ["Import archive…", "Use the starter archive"]


def test_indexing_shows_how_far_it_is(panel):
    panel.set_archive(ArchiveOpened("/archive", 0, health="indexing"))
    panel.set_indexing(5366, 12480)
    assert words_on(panel) == [
        "Archive is being indexed",
        "5,366 of 12,480 articles. You can keep writing; suggestions start when this is done.",
        "43 %",
    ]
    assert panel.findChild(QProgressBar).value() == 5366
    panel.set_archive(ArchiveOpened("/archive", 12480))
    assert words_on(panel) == []


def test_indexing_can_be_held_and_let_go_on(qtbot, panel):
    panel.set_archive(ArchiveOpened("/archive", 0, health="indexing"))
    panel.set_indexing(5366, 12480)
    qtbot.waitUntil(lambda: "Pause" in buttons(panel))
    with qtbot.waitSignal(panel.hold_requested) as asked:
        buttons(panel)["Pause"].click()
    assert asked.args == [True]
    panel.set_held(True)
    panel.set_indexing(5370, 12480)  # its last words before it was held
    qtbot.waitUntil(lambda: "Resume" in buttons(panel))
    with qtbot.waitSignal(panel.hold_requested) as asked:
        buttons(panel)["Resume"].click()
    assert asked.args == [False]


def test_an_index_that_is_made_anew_is_called_so(panel):
    panel.set_archive(ArchiveOpened("/archive", 0, health="indexing"))
    panel.set_indexing(5366, 12480, anew=True)
    assert words_on(panel)[0] == "Rebuilding the archive’s index"
    assert words_on(panel)[2] == "43 %"


def test_indexing_does_not_take_the_cards_of_an_archive_that_answers(ready):
    ready.set_suggestions(Suggested(1, 1, STORIES, 12480))
    ready.set_indexing(10, 100)
    assert ready.findChild(CardList).isVisible()


def test_the_time_left_of_indexing_is_told_as_soon_as_it_is_known(qtbot, theme, icons):
    times = iter((10.0, 11.0, 70.0))
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21), clock=lambda: next(times))
    qtbot.addWidget(panel)
    panel.show()
    panel.set_archive(ArchiveOpened("/archive", 0, health="indexing"))
    for done in (0, 100, 5280):
        panel.set_indexing(done, 12480)
    assert "5,280 of 12,480 articles · about a minute left." in " ".join(words_on(panel))


def test_stopped_offers_a_restart_and_shows_the_reason_when_asked(qtbot, ready):
    ready.set_suggestions(Suggested(1, 1, STORIES, 12480))
    ready.set_stopped("Ended with code 139.")
    assert words_on(ready)[0] == "Suggestions stopped"
    assert "Ended with code 139." not in words_on(ready)
    buttons(ready)["Show details"].click()
    assert "Ended with code 139." in words_on(ready)
    with qtbot.waitSignal(ready.restart_requested):
        buttons(ready)["Restart"].click()


def test_stopped_without_a_reason_has_no_details(ready):
    ready.set_stopped("")
    assert list(buttons(ready)) == ["Restart"]


def test_after_a_restart_the_cards_are_back(ready):
    ready.set_suggestions(Suggested(1, 1, STORIES, 12480))
    ready.set_stopped("")
    ready.set_archive(ArchiveOpened("/archive", 12480))
    assert ready.findChild(CardList).isVisible()


def test_a_pinned_card_is_shown_even_when_nothing_is_suggested(ready):
    ready.set_suggestions(Suggested(1, 1, STORIES, 12480))
    ready.findChild(CardList).model().set_pinned("a", True)
    ready.set_suggestions(Suggested(1, 2, (), 12480, "nothing"))
    assert ready.findChild(CardList).isVisible()


def test_the_next_pane_key_reaches_the_button_of_an_empty_state(ready):
    ready.set_stopped("")
    ready.focus_content()
    assert ready.focusWidget().accessibleName() == "Restart"


def test_the_focus_goes_from_cards_that_are_gone_to_what_can_be_done(ready):
    ready.set_suggestions(Suggested(1, 1, STORIES, 12480))
    ready.focus_content()
    ready.set_stopped("")
    assert ready.focusWidget().accessibleName() == "Restart"
