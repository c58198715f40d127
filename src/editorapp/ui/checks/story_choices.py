"""What is ignored and ticked in the story at hand; kept with its path for the next time."""

from PySide6.QtCore import QObject, Signal

from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.story_checks import Choices, StoryChecksFile


class StoryChoices(QObject):
    """Follows the draft from story to story. A story without a file keeps its choices until it has one."""

    changed = Signal()

    def __init__(self, draft: OpenDraft, file: StoryChecksFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._file = file
        self._unsaved: dict[str, Choices] = {}
        self.choices = Choices()
        draft.opened.connect(self._follow)
        draft.path_changed.connect(self._keep)
        self._follow()

    def ignore(self, key: str) -> None:
        """Leave this finding out from now on."""
        self._put(Choices(self.choices.ignored | {key}, self.choices.ticked))

    def ignore_nothing(self) -> None:
        """Show all findings again."""
        self._put(Choices(frozenset(), self.choices.ticked))

    def toggle(self, tick: str) -> None:
        """Tick a box, or take the tick away."""
        self._put(Choices(self.choices.ignored, self.choices.ticked ^ {tick}))

    def _put(self, choices: Choices) -> None:
        self.choices = choices
        path = self._draft.path
        if path is None:
            self._unsaved[self._draft.state.notes.key] = choices
        else:
            self._file.put(path, choices)
        self.changed.emit()

    def _follow(self) -> None:
        path, key = self._draft.path, self._draft.state.notes.key
        self.choices = self._unsaved.get(key, Choices()) if path is None else self._file.choices(path)
        self.changed.emit()

    def _keep(self) -> None:
        """The story has been saved, perhaps for the first time or under another name: its choices go with it."""
        self._unsaved.pop(self._draft.state.notes.key, None)
        if self._draft.path is not None and self.choices != Choices():
            self._file.put(self._draft.path, self.choices)
