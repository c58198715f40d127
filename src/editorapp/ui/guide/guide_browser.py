"""The page of the guide that is read: its pictures come from the guide's own folder, nothing from anywhere else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from editorapp.ui.guide.guide_text import dressed
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr

_SIDE, _TOP = 44, 32
_COLUMN = 740
"""Pixels a line may be long, in an interface of the normal size."""
_RADIUS = 8
_MOST_MARKS = 500
_ABOVE = 12
"""Pixels in sight above a heading that was gone to."""
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class GuideBrowser(QTextBrowser):
    """Shows one page; what a link means is for whoever opened it to say."""

    link_chosen = Signal(str)
    """The address of a link that was clicked, as it is written."""
    section_reached = Signal(int)
    """`section_at_top`, after each scrolling."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        super().__init__()
        self._folder = folder
        self._theme = theme
        self._html = ""
        self._starts: list[int] = []
        self._waiting: list[tuple[QUrl, Path]] = []
        self._loading = QTimer(self, interval=0)
        self._loading.timeout.connect(self._load_next)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes changes the width while the page is set, which would set it anew in the midst of it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(tr("User Guide"))
        self.anchorClicked.connect(lambda url: self.link_chosen.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.section_reached.emit(self.section_at_top()))

    def show_page(self, html: str) -> None:
        """Show this page from its beginning."""
        self._html = html
        self._fill()
        self.verticalScrollBar().setValue(0)
        self.section_reached.emit(self.section_at_top())

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, where the reader is."""
        self._theme = theme
        self._fill_in_place()

    def go_to_section(self, number: int) -> None:
        """Bring this heading to the top."""
        self.verticalScrollBar().setValue(round(self._top_of(number)) - _ABOVE if number > 0 else 0)

    def section_at_top(self) -> int:
        """The number of the last heading at or above the top edge; 0 at the very top, -1 where there is no heading."""
        seen = self.verticalScrollBar().value() + 2 * _ABOVE
        if seen == 2 * _ABOVE:
            return 0 if self._starts else -1
        return sum(self._top_of(number) <= seen for number in range(len(self._starts))) - 1

    def mark(self, words: Sequence[str]) -> None:
        """Mark these words wherever they stand; none takes the marks away."""
        marks: list[QTextEdit.ExtraSelection] = []
        for word in words:
            found = self.document().find(word)
            while not found.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = found
                mark.format.setBackground(self._theme.color("find"))
                marks.append(mark)
                found = self.document().find(word, found)
        self.setExtraSelections(marks)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide in the width of the column; nothing else. At first there is only room for it."""
        url = QUrl(name)
        path = self._folder / url.path()
        if kind != _IMAGE or not url.isRelative() or self._folder not in path.resolve().parents:
            return None
        size = QImageReader(str(path)).size()
        if not size.isValid():
            return None
        self._waiting.append((url, path))
        self._loading.start()
        return self._blank(size.scaled(self._width_of(size), size.height(), Qt.AspectRatioMode.KeepAspectRatio))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as is read well, and the pictures as wide as the column."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fill_in_place()

    def _fill_in_place(self) -> None:
        bar = self.verticalScrollBar()
        number = self.section_at_top()
        below = bar.value() - self._top_of(number) if bar.value() else 0
        marks = [mark.cursor.selectedText() for mark in self.extraSelections()]
        self._fill()
        bar.setValue(round(self._top_of(number) + below) if number > 0 or below else 0)
        self.mark(sorted(set(marks)))
        self.section_reached.emit(self.section_at_top())

    def _fill(self) -> None:
        self._starts = []
        self._waiting = []
        self.document().clear()  # with it the pictures it holds, which may be another width now
        self.setHtml(dressed(self._html, self._theme))
        shape = self.document().rootFrame().frameFormat()
        shape.setLeftMargin(_SIDE)
        shape.setRightMargin(max(_SIDE, self.viewport().width() - _SIDE - self._column()))
        shape.setTopMargin(_TOP)
        shape.setBottomMargin(_TOP)
        self.document().rootFrame().setFrameFormat(shape)
        self._starts = self._headings()

    def _headings(self) -> list[int]:
        """The position of every heading."""
        positions = []
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                positions.append(block.position())
            block = block.next()
        return positions

    def _top_of(self, number: int) -> float:
        if not 0 <= number < len(self._starts):
            return 0.0
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._starts[number])
        return self.document().documentLayout().blockBoundingRect(cursor.block()).top()

    def _column(self) -> int:
        return max(1, min(self._theme.px(_COLUMN), self.viewport().width() - 2 * _SIDE))

    def _load_next(self) -> None:
        """Read one picture, so that a key or a click waits for no more than that."""
        if self._waiting:
            url, path = self._waiting.pop(0)
            image = QImage(str(path))
            if not image.isNull():
                self.document().addResource(_IMAGE, url, self._framed(image))
                self.viewport().update()
        if not self._waiting:
            self._loading.stop()

    def _width_of(self, size: QSize) -> int:
        return min(self._column(), size.width())

    def _blank(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        blank = QPixmap(size * ratio)
        blank.setDevicePixelRatio(ratio)
        blank.fill(Qt.GlobalColor.transparent)
        return blank

    def _framed(self, image: QImage) -> QPixmap:
        """The picture with round corners and a line around it, sharp on any screen."""
        size = image.size().scaled(self._width_of(image.size()), image.height(), Qt.AspectRatioMode.KeepAspectRatio)
        framed = self._blank(size)
        scaled = image.scaled(framed.size(), mode=Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(framed.devicePixelRatio())
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter = QPainter(framed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.drawImage(QPointF(0, 0), scaled)
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawPath(shape)
        painter.end()
        return framed
