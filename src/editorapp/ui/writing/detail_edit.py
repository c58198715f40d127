"""One change of a story detail, such as the headline, as a step that can be undone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from editorapp.article.front_matter import FrontMatter

_COMMAND_ID = 1
"""Qt asks a command to merge with one of the same id; ours then looks at the detail's name."""


class DetailEdit(QUndoCommand):
    """Puts `after` in the place of `before`; letters typed into one word become one step."""

    def __init__(
        self, name: str, before: FrontMatter, after: FrontMatter, goes_on: bool, put: Callable[[FrontMatter], None]
    ) -> None:
        super().__init__(name)
        self.name = name
        self.after = after
        self.goes_on = goes_on
        """Whether it continues the word that the step before was typing."""
        self._before = before
        self._put = put

    def redo(self) -> None:
        """Make the change."""
        self._put(self.after)

    def undo(self) -> None:
        """Take the change back."""
        self._put(self._before)

    def id(self) -> int:
        """What Qt compares before it offers two commands to each other."""
        return _COMMAND_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Swallow the next letter of the same word."""
        if not isinstance(other, DetailEdit) or other.name != self.name or not other.goes_on:
            return False
        self.after = other.after
        return True


def is_same_word(before: str, after: str) -> bool:
    """Whether one letter was typed or deleted, and no new word begun."""
    if abs(len(before) - len(after)) != 1:
        return False
    shorter, longer = sorted((before, after), key=len)
    at = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    begins_word = len(after) > len(before) and (at == 0 or longer[at - 1].isspace())
    return longer[:at] + longer[at + 1 :] == shorter and not begins_word
