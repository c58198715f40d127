"""Paints a suggestion's card in the colours of a theme."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPainterPath, QPen, QPolygonF

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.linking.card_geometry import ICON, REASON_ICON, TOOLS, CardGeometry, Part
from editorapp.ui.linking.card_text import PIN_SIZE, REASON_INDENT, CardTexts, CardTypesetter
from editorapp.ui.linking.cards import Card

NUMBERED = 5
"""How many cards have a key of their own (Ctrl+1 to Ctrl+5)."""

_RADIUS = 8
_BUTTON_RADIUS = 6
_BUTTON_ICON = 15
_PIN_BODY = ((8, 2), (16, 2), (16, 6), (15, 7), (15, 11), (19, 14), (19, 17), (5, 17), (5, 14), (9, 11), (9, 7), (8, 6))
"""The outline of the icon "pin" on its 24 x 24 grid, to fill it."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft.value
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight.value
_CENTRE = _MIDDLE | Qt.AlignmentFlag.AlignHCenter.value


@dataclass(frozen=True, slots=True)
class CardSight:
    """A card at the moment of painting; `row` counts from 0, `ratio` is the screen's pixels to a logical pixel."""

    card: Card
    texts: CardTexts
    geometry: CardGeometry
    row: int
    ratio: float = 1.0
    is_open: bool = False
    focused: bool = False
    hovered: bool = False
    numbered: bool = False
    hot: Part | None = None
    pressed: bool = False


class CardPainter:
    """Draws cards; holds what does not change from card to card."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.typesetter = CardTypesetter(theme)
        self._icons = icons
        self._colors = {role: theme.color(role) for role in theme.colors}
        self._clear = QColor(Qt.GlobalColor.transparent)

    def paint(self, painter: QPainter, sight: CardSight) -> None:
        """Draw the card where its geometry says; the painter's origin is the corner of its row."""
        texts, geometry = sight.texts, sight.geometry
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, sight)
        self._paint_meta(painter, sight)
        painter.setPen(self._colors["text"])
        texts.headline.draw(painter, geometry.headline)
        if texts.reason:
            self._paint_reason(painter, sight)
        painter.setPen(self._colors["text2"])
        texts.snippet.draw(painter, geometry.snippet)
        if sight.is_open:
            self._paint_insert(painter, sight)
            self._paint_tools(painter, sight)
            self._paint_key(painter, sight)
        painter.restore()

    def _paint_frame(self, painter: QPainter, sight: CardSight) -> None:
        role, width = "accent_line" if sight.hovered else "line", 1.0
        if sight.is_open:
            role, width = "accent", 2.0 if sight.focused else 1.5
        painter.setBrush(self._colors["raised"])
        painter.setPen(QPen(self._colors[role], width))
        painter.drawRoundedRect(sight.geometry.frame, _RADIUS, _RADIUS)

    def _paint_meta(self, painter: QPainter, sight: CardSight) -> None:
        typesetter, card, geometry = self.typesetter, sight.card, sight.geometry
        self._write(painter, geometry.section, sight.texts.section, typesetter.caps, "text2")
        self._write(painter, geometry.date, sight.texts.date, typesetter.hint, "text3")
        mark = geometry.strength
        if card.in_story:
            mark = self._paint_in_story(painter, sight)
        elif sight.numbered and sight.row < NUMBERED and card.insertable:
            self._paint_number(painter, sight)
        else:
            self._paint_ticks(painter, sight)
        if card.pinned:
            beside = geometry.pin.translated(mark.left() - geometry.strength.left(), 0)
            self._paint_pin(painter, beside, PIN_SIZE, sight.ratio)

    def _paint_ticks(self, painter: QPainter, sight: CardSight) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for place, tick in enumerate(sight.geometry.ticks):
            painter.setBrush(self._colors["accent" if place < sight.card.strength else "meter"])
            painter.drawRoundedRect(tick, tick.height() / 2, tick.height() / 2)

    def _paint_number(self, painter: QPainter, sight: CardSight) -> None:
        area = sight.geometry.strength
        size = area.height() + 3
        cap = QRectF(area.right() - size, area.top() - 1.5, size, size)
        self._fill(painter, cap, "accent_soft", radius=4)
        self._write(painter, cap, str(sight.row + 1), self.typesetter.label, "accent", _CENTRE)

    def _paint_in_story(self, painter: QPainter, sight: CardSight) -> QRectF:
        text, font, role = sight.card.story_state, self.typesetter.label, "accent" if sight.card.inserted else "text2"
        area = QRectF(sight.geometry.strength)
        indent = self.typesetter.metrics.px(REASON_INDENT)
        area.setLeft(area.right() - QFontMetricsF(font).horizontalAdvance(text) - indent)
        self._paint_icon(painter, "check", role, QPointF(area.left(), area.center().y()), REASON_ICON, sight.ratio)
        self._write(painter, area, text, font, role, _RIGHT)
        return area

    def _paint_reason(self, painter: QPainter, sight: CardSight) -> None:
        icon = sight.geometry.reason_icon
        kind = sight.card.suggestion.reasons[0].kind
        self._paint_icon(painter, kind, "accent", QPointF(icon.left(), icon.center().y()), REASON_ICON, sight.ratio)
        self._write(painter, sight.geometry.reason, sight.texts.reason, self.typesetter.label, "accent")

    def _paint_insert(self, painter: QPainter, sight: CardSight) -> None:
        card, rect, px = sight.card, QRectF(sight.geometry.parts[Part.INSERT]), self.typesetter.metrics.px
        role = "on_accent"
        if card.insertable or card.in_story:
            self._fill(painter, rect, "accent_hover" if sight.hot is Part.INSERT else "accent", _BUTTON_RADIUS)
        else:
            role = "disabled"
            painter.setPen(QPen(self._colors["line"], 1))
            painter.setBrush(self._clear)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _BUTTON_RADIUS, _BUTTON_RADIUS)
        icon, text = ("chevron-right", "Go to") if card.in_story else (Part.INSERT.value, "Insert")
        self._paint_icon(
            painter, icon, role, QPointF(rect.left() + px(11), rect.center().y()), _BUTTON_ICON, sight.ratio
        )
        self._write(painter, rect.adjusted(px(33), 0, 0, 0), text, self.typesetter.button, role)

    def _paint_tools(self, painter: QPainter, sight: CardSight) -> None:
        for part in TOOLS:
            rect = QRectF(sight.geometry.parts[part])
            hot = sight.hot is part
            usable = part is not Part.COPY or bool(sight.card.suggestion.url)
            if hot and usable:
                self._fill(painter, rect, "pressed" if sight.pressed else "hover", _BUTTON_RADIUS)
            if part is Part.PIN and sight.card.pinned:
                self._paint_pin(painter, rect, ICON, sight.ratio)
                continue
            left = rect.center().x() - self.typesetter.metrics.px(ICON) / 2
            role = "disabled" if not usable else "text" if hot else "text2"
            self._paint_icon(painter, part.value, role, QPointF(left, rect.center().y()), ICON, sight.ratio)

    def _paint_key(self, painter: QPainter, sight: CardSight) -> None:
        if sight.row >= NUMBERED or not sight.card.insertable:
            return
        key = QKeySequence(f"Ctrl+{sight.row + 1}").toString(QKeySequence.SequenceFormat.NativeText)
        font, room = self.typesetter.hint, sight.geometry.key_hint
        if QFontMetricsF(font).horizontalAdvance(key) <= room.width():
            self._write(painter, room, key, font, "text3", _RIGHT)

    def _paint_pin(self, painter: QPainter, area: QRectF, size: int, ratio: float) -> None:
        """The filled pin, in the middle of `area`."""
        pixels = self.typesetter.metrics.px(size)
        corner = QPointF(round(area.center().x() - pixels / 2), round(area.center().y() - pixels / 2))
        body = QPainterPath()
        body.addPolygon(QPolygonF([corner + QPointF(x, y) * (pixels / 24) for x, y in _PIN_BODY]))
        painter.fillPath(body, self._colors["accent"])
        self._paint_icon(painter, "pin", "accent", QPointF(corner.x(), area.center().y()), size, ratio)

    def _paint_icon(self, painter: QPainter, name: str, role: str, left: QPointF, size: int, ratio: float) -> None:
        """An icon of `size` design pixels on whole pixels; `left` is the middle of its left edge."""
        pixels = self.typesetter.metrics.px(size)
        corner = QPointF(round(left.x()), round(left.y() - pixels / 2))
        painter.drawPixmap(corner, self._icons.pixmap(name, role, pixels, ratio))

    def _fill(self, painter: QPainter, area: QRectF, role: str, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors[role])
        painter.drawRoundedRect(area, radius, radius)

    def _write(self, painter: QPainter, area: QRectF, text: str, font: QFont, role: str, align: int = _LEFT) -> None:
        painter.setFont(font)
        painter.setPen(self._colors[role])
        painter.drawText(area, align, text)
