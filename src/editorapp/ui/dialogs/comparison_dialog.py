"""Two versions of a story side by side in one text, and what can be done about them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorapp.article.comparison import Comparison
from editorapp.ui.dialogs.comparison_rows import said_of
from editorapp.ui.dialogs.comparison_view import NEXT_KEY, PREVIOUS_KEY, ComparisonView
from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.questions import Choice
from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr

_WIDTH = 820
_INDENT = 8
"""Pixels between the frame of the text and the text, as the style sheet has them."""


class ComparisonPane(QWidget):
    """A comparison with its title above, how much has changed, and the way from change to change."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.title = label("", "strong", wrap=True)
        self.counts = label("", "hint")
        self._previous = tool_button(icons, "arrow-up", tr("Previous change"), PREVIOUS_KEY)
        self._next = tool_button(icons, "arrow-down", tr("Next change"), NEXT_KEY)
        self.view = ComparisonView(theme)
        self._previous.clicked.connect(self.view.previous_change)
        self._next.clicked.connect(self.view.next_change)
        self.view.changes_counted.connect(self._offer_steps)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.setContentsMargins(_INDENT, 0, 0, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.counts)
        head.addSpacing(4)
        head.addWidget(self._previous)
        head.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.show_note("", "")

    def show_comparison(self, title: str, comparison: Comparison) -> None:
        """Show this one."""
        self.title.setText(title)
        self.counts.setText(said_of(comparison))
        self.view.show_comparison(comparison)

    def show_note(self, title: str, note: str) -> None:
        """Show these words only."""
        self.title.setText(title)
        self.counts.clear()
        self.view.show_note(note)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self.view.set_theme(theme)

    def _offer_steps(self, changes: int) -> None:
        for tool in (self._previous, self._next):
            tool.setVisible(changes > 1)


class ComparisonDialog(DialogFrame):
    """Shows what has changed and asks what to do. Esc and the cross choose nothing."""

    chosen = Signal(str)
    """The `answer` of the button that was pressed, once; the dialog is closed by then."""

    def __init__(
        self,
        title: str,
        subtitle: str,
        comparison: Comparison,
        choices: Sequence[Choice],
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`subtitle` says which is compared with which; the last of the `choices` stands at the right."""
        super().__init__(title, theme, icons, parent, _WIDTH)
        self._answer = ""
        self.pane = ComparisonPane(theme, icons)
        self.pane.show_comparison(subtitle, comparison)
        self.body.addWidget(self.pane)
        for choice in choices:
            button = self.add_button(choice.text, choice.kind)
            button.clicked.connect(lambda _checked=False, answer=choice.answer: self._choose(answer))
        self.finished.connect(self._tell)
        self.set_first_focus(self.pane.view)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, the text too."""
        super().set_theme(theme)
        self.pane.set_theme(theme)

    def _choose(self, answer: str) -> None:
        self._answer = answer
        self.accept()

    def _tell(self) -> None:
        if self._answer:
            self.chosen.emit(self._answer)
