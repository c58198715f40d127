"""What a command makes of a text: edits, and what is selected after them."""

from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.article.edits import TextEdit


@dataclass(frozen=True, slots=True)
class Formatting:
    """Edits of one step, and what is selected after them (start and end in the new text; equal: only a caret).

    The edits are in order, do not overlap, and their offsets are those of the text before all of them.
    """

    edits: tuple[TextEdit, ...]
    start: int
    end: int

    def apply_to(self, text: str) -> str:
        """The text after the edits."""
        for edit in reversed(self.edits):
            text = edit.apply_to(text)
        return text


def moved(offset: int, edits: Sequence[TextEdit], *, behind: bool = False) -> int:
    """Where `offset` is after the edits; with `behind` it goes behind text that is put in exactly there."""
    shift = 0
    for edit in edits:
        if edit.end < offset or (edit.end == offset and (behind or edit.start < edit.end)):
            shift += len(edit.text) - (edit.end - edit.start)
        elif edit.start < offset:
            return edit.start + shift + min(len(edit.text), offset - edit.start)
    return offset + shift


def at_caret(offset: int, *edits: TextEdit) -> Formatting:
    """These edits, with the caret at `offset` of the new text."""
    return Formatting(edits, offset, offset)
