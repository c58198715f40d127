"""Finds words on the simple page: all matches are marked, one of them is at hand."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from editorapp.ui.kit.theme import Theme

_MOST = 1000
"""Matches that are marked."""


class TextSearch(QObject):
    """Marks what is looked for in a browser, which may be filled anew at any time."""

    found = Signal(int, int)
    """The number (from 1, 0 for none) of the match at hand, and how many there are."""

    def __init__(self, browser: QTextBrowser, parent: QObject) -> None:
        super().__init__(parent)
        self._browser = browser
        self._words = ""
        self._current = 0
        self._mark, self._mark_now = QColor("#ffe9a8"), QColor("#ffc93c")

    def set_colors(self, theme: Theme) -> None:
        """Mark in the colours of this theme."""
        self._mark, self._mark_now = theme.color("find"), theme.color("find_now")

    def find(self, words: str, backward: bool = False) -> None:
        """Go to the next match of the same words, or to the first of others; "" takes the marks away."""
        matches = self._matches(words)
        if words != self._words:
            self._words, self._current = words, 0
        elif matches:
            self._current = (self._current + (-1 if backward else 1)) % len(matches)
        self._show(matches)
        if matches:
            self._browser.setTextCursor(_end_of(matches[self._current]))  # scrolls there, and selects nothing
            self.found.emit(self._current + 1, len(matches))
        else:
            self.found.emit(0, 0)

    def renew(self) -> None:
        """Mark the matches of another text."""
        if self._words:
            matches = self._matches(self._words)
            self._current = min(self._current, max(0, len(matches) - 1))
            self._show(matches)

    def _matches(self, words: str) -> list[QTextCursor]:
        matches: list[QTextCursor] = []
        document = self._browser.document()
        cursor = document.find(words) if words else QTextCursor()
        while not cursor.isNull() and len(matches) < _MOST:
            matches.append(cursor)
            cursor = document.find(words, cursor)
        return matches

    def _show(self, matches: list[QTextCursor]) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for number, cursor in enumerate(matches):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(self._mark_now if number == self._current else self._mark)
            marks.append(mark)
        self._browser.setExtraSelections(marks)


def _end_of(match: QTextCursor) -> QTextCursor:
    cursor = QTextCursor(match)
    cursor.setPosition(match.selectionEnd())
    return cursor
