"""The page in QtWebEngine: one empty page, into which changed blocks are put without a script of the page running.

Imported when the preview is first shown, not at start (see preview.py).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWebEngineCore import QWebEngineFindTextResult, QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from editorapp.article.links import is_safe_url
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.css_check import Declaration
from editorapp.ui.reading.page_changes import difference
from editorapp.ui.reading.page_look import PHONE_WIDTH, PageLook
from editorapp.ui.reading.page_view import PageBlock, PageView
from editorapp.ui.reading.request_guard import RequestGuard
from editorapp.ui.reading.web_engine import give_way
from editorapp.ui.reading.web_page import PreviewPage, shell_html, style_address
from editorapp.ui.reading.web_reader import WebReader
from editorapp.ui.reading.web_script import PageScript
from editorapp.workspace.pdf_photos import without_photo_notes

_PATIENCE_MS = 20_000
"""For the first page; after a cold start on two busy cores it took 3 s."""
_NO_LIMIT = 16_777_215
"""QWIDGETSIZE_MAX, which PySide6 does not offer."""


class WebView(PageView):
    """The full preview. `guard` decides about every request; `page` is for tests."""

    is_full = True

    def __init__(self, resources: Path, look: PageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._look = look
        self._blocks: tuple[PageBlock, ...] = ()
        self._on_page: tuple[PageBlock, ...] = ()
        self._is_loaded = False
        self._crashes = 0
        self._view = QWebEngineView(self)
        self._view.setAcceptDrops(False)
        self._view.setAccessibleName(tr("Preview as published"))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._open_menu)
        self.setFocusProxy(self._view)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addStretch(0)  # the margins get only what the page cannot take
        columns.addWidget(self._view, 1)
        columns.addStretch(0)
        self.guard, self.page = self._make_page()
        self._script = PageScript(self.page, self)
        self._reader = WebReader(self._view, self._script, self)
        self._reader.touched.connect(self.touched)
        self._reader.place_moved.connect(self.place_moved)
        self._reader.spot_requested.connect(self.spot_requested)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.failed.emit(tr("The page did not load in time.")))
        self._wear()

    def _make_page(self) -> tuple[RequestGuard, PreviewPage]:
        profile = QWebEngineProfile()  # without a name: off the record, nothing is written to disk
        guard = RequestGuard(self._resources, profile)
        profile.setUrlRequestInterceptor(guard)
        page = PreviewPage(profile, self._view)
        # After the page: children go in this order, and a page must go before its profile.
        profile.setParent(self._view)
        page.loadFinished.connect(self._finish_loading)
        page.link_clicked.connect(self._report_link, Qt.ConnectionType.QueuedConnection)
        page.anchor_clicked.connect(lambda name: self._script.call("scrollToId", name))
        page.linkHovered.connect(self.link_hovered)
        page.findTextFinished.connect(self._report_found)
        page.renderProcessTerminated.connect(self._recover)
        page.renderProcessPidChanged.connect(give_way)
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

    def set_look(self, look: PageLook) -> None:
        """Change colours, theme and width in place."""
        self._look = look
        self._wear()

    def allow_remote_images(self, allowed: bool) -> None:
        """Let photos of other machines through, or no longer."""
        self.guard.remote_images = allowed

    def scroll_to_line(self, line: float) -> None:
        """Bring this source line to a third below the top edge."""
        self._script.call("scrollToLine", line)

    def reveal_line(self, line: float) -> None:
        """The same, unless the line can be seen well already."""
        self._script.call("revealLine", line)

    def show_place(self, place: float) -> None:
        """Scroll until this is the place shown."""
        self._script.call("showPlace", place)

    def find_words(self, words: str, backward: bool = False) -> None:
        """Mark all matches and go to the next one, or the one before."""
        flag = QWebEnginePage.FindFlag.FindBackward if backward else QWebEnginePage.FindFlag(0)
        self.page.findText(words, flag)

    def find_unknown(self, declarations: Sequence[Declaration], then: Callable[[int], None]) -> None:
        """Ask the browser itself."""

        def take(number: Any) -> None:
            if isinstance(number, int | float):
                then(int(number))

        asked = [[declaration.name, declaration.value] for declaration in declarations]
        self._script.ask("unknownDeclaration", asked, then=take)

    def when_complete(self, then: Callable[[bool], None]) -> None:
        """Ask until photos and fonts are there."""
        self._script.wait_for("isComplete", then)

    def write_pdf(self, layout: QPageLayout, then: Callable[[bytes], None]) -> None:
        """Have Chromium make the PDF."""

        def hand_over(data: QByteArray) -> None:
            self._whiten(False)
            then(without_photo_notes(bytes(data.data())))

        self._whiten(True)
        self.page.printToPdf(hand_over, layout)

    def print_on(self, printer: QPrinter, then: Callable[[bool], None]) -> None:
        """Have Chromium print."""

        def tell(printed: bool) -> None:
            self._whiten(False)
            then(printed)

        self._whiten(True)
        self._view.printFinished.connect(tell, Qt.ConnectionType.SingleShotConnection)
        self._view.print(printer)

    def ask(self, expression: str, answer: Callable[[Any], None]) -> None:
        """Call `answer` with the value of a JavaScript expression about the page."""
        self._script.evaluate(expression, answer)

    def page_widget(self) -> QWidget:
        """The widget that gets the page's mouse and key events."""
        return self._view.focusProxy() or self._view

    def _whiten(self, printing: bool) -> None:
        """The margins of printed pages have the colour behind the page."""
        self.page.setBackgroundColor(QColor("white") if printing else self._look.colors.color("raised"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The edges of a phone."""
        if self._look.width == "phone":
            painter = QPainter(self)
            edge, page = self._look.colors.color("line"), self._view.geometry()
            for left in (page.left() - 1, page.right() + 1):
                painter.fillRect(left, page.top(), 1, page.height(), edge)
            painter.end()

    def _load(self) -> None:
        self._is_loaded = False
        self._on_page = ()
        base = self.guard.folder or self._resources / "preview"
        self._patience.start()
        self.page.setHtml(shell_html(self._resources, self._look), QUrl.fromLocalFile(f"{base}/"))

    def _finish_loading(self, ok: bool) -> None:
        if self._is_loaded:
            return  # a refused navigation also reports a load, which failed
        self._patience.stop()
        try:
            script = (self._resources / "preview" / "page.js").read_text(encoding="utf-8")
        except OSError as error:
            self.failed.emit(tr("A file of the program is missing: {name}", name=error.filename))
            return
        if not ok:
            self.failed.emit(tr("The page could not be loaded."))
            return
        self._is_loaded = True
        give_way(self.page.renderProcessPid())  # again: it has more threads by now
        self._script.run(script)
        self._wear()
        self._patch()
        self._reader.start()
        self.loaded.emit()

    def _open_menu(self, point: QPoint) -> None:
        menu = _page_menu(self._view)
        self.menu_opening.emit(menu)
        menu.popup(self._view.mapToGlobal(point))

    def _wear(self) -> None:
        look = self._look
        self.guard.theme_folder = look.style.file.parent
        self._view.setMaximumWidth(PHONE_WIDTH if look.width == "phone" else _NO_LIMIT)
        self._whiten(False)
        self.update()
        self._view.setZoomFactor(look.colors.scale)
        if self._is_loaded:
            worn = {
                "css": look.css_variables(),
                "href": style_address(look),
                "scheme": look.scheme,
                "width": look.column,
            }
            self._script.call("wear", worn)

    def _patch(self) -> None:
        """Send only what is new: a long story has thousands of blocks, and both sides would go through all of them."""
        old, self._on_page = self._on_page, self._blocks
        above, blocks, below, moved = difference(old, self._blocks)
        places = [[block.key, block.first_line, block.last_line, block.rows] for block in blocks]
        there = Counter(block.key for block in old[above : len(old) - below])
        missing = Counter(block.key for block in blocks) - there  # the same block may be there more than once
        new = {block.key: block.html for block in blocks if block.key in missing}
        self._script.call("show", above, places, below, moved, new)

    def _report_link(self, url: str) -> None:
        if ":" in url and is_safe_url(url):
            self.link_activated.emit(url)
        else:
            self.link_refused.emit(url)

    def _report_found(self, result: QWebEngineFindTextResult) -> None:
        self.found.emit(result.activeMatch(), result.numberOfMatches())

    def _recover(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        """The page's process ended: try once more, then leave it to the simple preview."""
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        self._crashes += 1
        if self._crashes > 1:
            self.failed.emit(tr("The process that draws the page ended twice."))
        else:
            QTimer.singleShot(0, self, self._load)


def _page_menu(view: QWebEngineView) -> QMenu:
    """Copy, the link's address, select all: what a reader can do with a page."""
    page = view.page()
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    actions = [QWebEnginePage.WebAction.Copy, QWebEnginePage.WebAction.SelectAll]
    if view.lastContextMenuRequest().linkUrl().isValid():
        actions.insert(1, QWebEnginePage.WebAction.CopyLinkToClipboard)
    for action in actions:
        menu.addAction(page.action(action))
    return menu
