"""The preview's one web page: an empty shell that never goes anywhere."""

import html
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineNewWindowRequest, QWebEnginePage, QWebEngineProfile, QWebEngineSettings

from editorapp.ui.kit.theme import Theme

_Attribute = QWebEngineSettings.WebAttribute
_SWITCHED_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.LocalStorageEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.Accelerated2dCanvasEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.FocusOnNavigationEnabled,
    _Attribute.DnsPrefetchEnabled,
)

_SHELL = """\
<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src file: http: https:; font-src file:;
 style-src file: 'unsafe-inline'">
<title>Preview</title>
<style id="theme">{variables}</style>
<link rel="stylesheet" href="{style}">
</head>
<body><main id="story"></main></body>
</html>
"""


def shell_html(resources: Path, theme: Theme) -> str:
    """The page without a story, in this theme."""
    style = QUrl.fromLocalFile(str(resources / "preview" / "newsroom.css")).toString()
    return _SHELL.format(variables=theme.css_variables(), style=html.escape(style))


class PreviewPage(QWebEnginePage):
    """Loads what it is given with `setHtml`, and reports links instead of following them."""

    link_clicked = Signal(str)
    """An address outside the page."""
    anchor_clicked = Signal(str)
    """The id of a place in the page."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        for attribute in _SWITCHED_OFF:
            self.settings().setAttribute(attribute, False)
        # The page is a local file for Chromium, which would block photos that the writer has asked for; whether a
        # request may be made is decided by RequestGuard alone.
        self.settings().setAttribute(_Attribute.LocalContentCanAccessRemoteUrls, True)
        self.newWindowRequested.connect(self._report_new_window)

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, _main: bool) -> bool:
        """Let only the shell itself in."""
        target = QUrl(url)
        if kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self._report(target)
        return kind == QWebEnginePage.NavigationType.NavigationTypeTyped and target.scheme() == "data"

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """Say nothing: the page's blocked scripts and images are no news for the person."""

    def _report_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        self._report(request.requestedUrl())

    def _report(self, url: QUrl) -> None:
        if url.hasFragment() and url.toString().partition("#")[0] == self.url().toString().partition("#")[0]:
            self.anchor_clicked.emit(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))
        else:
            self.link_clicked.emit(url.toString())
