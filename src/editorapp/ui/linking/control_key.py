"""Knows whether Ctrl is held anywhere in a window."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QWindow
from shiboken6 import isValid

_KEYS = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease))
_LEFT = frozenset((QEvent.Type.FocusOut, QEvent.Type.Hide))


class ControlKey(QObject):
    """Watches one window's events; says when Ctrl (Cmd on macOS) goes down and up."""

    held_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._held = False

    def watch(self, window: QWindow | None) -> None:
        """Watch this window and no other."""
        if window is self._window:
            return
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
        self._set_held(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look, but take nothing."""
        if event.type() in _LEFT:
            self._set_held(False)
        elif event.type() in _KEYS and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Control:
            self._set_held(event.type() == QEvent.Type.KeyPress)
        elif self._held and isinstance(event, QInputEvent):
            self._set_held(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        return False

    def _set_held(self, held: bool) -> None:
        if held != self._held:
            self._held = held
            self.held_changed.emit(held)
