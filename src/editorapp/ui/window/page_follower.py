"""Keeps the preview at the paragraph that is being written."""

from PySide6.QtCore import QObject, QTimer

from editorapp.ui.reading.preview import Preview
from editorapp.ui.writing.text_editor import TextEditor

PAUSE_MS = 150


class PageFollower(QObject):
    """Scrolls the page when the caret goes to another line of the source, and only then.

    Whoever scrolls the page away to read something keeps that place while writing on in the same paragraph.
    """

    def __init__(self, editor: TextEditor, preview: Preview, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._preview = preview
        self._line = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._follow)
        editor.cursorPositionChanged.connect(self._pause.start)
        preview.started.connect(self._start_page)

    def _start_page(self) -> None:
        """The page is empty, and shows its start."""
        self._line = 0
        self._pause.start()

    def _follow(self) -> None:
        line = self._editor.textCursor().blockNumber()
        if line != self._line and self._editor.hasFocus():
            self._line = line
            self._preview.scroll_to_line(line)
