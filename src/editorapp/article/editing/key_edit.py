"""What a key does to a text, as a value: one change, and the caret or selection after it."""

from dataclasses import dataclass

from editorapp.article.edits import TextEdit


@dataclass(frozen=True, slots=True)
class KeyEdit:
    """Replace text[start:end] by `text`; then the caret stands at `caret`, and what lies between it and `anchor` is
    selected (None: nothing is). Both are offsets of the new text. An edit that changes nothing still takes the key.
    """

    start: int
    end: int
    text: str
    caret: int
    anchor: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether only the caret moves."""
        return self.start == self.end and not self.text

    def apply_to(self, text: str) -> str:
        """The text after the edit."""
        return TextEdit(self.start, self.end, self.text).apply_to(text)


def move_to(caret: int, anchor: int | None = None) -> KeyEdit:
    """Only the caret moves."""
    return KeyEdit(caret, caret, "", caret, anchor)


def insert(at: int, text: str) -> KeyEdit:
    """Write `text` at this offset, with the caret after it."""
    return KeyEdit(at, at, text, at + len(text))


def rewrite(old: str, new: str, caret: int, anchor: int | None = None) -> KeyEdit:
    """The least edit that makes `new` of `old`."""
    shorter = min(len(old), len(new))
    start = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - start
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return KeyEdit(start, len(old) - tail, new[start : len(new) - tail], caret, anchor)
