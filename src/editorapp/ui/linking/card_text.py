"""The texts of a card, laid out once for a width and a theme and then only drawn."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr_message
from editorapp.ui.linking.card_meta import MetaFonts, MetaPart, meta_row
from editorapp.ui.linking.cards import Card

ELLIPSIS = "…"
HEADLINE_LINES = 2
SNIPPET_LINES = 2
SNIPPET_LEADING = 2
"""Pixels that a snippet's lines stand further apart than hints elsewhere, at the normal text size."""

REASON_INDENT = 20
META_GAP = 8
TICKS_WIDTH = 43
PIN_SIZE = 14

_TRAILING = " ,;:–—-(“‘"
_QUOTED = re.compile(r"[“«]\s*(\S.*\S)\s*[”»]")
_BODY_PX = 13
_MIDDLE = Qt.TextElideMode.ElideMiddle
"""Of a place, both the words that carry the link and the paragraph tell it from the others."""


@dataclass(frozen=True, slots=True)
class CardMetrics:
    """Sizes that follow from the theme's text sizes; `scale` is 1 at the normal text size."""

    scale: float
    caps_step: int
    head_step: int
    reason_step: int
    snippet_step: int

    def px(self, pixels: float) -> int:
        """A length of the design in pixels of this text size."""
        return round(pixels * self.scale)


@dataclass(frozen=True, slots=True)
class CardTexts:
    """A card's texts for one width; widths and heights in logical pixels."""

    meta: tuple[MetaPart, ...]
    headline: QTextLayout
    headline_lines: int
    cut: bool
    """Whether the headline or the row above it are not whole."""
    reason: str
    snippet: QTextLayout
    snippet_lines: int
    places: tuple[str, ...]


class CardTypesetter:
    """Lays out the texts of cards in one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.metrics = card_metrics(theme)
        self.caps = theme.font("caps")
        self.hint = theme.font("hint")
        self.label = theme.font("label")
        self.button = theme.font("button")
        self.meta = MetaFonts(self.caps, self.label, self.hint)

    def typeset(self, card: Card, width: int) -> CardTexts:
        """The texts of this card for lines of `width` pixels."""
        suggestion, metrics = card.suggestion, self.metrics
        meta, whole_meta = meta_row(card, self.meta, self._meta_room(card, width), metrics.px(META_GAP), metrics.scale)
        headline, headline_lines, whole = laid_out(
            card.headline, self._theme.font("card_head"), width, HEADLINE_LINES, metrics.head_step
        )
        snippet_text = " ".join(suggestion.snippet.split())
        marks = _marks(snippet_text, suggestion.matches, self._theme.color("text"))
        snippet, snippet_lines, _ = laid_out(snippet_text, self.hint, width, SNIPPET_LINES, metrics.snippet_step, marks)
        reason = next(iter(card.reasons), "")
        indented = width - metrics.px(REASON_INDENT)
        return CardTexts(
            meta=meta,
            headline=headline,
            headline_lines=headline_lines,
            cut=not (whole and whole_meta),
            reason=_elided(reason, self.label, indented),
            snippet=snippet,
            snippet_lines=snippet_lines,
            places=tuple(shortened_place(tr_message(place.text), self.label, indented) for place in card.places),
        )

    def _meta_room(self, card: Card, width: int) -> float:
        """What the marks at the right leave of the top row."""
        metrics = self.metrics
        gap = metrics.px(META_GAP)
        mark = QFontMetricsF(self.label).horizontalAdvance(card.story_state) + metrics.px(REASON_INDENT)
        room = width - gap - (mark if card.in_story else metrics.px(TICKS_WIDTH))
        return room - gap - metrics.px(PIN_SIZE) if card.pinned else room


def card_metrics(theme: Theme) -> CardMetrics:
    """The sizes of a card in this theme's text size."""
    scale = theme.font("body").pixelSize() / _BODY_PX
    return CardMetrics(
        scale=scale,
        caps_step=theme.line_step("caps"),
        head_step=theme.line_step("card_head"),
        reason_step=theme.line_step("body"),
        snippet_step=theme.line_step("hint") + round(SNIPPET_LEADING * scale),
    )


def laid_out(
    text: str, font: QFont, width: float, lines: int, step: float, marks: Sequence[QTextLayout.FormatRange] = ()
) -> tuple[QTextLayout, int, bool]:
    """`text` in at most `lines` lines, `step` pixels apart; how many lines it took, and whether all of it fits.

    What does not fit ends at a word with "…"; a word longer than a line is broken.
    """
    layout, ends = _wrapped(text, font, width, lines, step, marks)
    if ends[-1] >= _utf16(text):
        return layout, len(ends) if text else 0, True
    start, end = (_code_points(text, units) for units in [0, *ends][-2:])
    for cut in _cuts(text, start, end):
        short = text[:cut].rstrip(_TRAILING) + ELLIPSIS
        layout, ends = _wrapped(short, font, width, lines, step, marks)
        if ends[-1] >= _utf16(short):
            break
    return layout, len(ends), False


def _wrapped(
    text: str, font: QFont, width: float, lines: int, step: float, marks: Sequence[QTextLayout.FormatRange]
) -> tuple[QTextLayout, list[int]]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats([mark for mark in marks if mark.start + mark.length <= _utf16(text)])
    ends: list[int] = []
    layout.beginLayout()
    while len(ends) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, step * len(ends)))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return layout, ends


def _cuts(text: str, start: int, end: int) -> Iterable[int]:
    """Where the last line (`start` to `end`) may be cut: after its words, longest first; then within its first word."""
    yield from (place for place in range(end, start, -1) if text[place : place + 1].isspace())
    yield from range(end - 1, 0, -1)


def _marks(snippet: str, words: Iterable[str], color: QColor) -> list[QTextLayout.FormatRange]:
    """The matched words in full text colour and weight 500."""
    wanted = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word)
    if not wanted:
        return []
    style = QTextCharFormat()
    style.setForeground(color)
    style.setFontWeight(QFont.Weight.Medium)
    marks = []
    for found in re.finditer(rf"(?<!\w)(?:{wanted})(?!\w)", snippet, re.IGNORECASE):
        mark = QTextLayout.FormatRange()
        mark.start = _utf16(snippet[: found.start()])
        mark.length = _utf16(found[0])
        mark.format = style
        marks.append(mark)
    return marks


def shortened_place(text: str, font: QFont, width: float) -> str:
    """A place for a line of `width` pixels: what is too long in its quotes ends after a word, and the rest stays."""
    fits = QFontMetricsF(font).horizontalAdvance
    quoted = _QUOTED.search(text)
    words = quoted[1].split(" ") if quoted and fits(text) > width else []
    for count in range(len(words) - 1, 0, -1):
        cut = " ".join(words[:count]).rstrip(_TRAILING)
        shorter = f"{text[: quoted.start(1)]}{cut}{ELLIPSIS}{text[quoted.end(1) :]}" if quoted else text
        if fits(shorter) <= width:
            return shorter
    return _elided(text, font, width, _MIDDLE)


def _elided(text: str, font: QFont, width: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    return QFontMetricsF(font).elidedText(text, mode, max(width, 0))


def _utf16(text: str) -> int:
    """The length as Qt counts it."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _code_points(text: str, units: int) -> int:
    """The place in `text` that Qt counts as `units`."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
