"""The page of the import dialog that says what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.import_words import report_list, report_text
from editorapp.ui.dialogs.problem_list import ProblemList
from editorapp.ui.kit.icons import Icons
from editorapp.workers.protocol import Imported
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import TextFile, write_text_file


class ImportOutcome(QWidget):
    """The counts in words, and on demand each problem, which can be saved as a list."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._list = ""
        self._text = label("", wrap=True)
        self.problems = ProblemList(icons)
        self.message = MessageBox(icons)
        save = push_button("Save List…", "quiet")
        save.clicked.connect(self.choose_file)
        head = QHBoxLayout()
        head.addWidget(label("Problems and what was left out", "label"), 1)
        head.addWidget(save)
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 8, 0, 0)
        details.setSpacing(6)
        details.addLayout(head)
        details.addWidget(self.problems)
        details.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self._details)

    @property
    def text(self) -> str:
        """The counts in words."""
        return self._text.text()

    @property
    def has_problems_shown(self) -> bool:
        """Whether the list is in sight."""
        return not self._details.isHidden()

    def show_report(self, report: Imported) -> None:
        """What the import has done; the list stays folded."""
        self._list = report_list(report)
        self._text.setText(report_text(report))
        self.problems.show_report(report)
        self.message.clear()
        self._details.hide()

    def show_problems(self) -> None:
        """Unfold the list."""
        self._details.show()
        self.problems.view.setFocus()

    def choose_file(self) -> None:
        """Ask where the list shall be kept."""
        dialog = QFileDialog(self, "Save the list of problems")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tsv")
        dialog.selectFile("import-problems.tsv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_list(Path(name)))
        dialog.open()

    def save_list(self, path: Path) -> None:
        """Write the list to `path`, and say so."""
        try:
            write_text_file(path, TextFile(self._list))
        except ReadAlsoError as error:
            self.message.say(str(error), "error")
        else:
            self.message.say(f"The list is in {shown(path)}.", "ok")
