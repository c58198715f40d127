"""How each kind of mark looks in the story text."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.marks import Mark, Span

_COLORS = (
    (Mark.COMMENT, "text3"),
    (Mark.TK, "warn"),
    (Mark.SYNTAX, "syntax"),
    (Mark.READ_ALSO, "accent"),
    (Mark.LINK, "accent"),
    (Mark.CODE, "text2"),
    (Mark.STRIKE, "text2"),
    (Mark.QUOTE, "text2"),
    (Mark.CAPTION, "text2"),
)
"""The first mark that holds gives the colour."""

_CODE_SCALE = 0.86
"""IBM Plex Mono's x-height is .516 em, Source Serif 4's .475: this and a little less, so that code stands back."""


class MarkLook:
    """The formats of one theme with story text of one size, each made once."""

    def __init__(self, theme: Theme, px: int) -> None:
        self.theme = theme
        self.px = px
        self._formats: dict[int, QTextCharFormat] = {}

    def ranges(self, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
        """The spans, counted in UTF-16 units, as a layout takes them."""
        made = []
        for start, end, marks in spans:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, end - start
            piece.format = self.format(marks)
            made.append(piece)
        return made

    def format(self, marks: int) -> QTextCharFormat:
        """How text with all of these marks looks."""
        known = self._formats.get(marks)
        if known is None:
            known = self._formats[marks] = self._new_format(marks)
        return known

    def _new_format(self, marks: int) -> QTextCharFormat:
        made = QTextCharFormat()
        role = next((role for mark, role in _COLORS if marks & mark), None)
        if role:
            made.setForeground(self.theme.color(role))
        if marks & Mark.BREAK:
            made.setBackground(self.theme.color("hover"))
        if marks & (Mark.CODE | Mark.TABLE):  # a table's columns stand below each other
            made.setFontFamilies([self.theme.font("mono").family()])
            made.setProperty(QTextCharFormat.Property.FontPixelSize, self.theme.px(self.px * _CODE_SCALE))
        if marks & (Mark.COMMENT | Mark.SYNTAX) and not marks & Mark.TK:
            made.setFontItalic(bool(marks & Mark.COMMENT))
            return made
        if marks & Mark.TK:
            made.setBackground(self.theme.color("warn_soft"))
        if marks & Mark.CODE:
            return made
        made.setFontItalic(bool(marks & (Mark.EMPHASIS | Mark.QUOTE)))
        made.setFontStrikeOut(bool(marks & Mark.STRIKE))
        weight = _weight(marks)
        if weight:
            made.setFontWeight(weight)
        return made


def _weight(marks: int) -> QFont.Weight | None:
    if marks & Mark.HEADING and not marks & Mark.EMPHASIS:
        return QFont.Weight.Bold
    if marks & (Mark.STRONG | Mark.READ_ALSO | Mark.TK | Mark.HEADING):
        # There is no bold italic among the bundled fonts.
        return QFont.Weight.DemiBold
    return None
