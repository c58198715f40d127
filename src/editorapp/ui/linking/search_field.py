"""The field for the writer's own search in the archive."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.panel_state import counted

SEARCH_AFTER_MS = 250
"""Milliseconds without a key until typing searches (ui.md, section 6)."""

HELP = (
    "Words, a name or a year; a slip of the pen is forgiven\n"
    '"east pier" side by side   -ferry to leave out\n'
    "by:hill   section:harbour   tag:east-pier\n"
    "before:2025   after:2024-06   2018..2020"
)
"""What can be typed, for the tooltip and for screen readers."""

_DOWN = frozenset((Qt.Key.Key_Down, Qt.Key.Key_PageDown))


class SearchField(QLineEdit):
    """Searches a moment after the last key and at once on Enter; Esc clears it, and leaves it when it is empty."""

    words_changed = Signal(str)
    """Words to look for; "" when the search is over."""
    left = Signal()
    """Esc in the empty field."""
    list_requested = Signal()
    """Down: on to the results."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._search)
        self.setAccessibleName(tr("Search the archive"))
        self.setAccessibleDescription(tr(HELP))
        self.setToolTip(tr(HELP))
        glass = QAction(self)
        icons.assign(glass, "search", "text3")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(tr("Clear search  Esc"), self)
        icons.assign(self._clear, "x", "text3")
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)  # before addAction Qt would show it all the same
        self.textChanged.connect(self._edited)
        self.set_articles(0)

    @property
    def words(self) -> str:
        """The words asked for last, or "" when nothing is searched."""
        return self._words

    def set_articles(self, articles: int) -> None:
        """Say how much there is to search; 0 when that is not known."""
        all_of_it = tr("Search {articles}", articles=counted(articles))
        self.setPlaceholderText(all_of_it if articles else tr("Search the archive"))

    def event(self, event: QEvent) -> bool:
        """Esc is ours while there is something to clear, whatever it means in the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches, Esc clears or leaves, Down goes to the results."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search(again=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _DOWN:
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """One step out: clear the search, and when there is none leave the panel."""
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _edited(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text.strip():
            self._timer.start()
            return
        self._timer.stop()
        if self._words:
            self._words = ""
            self.words_changed.emit("")

    def _search(self, *, again: bool = False) -> None:
        """Ask for the words in the field, if they are new; `again`: even if not."""
        self._timer.stop()
        words = " ".join(self.text().split())
        if words and (again or words != self._words):
            self._words = words
            self.words_changed.emit(words)
