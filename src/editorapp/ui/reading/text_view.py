"""The page in a QTextBrowser: what stands in where the web engine cannot start."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPaintEvent,
    QPdfWriter,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from editorapp.article.links import is_safe_url
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.image_sources import lies_in
from editorapp.ui.reading.page_look import PHONE_WIDTH, PageLook
from editorapp.ui.reading.page_pointer import PagePointer
from editorapp.ui.reading.page_spot import PageSpot
from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock, PageView
from editorapp.ui.reading.scroll_map import ScrollMap
from editorapp.ui.reading.text_page import text_page
from editorapp.ui.reading.text_search import TextSearch

_MARGINS = (32, 12, 4, 0)
_RIGHT = 18
"""Between the text and the scroll bar."""
_COLUMN = 640
_NO_LIMIT = 16_777_215
"""QWIDGETSIZE_MAX, which PySide6 does not offer."""
_SEEN_WELL = 0.85
"""A line further down the view than this is brought up."""


class _Browser(QTextBrowser):
    """A browser that never navigates and reads photos of one folder only."""

    menu_opening = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, _RIGHT, 0)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(tr("Preview as published"))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A photo of the draft's folder in the width of the column; nothing else."""
        path = self._local_path(QUrl(name))
        if kind != QTextDocument.ResourceType.ImageResource.value or path is None:
            return None
        image = QImage(str(path))
        room = self._column()
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation) if image.width() > room else image

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, and what others add to it."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu)
        menu.popup(event.globalPos())

    def _local_path(self, url: QUrl) -> Path | None:
        if self.folder is None or url.host() or url.scheme() not in ("", "file"):
            return None
        path = Path(url.toLocalFile()) if url.scheme() else self.folder / url.path()
        return path if lies_in(path, self.folder) else None

    def _column(self) -> int:
        return max(1, self.viewport().width())


class _Paper(QTextDocument):
    """The page for a printer, with the photos of the browser."""

    def __init__(self, browser: _Browser) -> None:
        super().__init__()
        self._browser = browser
        self.setDefaultFont(browser.document().defaultFont())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A photo as the browser shows it."""
        return self._browser.loadResource(kind, name)


class TextView(PageView):
    """The simple preview: the same page with plainer boxes; photos of other machines stay placeholders."""

    def __init__(self, look: PageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks: tuple[PageBlock, ...] = ()
        self._starts: list[int] = []
        self._map: ScrollMap | None = None
        self.browser = _Browser(self)
        self.browser.anchorClicked.connect(self._follow)
        self.browser.menu_opening.connect(self.menu_opening)
        self.browser.highlighted.connect(lambda url: self.link_hovered.emit(url.toString()))
        self.browser.verticalScrollBar().valueChanged.connect(self._note_scroll)
        self.browser.document().documentLayout().documentSizeChanged.connect(self._forget_map)
        self._search = TextSearch(self.browser, self)
        self._search.found.connect(self.found)
        self._pointer = PagePointer(self)
        for part in (self.browser, self.browser.viewport(), self.browser.verticalScrollBar()):
            self._pointer.watch(part)
        self._pointer.touched.connect(self.touched)
        self._pointer.clicked.connect(self._ask_spot)
        self.setFocusProxy(self.browser)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(*_MARGINS)
        columns.addStretch(0)  # the margins get only what the page cannot take
        columns.addWidget(self.browser, 1)
        columns.addStretch(0)
        self._fit()

    def open(self, folder: Path | None) -> None:
        """Start with an empty page."""
        self.browser.folder = folder
        self.show_blocks(())
        self.browser.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self.loaded.emit)

    def show_blocks(self, blocks: Sequence[PageBlock]) -> None:
        """Set the page anew where the reader was."""
        self._blocks = tuple(blocks)
        bar = self.browser.verticalScrollBar()
        place = bar.value()
        self.browser.document().clear()  # with it the photos it holds, which may be another width now
        self.browser.setHtml(text_page(blocks, self._look.colors))
        self._starts = _anchor_positions(self.browser.document(), len(blocks))
        self._map = None
        bar.setValue(place)
        self._search.renew()

    def set_look(self, look: PageLook) -> None:
        """Set the page anew in these colours and this width; page themes are for the full preview."""
        self._look = look
        self._search.set_colors(look.colors)
        self._fit()
        self.update()
        self.show_blocks(self._blocks)

    def allow_remote_images(self, allowed: bool) -> None:
        """This view fetches nothing, allowed or not."""

    def scroll_to_line(self, line: float) -> None:
        """Bring this source line to a third below the top edge."""
        pixels = self._lines().pixels_of(line) if line > HEAD_LINE else 0
        self.browser.verticalScrollBar().setValue(round(pixels - self._third()))

    def reveal_line(self, line: float) -> None:
        """The same, unless the line can be seen well already."""
        height = self._lines().pixels_of(line) - self.browser.verticalScrollBar().value()
        if not 0 <= height <= _SEEN_WELL * self.browser.viewport().height():
            self.scroll_to_line(line)

    def show_place(self, place: float) -> None:
        """Scroll until this is the place shown."""
        pixels, third = self._lines().pixels_of(place), self._third()
        self.browser.verticalScrollBar().setValue(round(pixels / 2 if pixels < 2 * third else pixels - third))

    def find_words(self, words: str, backward: bool = False) -> None:
        """Mark all matches and go to the next one, or the one before."""
        self._search.find(words, backward)

    def when_complete(self, then: Callable[[bool], None]) -> None:
        """What this page shows is there at once."""
        then(True)

    def write_pdf(self, layout: QPageLayout, then: Callable[[bytes], None]) -> None:
        """Print into memory."""
        buffer = QBuffer(self)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageLayout(layout)
        self._print(writer)
        del writer  # which writes the end of the file
        then(bytes(buffer.data().data()))
        buffer.deleteLater()

    def print_on(self, printer: QPrinter, then: Callable[[bool], None]) -> None:
        """Print the page as it is shown, on white."""
        self._print(printer)
        then(printer.printerState() != QPrinter.PrinterState.Error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photos to the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and any("<img" in block.html for block in self._blocks):
            self.show_blocks(self._blocks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colors.color("raised"))
        painter.end()

    def _print(self, device: QPagedPaintDevice) -> None:
        paper = _Paper(self.browser)
        paper.setHtml(text_page(self._blocks, self._look.paper))
        paper.print_(device)

    def _fit(self) -> None:
        widths = {"phone": PHONE_WIDTH, "column": _COLUMN + _RIGHT}
        self.browser.setMaximumWidth(widths.get(self._look.width, _NO_LIMIT))

    def _third(self) -> float:
        return self.browser.viewport().height() / 3

    def _lines(self) -> ScrollMap:
        if self._map is None:
            document = self.browser.document()
            layout = document.documentLayout()
            tops = (layout.blockBoundingRect(document.findBlock(start)).top() for start in self._starts)
            points = [(float(block.first_line), top) for block, top in zip(self._blocks, tops, strict=True)]
            end = max((block.last_line + 1 for block in self._blocks), default=0)
            self._map = ScrollMap([*points, (float(end), layout.documentSize().height())])
        return self._map

    def _forget_map(self) -> None:
        self._map = None

    def place(self) -> float:
        """The place shown."""
        scrolled = self.browser.verticalScrollBar().value()
        return self._lines().line_of(scrolled + min(self._third(), scrolled))

    def _note_scroll(self) -> None:
        if self._pointer.is_at_work:
            self.place_moved.emit(self.place())

    def _ask_spot(self, point: QPointF, is_double: bool) -> None:
        at = point.toPoint()
        if self.browser.anchorAt(at) or (self.browser.textCursor().hasSelection() and not is_double):
            return
        caret = self.browser.cursorForPosition(at)
        number = bisect_right(self._starts, caret.position()) - 1
        if number < 0 or self._blocks[number].first_line == HEAD_LINE:
            return
        block, inside = self._blocks[number], caret.position()
        caret.select(QTextCursor.SelectionType.WordUnderCursor)
        word, start = caret.selectedText(), caret.selectionStart()
        caret.setPosition(self._starts[number])
        caret.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        earlier = re.findall(r"[^\W_]+", caret.selectedText()).count(word)
        spot = PageSpot(block.first_line, block.first_line, block.last_line, word, earlier, inside - start)
        self.spot_requested.emit(spot, is_double)

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.hasFragment():
            self.browser.scrollToAnchor(url.fragment())
        elif not url.isRelative() and is_safe_url(url.toString()):
            self.link_activated.emit(url.toString())
        else:
            self.link_refused.emit(url.toString())


def _anchor_positions(document: QTextDocument, count: int) -> list[int]:
    """The position where each block of the page starts; one without text starts where the next does."""
    found: dict[int, int] = {}
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            for name in part.fragment().charFormat().anchorNames():
                digits = name.removeprefix("block-")
                if digits != name and digits.isdecimal():
                    found.setdefault(int(digits), part.fragment().position())
            part += 1
        block = block.next()
    positions, following = [], document.characterCount() - 1
    for number in range(count - 1, -1, -1):
        following = found.get(number, following)
        positions.append(following)
    return positions[::-1]
