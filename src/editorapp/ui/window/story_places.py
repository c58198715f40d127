"""Which place of the story the writing column shows, and how to bring it to another.

A place is a line of the body and the part of it that is above, as 12.4; -1 to 0 is the story head. The place shown is
the one at the anchor: a third below the top edge, or the edge itself at the start of the story, as in the preview.
"""

from PySide6.QtGui import QTextBlock

from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.visible import visible_blocks

_ROUNDS = 4
"""Near the start the anchor moves while one scrolls to it, and lines are measured when they are first seen."""


class StoryPlaces:
    """Reads and moves the column of one editor pane; the caret stays where it is."""

    def __init__(self, pane: EditorPane) -> None:
        self._pane = pane
        self._column = pane.column
        self._text = pane.text_edit

    def shown(self) -> float:
        """The place at the anchor."""
        height = self._anchor()
        head = self._pane.head
        if height < self._text.y():
            return (height - head.y()) / max(1, head.height()) - 1
        for place in visible_blocks(self._text, self._text.lines):
            rect = place.rect.translated(0, self._text.y())
            full = rect.height() - self._room_below(place.block)
            if height < rect.bottom():
                part = (height - rect.top()) / max(1.0, full)
                return place.block.blockNumber() + min(1.0, max(0.0, part))
        return float(self._text.document().blockCount())

    def caret(self) -> float:
        """The place of the caret's line."""
        cursor = self._text.textCursor()
        block = cursor.block()
        layout = block.layout()
        line = layout.lineForTextPosition(cursor.positionInBlock()).lineNumber() if layout.lineCount() else 0
        return block.blockNumber() + max(0, line) / max(1, layout.lineCount())

    def show(self, place: float) -> None:
        """Scroll until this place is at the anchor, as far as the story goes."""
        if self._height_of(place) is None:
            self._jump(place)
        for _ in range(_ROUNDS):
            height = self._height_of(place)
            if height is None:
                return
            third, scrolled = self._column.height() / 3, self._column.bar.value()
            # At the start of the story the anchor comes to meet the place: half the way is enough.
            way = height - third if height + scrolled > 2 * third else (height - scrolled) / 2
            if abs(way) < 1 or not self._column.scroll_by(way):
                return

    def _anchor(self) -> float:
        """Pixels from the column's top."""
        return min(self._column.height() / 3, self._column.bar.value())

    def _height_of(self, place: float) -> float | None:
        """Pixels from the column's top to this place; None for one that is far from the screen."""
        head, number = self._pane.head, int(place)
        if place < 0:
            is_near = self._text.firstVisibleBlock().blockNumber() == 0
            return head.y() + (place + 1) * head.height() if is_near else None
        last: QTextBlock | None = None
        for found in visible_blocks(self._text, self._text.lines):
            last = found.block
            if last.blockNumber() == number:
                full = found.rect.height() - self._room_below(last)
                return self._text.y() + found.rect.top() + (place - number) * full
        if last is not None and not last.next().isValid() and number > last.blockNumber():
            return float(self._column.height())
        return None

    def _jump(self, place: float) -> None:
        """Bring a line that is far away to the top edge, without going through all between."""
        if place < 0:
            self._column.to_start()
            return
        document, step = self._text.document(), self._text.lines.step
        block = document.findBlockByNumber(min(int(place), document.blockCount() - 1))
        self._column.bar.setValue(self._pane.head.height() + block.firstLineNumber() * step)

    def _room_below(self, block: QTextBlock) -> int:
        return 0 if block.next().isValid() else self._text.lines.bottom_room
