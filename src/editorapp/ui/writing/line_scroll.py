"""Scrolls a QPlainTextEdit by pixels: whole lines through its own bar, the rest by moving it up."""

from PySide6.QtGui import QTextBlock, QTextCursor

from editorapp.ui.writing.text_editor import TextEditor


class LineScroll:
    """Which line is at the top, and how many pixels of it are above the edge (`rest`).

    Qt lays out a paragraph when it is first seen and counts it as one line until then, so line numbers change while
    one scrolls. The top is therefore kept as a block and a line in it.
    """

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._bar = editor.verticalScrollBar()
        self._top = _start_of(editor)
        self._number = 0
        self.rest = 0

    @property
    def top(self) -> tuple[QTextBlock, int, int]:
        """The block at the top, the line of it, and the pixels of that line above the edge."""
        return self._block(), self._number, self.rest

    def go_to(self, block: QTextBlock, number: int, rest: int) -> None:
        """Have this line of this block at the top again; `apply` shows it."""
        self._set_top(block, number)
        self.rest = max(0, min(rest, self._advance(block, self._number) - 1))

    def value(self) -> int:
        """How far the text is scrolled, in units of a line step: lines above the top and the part of the top line."""
        step = self._editor.lines.step
        advance = self._advance(self._block(), self._number)
        return (self._block().firstLineNumber() + self._number) * step + round(self.rest * step / max(1, advance))

    def last(self) -> int:
        """The highest line that can be at the top."""
        return self._bar.maximum()

    def set_value(self, value: int) -> None:
        """Scroll to this many line steps from the start."""
        line, part = divmod(value, self._editor.lines.step)
        line = min(line, self.last())
        block = self._editor.document().findBlockByLineNumber(line)
        self._set_top(block, line - block.firstLineNumber())
        if line < self.last():
            self.rest = round(part * self._advance(block, self._number) / self._editor.lines.step)

    def scroll_by(self, pixels: int) -> int:
        """Move by this much as far as the text goes; returns the pixels moved. `apply` shows it."""
        before = self.rest
        block, number, rest = self._block(), self._number, self.rest + pixels
        moved = -before
        while rest < 0 and (number or block.previous().isValid()):
            if number:
                number -= 1
            else:
                block = block.previous()
                number = self._count(block) - 1
            rest += self._advance(block, number)
            moved -= self._advance(block, number)
        while rest >= self._advance(block, number) and block.firstLineNumber() + number < self.last():
            advance = self._advance(block, number)
            rest -= advance
            moved += advance
            number += 1
            if number == self._count(block):
                block, number = block.next(), 0
        at_end = block.firstLineNumber() + number >= self.last()
        self._set_top(block, number)
        self.rest = 0 if rest < 0 or at_end else rest
        return moved + self.rest

    def apply(self) -> None:
        """Have Qt show the line at the top."""
        self._number = min(self._number, self._count(self._block()) - 1)
        target = min(self._block().firstLineNumber() + self._number, self.last())
        if self._bar.value() != target:
            self._bar.setValue(target)

    def adopt(self) -> bool:
        """Take over the top that Qt has chosen; False if it is still ours."""
        line = self._bar.value()
        block = self._editor.document().findBlockByLineNumber(line)
        if not block.isValid():  # in the middle of a change of the whole text
            return False
        number = line - block.firstLineNumber()
        if block == self._block() and number == self._number:
            return False
        self._set_top(block, number)
        return True

    def to_start(self) -> None:
        """Go back to the first line, also of another document."""
        self._top = _start_of(self._editor)
        self._set_top(self._editor.document().firstBlock(), 0)

    def short_height(self) -> int:
        """Pixels of the whole text, which must be short: everything is laid out."""
        document, lines = self._editor.document(), self._editor.lines
        height, block = 0.0, document.firstBlock()
        while block.isValid():
            height += lines.blockBoundingRect(block).height()
            block = block.next()
        return round(height) - lines.bottom_room

    def _block(self) -> QTextBlock:
        return self._top.block()

    def _set_top(self, block: QTextBlock, number: int) -> None:
        self._top.setPosition(block.position())
        self._number = max(0, min(number, self._count(block) - 1))
        self.rest = 0

    def _count(self, block: QTextBlock) -> int:
        self._editor.lines.blockBoundingRect(block)  # lays it out
        return max(1, block.layout().lineCount())

    def _advance(self, block: QTextBlock, number: int) -> int:
        """Pixels from this line's top to the next one's, as QPlainTextEdit scrolls them."""
        height = self._editor.lines.blockBoundingRect(block).height()
        if not block.next().isValid():
            height -= self._editor.lines.bottom_room
        layout = block.layout()
        start = layout.lineAt(number - 1).naturalTextRect().bottom() if number else 0.0
        last = number >= layout.lineCount() - 1
        end = height if last else layout.lineAt(number).naturalTextRect().bottom()
        return max(1, round(end) - round(start))


def _start_of(editor: TextEditor) -> QTextCursor:
    """A cursor at the start, which stays before what is typed there: it would go down the page with the writer."""
    cursor = QTextCursor(editor.document())
    cursor.setKeepPositionOnInsert(True)
    return cursor
