"""Tells the archive worker what the writer decided on suggestions, under the key of the story."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import Decide, KnowStory


class DecisionPost(QObject):
    """Nothing decided is lost: what finds no worker is told to the next one."""

    def __init__(
        self,
        client: WorkerClient,
        panel: ReadAlsoPanel,
        name: Callable[[], str],
        former: Callable[[], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        """`name` is the story's own key; `former` are the names that earlier versions of the program gave it."""
        super().__init__(parent)
        self._client = client
        self._name = name
        self._former = former
        self._unsent: tuple[Decide | KnowStory, ...] = ()
        panel.decided.connect(lambda article, decision, undo: self._decide(Decide(name(), article, decision, undo)))
        client.state_changed.connect(self._follow)

    @property
    def story(self) -> str:
        """The name under which the story's decisions are kept."""
        return self._name()

    def take_over(self) -> None:
        """Another story or archive is open: what was decided under the story's former names is its own."""
        former = tuple(name for name in self._former() if name)
        if former and self._name():
            self._client.send(KnowStory(self._name(), former))  # asked again when there is a worker

    def share(self, story: str, other: str) -> None:
        """Another story, left behind in a file of its own, begins with what `story` hides and pins."""
        self._send(KnowStory(other, (story,), copies=True))

    def _decide(self, message: Decide) -> None:
        if message.article:
            self._send(message)

    def _send(self, message: Decide | KnowStory) -> None:
        if not self._client.send(message):
            self._unsent = (*self._unsent, message)

    def _follow(self, state: str) -> None:
        if state == "ready":
            unsent, self._unsent = self._unsent, ()
            for message in unsent:
                self._send(message)
