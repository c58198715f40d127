"""Asks the archive for the words the Story tab offers, and whose a slug is."""

from PySide6.QtCore import QObject, QTimer

from editorapp.ui.details.story_tab import StoryTab
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import Failed, FindSlug, ListVocabulary, SlugFound, VocabularyListed

_LATER_MS = 1_500
"""After an archive was opened: its first suggestions come first."""


class VocabularyRequests(QObject):
    """Without an answer the form works as it is: nothing is offered, and no slug is known to be taken."""

    def __init__(
        self, asking: ArchiveQuestions, tab: StoryTab, draft: OpenDraft, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asking, self._tab, self._draft = asking, tab, draft
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._ask)
        tab.owner_wanted.connect(self._find_owner)

    def refresh(self) -> None:
        """The archive is another one, or has changed."""
        self._later.start()

    def _ask(self) -> None:
        self._asking.ask(ListVocabulary, VocabularyListed, self._tab.offer, _do_without)

    def _find_owner(self, slug: str) -> None:
        draft = self._draft
        folder, own = (str(draft.path.parent), str(draft.path)) if draft.path else ("", "")

        def make(request: int) -> FindSlug:
            return FindSlug(request, slug, draft.detail("id"), draft.detail("url"), folder, own)

        self._asking.ask(make, SlugFound, self._tab.take_owner, _do_without)


def _do_without(_failure: Failed) -> None:
    """The panel says that the archive does not answer; the form need not."""
