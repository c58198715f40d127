"""The find bar in the pane."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.find_bar import FindBar
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

BODY = "The pier closes.\n\n🦀 A Pier, a pierhead.\n\nNo more pier."

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give


@pytest.fixture
def draft(qapp: QApplication) -> OpenDraft:
    made = OpenDraft(qapp)
    made.open_text(TextFile(BODY), None)
    return made


@pytest.fixture
def pane(draft: OpenDraft, theme: Theme, icons: Icons, qtbot: QtBot) -> EditorPane:
    made = EditorPane(draft, theme, icons)
    qtbot.addWidget(made)
    made.resize(720, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.text_edit.setFocus()
    return made


@pytest.fixture
def bar(pane: EditorPane) -> FindBar:
    pane.open_find()
    return pane.find_bar


def selected(pane: EditorPane) -> tuple[int, str]:
    cursor = pane.text_edit.textCursor()
    return cursor.selectionStart(), cursor.selectedText()


def test_it_searches_as_one_types(pane: EditorPane, bar: FindBar, type_text: Callable[[QWidget, str], None]) -> None:
    assert bar.words.hasFocus()
    type_text(bar.words, "pi")
    assert (bar.count.text(), selected(pane)) == ("1 of 4", (4, "pi"))
    type_text(bar.words, "er")
    assert (bar.count.text(), selected(pane)) == ("1 of 4", (4, "pier"))


def test_enter_goes_on_and_shift_enter_back_and_both_go_round(pane: EditorPane, bar: FindBar) -> None:
    bar.words.setText("pier")
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 4"
    for _ in range(2):
        QTest.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert (bar.count.text(), bar.words.hasFocus()) == ("1 of 4", True)


def test_switches_narrow_the_search(bar: FindBar) -> None:
    bar.words.setText("pier")
    bar.match_case.click()
    assert bar.count.text() == "1 of 3"
    bar.whole_words.click()
    assert bar.count.text() == "1 of 2"


def test_nothing_found_is_said(bar: FindBar) -> None:
    bar.words.setText("lighthouse")
    assert bar.count.text() == "No matches"
    bar.words.clear()
    assert bar.count.text() == ""


def test_an_invalid_expression_is_said(bar: FindBar) -> None:
    bar.is_expression.click()
    bar.words.setText("(pier")
    assert (bar.count.text(), bar.count.property("role")) == ("Not a valid expression: missing )", "error")
    bar.words.setText("(pier)")
    assert (bar.count.text(), bar.count.property("role")) == ("1 of 4", "hint")


def test_replace_changes_one_and_goes_on(draft: OpenDraft, pane: EditorPane, bar: FindBar) -> None:
    bar.words.setText("pier")
    bar.substitute.setText("quay")
    bar.replace()
    assert draft.body().startswith("The quay closes.\n\n🦀 A Pier")
    assert (bar.count.text(), selected(pane)[1]) == ("1 of 3", "Pier")


def test_replacing_all_is_one_step(draft: OpenDraft, bar: FindBar, qtbot: QtBot) -> None:
    bar.words.setText("pier")
    bar.substitute.setText("quay 🦀")
    with qtbot.waitSignal(bar.replaced) as replaced:
        bar.replace_all()
    assert replaced.args == [4]
    assert draft.body().count("quay 🦀") == 4
    assert bar.count.text() == "No matches"
    draft.document.undo()
    assert draft.body() == BODY


def test_an_expression_replaces_with_its_groups(draft: OpenDraft, bar: FindBar) -> None:
    bar.is_expression.click()
    bar.words.setText(r"(\w+) (pier)\b")
    bar.substitute.setText(r"\2 \1")
    bar.replace_all()
    assert draft.body() == "pier The closes.\n\n🦀 Pier A, a pierhead.\n\nNo pier more."


def test_typing_in_the_text_updates_the_count(draft: OpenDraft, pane: EditorPane, bar: FindBar, qtbot: QtBot) -> None:
    bar.words.setText("pier")
    pane.set_caret(0)
    pane.text_edit.insertPlainText("A pier. ")
    qtbot.waitUntil(lambda: bar.count.text() == "5 found")
    pane.finder.next()
    assert bar.count.text() == "2 of 5"


def test_escape_closes_and_the_caret_stays_on_the_match(pane: EditorPane, bar: FindBar) -> None:
    bar.words.setText("Pier,")
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.text_edit.hasFocus()
    assert selected(pane)[1] == "Pier,"
    assert pane.text_edit.extraSelections() == []


def test_it_opens_on_what_is_selected(pane: EditorPane) -> None:
    pane.select(BODY.index("Pier"), BODY.index("Pier") + 4)
    pane.open_find(replacing=True)
    assert pane.find_bar.words.text() == "Pier"
    assert pane.find_bar.count.text() == "2 of 4"
    assert pane.find_bar.substitute.hasFocus()


def test_every_control_has_a_name(bar: FindBar) -> None:
    controls = [child for child in bar.findChildren(QWidget) if child.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len(controls) == 10
    assert all(child.accessibleName() for child in controls)


@pytest.mark.parametrize("width", [440, 720, 1100])
def test_no_control_is_cut_whatever_the_width(pane: EditorPane, bar: FindBar, width: int, qtbot: QtBot) -> None:
    pane.resize(width, 600)
    qtbot.waitUntil(lambda: bar.width() == width)
    QApplication.processEvents()
    for control in bar.findChildren(QPushButton):
        assert control.width() >= control.sizeHint().width()
        assert bar.rect().contains(control.geometry())
    assert (bar.words.y() == bar.substitute.y()) == (width > 600)
