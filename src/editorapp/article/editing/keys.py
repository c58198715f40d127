"""What Enter, Tab, Backspace and Delete do at a place in the text: the construct around it decides."""

from dataclasses import dataclass

from editorapp.article.blocks import split_blocks
from editorapp.article.editing.code import indent_code, is_indented_code, next_code_line
from editorapp.article.editing.key_edit import KeyEdit, insert
from editorapp.article.editing.lists import break_in_item, move_items, next_item, unlist
from editorapp.article.editing.markers import CAPTION, CAPTION_END, is_blank
from editorapp.article.editing.paragraphs import break_line, end_paragraph, join_after, join_before
from editorapp.article.editing.quotes import break_in_quote, next_in_quote, unquote
from editorapp.article.editing.table_cells import break_in_cell, go_to_cell, next_row


@dataclass(frozen=True, slots=True)
class Place:
    """A caret in a text. `text` may be a part of the body: whole lines, with the construct and its neighbours in it.

    `fenced`: the line is code between fences; `noted`: the line begins inside a private note.
    """

    text: str
    at: int
    fenced: bool = False
    noted: bool = False

    @property
    def in_note(self) -> bool:
        """Whether the caret stands in a private note."""
        opened, closed = self.text.rfind("<!--", 0, self.at), self.text.rfind("-->", 0, self.at)
        if self.noted and opened < 0:
            return closed < self._line_start
        return opened > closed

    @property
    def in_code(self) -> bool:
        """Whether the caret stands in a block of code."""
        return self.fenced or is_indented_code(self.text, self.at)

    @property
    def _line_start(self) -> int:
        return self.text.rfind("\n", 0, self.at) + 1


def press_enter(place: Place, *, paragraphs: bool) -> KeyEdit:
    """Enter: the next paragraph, item, row, line of code. Without `paragraphs` a paragraph's Enter is one line end."""
    text, at = place.text, place.at
    if place.fenced or place.in_note:
        return next_code_line(text, at) if place.fenced else insert(at, "\n")
    if _is_on_blank_indent(place):
        return _clear_indent(place, paragraphs=paragraphs)
    if place.in_code:
        return next_code_line(text, at)
    found = next_row(text, at) or next_item(text, at) or next_in_quote(text, at, paragraphs=paragraphs)
    if found:
        return found
    if not paragraphs:
        return insert(at, "\n")
    return _in_caption(text, at) or _in_html(text, at) or end_paragraph(text, at)


def press_shift_enter(place: Place) -> KeyEdit:
    """Shift+Enter: a line break within the paragraph, item, quote or cell; in code a line end."""
    text, at = place.text, place.at
    if place.fenced or place.in_note or place.in_code:
        return next_code_line(text, at)
    if is_blank(_line(text, at)) and not break_in_item(text, at):
        return insert(at, "\n")
    return break_in_cell(text, at) or break_in_item(text, at) or break_in_quote(text, at) or break_line(at)


def press_tab(place: Place, end: int, *, outward: bool) -> KeyEdit | None:
    """Tab, or Shift+Tab (`outward`), with a selection up to `end`; None where it means nothing to the text."""
    text, at = place.text, place.at
    if place.fenced or is_indented_code(text, at):
        return indent_code(text, at, end, outward=outward)
    if place.in_note:
        return None
    return go_to_cell(text, end, back=outward) or move_items(text, at, end, outward=outward)


def press_backspace(place: Place, *, paragraphs: bool) -> KeyEdit | None:
    """Backspace without a selection; None where it takes away the sign before the caret."""
    if place.fenced or place.in_note:
        return None
    text, at = place.text, place.at
    found = unlist(text, at) or unquote(text, at)
    return found or (join_before(text, at) if paragraphs else None)


def press_delete(place: Place, *, paragraphs: bool) -> KeyEdit | None:
    """Delete without a selection; None where it takes away the sign after the caret."""
    if place.fenced or place.in_note or not paragraphs:
        return None
    return join_after(place.text, place.at)


def _line(text: str, at: int) -> str:
    last = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : len(text) if last < 0 else last]


def _is_on_blank_indent(place: Place) -> bool:
    line = _line(place.text, place.at)
    return bool(line) and not line.strip(" \t")


def _clear_indent(place: Place, *, paragraphs: bool) -> KeyEdit:
    """Enter on a line of nothing but spaces leaves what the spaces stood for."""
    first = place.text.rfind("\n", 0, place.at) + 1
    spaces = len(_line(place.text, place.at))
    if not paragraphs:
        return KeyEdit(first, first + spaces, "\n", first + 1)
    without = place.text[:first] + place.text[first + spaces :]
    made = end_paragraph(without, first)
    return KeyEdit(first, first + spaces, made.text, made.caret)


def _in_caption(text: str, at: int) -> KeyEdit | None:
    """A caption is one text: a new line in it, and after its last word out of the figure. None outside captions."""
    lines, row = text.split("\n"), text.count("\n", 0, at)
    opening = row
    while opening >= 0 and not CAPTION.match(lines[opening]):
        if opening < row and (is_blank(lines[opening]) or CAPTION_END.match(lines[opening])):
            return None
        opening -= 1
    if opening < 0 or CAPTION_END.match(lines[row]):
        return None
    line_end = text.find("\n", at)
    is_last = row > opening and row + 1 < len(lines) and CAPTION_END.match(lines[row + 1])
    if is_last and not text[at:line_end].strip(" \t"):
        return end_paragraph(text, line_end + 1 + len(lines[row + 1]))
    return insert(at, "\n")


def _in_html(text: str, at: int) -> KeyEdit | None:
    """Raw HTML is left together: a new line in it, a paragraph after it. None outside."""
    first = text.rfind("\n\n", 0, at) + 2 if "\n\n" in text[:at] else 0
    last = text.find("\n\n", at)
    group = text[first : len(text) if last < 0 else last]
    if not group.lstrip(" \n").startswith("<") or not group[at - first :].strip():
        return None
    inside = any(block.kind == "html" and block.start < at - first < block.end for block in split_blocks(group))
    return insert(at, "\n") if inside else None
