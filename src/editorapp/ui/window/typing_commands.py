"""How keys work in the text: the settings of it, the language of the story, and the command that switches marks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.typing_choices import typing_choices

_SMART = "write.smart_quotes"
_COMMAND = "edit.smart_quotes"


class TypingCommands(QObject):
    """Has the editor's keys follow the settings and the story's `lang`."""

    def __init__(self, editor: EditorPane, draft: OpenDraft, settings: SettingsKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._draft = draft
        self._settings = settings
        self._lang = ""
        settings.changed.connect(self._take_setting)
        draft.opened.connect(self._take_language)
        draft.details_changed.connect(self._take_language)
        self._take_setting(_SMART)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {_COMMAND: lambda: self._settings.set(_SMART, not self._settings.settings.switch(_SMART))}

    def connect_window(self, window: MainWindow) -> None:
        """Tick the command while it is on; the window knows its commands by now."""
        action = window.action(_COMMAND)
        action.setChecked(self._settings.settings.switch(_SMART))
        self._settings.changed.connect(lambda _: action.setChecked(self._settings.settings.switch(_SMART)))

    def _take_language(self) -> None:
        lang = self._draft.detail("lang")
        if lang != self._lang:
            self._lang = lang
            self._take_setting(_SMART)

    def _take_setting(self, setting: str) -> None:
        if setting.startswith("write."):
            self._editor.typing.set_choices(typing_choices(self._settings.settings, self._lang))
