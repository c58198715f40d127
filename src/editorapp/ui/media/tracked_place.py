"""A stretch of the story text that stays the same words while the writer goes on typing."""

from PySide6.QtGui import QTextCursor, QTextDocument


class TrackedPlace:
    """Where something will go in. What is typed at its end comes after it."""

    def __init__(self, cursor: QTextCursor) -> None:
        """The selection of this cursor, or its place."""
        self._cursor = QTextCursor(cursor)
        self._cursor.setKeepPositionOnInsert(True)
        self._start = QTextCursor(cursor)
        self._start.setPosition(cursor.selectionStart())
        self._start.setKeepPositionOnInsert(True)
        self._cursor.setPosition(cursor.selectionEnd())

    @property
    def start(self) -> int:
        """Qt's position."""
        return min(self._start.position(), self._cursor.position())

    @property
    def end(self) -> int:
        """Qt's position."""
        return self._cursor.position()

    def is_in(self, document: QTextDocument) -> bool:
        """Whether this is a place of the story that `document` is the text of."""
        return not self._cursor.isNull() and self._cursor.document() is document

    def move_to(self, position: int) -> None:
        """Be the empty stretch at this position: something has gone in here, and the next goes after it."""
        self._start.setPosition(position)
        self._cursor.setPosition(position)
