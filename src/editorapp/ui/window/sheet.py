"""A sheet that hangs over the window and has the keyboard to itself: the command palette, the list of open stories."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from editorapp.ui.dialogs.scrim import Scrim
from editorapp.ui.kit.theme import Theme

WIDTH = 600
TOP = 96

_RADIUS = 12
_WINDOW_MARGIN = 16
_PASSING_REASONS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus comes back after these."""


class Sheet(QFrame):
    """Dims the window behind it. Esc, a click beside it and losing the keyboard close it; commands wait until then."""

    def __init__(self, window: QWidget, theme: Theme, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(window)
        self._theme = theme
        self._scrim: Scrim | None = None
        self._returns_to: QWidget | None = None
        self._keys: QWidget = self
        self.setObjectName("palette")
        self.setAccessibleName(name)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is on screen."""
        return self._scrim is not None

    def show_over(self, keys: QWidget) -> None:
        """Open it; `keys` is the part that gets the keyboard."""
        window = self.window()
        self._returns_to = window.focusWidget()
        self._keys = keys
        keys.installEventFilter(self)
        self._scrim = Scrim(window, self._theme)
        self._scrim.window_changed.connect(self.place)
        self._scrim.installEventFilter(self)
        self._scrim.show()
        self.place()
        self.raise_()
        self.show()
        keys.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Close it; the focus goes back to where it was."""
        if self._scrim is None:
            return
        self._scrim.hide()
        self._scrim.deleteLater()
        self._scrim = None
        self._keys.removeEventFilter(self)
        if self.window().focusWidget() is self._keys and self._returns_to is not None:
            self._returns_to.setFocus(Qt.FocusReason.OtherFocusReason)  # first: else Qt tabs on, to a link of the page
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._theme = theme
        if self._scrim is not None:
            self._scrim.set_theme(theme)

    def place(self) -> None:
        """Be in the middle, as wide as there is room and as high as what is in it."""
        window, layout = self.window(), self.layout()
        width = min(self._theme.px(WIDTH), window.width() - 2 * _WINDOW_MARGIN)
        if layout is not None:
            layout.activate()
            height = min(layout.totalSizeHint().height(), window.height() - TOP - _WINDOW_MARGIN)
            self.setGeometry((window.width() - width) // 2, TOP, width, height)
        if self._scrim is not None:
            self._scrim.set_dialog(QRect(window.mapToGlobal(self.pos()), self.size()), _RADIUS)

    def take_key(self, event: QKeyEvent) -> bool:
        """What a key does before the part with the keyboard gets it; True if it is done."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and focus of the part with the keyboard; a click beside the sheet closes it."""
        if watched is self._scrim and event.type() == QEvent.Type.MouseButtonPress:
            self.dismiss()
            return True
        if watched is not self._keys:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no command of the window while the sheet is open
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.take_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING_REASONS:
            self.dismiss()
        return False
