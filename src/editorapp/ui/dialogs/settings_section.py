"""One page of the settings: a title, what there is to say, and rows with a line between them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, rule
from editorapp.ui.dialogs.setting_row import DeedRow, PageRow, SettingRow
from editorapp.ui.kit.theme import Theme

_BELOW = 16


class SettingsSection(QWidget):
    """Shows all of its rows, or those that are searched for."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.settings: tuple[SettingRow, ...] = ()
        self.deeds: tuple[DeedRow, ...] = ()
        self._lines: list[tuple[QFrame, PageRow]] = []
        self._note = label("", "hint", wrap=True)
        self._problem = label("", "warn", wrap=True)
        self._note.hide()
        self._problem.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, _BELOW)
        self._column.setSpacing(0)
        self._column.addWidget(label(title, "title"))
        self._column.addSpacing(4)
        self._column.addWidget(self._note)
        self._column.addWidget(self._problem)

    def fill(self, settings: Sequence[SettingRow], deeds: Sequence[DeedRow]) -> None:
        """Have these rows."""
        self.settings, self.deeds = tuple(settings), tuple(deeds)
        for row in self.rows:
            line = rule()
            self._lines.append((line, row))
            self._column.addWidget(line)
            self._column.addWidget(row)

    @property
    def rows(self) -> tuple[PageRow, ...]:
        """The settings, and below them what can be done."""
        return (*self.settings, *self.deeds)

    @property
    def shown(self) -> tuple[PageRow, ...]:
        """The rows that are not hidden."""
        return tuple(row for row in self.rows if not row.isHidden())

    def say(self, note: str, problems: Sequence[str]) -> None:
        """What there is to know above the rows, and what is wrong."""
        for line, text in ((self._note, note), (self._problem, "\n".join(problems))):
            line.setText(text)
            line.setVisible(bool(text))

    def show_all(self, shown: bool) -> None:
        """Show the whole page, or nothing of it."""
        self._show({row for row in self.rows if shown})

    def show_found(self, words: Sequence[str]) -> None:
        """Show the rows in which all of these words (in small letters) stand."""
        self._show({row for row in self.rows if row.matches(words)})

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        for row in self.rows:
            row.set_theme(theme)

    def _show(self, shown: set[PageRow]) -> None:
        is_first = True
        for line, row in self._lines:
            row.setVisible(row in shown)
            line.setVisible(row in shown and not is_first)
            is_first = is_first and row not in shown
        self.setVisible(bool(shown))
