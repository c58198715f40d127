"""Content of a dialog that is scrolled where the window is too low for all of it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST_HEIGHT = 140
_BAR_GAP = 8
"""Pixels between the content and the scroll bar, where there is one."""


class ScrollBody(QScrollArea):
    """As high as its content wants at `width` pixels, or the more that it gets; less if the dialog is lower."""

    def __init__(self, content: QWidget, width: int) -> None:
        super().__init__()
        self._width = self._given = width
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what can have the focus is inside, and is scrolled to
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """All of the content."""
        layout = self._content.layout()
        if layout is None or not layout.hasHeightForWidth():
            return QSize(self._width, self._content.sizeHint().height())
        return QSize(self._width, layout.totalHeightForWidth(self._given))

    def minimumSizeHint(self) -> QSize:
        """A few lines, the rest is scrolled to."""
        return QSize(self._width, min(self.sizeHint().height(), _LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content clear of the bar; where there is more width, as in large type, it needs fewer lines."""
        super().resizeEvent(event)
        given = max(self._width, self.width())
        if given != self._given:
            self._given = given
            self.updateGeometry()
        layout = self._content.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, _BAR_GAP if self.height() < self.sizeHint().height() else 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when it grows or shrinks."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
