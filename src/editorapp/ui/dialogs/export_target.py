"""Where an export goes: proposed from the story, changed with the format, or the person's own."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.dialogs.format_cards import ExportFormat
from editorapp.ui.kit.words import tr
from editorapp.workspace.paths import shown

_ZIP = ".zip"


def proposed_target(folder: Path, stem: str, extension: str, draft: Path | None) -> Path:
    """Where an export goes unless the person says otherwise: beside the draft, but never in its place."""
    target = folder / f"{stem}{extension}"
    return target if target != draft else folder / f"{stem}-export{extension}"


def with_extension(name: str, old: str, new: str) -> str:
    """The file name after a change of format; an ending of the person's own choice stays."""
    return name.removesuffix(old) + new if old and name.endswith(old) else name


class ExportTarget(QWidget):
    """A field for the path, and the system's dialog to choose one in."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path()
        self._stem = ""
        self._draft: Path | None = None
        self._proposed = ""
        self._extension = ""
        self._is_folder = False
        self.field = QLineEdit()
        self.field.textChanged.connect(self.changed)
        self._caption = label(tr("File"), "label")
        self._caption.setBuddy(self.field)
        self._browse = push_button(tr("Browse…"))
        self._browse.clicked.connect(self.choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._caption)
        column.addLayout(row)

    def start(self, folder: Path, stem: str, draft: Path | None) -> None:
        """Propose a name in this folder from now on; `draft` is the story's own file."""
        self._folder, self._stem, self._draft = folder, stem, draft
        self._proposed = ""
        self.field.clear()

    def fit(self, row: ExportFormat, packed: bool) -> None:
        """Suit this format, `packed` into a zip archive with the photos; what the person typed keeps its name."""
        old, new = self._extension, _ZIP if packed else "" if row.is_folder else row.extension
        typed = self.field.text()
        own = typed not in ("", self._proposed)
        self._extension, self._is_folder = new, row.is_folder and not packed
        self._caption.setText(tr("Folder") if self._is_folder else tr("File"))
        self._proposed = shown(proposed_target(self._folder, self._stem, new, self._draft))
        name = with_extension(typed, old, new) if own else self._proposed
        self.field.setText(self._proposed if self._draft is not None and Path(name) == self._draft else name)

    @property
    def is_given(self) -> bool:
        """Whether there is a name at all."""
        return bool(self.field.text().strip())

    @property
    def path(self) -> Path:
        """Where it goes; a bare name lies beside the draft."""
        typed = Path(self.field.text().strip())
        try:
            return self._folder / typed.expanduser()
        except RuntimeError:  # "~somebody" whom this system does not know
            return self._folder / typed

    def choose(self) -> None:
        """Let the person pick it in the system's dialog; whether it may be replaced is asked later, by us."""
        dialog = QFileDialog(self, tr("Export as"))
        target = self.path
        if self._is_folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.setDirectory(str(target.parent))
            dialog.fileSelected.connect(
                lambda folder: self.field.setText(str(Path(folder) / (target.name or self._stem)))
            )
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            dialog.setDefaultSuffix(self._extension.removeprefix("."))
            dialog.setDirectory(str(target.parent))
            dialog.selectFile(target.name)
            dialog.fileSelected.connect(self.field.setText)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
