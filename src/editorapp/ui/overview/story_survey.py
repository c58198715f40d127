"""The latest survey of the story at hand, and the words written since the program was started."""

from PySide6.QtCore import QObject, Signal

from editorapp.article.survey import Survey
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import Surveyed


class StorySurvey(QObject):
    """Takes over what the render worker finds after each pause; no long story is looked through in the window."""

    changed = Signal()
    """`survey` is another one, or there is none any more."""

    def __init__(self, worker: WorkerClient, draft: OpenDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._revision = -1
        self._opened_at = 0
        self._counted: int | None = None
        self._written = 0
        self.survey: Survey | None = None
        worker.received.connect(self._take)
        worker.state_changed.connect(self._follow)
        draft.opened.connect(self._forget)

    @property
    def is_current(self) -> bool:
        """Whether the story has not changed since it was surveyed: offsets can be trusted."""
        return self._revision == self._draft.revision

    @property
    def session_words(self) -> int:
        """Words written since the start: what the stories have grown by in all, at least 0."""
        return max(0, self._written)

    def _take(self, message: object) -> None:
        if not isinstance(message, Surveyed) or not self._opened_at <= message.revision <= self._draft.revision:
            return
        self._revision = message.revision
        self.survey = message.survey
        words = message.survey.counts.words
        if self._counted is not None:
            self._written += words - self._counted
        self._counted = words
        self.changed.emit()

    def _follow(self, state: str) -> None:
        if state == "stopped":  # nobody counts any more, and old counts would be wrong after the next word
            self._drop()

    def _forget(self) -> None:
        self._opened_at = self._draft.revision
        self._counted = None  # what it has now was not written in this minute
        self._drop()

    def _drop(self) -> None:
        self._revision = -1
        self.survey = None
        self.changed.emit()
