"""Asks the archive worker for suggestions while the story is written, and hands its answers to the panel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.article.draft import Draft
from editorapp.ui.kit.words import tr_error
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.decision_post import DecisionPost
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import (
    ArticleShown,
    Failed,
    FindOlder,
    Found,
    OlderFound,
    Search,
    ShowArticle,
    Suggest,
    Suggested,
)

PAUSE_MS = 300
"""After the last key: a thought's length, so that the list does not move while a word is being typed."""
SLOW_MS = 400
"""An answer that takes longer is waited for in words; a state that flickered at each pause would be no news."""


@dataclass(frozen=True, slots=True)
class StorySource:
    """How the requests read the story: its draft, its revision, where the caret is in the body, and its name.

    The name is the draft's own key; the `former` ones are those that decisions were kept under before there was one.
    """

    snapshot: Callable[[], Draft]
    revision: Callable[[], int]
    caret: Callable[[], int | None]
    name: Callable[[], str]
    former: Callable[[], Sequence[str]] = lambda: ()


@dataclass(frozen=True, slots=True)
class ProcessState:
    """How something stands that goes on beside the writing, in words and as one of four icons."""

    text: str
    kind: Literal["ok", "busy", "stopped", "none"]


UP_TO_DATE = ProcessState("Suggestions up to date", "ok")
LOOKING = ProcessState("Looking…", "busy")
RESTARTING = ProcessState("Suggestions restarting…", "busy")
FAILED = ProcessState("Suggestions failed", "stopped")
STOPPED = ProcessState("Suggestions stopped", "stopped")
NO_ARCHIVE = ProcessState("No archive", "none")


class SuggestionRequests(QObject):
    """The newest request wins: an answer to any other, or to an older story, is dropped."""

    process_changed = Signal(object)
    """The ProcessState of suggestions."""
    failed = Signal(object)
    """A Failed that the writer must be told of."""

    def __init__(
        self,
        client: WorkerClient,
        panel: ReadAlsoPanel,
        story: StorySource,
        limit: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._panel = panel
        self._story = story
        self._limit = limit
        self._count = 0
        self._newest: dict[type, int] = {}
        self._words = ""
        """Of a search that has no answer yet."""
        self._peeked = ""
        """The article of a look that has no answer yet."""
        self._text_changed = False
        self._asked_paragraph = 0
        self._older_revision = -1
        """For which the older stories were asked last."""
        self._is_failing = False
        self.decisions = DecisionPost(client, panel, story.name, story.former, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask_if_new)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(lambda: self.process_changed.emit(LOOKING))
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)
        panel.search_requested.connect(self._search)
        panel.search_cleared.connect(self._end_search)
        panel.peek_requested.connect(self._peek)
        panel.restart_requested.connect(client.restart)
        panel.wishes_changed.connect(self.ask)
        panel.older.opened.connect(self._find_older)
        panel.hidden.connect(self.ask_soon)

    def ask_soon(self) -> None:
        """The story has changed: ask once the writer pauses."""
        self._text_changed = True
        self._pause.start()

    def follow_caret(self) -> None:
        """The caret has moved: with suggestions for its paragraph, ask once it rests in another one."""
        if self._panel.wishes.scope == "paragraph":
            self._pause.start()

    def ask(self) -> None:
        """Ask now."""
        self._pause.stop()
        self._text_changed = False
        self._asked_paragraph = self._paragraph()
        wishes = self._panel.wishes
        request = Suggest(
            self._next(Suggest),
            self._story.revision(),
            self._story.snapshot().text,
            self._story.caret(),
            self._limit(),
            self._panel.shelf.hidden,
            wishes.lowered,
            wishes.scope,
            self.decisions.story,
            wishes.filter.sections,
            wishes.filter.languages,
            wishes.filter.days,
            wishes.filter.closeness.strength,
        )
        if self._panel.older.is_open:
            self._find_older()
        if self._client.send(request):
            self._panel.set_looking(True)
            if not self._patience.isActive():
                self._patience.start()

    def archive_opened(self) -> None:
        """Another archive answers, or the same one anew: ask it, also for the search that the last one left open."""
        self._older_revision = -1
        self.decisions.take_over()
        self.ask()
        if self._words:
            self._search(self._words)
        if self._peeked:
            self._peek(self._peeked)

    def start_story(self) -> None:
        """Another story is open: nothing that was asked for the last one counts."""
        self._newest.clear()
        self._words = self._peeked = ""
        self._older_revision = -1
        self._panel.start_story()
        self.decisions.take_over()
        self.ask()

    def _search(self, words: str) -> None:
        self._words = words
        if self._client.send(Search(self._next(Search), words, text=self._story.snapshot().text)):
            self._panel.set_looking(True)

    def _end_search(self) -> None:
        self._words = ""
        self._newest.pop(Search, None)

    def _peek(self, article: str) -> None:
        self._peeked = article
        self._client.send(ShowArticle(self._next(ShowArticle), article))

    def _ask_if_new(self) -> None:
        if self._text_changed or self._paragraph() != self._asked_paragraph:
            self.ask()

    def _paragraph(self) -> int:
        """Where the caret's paragraph begins, as near as blank lines tell."""
        return self._story.snapshot().body.rfind("\n\n", 0, self._story.caret() or 0)

    def _find_older(self) -> None:
        revision = self._story.revision()
        if revision == self._older_revision:
            return
        if self._client.send(FindOlder(self._next(FindOlder), revision, self._story.snapshot().text)):
            self._older_revision = revision
            self._panel.older.set_looking()

    def _next(self, kind: type) -> int:
        self._count += 1
        self._newest[kind] = self._count
        return self._count

    def _is_newest(self, kind: type, message: Suggested | Found | OlderFound | ArticleShown | Failed) -> bool:
        return message.request == self._newest.get(kind)

    def _take(self, message: object) -> None:
        if isinstance(message, Suggested) and self._is_newest(Suggest, message):
            self._show(message)
        elif isinstance(message, Found) and self._is_newest(Search, message):
            self._words = ""
            self._panel.set_found(message)
        elif isinstance(message, OlderFound) and self._is_newest(FindOlder, message):
            if message.revision == self._story.revision():
                self._panel.older.show_stories(message.stories)
        elif isinstance(message, ArticleShown) and self._is_newest(ShowArticle, message):
            self._peeked = ""
            self._panel.show_article(message)
        elif isinstance(message, Failed) and message.request:
            self._take_failure(message)

    def _show(self, answer: Suggested) -> None:
        if answer.revision != self._story.revision():
            return  # a key was pressed meanwhile; its own request is on its way
        self._is_failing = False
        self._panel.set_suggestions(answer)
        self._settle(NO_ARCHIVE if answer.note == "no-archive" else UP_TO_DATE)

    def _take_failure(self, failure: Failed) -> None:
        if self._is_newest(Suggest, failure):
            self._settle(FAILED)
            self._panel.set_looking(False)
            if not self._is_failing:  # else it would be said again at each pause
                self._is_failing = True
                self.failed.emit(failure)
        elif self._is_newest(FindOlder, failure):
            self._older_revision = -1
            self._panel.older.show_failure(tr_error(failure.what, failure.hint))
        elif self._is_newest(Search, failure) or self._is_newest(ShowArticle, failure):
            self._words = self._peeked = ""
            self._panel.set_looking(False)
            self.failed.emit(failure)

    def _settle(self, state: ProcessState) -> None:
        self._patience.stop()
        self.process_changed.emit(state)

    def _follow(self, state: str) -> None:
        self._older_revision = -1  # what the last worker was asked gets no answer
        if state == "restarting":
            self._panel.set_looking(False)
            self._settle(RESTARTING)
        elif state == "stopped":
            self._panel.set_stopped(self._client.reason)
            self._settle(STOPPED)
