"""The bar above the page that finds words on it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr

HEIGHT = 48
"""Logical pixels."""

_LEAST_COUNT = 64
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageFindBar(QWidget):
    """Searches as you type. Enter goes to the next match, Shift+Enter to the one before, Esc closes."""

    find_requested = Signal(str, bool)
    """Look for these words (none: take the marks away); go backward from the match at hand if that is set."""
    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = self._edge = QColor()
        self.words = QLineEdit()
        self.words.setAccessibleName(tr("Find in preview"))
        self.words.setPlaceholderText(tr("Find in preview"))
        self.words.textChanged.connect(lambda: self.go(backward=False))
        self.count = QLabel()
        self.count.setProperty("role", "hint")
        self.count.setMinimumWidth(_LEAST_COUNT)
        self._add_controls(icons)
        self.set_theme(theme)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._ground, self._edge = theme.color("panel"), theme.color("line")
        self.update()

    def open(self) -> None:
        """Show the bar with the words of the last time, and take the focus."""
        if self.isHidden():
            self.show()
            self.go(backward=False)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> bool:
        """Hide the bar and the marks; False if it was not open."""
        if self.isHidden():
            return False
        self.hide()
        self.find_requested.emit("", False)
        self.closed.emit()
        return True

    def go(self, backward: bool) -> None:
        """To the next match, or to the one before."""
        if not self.isHidden():
            self.find_requested.emit(self.words.text(), backward)

    def show_found(self, current: int, total: int) -> None:
        """Say which match is at hand and how many there are."""
        if not self.words.text():
            text = ""
        elif not total:
            text = tr("No matches")
        else:
            text = tr("{current} of {total}", current=number(current), total=number(total))
        if text != self.count.text():
            self.count.setText(text)
            announce(self.words, text)

    def event(self, event: QEvent) -> bool:
        """Esc is for this bar while the keyboard is in it, whatever else it would mean in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter and Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _ENTER:
            self.go(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and a line above and below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.fillRect(0, 0, self.width(), 1, self._edge)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._edge)
        painter.end()

    def _add_controls(self, icons: Icons) -> None:
        previous = tool_button(icons, "arrow-up", tr("Previous match"), "Shift+F3")
        following = tool_button(icons, "arrow-down", tr("Next match"), "F3")
        close = tool_button(icons, "x", tr("Close"), "Esc")
        previous.clicked.connect(lambda: self.go(backward=True))
        following.clicked.connect(lambda: self.go(backward=False))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        for widget in (self.count, previous, following, close):
            row.addWidget(widget)
