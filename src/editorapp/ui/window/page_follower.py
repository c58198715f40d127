"""Keeps story and preview at the same place: whichever of the two a person scrolls, the other follows."""

from typing import Literal

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.story_places import StoryPlaces
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft

PAUSE_MS = 150
"""After the last move of the caret."""
LEAD_MS = 200
"""Whoever was scrolled by hand leads for this long after; what the other does meanwhile is an echo."""
FRAME_MS = 15
_TYPING_MS = 250
"""A scroll of the story this soon after a change of its text is the caret's doing, not the person's."""


class PageFollower(QObject):
    """Moves places between the two, and nothing else: neither caret nor focus.

    Typing does not move the page, unless the caret leaves what can be seen of it.
    """

    def __init__(self, pane: EditorPane, preview: Preview, draft: OpenDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._preview = preview
        self._places = StoryPlaces(pane)
        self._together = True
        self._leader: Literal["", "story", "page"] = ""
        self._is_due = False
        self._scrolled = 0
        self._line = 0
        self._typed = QElapsedTimer()
        self._lead = QTimer(self, singleShot=True, interval=LEAD_MS)
        self._lead.timeout.connect(self._end_lead)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._show_on_page)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._reveal_caret)
        pane.column.scrolled.connect(self._follow_story)
        pane.text_edit.cursorPositionChanged.connect(self._pause.start)
        draft.changed.connect(lambda _revision: self._typed.start())
        draft.opened.connect(self._typed.invalidate)
        preview.touched.connect(self._lead_by_page)
        preview.spot_requested.connect(self._lead_by_page)  # what was clicked must stay under the pointer
        preview.place_moved.connect(self._follow_page)
        preview.came_up.connect(self._frame.start)
        preview.started.connect(self._start_page)
        preview.page_shown.connect(self._place_page)

    def set_together(self, together: bool) -> None:
        """Whether the two follow each other at all."""
        self._together = together
        if together:
            self._frame.start()

    def _follow_story(self) -> None:
        scrolled = self._pane.column.bar.value()
        if scrolled == self._scrolled:
            return
        self._scrolled = scrolled
        if self._leader == "page" or not self._together:
            return
        if self._typed.isValid() and self._typed.elapsed() < _TYPING_MS:
            self._pause.start()
            return
        self._leader = "story"
        self._lead.start()
        if not self._frame.isActive():
            self._frame.start()

    def _show_on_page(self) -> None:
        view = self._preview.view
        if view is not None and self._together and self._preview.isVisible():
            view.show_place(self._places.shown())

    def _lead_by_page(self) -> None:
        self._leader = "page"
        self._frame.stop()
        self._lead.start()

    def _follow_page(self, place: float) -> None:
        if self._together and self._leader != "story" and self._pane.column.height() > 0:
            self._lead_by_page()
            self._places.show(place)
            self._scrolled = self._pane.column.bar.value()

    def _end_lead(self) -> None:
        self._leader = ""

    def _reveal_caret(self) -> None:
        line = self._pane.text_edit.textCursor().blockNumber()
        is_typing = self._typed.isValid() and self._typed.elapsed() < PAUSE_MS + _TYPING_MS
        if line == self._line and not is_typing:
            return
        self._line = line
        view = self._preview.view
        if view is not None and self._together and self._leader != "page" and self._pane.text_edit.hasFocus():
            view.reveal_line(self._places.caret())

    def _start_page(self) -> None:
        """The page is empty, and shows its start."""
        self._is_due = True

    def _place_page(self) -> None:
        if self._is_due:
            self._is_due = False
            self._show_on_page()
