"""Waves under misspelt words: only on screen, found on idle, never under the word that is being typed."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTextLine

from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.ignored import IgnoredWords
from editorapp.ui.spelling.story_words import Misspelling, StoryWords
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.ui.writing.visible import VisibleBlock, visible_blocks

AFTER_TYPING_MS = 300
AFTER_SCROLLING_MS = 80

_PERIOD, _HEIGHT, _WIDTH = 5, 3, 1.1
"""Of the wave, in pixels: from crest to crest, from crest to trough, of the pen."""
_DROP = 2
"""Pixels from the baseline to the wave."""


class SpellingMarks(QObject):
    """Keeps the misspellings on screen, moves them with the text, and paints their waves over it.

    A key costs the moving alone; lines are read when the keys pause.
    """

    def __init__(
        self,
        draft: OpenDraft,
        text: TextEditor,
        words: StoryWords,
        checker: SpellingChecker,
        ignored: IgnoredWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._text = text
        self._words = words
        self._checker = checker
        self._is_on = True
        self._marks: list[Misspelling] = []
        self._typed = False
        """Whether the word at the caret is being typed."""
        self._edited = False
        """Whether the caret is about to move because of an edit."""
        self._wave: tuple[QColor, float, QPixmap] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        text.add_overlay(self._paint)
        text.viewport().installEventFilter(self)
        text.verticalScrollBar().valueChanged.connect(self._look_soon)
        text.cursorPositionChanged.connect(self._follow_caret)
        draft.body_edited.connect(self._follow_edit)
        draft.document_changed.connect(self._start_story)
        draft.opened.connect(self._start_story)
        checker.changed.connect(self._look_now)
        ignored.changed.connect(self._look_now)

    @property
    def shown(self) -> tuple[Misspelling, ...]:
        """The misspellings marked on screen, in order."""
        return tuple(mark for mark in self._marks if not self._is_being_typed(mark))

    def set_on(self, on: bool) -> None:
        """Mark misspellings, or none."""
        if on != self._is_on:
            self._is_on = on
            self._show([])
            self._look_soon()

    def look(self) -> None:
        """Read the lines on screen, mark what is known to be wrong in them, and ask about the rest."""
        self._edited = False
        if not self._is_on or not self._text.isVisible():
            return
        found: list[Misspelling] = []
        unknown: set[str] = set()
        for place in visible_blocks(self._text, self._text.lines):
            unknown.update(self._words.unknown(place.block))
            found.extend(self._words.wrong(place.block))
        self._checker.ask(unknown)
        self._show(found)
        if self._text.highlighter.is_busy:  # a fence or a note may still reach these lines
            self._timer.start(AFTER_TYPING_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A larger window, or one just shown, shows other lines."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._look_soon()
        return super().eventFilter(watched, event)

    def _show(self, marks: list[Misspelling]) -> None:
        if marks != self._marks:
            self._marks = marks
            self._text.viewport().update()

    def _look_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(AFTER_SCROLLING_MS)

    def _look_now(self) -> None:
        """Not while keys come: the pause after them is soon enough."""
        if not self._timer.isActive():
            self._timer.start(0)

    def _start_story(self) -> None:
        self._typed = False
        self._marks = []
        self._look_soon()

    def _follow_edit(self, position: int, removed: int, added: int) -> None:
        """Move what stands behind the edit, and let go of what it touches but for the word that is typed."""
        self._typed = self._edited = True
        self._timer.start(AFTER_TYPING_MS)
        if not self._marks:
            return
        end, moved = position + removed, added - removed
        kept: list[Misspelling] = []
        for mark in self._marks:
            if mark.end < position:
                kept.append(mark)
            elif mark.start >= end and not (mark.start == end and added):
                kept.append(Misspelling(mark.start + moved, mark.end + moved, mark.word))
        self._marks = kept

    def _follow_caret(self) -> None:
        """A caret that moves without an edit is no longer typing the word it is in."""
        if self._typed and not self._edited:
            self._typed = False
            self._text.viewport().update()
        self._edited = False

    def _is_being_typed(self, mark: Misspelling) -> bool:
        return self._typed and mark.start <= self._text.textCursor().position() <= mark.end

    def _paint(self, painter: QPainter) -> None:
        if not self._marks:
            return
        wave = self._wave_pixmap()
        for place in visible_blocks(self._text, self._text.lines):
            start = place.block.position()
            if self._text.colors.is_dim(start):
                continue
            first = bisect_left(self._marks, (start,))
            last = bisect_left(self._marks, (start + place.block.length(),))
            for mark in self._marks[first:last]:
                if not self._is_being_typed(mark):
                    self._paint_mark(painter, wave, place, mark)

    def _paint_mark(self, painter: QPainter, wave: QPixmap, place: VisibleBlock, mark: Misspelling) -> None:
        at, layout = place.block.position(), place.block.layout()
        start, end = mark.start - at, mark.end - at
        while start < end:
            line = layout.lineForTextPosition(start)
            if not line.isValid():
                return
            until = min(end, line.textStart() + line.textLength())  # a long compound goes on in the next line
            left, right = sorted((_x(line, start), _x(line, until)))
            top = round(place.rect.top() + line.y() + line.ascent() + _DROP)
            painter.drawTiledPixmap(QRectF(left, top, right - left, _HEIGHT + 1), wave, QPointF())
            if until <= start:
                return
            start = until

    def _wave_pixmap(self) -> QPixmap:
        """One period of the wave in the theme's colour, sharp on this screen."""
        color, ratio = self._text.theme.color("spell"), self._text.devicePixelRatioF()
        if self._wave is None or self._wave[:2] != (color, ratio):
            self._wave = (color, ratio, _draw_wave(color, ratio))
        return self._wave[2]


def _x(line: QTextLine, position: int) -> float:
    """The left edge of a character in a line."""
    found = line.cursorToX(position)  # (x, position), which the stubs call an object
    return float(found[0]) if isinstance(found, tuple) else 0.0


def _draw_wave(color: QColor, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(_PERIOD * ratio), round((_HEIGHT + 1) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    top, bottom, half = 0.6, _HEIGHT + 0.4, _PERIOD / 2
    painter.drawPolyline(
        [
            QPointF(-half, top),
            QPointF(0, bottom),
            QPointF(half, top),
            QPointF(_PERIOD, bottom),
            QPointF(_PERIOD + half, top),
        ]
    )
    painter.end()
    return pixmap
