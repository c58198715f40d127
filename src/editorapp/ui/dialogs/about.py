"""What the program is, its versions for a bug report, and whose work it stands on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from editorapp.ui.dialogs.controls import label, rule
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr

_LICENCES = (
    "Read Also is free software under the MIT licence. Fonts: Inter, Source Serif 4 and IBM Plex Mono (OFL-1.1). "
    "Icons: Lucide (ISC). Built with Qt for Python (LGPL-3.0) and Whoosh (BSD-2-Clause)."
)


class AboutDialog(DialogFrame):
    """`facts` are (name, value): versions and places that somebody who helps will ask for."""

    licences_requested = Signal()
    """Somebody wants to read the licences of all parts."""

    def __init__(
        self, version: str, facts: Sequence[tuple[str, str]], theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Read Also {version}", theme, icons, parent, width=560)
        self._text = "\n".join(f"{name}: {value}" for name, value in (("Read Also", version), *facts))
        self.set_subtitle(tr("Write the story. See what you have already published."))
        self.body.addWidget(label(tr("Nothing leaves this computer. No account, no network."), wrap=True))
        self.body.addSpacing(6)
        self.body.addWidget(rule())
        self.body.addSpacing(6)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            shown_value = label(value, wrap=True)
            shown_value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(tr(name), "label"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown_value, row, 1)
        self.body.addLayout(grid)
        self.body.addSpacing(6)
        self.body.addWidget(rule())
        self.body.addSpacing(6)
        self.body.addWidget(label(tr(_LICENCES), "hint", wrap=True))
        self.licences_button = self.add_button(tr("Licences…"))
        self.licences_button.clicked.connect(self.licences_requested)
        self.copy_button = self.add_button(tr("Copy Details"), icon="copy")
        self.copy_button.clicked.connect(self._copy)
        self.close_button = self.add_button(tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self.set_first_focus(self.close_button)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.set_aside(tr("Copied"))
