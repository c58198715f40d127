"""The strip that says what has happened."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget

from editorapp.errors import UnwritableError
from editorapp.ui.kit.notices import Notice, NoticeAction, Notices


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def notices(window, icons):
    strip = Notices(icons)
    window.layout().addWidget(strip)
    return strip


def test_the_strip_is_there_only_while_it_has_something_to_say(qtbot, notices):
    assert not notices.isVisible()
    notices.show_notice("Inserted after paragraph 4.", seconds=0.01)
    assert notices.isVisible()
    qtbot.waitUntil(lambda: not notices.isVisible())


def test_information_replaces_earlier_information(notices):
    notices.show_notice("Inserted after paragraph 4.")
    notices.show_notice("Copied as HTML")
    assert notices.texts == ("Copied as HTML",)


def test_an_error_says_what_happened_and_what_to_do(notices):
    notices.show_error(UnwritableError("The disk is full.", "Save the story in another place."))
    assert notices.texts == ("The disk is full. Save the story in another place.",)


def test_an_error_stays_when_information_comes_and_goes(qtbot, notices):
    notices.show_error(UnwritableError("The disk is full."))
    notices.show_notice("Copied as HTML", seconds=0.01)
    assert len(notices.texts) == 2
    qtbot.waitUntil(lambda: notices.texts == ("The disk is full.",))


def test_the_same_error_is_not_shown_twice(notices):
    for _ in range(2):
        notices.show_error(UnwritableError("The disk is full."))
    assert len(notices.texts) == 1


def test_of_many_errors_the_newest_three_are_shown(notices):
    for number in range(5):
        notices.show_error(UnwritableError(f"File {number} is read-only."))
    assert notices.texts == ("File 2 is read-only.", "File 3 is read-only.", "File 4 is read-only.")


def test_the_action_is_done_and_the_notice_gone(notices):
    done = []
    notices.show_notice("Inserted after paragraph 4.", "Undo", lambda: done.append("undone"))
    notices.findChild(QPushButton).click()
    assert done == ["undone"]
    assert notices.texts == ()


def test_an_error_is_closed_by_its_button(notices):
    notices.show_error(UnwritableError("The disk is full."))
    notices.findChild(QToolButton).click()
    assert notices.texts == ()


def test_a_notice_does_not_leave_while_the_pointer_is_on_it(qtbot, notices):
    notices.show_notice("Hidden for this story.", seconds=0.05)
    notice = notices.findChild(Notice)
    QApplication.sendEvent(notice, QEnterEvent(QPointF(), QPointF(), QPointF()))
    qtbot.wait(150)
    assert notices.texts == ("Hidden for this story.",)
    QApplication.sendEvent(notice, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: notices.texts == ())


def test_the_window_hears_when_the_notice_with_the_focus_goes(qtbot, notices):
    notices.show_notice("Hidden for this story.", "Undo", lambda: None)
    button = notices.findChild(QPushButton)
    button.setFocus()
    with qtbot.waitSignal(notices.focus_released):
        button.click()


def test_a_notice_never_takes_the_focus(notices):
    before = notices.window().focusWidget()
    notices.show_error(UnwritableError("The disk is full."), "Save As…", lambda: None)
    assert notices.window().focusWidget() is before


def test_marks_in_a_text_are_shown_as_they_are(notices):
    notices.show_notice("<b>east pier</b>.md saved")
    assert notices.texts == ("<b>east pier</b>.md saved",)


def test_clearing_closes_everything(notices):
    notices.show_notice("Copied as HTML")
    notices.show_error(UnwritableError("The disk is full."))
    notices.clear()
    assert not notices.isVisible()


def test_a_question_offers_several_answers_and_stays_beside_information(notices):
    chosen = []
    answers = [NoticeAction(text, lambda text=text: chosen.append(text)) for text in ("Compare", "Keep mine")]
    notices.ask("pier", "Changed outside Read Also.", answers)
    notices.show_notice("Copied as HTML")
    assert len(notices.texts) == 2
    next(button for button in notices.findChildren(QPushButton) if button.text() == "Keep mine").click()
    assert (chosen, notices.texts) == (["Keep mine"], ("Copied as HTML",))


def test_of_a_topic_the_newest_is_shown_until_it_is_settled(notices):
    for cause in ("The disk is full.", "The disk is read-only."):
        notices.ask("pier", cause, [], kind="error")
    notices.ask("quay", "You may not write there.", [], kind="error")
    assert notices.texts == ("The disk is read-only.", "You may not write there.")
    notices.withdraw("pier")
    assert notices.texts == ("You may not write there.",)
