"""What the export dialog offers: formats, folders and archives, the four copies, and what the checks found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.ui.dialogs.export_dialog import ExportDialog
from editorapp.ui.dialogs.format_cards import ExportFormat
from editorapp.ui.dialogs.questions import Question

FORMATS = (
    ExportFormat("markdown", "Markdown", ".md", "With details", has_photos=True),
    ExportFormat("hugo", "Hugo bundle", "", "For Hugo", is_folder=True, has_photos=True),
    ExportFormat("html-page", "Web page", ".html", "A whole page", has_photos=True),
    ExportFormat("docx", "Word", ".docx", "With photos"),
)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    return window


@pytest.fixture
def dialog(theme, icons, window, tmp_path):
    made = ExportDialog(FORMATS, theme, icons, window)
    made.prepare("Council saves east pier", tmp_path, "east-pier", tmp_path / "east-pier.md", has_photos=True)
    made.open()
    return made


def button(parent, text):
    return next(found for found in parent.findChildren(QPushButton) if found.text().strip("\u2002") == text)


def press_export(dialog):
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


def shown_formats(dialog):
    return [card.text() for card in dialog.cards.buttons() if card.isVisible()]


def test_the_formats_most_desks_want_come_first_and_the_others_on_demand(dialog):
    assert shown_formats(dialog) == ["Web page", "Markdown", "Word"]
    assert dialog.formats.more.text().strip("\u2002") == "1 more format"
    dialog.formats.more.click()
    assert shown_formats(dialog) == ["Web page", "Markdown", "Word", "Hugo bundle"]
    assert not dialog.formats.more.isVisible()


def test_a_format_of_last_time_is_shown_with_its_card(dialog):
    dialog.formats.choose("hugo")
    assert dialog.format.name == "hugo"
    assert "Hugo bundle" in shown_formats(dialog)


def test_a_bundle_is_proposed_as_a_folder_and_a_file_again_for_the_next_format(dialog, tmp_path):
    dialog.formats.choose("hugo")
    assert dialog.target.text() == str(tmp_path / "east-pier")
    dialog.formats.choose("html-page")
    assert dialog.target.text() == str(tmp_path / "east-pier.html")


def test_an_empty_folder_is_taken_and_one_with_files_asked_about(dialog, qtbot, tmp_path):
    dialog.formats.choose("hugo")
    (tmp_path / "east-pier").mkdir()
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press_export(dialog)
    assert asked.args == ["hugo", tmp_path / "east-pier", False]
    dialog.set_failed("No.")
    (tmp_path / "east-pier" / "index.md").touch()
    with qtbot.assertNotEmitted(dialog.export_requested):
        press_export(dialog)
    with qtbot.waitSignal(dialog.export_requested) as asked:
        button(dialog.findChild(Question), "Put It There").click()
    assert asked.args[2] is True


def test_photos_go_along_in_an_archive(dialog, tmp_path):
    dialog.photos.click()
    assert dialog.target.text() == str(tmp_path / "east-pier.zip")
    dialog.formats.choose("markdown")
    assert dialog.target.text() == str(tmp_path / "east-pier.zip")
    dialog.photos.click()
    assert dialog.target.text() == str(tmp_path / "east-pier-export.md")


def test_photos_are_no_question_where_they_are_inside_or_always_go_along(dialog, tmp_path):
    dialog.photos.click()
    dialog.formats.choose("docx")
    assert (dialog.photos.isVisible(), dialog.target.text()) == (False, str(tmp_path / "east-pier.docx"))
    dialog.formats.choose("hugo")
    assert (dialog.photos.isVisible(), dialog.target.text()) == (False, str(tmp_path / "east-pier"))


def test_a_story_without_photos_has_none_to_include(dialog, tmp_path):
    dialog.prepare("Another", tmp_path, "another")
    assert not dialog.photos.isEnabled()


def test_a_name_of_the_persons_own_stays_through_formats(dialog, tmp_path):
    dialog.target.setText(str(tmp_path / "mine.html"))
    dialog.formats.choose("docx")
    assert dialog.target.text() == str(tmp_path / "mine.docx")


def test_failed_checks_are_named_and_it_can_be_exported_knowingly(dialog, qtbot):
    assert dialog.export_button.text() == "Export…"
    dialog.set_failed_checks("2 checks failed: no byline, no slug")
    assert dialog.checks.text == "2 checks failed: no byline, no slug"
    assert dialog.export_button.text() == "Export anyway…"
    with qtbot.waitSignal(dialog.export_requested):
        press_export(dialog)
    dialog.set_failed_checks("")
    assert (dialog.checks.isVisible(), dialog.export_button.text()) == (False, "Export…")


def test_show_leaves_for_the_checks(dialog, qtbot):
    dialog.set_failed_checks("1 check failed: no byline")
    with qtbot.waitSignal(dialog.checks_requested):
        button(dialog.checks, "Show").click()
    assert dialog.isHidden()


@pytest.mark.parametrize("kind", ["rich", "html", "markdown", "wordpress-blocks"])
def test_the_story_can_be_copied_instead(dialog, qtbot, kind):
    with qtbot.waitSignal(dialog.copy_requested) as asked:
        dialog.copies.findChild(QPushButton, kind).click()
    assert asked.args == [kind]
    assert dialog.isHidden()


def test_what_could_not_go_along_is_said_with_what_was_written(dialog, tmp_path):
    dialog.set_done([str(tmp_path / name) for name in "abcdef"], ["The photo “x.jpg” is not there."])
    lines = dialog.message.text.split("\n")
    assert lines[-2:] == ["and 2 more files", "The photo “x.jpg” is not there."]
    assert lines[:2] == ["Saved as", str(tmp_path / "a")]


def test_all_of_it_fits_into_a_small_window(dialog):
    dialog.set_failed_checks("9 checks failed: " + "no byline, " * 12)
    dialog.formats.more.click()
    dialog.set_failed("It was not written: " + "the disk is full, " * 9)
    assert dialog.height() <= 700
