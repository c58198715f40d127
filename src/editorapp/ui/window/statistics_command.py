"""Opens the story's statistics, and keeps the goal that is set there."""

from PySide6.QtCore import QObject

from editorapp.ui.kit.words import tr
from editorapp.ui.overview.statistics_dialog import StatisticsDialog
from editorapp.ui.overview.statistics_rows import selection_words, story_rows
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.text_editor import TextEditor

_GOAL = "write.goal"
_MOST_SELECTED = 200_000
"""Characters of a selection that are counted here."""


class StatisticsCommand(QObject):
    """Asks nobody to wait: the figures are those of the last survey."""

    def __init__(
        self,
        story: StorySurvey,
        editor: TextEditor,
        settings: SettingsKeeper,
        dialogs: WindowDialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._story = story
        self._editor = editor
        self._settings = settings
        self._dialogs = dialogs

    def open(self) -> None:
        """Show the dialog."""
        survey = self._story.survey
        dialogs = self._dialogs
        dialog = StatisticsDialog(
            story_rows(survey.counts) if survey else ((tr("The story is being counted."), ""),),
            selection_words(self._editor.textCursor().selectedText()[:_MOST_SELECTED].replace("\u2029", "\n")),
            self._story.session_words,
            self._settings.number(_GOAL),
            dialogs.theme,
            dialogs.icons,
            dialogs.window,
        )
        dialog.goal_changed.connect(lambda goal: self._settings.set(_GOAL, goal))
        dialogs.open(dialog)
