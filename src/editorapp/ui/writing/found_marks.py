"""Where the words that are looked for stand in the story text: which of them are on screen, and their colour."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

_NO_COLOR = QColor(0, 0, 0, 0)


class FoundMarks:
    """Stretches (Qt's start and end, in order) of `editor`, one of which may be the one at hand."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._marks: Sequence[tuple[int, int]] = ()
        self._current = -1

    def show(self, marks: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Mark these; `current` is the number of the one at hand."""
        self._marks, self._current = marks, current
        self.dress()
        self._editor.viewport().update()

    def on_screen(self) -> list[tuple[int, int, str]]:
        """(start, end, colour of the ground) of those on screen."""
        return [
            (*self._marks[number], "find_now" if number == self._current else "find")
            for number in range(*self._visible())
        ]

    def dress(self) -> None:
        """Write what is found in the text colour, so that it can be read on the mark: only on screen, for speed."""
        dressed: list[QTextEdit.ExtraSelection] = []
        for number in range(*self._visible()):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._editor.document())
            cursor.setPosition(self._marks[number][0])
            cursor.setPosition(self._marks[number][1], QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setForeground(self._editor.palette().text())
            selection.format.setBackground(_NO_COLOR)
            dressed.append(selection)
        if dressed or self._editor.extraSelections():
            self._editor.setExtraSelections(dressed)

    def _visible(self) -> tuple[int, int]:
        """Numbers of the first one on screen and of the one after the last."""
        if not self._marks:
            return 0, 0
        top = self._editor.firstVisibleBlock().position()
        view = self._editor.viewport()
        bottom = self._editor.cursorForPosition(QPointF(view.width(), view.height()).toPoint()).position()
        first = bisect_left(self._marks, (top, 0))
        while first and self._marks[first - 1][1] > top:
            first -= 1
        return first, bisect_left(self._marks, (bottom + 1, 0))
