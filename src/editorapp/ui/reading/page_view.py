"""The small interface that both previews offer: the web engine's, and the text browser's that stands in for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPageLayout, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from editorapp.ui.reading.css_check import Declaration
from editorapp.ui.reading.focus_line import FocusLine
from editorapp.ui.reading.page_look import PageLook

HEAD_LINE = -1
"""First and last line of the page's head, which has none in the body."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block in its place on the page: equal keys mean equal HTML; lines count from 0 in the body.

    `rows` are the lines of its table rows, list items or footnotes in their order on the page.
    """

    key: str
    html: str
    first_line: int
    last_line: int
    rows: tuple[int, ...] = ()


class PageView(QWidget):
    """Shows a page of safe HTML and lets nothing but the draft's own photos in.

    A *place* is a line of the body and the part of it that is above, as 12.4; -1 to 0 is the page's head. The place
    shown is the one at the anchor: a third below the top edge, or the edge itself at the start of the page.
    """

    loaded = Signal()
    """The page is on screen and takes changes."""
    failed = Signal(str)
    """This view cannot show the page (any more), and why."""
    link_activated = Signal(str)
    """A link to this (safe, absolute) address was followed; the view itself never leaves its page."""
    link_refused = Signal(str)
    """A link that must not be followed was."""
    link_hovered = Signal(str)
    """The pointer is on a link to this address; "" when it no longer is."""
    spot_requested = Signal(object, bool)
    """The reader has clicked on this PageSpot, or double-clicked."""
    touched = Signal()
    """The reader uses pointer or keys on the page."""
    place_moved = Signal(float)
    """The reader has scrolled to this place."""
    menu_opening = Signal(object)
    """The QMenu of the page is being built: others may add to it."""
    found = Signal(int, int)
    """The number (from 1, 0 for none) of the match at hand, and how many there are."""

    is_full = False
    """Whether the page is the real one: themes, photos of other machines, photos in their own size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_line = FocusLine(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line goes from side to side."""
        super().resizeEvent(event)
        self._focus_line.resize(self.width(), self._focus_line.height())

    def open(self, folder: Path | None) -> None:
        """Start with an empty page; relative photos come from `folder`, from nowhere if that is None."""
        raise NotImplementedError

    def show_blocks(self, blocks: Sequence[PageBlock]) -> None:
        """The page is these blocks from now on; the reader's place is kept."""
        raise NotImplementedError

    def set_look(self, look: PageLook) -> None:
        """Wear this look."""
        raise NotImplementedError

    def allow_remote_images(self, allowed: bool) -> None:
        """Whether photos of other machines may be fetched."""
        raise NotImplementedError

    def scroll_to_line(self, line: float) -> None:
        """Bring this source line to a third below the top edge."""
        raise NotImplementedError

    def reveal_line(self, line: float) -> None:
        """The same, unless the line can be seen well already."""
        raise NotImplementedError

    def show_place(self, place: float) -> None:
        """Scroll until this is the place shown."""
        raise NotImplementedError

    def find_words(self, words: str, backward: bool = False) -> None:
        """Mark all matches and go to the next one (or the one before); `found` follows. "" takes the marks away."""
        raise NotImplementedError

    def find_unknown(self, declarations: Sequence[Declaration], then: Callable[[int], None]) -> None:
        """Call `then` with the number of the first declaration that this view does not know, if there is one."""

    def when_complete(self, then: Callable[[bool], None]) -> None:
        """Call `then` once the photos and fonts of the page are there, with False if they are too long in coming."""
        raise NotImplementedError

    def write_pdf(self, layout: QPageLayout, then: Callable[[bytes], None]) -> None:
        """Call `then` with the page as PDF, b"" if that was not possible."""
        raise NotImplementedError

    def print_on(self, printer: QPrinter, then: Callable[[bool], None]) -> None:
        """Print the page and call `then` with whether that was possible; the printer must live until then."""
        raise NotImplementedError
