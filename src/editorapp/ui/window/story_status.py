"""What the status row says of the story: its words, the time to read it, the caret's paragraph, the selection."""

from bisect import bisect_right

from PySide6.QtCore import QObject, QTimer

from editorapp.article.statistics import count_words
from editorapp.ui.kit.words import number, tr
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.ui.writing.text_editor import TextEditor

PAUSE_MS = 150
"""After the caret has moved: nothing is counted between two keys."""
_MOST_SELECTED = 50_000
"""Characters of a selection that are counted; more would hold up the window."""
_GOAL = "write.goal"


class StoryStatus(QObject):
    """Counts of the whole story come from its survey, what concerns the caret from the editor."""

    def __init__(
        self,
        story: StorySurvey,
        editor: TextEditor,
        status: StatusBar,
        settings: SettingsKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._story = story
        self._editor = editor
        self._status = status
        self._settings = settings
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._show)
        story.changed.connect(self._show)
        editor.cursorPositionChanged.connect(self._pause.start)
        editor.selectionChanged.connect(self._pause.start)
        settings.changed.connect(lambda setting: self._show() if setting == _GOAL else None)

    def _show(self) -> None:
        survey = self._story.survey
        words = survey.counts.words if survey else None
        minutes = survey.counts.reading_minutes if survey else 0
        self._status.set_statistics(words, minutes, self._selected_words())
        self._status.set_goal(self._goal_words() if survey else "")
        paragraphs = survey.paragraphs if survey else ()
        line = self._editor.textCursor().blockNumber()
        paragraph = max(bisect_right(paragraphs, line), 1)  # a heading above the first belongs to it
        self._status.set_paragraph(paragraph, len(paragraphs))

    def _goal_words(self) -> str:
        goal = self._settings.number(_GOAL)
        written = number(self._story.session_words)
        return tr("{written} of {goal} written", written=written, goal=number(goal)) if goal else ""

    def _selected_words(self) -> int | None:
        cursor = self._editor.textCursor()
        if 0 < cursor.selectionEnd() - cursor.selectionStart() <= _MOST_SELECTED:
            return count_words(cursor.selectedText().replace("\u2029", "\n"))
        return None
