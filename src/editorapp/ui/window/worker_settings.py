"""Tells the workers what is set: before anything else, and whenever it changes."""

from PySide6.QtCore import QObject

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.reading.preview_requests import PreviewRequests
from editorapp.ui.window.archive_commands import ArchiveCommands
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workers.protocol import Configure


class WorkerSettings(QObject):
    """Workers read no settings file; how things look is none of their business."""

    def __init__(
        self,
        settings: SettingsKeeper,
        renderer: WorkerClient,
        pages: PreviewRequests,
        archive: ArchiveCommands,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._renderer = renderer
        self._pages = pages
        self._archive = archive
        settings.changed.connect(self._follow)

    def tell(self) -> None:
        """Tell all workers what is set now."""
        self._renderer.send(Configure("", self._settings.settings.values()))
        self._archive.open()

    def _follow(self, setting: str) -> None:
        if not setting.startswith(("look.", "preview.", "spelling.")):
            self.tell()
            self._pages.refresh()
