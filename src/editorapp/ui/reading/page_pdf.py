"""Draws a story as PDF without a window: the page as published, in the house style, on A4 or Letter."""

from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.page_view import PageView
from editorapp.ui.reading.preview import Preview
from editorapp.workers.protocol import Rendered

LONGEST_MS = 60_000
"""A cold start of the page's engine takes up to 3 s, a long story with many photos some more."""
_MARGIN_MM = 20.0
_WIDTH, _HEIGHT = 900, 1200


class PagePdf(QObject):
    """One PDF. `ended` follows `start`, after `made` if it could be drawn."""

    made = Signal(bytes)
    ended = Signal()

    def __init__(self, resources: Path, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview = Preview(resources, theme, icons)
        self._preview.resize(_WIDTH, _HEIGHT)
        self._layout = page_layout("")
        self._is_drawn = False
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self.ended)

    def start(self, rendered: Rendered, folder: Path | None, paper: str) -> None:
        """Draw this page, with the photos of `folder`, on this paper."""
        self._layout = page_layout(paper)
        self._longest.start()
        self._preview.page_shown.connect(self._draw)
        self._preview.set_folder(folder)
        self._preview.start()
        self._preview.set_rendered(rendered)
        self._preview.show()  # an engine draws only what can be seen; there is no screen

    def close(self) -> None:
        """Let go of the page, before the application ends."""
        self._longest.stop()
        self._preview.close()
        self._preview.deleteLater()

    def _draw(self, _revision: int) -> None:
        view = self._preview.view
        if self._is_drawn or not self._preview.is_ready or view is None:
            return
        self._is_drawn = True
        view.when_complete(lambda _complete: self._write(view))

    def _write(self, view: PageView) -> None:
        view.write_pdf(self._layout, self._hand_over)

    def _hand_over(self, data: bytes) -> None:
        if data:
            self.made.emit(data)
        self.ended.emit()


def page_layout(paper: str = "") -> QPageLayout:
    """This paper ("a4", "letter"); "" is A4, or Letter where inches are in use."""
    if not paper:
        inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        paper = "letter" if inches else "a4"
    size = QPageSize(QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
