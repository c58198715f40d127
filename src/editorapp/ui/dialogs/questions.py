"""Questions that must be answered before something can be lost."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editorapp.ui.dialogs.controls import Kind, label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.paths import shown

UnsavedAnswer = Literal["save", "discard", "cancel"]


class Choice(NamedTuple):
    """One button of a question: the answer it gives and the words on it."""

    answer: str
    text: str
    kind: Kind = ""


class Question(DialogFrame):
    """One question with a few buttons. Esc and the cross give `cancel`; Enter gives `default`, the safest answer."""

    answered = Signal(str)
    """The `answer` of the chosen button, once."""

    def __init__(
        self,
        title: str,
        text: str,
        choices: Sequence[Choice],
        default: str,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None,
        cancel: str = "cancel",
    ) -> None:
        super().__init__(title, theme, icons, parent, width=560)
        self.answer = cancel
        self.body.addWidget(label(text, "muted", wrap=True))
        for choice in choices:
            button = self.add_button(choice.text, choice.kind)
            button.clicked.connect(lambda _checked=False, answer=choice.answer: self._choose(answer))
            if choice.answer == default:
                button.setDefault(True)
                self.set_first_focus(button)
        self.finished.connect(lambda _result: self.answered.emit(self.answer))

    def _choose(self, answer: str) -> None:
        self.answer = answer
        self.accept()


def unsaved_question(name: str, theme: Theme, icons: Icons, parent: QWidget | None) -> Question:
    """Asks what becomes of unsaved changes: "save" (the default), "discard" or "cancel"."""
    discard, save = Choice("discard", tr("Don’t Save")), Choice("save", tr("Save"), "primary")
    choices = (discard, Choice("cancel", tr("Cancel")), save)
    text = tr("Without saving, your last changes are in no file. File, History… and Recover Text… bring them back.")
    return Question(tr("Save the changes to “{name}”?", name=name), text, choices, "save", theme, icons, parent)


def overwrite_question(path: Path, theme: Theme, icons: Icons, parent: QWidget | None) -> Question:
    """Asks whether the file at `path` may be replaced: "replace" or "cancel" (the default)."""
    choices = (Choice("cancel", tr("Cancel")), Choice("replace", tr("Replace"), "primary"))
    words = "A file of this name is already in {folder}. Replacing it cannot be undone."
    text = tr(words, folder=shown(path.parent))
    return Question(tr("Replace “{name}”?", name=shown(path.name)), text, choices, "cancel", theme, icons, parent)


def into_folder_question(path: Path, theme: Theme, icons: Icons, parent: QWidget | None) -> Question:
    """Asks whether files in the folder at `path` may be replaced: "replace" or "cancel" (the default)."""
    choices = (Choice("cancel", tr("Cancel")), Choice("replace", tr("Put It There"), "primary"))
    text = tr("The folder is not empty. What has the same name in it is replaced, which cannot be undone.")
    title = tr("Put the story into “{name}”?", name=shown(path.name))
    return Question(title, text, choices, "cancel", theme, icons, parent)


def ask_unsaved(name: str, theme: Theme, icons: Icons, parent: QWidget | None) -> UnsavedAnswer:
    """Ask, and wait for the answer; everything but this window goes on meanwhile."""
    question = unsaved_question(name, theme, icons, parent)
    question.exec()
    question.deleteLater()
    if question.answer == "save":
        return "save"
    return "discard" if question.answer == "discard" else "cancel"


def ask_overwrite(path: Path, theme: Theme, icons: Icons, parent: QWidget | None) -> bool:
    """Ask, and wait: whether the file may be replaced."""
    question = overwrite_question(path, theme, icons, parent)
    question.exec()
    question.deleteLater()
    return question.answer == "replace"
