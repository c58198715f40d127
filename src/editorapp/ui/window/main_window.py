"""The main window: rows and panes, which of them are shown, and who has the keyboard. What commands do is elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.chrome import Chrome
from editorapp.ui.window.focus import has_focus, neighbour, take_focus
from editorapp.ui.window.focus_row import FocusRow
from editorapp.ui.window.menus import build_actions
from editorapp.ui.window.panel_tabs import PanelTabs
from editorapp.ui.window.panes import Panes
from editorapp.ui.window.status_bar import StatusBar
from editorapp.ui.window.story_column import StoryColumn
from editorapp.ui.window.view_modes import ViewModes

STANDARD_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(960, 600)

_APP = "Read Also"
_FRAME = QSize(0, 40)
"""Room that a desktop takes for a window's title, which Qt cannot tell before the window is shown."""


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What the window shows. The focus proxy of a pane, if it has one, is what takes its keys.

    `close_find` closes the bar that searches the story, and says whether it was open.
    """

    editor: QWidget
    preview: QWidget
    panel: PanelTabs
    notices: Notices
    close_find: Callable[[], bool] = lambda: False


class MainWindow(QMainWindow):
    """Panes and nothing else. `connect_commands` completes it: before that it has no menus and no shortcuts."""

    close_requested = Signal()
    """The person wants to close the window; whether it closes is for `may_close` to say."""
    closed = Signal()
    """The window is gone from the screen for good."""
    focus_mode_changed = Signal(bool)
    full_screen_changed = Signal(bool)
    front_left = Signal()
    """Esc was pressed on the page that stands in the place of the story."""
    front_changed = Signal(bool)
    """Whether a page stands in the place of the story, the preview and the side panel."""

    def __init__(self, parts: WindowParts, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._parts = parts
        self._theme = theme
        self._icons = icons
        self._may_close: Callable[[], bool] = lambda: True
        self._is_focus_mode = False
        self._was_full_screen = False
        self._story_title = _APP
        self._actions: Mapping[str, QAction] = MappingProxyType({})
        self.chrome = Chrome(icons)
        self.status = StatusBar(icons)
        self._column = StoryColumn(parts.editor, parts.notices)
        self.panes = Panes(self._column, parts.preview, parts.panel)
        self._focus_row = FocusRow()
        self._lay_out()
        self.status.changed.connect(self._tell_focus_row)
        parts.notices.focus_released.connect(self.focus_front)
        out_of_preview = QShortcut(Qt.Key.Key_Escape, parts.preview)  # a web page keeps Esc to itself
        out_of_preview.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        out_of_preview.activated.connect(self.focus_editor)
        self.set_document(tr("Untitled"), False)

    def _lay_out(self) -> None:
        central = QWidget()
        central.setObjectName("window")
        central.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(central)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.chrome)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self._focus_row)
        rows.addWidget(self.status)
        self._focus_row.hide()
        self.setCentralWidget(central)
        room = self.screen().availableSize() - _FRAME
        self.setMinimumSize(LEAST_SIZE.boundedTo(room))
        self.resize(STANDARD_SIZE.boundedTo(room))

    def connect_commands(
        self,
        specs: Sequence[ActionSpec],
        commands: Mapping[str, Callable[[], None]],
        may_close: Callable[[], bool],
    ) -> None:
        """Build actions, menus, tools and palette; once. `may_close` is asked before the window closes.

        Raises ValueError when a command of the table is missing or one is given that is not in it.
        """
        self._actions = build_actions(specs, commands, self)
        self._may_close = may_close
        self.addActions(list(self._actions.values()))  # so that shortcuts work while the menus are hidden
        for name, is_on, changed in (
            ("view.preview", self.panes.is_preview_shown, self.panes.preview_shown),
            ("view.panel", self.panes.is_panel_shown, self.panes.panel_shown),
            ("view.focus", self._is_focus_mode, self.focus_mode_changed),
            ("view.full_screen", self.isFullScreen(), self.full_screen_changed),
        ):
            self._actions[name].setChecked(is_on)
            changed.connect(self._actions[name].setChecked)
        self.modes = ViewModes(self.panes, self._actions, self)
        self.chrome.connect_actions(specs, self._actions)

    @property
    def actions_by_id(self) -> Mapping[str, QAction]:
        """Every command's action, in the order of the table."""
        return self._actions

    def action(self, command: str) -> QAction:
        """The action of a command, to switch it on and off; an unknown id is a KeyError."""
        return self._actions[command]

    def set_document(self, name: str, edited: bool) -> None:
        """Show the story's name, and whether the file on disk is older, in the chrome row and the window's title."""
        self.chrome.document.set_document(name, edited)
        literal = name.replace("[*]", "[*][*]")  # Qt's mark for an edited file, which a headline may hold
        self._story_title = f"{literal}[*] — {_APP}"
        self.setWindowTitle(_APP if self.front else self._story_title)
        self.setWindowModified(edited)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; the application and the icons wear it already."""
        self._theme = theme
        self._fit()
        self.chrome.set_theme()
        self.status.set_theme()
        self._parts.panel.set_theme()

    @property
    def front(self) -> QWidget | None:
        """The page that stands in the place of everything between the rows; None: the panes are there."""
        return self._column.front

    def set_front(self, page: QWidget | None) -> None:
        """Show this page in place of story, preview and side panel, and give it the keyboard; None: those again."""
        if page is self.front:
            return
        self.set_focus_mode(False)
        self._parts.close_find()
        self._column.set_front(page)
        self.panes.set_alone(page is not None)
        self.status.set_story_shown(page is None)
        self.setWindowTitle(_APP if page is not None else self._story_title)
        self._fit()
        self.focus_front()
        self.front_changed.emit(page is not None)

    def focus_front(self) -> None:
        """Give the keyboard to what stands in the middle of the window."""
        is_replaced = self.front is None and self.panes.mode == "preview"
        take_focus(self._parts.preview if is_replaced else self._column)

    def show_page(self, page: str) -> None:
        """Bring a page of the side panel up and give it the keyboard."""
        self.set_front(None)
        self.set_focus_mode(False)
        self.panes.show_panel(True)
        self._parts.panel.show_page(page)
        self.focus_panel()

    @property
    def is_focus_mode(self) -> bool:
        """Whether only the story is shown."""
        return self._is_focus_mode

    def set_focus_mode(self, on: bool) -> None:
        """Show only the story, on the full screen, or everything as it was before."""
        if on == self._is_focus_mode:
            return
        if on:
            self.set_front(None)
        self._is_focus_mode = on
        for row in (self.chrome, self.status):
            row.setVisible(not on)
        self._focus_row.setVisible(on)
        self.panes.set_alone(on)
        if on:
            self._parts.close_find()
            self._was_full_screen = self.isFullScreen()
        self.set_full_screen(on or self._was_full_screen)
        self.focus_editor()
        self.focus_mode_changed.emit(on)

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or be a window again."""
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if on else self.windowState() & ~full)

    def focus_editor(self) -> None:
        """Give the keyboard to the story, also where the preview or another page has taken its place."""
        self.set_front(None)
        self.panes.show_story()
        take_focus(self._parts.editor)

    def step_out(self) -> None:
        """What Esc does that nobody else wanted: out of the find bar, else to the story, else out of focus mode."""
        if self.front is not None:
            self.front_left.emit()
            return
        if self._parts.close_find():
            return
        if has_focus(self._parts.editor):
            self.set_focus_mode(False)
        else:
            self.focus_editor()

    def focus_panel(self) -> None:
        """Give the keyboard to the page of the side panel, if it is on screen."""
        if self._parts.panel.isVisible():
            self._parts.panel.focus_page()

    def focus_neighbour(self, step: int) -> None:
        """Give the keyboard to the next pane (`step` 1) or the one before (-1), in a ring."""
        parts = self._parts
        panes = (self.front or parts.editor, parts.preview, parts.panel, parts.notices)
        shown = [pane for pane in panes if pane.isVisible()]
        pane = neighbour(shown, step)
        if pane is parts.panel:
            self.focus_panel()
        else:
            take_focus(pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the panes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.panes.set_scale(self._theme.scale)
        self.panes.fit(self.width())
        self.chrome.document.setVisible(not self.panes.is_narrow and self.front is None)
        self.status.set_narrow(self.panes.is_narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """The first thing that has the keyboard is the story."""
        super().showEvent(event)
        if self.focusWidget() is None or not has_focus(self.panes):
            self.focus_front()

    def changeEvent(self, event: QEvent) -> None:
        """The desktop, too, may make the window fill the screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.full_screen_changed.emit(self.isFullScreen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted is a step out."""
        if event.key() != Qt.Key.Key_Escape:
            self._show_mnemonics(event)
            super().keyPressEvent(event)
        else:
            self.step_out()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Mnemonics are underlined only while Alt is down."""
        self._show_mnemonics(event)
        super().keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close if nothing would be lost."""
        self.close_requested.emit()
        event.setAccepted(self._may_close())
        if event.isAccepted():
            self.closed.emit()

    def _show_mnemonics(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self.chrome.menu_bar.update()

    def _tell_focus_row(self) -> None:
        self._focus_row.show_texts(*(self.status.text(item) for item in ("words", "goal", "saved")))
