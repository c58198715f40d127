"""Asks for the name of an archive: of a new one, or another one for one that is there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.archives import LONGEST_NAME, clean_name

_WIDTH = 460


class NameDialog(DialogFrame):
    """One field; Enter gives the name if there is one and nothing speaks against it."""

    name_chosen = Signal(str)

    def __init__(
        self,
        title: str,
        button: str,
        name: str,
        about: Callable[[str], tuple[str, bool]],
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`about` says of a name what is to be known of it, and whether it can be had."""
        super().__init__(title, theme, icons, parent, _WIDTH)
        self._about = about
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(tr("Name of the archive"))
        self.field.selectAll()
        self.hint = label("", "hint", wrap=True)
        caption = label(tr("Name, for example that of your paper"), "label")
        caption.setBuddy(self.field)
        for part in (caption, self.field, self.hint):
            self.body.addWidget(part)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self._give = self.add_button(button, "primary")
        self._give.setDefault(True)
        self._give.clicked.connect(self._choose)
        self.field.textChanged.connect(self._update)
        self.set_first_focus(self.field)
        self._update()

    def _update(self) -> None:
        name = clean_name(self.field.text())
        words, is_free = self._about(name)
        self.hint.setText(words)
        self._give.setEnabled(bool(name) and is_free)

    def _choose(self) -> None:
        self.accept()
        self.name_chosen.emit(clean_name(self.field.text()))
