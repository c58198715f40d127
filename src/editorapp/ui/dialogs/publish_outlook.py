"""What will be written into a story's front matter: a line for each detail, before it is done."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.elided_label import ElidedLabel
from editorapp.ui.kit.words import tr

_UNKNOWN = "…"


class PublishOutlook(QWidget):
    """Keys at the left, as they stand in the file, and the values that they will have."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Written into the story"))
        self._rows: dict[str, tuple[ElidedLabel, ElidedLabel]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Written into the story"), "label"))
        column.addLayout(self._grid)

    @property
    def lines(self) -> tuple[str, ...]:
        """What it shows, as it will stand in the file."""
        return tuple(f"{key.text()}: {value.text()}" for key, value in self._rows.values())

    def show_details(self, details: Mapping[str, str], keys: Mapping[str, str]) -> None:
        """Show these values; a value that is not known yet is a point of three."""
        for name, value in details.items():
            if name not in self._rows:
                self._add(name)
            key, shown = self._rows[name]
            key.say(keys.get(name, name))
            shown.say(value or _UNKNOWN)

    def _add(self, name: str) -> None:
        row = self._rows[name] = ElidedLabel("hint"), ElidedLabel("strong")
        for column, part in enumerate(row):
            self._grid.addWidget(part, len(self._rows) - 1, column)
