"""The export dialog: a format, a file, and no file lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from editorapp.ui.dialogs.export_dialog import ExportDialog
from editorapp.ui.dialogs.export_target import proposed_target, with_extension
from editorapp.ui.dialogs.format_cards import ExportFormat
from editorapp.ui.dialogs.questions import Question

FORMATS = (
    ExportFormat("html-page", "Web page", ".html", "HTML with metadata"),
    ExportFormat("html", "HTML fragment", ".html", "Body only, for a CMS"),
    ExportFormat("markdown", "Markdown", ".md", "With front matter"),
)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(960, 600)
    window.show()
    return window


@pytest.fixture
def dialog(theme, icons, window, tmp_path):
    dialog = ExportDialog(FORMATS, theme, icons, window)
    dialog.prepare("Council saves east pier", tmp_path, "east-pier", tmp_path / "east-pier.md")
    dialog.open()
    return dialog


def press_export(dialog):
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


def answer(dialog, text):
    question = dialog.findChild(Question)
    chosen = next(b for b in question.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)


def test_the_first_format_beside_the_draft_is_proposed(dialog, tmp_path):
    assert dialog.format.name == "html-page"
    assert dialog.target.text() == str(tmp_path / "east-pier.html")


def test_enter_exports_what_is_proposed(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.export_requested) as asked:
        QTest.keyClick(dialog.target, Qt.Key.Key_Return)
    assert asked.args == ["html-page", tmp_path / "east-pier.html", False]


def test_another_format_changes_the_ending(dialog, tmp_path):
    dialog.target.setText(str(tmp_path / "my.name.html"))
    dialog.cards.button(2).click()
    assert dialog.format.name == "markdown"
    assert dialog.target.text() == str(tmp_path / "my.name.md")


def test_the_draft_itself_is_never_proposed(dialog, tmp_path):
    dialog.cards.button(2).click()
    assert dialog.target.text() == str(tmp_path / "east-pier-export.md")


def test_arrow_keys_choose_a_format(dialog):
    QTest.keyClick(dialog.cards.button(0), Qt.Key.Key_Right)
    assert dialog.format.name == "html"


def test_a_click_anywhere_on_a_card_chooses_it(dialog):
    card = dialog.cards.button(1)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() - card.rect().topLeft() * 2)
    assert dialog.format.name == "html"


def test_an_existing_file_is_not_replaced_unless_the_person_says_so(dialog, qtbot, tmp_path):
    (tmp_path / "east-pier.html").write_text("old")
    with qtbot.assertNotEmitted(dialog.export_requested):
        press_export(dialog)
        answer(dialog, "Cancel")
    press_export(dialog)
    with qtbot.waitSignal(dialog.export_requested) as asked:
        answer(dialog, "Replace")
    assert asked.args[2] is True


def test_a_folder_is_refused_in_words(dialog, qtbot, tmp_path):
    dialog.target.setText(str(tmp_path))
    with qtbot.assertNotEmitted(dialog.export_requested):
        press_export(dialog)
    assert dialog.message.text == f"{tmp_path} is a folder. Add a file name."


def test_a_bare_name_lies_beside_the_draft(dialog, qtbot, tmp_path):
    dialog.target.setText("other.html")
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press_export(dialog)
    assert asked.args[1] == tmp_path / "other.html"


@pytest.mark.parametrize("name", ["a" * 300 + ".html", "~nobody-of-that-name/x.html", "missing/x.html"])
def test_names_that_cannot_work_are_left_to_the_export_to_refuse(dialog, qtbot, name):
    dialog.target.setText(name)
    with qtbot.waitSignal(dialog.export_requested):
        press_export(dialog)


def test_without_a_name_there_is_nothing_to_press(dialog):
    dialog.target.setText("  ")
    assert not dialog.export_button.isEnabled()


def test_while_it_is_written_it_cannot_be_asked_for_twice_but_can_be_closed(dialog):
    press_export(dialog)
    assert not dialog.export_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_failure_is_shown_and_another_try_is_possible(dialog):
    press_export(dialog)
    dialog.set_failed("It was not written: the disk is full.", "Make some room.")
    assert dialog.message.text == "It was not written: the disk is full. Make some room."
    assert dialog.export_button.isEnabled()


def test_success_names_the_file(dialog, tmp_path):
    press_export(dialog)
    dialog.set_done([str(tmp_path / "east-pier.html")])
    assert dialog.message.text == f"Saved as {tmp_path / 'east-pier.html'}"
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def test_the_next_story_starts_afresh_with_the_format_last_used(dialog, tmp_path):
    dialog.cards.button(2).click()
    dialog.set_done([str(tmp_path / "x.md")])
    dialog.prepare("Another", tmp_path, "another")
    assert dialog.message.text == ""
    assert dialog.target.text() == str(tmp_path / "another.md")


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)  # Qt's own dialog
def test_a_file_picked_in_the_systems_dialog_is_the_target(dialog, tmp_path):
    dialog.choose_file()
    dialog.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "picked.html"))
    assert dialog.target.text() == str(tmp_path / "picked.html")


def test_it_fits_into_the_smallest_window(dialog):
    dialog.set_failed("It was not written: " + "the disk is full, " * 9)
    assert dialog.height() <= 600


def test_a_proposal_avoids_the_draft():
    folder = Path("/stories")
    assert proposed_target(folder, "a", ".md", folder / "a.md") == folder / "a-export.md"
    assert proposed_target(folder, "a", ".html", folder / "a.md") == folder / "a.html"


def test_only_the_formats_own_ending_is_changed():
    assert with_extension("a.html", ".html", ".md") == "a.md"
    assert with_extension("a.txt", ".html", ".md") == "a.txt"
