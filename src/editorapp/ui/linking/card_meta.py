"""The top row of a card: section, correction, date and versions, as much as fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from editorapp.ui.kit.days import say_day
from editorapp.ui.linking.cards import Card

MetaKind = Literal["section", "correction", "date", "versions"]

META_COLORS: Mapping[MetaKind, str] = MappingProxyType(
    {"section": "text2", "correction": "warn", "date": "text3", "versions": "text3"}
)
"""The theme's colour role of each part."""
_WORTH: tuple[MetaKind, ...] = ("date", "correction", "versions", "section")
"""Who gets room first."""
_LEAST_SECTION = 40
"""Pixels at the normal text size; a section that has less is left out."""


@dataclass(frozen=True, slots=True)
class MetaPart:
    """One text of the row and how wide it is, in logical pixels."""

    kind: MetaKind
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class MetaFonts:
    """The row's fonts: section in capitals, correction as a label, the rest as a hint."""

    caps: QFont
    label: QFont
    hint: QFont

    def of(self, kind: MetaKind) -> QFont:
        """The font of this part."""
        return self.caps if kind == "section" else self.label if kind == "correction" else self.hint


def meta_row(card: Card, fonts: MetaFonts, room: float, gap: float, scale: float) -> tuple[tuple[MetaPart, ...], bool]:
    """The parts that fit into `room` pixels, `gap` apart, in the order they stand; and whether all of them are whole.

    A correction or a count of versions is shown whole or not at all; date and section are cut. The tooltip has all.
    """
    texts: Mapping[MetaKind, str] = {
        "section": " ".join(card.suggestion.section.upper().split()),
        "correction": card.correction,
        "date": say_day(card.suggestion.published),
        "versions": card.versions,
    }
    fitting: dict[MetaKind, MetaPart] = {}
    for kind in _WORTH:
        part = _fit(kind, texts[kind], fonts.of(kind), room, _LEAST_SECTION * scale)
        if part is not None:
            fitting[kind] = part
            room -= part.width + gap
    shown = tuple(fitting[kind] for kind in texts if kind in fitting)
    return shown, {part.kind: part.text for part in shown} == {kind: text for kind, text in texts.items() if text}


def _fit(kind: MetaKind, text: str, font: QFont, room: float, least: float) -> MetaPart | None:
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    if text and width > room:
        if kind in ("correction", "versions") or (kind == "section" and room < least):
            return None
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        width = metrics.horizontalAdvance(text)
    return MetaPart(kind, text, width) if text else None
