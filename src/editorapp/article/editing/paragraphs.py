"""Enter, Backspace and Delete at a paragraph's ends: a paragraph is ended by a blank line, and joined by taking it."""

import re
from dataclasses import dataclass

from editorapp.article.editing.key_edit import KeyEdit, insert, move_to
from editorapp.article.editing.markers import is_heading, stands_apart, words_column

HARD_BREAK = "  \n"
"""What the page shows as a line break within a paragraph."""

_ENDS = re.compile(r"\n")
_APART = 2
"""Line ends between two paragraphs."""
_WITH_ROOM = 4
"""Line ends between two paragraphs with an empty one between them."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A caret's line, text[first:last], and the text around it, of which `left` ends and `right` starts a line."""

    text: str
    at: int
    first: int
    last: int
    left: int
    right: int
    has_left: bool
    has_right: bool

    @property
    def is_blank(self) -> bool:
        return not self.text[self.first : self.last].strip(" \t")

    @property
    def before(self) -> int:
        """Line ends between the words above and this line."""
        return self.text.count("\n", self.left, self.first)

    @property
    def after(self) -> int:
        """Line ends between this line and the words below."""
        return self.text.count("\n", self.last, self.right)

    @property
    def left_line(self) -> str:
        return self.text[self.text.rfind("\n", 0, self.left) + 1 : self.left]

    @property
    def right_line(self) -> str:
        end = self.text.find("\n", self.right)
        return self.text[self.right : len(self.text) if end < 0 else end]


def end_paragraph(text: str, at: int) -> KeyEdit:
    """End the paragraph at `at` and start one: exactly one blank line before it, and one after it if text follows.

    On an empty paragraph with its blank lines nothing is left to do.
    """
    place = _place(text, at)
    if place.is_blank:
        before = max(0, _APART - place.before) if place.has_left else 0
        after = max(0, _APART - place.after) if place.has_right else 0
        return KeyEdit(at, at, "\n" * (before + after), at + before)
    if not text[at : place.last].strip(" \t"):
        return _after_line(place)
    if not text[place.first : at].strip(" \t"):
        return _before_line(place)
    while text[at] in " \t":
        at += 1
    return insert(at, "\n\n")


def break_line(at: int) -> KeyEdit:
    """A line break within the paragraph."""
    return insert(at, HARD_BREAK)


def join_before(text: str, at: int) -> KeyEdit | None:
    """Backspace at the start of a line: join the paragraph with the one before, or take an empty one away.

    None where a sign is to be deleted as anywhere else.
    """
    place = _place(text, at)
    if at != place.first or (not place.has_left and not place.is_blank and place.before == 0):
        return None
    if place.is_blank:
        return _drop_empty(place, back=True) if place.before else None
    if not place.has_left:
        return KeyEdit(max(0, at - _APART), at, "", max(0, at - _APART))
    if place.before > _APART:
        cut = min(_APART, place.before - _APART)
        return KeyEdit(at - cut, at, "", at - cut)
    if stands_apart(place.left_line):
        return move_to(place.left)
    if place.before < _APART:
        return _join_lines(place)
    return _join(place, place.left, at)


def join_after(text: str, at: int) -> KeyEdit | None:
    """Delete at the end of a line: join the next paragraph, or take an empty one away. None as in `join_before`."""
    place = _place(text, at)
    if at != place.last:
        return None
    if place.is_blank:
        return _drop_empty(place, back=False) if place.has_right else move_to(at)
    if not place.has_right:
        return move_to(at)
    if place.after > _APART:
        cut = min(_APART, place.after - _APART)
        return KeyEdit(at, at + cut, "", at)
    if stands_apart(place.right_line) or (place.after == _APART and stands_apart(text[place.first : place.last])):
        return move_to(at)
    if place.after < _APART:
        signs = words_column(place.right_line)
        return KeyEdit(at, place.right + signs, "", at) if signs else None
    return _join(place, at, place.right)


def _place(text: str, at: int) -> _Place:
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    last = len(text) if last < 0 else last
    words_before = len(text[:first].rstrip(" \t\n"))
    left = text.find("\n", words_before, first) if words_before else 0
    below = text[last:]
    skipped = len(below) - len(below.lstrip(" \t\n"))
    has_right = skipped < len(below)
    right = text.rfind("\n", last, last + skipped) + 1 if has_right else len(text)
    return _Place(text, at, first, last, left, right, words_before > 0, has_right)


def _after_line(place: _Place) -> KeyEdit:
    text, last = place.text, place.last
    line = text[place.first : last]
    if place.after == 1 and place.has_right and not _is_alone(line) and not _is_alone(place.right_line):
        return KeyEdit(last, last, "\n", last + _APART)
    at_end = _APART + (1 if place.after else 0)  # the line end of the file stays the last sign of it
    wanted = _WITH_ROOM if place.has_right else at_end
    missing = max(0, wanted - place.after)
    if missing >= _APART or place.after == 0:
        return KeyEdit(last, last, "\n" * missing, last + _APART)
    ends = [found.end() for found in _ENDS.finditer(text, last, place.right)]
    caret = ends[_APART - 1]
    return KeyEdit(caret, caret, "\n" * missing, caret)


def _before_line(place: _Place) -> KeyEdit:
    """The caret stays with its words; an empty paragraph opens above them."""
    wanted = _WITH_ROOM if place.has_left and place.before > 1 else _APART
    missing = max(0, wanted - place.before)
    return KeyEdit(place.first, place.first, "\n" * missing, place.at + missing)


def _is_alone(line: str) -> bool:
    """Whether this line is a paragraph without a blank line beside it."""
    return is_heading(line) or stands_apart(line) or words_column(line) > 0


def _drop_empty(place: _Place, *, back: bool) -> KeyEdit:
    """Take the empty paragraph away; what stood around it stays two paragraphs."""
    before, after = place.before, place.after
    kept = _APART if place.has_left and place.has_right else 0
    if back:
        cut = min(_APART, before)
        more = max(0, kept - (before + after - cut))
        start = place.left if before <= _APART and place.has_left else max(place.left, place.first - cut)
        return KeyEdit(start, place.at, "\n" * more, start)
    cut = min(_APART, after)
    more = max(0, kept - (before + after - cut))
    end = place.right if after <= _APART else place.last + cut
    return KeyEdit(place.at, end, "\n" * more, place.at + more)


def _join_lines(place: _Place) -> KeyEdit | None:
    """Take back a line break, with the spaces that made it one and the signs of an item or a quote after it."""
    line, signs = place.left_line, words_column(place.text[place.at : place.last])
    broken = line.endswith(HARD_BREAK[:-1])
    if not broken and not signs:
        return None
    start = place.left - (len(line) - len(line.rstrip(" ")) if broken else 0)
    return KeyEdit(start, place.at + signs, "", start)


def _join(place: _Place, start: int, end: int) -> KeyEdit:
    """Join the words of two paragraphs: the second one's signs of a heading, an item or a quote go."""
    line_end = place.text.find("\n", end)
    line = place.text[end : len(place.text) if line_end < 0 else line_end]
    if stands_apart(line):
        return move_to(start)
    return KeyEdit(start, end + words_column(line), "", start)
