"""Shows in the text the words that a place of the panel speaks of, while the writer points at it."""

from PySide6.QtCore import QObject

from editorapp.article.suggestion import Placement
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft


class PlacePointer(QObject):
    """Marks the words where they stand; caret and scroll position stay, and what the find bar marks comes first."""

    def __init__(
        self, panel: ReadAlsoPanel, editor: EditorPane, draft: OpenDraft, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._draft = draft
        self._is_marking = False
        panel.place_pointed.connect(self._point)
        draft.changed.connect(lambda: self._point(None))

    def _point(self, place: Placement | None) -> None:
        if not self._editor.find_bar.isHidden():
            self._is_marking = False  # the bar has put its own marks in place of ours
            return
        marks = self._marks(place) if place is not None else ()
        if marks or self._is_marking:
            self._editor.text_edit.set_marks(marks)
        self._is_marking = bool(marks)

    def _marks(self, place: Placement) -> tuple[tuple[int, int], ...]:
        """Where the words stand in Qt's count; nothing if others stand there by now."""
        start, end = place.start, place.start + len(place.anchor)
        if not place.anchor or self._draft.body()[start:end] != place.anchor:
            return ()
        return ((self._draft.position_of(start), self._draft.position_of(end)),)
