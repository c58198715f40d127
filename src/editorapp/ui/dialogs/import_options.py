"""What else an import may take in, and how it reads dates: asked only where there is something to ask."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.import_formats import has_drafts, has_pages
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import FormatFound

_DATES = "A date such as 03/04/2024 is"
_ORDERS: Mapping[str, str] = MappingProxyType({"day-first": "3 April", "month-first": "4 March"})
"""Ways to read such a date, and what it is then."""


class ImportOptions(QWidget):
    """Two check boxes and a question; each only for sources to which it matters."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.drafts, self.pages = QCheckBox(tr("Include drafts")), QCheckBox(tr("Include pages"))
        self.pages.setToolTip(tr("Pages such as “About us”, which are no stories"))
        self._orders = QButtonGroup(self)
        self._dates = self._date_row()
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        for box in (self.drafts, self.pages):
            box.clicked.connect(self.changed)
            boxes.addWidget(box)
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(boxes)
        column.addWidget(self._dates)
        self.clear()

    @property
    def include(self) -> tuple[str, ...]:
        """What to take besides published articles."""
        boxes = (("drafts", self.drafts), ("pages", self.pages))
        return tuple(name for name, box in boxes if box.isChecked() and not box.isHidden())

    @property
    def date_order(self) -> str:
        """How dates are written, "" if nobody was asked or has said."""
        number = self._orders.checkedId()
        return tuple(_ORDERS)[number] if number >= 0 and not self._dates.isHidden() else ""

    @property
    def date_buttons(self) -> Sequence[QAbstractButton]:
        """The ways to read a date."""
        return self._orders.buttons()

    @property
    def is_answered(self) -> bool:
        """Whether nothing is left that must be said first."""
        return self._dates.isHidden() or bool(self.date_order)

    def clear(self) -> None:
        """Other sources: nothing is asked yet."""
        self._orders.setExclusive(False)
        for button in self._orders.buttons():
            button.setChecked(False)
        self._orders.setExclusive(True)
        self._dates.hide()
        for box in (self.drafts, self.pages):
            box.setChecked(False)
        self._offer(False, False)

    def offer(self, formats: Sequence[FormatFound], asks_date_order: bool) -> None:
        """Ask what matters to these formats; what has been asked stays, as the answer may be changed."""
        self._offer(has_drafts(formats), has_pages(formats))
        self._dates.setVisible(asks_date_order or not self._dates.isHidden())
        self._show()

    def _offer(self, drafts: bool, pages: bool) -> None:
        self.drafts.setVisible(drafts)
        self.pages.setVisible(pages)
        self._show()

    def _show(self) -> None:
        self.setVisible(any(not part.isHidden() for part in (self.drafts, self.pages, self._dates)))

    def _date_row(self) -> QWidget:
        row = QWidget()
        parts = QHBoxLayout(row)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(16)
        parts.addWidget(label(tr(_DATES)))
        for number, words in enumerate(_ORDERS.values()):
            button = QRadioButton(tr(words))
            button.setAccessibleName(f"{tr(_DATES)} {tr(words)}")
            button.clicked.connect(self.changed)
            self._orders.addButton(button, number)
            parts.addWidget(button)
        parts.addStretch(1)
        return row
