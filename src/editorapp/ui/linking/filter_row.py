"""The line between search field and list: how many cards there are, and which ones the writer wants."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editorapp.ui.kit.buttons import TOOL_SIZE, Tool, tip, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.filter_popup import FilterPopup
from editorapp.ui.linking.filters import EVERYTHING, Age, CardFilter, Closeness
from editorapp.ui.linking.fit_label import FitLabel

_AGE_NAME = "Age of stories"
_FILTERS_NAME = "Filters"
_AGE_ICON = 14
_DOT = 3.0
"""Radius in pixels of the mark on the sliders."""
_UNLIMITED = 16777215
"""QWIDGETSIZE_MAX, which PySide does not export."""


class FilterRow(QWidget):
    """A count, a menu for the age, and the other filters behind the sliders."""

    filter_changed = Signal(object)
    """The CardFilter that holds from now on."""
    bar_raised = Signal()
    """The writer wants close matches only, after all."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._filter = EVERYTHING
        self._offered: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._count = FitLabel()
        self._count.setProperty("role", "hint")
        self._raise = tool_button(icons, "undo-2", tr("Only close matches"))
        self._raise.clicked.connect(self.bar_raised)
        self._age = tool_button(icons, "calendar", tr(_AGE_NAME), size=_AGE_ICON)
        self._age.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._age.setMinimumSize(QSize(TOOL_SIZE, TOOL_SIZE))
        self._age.setMaximumSize(QSize(_UNLIMITED, _UNLIMITED))
        self._ages = self._age_menu()
        self._sliders = _MarkedButton(icons)
        self._popup = FilterPopup(self)
        self._popup.filter_changed.connect(self._choose)
        self._sliders.clicked.connect(lambda: self._popup.open_below(self._sliders))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._count, 1)
        for button in (self._raise, self._age, self._sliders):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)  # else its size would bound the row
        self.set_lowered(False)
        self._show()

    @property
    def filter(self) -> CardFilter:
        """What the writer wants to see."""
        return self._filter

    def set_count(self, wordings: Sequence[str]) -> None:
        """Say how many cards there are, or what is going on; in more and in fewer words."""
        self._count.set_wordings(wordings)

    def set_lowered(self, lowered: bool) -> None:
        """Offer the way back from looser matches, or not."""
        self._raise.setVisible(lowered)

    def set_today(self, today: date) -> None:
        """The day that ages are counted from."""
        self._choose(replace(self._filter, today=today))

    def offer(self, sections: Sequence[str], languages: Sequence[str]) -> None:
        """What the archive has; what it has not is no longer asked for."""
        offered = tuple(sections), tuple(languages)
        if offered == self._offered:
            return  # the same archive, opened anew: an open list stays as it is
        self._offered = offered
        self._popup.offer(*offered)
        known = replace(
            self._filter,
            sections=tuple(name for name in self._filter.sections if name in sections),
            languages=tuple(code for code in self._filter.languages if code in languages),
        )
        self._choose(known)

    def show_all(self) -> None:
        """Leave nothing out."""
        self._choose(CardFilter(today=self._filter.today))

    def set_usual(self, closeness: Closeness, age: Age) -> None:
        """Want this closeness and age from now on; sections and languages stay."""
        self._choose(replace(self._filter, closeness=closeness, age=age))

    def set_searching(self, searching: bool) -> None:
        """Only some filters mean something for search results."""
        self._popup.set_searching(searching)

    def _choose(self, card_filter: CardFilter) -> None:
        if card_filter != self._filter:
            self._filter = card_filter
            self._show()
            self.filter_changed.emit(card_filter)

    def _show(self) -> None:
        age, limits = self._filter.age, self._filter.quiet_limits
        self._age.setText(f" {tr(age.value)}")
        self._age.setAccessibleDescription(tr(age.value))
        for action in self._ages:
            action.setChecked(action.data() == age.value)
        said = ", ".join(limits)
        self._sliders.setAccessibleDescription(said or tr("Nothing is left out"))
        self._sliders.setToolTip(tr("Filters: {filters}", filters=said) if said else tip(tr(_FILTERS_NAME)))
        self._sliders.set_marked(bool(limits))
        self._popup.show_filter(self._filter)

    def _age_menu(self) -> list[QAction]:
        """Give the age button its menu."""
        menu = QMenu(self._age)
        menu.setAccessibleName(tr(_AGE_NAME))
        group = QActionGroup(menu)
        for age in Age:
            action = group.addAction(menu.addAction(tr(age.value)))
            action.setCheckable(True)
            action.setData(age.value)
            action.triggered.connect(partial(self._choose_age, age))
        self._age.setMenu(menu)
        self._age.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return group.actions()

    def _choose_age(self, age: Age) -> None:
        self._choose(replace(self._filter, age=age))


class _MarkedButton(Tool):
    """The sliders, with a dot at the corner while a filter is on."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons)
        self._marked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr(_FILTERS_NAME))

    def set_marked(self, marked: bool) -> None:
        """Show the dot, or not."""
        self._marked = marked
        self._icons.assign(self, "sliders-horizontal", "accent" if marked else "text2")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the dot on top."""
        super().paintEvent(event)
        if self._marked:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawEllipse(QPointF(self.width() - 6.5, 6.5), _DOT, _DOT)
            painter.end()
