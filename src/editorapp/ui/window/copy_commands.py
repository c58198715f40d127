"""The commands that copy the story, or what is selected of it, for other programs: four kinds, made by the worker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

from editorapp.article.draft import Draft
from editorapp.ui.kit.notices import NOTICE_SECONDS, Notices
from editorapp.ui.kit.words import tr, tr_count, tr_error
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Copied, Copy, CopyKind, Failed

BUSY_MS = 400
"""From here on it is said that a copy is being made."""
_FIRST_REQUEST = 3_000_000_000
"""The preview counts its requests to the same worker from 1, exports and pastes from billions of their own."""
_NO_WORKER = ("The part that makes copies has stopped.", "Choose Restart Suggestions in the Archive menu.")
_LOST = ("The part that makes copies ended unexpectedly.", "Nothing was copied. Try again.")
_KINDS: Mapping[str, CopyKind] = MappingProxyType(
    {
        "edit.copy_rich": "rich",
        "edit.copy_html": "html",
        "edit.copy_md": "markdown",
        "edit.copy_wp": "wordpress-blocks",
    }
)


@dataclass(frozen=True, slots=True)
class CopySource:
    """What is copied: the draft, and where in its body the selection starts and ends (equal: nothing is selected).

    `failed_checks` says in a line what must be mended before publishing, "" for nothing.
    """

    snapshot: Callable[[], Draft]
    selection: Callable[[], tuple[int, int]]
    failed_checks: Callable[[], str]


class CopyCommands(QObject):
    """Asks for one copy at a time: a newer wish takes the place of the one before, also of something else copied."""

    def __init__(
        self,
        client: WorkerClient,
        source: CopySource,
        clipboard: QClipboard,
        notices: Notices,
        show_checks: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._source = source
        self._clipboard = clipboard
        self._notices = notices
        self._show_checks = show_checks
        self._request = _FIRST_REQUEST
        self._wish: Copy | None = None
        """What is awaited."""
        self._placed = ""
        """What the last copy has put there as plain text."""
        self._busy = QTimer(self, singleShot=True, interval=BUSY_MS)
        self._busy.timeout.connect(lambda: notices.show_notice(tr("Copying…")))
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)
        clipboard.dataChanged.connect(self._note_other)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {command: partial(self.copy, kind) for command, kind in _KINDS.items()}

    def copy(self, kind: CopyKind) -> None:
        """Copy what is selected, else the story; a notice says what came of it."""
        self._ask(kind, *self._source.selection())

    def copy_whole(self, kind: CopyKind) -> None:
        """Copy the story, whatever is selected in it."""
        self._ask(kind, 0, 0)

    def _ask(self, kind: CopyKind, start: int, end: int) -> None:
        self._request += 1
        wish = Copy(self._request, self._source.snapshot().text, kind, start, end)
        if self._client.send(wish):
            self._wish = wish
            self._busy.start()
        else:
            self._wish = None
            self._notices.show_notice(tr_error(*_NO_WORKER), kind="error")

    def _take(self, message: object) -> None:
        wish = self._wish
        if wish is None or not isinstance(message, Copied | Failed) or message.request != wish.request:
            return
        self._settle()
        if isinstance(message, Failed):
            self._notices.show_notice(tr_error(message.what, message.hint), kind="error")
            return
        data = QMimeData()
        data.setText(message.plain)
        if message.html:
            data.setHtml(message.html)
        self._placed = message.plain
        self._clipboard.setMimeData(data)
        self._say(wish, message)

    def _say(self, wish: Copy, copied: Copied) -> None:
        failed = self._source.failed_checks()
        said = [_copied(wish.kind, is_part=wish.start != wish.end), failed, *_left_out(copied)]
        words = " · ".join(part for part in said if part)
        if failed:
            self._notices.show_notice(words, tr("Show"), self._show_checks, seconds=2 * NOTICE_SECONDS)
        else:
            self._notices.show_notice(words)

    def _follow(self, state: str) -> None:
        if state in ("restarting", "stopped", "ended") and self._wish is not None:
            self._settle()
            self._notices.show_notice(tr_error(*_LOST), kind="error")

    def _note_other(self) -> None:
        """What the person has copied since is what they want to paste."""
        if self._wish is None:
            return
        if self._clipboard.ownsClipboard() and self._clipboard.text() == self._placed:
            return  # Windows tells of our own copies too, some time after them
        self._settle()
        self._notices.show_notice(tr("Something else was copied meanwhile, so the story was not."))

    def _settle(self) -> None:
        self._wish = None
        self._busy.stop()


def _copied(kind: CopyKind, *, is_part: bool) -> str:
    if kind == "rich":
        return tr("Copied the selection as rich text") if is_part else tr("Copied as rich text")
    if kind == "html":
        return tr("Copied the selection as HTML") if is_part else tr("Copied as HTML")
    if kind == "markdown":
        return tr("Copied the selection as Markdown") if is_part else tr("Copied as Markdown")
    return tr("Copied the selection as WordPress blocks") if is_part else tr("Copied as WordPress blocks")


def _left_out(copied: Copied) -> list[str]:
    """What stayed behind, each as a line."""
    found = []
    if copied.photos:
        found.append(tr_count("{n} photo could not go along", "{n} photos could not go along", copied.photos))
    if copied.notes:
        found.append(tr_count("{n} private note stayed behind", "{n} private notes stayed behind", copied.notes))
    return found
