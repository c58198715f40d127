"""The preview's doorkeeper: which requests of the page may be made at all."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from editorapp.ui.reading.image_sources import lies_in

_Kind = QWebEngineUrlRequestInfo.ResourceType


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request but for the page itself, its style and fonts, and photos in the draft's folder.

    What a theme shows of its own lies in `theme_folder`. `refused` are the addresses that were blocked.
    """

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = (resources / "preview", resources / "fonts")
        self.theme_folder: Path | None = None
        self.folder: Path | None = None
        self.remote_images = False
        self.refused: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what is not allowed."""
        if not self._is_allowed(info):
            self.refused.append(info.requestUrl().toString())
            info.block(True)

    def _is_allowed(self, info: QWebEngineUrlRequestInfo) -> bool:
        url, kind = info.requestUrl(), info.resourceType()
        if kind == _Kind.ResourceTypeMainFrame:
            return url.scheme() == "data"  # the shell page, as QWebEnginePage.setHtml loads it
        if kind in (_Kind.ResourceTypeStylesheet, _Kind.ResourceTypeFontResource):
            return _lies_in_one(url, (*self._look, self.theme_folder))
        if kind != _Kind.ResourceTypeImage:
            return False
        if url.isLocalFile():
            return _lies_in_one(url, (self.folder, self.theme_folder))
        return url.scheme() == "data" or (self.remote_images and url.scheme() in ("http", "https"))


def _lies_in_one(url: QUrl, folders: Iterable[Path | None]) -> bool:
    """Whether this is a file of this machine in one of the folders."""
    if not url.isLocalFile() or url.host():
        return False
    file = Path(url.toLocalFile())
    return any(folder is not None and lies_in(file, folder) for folder in folders)
