"""One text of the recovery dialog: what it is, whether it is to be opened, and what else can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, push_button, rule
from editorapp.ui.dialogs.elided_label import ElidedLabel
from editorapp.ui.dialogs.recovered_text import RecoveredText
from editorapp.ui.kit.buttons import IconLabel, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.paths import shown

_HEADLINE_PX = 15
_MARGINS = (14, 12, 10, 12)
_BOX_GAP = 14


class RecoveryRow(QWidget):
    """A text that nothing can be read of has no box: it can only be looked for in its folder, or given up."""

    toggled = Signal()
    """It is to be opened, or not any more."""
    wished = Signal(str)
    """What to do with it: "compare", "open", "copy", "show" or "discard"."""

    def __init__(self, text: RecoveredText, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.text = text
        self._icons = icons
        self.line = rule()
        """Between this row and the one above."""
        self.box = QCheckBox()
        self.box.setAccessibleName(text.title)
        self.box.setAccessibleDescription(" · ".join(part for part in (text.facts, text.kept) if part))
        self.box.setChecked(text.can_open and not text.was_given_up)
        self.box.setVisible(text.can_open)
        self.box.toggled.connect(self.toggled)
        self._headline = label(text.title, wrap=True)
        self.compare_button = push_button(tr("Compare"), "quiet")
        self.compare_button.setAccessibleName(tr("Compare “{headline}”", headline=text.title))
        self.compare_button.setVisible(text.can_open)
        self.compare_button.clicked.connect(lambda: self.wished.emit("compare"))
        self.more_button = tool_button(icons, "ellipsis", tr("More for “{headline}”", headline=text.title))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setMenu(self._menu())
        self._lay_out()
        self.set_theme(theme)

    @property
    def is_chosen(self) -> bool:
        """Whether it is to be opened."""
        return self.text.can_open and self.box.isChecked()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        font = theme.font("headline", _HEADLINE_PX)
        font.setWeight(QFont.Weight.DemiBold)
        self._headline.setFont(font)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        for line in self._lines():
            words.addWidget(line)
        row = QHBoxLayout()
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        if not self.text.can_open:
            row.addWidget(IconLabel(self._icons, "triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(_BOX_GAP)
        row.addLayout(words, 1)
        row.addWidget(self.compare_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignVCenter)
        edge = QHBoxLayout()
        edge.setContentsMargins(_MARGINS[0], 0, _MARGINS[2], 0)
        edge.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(edge)
        column.addLayout(row)

    def _lines(self) -> list[QLabel]:
        text = self.text
        facts = label(text.facts, "warn" if text.is_damaged else "hint", wrap=True)
        facts.setToolTip(plain_tip(shown(text.path)) if text.path else "")
        lines: list[QLabel] = [facts]
        if text.kept:
            lines.append(label(text.kept, "hint"))
        if text.is_damaged:
            place = ElidedLabel("hint")
            place.say(tr("Kept as {file}", file=shown(text.kept_in)))
            lines.append(place)
        return lines

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.text.title)
        if self.text.can_open and not self.text.is_damaged:
            self._add(menu, tr("Open"), "pen-line", "open")
        if self.text.can_open:
            self._add(menu, tr("Open as a Copy"), "copy", "copy")
        self._add(menu, tr("Show in Folder"), "folder-open", "show")
        if not self.text.was_given_up:
            menu.addSeparator()
            self._add(menu, tr("Discard…"), "x", "discard")
        return menu

    def _add(self, menu: QMenu, words: str, icon: str, wish: str) -> None:
        action = menu.addAction(self._icons.icon(icon), words)
        action.triggered.connect(lambda: self.wished.emit(wish))
