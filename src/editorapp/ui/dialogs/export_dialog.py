"""Exporting the story: choose a format and a file; never over an existing one without asking."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.option_card import OptionCard
from editorapp.ui.dialogs.questions import overwrite_question
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_error
from editorapp.workspace.paths import kind_of, shown

_WIDTH = 640
_COLUMNS = 2


class ExportFormat(NamedTuple):
    """A format the story can be written in: its name for the worker, and what a person reads. `extension` has a dot."""

    name: str
    title: str
    extension: str
    description: str


def proposed_target(folder: Path, stem: str, extension: str, draft: Path | None) -> Path:
    """Where an export goes unless the person says otherwise: beside the draft, but never in its place."""
    target = folder / f"{stem}{extension}"
    return target if target != draft else folder / f"{stem}-export{extension}"


def with_extension(name: str, old: str, new: str) -> str:
    """The file name after a change of format; an ending of the person's own choice stays."""
    return name.removesuffix(old) + new if old and name.endswith(old) else name


class ExportDialog(DialogFrame):
    """Asks for an export and shows what came of it; stays open until the person closes it.

    `prepare` it for a story before each `open()`. The first format is chosen at first, later the last one used.
    """

    export_requested = Signal(str, object, bool)
    """The format's name, the target `Path`, and whether an existing file may be replaced."""

    def __init__(
        self, formats: Sequence[ExportFormat], theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Export"), theme, icons, parent, _WIDTH)
        self._formats = tuple(formats)
        self._format = 0
        self._is_busy = False
        self._folder = Path()
        self._draft: Path | None = None
        self.cards = QButtonGroup(self)
        self.target = QLineEdit()
        self.target.textChanged.connect(self._update_buttons)
        self.message = MessageBox(icons)
        self._choices = self._card_grid()
        self._browse = push_button(tr("Browse…"))
        self._browse.clicked.connect(self.choose_file)
        self.body.addWidget(label(tr("Save as a file"), "label"))
        self.body.addWidget(self._choices)
        self.body.addSpacing(8)
        self.body.addLayout(self._target_row())
        self.body.addSpacing(4)
        self.body.addWidget(self.message)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.export_button = self.add_button(tr("Export"), "primary")
        self.export_button.clicked.connect(self._export)
        self.done_button = self.add_button(tr("Done"), "primary")
        self.done_button.clicked.connect(self.accept)
        self._show_choice()

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self._formats[self._format]

    def prepare(self, headline: str, folder: Path, stem: str, draft: Path | None = None) -> None:
        """Be about this story: its headline, the folder and file name (without ending) to propose, its own file."""
        self._folder = folder
        self._draft = draft
        self.set_subtitle(headline)
        self.target.setText(shown(proposed_target(folder, stem, self.format.extension, draft)))
        self.message.clear()
        self._show_choice()

    def set_done(self, files: Sequence[str]) -> None:
        """The export has been written to these files."""
        names = [shown(file) for file in files]
        said = tr("Saved as {file}", file=names[0]) if len(names) == 1 else "\n".join((tr("Saved as"), *names))
        self.message.say(said, "ok")
        self._set_busy(False)
        self.cancel_button.hide()
        self.export_button.hide()
        self.done_button.show()
        self.done_button.setDefault(True)
        self.set_first_focus(self.done_button)

    def set_failed(self, what: str, hint: str = "") -> None:
        """It could not be written; another file or format may do."""
        self._show_choice()
        self.message.say(tr_error(what, hint), "error")

    def choose_file(self) -> None:
        """Let the person pick the target in the system's dialog; whether it may be replaced is asked later, by us."""
        dialog = QFileDialog(self, tr("Export as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(self.format.extension.removeprefix("."))
        target = self._target_path()
        dialog.setDirectory(str(target.parent))
        dialog.selectFile(target.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.target.setText)
        dialog.open()

    def _card_grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, row in enumerate(self._formats):
            card = OptionCard(tr(row.title), tr(row.description), self.icons)
            self.cards.addButton(card, number)
            grid.addWidget(card, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.cards.button(0).setChecked(True)
        self.cards.idToggled.connect(lambda number, is_on: self._choose_format(number) if is_on else None)
        return holder

    def _target_row(self) -> QVBoxLayout:
        caption = label(tr("File"), "label")
        caption.setBuddy(self.target)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.target, 1)
        row.addWidget(self._browse)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addWidget(caption)
        column.addLayout(row)
        return column

    def _choose_format(self, number: int) -> None:
        old = self.format
        self._format = number
        name = with_extension(self.target.text(), old.extension, self.format.extension)
        if self._draft is not None and Path(name) == self._draft:
            name = shown(proposed_target(self._draft.parent, self._draft.stem, self.format.extension, self._draft))
        self.target.setText(name)
        self._show_choice()

    def _show_choice(self) -> None:
        self._set_busy(False)
        self.message.clear()
        self.cancel_button.show()
        self.export_button.show()
        self.done_button.hide()
        self.export_button.setDefault(True)
        self.set_first_focus(self.cards.button(self._format))

    def _set_busy(self, is_busy: bool) -> None:
        """While it is written there is nothing to choose, but the dialog can be closed."""
        self._is_busy = is_busy
        self.set_aside(tr("Exporting…") if is_busy else "")
        for part in (self._choices, self.target, self._browse):
            part.setEnabled(not is_busy)
        self._update_buttons()

    def _update_buttons(self) -> None:
        self.export_button.setEnabled(bool(self.target.text().strip()) and not self._is_busy)

    def _target_path(self) -> Path:
        typed = Path(self.target.text().strip())
        try:
            return self._folder / typed.expanduser()
        except RuntimeError:  # "~somebody" whom this system does not know
            return self._folder / typed

    def _export(self) -> None:
        target = self._target_path()
        kind = kind_of(target)
        if kind == "folder":
            self.set_failed(tr("{folder} is a folder.", folder=shown(target)), tr("Add a file name."))
        elif kind == "file":
            question = overwrite_question(target, self.theme, self.icons, self)
            question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            question.answered.connect(lambda answer: self._request(target, True) if answer == "replace" else None)
            question.open()
        else:
            self._request(target, False)

    def _request(self, target: Path, overwrite: bool) -> None:
        self.message.clear()
        self._set_busy(True)
        self.export_requested.emit(self.format.name, target, overwrite)
