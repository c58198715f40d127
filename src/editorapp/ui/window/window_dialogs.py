"""The dialogs over one window: opens them, and has those that are open follow a change of the theme."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from editorapp.ui.dialogs.about import AboutDialog
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.keys import KeysDialog, Shortcut
from editorapp.ui.dialogs.licences_dialog import LicencesDialog
from editorapp.ui.dialogs.questions import Choice, Question, ask_unsaved
from editorapp.ui.kit.buttons import native_key
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.file_questions import FileQuestions, OutsideAnswer, SlowAnswer
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.save_job import SaveJob
from editorapp.workspace.licences import find_licences

_STORIES = "Stories (*.md *.markdown *.txt);;All files (*)"


class WindowDialogs:
    """Opens dialogs over `window`, in the look that is worn."""

    def __init__(self, window: QWidget, look: LookCommands) -> None:
        self._window = window
        self._look = look

    @property
    def window(self) -> QWidget:
        """What the dialogs belong to."""
        return self._window

    @property
    def theme(self) -> Theme:
        """The theme to open a dialog in."""
        return self._look.theme

    @property
    def icons(self) -> Icons:
        """The icons to open a dialog with."""
        return self._look.icons

    def open(self, dialog: DialogFrame) -> None:
        """Show a dialog, which is gone once it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look.theme_changed.connect(dialog.set_theme)
        dialog.open()

    def confirm(self, title: str, text: str, button: str, then: Callable[[], None]) -> None:
        """Ask whether to go on, and call `then` if so; writing goes on when the answer is no."""
        choices = (Choice("cancel", tr("Cancel")), Choice("go", button, "primary"))
        question = Question(title, text, choices, "go", self.theme, self.icons, self._window)
        question.answered.connect(lambda answer: then() if answer == "go" else None)
        self.open(question)

    def show_keys(self, specs: Sequence[ActionSpec]) -> None:
        """Every keyboard shortcut."""
        rows = [
            Shortcut(tr(spec.menu), tr(spec.text).removesuffix("…"), native_key(spec.key)) for spec in specs if spec.key
        ]
        self.open(KeysDialog(rows, self.theme, self.icons, self._window))

    def show_about(self, version: str, facts: Sequence[tuple[str, str]], resources: Path) -> None:
        """What the program is, and the licences of its parts; `facts` are (name, value)."""
        about = AboutDialog(version, facts, self.theme, self.icons, self._window)
        about.licences_requested.connect(
            lambda: self.open(LicencesDialog(find_licences(resources), self.theme, self.icons, about))
        )
        self.open(about)

    def file_questions(self) -> FileQuestions:
        """How the file commands ask a person; each waits for its answer."""
        return FileQuestions(
            self._ask_open,
            self._ask_save,
            lambda name: ask_unsaved(name, self.theme, self.icons, self._window),
            self._ask_changed_outside,
            self._ask_still_saving,
        )

    def _ask_open(self, folder: Path) -> Path | None:
        dialog = QFileDialog(self._window, tr("Open Draft"), str(folder), tr(_STORIES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _answer(dialog)

    def _ask_save(self, path: Path) -> Path | None:
        dialog = QFileDialog(self._window, tr("Save As"), str(path.parent), tr(_STORIES))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")  # before it asks whether a file may be replaced, so that it asks about this one
        dialog.selectFile(path.name)
        return _answer(dialog)

    def _ask_changed_outside(self, name: str) -> OutsideAnswer:
        choices = (
            Choice("cancel", tr("Cancel")),
            Choice("replace", tr("Keep Mine")),
            Choice("save_as", tr("Save As…"), "primary"),
        )
        text = tr("Another program has changed the file since it was opened here. Keeping yours replaces that change.")
        title = tr("“{name}” was changed outside Read Also", name=name)
        question = Question(title, text, choices, "save_as", self.theme, self.icons, self._window)
        question.exec()
        question.deleteLater()
        if question.answer == "replace":
            return "replace"
        return "save_as" if question.answer == "save_as" else "cancel"

    def _ask_still_saving(self, name: str, job: SaveJob) -> SlowAnswer:
        choices = (
            Choice("leave", tr("Leave It in the Journal")),
            Choice("save_as", tr("Save As…")),
            Choice("cancel", tr("Go On Writing"), "primary"),
        )
        text = tr(
            "Its disk has not answered yet. This closes by itself when it does. Your text is safe in the journal on "
            "this computer; Read Also offers it at its next start."
        )
        title = tr("“{name}” is still being saved", name=name)
        question = Question(title, text, choices, "cancel", self.theme, self.icons, self._window)
        job.ended.connect(question.accept)
        question.exec()
        question.deleteLater()
        if job.outcome is not None:
            return "wait"
        if question.answer == "leave":
            return "leave"
        return "save_as" if question.answer == "save_as" else "cancel"


def _answer(dialog: QFileDialog) -> Path | None:
    """The file that was chosen; the dialog is gone then."""
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
