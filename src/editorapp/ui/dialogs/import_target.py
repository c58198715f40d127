"""Which archive an import goes into: one that is there, a new one, or one in a folder of the person's choice."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLineEdit, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.elided_label import ElidedLabel
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.words import tr
from editorapp.workspace.archives import LONGEST_NAME, is_archive
from editorapp.workspace.paths import kind_of, shown

_NEW, _ELSEWHERE = "new", "elsewhere"
_NEW_FOLDER = "Read Also archive"
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


def archive_in(folder: Path) -> Path:
    """Where the archive of a chosen folder lies: there, or in a folder of its own if other things lie there."""
    if is_archive(folder):
        return folder
    try:
        is_empty = next(folder.iterdir(), None) is None
    except OSError:
        is_empty = True  # whoever writes there will say what is wrong
    return folder if is_empty else folder / _NEW_FOLDER


def folder_name(typed: str) -> str:
    """A name as a folder can have it on any system, "" if there is nothing to make one of."""
    return _NOT_IN_NAMES.sub("-", typed).strip(" .")[:LONGEST_NAME]


class TargetChoice(QWidget):
    """A list of archives, the first of them chosen; a field for a new one's name, a dialog for another folder."""

    changed = Signal()

    def __init__(self, name: str = "") -> None:
        """`name` is what it is called where a label of its own stands above it."""
        super().__init__()
        self._home = Path()
        self._names: Mapping[Path, str] = {}
        self._before = 0
        self.archives = QComboBox()
        self.archives.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.archives.setMinimumContentsLength(20)
        self.archives.setAccessibleName(name or tr("Import into"))
        self.archives.view().setAccessibleName(tr("Archives"))
        self.archives.activated.connect(self._choose)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the new archive"))
        self.name.setPlaceholderText(tr("Name of the new archive"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(self._show)
        self._hint = ElidedLabel("hint")
        caption = label(tr("Import into"), "label")
        caption.setBuddy(self.archives)
        if name:
            caption.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.archives, 0, 1)
        grid.addWidget(self.name, 0, 2)
        grid.addWidget(self._hint, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)

    @property
    def folder(self) -> Path | None:
        """The folder of the chosen archive; None while a new one has no name."""
        chosen = self.archives.currentData()
        if chosen == _NEW:
            name = folder_name(self.name.text())
            return self._home / name if name else None
        return chosen if isinstance(chosen, Path) else None

    @property
    def title(self) -> str:
        """The chosen archive's name."""
        return self._name_of(self.folder) if self.folder else ""

    def offer(self, archives: Sequence[Path], home: Path, names: Mapping[Path, str]) -> None:
        """These archives and their names, the first of them first; new ones are made in the folder `home`."""
        self._home = home
        self._names = names
        self._before = 0
        self.name.clear()
        self.archives.clear()
        for folder in archives:
            self._insert(self.archives.count(), folder)
        self.archives.addItem(tr("A new archive…"), _NEW)
        self.archives.addItem(tr("In another folder…"), _ELSEWHERE)
        self._show()

    def take(self, folder: Path) -> None:
        """Import into the archive in this folder, which is made if there is none."""
        target = archive_in(folder)
        known = [self.archives.itemData(row) for row in range(self.archives.count())]
        if target not in known:
            self._insert(0, target)
        row = known.index(target) if target in known else 0
        self.archives.setCurrentIndex(row)
        self._before = row
        self._show()

    def _insert(self, row: int, folder: Path) -> None:
        self.archives.insertItem(row, self._name_of(folder), folder)
        self.archives.setItemData(row, plain_tip(shown(folder)), Qt.ItemDataRole.ToolTipRole)

    def _name_of(self, folder: Path) -> str:
        return self._names.get(folder) or shown(folder.name or folder)

    def _choose(self, row: int) -> None:
        if self.archives.itemData(row) == _ELSEWHERE:
            self.archives.setCurrentIndex(self._before)  # until a folder is chosen
            self._pick()
        else:
            self._before = row
        self._show()
        if not self.name.isHidden():
            self.name.setFocus()

    def _pick(self) -> None:
        dialog = QFileDialog(self, tr("Import into the archive in this folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _show(self) -> None:
        chosen, folder = self.archives.currentData(), self.folder
        self.name.setVisible(chosen == _NEW)
        self.archives.setToolTip(plain_tip(shown(folder)) if folder else "")
        self._hint.say(_hint(folder, chosen == _NEW, self._home))
        self._hint.setVisible(bool(self._hint.text()))
        self.changed.emit()


def _hint(folder: Path | None, is_new: bool, home: Path) -> str:
    """Where the archive lies, if it is not where archives usually do, or if there is one already."""
    if folder is None:
        return ""
    if is_new:
        return tr("There is an archive of this name; the articles go into it.") if kind_of(folder) else ""
    return "" if folder.parent == home else tr("In {folder}", folder=shown(folder.parent))
