"""Where everything on a card is: the one place that painting, clicks and tooltips ask."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF

from editorapp.article.suggestion import Placement
from editorapp.ui.linking.card_text import META_GAP, PIN_SIZE, REASON_INDENT, TICKS_WIDTH, CardMetrics, CardTexts

GAP = 8
"""Pixels below a card, part of its row."""
PADDING = 14
TICKS = 5
BUTTON = 28
"""Height of the buttons, and the least size of anything that can be clicked, in logical pixels."""
ICON = 16
REASON_ICON = 14

_RAISED = 1
"""Pixels that everything stands above the middle, so that capitals look centred between the edges."""
_HEAD_GAP = 6
_REASON_GAP = 4
_SNIPPET_GAP = 6
_BUTTON_GAP = 10
_PLACES_GAP = 6
_OUTSIDE = 6
"""Pixels that a place's row reaches beyond the text, so that its words line up with all others."""
_INSERT_WIDTH = 88
_TOOL_STEP = 30
_TICK_WIDTH = 7
_TICK_HEIGHT = 4


class Part(enum.Enum):
    """What can be done with a card; the value is its icon. All but NEVER are buttons of the current card."""

    INSERT = "corner-down-left"
    COPY = "copy"
    PEEK = "eye"
    PIN = "pin"
    HIDE = "x"
    NEVER = "eye-off"


Spot = Part | Placement
"""What a click on the current card means: one of its buttons, or a place to put the link."""

TOOLS = (Part.COPY, Part.PEEK, Part.PIN, Part.HIDE)


@dataclass(frozen=True, slots=True)
class CardGeometry:
    """The rectangles of one card, from the corner of its row on; `height` is the whole row's."""

    frame: QRectF
    meta: tuple[QRectF, ...]
    strength: QRectF
    ticks: tuple[QRectF, ...]
    pin: QRectF
    headline: QPointF
    reason_icon: QRectF
    reason: QRectF
    snippet: QPointF
    parts: Mapping[Part, QRect]
    key_hint: QRectF
    places: tuple[QRect, ...]
    height: int

    def part_at(self, point: QPoint) -> Part | None:
        """The button at this point of the row."""
        return next((part for part, rect in self.parts.items() if rect.contains(point)), None)

    def place_at(self, point: QPoint) -> int:
        """The number of the place whose row is at this point, from 0; -1 if none is."""
        return next((number for number, rect in enumerate(self.places) if rect.contains(point)), -1)


def text_width(row_width: int, metrics: CardMetrics) -> int:
    """The width of a card's lines in a list row of this width."""
    return max(row_width - 2 * metrics.px(PADDING) - 1, 1)


def card_geometry(row_width: int, texts: CardTexts, metrics: CardMetrics, *, is_open: bool) -> CardGeometry:
    """Where all of a card is in a list row of this width; an open card has its buttons and places."""
    px, left, width = metrics.px, metrics.px(PADDING), text_width(row_width, metrics)
    top, right = px(PADDING) - _RAISED, left + width
    strength = QRectF(right - px(TICKS_WIDTH), top, px(TICKS_WIDTH), metrics.caps_step)
    headline = top + metrics.caps_step + px(_HEAD_GAP)
    end = headline + texts.headline_lines * metrics.head_step
    reason = end + px(_REASON_GAP)
    end = reason + metrics.reason_step if texts.reason else end
    snippet = end + px(_SNIPPET_GAP)
    end = snippet + texts.snippet_lines * metrics.snippet_step if texts.snippet_lines else end
    parts, hint = _buttons(left, end + px(_BUTTON_GAP), width, metrics) if is_open else ({}, QRectF())
    end = max((rect.bottom() + 1 for rect in parts.values()), default=end)
    places = _places(left, end + px(_PLACES_GAP), width, len(texts.places), metrics) if is_open else ()
    end = places[-1].bottom() + 1 - px(_PLACES_GAP) if places else end
    height = end + px(PADDING) + _RAISED + GAP
    return CardGeometry(
        frame=QRectF(0.5, 0.5, row_width - 1, height - GAP - 1),
        meta=_meta(left, top, texts, metrics),
        strength=strength,
        ticks=_ticks(strength, metrics),
        pin=QRectF(strength.left() - px(META_GAP) - px(PIN_SIZE), top, px(PIN_SIZE), metrics.caps_step),
        headline=QPointF(left, headline),
        reason_icon=QRectF(left, reason + 1, px(REASON_ICON), px(REASON_ICON)),
        reason=QRectF(left + px(REASON_INDENT), reason, width - px(REASON_INDENT), metrics.reason_step),
        snippet=QPointF(left, snippet),
        parts=MappingProxyType(parts),
        key_hint=hint,
        places=places,
        height=height,
    )


def _meta(left: float, top: int, texts: CardTexts, metrics: CardMetrics) -> tuple[QRectF, ...]:
    areas = []
    for part in texts.meta:
        areas.append(QRectF(left, top, part.width, metrics.caps_step))
        left += part.width + metrics.px(META_GAP)
    return tuple(areas)


def _places(left: int, top: int, width: int, count: int, metrics: CardMetrics) -> tuple[QRect, ...]:
    """Rows one under the other, as high as buttons and a little wider than the text."""
    px = metrics.px
    size, outside = max(px(BUTTON), BUTTON), px(_OUTSIDE)
    return tuple(QRect(left - outside, top + number * size, width + 2 * outside, size) for number in range(count))


def _ticks(area: QRectF, metrics: CardMetrics) -> tuple[QRectF, ...]:
    px = metrics.px
    top = area.top() + px(6)
    step = (area.width() - px(_TICK_WIDTH)) / (TICKS - 1)
    return tuple(QRectF(area.left() + place * step, top, px(_TICK_WIDTH), px(_TICK_HEIGHT)) for place in range(TICKS))


def _buttons(left: int, top: int, width: int, metrics: CardMetrics) -> tuple[dict[Part, QRect], QRectF]:
    """The buttons' places and the room for the key; the four tools take a row of their own where text is large."""
    px = metrics.px
    size = max(px(BUTTON), BUTTON)
    insert = QRect(left, top, px(_INSERT_WIDTH), size)
    step = px(_TOOL_STEP)
    tools = QRect(insert.right() + 1 + px(_BUTTON_GAP), top, step * (len(TOOLS) - 1) + size, size)
    if tools.right() >= left + width:
        tools.moveTo(left, insert.bottom() + 1 + px(_REASON_GAP))
        hint_left = insert.right() + 1
    else:
        hint_left = tools.right() + 1
    parts = {Part.INSERT: insert}
    parts |= {part: QRect(tools.left() + place * step, tools.top(), size, size) for place, part in enumerate(TOOLS)}
    return parts, QRectF(hint_left, top, left + width - hint_left, size)
