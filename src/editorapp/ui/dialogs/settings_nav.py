"""The pages of the settings dialog, by name: one of them is chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr

_WIDTH = 190
_MARGIN = 12


class PageName(NamedTuple):
    """A page: its name in the table, and its icon."""

    group: str
    icon: str


class SettingsNav(QScrollArea):
    """A column of buttons; the arrow keys go through them, and Tab leaves them."""

    chosen = Signal(str)
    """The name of the page that the person has chosen."""

    def __init__(self, pages: Sequence[PageName], icons: Icons) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._names = QWidget()
        column = QVBoxLayout(self._names)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(0)
        for page in pages:
            button = push_button(tr(page.group), "", icons, page.icon)
            button.setObjectName("page_name")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, group=page.group: self.chosen.emit(group))
            self._group.addButton(button)
            self.buttons[page.group] = button
            column.addWidget(button)
            button.installEventFilter(self)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the arrow keys and the wheel do
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(self._names)
        self.fit()

    def fit(self) -> None:
        """Be as wide as the names are in the theme that is worn now."""
        self.setFixedWidth(max(_WIDTH, self._names.sizeHint().width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the name that has the keyboard."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QPushButton):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def show_chosen(self, group: str) -> None:
        """Mark this page; "" for none of them, while all are searched through."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == group)
        self._group.setExclusive(True)
