"""A box with a text that is usually one of a few: typed, or chosen from a list that a chevron opens."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QUndoGroup
from PySide6.QtWidgets import QToolButton

from editorapp.ui.details.completions import Completions
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.fields import TextBox

_BUTTON = 24
_ICON = 14
_RIGHT = 4
_OPEN_KEY = QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down)


class ChoiceBox(TextBox):
    """Any text will do; the words offered are only the usual ones. Alt+Down opens the list."""

    def __init__(self, steps: QUndoGroup, icons: Icons, open_name: str, placeholder: str = "") -> None:
        """`open_name` is what the chevron is called."""
        super().__init__(steps, placeholder)
        self.words: tuple[str, ...] = ()
        self._completions = Completions(self.text, self)
        self.chevron = QToolButton(self)
        self._side = _BUTTON
        self.chevron.setAccessibleName(open_name)
        self.chevron.setToolTip(open_name)
        self.chevron.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down does the same
        self.chevron.clicked.connect(self._show_all)
        self.chevron.hide()
        icons.assign(self.chevron, "chevron-down", "text2", _ICON)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        super().set_theme(theme)
        self._side = theme.px(_BUTTON)
        self.chevron.setFixedSize(self._side, self._side)
        self.chevron.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self._make_room()

    def offer(self, words: Sequence[str]) -> None:
        """The usual words, the best first; without any there is no chevron."""
        self.words = tuple(words)
        self._completions.offer(self.words)
        self.chevron.setVisible(bool(words))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chevron stands at the right of the first line."""
        super().resizeEvent(event)
        self.chevron.move(self.width() - self._side - _RIGHT, _RIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down in the text; elsewhere the window has another use for it."""
        if isinstance(event, QKeyEvent) and event.keyCombination() == _OPEN_KEY:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._show_all()
            return True
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        margins = self.contentsMargins()
        margins.setRight(self._side if self.words else 0)
        self.setContentsMargins(margins)

    def _show_all(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._completions.show_all()
