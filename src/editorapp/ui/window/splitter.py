"""A splitter whose handles are one pixel to the eye and seven to the pointer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

_GRAB_MARGIN = 3


class ThinHandle(QSplitterHandle):
    """Qt widens thin handles to five pixels only; this does the same with seven."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the visible line in the middle of the grab area."""
        self.setContentsMargins(_GRAB_MARGIN, 0, _GRAB_MARGIN, 0)
        self.setMask(QRegion(self.contentsRect()))
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.fillRect(self.contentsRect(), self.palette().color(QPalette.ColorRole.Mid))
        painter.end()


class ThinSplitter(QSplitter):
    """Panes side by side; none can be dragged away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """The handle between two panes."""
        return ThinHandle(self.orientation(), self)
