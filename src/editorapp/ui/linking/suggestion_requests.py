"""Asks the archive worker for suggestions while the story is written, and hands its answers to the panel."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.article.draft import Draft
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArticleShown, Failed, Found, Search, ShowArticle, Suggest, Suggested

PAUSE_MS = 300
"""After the last key: a thought's length, so that the list does not move while a word is being typed."""


@dataclass(frozen=True, slots=True)
class StorySource:
    """How the requests read the story: its draft, its revision, and where the caret is in the body."""

    snapshot: Callable[[], Draft]
    revision: Callable[[], int]
    caret: Callable[[], int | None]


class SuggestionRequests(QObject):
    """The newest request wins: an answer to any other, or to an older story, is dropped."""

    process_changed = Signal(str, str)
    """(text, kind) for the status bar."""
    failed = Signal(object)
    """A Failed that is the answer to something the writer asked for."""

    def __init__(
        self, client: WorkerClient, panel: ReadAlsoPanel, story: StorySource, limit: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._panel = panel
        self._story = story
        self._limit = limit
        self._count = 0
        self._newest: dict[type, int] = {}
        self._lowered = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)
        panel.search_requested.connect(self._search)
        panel.peek_requested.connect(self._peek)
        panel.restart_requested.connect(client.restart)
        panel.lower_bar_requested.connect(self._lower_bar)
        panel.hidden.connect(lambda _suggestion: self.ask_soon())

    def ask_soon(self) -> None:
        """The story has changed: ask once the writer pauses."""
        self._pause.start()

    def ask(self) -> None:
        """Ask now."""
        self._pause.stop()
        draft = self._story.snapshot()
        request = Suggest(
            self._next(Suggest), self._story.revision(), draft.text, self._story.caret(), self._limit,
            self._panel.hidden_ids(), self._lowered,
        )  # fmt: skip
        if self._client.send(request):
            self._panel.set_looking(True)
            self.process_changed.emit("Looking…", "busy")

    def start_story(self) -> None:
        """Another story is open: nothing that was asked for the last one counts."""
        self._lowered = False
        self._panel.start_story()
        self.ask()

    def _search(self, words: str) -> None:
        request = Search(self._next(Search), words, text=self._story.snapshot().text)
        if self._client.send(request):
            self._panel.set_looking(True)

    def _peek(self, article: str) -> None:
        self._client.send(ShowArticle(self._next(ShowArticle), article))

    def _lower_bar(self) -> None:
        self._lowered = True
        self.ask()

    def _next(self, kind: type) -> int:
        self._count += 1
        self._newest[kind] = self._count
        return self._count

    def _take(self, message: object) -> None:
        if isinstance(message, Suggested) and message.request == self._newest.get(Suggest):
            self._show(message)
        elif isinstance(message, Found) and message.request == self._newest.get(Search):
            self._panel.set_found(message)
        elif isinstance(message, ArticleShown) and message.request == self._newest.get(ShowArticle):
            self._panel.show_article(message)
        elif isinstance(message, Failed) and message.request in self._newest.values():
            self._panel.set_looking(False)
            self.process_changed.emit("Suggestions failed", "stopped")
            self.failed.emit(message)

    def _show(self, answer: Suggested) -> None:
        if answer.revision != self._story.revision():
            return  # a key was pressed meanwhile; its own request is on its way
        self._panel.set_suggestions(answer)
        if answer.note == "no-archive":
            self.process_changed.emit("No archive", "none")
        else:
            self.process_changed.emit("Suggestions up to date", "ok")

    def _follow(self, state: str) -> None:
        if state == "restarting":
            self.process_changed.emit("Suggestions restarting…", "busy")
        elif state == "stopped":
            self._panel.set_stopped(self._client.reason)
            self.process_changed.emit("Suggestions stopped", "stopped")
        elif state == "ready":
            self.ask()
