"""What the find bar works on: the matches in the open text, the one at hand, and replacing them."""

import sys
from bisect import bisect_left
from operator import attrgetter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.search import Found, Match, Query, find_all, replacement
from editorapp.ui.writing.text_editor import TextEditor

_REFRESH_MS = 150
"""After an edit the matches are looked for again; not on every key of a long text."""


_start = attrgetter("start")


class Finder(QObject):
    """Keeps the matches of one query up to date while it is active, and shows them in the text."""

    changed = Signal()
    """Other matches, or another one at hand."""
    moved = Signal()
    """The caret has been put on a match, which should be scrolled into sight."""

    def __init__(self, draft: OpenDraft, editor: TextEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._editor = draft, editor
        self._query = Query("")
        self._found = Found()
        self._origin = 0
        self._is_active = False
        self.current = -1
        """Number of the match at hand, from 0; -1 if the caret is on none."""
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._search_again)
        # By itself: finding ten thousand letters, going there and marking them is too much between two keys.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark)
        draft.changed.connect(self._plan_refresh)

    @property
    def matches(self) -> tuple[Match, ...]:
        """Every match, in order."""
        return self._found.matches

    @property
    def problem(self) -> str:
        """Why the query could not be searched for, "" if it could."""
        return self._found.problem

    def start(self) -> None:
        """Be active from now on; the first match shown is the one at or after the caret."""
        self._is_active = True
        self._origin = self._editor.textCursor().selectionStart()

    def stop(self) -> None:
        """Mark nothing any more; the caret stays on the last match."""
        self._is_active = False
        self._refresh.stop()
        self._found, self.current = Found(), -1
        self._unmark()
        self.changed.emit()

    def search(self, query: Query) -> None:
        """Look for this, and go to the first match from where the search began."""
        self._query = query
        self._found = find_all(self._draft.body(), query)
        first = self._first_from(self._origin)
        self._go_to(first) if first >= 0 else self._show(-1)

    def next(self) -> None:
        """Go to the next match, from the end to the first one."""
        self._step(self._editor.textCursor().selectionEnd(), 1)

    def previous(self) -> None:
        """Go to the match before, from the start to the last one."""
        self._step(self._editor.textCursor().selectionStart(), -1)

    def replace(self, text: str) -> None:
        """Replace the match at hand and go to the next; if none is at hand, only go there."""
        if self.current < 0:
            self.next()
            return
        match = self.matches[self.current]
        cursor = self._cursor(match)
        cursor.insertText(replacement(match, text, self._query))
        self._origin = cursor.position()
        self.search(self._query)

    def replace_all(self, text: str) -> int:
        """Replace every match as one undo step; returns how many there were."""
        matches = find_all(self._draft.body(), self._query, most=sys.maxsize).matches
        edit = QTextCursor(self._editor.document())
        edit.beginEditBlock()
        for match in reversed(matches):
            cursor = self._cursor(match)
            cursor.insertText(replacement(match, text, self._query))
        edit.endEditBlock()
        self._search_again()
        return len(matches)

    def _cursor(self, match: Match) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(match.start)
        cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _step(self, position: int, direction: int) -> None:
        if self._refresh.isActive():
            self._search_again()
        if not self.matches:
            return
        number = self._first_from(position)
        if direction < 0:
            number = bisect_left(self.matches, position, key=_start) - 1
        self._go_to(number % len(self.matches))
        self._origin = self.matches[self.current].start

    def _first_from(self, position: int) -> int:
        """Number of the first match at or after `position`, else the first one of all; -1 if there is none."""
        if not self.matches:
            return -1
        return bisect_left(self.matches, position, key=_start) % len(self.matches)

    def _go_to(self, number: int) -> None:
        self._unmark()
        self._editor.setTextCursor(self._cursor(self.matches[number]))
        self.moved.emit()
        self._show(number)

    def _show(self, number: int) -> None:
        self.current = number
        self._marking.start()
        self.changed.emit()

    def _mark(self) -> None:
        self._editor.set_marks([match[:2] for match in self.matches], self.current)

    def _unmark(self) -> None:
        self._marking.stop()
        self._editor.set_marks(())

    def _plan_refresh(self) -> None:
        if self._is_active and self._query.words:
            self._unmark()  # positions of the old text mark the wrong words
            self._refresh.start()

    def _search_again(self) -> None:
        self._refresh.stop()
        self._found = find_all(self._draft.body(), self._query)
        cursor = self._editor.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        numbers = (n for n, match in enumerate(self.matches) if (match.start, match.end) == here)
        self._show(next(numbers, -1))
