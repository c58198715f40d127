"""A row of tabs of which some show a number beside their title."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QTabBar, QWidget

from editorapp.ui.kit.words import number

_NO_BREAK = "\u00a0"
_SIDE = 9
"""Pixels between a tab's words and its edge, as the style sheet has it."""
_GAP = 6
_LEAST_PX = 12
"""Smaller than this no title becomes."""


class BadgedTabs(QTabBar):
    """The title of a tab with a number ends in blanks, over which the number lies: Qt's own buttons cut the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[int, str] = {}
        self._badges: dict[int, QLabel] = {}

    def set_badge(self, index: int, count: int, spoken: str) -> None:
        """Show this number beside a tab's title, none for 0; `spoken` is what a screen reader says of the tab."""
        badge = self._badges.get(index)
        if badge is None:
            self._titles[index] = self.tabText(index)
            badge = self._badges[index] = QLabel(self)
            badge.setObjectName("badge")
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.setText(number(count) if count else "")
        badge.setVisible(bool(count))
        self.setAccessibleTabName(index, spoken)
        self.refresh()

    def refresh(self) -> None:
        """Make room for the numbers in the font that is worn."""
        blank = max(1, QFontMetrics(self.font()).horizontalAdvance(_NO_BREAK))
        for index, badge in self._badges.items():
            badge.adjustSize()
            blanks = -(-(badge.width() + _GAP) // blank) if badge.text() else 0
            title = self._titles[index] + _NO_BREAK * blanks
            if title != self.tabText(index):
                self.setTabText(index, title)
        self._place()

    def fit(self, room: int, font: QFont) -> None:
        """Wear this font, or as much less of it as brings all tabs into so many pixels."""
        size = font.pixelSize()
        while True:
            if font != self.font():
                self.setFont(font)
                self.refresh()
            if self.sizeHint().width() <= room or size <= _LEAST_PX:
                break
            size -= 1
            font = QFont(font)
            font.setPixelSize(size)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt moves the tabs again without a word when there is more room."""
        super().resizeEvent(event)
        self._place()

    def tabLayoutChange(self) -> None:
        """The tabs have moved, and the numbers with them."""
        super().tabLayoutChange()
        self._place()

    def _place(self) -> None:
        for index, badge in self._badges.items():
            rect = self.tabRect(index)
            badge.move(rect.right() - _SIDE - badge.width() - 1, rect.center().y() + 1 - badge.height() // 2)
