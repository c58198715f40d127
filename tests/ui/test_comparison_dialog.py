"""Two versions in one text: marked by more than colour, walked through by keys, never slow."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QPushButton

from editorapp.article.comparison import compare
from editorapp.ui.dialogs.comparison_dialog import ComparisonDialog
from editorapp.ui.dialogs.questions import Choice

BEFORE = "It was much too late.\n\n" + "\n\n".join(f"Paragraph {n}." for n in range(6)) + "\n\nThe end was near."
AFTER = BEFORE.replace("much too", "a little").replace("near", "far")
CHOICES = (Choice("theirs", "Load Theirs"), Choice("mine", "Keep Mine", "primary"))


@pytest.fixture
def dialog(qtbot, theme, icons) -> ComparisonDialog:
    dialog = ComparisonDialog("Changed", "Yours and theirs", compare(BEFORE, AFTER), CHOICES, theme, icons)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def look_of(dialog: ComparisonDialog, word: str):
    return dialog.pane.view.document().find(word).charFormat()


def test_what_was_removed_is_struck_out_and_what_was_added_underlined(dialog):
    removed, added, same = (look_of(dialog, word) for word in ("much", "little", "late"))
    assert (removed.fontStrikeOut(), added.fontUnderline()) == (True, True)
    assert (same.fontStrikeOut(), same.fontUnderline()) == (False, False)


def test_unchanged_paragraphs_are_folded_and_open_on_a_click(dialog):
    view = dialog.pane.view
    assert "· · · 4 unchanged paragraphs" in view.toPlainText()
    view.anchorClicked.emit(QUrl("open:2"))
    assert "Paragraph 3." in view.toPlainText()
    assert "unchanged paragraphs" not in view.toPlainText()


def test_keys_go_from_change_to_change_and_round(dialog, qtbot):
    view = dialog.pane.view
    rows = []
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P):
        qtbot.keyClick(view, key)
        rows.append(view.textCursor().block().text())
    assert ["end" in row for row in rows] == [True, False, True]


def test_a_screen_reader_gets_the_changes_in_words(dialog):
    said = dialog.pane.view.accessibleDescription()
    assert "3 words added · 3 removed." in said
    assert "Removed: much too. Added: a little." in said


def test_a_choice_is_told_once(dialog, qtbot):
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Keep Mine")
    with qtbot.waitSignal(dialog.chosen) as told:
        button.click()
    assert told.args == ["mine"]


def test_closing_chooses_nothing(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_very_long_comparison_is_shown_in_portions(dialog):
    view = dialog.pane.view
    view.show_comparison(compare("", "\n\n".join("A long paragraph. " * 30 for _ in range(300))))
    first = view.document().characterCount()
    view.anchorClicked.emit(QUrl("more"))
    assert first < 60_000 < view.document().characterCount()


def test_line_ends_and_signs_of_qt_break_no_paragraph(dialog):
    view = dialog.pane.view
    view.show_comparison(compare("one", "one\ntwo\u2029three\ufdd0"))
    assert view.document().blockCount() == 1


def test_texts_that_differ_in_nothing_say_so(dialog):
    dialog.pane.show_comparison("Same", compare(BEFORE, BEFORE))
    assert dialog.pane.counts.text() == "No words have changed"
