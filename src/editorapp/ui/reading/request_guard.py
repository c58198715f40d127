"""The preview's doorkeeper: which requests of the page may be made at all."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from editorapp.ui.reading.image_sources import lies_in

_Kind = QWebEngineUrlRequestInfo.ResourceType


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request but for the page itself, its style and fonts, and photos in the draft's folder.

    `refused` are the addresses that were blocked.
    """

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = (resources / "preview", resources / "fonts")
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
        if kind in (_Kind.ResourceTypeStylesheet, _Kind.ResourceTypeFontResource) and url.isLocalFile():
            return any(lies_in(Path(url.toLocalFile()), folder) for folder in self._look)
        if kind != _Kind.ResourceTypeImage:
            return False
        if url.isLocalFile():
            return not url.host() and self.folder is not None and lies_in(Path(url.toLocalFile()), self.folder)
        return self.remote_images and url.scheme() in ("http", "https")
