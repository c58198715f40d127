"""The strokes that cards are painted with: texts, fields and icons in the colours of a theme."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.linking.card_text import CardMetrics

BUTTON_RADIUS = 6

_PIN_BODY = ((8, 2), (16, 2), (16, 6), (15, 7), (15, 11), (19, 14), (19, 17), (5, 17), (5, 14), (9, 11), (9, 7), (8, 6))
"""The outline of the icon "pin" on its 24 x 24 grid, to fill it."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value | Qt.TextFlag.TextSingleLine.value
LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft.value
RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight.value
CENTRE = _MIDDLE | Qt.AlignmentFlag.AlignHCenter.value


class CardBrush:
    """Colours by role, sizes in design pixels; `ratio` is the screen's pixels to a logical pixel."""

    def __init__(self, theme: Theme, icons: Icons, metrics: CardMetrics) -> None:
        self._icons = icons
        self._metrics = metrics
        self._colors = {role: theme.color(role) for role in theme.colors}

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return self._colors[role]

    def write(self, painter: QPainter, area: QRectF, text: str, font: QFont, role: str, align: int = LEFT) -> None:
        """One line of text in the middle of `area`."""
        painter.setFont(font)
        painter.setPen(self._colors[role])
        painter.drawText(area, align, text)

    def fill(self, painter: QPainter, area: QRectF, role: str, radius: float = BUTTON_RADIUS) -> None:
        """A field without an edge."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors[role])
        painter.drawRoundedRect(area, radius, radius)

    def outline(self, painter: QPainter, area: QRectF, role: str, width: float, radius: float = BUTTON_RADIUS) -> None:
        """An edge `width` pixels wide inside `area`, and nothing within."""
        inset = width / 2
        painter.setPen(QPen(self._colors[role], width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)

    def icon(self, painter: QPainter, name: str, role: str, left: QPointF, size: int, ratio: float) -> None:
        """An icon of `size` design pixels on whole pixels; `left` is the middle of its left edge."""
        pixels = self._metrics.px(size)
        corner = QPointF(round(left.x()), round(left.y() - pixels / 2))
        painter.drawPixmap(corner, self._icons.pixmap(name, role, pixels, ratio))

    def pin(self, painter: QPainter, area: QRectF, size: int, ratio: float) -> None:
        """The filled pin, in the middle of `area`."""
        pixels = self._metrics.px(size)
        corner = QPointF(round(area.center().x() - pixels / 2), round(area.center().y() - pixels / 2))
        body = QPainterPath()
        body.addPolygon(QPolygonF([corner + QPointF(x, y) * (pixels / 24) for x, y in _PIN_BODY]))
        painter.fillPath(body, self._colors["accent"])
        self.icon(painter, "pin", "accent", QPointF(corner.x(), area.center().y()), size, ratio)
