"""The story text: Markdown in a column of fixed measure, with its own line height, caret and selection."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.clipboard import PlainClipboardEdit
from editorapp.ui.writing.gutter import GUTTER, Gutter
from editorapp.ui.writing.highlighter import Highlighter
from editorapp.ui.writing.indentation import indent_lines
from editorapp.ui.writing.layout import SteppedLayout
from editorapp.ui.writing.lines import is_read_also
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.visible import line_at, stretch_rects, visible_blocks

MEASURE = 70
"""Characters in a line."""
TEXT_SIZE = 18
"""Pixels, unless the writer chose another size."""

_SAMPLE = "The harbour board will close the east pier to vehicles from Monday, it said."
_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_ONE_LETTER = 2
"""Length of a line with one letter, its end included."""
_NO_COLOR = QColor(0, 0, 0, 0)


class TextEditor(PlainClipboardEdit):
    """Edits the body of an OpenDraft. It never scrolls by itself further than its caret: the column around it does."""

    page_requested = Signal(int, bool)
    """Page down (1) or up (-1), and whether the selection grows."""
    panel_requested = Signal()
    """Tab, where it means nothing to the text."""
    head_requested = Signal()
    """The caret wants to leave the text upwards."""

    def __init__(self, draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._px = TEXT_SIZE
        self._label = ""
        self._marks: Sequence[tuple[int, int]] = ()
        self._current_mark = -1
        self.lines = SteppedLayout(draft.document)
        draft.document.setDocumentLayout(self.lines)
        self.setDocument(draft.document)
        self._highlighter = Highlighter(draft.document, theme, self._px)
        self._gutter = Gutter(self._read_also_rows, self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Story text")
        self.updateRequest.connect(self._gutter.update)
        self.verticalScrollBar().valueChanged.connect(self._dress_marks)
        draft.document.contentsChange.connect(self._repaint_below)
        self.set_look(theme, self._px)

    def set_look(self, theme: Theme, px: int) -> None:
        """Wear this theme, with text `px` pixels high."""
        self._theme, self._px = theme, px
        font = theme.font("editor", px)
        self.lines.set_font(font, theme.line_step("editor", px))
        self.setFont(font)
        self.set_colors(theme, "text", _NO_COLOR)
        self._gutter.set_color(theme.color("accent"))
        self._highlighter.set_look(theme, px)
        self.viewport().update()

    def set_read_also_label(self, label: str) -> None:
        """The label this newsroom writes before a read-also."""
        self._label = label
        self._highlighter.set_label(label)

    def text_size(self) -> int:
        """Pixels of the text."""
        return self._px

    def column_width(self) -> float:
        """Pixels of a full line: `MEASURE` characters of a real sentence."""
        return QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE

    def set_sides(self, left: int, right: int) -> None:
        """Keep this much room at both sides of the text; the gutter hangs into the left one."""
        self.setViewportMargins(left, 0, right, 0)
        self._gutter.move(left - GUTTER, 0)

    def set_marks(self, marks: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Show these stretches (Qt's start and end, in order) as found; `current` is the number of the one at hand."""
        self._marks, self._current_mark = marks, current
        self._dress_marks()
        self.viewport().update()

    def position_at(self, point: QPointF) -> int:
        """Qt's position nearest to a point of the viewport."""
        return self.cursorForPosition(self.snapped(point).toPoint()).position()

    def snapped(self, point: QPointF) -> QPointF:
        """The point, moved from between two lines into the nearer one."""
        return line_at(self, self.lines, point)

    def viewportEvent(self, event: QEvent) -> bool:
        """Mouse events, moved from between two lines into the nearer one."""
        if event.type() not in _MOUSE or not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        moved = QMouseEvent(
            event.type(),
            self.snapped(event.position()),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        handled = super().viewportEvent(moved)
        event.setAccepted(moved.isAccepted())
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the text."""
        super().resizeEvent(event)
        self._gutter.resize(GUTTER, self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the column, which scrolls head and text as one."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that leave the text or page through it; all others are Qt's."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.page_requested.emit(1 if key == Qt.Key.Key_PageDown else -1, shift)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._press_tab(outward=key == Qt.Key.Key_Backtab)
        elif key == Qt.Key.Key_Up and not event.modifiers() and self._is_first_line():
            self.head_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            # Qt would write U+2028; a line of Markdown ends like any other.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Selection and found stretches at the full height of their lines, then the text."""
        painter = QPainter(self.viewport())
        cursor = self.textCursor()
        stretches = [(cursor.selectionStart(), cursor.selectionEnd(), "select")] if cursor.hasSelection() else []
        first, last = self._visible_marks()
        for number in range(first, last):
            role = "find_now" if number == self._current_mark else "find"
            stretches.append((*self._marks[number], role))
        for place in visible_blocks(self, self.lines) if stretches else ():
            for start, end, role in stretches:
                for rect in stretch_rects(place, start, end, self.lines.step):
                    painter.fillRect(rect, self._theme.color(role))
        painter.end()
        super().paintEvent(event)

    def _press_tab(self, outward: bool) -> None:
        cursor = self.textCursor()
        body = self._draft.body()
        start, end = (self._draft.offset_of(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        edit = indent_lines(body, start, end, outward)
        if edit is not None:
            self._draft.apply(edit)
        elif outward:
            self.head_requested.emit()
        else:
            self.panel_requested.emit()

    def _is_first_line(self) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        self.lines.blockBoundingRect(block)  # lays it out
        return cursor.blockNumber() == 0 and block.layout().lineForTextPosition(cursor.position()).lineNumber() == 0

    def _visible_marks(self) -> tuple[int, int]:
        """Numbers of the first found stretch on screen and of the one after the last."""
        if not self._marks:
            return 0, 0
        top = self.firstVisibleBlock().position()
        bottom = self.position_at(QPointF(self.viewport().width(), self.viewport().height()))
        first = bisect_left(self._marks, (top, 0))
        while first and self._marks[first - 1][1] > top:
            first -= 1
        return first, bisect_left(self._marks, (bottom + 1, 0))

    def _dress_marks(self) -> None:
        """Write what is found in the text colour, so that it can be read on the mark: only on screen, for speed."""
        dressed: list[QTextEdit.ExtraSelection] = []
        for number in range(*self._visible_marks()):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._marks[number][0])
            cursor.setPosition(self._marks[number][1], QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setForeground(self._theme.color("text"))
            selection.format.setBackground(_NO_COLOR)
            dressed.append(selection)
        if dressed or self.extraSelections():
            self.setExtraSelections(dressed)

    def _read_also_rows(self) -> Iterator[QRectF]:
        for place in visible_blocks(self, self.lines):
            if is_read_also(place.block.text(), max(0, place.block.userState()), self._label):
                height = place.block.layout().lineCount() * self.lines.step
                yield QRectF(0, place.rect.top(), GUTTER, height)

    def _repaint_below(self, position: int, _removed: int, _added: int) -> None:
        """A line that has just become blank or stopped being so changes the height of a blank line after it."""
        if self.document().findBlock(position).length() <= _ONE_LETTER:
            self.viewport().update()
