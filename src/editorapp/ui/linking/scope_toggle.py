"""The choice between suggestions for the whole story and for the paragraph of the caret."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from editorapp.ui.kit.buttons import TOOL_SIZE
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import Scope

_CHOICES: Mapping[Scope, tuple[str, str]] = MappingProxyType(
    {
        "story": ("Whole story", "Suggestions for all that is written"),
        "paragraph": ("This paragraph", "The paragraph you are writing counts most; suggestions follow the caret"),
    }
)


class ScopeToggle(QWidget):
    """Two buttons, one of them down; Tab reaches the one that is down, arrow keys change it."""

    scope_changed = Signal(str)
    """The Scope that holds from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope: Scope = "story"
        self._group = QButtonGroup(self)
        self._buttons = {scope: _button(*map(tr, words)) for scope, words in _CHOICES.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for scope, button in self._buttons.items():
            self._group.addButton(button)
            button.toggled.connect(partial(self._take, scope))
            row.addWidget(button)
        row.addStretch(1)
        self._buttons[self._scope].setChecked(True)
        self.setAccessibleName(tr("What suggestions are for"))

    @property
    def scope(self) -> Scope:
        """What suggestions are for."""
        return self._scope

    def sizeHint(self) -> QSize:
        """A row as high as the tools beside it."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), TOOL_SIZE))

    def _take(self, scope: Scope, checked: bool) -> None:
        if checked and scope != self._scope:
            self._scope = scope
            self.scope_changed.emit(scope)


def _button(text: str, help_text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(help_text)
    button.setAccessibleDescription(help_text)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setMinimumHeight(TOOL_SIZE)
    return button
