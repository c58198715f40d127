"""The one scrolling surface of story head and text: first the head moves by pixels, then the text by lines.

QPlainTextEdit scrolls by whole lines and cannot hold the head. So the text is moved up by the pixels in between, and
the scroll bar at the pane's edge is ours.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QWidget

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.fade import HEIGHT as FADE_HEIGHT
from editorapp.ui.writing.fade import Fade
from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.line_scroll import LineScroll
from editorapp.ui.writing.story_head import StoryHead
from editorapp.ui.writing.text_editor import TextEditor

_LEAST_SIDE = 40
_BAR_WIDTH = 10
_LAST_LINE_AT = 0.4
"""How far up the last line can be scrolled, as a share of the height."""
_TYPED_LINE_AT = 0.46
"""How far down typewriter scrolling keeps the caret, as a share of the height."""
_WHEEL_NOTCH = 120
"""Eighths of a degree: what a wheel reports for one click."""
_LINES_A_NOTCH = 3


@dataclass(frozen=True, slots=True)
class ScrollPlace:
    """Where a story is scrolled to, whatever its lines are broken at: pixels of the head, and the line at the top."""

    head_hidden: int
    block: QTextBlock
    line: int
    rest: int


class StoryColumn(QWidget):
    """Head, text and scroll bar. Everything that scrolls them goes through `scroll_by`."""

    scrolled = Signal()

    def __init__(self, head: StoryHead, editor: TextEditor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._editor = head, editor
        self._lines = LineScroll(editor)
        self._head_hidden = 0
        self._carry = 0.0
        self._is_placing = False
        self._is_typewriter = False
        self._is_bare = False
        self._ground = QColor()
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        head.setParent(self)
        editor.setParent(self)
        self._fades = Fade(True, self), Fade(False, self)
        self.setTabOrder(head.standfirst, editor)
        inner = editor.verticalScrollBar()
        inner.valueChanged.connect(self._adopt)
        inner.rangeChanged.connect(self._adopt)
        self.bar.valueChanged.connect(self._follow_bar)
        head.resized.connect(self.lay_out)
        head.caret_moved.connect(self._reveal_head)
        editor.cursorPositionChanged.connect(self.reveal_caret)
        editor.page_requested.connect(self.page)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._ground = theme.color("canvas")
        for fade in self._fades:
            fade.set_color(self._ground)
        self.update()

    def lay_out(self) -> None:
        """Give head and text their places for the present size."""
        if self._is_placing:
            return
        text = self._editor.column_width()
        side = max(_LEAST_SIDE, round((self.width() - text) / 2))
        self._is_placing = True
        was_hidden = self._head_hidden >= self._head.height() > 0
        self._head.set_sides(side, side - _BAR_WIDTH, self.height())
        height = self._head.height_for(self.width() - _BAR_WIDTH)
        if self._is_typewriter:  # the first line stands where all others will
            height = max(height, round(_TYPED_LINE_AT * self.height()))
        self._head.resize(self.width() - _BAR_WIDTH, height)
        self._head_hidden = self._head.height() if was_hidden else min(self._head_hidden, self._head.height())
        self._editor.set_sides(side, side - _BAR_WIDTH)
        self.bar.setGeometry(self.width() - _BAR_WIDTH, 0, _BAR_WIDTH, self.height())
        self._is_placing = False
        self._place()

    def scroll_by(self, pixels: float) -> int:
        """Move the story up by this much (down if negative), as far as it goes; returns the pixels moved."""
        self._carry += pixels
        wanted = int(self._carry)
        self._carry -= wanted
        self._is_placing = True
        moved = 0
        if wanted > 0:
            moved = min(wanted, max(0, self._most_hidden() - self._head_hidden))
            self._head_hidden += moved
            if self._head_hidden >= self._head.height():
                moved += self._lines.scroll_by(wanted - moved)
        elif wanted < 0:
            moved = self._lines.scroll_by(wanted)
            back = min(self._head_hidden, moved - wanted)
            self._head_hidden -= back
            moved -= back
        self._is_placing = False
        self._place()
        return moved

    def hold(self, still: bool) -> None:
        """Keep showing the same lines while the text is changed by something else than the writer's keys."""
        self._is_placing = still
        if not still:
            self._place()

    def set_typewriter(self, on: bool) -> None:
        """Keep the caret at one height while it is moved by keys; `lay_out` shows it."""
        self._is_typewriter = on

    def set_bare(self, bare: bool) -> None:
        """Show nothing but the story, which runs out softly above and below, or the scroll bar again."""
        self._is_bare = bare
        self._place()

    def place(self) -> ScrollPlace:
        """Where the story is scrolled to."""
        return ScrollPlace(self._head_hidden, *self._lines.top)

    def go_to(self, place: ScrollPlace) -> None:
        """Scroll to a place of the same story, as long as its line is there."""
        if place.block.isValid():
            self._head_hidden = min(place.head_hidden, self._head.height())
            self._lines.go_to(place.block, place.line, place.rest)
            self._place()

    def to_start(self) -> None:
        """Show the head, as when a draft is opened."""
        self._head_hidden = 0
        self._lines.to_start()
        self._place()

    def reveal_caret(self) -> None:
        """Scroll just so far that the text's caret can be seen; the keyboard keeps some lines around it."""
        if not self._editor.hasFocus() or self._is_placing:
            return
        self._editor.ensureCursorVisible()  # far away, Qt jumps there; we would go through every line
        step = self._editor.lines.step
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._is_typewriter and not by_mouse:
            self._to_typed_line()
            return
        self._reveal(self._editor, 0 if by_mouse else step, 0 if by_mouse else 2 * step)

    def center_caret(self) -> None:
        """Bring the text's caret to the middle, unless it can be seen well already."""
        self._editor.ensureCursorVisible()
        if self._is_typewriter:
            self._to_typed_line()
            return
        top = self._editor.y() + self._editor.caret_rect().top()
        if not self._editor.lines.step * 2 <= top <= self.height() * 0.75:
            self.scroll_by(top - self.height() * 0.4)

    def page(self, direction: int, selecting: bool) -> None:
        """Page down (1) or up (-1); the caret keeps its height on screen."""
        editor = self._editor
        caret = editor.caret_rect().center() + QPointF(0, editor.y())
        step = editor.lines.step
        moved = self.scroll_by(direction * max(step, self.height() - 2 * step))
        mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
        cursor = editor.textCursor()
        if moved:
            height = min(max(caret.y(), step), self.height() - step)
            cursor.setPosition(editor.position_at(QPointF(caret.x(), max(0.0, height - editor.y()))), mode)
        else:
            ends = QTextCursor.MoveOperation
            cursor.movePosition(ends.End if direction > 0 else ends.Start, mode)
        editor.setTextCursor(cursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Three lines a notch; touchpads move by what they report, fractions are kept for the next time."""
        pixels = float(event.pixelDelta().y())
        if not pixels or QGuiApplication.platformName() == "xcb":  # where Qt calls pixelDelta unreliable
            pixels = event.angleDelta().y() / _WHEEL_NOTCH * _LINES_A_NOTCH * self._editor.lines.step
        self.scroll_by(-pixels)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys pressed in the head scroll, too."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.scroll_by((1 if event.key() == Qt.Key.Key_PageDown else -1) * self.height() * 0.9)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew, and keep the caret in sight."""
        super().resizeEvent(event)
        self.lay_out()
        self.reveal_caret()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground under head and text."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ground)
        painter.end()

    def _place(self) -> None:
        """Put head and text where the scroll state says."""
        if self._is_placing or not self.height():
            return
        self._is_placing = True
        editor = self._editor
        top = self._head.height() - self._head_hidden - self._lines.rest
        height = max(editor.lines.step, self.height() - top)
        editor.lines.bottom_room = max(0, round(height - _LAST_LINE_AT * self.height()) - editor.lines.step)
        self._head.move(0, -self._head_hidden)
        editor.setGeometry(0, top, self.width() - _BAR_WIDTH, height)
        self._lines.apply()
        self._head_hidden = min(self._head_hidden, self._most_hidden())
        self._show_on_bar()
        self._is_placing = False
        self.scrolled.emit()

    def _most_hidden(self) -> int:
        """Pixels of the head that can be scrolled away: all, unless the text is too short to need it."""
        if self._lines.last() > 0:
            return self._head.height()
        room = _LAST_LINE_AT * self.height() + self._editor.lines.step
        return max(0, min(self._head.height(), round(self._head.height() + self._lines.short_height() - room)))

    def _show_on_bar(self) -> None:
        step = self._editor.lines.step
        self.bar.blockSignals(True)
        self.bar.setRange(0, self._most_hidden() + self._lines.last() * step)
        self.bar.setPageStep(self.height())
        self.bar.setSingleStep(step)
        self.bar.setValue(self._head_hidden + self._lines.value())
        self.bar.blockSignals(False)
        self.bar.setVisible(self.bar.maximum() > 0 and not self._is_bare)
        self._show_fades()

    def _show_fades(self) -> None:
        above, below = self._fades
        for fade in self._fades:
            fade.setVisible(self._is_bare)
        above.setGeometry(0, 0, self.width(), min(FADE_HEIGHT, self.bar.value()))
        below.setGeometry(0, self.height() - FADE_HEIGHT, self.width(), FADE_HEIGHT)

    def _to_typed_line(self) -> None:
        caret = self._editor.y() + self._editor.caret_rect().top()
        self.scroll_by(round(caret - _TYPED_LINE_AT * self.height()))

    def _follow_bar(self, value: int) -> None:
        self._is_placing = True
        self._head_hidden = min(value, self._most_hidden())
        self._lines.set_value(max(0, value - self._head.height()))
        self._is_placing = False
        self._place()

    def _adopt(self) -> None:
        """Follow Qt where it has scrolled the text by itself."""
        if self._is_placing:
            return
        if self._lines.adopt() and self._lines.value() > 0:
            self._head_hidden = self._head.height()
        self._place()

    def _reveal_head(self) -> None:
        field = self.focusWidget()
        if isinstance(field, GrowingField):
            self._lines.to_start()
            self._place()
            self._reveal(field, self._editor.lines.step, 0)

    def _reveal(self, field: TextEditor | GrowingField, above: int, below: int) -> None:
        if self._is_placing or not self.isVisible():
            return
        offset = field.mapTo(self, QPointF(0, 0)).y()
        caret = field.caret_rect().translated(0, offset)
        if caret.top() < above:
            self.scroll_by(caret.top() - above)
        elif caret.bottom() > self.height() - below:
            self.scroll_by(caret.bottom() - self.height() + below)
