"""Handing the story over: choose a format and a file, or copy it; never over an existing file without asking."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.export_target import ExportTarget
from editorapp.ui.dialogs.format_cards import ExportFormat, FormatCards
from editorapp.ui.dialogs.questions import Question, into_folder_question, overwrite_question
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count, tr_error
from editorapp.workspace.paths import is_empty_folder, kind_of, shown

_WIDTH = 640
_CONTENT = 584
_MOST_FILES = 4
"""Names that are listed of an export; more are a number."""


class ExportDialog(DialogFrame):
    """Asks for an export and shows what came of it; stays open until the person closes it.

    `prepare` it for a story before each `open()`. The first format is chosen at first, later the last one used.
    """

    export_requested = Signal(str, object, bool)
    """The format's name, the target `Path`, and whether an existing file may be replaced."""
    copy_requested = Signal(str)
    """Copy the story instead: "rich", "html", "markdown" or "wordpress-blocks"; the dialog is closed then."""
    checks_requested = Signal()
    """Show what the checks found; the dialog is closed then."""

    def __init__(
        self, formats: Sequence[ExportFormat], theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Export"), theme, icons, parent, _WIDTH)
        self._is_busy = False
        self.checks = MessageBox(icons)
        self.checks.add_action(tr("Show")).clicked.connect(self._go_to_checks)
        self.formats = FormatCards(formats, icons)
        self.cards = self.formats.group
        self.formats.changed.connect(self._choose_format)
        self._row = ExportTarget()
        self.target = self._row.field
        self._row.changed.connect(self._update_buttons)
        self.message = MessageBox(icons)
        self.photos = QCheckBox(tr("Include photo files"))
        self.photos.toggled.connect(lambda _on: self._fit_target())
        self.copies = self._copy_row()
        self._lay_out_parts()
        self._add_buttons()
        self._show_choice()

    def _lay_out_parts(self) -> None:
        self.body.addWidget(self.checks)
        self.body.addSpacing(4)
        save, copy = label(tr("Save as a file"), "label"), label(tr("Or copy to the clipboard"), "label")
        for part, gap in ((save, 0), (ScrollBody(self.formats, _CONTENT), 6), (self._row, 10), (copy, 0)):
            self.body.addWidget(part)
            self.body.addSpacing(gap)
        self.body.addWidget(self.copies)
        self.body.addWidget(self.message)

    def _add_buttons(self) -> None:
        self.add_left(self.photos)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.export_button = self.add_button(tr("Export…"), "primary")
        self.export_button.clicked.connect(self._export)
        self.done_button = self.add_button(tr("Done"), "primary")
        self.done_button.clicked.connect(self.accept)

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self.formats.format

    def prepare(
        self, headline: str, folder: Path, stem: str, draft: Path | None = None, *, has_photos: bool = False
    ) -> None:
        """Be about this story: its headline, the folder and file name (without ending) to propose, its own file.

        `has_photos`: some of its photos lie with it.
        """
        self.set_subtitle(headline)
        self.photos.setEnabled(has_photos)
        self.photos.setToolTip("" if has_photos else tr("This story has no photos of its own."))
        self._row.start(folder, stem, draft)
        self._choose_format()

    def set_failed_checks(self, text: str) -> None:
        """What must be mended before publishing, in one line; it can be exported all the same. "" for nothing."""
        if text:
            self.checks.say(text, "warn")
        else:
            self.checks.clear()
        self.export_button.setText(tr("Export anyway…") if text else tr("Export…"))
        self.export_button.setAccessibleName(self.export_button.text())

    def set_done(self, files: Sequence[str], notes: Sequence[str] = ()) -> None:
        """The export has been written to these files; `notes` are sentences about what could not go along."""
        names = [shown(file) for file in files]
        lines = [tr("Saved as {file}", file=names[0])] if len(names) == 1 else [tr("Saved as"), *names[:_MOST_FILES]]
        if (more := len(names) - _MOST_FILES) > 0:
            lines.append(tr_count("and {n} more file", "and {n} more files", more))
        self.message.say("\n".join((*lines, *notes)), "ok")
        self._set_busy(False)
        for part in (self.cancel_button, self.export_button, self.photos):
            part.hide()
        self.done_button.show()
        self.done_button.setDefault(True)
        self.set_first_focus(self.done_button)

    def set_failed(self, what: str, hint: str = "") -> None:
        """It could not be written; another file or format may do."""
        self._show_choice()
        self.message.say(tr_error(what, hint), "error")

    def choose_file(self) -> None:
        """Let the person pick the target in the system's dialog."""
        self._row.choose()

    def _copy_row(self) -> QWidget:
        """A button for each kind of copy."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        kinds = (
            ("rich", tr("Rich text"), "clipboard-copy"),
            ("html", tr("HTML"), "code"),
            ("markdown", tr("Markdown"), "file-text"),
            ("wordpress-blocks", tr("WordPress blocks"), "square"),
        )
        for kind, words, icon in kinds:
            button = push_button(words, "", icon, self.icons)
            button.setObjectName(kind)
            button.setAccessibleDescription(tr("Copy to the clipboard"))
            button.clicked.connect(lambda _checked=False, kind=kind: self._copy(kind))
            row.addWidget(button)
        row.addStretch(1)
        return holder

    def _copy(self, kind: str) -> None:
        self.accept()
        self.copy_requested.emit(kind)

    def _go_to_checks(self) -> None:
        self.accept()
        self.checks_requested.emit()

    def _choose_format(self) -> None:
        row = self.format
        self.photos.setVisible(row.has_photos and not row.is_folder)
        self._fit_target()
        self._show_choice()

    def _fit_target(self) -> None:
        row = self.format
        packed = row.has_photos and not row.is_folder and self.photos.isEnabled() and self.photos.isChecked()
        self._row.fit(row, packed)

    def _show_choice(self) -> None:
        self._set_busy(False)
        self.message.clear()
        self.cancel_button.show()
        self.export_button.show()
        self.done_button.hide()
        self.export_button.setDefault(True)
        self.set_first_focus(self.formats.chosen)

    def _set_busy(self, is_busy: bool) -> None:
        """While it is written there is nothing to choose, but the dialog can be closed."""
        self._is_busy = is_busy
        self.set_aside(tr("Exporting…") if is_busy else "")
        for part in (self.formats, self._row, self.copies):
            part.setEnabled(not is_busy)
        self._update_buttons()

    def _update_buttons(self) -> None:
        self.export_button.setEnabled(self._row.is_given and not self._is_busy)

    def _export(self) -> None:
        target = self._row.path
        kind = kind_of(target)
        if kind == "folder" and self.format.is_folder:
            if is_empty_folder(target):
                self._request(target, False)
            else:
                self._ask(into_folder_question(target, self.theme, self.icons, self), target)
        elif kind == "folder":
            self.set_failed(tr("{folder} is a folder.", folder=shown(target)), tr("Add a file name."))
        elif kind == "file":
            self._ask(overwrite_question(target, self.theme, self.icons, self), target)
        else:
            self._request(target, False)

    def _ask(self, question: Question, target: Path) -> None:
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.answered.connect(lambda answer: self._request(target, True) if answer == "replace" else None)
        question.open()

    def _request(self, target: Path, overwrite: bool) -> None:
        self.message.clear()
        self._set_busy(True)
        self.export_requested.emit(self.format.name, target, overwrite)
