"""The preview's one web page: an empty shell that never goes anywhere."""

import html
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineNewWindowRequest, QWebEnginePage, QWebEngineProfile, QWebEngineSettings

from editorapp.ui.reading.page_look import PageLook

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
<html data-scheme="{scheme}" style="--page-width: {width}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src file: http: https: data:;
 font-src file: data:; style-src file: 'unsafe-inline'">
<title>Preview</title>
<style id="theme">{variables}</style>
<link rel="stylesheet" href="{base}">
<link rel="stylesheet" class="look" href="{style}">
</head>
<body><main id="story"></main></body>
</html>
"""


def shell_html(resources: Path, look: PageLook) -> str:
    """The page without a story, in this look."""
    base = QUrl.fromLocalFile(str(resources / "preview" / "page.css")).toString()
    return _SHELL.format(
        variables=look.css_variables(),
        base=html.escape(base),
        style=html.escape(style_address(look)),
        scheme=look.scheme,
        width=look.column,
    )


def style_address(look: PageLook) -> str:
    """Where the page finds its theme; another address after each change of the file, so that it is read again."""
    url = QUrl.fromLocalFile(str(look.style.file))
    url.setQuery(f"v={look.style.stamp}")
    return url.toString()


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
        self.settings().setAttribute(_Attribute.PreferCSSMarginsForPrinting, True)  # page numbers stand in them
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
