"""The page in QtWebEngine: one empty page, into which changed blocks are put without a script of the page running.

Imported when the preview is first shown, not at start (see preview.py).
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QMouseEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from editorapp.article.links import is_safe_url
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.page_view import PageBlock, PageView
from editorapp.ui.reading.request_guard import RequestGuard
from editorapp.ui.reading.web_page import PreviewPage, shell_html

_PATIENCE_MS = 20_000
"""For the first page; after a cold start on two busy cores it took 3 s."""
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Not the page's world: its scripts are off, ours may still put blocks in."""


class WebView(PageView):
    """The full preview. `guard` decides about every request; `page` is for printing and for tests."""

    loads_remote_images = True

    def __init__(self, resources: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._theme = theme
        self._blocks: tuple[PageBlock, ...] = ()
        self._on_page: Counter[str] = Counter()
        self._is_loaded = False
        self._crashes = 0
        self._view = QWebEngineView(self)
        self._view.setAcceptDrops(False)
        self._view.setAccessibleName("Preview as published")
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self.setFocusProxy(self._view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._view)
        self.guard, self.page = self._make_page()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.failed.emit("The page did not load in time."))

    def _make_page(self) -> tuple[RequestGuard, PreviewPage]:
        profile = QWebEngineProfile()  # without a name: off the record, nothing is written to disk
        guard = RequestGuard(self._resources, profile)
        profile.setUrlRequestInterceptor(guard)
        page = PreviewPage(profile, self._view)
        profile.setParent(
            self._view
        )  # after the page: children go in this order, and a page must go before its profile
        page.setBackgroundColor(self._theme.color("raised"))
        page.loadFinished.connect(self._finish_loading)
        page.link_clicked.connect(self._report_link, Qt.ConnectionType.QueuedConnection)
        page.anchor_clicked.connect(lambda name: self._call("scrollToId", name))
        page.renderProcessTerminated.connect(self._recover)
        self._view.setPage(page)
        return guard, page

    def open(self, folder: Path | None) -> None:
        """Load the empty page; `loaded` follows."""
        self.guard.folder = folder
        self._blocks = ()
        self._load()

    def show_blocks(self, blocks: Sequence[PageBlock]) -> None:
        """Put in what is new, take out what is gone; what stays is not touched."""
        self._blocks = tuple(blocks)
        if self._is_loaded:
            self._patch()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours in place."""
        self._theme = theme
        self.page.setBackgroundColor(theme.color("raised"))
        if self._is_loaded:
            self._call("setTheme", theme.css_variables())

    def allow_remote_images(self, allowed: bool) -> None:
        """Let photos of other machines through, or no longer."""
        self.guard.remote_images = allowed

    def scroll_to_line(self, line: int) -> None:
        """Bring the block of this source line to a third below the top edge."""
        self._call("scrollToLine", line)

    def ask(self, expression: str, answer: Callable[[Any], None]) -> None:
        """Call `answer` with the value of a JavaScript expression about the page."""
        self.page.runJavaScript(expression, _WORLD, answer)

    def page_widget(self) -> QWidget:
        """The widget that gets the page's mouse and key events."""
        return self._view.focusProxy() or self._view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click asks for the source line under it."""
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            point = event.position() / self._view.zoomFactor()
            self.ask(f"preview.lineAt({point.x()}, {point.y()})", self._report_line)
        return super().eventFilter(watched, event)

    def _load(self) -> None:
        self._is_loaded = False
        self._on_page = Counter()
        base = self.guard.folder or self._resources / "preview"
        self._patience.start()
        self.page.setHtml(shell_html(self._resources, self._theme), QUrl.fromLocalFile(f"{base}/"))

    def _finish_loading(self, ok: bool) -> None:
        if self._is_loaded:
            return  # a refused navigation also reports a load, which failed
        self._patience.stop()
        try:
            script = (self._resources / "preview" / "page.js").read_text(encoding="utf-8")
        except OSError as error:
            ok, script = False, ""
            reason = f"A file of the program is missing: {error.filename}"
        else:
            reason = "The page could not be loaded."
        if not ok:
            self.failed.emit(reason)
            return
        self._is_loaded = True
        self.page.runJavaScript(script, _WORLD)
        self._call("setTheme", self._theme.css_variables())
        self._patch()
        self.page_widget().installEventFilter(self)
        self.loaded.emit()

    def _patch(self) -> None:
        places = [[block.key, block.first_line, block.last_line] for block in self._blocks]
        wanted = Counter(block.key for block in self._blocks)
        missing = wanted - self._on_page  # the same block may stand on a page more than once
        new = {block.key: block.html for block in self._blocks if block.key in missing}
        self._on_page = wanted
        self._call("show", places, new)

    def _call(self, name: str, *arguments: object) -> None:
        given = ", ".join(json.dumps(argument) for argument in arguments)
        self.page.runJavaScript(f"preview.{name}({given})", _WORLD)

    def _report_link(self, url: str) -> None:
        if ":" in url and is_safe_url(url):
            self.link_activated.emit(url)

    def _report_line(self, line: Any) -> None:
        if isinstance(line, int | float) and line >= 0:
            self.line_requested.emit(int(line))

    def _recover(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        """The page's process ended: try once more, then leave it to the simple preview."""
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        self._crashes += 1
        if self._crashes > 1:
            self.failed.emit("The process that draws the page ended twice.")
        else:
            QTimer.singleShot(0, self, self._load)

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = [QWebEnginePage.WebAction.Copy, QWebEnginePage.WebAction.SelectAll]
        if self._view.lastContextMenuRequest().linkUrl().isValid():
            actions.insert(1, QWebEnginePage.WebAction.CopyLinkToClipboard)
        for action in actions:
            menu.addAction(self.page.action(action))
        menu.popup(self._view.mapToGlobal(point))
