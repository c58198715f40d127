"""Paints a suggestion's card in the colours of a theme."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPen

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.card_brush import BUTTON_RADIUS, CENTRE, RIGHT, CardBrush
from editorapp.ui.linking.card_geometry import ICON, REASON_ICON, TOOLS, CardGeometry, Part, Spot
from editorapp.ui.linking.card_meta import META_COLORS
from editorapp.ui.linking.card_text import PIN_SIZE, REASON_INDENT, CardTexts, CardTypesetter
from editorapp.ui.linking.cards import Card

NUMBERED = 5
"""How many cards have a key of their own (Ctrl+1 to Ctrl+5)."""
READ_ALSO_ICON = "newspaper"
LINK_ICON = "link"

_RADIUS = 8
_BUTTON_ICON = 15
_RING = 2


@dataclass(frozen=True, slots=True)
class CardSight:
    """A card at the moment of painting; `row` counts from 0, `ratio` is the screen's pixels to a logical pixel.

    `hot` is under the pointer, `aimed` the number of the place that Enter would choose (-1: none).
    """

    card: Card
    texts: CardTexts
    geometry: CardGeometry
    row: int
    ratio: float = 1.0
    is_open: bool = False
    focused: bool = False
    hovered: bool = False
    numbered: bool = False
    hot: Spot | None = None
    pressed: bool = False
    aimed: int = -1


class CardPainter:
    """Draws cards; holds what does not change from card to card."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.typesetter = CardTypesetter(theme)
        self._brush = CardBrush(theme, icons, self.typesetter.metrics)

    def paint(self, painter: QPainter, sight: CardSight) -> None:
        """Draw the card where its geometry says; the painter's origin is the corner of its row."""
        texts, geometry, brush = sight.texts, sight.geometry, self._brush
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, sight)
        self._paint_meta(painter, sight)
        painter.setPen(brush.color("text"))
        texts.headline.draw(painter, geometry.headline)
        if texts.reason:
            self._paint_reason(painter, sight)
        painter.setPen(brush.color("text2"))
        texts.snippet.draw(painter, geometry.snippet)
        if sight.is_open:
            self._paint_insert(painter, sight)
            self._paint_tools(painter, sight)
            self._paint_key(painter, sight)
            self._paint_places(painter, sight)
        painter.restore()

    def _paint_frame(self, painter: QPainter, sight: CardSight) -> None:
        role, width = "accent_line" if sight.hovered else "line", 1.0
        if sight.is_open:
            role, width = "accent", 2.0 if sight.focused else 1.5
        painter.setBrush(self._brush.color("raised"))
        painter.setPen(QPen(self._brush.color(role), width))
        painter.drawRoundedRect(sight.geometry.frame, _RADIUS, _RADIUS)

    def _paint_meta(self, painter: QPainter, sight: CardSight) -> None:
        card, geometry = sight.card, sight.geometry
        for part, area in zip(sight.texts.meta, geometry.meta, strict=True):
            self._brush.write(painter, area, part.text, self.typesetter.meta.of(part.kind), META_COLORS[part.kind])
        mark = geometry.strength
        if card.in_story:
            mark = self._paint_in_story(painter, sight)
        elif sight.numbered and sight.row < NUMBERED and card.insertable:
            self._paint_number(painter, sight)
        else:
            self._paint_ticks(painter, sight)
        if card.pinned:
            beside = geometry.pin.translated(mark.left() - geometry.strength.left(), 0)
            self._brush.pin(painter, beside, PIN_SIZE, sight.ratio)

    def _paint_ticks(self, painter: QPainter, sight: CardSight) -> None:
        for place, tick in enumerate(sight.geometry.ticks):
            role = "accent" if place < sight.card.strength else "meter"
            self._brush.fill(painter, tick, role, tick.height() / 2)

    def _paint_number(self, painter: QPainter, sight: CardSight) -> None:
        area = sight.geometry.strength
        size = area.height() + 3
        cap = QRectF(area.right() - size, area.top() - 1.5, size, size)
        self._brush.fill(painter, cap, "accent_soft", radius=4)
        self._brush.write(painter, cap, str(sight.row + 1), self.typesetter.label, "accent", CENTRE)

    def _paint_in_story(self, painter: QPainter, sight: CardSight) -> QRectF:
        text, font, role = sight.card.story_state, self.typesetter.label, "accent" if sight.card.inserted else "text2"
        area = QRectF(sight.geometry.strength)
        indent = self.typesetter.metrics.px(REASON_INDENT)
        area.setLeft(area.right() - QFontMetricsF(font).horizontalAdvance(text) - indent)
        self._brush.icon(painter, "check", role, QPointF(area.left(), area.center().y()), REASON_ICON, sight.ratio)
        self._brush.write(painter, area, text, font, role, RIGHT)
        return area

    def _paint_reason(self, painter: QPainter, sight: CardSight) -> None:
        icon = sight.geometry.reason_icon
        kind = sight.card.suggestion.reasons[0].kind
        self._brush.icon(painter, kind, "accent", QPointF(icon.left(), icon.center().y()), REASON_ICON, sight.ratio)
        self._brush.write(painter, sight.geometry.reason, sight.texts.reason, self.typesetter.label, "accent")

    def _paint_insert(self, painter: QPainter, sight: CardSight) -> None:
        card, rect, px = sight.card, QRectF(sight.geometry.parts[Part.INSERT]), self.typesetter.metrics.px
        role = "on_accent"
        if card.insertable or card.in_story:
            self._brush.fill(painter, rect, "accent_hover" if sight.hot is Part.INSERT else "accent")
        else:
            role = "disabled"
            self._brush.outline(painter, rect, "line", 1)
        icon, text = ("chevron-right", tr("Go to")) if card.in_story else (Part.INSERT.value, tr("Insert"))
        left = QPointF(rect.left() + px(11), rect.center().y())
        self._brush.icon(painter, icon, role, left, _BUTTON_ICON, sight.ratio)
        self._brush.write(painter, rect.adjusted(px(33), 0, 0, 0), text, self.typesetter.button, role)

    def _paint_tools(self, painter: QPainter, sight: CardSight) -> None:
        for part in TOOLS:
            rect = QRectF(sight.geometry.parts[part])
            hot = sight.hot is part
            usable = part is not Part.COPY or bool(sight.card.suggestion.url)
            if hot and usable:
                self._brush.fill(painter, rect, "pressed" if sight.pressed else "hover")
            if part is Part.PIN and sight.card.pinned:
                self._brush.pin(painter, rect, ICON, sight.ratio)
                continue
            left = rect.center().x() - self.typesetter.metrics.px(ICON) / 2
            role = "disabled" if not usable else "text" if hot else "text2"
            self._brush.icon(painter, part.value, role, QPointF(left, rect.center().y()), ICON, sight.ratio)

    def _paint_key(self, painter: QPainter, sight: CardSight) -> None:
        """The key that inserts it, or why none does."""
        if not sight.card.suggestion.url:
            hint = tr("No address")
        elif sight.row < NUMBERED and sight.card.insertable:
            hint = QKeySequence(f"Ctrl+{sight.row + 1}").toString(QKeySequence.SequenceFormat.NativeText)
        else:
            return
        font, room = self.typesetter.hint, sight.geometry.key_hint
        if QFontMetricsF(font).horizontalAdvance(hint) <= room.width():
            self._brush.write(painter, room, hint, font, "text3", RIGHT)

    def _paint_places(self, painter: QPainter, sight: CardSight) -> None:
        left = sight.geometry.reason.left()
        rows = zip(sight.card.places, sight.texts.places, sight.geometry.places, strict=True)
        for number, (place, text, rect) in enumerate(rows):
            area, hot = QRectF(rect), sight.hot == place
            if hot:
                self._brush.fill(painter, area, "pressed" if sight.pressed else "hover", BUTTON_RADIUS)
            if number == sight.aimed:
                self._brush.outline(painter, area, "accent", _RING)
            role = "text" if hot or number == sight.aimed else "text2"
            icon = QPointF(sight.geometry.reason_icon.left(), area.center().y())
            name = LINK_ICON if place.anchor else READ_ALSO_ICON
            self._brush.icon(painter, name, role, icon, REASON_ICON, sight.ratio)
            area.setLeft(left)
            self._brush.write(painter, area, text, self.typesetter.label, role)
