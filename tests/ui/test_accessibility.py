"""A screen reader is told what every control of the whole window is, in words of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QScrollArea, QScrollBar, QWidget

from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.sheet import Sheet

EXPECTED = {
    "Story text", "Headline", "Standfirst", "Related articles", "Search the archive", "Preview as published",
    "Status", "Find in story", "Command palette", "Side panel",
}  # fmt: skip
OF_THE_SYSTEM = {
    "file.open",
    "file.save_as",
    "insert.image",
    "file.print",
    "archive.import",
    "archive.open",
    "archive.export",
}
"""Commands that ask with a dialog of the desktop or of Qt, which is not ours to name."""
WAITING = {
    "file.export",
    "file.recover",
    "archive.details",
    "archive.orphans",
    "archive.rebuild",
    "archive.starter",
    "insert.search",
}
"""Commands that open nothing before a worker has answered; their dialogs have tests of their own."""
ASKING = [spec.id for spec in ACTIONS if spec.text.endswith("…") and spec.id not in OF_THE_SYSTEM | WAITING]
OPENING = list(dict.fromkeys([*ASKING, "help.keys", "help.about", "view.story", "view.outline"]))
NO_PLACE_OF_ITS_OWN = {"insert.link", "insert.image_details", "view.page_theme", "view.story"}
"""Commands after which one is in a part of the window that another command shows, too."""
VAGUE = {"button", "field", "edit", "list", "item", "widget", "text", "label", "qlineedit", "tool"}


@pytest.fixture
def window(make_desk) -> QWidget:
    desk = make_desk()
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.preview.start()
    return desk.window


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


def opened_by(window: QWidget, command: str) -> QWidget:
    """What this command has brought up: a dialog or a sheet over the window, else the window itself."""
    window.activateWindow()
    window.action(command).trigger()
    QApplication.processEvents()
    over = [each for kind in (QDialog, Sheet) for each in window.findChildren(kind) if each.isVisible()]
    if over:
        over[-1].activateWindow()
        QApplication.processEvents()
    return over[-1] if over else window


@pytest.mark.parametrize("command", OPENING)
def test_every_control_of_what_a_command_opens_has_a_name_of_its_own(window, command):
    shown = [widget for widget in controls(opened_by(window, command)) if widget.isVisible()]
    assert [widget for widget in shown if not name_of(widget)] == []
    assert [name_of(widget) for widget in shown if name_of(widget).casefold() in VAGUE] == []


@pytest.mark.parametrize("command", [name for name in OPENING if name not in NO_PLACE_OF_ITS_OWN])
def test_the_keyboard_can_be_seen_on_every_control(window, command):
    place = opened_by(window, command)
    assert [name_of(widget) for widget in controls(place) if is_reachable(widget) and not shows_focus(widget)] == []


def is_reachable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget


def shows_focus(widget: QWidget) -> bool:
    """Whether the control or what is around it looks different while it has the keyboard."""
    window = widget.window()
    page = next((parent for parent in parents(widget) if isinstance(parent, QScrollArea)), None)
    if page is not None:
        page.ensureWidgetVisible(widget)  # as the Tab key does
        QApplication.processEvents()
    around = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-12, -12, 12, 12)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if not widget.hasFocus():
        return not is_reachable(widget)  # it gave the keyboard on, and is gone or switched off
    with_focus = window.grab(around).toImage()
    widget.clearFocus()
    QApplication.processEvents()
    return window.grab(around).toImage() != with_focus
