"""The command that opens the guide: its files are read, the render worker makes pages of them, a window shows them."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editorapp.errors import UnreadableError
from editorapp.ui.guide.guide_window import GuideWindow
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.web_links import open_link, refuse_link
from editorapp.workers.protocol import Failed, GuideRendered, RenderGuide
from editorapp.workspace.text_files import read_text_file

PAGES = ("user-guide", "handbook", "reference")
"""The files of the guide, without their ending, in the order of the contents."""
_FIRST_REQUEST = 1_500_000_000
"""The preview counts its requests to the same worker from 1, exports from 1,000,000,000, pastes from twice that."""


class GuideCommands(QObject):
    """Holds the guide's window while it is open; its pages are made once."""

    def __init__(
        self, folder: Path, client: WorkerClient, look: LookCommands, notices: Notices, parent: QObject
    ) -> None:
        """`folder` holds the files and their pictures."""
        super().__init__(parent)
        self._folder = folder
        self._client = client
        self._look = look
        self._notices = notices
        self._request = _FIRST_REQUEST
        self._awaited: dict[int, tuple[str, RenderGuide]] = {}
        self._pages: dict[str, GuideRendered] = {}
        self._window: GuideWindow | None = None
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"help.guide": self.open}

    @property
    def window(self) -> GuideWindow | None:
        """The window that is open."""
        return self._window

    def open(self) -> None:
        """Bring the guide up; the first time a moment later, when its pages are made."""
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
        elif len(self._pages) == len(PAGES):
            self._show()
        elif not self._awaited:
            self._ask()

    def close(self) -> None:
        """Close the window, if it is open."""
        if self._window is not None:
            self._window.close()

    def _ask(self) -> None:
        try:
            texts = [read_text_file(self._folder / f"{page}.md").text for page in PAGES]
        except UnreadableError as error:
            self._notices.show_notice(tr_error(error.what, error.hint), kind="error")
            return
        for page, text in zip(PAGES, texts, strict=True):
            self._request += 1
            self._awaited[self._request] = (page, RenderGuide(self._request, text))
        self._send()

    def _send(self) -> None:
        sent = [self._client.send(message) for _page, message in self._awaited.values()]
        if not all(sent):
            self._fail()

    def _take(self, message: object) -> None:
        if isinstance(message, GuideRendered) and message.request in self._awaited:
            page, _asked = self._awaited.pop(message.request)
            self._pages[page] = message
            if not self._awaited:
                self._show()
        elif isinstance(message, Failed) and message.request in self._awaited:
            self._fail()

    def _follow(self, state: str) -> None:
        if state == "restarting":
            self._send()  # what was asked is lost with the worker
        elif state in ("stopped", "ended") and self._awaited:
            self._fail()

    def _fail(self) -> None:
        self._awaited.clear()
        where = str(self._folder / f"{PAGES[0]}.md")
        self._notices.show_notice(
            tr("The guide cannot be shown now. It can be read in {file}.", file=where), kind="error"
        )

    def _show(self) -> None:
        window = GuideWindow(self._folder, self._look.theme, self._look.icons)
        window.show_pages({page: self._pages[page] for page in PAGES})
        window.link_activated.connect(partial(open_link, notices=self._notices))
        window.link_refused.connect(partial(refuse_link, notices=self._notices))
        window.closed.connect(self._forget)
        self._look.theme_changed.connect(window.set_theme)
        self._window = window
        window.show()

    def _forget(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
