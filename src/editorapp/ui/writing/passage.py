"""The part of the text that a key has to do with: a few lines around the caret, never the whole body."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editorapp.article.editing.key_edit import KeyEdit
from editorapp.article.editing.keys import Place
from editorapp.article.editing.markers import indent_of, is_blank, parse_item
from editorapp.ui.writing.highlighter import begins_in_note, is_code
from editorapp.ui.writing.positions import from_utf16, to_utf16

_MOST_ABOVE = 400
_MOST_BELOW = 2_000
"""Lines: more of one list is not looked at."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole lines of a document: their text, where Qt counts its first sign, and the caret or selection in it."""

    text: str
    first: int
    start: int
    end: int
    fenced: bool
    noted: bool

    @property
    def place(self) -> Place:
        """The caret, or the start of the selection, for the functions that know what a key means there."""
        return Place(self.text, self.start, self.fenced, self.noted)

    def apply(self, cursor: QTextCursor, edit: KeyEdit) -> None:
        """Make the edit one undo step and put the cursor where it says."""
        if not edit.is_empty:
            cursor.beginEditBlock()
            cursor.setPosition(self.first + to_utf16(self.text, edit.start))
            cursor.setPosition(self.first + to_utf16(self.text, edit.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
            cursor.endEditBlock()
        after = edit.apply_to(self.text)
        anchor = edit.caret if edit.anchor is None else edit.anchor
        cursor.setPosition(self.first + to_utf16(after, anchor))
        cursor.setPosition(self.first + to_utf16(after, edit.caret), QTextCursor.MoveMode.KeepAnchor)


def passage_at(cursor: QTextCursor) -> Passage:
    """The lines around the cursor's selection that may have a say in what a key does there."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    top, bottom = document.findBlock(start), document.findBlock(end)
    fenced, noted = is_code(top), begins_in_note(top)
    if not fenced:
        top, bottom = _up(top), _down(bottom)
    text = "\n".join(_lines(top, bottom))
    first = top.position()
    return Passage(text, first, from_utf16(text, start - first), from_utf16(text, end - first), fenced, noted)


def _lines(top: QTextBlock, bottom: QTextBlock) -> list[str]:
    lines, last = [top.text()], bottom.blockNumber()
    while top.blockNumber() < last:
        top = top.next()
        lines.append(top.text())
    return lines


def _up(block: QTextBlock) -> QTextBlock:
    """The first line needed above: the caret's own group of lines and the one before; in lists all before that."""
    left, in_list, groups = _MOST_ABOVE, False, 0
    top = block
    while left and (above := top.previous()).isValid():
        line, text = top.text(), above.text()
        if is_blank(text) or not is_blank(line):
            in_list = in_list or _is_listed(line)
        else:
            # A group of lines ends above the gap that has just been crossed.
            if groups and not in_list:
                break
            groups, in_list = groups + 1, False
        top, left = above, left - 1
    return top


def _down(block: QTextBlock) -> QTextBlock:
    """The last line needed below, found in the same way."""
    left, in_list, groups = _MOST_BELOW, _is_listed(block.text()), 0
    bottom = block
    while left and (below := bottom.next()).isValid():
        line, text = bottom.text(), below.text()
        if is_blank(text) or not is_blank(line):
            in_list = in_list or _is_listed(text)
        else:
            if groups and not in_list:
                break
            groups, in_list = groups + 1, _is_listed(text)
        bottom, left = below, left - 1
    return bottom


def _is_listed(line: str) -> bool:
    return parse_item(line) is not None or indent_of(line) > 0


def line_before(cursor: QTextCursor, position: int) -> str:
    """The part of its line before this position of the cursor's document."""
    block = cursor.document().findBlock(position)
    text = block.text()
    return text[: from_utf16(text, position - block.position())]


def sign_at(document: QTextDocument, position: int) -> str:
    """The sign that Qt counts there, "" outside the text and for the end of a line."""
    sign = document.characterAt(position) if 0 <= position < document.characterCount() - 1 else ""
    return "" if sign == "\u2029" else sign
