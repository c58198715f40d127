"""Asks for the name of a version, such as "Sent to desk"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr

_WIDTH = 420
_LONGEST = 80


class VersionNameDialog(DialogFrame):
    """One field; Enter gives the name. An empty one takes a name away."""

    name_chosen = Signal(str)

    def __init__(self, name: str, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """`name` is what the version is called so far."""
        super().__init__(tr("Name this version"), theme, icons, parent, _WIDTH)
        self._had_name = bool(name)
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(tr("Name of the version"))
        self.field.selectAll()
        self.field.textChanged.connect(self._update)
        caption = label(tr("Name, for example “Sent to desk”"), "label")
        caption.setBuddy(self.field)
        self.body.addWidget(caption)
        self.body.addWidget(self.field)
        self.body.addWidget(label(tr("Named versions are the last to be cleared away."), "hint", wrap=True))
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self._keep = self.add_button(tr("Keep Name"), "primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self._choose)
        self.set_first_focus(self.field)
        self._update()

    def _name(self) -> str:
        return " ".join(self.field.text().split())

    def _update(self) -> None:
        self._keep.setEnabled(bool(self._name()) or self._had_name)

    def _choose(self) -> None:
        self.accept()
        self.name_chosen.emit(self._name())
