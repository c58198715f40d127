"""Where the words that are looked for stand in the story text: which of them are on screen, and their colour."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QPlainTextEdit

from editorapp.ui.writing.letter_colors import LetterColors


class FoundMarks:
    """Stretches (Qt's start and end, in order) of `editor`, one of which may be the one at hand."""

    def __init__(self, editor: QPlainTextEdit, colors: LetterColors) -> None:
        self._editor = editor
        self._colors = colors
        self._is_dressed = False
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
        first, last = self._visible()
        if first < last or self._is_dressed:
            self._is_dressed = first < last
            self._colors.show("found", self._marks[first:last], self._editor.palette().text().color())

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
