"""The closing signs that the editor has written by itself: typed over, taken away with their openers, forgotten."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from editorapp.article.editing.pairs import CLOSING, EMPHASIS
from editorapp.ui.writing.passage import sign_at

_DEEPEST = 3
"""`***` is bold italic; more signs in a row mean nothing."""
_MOST = 20


@dataclass(frozen=True, slots=True)
class _Pair:
    """An opener and the closer that came with it; Qt moves both cursors with the text."""

    opening: QTextCursor
    closing: QTextCursor
    sign: str

    def holds(self, position: int) -> bool:
        """Whether both signs are still there and the position lies between them."""
        document, first, last = self.closing.document(), self.opening.position(), self.closing.position()
        return (
            first < position <= last
            and sign_at(document, last) == CLOSING[self.sign]
            and sign_at(document, first) == self.sign
            and self.opening.block() == self.closing.block()
        )


class AutoPairs:
    """The pairs around the caret, the innermost last."""

    def __init__(self) -> None:
        self._pairs: list[_Pair] = []

    def clear(self) -> None:
        """Forget all."""
        self._pairs.clear()

    def write(self, cursor: QTextCursor, sign: str) -> None:
        """Write an opener and its closer at the cursor, which ends up between them."""
        self._prune(cursor.position())
        cursor.insertText(sign + CLOSING[sign])
        cursor.movePosition(QTextCursor.MoveOperation.Left)
        document = cursor.document()
        opening, closing = QTextCursor(document), QTextCursor(document)
        opening.setPosition(cursor.position() - 1)
        closing.setPosition(cursor.position())
        self._pairs.append(_Pair(opening, closing, sign))
        del self._pairs[:-_MOST]

    def step_over(self, cursor: QTextCursor, sign: str) -> bool:
        """Whether `sign` is the closer that comes next: then the cursor has gone past it."""
        if not self._pairs:
            return False
        self._prune(cursor.position())
        if not self._pairs or CLOSING[self._pairs[-1].sign] != sign:
            return False
        if self._pairs[-1].closing.position() != cursor.position() or self.nests(cursor, sign):
            return False
        self._pairs.pop()
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        return True

    def nests(self, cursor: QTextCursor, sign: str) -> bool:
        """Whether a second `*` typed into an empty pair makes it bold."""
        depth = self._empty_depth(cursor.position())
        return sign in "*_" and 0 < depth < _DEEPEST and self._pairs[-1].sign == sign

    def write_space(self, cursor: QTextCursor) -> bool:
        """Whether a space was typed into an empty pair of emphasis, which is none then: the closers go."""
        depth = self._empty_depth(cursor.position()) if self._pairs else 0
        if not depth or self._pairs[-1].sign not in EMPHASIS:
            return False
        cursor.beginEditBlock()
        cursor.setPosition(cursor.position() + depth, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(" ")
        cursor.endEditBlock()
        del self._pairs[-depth:]
        return True

    def delete_empty(self, cursor: QTextCursor) -> bool:
        """Whether the cursor stood in an empty pair, which is gone now, as one undo step."""
        if not self._pairs or not self._empty_depth(cursor.position()):
            return False
        position = cursor.position()
        self._pairs.pop()
        cursor.beginEditBlock()
        cursor.setPosition(position - 1)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()
        return True

    def _empty_depth(self, position: int) -> int:
        """How many pairs of one sign stand around this position with nothing in them."""
        self._prune(position)
        depth = 0
        for pair in reversed(self._pairs):
            first, last = position - 1 - depth, position + depth
            if (pair.opening.position(), pair.closing.position()) != (first, last) or pair.sign != self._pairs[-1].sign:
                break
            depth += 1
        return depth

    def _prune(self, position: int) -> None:
        while self._pairs and not self._pairs[-1].holds(position):
            self._pairs.pop()
