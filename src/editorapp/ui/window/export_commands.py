"""The command that hands the story over: the dialog asks, the render worker writes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.ui.dialogs.export_dialog import ExportDialog, ExportFormat
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Export, Exported, ExportTarget, Failed, FormatsOffered

_FIRST_REQUEST = 1_000_000_000
"""The preview counts its requests to the same worker from 1."""


class ExportCommands(QObject):
    """Keeps the formats the render worker offers, and the export that is under way."""

    exported = Signal(object)
    """An Exported: these files have been written."""

    def __init__(
        self,
        client: WorkerClient,
        snapshot: Callable[[], Draft],
        path: Callable[[], Path | None],
        folder: Callable[[], Path],
        notices: Notices,
    ) -> None:
        super().__init__()
        self._client = client
        self._snapshot = snapshot
        self._path = path
        self._folder = folder
        self._notices = notices
        self._formats: Sequence[ExportTarget] = ()
        self._request = _FIRST_REQUEST
        self._dialog: ExportDialog | None = None
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)

    def ask(self, theme: Theme, icons: Icons, window: QWidget) -> None:
        """Open the dialog."""
        if not self._formats:
            self._notices.show_notice("Export is not ready yet. Try again in a moment.")
            return
        draft = self._snapshot()
        rows = [ExportFormat(row.name, row.title, f".{row.extension}", row.hint) for row in self._formats]
        dialog = ExportDialog(rows, theme, icons, window)
        dialog.export_requested.connect(self.export)
        dialog.finished.connect(self._forget)
        dialog.prepare(draft.title, self._folder(), slugify(draft.slug or draft.title) or "story", self._path())
        self._dialog = dialog
        dialog.open()

    def export(self, name: str, target: Path, overwrite: bool) -> None:
        """Write the story in this format."""
        self._request += 1
        path = self._path()
        request = Export(
            self._request, self._snapshot().text, name, str(target), str(path.parent) if path else "", overwrite
        )
        if not self._client.send(request):
            self._fail("The part that writes exports has stopped.", "Restart Suggestions in the Archive menu.")

    def _take(self, message: object) -> None:
        if isinstance(message, FormatsOffered):
            self._formats = message.formats
        elif isinstance(message, Exported) and message.request == self._request:
            if self._dialog:
                self._dialog.set_done(message.files)
            else:
                self._notices.show_notice(f"Saved as {message.files[0]}")
            self.exported.emit(message)
        elif isinstance(message, Failed) and message.request == self._request and self._dialog:
            self._fail(message.what, message.hint)

    def _follow(self, state: str) -> None:
        if state in ("restarting", "stopped") and self._dialog:
            self._fail("The part that writes exports ended unexpectedly.", "Nothing was overwritten. Try again.")

    def _fail(self, what: str, hint: str) -> None:
        if self._dialog:
            self._dialog.set_failed(what, hint)
        else:
            self._notices.show_notice(f"{what} {hint}".strip(), kind="error")

    def _forget(self, _result: int) -> None:
        self._dialog = None
