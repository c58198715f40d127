"""How much the writer is alone with the story: dimming, typewriter scrolling, and focus mode with both."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.column import ScrollPlace
from editorapp.ui.writing.dimming import Dimming
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import MEASURE, TEXT_SIZE

FOCUS_MEASURE = 68
"""Characters in a line in focus mode."""
FOCUS_LARGER = 2
"""Pixels by which the text is larger in focus mode: 20 instead of 18."""


class WritingRoom(QObject):
    """Dresses the editor pane; what focus mode changes is as it was when it is left."""

    def __init__(self, draft: OpenDraft, pane: EditorPane, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._dimming = Dimming(draft, pane.text_edit, pane.head, theme, self)
        self._size = TEXT_SIZE
        self._is_focus_mode = False
        self._dims = False
        self._is_typewriter = False
        self._left: tuple[QTextDocument, ScrollPlace] | None = None

    def set_text_size(self, px: int) -> None:
        """The size of the text outside focus mode."""
        if px != self._size:
            self._size = px
            self._dress()

    def set_dims(self, on: bool) -> None:
        """Dim all paragraphs but the one with the caret, also outside focus mode."""
        if on != self._dims:
            self._dims = on
            self._dress()

    def set_typewriter(self, on: bool) -> None:
        """Keep the caret at one height, also outside focus mode."""
        if on != self._is_typewriter:
            self._is_typewriter = on
            self._dress()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; the pane wears it already."""
        self._dimming.set_theme(theme)

    def set_focus_mode(self, on: bool) -> None:
        """Go into focus mode, or back to where the story was scrolled to, as far as the caret allows."""
        if on == self._is_focus_mode:
            return
        self._is_focus_mode = on
        document = self._pane.text_edit.document()
        if on:
            self._left = document, self._pane.column.place()
            self._dress()
            self._pane.column.reveal_caret()
            return
        self._dress()
        if self._left is not None and self._left[0] is document:
            self._pane.column.go_to(self._left[1])
        self._left = None
        self._pane.column.reveal_caret()

    def _dress(self) -> None:
        alone = self._is_focus_mode
        column, text = self._pane.column, self._pane.text_edit
        text.set_measure(FOCUS_MEASURE if alone else MEASURE)
        column.set_typewriter(alone or self._is_typewriter)
        column.set_bare(alone)
        self._pane.set_text_size(self._size + (FOCUS_LARGER if alone else 0))
        column.lay_out()
        self._dimming.set_on(alone or self._dims)
