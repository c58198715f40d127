"""The licences of everything that comes with the program, to be read without a network."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.licences import Licence

_WIDTH = 860
_LIST_WIDTH = 220
_ROWS = 9


class LicencesDialog(DialogFrame):
    """The parts at the left, the words of the chosen one at the right."""

    def __init__(self, licences: Sequence[Licence], theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(tr("Licences"), theme, icons, parent, _WIDTH)
        self.set_subtitle(tr("Read Also stands on the work of others. These are their terms."))
        self._licences = {str(number): licence for number, licence in enumerate(licences)}
        self.list = RowList(tr("Parts of the program"), icons, most=_ROWS, hints=True)
        self.list.setFixedWidth(theme.px(_LIST_WIDTH))
        self.list.fit(_ROWS)
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setAccessibleName(tr("Licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font("mono", 11))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.list.chosen.connect(self._show)
        self.list.show_rows([Row(key, each.part, each.terms) for key, each in self._licences.items()])
        self.list.choose(0)
        close = self.add_button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.set_first_focus(self.list)

    def _show(self, key: str) -> None:
        self.text.setPlainText(self._licences[key].text() if key else "")
