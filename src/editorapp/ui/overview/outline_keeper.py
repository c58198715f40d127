"""Keeps the outline with its story: shows what the survey found, goes to places, moves sections."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.article.outline import Heading, change_level, move_section, neighbour_section, outline, section_at
from editorapp.ui.kit.words import tr
from editorapp.ui.overview.outline_panel import OutlinePanel
from editorapp.ui.overview.outline_rows import OutlineRow
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft

PAUSE_MS = 120
"""After the caret has moved: nothing happens between two keys."""


class OutlineKeeper(QObject):
    """The panel never takes the keyboard by itself; a section that was moved by keys keeps it in the list."""

    place_wanted = Signal()
    """The writer wants to see the story, wherever the window has put it."""
    failed = Signal(str)
    """A sentence: why a section stays where it is."""

    def __init__(
        self, story: StorySurvey, draft: OpenDraft, editor: EditorPane, panel: OutlinePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._story = story
        self._draft = draft
        self._editor = editor
        self._panel = panel
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._mark)
        story.changed.connect(self._show)
        editor.text_edit.cursorPositionChanged.connect(self._pause.start)
        panel.list.place_chosen.connect(self._go)
        panel.list.move_requested.connect(self._move)
        panel.list.step_requested.connect(self._step)
        panel.list.level_requested.connect(self._change_level)

    def _show(self) -> None:
        self._panel.show_survey(self._story.survey)
        self._mark()

    def _mark(self) -> None:
        survey = self._story.survey
        line = self._editor.text_edit.textCursor().blockNumber()
        self._panel.set_current(section_at(survey.headings, line) if survey else -1)

    def _go(self, row: OutlineRow) -> None:
        block = self._draft.document.findBlockByNumber(row.line)
        if not block.isValid():
            return
        start = row.start if self._story.is_current else self._draft.offset_of(block.position())
        self.place_wanted.emit()
        self._editor.set_caret(start)

    def _step(self, number: int, step: int) -> None:
        headings = outline(self._draft.body())
        before = neighbour_section(headings, number, step) if number < len(headings) else None
        if before is not None:
            self._move(number, before)

    def _change_level(self, number: int, step: int) -> None:
        edit = change_level(self._draft.body(), number, step)
        if edit is not None:
            self._draft.apply(edit)

    def _move(self, number: int, before: int) -> None:
        body = self._draft.body()
        edit = move_section(body, number, before)
        if edit is None:
            if not _is_there(outline(body), number, before):
                self.failed.emit(tr("This section holds an unclosed fence or note, and stays where it is."))
            return
        self._draft.apply(edit)
        moved = next(n for n, heading in enumerate(outline(self._draft.body())) if heading.start == edit.caret)
        self._panel.list.choose_heading(moved)


def _is_there(headings: Sequence[Heading], number: int, before: int) -> bool:
    """Whether a section stands before this heading already, or the heading is one of its own."""
    if number >= len(headings) or before >= len(headings):
        return True
    return headings[number].start <= headings[before].start <= headings[number].end_of_section
