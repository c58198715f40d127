"""Colours of letters over those of the highlighter: what is found stays readable, what is dimmed steps back."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

Layer = Literal["dim", "found"]

Stretch = tuple[int, int]
"""Qt's start and end."""


class LetterColors:
    """Two layers of `editor`, stretches in order in each; where both have one, "found" is what shows.

    Qt draws them while it paints: no line is laid out or highlighted anew.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._found: tuple[Stretch, ...] = ()
        self._colors: Mapping[Layer, QColor] = MappingProxyType({"dim": QColor(), "found": QColor()})
        self._dim: tuple[QTextCursor, ...] = ()
        """Cursors around what is dimmed: they go along with what is written."""

    def show(self, layer: Layer, stretches: Sequence[Stretch], color: QColor) -> None:
        """Write these stretches in this colour, instead of those before in the layer."""
        self._colors = MappingProxyType({**self._colors, layer: color})
        if layer == "dim":
            self._dim = tuple(self._cursor(*stretch) for stretch in stretches)
        else:
            self._found = tuple(stretches)
        dim = [(cursor.selectionStart(), cursor.selectionEnd()) for cursor in self._dim]
        selections = [self._selection(*part, "dim") for part in without(dim, self._found)]
        selections += [self._selection(*part, "found") for part in self._found]
        if selections or self._editor.extraSelections():
            self._editor.setExtraSelections(selections)

    def is_dim(self, position: int) -> bool:
        """Whether the letter at this position is dimmed."""
        return any(cursor.selectionStart() <= position < cursor.selectionEnd() for cursor in self._dim)

    def _selection(self, start: int, end: int, layer: Layer) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        written = QTextCharFormat()
        written.setForeground(self._colors[layer])
        written.setBackground(QBrush(Qt.BrushStyle.NoBrush))
        selection.cursor = self._cursor(start, end)
        selection.format = written
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        last = self._editor.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def without(stretches: Sequence[Stretch], holes: Sequence[Stretch]) -> list[Stretch]:
    """What is left of these stretches outside the holes; both in order, the holes not overlapping."""
    left: list[Stretch] = []
    for start, end in stretches:
        at = start
        for hole_start, hole_end in holes:
            if hole_end > at and hole_start < end:
                if hole_start > at:
                    left.append((at, hole_start))
                at = max(at, hole_end)
        if at < end:
            left.append((at, end))
    return left
