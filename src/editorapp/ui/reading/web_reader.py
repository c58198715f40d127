"""What the reader does on the web page: scrolls it, clicks on it, points at a link; told in lines of the source."""

from typing import Any

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWebEngineWidgets import QWebEngineView

from editorapp.ui.reading.page_pointer import PagePointer
from editorapp.ui.reading.page_spot import PageSpot
from editorapp.ui.reading.web_script import PageScript


class WebReader(QObject):
    """Asks the page where the reader is; the page answers a little later."""

    touched = Signal()
    place_moved = Signal(float)
    spot_requested = Signal(object, bool)
    """All three as in `PageView`."""

    def __init__(self, view: QWebEngineView, script: PageScript, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._script = script
        self._is_place_asked = False
        self._has_scrolled_since = False
        self._pointer = PagePointer(self)
        self._pointer.touched.connect(self.touched)
        self._pointer.clicked.connect(self._ask_spot)
        view.page().scrollPositionChanged.connect(self._note_scroll)

    def start(self) -> None:
        """A page is there: watch the widget that gets its events, which may be another one than before."""
        self._is_place_asked = False
        self._pointer.watch(self._view.focusProxy() or self._view)

    def _note_scroll(self, _position: QPointF) -> None:
        """One question at a time: a wheel reports more often than the page answers."""
        if not self._pointer.is_at_work:
            return
        self._has_scrolled_since = self._is_place_asked
        if not self._is_place_asked:
            self._is_place_asked = True
            self._script.ask("place", then=self._report_place)

    def _report_place(self, place: Any) -> None:
        self._is_place_asked = False
        if isinstance(place, int | float):
            self.place_moved.emit(float(place))
        if self._has_scrolled_since:
            self._note_scroll(QPointF())

    def _ask_spot(self, point: QPointF, is_double: bool) -> None:
        at = point / self._view.zoomFactor()
        question = "spotAt" if is_double else "spotClicked"
        self._script.ask(question, at.x(), at.y(), then=lambda found: self._report_spot(found, is_double))

    def _report_spot(self, found: Any, is_double: bool) -> None:
        if isinstance(found, list):
            line, first, last, word, earlier, inside = found
            spot = PageSpot(int(line), int(first), int(last), str(word), int(earlier), int(inside))
            self.spot_requested.emit(spot, is_double)
