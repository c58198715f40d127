"""Knows whether the archive has the story at hand, by its id: then it is updated, not marked as published."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import Failed, PlanPublishing, PublishingPlanned


class PublishedWatch(QObject):
    """Asks when the story or its id changes, and when the archive does; a story without an id was never published."""

    changed = Signal(bool)
    """Whether the archive has the story at hand."""

    def __init__(
        self, draft: OpenDraft, asking: ArchiveQuestions, archive: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._asking = asking
        self._archive = archive
        self._asked: str | None = None
        self._is_known = False
        draft.opened.connect(self._look)
        draft.details_changed.connect(self._look)

    @property
    def is_known(self) -> bool:
        """Whether the archive has the story at hand, as far as is known."""
        return self._is_known

    def refresh(self) -> None:
        """The archive is another, or has changed."""
        self._asked = None
        self._look()

    def _look(self) -> None:
        name = self._draft.detail("id")
        if name == self._asked:
            return
        self._asked = name
        if not name:
            self._note(is_known=False)
            return
        folder, text = str(self._archive()), self._draft.snapshot().text
        self._asking.ask(
            lambda number: PlanPublishing(number, folder, text),
            PublishingPlanned,
            lambda plan: self._take(name, plan),
            self._fail,
        )

    def _take(self, name: str, plan: PublishingPlanned) -> None:
        if name == self._asked:
            self._note(is_known=plan.known is not None and plan.is_same)

    def _fail(self, _failure: Failed) -> None:
        """The archive cannot be asked now; it is asked again when it is opened."""
        self._asked = None

    def _note(self, *, is_known: bool) -> None:
        if is_known != self._is_known:
            self._is_known = is_known
            self.changed.emit(is_known)
