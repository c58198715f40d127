"""Offers what was being written when the program ended: the only dialog that it opens by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.controls import MessageBox
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.recovered_text import RecoveredText
from editorapp.ui.dialogs.recovery_row import RecoveryRow
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count, tr_error

_WIDTH = 600
_LIST_WIDTH = 544
"""Pixels between the margins of the dialog."""


class RecoveryDialog(DialogFrame):
    """Lists texts, the newest first. It changes nothing itself: who opened it does what is wished."""

    wished = Signal(object, str)
    """What to do with one text: (RecoveredText, the wish of its row). The dialog stays until nothing is left in it."""

    def __init__(
        self, texts: Sequence[RecoveredText], theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        """Texts that were given up stand last; among nothing else they are what was asked for."""
        super().__init__(tr("Pick up where you left off"), theme, icons, parent, _WIDTH)
        self.chosen: tuple[RecoveredText, ...] = ()
        """What is to be opened, once the dialog is finished."""
        self.set_subtitle(
            tr("These texts were kept on this computer. They are in no file.")
            if all(text.was_given_up for text in texts)
            else tr("Read Also did not close normally. These texts were kept on this computer.")
        )
        self._list = QFrame()
        self._list.setObjectName("card")
        self.rows: tuple[RecoveryRow, ...] = tuple(RecoveryRow(text, theme, icons) for text in texts)
        for row in self.rows:
            self._connect(row)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._fill()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self.message = MessageBox(icons)
        self.body.addWidget(ScrollBody(holder, _LIST_WIDTH))
        self.body.addWidget(self.message)
        self.set_aside(tr("Files on disk are not changed until you save."))
        self.later_button = self.add_button(tr("Later"))
        self.later_button.clicked.connect(self.reject)
        self.open_button = self.add_button("", "primary")
        self.open_button.clicked.connect(self._open)
        self.open_button.setDefault(True)
        self._count()

    @property
    def texts(self) -> tuple[RecoveredText, ...]:
        """What is offered."""
        return tuple(row.text for row in self.rows)

    def remove(self, text: RecoveredText) -> None:
        """This one is done with; without any the dialog closes."""
        gone = next(row for row in self.rows if row.text is text)
        self.rows = tuple(row for row in self.rows if row is not gone)
        gone.hide()
        gone.deleteLater()
        self._fill()
        self._count()
        if not self.rows:
            self.accept()

    def say_failed(self, error: ReadAlsoError) -> None:
        """Something that was wished could not be done."""
        self.message.say(tr_error(error.what, error.hint), "error")

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, the headlines too."""
        for row in self.rows:
            row.set_theme(theme)
        super().set_theme(theme)

    def _fill(self) -> None:
        """Put the rows into the list, with lines between them."""
        for row in self.rows:
            self._column.addWidget(row)
            row.line.setVisible(row is not self.rows[0])

    def _count(self) -> None:
        chosen = sum(row.is_chosen for row in self.rows)
        words = tr_count("Open {n} text", "Open {n} texts", chosen) if chosen else tr("Open")
        self.open_button.setText(words)
        self.open_button.setAccessibleName(words)
        self.open_button.setEnabled(bool(chosen))
        self.set_first_focus(self.open_button if chosen else self.later_button)

    def _open(self) -> None:
        self.chosen = tuple(row.text for row in self.rows if row.is_chosen)
        self.accept()

    def _connect(self, row: RecoveryRow) -> None:
        row.toggled.connect(self._count)
        row.wished.connect(lambda wish: self.wished.emit(row.text, wish))
