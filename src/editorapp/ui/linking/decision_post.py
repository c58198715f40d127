"""Tells the archive worker what the writer decided on suggestions, under the name of the story."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import Decide


class DecisionPost(QObject):
    """Nothing decided is lost: what finds no worker is told to the next one, a story's new name gets all of it."""

    def __init__(
        self, client: WorkerClient, panel: ReadAlsoPanel, name: Callable[[], str], parent: QObject | None = None
    ) -> None:
        """`name` is the story's: where its draft lies, else its id, else ""."""
        super().__init__(parent)
        self._client = client
        self._panel = panel
        self._name = name
        self._known_as = name()
        self._unsent: tuple[Decide, ...] = ()
        panel.decided.connect(lambda article, decision, undo: self._send(Decide(name(), article, decision, undo)))
        client.state_changed.connect(self._follow)

    @property
    def story(self) -> str:
        """The name under which the story's decisions are kept."""
        return self._known_as

    def start_story(self) -> None:
        """Another story is open."""
        self._known_as = self._name()

    def follow_name(self) -> None:
        """Tell again what was decided if the story has another name by now, as after its first save."""
        if self._name() != self._known_as:
            self._known_as = self._name()
            for article, decision in self._panel.shelf.decisions():
                self._send(Decide(self._known_as, article, decision))

    def _send(self, message: Decide) -> None:
        if message.article and not self._client.send(message):
            self._unsent = (*self._unsent, message)

    def _follow(self, state: str) -> None:
        if state == "ready":
            unsent, self._unsent = self._unsent, ()
            for message in unsent:
                self._send(message)
