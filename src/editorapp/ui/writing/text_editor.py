"""The story text: Markdown in a column of fixed measure, with its own line height, caret and selection."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.clipboard import PlainClipboardEdit
from editorapp.ui.writing.editor_hooks import EditorHooks
from editorapp.ui.writing.found_marks import FoundMarks
from editorapp.ui.writing.gutter import GUTTER, Gutter
from editorapp.ui.writing.highlighter import Highlighter, is_read_also
from editorapp.ui.writing.layout import SteppedLayout
from editorapp.ui.writing.letter_colors import LetterColors
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
    text_committed = Signal(str)
    """An input method has written this."""
    menu_opening = Signal(object, int)
    """The context menu (QMenu) is about to open at this Qt position: the time to add to it."""

    def __init__(self, draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._px = TEXT_SIZE
        self._measure = MEASURE
        self._label = ""
        self._hooks = EditorHooks()
        self._take_document()
        self._gutter = Gutter(self._read_also_rows, self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Story text"))
        self.updateRequest.connect(self._gutter.update)
        self.colors = LetterColors(self)
        self.found = FoundMarks(self, self.colors)
        self.verticalScrollBar().valueChanged.connect(self.found.dress)
        draft.body_edited.connect(self._repaint_below)
        draft.document_changed.connect(self._change_document)
        self.set_look(theme, self._px)

    def set_look(self, theme: Theme, px: int) -> None:
        """Wear this theme, with text `px` pixels high."""
        self._theme, self._px = theme, px
        self._dress_document()
        self.setFont(theme.font("editor", px))
        self.set_colors(theme, "text", _NO_COLOR)
        self._gutter.set_color(theme.color("accent"))
        self.viewport().update()

    @property
    def highlighter(self) -> Highlighter:
        """What colours the story at hand."""
        return self._highlighter

    @property
    def theme(self) -> Theme:
        """The theme worn."""
        return self._theme

    @property
    def hooks(self) -> EditorHooks:
        """What others do at a key, a paste or a repaint."""
        return self._hooks

    def add_key_taker(self, taker: Callable[[QKeyEvent], bool]) -> None:
        """Ask `taker` before the editor's own keys; True: it has done what the key means. First added, first asked."""
        self._hooks.key_takers += (taker,)

    def add_paste_taker(self, taker: Callable[[QMimeData], bool]) -> None:
        """Ask `taker` before plain text is pasted or dropped (the caret stands there already); True: taken."""
        self._hooks.paste_takers += (taker,)

    def add_mime_kind(self, test: Callable[[QMimeData], bool]) -> None:
        """Let data for which `test` is true be pasted and dropped."""
        self._hooks.mime_kinds += (test,)

    def add_overlay(self, paint: Callable[[QPainter], None]) -> None:
        """Call `paint` with a painter of the viewport after the text was painted."""
        self._hooks.overlays += (paint,)

    def set_read_also_label(self, label: str) -> None:
        """The label this newsroom writes before a read-also."""
        self._label = label
        self._highlighter.set_label(label)

    def text_size(self) -> int:
        """Pixels of the text."""
        return self._px

    def column_width(self) -> float:
        """Pixels of a full line: `MEASURE` characters of a real sentence, or as many as `set_measure` said."""
        return QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self._measure

    def set_measure(self, characters: int) -> None:
        """Have this many characters in a line; the column lays it out."""
        self._measure = characters

    def update_gutter(self) -> None:
        """Draw the bars anew: there are none beside what is dimmed."""
        self._gutter.update()

    def set_sides(self, left: int, right: int) -> None:
        """Keep this much room at both sides of the text; the gutter hangs into the left one."""
        self.setViewportMargins(left, 0, right, 0)
        self._gutter.move(left - GUTTER, 0)

    def set_marks(self, marks: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Show these stretches (Qt's start and end, in order) as found; `current` is the number of the one at hand."""
        self.found.show(marks, current)

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
        if any(taker(event) for taker in self._hooks.key_takers):
            event.accept()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.page_requested.emit(1 if key == Qt.Key.Key_PageDown else -1, shift)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            (self.head_requested if key == Qt.Key.Key_Backtab else self.panel_requested).emit()
        elif key == Qt.Key.Key_Up and not event.modifiers() and self._is_first_line():
            self.head_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            # Qt would write U+2028; a line of Markdown ends like any other.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let Qt write what an input method has made, and tell of it."""
        super().inputMethodEvent(event)
        if event.commitString():
            self.text_committed.emit(event.commitString())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Selection and found stretches at the full height of their lines, then the text."""
        painter = QPainter(self.viewport())
        cursor = self.textCursor()
        stretches = [(cursor.selectionStart(), cursor.selectionEnd(), "select")] if cursor.hasSelection() else []
        stretches += self.found.on_screen()
        for place in visible_blocks(self, self.lines) if stretches else ():
            for start, end, role in stretches:
                for rect in stretch_rects(place, start, end, self.lines.step):
                    painter.fillRect(rect, self._theme.color(role))
        painter.end()
        super().paintEvent(event)
        self._paint_over()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, and what others add to it for the place under the pointer (or the caret, by keyboard)."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = self.position_at(QPointF(event.pos())) if by_mouse else self.textCursor().position()
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, at)
        menu.popup(event.globalPos() if by_mouse else self.mapToGlobal(self.cursorRect().bottomLeft()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, suggestions, and what others have asked for."""
        return super().canInsertFromMimeData(source) or any(test(source) for test in self._hooks.mime_kinds)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Offer it to others first."""
        if not any(taker(source) for taker in self._hooks.paste_takers):
            super().insertFromMimeData(source)

    def _paint_over(self) -> None:
        if self._hooks.overlays:
            painter = QPainter(self.viewport())
            for paint in self._hooks.overlays:
                paint(painter)
            painter.end()

    def _take_document(self) -> None:
        """Show the story at hand; what belongs to its document is made when it is first shown, and goes with it."""
        document = self._draft.document
        layout = document.documentLayout()
        if not isinstance(layout, SteppedLayout):
            layout = SteppedLayout(document)
            document.setDocumentLayout(layout)
        self.lines = layout
        document.setDefaultFont(self._theme.font("editor", self._px))  # while no width is known it is quick
        self.setDocument(document)
        self.setCursorWidth(0)  # Qt keeps it with the layout of a document, and would show its caret beside ours
        self._highlighter = document.findChild(Highlighter) or Highlighter(document, self._theme, self._px)

    def _change_document(self) -> None:
        self.found.show(())
        self._take_document()
        self._highlighter.set_label(self._label)
        self._dress_document()
        self.viewport().update()

    def _dress_document(self) -> None:
        """Theme and size, which may have changed while the story waited."""
        font = self._theme.font("editor", self._px)
        if self._draft.document.defaultFont() != font:
            self._draft.document.setDefaultFont(font)  # QPlainTextEdit.setFont tells only the document it has then
        self.lines.set_font(font, self._theme.line_step("editor", self._px))
        self._highlighter.set_look(self._theme, self._px)

    def _is_first_line(self) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        self.lines.blockBoundingRect(block)  # lays it out
        return cursor.blockNumber() == 0 and block.layout().lineForTextPosition(cursor.position()).lineNumber() == 0

    def _read_also_rows(self) -> Iterator[QRectF]:
        for place in visible_blocks(self, self.lines):
            if self.colors.is_dim(place.block.position()):
                continue
            if is_read_also(place.block):
                height = place.block.layout().lineCount() * self.lines.step
                yield QRectF(0, place.rect.top(), GUTTER, height)

    def _repaint_below(self, position: int, _removed: int, _added: int) -> None:
        """A line that has just become blank or stopped being so changes the height of a blank line after it."""
        if self.document().findBlock(position).length() <= _ONE_LETTER:
            self.viewport().update()
