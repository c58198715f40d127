"""What the reader does on a page: scrolls it by hand, and clicks that are no drag."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

SETTLE_MS = 400
"""A page may go on scrolling for this long after the hand has left wheel or key."""

_BY_HAND = frozenset({QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate})


class PagePointer(QObject):
    """Watches the widget that gets a page's events, and keeps none of them from it."""

    touched = Signal()
    clicked = Signal(QPointF, bool)
    """Where in the widget the left button was pressed and let go, and whether that ended a double click."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = QElapsedTimer()
        self._pressed_at: QPointF | None = None
        self._is_double = False

    def watch(self, widget: QWidget) -> None:
        """Watch this widget, too."""
        widget.removeEventFilter(self)
        widget.installEventFilter(self)

    @property
    def is_at_work(self) -> bool:
        """Whether it is the reader who scrolls the page now."""
        held = self._pressed_at is not None and QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return held or (self._last.isValid() and self._last.elapsed() < SETTLE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is done by hand."""
        if event.type() in _BY_HAND:
            self._touch()
        elif isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            self._follow_button(event)
        return super().eventFilter(watched, event)

    def _follow_button(self, event: QMouseEvent) -> None:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed_at = event.position()
            self._is_double = event.type() == QEvent.Type.MouseButtonDblClick
            self._touch()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed_at is not None:
            way = event.position() - self._pressed_at
            self._pressed_at = None
            self._touch()
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and way.manhattanLength() < QApplication.startDragDistance():
                self.clicked.emit(event.position(), self._is_double)

    def _touch(self) -> None:
        self._last.start()
        self.touched.emit()
