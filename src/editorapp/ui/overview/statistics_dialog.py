"""What the story counts, what is selected, and how far the session's goal is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, rule
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count

_MOST = 100_000
_WIDTH = 440
_GOAL_WIDTH = 128


class StatisticsDialog(DialogFrame):
    """Figures as they were when it was opened: nobody writes while it is open."""

    goal_changed = Signal(int)
    """Words to write in a session; 0 for no goal."""

    def __init__(
        self,
        rows: Sequence[tuple[str, str]],
        selection: str,
        session: int,
        goal: int,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None,
    ) -> None:
        """`rows` are (what is counted, figure), `selection` a sentence, `session` the words written in it."""
        super().__init__(tr("Statistics"), theme, icons, parent, width=_WIDTH)
        self.set_subtitle(selection)
        self.body.addLayout(_figures(rows))
        self.body.addSpacing(8)
        self.body.addWidget(rule())
        self.body.addSpacing(8)
        self.goal = QLineEdit(str(goal) if goal else "")
        self.goal.setValidator(QIntValidator(0, _MOST, self))
        self.goal.setPlaceholderText(tr("No goal"))
        self.goal.setFixedWidth(theme.px(_GOAL_WIDTH))
        self.goal.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.goal.setAccessibleName(tr("Session goal, in words"))
        self.goal.textChanged.connect(self._tell)
        self.body.addLayout(self._session(session))
        done = self.add_button(tr("Done"), "primary")
        done.clicked.connect(self.accept)
        done.setDefault(True)
        self.set_first_focus(done)

    def _tell(self, text: str) -> None:
        if self.goal.hasAcceptableInput() or not text:
            self.goal_changed.emit(int(text or 0))

    def _session(self, written: int) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        title = label(tr("Session goal"), "label")
        title.setBuddy(self.goal)
        words.addWidget(title)
        so_far = tr_count("{n} word written since the start", "{n} words written since the start", written)
        words.addWidget(label(so_far, "hint"))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.goal)
        return row


def _figures(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for number, (what, figure) in enumerate(rows):
        grid.addWidget(label(what, "muted"), number, 0)
        shown = label(figure, "strong")
        shown.setAccessibleName(f"{what}: {figure}")
        grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
    return grid
