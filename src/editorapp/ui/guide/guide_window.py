"""The guide in a window of its own: contents and search at the left, the page at the right."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.article.links import is_safe_url
from editorapp.ui.guide.guide_browser import GuideBrowser
from editorapp.ui.guide.guide_contents import GuideContents, Place, contents, found
from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import GuideRendered

_BACK = "Alt+Left"
_SIZE = (1100, 760)
_LEAST = (640, 420)
_CONTENTS_WIDTH = 264
_SEARCH_AFTER_MS = 200
_MOST_STEPS = 100


class _Step(NamedTuple):
    """Where the reader was: a page, and how far down."""

    page: str
    scrolled: int


class GuideWindow(QWidget):
    """Shows the pages it is given. Links between them work here; all others are wishes."""

    link_activated = Signal(str)
    """A web, mail or phone address that was clicked."""
    link_refused = Signal(str)
    """An address that is not opened."""
    closed = Signal()

    def __init__(self, folder: Path, theme: Theme, icons: Icons) -> None:
        """`folder` holds the pictures."""
        super().__init__()
        self._pages: dict[str, GuideRendered] = {}
        self._page = ""
        self._steps: list[_Step] = []
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("User Guide"))
        self.resize(*_SIZE)
        self.setMinimumSize(*_LEAST)
        self.search = _SearchField(icons)
        self.contents = GuideContents(icons)
        self.browser = GuideBrowser(folder, theme)
        self.back = tool_button(icons, "chevron-left", tr("Back"), _BACK)
        self.back.setEnabled(False)
        self._side = QFrame()
        self._lay_out()
        self._connect()
        self._fit(theme)

    def show_pages(self, pages: Mapping[str, GuideRendered]) -> None:
        """These are the pages, by name and in their order; the first is shown."""
        self._pages = dict(pages)
        self._list()
        self._open(next(iter(self._pages)), 0)
        self.search.setFocus()

    @property
    def page(self) -> str:
        """The name of the page that is read, "" before there is one."""
        return self._page

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, its pictures too."""
        self._fit(theme)
        self.browser.set_theme(theme)
        self.contents.scheduleDelayedItemsLayout()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so."""
        super().closeEvent(event)
        self.closed.emit()

    def _fit(self, theme: Theme) -> None:
        self._side.setFixedWidth(theme.px(_CONTENTS_WIDTH))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.search, 1)
        head.addWidget(self.back)
        self._side.setObjectName("side")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(12, 14, 8, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.contents, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self.browser, 1)

    def _connect(self) -> None:
        self.search.words_changed.connect(lambda _words: self._list())
        self.search.entered.connect(self.contents.choose_first)
        self.search.left.connect(self.close)
        self.search.list_requested.connect(self._go_to_list)
        self.contents.chosen.connect(self._choose)
        self.browser.link_chosen.connect(self._follow)
        self.browser.section_reached.connect(lambda number: self.contents.mark_place(Place(self._page, number)))
        self.back.clicked.connect(self._go_back)
        keys: tuple[tuple[QKeySequence | QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (QKeySequence.StandardKey.Find, self._go_to_search),
            (QKeySequence(_BACK), self._go_back),
            (QKeySequence.StandardKey.Close, self.close),
            (QKeySequence(Qt.Key.Key_Escape), self.close),
        )
        for key, act in keys:
            QShortcut(key, self).activated.connect(act)

    def _list(self) -> None:
        pages = [(name, page.sections) for name, page in self._pages.items()]
        words = self.search.words
        self.contents.show_rows(tuple(found(pages, words) if words else contents(pages)))
        self.browser.mark(words)
        if not words:
            self.contents.mark_place(Place(self._page, self.browser.section_at_top()))

    def _choose(self, place: Place) -> None:
        self._remember()
        self._open(place.page, place.section)
        self.contents.mark_place(place)

    def _open(self, page: str, section: int) -> None:
        if page != self._page:
            self._page = page
            self.browser.show_page(self._pages[page].html)
            self.browser.mark(self.search.words)
        self.browser.go_to_section(section)

    def _follow(self, address: str) -> None:
        name, _, anchor = address.partition("#")
        page = name.removesuffix(".md") or self._page
        if page in self._pages and name in ("", f"{page}.md"):
            anchors = [section.anchor for section in self._pages[page].sections]
            self._remember()
            self._open(page, anchors.index(anchor) if anchor in anchors else 0)
        elif ":" in address and is_safe_url(address):
            self.link_activated.emit(address)
        else:
            self.link_refused.emit(address)

    def _remember(self) -> None:
        self._steps = [*self._steps, _Step(self._page, self.browser.verticalScrollBar().value())][-_MOST_STEPS:]
        self.back.setEnabled(True)

    def _go_back(self) -> None:
        if self._steps:
            step = self._steps.pop()
            self._open(step.page, 0)
            self.browser.verticalScrollBar().setValue(step.scrolled)
        self.back.setEnabled(bool(self._steps))

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_list(self) -> None:
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
        self.contents.setCurrentIndex(self.contents.model().index(0, 0))


class _SearchField(QLineEdit):
    """Searches a moment after the last key; Enter goes to the first section found, Esc clears, then leaves."""

    words_changed = Signal(object)
    entered = Signal()
    left = Signal()
    list_requested = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._timer.timeout.connect(lambda: self.words_changed.emit(self.words))
        self.setPlaceholderText(tr("Search the guide"))
        self.setAccessibleName(tr("Search the guide"))
        glass = QAction(self)
        icons.assign(glass, "search", "text3")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(lambda _text: self._timer.start())

    @property
    def words(self) -> tuple[str, ...]:
        """What is looked for, in small letters."""
        return tuple(self.text().casefold().split())

    def event(self, event: QEvent) -> bool:
        """Esc is ours, whatever it means in the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and Down are told; the rest is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search_now()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._search_now()
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def _search_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.words_changed.emit(self.words)
