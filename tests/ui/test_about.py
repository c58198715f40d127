"""What the program says about itself: versions, shortcuts."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from editorapp.ui.dialogs.about import AboutDialog
from editorapp.ui.dialogs.keys import KeysDialog, Shortcut

SHORTCUTS = (
    Shortcut("File", "New Story", "Ctrl+N"),
    Shortcut("File", "Save", "Ctrl+S"),
    Shortcut("Edit", "Find…", "Ctrl+F"),
)


@pytest.fixture
def about(theme, icons, qtbot):
    dialog = AboutDialog("0.1.0", [("Python", "3.11.7"), ("Qt", "6.11.3")], theme, icons)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def keys(theme, icons, qtbot):
    dialog = KeysDialog(SHORTCUTS, theme, icons)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def test_the_version_is_in_the_title(about):
    assert about.windowTitle() == "Read Also 0.1.0"


def test_the_facts_are_shown(about):
    assert {"Python", "3.11.7", "Qt", "6.11.3"} <= set(texts(about))


def test_the_facts_can_be_copied(about):
    about.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Read Also: 0.1.0\nPython: 3.11.7\nQt: 6.11.3"
    assert "Copied" in texts(about)


def test_every_shortcut_is_listed_by_menu(keys):
    shown = texts(keys)
    assert [text for text in shown if text in ("File", "Edit")] == ["File", "Edit"]
    assert {"New Story", "Ctrl+N", "Save", "Ctrl+S", "Find…", "Ctrl+F"} <= set(shown)


@pytest.mark.parametrize(("words", "names"), [("ctrl+s", ["Save"]), ("FILE n", ["New Story"]), ("zebra", [])])
def test_shortcuts_can_be_searched_by_name_key_and_menu(keys, words, names):
    keys.search.setText(words)
    assert [shortcut.text for shortcut in keys.found()] == names


def test_a_search_without_a_match_says_so(keys):
    keys.search.setText("zebra")
    assert "No command matches." in texts(keys)


def test_the_search_has_the_focus(keys):
    assert keys.focusWidget() is keys.search
