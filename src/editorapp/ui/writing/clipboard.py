"""What goes in and out of the story text: always plain text, except a suggestion, which is handed on whole."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from editorapp.article.editing.pasting import words_of_html
from editorapp.ui.writing.caret import CARET_WIDTH, CaretEdit

READ_ALSO_TYPE = "application/x-read-also"
"""A suggestion being dragged: JSON with `id`, `headline` and `url`, beside its text and address."""

_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\u0085": "\n", "\x0b": "\n", "\x0c": "\n", "\0": None})


@dataclass(frozen=True, slots=True)
class DroppedReadAlso:
    """A suggestion that was dropped on the text, or pasted."""

    id: str
    headline: str
    url: str


def dropped_read_also(data: QMimeData) -> DroppedReadAlso | None:
    """The suggestion in this data, or None if it holds none that could be linked to."""
    if not data.hasFormat(READ_ALSO_TYPE):
        return None
    try:
        fields = json.loads(bytes(data.data(READ_ALSO_TYPE).data()))
        found = DroppedReadAlso(str(fields.get("id", "")), str(fields["headline"]), str(fields["url"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return found if found.headline and found.url else None


def plain_text(data: QMimeData) -> str:
    """The text of this data with "\\n" line ends; rich text without a plain version loses its looks."""
    text = data.text() if data.hasText() else words_of_html(data.html())
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class PlainClipboardEdit(CaretEdit):
    """Copies and pastes plain text, so that Markdown stays what was written."""

    read_also_dropped = Signal(object)
    """A DroppedReadAlso; the caret already stands where it was dropped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dropping: DroppedReadAlso | None = None
        self._in_drop = False
        self._drop_place = QRectF()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as plain text; Qt's own copy would turn no-break spaces into spaces."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().translate(_LINE_ENDS))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text and suggestions are welcome; files are left to the window."""
        if source.hasFormat(READ_ALSO_TYPE):
            return dropped_read_also(source) is not None
        is_file = any(url.isLocalFile() for url in source.urls())
        return not is_file and (source.hasText() or source.hasHtml())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert as one undo step; a suggestion is announced instead."""
        found = dropped_read_also(source)
        if found is None:
            if not any(url.isLocalFile() for url in source.urls()):
                self.textCursor().insertText(plain_text(source))
            return
        if self._in_drop:
            self._dropping = found
        else:
            self.read_also_dropped.emit(found)

    @property
    def is_dropping(self) -> bool:
        """Whether what is inserted was dropped: Qt is in the middle of its own changes then."""
        return self._in_drop

    def snapped(self, point: QPointF) -> QPointF:
        """The point of the viewport that a drop or click there means."""
        return point

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the text would go; Qt would draw that as thin as its own caret, which is not there."""
        super().dragMoveEvent(event)
        cursor = self.cursorForPosition(self.snapped(event.position()).toPoint())
        self._show_drop_place(QRectF(self.cursorRect(cursor)) if event.isAccepted() else QRectF())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_drop_place(QRectF())

    def dropEvent(self, event: QDropEvent) -> None:
        """Drop, and announce a suggestion only when Qt has finished its own part of the drop."""
        self._show_drop_place(QRectF())
        moved = QDropEvent(
            self.snapped(event.position()),
            event.possibleActions(),
            event.mimeData(),
            event.buttons(),
            event.modifiers(),
            QEvent.Type.Drop,
        )
        self._in_drop = True
        super().dropEvent(moved)
        self._in_drop = False
        event.setDropAction(moved.dropAction())
        event.setAccepted(moved.isAccepted())
        found, self._dropping = self._dropping, None
        if found is not None:
            self.read_also_dropped.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and where a drop would go."""
        super().paintEvent(event)
        if self._drop_place.height():
            painter = QPainter(self.viewport())
            painter.fillRect(self._drop_place, self.caret_color)
            painter.end()

    def _show_drop_place(self, place: QRectF) -> None:
        place.setWidth(CARET_WIDTH)
        if place != self._drop_place:
            self._drop_place = place
            self.viewport().update()
