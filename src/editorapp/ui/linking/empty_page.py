"""The page that stands in place of the list: why there are no cards, and what to do about it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editorapp.ui.kit.buttons import IconLabel, push_button
from editorapp.ui.kit.empty_note import centred
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.linking.panel_state import Action, EmptyState, Indexing

_ICON = 28
_SIDE = 34
_ABOVE = 158
"""Pixels above the icon where there is room; at most a fifth of the height."""


class EmptyPage(QScrollArea):
    """Shows one EmptyState at a time."""

    action_requested = Signal(object)
    """The Action whose button was pressed."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState("", "")
        self._buttons: list[QPushButton] = []
        self._icon = IconLabel(icons, "search", "text3", _ICON)
        self._title = centred("title")
        self._text = centred("muted")
        self._details = centred("hint")
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = _Progress()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(6)
        self._column = QVBoxLayout()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    @property
    def state(self) -> EmptyState:
        """What is shown."""
        return self._state

    def show_state(self, state: EmptyState) -> None:
        """Show this; buttons that stay the same keep the focus."""
        before, self._state = self._state, state
        self._icon.set_icon(state.icon, "warn" if state.warns else "text3")
        title, text = tr(state.title), tr(state.text)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(state.text))
        self._progress.show_progress(state.indexing)
        if (before.actions, before.primary, before.details) != (state.actions, state.primary, state.details):
            self._details.hide()
            self._details.setText(tr_message(state.details))
            self._set_actions(state.actions, state.primary)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def focus_first(self) -> bool:
        """Focus the first button; False when there is none."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air above in a low window; buttons one below the other where they do not fit side by side."""
        super().resizeEvent(event)
        self._turn_row()
        self._column.setContentsMargins(_SIDE, min(_ABOVE, self.height() // 5), _SIDE, 16)

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(8)
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(4)
        for widget in (self._title, self._text, self._details, self._progress):
            self._column.addWidget(widget)
        self._column.addSpacing(8)
        self._column.addLayout(self._row)
        self._column.setAlignment(self._row, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._details.hide()
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def _set_actions(self, actions: tuple[Action, ...], primary: bool) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        for place, action in enumerate(actions):
            button = push_button(tr(action.value), "quiet" if place else "primary" if primary else "")
            button.clicked.connect(partial(self._act, action))
            self._row.addWidget(button)
            self._buttons.append(button)
        self._turn_row()

    def _turn_row(self) -> None:
        needed = sum(button.sizeHint().width() for button in self._buttons) + self._row.spacing() * len(self._buttons)
        is_wide = needed > self.width() - 2 * _SIDE
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_wide else directions.LeftToRight)

    def _act(self, action: Action) -> None:
        if action is Action.DETAILS:
            self._details.setVisible(self._details.isHidden())
        else:
            self.action_requested.emit(action)


class _Progress(QWidget):
    """A bar with the percentage and the speed below it."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Import progress"))
        self._percent, self._rate = QLabel(), QLabel()
        row = QHBoxLayout()
        for label in (self._percent, self._rate):
            label.setProperty("role", "hint")
        row.addWidget(self._percent, 1)
        row.addWidget(self._rate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addLayout(row)

    def show_progress(self, indexing: Indexing | None) -> None:
        """Show how far it is; None: there is nothing to show."""
        known = indexing is not None and indexing.total > 0
        self.setVisible(known)
        if indexing is None or not known:
            return
        self._bar.setRange(0, indexing.total)
        self._bar.setValue(min(indexing.done, indexing.total))
        self._percent.setText(tr("{share} %", share=min(round(100 * indexing.done / indexing.total), 100)))
        self._rate.setText(indexing.rate)
