"""Shows Markdown's marks in the story text: a line is read when it is to be seen, what follows from it on idle.

Qt's own QSyntaxHighlighter goes through all lines at once, when a text is opened and after each fence or note that
somebody opens at its top. Here a line gets its formats when it is laid out, which is when it comes into sight. What
each line leaves to the next one (see lines.py) is worked out in slices of some milliseconds.
"""

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextDocument

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.layout import SteppedLayout
from editorapp.ui.writing.lines import NORMAL, NOTE, is_fenced, kind_of, read_line, state_after
from editorapp.ui.writing.lines import READ_ALSO as READ_ALSO_LINE
from editorapp.ui.writing.look import MarkLook
from editorapp.ui.writing.marks import Span, shifted

_SLICE = 0.006
"""Seconds of work between two looks at the keyboard."""
_CLOCK_EVERY = 16
"""Lines."""
_AT_ONCE = 8
"""Lines of one change that get their formats with it: more come with the layout."""

_UNREAD = -1
_SEEN, _BELOW = 8, 16
"""Where a block's `userState` holds the state it was read with, and what it took the line below for.

The lowest byte is the state that it leaves.
"""
_BYTE = 0xFF
_DRESSED = 1 << 20
"""Its formats are those of its marks."""


class Highlighter(QObject):
    """Keeps the formats of one document whose layout is a SteppedLayout.

    Two neighbours agree when the second one was read with the state that the first one leaves. All do outside of
    `_open`, which grows with each change and is worked off from its start, so in the end every line is read as if
    the text were read from top to bottom.
    """

    def __init__(self, document: QTextDocument, theme: Theme, px: int) -> None:
        super().__init__(document)
        self._document = document
        layout = document.documentLayout()
        if not isinstance(layout, SteppedLayout):
            raise TypeError(f"a SteppedLayout was expected, not {type(layout).__name__}")
        self._layout = layout
        self._look = MarkLook(theme, px)
        self._label = ""
        self._open: tuple[int, int] | None = (0, document.characterCount())
        """Positions between which neighbours may not agree."""
        self._revision = document.revision()
        self._latest: tuple[int, int, list[Span]] | None = None
        """Number, number of all lines and spans of the line changed last, whose formats the next key often leaves."""
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._go_on)
        document.contentsChange.connect(self._take_change)
        layout.dress = self._dress_in_sight
        self._idle.start()

    @property
    def is_busy(self) -> bool:
        """Whether there are lines that may be shown by an older state of those above them."""
        return self._open is not None

    def set_look(self, theme: Theme, px: int) -> None:
        """Show every line in this theme, with the story text `px` pixels high."""
        if (theme, px) != (self._look.theme, self._look.px):
            self._look = MarkLook(theme, px)
            self._latest = None
            block = self._document.firstBlock()
            while block.isValid():
                if (known := block.userState()) != _UNREAD:
                    block.setUserState(known & ~_DRESSED)
                block = block.next()
            self._document.markContentsDirty(0, self._document.characterCount())

    def set_label(self, label: str) -> None:
        """The read-also label of this newsroom, known besides the common ones."""
        if label != self._label:
            self._label = label
            self._forget(self._document.firstBlock(), self._document.lastBlock())
            self._open = (0, self._document.characterCount())
            self._idle.start()
            self._document.markContentsDirty(0, self._document.characterCount())

    def _take_change(self, position: int, removed: int, added: int) -> None:
        """The text has changed: show these lines at once, unless they are many."""
        document = self._document
        self._revision = document.revision()
        self._move_open(position, removed, added)
        first = document.findBlock(position)
        last = document.findBlock(min(position + added, document.characterCount() - 1))
        above, count = first.previous(), last.blockNumber() - first.blockNumber() + 1
        self._forget(first, last)
        if count <= _AT_ONCE:
            for number in range(first.blockNumber(), last.blockNumber() + 1):
                self._dress(document.findBlockByNumber(number))
        self._add_open(first.position(), last.position() + last.length())
        if above.isValid() and _is_dressed(above) and _below(above) != kind_of(first.text()):
            self._dress(above)
        self._work(time.perf_counter() + _SLICE / 2 if count <= _AT_ONCE else 0)

    def _move_open(self, position: int, removed: int, added: int) -> None:
        if self._open:
            start, end = (at if at <= position else max(at - removed, position) + added for at in self._open)
            self._open = (start, end)

    def _add_open(self, start: int, end: int) -> None:
        if self._open:
            start, end = min(start, self._open[0]), max(end, self._open[1])
        self._open = (start, end)

    @staticmethod
    def _forget(first: QTextBlock, last: QTextBlock) -> None:
        block = first
        while block.isValid():
            block.setUserState(_UNREAD)
            if block == last:
                break
            block = block.next()

    def _go_on(self) -> None:
        if self._revision != self._document.revision():
            self._revision = self._document.revision()  # no edit is half done now
            self._layout.update.emit()
        self._work(time.perf_counter() + _SLICE)

    def _work(self, deadline: float) -> None:
        """Make neighbours agree from the start of what is open, until the end or the deadline."""
        if self._open is None:
            return
        start, end = self._open
        block = self._document.findBlock(start)
        state = _state(block.previous())
        is_stale = False
        for count in range(1, self._document.blockCount() + 1):
            if not block.isValid():
                break
            known = block.userState()
            if known != _UNREAD and known >> _SEEN & _BYTE == state:
                if block.position() >= end:
                    break
                state = known & _BYTE
            else:
                is_stale = self._read(block, state) or is_stale
                state = block.userState() & _BYTE
            block = block.next()
            if count % _CLOCK_EVERY == 0 and time.perf_counter() > deadline:
                break
        is_done = not block.isValid() or (block.position() >= end and _seen(block) == state)
        self._open = None if is_done else (block.position(), max(end, block.position() + 1))
        if not is_done:
            self._idle.start()
        if is_stale:
            self._layout.update.emit()

    def _read(self, block: QTextBlock, state: int) -> bool:
        """Note what the line leaves to the next one; True if it is shown by an older state, and must be laid out."""
        text = block.text()
        left = state_after(text, state, self._label)
        was_dressed = _is_dressed(block)
        block.setUserState(left | state << _SEEN)
        if not was_dressed:
            return False
        block.clearLayout()
        return True

    def _dress_in_sight(self, block: QTextBlock) -> bool:
        """Give a line that is about to be laid out its formats; True if it has got others."""
        if _is_dressed(block):
            return False
        if self._document.revision() != self._revision:
            self._idle.start()  # in the middle of an edit, which a change of formats would end for its listeners
            return False
        return self._dress(block)

    def _dress(self, block: QTextBlock) -> bool:
        """Give the line the formats of its marks, as far as the state above it is known; True if they are others."""
        text, below = block.text(), kind_of(block.next().text())
        state = _seen(block) if block.userState() != _UNREAD else _state(block.previous())
        spans, left = read_line(text, state, self._label, below)
        block.setUserState(left | state << _SEEN | below << _BELOW | _DRESSED)
        return self._set_formats(block, shifted(spans, text) if spans else [])

    def _set_formats(self, block: QTextBlock, spans: list[Span]) -> bool:
        layout = block.layout()
        had, composed = layout.formats(), len(layout.preeditAreaText())
        latest = None if composed else (block.blockNumber(), self._document.blockCount(), spans)
        is_known = not spans or latest == self._latest
        self._latest = latest
        if is_known and not composed and len(had) == len(spans):
            return False
        kept = []
        if composed:  # by an input method, whose own formats stay
            at = layout.preeditAreaPosition()
            kept = [piece for piece in had if at <= piece.start and piece.start + piece.length <= at + composed]
            spans = [_around(span, at, composed) for span in spans]
        layout.setFormats([*self._look.ranges(spans), *kept])
        return True


def is_read_also(block: QTextBlock) -> bool:
    """Whether a line that has been on screen is a read-also."""
    return _state(block) == READ_ALSO_LINE


def is_code(block: QTextBlock) -> bool:
    """Whether a line that has been on screen belongs to a fenced block of code."""
    return is_fenced(_state(block))


def begins_in_note(block: QTextBlock) -> bool:
    """Whether a line that has been on screen begins inside a private note."""
    return _state(block.previous()) == NOTE


def _state(block: QTextBlock) -> int:
    """What the line leaves to the next one, as far as that is known; so does a line that does not exist."""
    known = block.userState() if block.isValid() else _UNREAD
    return known & _BYTE if known != _UNREAD else NORMAL


def _seen(block: QTextBlock) -> int:
    """The state with which the line was read, _UNREAD if it was not."""
    known = block.userState()
    return known >> _SEEN & _BYTE if known != _UNREAD else _UNREAD


def _below(block: QTextBlock) -> int:
    return block.userState() >> _BELOW & 0xF


def _is_dressed(block: QTextBlock) -> bool:
    known = block.userState()
    return known != _UNREAD and bool(known & _DRESSED)


def _around(span: Span, at: int, length: int) -> Span:
    """The span in a line into which so many units are being composed."""
    if span.start >= at:
        return Span(span.start + length, span.end + length, span.marks)
    return Span(span.start, span.end + length, span.marks) if span.end > at else span
