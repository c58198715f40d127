"""Questions: Enter gives the safest answer, Esc changes nothing; the frame dims what lies behind."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editorapp.ui.dialogs.questions import Question, ask_overwrite, ask_unsaved, overwrite_question, unsaved_question
from editorapp.ui.dialogs.scrim import Scrim


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


@pytest.fixture
def unsaved(theme, icons, window):
    question = unsaved_question("east-pier.md", theme, icons, window)
    question.open()
    return question


def press(question, text):
    button = next(b for b in question.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer_next(text):
    def answer():
        press(QApplication.activeModalWidget(), text)

    QTimer.singleShot(0, answer)


@pytest.mark.parametrize(("text", "answer"), [("Save", "save"), ("Don’t Save", "discard"), ("Cancel", "cancel")])
def test_each_button_gives_its_answer(unsaved, qtbot, text, answer):
    with qtbot.waitSignal(unsaved.answered) as given:
        press(unsaved, text)
    assert given.args == [answer]
    assert unsaved.isHidden()


def test_enter_saves(unsaved, qtbot):
    with qtbot.waitSignal(unsaved.answered) as given:
        QTest.keyClick(unsaved.focusWidget(), Qt.Key.Key_Return)
    assert given.args == ["save"]


def test_escape_changes_nothing(unsaved, qtbot):
    with qtbot.waitSignal(unsaved.answered) as given:
        QTest.keyClick(unsaved, Qt.Key.Key_Escape)
    assert given.args == ["cancel"]


def test_the_story_is_named(unsaved):
    assert unsaved.windowTitle() == "Save the changes to “east-pier.md”?"
    assert unsaved.accessibleName() == unsaved.windowTitle()


def test_enter_does_not_replace_a_file(theme, icons, window, qtbot):
    question = overwrite_question(Path("/stories/a.html"), theme, icons, window)
    question.open()
    with qtbot.waitSignal(question.answered) as given:
        QTest.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    assert given.args == ["cancel"]


@pytest.mark.parametrize(("text", "answer"), [("Save", "save"), ("Don’t Save", "discard"), ("Cancel", "cancel")])
def test_waiting_for_the_answer_gives_it(theme, icons, window, text, answer):
    answer_next(text)
    assert ask_unsaved("a.md", theme, icons, window) == answer


@pytest.mark.parametrize(("text", "answer"), [("Replace", True), ("Cancel", False)])
def test_waiting_for_leave_to_replace(theme, icons, window, text, answer):
    answer_next(text)
    assert ask_overwrite(Path("/stories/a.md"), theme, icons, window) is answer


def test_nothing_is_left_after_waiting(theme, icons, window, qtbot):
    answer_next("Cancel")
    ask_unsaved("a.md", theme, icons, window)
    qtbot.waitUntil(lambda: not window.findChildren(Question))


def test_the_window_behind_is_dimmed_while_it_is_open(unsaved, window):
    scrim = window.findChild(Scrim)
    assert scrim.geometry() == window.rect()
    before = window.grab().toImage().pixelColor(5, 5)
    scrim.hide()
    assert before != window.grab().toImage().pixelColor(5, 5)


def test_the_window_is_bright_again_afterwards(unsaved, window, qtbot):
    press(unsaved, "Cancel")
    qtbot.waitUntil(lambda: window.findChild(Scrim) is None)


def test_it_stays_in_the_middle_of_its_window(unsaved, window, qtbot):
    window.resize(1300, 900)
    middle = window.mapToGlobal(window.rect().center())
    qtbot.waitUntil(lambda: (unsaved.geometry().center() - middle).manhattanLength() <= 2)
    assert window.findChild(Scrim).size() == window.size()


def test_its_corners_are_clear(unsaved):
    picture = unsaved.grab().toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(picture.width() // 2, 3).alpha() == 255


def test_a_long_name_makes_it_higher_and_not_wider(theme, icons, window, qtbot):
    question = unsaved_question("a very long name " * 12 + ".md", theme, icons, window)
    question.open()
    assert question.width() == 560
    assert question.height() > 200


def test_it_works_without_a_window(theme, icons, qtbot):
    question = unsaved_question("a.md", theme, icons, None)
    qtbot.addWidget(question)
    question.open()
    assert question.isVisible()
