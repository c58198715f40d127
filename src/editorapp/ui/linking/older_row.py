"""How one of the older stories to update is painted, and where in its row it can be copied."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.card_brush import CardBrush
from editorapp.ui.linking.card_geometry import BUTTON, ICON
from editorapp.ui.linking.card_text import card_metrics
from editorapp.ui.linking.cards import Card

_ABOVE = 6
_SIDE = 8
_GAP = 2

Index = QModelIndex | QPersistentModelIndex


class OlderRow(QStyledItemDelegate):
    """Rows for a QListView whose model gives a Suggestion as user data: headline, date, why, and a button to copy."""

    def __init__(self, view: QListView, theme: Theme, icons: Icons) -> None:
        super().__init__(view)
        self._view = view
        self._pointer: QPoint | None = None
        self.set_theme(theme, icons)

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Paint in this theme from now on."""
        self._metrics = card_metrics(theme)
        self._brush = CardBrush(theme, icons, self._metrics)
        self._strong, self._hint = theme.font("body_strong"), theme.font("hint")
        self._steps = theme.line_step("body"), theme.line_step("hint")
        self._view.doItemsLayout()

    def follow_pointer(self, at: QPoint | None) -> None:
        """Light up what is under the pointer; None: it has left."""
        self._pointer = at
        self._view.viewport().update()

    def copy_area(self, index: Index) -> QRect:
        """The button that copies this row's address, in the viewport."""
        row, size = self._view.visualRect(index), max(self._metrics.px(BUTTON), BUTTON)
        return QRect(row.right() + 1 - size, row.center().y() + 1 - size // 2, size, size)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines and some air; the list gives the width."""
        return QSize(1, sum(self._steps) + _GAP + 2 * self._metrics.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        story, row = story_of(index), QRectF(option.rect)
        hovered = self._pointer is not None and option.rect.contains(self._pointer)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hovered:
            self._brush.fill(painter, row, "hover")
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_Selected:
            self._brush.outline(painter, row, "accent", 2)
        copy = self.copy_area(index)
        side, above = self._metrics.px(_SIDE), self._metrics.px(_ABOVE)
        width = copy.left() - row.left() - 2 * side
        line = QRectF(row.left() + side, row.top() + above, width, self._steps[0])
        self._write(painter, line, Card(story).headline, strong=True)
        line = QRectF(line.left(), line.bottom() + _GAP, width, self._steps[1])
        self._write(painter, line, under_line(story), strong=False)
        if story.url:
            hot = self._pointer is not None and copy.contains(self._pointer)
            if hot:
                self._brush.fill(painter, QRectF(copy), "pressed")
            left = copy.center().x() + 1 - self._metrics.px(ICON) / 2
            role = "text" if hot else "text2"
            ratio = self._view.devicePixelRatioF()
            self._brush.icon(painter, "copy", role, QPointF(left, copy.center().y() + 1), ICON, ratio)
        painter.restore()

    def _write(self, painter: QPainter, area: QRectF, text: str, *, strong: bool) -> None:
        font = self._strong if strong else self._hint
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._brush.write(painter, area, short, font, "text" if strong else "text3")


def under_line(story: Suggestion) -> str:
    """What stands under the headline: the date, and why this story."""
    state = tr("In your story") if story.linked else ""
    reason = next(iter(Card(story).reasons), story.section)
    return " · ".join(part for part in (say_day(story.published), state, reason) if part)


def story_of(index: Index) -> Suggestion:
    """The story of this row."""
    story = index.data(Qt.ItemDataRole.UserRole)
    if not isinstance(story, Suggestion):
        raise TypeError("a row without a story")
    return story
