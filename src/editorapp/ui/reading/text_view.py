"""The page in a QTextBrowser: what stands in where the web engine cannot start."""

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QMouseEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from editorapp.article.links import is_safe_url
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.image_sources import lies_in
from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock, PageView
from editorapp.ui.reading.text_page import text_page

_MARGINS = (32, 12, 4, 0)
_RIGHT = 18
"""Between the text and the scroll bar."""


class _Browser(QTextBrowser):
    """A browser that never navigates and reads photos of one folder only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, _RIGHT, 0)
        self.document().setDocumentMargin(0)
        self.setAccessibleName("Preview as published")

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A photo of the draft's folder in the width of the column; nothing else."""
        path = self._local_path(QUrl(name))
        if kind != QTextDocument.ResourceType.ImageResource.value or path is None:
            return None
        image = QImage(str(path))
        room = self._column()
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation) if image.width() > room else image

    def _local_path(self, url: QUrl) -> Path | None:
        if self.folder is None or url.host() or url.scheme() not in ("", "file"):
            return None
        path = Path(url.toLocalFile()) if url.scheme() else self.folder / url.path()
        return path if lies_in(path, self.folder) else None

    def _column(self) -> int:
        return max(1, self.viewport().width())


class TextView(PageView):
    """The simple preview: the same page with plainer boxes; photos of other machines stay placeholders."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: tuple[PageBlock, ...] = ()
        self._starts: list[int] = []
        self.browser = _Browser(self)
        self.browser.anchorClicked.connect(self._follow)
        self.browser.viewport().installEventFilter(self)
        self.setFocusProxy(self.browser)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*_MARGINS)
        rows.addWidget(self.browser)

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
        self.browser.setHtml(text_page(blocks, self._theme))
        self._starts = _anchor_positions(self.browser.document(), len(blocks))
        bar.setValue(place)

    def set_theme(self, theme: Theme) -> None:
        """Set the page anew in this theme."""
        self._theme = theme
        self.show_blocks(self._blocks)

    def allow_remote_images(self, allowed: bool) -> None:
        """This view fetches nothing, allowed or not."""

    def scroll_to_line(self, line: int) -> None:
        """Bring the block of this source line to a third below the top edge."""
        lines = [block.first_line for block in self._blocks]
        number = bisect_right(lines, max(line, HEAD_LINE)) - 1
        bar = self.browser.verticalScrollBar()
        if number < 0 or lines[number] == HEAD_LINE:
            bar.setValue(0)
            return
        cursor = self.browser.textCursor()
        cursor.setPosition(self._starts[number])
        top = self.browser.cursorRect(cursor).top()
        bar.setValue(bar.value() + top - self.browser.viewport().height() // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photos to the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and any("<img" in block.html for block in self._blocks):
            self.show_blocks(self._blocks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click asks for the source line under it."""
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            position = self.browser.cursorForPosition(event.position().toPoint()).position()
            number = bisect_right(self._starts, position) - 1
            if number >= 0 and self._blocks[number].first_line > HEAD_LINE:
                self.line_requested.emit(self._blocks[number].first_line)
        return super().eventFilter(watched, event)

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.hasFragment():
            self.browser.scrollToAnchor(url.fragment())
        elif not url.isRelative() and is_safe_url(url.toString()):
            self.link_activated.emit(url.toString())


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
