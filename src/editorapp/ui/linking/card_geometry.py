"""Where everything on a card is: the one place that painting, clicks and tooltips ask."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF

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
_INSERT_WIDTH = 88
_TOOL_STEP = 30
_TICK_WIDTH = 7
_TICK_HEIGHT = 4
_TICK_STEP = 9


class Part(enum.Enum):
    """What can be clicked on the current card; the value is its icon."""

    INSERT = "corner-down-left"
    COPY = "copy"
    PEEK = "eye"
    PIN = "pin"
    HIDE = "x"


TOOLS = (Part.COPY, Part.PEEK, Part.PIN, Part.HIDE)


@dataclass(frozen=True, slots=True)
class CardGeometry:
    """The rectangles of one card, from the corner of its row on; `height` is the whole row's."""

    frame: QRectF
    section: QRectF
    date: QRectF
    strength: QRectF
    ticks: tuple[QRectF, ...]
    pin: QRectF
    headline: QPointF
    reason_icon: QRectF
    reason: QRectF
    snippet: QPointF
    parts: Mapping[Part, QRect]
    key_hint: QRectF
    height: int

    def part_at(self, point: QPoint) -> Part | None:
        """What a click at this point of the row means."""
        return next((part for part, rect in self.parts.items() if rect.contains(point)), None)


def text_width(row_width: int, metrics: CardMetrics) -> int:
    """The width of a card's lines in a list row of this width."""
    return max(row_width - 2 * metrics.px(PADDING) - 1, 1)


def card_geometry(row_width: int, texts: CardTexts, metrics: CardMetrics, *, is_open: bool) -> CardGeometry:
    """The places of a card in a list row of this width; an open card has its buttons."""
    px, left, width = metrics.px, metrics.px(PADDING), text_width(row_width, metrics)
    top, right = px(PADDING) - _RAISED, left + width
    date_left = left + (texts.section_width + px(META_GAP) if texts.section else 0)
    strength = QRectF(right - px(TICKS_WIDTH), top, px(TICKS_WIDTH), metrics.caps_step)
    headline = top + metrics.caps_step + px(_HEAD_GAP)
    end = headline + texts.headline_lines * metrics.head_step
    reason = end + px(_REASON_GAP)
    end = reason + metrics.reason_step if texts.reason else end
    snippet = end + px(_SNIPPET_GAP)
    end = snippet + texts.snippet_lines * metrics.snippet_step if texts.snippet_lines else end
    parts, hint = _buttons(left, end + px(_BUTTON_GAP), width, metrics) if is_open else ({}, QRectF())
    end = max((rect.bottom() + 1 for rect in parts.values()), default=end)
    height = end + px(PADDING) + _RAISED + GAP
    return CardGeometry(
        frame=QRectF(0.5, 0.5, row_width - 1, height - GAP - 1),
        section=QRectF(left, top, texts.section_width, metrics.caps_step),
        date=QRectF(date_left, top, right - date_left, metrics.caps_step),
        strength=strength,
        ticks=_ticks(strength, metrics),
        pin=QRectF(strength.left() - px(META_GAP) - px(PIN_SIZE), top, px(PIN_SIZE), metrics.caps_step),
        headline=QPointF(left, headline),
        reason_icon=QRectF(left, reason + 1, px(REASON_ICON), px(REASON_ICON)),
        reason=QRectF(left + px(REASON_INDENT), reason, width - px(REASON_INDENT), metrics.reason_step),
        snippet=QPointF(left, snippet),
        parts=MappingProxyType(parts),
        key_hint=hint,
        height=height,
    )


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
