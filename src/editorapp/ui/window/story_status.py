"""What the status row says of the story: its words, the time to read it, the caret's paragraph, the selection."""

from bisect import bisect_right

from PySide6.QtCore import QObject, QTimer

from editorapp.article.statistics import count_words
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.status_bar import StatusBar
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.workers.protocol import Rendered

PAUSE_MS = 150
"""After the caret has moved: nothing is counted between two keys."""
_MOST_SELECTED = 50_000
"""Characters of a selection that are counted; more would hold up the window."""


class StoryStatus(QObject):
    """Counts of the whole story come from the render worker, what concerns the caret from the editor."""

    def __init__(self, worker: WorkerClient, editor: TextEditor, status: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._status = status
        self._words: int | None = None
        self._minutes = 0
        self._paragraphs: tuple[int, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._show)
        worker.received.connect(self._take)
        worker.state_changed.connect(self._follow)
        editor.cursorPositionChanged.connect(self._pause.start)
        editor.selectionChanged.connect(self._pause.start)

    def _take(self, message: object) -> None:
        if isinstance(message, Rendered):
            self._words, self._minutes, self._paragraphs = message.words, message.minutes, message.paragraphs
            self._show()

    def _follow(self, state: str) -> None:
        if state == "stopped":  # nobody counts any more, and old counts would be wrong after the next word
            self._words, self._minutes, self._paragraphs = None, 0, ()
            self._show()

    def _show(self) -> None:
        self._status.set_statistics(self._words, self._minutes, self._selected_words())
        line = self._editor.textCursor().blockNumber()
        paragraph = max(bisect_right(self._paragraphs, line), 1)  # a heading above the first belongs to it
        self._status.set_paragraph(paragraph, len(self._paragraphs))

    def _selected_words(self) -> int | None:
        cursor = self._editor.textCursor()
        if 0 < cursor.selectionEnd() - cursor.selectionStart() <= _MOST_SELECTED:
            return count_words(cursor.selectedText().replace("\u2029", "\n"))
        return None
