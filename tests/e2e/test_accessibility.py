"""A screen reader is told what every control of the whole window is, in words of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.window.desk import Desk, DeskTools
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workspace.paths import find_paths

EXPECTED = {
    "Story text", "Headline", "Standfirst", "Related articles", "Search the archive", "Preview as published",
    "Status", "Find in story", "Command palette", "Side panel",
}  # fmt: skip
VAGUE = {"button", "field", "edit", "list", "item", "widget", "text", "label", "qlineedit", "tool"}


@pytest.fixture
def window(qtbot, qapp, tmp_path, monkeypatch) -> Iterator[QWidget]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    paths = find_paths()
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, "paper")
    settings = SettingsKeeper(paths.settings_file)
    desk = Desk(DeskTools(qapp, paths, settings, Icons(paths.resources, theme), theme, "test", (), engine="text"))
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.preview.start()
    yield desk.window
    desk.deleteLater()
    desk.window.deleteLater()


def controls(window: QWidget) -> list[QWidget]:
    """Everything the keyboard or the pointer can use."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar | QLabel)  # a label says its own text
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def test_every_control_has_a_name(window):
    nameless = [widget for widget in controls(window) if not name_of(widget)]
    # A button of a bar that has nothing to offer yet is hidden and has no words yet.
    assert [widget for widget in nameless if widget.isVisible() or not isinstance(widget, QAbstractButton)] == []


def test_no_name_is_only_the_kind_of_control(window):
    assert [name_of(widget) for widget in controls(window) if name_of(widget).casefold() in VAGUE] == []


def test_the_parts_of_the_window_have_the_names_of_the_design(window):
    names = {name_of(widget) for widget in window.findChildren(QWidget)}
    assert EXPECTED - names == set()


def test_two_controls_on_screen_never_share_a_name(window):
    names = [name_of(widget) for widget in controls(window) if widget.isVisible()]
    assert sorted({name for name in names if names.count(name) > 1}) == []
