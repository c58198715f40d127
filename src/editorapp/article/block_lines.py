"""The lines of a body as the search for blocks reads them: private notes out of sight, closing marks found once."""

import re
from bisect import bisect_left, bisect_right

from editorapp.article.verbatim import Span, blanked, verbatim_spans

BLANK = re.compile(r"^[ \t]*$")
"""A line without text, as Python-Markdown has it: a no-break space is text."""

_HIDDEN = "\0"
"""Stands for a note's part of a line: text, so that no blank line inside a note ends a block, but no Markdown."""
_ONLY_NOTE = re.compile(rf"^[ \t]*{_HIDDEN}[{_HIDDEN} \t]*$")
_QUOTATION = frozenset("“”„‘’«»\"'")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?=[\s/>])[^<>]*+>")
_VOID_TAGS = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)


class BodyLines:
    """The lines of one body, by number from 0; notes are hidden in them."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._lines = body.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._spans = verbatim_spans(body)
        self._long_notes: list[tuple[int, int]] = []
        self._fence_ends: dict[int, int] = {}
        self._element_ends: dict[int, int] | None = None
        self._absent: set[str] = set()
        for span in reversed(self._spans):
            if span.kind == "note":
                self._hide(span)
            elif span.kind == "fence":
                self._fence_ends[self._line_of(span.start)] = self._line_of(span.end) + 1
        self._long_notes.reverse()

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, at: int) -> str:
        return self._lines[at]

    def is_plain(self, at: int) -> bool:
        """Whether this line is a paragraph at first sight, as most of a story are: between blank lines, and no marks.

        False says nothing. A colon after the blank line would make it a term.
        """
        line = self._lines[at]
        if not (line[0].isalpha() or line[0] in _QUOTATION) or "](" in line or _HIDDEN in line:
            return False
        after = at + 1
        while after < len(self._lines) and not (text := self._lines[after].lstrip(" \t")):
            after += 1
        return after == len(self._lines) or (after > at + 1 and text[0] != ":")

    def start_of(self, at: int) -> int:
        """The offset of this line in the body; of the line after the last: one past the body's end."""
        return self._starts[at]

    def visible(self, first: int, after: int) -> str:
        """These lines without notes."""
        return "\n".join(self._lines[first:after]).replace(_HIDDEN, "").strip()

    def after_notes(self, at: int) -> int:
        """`at`, or the line after the note that begins before `at` and goes on beyond it."""
        while True:
            index = bisect_left(self._long_notes, (at, 0)) - 1
            if index < 0 or self._long_notes[index][1] <= at:
                return at
            at = self._long_notes[index][1]

    def after_note_block(self, at: int) -> int | None:
        """The line after the notes that begin on this line, None if there is anything else on their lines."""
        if not _ONLY_NOTE.match(self._lines[at]):
            return None
        after = self.after_notes(at + 1)
        return after if _ONLY_NOTE.match(self._lines[after - 1]) else None

    def after_fence(self, at: int) -> int:
        """The line after the fenced block that this line opens."""
        return self._fence_ends.get(at, at + 1)

    def after_line(self, text: str, at: int) -> int | None:
        """The line after the first from `at` on that holds this text alone, None without one."""
        if text in self._absent:
            return None
        for n in range(at, len(self._lines)):
            if self._lines[n].strip(" \t") == text:
                return n + 1
        self._absent.add(text)
        return None

    def after_element(self, at: int) -> int | None:
        """The line after the HTML element that begins this line, None if it is not closed."""
        if self._element_ends is None:
            self._element_ends = self._find_elements()
        line = self._lines[at]
        return self._element_ends.get(self._starts[at] + len(line) - len(line.lstrip(" ")))

    def _line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _hide(self, note: Span) -> None:
        first, last = self._line_of(note.start), self._line_of(note.end - 1)
        suffix = self._lines[last][note.end - self._starts[last] :]
        prefix = self._lines[first][: note.start - self._starts[first]]
        if first == last:
            self._lines[first] = prefix + _HIDDEN + suffix
            return
        self._lines[first], self._lines[last] = prefix + _HIDDEN, _HIDDEN + suffix
        self._lines[first + 1 : last] = [_HIDDEN] * (last - first - 1)
        self._long_notes.append((first, last + 1))

    def _find_elements(self) -> dict[int, int]:
        """The offset of each closed element's opening tag, and the line after its end."""
        ends: dict[int, int] = {}
        opened: dict[str, list[int]] = {}
        for tag in _TAG.finditer(blanked(self._body, self._spans)):
            name = tag["name"].lower()
            if tag["close"]:
                if opened.get(name):
                    ends[opened[name].pop()] = self._line_of(tag.end() - 1) + 1
            elif name in _VOID_TAGS or tag[0].endswith("/>"):
                ends[tag.start()] = self._line_of(tag.end() - 1) + 1
            else:
                opened.setdefault(name, []).append(tag.start())
        return ends
