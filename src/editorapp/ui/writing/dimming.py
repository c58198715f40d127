"""Shows only the paragraph that is being written in full colour."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.story_head import StoryHead
from editorapp.ui.writing.text_editor import TextEditor

_LONGEST = 400
"""Lines without a blank one between them that are taken for one paragraph, each way from the caret."""


class Dimming(QObject):
    """Follows the caret. A paragraph is what stands between two blank lines; the story head counts as another one."""

    def __init__(self, draft: OpenDraft, editor: TextEditor, head: StoryHead, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._head = head
        self._theme = theme
        self._is_on = False
        self._is_in_head = False
        self._shown: tuple[int, int, int] | None = None
        editor.cursorPositionChanged.connect(self._follow)
        editor.focused.connect(self._enter_text)
        head.entered.connect(self._enter_head)
        draft.leaving.connect(self._clear)
        draft.opened.connect(self._show)

    def set_on(self, on: bool) -> None:
        """Start or stop."""
        if on != self._is_on:
            self._is_on = on
            self._is_in_head = not self._editor.hasFocus() and self._head.has_caret
            self._show()
            self._head.set_dim(on and not self._is_in_head)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, which editor and head wear already."""
        self._theme = theme
        self._show()
        self._head.set_dim(self._is_on and not self._is_in_head)

    def _enter_text(self) -> None:
        self._enter(in_head=False)

    def _enter_head(self) -> None:
        self._enter(in_head=True)

    def _enter(self, in_head: bool) -> None:
        if in_head != self._is_in_head:
            self._is_in_head = in_head
            if self._is_on:
                self._show()
                self._head.set_dim(not in_head)

    def _follow(self) -> None:
        """Between two keys of one paragraph there is nothing to do: Qt moves the ends of what is dimmed along."""
        if self._is_on and self._place() != self._shown:
            self._show()

    def _show(self) -> None:
        if not self._is_on:
            self._clear()
            return
        self._shown = self._place()
        document = self._editor.document()
        end = document.characterCount() - 1
        if self._is_in_head:
            stretches = [(0, end)]
        else:
            first, last, _ = self._shown
            start = document.findBlockByNumber(first).position()
            block = document.findBlockByNumber(last)
            stretches = [(0, start - 1), (block.position() + block.length() - 1, end)]
        dimmed = [(start, end) for start, end in stretches if start < end]
        self._editor.colors.show("dim", dimmed, self._theme.color("dim"))
        self._editor.update_gutter()

    def _clear(self) -> None:
        self._shown = None
        self._editor.colors.show("dim", (), self._theme.color("dim"))
        self._editor.update_gutter()

    def _place(self) -> tuple[int, int, int]:
        """Numbers of the paragraph's first and last line, and how many lines there are."""
        block = self._editor.textCursor().block()
        first = last = block.blockNumber()
        if not _is_blank(block):
            above, below = block.previous(), block.next()
            while above.isValid() and not _is_blank(above) and block.blockNumber() - first < _LONGEST:
                first, above = above.blockNumber(), above.previous()
            while below.isValid() and not _is_blank(below) and last - block.blockNumber() < _LONGEST:
                last, below = below.blockNumber(), below.next()
        return first, last, self._editor.document().blockCount()


def _is_blank(block: QTextBlock) -> bool:
    return block.length() == 1 or not block.text().strip()
