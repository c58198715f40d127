"""The small interface that both previews offer: the web engine's, and the text browser's that stands in for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editorapp.ui.kit.theme import Theme

HEAD_LINE = -1
"""First and last line of the page's head, which has none in the body."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block in its place on the page: equal keys mean equal HTML; lines count from 0 in the body."""

    key: str
    html: str
    first_line: int
    last_line: int


class PageView(QWidget):
    """Shows a page of safe HTML and lets nothing but the draft's own photos in."""

    loaded = Signal()
    """The page is on screen and takes changes."""
    failed = Signal(str)
    """This view cannot show the page (any more), and why."""
    link_activated = Signal(str)
    """A link to this (safe, absolute) address was followed; the view itself never leaves its page."""
    line_requested = Signal(int)

    loads_remote_images = False
    """Whether photos can be fetched at all once they are allowed."""

    def open(self, folder: Path | None) -> None:
        """Start with an empty page; relative photos come from `folder`, from nowhere if that is None."""
        raise NotImplementedError

    def show_blocks(self, blocks: Sequence[PageBlock]) -> None:
        """The page is these blocks from now on; the reader's place is kept."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Show the page in this theme."""
        raise NotImplementedError

    def allow_remote_images(self, allowed: bool) -> None:
        """Whether photos of other machines may be fetched."""
        raise NotImplementedError

    def scroll_to_line(self, line: int) -> None:
        """Bring the block of this source line to a third below the top edge."""
        raise NotImplementedError
