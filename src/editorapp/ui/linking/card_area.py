"""The part of the panel below the search field: the list of cards or the reason why there is none."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.control_key import ControlKey
from editorapp.ui.linking.empty_page import EmptyPage
from editorapp.ui.linking.filter_row import FilterRow
from editorapp.ui.linking.filters import CardFilter, Wishes
from editorapp.ui.linking.older_group import OlderGroup
from editorapp.ui.linking.panel_state import (
    Action,
    EmptyState,
    PanelState,
    archive_trouble,
    count_line,
    empty_state,
)
from editorapp.ui.linking.scope_toggle import ScopeToggle
from editorapp.ui.linking.suggestion_model import SuggestionModel
from editorapp.workers.protocol import Scope

LOOKING_AFTER_MS = 400
"""Milliseconds until the panel says that it is looking (ui.md, section 4)."""
NUMBERS_AFTER_MS = 200
"""Milliseconds that Ctrl is down before the numbers show: other shortcuts shall not make the cards flicker."""
SIDE = 14
"""Margin of the panel's content in pixels; at the right of the list the scroll bar takes most of it."""

_SCROLL_BAR = 10
_ROW_GAP = 6
_OLDER_SHARE = 0.4
"""Of the height, at most, for the group under the list."""


class CardArea(QWidget):
    """Shows the cards of a model, or one EmptyState; says what is going on in the line above."""

    action_requested = Signal(object)
    """The Action of an empty state's button."""
    wishes_changed = Signal()
    """What suggestions are asked for has changed."""

    def __init__(self, model: SuggestionModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._state = PanelState()
        self._looking = False
        self.list = CardList(model, theme, icons)
        self.scope = ScopeToggle()
        self.filters = FilterRow(icons)
        self.older = OlderGroup(theme, icons)
        self._page = EmptyPage(icons)
        self._looking_timer = QTimer(self, singleShot=True, interval=LOOKING_AFTER_MS)
        self._looking_timer.timeout.connect(self._refresh)
        self._numbers_timer = QTimer(self, singleShot=True, interval=NUMBERS_AFTER_MS)
        self._numbers_timer.timeout.connect(lambda: self.list.set_numbered(True))
        self._control = ControlKey(self)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def state(self) -> PanelState:
        """What the panel has been told."""
        return self._state

    def set_state(self, state: PanelState) -> None:
        """Show what follows from this."""
        self._state = state
        self.filters.set_searching(bool(state.words))
        self.filters.set_lowered(state.wishes.lowered and not state.words)
        self._refresh()

    def lower_bar(self, lowered: bool) -> None:
        """Ask for looser matches too, or no longer."""
        self._wish(replace(self._state.wishes, lowered=lowered))

    def set_looking(self, looking: bool) -> None:
        """An answer is awaited; the line above the list says so when it takes long."""
        if looking and not self._looking:
            self._looking_timer.start()
        elif not looking:
            self._looking_timer.stop()
        self._looking = looking
        self._refresh()

    def focus_content(self) -> bool:
        """Focus the list, or what can be done when there is none; False when there is neither."""
        if not self._below.isHidden() and self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return not self._page.isHidden() and self._page.focus_first()

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Wear this theme; icons of buttons follow theirs by themselves."""
        self.list.set_theme(theme, icons)
        self.older.set_theme(theme, icons)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen for Ctrl in the window that this is part of now."""
        super().showEvent(event)
        self._control.watch(self.window().windowHandle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The group under the list takes its share and no more."""
        super().resizeEvent(event)
        self.older.set_room(round(self.height() * _OLDER_SHARE))

    def _lay_out(self) -> None:
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(SIDE, _ROW_GAP, SIDE, _ROW_GAP)
        above.setSpacing(0)
        above.addWidget(self.scope)
        above.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(SIDE, 0, SIDE - _SCROLL_BAR, 0)
        below.addWidget(self.list)
        column.addWidget(self._below, 1)
        column.addWidget(self._page, 1)
        column.addWidget(self.older)

    def _connect(self) -> None:
        self._page.action_requested.connect(self._act)
        self._control.held_changed.connect(self._hold_for_numbers)
        self.scope.scope_changed.connect(self._take_scope)
        self.filters.filter_changed.connect(self._take_filter)
        self.filters.bar_raised.connect(lambda: self.lower_bar(False))
        self._model.shelf_changed.connect(self._refresh)

    def _take_scope(self, scope: Scope) -> None:
        self._wish(replace(self._state.wishes, scope=scope))

    def _take_filter(self, card_filter: CardFilter) -> None:
        self._model.set_filter(card_filter)
        self._wish(replace(self._state.wishes, filter=card_filter))

    def _wish(self, wishes: Wishes) -> None:
        if wishes != self._state.wishes:
            self.set_state(replace(self._state, wishes=wishes))
            self.wishes_changed.emit()

    def _refresh(self) -> None:
        shelf, state = self._model.shelf, self._state
        empty = empty_state(state, shelf)
        had_focus = self.list.hasFocus()
        if empty is not None:
            self._page.show_state(empty)
        self._page.setVisible(empty is not None)
        self._below.setVisible(empty is None)
        self._show_choices(empty)
        if had_focus and empty is not None:
            self.focus_content()
        waiting = self._looking and not self._looking_timer.isActive()
        self.filters.set_count((tr("Looking…"),) if waiting else count_line(state, shelf))

    def _show_choices(self, empty: EmptyState | None) -> None:
        """Show what can be chosen: where it is the reason for an empty list, also beside that."""
        wishes, answers = self._state.wishes, archive_trouble(self._state) is None
        suggests = answers and self._model.shelf.found is None
        has_cards = self._model.rowCount() > 0
        is_limited = empty is not None and Action.SHOW_ALL in empty.actions
        self.filters.setVisible(empty is None or is_limited or (suggests and wishes.lowered))
        self.scope.setVisible(suggests and (has_cards or wishes.scope == "paragraph"))
        self._above.setVisible(not (self.filters.isHidden() and self.scope.isHidden()))
        self.older.setVisible(suggests and (has_cards or self.older.is_open))

    def _act(self, action: Action) -> None:
        if action is Action.SHOW_ALL:
            self.filters.show_all()
        elif action is Action.LOWER_BAR:
            self.lower_bar(True)
        else:
            self.action_requested.emit(action)

    def _hold_for_numbers(self, held: bool) -> None:
        self.list.hold("numbers", held)
        if held:
            self._numbers_timer.start()
        else:
            self._numbers_timer.stop()
            self.list.set_numbered(False)
