"""The line between search field and list: how many cards there are, and which ones the writer wants."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from editorapp.ui.kit.buttons import TOOL_SIZE, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.linking.cards import EVERYTHING, Age, CardFilter, Closeness

_AGE_NAME = "Age of stories"
_CLOSENESS_NAME = "How close a story must be"
_AGE_ICON = 14
_UNLIMITED = 16777215
"""QWIDGETSIZE_MAX, which PySide does not export."""


class FilterRow(QWidget):
    """A count, a menu for the age and a menu for the closeness."""

    filter_changed = Signal(object)
    """The CardFilter that holds from now on."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._filter = EVERYTHING
        self._count = QLabel()
        self._count.setProperty("role", "hint")
        self._age = tool_button(icons, "calendar", _AGE_NAME, size=_AGE_ICON)
        self._age.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._age.setMinimumSize(QSize(TOOL_SIZE, TOOL_SIZE))
        self._age.setMaximumSize(QSize(_UNLIMITED, _UNLIMITED))
        self._closeness = tool_button(icons, "sliders-horizontal", _CLOSENESS_NAME)
        self._ages = _menu(self._age, Age, lambda age: self._choose(replace(self._filter, age=age)))
        self._closenesses = _menu(
            self._closeness, Closeness, lambda closeness: self._choose(replace(self._filter, closeness=closeness))
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._count, 1)
        row.addWidget(self._age)
        row.addWidget(self._closeness, 0, Qt.AlignmentFlag.AlignVCenter)  # else its size would bound the row
        self._show()

    @property
    def filter(self) -> CardFilter:
        """What the writer wants to see."""
        return self._filter

    def set_count(self, text: str) -> None:
        """Say how many cards there are, or what is going on."""
        self._count.setText(text)

    def set_today(self, today: date) -> None:
        """The day that ages are counted from."""
        self._choose(replace(self._filter, today=today))

    def show_all(self) -> None:
        """Leave nothing out."""
        self._choose(CardFilter(today=self._filter.today))

    def set_searching(self, searching: bool) -> None:
        """Search results are not ranked by closeness to the story: that menu is for suggestions."""
        self._closeness.setEnabled(not searching)

    def _choose(self, card_filter: CardFilter) -> None:
        if card_filter != self._filter:
            self._filter = card_filter
            self._show()
            self.filter_changed.emit(card_filter)

    def _show(self) -> None:
        age, closeness = self._filter.age, self._filter.closeness
        self._age.setText(f" {age.value}")
        self._age.setAccessibleDescription(age.value)
        self._closeness.setAccessibleDescription(closeness.value)
        self._closeness.setToolTip(f"{_CLOSENESS_NAME}: {closeness.value.lower()}")
        limited = closeness is not Closeness.ALL
        self._icons.assign(self._closeness, "sliders-horizontal", "accent" if limited else "text2")
        for actions, chosen in ((self._ages, age), (self._closenesses, closeness)):
            for action in actions:
                action.setChecked(action.data() == chosen.value)


def _menu(button: QToolButton, choices: type[Enum], choose: Callable[..., None]) -> list[QAction]:
    """Give the button a menu with one of `choices` checked."""
    menu = QMenu(button)
    menu.setAccessibleName(button.accessibleName())
    group = QActionGroup(menu)
    actions = []
    for choice in choices:
        action = group.addAction(menu.addAction(str(choice.value)))
        action.setCheckable(True)
        action.setData(choice.value)
        action.triggered.connect(partial(choose, choice))
        actions.append(action)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return actions
