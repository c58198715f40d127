"""The side panel: a row of tabs and the page of the chosen one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.window.badged_tabs import BadgedTabs
from editorapp.ui.window.focus import take_focus

TABS_HEIGHT = 45
_BESIDE_TABS = 12


@dataclass(frozen=True, slots=True)
class PanelPage:
    """One tab: its id, its title, what it shows, and how that takes the keyboard if not as any widget does."""

    id: str
    title: str
    widget: QWidget
    take_focus: Callable[[], None] | None = None


class PanelTabs(QFrame):
    """Tabs above, the page below; which page is on top is nobody else's business to remember."""

    page_shown = Signal(str)
    """The id of the page that came to the top."""

    def __init__(self, pages: Sequence[PanelPage], icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._icons = icons
        self._tabs = BadgedTabs()
        self._stack = QStackedWidget()
        self.setObjectName("side")
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setMinimumWidth(1)  # else the panel could not be narrower than its titles
        self._tabs.setAccessibleName(tr("Side panel"))
        self._tabs.setFont(icons.theme.font("body_strong"))
        for page in self._pages:
            self._tabs.addTab(page.title)
            self._stack.addWidget(page.widget)
        self._tabs.currentChanged.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(_BESIDE_TABS - 4, 0, 4, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        self._head = QWidget()
        self._head.setFixedHeight(icons.theme.px(TABS_HEIGHT))
        self._head.setLayout(row)
        rule = QFrame()
        rule.setObjectName("rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule)
        column.addWidget(self._stack, 1)

    @property
    def pages(self) -> tuple[str, ...]:
        """The ids of all pages, from left to right."""
        return tuple(page.id for page in self._pages)

    @property
    def page(self) -> str:
        """The id of the page on top."""
        return self._pages[self._stack.currentIndex()].id

    def show_page(self, page: str) -> None:
        """Bring a page to the top; an unknown id is a ValueError."""
        self._tabs.setCurrentIndex([known.id for known in self._pages].index(page))

    def set_badge(self, page: str, count: int, spoken: str) -> None:
        """Show a number beside a page's title, none for 0; `spoken` is what a screen reader says of the tab."""
        self._tabs.set_badge([known.id for known in self._pages].index(page), count, spoken)
        self._fit_tabs()

    def focus_page(self) -> None:
        """Give the keyboard to the page on top."""
        page = self._pages[self._stack.currentIndex()]
        if page.take_focus is not None:
            page.take_focus()
        else:
            take_focus(page.widget)

    def set_theme(self) -> None:
        """Wear the theme of the icons."""
        self._head.setFixedHeight(self._icons.theme.px(TABS_HEIGHT))
        self._tabs.refresh()
        self._fit_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Every title stays whole."""
        super().resizeEvent(event)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        self._tabs.fit(self.width() - _BESIDE_TABS, self._icons.theme.font("body_strong"))

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.page_shown.emit(self._pages[index].id)
