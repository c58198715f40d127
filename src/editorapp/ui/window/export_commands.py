"""The command that hands the story over: the dialog asks, the render worker writes."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.ui.dialogs.export_dialog import ExportDialog
from editorapp.ui.dialogs.format_cards import ExportFormat
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_error, tr_message
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workers.protocol import Export, Exported, ExportTarget, Failed, FormatsOffered
from editorapp.workspace.paths import shown

_PDF = "pdf"
_FIRST_REQUEST = 1_000_000_000
"""The preview counts its requests to the same worker from 1."""
_NO_WORKER = ("The part that writes exports has stopped.", "Choose Restart Suggestions in the Archive menu.")
_OWN_PHOTO = re.compile(r"!\[[^\]\n]{0,400}\](?:\[|\(\s{0,4}<?(?!https?:|//))|<img\b", re.IGNORECASE)
"""What may be a photo that lies with the story; exactly which do, the worker finds out."""
_LOST = ("The part that writes exports ended unexpectedly.", "Nothing was overwritten. Try again.")


@dataclass(frozen=True, slots=True)
class ExportSource:
    """What is exported: the draft, the file it lies in (None: none yet), and the folder to propose."""

    snapshot: Callable[[], Draft]
    path: Callable[[], Path | None]
    folder: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class ExportDefaults:
    """What the dialog proposes: a format's name, "" for the one used last, and whether photo files go along."""

    format: str = ""
    photos: bool = False


class ExportCommands(QObject):
    """Keeps the formats the render worker offers, and the export that is under way."""

    exported = Signal(object)
    """An Exported: these files have been written."""
    pdf_requested = Signal(object)
    """The story shall be drawn as PDF at this Path, which may be replaced; the worker has no pages."""
    copy_requested = Signal(str)
    """The person would rather copy the story: the kind."""
    checks_requested = Signal()
    """The person wants to see what the checks found."""

    def __init__(
        self,
        client: WorkerClient,
        source: ExportSource,
        notices: Notices,
        failed_checks: Callable[[], str] = lambda: "",
        parent: QObject | None = None,
        defaults: Callable[[], ExportDefaults] = ExportDefaults,
    ) -> None:
        """`failed_checks` says in a line what must be mended before publishing, "" for nothing."""
        super().__init__(parent)
        self._client = client
        self._source = source
        self._notices = notices
        self._failed_checks = failed_checks
        self._defaults = defaults
        self._last = ""
        """The format used last."""
        self._formats: Sequence[ExportTarget] = ()
        self._request = _FIRST_REQUEST
        self._is_awaited = False
        self._dialog: ExportDialog | None = None
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)

    def ask(self, dialogs: WindowDialogs) -> None:
        """Open the dialog."""
        if not self._formats:
            self._notices.show_notice(tr("Export is not ready yet. Try again in a moment."))
            return
        draft = self._source.snapshot()
        dialog = ExportDialog([_offered(row) for row in self._formats], dialogs.theme, dialogs.icons, dialogs.window)
        dialog.export_requested.connect(self.export)
        dialog.copy_requested.connect(self.copy_requested)
        dialog.checks_requested.connect(self.checks_requested)
        dialog.finished.connect(self._forget_dialog)
        defaults = self._defaults()
        dialog.formats.choose(defaults.format or self._last)
        dialog.photos.setChecked(defaults.photos)
        stem = slugify(draft.slug) or slugify(draft.title) or "story"
        folder, path = self._source.folder(), self._source.path()
        dialog.prepare(draft.title, folder, stem, path, has_photos=_has_own_photos(draft))
        self._dialog = dialog
        self.show_checks()
        dialogs.open(dialog)

    def show_checks(self) -> None:
        """The checks have something new to say, which the dialog shows while it is open."""
        if self._dialog:
            self._dialog.set_failed_checks(self._failed_checks())

    def export(self, name: str, target: Path, overwrite: bool) -> None:
        """Write the story in this format; `exported` or an error on screen follows, for PDF `pdf_requested`."""
        self._last = name
        if name == _PDF:
            if self._dialog:
                self._dialog.accept()
            self.pdf_requested.emit(target)
            return
        self._request += 1
        path = self._source.path()
        folder = str(path.parent) if path else ""
        text = self._source.snapshot().text
        self._is_awaited = self._client.send(Export(self._request, text, name, str(target), folder, overwrite))
        if not self._is_awaited:
            self._fail(*_NO_WORKER)

    def _take(self, message: object) -> None:
        if isinstance(message, FormatsOffered):
            self._formats = message.formats
        elif isinstance(message, Exported) and message.request == self._request:
            self._is_awaited = False
            notes = [tr_message(note) for note in message.notes]
            if self._dialog:
                self._dialog.set_done(message.files, notes)
            else:
                said = tr("Saved as {file}", file=", ".join(map(shown, message.files)))
                self._notices.show_notice("\n".join((said, *notes)))
            self.exported.emit(message)
        elif isinstance(message, Failed) and message.request == self._request:
            self._is_awaited = False
            self._fail(message.what, message.hint)

    def _follow(self, state: str) -> None:
        if state in ("restarting", "stopped", "ended") and self._is_awaited:
            self._is_awaited = False
            self._fail(*_LOST)

    def _fail(self, what: str, hint: str) -> None:
        if self._dialog:
            self._dialog.set_failed(what, hint)
        else:
            self._notices.show_notice(tr_error(what, hint), kind="error")

    def _forget_dialog(self, _result: int) -> None:
        self._dialog = None


def _offered(row: ExportTarget) -> ExportFormat:
    extension = "" if row.is_folder else f".{row.extension}"
    return ExportFormat(row.name, row.title, extension, row.hint, row.is_folder, row.has_photos)


def _has_own_photos(draft: Draft) -> bool:
    lead = draft.lead_image
    is_own = lead is not None and not lead.src.startswith(("http://", "https://", "//"))
    return is_own or _OWN_PHOTO.search(draft.body) is not None
