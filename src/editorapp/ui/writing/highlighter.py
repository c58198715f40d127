"""Colours Markdown's marks in the story text; what is a mark is decided in lines.py, how it looks here."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.lines import NORMAL, read_line
from editorapp.ui.writing.marks import Mark, shifted

_COLORS = (
    (Mark.COMMENT, "text3"),
    (Mark.TK, "warn"),
    (Mark.SYNTAX, "syntax"),
    (Mark.READ_ALSO, "accent"),
    (Mark.LINK, "accent"),
    (Mark.CODE, "text2"),
    (Mark.STRIKE, "text2"),
    (Mark.QUOTE, "text2"),
)
"""The first mark that holds gives the colour."""

_CODE_SCALE = 0.86
"""IBM Plex Mono's x-height is .516 em, Source Serif 4's .475: this and a little less, so that code stands back."""


class Highlighter(QSyntaxHighlighter):
    """Formats each changed line; fences and private notes are the only states that reach the next line."""

    def __init__(self, document: QTextDocument, theme: Theme, px: int) -> None:
        super().__init__(document)
        self._theme = theme
        self._px = px
        self._label = ""
        self._formats: dict[int, QTextCharFormat] = {}

    def set_look(self, theme: Theme, px: int) -> None:
        """Show every line in this theme, with the story text `px` pixels high."""
        self._theme, self._px = theme, px
        self._formats.clear()
        self.rehighlight()

    def set_label(self, label: str) -> None:
        """The read-also label of this newsroom, known besides the common ones."""
        if label != self._label:
            self._label = label
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Format one line."""
        spans, state = read_line(text, max(NORMAL, self.previousBlockState()), self._label)
        self.setCurrentBlockState(state)
        for start, end, marks in shifted(spans, text) if spans else ():
            self.setFormat(start, end - start, self._format(marks))

    def _format(self, marks: int) -> QTextCharFormat:
        known = self._formats.get(marks)
        if known is None:
            known = self._formats[marks] = self._new_format(marks)
        return known

    def _new_format(self, marks: int) -> QTextCharFormat:
        made = QTextCharFormat()
        role = next((role for mark, role in _COLORS if marks & mark), None)
        if role:
            made.setForeground(self._theme.color(role))
        if marks & (Mark.COMMENT | Mark.SYNTAX) and not marks & Mark.TK:
            made.setFontItalic(bool(marks & Mark.COMMENT))
            return made
        if marks & Mark.TK:
            made.setBackground(self._theme.color("warn_soft"))
        if marks & Mark.CODE:
            made.setFontFamilies([self._theme.font("mono").family()])
            made.setProperty(QTextCharFormat.Property.FontPixelSize, round(self._px * _CODE_SCALE))
            return made
        made.setFontItalic(bool(marks & (Mark.EMPHASIS | Mark.QUOTE)))
        made.setFontStrikeOut(bool(marks & Mark.STRIKE))
        weight = self._weight(marks)
        if weight:
            made.setFontWeight(weight)
        return made

    @staticmethod
    def _weight(marks: int) -> QFont.Weight | None:
        if marks & Mark.HEADING and not marks & Mark.EMPHASIS:
            return QFont.Weight.Bold
        if marks & (Mark.STRONG | Mark.READ_ALSO | Mark.TK | Mark.HEADING):
            # There is no bold italic among the bundled fonts.
            return QFont.Weight.DemiBold
        return None
