"""A field of one paragraph that is as high as its text: it never scrolls and never holds a line end."""

from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor, QUndoGroup, QUndoStack, QWheelEvent
from PySide6.QtWidgets import QCompleter, QWidget

from editorapp.ui.writing.caret import CaretEdit
from editorapp.ui.writing.clipboard import READ_ALSO_TYPE, plain_text
from editorapp.ui.writing.raw_text import from_document, to_document

_SPARE = 1
"""QPlainTextEdit takes its last pixel row for out of sight, and would scroll."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOR_LIST = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class GrowingField(CaretEdit):
    """Edits one line of text that wraps. Undo and redo are the story's, not the field's own."""

    edited = Signal(str)
    """The writer has changed the text."""
    left_down = Signal()
    """Enter, or the caret wants to leave downwards."""
    left_up = Signal()
    resized = Signal()
    """The field has become higher or lower."""

    def __init__(self, steps: QUndoGroup | QUndoStack, least_lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._least_lines = least_lines
        self._is_showing = False
        self._list: QWidget | None = None
        self.document().setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._take_change)

    def text(self) -> str:
        """The text as one line."""
        return from_document(self.document().toRawText()).replace("\n", " ")

    def show_text(self, text: str) -> None:
        """Show this text, which comes from elsewhere; the caret stays as near as it can."""
        if self.text().strip() == text:
            return
        position = self.textCursor().position()
        self._is_showing = True
        self.setPlainText(to_document(text))
        self._is_showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def undo(self) -> None:
        """Take the last change of a detail back."""
        self._steps.undo()

    def redo(self) -> None:
        """Make the last change of a detail again."""
        self._steps.redo()

    def fit(self) -> None:
        """Be as high as the text."""
        layout = self.document().documentLayout()
        height = layout.blockBoundingRect(self.document().firstBlock()).height()
        height = max(height, self._least_lines * self.fontMetrics().lineSpacing())
        frame = self.height() - self.viewport().height()
        wanted = ceil(height) + _SPARE + max(0, frame)
        if wanted != self.height():
            self.setFixedHeight(wanted)
            self.resized.emit()

    def sizeHint(self) -> QSize:
        """As high as the text, as wide as there is room."""
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def set_completer(self, completer: QCompleter) -> None:
        """Leave the keys that choose a word to this completer while its list is open."""
        self._list = completer.popup()
        completer.setWidget(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows leave the field; undo is the story's; the pages belong to whatever is around."""
        if event.key() in _FOR_LIST and self._list is not None and self._list.isVisible():
            event.ignore()
        elif event.key() in _ENTER:
            self.left_down.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() == Qt.Key.Key_Down and self._is_at_edge(QTextCursor.MoveOperation.Down):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Up and self._is_at_edge(QTextCursor.MoveOperation.Up):
            self.left_up.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what is around: the field itself never scrolls."""
        event.ignore()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: a suggestion belongs into the story."""
        return source.hasText() and not source.hasFormat(READ_ALSO_TYPE) and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the text as one line."""
        lines = (line.strip(" \t") for line in plain_text(source).split("\n"))  # no-break spaces are the writer's
        self.textCursor().insertText(" ".join(filter(None, lines)))

    def _align(self) -> None:
        """Begin at the right what is written from right to left; Qt leaves both at the left."""
        to_left = self.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if to_left else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _is_at_edge(self, direction: QTextCursor.MoveOperation) -> bool:
        return not QTextCursor(self.textCursor()).movePosition(direction)

    def _take_change(self) -> None:
        self._align()
        self.fit()
        if not self._is_showing:
            self.edited.emit(self.text())
